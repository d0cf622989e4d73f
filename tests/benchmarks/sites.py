"""Databases for benchmarks: filled once, on a real disk, with every commit made durable."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Coroutine, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import asyncpg
import uvloop

from incubator import database
from tests import engines, postgres
from tests.benchmarks.town import BOOKINGS, Town, build

DURABLE = ("fsync", "synchronous_commit", "full_page_writes")
SIZE = int(os.environ.get("BENCH_BOOKINGS", BOOKINGS))
"""Smaller while a benchmark is being written; the figures that count have them all."""
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Site:
    """One engine with the town in a database that nobody changes: each benchmark takes a copy."""

    engine: str
    folder: Path
    server: str
    town: Town

    @contextmanager
    def copy(self, of: str = "town") -> Iterator[str]:
        """The address of a copy of `town`, or of the `blank` schema, gone when the block ends."""
        name = f"copy_{uuid4().hex}"
        if self.engine == "sqlite":
            path = self.folder / f"{name}.db"
            shutil.copyfile(self.folder / f"{of}.db", path)
            yield f"sqlite:///{path}"
            for file in self.folder.glob(f"{path.name}*"):
                file.unlink()
            return
        run(_administer(self.server, f"CREATE DATABASE {name} TEMPLATE {of}"))
        yield f"{self.server}/{name}"
        run(_administer(self.server, f"DROP DATABASE {name} WITH (FORCE)"))


def run(work: Coroutine[Any, Any, Result]) -> Result:
    """Run it on the event loop that the server uses too."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(work)


@contextmanager
def founded(engine: str) -> Iterator[Site]:
    """A new site with its town."""
    folder = Path(tempfile.mkdtemp(prefix="incubator-bench-"))
    folder.chmod(0o711)
    engines.keep(folder)
    try:
        server = _durable_server(folder) if engine == "postgres" else ""
        town = _fill(engine, folder, server)
        yield Site(engine, folder, server, town)
    finally:
        engines.clear(folder)


def _durable_server(folder: Path) -> str:
    server = postgres.start(folder / "postgres")
    for name in DURABLE:
        run(_administer(server, f"ALTER SYSTEM SET {name} = on"))
    run(_administer(server, "SELECT pg_reload_conf()"))
    run(_administer(server, "CREATE DATABASE blank TEMPLATE template0"))
    return server


def _fill(engine: str, folder: Path, server: str) -> Town:
    addresses = {
        name: f"{server}/{name}" if server else f"sqlite:///{folder / name}.db"
        for name in ("blank", "town")
    }
    engines.migrate(addresses["blank"])
    if server:
        run(_administer(server, "CREATE DATABASE town TEMPLATE blank"))
    else:
        _settle(folder / "blank.db")
        shutil.copyfile(folder / "blank.db", folder / "town.db")
    town = run(_built(addresses["town"]))
    if not server:
        _settle(folder / "town.db")
    return town


async def _built(url: str) -> Town:
    async with opened(url):
        return await build(SIZE)


def opened(url: str) -> Any:
    """The database behind every table and statement of the product, within the block."""
    database.use(database.make_engine(url))
    return database.running()


def _settle(path: Path) -> None:
    """Bring everything into the one file that is copied."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


async def _administer(server: str, statement: str) -> None:
    connection = await asyncpg.connect(f"{server}/{engines.ENTRANCE}")
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
