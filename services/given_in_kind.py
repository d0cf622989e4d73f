"""What the house gives in kind, month by month or at events: valued at once, held on no line."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from uuid import UUID

from facilities.rates import Price
from incubator import budget
from incubator.acts import store_acts
from incubator.database import fetch
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.lines import NoOpenLine
from incubator.tables import Act
from services.request_funds import load_client, quote
from services.request_rules import PaidElsewhere
from services.service_records import ServiceRecord


async def give(
    kind: str,
    service: ServiceRecord,
    firm: UUID,
    incubator: UUID,
    quantity: int,
    *,
    on: date,
    actor_user: UUID,
    now: datetime,
) -> UUID:
    """Value so many units by the catalogue of the day, in kind and accepted; the act's id.

    The last thing a verb does. PaidElsewhere, NoRate, NotInResidence, NoOpenLine where no line of
    the house could have paid for it; Invalid.
    """
    if service.is_referred:
        raise PaidElsewhere(
            N_("%(code)s pays for %(service)s. Refer the firm instead."),
            code=service.programme_code,
            service=service.name,
            field="service",
        )
    found = quote(service, await load_client(firm, service, on), quantity, without_support=False)
    line = await _line(incubator, service, on) if found.price.support else None
    amounts = asdict(found.price)
    act = Act(
        id=uuid7(), kind=kind, incubator=incubator, category=service.category, year=on.year,
        line=line, mode="IN_KIND" if line else "NONE", legal_basis=found.legal_basis,
        status="HELD", created_at=now, **amounts,
    )  # fmt: skip
    await store_acts([act])
    settled = [amounts[name] for name in Price.__slots__]
    await budget.accept([budget.Settlement(act.id, *settled)], actor_user=actor_user, now=now)
    id: UUID = act.id
    return id


async def _line(incubator: UUID, service: ServiceRecord, on: date) -> UUID:
    """The line that what is given in kind is traced to (brief 0.6).

    That of the category in the year, else the latest that paid the house's people, else the one
    that built the house.
    """
    rows = await fetch(
        "SELECT l.id FROM budget_line l JOIN cost_category c ON c.id = l.category"
        " WHERE l.incubator = {} AND l.year <= {} AND ((c.id = {} AND l.year = {})"
        " OR c.code IN ('QUAN_LY', 'XAY_DUNG_MUA_SAM')) ORDER BY CASE WHEN c.id = {} THEN 0"
        " WHEN c.code = 'QUAN_LY' THEN 1 ELSE 2 END, l.year DESC, l.position, l.id LIMIT 1",
        *(incubator, on.year, service.category, on.year, service.category),
    )
    if not rows:
        raise NoOpenLine(
            N_("No budget line of %(year)s stands behind the support in kind of %(service)s."),
            year=str(on.year),
            service=service.name,
        )
    line: UUID = rows[0]["id"]
    return line
