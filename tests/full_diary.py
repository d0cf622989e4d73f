"""Bookings by the thousand, written straight into the tables: what the board must read through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import islice
from typing import Any
from uuid import UUID

from incubator import clock
from incubator.database import execute, marks, write
from incubator.ids import uuid7
from incubator.periods import Period
from tests.booking_cast import Cast
from tests.treasury import id_of

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SLOTS = ((8 * 60, 10 * 60), (10 * 60 + 30, 12 * 60), (13 * 60, 14 * 60), (15 * 60, 16 * 60))
ROWS_AT_ONCE = 400


def slots(first: date, count: int, machines: int) -> Iterator[tuple[int, Period]]:
    """That many (machine, slot), day by day, four a day on each machine."""
    for number in range(count):
        day, place = divmod(number, machines * len(SLOTS))
        machine, slot = divmod(place, len(SLOTS))
        start, end = (minutes + day * 1440 for minutes in SLOTS[slot])
        yield machine, Period(clock.moment(first, start), clock.moment(first, end))


async def fill(
    cast: Cast, machines: Sequence[UUID], taken: Iterable[tuple[int, Period]], actor: UUID
) -> None:
    """A confirmed booking of Hồng Lĩnh for each, priced at nothing."""
    category = await id_of("cost_category", "THIET_BI")
    left = iter(taken)
    async with write():
        while some := list(islice(left, ROWS_AT_ONCE)):
            await _write(cast, category, actor, [(machines[n], slot) for n, slot in some])


async def _write(
    cast: Cast, category: UUID, actor: UUID, taken: Sequence[tuple[UUID, Period]]
) -> None:
    acts, bookings, items, occupations = [], [], [], []
    for resource, slot in taken:
        act, booking = uuid7(), uuid7()
        acts.append(
            (act, "BOOKING", cast.house, category, 2026, "NONE", 0, 0, 0, 0, "", "HELD", NOW)
        )
        bookings.append(
            (booking, f"{booking}@test", 0, cast.house, cast.hong_linh, cast.an, "FIRM", "Tiện",
             "CONFIRMED", "", slot.start, slot.end, False, False, False, actor, NOW, "", "")
        )  # fmt: skip
        items.append((uuid7(), booking, resource, 1, act, "INCUBATED", 0, 0))
        occupations.append(
            (uuid7(), act, resource, 1, slot.start, slot.end, slot.start, slot.end, True)
        )
    await _insert(
        "act (id, kind, incubator, category, year, mode, full_cost, tenant_price, support,"
        " surcharge, legal_basis, status, created_at)",
        acts,
    )
    await _insert(
        "booking (id, uid, sequence, incubator, firm, person, use, purpose, status,"
        " outcome_reason, starts_at, ends_at, without_support, entered_afterwards,"
        " is_late_cancellation, requested_by, requested_at, condition_in, condition_out)",
        bookings,
    )
    await _insert(
        "booking_item (id, booking, resource, quantity, act, rate_group, hourly_full,"
        " hourly_tariff)",
        items,
    )
    await _insert(
        "occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from,"
        " blocked_until, holds)",
        occupations,
    )


async def _insert(into: str, rows: Sequence[tuple[Any, ...]]) -> None:
    places = ", ".join(f"({marks(row)})" for row in rows)
    await execute(f"INSERT INTO {into} VALUES {places}", *(value for row in rows for value in row))
