"""A date of a course as the API tells it: meetings, places, seats and people."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from incubator.answers import HouseTime, coded
from incubator.database import fetch
from incubator.faults import NotFound
from incubator.users import Actor
from services.run_records import STATUSES, Meeting, RunRecord, Trainee, show_run


class MeetingAnswer(BaseModel):
    """A time at which the course meets."""

    id: UUID
    starts_at: HouseTime
    ends_at: HouseTime
    sequence: int = Field(description="rises with each change that calendars tell")
    instructor: UUID
    resources: list[UUID] = Field(description="rooms and machines; none once it is cancelled")
    cancelled: bool
    cancel_reason: str


class TraineeAnswer(BaseModel):
    """Who has a seat or waits, with the price of the seat in đồng."""

    enrolment: UUID
    firm: UUID
    person: UUID
    name: str = Field(description="empty for those who may not know it")
    status: Annotated[str, coded(STATUSES)]
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
    minutes: int = Field(description="of its meetings together")
    course_minutes: int = Field(description="of the course by the catalogue")
    starts_at: HouseTime
    ends_at: HouseTime
    meetings: list[MeetingAnswer]
    resources: list[UUID]
    trainees: list[TraineeAnswer]


async def trainee_of(enrolment: UUID, actor: Actor) -> TraineeAnswer:
    """A person in a date of a course; NotFound for none."""
    rows = await fetch("SELECT run FROM enrolment WHERE id = {}", enrolment)
    if not rows:
        raise NotFound
    found = await show_run(rows[0]["run"], actor=actor)
    return next(_trainee(one) for one in found.trainees if one.id == enrolment)


async def answer(run: UUID, actor: Actor) -> DateAnswer:
    """A date of a course, of its people those whom the actor may see; NotFound for none."""
    return _date(await show_run(run, actor=actor))


_SAME = (
    "id", "uid", "sequence", "course", "course_code", "incubator", "instructor", "seats", "free",
    "full_fee", "incubated_fee", "graduate_fee", "external_fee", "cancel_reason",
    "minutes", "course_minutes",
)  # fmt: skip


def _date(run: RunRecord) -> DateAnswer:
    return DateAnswer(
        **{name: getattr(run, name) for name in _SAME},
        programme=run.programme_code,
        status=run.status.lower(),
        starts_at=run.starts_at,
        ends_at=run.ends_at,
        meetings=[_meeting(one) for one in run.meetings],
        resources=[id for id, _ in run.places],
        trainees=[_trainee(one) for one in run.trainees],
    )


def _meeting(one: Meeting) -> MeetingAnswer:
    return MeetingAnswer(
        id=one.id,
        starts_at=one.slot.start,
        ends_at=one.slot.end,
        sequence=one.sequence,
        instructor=one.instructor,
        resources=[id for id, _ in one.places],
        cancelled=one.is_cancelled,
        cancel_reason=one.cancel_reason,
    )


def _trainee(one: Trainee) -> TraineeAnswer:
    same = ("firm", "person", "name", "full_cost", "tenant_price", "support", "surcharge")
    return TraineeAnswer(
        enrolment=one.id,
        **{name: getattr(one, name) for name in (*same, "held_back", "certificate")},
        status=one.status.lower(),
        attended=sorted(one.attended),
    )
