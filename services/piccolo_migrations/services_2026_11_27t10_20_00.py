"""Calendars that advisers keep elsewhere, with the times at which they are busy.

The database itself holds that a calendar is an address or a file, and that times do not run
backwards.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T10:20:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Calendars of advisers"

TABLES = (
    """CREATE TABLE adviser_calendar (
    id UUID PRIMARY KEY NOT NULL,
    adviser UUID NOT NULL REFERENCES adviser (id) ON DELETE RESTRICT,
    url TEXT NOT NULL,
    file_name VARCHAR(120) NOT NULL,
    content BYTEA,
    added_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    added_at TIMESTAMPTZ NOT NULL,
    next_at TIMESTAMPTZ,
    tried_at TIMESTAMPTZ,
    read_at TIMESTAMPTZ,
    known_until TIMESTAMPTZ,
    etag VARCHAR(200) NOT NULL,
    last_modified VARCHAR(200) NOT NULL,
    failures INT NOT NULL CHECK (failures >= 0),
    problem VARCHAR(30) NOT NULL,
    answered INT,
    CONSTRAINT adviser_calendar_origin CHECK ((url = '') <> (file_name = '')),
    CONSTRAINT adviser_calendar_read CHECK ((read_at IS NULL) = (known_until IS NULL)))""",
    "CREATE INDEX adviser_calendar_adviser ON adviser_calendar (adviser)",
    "CREATE INDEX adviser_calendar_due ON adviser_calendar (next_at) WHERE next_at IS NOT NULL",
    """CREATE TABLE adviser_busy (
    id UUID PRIMARY KEY NOT NULL,
    calendar UUID NOT NULL REFERENCES adviser_calendar (id) ON DELETE RESTRICT,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT adviser_busy_times CHECK (starts_at < ends_at))""",
    "CREATE INDEX adviser_busy_calendar ON adviser_busy (calendar, ends_at)",
)


async def forwards() -> MigrationManager:
    return raw_migration("services", ID, DESCRIPTION, both=TABLES)
