"""Buyer days and round tables: attendance by firm, guests, and what followed."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import append_only, raw_migration

ID = "2026-11-27T10:50:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Buyer days and round tables"

NOTED = """noted_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    noted_at TIMESTAMPTZ NOT NULL"""
TABLES = (
    """CREATE TABLE network_event (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    service UUID NOT NULL REFERENCES service (id) ON DELETE RESTRICT,
    kind VARCHAR(12) NOT NULL CHECK (kind IN ('BUYER_DAY', 'ROUND_TABLE')),
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    about TEXT NOT NULL,
    place VARCHAR(200) NOT NULL,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    status VARCHAR(10) NOT NULL CHECK (status IN ('PLANNED', 'CANCELLED')),
    announced_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    announced_at TIMESTAMPTZ NOT NULL,
    cancelled_at TIMESTAMPTZ,
    cancel_reason TEXT NOT NULL,
    CONSTRAINT network_event_span CHECK (starts_at < ends_at),
    CONSTRAINT network_event_cancelled CHECK
        ((status = 'CANCELLED') = (cancelled_at IS NOT NULL)))""",
    "CREATE INDEX network_event_house ON network_event (incubator, starts_at)",
    f"""CREATE TABLE event_attendance (
    id UUID PRIMARY KEY NOT NULL,
    event UUID NOT NULL REFERENCES network_event (id) ON DELETE RESTRICT,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    people INT NOT NULL CHECK (people > 0),
    act UUID NOT NULL UNIQUE REFERENCES act (id) ON DELETE RESTRICT,
    {NOTED},
    withdrawn_at TIMESTAMPTZ)""",
    """CREATE UNIQUE INDEX event_attendance_once ON event_attendance (event, firm)
    WHERE withdrawn_at IS NULL""",
    "CREATE INDEX event_attendance_firm ON event_attendance (firm)",
    f"""CREATE TABLE event_guest (
    id UUID PRIMARY KEY NOT NULL,
    event UUID NOT NULL REFERENCES network_event (id) ON DELETE RESTRICT,
    name VARCHAR(200) NOT NULL,
    people INT NOT NULL CHECK (people > 0),
    {NOTED},
    UNIQUE (event, name))""",
    f"""CREATE TABLE event_result (
    id UUID PRIMARY KEY NOT NULL,
    event UUID NOT NULL REFERENCES network_event (id) ON DELETE RESTRICT,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    kind VARCHAR(10) NOT NULL CHECK (kind IN ('CONTACT', 'QUOTATION', 'ORDER')),
    partner VARCHAR(200) NOT NULL,
    value BIGINT NOT NULL CHECK (value >= 0),
    followed_on DATE NOT NULL,
    note TEXT NOT NULL,
    {NOTED},
    withdrawn_at TIMESTAMPTZ,
    CONSTRAINT event_result_contact CHECK (kind <> 'CONTACT' OR value = 0))""",
    "CREATE INDEX event_result_event ON event_result (event)",
    "CREATE INDEX event_result_firm ON event_result (firm)",
)
CAME = "id, event, firm, people, act, noted_by, noted_at"
FOLLOWED = "id, event, firm, kind, partner, value, followed_on, note, noted_by, noted_at"
SQLITE = (
    *append_only("event_guest", "sqlite"),
    f"""CREATE TRIGGER event_attendance_as_noted BEFORE UPDATE OF {CAME} ON event_attendance
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    """CREATE TRIGGER event_attendance_no_delete BEFORE DELETE ON event_attendance
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    f"""CREATE TRIGGER event_result_as_noted BEFORE UPDATE OF {FOLLOWED} ON event_result
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
    """CREATE TRIGGER event_result_no_delete BEFORE DELETE ON event_result
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
)
POSTGRES = (
    *append_only("event_guest", "postgres"),
    f"""CREATE TRIGGER event_attendance_as_noted BEFORE UPDATE OF {CAME} ON event_attendance
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    """CREATE TRIGGER event_attendance_no_delete BEFORE DELETE ON event_attendance
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    f"""CREATE TRIGGER event_result_as_noted BEFORE UPDATE OF {FOLLOWED} ON event_result
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    """CREATE TRIGGER event_result_no_delete BEFORE DELETE ON event_result
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("services", ID, DESCRIPTION, both=TABLES, sqlite=SQLITE, postgres=POSTGRES)
