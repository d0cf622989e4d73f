"""Papers to print: the weekly sheet and the label of a resource, job slips, day lists."""

import re
from dataclasses import replace
from urllib.parse import quote
from uuid import UUID

from litestar import get
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect, Response

from facilities.booking_views import show_booking
from facilities.papers.day_lists import print_day_lists
from facilities.papers.labels import print_label
from facilities.papers.slips import print_slip
from facilities.papers.weeks import print_week
from facilities.resources import list_incubators, show_resource
from incubator import clock
from incubator.downloads import pdf
from incubator.faults import NotFound
from incubator.guards import SignedIn
from incubator.requests import parse_date, parse_week

ALL = "all"
"""Stands in an address for every house."""
_DAY_FILE = re.compile(r"(\d{4}-\d{2}-\d{2})\.pdf")


@get("/resources/{resource_id:uuid}/week.pdf")
async def show_week(
    request: SignedIn,
    resource_id: FromPath[UUID],
    week: FromQuery[str] = "",
    names: FromQuery[bool] = True,
) -> Response[bytes]:
    """The weekly sheet; without names it can hang where everybody sees it."""
    monday, now = parse_week(week, "week"), clock.now()
    actor = request.user
    if not names:
        actor = replace(actor, grants=frozenset(), firms=frozenset())
    address = address_of(request, f"/resources/{resource_id}")
    content = await print_week(resource_id, monday, address, actor=actor, now=now)
    resource = await show_resource(resource_id, on=clock.today())
    year, number, _ = monday.isocalendar()
    return pdf(content, f"{resource.code}-{year}-W{number:02}")


@get("/resources/{resource_id:uuid}/label.pdf")
async def show_label(request: SignedIn, resource_id: FromPath[UUID]) -> Response[bytes]:
    """The sheet that hangs at a machine or on a door."""
    resource = await show_resource(resource_id, on=clock.today())
    address = address_of(request, f"/resources/{resource_id}")
    return pdf(await print_label(resource, address), resource.code)


@get("/bookings/{booking_id:uuid}/slip.pdf")
async def show_slip(request: SignedIn, booking_id: FromPath[UUID]) -> Response[bytes]:
    """The job slip, for those who may read the booking."""
    file = await show_booking(booking_id, actor=request.user)
    address = address_of(request, f"/bookings/{booking_id}")
    return pdf(await print_slip(file, address), file.record.number)


@get("/days")
async def find_day_list(day: FromQuery[str] = "", incubator: FromQuery[str] = "") -> Redirect:
    """Lead to the list of a day in a house, or in all of them; today unless asked."""
    chosen = parse_date(day, "day") or clock.today()
    houses = [one.code for one in await list_incubators()]
    code = incubator if incubator in houses else ALL
    return Redirect(f"/days/{quote(code)}/{chosen}.pdf", status_code=303)


@get("/days/{house_code:str}/{file_name:str}")
async def show_day_list(
    request: SignedIn, house_code: FromPath[str], file_name: FromPath[str]
) -> Response[bytes]:
    """The bookings of a day in a house; the file is named after the day, as 2027-02-15.pdf."""
    named = _DAY_FILE.fullmatch(file_name)
    houses = [one for one in await list_incubators() if house_code in (ALL, one.code)]
    if not named or not houses:
        raise NotFound
    day = parse_date(named[1], "day") or clock.today()
    content = await print_day_lists(houses, day, actor=request.user, now=clock.now())
    return pdf(content, f"{house_code}-{day}")


def address_of(request: SignedIn, path: str) -> str:
    """The whole address of a page, as a phone that reads it from paper needs it."""
    return str(request.base_url).rstrip("/") + path


PAGES = [show_week, show_label, show_slip, find_day_list, show_day_list]
