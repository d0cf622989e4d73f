"""What is done about a refusal: the next time that would work, and a record of the demand."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from facilities.booking_requests import BookingRequest
from facilities.let_units import UnitLet
from facilities.next_times import DEPENDS_ON_TIME, next_time
from facilities.tables import RefusedRequest
from incubator.database import fetch, write
from incubator.refusals import Refusal
from incubator.users import Actor

NEEDS_SUPPORT = frozenset({"no-open-line", "no-tax-code", "over-budget"})
"""Rules about money: the same slot can be booked without support."""


async def explain(
    refusal: Refusal,
    verb: str,
    request: BookingRequest,
    *,
    actor: Actor,
    now: datetime,
    moving: UUID | None = None,
) -> None:
    """Find the next time that would work, outside every lock, and store the refusal.

    What is stored holds ids, times and the rule's sentence without its names.
    """
    await advise(refusal, request, now=now, moving=moving)
    first = request.items[0]
    rows = await fetch("SELECT incubator FROM resource WHERE id = {}", first.resource)
    async with write():
        await RefusedRequest.insert(
            RefusedRequest(
                at=now,
                actor=actor.user,
                rule=refusal.rule,
                verb=verb,
                incubator=rows[0]["incubator"] if rows else None,
                resource=first.resource if rows else None,
                firm=request.firm,
                quantity=first.quantity,
                starts_at=request.slot.start,
                ends_at=request.slot.end,
                next_possible=refusal.next_possible,
                reason=refusal.message,
            )
        )


async def advise(
    refusal: Refusal, request: BookingRequest, *, now: datetime, moving: UUID | None = None
) -> None:
    """Add what would work instead: another time, or the same slot without support."""
    if refusal.rule in NEEDS_SUPPORT:
        refusal.offer = {"without_support": True}
    if refusal.rule in DEPENDS_ON_TIME and (refusal.next_possible is None or _is_let(refusal)):
        found = await next_time(request, now=now, moving=moving)
        refusal.next_possible = found or refusal.next_possible


def _is_let(refusal: Refusal) -> bool:
    """A unit's next free day is known beyond the horizon; an hour of it only within."""
    return refusal.rule == UnitLet.rule
