"""The pages of resources: the list, and one resource with its rates, days and needs."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Annotated
from uuid import UUID

from litestar import get
from litestar.params import FromPath, FromQuery, QueryParameter

from facilities.breakdowns import may_report
from facilities.closures import list_closures
from facilities.controllers.strip import draw
from facilities.free_busy import load_free_busy
from facilities.maintenance import list_maintenance
from facilities.photos import photos_of
from facilities.qualifications import Holder, holders_of
from facilities.resource_records import AUDIENCES, CLASSES, KINDS, ResourceRecord
from facilities.resources import (
    certificates_of,
    class_named,
    kind_named,
    list_incubators,
    list_resources,
    show_resource,
)
from facilities.tariffs import rates_of
from facilities.week import load_week
from incubator import clock
from incubator.forms import Form
from incubator.guards import SignedIn
from incubator.houses import house_named
from incubator.languages import gettext
from incubator.pages import Page
from incubator.paging import Paging
from incubator.periods import Period
from incubator.requests import parse_instant
from incubator.users import Actor, Role
from tenants.members import people_of

DAYS = 7
BACK, AHEAD = timedelta(days=30), timedelta(days=366)
MONDAY = date(2001, 1, 1)
"""Any Monday: the names of the days are written from dates."""


@get("/resources")
async def show_list(
    request: SignedIn,
    q: FromQuery[str] = "",
    incubator: FromQuery[str] = "",
    kind: FromQuery[str] = "",
    safety_class: Annotated[str, QueryParameter(name="class")] = "",
    page: FromQuery[int] = 1,
) -> Page:
    """What can be booked, searched and filtered by house, kind and safety class."""
    paging = Paging(page)
    found, total = await list_resources(
        q=q, kind=kind, incubator=incubator, safety_class=safety_class,
        on=clock.today(), paging=paging,
    )  # fmt: skip
    return Page(
        "resources/list.html",
        nav="resources",
        resources=found,
        total=total,
        paging=paging,
        q=q,
        incubator=await house_named(incubator) if incubator else "",
        kind=kind_named(kind),
        safety_class=class_named(safety_class),
        houses=[(house.id, str(house.name)) for house in await list_incubators()],
        kinds=[(key.lower(), gettext(label)) for key, label in KINDS.items()],
        kind_labels=KINDS,
        classes=[(key, f"{key} – {gettext(label)}") for key, label in CLASSES.items()],
        class_labels=CLASSES,
        may_add=request.user.has(Role.manager),
    )


@get("/resources/{resource_id:uuid}")
async def show_one(
    request: SignedIn,
    resource_id: FromPath[UUID],
    begin: Annotated[str, QueryParameter(name="from")] = "",
) -> Page:
    """One resource: facts, rates, the days from a date on, needs and who meets them."""
    return await resource_page(request.user, resource_id, Form(), first_day(begin))


def first_day(text: str) -> date:
    """The day that an address names, or today; Invalid when it is none."""
    return clock.local(parse_instant(text, "from")).date() if text else clock.today()


async def resource_page(actor: Actor, resource_id: UUID, form: Form, begin: date) -> Page:
    """The page of a resource, with a form of it that came back."""
    now, today = clock.now(), clock.today()
    resource = await show_resource(resource_id, on=today)
    window = Period(clock.moment(begin, 0), clock.moment(begin + timedelta(DAYS), 0))
    days = await load_free_busy(resource_id, resource.capacity, window, actor=actor, now=now)
    holders, technicians = await _qualified(actor, resource, today)
    repairs = await list_maintenance(resource_id, now - BACK, now + AHEAD)
    return Page(
        "resources/show.html",
        nav="resources",
        status=form.status,
        form=form,
        resource=resource,
        kinds=KINDS,
        classes=CLASSES,
        audiences=AUDIENCES,
        rates=await rates_of(resource_id),
        certificates=await certificates_of(resource_id),
        closures=await list_closures(now, now + AHEAD, resources=[resource_id]),
        repairs=repairs,
        photos=await photos_of([stop["id"] for stop in repairs], actor),
        week=await load_week(resource_id, resource.incubator, today),
        weekdays=[MONDAY + timedelta(n) for n in range(7)],
        days=days,
        strip=draw(days, begin, DAYS),
        begin=begin,
        step=timedelta(DAYS),
        holders=holders,
        technicians=technicians,
        may_edit=actor.has(Role.manager, resource.incubator),
        may_price=actor.has(Role.manager, resource.incubator)
        or actor.has(Role.accountant, resource.incubator),
        may_report=resource.is_active and await _may_report(actor, resource, now),
        is_staff=actor.is_staff(resource.incubator),
        may_book=resource.is_bookable
        and resource.is_active
        and (actor.is_staff(resource.incubator) or bool(actor.firms)),
    )


async def _may_report(actor: Actor, resource: ResourceRecord, now: datetime) -> bool:
    """Whether to offer a breakdown's form: to staff, and to firms that use it now."""
    if actor.is_staff(resource.incubator):
        return True
    return bool(actor.firms) and await may_report(resource.id, now, actor)


async def _qualified(
    actor: Actor, resource: ResourceRecord, on: date
) -> tuple[list[Holder] | None, list[Holder] | None]:
    """Who may use and who may attend it, None for those who may not see their names."""
    needed = [need.id for need in resource.qualifications]
    if actor.sees_person_names:
        asked = [resource.technician.id] if resource.technician else []
        return await holders_of(needed, on), await holders_of(asked, on)
    if actor.firms:
        own = {member.person for firm in actor.firms for member in await people_of(firm, on)}
        return _among(await holders_of(needed, on), own), None
    return None, None


def _among(holders: list[Holder], people: Collection[UUID]) -> list[Holder]:
    return [holder for holder in holders if holder.person in people]
