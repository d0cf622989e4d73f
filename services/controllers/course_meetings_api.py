"""The API of one meeting of a course: moved, rearranged, cancelled, and who came."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from litestar import post, put
from litestar.params import FromPath, JSONBody
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator, Field

from facilities.obstacles import OBSTACLES
from incubator import clock
from incubator.guards import SignedIn, requires
from incubator.problems import refuses
from incubator.users import Role
from incubator.validation import Input, Moment, text
from services.attendance import MeetingAhead, note_attendance
from services.controllers.course_answers import DateAnswer, answer
from services.controllers.session_inputs import slot_of
from services.course_meetings import Change, cancel_meeting, move_meeting, rearrange_run, run_of
from services.course_runs import InstructorTaken, MeetingsOverlap, RunEnded
from services.courses import MOST_SEATS
from services.meeting_rules import (
    AnotherYear,
    MeetingBegun,
    MeetingCancelled,
    MeetingChanged,
    OnlyMeeting,
    TraineesElsewhere,
)

manages = requires(Role.manager)
staff = requires(Role.manager, Role.technician)
Version = Annotated[int | None, Field(ge=0, le=2**31 - 1, description="the version it was read at")]
Rooms = Annotated[
    list[UUID] | None,
    Field(max_length=20, description="rooms and machines; as they are when left out"),
]
Teacher = Annotated[UUID | None, Field(description="a person; as it is when left out")]


class NewPeriod(Input):
    """Another time for a meeting, and where and by whom when that changes too."""

    starts_at: Moment
    ends_at: Moment
    resources: Rooms = None
    instructor: Teacher = None
    sequence: Version = None
    anyway: bool = Field(default=False, description="although trainees are elsewhere then")


class Arrangement(Input):
    """Where and by whom all meetings to come are given."""

    resources: Rooms = None
    instructor: Teacher = None
    sequence: Version = None


class CancellingMeeting(Input):
    """Why; everybody enrolled reads it."""

    reason: Annotated[str, AfterValidator(text(500))]
    sequence: Version = None


class Present(Input):
    """The enrolments of those who came; whoever else has a seat did not."""

    present: list[UUID] = Field(max_length=MOST_SEATS)


@put(
    "/api/course-meetings/{meeting_id:uuid}/period",
    summary="Move a meeting of a course",
    guards=[manages],
    responses=refuses(
        *OBSTACLES, AnotherYear, InstructorTaken, MeetingBegun, MeetingCancelled, MeetingChanged,
        MeetingsOverlap, RunEnded, TraineesElsewhere, statuses=(404,),
    ),
    operation_id="move_course_meeting",
)  # fmt: skip
async def update_period(
    request: SignedIn, meeting_id: FromPath[UUID], data: JSONBody[NewPeriod]
) -> DateAnswer:
    """Its rooms, machines and technicians move with it, or nothing does; all are told."""
    change = Change(
        slot=slot_of(data.starts_at, data.ends_at),
        resources=None if data.resources is None else tuple(data.resources),
        instructor=data.instructor,
        sequence=data.sequence,
        anyway=data.anyway,
    )
    await move_meeting(meeting_id, change, actor=request.user, now=clock.now())
    return await answer(await run_of(meeting_id), request.user)


@put(
    "/api/course-runs/{run_id:uuid}/arrangement",
    summary="Give a course another room or instructor",
    guards=[manages],
    responses=refuses(*OBSTACLES, InstructorTaken, MeetingChanged, RunEnded, statuses=(404,)),
    operation_id="rearrange_course_run",
)
async def update_arrangement(
    request: SignedIn, run_id: FromPath[UUID], data: JSONBody[Arrangement]
) -> DateAnswer:
    """For all meetings to come, or for none; what was held stays as it was."""
    change = Change(
        resources=None if data.resources is None else tuple(data.resources),
        instructor=data.instructor,
        sequence=data.sequence,
    )
    await rearrange_run(run_id, change, actor=request.user, now=clock.now())
    return await answer(run_id, request.user)


@post(
    "/api/course-meetings/{meeting_id:uuid}/cancellation",
    summary="Cancel a meeting of a course",
    guards=[manages],
    responses=refuses(
        MeetingBegun, MeetingCancelled, MeetingChanged, OnlyMeeting, RunEnded, AnotherYear,
        statuses=(404,),
    ),
    operation_id="cancel_course_meeting",
)  # fmt: skip
async def create_cancellation(
    request: SignedIn, meeting_id: FromPath[UUID], data: JSONBody[CancellingMeeting]
) -> DateAnswer:
    """Its places are free, the other meetings stay; everybody enrolled is told why."""
    await cancel_meeting(
        meeting_id, data.reason, sequence=data.sequence, actor=request.user, now=clock.now()
    )
    return await answer(await run_of(meeting_id), request.user)


@post(
    "/api/course-meetings/{meeting_id:uuid}/attendance",
    summary="Note who came to a meeting",
    guards=[staff],
    responses=refuses(MeetingAhead, MeetingCancelled, RunEnded, statuses=(404,)),
    operation_id="note_course_attendance",
)
async def create_attendance(
    request: SignedIn, meeting_id: FromPath[UUID], data: JSONBody[Present]
) -> DateAnswer:
    """May be said again until the results are entered."""
    run = await run_of(meeting_id)
    await note_attendance(meeting_id, data.present, actor=request.user, now=clock.now())
    return await answer(run, request.user)


API: list[ControllerRouterHandler] = [
    update_period,
    update_arrangement,
    create_cancellation,
    create_attendance,
]
