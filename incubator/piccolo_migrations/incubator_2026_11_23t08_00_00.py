"""The programme, its money and its people, with the guarantees that hold whatever the code does.

One DDL serves both engines: type names are PostgreSQL's, and SQLite takes any. BIGINT and INT are
chosen over INTEGER because Piccolo would convert every INTEGER through Decimal on SQLite.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import append_only, raw_migration

ID = "2026-11-23T08:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Programme, budget, people"

TABLES = (
    """CREATE TABLE agency (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    successor UUID REFERENCES agency (id) ON DELETE RESTRICT,
    UNIQUE (code, valid_from),
    CONSTRAINT agency_dates CHECK (valid_to IS NULL OR valid_to >= valid_from))""",
    """CREATE TABLE decision (
    id UUID PRIMARY KEY NOT NULL,
    kind VARCHAR(20) NOT NULL,
    number VARCHAR(80) NOT NULL,
    issued_on DATE NOT NULL,
    issuer UUID NOT NULL REFERENCES agency (id) ON DELETE RESTRICT,
    subject TEXT NOT NULL,
    is_assumed BOOLEAN NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    UNIQUE (number, issued_on))""",
    """CREATE TABLE plan (
    id UUID PRIMARY KEY NOT NULL,
    number VARCHAR(60) NOT NULL UNIQUE,
    title_vi TEXT NOT NULL,
    title_en TEXT NOT NULL,
    issued_on DATE NOT NULL,
    year_from INT NOT NULL,
    year_to INT NOT NULL)""",
    """CREATE TABLE programme (
    id UUID PRIMARY KEY NOT NULL,
    plan UUID NOT NULL REFERENCES plan (id) ON DELETE RESTRICT,
    code VARCHAR(20) NOT NULL UNIQUE,
    position INT NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT NOT NULL,
    target_vi TEXT,
    target_en TEXT,
    lead UUID NOT NULL REFERENCES agency (id) ON DELETE RESTRICT)""",
    """CREATE TABLE coordination (
    id UUID PRIMARY KEY NOT NULL,
    programme UUID NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
    agency UUID NOT NULL REFERENCES agency (id) ON DELETE RESTRICT,
    UNIQUE (programme, agency))""",
    """CREATE TABLE phase (
    id UUID PRIMARY KEY NOT NULL,
    programme UUID NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
    code VARCHAR(20) NOT NULL,
    year_from INT NOT NULL,
    year_to INT NOT NULL,
    indicative BIGINT NOT NULL,
    override BIGINT NOT NULL DEFAULT 0,
    allocated_state BIGINT NOT NULL DEFAULT 0,
    allocated_other BIGINT NOT NULL DEFAULT 0,
    UNIQUE (programme, code),
    CONSTRAINT phase_years CHECK (year_from <= year_to),
    CONSTRAINT phase_amounts CHECK (indicative >= 0 AND override >= 0 AND allocated_state >= 0
        AND allocated_other >= 0),
    CONSTRAINT phase_ceiling CHECK (allocated_state <= indicative + override))""",
    """CREATE TABLE funding_source (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    is_state_budget BOOLEAN NOT NULL,
    position INT NOT NULL)""",
    """CREATE TABLE cost_category (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('CAPITAL', 'RECURRENT')),
    position INT NOT NULL)""",
    """CREATE TABLE incubator (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(20) NOT NULL UNIQUE,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('INCUBATOR', 'CENTRE')),
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    address VARCHAR(300) NOT NULL,
    note_vi TEXT NOT NULL,
    note_en TEXT NOT NULL,
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL)""",
    """CREATE TABLE support_mode (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    category UUID NOT NULL REFERENCES cost_category (id) ON DELETE RESTRICT,
    mode VARCHAR(10) NOT NULL CHECK (mode IN ('CASH', 'IN_KIND')),
    legal_basis TEXT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    UNIQUE (incubator, category, valid_from))""",
    """CREATE TABLE person (
    id UUID PRIMARY KEY NOT NULL,
    full_name VARCHAR(120) NOT NULL,
    email VARCHAR(200),
    phone VARCHAR(20),
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    erased_at TIMESTAMPTZ)""",
    """CREATE TABLE app_user (
    id UUID PRIMARY KEY NOT NULL,
    person UUID NOT NULL UNIQUE REFERENCES person (id) ON DELETE RESTRICT,
    email VARCHAR(200) UNIQUE,
    phone VARCHAR(20) UNIQUE,
    password_hash VARCHAR(255),
    language VARCHAR(5) NOT NULL CHECK (language IN ('vi', 'en')),
    theme VARCHAR(10) NOT NULL CHECK (theme IN ('auto', 'light', 'dark')),
    is_active BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT app_user_login CHECK (email IS NOT NULL OR phone IS NOT NULL))""",
    """CREATE TABLE role_grant (
    id UUID PRIMARY KEY NOT NULL,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    role VARCHAR(20) NOT NULL CHECK (role IN ('manager', 'technician', 'adviser', 'tenant',
        'accountant', 'approver', 'city', 'appraiser', 'standing', 'auditor', 'admin')),
    incubator UUID REFERENCES incubator (id) ON DELETE RESTRICT,
    granted_at TIMESTAMPTZ NOT NULL,
    UNIQUE (account, role, incubator))""",
    """CREATE UNIQUE INDEX role_grant_everywhere ON role_grant (account, role)
    WHERE incubator IS NULL""",
    """CREATE TABLE sign_in_session (
    id UUID PRIMARY KEY NOT NULL,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    created_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    address VARCHAR(64) NOT NULL,
    agent VARCHAR(200) NOT NULL)""",
    "CREATE INDEX sign_in_session_account ON sign_in_session (account)",
    """CREATE TABLE api_token (
    id UUID PRIMARY KEY NOT NULL,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    name VARCHAR(80) NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    revoked_at TIMESTAMPTZ)""",
    """CREATE TABLE password_link (
    id UUID PRIMARY KEY NOT NULL,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ)""",
    """CREATE TABLE sign_in_failure (
    id UUID PRIMARY KEY NOT NULL,
    login_hash VARCHAR(64) NOT NULL,
    address_hash VARCHAR(64) NOT NULL,
    failed_at TIMESTAMPTZ NOT NULL)""",
    "CREATE INDEX sign_in_failure_login ON sign_in_failure (login_hash, failed_at)",
    "CREATE INDEX sign_in_failure_address ON sign_in_failure (address_hash, failed_at)",
    """CREATE TABLE idempotency_key (
    id UUID PRIMARY KEY NOT NULL,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    key VARCHAR(200) NOT NULL,
    body_hash VARCHAR(64) NOT NULL,
    answer JSON NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT idempotency_key_once UNIQUE (account, key))""",
    """CREATE TABLE audit_entry (
    id UUID PRIMARY KEY NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    actor UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    action VARCHAR(60) NOT NULL,
    subject_kind VARCHAR(40) NOT NULL,
    subject_id VARCHAR(40) NOT NULL,
    incubator UUID REFERENCES incubator (id) ON DELETE RESTRICT,
    details JSON NOT NULL,
    address VARCHAR(64) NOT NULL,
    sequence INT NOT NULL)""",
    "CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject_id)",
    "CREATE INDEX audit_entry_at ON audit_entry (at)",
    """CREATE TABLE phase_override (
    id UUID PRIMARY KEY NOT NULL,
    phase UUID NOT NULL REFERENCES phase (id) ON DELETE RESTRICT,
    amount BIGINT NOT NULL CHECK (amount > 0),
    decision UUID NOT NULL REFERENCES decision (id) ON DELETE RESTRICT,
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    approved_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT phase_override_two_people CHECK (made_by <> approved_by))""",
    """CREATE TABLE budget_line (
    id UUID PRIMARY KEY NOT NULL,
    phase UUID NOT NULL REFERENCES phase (id) ON DELETE RESTRICT,
    year INT NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    source UUID NOT NULL REFERENCES funding_source (id) ON DELETE RESTRICT,
    category UUID NOT NULL REFERENCES cost_category (id) ON DELETE RESTRICT,
    position INT NOT NULL,
    status VARCHAR(10) NOT NULL CHECK (status IN ('OPEN', 'CLOSED')),
    accepts_from DATE,
    opened_by UUID REFERENCES decision (id) ON DELETE RESTRICT,
    allocated BIGINT NOT NULL DEFAULT 0,
    held BIGINT NOT NULL DEFAULT 0,
    accepted BIGINT NOT NULL DEFAULT 0,
    committed BIGINT NOT NULL DEFAULT 0,
    disbursed BIGINT NOT NULL DEFAULT 0,
    UNIQUE (phase, year, incubator, source, category),
    CONSTRAINT budget_line_balances CHECK (allocated >= 0 AND held >= 0 AND accepted >= 0
        AND committed >= 0 AND disbursed >= 0),
    CONSTRAINT budget_line_available CHECK (allocated - held - accepted - committed >= 0),
    CONSTRAINT budget_line_disbursed CHECK (disbursed <= allocated))""",
    "CREATE INDEX budget_line_choice ON budget_line (incubator, category, year)",
    """CREATE TABLE act (
    id UUID PRIMARY KEY NOT NULL,
    kind VARCHAR(20) NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    category UUID NOT NULL REFERENCES cost_category (id) ON DELETE RESTRICT,
    year INT NOT NULL,
    line UUID REFERENCES budget_line (id) ON DELETE RESTRICT,
    mode VARCHAR(10) NOT NULL CHECK (mode IN ('NONE', 'CASH', 'IN_KIND')),
    full_cost BIGINT NOT NULL,
    tenant_price BIGINT NOT NULL,
    support BIGINT NOT NULL,
    surcharge BIGINT NOT NULL,
    legal_basis TEXT NOT NULL,
    status VARCHAR(10) NOT NULL CHECK (status IN ('HELD', 'ACCEPTED', 'RELEASED')),
    settled_full_cost BIGINT,
    settled_tenant_price BIGINT,
    settled_support BIGINT,
    settled_surcharge BIGINT,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT act_amounts CHECK (full_cost >= 0 AND tenant_price >= 0 AND support >= 0
        AND surcharge >= 0),
    CONSTRAINT act_identity CHECK (full_cost + surcharge = tenant_price + support),
    CONSTRAINT act_settled CHECK (settled_full_cost + settled_surcharge
        = settled_tenant_price + settled_support AND settled_support BETWEEN 0 AND support),
    CONSTRAINT act_funding CHECK (support = 0 OR (mode <> 'NONE' AND line IS NOT NULL)))""",
    "CREATE INDEX act_in_kind ON act (line) WHERE mode = 'IN_KIND'",
    """CREATE TABLE budget_proposal (
    id UUID PRIMARY KEY NOT NULL,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('ALLOCATION', 'SUPPLEMENT', 'WITHDRAWAL',
        'TRANSFER', 'CARRY_OVER', 'EXTENSION', 'LAPSE')),
    line UUID NOT NULL REFERENCES budget_line (id) ON DELETE RESTRICT,
    other_line UUID REFERENCES budget_line (id) ON DELETE RESTRICT,
    amount BIGINT NOT NULL CHECK (amount > 0),
    decision UUID NOT NULL REFERENCES decision (id) ON DELETE RESTRICT,
    note TEXT NOT NULL,
    status VARCHAR(10) NOT NULL CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED')),
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    decided_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    decided_at TIMESTAMPTZ,
    reason TEXT NOT NULL,
    CONSTRAINT budget_proposal_two_people CHECK (status <> 'APPROVED' OR decided_by <> made_by))""",
    """CREATE TABLE ledger_entry (
    id UUID PRIMARY KEY NOT NULL,
    line UUID NOT NULL REFERENCES budget_line (id) ON DELETE RESTRICT,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('ALLOCATION', 'SUPPLEMENT', 'WITHDRAWAL',
        'TRANSFER', 'CARRY_OVER', 'EXTENSION', 'LAPSE', 'HOLD', 'RELEASE', 'ACCEPTANCE',
        'COMMITMENT', 'DISBURSEMENT')),
    amount BIGINT NOT NULL,
    act UUID REFERENCES act (id) ON DELETE RESTRICT,
    decision UUID REFERENCES decision (id) ON DELETE RESTRICT,
    proposal UUID REFERENCES budget_proposal (id) ON DELETE RESTRICT,
    reverses UUID UNIQUE REFERENCES ledger_entry (id) ON DELETE RESTRICT,
    voucher VARCHAR(60),
    posted_at TIMESTAMPTZ NOT NULL,
    posted_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    approved_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    note TEXT NOT NULL,
    CONSTRAINT ledger_entry_sign CHECK (amount <> 0 AND (reverses IS NOT NULL
        OR kind IN ('TRANSFER', 'CARRY_OVER', 'EXTENSION', 'COMMITMENT')
        OR (kind IN ('WITHDRAWAL', 'LAPSE') AND amount < 0)
        OR (kind NOT IN ('WITHDRAWAL', 'LAPSE') AND amount > 0))),
    CONSTRAINT ledger_entry_act CHECK (kind NOT IN ('HOLD', 'RELEASE', 'ACCEPTANCE')
        OR act IS NOT NULL),
    CONSTRAINT ledger_entry_voucher CHECK (kind <> 'DISBURSEMENT' OR voucher IS NOT NULL),
    CONSTRAINT ledger_entry_two_people CHECK (kind IN ('HOLD', 'RELEASE', 'ACCEPTANCE',
        'COMMITMENT', 'DISBURSEMENT') OR (decision IS NOT NULL AND posted_by IS NOT NULL
        AND approved_by IS NOT NULL AND approved_by <> posted_by)))""",
    # A line's newest entries, and the sums of all of them, without a look at the table itself.
    "CREATE INDEX ledger_entry_line ON ledger_entry (line, posted_at, id, kind, amount)",
    "CREATE INDEX ledger_entry_act ON ledger_entry (act)",
)

AUTHORITY = """('ALLOCATION', 'SUPPLEMENT', 'WITHDRAWAL', 'TRANSFER', 'CARRY_OVER', 'EXTENSION',
        'LAPSE')"""

# What a posting does to the five balances (brief 3.1): an acceptance turns a hold into accepted
# support, a commitment is a contract's own, a disbursement is paid out of either.
POST = f"""UPDATE budget_line SET
    allocated = allocated + CASE WHEN NEW.kind IN {AUTHORITY} THEN NEW.amount ELSE 0 END,
    held = held + CASE NEW.kind WHEN 'HOLD' THEN NEW.amount WHEN 'RELEASE' THEN -NEW.amount
        WHEN 'ACCEPTANCE' THEN -NEW.amount ELSE 0 END,
    accepted = accepted + CASE NEW.kind WHEN 'ACCEPTANCE' THEN NEW.amount ELSE 0 END,
    committed = committed + CASE NEW.kind WHEN 'COMMITMENT' THEN NEW.amount ELSE 0 END,
    disbursed = disbursed + CASE NEW.kind WHEN 'DISBURSEMENT' THEN NEW.amount ELSE 0 END
  WHERE id = NEW.line"""
STATE = """(SELECT s.is_state_budget FROM budget_line l JOIN funding_source s ON s.id = l.source
        WHERE l.id = NEW.line)"""
POST_PHASE = f"""UPDATE phase SET
    allocated_state = allocated_state + CASE WHEN {STATE} THEN NEW.amount ELSE 0 END,
    allocated_other = allocated_other + CASE WHEN {STATE} THEN 0 ELSE NEW.amount END
  WHERE NEW.kind IN {AUTHORITY} AND id = (SELECT phase FROM budget_line WHERE id = NEW.line)"""
CLOSED = "EXISTS (SELECT 1 FROM budget_line WHERE id = NEW.line AND status = 'CLOSED')"
RAISE_CEILING = "UPDATE phase SET override = override + NEW.amount WHERE id = NEW.phase"

SQLITE = (
    f"""CREATE TRIGGER ledger_entry_closed BEFORE INSERT ON ledger_entry WHEN {CLOSED}
