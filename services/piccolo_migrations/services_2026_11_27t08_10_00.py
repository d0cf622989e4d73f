"""Service requests, their thread and papers, and referrals to other programmes.

The database itself holds that only what Programme 6 pays for carries an act, that a referral never
goes to Programme 6, and that what was written or sent stays as it was.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import append_only, raw_migration

ID = "2026-11-27T08:10:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Service requests and referrals"

TABLES = (
    """CREATE TABLE service_request (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    service UUID NOT NULL REFERENCES service (id) ON DELETE RESTRICT,
    quantity INT NOT NULL CHECK (quantity BETWEEN 1 AND 1000),
    subject VARCHAR(200) NOT NULL CHECK (subject <> ''),
    search_key TEXT NOT NULL,
    details TEXT NOT NULL,
    wanted_by DATE,
    status VARCHAR(10) NOT NULL CHECK (status IN ('ASKED', 'TRIAGED', 'ASSIGNED', 'FULFILLED',
        'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    priority VARCHAR(10) NOT NULL CHECK (priority IN ('LOW', 'NORMAL', 'HIGH')),
    due_on DATE NOT NULL,
    owner UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    adviser UUID REFERENCES adviser (id) ON DELETE RESTRICT,
    waits_for VARCHAR(10) NOT NULL CHECK (waits_for IN ('HOUSE', 'FIRM')),
    without_support BOOLEAN NOT NULL,
    price UUID REFERENCES service_price (id) ON DELETE RESTRICT,
    rate_group VARCHAR(10) NOT NULL,
    act UUID UNIQUE REFERENCES act (id) ON DELETE RESTRICT,
    sequence INT NOT NULL,
    asked_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    asked_at TIMESTAMPTZ NOT NULL,
    delivered INT,
    result TEXT NOT NULL,
    fulfilled_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    fulfilled_at TIMESTAMPTZ,
    accepted_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    accepted_at TIMESTAMPTZ,
    rating INT CHECK (rating BETWEEN 1 AND 5),
    rating_note TEXT NOT NULL,
    ended_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    ended_at TIMESTAMPTZ,
    ended_reason TEXT NOT NULL,
    CONSTRAINT service_request_delivered CHECK (delivered BETWEEN 1 AND quantity),
    CONSTRAINT service_request_done CHECK (status NOT IN ('FULFILLED', 'ACCEPTED')
        OR (fulfilled_at IS NOT NULL AND delivered IS NOT NULL)),
    CONSTRAINT service_request_rated CHECK ((status = 'ACCEPTED') = (rating IS NOT NULL)
        AND (status = 'ACCEPTED') = (accepted_at IS NOT NULL)),
    CONSTRAINT service_request_ended CHECK (status NOT IN ('DECLINED', 'WITHDRAWN')
        OR ended_at IS NOT NULL),
    CONSTRAINT service_request_owned CHECK (status NOT IN ('TRIAGED', 'ASSIGNED')
        OR owner IS NOT NULL),
    CONSTRAINT service_request_assigned CHECK (status <> 'ASSIGNED' OR adviser IS NOT NULL))""",
    "CREATE INDEX service_request_house ON service_request (incubator, status, due_on)",
    "CREATE INDEX service_request_firm ON service_request (firm, status, due_on)",
    "CREATE INDEX service_request_adviser ON service_request (adviser, status)",
    """CREATE INDEX service_request_open ON service_request (due_on)
    WHERE status IN ('ASKED', 'TRIAGED', 'ASSIGNED', 'FULFILLED')""",
    """CREATE TABLE service_message (
    id UUID PRIMARY KEY NOT NULL,
    request UUID NOT NULL REFERENCES service_request (id) ON DELETE RESTRICT,
    text TEXT NOT NULL CHECK (text <> ''),
    written_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    written_at TIMESTAMPTZ NOT NULL)""",
    "CREATE INDEX service_message_request ON service_message (request, id)",
    """CREATE TABLE service_file (
    id UUID PRIMARY KEY NOT NULL,
    request UUID NOT NULL REFERENCES service_request (id) ON DELETE RESTRICT,
    kind VARCHAR(10) NOT NULL CHECK (kind IN ('ASKED', 'REPORT')),
    name VARCHAR(120) NOT NULL,
    media_type VARCHAR(120) NOT NULL,
    size INT NOT NULL CHECK (size > 0),
    content BYTEA NOT NULL,
    content_hash VARCHAR(64) NOT NULL,
    added_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    added_at TIMESTAMPTZ NOT NULL)""",
    "CREATE INDEX service_file_request ON service_file (request, id)",
    """CREATE TABLE referral (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    programme UUID NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
    agency UUID NOT NULL REFERENCES agency (id) ON DELETE RESTRICT,
    service UUID REFERENCES service (id) ON DELETE RESTRICT,
    request UUID UNIQUE REFERENCES service_request (id) ON DELETE RESTRICT,
    referred_on DATE NOT NULL,
    reason TEXT NOT NULL,
    outcome VARCHAR(10) NOT NULL
        CHECK (outcome IN ('PENDING', 'TAKEN_UP', 'DONE', 'REFUSED')),
    outcome_on DATE,
    outcome_note TEXT NOT NULL,
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT referral_outcome CHECK ((outcome = 'PENDING') = (outcome_on IS NULL)
        AND (outcome_on IS NULL OR outcome_on >= referred_on)))""",
    "CREATE INDEX referral_firm ON referral (firm, referred_on)",
    "CREATE INDEX referral_house ON referral (incubator, referred_on)",
)

OWN = """EXISTS (SELECT 1 FROM service s JOIN programme g ON g.id = s.programme
    WHERE s.id = NEW.service AND g.code = 'CT6')"""
OURS = "EXISTS (SELECT 1 FROM programme g WHERE g.id = NEW.programme AND g.code = 'CT6')"
AGREED = "incubator, firm, service, asked_by, asked_at"
SENT = "incubator, firm, programme, agency, service, request, referred_on, made_by, made_at"

SQLITE = (
    f"""CREATE TRIGGER service_request_funded BEFORE INSERT ON service_request
WHEN NEW.act IS NOT NULL AND NOT {OWN}
BEGIN SELECT RAISE(ABORT, 'guard:other-programme'); END""",
    f"""CREATE TRIGGER service_request_still_funded BEFORE UPDATE OF act, service ON service_request
WHEN NEW.act IS NOT NULL AND NOT {OWN}
BEGIN SELECT RAISE(ABORT, 'guard:other-programme'); END""",
    f"""CREATE TRIGGER service_request_as_asked BEFORE UPDATE OF {AGREED} ON service_request
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    """CREATE TRIGGER service_request_no_delete BEFORE DELETE ON service_request
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    f"""CREATE TRIGGER referral_elsewhere BEFORE INSERT ON referral WHEN {OURS}
BEGIN SELECT RAISE(ABORT, 'guard:own-programme'); END""",
    f"""CREATE TRIGGER referral_as_made BEFORE UPDATE OF {SENT} ON referral
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    """CREATE TRIGGER referral_no_delete BEFORE DELETE ON referral
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    *append_only("service_message", "sqlite"),
    *append_only("service_file", "sqlite"),
)
POSTGRES = (
    f"""CREATE FUNCTION service_request_funded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.act IS NOT NULL AND NOT {OWN} THEN
    RAISE EXCEPTION 'guard:other-programme' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$""",
    """CREATE TRIGGER service_request_funded BEFORE INSERT OR UPDATE OF act, service
ON service_request FOR EACH ROW EXECUTE FUNCTION service_request_funded()""",
    f"""CREATE TRIGGER service_request_as_asked BEFORE UPDATE OF {AGREED} ON service_request
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    """CREATE TRIGGER service_request_no_delete BEFORE DELETE ON service_request
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    f"""CREATE FUNCTION referral_elsewhere() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF {OURS} THEN
    RAISE EXCEPTION 'guard:own-programme' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$""",
    """CREATE TRIGGER referral_elsewhere BEFORE INSERT ON referral
FOR EACH ROW EXECUTE FUNCTION referral_elsewhere()""",
    f"""CREATE TRIGGER referral_as_made BEFORE UPDATE OF {SENT} ON referral
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    """CREATE TRIGGER referral_no_delete BEFORE DELETE ON referral
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    *append_only("service_message", "postgres"),
    *append_only("service_file", "postgres"),
)


async def forwards() -> MigrationManager:
    return raw_migration("services", ID, DESCRIPTION, both=TABLES, sqlite=SQLITE, postgres=POSTGRES)
