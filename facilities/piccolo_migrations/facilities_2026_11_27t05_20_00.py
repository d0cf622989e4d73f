"""A resource keeps the day on which it was retired, so that what it was before still counts."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T05:20:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Days on which resources were retired"


async def forwards() -> MigrationManager:
    columns = ("ALTER TABLE resource ADD COLUMN retired_on DATE",)
    return raw_migration("facilities", ID, DESCRIPTION, both=columns)
