"""Notices, how people want to be told, the outbox of mail and the duties of workers."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-24T07:20:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Notices and outbox"

TABLES = (
    """CREATE TABLE notice (
    id UUID PRIMARY KEY NOT NULL,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    kind VARCHAR(40) NOT NULL,
    subject_kind VARCHAR(40) NOT NULL,
    subject_id VARCHAR(40) NOT NULL,
    path VARCHAR(200) NOT NULL CHECK (path LIKE '/%'),
    parameters JSON NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    read_at TIMESTAMPTZ)""",
    # Every page counts what is unread; the list has it first, the latest on top.
    "CREATE INDEX notice_unread ON notice (account) WHERE read_at IS NULL",
    "CREATE INDEX notice_of_account ON notice (account, at)",
    # The night tells of an expiry once.
    "CREATE INDEX notice_subject ON notice (kind, subject_id)",
    """CREATE TABLE notice_preference (
    id UUID PRIMARY KEY NOT NULL,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    kind VARCHAR(40) NOT NULL,
    channel VARCHAR(10) NOT NULL CHECK (channel IN ('AT_ONCE', 'DAILY', 'NONE')),
    UNIQUE (account, kind))""",
    """CREATE TABLE outbox (
    id UUID PRIMARY KEY NOT NULL,
    message_id VARCHAR(200) NOT NULL UNIQUE,
    account UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    person UUID REFERENCES person (id) ON DELETE RESTRICT,
    address VARCHAR(200),
    kind VARCHAR(40) NOT NULL,
    payload JSON NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    leased_until TIMESTAMPTZ,
    attempts INT NOT NULL CHECK (attempts >= 0),
    sent_at TIMESTAMPTZ,
    failed_at TIMESTAMPTZ,
    failure TEXT NOT NULL,
    CONSTRAINT outbox_recipient CHECK ((CASE WHEN account IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN person IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN address IS NULL THEN 0 ELSE 1 END) = 1),
    CONSTRAINT outbox_end CHECK (sent_at IS NULL OR failed_at IS NULL),
    CONSTRAINT outbox_lease CHECK (leased_until IS NULL
        OR (sent_at IS NULL AND failed_at IS NULL)))""",
    "CREATE INDEX outbox_due ON outbox (due_at, id) WHERE sent_at IS NULL AND failed_at IS NULL",
    "CREATE INDEX outbox_failed ON outbox (failed_at) WHERE failed_at IS NOT NULL",
    "CREATE INDEX outbox_created ON outbox (created_at)",
    "CREATE INDEX outbox_account ON outbox (account, kind, created_at)",
    """CREATE TABLE worker_duty (
    id UUID PRIMARY KEY NOT NULL,
    name VARCHAR(20) NOT NULL,
    day DATE NOT NULL,
    leased_until TIMESTAMPTZ NOT NULL,
    done_at TIMESTAMPTZ,
    UNIQUE (name, day))""",
)


async def forwards() -> MigrationManager:
    return raw_migration("incubator", ID, DESCRIPTION, both=TABLES)
