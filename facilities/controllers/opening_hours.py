"""The pages of opening and staffed hours, of a house and of one resource."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from facilities.controllers.previews import is_confirmed, is_edited, preview_page
from facilities.dated_weeks import days_of, in_force, is_changing
from facilities.opening_hours import (
    KINDS,
    OPEN,
    HoursChange,
    Place,
    preview_hours,
    set_hours,
    weeks_of,
    withdraw_hours,
)
from facilities.resources import show_resource
from facilities.typed_weeks import WEEKDAYS, spans_in, typed
from incubator import clock
from incubator.database import fetch
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.houses import show_house
from incubator.languages import N_
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.users import Actor, Role
from incubator.validation import Input, Line

keepers = requires(Role.manager, Role.admin)
manages = requires(Role.manager)


class HoursInput(Input):
    """Which hours, and the first day on which they are in force."""

    kind: Line
    valid_from: date


class KindInput(Input):
    """Which hours."""

    kind: Line


@get("/settings/incubators/{house:uuid}/hours", guards=[keepers])
async def show_house_hours(request: SignedIn, house: FromPath[UUID]) -> Page:
    """The hours of a house, now, before and to come."""
    return await _page(request.user, Place(house), Form())


@post("/settings/incubators/{house:uuid}/hours", guards=[manages])
async def create_house_hours(request: SignedIn, house: FromPath[UUID]) -> Page | Redirect:
    """Change the hours of a house from a day on."""
    return await _set(request, Place(house))


@post("/settings/incubators/{house:uuid}/hours/withdrawal", guards=[manages])
async def withdraw_house_hours(request: SignedIn, house: FromPath[UUID]) -> Page | Redirect:
    """Take back the change of a house that is to come."""
    return await _withdraw(request, Place(house))


@get("/resources/{resource:uuid}/hours", guards=[keepers])
async def show_resource_hours(request: SignedIn, resource: FromPath[UUID]) -> Page:
    """The hours of a resource of its own, now, before and to come."""
    return await _page(request.user, await _place(resource), Form())


@post("/resources/{resource:uuid}/hours", guards=[manages])
async def create_resource_hours(request: SignedIn, resource: FromPath[UUID]) -> Page | Redirect:
    """Change the hours of a resource from a day on; none is those of its house."""
    return await _set(request, await _place(resource))


@post("/resources/{resource:uuid}/hours/withdrawal", guards=[manages])
async def withdraw_resource_hours(request: SignedIn, resource: FromPath[UUID]) -> Page | Redirect:
    """Take back the change of a resource that is to come."""
    return await _withdraw(request, await _place(resource))


async def _place(resource: UUID) -> Place:
    found = await show_resource(resource, on=clock.today())
    return Place(found.incubator, resource)


async def _set(request: SignedIn, place: Place) -> Page | Redirect:
    form, actor, path = await Form.read(request), request.user, _path(place)
    with form.reports():
        given = form.parse(HoursInput)
        change = HoursChange(place, given.kind, spans_in(form.value), given.valid_from)
        if is_edited(form):
            return await _page(actor, place, form)
        if not is_confirmed(form):
            hits = await preview_hours(change, actor=actor, now=clock.now())
            if hits:
                return await preview_page(
                    form, hits, title=N_("Change the hours"), action=path,
                    label=N_("Change the hours"), crumbs=[(N_("Opening hours"), path)],
                    with_times=False,
                )  # fmt: skip
        hits = await set_hours(change, actor=actor, now=clock.now())
        told = N_("The hours are changed from %(day)s on.")
        return redirect("/rearrangements" if hits else path, told, day=given.valid_from)
    return await _page(actor, place, form)


async def _withdraw(request: SignedIn, place: Place) -> Page | Redirect:
    form = await Form.read(request)
    with form.reports():
        kind = form.parse(KindInput).kind
        hits = await withdraw_hours(place, kind, actor=request.user, now=clock.now())
        told = N_("The change is taken back; the hours of before go on.")
        return redirect("/rearrangements" if hits else _path(place), told)
    return await _page(request.user, place, form)


def _path(place: Place) -> str:
    if place.resource:
        return f"/resources/{place.resource}/hours"
    return f"/settings/incubators/{place.incubator}/hours"


async def _page(actor: Actor, place: Place, form: Form) -> Page:
    house, today = await show_house(place.incubator), clock.today()
    resource = await show_resource(place.resource, on=today) if place.resource else None
    weeks = await weeks_of(place)
    kind = form.value("kind", OPEN)
    return Page(
        "settings/hours.html",
        nav="resources" if resource else "settings",
        status=form.status,
        form=form,
        house=house,
        resource=resource,
        path=_path(place),
        kinds=KINDS,
        weeks=weeks,
        general=await weeks_of(Place(place.incubator)),
        own=None if resource else await _with_own_hours(place.incubator),
        kind=kind,
        values={kind: typed(in_force(weeks[kind], today)) for kind in KINDS},
        weekdays=WEEKDAYS,
        days_of=days_of,
        is_changing=is_changing,
        may_edit=actor.has(Role.manager, place.incubator),
    )


async def _with_own_hours(house: UUID) -> list[tuple[UUID, str, Name, bool]]:
    """The resources of a house that people book, and whether each has hours of its own."""
    rows = await fetch(
        "SELECT r.id, r.code, r.name_vi, r.name_en, EXISTS (SELECT 1 FROM opening_hours h"
        " WHERE h.resource = r.id AND (h.valid_to IS NULL OR h.valid_to >= {}))"
        ' AS "has_own [boolean]" FROM resource r'
        " WHERE r.incubator = {} AND r.is_bookable AND r.is_active ORDER BY r.code",
        *(clock.today(), house),
    )
    return [
        (row["id"], row["code"], Name(row["name_vi"], row["name_en"]), row["has_own"])
        for row in rows
    ]


PAGES: list[ControllerRouterHandler] = [
    show_house_hours,
    create_house_hours,
    withdraw_house_hours,
    show_resource_hours,
    create_resource_hours,
    withdraw_resource_hours,
]
