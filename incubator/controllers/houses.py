"""Houses in the settings: who they are, and what is set for each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator

from facilities.opening_hours import OPEN, Place, weeks_of
from facilities.rosters import list_roster
from incubator import clock, houses
from incubator.database import fetch
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.houses import KINDS, HouseDetails, HouseRecord
from incubator.languages import N_, gettext
from incubator.pages import Page, redirect
from incubator.support_modes import list_categories, list_modes
from incubator.users import Actor, Role
from incubator.validation import Input, Line, text

administers = requires(Role.admin)
hosts = requires(Role.admin, Role.manager)
Note = Annotated[str, AfterValidator(text(2000, multiline=True))]


class HouseInput(Input):
    """A house as it is typed, without its code."""

    kind: Line
    name_vi: Line
    name_en: Annotated[str, AfterValidator(text(200))] = ""
    address: Annotated[str, AfterValidator(text(300))] = ""
    note_vi: Note = ""
    note_en: Note = ""
    approved_on: date | None = None


class NewHouse(HouseInput):
    """A house that was not known here."""

    code: Line


@dataclass(frozen=True, slots=True)
class Part:
    """Something that is set for a house; `state` says how it stands, `is_missing` if not at all."""

    label: str
    state: str
    path: str
    is_missing: bool = False


@get("/settings/incubators", guards=[hosts])
async def show_list(request: SignedIn) -> Page:
    """The houses that the visitor sets: all for administrators, else those managed."""
    mine = [one for one in await houses.list_houses() if _may_enter(request.user, one.id)]
    return Page(
        "settings/houses.html",
        nav="settings",
        houses=mine,
        kinds=KINDS,
        is_admin=request.user.has(Role.admin),
    )


@get("/settings/incubators/new", guards=[administers])
async def show_new() -> Page:
    """An empty form."""
    return _form(Form({"kind": "INCUBATOR"}), None)


@post("/settings/incubators", guards=[administers])
async def create(request: SignedIn) -> Page | Redirect:
    """Enter a house; what is still to be set is on its page."""
    form = await Form.read(request)
    with form.reports():
        details = HouseDetails(**form.parse(NewHouse).model_dump())
        house = await houses.add_house(details, actor=request.user, now=clock.now())
        told = N_("The house is entered. Now set when it is open and who works there.")
        return redirect(f"/settings/incubators/{house}", told)
    return _form(form, None)


@get("/settings/incubators/{house:uuid}", guards=[hosts])
async def show_one(request: SignedIn, house: FromPath[UUID]) -> Page:
    """One house, and everything that is set for it."""
    found = await _found(request.user, house)
    return Page(
        "settings/house.html",
        nav="settings",
        house=found,
        kinds=KINDS,
        parts=await _parts(found),
    )


@get("/settings/incubators/{house:uuid}/edit", guards=[hosts])
async def show_edit(request: SignedIn, house: FromPath[UUID]) -> Page:
    """The form with what is known."""
    found = await _found(request.user, house)
    known = {name: getattr(found, name) for name in HouseInput.model_fields}
    return _form(Form(known), found)


@post("/settings/incubators/{house:uuid}", guards=[hosts])
async def update(request: SignedIn, house: FromPath[UUID]) -> Page | Redirect:
    """Save what was changed."""
    form, found = await Form.read(request), await _found(request.user, house)
    with form.reports():
        details = HouseDetails(code=found.code, **form.parse(HouseInput).model_dump())
        await houses.edit_house(house, details, actor=request.user, now=clock.now())
        return redirect(f"/settings/incubators/{house}", N_("The changes are saved."))
    return _form(form, found)


def _may_enter(actor: Actor, house: UUID) -> bool:
    return actor.has(Role.admin) or actor.has(Role.manager, house)


async def _found(actor: Actor, house: UUID) -> HouseRecord:
    """The house; NotFound for one that the visitor does not set."""
    if not _may_enter(actor, house):
        raise NotFound
    return await houses.show_house(house)


def _form(form: Form, house: HouseRecord | None) -> Page:
    return Page(
        "settings/house_form.html",
        nav="settings",
        status=form.status,
        form=form,
        house=house,
        kinds=[(key, gettext(label)) for key, label in KINDS.items()],
    )


async def _parts(house: HouseRecord) -> list[Part]:
    path = f"/settings/incubators/{house.id}"
    return [
        await _hours(house.id, path),
        await _roster(house.id, path),
        await _support(house.id, path),
        await _resources(house),
        Part(N_("Calendar of holidays"), gettext("for all houses, and of its own"), "/holidays"),
        Part(
            N_("Closures and maintenance"), gettext("what cannot be booked, and when"), "/closures"
        ),
    ]


async def _hours(house: UUID, path: str) -> Part:
    weeks = (await weeks_of(Place(house)))[OPEN]
    is_open = any(week.covers(clock.today()) for week in weeks)
    state = gettext("set") if is_open else gettext("nothing can be booked before they are set")
    return Part(N_("Opening hours"), state, f"{path}/hours", not is_open)


async def _roster(house: UUID, path: str) -> Part:
    today = clock.today()
    roster = await list_roster(house)
    present = [one.name for one in roster if any(week.covers(today) for week in one.weeks)]
    nobody = gettext("nobody: machines of class C and D cannot be booked")
    return Part(N_("Duty roster"), ", ".join(present) or nobody, f"{path}/roster", not present)


async def _support(house: UUID, path: str) -> Part:
    modes = await list_modes(house)
    unset = [one for one in await list_categories() if one.id not in modes]
    state = gettext("set")
    if unset:
        state = gettext("%(count)s categories are not set", count=len(unset))
    return Part(N_("Modes of support"), state, f"{path}/support", bool(unset))


async def _resources(house: HouseRecord) -> Part:
    rows = await fetch(
        "SELECT COUNT(*) AS n FROM resource WHERE incubator = {} AND is_active", house.id
    )
    count = rows[0]["n"]
    state = gettext("%(count)s in use", count=count)
    path = f"/resources?incubator={house.code}"
    return Part(N_("Machines and rooms"), state, path, not count)


PAGES: list[ControllerRouterHandler] = [show_list, show_new, create, show_one, show_edit, update]
