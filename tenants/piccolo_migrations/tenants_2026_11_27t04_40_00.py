"""A grant that moves to another window opens that window's meter under an id of its own.

It used to lend the meter its own id, which its first meter may have taken already.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration
from tenants.piccolo_migrations import tenants_2026_11_27t03_40_00 as first
from tenants.piccolo_migrations.tenants_2026_11_27t03_40_00 import _raise_meter

ID = "2026-11-27T04:40:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Meters have ids of their own"

_HEX = "lower(hex(randomblob({})))"
RANDOM = (
    f"{_HEX.format(4)} || '-' || {_HEX.format(2)} || '-4' || substr({_HEX.format(2)}, 2)"
    f" || '-8' || substr({_HEX.format(2)}, 2) || '-' || {_HEX.format(6)}"
)


def _opening(id: str, ignoring: str = "", conflict: str = "") -> str:
    text = first.OPEN_METER.format(ignoring=ignoring, conflict=conflict)
    return text.replace("SELECT NEW.id,", f"SELECT {id},")


BEFORE, LEAVE, COUNT = first.BEFORE, first.LEAVE_METER, first.COUNT_CHANGED
SQLITE = (
    "DROP TRIGGER support_grant_changed",
    f"""CREATE TRIGGER support_grant_changed AFTER UPDATE ON support_grant
BEGIN {LEAVE}; {_opening(RANDOM, "OR IGNORE")}; {_raise_meter(BEFORE)};
{first.LEAVE_DECISION}; {COUNT}; END""",
)
POSTGRES = (
    f"""CREATE OR REPLACE FUNCTION support_grant_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF {first.GROWS} AND {first.UNFOUNDED} THEN
    RAISE EXCEPTION 'guard:no-support-decision' USING ERRCODE = '23514';
  END IF;
  {LEAVE}; {_opening("gen_random_uuid()", "", "ON CONFLICT DO NOTHING")};
  {_raise_meter(BEFORE)}; {first.LEAVE_DECISION}; {COUNT};
  RETURN NULL;
END $$""",
)


async def forwards() -> MigrationManager:
    return raw_migration("tenants", ID, DESCRIPTION, sqlite=SQLITE, postgres=POSTGRES)
