"""Support decisions, grants, and the meters by which the database holds every cap and ceiling.

A meter belongs to a tax code, a scheme, a target and a window. Its `cap` is that of the term under
which it grew last: a term that is replaced within a window never makes an older grant illegal, and
nothing more is granted once the new cap is passed.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T03:40:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Support decisions, grants, meters"

TABLES = (
    """CREATE TABLE support_decision (
    id UUID PRIMARY KEY NOT NULL,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    scheme UUID NOT NULL REFERENCES scheme (id) ON DELETE RESTRICT,
    year INT NOT NULL,
    targets VARCHAR(60) NOT NULL CHECK (targets <> ''),
    dossier VARCHAR(80) NOT NULL,
    number VARCHAR(80) NOT NULL,
    ceiling BIGINT NOT NULL CHECK (ceiling > 0),
    valid_code BOOLEAN NOT NULL,
    small_enough BOOLEAN NOT NULL,
    young_enough BOOLEAN NOT NULL,
    owes_no_tax BOOLEAN NOT NULL,
    is_safe BOOLEAN NOT NULL,
    note TEXT NOT NULL,
    status VARCHAR(10) NOT NULL CHECK (status IN ('DRAFT', 'SIGNED', 'REJECTED', 'ENDED')),
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    decided_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    decided_at TIMESTAMPTZ,
    ended_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    ended_at TIMESTAMPTZ,
    reason TEXT NOT NULL,
    used BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT support_decision_two_people CHECK (status IN ('DRAFT', 'REJECTED')
        OR (decided_by IS NOT NULL AND decided_by <> made_by)),
    CONSTRAINT support_decision_ceiling CHECK (used BETWEEN 0 AND ceiling))""",
    # One dossier at a time for a firm, scheme and year; what was refused or ended may come again.
    """CREATE UNIQUE INDEX support_decision_live ON support_decision (firm, scheme, year)
    WHERE status IN ('DRAFT', 'SIGNED')""",
    "CREATE INDEX support_decision_firm ON support_decision (firm, status, year)",
    "CREATE INDEX support_decision_year ON support_decision (year, status)",
    """CREATE TABLE support_meter (
    id UUID PRIMARY KEY NOT NULL,
    party VARCHAR(10) NOT NULL,
    scheme UUID NOT NULL REFERENCES scheme (id) ON DELETE RESTRICT,
    target VARCHAR(20) NOT NULL,
    window_key VARCHAR(60) NOT NULL,
    cap BIGINT NOT NULL,
    used BIGINT NOT NULL DEFAULT 0,
    UNIQUE (party, scheme, target, window_key),
    CONSTRAINT support_meter_cap CHECK (used BETWEEN 0 AND cap))""",
    """CREATE TABLE support_grant (
    id UUID PRIMARY KEY NOT NULL,
    act UUID NOT NULL UNIQUE REFERENCES act (id) ON DELETE RESTRICT,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    party VARCHAR(10) NOT NULL,
    decision UUID NOT NULL REFERENCES support_decision (id) ON DELETE RESTRICT,
    term UUID NOT NULL REFERENCES scheme_term (id) ON DELETE RESTRICT,
    scheme UUID NOT NULL REFERENCES scheme (id) ON DELETE RESTRICT,
    target VARCHAR(20) NOT NULL,
    window_key VARCHAR(60) NOT NULL,
    amount BIGINT NOT NULL CHECK (amount >= 0),
    status VARCHAR(10) NOT NULL CHECK (status IN ('HELD', 'ACCEPTED', 'RELEASED')))""",
    "CREATE INDEX support_grant_meter ON support_grant (party, scheme, target, window_key)",
    "CREATE INDEX support_grant_decision ON support_grant (decision)",
    "CREATE INDEX support_grant_firm ON support_grant (firm)",
)

KEY = ("party", "scheme", "target", "window_key")
SAME_KEY = " AND ".join(f"OLD.{column} = NEW.{column}" for column in KEY)


def _of(row: str) -> str:
    """The condition that names the meter of a grant's row."""
    return " AND ".join(f"{column} = {row}.{column}" for column in KEY)


def _counts(row: str) -> str:
    """What a grant's row counts for."""
    return f"(CASE WHEN {row}.status = 'RELEASED' THEN 0 ELSE {row}.amount END)"


OPEN_METER = f"""INSERT {{ignoring}} INTO support_meter
    (id, party, scheme, target, window_key, cap, used)
  SELECT NEW.id, NEW.party, NEW.scheme, NEW.target, NEW.window_key, t.cap, 0
  FROM scheme_term t WHERE t.id = NEW.term AND {_counts("NEW")} > 0 {{conflict}}"""


def _raise_meter(before: str) -> str:
    """Count the row, of which `before` was counted here already."""
    return f"""UPDATE support_meter SET
    cap = CASE WHEN {_counts("NEW")} > {before}
      THEN (SELECT t.cap FROM scheme_term t WHERE t.id = NEW.term) ELSE cap END,
    used = used + {_counts("NEW")} - {before} WHERE {_of("NEW")}"""


