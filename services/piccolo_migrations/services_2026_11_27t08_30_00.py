"""Courses, runs with counted seats, enrolments, attendance and certificates.

A seat is counted where it is taken, so that no run is ever fuller than its room, whoever writes.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T08:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Courses, runs, enrolments, certificates"

FEES = """full_fee BIGINT NOT NULL CHECK (full_fee >= 0),
    incubated_fee BIGINT NOT NULL CHECK (incubated_fee >= 0),
    graduate_fee BIGINT NOT NULL CHECK (graduate_fee >= 0),
    external_fee BIGINT NOT NULL CHECK (external_fee >= 0),
    legal_basis TEXT NOT NULL"""
TABLES = (
    f"""CREATE TABLE course (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(20) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    about_vi TEXT NOT NULL,
    about_en TEXT NOT NULL,
    category UUID NOT NULL REFERENCES cost_category (id) ON DELETE RESTRICT,
    programme UUID NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
    minutes INT NOT NULL CHECK (minutes > 0),
    seats INT NOT NULL CHECK (seats > 0),
    {FEES},
    is_active BOOLEAN NOT NULL,
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    entered_at TIMESTAMPTZ NOT NULL)""",
    """CREATE TABLE course_qualification (
    id UUID PRIMARY KEY NOT NULL,
    course UUID NOT NULL REFERENCES course (id) ON DELETE RESTRICT,
    qualification UUID NOT NULL REFERENCES qualification (id) ON DELETE RESTRICT,
    UNIQUE (course, qualification))""",
    f"""CREATE TABLE course_run (
    id UUID PRIMARY KEY NOT NULL,
    uid VARCHAR(80) NOT NULL UNIQUE,
    sequence INT NOT NULL,
    course UUID NOT NULL REFERENCES course (id) ON DELETE RESTRICT,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    programme UUID NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
    instructor UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    act UUID NOT NULL UNIQUE REFERENCES act (id) ON DELETE RESTRICT,
    seats INT NOT NULL CHECK (seats > 0),
    taken INT NOT NULL,
    {FEES},
    status VARCHAR(10) NOT NULL CHECK (status IN ('OPEN', 'CANCELLED')),
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    announced_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    announced_at TIMESTAMPTZ NOT NULL,
    cancelled_at TIMESTAMPTZ,
    cancel_reason TEXT NOT NULL,
    CONSTRAINT course_run_seats CHECK (taken BETWEEN 0 AND seats),
    CONSTRAINT course_run_span CHECK (starts_at < ends_at),
    CONSTRAINT course_run_cancelled CHECK ((status = 'CANCELLED') = (cancelled_at IS NOT NULL)))""",
    "CREATE INDEX course_run_course ON course_run (course, starts_at)",
    "CREATE INDEX course_run_instructor ON course_run (instructor)",
    """CREATE TABLE course_meeting (
    id UUID PRIMARY KEY NOT NULL,
    run UUID NOT NULL REFERENCES course_run (id) ON DELETE RESTRICT,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    UNIQUE (run, starts_at),
    CONSTRAINT course_meeting_span CHECK (starts_at < ends_at))""",
    """CREATE TABLE enrolment (
    id UUID PRIMARY KEY NOT NULL,
    run UUID NOT NULL REFERENCES course_run (id) ON DELETE RESTRICT,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    status VARCHAR(10) NOT NULL CHECK
        (status IN ('WAITING', 'ENROLLED', 'WITHDRAWN', 'PASSED', 'FAILED', 'ABSENT')),
    without_support BOOLEAN NOT NULL,
    act UUID REFERENCES act (id) ON DELETE RESTRICT,
    rate_group VARCHAR(10) NOT NULL,
    full_cost BIGINT NOT NULL CHECK (full_cost >= 0),
    tenant_price BIGINT NOT NULL CHECK (tenant_price >= 0),
    support BIGINT NOT NULL CHECK (support >= 0),
    surcharge BIGINT NOT NULL CHECK (surcharge >= 0),
    held_back VARCHAR(40) NOT NULL,
    enrolled_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    enrolled_at TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT enrolment_identity CHECK (full_cost + surcharge = tenant_price + support))""",
    """CREATE UNIQUE INDEX enrolment_once ON enrolment (run, person)
    WHERE status <> 'WITHDRAWN'""",
    "CREATE UNIQUE INDEX enrolment_act ON enrolment (act) WHERE act IS NOT NULL",
    "CREATE INDEX enrolment_firm ON enrolment (firm)",
    "CREATE INDEX enrolment_person ON enrolment (person)",
    """CREATE TABLE attendance (
    id UUID PRIMARY KEY NOT NULL,
    meeting UUID NOT NULL REFERENCES course_meeting (id) ON DELETE RESTRICT,
    enrolment UUID NOT NULL REFERENCES enrolment (id) ON DELETE RESTRICT,
    was_present BOOLEAN NOT NULL,
    noted_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    noted_at TIMESTAMPTZ NOT NULL,
    UNIQUE (meeting, enrolment))""",
    "CREATE INDEX attendance_enrolment ON attendance (enrolment)",
    """CREATE TABLE certificate (
    id UUID PRIMARY KEY NOT NULL,
    number VARCHAR(20) NOT NULL UNIQUE,
    code VARCHAR(20) NOT NULL UNIQUE,
    enrolment UUID NOT NULL UNIQUE REFERENCES enrolment (id) ON DELETE RESTRICT,
    holder VARCHAR(200) NOT NULL,
    course_vi VARCHAR(200) NOT NULL,
    course_en VARCHAR(200) NOT NULL,
    house_vi VARCHAR(200) NOT NULL,
    house_en VARCHAR(200) NOT NULL,
    minutes INT NOT NULL CHECK (minutes > 0),
    issued_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    issued_at TIMESTAMPTZ NOT NULL)""",
)


def _seats(row: str) -> str:
    """How many seats an enrolment's row takes."""
    return f"(CASE WHEN {row}.status IN ('WAITING', 'WITHDRAWN') THEN 0 ELSE 1 END)"


