"""What the guard of capacity costs on a resource that has been in use for years."""

from __future__ import annotations

import time
from datetime import timedelta
from uuid import UUID

import pytest

from incubator import clock
from incubator.database import dialect, execute, fetch, marks, write
from incubator.ids import uuid7
from incubator.periods import Period
from incubator.tables import Act
from tests.benchmarks import figures
from tests.benchmarks.sites import Site, opened, run
from tests.booking_cast import Cast
from tests.treasury import an_act

PAST = 50_000
ROWS_AT_ONCE = 1000
TIMES = 500
HOUR = timedelta(hours=1)

pytestmark = pytest.mark.benchmark


async def insert(rows: list[tuple[object, ...]]) -> None:
    places = ", ".join([f"({marks(rows[0])})"] * len(rows))
    await execute(
        "INSERT INTO occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from,"
        f" blocked_until, holds) VALUES {places}",
        *(value for row in rows for value in row),
    )


def row(act: UUID, resource: UUID, slot: Period) -> tuple[object, ...]:
    return (uuid7(), act, resource, 1, slot.start, slot.end, slot.start, slot.end, True)


def hours(first: int, last: int) -> Period:
    """A time in whole hours from today's first one."""
    midnight = clock.moment(clock.today(), 0)
    return Period(midnight + first * HOUR, midnight + last * HOUR)


def past_slots(capacity: int) -> list[Period]:
    """Hour after hour until today, in the order of time, as many at once as there are units."""
    first = -(PAST // capacity) - 1
    return [hours(first + n // capacity, first + n // capacity + 1) for n in range(PAST)]


async def filled(cast: Cast, resource: UUID, capacity: int) -> UUID:
    act = an_act(await cast.treasury.choice(), 0, mode="NONE")
    act.status = "HELD"
    await Act.insert(act)
    rows = [row(act.id, resource, slot) for slot in past_slots(capacity)]
    async with write():
        for first in range(0, PAST, ROWS_AT_ONCE):
            await insert(rows[first : first + ROWS_AT_ONCE])
    await execute("ANALYZE")
    return act.id


async def microseconds(act: UUID, resource: UUID, capacity: int) -> float:
    """An INSERT alone, one after the other, on a resource that is nearly full from now on."""
    slots = [hours(n, n + 1) for n in range(1, TIMES + 1)]
    async with write():
        for _ in range(capacity - 1):
            await insert([row(act, resource, hours(1, TIMES + 1))])
        started = time.perf_counter()
        for slot in slots:
            await insert([row(act, resource, slot)])
        return (time.perf_counter() - started) / TIMES * 1e6


async def unguarded(act: UUID, resource: UUID, capacity: int) -> float:
    """The same in a database that has lost its guard."""
    names = ["occupation_guard"]
    if dialect() == "sqlite":
        found = await fetch("SELECT name FROM sqlite_master WHERE tbl_name = 'occupation'")
        names = [one["name"] for one in found if "_insert" in one["name"]]
    for name in names:
        on = " ON occupation" if dialect() == "postgres" else ""
        await execute(f"DROP TRIGGER {name}{on}")
    return await microseconds(act, resource, capacity)


async def measure(url: str, capacity: int) -> tuple[float, float]:
    async with opened(url):
        cast = await Cast.assembled()
        resource = await cast.resource("TB-99", "Máy cũ", capacity=capacity)
        act = await filled(cast, resource, capacity)
        warmed = await microseconds(act, await cast.resource("TB-98", "Máy mới"), 1)
        assert warmed
        guarded = await microseconds(act, resource, capacity)
        await execute("DELETE FROM occupation WHERE blocked_until > {}", hours(0, 1).end)
        return guarded, await unguarded(act, resource, capacity)


@pytest.mark.parametrize("capacity", [1, 12])
def test_the_guard_costs_less_than_a_millisecond_over_50_000_past_rows(
    site: Site, capacity: int
) -> None:
    with site.copy("blank") as url:
        guarded, bare = run(measure(url, capacity))
    told = f"{guarded - bare:.0f} us (insert {guarded:.0f} us, without the guard {bare:.0f} us)"
    what = f"guard of capacity {capacity}, 50,000 past rows"
    figures.note(what, site.engine, told, "< 1,000 us", met=guarded - bare < 1000)
