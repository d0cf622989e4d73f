"""A certificate is issued for somebody who passed, and for nobody else."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T10:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Certificates only for who passed"

PASSED = "EXISTS (SELECT 1 FROM enrolment e WHERE e.id = NEW.enrolment AND e.status = 'PASSED')"
SQLITE = (
    f"""CREATE TRIGGER certificate_passed BEFORE INSERT ON certificate WHEN NOT {PASSED}
BEGIN SELECT RAISE(ABORT, 'guard:not-passed'); END""",
)
POSTGRES = (
    f"""CREATE FUNCTION certificate_passed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT {PASSED} THEN
    RAISE EXCEPTION 'guard:not-passed' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$""",
    """CREATE TRIGGER certificate_passed BEFORE INSERT ON certificate
FOR EACH ROW EXECUTE FUNCTION certificate_passed()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("services", ID, DESCRIPTION, sqlite=SQLITE, postgres=POSTGRES)
