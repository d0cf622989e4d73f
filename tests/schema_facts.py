"""What a database looks like inside, in words that two databases can be compared by."""

from __future__ import annotations

import re
from typing import Any

from incubator.database import dialect, fetch

Rows = dict[str, list[dict[str, Any]]]

_COLUMNS = """SELECT table_name || '.' || column_name AS name, data_type || ' '
    || coalesce(character_maximum_length::text, '') || ' ' || is_nullable || ' '
    || coalesce(column_default, '') AS text
  FROM information_schema.columns WHERE table_schema = 'public'"""
# From PostgreSQL 18 a NOT NULL is a constraint too; the columns tell of it already.
_CONSTRAINTS = """SELECT conrelid::regclass || '.' || conname AS name,
    pg_get_constraintdef(oid) AS text
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'"""
_INDEXES = "SELECT indexname AS name, indexdef AS text FROM pg_indexes WHERE schemaname = 'public'"
_TRIGGERS = """SELECT tgrelid::regclass || '.' || tgname AS name, pg_get_triggerdef(oid) AS text
  FROM pg_trigger WHERE NOT tgisinternal"""
_FUNCTIONS = """SELECT proname AS name, prosrc AS text FROM pg_proc
  WHERE pronamespace = 'public'::regnamespace"""
_OBJECTS = "SELECT type || ' ' || name AS name, sql AS text FROM sqlite_master"


async def schema() -> dict[str, str]:
    """Every object of the schema by its name, with the text that makes it."""
    parts = [_OBJECTS]
    if dialect() == "postgres":
        parts = [_COLUMNS, _CONSTRAINTS, _INDEXES, _TRIGGERS, _FUNCTIONS]
    rows = [row for part in parts for row in await fetch(part)]
    return {row["name"]: _plain(row["text"] or "") for row in rows}


def _plain(text: str) -> str:
    """The text without casts, parentheses and spaces, which PostgreSQL writes as it likes."""
    return "".join(re.sub(r"::[a-z]+( varying)?|\[\]|[()]", " ", text).split())


async def tables() -> list[str]:
    """The names of all tables."""
    found = await fetch(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        if dialect() == "sqlite"
        else "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
    )
    return sorted(row["name"] for row in found)


async def contents(like: Rows | None = None) -> Rows:
    """All rows of all tables, or of the tables and columns that `like` has rows of."""
    wanted: Rows = {table: [] for table in await tables()} if like is None else like
    found = {}
    for table, rows in wanted.items():
        columns = ", ".join(rows[0]) if rows else "*"
        found[table] = await fetch(f"SELECT {columns} FROM {table} ORDER BY id")
    return found
