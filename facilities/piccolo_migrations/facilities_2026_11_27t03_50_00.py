"""What space costs by the month, and how the support of a lease steps down year by year."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T03:50:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Rates of space and steps of rent"

TABLES = (
    """CREATE TABLE space_rate (
    id UUID PRIMARY KEY NOT NULL,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    monthly_rate BIGINT NOT NULL CHECK (monthly_rate >= 0),
    legal_basis TEXT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    UNIQUE (resource, valid_from),
    CONSTRAINT space_rate_dates CHECK (valid_to IS NULL OR valid_to >= valid_from))""",
    """CREATE TABLE rent_step (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    year_of_lease INT NOT NULL CHECK (year_of_lease BETWEEN 1 AND 20),
    percent INT NOT NULL CHECK (percent BETWEEN 0 AND 100),
    legal_basis TEXT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    UNIQUE (incubator, valid_from, year_of_lease),
    CONSTRAINT rent_step_dates CHECK (valid_to IS NULL OR valid_to >= valid_from))""",
)


async def forwards() -> MigrationManager:
    return raw_migration("facilities", ID, DESCRIPTION, both=TABLES)
