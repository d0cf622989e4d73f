"""The forms of courses: entering one, announcing a run."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator, Field

from facilities.qualifications import list_qualifications
from incubator import clock
from incubator.database import fetch, marks
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from incubator.validation import Input, Line, TypedDong, text
from services.controllers.course_choices import place_choices, teacher_choices
from services.course_records import CourseRecord, show_course
from services.course_runs import RunDetails, announce_run
from services.courses import CourseDetails, add_course, edit_course
from services.service_words import OWN_PROGRAMME

manages = requires(Role.manager)
About = Annotated[str, AfterValidator(text(2000, multiline=True))]
MEETINGS = 8
"""Lines for meetings on the form of a run."""
_OTHER_HOURS = N_("The course is announced, with fewer or more hours than it has.")


class CourseForm(Input):
    """A course as it is typed; hours in all, fees of a seat in đồng."""

    code: Line
    name_vi: Line
    name_en: Annotated[str, AfterValidator(text(200))] = ""
    about_vi: About = ""
    about_en: About = ""
    programme: UUID
    hours: int
    seats: int
    full_fee: TypedDong
    incubated_fee: TypedDong
    graduate_fee: TypedDong
    external_fee: TypedDong
    legal_basis: Annotated[str, AfterValidator(text(500))]
    qualifications: list[UUID] = Field(default_factory=list)
    is_active: bool = False

    def details(self) -> CourseDetails:
        """The same for the rule."""
        given = self.model_dump(exclude={"hours", "qualifications"})
        return CourseDetails(
            **given, minutes=self.hours * 60, qualifications=tuple(self.qualifications)
        )


class RunForm(Input):
    """A run as it is typed, without its meetings."""

    incubator: UUID
    instructor: UUID
    resources: list[UUID] = Field(default_factory=list)
    seats: int
    programme: UUID


@get("/courses/new", guards=[manages])
async def show_new() -> Page:
    """An empty form."""
    usual: dict[str, object] = {"is_active": "true"}
    for own in await fetch("SELECT id FROM programme WHERE code = {}", OWN_PROGRAMME):
        usual["programme"] = own["id"]
    return await _form(Form(usual), None)


@post("/courses", guards=[manages])
async def create(request: SignedIn) -> Page | Redirect:
    """Enter a course."""
    form = await Form.read(request)
    with form.reports():
        details = form.parse(CourseForm).details()
        course = await add_course(details, actor=request.user, now=clock.now())
        return redirect(f"/courses/{course}", N_("The course is entered."))
    return await _form(form, None)


@get("/courses/{course_id:uuid}/edit", guards=[manages])
async def show_edit(course_id: FromPath[UUID]) -> Page:
    """The form with what is known."""
    course = await show_course(course_id)
    same = (
        "code", "programme", "seats", "full_fee", "incubated_fee", "graduate_fee", "external_fee",
        "legal_basis",
    )  # fmt: skip
    known: dict[str, object] = {name: getattr(course, name) for name in same}
    known |= {"name_vi": course.name.vi, "name_en": course.name.en, "hours": course.minutes // 60}
    known |= {"about_vi": course.about.vi, "about_en": course.about.en}
    known["is_active"] = ["true"] if course.is_active else []
    known["qualifications"] = [one.id for one in course.qualifications]
    return await _form(Form(known), course)


@post("/courses/{course_id:uuid}", guards=[manages])
async def update(request: SignedIn, course_id: FromPath[UUID]) -> Page | Redirect:
    """Save what was changed."""
    course = await show_course(course_id)
    form = await Form.read(request)
    with form.reports():
        details = form.parse(CourseForm).details()
        await edit_course(course_id, details, actor=request.user, now=clock.now())
        return redirect(f"/courses/{course_id}", N_("The changes are saved."))
    return await _form(form, course)


async def _form(form: Form, course: CourseRecord | None) -> Page:
    return Page(
        "courses/form.html",
        nav="services",
        status=form.status,
        form=form,
        course=course,
        programmes=await _programmes(),
        skills=[(one.id, f"{one.code} · {one.name}") for one in await list_qualifications()],
    )


async def _programmes() -> list[tuple[UUID, str]]:
    rows = await fetch("SELECT id, code, name_vi, name_en FROM programme ORDER BY position")
    return [(r["id"], f"{r['code']} · {Name(r['name_vi'], r['name_en'])}") for r in rows]


@get("/courses/{course_id:uuid}/runs/new", guards=[manages])
async def show_new_run(request: SignedIn, course_id: FromPath[UUID]) -> Page:
    """The form of a run, with what the course usually has."""
    course = await show_course(course_id)
    return await _run_form(
        request.user, course, Form({"seats": course.seats, "programme": course.programme})
    )


@post("/courses/{course_id:uuid}/runs", guards=[manages])
async def create_run(request: SignedIn, course_id: FromPath[UUID]) -> Page | Redirect:
    """Announce a run; its rooms and machines are taken for every meeting."""
    course = await show_course(course_id)
    form = await Form.read(request)
    with form.reports():
        typed = form.parse(RunForm)
        details = RunDetails(
            course=course_id,
            incubator=typed.incubator,
            instructor=typed.instructor,
            resources=tuple(typed.resources),
            seats=typed.seats,
            programme=typed.programme,
            meetings=_meetings(form),
        )
        run = await announce_run(details, actor=request.user, now=clock.now())
        if sum(one.minutes for one in details.meetings) != course.minutes:
            return redirect(f"/course-runs/{run}", _OTHER_HOURS)
        return redirect(f"/course-runs/{run}", N_("The course is announced."))
    return await _run_form(request.user, course, form)


def _meetings(form: Form) -> tuple[Period, ...]:
    """The meetings of which the day was typed; Invalid for times that make none."""
    found = []
    for n in range(MEETINGS):
        if not form.value(f"day_{n}").strip():
            continue
        try:
            day = date.fromisoformat(form.value(f"day_{n}").strip())
            start, end = (_minutes(form.value(f"{part}_{n}")) for part in ("from", "to"))
            if not start < end:
                raise ValueError
        except ValueError as error:
            message = N_("Give a day and times such as 08:00 and 12:00 for each meeting.")
            raise Invalid(f"day_{n}", message) from error
        found.append(Period(clock.moment(day, start), clock.moment(day, end)))
    return tuple(found)


def _minutes(typed: str) -> int:
    hours, minutes = typed.strip().split(":")
    if not (0 <= int(hours) < 24 and 0 <= int(minutes) < 60):
        raise ValueError
    return int(hours) * 60 + int(minutes)


async def _run_form(actor: Actor, course: CourseRecord, form: Form) -> Page:
    houses = sorted(actor.incubators(Role.manager) or [])
    which = f"AND i.id IN ({marks(houses)})" if houses else ""
    rows = await fetch(
        f"SELECT i.id, i.name_vi, i.name_en FROM incubator i WHERE 1 = 1 {which} ORDER BY i.code",  # noqa: S608
        *houses,
    )
    return Page(
        "course_runs/form.html",
        nav="services",
        status=form.status,
        form=form,
        course=course,
        meetings=range(MEETINGS),
        houses=[(row["id"], str(Name(row["name_vi"], row["name_en"]))) for row in rows],
        places=await place_choices(houses),
        teachers=await teacher_choices(),
        programmes=await _programmes(),
    )


PAGES: list[ControllerRouterHandler] = [
    show_new,
    create,
    show_edit,
    update,
    show_new_run,
    create_run,
]
