"""Who may say that a resource is out of order."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from facilities.hits import house_of
from incubator.database import fetch
from incubator.faults import Forbidden
from incubator.languages import N_
from incubator.users import Actor

NOT_IN_USE = N_(
    "Only the staff of the house, and a firm that is using it now, report it out of order. Tell "
    "the staff."
)


async def check_may_report(resource: UUID, at: datetime, actor: Actor) -> None:
    """Forbidden for who is not of the house's staff and does not use the resource at the moment.

    A firm reports what it alone is using, so that nobody stops the work of another firm. Invalid
    names `resource` when there is no such one.
    """
    house = await house_of(resource)
    if actor.is_staff(house):
        return
    users = await _firms_using(resource, at)
    if not users or not users <= actor.firms:
        raise Forbidden(NOT_IN_USE)


async def _firms_using(resource: UUID, at: datetime) -> set[UUID | None]:
    """The firms whose bookings run at the moment or were not given back; None for the house."""
    rows = await fetch(
        "SELECT b.firm FROM booking b JOIN booking_item i ON i.booking = b.id"
        " WHERE i.resource = {} AND b.status = 'CONFIRMED' AND b.outcome IS NULL"
        " AND b.starts_at <= {} AND (b.ends_at > {} OR b.checked_in_at IS NOT NULL)",
        *(resource, at, at),
    )
    return {row["firm"] for row in rows}


async def may_report(resource: UUID, at: datetime, actor: Actor) -> bool:
    """Whether to offer it."""
    try:
        await check_may_report(resource, at, actor)
    except Forbidden:
        return False
    return True
