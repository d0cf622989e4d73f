"""Why an applicant was erased stays on record."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T10:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Erasures of applicants"

TABLES = (
    """CREATE TABLE applicant_erasure (
    id UUID PRIMARY KEY NOT NULL,
    application UUID NOT NULL UNIQUE REFERENCES application (id) ON DELETE RESTRICT,
    reason TEXT NOT NULL CHECK (reason <> ''),
    erased_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    erased_at TIMESTAMPTZ NOT NULL)""",
)
SQLITE = tuple(
    f"""CREATE TRIGGER applicant_erasure_{what.lower()} BEFORE {what} ON applicant_erasure
    BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END"""
    for what in ("UPDATE", "DELETE")
)
POSTGRES = (
    """CREATE TRIGGER applicant_erasure_kept BEFORE UPDATE OR DELETE ON applicant_erasure
    FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("tenants", ID, DESCRIPTION, both=TABLES, sqlite=SQLITE, postgres=POSTGRES)
