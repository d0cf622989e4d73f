"""Consulting sessions as happenings of calendars: of people, rooms, machines, houses, advisers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from facilities import booking_scope
from incubator.audit import last_changes
from incubator.database import Row, fetch, marks
from incubator.happenings import (
    CANCELLED,
    CONFIRMED,
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
from incubator.series import Parts, each_of, gather, told_as_series, uid_of
from services.scope import may_read
from services.series_records import SeriesRecord, load_series, load_versions

NOTHING, BUSY, TAKEN, TITLE, FULL = "", "busy", "taken", "title", "full"
"""How much of a session is shown: nothing; that somebody is busy; of another's which rooms too;
what and for whom; and all. BUSY and TAKEN keep its UID to themselves."""

STATUS = {"PLANNED": TENTATIVE, "CANCELLED": CANCELLED}
"""In the words of RFC 5545; what is confirmed, held or accepted takes place."""
_TOLD_OF = (
    " AND s.ends_at > {} AND (s.status <> 'CANCELLED' OR s.cancelled_at >= {})"
    " ORDER BY s.starts_at, s.id"
)
_OF_RESOURCE = (
    "NOT s.place_lost AND s.booking IN (SELECT booking FROM booking_item WHERE resource = {})"
)
_OF_PERSON = (
    "s.id IN (SELECT session FROM session_participant WHERE person = {}"
    " UNION SELECT c.id FROM consulting_session c JOIN adviser a ON a.id = c.adviser"
    " WHERE a.person = {}"
    " UNION SELECT c.id FROM app_user u JOIN consulting_session c ON c.planned_by = u.id"
    " WHERE u.person = {} AND c.firm IN (SELECT firm FROM membership WHERE person = {}))"
)


async def _of_resource(subject: UUID, reader: Reader) -> list[Mark]:
    return await _marks((_OF_RESOURCE, [subject]), reader, others=TAKEN)


async def _of_house(subject: UUID, reader: Reader) -> list[Mark]:
    """Another's session takes nothing of the house unless it has a room there."""
    return await _marks(("s.incubator = {}", [subject]), reader, others=TAKEN)


async def _of_person(subject: UUID, reader: Reader) -> list[Mark]:
    """What somebody takes part in, advises in, or planned for their firms."""
    return await _marks((_OF_PERSON, [subject] * 4), reader, others=NOTHING)


async def _of_adviser(subject: UUID, reader: Reader) -> list[Mark]:
    """Others see when the adviser is busy, and no more."""
    return await _marks(("s.adviser = {}", [subject]), reader, others=BUSY)


async def _marks(which: Sql, reader: Reader, *, others: str) -> list[Mark]:
    rows = await fetch(
        "SELECT s.id, s.sequence, s.incubator, s.firm, a.person AS adviser_person,"
        " (s.booking IS NOT NULL AND NOT s.place_lost) AS has_place,"
        ' CASE WHEN s.occurrence IS NULL THEN NULL ELSE s.series END AS "series [uuid]"'
        f" FROM consulting_session s JOIN adviser a ON a.id = s.adviser WHERE {which[0]}{_TOLD_OF}",
        *(*which[1], reader.since, reader.cancelled_since),
    )
    known: dict[tuple[object, ...], str] = {}
    found = []
    for row in rows:
        key = (row["incubator"], row["firm"], row["adviser_person"], bool(row["has_place"]))
        if key not in known:
            known[key] = _shown(row, reader, others)
        if shown := known[key]:
            found.append((Mark(row["id"], row["sequence"], shown), row["series"]))
    versions = await load_versions({series for _, series in found if series})
    return gather(found, (BUSY, TAKEN), versions)


def _shown(row: Row, reader: Reader, others: str) -> str:
    """Who reads all bookings of a house is told of a session in its rooms, and not its details."""
    actor = reader.actor
    is_read = may_read(actor, row)
    place = (row["incubator"], row["firm"])
    sees_title = is_read or (row["has_place"] and booking_scope.may_read(actor, *place))
    if not sees_title:
        others = NOTHING if others == TAKEN and not row["has_place"] else others
        return BUSY if others and reader.scope is Scope.busy else others
    if reader.scope is Scope.busy:
        return BUSY
    return FULL if is_read and reader.scope is Scope.full else TITLE


async def tell(found: Sequence[Mark]) -> Mapping[Mark, Happening]:
    """What the sessions are, series in one, in the current language. Five statements."""
    told = await _tell(each_of(found))
    series = await load_series({mark.ref.series for mark in found if isinstance(mark.ref, Parts)})
    return {mark: one for mark in found if (one := _as_told(mark, told, series))}


def _as_told(
    mark: Mark, told: Mapping[Mark, Happening], series: Mapping[UUID, SeriesRecord]
) -> Happening | None:
    if not isinstance(mark.ref, Parts):
        return told.get(mark)
    record, parts = series[mark.ref.series], [told[part] for part in mark.ref.marks]
    return told_as_series(
        record.rule,
        parts,
        sequence=mark.sequence,
        changed_at=record.changed_at,
        path=f"/sessions?series={mark.ref.series}" if parts[0].path else "",
    )


