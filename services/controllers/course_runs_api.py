"""The API of one date of a course: announcing, cancelling, leaving, and who passed."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, JSONBody
from litestar.types import ControllerRouterHandler
from pydantic import Field

from facilities.obstacles import OBSTACLES
from facilities.qualifications import OwnSignOff
from incubator import clock
from incubator.guards import SignedIn, requires
from incubator.problems import refuses
from incubator.users import Role
from incubator.validation import Dong, Input, Line, Moment
from services.controllers.course_answers import DateAnswer, TraineeAnswer, answer, trainee_of
from services.controllers.session_inputs import slot_of
from services.course_results import AttendanceDisagrees, RunNotOver, conclude
from services.course_runs import (
    MOST_MEETINGS,
    InstructorTaken,
    MeetingsOverlap,
    RunDetails,
    RunEnded,
    announce_run,
)
from services.courses import MOST_SEATS
from services.enrolments import RunBegun
from services.waiting_lists import EnrolmentEnded, cancel_run, withdraw

manages = requires(Role.manager)
staff = requires(Role.manager, Role.technician)
enrols = requires(Role.manager, Role.technician, Role.tenant)


class MeetingInput(Input):
    """A time at which the course meets."""

    starts_at: Moment
    ends_at: Moment


class Fees(Input):
    """What a seat costs in đồng, in full and by the group of the firm."""

    full_fee: Dong
    incubated_fee: Dong
    graduate_fee: Dong
    external_fee: Dong


class NewRun(Input):
    """When, where and by whom a course is given; the rest is the course's where it is not told."""

    incubator: UUID
    instructor: UUID = Field(description="a person; qualified for each machine that is taken")
    meetings: list[MeetingInput] = Field(min_length=1, max_length=MOST_MEETINGS)
    resources: list[UUID] = Field(default=[], max_length=20)
    seats: int | None = Field(None, ge=1, le=MOST_SEATS)
    programme: UUID | None = Field(None, description="that pays for this date")
    fees: Fees | None = None


class Cancelling(Input):
    """Why; everybody enrolled reads it."""

    reason: Line


class Result(Input):
    """What became of a person."""

    outcome: Literal["passed", "failed", "absent"]


@get(
    "/api/course-runs/{run_id:uuid}",
    summary="One date of a course",
    responses=refuses(statuses=(404,)),
    operation_id="show_course_run",
)
async def show(request: SignedIn, run_id: FromPath[UUID]) -> DateAnswer:
    """Meetings, places, seats, and one's own people in it; all of them for the house's staff."""
    return await answer(run_id, request.user)


@post(
    "/api/courses/{course_id:uuid}/runs",
    summary="Announce a date of a course",
    guards=[manages],
    responses=refuses(*OBSTACLES, InstructorTaken, MeetingsOverlap, statuses=(404,)),
    operation_id="announce_course_run",
)
async def create(
    request: SignedIn, course_id: FromPath[UUID], data: JSONBody[NewRun]
) -> DateAnswer:
    """Its rooms, machines and technicians are taken for every meeting, or nothing is."""
    fees = data.fees
    details = RunDetails(
        course=course_id,
        incubator=data.incubator,
        instructor=data.instructor,
        meetings=tuple(slot_of(m.starts_at, m.ends_at) for m in data.meetings),
        resources=tuple(data.resources),
        seats=data.seats,
        programme=data.programme,
        fees=(fees.full_fee, fees.incubated_fee, fees.graduate_fee, fees.external_fee)
        if fees
        else None,
    )
    made = await announce_run(details, actor=request.user, now=clock.now())
    return await answer(made, request.user)


@post(
    "/api/course-runs/{run_id:uuid}/cancellation",
    summary="Cancel a date of a course",
    guards=[manages],
    responses=refuses(RunEnded, statuses=(404,)),
    operation_id="cancel_course_run",
)
async def create_cancellation(
    request: SignedIn, run_id: FromPath[UUID], data: JSONBody[Cancelling]
) -> DateAnswer:
    """Places and support are free; everybody enrolled is told why."""
    await cancel_run(run_id, data.reason, actor=request.user, now=clock.now())
    return await answer(run_id, request.user)


@post(
    "/api/enrolments/{enrolment_id:uuid}/result",
    summary="Enter what became of a person",
    guards=[staff],
    responses=refuses(
        AttendanceDisagrees, EnrolmentEnded, OwnSignOff, RunEnded, RunNotOver, statuses=(404,)
    ),
    operation_id="conclude_enrolment",
)
async def create_result(
    request: SignedIn, enrolment_id: FromPath[UUID], data: JSONBody[Result]
) -> TraineeAnswer:
    """Passing accepts the seat, issues the certificate and opens the machines at once."""
    outcome = data.outcome.upper()
    await conclude(enrolment_id, outcome, actor=request.user, now=clock.now())
    return await trainee_of(enrolment_id, request.user)


@post(
    "/api/enrolments/{enrolment_id:uuid}/withdrawal",
    summary="Take a person out of a course",
    guards=[enrols],
    responses=refuses(EnrolmentEnded, RunBegun, RunEnded, statuses=(404,)),
    operation_id="withdraw_enrolment",
)
async def create_withdrawal(request: SignedIn, enrolment_id: FromPath[UUID]) -> TraineeAnswer:
    """The seat and its support are free; the next on the waiting list moves up."""
    await withdraw(enrolment_id, actor=request.user, now=clock.now())
    return await trainee_of(enrolment_id, request.user)


API: list[ControllerRouterHandler] = [
    show,
    create,
    create_cancellation,
    create_result,
    create_withdrawal,
]
