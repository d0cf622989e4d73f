"""Bookings as happenings of calendars: of a resource, a house, or somebody who takes part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from facilities.booking_records import USES
from facilities.booking_scope import may_read, sees_people
from facilities.wholes import apart
from incubator.audit import last_changes
from incubator.database import Row, fetch, marks
from incubator.happenings import (
    CANCELLED,
    TENTATIVE,
    Happening,
    Mark,
    Reader,
    Scope,
    Source,
    opaque,
    said_of_time,
)
from incubator.languages import gettext
from incubator.names import Name
from incubator.search_keys import Sql

BUSY, TAKEN, TITLE, FULL, PEOPLE = "busy", "taken", "title", "full", "people"
"""How much of a booking is shown: that somebody is busy; of another's which resources too; what and
for whom; what for; and who. TAKEN keeps the booking's UID to itself, as BUSY does."""

_TOLD_OF = (
    " AND b.ends_at > {} AND (b.status <> 'CANCELLED' OR EXISTS (SELECT 1 FROM audit_entry e"
    " WHERE e.subject_kind = 'booking' AND e.subject_id = CAST(b.id AS VARCHAR(40))"
    " AND e.at >= {}))"
)
_OF_RESOURCE = "booking_item i JOIN booking b ON b.id = i.booking WHERE i.resource = {} AND "
_OF_HOUSE = "booking b WHERE b.incubator = {} AND "
_ATTENDED = (
    "SELECT i.booking FROM occupation o JOIN booking_item i ON i.act = o.act WHERE o.attendant = {}"
)


async def _of_resource(subject: UUID, reader: Reader) -> list[Mark]:
    """What is a part of something else is told of by that, here and below."""
    return await _marks((_OF_RESOURCE + apart(), [subject]), reader)


async def _of_house(subject: UUID, reader: Reader) -> list[Mark]:
    return await _marks((_OF_HOUSE + apart(), [subject]), reader)


async def _of_person(subject: UUID, reader: Reader) -> list[Mark]:
    """What somebody uses, minds or attends, and what they asked for without naming anybody.

    What they asked for on behalf of their firms counts too, whoever comes.
    """
    person = (
        f"booking b WHERE (b.id IN ({_ATTENDED}) OR ({apart()}"
        " AND b.id IN (SELECT id FROM booking WHERE person = {}"
        " UNION SELECT id FROM booking WHERE companion = {}"
        " UNION SELECT a.id FROM app_user u JOIN booking a ON a.requested_by = u.id"
        " WHERE u.person = {} AND (a.person IS NULL OR a.firm IN"
        " (SELECT firm FROM membership WHERE person = {})))))"
    )
    return await _marks((person, [subject] * 5), reader, others=False)


async def _marks(source: Sql, reader: Reader, *, others: bool = True) -> list[Mark]:
    """The bookings of a reader's calendar, those of others only as times that are taken."""
    tables, args = source
    rows = await fetch(
        f"SELECT b.id, b.sequence, b.incubator, b.firm FROM {tables}{_TOLD_OF}"
        " ORDER BY b.starts_at, b.id",
        *(*args, reader.since, reader.cancelled_since),
    )
    known: dict[tuple[UUID, UUID | None], str] = {}
    found = []
    for row in rows:
        key = (row["incubator"], row["firm"])
        shown = known.get(key)
        if shown is None:
            shown = known[key] = _shown(reader, *key, others=others)
        if shown:
            found.append(Mark(row["id"], row["sequence"], shown))
    return found


def _shown(reader: Reader, incubator: UUID, firm: UUID | None, *, others: bool) -> str:
    actor = reader.actor
    is_read = may_read(actor, incubator, firm)
    if not is_read and not others:
        return ""
    if reader.scope is Scope.busy:
        return BUSY
    if not is_read:
        return TAKEN
    if reader.scope is Scope.titles:
        return TITLE
    return PEOPLE if sees_people(actor, firm) else FULL


