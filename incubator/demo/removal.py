"""Removing the demonstration: the database begins anew, and accounts that are not its own stay.

The ledger and the audit trail are never changed row by row, so nothing is deleted from them: all
tables are made anew by the migrations, in one transaction that either happens or does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from piccolo.apps.migrations.tables import Migration
from piccolo.table import Table, sort_table_classes

from incubator import migrations
from incubator.database import dialect, execute, fetch, marks, write
from incubator.demo.facts import facts

DOMAIN = "@demo.example"
_OF_ACCOUNTS = (
    "role_grant", "sign_in_session", "api_token", "password_link", "notice_preference",
)  # fmt: skip
_TRIGGER_FUNCTIONS = (
    "SELECT p.oid::regprocedure::text AS name FROM pg_proc p"
    " WHERE p.pronamespace = current_schema()::regnamespace AND p.prorettype = 'trigger'::regtype"
    " AND NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgfoid = p.oid)"
    " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')"
)
Rows = dict[str, list[dict[str, Any]]]


class NotTheDemonstration(Exception):
    """One line that says why nothing is removed."""


@dataclass(frozen=True, slots=True)
class Contents:
    """How much is removed, and how many accounts stay."""

    incubators: int
    firms: int
    bookings: int
    kept_accounts: int


async def look() -> Contents:
    """What `remove` would do; NotTheDemonstration when an incubator is not the demonstration's."""
    known = {(fact["code"], fact["name_vi"]) for fact in facts("houses")}
    found = await fetch("SELECT code, name_vi FROM incubator ORDER BY code")
    if not found:
        raise NotTheDemonstration("there is no demonstration here: no incubator is entered")
    own = [row["code"] for row in found if (row["code"], row["name_vi"]) not in known]
    if own:
        raise NotTheDemonstration(
            f"{', '.join(own)} does not belong to the demonstration: nothing is removed"
        )
    kept = await fetch("SELECT id FROM app_user WHERE email IS NULL OR email NOT LIKE {}", _LIKE)
    return Contents(len(found), await _count("firm"), await _count("booking"), len(kept))


_LIKE = f"%{DOMAIN}"


async def remove() -> Contents:
    """Begin anew with the accounts that are not the demonstration's. Call it within `alone`.

    Their roles in a house of the demonstration end with the house. Seeds are not sown here.
    """
    async with write():
        contents = await look()
        kept = await _accounts()
        await _drop_tables()
        await migrations.forwards(in_transaction=True)
        for table, rows in kept.items():
            for row in rows:
                columns = ", ".join(row)
                values = marks(list(row))
                await execute(f"INSERT INTO {table} ({columns}) VALUES ({values})", *row.values())
    return contents


async def _count(table: str) -> int:
    return int((await fetch(f"SELECT COUNT(*) AS n FROM {table}"))[0]["n"])


async def _accounts() -> Rows:
    """The rows of the accounts that stay, those that are referred to first."""
    users = await fetch("SELECT * FROM app_user WHERE email IS NULL OR email NOT LIKE {}", _LIKE)
    ids, people = [row["id"] for row in users], [row["person"] for row in users]
    kept: Rows = {
        "person": await fetch(f"SELECT * FROM person WHERE id IN ({marks(people)})", *people),
        "app_user": users,
    }
    for table in _OF_ACCOUNTS:
        everywhere = " AND incubator IS NULL" if table == "role_grant" else ""
        sql = f"SELECT * FROM {table} WHERE account IN ({marks(ids)}){everywhere}"
        kept[table] = await fetch(sql, *ids)
    return kept


async def _drop_tables() -> None:
    names = [_name(table) for table in reversed(sort_table_classes(migrations.tables()))]
    names.append(_name(Migration))
    if dialect() == "postgres":
        await execute(f"DROP TABLE {', '.join(names)}")
        for row in await fetch(_TRIGGER_FUNCTIONS):
            await execute(f"DROP FUNCTION {row['name']}")
        return
    await execute("PRAGMA defer_foreign_keys = ON")
    for name in names:
        await execute(f"DROP TABLE {name}")


def _name(table: type[Table]) -> str:
    return str(table._meta.tablename)  # noqa: SLF001
