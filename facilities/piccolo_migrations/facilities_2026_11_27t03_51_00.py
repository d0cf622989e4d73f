"""Space let for months, and the guards around it.

That two lettings never take the same unit is the capacity guard's: a letting takes its place by
an occupation as a booking does. Here a live letting cannot reach out of its tenancy, from either
side, and a unit is not withdrawn and let on the same day.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T03:51:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Lettings, their terms and months, withdrawn units"

TABLES = (
    """CREATE TABLE unit_withdrawal (
    id UUID PRIMARY KEY NOT NULL,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    kind VARCHAR(10) NOT NULL CHECK (kind IN ('WORKS', 'UNSAFE')),
    reason TEXT NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE,
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    ended_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    cancelled_at TIMESTAMPTZ,
    CONSTRAINT unit_withdrawal_days CHECK (ends_on IS NULL OR ends_on > starts_on))""",
    "CREATE INDEX unit_withdrawal_resource ON unit_withdrawal (resource, starts_on)",
    """CREATE TABLE letting (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    tenancy UUID NOT NULL REFERENCES tenancy (id) ON DELETE RESTRICT,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    quantity INT NOT NULL CHECK (quantity > 0),
    size INT NOT NULL CHECK (size > 0),
    agreed_from DATE NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    occupied_until DATE NOT NULL,
    accounted_from DATE NOT NULL,
    handed_over_on DATE,
    handed_back_on DATE,
    lease_began DATE NOT NULL,
    steps VARCHAR(60) NOT NULL,
    deposit BIGINT NOT NULL CHECK (deposit >= 0),
    contract VARCHAR(80) NOT NULL,
    moved_from UUID REFERENCES letting (id) ON DELETE RESTRICT,
    act UUID NOT NULL UNIQUE REFERENCES act (id) ON DELETE RESTRICT,
    sequence INT NOT NULL,
    signed_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    signed_at TIMESTAMPTZ NOT NULL,
    ended_reason TEXT NOT NULL,
    cancelled_at TIMESTAMPTZ,
    CONSTRAINT letting_days CHECK (starts_on < ends_on AND agreed_from <= starts_on
        AND lease_began <= starts_on AND starts_on <= occupied_until),
    CONSTRAINT letting_hand_over CHECK (handed_over_on IS NULL OR handed_over_on = starts_on),
    CONSTRAINT letting_hand_back CHECK (handed_back_on IS NULL OR (handed_over_on IS NOT NULL
        AND handed_back_on = occupied_until AND cancelled_at IS NULL)))""",
    "CREATE INDEX letting_resource ON letting (resource, occupied_until)",
    "CREATE INDEX letting_firm ON letting (firm)",
    "CREATE INDEX letting_tenancy ON letting (tenancy)",
    "CREATE INDEX letting_house ON letting (incubator, occupied_until)",
    """CREATE INDEX letting_live ON letting (ends_on)
    WHERE handed_back_on IS NULL AND cancelled_at IS NULL""",
    """CREATE TABLE letting_term (
    id UUID PRIMARY KEY NOT NULL,
    letting UUID NOT NULL REFERENCES letting (id) ON DELETE RESTRICT,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    monthly_rate BIGINT NOT NULL CHECK (monthly_rate >= 0),
    legal_basis TEXT NOT NULL,
    document VARCHAR(80) NOT NULL,
    agreed_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    agreed_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT letting_term_days CHECK (starts_on < ends_on))""",
    "CREATE INDEX letting_term_letting ON letting_term (letting, starts_on)",
    """CREATE TABLE letting_month (
    id UUID PRIMARY KEY NOT NULL,
    letting UUID NOT NULL REFERENCES letting (id) ON DELETE RESTRICT,
    year INT NOT NULL,
    month DATE NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    rent BIGINT NOT NULL CHECK (rent >= 0),
    support BIGINT NOT NULL,
    act UUID UNIQUE REFERENCES act (id) ON DELETE RESTRICT,
    is_live BOOLEAN NOT NULL,
    CONSTRAINT letting_month_days CHECK (month <= starts_on AND starts_on < ends_on),
    CONSTRAINT letting_month_support CHECK (support BETWEEN 0 AND rent))""",
    "CREATE UNIQUE INDEX letting_month_once ON letting_month (letting, month) WHERE is_live",
    "CREATE INDEX letting_month_month ON letting_month (month, letting)",
    "CREATE INDEX letting_month_planned ON letting_month (year, letting) WHERE is_live AND act IS NULL",
)


def _live(letting: str) -> str:
    return f"{letting}.handed_back_on IS NULL AND {letting}.cancelled_at IS NULL"


OUTSIDE = f"""{_live("NEW")} AND NOT EXISTS (
    SELECT 1 FROM tenancy t WHERE t.id = NEW.tenancy AND t.firm = NEW.firm
    AND t.incubator = NEW.incubator AND t.starts_on <= NEW.starts_on
    AND (t.ends_on IS NULL OR t.ends_on >= NEW.ends_on))"""
LEFT_OUT = f"""EXISTS (SELECT 1 FROM letting l WHERE l.tenancy = NEW.id AND {_live("l")}
    AND (l.starts_on < NEW.starts_on OR l.ends_on > NEW.ends_on))"""
WITHDRAWN = f"""{_live("NEW")} AND EXISTS (
    SELECT 1 FROM unit_withdrawal w WHERE w.resource = NEW.resource AND w.cancelled_at IS NULL
    AND w.starts_on < NEW.ends_on AND (w.ends_on IS NULL OR w.ends_on > NEW.starts_on))"""
LET = f"""NEW.cancelled_at IS NULL AND EXISTS (
    SELECT 1 FROM letting l WHERE l.resource = NEW.resource AND {_live("l")}
    AND l.ends_on > NEW.starts_on AND (NEW.ends_on IS NULL OR l.starts_on < NEW.ends_on))"""

COLUMNS = "resource, tenancy, firm, incubator, starts_on, ends_on, handed_back_on, cancelled_at"
EVENTS = {
    "letting": ("INSERT", f"UPDATE OF {COLUMNS}"),
    "tenancy": ("UPDATE OF starts_on, ends_on",),
    "unit_withdrawal": ("INSERT", "UPDATE OF starts_on, ends_on, cancelled_at"),
}
GUARDS = {
    "letting": {"letting-outside-tenancy": OUTSIDE, "unit-withdrawn": WITHDRAWN},
    "tenancy": {"letting-outside-tenancy": LEFT_OUT},
    "unit_withdrawal": {"unit-let": LET},
}

SQLITE = [
    f"""CREATE TRIGGER {table}_{slug.replace("-", "_")}_{event.split()[0].lower()}
BEFORE {event} ON {table} WHEN {broken} BEGIN SELECT RAISE(ABORT, 'guard:{slug}'); END"""
    for table, guards in GUARDS.items()
    for slug, broken in guards.items()
    for event in EVENTS[table]
]


def _postgres(table: str) -> list[str]:
    # A row lock on the unit makes its letting and its withdrawal wait for each other.
    waits = "PERFORM 1 FROM resource WHERE id = NEW.resource FOR NO KEY UPDATE;"
    checks = "".join(
        f"""
  IF {broken} THEN RAISE EXCEPTION 'guard:{slug}' USING ERRCODE = '23514'; END IF;"""
        for slug, broken in GUARDS[table].items()
    )
    return [
        f"""CREATE FUNCTION {table}_let_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  {"" if table == "tenancy" else waits}{checks}
  RETURN NEW;
END $$""",
        f"""CREATE TRIGGER {table}_let_guard BEFORE {" OR ".join(EVENTS[table])} ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_let_guard()""",
    ]


POSTGRES = [statement for table in GUARDS for statement in _postgres(table)]


async def forwards() -> MigrationManager:
    return raw_migration(
        "facilities", ID, DESCRIPTION, both=TABLES, sqlite=SQLITE, postgres=POSTGRES
    )
