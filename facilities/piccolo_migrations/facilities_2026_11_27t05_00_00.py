"""A lease keeps the day on which it was signed, and whether the firm wanted no support at all.

A scheme that lasts so many months counts them from the signature (Decree 80, Article 22). Leases
that were signed before schemes supported rent keep the price that was agreed: where no step
supports one, no scheme does.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T05:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Signature of leases, leases without support"

COLUMNS = (
    "ALTER TABLE letting ADD COLUMN lease_signed_on DATE NOT NULL DEFAULT '2000-01-01'",
    "ALTER TABLE letting ADD COLUMN without_support BOOLEAN NOT NULL DEFAULT FALSE",
    "UPDATE letting SET lease_signed_on = lease_began, without_support = (steps = '0')",
)


async def forwards() -> MigrationManager:
    return raw_migration("facilities", ID, DESCRIPTION, both=COLUMNS)
