"""An INSERT OR REPLACE cannot go round append-only, even from a connection that is not ours.

SQLite fires the DELETE triggers of a REPLACE only where recursive_triggers is on, as it is on the
product's own connections. These triggers refuse the insertion itself.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-23T10:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Nothing replaces a row of the ledger or of the audit"

UNIQUE = {"ledger_entry": ("id", "reverses"), "audit_entry": ("id",), "phase_override": ("id",)}

SQLITE = [
    f"""CREATE TRIGGER {table}_no_replace_{column} BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {column} = NEW.{column})
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END"""
    for table, columns in UNIQUE.items()
    for column in columns
]


async def forwards() -> MigrationManager:
    return raw_migration("incubator", ID, DESCRIPTION, sqlite=SQLITE)
