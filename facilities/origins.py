"""The way back from an act to its booking or its letting, for the pages of the budget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from incubator.acts import Link
from incubator.database import fetch, marks
from incubator.formats import format_period
from incubator.names import Name
from incubator.periods import Period


async def bookings_of(acts: Sequence[UUID]) -> Mapping[UUID, Link]:
    """The bookings that these acts belong to: the resource and the slot, and its page."""
    rows = await fetch(
        "SELECT i.act, i.booking, r.name_vi, r.name_en, b.starts_at, b.ends_at FROM booking_item i"
        " JOIN resource r ON r.id = i.resource JOIN booking b ON b.id = i.booking"
        f" WHERE i.act IN ({marks(acts)})",
        *acts,
    )
    return {
        row["act"]: Link(
            f"{Name(row['name_vi'], row['name_en'])}, "
            f"{format_period(Period(row['starts_at'], row['ends_at']))}",
            f"/bookings/{row['booking']}",
        )
        for row in rows
    }


async def letting_months_of(acts: Sequence[UUID]) -> Mapping[UUID, Link]:
    """The months of lettings that these acts belong to: the unit and the month, and its page."""
    rows = await fetch(
        "SELECT m.act, m.letting, m.month, r.name_vi, r.name_en FROM letting_month m"  # noqa: S608
        " JOIN letting l ON l.id = m.letting JOIN resource r ON r.id = l.resource"
        f" WHERE m.act IN ({marks(acts)})",
        *acts,
    )
    return {
        row["act"]: Link(
            f"{Name(row['name_vi'], row['name_en'])}, {row['month']:%m/%Y}",
            f"/lettings/{row['letting']}",
        )
        for row in rows
    }
