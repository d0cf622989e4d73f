"""Meetings of courses as happenings of calendars: of courses, people, rooms, houses, advisers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from incubator.database import Row, fetch, marks
from incubator.happenings import (
    CANCELLED,
    CONFIRMED,
    DOMAIN,
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
from services import run_standings
from services.run_standings import IN, OUT, WAITING, Told, standings

BUSY, TITLE, FULL = "busy", "title", "full"
"""How much of a meeting is shown. Everybody who is signed in may know of every course."""


async def _of_course(subject: UUID, reader: Reader) -> list[Mark]:
    return await _marks(run_standings.of_course(subject), reader)


async def _of_resource(subject: UUID, reader: Reader) -> list[Mark]:
    return await _marks(run_standings.of_resource(subject), reader)


async def _of_house(subject: UUID, reader: Reader) -> list[Mark]:
    return await _marks(run_standings.of_house(subject), reader)


async def _of_adviser(subject: UUID, reader: Reader) -> list[Mark]:
    return await _marks(run_standings.of_adviser(subject), reader)


async def _of_person(subject: UUID, reader: Reader) -> list[Mark]:
    return await _marks(run_standings.of_person(subject, reader), reader)


async def _marks(which: Sql, reader: Reader) -> list[Mark]:
    shown = {Scope.busy: BUSY, Scope.titles: TITLE, Scope.full: FULL}[reader.scope]
    return [Mark(one.told, one.sequence, shown) for one in await standings(which, reader)]


async def tell(found: Sequence[Mark]) -> Mapping[Mark, Happening]:
    """What the meetings are, in the current language. Two statements."""
    ids = sorted({mark.ref.meeting for mark in found if isinstance(mark.ref, Told)})
    rows = await fetch(
        "SELECT m.id, m.run, m.starts_at, m.ends_at, m.cancelled_at, m.cancel_reason, c.code,"
        " c.name_vi, c.name_en, h.name_vi AS house_vi, h.name_en AS house_en,"
        " p.full_name AS instructor, (SELECT COUNT(*) FROM course_meeting o WHERE o.run = m.run"
        " AND o.cancelled_at IS NULL) AS meetings, (SELECT COUNT(*) FROM course_meeting o"
        " WHERE o.run = m.run AND o.cancelled_at IS NULL AND o.starts_at <= m.starts_at) AS number"
        " FROM course_meeting m JOIN course_run r ON r.id = m.run JOIN course c ON c.id = r.course"
        " JOIN incubator h ON h.id = r.incubator JOIN person p ON p.id = m.instructor"
        f" WHERE m.id IN ({marks(ids)})",
        *ids,
    )
    by_id = {row["id"]: row for row in rows}
    places = await _places_of(ids)
    return {
        mark: _happening(mark, told, by_id[told.meeting], places.get(told.meeting, []))
        for mark in found
        if isinstance(told := mark.ref, Told) and told.meeting in by_id
    }


async def _places_of(meetings: Sequence[UUID]) -> dict[UUID, list[str]]:
    """The rooms and machines of each meeting, by code and name; technicians are no places."""
    found: dict[UUID, list[str]] = {}
    for row in await fetch(
        "SELECT DISTINCT p.meeting, r.code, r.name_vi, r.name_en FROM course_place p"
        " JOIN occupation o ON o.id = p.occupation AND o.holds"
        " JOIN resource r ON r.id = o.resource AND r.kind <> 'TECHNICIANS'"
        f" WHERE p.meeting IN ({marks(meetings)}) ORDER BY r.code",
        *meetings,
    ):
        name = f"{row['code']} {Name(row['name_vi'], row['name_en'])}"
        found.setdefault(row["meeting"], []).append(name)
    return found


_STATUS = {IN: CONFIRMED, WAITING: TENTATIVE, OUT: CANCELLED}


def _happening(mark: Mark, told: Told, row: Row, places: Sequence[str]) -> Happening:
    uid = f"course-meeting-{row['id']}@{DOMAIN}"
    status = _STATUS[told.standing]
    common = partial(
        Happening,
        sequence=mark.sequence,
        changed_at=told.at,
        starts=row["starts_at"],
        ends=row["ends_at"],
        status=status,
    )
    if mark.shown == BUSY:
        return common(uid=opaque(uid), summary=said_of_time(status))
    house = str(Name(row["house_vi"], row["house_en"]))
    return common(
        uid=uid,
        summary=_title(row, told),
        detail=_detail(row, told) if mark.shown == FULL else "",
        place=", ".join([*places, house]),
        path=f"/course-runs/{row['run']}",
    )


def _title(row: Row, told: Told) -> str:
    name = f"{row['code']} {Name(row['name_vi'], row['name_en'])}"
    if row["meetings"] > 1 and not row["cancelled_at"]:
        name = gettext(
            "%(course)s (%(number)s of %(meetings)s)",
            course=name, number=row["number"], meetings=row["meetings"],
        )  # fmt: skip
    if told.standing == WAITING:
        return gettext("%(what)s (on the waiting list)", what=name)
    return name


def _detail(row: Row, told: Told) -> str:
    lines = [gettext("Instructor: %(name)s", name=row["instructor"])]
    if row["cancel_reason"]:
        lines.append(gettext("Reason: %(reason)s", reason=row["cancel_reason"]))
    elif told.standing == OUT:
        lines.append(gettext("The course takes place all the same."))
    return "\n".join(lines)


_AUDITED = frozenset({"course_run", "enrolment"})
_NAMED = frozenset({"course", "resource", "person", "incubator"})
OF_COURSES = Source("course", _of_course, tell, _AUDITED, _NAMED)
OF_RESOURCES = Source("course", _of_resource, tell, _AUDITED, _NAMED)
OF_HOUSES = Source("course", _of_house, tell, _AUDITED, _NAMED)
OF_PEOPLE = Source("course", _of_person, tell, _AUDITED, _NAMED)
OF_ADVISERS = Source("course", _of_adviser, tell, _AUDITED, _NAMED)
