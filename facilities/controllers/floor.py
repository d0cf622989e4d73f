"""The page of how full the floor area is, and the m²-days behind each figure."""

from __future__ import annotations

from datetime import date

from litestar import get
from litestar.params import FromQuery
from litestar.types import ControllerRouterHandler

from facilities.floor_figures import HouseFigures, floor_figures
from facilities.let_units import Days
from facilities.occupancy import visible_houses
from facilities.rents import next_month
from incubator import clock
from incubator.guards import SignedIn
from incubator.languages import N_
from incubator.pages import Page
from incubator.refusals import Invalid
from incubator.requests import parse_month
from incubator.users import Actor


@get("/occupancy/space")
async def show_floor(
    request: SignedIn, first: FromQuery[str] = "", last: FromQuery[str] = ""
) -> Page:
    """The figures of floor area over whole months, by house and unit."""
    begin, end = months_named(first, last)
    return Page(
        "occupancy/space.html",
        nav="occupancy",
        first=begin,
        last=end,
        window=window_of(begin, end),
        houses=await figures_for(request.user, begin, end),
    )


def months_named(first: str, last: str) -> tuple[date, date]:
    """The first days of the first and the last month; Invalid for more than ten years."""
    begin = parse_month(first, "first")
    end = parse_month(last or f"{begin:%Y-%m}", "last")
    if not 0 <= (end.year - begin.year) * 12 + end.month - begin.month <= 120:
        raise Invalid("last", N_("The end must come after the start."))
    return begin, end


def window_of(begin: date, end: date) -> Days:
    """The days of the months from the first to the last."""
    return Days(begin, next_month(end))


async def figures_for(actor: Actor, begin: date, end: date) -> list[HouseFigures]:
    """The figures of the houses that the actor may see; Forbidden for none."""
    visible = visible_houses(actor)
    houses = sorted(visible) if visible is not None else None
    return await floor_figures(window_of(begin, end), today=clock.today(), houses=houses)


PAGES: list[ControllerRouterHandler] = [show_floor]
