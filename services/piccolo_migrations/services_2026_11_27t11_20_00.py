"""What was asked for when a series of sessions was planned, so that calendars can tell the rule.

The database itself holds that each session of a series stands for one start of it, and for no
other later on. Sessions that were planned together before have no rule and are told one by one.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import append_only, raw_migration

ID = "2026-11-27T11:20:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Rules of series of consulting sessions"

BOTH = (
    """CREATE TABLE session_series (
    id UUID PRIMARY KEY NOT NULL,
    starts_at TIMESTAMPTZ NOT NULL,
    times INT NOT NULL CHECK (times > 1),
    weeks_apart INT NOT NULL CHECK (weeks_apart > 0))""",
    "ALTER TABLE consulting_session ADD COLUMN occurrence TIMESTAMPTZ",
    """CREATE UNIQUE INDEX consulting_session_occurrence
    ON consulting_session (series, occurrence) WHERE occurrence IS NOT NULL""",
)
LOOSE = """(NEW.series IS NULL) <> (NEW.occurrence IS NULL) OR (NEW.series IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM session_series z WHERE z.id = NEW.series))"""

SQLITE = (
    *append_only("session_series", "sqlite"),
    f"""CREATE TRIGGER consulting_session_of_series BEFORE INSERT ON consulting_session
WHEN {LOOSE} BEGIN SELECT RAISE(ABORT, 'guard:other-series'); END""",
    """CREATE TRIGGER consulting_session_stays_itself BEFORE UPDATE OF occurrence, uid
ON consulting_session BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
)
POSTGRES = (
    *append_only("session_series", "postgres"),
    f"""CREATE FUNCTION consulting_session_of_series() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF {LOOSE} THEN
    RAISE EXCEPTION 'guard:other-series' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$""",
    """CREATE TRIGGER consulting_session_of_series BEFORE INSERT
ON consulting_session FOR EACH ROW EXECUTE FUNCTION consulting_session_of_series()""",
    """CREATE TRIGGER consulting_session_stays_itself BEFORE UPDATE OF occurrence, uid
ON consulting_session FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("services", ID, DESCRIPTION, both=BOTH, sqlite=SQLITE, postgres=POSTGRES)
