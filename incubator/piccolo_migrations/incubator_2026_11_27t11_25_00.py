"""Which part of a series an invitation is to, by the series' UID and the start that it gave."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T11:25:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Invitations to series"

BOTH = (
    "ALTER TABLE invitation ADD COLUMN series_uid VARCHAR(80)",
    "ALTER TABLE invitation ADD COLUMN occurrence TIMESTAMPTZ",
    """CREATE UNIQUE INDEX invitation_occurrence ON invitation (series_uid, occurrence, person)
    WHERE series_uid IS NOT NULL""",
)
NAMED = "uid, series_uid, occurrence, person"
SQLITE = (
    f"""CREATE TRIGGER invitation_stays_itself BEFORE UPDATE OF {NAMED} ON invitation
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
)
POSTGRES = (
    f"""CREATE TRIGGER invitation_stays_itself BEFORE UPDATE OF {NAMED} ON invitation
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("incubator", ID, DESCRIPTION, both=BOTH, sqlite=SQLITE, postgres=POSTGRES)
