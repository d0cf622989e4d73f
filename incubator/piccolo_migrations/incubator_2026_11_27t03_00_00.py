"""Drafts of decisions to exceed a phase's indicative amount: one person drafts, another decides."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T03:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Drafts of phase overrides"

TABLES = (
    """CREATE TABLE phase_override_draft (
    id UUID PRIMARY KEY NOT NULL,
    phase UUID NOT NULL REFERENCES phase (id) ON DELETE RESTRICT,
    amount BIGINT NOT NULL CHECK (amount > 0),
    decision UUID NOT NULL REFERENCES decision (id) ON DELETE RESTRICT,
    status VARCHAR(10) NOT NULL CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED')),
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    decided_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    decided_at TIMESTAMPTZ,
    reason TEXT NOT NULL,
    CONSTRAINT phase_override_draft_decided CHECK ((status = 'PENDING') = (decided_by IS NULL)),
    CONSTRAINT phase_override_draft_two_people CHECK (status <> 'APPROVED' OR made_by <> decided_by))""",
    "CREATE INDEX phase_override_draft_status ON phase_override_draft (status)",
)


async def forwards() -> MigrationManager:
    return raw_migration("incubator", ID, DESCRIPTION, both=TABLES)
