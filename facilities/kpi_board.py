"""The key figures of houses in a year: firms, floor, costs, staff, and what packages above add."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from facilities.floor_area import FloorArea
from facilities.floor_figures import floor_figures
from facilities.house_costs import HouseCosts, approvals, first_clients, house_costs, within
from facilities.let_units import Days
from facilities.rents import half_up, next_month
from incubator.database import fetch
from incubator.faults import NotFound
from incubator.users import Role
from tenants.firm_facts import FirmFacts, Span
from tenants.kpi_facts import load_facts
from tenants.kpis import (
    Kpi,
    annualised,
    clients_per_account,
    cost_per_job,
    outcomes,
    outputs,
    start_up,
)


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


Figure = Callable[[Sequence[FirmFacts], Span, Collection[UUID] | None], Awaitable[Kpi]]
ENTERED: dict[str, Figure] = {}
"""By code: figures of what packages above record, of the firms of some houses (None: all)."""


async def load_board(year: int, *, houses: Collection[UUID] | None = None, today: date) -> KpiBoard:
    """The figures of a year for some houses (None: all), in twenty-five statements at most."""
    span = span_of(year, today)
    firms = await load_facts(span, houses)
    costs = await house_costs(span, houses)
    with_capital = costs.disbursed + annualised(costs.places, costs.machines, span)
    return KpiBoard(
        span,
        [*outputs(firms, span), *await _of_houses(firms, span, houses, costs, today)],
        [
            *outcomes(firms, span),
            cost_per_job(firms, span, costs.disbursed),
            cost_per_job(firms, span, with_capital, "cost_per_job_capital"),
        ],
    )


async def _of_houses(
    firms: Sequence[FirmFacts],
    span: Span,
    houses: Collection[UUID] | None,
    costs: HouseCosts,
    today: date,
) -> list[Kpi]:
    floor = await _floor(span, houses, today)
    managers = await _accounts(Role.manager, houses)
    technicians = await _accounts(Role.technician, houses)
    invested = costs.places + costs.machines + costs.full_cost
    return [
        Kpi("occupancy", "rate", (), floor.let, floor.leasable),
        clients_per_account("per_manager", firms, span, managers),
        clients_per_account("per_technician", firms, span, technicians),
        *[await figure(firms, span, houses) for figure in ENTERED.values()],
        Kpi("self_financing", "rate", (), costs.paid, costs.full_cost),
        Kpi("investment", "dong", (), invested, half_up(costs.area, 100)),
        start_up(firms, await approvals(houses), await first_clients(span.last, houses)),
    ]


async def _floor(span: Span, houses: Collection[UUID] | None, today: date) -> FloorArea:
    window = Days(span.first, next_month(span.last.replace(day=1)))
    found = await floor_figures(
        window, today=today, houses=None if houses is None else sorted(houses)
    )
    return sum((house.area() for house in found), FloorArea())


async def _accounts(role: Role, houses: Collection[UUID] | None) -> int:
    """Open accounts that have a role in one of the houses, or in all of them."""
    where, values = within("g.incubator", houses)
    rows = await fetch(
        "SELECT COUNT(DISTINCT g.account) AS n FROM role_grant g "  # noqa: S608
        "JOIN app_user u ON u.id = g.account AND u.is_active "
        f"WHERE g.role = {{}} AND (g.incubator IS NULL OR {where})",
        *(role.value, *values),
    )
    return int(rows[0]["n"])
