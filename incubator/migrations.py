"""Brings a database to the schema that this code expects, one process at a time."""

import contextlib
import fcntl
import io
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import asyncpg
from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.apps.migrations.commands.base import BaseMigrationManager
from piccolo.apps.migrations.tables import Migration
from piccolo.conf.apps import AppConfig, Finder
from piccolo.table import Table

from incubator import clock, database
from incubator.settings import sqlite_path

# Any number will do, so long as nothing else on the server takes the same lock.
ADVISORY_LOCK = 131_2013
_ID = re.compile(r"""^ID = ["'](.+)["']""", re.MULTILINE)


@asynccontextmanager
async def alone(url: str) -> AsyncIterator[None]:
    """Wait until no other process migrates the same database, and keep others waiting."""
    path = sqlite_path(url)
    if path is None:
        async with _alone_on_postgres(url):
            yield
    else:
        with _alone_on_file(path):
            yield


@contextmanager
def _alone_on_file(path: str) -> Iterator[None]:
    Path(path).absolute().parent.mkdir(parents=True, exist_ok=True)
    with Path(f"{path}-migrating").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@asynccontextmanager
async def _alone_on_postgres(url: str) -> AsyncIterator[None]:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute("SELECT pg_advisory_lock($1)", ADVISORY_LOCK)
        yield
    finally:
        await connection.close()


async def forwards(*, in_transaction: bool = False) -> int:
    """Run what has not been run yet; how many migrations that was. Call it within `alone`.

    `in_transaction`: all of it in the caller's open transaction, rather than each in its own.
    """
    await Migration.create_table(if_not_exists=True)
    runner = BaseMigrationManager()
    return sum([await _forwards(runner, app, in_transaction) for app in _in_order()])


async def _forwards(runner: BaseMigrationManager, app: AppConfig, in_transaction: bool) -> int:
    modules = runner.get_migration_modules(app.resolved_migrations_folder_path)
    waiting = sorted(set(modules) - set(await Migration.get_migrations_which_ran(app.app_name)))
    for name in waiting:
        manager = await modules[name].forwards()
        if manager.wrap_in_transaction and not in_transaction:
            async with database.write():
                await _run(manager)
        else:
            await _run(manager)
    return len(waiting)


async def _run(manager: MigrationManager) -> None:
    with contextlib.redirect_stdout(io.StringIO()):  # Piccolo tells of every step
        await manager.run()
    # Piccolo's table has a time without zone and lets it be NULL on no engine.
    ran_on = clock.now().replace(tzinfo=None).isoformat(" ", "microseconds")
    await database.execute(
        f"INSERT INTO migration (name, app_name, ran_on) VALUES ({{}}, {{}}, '{ran_on}')",  # noqa: S608
        manager.migration_id,
        manager.app_name,
    )


async def missing() -> set[tuple[str, str]] | None:
    """App and id of the migrations that wait; None when the database cannot be read."""
    try:
        rows = await database.fetch("SELECT app_name, name FROM migration")
    except Exception:  # noqa: BLE001 (whatever a driver raises, the answer is the same)
        return None
    return expected() - {(row["app_name"], row["name"]) for row in rows}


def expected() -> set[tuple[str, str]]:
    """App and id of each migration in the code."""
    return {
        (app.app_name, found.group(1))
        for app in _in_order()
        for file in Path(app.resolved_migrations_folder_path).glob("*.py")
        if (found := _ID.search(file.read_text()))
    }


def tables() -> list[type[Table]]:
    """Every table that the migrations make."""
    return [table for app in _in_order() for table in app.table_classes]


def _in_order() -> list[AppConfig]:
    finder = Finder()
    return [finder.get_app_config(name) for name in finder.get_sorted_app_names()]
