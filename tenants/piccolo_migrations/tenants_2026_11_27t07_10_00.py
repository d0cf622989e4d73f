"""Follow-up of graduates: one a year for five years; what was answered stays answered."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T07:10:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Follow-up of graduates"

COUNTS = "\n".join(
    f"    {name} INT NOT NULL CHECK ({name} >= 0),"
    for name in ("full_time", "full_time_female", "part_time", "part_time_hours")
)
AMOUNTS = "\n".join(
    f"    {name} BIGINT NOT NULL CHECK ({name} >= 0),"
    for name in ("wages", "revenue", "equity", "debt", "grants")
)
TABLES = (
    f"""CREATE TABLE follow_up (
    id UUID PRIMARY KEY NOT NULL,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    incubator UUID REFERENCES incubator (id) ON DELETE RESTRICT,
    year SMALLINT NOT NULL CHECK (year BETWEEN 1 AND 5),
    due_on DATE NOT NULL,
    status VARCHAR(10) NOT NULL CHECK (status IN ('OPEN', 'ANSWERED')),
    standing VARCHAR(10) NOT NULL CHECK (standing IN ('', 'OPERATING', 'MERGED', 'CLOSED')),
{COUNTS}
{AMOUNTS}
    note TEXT NOT NULL,
    reminders SMALLINT NOT NULL CHECK (reminders >= 0),
    answered_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    answered_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    UNIQUE (firm, year),
    CONSTRAINT follow_up_women CHECK (full_time_female <= full_time),
    CONSTRAINT follow_up_answered CHECK ((status = 'ANSWERED') = (standing <> '')),
    CONSTRAINT follow_up_closed CHECK (standing <> 'CLOSED' OR full_time + part_time = 0)
    )""",
    "CREATE INDEX follow_up_status ON follow_up (status, due_on)",
    """CREATE TABLE follow_up_link (
    id UUID PRIMARY KEY NOT NULL,
    follow_up UUID NOT NULL REFERENCES follow_up (id) ON DELETE RESTRICT,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    created_at TIMESTAMPTZ NOT NULL
    )""",
    "CREATE INDEX follow_up_link_of ON follow_up_link (follow_up)",
)
SQLITE = (
    """CREATE TRIGGER follow_up_final BEFORE UPDATE ON follow_up
WHEN OLD.status = 'ANSWERED' AND NEW.status <> 'ANSWERED'
BEGIN SELECT RAISE(ABORT, 'guard:follow-up-final'); END""",
    """CREATE TRIGGER follow_up_stays BEFORE DELETE ON follow_up
BEGIN SELECT RAISE(ABORT, 'guard:follow-up-final'); END""",
)
POSTGRES = (
    """CREATE FUNCTION follow_up_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'guard:follow-up-final' USING ERRCODE = '23514'; END $$""",
    """CREATE TRIGGER follow_up_final BEFORE UPDATE ON follow_up
FOR EACH ROW WHEN (OLD.status = 'ANSWERED' AND NEW.status <> 'ANSWERED')
EXECUTE FUNCTION follow_up_final()""",
    """CREATE TRIGGER follow_up_stays BEFORE DELETE ON follow_up
FOR EACH ROW EXECUTE FUNCTION follow_up_final()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("tenants", ID, DESCRIPTION, both=TABLES, sqlite=SQLITE, postgres=POSTGRES)
