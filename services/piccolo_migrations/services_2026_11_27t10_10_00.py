"""Sessions that fulfil a service request, that belong to a series, and that are searched for.

The database itself holds that a session and its request are of the same firm and service, and that
neither link changes.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.database import execute, fetch
from incubator.schema import raw_migration
from incubator.search_keys import search_key

ID = "2026-11-27T10:10:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Requests and series of consulting sessions"

BOTH = (
    """ALTER TABLE consulting_session ADD COLUMN request UUID
    REFERENCES service_request (id) ON DELETE RESTRICT""",
    "ALTER TABLE consulting_session ADD COLUMN series UUID",
    "ALTER TABLE consulting_session ADD COLUMN search_key TEXT NOT NULL DEFAULT ''",
    """CREATE INDEX consulting_session_request ON consulting_session (request)
    WHERE request IS NOT NULL""",
    """CREATE INDEX consulting_session_series ON consulting_session (series)
    WHERE series IS NOT NULL""",
)
OTHER = """NOT EXISTS (SELECT 1 FROM service_request q WHERE q.id = NEW.request
    AND q.firm = NEW.firm AND q.service = NEW.service)"""

SQLITE = (
    f"""CREATE TRIGGER consulting_session_of_request BEFORE INSERT ON consulting_session
WHEN NEW.request IS NOT NULL AND {OTHER}
BEGIN SELECT RAISE(ABORT, 'guard:other-request'); END""",
    """CREATE TRIGGER consulting_session_stays_linked BEFORE UPDATE OF request, series
ON consulting_session BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
)
POSTGRES = (
    f"""CREATE FUNCTION consulting_session_of_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.request IS NOT NULL AND {OTHER} THEN
    RAISE EXCEPTION 'guard:other-request' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$""",
    """CREATE TRIGGER consulting_session_of_request BEFORE INSERT
ON consulting_session FOR EACH ROW EXECUTE FUNCTION consulting_session_of_request()""",
    """CREATE TRIGGER consulting_session_stays_linked BEFORE UPDATE OF request, series
ON consulting_session FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
)


async def forwards() -> MigrationManager:
    manager = raw_migration(
        "services", ID, DESCRIPTION, both=BOTH, sqlite=SQLITE, postgres=POSTGRES
    )
    manager.add_raw(_make_keys)
    return manager


async def _make_keys() -> None:
    """What the sessions so far are found by."""
    for row in await fetch("SELECT id, subject FROM consulting_session"):
        key = search_key(row["subject"])
        await execute("UPDATE consulting_session SET search_key = {} WHERE id = {}", key, row["id"])
