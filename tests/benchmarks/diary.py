"""Bookings by the thousand with their acts, places and ledger entries, as the verbs leave them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from incubator import clock
from incubator.database import execute, marks, write
from incubator.ids import uuid7
from incubator.periods import Period
from tests.booking_cast import Cast
from tests.treasury import id_of

ROWS_AT_ONCE = 500
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """A machine taken by a firm for a slot, paid out of a line; one in the past was used."""

    machine: UUID
    firm: UUID
    person: UUID
    account: UUID
    slot: Period
    blocked: Period
    line: UUID
    asked_at: datetime
    booking: UUID = field(default_factory=uuid7)
    act: UUID = field(default_factory=uuid7)


@dataclass(frozen=True, slots=True)
class Prices:
    """Dong an hour: the full cost, what a tenant pays; and each machine's tariff."""

    full: int
    tariff: int
    rates: Mapping[UUID, UUID]


async def store(entries: Sequence[Entry], cast: Cast, prices: Prices, now: datetime) -> None:
    """Write them all, past the rules and under the guards."""
    category = await id_of("cost_category", "THIET_BI")
    makers: tuple[tuple[str, Callable[[Entry], Iterator[Row]]], ...] = (
        ("act", lambda one: _act(one, cast, category, prices, now)),
        ("booking", lambda one: _booking(one, cast, now)),
        ("booking_item", lambda one: _item(one, prices)),
        ("occupation", _occupation),
        ("ledger_entry", lambda one: _ledger(one, prices, now)),
    )
    for first in range(0, len(entries), ROWS_AT_ONCE):
        some = entries[first : first + ROWS_AT_ONCE]
        async with write():
            for table, maker in makers:
                await _insert(table, [row for one in some for row in maker(one)])


async def _insert(table: str, rows: Sequence[Row]) -> None:
    columns = ", ".join(rows[0])
    places = ", ".join([f"({marks(rows[0])})"] * len(rows))  # type: ignore[arg-type]
    values = [value for row in rows for value in row.values()]
    await execute(f"INSERT INTO {table} ({columns}) VALUES {places}", *values)


def _amounts(one: Entry, prices: Prices) -> tuple[int, int]:
    hours = one.slot.minutes // 60
    return prices.full * hours, prices.tariff * hours


def _act(one: Entry, cast: Cast, category: UUID, prices: Prices, now: datetime) -> Iterator[Row]:
    full, price = _amounts(one, prices)
    used = one.slot.end < now
    yield {
        "id": one.act, "kind": "BOOKING", "incubator": cast.house, "category": category,
        "year": clock.local(one.slot.start).year, "line": one.line, "mode": "CASH",
        "full_cost": full, "tenant_price": price, "support": full - price, "surcharge": 0,
        "legal_basis": "Quyết định 15/QĐ-VU", "status": "ACCEPTED" if used else "HELD",
        "settled_full_cost": full if used else None,
        "settled_tenant_price": price if used else None,
        "settled_support": full - price if used else None,
        "settled_surcharge": 0 if used else None, "created_at": one.asked_at,
    }  # fmt: skip


def _booking(one: Entry, cast: Cast, now: datetime) -> Iterator[Row]:
    used = one.slot.end < now
    yield {
        "id": one.booking, "uid": f"{one.booking}@incubator.hanoi", "sequence": 0,
        "incubator": cast.house, "firm": one.firm, "person": one.person, "use": "FIRM",
        "purpose": "Tiện trục mẫu", "status": "CONFIRMED",
        "outcome": "COMPLETED" if used else None, "outcome_reason": "",
        "starts_at": one.slot.start, "ends_at": one.slot.end, "without_support": False,
        "entered_afterwards": False, "is_late_cancellation": False, "requested_by": one.account,
        "requested_at": one.asked_at, "confirmed_by": one.account, "confirmed_at": one.asked_at,
        "checked_in_at": one.slot.start if used else None,
        "checked_out_at": one.slot.end if used else None, "condition_in": "", "condition_out": "",
    }  # fmt: skip


def _item(one: Entry, prices: Prices) -> Iterator[Row]:
    yield {
        "id": uuid7(), "booking": one.booking, "resource": one.machine, "quantity": 1,
        "act": one.act, "rate": prices.rates[one.machine], "rate_group": "INCUBATED",
        "hourly_full": prices.full, "hourly_tariff": prices.tariff,
    }  # fmt: skip


def _occupation(one: Entry) -> Iterator[Row]:
    yield {
        "id": uuid7(), "act": one.act, "resource": one.machine, "quantity": 1,
        "starts_at": one.slot.start, "ends_at": one.slot.end, "blocked_from": one.blocked.start,
        "blocked_until": one.blocked.end, "holds": True,
    }  # fmt: skip


def _ledger(one: Entry, prices: Prices, now: datetime) -> Iterator[Row]:
    full, price = _amounts(one, prices)
    for kind in ("HOLD", "ACCEPTANCE") if one.slot.end < now else ("HOLD",):
        yield {
            "id": uuid7(), "line": one.line, "kind": kind, "amount": full - price,
            "act": one.act, "posted_by": one.account, "note": "",
            "posted_at": one.asked_at if kind == "HOLD" else one.slot.end,
        }  # fmt: skip
