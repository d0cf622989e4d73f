"""What was agreed in a session is somebody's to do, is done on a day, and may be open again.

The database itself holds that done has a who and a when, that what changed is never unsaid, and
that what has a history is not removed from the minutes.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T12:20:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Things to do after sessions: whose they are, and whether they are done"

BOTH = (
    """ALTER TABLE session_action ADD COLUMN party VARCHAR(10) NOT NULL DEFAULT 'FIRM'
    CHECK (party IN ('FIRM', 'ADVISER', 'HOUSE'))""",
    "ALTER TABLE session_action ADD COLUMN done_at TIMESTAMPTZ",
    """ALTER TABLE session_action ADD COLUMN done_by UUID
    REFERENCES app_user (id) ON DELETE RESTRICT
    CHECK ((done_by IS NULL) = (done_at IS NULL))""",
    """UPDATE session_action SET party = 'ADVISER' WHERE EXISTS (
    SELECT 1 FROM consulting_session s JOIN adviser a ON a.id = s.adviser
    JOIN person p ON p.id = a.person
    WHERE s.id = session_action.session AND p.full_name = session_action.owner)""",
    "CREATE INDEX session_action_due ON session_action (due_on) WHERE done_at IS NULL",
    """CREATE TABLE session_action_change (
    id UUID PRIMARY KEY NOT NULL,
    action UUID NOT NULL REFERENCES session_action (id) ON DELETE RESTRICT,
    kind VARCHAR(10) NOT NULL CHECK (kind IN ('DONE', 'REOPENED', 'MOVED')),
    due_on DATE,
    reason TEXT NOT NULL,
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT session_action_change_why CHECK (kind = 'DONE' OR reason <> ''))""",
    "CREATE INDEX session_action_change_action ON session_action_change (action)",
)
SQLITE = (
    """CREATE TRIGGER session_action_change_as_made BEFORE UPDATE ON session_action_change
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    """CREATE TRIGGER session_action_change_no_delete BEFORE DELETE ON session_action_change
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
)
POSTGRES = (
    """CREATE TRIGGER session_action_change_append_only BEFORE UPDATE OR DELETE
ON session_action_change FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("services", ID, DESCRIPTION, both=BOTH, sqlite=SQLITE, postgres=POSTGRES)
