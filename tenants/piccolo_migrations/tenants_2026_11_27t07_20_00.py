"""The language of an application; documents go when the applicant is erased."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T07:20:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Applicants are written to and can be forgotten"

LANGUAGE = (
    """ALTER TABLE application ADD COLUMN language VARCHAR(2) NOT NULL DEFAULT 'vi'
    CHECK (language IN ('vi', 'en'))""",
)
_KEPT = """NOT EXISTS (SELECT 1 FROM application a LEFT JOIN person p ON p.id = a.contact
    WHERE a.id = OLD.application
    AND (a.status IN ('DRAFT', 'INCOMPLETE') OR p.erased_at IS NOT NULL))"""
SQLITE = (
    "DROP TRIGGER application_file_removed",
    f"""CREATE TRIGGER application_file_removed BEFORE DELETE ON application_file WHEN {_KEPT}
    BEGIN SELECT RAISE(ABORT, 'guard:application-files'); END""",
)
POSTGRES = (
    f"""CREATE OR REPLACE FUNCTION application_file_removed() RETURNS trigger
    LANGUAGE plpgsql AS $$ BEGIN
    IF {_KEPT} THEN
        RAISE EXCEPTION 'guard:application-files' USING ERRCODE = '23514';
    END IF;
    RETURN OLD; END $$""",
)


async def forwards() -> MigrationManager:
    return raw_migration(
        "tenants", ID, DESCRIPTION, both=LANGUAGE, sqlite=SQLITE, postgres=POSTGRES
    )
