"""Decisions on the stage of a firm, kept for ever; a team that leaves needs no tax code.

The chain of a firm's changes has no gap: each begins at the stage where the last one that stands
ended, and on no earlier day. Nothing leads out of a stage that is terminal.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import append_only, raw_migration

ID = "2026-11-27T03:20:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Changes of stage"

STAGES = (
    "('APPLICATION', 'PRE_INCUBATION', 'INCUBATION', 'ACCELERATION', 'GRADUATED', 'EXTERNAL', "
    "'WITHDREW', 'TERMINATED', 'DISSOLVED', 'MERGED')"
)
TERMINAL = "('GRADUATED', 'WITHDREW', 'TERMINATED', 'DISSOLVED', 'MERGED')"
TABLES = (
    f"""CREATE TABLE stage_change (
    id UUID PRIMARY KEY NOT NULL,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    incubator UUID REFERENCES incubator (id) ON DELETE RESTRICT,
    position INT NOT NULL CHECK (position > 0),
    from_stage VARCHAR(20) NOT NULL CHECK (from_stage IN {STAGES}),
    stage VARCHAR(20) NOT NULL CHECK (stage IN {STAGES}),
    effective_on DATE NOT NULL,
    decision_no VARCHAR(100) NOT NULL,
    decision_on DATE NOT NULL,
    reason VARCHAR(30) NOT NULL,
    words TEXT NOT NULL,
    hand_over_on DATE,
    criteria_met SMALLINT CHECK (criteria_met BETWEEN 0 AND 6),
    decided_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    created_at TIMESTAMPTZ NOT NULL,
    UNIQUE (firm, position),
    CONSTRAINT stage_change_moves CHECK (stage <> from_stage),
    CONSTRAINT stage_change_terminal CHECK (from_stage NOT IN {TERMINAL}),
    CONSTRAINT stage_change_decision CHECK (decision_no <> '' OR reason = 'TAKEN_OVER'),
    CONSTRAINT stage_change_hand_over CHECK (hand_over_on IS NULL
        OR (stage IN {TERMINAL} AND hand_over_on >= effective_on)))""",
    "CREATE INDEX stage_change_stage ON stage_change (stage, effective_on)",
    """CREATE TABLE stage_withdrawal (
    id UUID PRIMARY KEY NOT NULL,
    change UUID NOT NULL UNIQUE REFERENCES stage_change (id) ON DELETE RESTRICT,
    words TEXT NOT NULL,
    withdrawn_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    created_at TIMESTAMPTZ NOT NULL)""",
    """CREATE TABLE tenancy_ending (
    id UUID PRIMARY KEY NOT NULL,
    change UUID NOT NULL REFERENCES stage_change (id) ON DELETE RESTRICT,
    tenancy UUID NOT NULL REFERENCES tenancy (id) ON DELETE RESTRICT,
    former_ends_on DATE,
    UNIQUE (change, tenancy))""",
)
APPEND_ONLY = ("stage_change", "stage_withdrawal", "tenancy_ending")

STANDS = (
    "SELECT c.stage, c.effective_on FROM stage_change c WHERE c.firm = NEW.firm AND NOT EXISTS"
    " (SELECT 1 FROM stage_withdrawal w WHERE w.change = c.id) ORDER BY c.position DESC LIMIT 1"
)
BROKEN = f"EXISTS (SELECT 1 FROM ({STANDS}) AS last WHERE last.stage <> NEW.from_stage)"
FOLLOWED = (
    "EXISTS (SELECT 1 FROM stage_change c JOIN stage_change mine ON mine.id = NEW.change"
    " WHERE c.firm = mine.firm AND c.position > mine.position AND NOT EXISTS"
    " (SELECT 1 FROM stage_withdrawal w WHERE w.change = c.id))"
)
EARLY = f"EXISTS (SELECT 1 FROM ({STANDS}) AS last WHERE last.effective_on > NEW.effective_on)"

# A team that withdraws, or is dissolved, never had a tax code. SQLite changes a CHECK only in the
# text of its schema (its documentation of ALTER TABLE, "other kinds of changes"); making tables
# right after tells the other connections to read the schema anew.
OLD_CHECK = "OR stage IN ('APPLICATION', 'PRE_INCUBATION')"
NEW_CHECK = (
    "OR stage IN ('APPLICATION', 'PRE_INCUBATION', 'WITHDREW', 'TERMINATED', 'DISSOLVED', 'MERGED')"
)
_QUOTED = {
    which: text.replace("'", "''") for which, text in (("old", OLD_CHECK), ("new", NEW_CHECK))
}

SQLITE_CHECK = (
    "PRAGMA writable_schema = ON",
    "UPDATE sqlite_master SET sql = replace(sql, "
    f"'{_QUOTED['old']}', '{_QUOTED['new']}') WHERE type = 'table' AND name = 'firm'",
    "PRAGMA writable_schema = RESET",
)
POSTGRES_CHECK = (
    "ALTER TABLE firm DROP CONSTRAINT firm_tax_code",
    f"ALTER TABLE firm ADD CONSTRAINT firm_tax_code CHECK (tax_code IS NOT NULL {NEW_CHECK})",
)

SQLITE = (
    *SQLITE_CHECK,
    *TABLES,
    *(statement for table in APPEND_ONLY for statement in append_only(table, "sqlite")),
    *(
        f"""CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END"""
        for table in APPEND_ONLY
    ),
    f"""CREATE TRIGGER stage_change_chain BEFORE INSERT ON stage_change BEGIN
  SELECT RAISE(ABORT, 'guard:stage-chain') WHERE {BROKEN};
  SELECT RAISE(ABORT, 'guard:stage-order') WHERE {EARLY}; END""",
    f"""CREATE TRIGGER stage_withdrawal_last BEFORE INSERT ON stage_withdrawal BEGIN
  SELECT RAISE(ABORT, 'guard:stage-chain') WHERE {FOLLOWED}; END""",
)
POSTGRES = (
    *POSTGRES_CHECK,
    *TABLES,
    *(statement for table in APPEND_ONLY for statement in append_only(table, "postgres")),
    f"""CREATE FUNCTION stage_change_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM firm WHERE id = NEW.firm FOR NO KEY UPDATE;
  IF {BROKEN} THEN RAISE EXCEPTION 'guard:stage-chain' USING ERRCODE = '23514'; END IF;
  IF {EARLY} THEN RAISE EXCEPTION 'guard:stage-order' USING ERRCODE = '23514'; END IF;
  RETURN NEW;
END $$""",
    """CREATE TRIGGER stage_change_chain BEFORE INSERT ON stage_change
FOR EACH ROW EXECUTE FUNCTION stage_change_chain()""",
    f"""CREATE FUNCTION stage_withdrawal_last() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM firm WHERE id = (SELECT firm FROM stage_change WHERE id = NEW.change)
    FOR NO KEY UPDATE;
  IF {FOLLOWED} THEN RAISE EXCEPTION 'guard:stage-chain' USING ERRCODE = '23514'; END IF;
  RETURN NEW;
END $$""",
    """CREATE TRIGGER stage_withdrawal_last BEFORE INSERT ON stage_withdrawal
FOR EACH ROW EXECUTE FUNCTION stage_withdrawal_last()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("tenants", ID, DESCRIPTION, sqlite=SQLITE, postgres=POSTGRES)
