"""The forms of a run: enrolling, leaving, cancelling."""

from __future__ import annotations

from uuid import UUID

from litestar import post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import Field

from incubator import clock
from incubator.database import fetch
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.pages import Page, redirect
from incubator.refusals import Invalid
from incubator.users import Role
from incubator.validation import Input, Line
from services.controllers.courses import run_page
from services.enrolments import Enrolled, enrol
from services.waiting_lists import cancel_run, withdraw

manages = requires(Role.manager)
enrols = requires(Role.manager, Role.technician, Role.tenant)


class EnrolForm(Input):
    """Whom to enrol: each `firm.person`."""

    people: list[str] = Field(default_factory=list)
    without_support: bool = False
    anyway: bool = False


class ReasonForm(Input):
    """Why."""

    reason: Line


@post("/course-runs/{run_id:uuid}/enrolments", guards=[enrols])
async def create_enrolments(request: SignedIn, run_id: FromPath[UUID]) -> Page | Redirect:
    """Enrol the people who were ticked: those of one firm after those of another."""
    form = await Form.read(request)
    with form.reports():
        typed = form.parse(EnrolForm)
        found: list[Enrolled] = []
        for firm, people in _by_firm(typed.people).items():
            found += await enrol(
                run_id, firm, people,
                actor=request.user, now=clock.now(), without_support=typed.without_support,
                anyway=typed.anyway,
            )  # fmt: skip
        if any(one.status == "WAITING" for one in found):
            return redirect(f"/course-runs/{run_id}", N_("Who found no seat is on the list."))
        return redirect(f"/course-runs/{run_id}", N_("Enrolled; the support is held."))
    return await run_page(request.user, run_id, form)


def _by_firm(typed: list[str]) -> dict[UUID, list[UUID]]:
    found: dict[UUID, list[UUID]] = {}
    for one in typed:
        firm, _, person = one.partition(".")
        try:
            found.setdefault(UUID(firm), []).append(UUID(person))
        except ValueError as error:
            raise Invalid("people", N_("Choose one of the values offered.")) from error
    if not found:
        raise Invalid("people", N_("Choose one of the values offered."))
    return found


@post("/enrolments/{enrolment_id:uuid}/withdrawal", guards=[enrols])
async def create_withdrawal(request: SignedIn, enrolment_id: FromPath[UUID]) -> Page | Redirect:
    """Take somebody out; the next on the list moves up."""
    rows = await fetch("SELECT run FROM enrolment WHERE id = {}", enrolment_id)
    run = rows[0]["run"] if rows else enrolment_id
    form = await Form.read(request)
    with form.reports():
        moved = await withdraw(enrolment_id, actor=request.user, now=clock.now())
        if moved:
            return redirect(f"/course-runs/{run}", N_("Withdrawn; the next on the list moved up."))
        return redirect(f"/course-runs/{run}", N_("Withdrawn; nothing is held any more."))
    return await run_page(request.user, run, form)


@post("/course-runs/{run_id:uuid}/cancellation", guards=[manages])
async def create_cancellation(request: SignedIn, run_id: FromPath[UUID]) -> Page | Redirect:
    """Cancel a run, with a reason."""
    form = await Form.read(request)
    with form.reports():
        reason = form.parse(ReasonForm).reason
        await cancel_run(run_id, reason, actor=request.user, now=clock.now())
        return redirect(f"/course-runs/{run_id}", N_("The course is cancelled."))
    return await run_page(request.user, run_id, form)


PAGES: list[ControllerRouterHandler] = [create_enrolments, create_withdrawal, create_cancellation]
