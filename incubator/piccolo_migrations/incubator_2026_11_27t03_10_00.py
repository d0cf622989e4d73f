"""What is done at the public doors is counted, so that no address overruns them."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T03:10:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Knocks at the public doors"

TABLES = (
    """CREATE TABLE knock (
    id UUID PRIMARY KEY NOT NULL,
    door VARCHAR(20) NOT NULL,
    address_hash VARCHAR(64) NOT NULL,
    at TIMESTAMPTZ NOT NULL)""",
    "CREATE INDEX knock_address ON knock (door, address_hash, at)",
)


async def forwards() -> MigrationManager:
    return raw_migration("incubator", ID, DESCRIPTION, both=TABLES)
