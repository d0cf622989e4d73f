"""What houses cost and take in, what they were bought for, their floor and their first clients."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from incubator.clock import moment
from incubator.database import fetch, marks
from incubator.search_keys import Sql
from tenants.firm_facts import Span
from tenants.kpis import FirstClient

_PLACES = ("BAY", "OFFICE", "DESKS", "ROOM", "HALL")


@dataclass(frozen=True, slots=True)
class HouseCosts:
    """Of some houses: amounts in đồng, `area` in hundredths of m².

    `paid` is what firms pay of the full cost of all that was accepted in the year; `places` and
    `machines` are what those in use were bought for.
    """

    disbursed: int
    full_cost: int
    paid: int
    places: int
    machines: int
    area: int


async def house_costs(span: Span, houses: Collection[UUID] | None) -> HouseCosts:
    """The costs of the days of a year; in three statements."""
    acts = await _acts(span, houses)
    bought = await _bought(span, houses)
    return HouseCosts(await _disbursed(span, houses), *acts, *bought)


def within(column: str, houses: Collection[UUID] | None) -> Sql:
    """The condition that a column names one of the houses; None for all."""
    if houses is None:
        return "1 = 1", []
    return f"{column} IN ({marks(sorted(houses))})", [*sorted(houses)]


async def _disbursed(span: Span, houses: Collection[UUID] | None) -> int:
    """Recurrent budget disbursed in the days."""
    where, values = within("l.incubator", houses)
    rows = await fetch(
        "SELECT COALESCE(CAST(SUM(e.amount) AS BIGINT), 0) AS n FROM ledger_entry e "  # noqa: S608
        "JOIN budget_line l ON l.id = e.line JOIN cost_category c ON c.id = l.category "
        "WHERE e.kind = 'DISBURSEMENT' AND c.kind = 'RECURRENT' AND e.posted_at >= {} "
        f"AND e.posted_at < {{}} AND {where}",
        moment(span.first, 0), moment(span.last, 24 * 60), *values,
    )  # fmt: skip
    return int(rows[0]["n"])


async def _acts(span: Span, houses: Collection[UUID] | None) -> tuple[int, int]:
    """Full cost with surcharge, and what firms pay of it, of all acts accepted in the year."""
    where, values = within("incubator", houses)
    (row,) = await fetch(
        "SELECT CAST(COALESCE(SUM(settled_full_cost + settled_surcharge), 0) AS BIGINT) AS whole,"  # noqa: S608
        " CAST(COALESCE(SUM(settled_tenant_price), 0) AS BIGINT) AS paid FROM act"
        f" WHERE status = 'ACCEPTED' AND year = {{}} AND {where}",
        *(span.last.year, *values),
    )
    return row["whole"], row["paid"]


async def _bought(span: Span, houses: Collection[UUID] | None) -> tuple[int, int, int]:
    """What places and machines in use on the last day were bought for, and the floor area."""
    where, values = within("incubator", houses)
    marked = marks(_PLACES)
    (row,) = await fetch(
        f"SELECT CAST(COALESCE(SUM(CASE WHEN kind IN ({marked}) THEN capex END), 0) AS BIGINT)"  # noqa: S608
        " AS places, CAST(COALESCE(SUM(CASE WHEN kind = 'MACHINE' THEN capex END), 0) AS BIGINT)"
        f" AS machines, CAST(COALESCE(SUM(CASE WHEN kind IN ({marked}) THEN area END), 0) AS"
        " BIGINT) AS area FROM resource"
        f" WHERE (is_active OR retired_on > {{}}) AND {where}",
        *(*_PLACES, *_PLACES, span.last, *values),
    )
    return row["places"], row["machines"], row["area"]


async def approvals(houses: Collection[UUID] | None) -> dict[UUID, date]:
    """The day on which each house was approved, of those that say it."""
    where, values = within("id", houses)
    rows = await fetch(
        f"SELECT id, approved_on FROM incubator WHERE approved_on IS NOT NULL AND {where}",  # noqa: S608
        *values,
    )
    return {row["id"]: row["approved_on"] for row in rows}


async def first_clients(last: date, houses: Collection[UUID] | None) -> dict[UUID, FirstClient]:
    """Who came first to each house by a day."""
    where, values = within("incubator", houses)
    rows = await fetch(
        "SELECT incubator, firm, starts_on FROM (SELECT incubator, firm, starts_on, ROW_NUMBER()"  # noqa: S608
        " OVER (PARTITION BY incubator ORDER BY starts_on, id) AS place FROM tenancy"
        f" WHERE starts_on <= {{}} AND {where}) AS ranked WHERE place = 1",
        *(last, *values),
    )
    return {row["incubator"]: FirstClient(row["firm"], row["starts_on"]) for row in rows}
