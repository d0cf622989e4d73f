"""The table classes and the migrated schema say the same on both engines."""

import pytest
from piccolo.columns import ForeignKey
from piccolo.table import Table

from facilities.piccolo_app import APP_CONFIG as FACILITIES
from incubator.database import Engine, dialect, fetch
from incubator.piccolo_app import APP_CONFIG as INCUBATOR
from services.piccolo_app import APP_CONFIG as SERVICES
from tenants.piccolo_app import APP_CONFIG as TENANTS

TABLES = [
    table for app in (INCUBATOR, TENANTS, FACILITIES, SERVICES) for table in app.table_classes
]


async def columns_of(table: str) -> dict[str, tuple[bool, str | None]]:
    """Each column of a table: whether it may be NULL, and the table that it refers to."""
    if dialect() == "sqlite":
        found = await fetch(f"PRAGMA table_info({table})")
        referred = {
            row["from"]: row["table"] for row in await fetch(f"PRAGMA foreign_key_list({table})")
        }
        return {row["name"]: (not row["notnull"], referred.get(row["name"])) for row in found}
    rows = await fetch(
        "SELECT a.attname AS name, NOT a.attnotnull AS nullable, f.relname AS target"
        " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
        " LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'"
        " AND k.conkey = ARRAY[a.attnum] LEFT JOIN pg_class f ON f.oid = k.confrelid"
        " WHERE c.relname = {} AND a.attnum > 0 AND NOT a.attisdropped",
        table,
    )
    return {row["name"]: (row["nullable"], row["target"]) for row in rows}


def declared(table: type[Table]) -> dict[str, tuple[bool, str | None]]:
    return {
        column._meta.db_column_name: (
            column._meta.null,
            column._foreign_key_meta.resolved_references._meta.tablename
            if isinstance(column, ForeignKey)
            else None,
        )
        for column in table._meta.columns
    }


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table._meta.tablename)
async def test_a_table_class_declares_the_columns_of_the_schema(
    database: Engine, table: type[Table]
) -> None:
    assert await columns_of(table._meta.tablename) == declared(table)


async def test_no_table_of_the_schema_lacks_a_class(database: Engine) -> None:
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        if dialect() == "sqlite"
        else "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
    )
    names = {row["name"] for row in await fetch(query)}
    expected = {table._meta.tablename for table in TABLES}
    assert {n for n in names if n not in ("migration", "sqlite_sequence")} == expected
