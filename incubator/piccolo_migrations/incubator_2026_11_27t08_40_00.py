"""Calendar feeds, and an index by which a feed knows whether anything changed today."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T08:40:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Calendar feeds"

BOTH = (
    """CREATE TABLE calendar_feed (
    id UUID PRIMARY KEY NOT NULL,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    subject_kind VARCHAR(20) NOT NULL CHECK (subject_kind IN
        ('resource', 'person', 'incubator', 'adviser', 'course')),
    subject_id UUID NOT NULL,
    scope VARCHAR(10) NOT NULL CHECK (scope IN ('busy', 'titles', 'full')),
    name VARCHAR(80) NOT NULL DEFAULT '',
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    made_at TIMESTAMPTZ NOT NULL,
    read_at TIMESTAMPTZ,
    revoked_at TIMESTAMPTZ)""",
    "CREATE INDEX calendar_feed_account ON calendar_feed (account, made_at)",
    "DROP INDEX audit_entry_at",
    "CREATE INDEX audit_entry_at ON audit_entry (at, subject_kind)",
)

# An address that was revoked never opens anything again.
SQLITE = (
    """CREATE TRIGGER calendar_feed_revoked BEFORE UPDATE ON calendar_feed
WHEN OLD.revoked_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
)
POSTGRES = (
    """CREATE TRIGGER calendar_feed_revoked BEFORE UPDATE ON calendar_feed
FOR EACH ROW WHEN (OLD.revoked_at IS NOT NULL) EXECUTE FUNCTION refuse_change()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("incubator", ID, DESCRIPTION, both=BOTH, sqlite=SQLITE, postgres=POSTGRES)