COUNT_NEW = f"UPDATE course_run SET taken = taken + {_seats('NEW')} WHERE id = NEW.run"
COUNT_CHANGED = (
    f"UPDATE course_run SET taken = taken + {_seats('NEW')} - {_seats('OLD')} WHERE id = NEW.run"
)
ELSEWHERE = "NEW.run <> OLD.run OR NEW.firm <> OLD.firm OR NEW.person <> OLD.person"
SQLITE = (
    f"""CREATE TRIGGER enrolment_added AFTER INSERT ON enrolment
BEGIN {COUNT_NEW}; END""",
    f"""CREATE TRIGGER enrolment_changed AFTER UPDATE OF status ON enrolment
WHEN {_seats("NEW")} <> {_seats("OLD")}
BEGIN {COUNT_CHANGED}; END""",
    f"""CREATE TRIGGER enrolment_stays BEFORE UPDATE ON enrolment WHEN {ELSEWHERE}
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    """CREATE TRIGGER enrolment_no_delete BEFORE DELETE ON enrolment
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    """CREATE TRIGGER certificate_as_issued BEFORE UPDATE ON certificate
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    """CREATE TRIGGER certificate_no_delete BEFORE DELETE ON certificate
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
)
POSTGRES = (
    f"""CREATE FUNCTION enrolment_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN {COUNT_NEW}; RETURN NULL; END $$""",
    f"""CREATE FUNCTION enrolment_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN {COUNT_CHANGED}; RETURN NULL; END $$""",
    """CREATE TRIGGER enrolment_added AFTER INSERT ON enrolment
FOR EACH ROW EXECUTE FUNCTION enrolment_added()""",
    f"""CREATE TRIGGER enrolment_changed AFTER UPDATE OF status ON enrolment
FOR EACH ROW WHEN ({_seats("NEW")} <> {_seats("OLD")}) EXECUTE FUNCTION enrolment_changed()""",
    f"""CREATE TRIGGER enrolment_stays BEFORE UPDATE ON enrolment
FOR EACH ROW WHEN ({ELSEWHERE}) EXECUTE FUNCTION refuse_change()""",
    """CREATE TRIGGER enrolment_no_delete BEFORE DELETE ON enrolment
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    """CREATE TRIGGER certificate_as_issued BEFORE UPDATE ON certificate
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    """CREATE TRIGGER certificate_no_delete BEFORE DELETE ON certificate
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("services", ID, DESCRIPTION, both=TABLES, sqlite=SQLITE, postgres=POSTGRES)
