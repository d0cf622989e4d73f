"""However many press at once, in however many processes, nothing is booked or spent twice."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from facilities.booking_requests import BookingRequest, Item
from facilities.bookings import request_booking
from incubator.database import Engine, execute, fetch
from incubator.reconciliation import reconcile
from tests.booking_cast import NOW, Cast, slot
from tests.racers import Call, race

MORNING = slot("08:00", "10:00")


def book(cast: Cast, request: BookingRequest, **given: Any) -> Call:
    return Call("book", cast.mai, NOW, request, **given)


async def taken() -> int:
    rows = await fetch("SELECT COUNT(*) AS n FROM booking WHERE status <> 'CANCELLED'")
    return int(rows[0]["n"])


async def test_of_fifty_people_wanting_one_slot_one_wins(
    database: Engine, database_url: str
) -> None:
    cast = await Cast.assembled()
    calls = [book(cast, cast.asks(cast.room, MORNING, person=None))] * 50
    assert race(database_url, calls) == Counter({"done": 1, "capacity-exceeded": 49})
    assert await taken() == 1
    rows = await fetch("SELECT COUNT(*) AS n FROM refused_request")
    assert rows[0]["n"] == 49
    assert await reconcile() == []


async def test_of_fifty_people_wanting_twelve_seats_twelve_sit(
    database: Engine, database_url: str
) -> None:
    cast = await Cast.assembled()
    calls = [book(cast, cast.asks(cast.cad, MORNING, person=None))] * 50
    assert race(database_url, calls) == Counter({"done": 12, "capacity-exceeded": 38})


async def test_the_last_of_the_budget_is_held_once(database: Engine, database_url: str) -> None:
    cast = await Cast.assembled(funds=7 * 330_000 + 1000)
    calls = [book(cast, cast.asks(cast.cad, MORNING, person=None))] * 40
    await execute("UPDATE resource SET capacity = 50 WHERE id = {}", cast.cad)
    assert race(database_url, calls) == Counter({"done": 7, "over-budget": 33})
    rows = await fetch("SELECT held FROM budget_line WHERE id = {}", cast.line)
    assert rows[0]["held"] == 7 * 330_000
    assert await reconcile() == []


async def test_two_resources_in_opposite_order_do_not_lock_each_other(
    database: Engine, database_url: str
) -> None:
    cast = await Cast.assembled()
    there = cast.asks(cast.room, MORNING, person=None)
    there = replace(there, items=(Item(cast.room), Item(cast.cad, 12)))
    back = replace(there, items=tuple(reversed(there.items)))
    calls = [book(cast, there), book(cast, back)] * 15
    assert race(database_url, calls) == Counter({"done": 1, "capacity-exceeded": 29})


async def test_one_technician_does_not_run_two_machines(
    database: Engine, database_url: str
) -> None:
    cast = await Cast.assembled()
    other = await cast.resource(
        "TB-25", "Máy quang phổ", safety_class="D", technician_qualification=cast.lasering
    )
    calls = [
        book(cast, cast.asks(machine, MORNING, person=None)) for machine in (cast.laser, other)
    ] * 10
    outcome = race(database_url, calls)
    assert outcome["done"] == 1
    assert outcome["technician-unavailable"] + outcome["capacity-exceeded"] == 19
    assert outcome["technician-unavailable"] >= 1


async def test_of_many_moves_into_one_slot_one_arrives(database: Engine, database_url: str) -> None:
    cast = await Cast.assembled()
    target = slot("15:00", "15:30")
    ids = []
    for hour in range(8, 14):
        when = slot(f"{hour:02}:00", f"{hour:02}:30")
        request = cast.asks(cast.room, when, person=None)
        ids.append((await request_booking(request, actor=cast.lan, now=NOW)).id)
    calls = [Call("move", cast.mai, NOW, target, booking=id) for id in ids]
    assert race(database_url, calls) == Counter({"done": 1, "capacity-exceeded": 5})
    assert await taken() == 6


@pytest.mark.parametrize("patience", [0.005, 0.05])
async def test_requests_that_are_cancelled_leave_all_or_nothing(
    database: Engine, database_url: str, patience: float
) -> None:
    cast = await Cast.assembled()
    await execute("UPDATE resource SET capacity = 60 WHERE id = {}", cast.cad)
    request = cast.asks(cast.cad, MORNING, person=None)
    calls = [book(cast, request, cancelled_after=patience), book(cast, request)] * 20
    outcome = race(database_url, calls)
    assert outcome["done"] >= 20
    bookings = await taken()
    assert outcome["done"] <= bookings <= 40
    rows = await fetch(
        "SELECT (SELECT COUNT(*) FROM occupation WHERE holds) AS places,"
        " (SELECT COUNT(*) FROM ledger_entry WHERE kind = 'HOLD') AS holds"
    )
    assert (rows[0]["places"], rows[0]["holds"]) == (bookings, bookings)
    assert await reconcile() == []
