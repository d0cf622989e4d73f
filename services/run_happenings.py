"""Meetings of courses as happenings of calendars: of courses, people, rooms, houses, advisers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

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
    opaque,
    said_of_time,
)
from incubator.languages import gettext
from incubator.names import Name
from incubator.search_keys import Sql
from services.scope import READERS

BUSY, TITLE, FULL = "busy", "title", "full"
"""How much of a meeting is shown. Everybody who is signed in may know of every course."""

_ATTENDING = "('ENROLLED', 'PASSED', 'FAILED', 'ABSENT')"
_OF_RESOURCE = "r.act IN (SELECT act FROM occupation WHERE resource = {})"
_OF_ADVISER = "r.instructor = (SELECT person FROM adviser WHERE id = {})"


async def _of_course(subject: UUID, reader: Reader) -> list[Mark]:
    return await _marks(("r.course = {}", [subject]), reader)


async def _of_resource(subject: UUID, reader: Reader) -> list[Mark]:
    return await _marks((_OF_RESOURCE, [subject]), reader)


async def _of_house(subject: UUID, reader: Reader) -> list[Mark]:
    return await _marks(("r.incubator = {}", [subject]), reader)


async def _of_adviser(subject: UUID, reader: Reader) -> list[Mark]:
    """What the adviser teaches."""
    return await _marks((_OF_ADVISER, [subject]), reader)


async def _of_person(subject: UUID, reader: Reader) -> list[Mark]:
    """What somebody teaches or minds the machines of, and what they have a seat in.

    Of seats others know those of their firms and houses only.
    """
    actor, seen, values = reader.actor, "1 = 1", list[object]()
    houses = actor.incubators(*READERS)
    if subject != actor.person and houses is not None:
        firms = sorted(actor.firms)
        seen = f"(e.firm IN ({marks(firms)}) OR h.incubator IN ({marks(list(houses))}))"
        values = [*firms, *sorted(houses)]
    seats = (
        "SELECT e.run FROM enrolment e JOIN course_run h ON h.id = e.run WHERE e.person = {}"
        f" AND e.status IN {_ATTENDING} AND {seen}"
    )
    minded = "SELECT act FROM occupation WHERE attendant = {}"
    which = f"(r.instructor = {{}} OR r.act IN ({minded}) OR r.id IN ({seats}))"
    return await _marks((which, [*[subject] * 3, *values]), reader)


async def _marks(which: Sql, reader: Reader) -> list[Mark]:
    rows = await fetch(
        "SELECT m.id, r.sequence FROM course_meeting m JOIN course_run r ON r.id = m.run"
        f" WHERE {which[0]} AND m.ends_at > {{}} AND (r.cancelled_at IS NULL"
        " OR r.cancelled_at >= {}) ORDER BY m.starts_at, m.id",
        *(*which[1], reader.since, reader.cancelled_since),
    )
    shown = {Scope.busy: BUSY, Scope.titles: TITLE, Scope.full: FULL}[reader.scope]
    return [Mark(row["id"], row["sequence"], shown) for row in rows]


async def tell(found: Sequence[Mark]) -> Mapping[Mark, Happening]:
    """What the meetings are, in the current language. Two statements."""
    ids = [mark.ref for mark in found]
    rows = await fetch(
        "SELECT m.id, m.run, m.starts_at, m.ends_at, r.act, r.sequence, r.status, r.cancelled_at,"
        " r.announced_at, r.cancel_reason, c.code, c.name_vi, c.name_en, h.name_vi AS house_vi,"
        " h.name_en AS house_en, p.full_name AS instructor, (SELECT COUNT(*) FROM course_meeting o"
        " WHERE o.run = r.id) AS meetings, (SELECT COUNT(*) FROM course_meeting o"
        " WHERE o.run = r.id AND o.starts_at <= m.starts_at) AS number FROM course_meeting m"
        " JOIN course_run r ON r.id = m.run JOIN course c ON c.id = r.course"
        " JOIN incubator h ON h.id = r.incubator JOIN person p ON p.id = r.instructor"
        f" WHERE m.id IN ({marks(ids)})",
        *ids,
    )
    by_id = {row["id"]: row for row in rows}
    places = await _places_of(sorted({row["act"] for row in rows}))
    return {
        mark: _happening(mark.shown, by_id[mark.ref], places.get(by_id[mark.ref]["act"], []))
        for mark in found
        if mark.ref in by_id
    }


async def _places_of(acts: Sequence[UUID]) -> dict[UUID, list[str]]:
    """The rooms and machines of each run, by code and name; technicians are no places."""
    found: dict[UUID, list[str]] = {}
    for row in await fetch(
        "SELECT DISTINCT o.act, r.code, r.name_vi, r.name_en FROM occupation o"
        " JOIN resource r ON r.id = o.resource WHERE r.kind <> 'TECHNICIANS'"
        f" AND o.act IN ({marks(acts)}) ORDER BY r.code",
        *acts,
    ):
        name = f"{row['code']} {Name(row['name_vi'], row['name_en'])}"
        found.setdefault(row["act"], []).append(name)
    return found


def _happening(shown: str, row: Row, places: Sequence[str]) -> Happening:
    uid = f"course-meeting-{row['id']}@{DOMAIN}"
    changed: datetime = row["cancelled_at"] or row["announced_at"]
    status = CANCELLED if row["status"] == "CANCELLED" else CONFIRMED
    common = partial(
        Happening,
        sequence=row["sequence"],
        changed_at=changed,
        starts=row["starts_at"],
        ends=row["ends_at"],
        status=status,
    )
    if shown == BUSY:
        return common(uid=opaque(uid), summary=said_of_time(status))
    house = str(Name(row["house_vi"], row["house_en"]))
    return common(
        uid=uid,
        summary=_title(row),
        detail=_detail(row) if shown == FULL else "",
        place=", ".join([*places, house]),
        path=f"/course-runs/{row['run']}",
    )


def _title(row: Row) -> str:
    said = {"course": f"{row['code']} {Name(row['name_vi'], row['name_en'])}"}
    if row["meetings"] == 1:
        return said["course"]
    return gettext(
        "%(course)s (%(number)s of %(meetings)s)",
        **said, number=row["number"], meetings=row["meetings"],
    )  # fmt: skip


def _detail(row: Row) -> str:
    lines = [gettext("Instructor: %(name)s", name=row["instructor"])]
    if row["cancel_reason"]:
        lines.append(gettext("Reason: %(reason)s", reason=row["cancel_reason"]))
    return "\n".join(lines)


_AUDITED = frozenset({"course_run", "enrolment"})
_NAMED = frozenset({"course", "resource", "person", "incubator"})
OF_COURSES = Source("course", _of_course, tell, _AUDITED, _NAMED)
OF_RESOURCES = Source("course", _of_resource, tell, _AUDITED, _NAMED)
OF_HOUSES = Source("course", _of_house, tell, _AUDITED, _NAMED)
OF_PEOPLE = Source("course", _of_person, tell, _AUDITED, _NAMED)
OF_ADVISERS = Source("course", _of_adviser, tell, _AUDITED, _NAMED)