async def tell(found: Sequence[Mark]) -> Mapping[Mark, Happening]:
    """What the bookings are, in the current language. Three statements."""
    ids = [mark.ref for mark in found]
    rows = await fetch(
        "SELECT b.id, b.uid, b.sequence, b.status, b.outcome_reason, b.use, b.purpose, b.starts_at,"
        " b.ends_at, b.requested_at, h.name_vi AS house_vi, h.name_en AS house_en,"
        " f.name_vi AS firm_vi, f.name_en AS firm_en, p.full_name AS person,"
        " c.full_name AS companion FROM booking b JOIN incubator h ON h.id = b.incubator"
        " LEFT JOIN firm f ON f.id = b.firm LEFT JOIN person p ON p.id = b.person"
        f" LEFT JOIN person c ON c.id = b.companion WHERE b.id IN ({marks(ids)})",
        *ids,
    )
    by_id = {row["id"]: row for row in rows}
    resources, changes = await _resources_of(ids), await last_changes(ids, "booking")
    return {
        mark: _happening(mark.shown, by_id[mark.ref], resources[mark.ref], changes)
        for mark in found
        if mark.ref in by_id
    }


async def _resources_of(bookings: Sequence[object]) -> dict[object, list[Row]]:
    found: dict[object, list[Row]] = defaultdict(list)
    for row in await fetch(
        "SELECT i.booking, i.quantity, r.code, r.name_vi, r.name_en FROM booking_item i"
        f" JOIN resource r ON r.id = i.resource WHERE i.booking IN ({marks(bookings)})"
        " ORDER BY i.id",
        *bookings,
    ):
        found[row["booking"]].append(row)
    return found


def _happening(
    shown: str, row: Row, resources: Sequence[Row], changes: Mapping[str, datetime]
) -> Happening:
    common = partial(
        Happening,
        sequence=row["sequence"],
        changed_at=changes.get(str(row["id"]), row["requested_at"]),
        starts=row["starts_at"],
        ends=row["ends_at"],
        status=row["status"],
    )
    if shown == BUSY:
        return common(uid=opaque(row["uid"]), summary=said_of_time(row["status"]))
    what = ", ".join(_called(one) for one in resources)
    place = str(Name(row["house_vi"], row["house_en"]))
    if shown == TAKEN:
        said = said_of_time(row["status"], what)
        return common(uid=opaque(row["uid"]), summary=said, place=place)
    return common(
        uid=row["uid"],
        summary=_title(row, what),
        detail="" if shown == TITLE else _detail(row, resources, with_people=shown == PEOPLE),
        place=place,
        path=f"/bookings/{row['id']}",
    )


def _called(resource: Row) -> str:
    return f"{resource['code']} {Name(resource['name_vi'], resource['name_en'])}"


def _title(row: Row, what: str) -> str:
    use = USES[row["use"]]
    whose = Name(row["firm_vi"], row["firm_en"]) if row["firm_vi"] else gettext(use)
    title = f"{what} · {whose}"
    if row["status"] == TENTATIVE:
        return gettext("%(what)s (waits for approval)", what=title)
    return title


def _detail(row: Row, resources: Sequence[Row], *, with_people: bool) -> str:
    lines = [row["purpose"]]
    lines += [f"{_called(one)}: {one['quantity']}" for one in resources if one["quantity"] > 1]
    if with_people and row["person"]:
        lines.append(gettext("User: %(name)s", name=row["person"]))
    if with_people and row["companion"]:
        lines.append(gettext("Second person: %(name)s", name=row["companion"]))
    if row["status"] == CANCELLED and row["outcome_reason"]:
        lines.append(gettext("Reason: %(reason)s", reason=row["outcome_reason"]))
    lines.append(gettext("Booking %(number)s", number=row["id"].hex[-8:].upper()))
    return "\n".join(line for line in lines if line)


_AUDITED = frozenset({"booking"})
_NAMED = frozenset({"resource", "firm", "person", "incubator"})
OF_RESOURCES = Source("booking", _of_resource, tell, _AUDITED, _NAMED)
OF_HOUSES = Source("booking", _of_house, tell, _AUDITED, _NAMED)
OF_PEOPLE = Source("booking", _of_person, tell, _AUDITED, _NAMED)
