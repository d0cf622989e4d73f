"""What stops resources, and the days of a year that are not ordinary ones, as files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from litestar import get
from litestar.params import FromQuery
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from facilities import maintenance
from facilities.calendar_days import list_days
from facilities.closures import list_closures
from facilities.controllers.closures import LOOKS_BACK
from facilities.controllers.holidays import KINDS, Year, asked_year
from facilities.timetables import FAR_FUTURE
from facilities.typed_weeks import WEEKDAYS
from incubator import clock
from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Column, Kind, Sheet
from incubator.formats import format_weekday
from incubator.guards import SignedIn
from incubator.houses import list_houses
from incubator.languages import N_, gettext
from incubator.names import Name

CLOSURE, MAINTENANCE, BREAKDOWN = N_("Closure"), N_("Maintenance"), N_("Breakdown")


@dataclass(frozen=True, slots=True)
class Stopped:
    """A time at which a house or a resource cannot be booked; no end where none is known."""

    kind: str
    house: Name | None
    code: str | None
    start: datetime
    end: datetime | None
    reason: str


STOPS: tuple[Column[Stopped], ...] = (
    Column(N_("Kind"), lambda one: gettext(one.kind)),
    Column(N_("House"), lambda one: one.house, Kind.long),
    Column(N_("Resource"), lambda one: one.code, Kind.code),
    Column(N_("Start"), lambda one: one.start, Kind.moment),
    Column(N_("End"), lambda one: one.end, Kind.moment),
    Column(N_("Reason"), lambda one: one.reason, Kind.long),
)
DAYS: tuple[Column[dict[str, Any]], ...] = (
    Column(N_("Day"), lambda one: one["day"], Kind.day),
    Column(N_("Kind"), lambda one: gettext(KINDS[one["kind"]])),
    Column(N_("Name"), lambda one: Name(one["name_vi"], one["name_en"]), Kind.long),
    Column(N_("House"), lambda one: one["house"] or gettext(N_("All houses")), Kind.code),
    Column(
        N_("Has the hours of"),
        lambda one: None if one["works_as"] is None else format_weekday(WEEKDAYS[one["works_as"]]),
    ),
)


@get(export_paths("/closures"))
async def export_closures(
    request: SignedIn, resource: FromQuery[UUID | None] = None
) -> Response[bytes]:
    """What is closed and out of service from a month ago on; all of it, or of one resource."""
    found = await _stops(resource)
    sheet = Sheet(N_("Closures and maintenance"), STOPS, found)
    return await spreadsheet(request, "closures", sheet)


async def _stops(resource: UUID | None) -> list[Stopped]:
    since = clock.now() - LOOKS_BACK
    houses = {one.id: one.name for one in await list_houses()}
    closed = await list_closures(since, FAR_FUTURE, resources=[resource] if resource else None)
    repairs = await maintenance.list_all(since, resource)
    return [
        Stopped(CLOSURE, one.house, one.resource_code, one.period.start, one.period.end, one.reason)
        for one in closed
    ] + [
        Stopped(
            BREAKDOWN if one.is_breakdown else MAINTENANCE,
            houses.get(one.incubator),
            one.resource_code,
            one.starts_at,
            one.period.end if one.period else None,
            one.reason,
        )
        for one in repairs
    ]


@get(export_paths("/holidays"))
async def export_days(request: SignedIn, year: Year = 0) -> Response[bytes]:
    """The days of a year that are not ordinary ones."""
    of_year = asked_year(year)
    sheet = Sheet(N_("Calendar of holidays"), DAYS, await list_days(of_year))
    return await spreadsheet(request, f"holidays-{of_year}", sheet)


PAGES: list[ControllerRouterHandler] = [export_closures, export_days]
