"""Rules of the stages: hours, space, reviews and stay, from a day on."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T03:22:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Rules of stages"

TABLES = (
    """CREATE TABLE stage_rule (
    id UUID PRIMARY KEY NOT NULL,
    stage VARCHAR(20) NOT NULL CHECK (stage IN ('PRE_INCUBATION', 'INCUBATION', 'ACCELERATION')),
    valid_from DATE NOT NULL,
    weekly_quota_minutes INT NOT NULL CHECK (weekly_quota_minutes BETWEEN 0 AND 10080),
    area_limit INT CHECK (area_limit >= 0),
    review_months INT NOT NULL CHECK (review_months BETWEEN 0 AND 60),
    longest_months INT NOT NULL CHECK (longest_months BETWEEN 0 AND 240),
    warning_days INT NOT NULL CHECK (warning_days BETWEEN 0 AND 730),
    legal_basis VARCHAR(500) NOT NULL,
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    UNIQUE (stage, valid_from))""",
)


async def forwards() -> MigrationManager:
    return raw_migration("tenants", ID, DESCRIPTION, both=TABLES)
