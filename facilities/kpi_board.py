"""The key figures of houses in a year: those of firms, and what floor, budget and staff add."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from facilities.floor_area import FloorArea
from facilities.floor_figures import floor_figures
from facilities.let_units import Days
from facilities.rents import next_month
from incubator.clock import moment
from incubator.database import fetch, marks
from incubator.faults import NotFound
from tenants.firm_facts import Span
from tenants.kpi_facts import load_facts
from tenants.kpis import Kpi, clients_per_manager, cost_per_job, outcomes, outputs


@dataclass(frozen=True, slots=True)
class KpiBoard:
    """What the houses did, and what became of their firms; figures of the days of `span`."""

    span: Span
    outputs: list[Kpi]
    outcomes: list[Kpi]

    def named(self, code: str) -> Kpi:
        """One figure; NotFound for no such code."""
        for one in (*self.outputs, *self.outcomes):
            if one.code == code:
                return one
        raise NotFound


def span_of(year: int, today: date) -> Span:
    """The days of a year that have been; all of one that is over."""
    return Span(date(year, 1, 1), min(date(year, 12, 31), today))


async def load_board(year: int, *, houses: Collection[UUID] | None = None, today: date) -> KpiBoard:
    """The figures of a year for some houses (None: all), in fifteen statements at most."""
    span = span_of(year, today)
    firms = await load_facts(span, houses)
    floor = await _floor(span, houses, today)
    return KpiBoard(
        span,
        [
            *outputs(firms, span),
            Kpi("occupancy", "rate", (), floor.let, floor.leasable),
            clients_per_manager(firms, span, await _managers(houses)),
        ],
        [*outcomes(firms, span), cost_per_job(firms, span, await _disbursed(span, houses))],
    )


async def _floor(span: Span, houses: Collection[UUID] | None, today: date) -> FloorArea:
    window = Days(span.first, next_month(span.last.replace(day=1)))
    found = await floor_figures(
        window, today=today, houses=None if houses is None else sorted(houses)
    )
    return sum((house.area() for house in found), FloorArea())


def _within(column: str, houses: Collection[UUID] | None) -> tuple[str, list[object]]:
    if houses is None:
        return "1 = 1", []
    return f"{column} IN ({marks(sorted(houses))})", [*sorted(houses)]


async def _managers(houses: Collection[UUID] | None) -> int:
    """Open accounts that manage one of the houses, or all of them."""
    within, values = _within("g.incubator", houses)
    rows = await fetch(
        "SELECT COUNT(DISTINCT g.account) AS n FROM role_grant g "  # noqa: S608
        "JOIN app_user u ON u.id = g.account AND u.is_active "
        f"WHERE g.role = 'manager' AND (g.incubator IS NULL OR {within})",
        *values,
    )
    return int(rows[0]["n"])


async def _disbursed(span: Span, houses: Collection[UUID] | None) -> int:
    """Recurrent budget disbursed in the days, in đồng."""
    within, values = _within("l.incubator", houses)
    rows = await fetch(
        "SELECT COALESCE(CAST(SUM(e.amount) AS BIGINT), 0) AS n FROM ledger_entry e "  # noqa: S608
        "JOIN budget_line l ON l.id = e.line JOIN cost_category c ON c.id = l.category "
        "WHERE e.kind = 'DISBURSEMENT' AND c.kind = 'RECURRENT' AND e.posted_at >= {} "
        f"AND e.posted_at < {{}} AND {within}",
        moment(span.first, 0), moment(span.last, 24 * 60), *values,
    )  # fmt: skip
    return int(rows[0]["n"])
