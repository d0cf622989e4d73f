"""The forms after a meeting and after the last: who came, and what became of each."""

from __future__ import annotations

from uuid import UUID

from litestar import post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import Field

from incubator import clock
from incubator.database import fetch
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.pages import Page, redirect
from incubator.users import Role
from incubator.validation import Input, Line
from services.attendance import note_attendance
from services.controllers.courses import run_page
from services.course_results import conclude

staff = requires(Role.manager, Role.technician)


class AttendanceForm(Input):
    """The enrolments of those who came."""

    present: list[UUID] = Field(default_factory=list)


class ResultForm(Input):
    """PASSED, FAILED or ABSENT."""

    outcome: Line


@post("/course-meetings/{meeting_id:uuid}/attendance", guards=[staff])
async def create_attendance(request: SignedIn, meeting_id: FromPath[UUID]) -> Page | Redirect:
    """Write down who came to a meeting."""
    run = await _run("SELECT run FROM course_meeting WHERE id = {}", meeting_id)
    form = await Form.read(request)
    with form.reports():
        present = form.parse(AttendanceForm).present
        await note_attendance(meeting_id, present, actor=request.user, now=clock.now())
        return redirect(f"/course-runs/{run}", N_("Who came is noted."))
    return await run_page(request.user, run, form)


@post("/enrolments/{enrolment_id:uuid}/result", guards=[staff])
async def create_result(request: SignedIn, enrolment_id: FromPath[UUID]) -> Page | Redirect:
    """Enter what became of a person."""
    run = await _run("SELECT run FROM enrolment WHERE id = {}", enrolment_id)
    form = await Form.read(request)
    with form.reports():
        outcome = form.parse(ResultForm).outcome
        certificate = await conclude(enrolment_id, outcome, actor=request.user, now=clock.now())
        if certificate:
            return redirect(f"/course-runs/{run}", _ISSUED)
        return redirect(f"/course-runs/{run}", N_("The result is entered."))
    return await run_page(request.user, run, form)


_ISSUED = N_("Passed; the certificate is issued and the qualification counts from today.")


async def _run(sql: str, id: UUID) -> UUID:
    rows = await fetch(sql, id)
    if not rows:
        raise NotFound
    found: UUID = rows[0]["run"]
    return found


PAGES: list[ControllerRouterHandler] = [create_attendance, create_result]
