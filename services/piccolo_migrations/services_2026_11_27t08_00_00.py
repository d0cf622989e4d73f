"""The catalogue of services with its dated prices, and advisers.

A price that was in force is never written over: it may only be given its last day.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T08:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Services, their prices, advisers"

TABLES = (
    """CREATE TABLE service (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(20) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    about_vi TEXT NOT NULL,
    about_en TEXT NOT NULL,
    category UUID NOT NULL REFERENCES cost_category (id) ON DELETE RESTRICT,
    programme UUID NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
    delivery VARCHAR(10) NOT NULL
        CHECK (delivery IN ('SESSIONS', 'UNITS', 'MONTHLY', 'EVENTS')),
    unit VARCHAR(12) NOT NULL,
    typical_minutes INT CHECK (typical_minutes > 0),
    needs_report BOOLEAN NOT NULL,
    is_active BOOLEAN NOT NULL,
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    entered_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT service_session_unit CHECK (delivery <> 'SESSIONS' OR unit = 'HOUR'))""",
    """CREATE TABLE service_price (
    id UUID PRIMARY KEY NOT NULL,
    service UUID NOT NULL REFERENCES service (id) ON DELETE RESTRICT,
    full_price BIGINT NOT NULL CHECK (full_price >= 0),
    incubated_price BIGINT NOT NULL CHECK (incubated_price >= 0),
    graduate_price BIGINT NOT NULL CHECK (graduate_price >= 0),
    external_price BIGINT NOT NULL CHECK (external_price >= 0),
    legal_basis TEXT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    UNIQUE (service, valid_from),
    CONSTRAINT service_price_dates CHECK (valid_to IS NULL OR valid_to >= valid_from))""",
    """CREATE TABLE adviser (
    id UUID PRIMARY KEY NOT NULL,
    person UUID NOT NULL UNIQUE REFERENCES person (id) ON DELETE RESTRICT,
    code VARCHAR(20) NOT NULL UNIQUE,
    fields_vi VARCHAR(300) NOT NULL,
    fields_en VARCHAR(300) NOT NULL,
    languages VARCHAR(60) NOT NULL CHECK (languages <> ''),
    hour_fee BIGINT NOT NULL CHECK (hour_fee >= 0),
    weekly_cap_minutes INT NOT NULL CHECK (weekly_cap_minutes BETWEEN 1 AND 10080),
    time_zone VARCHAR(60) NOT NULL,
    is_active BOOLEAN NOT NULL,
    entered_at TIMESTAMPTZ NOT NULL)""",
    """CREATE TABLE adviser_service (
    id UUID PRIMARY KEY NOT NULL,
    adviser UUID NOT NULL REFERENCES adviser (id) ON DELETE RESTRICT,
    service UUID NOT NULL REFERENCES service (id) ON DELETE RESTRICT,
    UNIQUE (adviser, service))""",
    "CREATE INDEX adviser_service_service ON adviser_service (service)",
    """CREATE TABLE adviser_hours (
    id UUID PRIMARY KEY NOT NULL,
    adviser UUID NOT NULL REFERENCES adviser (id) ON DELETE RESTRICT,
    weekday INT NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    opens INT NOT NULL,
    closes INT NOT NULL,
    CONSTRAINT adviser_hours_span CHECK (opens >= 0 AND opens < closes AND closes <= 1440))""",
    "CREATE INDEX adviser_hours_adviser ON adviser_hours (adviser)",
    """CREATE TABLE adviser_conflict (
    id UUID PRIMARY KEY NOT NULL,
    adviser UUID NOT NULL REFERENCES adviser (id) ON DELETE RESTRICT,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    reason TEXT NOT NULL CHECK (reason <> ''),
    noted_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    noted_at TIMESTAMPTZ NOT NULL,
    ended_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    ended_at TIMESTAMPTZ,
    CONSTRAINT adviser_conflict_end CHECK ((ended_by IS NULL) = (ended_at IS NULL)))""",
    """CREATE UNIQUE INDEX adviser_conflict_live ON adviser_conflict (adviser, firm)
    WHERE ended_at IS NULL""",
    "CREATE INDEX adviser_conflict_firm ON adviser_conflict (firm)",
)

AGREED = (
    "service, full_price, incubated_price, graduate_price, external_price, legal_basis, valid_from"
)
SQLITE = (
    f"""CREATE TRIGGER service_price_as_announced BEFORE UPDATE OF {AGREED} ON service_price
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    """CREATE TRIGGER service_price_no_delete BEFORE DELETE ON service_price
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
)
POSTGRES = (
    f"""CREATE TRIGGER service_price_as_announced BEFORE UPDATE OF {AGREED} ON service_price
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    """CREATE TRIGGER service_price_no_delete BEFORE DELETE ON service_price
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("services", ID, DESCRIPTION, both=TABLES, sqlite=SQLITE, postgres=POSTGRES)