BEGIN SELECT RAISE(ABORT, 'guard:line-closed'); END""",
    f"""CREATE TRIGGER ledger_entry_post AFTER INSERT ON ledger_entry
BEGIN {POST}; {POST_PHASE}; END""",
    f"""CREATE TRIGGER phase_override_post AFTER INSERT ON phase_override
BEGIN {RAISE_CEILING}; END""",
    *append_only("ledger_entry", "sqlite"),
    *append_only("audit_entry", "sqlite"),
    *append_only("phase_override", "sqlite"),
)

POSTGRES = (
    """CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'guard:append-only' USING ERRCODE = '23514'; END $$""",
    f"""CREATE FUNCTION ledger_entry_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF {CLOSED} THEN RAISE EXCEPTION 'guard:line-closed' USING ERRCODE = '23514'; END IF;
  {POST};
  IF NEW.kind IN {AUTHORITY} THEN {POST_PHASE}; END IF;
  RETURN NULL;
END $$""",
    """CREATE TRIGGER ledger_entry_post AFTER INSERT ON ledger_entry
FOR EACH ROW EXECUTE FUNCTION ledger_entry_post()""",
    f"""CREATE FUNCTION phase_override_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN {RAISE_CEILING}; RETURN NULL; END $$""",
    """CREATE TRIGGER phase_override_post AFTER INSERT ON phase_override
FOR EACH ROW EXECUTE FUNCTION phase_override_post()""",
    *append_only("ledger_entry", "postgres"),
    *append_only("audit_entry", "postgres"),
    *append_only("phase_override", "postgres"),
)


async def forwards() -> MigrationManager:
    return raw_migration(
        "incubator", ID, DESCRIPTION, both=TABLES, sqlite=SQLITE, postgres=POSTGRES
    )
