"""The page of what stops resources: closures, maintenance, breakdowns, and who they hit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect

from facilities import closures, maintenance
from facilities.controllers.closures_api import ClosureInput
from facilities.hits import Hit
from facilities.timetables import FAR_FUTURE
from incubator import clock
from incubator.database import fetch
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from incubator.validation import Input, Moment, Paragraphs

LOOKS_BACK = timedelta(days=30)
staff = requires(Role.manager, Role.technician)


class MaintenanceInput(Input):
    """A resource that is taken out of service."""

    resource: UUID
    starts_at: Moment
    ends_at: Moment
    reason: Paragraphs

    def period(self) -> Period:
        """The time; Invalid when it ends before it starts."""
        if self.ends_at <= self.starts_at:
            raise Invalid("ends_at", N_("The end must come after the start."))
        return Period(self.starts_at, self.ends_at)


class BreakdownInput(Input):
    """A resource that has just failed."""

    resource: UUID
    reason: Paragraphs


@get("/closures")
async def show_closures(request: SignedIn, resource: FromQuery[UUID | None] = None) -> Page:
    """What is closed and out of service from a month ago on; all of it, or of one resource."""
    return await _list(request.user, Form(), resource)


@get("/closures/new", guards=[requires(Role.manager)])
async def show_new_closure(request: SignedIn, resource: FromQuery[str] = "") -> Page:
    """The form to close a house or one resource."""
    return await _form(request.user, Form({"resource": resource}), "closure")


@post("/closures", guards=[requires(Role.manager)])
async def create_closure(request: SignedIn) -> Page | Redirect:
    """Close a house or one resource."""
    form = await Form.read(request)
    with form.reports():
        given = form.parse(ClosureInput)
        announced = await closures.announce(
            given.period(),
            given.reason,
            incubator=given.incubator,
            resource=given.resource,
            actor=request.user,
            now=clock.now(),
        )
        return await _done(request.user, N_("The closure is announced."), announced.hits)
    return await _form(request.user, form, "closure")


@post("/closures/{closure_id:uuid}/withdrawal", guards=[requires(Role.manager)])
async def withdraw_closure(request: SignedIn, closure_id: FromPath[UUID]) -> Page | Redirect:
    """Take a closure back, or end one that has begun."""
    form = Form()
    with form.reports():
        await closures.withdraw(closure_id, actor=request.user, now=clock.now())
        return redirect("/closures", N_("The closure is withdrawn."))
    return await _list(request.user, form)


@get("/maintenance/new", guards=[staff])
async def show_new_maintenance(request: SignedIn, resource: FromQuery[str] = "") -> Page:
    """The form to plan the maintenance of a resource."""
    return await _form(request.user, Form({"resource": resource}), "maintenance")


@post("/maintenance", guards=[staff])
async def create_maintenance(request: SignedIn) -> Page | Redirect:
    """Plan the maintenance of a resource."""
    form = await Form.read(request)
    with form.reports():
        given = form.parse(MaintenanceInput)
        planned = await maintenance.plan(
            given.resource, given.period(), given.reason, actor=request.user, now=clock.now()
        )
        return await _done(request.user, N_("The maintenance is planned."), planned.hits)
    return await _form(request.user, form, "maintenance")


@get("/breakdowns/new", guards=[staff])
async def show_new_breakdown(request: SignedIn, resource: FromQuery[str] = "") -> Page:
    """The form to report a resource out of order."""
    return await _form(request.user, Form({"resource": resource}), "breakdown")


@post("/breakdowns", guards=[staff])
async def create_breakdown(request: SignedIn) -> Page | Redirect:
    """Report a resource out of order from now on."""
    form, now = await Form.read(request), clock.now()
    with form.reports():
        given = form.parse(BreakdownInput)
        reported = await maintenance.report_breakdown(
            given.resource, now, given.reason, actor=request.user, now=now
        )
        return await _done(request.user, N_("The breakdown is reported."), reported.hits)
    return await _form(request.user, form, "breakdown")


@post("/maintenance/{maintenance_id:uuid}/completion", guards=[staff])
async def complete_maintenance(
    request: SignedIn, maintenance_id: FromPath[UUID]
) -> Page | Redirect:
    """Put a resource back into service."""
    form = Form()
    with form.reports():
        await maintenance.finish(maintenance_id, actor=request.user, now=clock.now())
        return redirect("/closures", N_("The resource is back in service."))
    return await _list(request.user, form)


@post("/maintenance/{maintenance_id:uuid}/withdrawal", guards=[staff])
async def withdraw_maintenance(
    request: SignedIn, maintenance_id: FromPath[UUID]
) -> Page | Redirect:
    """Take back a maintenance that has not begun."""
    form = Form()
    with form.reports():
        await maintenance.withdraw(maintenance_id, actor=request.user, now=clock.now())
        return redirect("/closures", N_("The maintenance is withdrawn."))
    return await _list(request.user, form)


async def _done(actor: Actor, told: str, hits: list[Hit]) -> Page | Redirect:
    """Back to the list; where bookings are hit, the people to be told are shown first."""
    if not hits:
        return redirect("/closures", told)
    return await _list(actor, Form(), told=told, hits=hits)


async def _list(
    actor: Actor,
    form: Form,
    resource: UUID | None = None,
    *,
    told: str = "",
    hits: Sequence[Hit] = (),
) -> Page:
    since = clock.now() - LOOKS_BACK
    only = [resource] if resource else None
    return Page(
        "closures/list.html",
        nav="resources",
        status=form.status,
        form=form,
        resource=resource,
        done=told,
        hits=hits,
        closures=await closures.list_closures(since, FAR_FUTURE, resources=only),
        repairs=await maintenance.list_all(since, resource),
        is_manager=actor.has(Role.manager),
        is_staff=actor.is_staff(),
        manages=lambda house: actor.has(Role.manager, house),
        works_in=actor.is_staff,
    )


async def _form(actor: Actor, form: Form, kind: str) -> Page:
    houses, resources = await _places(actor)
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
