"""What is done on an application's page: checked, given to assessors, scored, proposed, decided."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from litestar import post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.database import fetch
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.pages import Page, redirect
from incubator.users import Role
from tenants import admissions, application_links, applications, assessments
from tenants.applicant_erasures import erase_applicant
from tenants.application_checks import check_completeness
from tenants.application_scope import ASSESSORS
from tenants.controllers.application_act_input import (
    AssignmentInput,
    CheckInput,
    DecisionInput,
    ProposalInput,
    ReasonInput,
    SheetInput,
)
from tenants.controllers.applications import application_page

manages = requires(Role.manager)
decides = requires(Role.approver)
Act = Callable[[Form], Awaitable[None]]


@post("/applications/{application_id:uuid}/completeness", guards=[manages])
async def create_check(request: SignedIn, application_id: FromPath[UUID]) -> Page | Redirect:
    """Find it complete, or send it back with what is missing."""

    async def act(form: Form) -> None:
        check = form.parse(CheckInput).check()
        await check_completeness(application_id, check, actor=request.user, now=clock.now())

    return await _done(request, application_id, act, N_("The check is noted."))


@post("/applications/{application_id:uuid}/assessors", guards=[manages])
async def create_assessor(request: SignedIn, application_id: FromPath[UUID]) -> Page | Redirect:
    """Ask somebody to score it."""

    async def act(form: Form) -> None:
        account = form.parse(AssignmentInput).account
        await assessments.assign(application_id, account, actor=request.user, now=clock.now())

    return await _done(request, application_id, act, N_("The assessor is asked."))


@post("/application-assessors/{assessor_id:uuid}/release", guards=[manages])
async def create_release(request: SignedIn, assessor_id: FromPath[UUID]) -> Page | Redirect:
    """Ask somebody no longer."""
    rows = await fetch("SELECT application FROM application_assessor WHERE id = {}", assessor_id)
    if not rows:
        raise NotFound

    async def act(_form: Form) -> None:
        await assessments.release(assessor_id, actor=request.user, now=clock.now())

    return await _done(request, rows[0]["application"], act, N_("The assessor is released."))


@post("/applications/{application_id:uuid}/assessments", guards=[requires(*ASSESSORS)])
async def create_assessment(request: SignedIn, application_id: FromPath[UUID]) -> Page | Redirect:
    """Hand in one's own score sheet."""
    form = await Form.read(request)
    with form.reports():
        sheet = form.parse(SheetInput).sheet()
        await assessments.assess(application_id, sheet, actor=request.user, now=clock.now())
        path = "/applications" if sheet.has_conflict else f"/applications/{application_id}"
        return redirect(path, N_("Your score sheet is handed in."))
    return await application_page(request.user, application_id, form)


@post("/applications/{application_id:uuid}/proposal", guards=[manages])
async def create_proposal(request: SignedIn, application_id: FromPath[UUID]) -> Page | Redirect:
    """Propose to admit or to decline."""

    async def act(form: Form) -> None:
        proposal = form.parse(ProposalInput).proposal()
        await admissions.propose(application_id, proposal, actor=request.user, now=clock.now())

    return await _done(request, application_id, act, N_("The proposal waits for its decision."))


@post("/applications/{application_id:uuid}/return", guards=[decides])
async def create_return(request: SignedIn, application_id: FromPath[UUID]) -> Page | Redirect:
    """Give the proposal back with a reason."""

    async def act(form: Form) -> None:
        reason = form.parse(ReasonInput).reason
        await admissions.return_proposal(
            application_id, reason, actor=request.user, now=clock.now()
        )

    return await _done(request, application_id, act, N_("The proposal is given back."))


@post("/applications/{application_id:uuid}/decision", guards=[decides])
async def create_decision(request: SignedIn, application_id: FromPath[UUID]) -> Page | Redirect:
    """Decide as proposed."""

    async def act(form: Form) -> None:
        ruling = form.parse(DecisionInput).ruling()
        await admissions.decide(application_id, ruling, actor=request.user, now=clock.now())

    return await _done(request, application_id, act, N_("The application is decided."))


@post("/applications/{application_id:uuid}/withdrawal", guards=[manages])
async def create_withdrawal(request: SignedIn, application_id: FromPath[UUID]) -> Page | Redirect:
    """Withdraw it for an applicant who asked for that."""

    async def act(form: Form) -> None:
        reason = form.parse(ReasonInput).reason
        await applications.withdraw(application_id, reason, actor=request.user, now=clock.now())

    return await _done(request, application_id, act, N_("The application is withdrawn."))


@post("/applications/{application_id:uuid}/erasure", guards=[requires(Role.manager, Role.admin)])
async def create_erasure(request: SignedIn, application_id: FromPath[UUID]) -> Page | Redirect:
    """Forget who applied."""

    async def act(form: Form) -> None:
        reason = form.parse(ReasonInput).reason
        await erase_applicant(application_id, reason, actor=request.user, now=clock.now())

    return await _done(request, application_id, act, N_("The applicant's data is erased."))


@post("/applications/{application_id:uuid}/link", guards=[manages])
async def create_link(request: SignedIn, application_id: FromPath[UUID]) -> Page:
    """A new private link, shown once."""
    form = Form()
    link = ""
    with form.reports():
        secret = await application_links.renew_link(
            application_id, actor=request.user, now=clock.now()
        )
        link = f"{str(request.base_url).rstrip('/')}/apply/{secret}"
    return await application_page(request.user, application_id, form, link)


async def _done(request: SignedIn, application_id: UUID, act: Act, told: str) -> Page | Redirect:
    form = await Form.read(request)
    with form.reports():
        await act(form)
        return redirect(f"/applications/{application_id}", told)
    return await application_page(request.user, application_id, form)


PAGES: list[ControllerRouterHandler] = [
    create_check,
    create_assessor,
    create_release,
    create_assessment,
    create_proposal,
    create_return,
    create_decision,
    create_withdrawal,
    create_erasure,
    create_link,
]
