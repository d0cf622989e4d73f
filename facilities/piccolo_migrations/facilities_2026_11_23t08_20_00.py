"""Rooms, machines, technicians and bookings, and the guards that no booking can pass.

Two guards stand on `occupation`. Capacity: at no instant are more units of a resource taken than
it has, buffers included. Attendant: a technician who runs a class D machine does nothing else.
Both look only at rows that end after the new one starts, which the index finds without touching
the past.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-23T08:20:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Resources, hours, bookings"

TABLES = (
    """CREATE TABLE qualification (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    valid_months INT NOT NULL CHECK (valid_months >= 0))""",
    """CREATE TABLE resource (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    code VARCHAR(20) NOT NULL UNIQUE,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('BAY', 'OFFICE', 'ROOM', 'HALL', 'DESKS', 'MACHINE',
        'TECHNICIANS')),
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    description TEXT NOT NULL,
    note TEXT NOT NULL,
    category UUID NOT NULL REFERENCES cost_category (id) ON DELETE RESTRICT,
    family VARCHAR(40) NOT NULL,
    home_space UUID REFERENCES resource (id) ON DELETE RESTRICT,
    capacity INT NOT NULL CHECK (capacity >= 0),
    seats INT,
    area INT,
    is_bookable BOOLEAN NOT NULL,
    is_unattended BOOLEAN NOT NULL,
    needs_approval BOOLEAN NOT NULL,
    needs_inspection BOOLEAN NOT NULL,
    needs_calibration BOOLEAN NOT NULL,
    audience VARCHAR(10) NOT NULL CHECK (audience IN ('TENANTS', 'GRADUATES', 'SECTOR')),
    safety_class VARCHAR(1) CHECK (safety_class IN ('A', 'B', 'C', 'D')),
    technician_qualification UUID REFERENCES qualification (id) ON DELETE RESTRICT,
    setup_minutes INT NOT NULL CHECK (setup_minutes >= 0),
    cleanup_minutes INT NOT NULL CHECK (cleanup_minutes >= 0),
    min_slot_minutes INT NOT NULL CHECK (min_slot_minutes > 0),
    max_slot_minutes INT,
    slot_step_minutes INT NOT NULL CHECK (slot_step_minutes > 0),
    notice_minutes INT NOT NULL CHECK (notice_minutes >= 0),
    horizon_days INT NOT NULL CHECK (horizon_days > 0),
    capex BIGINT NOT NULL,
    bought_by UUID NOT NULL REFERENCES budget_line (id) ON DELETE RESTRICT,
    is_active BOOLEAN NOT NULL,
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    CONSTRAINT resource_technician CHECK (safety_class IS NULL OR safety_class IN ('A', 'B')
        OR technician_qualification IS NOT NULL))""",
    "CREATE INDEX resource_incubator ON resource (incubator, kind)",
    """CREATE TABLE resource_qualification (
    id UUID PRIMARY KEY NOT NULL,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    qualification UUID NOT NULL REFERENCES qualification (id) ON DELETE RESTRICT,
    UNIQUE (resource, qualification))""",
    """CREATE TABLE held_qualification (
    id UUID PRIMARY KEY NOT NULL,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    qualification UUID NOT NULL REFERENCES qualification (id) ON DELETE RESTRICT,
    granted_on DATE NOT NULL,
    expires_on DATE,
    basis VARCHAR(20) NOT NULL CHECK (basis IN ('COURSE', 'SIGN_OFF')),
    granted_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    revoked_on DATE,
    CONSTRAINT held_qualification_dates CHECK (expires_on IS NULL OR expires_on >= granted_on))""",
    "CREATE INDEX held_qualification_person ON held_qualification (person, qualification)",
    """CREATE TABLE rate (
    id UUID PRIMARY KEY NOT NULL,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    full_rate BIGINT NOT NULL CHECK (full_rate >= 0),
    incubated_rate BIGINT NOT NULL CHECK (incubated_rate >= 0),
    graduate_rate BIGINT NOT NULL CHECK (graduate_rate >= 0),
    external_rate BIGINT NOT NULL CHECK (external_rate >= 0),
    legal_basis TEXT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    UNIQUE (resource, valid_from),
    CONSTRAINT rate_dates CHECK (valid_to IS NULL OR valid_to >= valid_from))""",
    """CREATE TABLE inspection (
    id UUID PRIMARY KEY NOT NULL,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('INSPECTION', 'CALIBRATION')),
    performed_on DATE NOT NULL,
    valid_until DATE NOT NULL,
    certificate VARCHAR(80) NOT NULL,
    recorded_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    recorded_at TIMESTAMPTZ,
    CONSTRAINT inspection_dates CHECK (valid_until >= performed_on))""",
    "CREATE INDEX inspection_resource ON inspection (resource, valid_until)",
    """CREATE TABLE opening_hours (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    resource UUID REFERENCES resource (id) ON DELETE RESTRICT,
    kind VARCHAR(10) NOT NULL CHECK (kind IN ('OPEN', 'STAFFED')),
    weekday INT NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    opens INT NOT NULL CHECK (opens >= 0),
    closes INT NOT NULL CHECK (closes <= 1440),
    valid_from DATE,
    valid_to DATE,
    CONSTRAINT opening_hours_span CHECK (opens < closes))""",
    "CREATE INDEX opening_hours_incubator ON opening_hours (incubator)",
    """CREATE TABLE calendar_day (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID REFERENCES incubator (id) ON DELETE RESTRICT,
    day DATE NOT NULL,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('NGHI_LE', 'NGHI_BU', 'HOAN_DOI_NGHI', 'LAM_BU',
        'DONG_CUA')),
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    works_as INT CHECK (works_as BETWEEN 0 AND 6),
    is_provisional BOOLEAN NOT NULL,
    UNIQUE (incubator, day),
    CONSTRAINT calendar_day_make_up CHECK ((kind = 'LAM_BU') = (works_as IS NOT NULL)))""",
    "CREATE UNIQUE INDEX calendar_day_all ON calendar_day (day) WHERE incubator IS NULL",
    """CREATE TABLE closure (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID REFERENCES incubator (id) ON DELETE RESTRICT,
    resource UUID REFERENCES resource (id) ON DELETE RESTRICT,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    reason TEXT NOT NULL,
    made_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    withdrawn_at TIMESTAMPTZ,
    CONSTRAINT closure_period CHECK (starts_at < ends_at),
    CONSTRAINT closure_scope CHECK ((incubator IS NULL) <> (resource IS NULL)))""",
    "CREATE INDEX closure_ends ON closure (ends_at)",
    """CREATE TABLE maintenance (
    id UUID PRIMARY KEY NOT NULL,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    kind VARCHAR(10) NOT NULL CHECK (kind IN ('PLANNED', 'BREAKDOWN')),
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ,
    reason TEXT NOT NULL,
    made_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    finished_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    withdrawn_at TIMESTAMPTZ,
    CONSTRAINT maintenance_period CHECK (ends_at IS NULL OR starts_at < ends_at),
    CONSTRAINT maintenance_end CHECK (kind = 'BREAKDOWN' OR ends_at IS NOT NULL))""",
    "CREATE INDEX maintenance_resource ON maintenance (resource, starts_at)",
    """CREATE TABLE duty (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    weekday INT NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    starts INT NOT NULL CHECK (starts >= 0),
    ends INT NOT NULL CHECK (ends <= 1440),
    valid_from DATE NOT NULL,
    valid_to DATE,
    CONSTRAINT duty_span CHECK (starts < ends))""",
    "CREATE INDEX duty_incubator ON duty (incubator)",
    """CREATE TABLE duty_absence (
    id UUID PRIMARY KEY NOT NULL,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT duty_absence_period CHECK (starts_at < ends_at))""",
    "CREATE INDEX duty_absence_person ON duty_absence (person, ends_at)",
    """CREATE TABLE occupation (
    id UUID PRIMARY KEY NOT NULL,
    act UUID NOT NULL REFERENCES act (id) ON DELETE RESTRICT,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    quantity INT NOT NULL,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    blocked_from TIMESTAMPTZ NOT NULL,
    blocked_until TIMESTAMPTZ NOT NULL,
    holds BOOLEAN NOT NULL,
    attendant UUID REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT occupation_quantity CHECK (quantity > 0 OR (quantity = 0 AND attendant IS NOT NULL)),
    CONSTRAINT occupation_period CHECK (blocked_from <= starts_at AND starts_at < ends_at
        AND ends_at <= blocked_until))""",
    "CREATE INDEX occupation_act ON occupation (act)",
    """CREATE INDEX occupation_taken ON occupation (resource, blocked_until, blocked_from, quantity)
    WHERE holds""",
    """CREATE INDEX occupation_attendant ON occupation (attendant, blocked_until)
    WHERE holds AND attendant IS NOT NULL""",
    "CREATE INDEX occupation_time ON occupation (ends_at, starts_at)",
    """CREATE TABLE booking (
    id UUID PRIMARY KEY NOT NULL,
    uid VARCHAR(80) NOT NULL UNIQUE,
    sequence INT NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    firm UUID REFERENCES firm (id) ON DELETE RESTRICT,
    person UUID REFERENCES person (id) ON DELETE RESTRICT,
    companion UUID REFERENCES person (id) ON DELETE RESTRICT,
    use VARCHAR(20) NOT NULL CHECK (use IN ('FIRM', 'TRAINING', 'MAINTENANCE', 'DEMONSTRATION')),
    purpose TEXT NOT NULL,
    status VARCHAR(10) NOT NULL CHECK (status IN ('TENTATIVE', 'CONFIRMED', 'CANCELLED')),
    outcome VARCHAR(12) CHECK (outcome IN ('DECLINED', 'EXPIRED', 'CANCELLED', 'COMPLETED',
        'INTERRUPTED', 'NO_SHOW')),
    outcome_reason TEXT NOT NULL,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    without_support BOOLEAN NOT NULL,
    entered_afterwards BOOLEAN NOT NULL,
    is_late_cancellation BOOLEAN NOT NULL,
    expires_at TIMESTAMPTZ,
    requested_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    requested_at TIMESTAMPTZ NOT NULL,
    confirmed_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    confirmed_at TIMESTAMPTZ,
    checked_in_at TIMESTAMPTZ,
    checked_out_at TIMESTAMPTZ,
    checked_in_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    checked_out_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    condition_in TEXT NOT NULL,
    condition_out TEXT NOT NULL,
    counter_in BIGINT,
    counter_out BIGINT,
    CONSTRAINT booking_period CHECK (starts_at < ends_at),
    CONSTRAINT booking_use CHECK ((use = 'FIRM') = (firm IS NOT NULL)))""",
    "CREATE INDEX booking_time ON booking (starts_at, ends_at)",
    "CREATE INDEX booking_ends ON booking (ends_at)",
    "CREATE INDEX booking_firm ON booking (firm, starts_at)",
    "CREATE INDEX booking_person ON booking (person, ends_at)",
    """CREATE TABLE booking_item (
    id UUID PRIMARY KEY NOT NULL,
    booking UUID NOT NULL REFERENCES booking (id) ON DELETE RESTRICT,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    quantity INT NOT NULL CHECK (quantity > 0),
    act UUID NOT NULL UNIQUE REFERENCES act (id) ON DELETE RESTRICT,
    rate UUID REFERENCES rate (id) ON DELETE RESTRICT,
    rate_group VARCHAR(10) NOT NULL CHECK (rate_group IN ('INCUBATED', 'GRADUATE', 'EXTERNAL',
        'HOUSE')),
    hourly_full BIGINT NOT NULL,
    hourly_tariff BIGINT NOT NULL,
    UNIQUE (booking, resource))""",
    "CREATE INDEX booking_item_resource ON booking_item (resource)",
    """CREATE TABLE booking_override (
    id UUID PRIMARY KEY NOT NULL,
    booking UUID NOT NULL REFERENCES booking (id) ON DELETE RESTRICT,
    rule VARCHAR(40) NOT NULL,
    reason TEXT NOT NULL,
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL)""",
    "CREATE INDEX booking_override_booking ON booking_override (booking)",
    """CREATE TABLE refused_request (
    id UUID PRIMARY KEY NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    actor UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    rule VARCHAR(40) NOT NULL,
    verb VARCHAR(20) NOT NULL,
    incubator UUID REFERENCES incubator (id) ON DELETE RESTRICT,
    resource UUID REFERENCES resource (id) ON DELETE RESTRICT,
    firm UUID REFERENCES firm (id) ON DELETE RESTRICT,
    quantity INT NOT NULL,
    starts_at TIMESTAMPTZ,
    ends_at TIMESTAMPTZ,
    next_possible TIMESTAMPTZ,
    reason TEXT NOT NULL)""",
    "CREATE INDEX refused_request_at ON refused_request (at)",
)

TAKEN = "o.resource = NEW.resource AND o.holds AND o.id <> NEW.id"
# The load can only rise where some other occupation starts, so these instants are enough.
PEAK = f"""COALESCE((SELECT MAX(load) FROM (
    SELECT (SELECT SUM(o.quantity) FROM occupation o WHERE {TAKEN}
        AND o.blocked_until > p.instant AND o.blocked_from <= p.instant) AS load
    FROM (SELECT NEW.blocked_from AS instant UNION
        SELECT o.blocked_from FROM occupation o WHERE {TAKEN}
        AND o.blocked_until > NEW.blocked_from AND o.blocked_from > NEW.blocked_from
        AND o.blocked_from < NEW.blocked_until) p) loads), 0)"""
BUSY = """EXISTS (SELECT 1 FROM occupation o WHERE o.attendant = NEW.attendant AND o.holds
    AND o.id <> NEW.id AND o.blocked_until > NEW.blocked_from AND o.blocked_from < NEW.blocked_until
    AND (o.quantity > 0 OR NEW.quantity > 0))"""
# A capacity may be lowered below what the past used, never below what is still to come.
FUTURE_PEAK = """COALESCE((SELECT MAX(load) FROM (
    SELECT (SELECT SUM(o.quantity) FROM occupation o WHERE o.resource = NEW.id AND o.holds
        AND o.blocked_until > p.instant AND o.blocked_from <= p.instant) AS load
    FROM (SELECT o.blocked_from AS instant FROM occupation o WHERE o.resource = NEW.id AND o.holds
        AND o.blocked_until > {now}) p) loads), 0)"""
SQLITE_NOW = "strftime('%Y-%m-%d %H:%M:%S+00:00', 'now')"
GUARDED = "resource, quantity, blocked_from, blocked_until, holds, attendant, id"


def _sqlite_guard(event: str) -> list[str]:
    name = event.split(maxsplit=1)[0].lower()
    return [
        f"""CREATE TRIGGER occupation_capacity_{name} BEFORE {event} ON occupation
