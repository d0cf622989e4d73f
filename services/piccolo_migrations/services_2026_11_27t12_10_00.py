"""A session that has lost its room says so, and the rooms that it had before are remembered.

The database itself holds that only what had a room can lose it, and that nothing is unsaid of the
rooms that a session gave up.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T12:10:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Rooms that sessions lose and give up"

BOTH = (
    """ALTER TABLE consulting_session ADD COLUMN place_lost BOOLEAN NOT NULL DEFAULT FALSE
    CHECK (NOT place_lost OR booking IS NOT NULL)""",
    """UPDATE consulting_session SET place_lost = TRUE WHERE status IN ('PLANNED', 'CONFIRMED')
    AND booking IN (SELECT id FROM booking WHERE status = 'CANCELLED')""",
    """CREATE TABLE session_former_place (
    id UUID PRIMARY KEY NOT NULL,
    session UUID NOT NULL REFERENCES consulting_session (id) ON DELETE RESTRICT,
    booking UUID NOT NULL UNIQUE REFERENCES booking (id) ON DELETE RESTRICT,
    given_up_at TIMESTAMPTZ NOT NULL)""",
    "CREATE INDEX session_former_place_session ON session_former_place (session)",
)
SQLITE = (
    """CREATE TRIGGER session_former_place_as_was BEFORE UPDATE ON session_former_place
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    """CREATE TRIGGER session_former_place_no_delete BEFORE DELETE ON session_former_place
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
)
POSTGRES = (
    """CREATE TRIGGER session_former_place_append_only BEFORE UPDATE OR DELETE
ON session_former_place FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("services", ID, DESCRIPTION, both=BOTH, sqlite=SQLITE, postgres=POSTGRES)
