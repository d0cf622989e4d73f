"""The API of one date of a course: announcing, cancelling, leaving, who came and who passed."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, JSONBody
from litestar.types import ControllerRouterHandler
from pydantic import BaseModel, Field

from facilities.obstacles import OBSTACLES
from facilities.qualifications import OwnSignOff
from incubator import clock
from incubator.answers import HouseTime
from incubator.database import fetch
from incubator.faults import NotFound
from incubator.guards import SignedIn, requires
from incubator.problems import refuses
from incubator.users import Actor, Role
from incubator.validation import Dong, Input, Line, Moment
from services.attendance import MeetingAhead, note_attendance
from services.controllers.session_inputs import slot_of
from services.course_results import AttendanceDisagrees, RunNotOver, conclude
from services.course_runs import MOST_MEETINGS, MeetingsOverlap, RunDetails, RunEnded, announce_run
from services.courses import MOST_SEATS
from services.enrolments import RunBegun
from services.run_records import RunRecord, Trainee, show_run
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


class Present(Input):
    """The enrolments of those who came; whoever else has a seat did not."""

    present: list[UUID] = Field(max_length=MOST_SEATS)


class Result(Input):
    """What became of a person."""

    outcome: Literal["passed", "failed", "absent"]


class MeetingAnswer(BaseModel):
    """A time at which the course meets."""

    id: UUID
    starts_at: HouseTime
    ends_at: HouseTime


class TraineeAnswer(BaseModel):
    """Who has a seat or waits, with the price of the seat in đồng."""

    enrolment: UUID
    firm: UUID
    person: UUID
    name: str = Field(description="empty for those who may not know it")
    status: str = Field(description="waiting, enrolled, withdrawn, passed, failed or absent")
    full_cost: int
    tenant_price: int
    support: int
    surcharge: int
    held_back: str = Field(description="the rule that kept a free seat from who waits")
    attended: list[UUID] = Field(description="the meetings the person came to")
    certificate: str | None = Field(description="the code by which anybody checks it")


class DateAnswer(BaseModel):
    """A date of a course; of its people those whom the asker may see."""

    id: UUID
    uid: str
    sequence: int
    course: UUID
    course_code: str
    incubator: UUID
    programme: str = Field(description="code of the programme that pays")
    instructor: UUID
    seats: int
    free: int
    full_fee: int
    incubated_fee: int
    graduate_fee: int
    external_fee: int
    status: str = Field(description="open or cancelled")
    cancel_reason: str
    starts_at: HouseTime
    ends_at: HouseTime
    meetings: list[MeetingAnswer]
    resources: list[UUID]
    trainees: list[TraineeAnswer]


@get(
    "/api/course-runs/{run_id:uuid}",
    summary="One date of a course",
    responses=refuses(statuses=(404,)),
    operation_id="show_course_run",
)
async def show(request: SignedIn, run_id: FromPath[UUID]) -> DateAnswer:
    """Meetings, places, seats, and one's own people in it; all of them for the house's staff."""
    return await _answer(run_id, request.user)


@post(
    "/api/courses/{course_id:uuid}/runs",
    summary="Announce a date of a course",
    guards=[manages],
    responses=refuses(*OBSTACLES, MeetingsOverlap, statuses=(404,)),
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
    return await _answer(made, request.user)


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
    return await _answer(run_id, request.user)


@post(
    "/api/course-meetings/{meeting_id:uuid}/attendance",
    summary="Note who came to a meeting",
    guards=[staff],
    responses=refuses(MeetingAhead, RunEnded, statuses=(404,)),
    operation_id="note_course_attendance",
)
async def create_attendance(
    request: SignedIn, meeting_id: FromPath[UUID], data: JSONBody[Present]
) -> DateAnswer:
    """May be said again until the results are entered."""
    run = await _run_of("SELECT run FROM course_meeting WHERE id = {}", meeting_id)
    await note_attendance(meeting_id, data.present, actor=request.user, now=clock.now())
    return await _answer(run, request.user)


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
    return await _trainee_of(enrolment_id, request.user)


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
    return await _trainee_of(enrolment_id, request.user)


async def _run_of(sql: str, id: UUID) -> UUID:
    rows = await fetch(sql, id)
    if not rows:
        raise NotFound
    found: UUID = rows[0]["run"]
    return found


async def _trainee_of(enrolment: UUID, actor: Actor) -> TraineeAnswer:
    run = await _run_of("SELECT run FROM enrolment WHERE id = {}", enrolment)
    found = await show_run(run, actor=actor)
    return next(_trainee(one) for one in found.trainees if one.id == enrolment)


async def _answer(run: UUID, actor: Actor) -> DateAnswer:
    return _date(await show_run(run, actor=actor))


_SAME = (
    "id", "uid", "sequence", "course", "course_code", "incubator", "instructor", "seats", "free",
    "full_fee", "incubated_fee", "graduate_fee", "external_fee", "cancel_reason",
)  # fmt: skip


def _date(run: RunRecord) -> DateAnswer:
    return DateAnswer(
        **{name: getattr(run, name) for name in _SAME},
        programme=run.programme_code,
        status=run.status.lower(),
        starts_at=run.starts_at,
        ends_at=run.ends_at,
        meetings=[
            MeetingAnswer(id=m.id, starts_at=m.slot.start, ends_at=m.slot.end) for m in run.meetings
        ],
        resources=[id for id, _ in run.places],
        trainees=[_trainee(one) for one in run.trainees],
    )


def _trainee(one: Trainee) -> TraineeAnswer:
    same = ("firm", "person", "name", "full_cost", "tenant_price", "support", "surcharge")
    return TraineeAnswer(
        enrolment=one.id,
        **{name: getattr(one, name) for name in (*same, "held_back", "certificate")},
        status=one.status.lower(),
        attended=sorted(one.attended),
    )


API: list[ControllerRouterHandler] = [
    show,
    create,
    create_cancellation,
    create_attendance,
    create_result,
    create_withdrawal,
]
