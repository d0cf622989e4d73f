"""Applications: rounds, files, checks, assessments, proposals and decisions."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import append_only, raw_migration

ID = "2026-11-27T03:10:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Applications for a place"

TABLES = (
    """CREATE TABLE application_round (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    opens_on DATE NOT NULL,
    closes_on DATE,
    places INT NOT NULL CHECK (places >= 1),
    note TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT application_round_dates CHECK (closes_on IS NULL OR closes_on >= opens_on))""",
    "CREATE INDEX application_round_house ON application_round (incubator)",
    """CREATE TABLE application (
    id UUID PRIMARY KEY NOT NULL,
    round UUID NOT NULL REFERENCES application_round (id) ON DELETE RESTRICT,
    link_hash VARCHAR(64) NOT NULL UNIQUE,
    status VARCHAR(12) NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'INCOMPLETE', 'COMPLETE',
        'PROPOSED', 'ADMITTED', 'DECLINED', 'WITHDRAWN')),
    typed TEXT NOT NULL,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    tax_code VARCHAR(14),
    founded_on DATE,
    stage VARCHAR(20) NOT NULL CHECK (stage IN ('', 'PRE_INCUBATION', 'INCUBATION')),
    size VARCHAR(10) NOT NULL CHECK (size IN ('', 'SIEU_NHO', 'NHO', 'VUA', 'LON')),
    employees INT NOT NULL CHECK (employees >= 0),
    employees_female INT NOT NULL CHECK (employees_female >= 0),
    revenue_last_year BIGINT NOT NULL CHECK (revenue_last_year >= 0),
    women_owned BOOLEAN NOT NULL,
    social_enterprise BOOLEAN NOT NULL,
    owes_no_tax BOOLEAN NOT NULL,
    is_safe BOOLEAN NOT NULL,
    main_product VARCHAR(300) NOT NULL,
    area_wanted INT NOT NULL CHECK (area_wanted >= 0),
    sector TEXT NOT NULL,
    product TEXT NOT NULL,
    market TEXT NOT NULL,
    team TEXT NOT NULL,
    finance TEXT NOT NULL,
    needs TEXT NOT NULL,
    impact TEXT NOT NULL,
    contact UUID REFERENCES person (id) ON DELETE RESTRICT,
    contact_title VARCHAR(80) NOT NULL,
    withdrawal TEXT NOT NULL,
    firm UUID REFERENCES firm (id) ON DELETE RESTRICT,
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL,
    submitted_at TIMESTAMPTZ,
    CONSTRAINT application_submitted CHECK (status = 'DRAFT'
        OR (submitted_at IS NOT NULL AND contact IS NOT NULL AND name_vi <> '')),
    CONSTRAINT application_typed CHECK (status IN ('DRAFT', 'INCOMPLETE') OR typed = '{}'),
    CONSTRAINT application_firm CHECK ((status = 'ADMITTED') = (firm IS NOT NULL)),
    CONSTRAINT application_tax_code CHECK (tax_code IS NOT NULL OR stage <> 'INCUBATION'))""",
    "CREATE INDEX application_of_round ON application (round, status)",
    "CREATE INDEX application_by_tax_code ON application (tax_code)",
    "CREATE INDEX application_by_firm ON application (firm)",
    """CREATE TABLE application_file (
    id UUID PRIMARY KEY NOT NULL,
    application UUID NOT NULL REFERENCES application (id) ON DELETE RESTRICT,
    kind VARCHAR(20) NOT NULL,
    name VARCHAR(120) NOT NULL CHECK (name <> ''),
    media_type VARCHAR(80) NOT NULL CHECK (media_type IN ('application/pdf', 'image/png',
        'image/jpeg',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
    size INT NOT NULL CHECK (size BETWEEN 1 AND 5000000),
    content BYTEA NOT NULL,
    content_hash VARCHAR(64) NOT NULL CHECK (length(content_hash) = 64),
    added_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT application_file_size CHECK (length(content) = size),
    UNIQUE (application, content_hash))""",
    """CREATE TABLE application_check (
    id UUID PRIMARY KEY NOT NULL,
    application UUID NOT NULL REFERENCES application (id) ON DELETE RESTRICT,
    is_complete BOOLEAN NOT NULL,
    missing TEXT NOT NULL,
    note TEXT NOT NULL,
    has_code BOOLEAN NOT NULL,
    is_sme BOOLEAN NOT NULL,
    is_young BOOLEAN NOT NULL,
    owes_no_tax BOOLEAN NOT NULL,
    is_safe BOOLEAN NOT NULL,
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT application_check_missing CHECK (is_complete = (missing = '[]')))""",
    "CREATE INDEX application_check_of ON application_check (application)",
    """CREATE TABLE application_assessor (
    id UUID PRIMARY KEY NOT NULL,
    application UUID NOT NULL REFERENCES application (id) ON DELETE RESTRICT,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    assigned_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    assigned_at TIMESTAMPTZ NOT NULL,
    UNIQUE (application, account))""",
    "CREATE INDEX application_assessor_account ON application_assessor (account)",
    """CREATE TABLE assessment (
    id UUID PRIMARY KEY NOT NULL,
    assessor UUID NOT NULL UNIQUE REFERENCES application_assessor (id) ON DELETE RESTRICT,
    has_conflict BOOLEAN NOT NULL,
    remarks TEXT NOT NULL,
    sector INT CHECK (sector BETWEEN 0 AND 15),
    product INT CHECK (product BETWEEN 0 AND 20),
    market INT CHECK (market BETWEEN 0 AND 20),
    team INT CHECK (team BETWEEN 0 AND 20),
    finance INT CHECK (finance BETWEEN 0 AND 10),
    needs INT CHECK (needs BETWEEN 0 AND 10),
    impact INT CHECK (impact BETWEEN 0 AND 5),
    made_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT assessment_conflict CHECK (
        (has_conflict AND COALESCE(sector, product, market, team, finance, needs, impact) IS NULL)
        OR (NOT has_conflict
            AND sector + product + market + team + finance + needs + impact IS NOT NULL)))""",
    """CREATE TABLE admission_proposal (
    id UUID PRIMARY KEY NOT NULL,
    application UUID NOT NULL REFERENCES application (id) ON DELETE RESTRICT,
    outcome VARCHAR(10) NOT NULL CHECK (outcome IN ('ADMIT', 'DECLINE')),
    stage VARCHAR(20) NOT NULL,
    starts_on DATE,
    ends_on DATE,
    reason TEXT NOT NULL,
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    returned_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    returned_at TIMESTAMPTZ,
    return_reason TEXT NOT NULL,
    CONSTRAINT admission_proposal_outcome CHECK (
        (outcome = 'ADMIT' AND starts_on IS NOT NULL
            AND stage IN ('PRE_INCUBATION', 'INCUBATION'))
        OR (outcome = 'DECLINE' AND starts_on IS NULL AND ends_on IS NULL AND stage = ''
            AND reason <> '')),
    CONSTRAINT admission_proposal_dates CHECK (ends_on IS NULL OR ends_on > starts_on))""",
    """CREATE UNIQUE INDEX admission_proposal_open ON admission_proposal (application)
    WHERE returned_at IS NULL""",
    """CREATE TABLE admission_decision (
    id UUID PRIMARY KEY NOT NULL,
    application UUID NOT NULL UNIQUE REFERENCES application (id) ON DELETE RESTRICT,
    proposal UUID NOT NULL UNIQUE REFERENCES admission_proposal (id) ON DELETE RESTRICT,
    number VARCHAR(80) NOT NULL CHECK (number <> ''),
    issued_on DATE NOT NULL,
    proposed_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    decided_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    decided_at TIMESTAMPTZ NOT NULL,
    tenancy UUID REFERENCES tenancy (id) ON DELETE RESTRICT,
    CONSTRAINT admission_decision_two_people CHECK (decided_by <> proposed_by))""",
)

_WAYS = """(OLD.status = 'DRAFT' AND NEW.status = 'SUBMITTED')
    OR (OLD.status = 'SUBMITTED' AND NEW.status IN ('INCOMPLETE', 'COMPLETE', 'WITHDRAWN'))
    OR (OLD.status = 'INCOMPLETE' AND NEW.status IN ('SUBMITTED', 'COMPLETE', 'WITHDRAWN'))
    OR (OLD.status = 'COMPLETE' AND NEW.status IN ('INCOMPLETE', 'PROPOSED', 'WITHDRAWN'))
    OR (OLD.status = 'PROPOSED' AND NEW.status IN ('COMPLETE', 'ADMITTED', 'DECLINED',
        'WITHDRAWN'))"""
_OPEN = """SELECT 1 FROM application a WHERE a.id = {row}.application
    AND a.status IN ('DRAFT', 'INCOMPLETE')"""
_FULL = """(SELECT COUNT(*) FROM application_file f WHERE f.application = NEW.application) >= 12
    OR (SELECT COALESCE(SUM(f.size), 0) FROM application_file f
        WHERE f.application = NEW.application) + NEW.size > 20000000"""
_RECORDS = ("application_check", "assessment", "admission_decision")

SQLITE = (
    f"""CREATE TRIGGER application_way BEFORE UPDATE OF status ON application
    WHEN OLD.status <> NEW.status AND NOT ({_WAYS})
    BEGIN SELECT RAISE(ABORT, 'guard:application-status'); END""",
    """CREATE TRIGGER application_kept BEFORE DELETE ON application WHEN OLD.status <> 'DRAFT'
    BEGIN SELECT RAISE(ABORT, 'guard:application-kept'); END""",
    f"""CREATE TRIGGER application_file_added BEFORE INSERT ON application_file
    WHEN NOT EXISTS ({_OPEN.format(row="NEW")}) OR {_FULL}
    BEGIN SELECT RAISE(ABORT, 'guard:application-files'); END""",
    f"""CREATE TRIGGER application_file_removed BEFORE DELETE ON application_file
    WHEN NOT EXISTS ({_OPEN.format(row="OLD")})
    BEGIN SELECT RAISE(ABORT, 'guard:application-files'); END""",
    """CREATE TRIGGER application_file_changed BEFORE UPDATE ON application_file
    BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    *(text for table in _RECORDS for text in append_only(table, "sqlite")),
)


def _function(name: str, condition: str, guard: str, row: str = "NEW") -> str:
    return f"""CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF {condition} THEN
        RAISE EXCEPTION 'guard:{guard}' USING ERRCODE = '23514';
    END IF;
    RETURN {row}; END $$"""


POSTGRES = (
    _function("application_way", f"NOT ({_WAYS})", "application-status"),
    """CREATE TRIGGER application_way BEFORE UPDATE OF status ON application FOR EACH ROW
    WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION application_way()""",
    _function("application_kept", "OLD.status <> 'DRAFT'", "application-kept", "OLD"),
    """CREATE TRIGGER application_kept BEFORE DELETE ON application FOR EACH ROW
    EXECUTE FUNCTION application_kept()""",
    _function(
        "application_file_added",
        f"NOT EXISTS ({_OPEN.format(row='NEW')}) OR {_FULL}",
        "application-files",
    ),
    """CREATE TRIGGER application_file_added BEFORE INSERT ON application_file FOR EACH ROW
    EXECUTE FUNCTION application_file_added()""",
    _function(
        "application_file_removed",
        f"NOT EXISTS ({_OPEN.format(row='OLD')})",
        "application-files",
        "OLD",
    ),
    """CREATE TRIGGER application_file_removed BEFORE DELETE ON application_file FOR EACH ROW
    EXECUTE FUNCTION application_file_removed()""",
    """CREATE TRIGGER application_file_changed BEFORE UPDATE ON application_file FOR EACH ROW
    EXECUTE FUNCTION refuse_change()""",
    *(text for table in _RECORDS for text in append_only(table, "postgres")),
)


async def forwards() -> MigrationManager:
    return raw_migration("tenants", ID, DESCRIPTION, both=TABLES, sqlite=SQLITE, postgres=POSTGRES)
