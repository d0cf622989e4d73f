"""The page of one technician of a house: weeks, absences, and what they may run."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from facilities import qualifications
from facilities.absences import list_absences
from facilities.dated_weeks import days_of
from facilities.qualifications import BASES, held_by, list_qualifications
from facilities.rosters import Rostered, list_roster
from facilities.typed_weeks import WEEKDAYS
from incubator import clock
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.houses import show_house
from incubator.languages import N_, gettext
from incubator.pages import Page, redirect
from incubator.users import Actor, Role
from incubator.validation import Input, Line

staff = requires(Role.manager, Role.technician)


class GrantInput(Input):
    """A qualification that a technician has shown to have."""

    qualification: UUID
    granted_on: date
    basis: Line


@get("/settings/incubators/{house:uuid}/technicians/{person:uuid}", guards=[staff])
async def show_one(request: SignedIn, house: FromPath[UUID], person: FromPath[UUID]) -> Page:
    """Somebody on the roster of a house."""
    return await _page(request.user, house, person, Form())


@post("/settings/incubators/{house:uuid}/technicians/{person:uuid}/qualifications", guards=[staff])
async def create_qualification(
    request: SignedIn, house: FromPath[UUID], person: FromPath[UUID]
) -> Page | Redirect:
    """Sign off what somebody can run."""
    form = await Form.read(request)
    await _found(request.user, house, person)
    with form.reports():
        given = form.parse(GrantInput)
        await qualifications.grant(
            person, given.qualification, granted_on=given.granted_on, basis=given.basis,
            actor=request.user, now=clock.now(),
        )  # fmt: skip
        return redirect(_path(house, person), N_("The qualification is granted."))
    return await _page(request.user, house, person, form)


@post(
    "/settings/incubators/{house:uuid}/technicians/{person:uuid}/qualifications/"
    "{held:uuid}/revocation",
    guards=[staff],
)
async def revoke_qualification(
    request: SignedIn, house: FromPath[UUID], person: FromPath[UUID], held: FromPath[UUID]
) -> Page | Redirect:
    """Take a qualification away from today on."""
    form = Form()
    await _found(request.user, house, person)
    with form.reports():
        mine = (await held_by([person], clock.today())).get(person, [])
        if held not in {one.id for one in mine}:
            raise NotFound
        await qualifications.revoke(held, actor=request.user, now=clock.now())
        return redirect(_path(house, person), N_("The qualification is revoked."))
    return await _page(request.user, house, person, form)


def _path(house: UUID, person: UUID) -> str:
    return f"/settings/incubators/{house}/technicians/{person}"


async def _found(actor: Actor, house: UUID, person: UUID) -> Rostered:
    """Somebody on the roster; NotFound for others, and where the actor does not work."""
    roster = await list_roster(house) if actor.is_staff(house) else []
    found = next((one for one in roster if one.person == person), None)
    if found is None:
        raise NotFound
    return found


async def _page(actor: Actor, house: UUID, person: UUID, form: Form) -> Page:
    now = clock.now()
    found = await _found(actor, house, person)
    held = await held_by([person], clock.today())
    return Page(
        "settings/technician.html",
        nav="settings",
        status=form.status,
        form=form,
        house=await show_house(house),
        technician=found,
        path=_path(house, person),
        absences=[
            one for one in (await list_absences(house, now)).get(person, []) if one.period.end > now
        ],
        held=held.get(person, []),
        skills=[(one.id, f"{one.name} ({one.code})") for one in await list_qualifications()],
        bases=[(key, gettext(label)) for key, label in BASES.items()],
        base_labels=BASES,
        weekdays=WEEKDAYS,
        days_of=days_of,
        may_edit=actor.has(Role.manager, house),
        is_own=actor.person == person,
    )


PAGES: list[ControllerRouterHandler] = [show_one, create_qualification, revoke_qualification]
