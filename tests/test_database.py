"""One door to two engines: the same SQL, types and refusals, and no write is lost."""

import asyncio
import os
import sqlite3
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from piccolo.engine.exceptions import TransactionError

from incubator import database
from incubator.ids import uuid7
from tests import counter
from tests.counter import Counter

REFUSED_BY_DRIVER = (sqlite3.Error, asyncpg.PostgresError)
HANOI = timezone(timedelta(hours=7))
OPENING = datetime(2027, 2, 15, 8, 30, tzinfo=HANOI)

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def house(database: object) -> None:
    """Tables with one of each kind of constraint."""
    await run(
        "CREATE TABLE house (id UUID PRIMARY KEY, name VARCHAR(50) NOT NULL, opened DATE,"
        " at TIMESTAMPTZ, lit BOOLEAN, area BIGINT, floors INTEGER,"
        " CONSTRAINT area_positive CHECK (area > 0), UNIQUE (name, opened))"
    )
    await run(
        "CREATE TABLE room (id UUID PRIMARY KEY, house UUID NOT NULL REFERENCES house (id)"
        " ON DELETE RESTRICT)"
    )


async def run(sql: str, *args: Any) -> None:
    await database.execute(sql, *args)


async def build(name: str = "CK1", **values: Any) -> UUID:
    """Store a house and return its id."""
    house = {"id": uuid7(), "name": name, "area": 10, **values}
    columns = ", ".join(house)
    marks = database.marks(list(house))
    await run(f"INSERT INTO house ({columns}) VALUES ({marks})", *house.values())
    return UUID(str(house["id"]))


async def test_values_come_back_as_the_types_they_went_in(house: None) -> None:
    built = await build(opened=date(2013, 8, 1), at=OPENING, lit=True, area=2**40, floors=2)
    assert await database.fetch("SELECT * FROM house WHERE id = {}", built) == [
        {
            "id": built,
            "name": "CK1",
            "opened": date(2013, 8, 1),
            "at": OPENING,
            "lit": True,
            "area": 2**40,
            "floors": 2,
        }
    ]
    row = (await database.fetch("SELECT at, lit, id FROM house"))[0]
    assert row["at"].utcoffset() == timedelta(0)
    assert row["lit"] is True
    assert isinstance(row["id"], UUID)


async def test_nothing_stored_comes_back_as_none(house: None) -> None:
    await build()
    row = (await database.fetch("SELECT opened, at, lit, floors FROM house"))[0]
    assert set(row.values()) == {None}


async def test_computed_columns_are_typed_by_their_alias(house: None) -> None:
    await build(at=OPENING, area=3)
    await build("CK2", at=OPENING + timedelta(microseconds=1), area=4)
    rows = await database.fetch(
        'SELECT MAX(at) AS "latest [timestamptz]", SUM(area) AS area, COUNT(*) AS houses,'
        ' MAX(area) > {} AS "large [boolean]" FROM house',
        3,
    )
    latest = OPENING + timedelta(microseconds=1)
    assert rows == [{"latest": latest, "area": 7, "houses": 2, "large": True}]
    assert type(rows[0]["area"]) is int


async def test_times_compare_as_instants_whatever_their_offset_and_fraction(house: None) -> None:
    steps = [timedelta(0), timedelta(microseconds=1), timedelta(seconds=1), timedelta(days=99)]
    for step in reversed(steps):
        await build(str(step), at=(OPENING + step).astimezone(UTC if step else HANOI))
    rows = await database.fetch("SELECT at FROM house WHERE at >= {} ORDER BY at", OPENING)
    assert [row["at"] - OPENING for row in rows] == steps
    assert await database.fetch("SELECT 1 FROM house WHERE at < {}", OPENING) == []


async def test_a_naive_time_is_never_stored(house: None) -> None:
    with pytest.raises(Exception, match="offset"):
        await build(at=datetime(2027, 2, 15, 8, 30))
    assert await database.fetch("SELECT id FROM house") == []


async def test_a_list_of_values_has_as_many_marks(house: None) -> None:
    ids = [await build(name) for name in ("CK1", "CK2", "CK3")]
    sql = "SELECT name FROM house WHERE id IN ({ids}) ORDER BY name"
    some = await database.fetch(sql.format(ids=database.marks(ids[:2])), *ids[:2])
    assert [row["name"] for row in some] == ["CK1", "CK2"]
    assert await database.fetch(sql.format(ids=database.marks([]))) == []


async def test_braces_stay_braces_in_a_statement_without_arguments() -> None:
    assert await database.fetch("SELECT '{}' AS empty") == [{"empty": "{}"}]


async def test_hostile_text_is_only_text(house: None) -> None:
    name = "'; DROP TABLE house; -- {} ? $1"
    await build(name)
    assert await database.fetch("SELECT name FROM house WHERE name = {}", name) == [{"name": name}]


async def refused(sql: str, *args: Any) -> str | None:
    """The name of what refused the statement."""
    with pytest.raises(REFUSED_BY_DRIVER) as error:
        await run(sql, *args)
    return database.violated(error.value)


async def test_what_refused_has_the_same_name_on_both_engines(house: None) -> None:
    built = await build(opened=date(2013, 8, 1))
    add = "INSERT INTO house (id, name, opened, area) VALUES ({}, {}, {}, {})"
    day = date(2013, 8, 1)
    assert await refused(add, uuid7(), "CK2", day, 0) == "area_positive"
    assert await refused(add, uuid7(), "CK1", day, 1) == "house.name, house.opened"
    assert await refused(add, built, "CK2", day, 1) == "house.id"
    assert await refused(add, uuid7(), None, day, 1) == "house.name"
    assert await refused("INSERT INTO room VALUES ({}, {})", uuid7(), uuid7()) == "foreign-key"
    await run("INSERT INTO room VALUES ({}, {})", uuid7(), built)
    assert await refused("DELETE FROM house WHERE id = {}", built) == "foreign-key"


