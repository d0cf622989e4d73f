"""Planning maintenance and reporting breakdowns."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import Field

from facilities import maintenance
from facilities.controllers.closures import CRUMBS, list_page, stop_form, stops_of
from facilities.controllers.photos import LARGEST_REQUEST, photo_in
from facilities.controllers.previews import hit_by, is_confirmed, is_edited, preview_page
from incubator import clock
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.pages import Page, redirect
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from incubator.validation import Input, Moment, Paragraphs

staff = requires(Role.manager, Role.technician)
reporters = requires(Role.manager, Role.technician, Role.tenant)


class MaintenanceInput(Input):
    """A resource that is taken out of service, once or every so many weeks."""

    resource: UUID
    starts_at: Moment
    ends_at: Moment
    reason: Paragraphs
    every_weeks: int = Field(0, ge=0, le=52)
    times: int = Field(1, ge=1, le=26)

    def periods(self) -> list[Period]:
        """Every time; Invalid when it ends before it starts."""
        if self.ends_at <= self.starts_at:
            raise Invalid("ends_at", N_("The end must come after the start."))
        weeks = [timedelta(weeks=self.every_weeks * n) for n in range(self._count())]
        return [Period(self.starts_at + week, self.ends_at + week) for week in weeks]

    def _count(self) -> int:
        return self.times if self.every_weeks else 1


class BreakdownInput(Input):
    """A resource that has just failed."""

    resource: UUID
    reason: Paragraphs


@get("/maintenance/new", guards=[staff])
async def show_new_maintenance(request: SignedIn, resource: FromQuery[str] = "") -> Page:
    """The form to plan the maintenance of a resource."""
    return await stop_form(request.user, Form({"resource": resource}), "maintenance")


@post("/maintenance", guards=[staff])
async def create_maintenance(request: SignedIn) -> Page | Redirect:
    """Plan the maintenance of a resource; first which bookings that hits."""
    form = await Form.read(request)
    with form.reports():
        given = form.parse(MaintenanceInput)
        if not is_edited(form):
            return await _plan(form, given, request.user)
    return await stop_form(request.user, form, "maintenance")


async def _plan(form: Form, given: MaintenanceInput, actor: Actor) -> Page | Redirect:
    first, *more = given.periods()
    what = (given.resource, first, given.reason)
    if not is_confirmed(form):
        foreseen = await maintenance.preview(*what, more=more, actor=actor, now=clock.now())
        if foreseen.hits or foreseen.others:
            return await preview_page(
                form,
                hit_by(foreseen.hits),
                title=N_("Plan maintenance"),
                action="/maintenance",
                label=N_("Plan the maintenance"),
                crumbs=CRUMBS,
                stops=stops_of(foreseen.hits, [first, *more], given.reason),
                others=foreseen.others,
            )
    planned = await maintenance.plan(*what, more=more, actor=actor, now=clock.now())
    is_hit = planned.hits or planned.others
    return redirect("/rearrangements" if is_hit else "/closures", N_("The maintenance is planned."))


@get("/breakdowns/new", guards=[reporters])
async def show_new_breakdown(request: SignedIn, resource: FromQuery[str] = "") -> Page:
    """The form to report a resource out of order: for staff, and for firms that use it now."""
    return await stop_form(request.user, Form({"resource": resource}), "breakdown")


@post("/breakdowns", guards=[reporters], request_max_body_size=LARGEST_REQUEST)
async def create_breakdown(request: SignedIn) -> Page | Redirect:
    """Report a resource out of order from now on, with a photo where there is one."""
    form, now = await Form.read(request), clock.now()
    with form.reports():
        given = form.parse(BreakdownInput)
        photo = await photo_in(request)
        reported = await maintenance.report_breakdown(
            given.resource, now, given.reason, photo=photo, actor=request.user, now=now
        )
        told = N_("The breakdown is reported; nothing more can be booked until it is mended.")
        if not request.user.is_staff():
            return redirect(f"/resources/{given.resource}", told)
        return redirect(
            "/rearrangements" if reported.hits or reported.others else "/closures", told
        )
    return await stop_form(request.user, form, "breakdown")


@post("/maintenance/{maintenance_id:uuid}/completion", guards=[staff])
async def complete_maintenance(
    request: SignedIn, maintenance_id: FromPath[UUID]
) -> Page | Redirect:
    """Put a resource back into service."""
    form = Form()
    with form.reports():
        await maintenance.finish(maintenance_id, actor=request.user, now=clock.now())
        return redirect("/closures", N_("The resource is back in service."))
    return await list_page(request.user, form)


@post("/maintenance/{maintenance_id:uuid}/withdrawal", guards=[staff])
async def withdraw_maintenance(
    request: SignedIn, maintenance_id: FromPath[UUID]
) -> Page | Redirect:
    """Take back a maintenance that has not begun."""
    form = Form()
    with form.reports():
        await maintenance.withdraw(maintenance_id, actor=request.user, now=clock.now())
        return redirect("/closures", N_("The maintenance is withdrawn."))
    return await list_page(request.user, form)


PAGES: list[ControllerRouterHandler] = [
    show_new_maintenance,
    create_maintenance,
    show_new_breakdown,
    create_breakdown,
    complete_maintenance,
    withdraw_maintenance,
]
