"""Runs of courses: announcing one takes its rooms and machines for all meetings, or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import ClassVar
from uuid import UUID

from facilities.booking_drafts import draft
from facilities.booking_plans import Plan
from facilities.booking_requests import BookingRequest, Item, Override
from facilities.tables import Occupation, Resource
from incubator import audit
from incubator.acts import store_acts
from incubator.checks import checked_number, checked_text
from incubator.clock import local
from incubator.database import Row, execute, fetch, insert, lock, marks, write
from incubator.faults import NotFound
from incubator.happenings import DOMAIN
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid, Refusal
from incubator.tables import Act, Person
from incubator.users import Actor, Role, require
from services.codes import check_known
from services.courses import FEES, LARGEST_FEE, MOST_SEATS
from services.tables import Course, CourseMeeting, CourseRun

PLACE = "COURSE"
"""The kind of the act under which a run takes its places; no money is on it."""
MOST_MEETINGS = 60
_OWN_PLAN = ("beyond-horizon", "notice-too-short", "slot-too-long", "off-step")
"""Rules about how firms book, which the house's own plan of teaching need not keep."""


class MeetingsOverlap(Refusal):
    """Two meetings of one run would be at the same time."""

    rule: ClassVar[str] = "meetings-overlap"
    title: ClassVar[str] = N_("Two meetings overlap")


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
    house would, MeetingsOverlap, Invalid, Forbidden.
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
        await insert(
            *(CourseMeeting(id=uuid7(), run=run.id, starts_at=m.start, ends_at=m.end)
              for m in meetings)
        )  # fmt: skip
        await _take(details, course, meetings, act.id, actor=actor, now=now)
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
    for first, second in pairwise(ordered):
        if second.start < first.end:
            raise MeetingsOverlap(
                N_("The meeting of %(second)s begins before that of %(first)s is over."),
                first=first,
                second=second,
                field="meetings",
            )
    if ordered[0].start < now:
        raise Invalid("meetings", N_("The first meeting must not lie in the past."))
    return ordered


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


async def _take(
    details: RunDetails,
    course: Row,
    meetings: Sequence[Period],
    act: UUID,
    *,
    actor: Actor,
    now: datetime,
) -> None:
    """Plan each meeting as a booking of the house would be, and take what it needs."""
    if not details.resources:
        return
    await _check_house(details)
    overrides = tuple(Override(rule, course["code"]) for rule in _OWN_PLAN)
    for meeting in meetings:
        request = BookingRequest(
            items=tuple(Item(id) for id in sorted(set(details.resources))),
            slot=meeting,
            purpose=course["name_vi"],
            person=details.instructor,
            use="TRAINING",
            overrides=overrides,
        )
        _, plan = await draft(request, actor=actor, now=now)
        await insert(*_occupations(plan, act))


def _occupations(plan: Plan, act: UUID) -> list[Occupation]:
    return [
        Occupation(
            act=act,
            resource=taken.resource,
            quantity=taken.quantity,
            starts_at=taken.slot.start,
            ends_at=taken.slot.end,
            blocked_from=taken.blocked.start,
            blocked_until=taken.blocked.end,
            attendant=taken.attendant,
        )
        for taken in plan.occupations
    ]


async def _check_house(details: RunDetails) -> None:
    """Invalid for a resource of another house."""
    ids = sorted(set(details.resources))
    rows = await fetch(
        f"SELECT id FROM resource WHERE id IN ({marks(ids)}) AND incubator = {{}}",  # noqa: S608
        *(*ids, details.incubator),
    )
    if len(rows) != len(ids):
        raise Invalid("resources", N_("There is no such resource to book."))


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


async def free_places(run: Row) -> None:
    """Let go of every room, machine and technician of a run."""
    found = await fetch("SELECT DISTINCT resource FROM occupation WHERE act = {}", run["act"])
    await lock(Resource, [row["resource"] for row in found])
    await execute("UPDATE occupation SET holds = FALSE WHERE act = {}", run["act"])


async def keep_cancelled(run: Row, reason: str, *, actor: Actor, now: datetime) -> None:
    """Store that a run is cancelled, with the trace of it."""
    given = checked_text("reason", reason, 500, required=True)
    await execute(
        "UPDATE course_run SET status = 'CANCELLED', cancelled_at = {}, cancel_reason = {},"
        " sequence = sequence + 1 WHERE id = {}",
        *(now, given, run["id"]),
    )
    await audit.record(
        actor, "course-run.cancel", "course_run", run["id"],
        incubator=run["incubator"], fields=["status"], now=now,
    )  # fmt: skip
