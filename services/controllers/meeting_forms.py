"""The forms that move, rearrange and cancel meetings of a course."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator, Field

from incubator import clock
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.pages import Page, redirect
from incubator.users import Actor, Role, require
from incubator.validation import Input, Moment, text
from services.controllers.course_choices import place_choices, teacher_choices
from services.controllers.session_inputs import slot_of
from services.course_meetings import Change, cancel_meeting, move_meeting, rearrange_run, run_of
from services.meeting_rules import TraineesElsewhere
from services.run_records import Meeting, RunRecord, show_run

manages = requires(Role.manager)


class ArrangementForm(Input):
    """Where and by whom; every room and machine is named."""

    instructor: UUID
    resources: list[UUID] = Field(default_factory=list)
    sequence: int | None = Field(None, ge=0, le=2**31 - 1)


class PeriodForm(ArrangementForm):
    """When as well, and whether it may be although trainees are elsewhere."""

    starts_at: Moment
    ends_at: Moment
    anyway: bool = False


class ReasonForm(Input):
    """Why, and the version it was read at."""

    reason: Annotated[str, AfterValidator(text(500))] = ""
    sequence: int | None = Field(None, ge=0, le=2**31 - 1)


@get("/course-meetings/{meeting_id:uuid}/edit", guards=[manages])
async def show_edit(request: SignedIn, meeting_id: FromPath[UUID]) -> Page:
    """When, where and by whom a meeting is, to be changed."""
    return await _meeting_page(request.user, meeting_id, None)


@post("/course-meetings/{meeting_id:uuid}/period", guards=[manages])
async def update_period(request: SignedIn, meeting_id: FromPath[UUID]) -> Page | Redirect:
    """Move a meeting with its places, or none of it."""
    run = await run_of(meeting_id)
    form = await Form.read(request)
    with form.reports():
        typed = form.parse(PeriodForm)
        change = Change(
            slot=slot_of(typed.starts_at, typed.ends_at), resources=tuple(typed.resources),
            instructor=typed.instructor, sequence=typed.sequence, anyway=typed.anyway,
        )  # fmt: skip
        await move_meeting(meeting_id, change, actor=request.user, now=clock.now())
        return redirect(f"/course-runs/{run}", N_("The meeting is changed, and all are told."))
    return await _meeting_page(request.user, meeting_id, form)


@post("/course-meetings/{meeting_id:uuid}/cancellation", guards=[manages])
async def create_cancellation(request: SignedIn, meeting_id: FromPath[UUID]) -> Page | Redirect:
    """Cancel one meeting; the others stay."""
    run = await run_of(meeting_id)
    form = await Form.read(request)
    with form.reports():
        typed = form.parse(ReasonForm)
        await cancel_meeting(
            meeting_id, typed.reason,
            sequence=typed.sequence, actor=request.user, now=clock.now(),
        )  # fmt: skip
        return redirect(f"/course-runs/{run}", N_("The meeting is cancelled, and all are told."))
    return await _meeting_page(request.user, meeting_id, form)


@get("/course-runs/{run_id:uuid}/edit", guards=[manages])
async def show_run_edit(request: SignedIn, run_id: FromPath[UUID]) -> Page:
    """Where and by whom the meetings to come are given, to be changed."""
    return await _run_page(request.user, run_id, None)


@post("/course-runs/{run_id:uuid}/arrangement", guards=[manages])
async def update_arrangement(request: SignedIn, run_id: FromPath[UUID]) -> Page | Redirect:
    """Give all meetings to come another room or instructor, or none."""
    form = await Form.read(request)
    with form.reports():
        typed = form.parse(ArrangementForm)
        change = Change(
            resources=tuple(typed.resources), instructor=typed.instructor, sequence=typed.sequence
        )
        await rearrange_run(run_id, change, actor=request.user, now=clock.now())
        return redirect(f"/course-runs/{run_id}", N_("The course is changed, and all are told."))
    return await _run_page(request.user, run_id, form)


async def _meeting_page(actor: Actor, id: UUID, form: Form | None) -> Page:
    run = await show_run(await run_of(id), actor=actor)
    require(actor, Role.manager, incubator=run.incubator)
    meeting = next(one for one in run.meetings if one.id == id)
    form = form or Form(_known(meeting.instructor, meeting.sequence, meeting.places))
    return await _page("course_runs/meeting.html", run, form, meeting)


async def _run_page(actor: Actor, id: UUID, form: Form | None) -> Page:
    run = await show_run(id, actor=actor)
    require(actor, Role.manager, incubator=run.incubator)
    form = form or Form(_known(run.instructor, run.sequence, run.places))
    return await _page("course_runs/arrangement.html", run, form, None)


def _known(
    instructor: UUID, sequence: int, places: tuple[tuple[UUID, object], ...]
) -> dict[str, object]:
    return {
        "instructor": instructor, "sequence": sequence, "resources": [id for id, _ in places]
    }  # fmt: skip


async def _page(template: str, run: RunRecord, form: Form, meeting: Meeting | None) -> Page:
    return Page(
        template,
        nav="services",
        status=form.status,
        form=form,
        run=run,
        meeting=meeting,
        places=await place_choices([run.incubator]),
        teachers=await teacher_choices(),
        may_insist=isinstance(form.refusal, TraineesElsewhere),
    )


PAGES: list[ControllerRouterHandler] = [
    show_edit,
    update_period,
    create_cancellation,
    show_run_edit,
    update_arrangement,
]
