"""Floor area unit by unit as files, over the months that the page shows."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from litestar import get
from litestar.params import FromQuery
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from facilities.controllers.floor import figures_for, months_named
from facilities.floor_figures import HouseFigures, UnitFigures
from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Cell, Column, Kind, Sheet
from incubator.guards import SignedIn
from incubator.languages import N_

Line = tuple[HouseFigures, UnitFigures]


def _area(name: str) -> Callable[[Line], Cell]:
    """m²-days of a unit, or desk-days of desks."""
    return lambda line: Fraction(getattr(line[1].area, name), 100)


COLUMNS: tuple[Column[Line], ...] = (
    Column(N_("House"), lambda line: line[0].name, Kind.long),
    Column(N_("Unit"), lambda line: line[1].code, Kind.code),
    Column(N_("Name"), lambda line: line[1].name),
    Column(N_("Could be let (m²-days, desk-days)"), _area("leasable"), Kind.decimal),
    Column(N_("Let"), _area("let"), Kind.decimal),
    Column(N_("Signed"), _area("signed"), Kind.decimal),
    Column(N_("Occupancy"), lambda line: line[1].area.occupancy, Kind.percent),
    Column(N_("Full rent (dong)"), lambda line: line[1].tariff, Kind.money),
    Column(N_("Firm pays (dong)"), lambda line: line[1].billed, Kind.money),
    Column(N_("Support (dong)"), lambda line: line[1].support, Kind.money),
)


@get(export_paths("/occupancy/space"))
async def export_floor(
    request: SignedIn, first: FromQuery[str] = "", last: FromQuery[str] = ""
) -> Response[bytes]:
    """The units of the houses that the visitor sees, over whole months."""
    begin, end = months_named(first, last)
    houses = await figures_for(request.user, begin, end)
    lines = [(house, unit) for house in houses for unit in house.units]
    name = f"floor-area-{begin:%Y%m}-{end:%Y%m}"
    return await spreadsheet(request, name, Sheet(N_("Floor area"), COLUMNS, lines))


PAGES: list[ControllerRouterHandler] = [export_floor]
