"""Runs of courses: announcing one takes its rooms and machines for all meetings, or none."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import ClassVar
from uuid import UUID

from incubator import audit
from incubator.acts import store_acts
from incubator.checks import checked_number, checked_text
from incubator.clock import local
from incubator.database import Row, execute, fetch, insert, lock, write
from incubator.faults import NotFound
from incubator.happenings import DOMAIN
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid, Refusal
from incubator.tables import Act, Person
from incubator.users import Actor, Role, require
from services.busy_people import load_busy
from services.codes import check_known
from services.courses import FEES, LARGEST_FEE, MOST_SEATS
from services.meeting_places import check_house, request_of, take
from services.tables import Course, CourseMeeting, CourseRun

PLACE = "COURSE"
"""The kind of the act under which a run takes its places; no money is on it."""
MOST_MEETINGS = 60


class MeetingsOverlap(Refusal):
    """Two meetings of one run would be at the same time."""

    rule: ClassVar[str] = "meetings-overlap"
    title: ClassVar[str] = N_("Two meetings overlap")


class InstructorTaken(Refusal):
    """Who gives the course is absent or elsewhere then."""

    rule: ClassVar[str] = "instructor-taken"
    title: ClassVar[str] = N_("The instructor is elsewhere then")


class RunEnded(Refusal):
    """The run was cancelled, or its last meeting is over."""

    rule: ClassVar[str] = "run-ended"
    title: ClassVar[str] = N_("The course is over or cancelled")


@dataclass(frozen=True, slots=True, kw_only=True)
class RunDetails:
    """When, where and by whom a course is given; fees in đồng a seat, else the course's."""

    course: UUID
    incubator: UUID
    instructor: UUID
    meetings: tuple[Period, ...]
    resources: tuple[UUID, ...] = ()
    seats: int | None = None
    programme: UUID | None = None
    fees: tuple[int, int, int, int] | None = None


async def announce_run(details: RunDetails, *, actor: Actor, now: datetime) -> UUID:
    """Plan a run and take its resources for every meeting, all or none.

    The instructor must be qualified for each machine, and thereby covers the trainees at it; a
    machine of class C or D takes its technician as a booking does. Raises what a booking of the
    house would, MeetingsOverlap, InstructorTaken, Invalid, Forbidden.
    """
    require(actor, Role.manager, incubator=details.incubator)
    meetings = check_meetings(details.meetings, now)
    await check_known("incubator", "incubator", [details.incubator])
    if details.programme:
        await check_known("programme", "programme", [details.programme])
    async with write():
        course = await _course(details.course)
        await _lock_instructor(details.instructor)
        act = _place(details.incubator, course["category"], meetings[0], now)
        run = _run(details, course, meetings, act.id, actor, now)
        await store_acts([act])
        await insert(run)
        if details.resources:
            await check_house(details.incubator, details.resources)
        rows = [_meeting(run, slot, now) for slot in meetings]
        await insert(*rows)
        for meeting, slot in zip(rows, meetings, strict=True):
            request = request_of(course, slot, details.resources, details.instructor)
            with _of_meetings():
                await take(meeting.id, act.id, request, actor=actor, now=now)
        await check_instructor(details.instructor, meetings, moving=[one.id for one in rows])
        await audit.record(
            actor, "course-run.announce", "course_run", run.id,
            incubator=details.incubator, now=now,
        )  # fmt: skip
    return run.id


def check_meetings(meetings: Sequence[Period], now: datetime) -> list[Period]:
    """The meetings in order; MeetingsOverlap, or Invalid for none, too many or one in the past."""
    if not 1 <= len(meetings) <= MOST_MEETINGS:
        raise Invalid(
            "meetings", N_("Give between %(least)s and %(most)s meetings."),
            least=1, most=MOST_MEETINGS,
        )  # fmt: skip
    ordered = sorted(meetings)
    check_apart(ordered)
    if ordered[0].start < now:
        raise Invalid("meetings", N_("The first meeting must not lie in the past."))
    return ordered


def check_apart(ordered: Sequence[Period]) -> None:
    """MeetingsOverlap when one of the meetings, in their order, begins before the last is over."""
    for first, second in pairwise(ordered):
        if second.start < first.end:
            raise MeetingsOverlap(
                N_("The meeting of %(second)s begins before that of %(first)s is over."),
                first=first,
                second=second,
                field="meetings",
            )


