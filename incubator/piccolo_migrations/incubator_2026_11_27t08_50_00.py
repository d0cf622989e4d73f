"""Decisions are found by number and subject, whether diacritics are typed or not."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.database import execute, fetch
from incubator.schema import raw_migration
from incubator.search_keys import search_key

ID = "2026-11-27T08:50:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Search keys of decisions"


async def forwards() -> MigrationManager:
    columns = ("ALTER TABLE decision ADD COLUMN search_key TEXT NOT NULL DEFAULT ''",)
    manager = raw_migration("incubator", ID, DESCRIPTION, both=columns)
    manager.add_raw(_fill)
    return manager


async def _fill() -> None:
    for row in await fetch("SELECT id, number, subject FROM decision"):
        key = search_key(row["number"], row["subject"])
        await execute("UPDATE decision SET search_key = {} WHERE id = {}", key, row["id"])