WHEN NEW.holds AND NEW.quantity > 0 BEGIN
  SELECT RAISE(ABORT, 'guard:capacity') WHERE NEW.quantity + {PEAK}
    > (SELECT capacity FROM resource WHERE id = NEW.resource); END""",
        f"""CREATE TRIGGER occupation_attendant_{name} BEFORE {event} ON occupation
WHEN NEW.holds AND NEW.attendant IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'guard:attendant') WHERE {BUSY}; END""",
    ]


SQLITE = (
    *_sqlite_guard("INSERT"),
    *_sqlite_guard(f"UPDATE OF {GUARDED}"),
    f"""CREATE TRIGGER resource_capacity BEFORE UPDATE OF capacity ON resource
WHEN NEW.capacity < OLD.capacity BEGIN
  SELECT RAISE(ABORT, 'guard:capacity')
  WHERE {FUTURE_PEAK.format(now=SQLITE_NOW)} > NEW.capacity; END""",
)

# The row lock makes two writers of one resource (or one technician) wait for each other.
POSTGRES = (
    f"""CREATE FUNCTION occupation_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE units INT;
BEGIN
  IF NOT NEW.holds THEN RETURN NEW; END IF;
  SELECT capacity INTO units FROM resource WHERE id = NEW.resource FOR NO KEY UPDATE;
  IF NEW.quantity > 0 AND NEW.quantity + {PEAK} > units THEN
    RAISE EXCEPTION 'guard:capacity' USING ERRCODE = '23514';
  END IF;
  IF NEW.attendant IS NOT NULL THEN
    PERFORM 1 FROM person WHERE id = NEW.attendant FOR NO KEY UPDATE;
    IF {BUSY} THEN RAISE EXCEPTION 'guard:attendant' USING ERRCODE = '23514'; END IF;
  END IF;
  RETURN NEW;
END $$""",
    f"""CREATE TRIGGER occupation_guard BEFORE INSERT OR UPDATE OF {GUARDED} ON occupation
FOR EACH ROW EXECUTE FUNCTION occupation_guard()""",
    f"""CREATE FUNCTION resource_capacity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF {FUTURE_PEAK.format(now="now()")} > NEW.capacity THEN
    RAISE EXCEPTION 'guard:capacity' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$""",
    """CREATE TRIGGER resource_capacity BEFORE UPDATE OF capacity ON resource
FOR EACH ROW WHEN (NEW.capacity < OLD.capacity) EXECUTE FUNCTION resource_capacity()""",
)


async def forwards() -> MigrationManager:
    return raw_migration(
        "facilities", ID, DESCRIPTION, both=TABLES, sqlite=SQLITE, postgres=POSTGRES
    )
