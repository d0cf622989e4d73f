"""Whose bookings one may read: one's own firms', those of one's houses, or all."""

from __future__ import annotations

from uuid import UUID

from incubator.database import marks
from incubator.search_keys import Sql
from incubator.users import Actor, Role

READERS = (
    Role.manager,
    Role.technician,
    Role.accountant,
    Role.approver,
    Role.city,
    Role.appraiser,
    Role.standing,
    Role.auditor,
    Role.admin,
)
SEES_BUDGET = (
    Role.manager,
    Role.accountant,
    Role.approver,
    Role.city,
    Role.appraiser,
    Role.standing,
    Role.auditor,
)
"""Who is told which budget line pays for what."""


def readable_by(actor: Actor, booking: str = "b") -> Sql:
    """The condition for the bookings that the actor may read."""
    houses, firms = actor.incubators(*READERS), sorted(actor.firms)
    if houses is None:
        return "1 = 1", []
    return (
        f"({booking}.incubator IN ({marks(list(houses))}) OR {booking}.firm IN ({marks(firms)}))",
        [*sorted(houses), *firms],
    )


def may_read(actor: Actor, incubator: UUID, firm: UUID | None) -> bool:
    """The same for one booking."""
    houses = actor.incubators(*READERS)
    return houses is None or incubator in houses or firm in actor.firms


def may_change(actor: Actor, incubator: UUID, firm: UUID | None) -> bool:
    """Whether the actor is of the house's staff, or acts for the firm that booked."""
    return actor.is_staff(incubator) or firm in actor.firms


def sees_people(actor: Actor, firm: UUID | None) -> bool:
    """Whether the actor is told who uses a booking: staff and accounts, or the firm's own."""
    return actor.sees_person_names or firm in actor.firms
