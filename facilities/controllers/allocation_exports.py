"""The units of the allocation board as files: who is there today, and when they are free."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from fractions import Fraction

from litestar import get
from litestar.params import FromQuery
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from facilities.allocation import Bar, UnitRow, load_allocation
from facilities.controllers.allocation import KINDS, held_by
from facilities.withdrawals import NO_END
from incubator import clock
from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Column, Kind, Sheet
from incubator.guards import SignedIn
from incubator.languages import N_, gettext
from incubator.requests import parse_month


def _columns(today: date) -> list[Column[UnitRow]]:
    def now(told: Callable[[Bar], str]) -> Callable[[UnitRow], str]:
        return lambda one: _listed(told(bar) for bar in one.now(today))

    return [
        Column(N_("Unit"), lambda one: one.code, Kind.code),
        Column(N_("Name"), lambda one: one.name),
        Column(N_("Area (m²)"), _area, Kind.decimal),
        Column(N_("Units at once"), lambda one: one.capacity, Kind.number),
        Column(N_("Who is there"), now(held_by), Kind.long),
        Column(N_("State"), now(lambda bar: gettext(KINDS[bar.kind]))),
        Column(N_("Until"), _until(today), Kind.day),
        Column(N_("Who comes next"), _next(today), Kind.long),
        Column(N_("Free today"), lambda one: one.free, Kind.number),
        Column(N_("Free from"), lambda one: one.spans[0].start if one.spans else None, Kind.day),
        Column(N_("Free until (last day)"), _free_until, Kind.day),
    ]


def _listed(words: Iterable[str]) -> str:
    return "; ".join(words)


def _area(unit: UnitRow) -> Fraction | None:
    return Fraction(unit.area, 100) if unit.area and unit.kind != "DESKS" else None


def _until(today: date) -> Callable[[UnitRow], date | None]:
    """The first day on which somebody leaves; none while that is not known."""
    return lambda unit: min(
        (bar.last for bar in unit.now(today) if bar.kind != "overdue" and bar.days.end < NO_END),
        default=None,
    )


def _next(today: date) -> Callable[[UnitRow], str]:
    return lambda unit: _listed(
        f"{bar.days.start:%d/%m/%Y}: {held_by(bar)}" for bar in unit.coming(today)
    )


def _free_until(unit: UnitRow) -> date | None:
    """The last day of the next time it is free; none where no end of that is known."""
    bounded = unit.spans and unit.spans[0].end < NO_END
    return unit.spans[0].last if bounded else None


@get(export_paths("/allocation"))
async def export_units(
    request: SignedIn, month: FromQuery[str] = "", house: FromQuery[str] = ""
) -> Response[bytes]:
    """The units of the house that the board shows, as each may know who is there."""
    today = clock.today()
    first = parse_month(month)
    board = await load_allocation(first, house, actor=request.user, today=today)
    rows = board.rows.units if board.rows else ()
    return await spreadsheet(request, "units", Sheet(N_("Units today"), _columns(today), rows))


PAGES: list[ControllerRouterHandler] = [export_units]
