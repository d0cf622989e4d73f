"""Office services counted by the month: one count of a service for a firm in a month stands."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T10:40:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Office services by the month"

TABLES = (
    """CREATE TABLE office_service (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    service UUID NOT NULL REFERENCES service (id) ON DELETE RESTRICT,
    month DATE NOT NULL,
    quantity INT NOT NULL CHECK (quantity > 0),
    act UUID NOT NULL UNIQUE REFERENCES act (id) ON DELETE RESTRICT,
    noted_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    noted_at TIMESTAMPTZ NOT NULL,
    withdrawn_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    withdrawn_at TIMESTAMPTZ,
    CONSTRAINT office_service_withdrawn CHECK
        ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)))""",
    """CREATE UNIQUE INDEX office_service_once ON office_service (incubator, firm, service, month)
    WHERE withdrawn_at IS NULL""",
    "CREATE INDEX office_service_firm ON office_service (firm, month)",
)
NOTED = "id, incubator, firm, service, month, quantity, act, noted_by, noted_at"
SQLITE = (
    f"""CREATE TRIGGER office_service_as_noted BEFORE UPDATE OF {NOTED} ON office_service
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    """CREATE TRIGGER office_service_no_delete BEFORE DELETE ON office_service
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
)
POSTGRES = (
    f"""CREATE TRIGGER office_service_as_noted BEFORE UPDATE OF {NOTED} ON office_service
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    """CREATE TRIGGER office_service_no_delete BEFORE DELETE ON office_service
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("services", ID, DESCRIPTION, both=TABLES, sqlite=SQLITE, postgres=POSTGRES)
