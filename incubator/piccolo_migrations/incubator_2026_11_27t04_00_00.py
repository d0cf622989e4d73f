"""Files that are being taken over: kept an hour, from their upload to their end."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T04:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Files that are being taken over"

TABLES = (
    """CREATE TABLE import_file (
    id UUID PRIMARY KEY NOT NULL,
    noun VARCHAR(20) NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    content BYTEA NOT NULL CHECK (length(content) <= 10000000),
    state VARCHAR(10) NOT NULL CHECK (state IN
        ('CHECKING', 'CHECKED', 'STORING', 'STORED', 'FAILED')),
    step VARCHAR(40) NOT NULL DEFAULT '',
    done INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    findings TEXT NOT NULL DEFAULT '',
    failure TEXT NOT NULL DEFAULT '',
    bad_rows BYTEA,
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    beat_at TIMESTAMPTZ NOT NULL)""",
    "CREATE INDEX import_file_made_at ON import_file (made_at)",
)


async def forwards() -> MigrationManager:
    return raw_migration("incubator", ID, DESCRIPTION, both=TABLES)
