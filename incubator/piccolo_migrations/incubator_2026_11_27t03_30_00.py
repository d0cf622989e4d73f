"""Support schemes with their terms, and the part of an act's support that a scheme gives."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T03:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Support schemes, their terms, scheme support of acts"

BOTH = (
    """CREATE TABLE scheme (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL)""",
    """CREATE TABLE scheme_term (
    id UUID PRIMARY KEY NOT NULL,
    scheme UUID NOT NULL REFERENCES scheme (id) ON DELETE RESTRICT,
    target VARCHAR(20) NOT NULL CHECK (target IN ('RENT', 'MACHINES', 'CONSULTING', 'TRAINING')),
    percent INT NOT NULL CHECK (percent BETWEEN 1 AND 100),
    cap BIGINT NOT NULL CHECK (cap > 0),
    cap_window VARCHAR(10) NOT NULL CHECK (cap_window IN ('MONTH', 'YEAR', 'CONTRACT')),
    longest_months INT CHECK (longest_months > 0),
    legal_basis TEXT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    UNIQUE (scheme, target, valid_from),
    CONSTRAINT scheme_term_dates CHECK (valid_to IS NULL OR valid_to >= valid_from))""",
    "ALTER TABLE act ADD COLUMN scheme_term UUID REFERENCES scheme_term (id) ON DELETE RESTRICT",
    """ALTER TABLE act ADD COLUMN scheme_support BIGINT NOT NULL DEFAULT 0
    CONSTRAINT act_scheme CHECK (scheme_support BETWEEN 0 AND support
        AND (scheme_support = 0 OR scheme_term IS NOT NULL))""",
    """ALTER TABLE act ADD COLUMN settled_scheme_support BIGINT
    CONSTRAINT act_settled_scheme CHECK (settled_scheme_support BETWEEN 0 AND settled_support
        AND settled_scheme_support <= scheme_support)""",
)

# What has been promised under a term stays readable for ever: a term is added, never changed.
SQLITE = (
    """CREATE TRIGGER scheme_term_no_update BEFORE UPDATE ON scheme_term
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END""",
)
POSTGRES = (
    """CREATE TRIGGER scheme_term_no_change BEFORE UPDATE ON scheme_term
FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
)


async def forwards() -> MigrationManager:
    return raw_migration("incubator", ID, DESCRIPTION, both=BOTH, sqlite=SQLITE, postgres=POSTGRES)
