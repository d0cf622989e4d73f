"""The page of how full the floor area is, and the m²-days behind each figure."""

from __future__ import annotations

from litestar import get
from litestar.params import FromQuery
from litestar.types import ControllerRouterHandler

from facilities.floor_figures import floor_figures
from facilities.let_units import Days
from facilities.occupancy import visible_houses
from facilities.rents import next_month
from incubator import clock
from incubator.guards import SignedIn
from incubator.languages import N_
from incubator.pages import Page
from incubator.refusals import Invalid
from incubator.requests import parse_month


@get("/occupancy/space")
async def show_floor(
    request: SignedIn, first: FromQuery[str] = "", last: FromQuery[str] = ""
) -> Page:
    """The figures of floor area over whole months, by house and unit."""
    today = clock.today()
    begin = parse_month(first, "first")
    end = parse_month(last or f"{begin:%Y-%m}", "last")
    if not 0 <= (end.year - begin.year) * 12 + end.month - begin.month <= 120:
        raise Invalid("last", N_("The end must come after the start."))
    window = Days(begin, next_month(end))
    visible = visible_houses(request.user)
    houses = sorted(visible) if visible is not None else None
    return Page(
        "occupancy/space.html",
        nav="occupancy",
        first=begin,
        last=end,
        window=window,
        houses=await floor_figures(window, today=today, houses=houses),
    )


PAGES: list[ControllerRouterHandler] = [show_floor]