BEFORE = f"(CASE WHEN {SAME_KEY} THEN {_counts('OLD')} ELSE 0 END)"
LEAVE_METER = f"""UPDATE support_meter SET used = used - {_counts("OLD")}
  WHERE {_of("OLD")} AND NOT ({SAME_KEY})"""
LEAVE_DECISION = f"""UPDATE support_decision SET used = used - {_counts("OLD")}
  WHERE id = OLD.decision AND OLD.decision <> NEW.decision"""
COUNT_CHANGED = f"""UPDATE support_decision SET used = used + {_counts("NEW")}
    - (CASE WHEN OLD.decision = NEW.decision THEN {_counts("OLD")} ELSE 0 END)
  WHERE id = NEW.decision"""
COUNT_NEW = f"UPDATE support_decision SET used = used + {_counts('NEW')} WHERE id = NEW.decision"

# No decision in force for the same firm, scheme and year, no support: whoever writes the row.
UNFOUNDED = """NOT EXISTS (SELECT 1 FROM support_decision d JOIN scheme_term t ON t.id = NEW.term
    JOIN act a ON a.id = NEW.act
    WHERE d.id = NEW.decision AND d.status = 'SIGNED' AND d.firm = NEW.firm
      AND d.scheme = NEW.scheme AND t.scheme = NEW.scheme AND t.target = NEW.target
      AND a.year = d.year AND ',' || d.targets || ',' LIKE '%,' || NEW.target || ',%')"""
GROWS = f"{_counts('NEW')} > {_counts('OLD')}"
DECIDED = "firm, scheme, year, targets, dossier, number, ceiling, made_by"

_IGNORING = OPEN_METER.format(ignoring="OR IGNORE", conflict="")
SQLITE = (
    f"""CREATE TRIGGER support_grant_founded BEFORE INSERT ON support_grant
WHEN {_counts("NEW")} > 0 AND {UNFOUNDED}
BEGIN SELECT RAISE(ABORT, 'guard:no-support-decision'); END""",
    f"""CREATE TRIGGER support_grant_still_founded BEFORE UPDATE ON support_grant
WHEN {GROWS} AND {UNFOUNDED}
BEGIN SELECT RAISE(ABORT, 'guard:no-support-decision'); END""",
    f"""CREATE TRIGGER support_grant_added AFTER INSERT ON support_grant
BEGIN {_IGNORING}; {_raise_meter("0")}; {COUNT_NEW}; END""",
    f"""CREATE TRIGGER support_grant_changed AFTER UPDATE ON support_grant
BEGIN {LEAVE_METER}; {_IGNORING}; {_raise_meter(BEFORE)}; {LEAVE_DECISION}; {COUNT_CHANGED}; END""",
    """CREATE TRIGGER support_grant_no_delete BEFORE DELETE ON support_grant
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    f"""CREATE TRIGGER support_decision_as_drafted BEFORE UPDATE OF {DECIDED} ON support_decision
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    """CREATE TRIGGER support_decision_no_delete BEFORE DELETE ON support_decision
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
)

_CONFLICT = OPEN_METER.format(ignoring="", conflict="ON CONFLICT DO NOTHING")
POSTGRES = (
    f"""CREATE FUNCTION support_grant_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF {_counts("NEW")} > 0 AND {UNFOUNDED} THEN
    RAISE EXCEPTION 'guard:no-support-decision' USING ERRCODE = '23514';
  END IF;
  {_CONFLICT}; {_raise_meter("0")}; {COUNT_NEW};
  RETURN NULL;
END $$""",
    f"""CREATE FUNCTION support_grant_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF {GROWS} AND {UNFOUNDED} THEN
    RAISE EXCEPTION 'guard:no-support-decision' USING ERRCODE = '23514';
  END IF;
  {LEAVE_METER}; {_CONFLICT}; {_raise_meter(BEFORE)}; {LEAVE_DECISION}; {COUNT_CHANGED};
  RETURN NULL;
END $$""",
    """CREATE TRIGGER support_grant_added AFTER INSERT ON support_grant
FOR EACH ROW EXECUTE FUNCTION support_grant_added()""",
    """CREATE TRIGGER support_grant_changed AFTER UPDATE ON support_grant
FOR EACH ROW EXECUTE FUNCTION support_grant_changed()""",
    """CREATE TRIGGER support_grant_no_delete BEFORE DELETE ON support_grant
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    f"""CREATE TRIGGER support_decision_as_drafted BEFORE UPDATE OF {DECIDED} ON support_decision
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    """CREATE TRIGGER support_decision_no_delete BEFORE DELETE ON support_decision
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("tenants", ID, DESCRIPTION, both=TABLES, sqlite=SQLITE, postgres=POSTGRES)