async def _tell(found: Sequence[Mark]) -> Mapping[Mark, Happening]:
    ids = [mark.ref for mark in found]
    rows = await fetch(
        "SELECT s.id, s.uid, s.sequence, s.status, s.cancel_reason, s.subject, s.place, s.booking,"
        " s.place_lost,"
        " s.starts_at, s.ends_at, s.planned_at, s.series, s.occurrence,"
        " h.name_vi AS house_vi, h.name_en AS house_en,"
        " f.name_vi AS firm_vi, f.name_en AS firm_en, v.name_vi AS service_vi,"
        " v.name_en AS service_en, p.full_name AS adviser FROM consulting_session s"
        " JOIN incubator h ON h.id = s.incubator JOIN firm f ON f.id = s.firm"
        " JOIN service v ON v.id = s.service JOIN adviser a ON a.id = s.adviser"
        f" JOIN person p ON p.id = a.person WHERE s.id IN ({marks(ids)})",
        *ids,
    )
    by_id = {row["id"]: row for row in rows}
    places = await _places_of([row["booking"] for row in rows if row["booking"]])
    people, changes = await _people_of(ids), await last_changes(ids, "consulting_session")
    return {
        mark: _happening(
            mark.shown,
            by_id[mark.ref],
            "" if by_id[mark.ref]["place_lost"] else places[by_id[mark.ref]["booking"]],
            people[mark.ref],
            changes.get(str(mark.ref)),
        )
        for mark in found
        if mark.ref in by_id
    }


async def _places_of(bookings: Sequence[UUID]) -> dict[UUID | None, str]:
    """What each booking takes, by code and name."""
    found: dict[UUID | None, list[str]] = defaultdict(list)
    for row in await fetch(
        "SELECT i.booking, r.code, r.name_vi, r.name_en FROM booking_item i"
        f" JOIN resource r ON r.id = i.resource WHERE i.booking IN ({marks(bookings)})"
        " ORDER BY i.id",
        *bookings,
    ):
        name = Name(row["name_vi"], row["name_en"])
        found[row["booking"]].append(f"{row['code']} {name}")
    return defaultdict(str, {booking: ", ".join(names) for booking, names in found.items()})


async def _people_of(sessions: Sequence[object]) -> dict[object, list[str]]:
    found: dict[object, list[str]] = defaultdict(list)
    for row in await fetch(
        "SELECT k.session, p.full_name FROM session_participant k JOIN person p ON p.id = k.person"
        f" WHERE k.session IN ({marks(sessions)}) ORDER BY p.sort_key, p.id",
        *sessions,
    ):
        found[row["session"]].append(row["full_name"])
    return found


def _happening(
    shown: str, row: Row, places: str, people: Sequence[str], changed_at: datetime | None
) -> Happening:
    uid = uid_of(row["series"]) if row["occurrence"] else row["uid"]
    common = partial(
        Happening,
        sequence=row["sequence"],
        changed_at=changed_at or row["planned_at"],
        starts=row["starts_at"],
        ends=row["ends_at"],
        status=STATUS.get(row["status"], CONFIRMED),
        occurrence=row["occurrence"],
    )
    if shown == BUSY:
        return common(uid=opaque(uid), summary=said_of_time(row["status"]))
    house = str(Name(row["house_vi"], row["house_en"]))
    if shown == TAKEN:
        said = said_of_time(row["status"], places)
        return common(uid=opaque(uid), summary=said, place=house)
    return common(
        uid=uid,
        summary=_title(row),
        detail=_detail(row, people) if shown == FULL else "",
        place=", ".join(filter(None, [places, row["place"] or (places and house)])),
        path=f"/sessions/{row['id']}",
    )


def _title(row: Row) -> str:
    title = f"{row['subject']} · {Name(row['firm_vi'], row['firm_en'])}"
    if row["status"] == "PLANNED":
        return gettext("%(what)s (not confirmed yet)", what=title)
    return title


def _detail(row: Row, people: Sequence[str]) -> str:
    lines = [
        gettext(
            "Consulting session: %(service)s", service=Name(row["service_vi"], row["service_en"])
        ),
        gettext("Adviser: %(name)s", name=row["adviser"]),
    ]
    if people:
        lines.append(gettext("Participants: %(names)s", names=", ".join(people)))
    if row["status"] == "CANCELLED" and row["cancel_reason"]:
        lines.append(gettext("Reason: %(reason)s", reason=row["cancel_reason"]))
    return "\n".join(lines)


_AUDITED = frozenset({"consulting_session"})
_NAMED = frozenset({"resource", "firm", "person", "incubator", "service"})
OF_RESOURCES = Source("session", _of_resource, tell, _AUDITED, _NAMED)
OF_HOUSES = Source("session", _of_house, tell, _AUDITED, _NAMED)
OF_PEOPLE = Source("session", _of_person, tell, _AUDITED, _NAMED)
OF_ADVISERS = Source("session", _of_adviser, tell, _AUDITED, _NAMED)
