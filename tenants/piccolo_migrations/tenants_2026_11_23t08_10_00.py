"""Firms, their people and their tenancies."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-23T08:10:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Firms, memberships, tenancies"

TABLES = (
    """CREATE TABLE firm (
    id UUID PRIMARY KEY NOT NULL,
    tax_code VARCHAR(14) UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    stage VARCHAR(20) NOT NULL CHECK (stage IN ('APPLICATION', 'PRE_INCUBATION', 'INCUBATION',
        'ACCELERATION', 'GRADUATED', 'EXTERNAL', 'WITHDREW', 'TERMINATED', 'DISSOLVED', 'MERGED')),
    in_sector BOOLEAN NOT NULL,
    product_vi TEXT NOT NULL,
    product_en TEXT NOT NULL,
    size VARCHAR(10) NOT NULL,
    women_owned BOOLEAN NOT NULL,
    employees INT NOT NULL CHECK (employees >= 0),
    employees_female INT NOT NULL CHECK (employees_female >= 0),
    revenue_last_year BIGINT NOT NULL,
    weekly_quota_minutes INT NOT NULL CHECK (weekly_quota_minutes >= 0),
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT firm_tax_code CHECK (tax_code IS NOT NULL
        OR stage IN ('APPLICATION', 'PRE_INCUBATION')))""",
    """CREATE TABLE membership (
    id UUID PRIMARY KEY NOT NULL,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    title VARCHAR(80) NOT NULL,
    is_contact BOOLEAN NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    UNIQUE (firm, person, valid_from))""",
    "CREATE INDEX membership_person ON membership (person)",
    """CREATE TABLE tenancy (
    id UUID PRIMARY KEY NOT NULL,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    starts_on DATE NOT NULL,
    ends_on DATE,
    CONSTRAINT tenancy_dates CHECK (ends_on IS NULL OR ends_on > starts_on))""",
    "CREATE INDEX tenancy_firm ON tenancy (firm)",
)


async def forwards() -> MigrationManager:
    return raw_migration("tenants", ID, DESCRIPTION, both=TABLES)
