"""One run of a course as its readers see it: meetings, places, and who is enrolled."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from facilities.booking_scope import READERS
from incubator.database import Row, fetch
from incubator.faults import NotFound
from incubator.languages import N_
from incubator.names import Name
from incubator.periods import Period
from incubator.users import Actor
from services.service_words import OWN_PROGRAMME

STATUSES = {
    "WAITING": N_("On the waiting list"),
    "ENROLLED": N_("Enrolled"),
    "WITHDRAWN": N_("Withdrawn"),
    "PASSED": N_("Passed"),
    "FAILED": N_("Not passed"),
    "ABSENT": N_("Did not come"),
}
"""Where an enrolment stands."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A time at which the run meets, where and by whom."""

    id: UUID
    slot: Period
    sequence: int
    instructor: UUID
    instructor_name: str
    places: tuple[tuple[UUID, Name], ...]
    is_cancelled: bool
    cancel_reason: str


@dataclass(frozen=True, slots=True)
class Trainee:
    """Who is enrolled or waits; `name` is empty for those who may not know it. Amounts in đồng."""

    id: UUID
    firm: UUID
    firm_name: Name
    person: UUID
    name: str
    status: str
    full_cost: int
    tenant_price: int
    support: int
    surcharge: int
    held_back: str
    act_status: str | None
    certificate: str | None
    attended: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A run with its course, meetings, places and people."""

    id: UUID
    uid: str
    sequence: int
    course: UUID
    course_code: str
    course_name: Name
    incubator: UUID
    house: Name
    programme_code: str
    programme_name: Name
    instructor: UUID
    instructor_name: str
    seats: int
    taken: int
    full_fee: int
    incubated_fee: int
    graduate_fee: int
    external_fee: int
    legal_basis: str
    course_minutes: int
    status: str
    starts_at: datetime
    ends_at: datetime
    cancel_reason: str
    meetings: tuple[Meeting, ...]
    places: tuple[tuple[UUID, Name], ...]
    trainees: tuple[Trainee, ...]

    @property
    def is_referred(self) -> bool:
        """Whether another programme pays: no line of Programme 6 holds anything."""
        return self.programme_code != OWN_PROGRAMME

    @property
    def free(self) -> int:
        """Seats that nobody has."""
        return self.seats - self.taken

    @property
    def minutes(self) -> int:
        """The minutes of its meetings together; those of the course are `course_minutes`."""
        return sum(one.slot.minutes for one in self.meetings if not one.is_cancelled)

    @property
    def slot(self) -> Period:
        """From the first meeting to the end of the last."""
        return Period(self.starts_at, self.ends_at)


async def show_run(run: UUID, *, actor: Actor) -> RunRecord:
    """One run; of its people those whom the actor may see. NotFound for none."""
    rows = await fetch(
        "SELECT r.id, r.uid, r.sequence, r.course, c.code AS course_code, r.incubator,"
        " g.code AS programme_code, r.instructor, p.full_name AS instructor_name, r.seats, r.taken,"
        " r.full_fee, r.incubated_fee, r.graduate_fee, r.external_fee, r.legal_basis, r.status,"
        " c.minutes AS course_minutes,"
        " r.starts_at, r.ends_at, r.cancel_reason, c.name_vi AS course_vi,"
        " c.name_en AS course_en, i.name_vi AS house_vi, i.name_en AS house_en,"
        " g.name_vi AS programme_vi, g.name_en AS programme_en FROM course_run r"
        " JOIN course c ON c.id = r.course JOIN incubator i ON i.id = r.incubator"
        " JOIN programme g ON g.id = r.programme JOIN person p ON p.id = r.instructor"
        " WHERE r.id = {}",
        run,
    )
    if not rows:
        raise NotFound
    row = dict(rows[0])
    meetings = await _meetings(run)
    names = {part: Name(row.pop(f"{part}_vi"), row.pop(f"{part}_en")) for part in _NAMED}
    return RunRecord(
        **row,
        course_name=names["course"],
        house=names["house"],
        programme_name=names["programme"],
        meetings=meetings,
        places=tuple(sorted({one for m in meetings for one in m.places}, key=_by_name)),
        trainees=await _trainees(run, row["incubator"], actor),
    )


_NAMED = ("course", "house", "programme")


async def _meetings(run: UUID) -> tuple[Meeting, ...]:
    rows = await fetch(
        "SELECT m.id, m.starts_at, m.ends_at, m.sequence, m.instructor, m.cancel_reason,"
        ' p.full_name, (m.cancelled_at IS NOT NULL) AS "is_cancelled [boolean]"'
        " FROM course_meeting m JOIN person p ON p.id = m.instructor WHERE m.run = {}"
        " ORDER BY m.starts_at, m.id",
        run,
    )
    places = await _places(run)
    return tuple(
        Meeting(
            row["id"], Period(row["starts_at"], row["ends_at"]), row["sequence"],
            row["instructor"], row["full_name"], tuple(places[row["id"]]), row["is_cancelled"],
            row["cancel_reason"],
        )
        for row in rows
    )  # fmt: skip


async def _places(run: UUID) -> dict[UUID, list[tuple[UUID, Name]]]:
    """The rooms and machines that each meeting takes; technicians are no places."""
    found: dict[UUID, list[tuple[UUID, Name]]] = defaultdict(list)
    for row in await fetch(
        "SELECT DISTINCT p.meeting, r.id, r.code, r.name_vi, r.name_en FROM course_meeting m"
        " JOIN course_place p ON p.meeting = m.id JOIN occupation o ON o.id = p.occupation"
        " AND o.holds JOIN resource r ON r.id = o.resource AND r.kind <> 'TECHNICIANS'"
        " WHERE m.run = {} ORDER BY r.code",
        run,
    ):
        found[row["meeting"]].append((row["id"], Name(row["name_vi"], row["name_en"])))
    return found


def _by_name(place: tuple[UUID, Name]) -> str:
    return place[1].vi


async def _trainees(run: UUID, incubator: UUID, actor: Actor) -> tuple[Trainee, ...]:
    houses = actor.incubators(*READERS)
    sees_all = houses is None or incubator in houses
    rows = await fetch(
        "SELECT e.id, e.firm, e.person, p.full_name AS name, e.status, e.full_cost, e.tenant_price,"
        " e.support, e.surcharge, e.held_back, a.status AS act_status, z.code AS certificate,"
        " f.name_vi, f.name_en FROM enrolment e JOIN person p ON p.id = e.person"
        " JOIN firm f ON f.id = e.firm LEFT JOIN act a ON a.id = e.act"
        " LEFT JOIN certificate z ON z.enrolment = e.id WHERE e.run = {}"
        " ORDER BY CASE e.status WHEN 'WAITING' THEN 1 WHEN 'WITHDRAWN' THEN 2 ELSE 0 END,"
        " e.enrolled_at, e.id",
        run,
    )
    came = await fetch(
        "SELECT a.enrolment, a.meeting FROM attendance a JOIN course_meeting m ON m.id = a.meeting"
        " WHERE m.run = {} AND a.was_present",
        run,
    )
    return tuple(
        _trainee(row, actor, {one["meeting"] for one in came if one["enrolment"] == row["id"]})
        for row in rows
        if sees_all or row["firm"] in actor.firms
    )


def _trainee(row: Row, actor: Actor, attended: set[UUID]) -> Trainee:
    known = actor.sees_person_names or row["firm"] in actor.firms
    same = {key: value for key, value in row.items() if not key.startswith("name")}
    return Trainee(
        **same,
        firm_name=Name(row["name_vi"], row["name_en"]),
        name=row["name"] if known else "",
        attended=frozenset(attended),
    )


async def next_run(course: UUID, *, now: datetime) -> UUID | None:
    """The next open run of a course that has not begun; None when none is announced."""
    rows = await fetch(
        "SELECT id FROM course_run WHERE course = {} AND status = 'OPEN' AND starts_at > {}"
        " ORDER BY starts_at, id LIMIT 1",
        *(course, now),
    )
    return rows[0]["id"] if rows else None
