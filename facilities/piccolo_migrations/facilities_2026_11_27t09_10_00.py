"""The latest lettings are found without sorting those of twenty years."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T09:10:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Lettings by their first day"


async def forwards() -> MigrationManager:
    index = ("CREATE INDEX letting_begin ON letting (starts_on)",)
    return raw_migration("facilities", ID, DESCRIPTION, both=index)