async def _course(course: UUID) -> Row:
    found = await lock(Course, [course])
    if not found or not found[0]["is_active"]:
        raise NotFound
    return found[0]


async def _lock_instructor(person: UUID) -> None:
    if not await lock(Person, [person]):
        raise Invalid("instructor", N_("Choose one of the values offered."))


def _place(incubator: UUID, category: UUID, first: Period, now: datetime) -> Act:
    return Act(
        id=uuid7(), kind=PLACE, incubator=incubator, category=category,
        year=local(first.start).year, line=None, mode="NONE", full_cost=0, tenant_price=0,
        support=0, surcharge=0, legal_basis="", status="HELD", created_at=now,
    )  # fmt: skip


def _run(
    details: RunDetails,
    course: Row,
    meetings: Sequence[Period],
    act: UUID,
    actor: Actor,
    now: datetime,
) -> CourseRun:
    id = uuid7()
    fees = details.fees or tuple(course[name] for name in FEES)
    seats = details.seats or course["seats"]
    checked_number("seats", seats, MOST_SEATS, 1)
    for name, fee in zip(FEES, fees, strict=True):
        checked_number(name, fee, LARGEST_FEE)
    return CourseRun(
        id=id,
        uid=f"{id}@{DOMAIN}",
        course=details.course,
        incubator=details.incubator,
        programme=details.programme or course["programme"],
        instructor=details.instructor,
        act=act,
        seats=seats,
        taken=0,
        **dict(zip(FEES, fees, strict=True)),
        legal_basis=course["legal_basis"],
        status="OPEN",
        starts_at=meetings[0].start,
        ends_at=meetings[-1].end,
        announced_by=actor.user,
        announced_at=now,
    )


@contextmanager
def _of_meetings() -> Iterator[None]:
    """Let what is refused of a time name the field that the times stand in."""
    try:
        yield
    except Refusal as refusal:
        if refusal.field in ("starts_at", "ends_at"):
            refusal.field = "meetings"
        raise


def _meeting(run: CourseRun, slot: Period, now: datetime) -> CourseMeeting:
    return CourseMeeting(
        id=uuid7(), run=run.id, starts_at=slot.start, ends_at=slot.end, instructor=run.instructor,
        sequence=0, changed_at=now, cancel_reason="",
    )  # fmt: skip


async def check_instructor(
    person: UUID, meetings: Sequence[Period], *, moving: Collection[UUID] = ()
) -> None:
    """InstructorTaken when who gives the meetings is absent or elsewhere during one."""
    window = Period(min(m.start for m in meetings), max(m.end for m in meetings))
    busy = (await load_busy([person], window, without=moving)).get(person, ())
    for meeting in meetings:
        for other in (one for one in busy if one.overlaps(meeting)):
            (row,) = await fetch("SELECT full_name FROM person WHERE id = {}", person)
            raise InstructorTaken(
                N_("%(name)s is elsewhere in %(other)s. Choose another time or instructor."),
                name=row["full_name"],
                other=other,
                field="instructor",
            )


async def hold_run(run: UUID) -> Row:
    """A run, locked in the open transaction; NotFound."""
    found = await lock(CourseRun, [run])
    if not found:
        raise NotFound
    return found[0]


def check_live(run: Row, now: datetime) -> None:
    """RunEnded when the run is cancelled or its last meeting is over."""
    if run["status"] == "CANCELLED":
        raise RunEnded(N_("This course was cancelled. Choose another date."))
    if run["ends_at"] <= now:
        message = N_("This course ended on %(day)s. Choose another date.")
        raise RunEnded(message, day=local(run["ends_at"]).date())


async def keep_cancelled(run: Row, reason: str, *, actor: Actor, now: datetime) -> None:
    """Store that a run is cancelled, with the trace of it."""
    given = checked_text("reason", reason, 500, required=True)
    await execute(
        "UPDATE course_run SET status = 'CANCELLED', cancelled_at = {}, cancel_reason = {},"
        " sequence = sequence + 1 WHERE id = {}",
        *(now, given, run["id"]),
    )
    await execute(
        "UPDATE course_meeting SET cancelled_at = {}, cancel_reason = {}, changed_at = {},"
        " sequence = sequence + 1 WHERE run = {} AND cancelled_at IS NULL",
        *(now, given, now, run["id"]),
    )
    await audit.record(
        actor, "course-run.cancel", "course_run", run["id"],
        incubator=run["incubator"], fields=["status"], now=now,
    )  # fmt: skip
