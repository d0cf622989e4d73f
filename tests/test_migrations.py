"""Migrations run from nothing and from what earlier releases left, and lose no row of it."""

from __future__ import annotations

import subprocess
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, closing
from pathlib import Path
from sqlite3 import IntegrityError, connect
from typing import Any

import asyncpg
import pytest

from facilities import reconciliation as places
from incubator import database, reconciliation
from incubator.clock import now
from incubator.ids import uuid7
from tests import engines
from tests.browser.server import INCUBATOR, environment
from tests.schema_facts import contents, schema, tables

DUMPS = Path(__file__).parent / "dumps"
RELEASES = sorted({path.name.split(".")[0] for path in DUMPS.glob("*.sql")})


@pytest.fixture(params=["sqlite", "postgres"])
async def empty_url(request: pytest.FixtureRequest) -> AsyncIterator[str]:
    """The address of a database with nothing in it."""
    async with AsyncExitStack() as stack:
        if request.param == "sqlite":
            yield stack.enter_context(engines.empty_sqlite())
        else:
            yield await stack.enter_async_context(engines.empty_postgres())


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[None]:
    database.use(database.make_engine(url))
    async with database.running():
        yield


async def load(url: str, release: str) -> None:
    """What an installation of that release would bring."""
    engine = url.split(":", 1)[0].removesuffix("ql")
    text = (DUMPS / f"{release}.{engine}.sql").read_text()
    if engine == "sqlite":
        with closing(connect(url.removeprefix("sqlite:///"))) as connection:
            connection.executescript(text)
        return
    connected = await asyncpg.connect(url)
    try:
        await connected.execute(text)
    finally:
        await connected.close()


@asynccontextmanager
async def upgraded(url: str, release: str) -> AsyncIterator[dict[str, list[dict[str, Any]]]]:
    """The database of a release brought up to date, and open; what it held before."""
    await load(url, release)
    async with opened(url):
        before = await contents()
    engines.migrate(url)
    async with opened(url):
        yield before


async def guard_against(statement: str, *args: object) -> str | None:
    """Which guard refuses the statement; None when it is let through."""
    with pytest.raises(Exception) as caught:  # noqa: PT011 (each driver has its own)
        async with database.write():
            await database.execute(statement, *args)
    return database.violated(caught.value)


def start_migrating(url: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [INCUBATOR, "migrate"],
        cwd=engines.ROOT,
        env=environment(url, 8000),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("release", RELEASES)
async def test_every_row_of_a_release_is_carried_forward(empty_url: str, release: str) -> None:
    async with upgraded(empty_url, release) as before:
        assert [name for name, rows in before.items() if not rows] == []
        after = await contents(like=before)
        ran = before.pop("migration")
        assert after.pop("migration")[: len(ran)] == ran
        assert after == before


@pytest.mark.parametrize("release", RELEASES)
async def test_an_upgraded_release_has_the_schema_of_a_new_installation(
    empty_url: str, release: str
) -> None:
    async with upgraded(empty_url, release):
        found = await schema()
    async with AsyncExitStack() as stack:
        if empty_url.startswith("sqlite"):
            new = stack.enter_context(engines.fresh_sqlite())
        else:
            new = await stack.enter_async_context(engines.fresh_postgres())
        async with opened(new):
            assert found == await schema()


@pytest.mark.parametrize("release", RELEASES)
async def test_the_ledger_and_the_places_of_a_release_still_agree(
    empty_url: str, release: str
) -> None:
    async with upgraded(empty_url, release):
        assert await reconciliation.reconcile() == []
        assert await places.reconcile(now=now()) == []


@pytest.mark.parametrize("release", RELEASES)
async def test_the_guards_stand_over_the_rows_of_a_release(empty_url: str, release: str) -> None:
    async with upgraded(empty_url, release):
        again = (
            "INSERT INTO occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from,"
            " blocked_until, holds, attendant) SELECT {}, o.act, o.resource, o.quantity,"
            " o.starts_at, o.ends_at, o.blocked_from, o.blocked_until, o.holds, NULL"
            " FROM occupation o JOIN resource r ON r.id = o.resource"
            " WHERE o.holds AND o.quantity = r.capacity AND r.kind = 'MACHINE' LIMIT 1"
        )
        assert await guard_against(again, uuid7()) == "capacity"
        assert await guard_against("UPDATE ledger_entry SET amount = 1") == "append-only"
        assert await guard_against("DELETE FROM ledger_entry") == "append-only"
        assert await guard_against("DELETE FROM audit_entry") == "append-only"
        spend = "UPDATE budget_line SET held = allocated + 1 WHERE allocated > 0"
        assert await guard_against(spend) == "budget_line_available"
        assert await guard_against("DELETE FROM resource") == "foreign-key"


@pytest.mark.parametrize("table", ["ledger_entry", "audit_entry"])
async def test_a_strangers_connection_replaces_nothing(table: str) -> None:
    with engines.empty_sqlite() as url:
        async with upgraded(url, RELEASES[0]):
            pass
        stranger = connect(url.removeprefix("sqlite:///"))
        with closing(stranger), pytest.raises(IntegrityError, match="append-only"):
            stranger.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1")


async def test_migrating_a_second_time_changes_nothing(empty_url: str) -> None:
    engines.migrate(empty_url)
    async with opened(empty_url):
        before = await schema(), await contents()
    engines.migrate(empty_url)
    async with opened(empty_url):
        assert (await schema(), await contents()) == before


async def test_two_processes_that_migrate_at_once_make_one_installation(empty_url: str) -> None:
    both = [start_migrating(empty_url) for _ in range(2)]
    told = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0], told
    said = sorted(output.strip() for output, _ in told)
    assert said[1] == "The database is up to date.", said
    async with opened(empty_url):
        rows = await database.fetch("SELECT app_name, name FROM migration")
        assert len(rows) == len({(row["app_name"], row["name"]) for row in rows})
        assert len(await database.fetch("SELECT id FROM plan")) == 1
        assert "booking" in await tables()
