"""The demonstration as of one Monday morning: told once in a test run, copied for each test."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from tests import engines

NOW = datetime(2026, 11, 23, 2, 12, tzinfo=UTC)
"""Monday 23/11/2026, 09:12 in the houses; tests of the demonstration freeze the clock there."""

TELL = """
import asyncio
from incubator import database, languages
from tests import demonstration

async def main():
    async with database.running():
        await demonstration.tell(demonstration.NOW)

languages.load()
asyncio.run(main())
"""

CREATE = """
import asyncio, asyncpg, sys

async def main(address, sql):
    connection = await asyncpg.connect(address)
    await connection.execute(sql)
    await connection.close()

asyncio.run(main(*sys.argv[1:]))
"""


async def tell(at: datetime) -> None:
    """Load the demonstration into the migrated database in use, as if it were that moment."""
    from facilities.calendar_days import seed_calendar
    from incubator import clock, demo
    from incubator.programme import seed_programme

    with clock.frozen(at):
        await seed_programme()
        await seed_calendar(range(at.year - 1, at.year + 3))
        assert await demo.load()


@asynccontextmanager
async def copied(engine: str) -> AsyncIterator[str]:
    """The address of a copy, gone when the block ends."""
    async with AsyncExitStack() as stack:
        if engine == "sqlite":
            url = stack.enter_context(engines.fresh_sqlite())
            template = engines.once("demo-sqlite", _told_on_sqlite)
            shutil.copyfile(template, url.removeprefix("sqlite:///"))
            yield url
        else:
            template = engines.once("demo-postgres", _told_on_postgres)
            yield await stack.enter_async_context(
                engines.copied(engines.postgres_server(), template)
            )


def _told_on_sqlite() -> str:
    path = engines.run_directory() / "demo.db"
    shutil.copyfile(engines.sqlite_template(), path)
    _tell(f"sqlite:///{path}")
    Path(f"{path}-wal").unlink(missing_ok=True)
    return str(path)


def _told_on_postgres() -> str:
    server = engines.postgres_server()
    name = "demonstration"
    sql = f"CREATE DATABASE {name} TEMPLATE {engines.postgres_template(server)}"
    _checked([sys.executable, "-c", CREATE, f"{server}/{engines.ENTRANCE}", sql])
    _tell(f"{server}/{name}")
    return name


def _tell(url: str) -> None:
    _checked([sys.executable, "-c", TELL], DATABASE_URL=url, PICCOLO_CONF="piccolo_conf")


def _checked(command: list[str], **environment: str) -> None:
    """In a process of its own: the event loop of a fixture cannot wait for another."""
    done = subprocess.run(
        command,
        cwd=engines.ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"The demonstration failed:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
