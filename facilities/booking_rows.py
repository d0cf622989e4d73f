"""The rows of a booking: what was asked and decided, its items, and the places they take."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from facilities.attending import PlannedOccupation
from facilities.booked import APPROVAL_TIME, Held
from facilities.booking_plans import Plan, PlannedItem
from facilities.booking_requests import BookingRequest, Item, Override
from facilities.tables import Booking, BookingItem, BookingOverride, Occupation
from incubator.database import insert
from incubator.ids import uuid7
from incubator.periods import Period
from incubator.tables import Act
from incubator.users import Actor, Role

UID_DOMAIN = "incubator.hanoi"


def booking_row(request: BookingRequest, plan: Plan, *, actor: Actor, now: datetime) -> Booking:
    """A new booking, waiting for approval or confirmed."""
    id = uuid7()
    return Booking(
        id=id,
        uid=f"{id}@{UID_DOMAIN}",
        incubator=plan.items[0].resource.incubator,
        firm=request.firm,
        person=request.person,
        companion=request.companion,
        use=request.use,
        purpose=request.purpose,
        without_support=request.without_support,
        entered_afterwards=request.slot.start < now,
        requested_by=actor.user,
        requested_at=now,
        **status_of(request.slot, plan, actor=actor, now=now),
    )


def status_of(slot: Period, plan: Plan, *, actor: Actor, now: datetime) -> dict[str, Any]:
    """The slot, and whether it still needs somebody's approval; what is over needs none."""
    waits = slot.end > now and any(
        item.resource.needs_approval and not actor.has(Role.manager, item.resource.incubator)
        for item in plan.items
    )
    return {
        "starts_at": slot.start,
        "ends_at": slot.end,
        "status": "TENTATIVE" if waits else "CONFIRMED",
        "expires_at": min(now + APPROVAL_TIME, max(slot.start, now)) if waits else None,
        "confirmed_by": None if waits else actor.user,
        "confirmed_at": None if waits else now,
    }


def item_row(booking: UUID, item: PlannedItem, act: UUID) -> BookingItem:
    """What of an item is kept: the tariff that it was priced by."""
    return BookingItem(
        booking=booking,
        resource=item.resource.id,
        quantity=item.quantity,
        act=act,
        rate=item.resource.tariff.id if item.resource.tariff else None,
        rate_group=item.rate_group,
        hourly_full=item.hourly_full,
        hourly_tariff=item.hourly_tariff,
    )


async def occupy(plan: Plan, acts: Sequence[Act]) -> None:
    """Take the places of the plan, each for the act of its item."""
    await insert(*(occupation(taken, acts[taken.position].id) for taken in plan.occupations))


def occupation(taken: PlannedOccupation, act: UUID) -> Occupation:
    """The place as it is taken for an act."""
    return Occupation(
        act=act,
        resource=taken.resource,
        quantity=taken.quantity,
        starts_at=taken.slot.start,
        ends_at=taken.slot.end,
        blocked_from=taken.blocked.start,
        blocked_until=taken.blocked.end,
        attendant=taken.attendant,
    )


async def keep_overrides(
    booking: UUID, overrides: Sequence[Override], *, actor: Actor, now: datetime
) -> None:
    """Keep which rules were overridden, by whom and why."""
    if overrides:
        await BookingOverride.insert(
            *(
                BookingOverride(
                    booking=booking,
                    rule=override.rule,
                    reason=override.reason,
                    made_by=actor.user,
                    made_at=now,
                )
                for override in overrides
            )
        )


def request_of(held: Held) -> BookingRequest:
    """The request that a booking answers."""
    booking = held.booking
    return BookingRequest(
        items=tuple(Item(item.resource, item.quantity) for item in held.items),
        slot=held.slot,
        purpose=booking.purpose,
        firm=booking.firm,
        person=booking.person,
        companion=booking.companion,
        use=booking.use,
        without_support=booking.without_support,
    )
