"""What a booking would cost and which lines would carry it, found by its rules, nothing written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from facilities.booking_drafts import act_of, check_actor, draft
from facilities.booking_requests import BookingRequest, check_shape
from facilities.rates import Price
from facilities.refused import advise
from incubator.clock import local
from incubator.database import fetch, marks
from incubator.lines import choice_of, choose_lines, lock_candidates
from incubator.names import Name
from incubator.refusals import Refusal
from incubator.tables import Act
from incubator.users import Actor, Role
from tenants.scheme_support import Offer


@dataclass(frozen=True, slots=True)
class QuotedItem:
    """A resource, its price in đồng, and the line on which its support would be held."""

    name: Name
    quantity: int
    price: Price
    mode: str
    line: UUID | None
    line_name: str
    offer: Offer | None
    """What the best scheme gives, with what its cap has left."""


@dataclass(frozen=True, slots=True)
class Quote:
    """The price of a request, and whether it would wait for approval."""

    items: tuple[QuotedItem, ...]
    waits: bool

    @property
    def price(self) -> Price:
        """The whole price."""
        return sum((item.price for item in self.items), Price())


async def quote_booking(request: BookingRequest, *, actor: Actor, now: datetime) -> Quote:
    """The quote of a request, without a lock: what it says may have changed a moment later.

    Raises what request_booking would raise, with the same advice.
    """
    check_shape(request)
    check_actor(request, actor)
    try:
        facts, plan = await draft(request, actor=actor, now=now, locking=False)
        acts = [await act_of(item, facts, now) for item in plan.items]
        await _choose_lines(acts, facts.day.year, now)
    except Refusal as refusal:
        await advise(refusal, request, now=now)
        raise
    names = await names_of_lines([act.line for act in acts if act.line])
    return Quote(
        tuple(
            QuotedItem(
                item.resource.name,
                item.quantity,
                item.price,
                act.mode,
                act.line,
                names.get(act.line, ""),
                item.offer,
            )
            for item, act in zip(plan.items, acts, strict=True)
        ),
        waits=any(
            item.resource.needs_approval and not actor.has(Role.manager, item.resource.incubator)
            for item in plan.items
        ),
    )


async def _choose_lines(acts: list[Act], year: int, now: datetime) -> None:
    for act in acts:
        act.year = year
    paid = {n: act for n, act in enumerate(acts) if act.mode == "CASH" and act.support}
    if paid:
        wanted = {choice_of(act) for act in paid.values()}
        lines = await lock_candidates(wanted, local(now).date(), locking=False)
        await choose_lines(paid, lines)


async def names_of_lines(lines: list[UUID]) -> dict[UUID, str]:
    """What people call a budget line: its category, year and source."""
    rows = await fetch(
        "SELECT l.id, l.year, g.name_vi AS category_vi, g.name_en AS category_en,"
        " s.name_vi, s.name_en FROM budget_line l JOIN cost_category g ON g.id = l.category"
        f" JOIN funding_source s ON s.id = l.source WHERE l.id IN ({marks(lines)})",
        *lines,
    )
    return {row["id"]: _name(row) for row in rows}


def _name(row: dict[str, object]) -> str:
    category = Name(str(row["category_vi"]), str(row["category_en"]))
    source = Name(str(row["name_vi"]), str(row["name_en"]))
    return f"{category} · {row['year']} · {source}"
