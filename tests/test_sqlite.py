"""What SQLite is told on each connection, and the fair queue of those who write."""

import asyncio
from pathlib import Path

import pytest

from incubator import database, turnstile
from incubator.sqlite import PooledSQLite
from incubator.turnstile import DatabaseBusy, Turnstile


async def test_a_commit_survives_a_power_cut_and_nothing_goes_round_a_trigger(
    sqlite_database: object,
) -> None:
    told = {
        pragma: (await database.fetch(f"PRAGMA {pragma}"))[0].popitem()[1]
        for pragma in ("synchronous", "journal_mode", "foreign_keys", "recursive_triggers")
    }
    assert told == {
        "synchronous": 2,
        "journal_mode": "wal",
        "foreign_keys": 1,
        "recursive_triggers": 1,
    }


async def test_the_folder_is_made_on_first_use(tmp_path: Path) -> None:
    engine = database.make_engine(f"sqlite:///{tmp_path}/var/house.db")
    assert not (tmp_path / "var").exists()
    assert isinstance(engine, PooledSQLite)
    assert await engine.run("SELECT 1 AS one") == [{"one": 1}]
    assert (tmp_path / "var" / "house.db").exists()


async def test_reading_does_not_wait_for_the_writer(sqlite_database: object) -> None:
    async with database.write():
        reading = asyncio.create_task(_read_outside())
        assert await asyncio.wait_for(reading, 5) == [{"one": 1}]


async def _read_outside() -> list[database.Row]:
    database.engine().current_transaction.set(None)
    return await database.fetch("SELECT 1 AS one")


async def test_tasks_write_in_the_order_they_came(tmp_path: Path) -> None:
    gate, order = Turnstile(str(tmp_path / "db")), []

    async def write(name: int) -> None:
        await gate.enter()
        await asyncio.sleep(0)
        order.append(name)
        gate.leave()

    await asyncio.gather(*(write(name) for name in range(20)))
    assert order == list(range(20))
    gate.close()


async def test_of_two_busy_processes_neither_overtakes_the_other(tmp_path: Path) -> None:
    order: list[str] = []
    # Locks belong to an opened file, so two turnstiles of one process meet as two processes do.
    gates = {name: Turnstile(str(tmp_path / "db")) for name in "AB"}

    async def write(name: str) -> None:
        await gates[name].enter()
        await asyncio.sleep(0.002)
        order.append(name)
        gates[name].leave()

    await asyncio.gather(*(write(name) for name in "A" * 15 + "B" * 15))
    assert "AAA" not in "".join(order[1:-1])
    assert "BBB" not in "".join(order[1:-1])
    for gate in gates.values():
        gate.close()


async def test_who_waits_in_vain_is_told_that_the_database_is_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turnstile, "PATIENCE_SECONDS", 0.05)
    mine, other = (Turnstile(str(tmp_path / "db")) for _ in range(2))
    await other.enter()
    with pytest.raises(DatabaseBusy):
        await mine.enter()
    other.leave()
    await asyncio.sleep(0.1)
    await mine.enter()
    mine.leave()
    for gate in (mine, other):
        gate.close()