async def test_a_guard_is_known_by_its_name(house: None) -> None:
    if database.dialect() == "sqlite":
        await run(
            "CREATE TRIGGER small BEFORE INSERT ON house WHEN NEW.area > 100"
            " BEGIN SELECT RAISE(ABORT, 'guard:too-large'); END"
        )
    else:
        await run(
            "CREATE FUNCTION small() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            " IF NEW.area > 100 THEN"
            " RAISE EXCEPTION 'guard:too-large' USING ERRCODE = '23514'; END IF;"
            " RETURN NEW; END $$"
        )
        await run(
            "CREATE TRIGGER small BEFORE INSERT ON house FOR EACH ROW EXECUTE FUNCTION small()"
        )
    with pytest.raises(REFUSED_BY_DRIVER) as error:
        await build(area=101)
    assert database.violated(error.value) == "too-large"


async def test_a_mistake_is_no_refusal() -> None:
    assert await refused("SELECT nothing FROM nowhere") is None
    assert database.violated(ValueError("guard:capacity")) is None


async def test_an_error_undoes_the_whole_transaction(house: None) -> None:
    async def fail() -> None:
        async with database.write():
            await build()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert await database.fetch("SELECT id FROM house") == []


async def test_a_refused_statement_leaves_the_next_transaction_clean(house: None) -> None:
    async def fail() -> None:
        async with database.write():
            await build()
            await build(area=0)

    for _ in range(20):
        with pytest.raises(Exception, match="area_positive"):
            await fail()
    async with database.write():
        await build()
    assert len(await database.fetch("SELECT id FROM house")) == 1


async def test_others_see_a_transaction_only_once_it_has_ended(house: None) -> None:
    async def seen() -> int:
        return len(await database.fetch("SELECT id FROM house"))

    outside = asyncio.Event()
    stored = asyncio.Event()

    async def look() -> int:
        await stored.wait()
        count = await seen()
        outside.set()
        return count

    looking = asyncio.create_task(look())
    async with database.write():
        await build()
        stored.set()
        await outside.wait()
        assert await seen() == 1
    assert await looking == 0
    assert await seen() == 1


async def test_one_act_is_one_transaction() -> None:
    async with database.write():
        with pytest.raises(TransactionError):
            async with database.write():
                pass


async def test_piccolo_queries_join_the_transaction() -> None:
    async def fail() -> None:
        async with database.write():
            await Counter.update({Counter.first: 5}).where(Counter.id == counter.ROW)
            assert await Counter.select(Counter.first).first() == {"first": 5}
            raise ZeroDivisionError

    await counter.create()
    with pytest.raises(ZeroDivisionError):
        await fail()
    assert await Counter.select(Counter.first).first() == {"first": 0}


async def test_a_savepoint_undoes_a_part() -> None:
    await counter.create()
    async with database.engine().transaction() as transaction:
        await run("UPDATE counter SET first = 1")
        savepoint = await transaction.savepoint()
        await run("UPDATE counter SET first = 2")
        await savepoint.rollback_to()
        await run("UPDATE counter SET second = 1")
    assert await counter.raised() == 1


async def test_a_task_that_outlives_its_transaction_is_told() -> None:
    await counter.create()
    ended = asyncio.Event()

    async def late() -> None:
        await ended.wait()
        await run("UPDATE counter SET first = 9")

    async with database.write():
        task = asyncio.create_task(late())
    ended.set()
    with pytest.raises(TransactionError, match="ended"):
        await task
    assert await counter.raised() == 0


async def test_rows_are_locked_in_the_order_of_their_ids() -> None:
    await counter.create()
    more = [uuid7() for _ in range(3)]
    for one in more:
        await run("INSERT INTO counter VALUES ({}, 0, 0)", one)
    async with database.write():
        rows = await database.lock(Counter, [*reversed(more), more[0]])
        assert [row["id"] for row in rows] == more
        assert await database.lock(Counter, []) == []


async def test_fifty_people_who_read_and_write_at_once_all_succeed() -> None:
    await counter.create()
    await asyncio.gather(*(counter.raise_both() for _ in range(50)))
    assert await counter.raised() == 50


async def test_two_processes_that_write_at_once_lose_nothing(database_url: str) -> None:
    await counter.create()
    command = [sys.executable, "-m", "tests.counter", "100"]
    environ = {**os.environ, "DATABASE_URL": database_url}
    root = Path(__file__).parent.parent
    processes = [
        await asyncio.create_subprocess_exec(*command, cwd=root, env=environ) for _ in range(2)
    ]
    await asyncio.gather(*(counter.raise_both() for _ in range(100)))
    assert [await process.wait() for process in processes] == [0, 0]
    assert await counter.raised() == 300


async def test_without_a_pool_each_use_opens_its_own_connection() -> None:
    await counter.create()
    await database.stop()
    await asyncio.gather(*(counter.raise_both() for _ in range(8)))
    assert await counter.raised() == 8
    async with database.running():
        assert await counter.raised() == 8


async def test_rows_stored_in_one_statement_are_changed_by_their_next_save() -> None:
    await counter.create()
    rows = [Counter(id=uuid7(), first=n, second=n) for n in (1, 2)]
    await database.insert(*rows)
    rows[0].first = rows[0].second = 7
    await rows[0].save()
    stored = await database.fetch("SELECT first, second FROM counter ORDER BY first")
    assert stored == [{"first": n, "second": n} for n in (0, 2, 7)]


async def test_to_store_no_row_is_nothing() -> None:
    await database.insert()
