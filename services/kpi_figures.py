"""The key figures of advice: how much of it firms get, and how content they are (brief 2.3)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from facilities.house_costs import within
from incubator.clock import moment
from incubator.database import fetch
from services.satisfaction import FEWEST, load_satisfaction
from tenants import kpis
from tenants.firm_facts import FirmFacts, Span
from tenants.kpis import Kpi


async def advisory(firms: Sequence[FirmFacts], span: Span, houses: Collection[UUID] | None) -> Kpi:
    """Hours of the sessions that were held in the days ÷ clients ÷ quarters."""
    where, values = within("incubator", houses)
    rows = await fetch(
        "SELECT firm, CAST(SUM(held_minutes) AS BIGINT) AS minutes FROM consulting_session"  # noqa: S608
        " WHERE held_minutes > 0 AND status IN ('HELD', 'ACCEPTED')"
        f" AND starts_at >= {{}} AND starts_at < {{}} AND {where} GROUP BY firm",
        *(moment(span.first, 0), moment(span.last, 24 * 60), *values),
    )
    return kpis.advisory(firms, span, {row["firm"]: row["minutes"] for row in rows})


async def content(_firms: Sequence[FirmFacts], span: Span, houses: Collection[UUID] | None) -> Kpi:
    """The mean rating of the requests accepted in the days; none below five, and no parts."""
    found = await load_satisfaction(moment(span.first, 0), moment(span.last, 24 * 60), houses)
    told = found.count >= FEWEST
    return Kpi(
        "satisfaction", "decimal", (), found.total if told else 0, found.count if told else 0,
        counted=found.count,
    )  # fmt: skip
