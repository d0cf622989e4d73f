"""Indexes by which a calendar finds the bookings of a house and of a person."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T08:40:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Indexes for calendars"

BOTH = (
    "CREATE INDEX booking_house ON booking (incubator, ends_at)",
    "CREATE INDEX booking_asker ON booking (requested_by, ends_at)",
    """CREATE INDEX booking_companion ON booking (companion, ends_at)
    WHERE companion IS NOT NULL""",
    """CREATE INDEX occupation_attended ON occupation (attendant, ends_at)
    WHERE attendant IS NOT NULL""",
)


async def forwards() -> MigrationManager:
    return raw_migration("facilities", ID, DESCRIPTION, both=BOTH)
