"""A table of two counters that tests raise together, and a program that raises them."""

import asyncio
import os
import sys
from uuid import UUID

from piccolo import columns
from piccolo.table import Table

from incubator import database

ROW = UUID("01890000-0000-7000-8000-000000000001")


class Counter(Table):
    """Two numbers that are raised in two statements, and must never differ."""

    id = columns.UUID(primary_key=True, default=None)
    first = columns.BigInt()
    second = columns.BigInt()


async def create() -> None:
    """Make the table with its one row."""
    await database.execute(
        "CREATE TABLE counter (id UUID PRIMARY KEY, first BIGINT NOT NULL, second BIGINT NOT NULL)"
    )
    await database.execute("INSERT INTO counter VALUES ({}, 0, 0)", ROW)


async def raise_both(pause: float = 0) -> None:
    """Read, think and write, as a booking does."""
    async with database.write():
        row = (await database.lock(Counter, [ROW]))[0]
        await database.execute("UPDATE counter SET first = {} WHERE id = {}", row["first"] + 1, ROW)
        await asyncio.sleep(pause)
        await database.execute("UPDATE counter SET second = second + 1 WHERE id = {}", ROW)


async def raised() -> int:
    """How often both were raised; AssertionError when a half of that was stored."""
    row = (await database.fetch("SELECT first, second FROM counter"))[0]
    assert row["first"] == row["second"]
    return int(row["first"])


async def _main(times: int) -> None:
    database.use(database.make_engine(os.environ["DATABASE_URL"]))
    async with database.running():
        await asyncio.gather(*(raise_both() for _ in range(times)))


if __name__ == "__main__":
    asyncio.run(_main(int(sys.argv[1])))
