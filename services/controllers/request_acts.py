"""What is done on a request's page, each a noun: triage, assignment, message, acceptance."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator

from incubator import clock
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.pages import Page, redirect
from incubator.users import Role
from incubator.validation import Input, Line, Paragraphs, text
from services.controllers.request_files import LARGEST_REQUEST, documents_in
from services.controllers.requests import request_page
from services.referrals import refer_request
from services.request_acceptance import accept, send_back
from services.request_records import show_request
from services.request_thread import write_message
from services.request_work import assign, fulfil, triage
from services.requests import decline, withdraw

staff = requires(Role.manager, Role.technician)
works = requires(Role.manager, Role.technician, Role.adviser)
clients = requires(Role.tenant)
writers = requires(Role.manager, Role.technician, Role.adviser, Role.tenant)
Long = Annotated[str, AfterValidator(text(5000, multiline=True))]
Note = Annotated[str, AfterValidator(text(1000, multiline=True))]


class TriageForm(Input):
    """Who has it in hand, until when, how urgent it is."""

    owner: UUID
    due_on: date
    priority: Line


class AssignmentForm(Input):
    """The adviser who is to do it."""

    adviser: UUID


class MessageForm(Input):
    """What is written to the other side."""

    text: Long


class FulfilmentForm(Input):
    """What was done, and how many units of it."""

    result: Long
    delivered: int | None = None


class AcceptanceForm(Input):
    """How the firm rates it."""

    rating: int
    note: Note = ""


class ReasonForm(Input):
    """Why."""

    reason: Paragraphs


class WithdrawalForm(Input):
    """Why, if the firm likes to say it."""

    reason: Annotated[str, AfterValidator(text(500))] = ""


@post("/service-requests/{request_id:uuid}/triage", guards=[staff])
async def create_triage(request: SignedIn, request_id: FromPath[UUID]) -> Page | Redirect:
    """Take the request in hand, or give it to somebody."""

    async def act(form: Form) -> None:
        given = form.parse(TriageForm).model_dump()
        await triage(request_id, **given, actor=request.user, now=clock.now())

    return await _done(request, request_id, act, N_("It is in hand now."))


@post("/service-requests/{request_id:uuid}/assignment", guards=[staff])
async def create_assignment(request: SignedIn, request_id: FromPath[UUID]) -> Page | Redirect:
    """Assign the request to an adviser."""

    async def act(form: Form) -> None:
        adviser = form.parse(AssignmentForm).adviser
        await assign(request_id, adviser, actor=request.user, now=clock.now())

    return await _done(request, request_id, act, N_("The adviser is told."))


@post(
    "/service-requests/{request_id:uuid}/messages",
    guards=[writers],
    request_max_body_size=LARGEST_REQUEST,
)
async def create_message(request: SignedIn, request_id: FromPath[UUID]) -> Page | Redirect:
    """Write to the other side."""

    async def act(form: Form) -> None:
        given = form.parse(MessageForm).text
        files = await documents_in(request, "files")
        await write_message(request_id, given, files=files, actor=request.user, now=clock.now())

    return await _done(request, request_id, act, N_("Your message is sent."))


@post(
    "/service-requests/{request_id:uuid}/fulfilment",
    guards=[works],
    request_max_body_size=LARGEST_REQUEST,
)
async def create_fulfilment(request: SignedIn, request_id: FromPath[UUID]) -> Page | Redirect:
    """Tell that it is done."""

    async def act(form: Form) -> None:
        given = form.parse(FulfilmentForm).model_dump()
        reports = await documents_in(request, "reports")
        await fulfil(request_id, **given, reports=reports, actor=request.user, now=clock.now())

    return await _done(request, request_id, act, N_("The firm is asked to accept it."))


@post("/service-requests/{request_id:uuid}/acceptance", guards=[clients])
async def create_acceptance(request: SignedIn, request_id: FromPath[UUID]) -> Page | Redirect:
    """Accept what was done and rate it."""

    async def act(form: Form) -> None:
        given = form.parse(AcceptanceForm)
        await accept(request_id, given.rating, note=given.note, actor=request.user, now=clock.now())

    return await _done(request, request_id, act, N_("Accepted. Thank you for the rating."))


@post("/service-requests/{request_id:uuid}/return", guards=[clients])
async def create_return(request: SignedIn, request_id: FromPath[UUID]) -> Page | Redirect:
    """Send what was done back."""

    async def act(form: Form) -> None:
        reason = form.parse(ReasonForm).reason
        await send_back(request_id, reason, actor=request.user, now=clock.now())

    return await _done(request, request_id, act, N_("The house is asked to look at it again."))


@post("/service-requests/{request_id:uuid}/declination", guards=[staff])
async def create_declination(request: SignedIn, request_id: FromPath[UUID]) -> Page | Redirect:
    """Decline the request."""

    async def act(form: Form) -> None:
        reason = form.parse(ReasonForm).reason
        await decline(request_id, reason, actor=request.user, now=clock.now())

    return await _done(request, request_id, act, N_("The request is declined."))


@post("/service-requests/{request_id:uuid}/withdrawal", guards=[clients])
async def create_withdrawal(request: SignedIn, request_id: FromPath[UUID]) -> Page | Redirect:
    """Take the request back."""

    async def act(form: Form) -> None:
        reason = form.parse(WithdrawalForm).reason
        await withdraw(request_id, reason=reason, actor=request.user, now=clock.now())

    return await _done(request, request_id, act, N_("The request is withdrawn."))


@post("/service-requests/{request_id:uuid}/referral", guards=[staff])
async def create_referral(request: SignedIn, request_id: FromPath[UUID]) -> Page | Redirect:
    """Refer the firm to the programme that pays."""

    async def act(form: Form) -> None:
        reason = form.parse(ReasonForm).reason
        await refer_request(request_id, reason, actor=request.user, now=clock.now())

    return await _done(request, request_id, act, N_("The firm is referred."))


async def _done(
    request: SignedIn, id: UUID, act: Callable[[Form], Awaitable[None]], told: str
) -> Page | Redirect:
    await show_request(id, actor=request.user)
    form = await Form.read(request)
    with form.reports():
        await act(form)
        return redirect(f"/service-requests/{id}", told)
    return await request_page(request.user, id, form)


PAGES: list[ControllerRouterHandler] = [
    create_triage,
    create_assignment,
    create_message,
    create_fulfilment,
    create_acceptance,
    create_return,
    create_declination,
    create_withdrawal,
    create_referral,
]
