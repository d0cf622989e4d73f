"""The page of what stops resources: closures, maintenance, breakdowns, and who they hit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from facilities import closures, maintenance
from facilities.breakdowns import may_report
from facilities.controllers.closures_api import ClosureInput
from facilities.controllers.previews import hit_by, is_confirmed, is_edited, preview_page
from facilities.hits import Hit
from facilities.photos import photos_of
from facilities.timetables import FAR_FUTURE, Stop
from incubator import clock
from incubator.database import fetch, marks
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.periods import Period
from incubator.users import Actor, Role

LOOKS_BACK = timedelta(days=30)
CRUMBS = [(N_("Resources"), "/resources"), (N_("Closures and maintenance"), "/closures")]


@get("/closures")
async def show_closures(request: SignedIn, resource: FromQuery[UUID | None] = None) -> Page:
    """What is closed and out of service from a month ago on; all of it, or of one resource."""
    return await list_page(request.user, Form(), resource)


@get("/closures/new", guards=[requires(Role.manager)])
async def show_new_closure(request: SignedIn, resource: FromQuery[str] = "") -> Page:
    """The form to close a house or one resource."""
    return await stop_form(request.user, Form({"resource": resource}), "closure")


@post("/closures", guards=[requires(Role.manager)])
async def create_closure(request: SignedIn) -> Page | Redirect:
    """Close a house or one resource; first which bookings that hits."""
    form = await Form.read(request)
    with form.reports():
        given = form.parse(ClosureInput)
        if not is_edited(form):
            return await _close(form, given, request.user)
    return await stop_form(request.user, form, "closure")


async def _close(form: Form, given: ClosureInput, actor: Actor) -> Page | Redirect:
    period, place = given.period(), {"incubator": given.incubator, "resource": given.resource}
    if not is_confirmed(form):
        now = clock.now()
        foreseen = await closures.preview(period, given.reason, **place, actor=actor, now=now)
        if foreseen.hits or foreseen.others:
            return await preview_page(
                form,
                hit_by(foreseen.hits),
                title=N_("Announce a closure"),
                action="/closures",
                label=N_("Announce the closure"),
                crumbs=CRUMBS,
                stops=stops_of(foreseen.hits, [period], given.reason),
                others=foreseen.others,
            )
    announced = await closures.announce(period, given.reason, **place, actor=actor, now=clock.now())
    is_hit = announced.hits or announced.others
    return redirect("/rearrangements" if is_hit else "/closures", N_("The closure is announced."))


@post("/closures/{closure_id:uuid}/withdrawal", guards=[requires(Role.manager)])
async def withdraw_closure(request: SignedIn, closure_id: FromPath[UUID]) -> Page | Redirect:
    """Take a closure back, or end one that has begun."""
    form = Form()
    with form.reports():
        await closures.withdraw(closure_id, actor=request.user, now=clock.now())
        return redirect("/closures", N_("The closure is withdrawn."))
    return await list_page(request.user, form)


async def list_page(actor: Actor, form: Form, resource: UUID | None = None) -> Page:
    """What is closed and out of service, with a form of it that came back."""
    since = clock.now() - LOOKS_BACK
    only = [resource] if resource else None
    repairs = await maintenance.list_all(since, resource)
    return Page(
        "closures/list.html",
        nav="resources",
        status=form.status,
        form=form,
        resource=resource,
        closures=await closures.list_closures(since, FAR_FUTURE, resources=only),
        repairs=repairs,
        photos=await photos_of([one.id for one in repairs], actor),
        is_manager=actor.has(Role.manager),
        is_staff=actor.is_staff(),
        manages=lambda house: actor.has(Role.manager, house),
        works_in=actor.is_staff,
    )


def stops_of(hits: Sequence[Hit], periods: Sequence[Period], reason: str) -> dict[UUID, list[Stop]]:
    """What is about to stop these resources, for the search of another time."""
    stops = [Stop(period, reason) for period in periods]
    return {hit.resource: stops for hit in hits}


async def stop_form(actor: Actor, form: Form, kind: str) -> Page:
    """The form that closes, plans maintenance or reports a breakdown (`kind`)."""
    houses, resources = await _places(actor)
    if kind == "breakdown" and not actor.is_staff():
        resources = [(gettext("In use by you"), await _in_use(actor))]
    return Page(
        "closures/form.html",
        nav="resources",
        status=form.status,
        form=form,
        kind=kind,
        houses=houses,
        resources=resources,
    )


async def _places(
    actor: Actor,
) -> tuple[list[tuple[UUID, str]], list[tuple[str, list[tuple[UUID, str]]]]]:
    """The houses that the actor manages, and the resources of those the actor works in."""
    rows = await fetch(
        "SELECT r.id, r.code, r.name_vi, r.name_en, i.id AS house, i.name_vi AS house_vi,"
        " i.name_en AS house_en FROM incubator i JOIN resource r ON r.incubator = i.id"
        " WHERE r.is_active AND r.kind <> 'TECHNICIANS' ORDER BY i.sort_key, i.code, r.code"
    )
    houses: dict[UUID, str] = {}
    groups: dict[str, list[tuple[UUID, str]]] = {}
    for row in rows:
        house = Name(row["house_vi"], row["house_en"])
        if actor.has(Role.manager, row["house"]):
            houses[row["house"]] = str(house)
        if actor.is_staff(row["house"]):
            name = f"{row['code']} {Name(row['name_vi'], row['name_en'])}"
            groups.setdefault(str(house), []).append((row["id"], name))
    return list(houses.items()), list(groups.items())


async def _in_use(actor: Actor) -> list[tuple[UUID, str]]:
    """The resources that the actor's firms are using and may report out of order."""
    rows = await fetch(
        "SELECT DISTINCT r.id, r.code, r.name_vi, r.name_en FROM booking b"
        " JOIN booking_item i ON i.booking = b.id JOIN resource r ON r.id = i.resource"
        f" WHERE b.firm IN ({marks(sorted(actor.firms))}) AND b.status = 'CONFIRMED'"
        " AND b.outcome IS NULL AND b.starts_at <= {} ORDER BY r.code",
        *(*sorted(actor.firms), clock.now()),
    )
    return [
        (row["id"], f"{row['code']} {Name(row['name_vi'], row['name_en'])}")
        for row in rows
        if await may_report(row["id"], clock.now(), actor)
    ]


PAGES: list[ControllerRouterHandler] = [
    show_closures,
    show_new_closure,
    create_closure,
    withdraw_closure,
]
