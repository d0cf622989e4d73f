"""The pages of lettings: the list, one of them, letting a unit, and what is done afterwards."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from facilities import letting_changes
from facilities.controllers.letting_inputs import (
    Calling,
    Extension,
    HandBack,
    HandOver,
    Moving,
    NewLetting,
)
from facilities.letting_choices import tenancies_for, units_for
from facilities.letting_moves import move_letting
from facilities.letting_quotes import quote_letting
from facilities.letting_views import LettingFile, SoughtLettings, list_lettings, show_letting
from facilities.letting_words import STATES
from facilities.lettings import Signed, sign_letting
from incubator import clock
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.pages import Page, redirect
from incubator.paging import Paging
from incubator.queries import PageNumber
from incubator.users import Actor, Role

manages = requires(Role.manager)
LettingId = FromPath[UUID]
MONTHS = {
    "PLANNED": N_("Planned"),
    "HELD": N_("Held"),
    "ACCEPTED": N_("Accepted"),
    "UNSUPPORTED": N_("Billed without support"),
    "BILLED": N_("Billed"),
}


@get("/lettings")
async def show_list(
    request: SignedIn,
    q: FromQuery[str] = "",
    status: FromQuery[str] = "",
    page: PageNumber = 1,
) -> Page:
    """The lettings that the visitor may see, the latest first."""
    paging, actor = Paging(page), request.user
    sought = SoughtLettings(q=q, state=status)
    found, total = await list_lettings(sought, actor=actor, today=clock.today(), paging=paging)
    return Page(
        "lettings/list.html",
        nav="lettings",
        lettings=found,
        total=total,
        paging=paging,
        q=q,
        chosen=status,
        states=STATES,
        sees_firms=actor.sees_firm_names,
        is_manager=actor.has(Role.manager),
    )


@get("/lettings/new", guards=[manages])
async def show_new(
    request: SignedIn, resource: FromQuery[str] = "", tenancy: FromQuery[str] = ""
) -> Page:
    """The form that lets a unit."""
    return await _form_page(request.user, Form({"resource": resource, "tenancy": tenancy}))


@post("/lettings", guards=[manages])
async def create(request: SignedIn) -> Page | Redirect:
    """Show the price by month, or sign."""
    form, quote = await Form.read(request), None
    with form.reports():
        asked = form.parse(NewLetting, **_days(form)).request()
        if form.value("step") == "sign":
            signed = await sign_letting(asked, actor=request.user, now=clock.now())
            return redirect(f"/lettings/{signed.id}", N_("The letting is signed."))
        quote = await quote_letting(asked, actor=request.user, now=clock.now())
    return await _form_page(request.user, form, quote)


def _days(form: Form) -> dict[str, object]:
    """Fields whose names in the form are those of the API, blanks left out."""
    return {name: form.value(name) for name in ("from", "to") if form.value(name)}


async def _form_page(actor: Actor, form: Form, quote: LettingFile | None = None) -> Page:
    return Page(
        "lettings/new.html",
        nav="lettings",
        status=form.status,
        form=form,
        quote=quote,
        months=MONTHS,
        units=await units_for(actor),
        tenancies=await tenancies_for(actor, clock.today()),
    )


@get("/lettings/{letting_id:uuid}")
async def show_one(request: SignedIn, letting_id: LettingId) -> Page:
    """A letting, its months, and what may be done with it."""
    return await _page(request.user, letting_id, Form())


async def _page(actor: Actor, letting: UUID, form: Form) -> Page:
    file = await show_letting(letting, actor=actor, today=clock.today())
    may_change = actor.has(Role.manager, file.letting.incubator) and file.letting.is_live
    return Page(
        "lettings/show.html",
        nav="lettings",
        status=form.status,
        form=form,
        file=file,
        letting=file.letting,
        states=STATES,
        months=MONTHS,
        may_change=may_change,
        sees_budget=actor.incubators(*_MONEY) != frozenset(),
        units=await units_for(actor) if may_change else [],
    )


_MONEY = (
    Role.manager,
    Role.accountant,
    Role.approver,
    Role.city,
    Role.appraiser,
    Role.standing,
    Role.auditor,
)


async def _change(
    request: SignedIn, letting: UUID, act: Callable[[Form], Awaitable[Signed]], told: str
) -> Page | Redirect:
    """Do something to a letting; the page again, with what stands in the way, when it cannot be."""
    form = await Form.read(request)
    with form.reports():
        done = await act(form)
        return redirect(f"/lettings/{done.id}", told)
    return await _page(request.user, letting, form)


@post("/lettings/{letting_id:uuid}/hand-over", guards=[manages])
async def hand_over(request: SignedIn, letting_id: LettingId) -> Page | Redirect:
    """Record that the firm got the unit."""

    async def act(form: Form) -> Signed:
        on = form.parse(HandOver).on
        return await letting_changes.hand_over(letting_id, on, actor=request.user, now=clock.now())

    return await _change(request, letting_id, act, N_("The hand-over is recorded."))


@post("/lettings/{letting_id:uuid}/hand-back", guards=[manages])
async def hand_back(request: SignedIn, letting_id: LettingId) -> Page | Redirect:
    """Record that the unit came back, or agree an earlier end."""

    async def act(form: Form) -> Signed:
        given = form.parse(HandBack)
        return await letting_changes.hand_back(
            letting_id, given.on, given.reason, actor=request.user, now=clock.now()
        )

    return await _change(request, letting_id, act, N_("The hand-back is recorded."))


@post("/lettings/{letting_id:uuid}/extension", guards=[manages])
async def extend(request: SignedIn, letting_id: LettingId) -> Page | Redirect:
    """Let the unit longer."""

    async def act(form: Form) -> Signed:
        given = form.parse(Extension, **_days(form))
        return await letting_changes.extend_letting(
            letting_id, given.until, given.contract, actor=request.user, now=clock.now()
        )

    return await _change(request, letting_id, act, N_("The letting is extended."))


@post("/lettings/{letting_id:uuid}/move", guards=[manages])
async def move(request: SignedIn, letting_id: LettingId) -> Page | Redirect:
    """Move the firm to another unit."""

    async def act(form: Form) -> Signed:
        moving = form.parse(Moving).move()
        return await move_letting(letting_id, moving, actor=request.user, now=clock.now())

    return await _change(request, letting_id, act, N_("The firm moves; this is its new unit."))


@post("/lettings/{letting_id:uuid}/cancellation", guards=[manages])
async def cancel(request: SignedIn, letting_id: LettingId) -> Page | Redirect:
    """Call the letting off before its hand-over."""

    async def act(form: Form) -> Signed:
        reason = form.parse(Calling).reason
        return await letting_changes.cancel_letting(
            letting_id, reason, actor=request.user, now=clock.now()
        )

    return await _change(request, letting_id, act, N_("The letting is called off."))


PAGES: list[ControllerRouterHandler] = [
    show_list,
    show_new,
    create,
    show_one,
    hand_over,
    hand_back,
    extend,
    move,
    cancel,
]
