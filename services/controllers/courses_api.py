"""The API of courses: the catalogue with its runs, and enrolling a firm's people."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, JSONBody
from litestar.types import ControllerRouterHandler
from pydantic import BaseModel, Field

from facilities.catalogue import CodeTaken
from facilities.parties import NoTaxCode
from incubator import clock
from incubator.answers import HouseTime, coded
from incubator.budget import NoOpenLine, OverBudget, SupportModeMissing
from incubator.guards import SignedIn
from incubator.languages import N_
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import PageNumber, PageSize, SearchText
from incubator.refusals import Refusal
from incubator.validation import Dong, Input, Line
from services.course_records import CourseRecord, RunBrief, list_courses, show_course
from services.course_runs import RunEnded
from services.courses import CourseDetails, add_course
from services.enrolments import (
    AlreadyEnrolled,
    Enrolled,
    RunBegun,
    SeatTaken,
    check_actor,
    enrol,
)
from services.meeting_rules import TraineesElsewhere
from services.run_records import STATUSES, next_run
from tenants.support_caps import CapReached


class NoRunAnnounced(Refusal):
    """No date of the course is announced that has not begun."""

    rule = "no-run-announced"
    title = N_("No date is announced")


class RunAnswer(BaseModel):
    """A run of a course; `free` is how many seats nobody has."""

    id: UUID
    incubator: UUID
    starts_at: HouseTime
    ends_at: HouseTime
    seats: int
    free: int
    waiting: int
    status: str = Field(description="open or cancelled")
    programme: str = Field(description="code of the programme that pays for the run")


class CourseAnswer(BaseModel):
    """A course of the catalogue with the runs that are not over; fees of a seat in đồng."""

    id: UUID
    code: str = Field(examples=["KH-03"])
    name_vi: str
    name_en: str
    minutes: int
    seats: int
    full_fee: int
    incubated_fee: int
    graduate_fee: int
    external_fee: int
    programme: str = Field(description="code of the programme that pays by default")
    qualifications: list[str] = Field(description="codes of what passing grants")
    runs: list[RunAnswer]


class CourseInput(Input):
    """A course to enter; minutes in all, fees of a seat in đồng."""

    code: Line
    name_vi: Line
    name_en: str = ""
    programme: UUID
    minutes: int
    seats: int
    full_fee: Dong
    incubated_fee: Dong
    graduate_fee: Dong
    external_fee: Dong
    legal_basis: Line
    qualifications: list[UUID] = Field(default_factory=list)


class EnrolmentInput(Input):
    """A firm's people; `run` is the next one that has not begun unless it is named."""

    firm: UUID
    people: list[UUID] = Field(min_length=1, max_length=50)
    run: UUID | None = None
    without_support: bool = False
    anyway: bool = Field(default=False, description="although they are elsewhere during a meeting")


class EnrolmentAnswer(BaseModel):
    """A person's seat with its price in đồng, or the place on the waiting list."""

    id: UUID
    person: UUID
    status: Annotated[str, coded(STATUSES)] = Field(description="at first enrolled or waiting")
    place: int | None = Field(description="on the waiting list, from 1")
    full_cost: int
    tenant_price: int
    support: int
    surcharge: int
    line: UUID | None = Field(description="that holds the support; none for other programmes")


@get("/api/courses", summary="Catalogue of courses", responses=refuses())
async def list_all(
    q: SearchText = "", page: PageNumber = 1, page_size: PageSize = 50
) -> Listing[CourseAnswer]:
    """The courses in use, by code, each with its runs that are not over."""
    found = await list_courses(q=q, now=clock.now())
    shown = Paging(page, page_size).cut(found)
    return Listing(items=[_course(one) for one in shown], total=len(found))


@post("/api/courses", summary="Enter a course", responses=refuses(CodeTaken))
async def create(request: SignedIn, data: JSONBody[CourseInput]) -> CourseAnswer:
    """Enter a course of the catalogue; a manager may."""
    given = data.model_dump(exclude={"qualifications"})
    details = CourseDetails(**given, qualifications=tuple(data.qualifications))
    course = await add_course(details, actor=request.user, now=clock.now())
    return _course(await show_course(course))


@post(
    "/api/courses/{course_id:uuid}/enrolments",
    summary="Enrol a firm's people",
    responses=refuses(
        AlreadyEnrolled, CapReached, NoOpenLine, NoRunAnnounced, NoTaxCode, OverBudget, RunBegun,
        RunEnded, SeatTaken, SupportModeMissing, TraineesElsewhere, statuses=(404,),
    ),
)  # fmt: skip
async def create_enrolments(
    request: SignedIn, course_id: FromPath[UUID], data: JSONBody[EnrolmentInput]
) -> list[EnrolmentAnswer]:
    """Seats with their support held in one transaction; who finds none waits and moves up."""
    check_actor(request.user, data.firm)
    course = await show_course(course_id)
    run = data.run or await next_run(course_id, now=clock.now())
    if run is None:
        raise NoRunAnnounced(N_("No date of %(course)s is announced."), course=course.name)
    if run not in {one.id for one in course.runs}:
        raise NoRunAnnounced(N_("%(course)s has no such date."), course=course.name, field="run")
    found = await enrol(
        run, data.firm, data.people,
        actor=request.user, now=clock.now(), without_support=data.without_support,
        anyway=data.anyway,
    )  # fmt: skip
    return [_enrolment(one) for one in found]


def _course(one: CourseRecord) -> CourseAnswer:
    same = ("id", "code", "minutes", "seats", "full_fee", "incubated_fee", "graduate_fee")
    return CourseAnswer(
        **{name: getattr(one, name) for name in (*same, "external_fee")},
        name_vi=one.name.vi,
        name_en=one.name.en,
        programme=one.programme_code,
        qualifications=[skill.code for skill in one.qualifications],
        runs=[_run(run) for run in one.runs],
    )


def _run(run: RunBrief) -> RunAnswer:
    same = ("id", "incubator", "seats", "free", "waiting")
    return RunAnswer(
        **{name: getattr(run, name) for name in same},
        starts_at=run.starts_at,
        ends_at=run.ends_at,
        status=run.status.lower(),
        programme=run.programme_code,
    )


def _enrolment(one: Enrolled) -> EnrolmentAnswer:
    price = one.seat.price
    return EnrolmentAnswer(
        id=one.id,
        person=one.person,
        status=one.status.lower(),
        place=one.place,
        full_cost=price.full_cost,
        tenant_price=price.tenant_price,
        support=price.support,
        surcharge=price.surcharge,
        line=one.act.line if one.act else None,
    )


API: list[ControllerRouterHandler] = [list_all, create, create_enrolments]
