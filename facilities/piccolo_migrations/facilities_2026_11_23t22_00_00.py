"""Photos of what is broken: a picture made small and clean, and a preview of it for lists."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-23T22:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Photos of breakdowns"

TABLES = (
    """CREATE TABLE attachment (
    id UUID PRIMARY KEY NOT NULL,
    maintenance UUID NOT NULL REFERENCES maintenance (id) ON DELETE RESTRICT,
    media_type VARCHAR(40) NOT NULL CHECK (media_type = 'image/jpeg'),
    content BYTEA NOT NULL CHECK (length(content) BETWEEN 1 AND 1500000),
    preview BYTEA NOT NULL CHECK (length(preview) BETWEEN 1 AND 100000),
    content_hash VARCHAR(64) NOT NULL CHECK (length(content_hash) = 64),
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL)""",
    "CREATE INDEX attachment_maintenance ON attachment (maintenance)",
)


async def forwards() -> MigrationManager:
    return raw_migration("facilities", ID, DESCRIPTION, both=TABLES)
