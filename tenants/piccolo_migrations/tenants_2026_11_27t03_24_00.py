"""Reviews: a baseline at entry, then milestones; what was confirmed is final."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T03:24:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Reviews"

COUNTS = "\n".join(
    f"    {name} INT NOT NULL CHECK ({name} >= 0),"
    for name in ("full_time", "full_time_female", "part_time", "part_time_hours")
)
TABLES = (
    f"""CREATE TABLE review (
    id UUID PRIMARY KEY NOT NULL,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    incubator UUID REFERENCES incubator (id) ON DELETE RESTRICT,
    kind VARCHAR(10) NOT NULL CHECK (kind IN ('BASELINE', 'MILESTONE')),
    due_on DATE NOT NULL,
    status VARCHAR(10) NOT NULL CHECK (status IN ('OPEN', 'SUBMITTED', 'RETURNED', 'CONFIRMED')),
{COUNTS}
    wages BIGINT NOT NULL CHECK (wages >= 0),
    revenue BIGINT NOT NULL CHECK (revenue >= 0),
    is_profitable BOOLEAN NOT NULL,
    orders INT NOT NULL CHECK (orders >= 0),
    repeat_customers INT NOT NULL CHECK (repeat_customers >= 0),
    certificates TEXT NOT NULL,
    has_iso BOOLEAN NOT NULL,
    has_premises BOOLEAN NOT NULL,
    equity BIGINT NOT NULL CHECK (equity >= 0),
    debt BIGINT NOT NULL CHECK (debt >= 0),
    grants BIGINT NOT NULL CHECK (grants >= 0),
    next_milestones TEXT NOT NULL,
    light VARCHAR(10) NOT NULL CHECK (light IN ('', 'GREEN', 'AMBER', 'RED')),
    decision VARCHAR(20) NOT NULL
        CHECK (decision IN ('', 'CONTINUE', 'SUPPORT_PLAN', 'NOTICE', 'GRADUATE')),
    remark TEXT NOT NULL,
    submitted_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    submitted_at TIMESTAMPTZ,
    decided_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    decided_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    UNIQUE (firm, kind, due_on),
    CONSTRAINT review_women CHECK (full_time_female <= full_time),
    CONSTRAINT review_confirmed CHECK ((status = 'CONFIRMED') = (light <> ''))
    )""",
    "CREATE UNIQUE INDEX review_baseline ON review (firm) WHERE kind = 'BASELINE'",
    "CREATE INDEX review_status ON review (status, due_on)",
)
SQLITE = (
    """CREATE TRIGGER review_final BEFORE UPDATE ON review WHEN OLD.status = 'CONFIRMED'
BEGIN SELECT RAISE(ABORT, 'guard:review-final'); END""",
    """CREATE TRIGGER review_stays BEFORE DELETE ON review
BEGIN SELECT RAISE(ABORT, 'guard:review-final'); END""",
)
POSTGRES = (
    """CREATE FUNCTION review_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'guard:review-final' USING ERRCODE = '23514'; END $$""",
    """CREATE TRIGGER review_final BEFORE UPDATE ON review
FOR EACH ROW WHEN (OLD.status = 'CONFIRMED') EXECUTE FUNCTION review_final()""",
    """CREATE TRIGGER review_stays BEFORE DELETE ON review
FOR EACH ROW EXECUTE FUNCTION review_final()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("tenants", ID, DESCRIPTION, both=TABLES, sqlite=SQLITE, postgres=POSTGRES)
