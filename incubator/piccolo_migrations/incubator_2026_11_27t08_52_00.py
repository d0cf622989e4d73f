"""Invitations to what stands in calendars, and their answers."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T08:52:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Invitations"

BOTH = (
    """CREATE TABLE invitation (
    id UUID PRIMARY KEY NOT NULL,
    kind VARCHAR(20) NOT NULL,
    subject UUID NOT NULL,
    uid VARCHAR(80) NOT NULL,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    sequence INT NOT NULL CHECK (sequence >= 0),
    cancelled_at TIMESTAMPTZ,
    answer VARCHAR(12) NOT NULL CHECK (answer IN
        ('NEEDS-ACTION', 'ACCEPTED', 'DECLINED', 'TENTATIVE')),
    answered_at TIMESTAMPTZ,
    stamped_at TIMESTAMPTZ,
    CONSTRAINT invitation_once UNIQUE (uid, person),
    CONSTRAINT invitation_answer CHECK ((answer = 'NEEDS-ACTION') = (answered_at IS NULL)))""",
    "CREATE INDEX invitation_subject ON invitation (kind, subject)",
    "CREATE INDEX invitation_person ON invitation (person)",
)

# Calendars forget what has a version below the one they know.
SQLITE = (
    """CREATE TRIGGER invitation_sequence BEFORE UPDATE OF sequence ON invitation
WHEN NEW.sequence < OLD.sequence BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
)
POSTGRES = (
    """CREATE TRIGGER invitation_sequence BEFORE UPDATE OF sequence ON invitation
FOR EACH ROW WHEN (NEW.sequence < OLD.sequence) EXECUTE FUNCTION refuse_change()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("incubator", ID, DESCRIPTION, both=BOTH, sqlite=SQLITE, postgres=POSTGRES)
