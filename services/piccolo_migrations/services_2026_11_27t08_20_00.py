"""Consulting sessions.

The database itself holds that an adviser is in one session at a time, and that only what Programme
6 pays for carries an act.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T08:20:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Consulting sessions"

TABLES = (
    """CREATE TABLE consulting_session (
    id UUID PRIMARY KEY NOT NULL,
    uid VARCHAR(80) NOT NULL UNIQUE,
    sequence INT NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    service UUID NOT NULL REFERENCES service (id) ON DELETE RESTRICT,
    adviser UUID NOT NULL REFERENCES adviser (id) ON DELETE RESTRICT,
    booking UUID UNIQUE REFERENCES booking (id) ON DELETE RESTRICT,
    act UUID UNIQUE REFERENCES act (id) ON DELETE RESTRICT,
    subject VARCHAR(200) NOT NULL CHECK (subject <> ''),
    place VARCHAR(200) NOT NULL,
    status VARCHAR(10) NOT NULL
        CHECK (status IN ('PLANNED', 'CONFIRMED', 'HELD', 'ACCEPTED', 'CANCELLED')),
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    without_support BOOLEAN NOT NULL,
    price UUID REFERENCES service_price (id) ON DELETE RESTRICT,
    hour_fee BIGINT NOT NULL CHECK (hour_fee >= 0),
    fee BIGINT CHECK (fee >= 0),
    planned_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    planned_at TIMESTAMPTZ NOT NULL,
    confirmed_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    confirmed_at TIMESTAMPTZ,
    held_minutes INT CHECK (held_minutes > 0),
    held_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    held_at TIMESTAMPTZ,
    minutes TEXT NOT NULL,
    minutes_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    minutes_at TIMESTAMPTZ,
    accepted_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    accepted_at TIMESTAMPTZ,
    cancelled_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    cancelled_at TIMESTAMPTZ,
    cancel_reason TEXT NOT NULL,
    CONSTRAINT consulting_session_times CHECK (starts_at < ends_at),
    CONSTRAINT consulting_session_held CHECK (status NOT IN ('HELD', 'ACCEPTED')
        OR (held_at IS NOT NULL AND held_minutes IS NOT NULL)),
    CONSTRAINT consulting_session_accepted
        CHECK ((status = 'ACCEPTED') = (accepted_at IS NOT NULL)),
    CONSTRAINT consulting_session_cancelled
        CHECK ((status = 'CANCELLED') = (cancelled_at IS NOT NULL)))""",
    "CREATE INDEX consulting_session_adviser ON consulting_session (adviser, starts_at)",
    "CREATE INDEX consulting_session_firm ON consulting_session (firm, starts_at)",
    "CREATE INDEX consulting_session_house ON consulting_session (incubator, starts_at)",
    """CREATE TABLE session_participant (
    id UUID PRIMARY KEY NOT NULL,
    session UUID NOT NULL REFERENCES consulting_session (id) ON DELETE RESTRICT,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    attended BOOLEAN,
    UNIQUE (session, person))""",
    "CREATE INDEX session_participant_person ON session_participant (person)",
    """CREATE TABLE session_action (
    id UUID PRIMARY KEY NOT NULL,
    session UUID NOT NULL REFERENCES consulting_session (id) ON DELETE RESTRICT,
    task VARCHAR(300) NOT NULL CHECK (task <> ''),
    owner VARCHAR(120) NOT NULL,
    due_on DATE)""",
    "CREATE INDEX session_action_session ON session_action (session)",
)

OWN = """EXISTS (SELECT 1 FROM service s JOIN programme g ON g.id = s.programme
    WHERE s.id = NEW.service AND g.code = 'CT6')"""
ELSEWHERE = """EXISTS (SELECT 1 FROM consulting_session o WHERE o.adviser = NEW.adviser
    AND o.id <> NEW.id AND o.status <> 'CANCELLED'
    AND o.starts_at < NEW.ends_at AND o.ends_at > NEW.starts_at)"""
AGREED = "uid, incubator, firm, service, adviser, planned_by, planned_at"

SQLITE = (
    f"""CREATE TRIGGER consulting_session_one_place BEFORE INSERT ON consulting_session
WHEN NEW.status <> 'CANCELLED' AND {ELSEWHERE}
BEGIN SELECT RAISE(ABORT, 'guard:adviser-taken'); END""",
    f"""CREATE TRIGGER consulting_session_still_one_place
BEFORE UPDATE OF adviser, status, starts_at, ends_at ON consulting_session
WHEN NEW.status <> 'CANCELLED' AND {ELSEWHERE}
BEGIN SELECT RAISE(ABORT, 'guard:adviser-taken'); END""",
    f"""CREATE TRIGGER consulting_session_funded BEFORE INSERT ON consulting_session
WHEN NEW.act IS NOT NULL AND NOT {OWN}
BEGIN SELECT RAISE(ABORT, 'guard:other-programme'); END""",
    f"""CREATE TRIGGER consulting_session_still_funded BEFORE UPDATE OF act, service
ON consulting_session WHEN NEW.act IS NOT NULL AND NOT {OWN}
BEGIN SELECT RAISE(ABORT, 'guard:other-programme'); END""",
    f"""CREATE TRIGGER consulting_session_as_planned BEFORE UPDATE OF {AGREED}
ON consulting_session BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    """CREATE TRIGGER consulting_session_no_delete BEFORE DELETE ON consulting_session
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
)
POSTGRES = (
    f"""CREATE FUNCTION consulting_session_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM adviser WHERE id = NEW.adviser FOR NO KEY UPDATE;
  IF NEW.status <> 'CANCELLED' AND {ELSEWHERE} THEN
    RAISE EXCEPTION 'guard:adviser-taken' USING ERRCODE = '23514';
  END IF;
  IF NEW.act IS NOT NULL AND NOT {OWN} THEN
    RAISE EXCEPTION 'guard:other-programme' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$""",
    """CREATE TRIGGER consulting_session_guard BEFORE INSERT
OR UPDATE OF adviser, status, starts_at, ends_at, act, service
ON consulting_session FOR EACH ROW EXECUTE FUNCTION consulting_session_guard()""",
    f"""CREATE TRIGGER consulting_session_as_planned BEFORE UPDATE OF {AGREED}
ON consulting_session FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    """CREATE TRIGGER consulting_session_no_delete BEFORE DELETE ON consulting_session
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("services", ID, DESCRIPTION, both=TABLES, sqlite=SQLITE, postgres=POSTGRES)
