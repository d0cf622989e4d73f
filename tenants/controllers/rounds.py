"""The pages of rounds: when a house takes applications, and for how many places."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator, Field

from incubator import clock
from incubator.database import fetch
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.users import Actor, Role
from incubator.validation import Input, Line, text
from tenants.application_scope import READERS
from tenants.rounds import Round, RoundDetails, edit_round, find_round, list_rounds, open_round

manages = requires(Role.manager)


class RoundForm(Input):
    """A round as it is typed."""

    name_vi: Line
    name_en: Annotated[str, AfterValidator(text(200))] = ""
    opens_on: date
    closes_on: date | None = None
    places: int = Field(ge=1, le=1000)
    note: Annotated[str, AfterValidator(text(2000, multiline=True))] = ""

    def details(self) -> RoundDetails:
        """The same for the rule."""
        return RoundDetails(**self.model_dump())


class HouseChoice(Input):
    """In which house."""

    incubator: UUID


@get("/applications/rounds", guards=[requires(*READERS)])
async def show_list(request: SignedIn) -> Page:
    """Every round, the newest first."""
    return Page(
        "applications/rounds.html",
        nav="applications",
        rounds=await list_rounds(),
        manages=lambda house: request.user.has(Role.manager, house),
        is_manager=request.user.has(Role.manager),
    )


@get("/applications/rounds/new", guards=[manages])
async def show_new(request: SignedIn) -> Page:
    """An empty form."""
    return await _form(request.user, Form({"opens_on": clock.today(), "places": 5}))


@post("/applications/rounds", guards=[manages])
async def create(request: SignedIn) -> Page | Redirect:
    """Announce a round."""
    form = await Form.read(request)
    with form.reports():
        house = form.parse(HouseChoice).incubator
        details = form.parse(RoundForm).details()
        await open_round(house, details, actor=request.user, now=clock.now())
        return redirect("/applications/rounds", N_("The round is announced."))
    return await _form(request.user, form)


@get("/applications/rounds/{round_id:uuid}", guards=[manages])
async def show_edit(request: SignedIn, round_id: FromPath[UUID]) -> Page:
    """The form with what is known."""
    found = await find_round(round_id)
    if not request.user.has(Role.manager, found.incubator):
        raise NotFound
    values = {name: getattr(found, name) for name in RoundForm.model_fields}
    return await _form(request.user, Form(values), found)


@post("/applications/rounds/{round_id:uuid}", guards=[manages])
async def update(request: SignedIn, round_id: FromPath[UUID]) -> Page | Redirect:
    """Save what was changed."""
    form = await Form.read(request)
    with form.reports():
        details = form.parse(RoundForm).details()
        await edit_round(round_id, details, actor=request.user, now=clock.now())
        return redirect("/applications/rounds", N_("The changes are saved."))
    return await _form(request.user, form, await find_round(round_id))


async def _form(actor: Actor, form: Form, found: Round | None = None) -> Page:
    managed = actor.incubators(Role.manager)
    rows = await fetch("SELECT id, name_vi, name_en FROM incubator ORDER BY sort_key")
    houses = [
        (str(row["id"]), str(Name(row["name_vi"], row["name_en"])))
        for row in rows
        if managed is None or row["id"] in managed
    ]
    return Page(
        "applications/round_form.html",
        nav="applications",
        status=form.status,
        form=form,
        round=found,
        houses=houses,
    )


PAGES: list[ControllerRouterHandler] = [show_list, show_new, create, show_edit, update]
