"""Meters and decisions keep the day on which people were warned that little is left of them."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T05:10:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Warnings of caps and ceilings"

COLUMNS = (
    "ALTER TABLE support_meter ADD COLUMN warned_on DATE",
    "ALTER TABLE support_decision ADD COLUMN warned_on DATE",
)


async def forwards() -> MigrationManager:
    return raw_migration("tenants", ID, DESCRIPTION, both=COLUMNS)
