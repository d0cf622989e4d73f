"""The day on which the city approved a house, from which its start-up time counts."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T10:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Approval of houses"

BOTH = ("ALTER TABLE incubator ADD COLUMN approved_on DATE",)


async def forwards() -> MigrationManager:
    return raw_migration("incubator", ID, DESCRIPTION, both=BOTH)
