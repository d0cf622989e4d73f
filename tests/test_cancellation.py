"""A request may be cancelled at any moment: nothing half done is stored, and nothing leaks."""

import asyncio
import random
import time
from pathlib import Path

import pytest

from incubator import database
from incubator.cancellation import completed
from incubator.sqlite import PooledSQLite
from incubator.sqlite_connections import READERS
from incubator.turnstile import Turnstile
from tests import counter


@pytest.fixture
async def counters(database: object) -> None:
    await counter.create()


async def everything_is_given_back() -> bool:
    """Whether each connection is free again, and none is in a transaction."""
    engine = database.engine()
    if isinstance(engine, PooledSQLite):
        assert engine.kept is not None
        return engine.kept.free_readers == READERS
    assert engine.pool is not None
    held = await database.fetch(
        "SELECT COUNT(*) AS n FROM pg_stat_activity"
        " WHERE datname = current_database() AND state LIKE 'idle in transaction%'"
    )
    return engine.pool.get_idle_size() == engine.pool.get_size() and held[0]["n"] == 0


async def cancel_after(task: "asyncio.Task[None]", seconds: float) -> bool:
    """Cancel the task after a while; whether it had ended well before."""
    await asyncio.sleep(seconds)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        return False
    return True


@pytest.mark.usefixtures("counters")
async def test_fifty_requests_cancelled_in_a_transaction_store_nothing_by_halves() -> None:
    chance = random.Random(131)
    for _ in range(50):
        task = asyncio.create_task(counter.raise_both(pause=0.001))
        await cancel_after(task, chance.uniform(0, 0.003))
    await asyncio.sleep(0.05)
    assert await everything_is_given_back()
    stored = await counter.raised()
    await asyncio.gather(*(counter.raise_both() for _ in range(20)))
    assert await counter.raised() == stored + 20


@pytest.mark.usefixtures("counters")
async def test_a_request_that_ended_well_is_stored_and_a_cancelled_one_at_its_pause_is_not() -> (
    None
):
    assert await cancel_after(asyncio.create_task(counter.raise_both()), 0.3)
    assert not await cancel_after(asyncio.create_task(counter.raise_both(pause=60)), 0.1)
    assert await counter.raised() == 1
    assert await everything_is_given_back()


@pytest.mark.usefixtures("counters")
async def test_fifty_people_who_press_at_once_and_leave_block_nobody() -> None:
    chance = random.Random(6)
    tasks = [asyncio.create_task(counter.raise_both(pause=0.002)) for _ in range(50)]
    ends = await asyncio.gather(*(cancel_after(task, chance.uniform(0, 0.1)) for task in tasks))
    await asyncio.sleep(0.05)
    assert await everything_is_given_back()
    assert await counter.raised() >= sum(ends)
    await asyncio.wait_for(counter.raise_both(), 5)


@pytest.mark.usefixtures("counters")
async def test_a_request_cancelled_twice_still_gives_all_back() -> None:
    for _ in range(20):
        task = asyncio.create_task(counter.raise_both(pause=60))
        await asyncio.sleep(0.003)
        task.cancel()
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    await asyncio.sleep(0.05)
    assert await everything_is_given_back()
    assert await counter.raised() == 0


@pytest.mark.usefixtures("counters")
async def test_a_slow_read_ends_when_nobody_waits_for_it() -> None:
    slow = (
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900000000)"
        " SELECT COUNT(*) FROM n"
    )
    started = time.monotonic()
    for _ in range(2 * READERS):
        task = asyncio.create_task(database.execute(slow))
        await cancel_after(task, 0.05)
    await asyncio.sleep(0.1)
    assert await everything_is_given_back()
    assert time.monotonic() - started < 10


async def test_who_leaves_the_queue_of_processes_keeps_nobody_waiting(tmp_path: Path) -> None:
    mine, other = (Turnstile(str(tmp_path / "db")) for _ in range(2))
    await other.enter()
    for _ in range(3):
        task = asyncio.create_task(mine.enter())
        assert not await asyncio.wait_for(cancel_after(task, 0.02), 1)
    other.leave()
    for gate in (mine, other, mine):
        await asyncio.wait_for(gate.enter(), 1)
        gate.leave()
    for gate in (mine, other):
        gate.close()


async def test_work_is_completed_however_often_its_task_is_cancelled() -> None:
    done = asyncio.Event()

    async def work() -> None:
        await asyncio.sleep(0.05)
        done.set()

    task = asyncio.create_task(completed(work()))
    for _ in range(3):
        await asyncio.sleep(0.005)
        task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert done.is_set()


async def test_work_that_fails_says_so() -> None:
    async def work() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await completed(work())
