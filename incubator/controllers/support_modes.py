"""Modes of support in the settings: in cash or in kind, by house and category, over time."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator

from incubator import clock, houses, support_modes
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_, gettext
from incubator.pages import Page, redirect
from incubator.support_modes import MODES
from incubator.users import Actor, Role
from incubator.validation import Input, Line, text

READERS = (Role.accountant, Role.manager, Role.approver, Role.auditor, Role.admin)
reads = requires(*READERS)
sets = requires(Role.accountant)


class ModeInput(Input):
    """How a category is supported from a day on, and by what document."""

    category: UUID
    mode: Line
    legal_basis: Annotated[str, AfterValidator(text(500))]
    valid_from: date


@get("/settings/support-modes", guards=[reads])
async def show_list(request: SignedIn) -> Page:
    """The houses whose modes the visitor may look at."""
    mine = [one for one in await houses.list_houses() if _may_read(request.user, one.id)]
    return Page("settings/support_houses.html", nav="settings", houses=mine)


@get("/settings/incubators/{house:uuid}/support", guards=[reads])
async def show_one(request: SignedIn, house: FromPath[UUID]) -> Page:
    """How a house supports each category: before, now and to come."""
    return await _page(request.user, house, Form())


@get("/settings/incubators/{house:uuid}/support/new", guards=[sets])
async def show_new(request: SignedIn, house: FromPath[UUID], category: FromQuery[str] = "") -> Page:
    """The form of another mode."""
    return await _form(request.user, house, Form({"category": category}))


@post("/settings/incubators/{house:uuid}/support", guards=[sets])
async def create(request: SignedIn, house: FromPath[UUID]) -> Page | Redirect:
    """Support a category differently from a day on."""
    form = await Form.read(request)
    with form.reports():
        new = form.parse(ModeInput)
        await support_modes.set_mode(
            house, new.category, new.mode, new.legal_basis, new.valid_from,
            actor=request.user, now=clock.now(),
        )  # fmt: skip
        told = N_("It holds from %(day)s on; what was booked before keeps its support.")
        return redirect(f"/settings/incubators/{house}/support", told, day=new.valid_from)
    return await _form(request.user, house, form)


@post("/settings/incubators/{house:uuid}/support/{mode:uuid}/withdrawal", guards=[sets])
async def withdraw(
    request: SignedIn, house: FromPath[UUID], mode: FromPath[UUID]
) -> Page | Redirect:
    """Take back what is announced."""
    form = Form()
    with form.reports():
        await support_modes.withdraw_mode(mode, actor=request.user, now=clock.now())
        told = N_("It is taken back; what was in force goes on.")
        return redirect(f"/settings/incubators/{house}/support", told)
    return await _page(request.user, house, form)


def _may_read(actor: Actor, house: UUID) -> bool:
    return any(actor.has(role, house) for role in READERS)


async def _page(actor: Actor, house: UUID, form: Form) -> Page:
    if not _may_read(actor, house):
        raise NotFound
    return Page(
        "settings/support.html",
        nav="settings",
        status=form.status,
        form=form,
        house=await houses.show_house(house),
        categories=await support_modes.list_categories(),
        modes=await support_modes.list_modes(house),
        labels=MODES,
        may_set=actor.has(Role.accountant, house),
    )


async def _form(actor: Actor, house: UUID, form: Form) -> Page:
    if not _may_read(actor, house):
        raise NotFound
    return Page(
        "settings/support_form.html",
        nav="settings",
        status=form.status,
        form=form,
        house=await houses.show_house(house),
        categories=[(one.id, str(one.name)) for one in await support_modes.list_categories()],
        labels=[(key, gettext(label)) for key, label in MODES.items()],
    )


PAGES: list[ControllerRouterHandler] = [show_list, show_one, show_new, create, withdraw]
