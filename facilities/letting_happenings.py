"""The days on which let units are handed over and back, as happenings of calendars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from facilities.booking_scope import readable_by
from incubator.audit import last_changes
from incubator.clock import local
from incubator.database import Row, fetch, marks
from incubator.happenings import (
    CANCELLED,
    CONFIRMED,
    DOMAIN,
    Happening,
    Mark,
    Reader,
    Scope,
    Source,
)
from incubator.languages import gettext
from incubator.names import Name
from incubator.search_keys import Sql

OVER, BACK = "over", "back"
TITLE, FULL = "title", "full"
_DAY = timedelta(days=1)


async def _of_resource(subject: UUID, reader: Reader) -> list[Mark]:
    return await _marks(("l.resource = {}", [subject]), reader)


async def _of_house(subject: UUID, reader: Reader) -> list[Mark]:
    return await _marks(("l.incubator = {}", [subject]), reader)


async def _of_person(subject: UUID, reader: Reader) -> list[Mark]:
    """What the firms let that somebody acts for."""
    day = local(reader.now).date()
    firms = (
        "l.firm IN (SELECT firm FROM membership WHERE person = {} AND valid_from <= {}"
        " AND (valid_to IS NULL OR valid_to >= {}))"
    )
    return await _marks((firms, [subject, day, day]), reader)


async def _marks(subject: Sql, reader: Reader) -> list[Mark]:
    """Nothing where only busy times are told: nobody is busy on these days."""
    if reader.scope is Scope.busy:
        return []
    (about, args), (seen, values) = subject, readable_by(reader.actor, "l")
    since = local(reader.since).date()
    rows = await fetch(
        "SELECT l.id, l.sequence, l.starts_on, l.ends_on, l.handed_over_on, l.handed_back_on"
        f" FROM letting l WHERE {about} AND {seen} AND l.occupied_until >= {{}}"
        " AND (l.cancelled_at IS NULL OR l.cancelled_at >= {}) ORDER BY l.starts_on, l.id",
        *(*args, *values, since, reader.cancelled_since),
    )
    shown = TITLE if reader.scope is Scope.titles else FULL
    return [
        Mark((row["id"], which), row["sequence"], shown)
        for row in rows
        for which in (OVER, BACK)
        if _day_of(row, which) >= since
    ]


def _day_of(row: Row, which: str) -> date:
    """The first day let, or the last: units are given back on it, for others to have the next."""
    day: date
    if which == OVER:
        day = row["handed_over_on"] or row["starts_on"]
        return day
    day = row["handed_back_on"] or row["ends_on"]
    return day - _DAY


async def tell(found: Sequence[Mark]) -> Mapping[Mark, Happening]:
    """What the hand-overs are, in the current language. Two statements."""
    ids = sorted({_letting_of(mark) for mark in found})
    rows = await fetch(
        "SELECT l.id, l.sequence, l.starts_on, l.ends_on, l.handed_over_on, l.handed_back_on,"
        " l.signed_at, l.cancelled_at, l.contract, l.ended_reason, r.code, r.name_vi, r.name_en,"
        " f.name_vi AS firm_vi, f.name_en AS firm_en, h.name_vi AS house_vi, h.name_en AS house_en"
        " FROM letting l JOIN resource r ON r.id = l.resource JOIN firm f ON f.id = l.firm"
        f" JOIN incubator h ON h.id = l.incubator WHERE l.id IN ({marks(ids)})",
        *ids,
    )
    by_id, changed = {row["id"]: row for row in rows}, await last_changes(ids, "letting")
    return {
        mark: _happening(mark, by_id[_letting_of(mark)], changed)
        for mark in found
        if _letting_of(mark) in by_id
    }


def _letting_of(mark: Mark) -> UUID:
    assert isinstance(mark.ref, tuple)
    letting: UUID = mark.ref[0]
    return letting


def _happening(mark: Mark, row: Row, changed: Mapping[str, datetime]) -> Happening:
    assert isinstance(mark.ref, tuple)
    which = mark.ref[1]
    day = _day_of(row, which)
    said = {
        "unit": f"{row['code']} {Name(row['name_vi'], row['name_en'])}",
        "firm": str(Name(row["firm_vi"], row["firm_en"])),
    }
    summary = (
        gettext("Hand-over: %(unit)s · %(firm)s", **said)
        if which == OVER
        else gettext("Hand-back: %(unit)s · %(firm)s", **said)
    )
    is_full = mark.shown == FULL
    return Happening(
        uid=f"letting-{row['id']}-{which}@{DOMAIN}",
        sequence=row["sequence"],
        changed_at=changed.get(str(row["id"]), row["signed_at"]),
        starts=day,
        ends=day + _DAY,
        summary=summary,
        status=CANCELLED if row["cancelled_at"] else CONFIRMED,
        detail=_detail(row) if is_full else "",
        place=str(Name(row["house_vi"], row["house_en"])),
        path=f"/lettings/{row['id']}",
        is_busy=False,
    )


def _detail(row: Row) -> str:
    lines = []
    if row["contract"]:
        lines.append(gettext("Contract %(number)s", number=row["contract"]))
    if row["ended_reason"]:
        lines.append(gettext("Reason: %(reason)s", reason=row["ended_reason"]))
    return "\n".join(lines)


_AUDITED = frozenset({"letting"})
_NAMED = frozenset({"resource", "firm", "incubator"})
OF_RESOURCES = Source("letting", _of_resource, tell, _AUDITED, _NAMED)
OF_HOUSES = Source("letting", _of_house, tell, _AUDITED, _NAMED)
OF_PEOPLE = Source("letting", _of_person, tell, _AUDITED, _NAMED)
