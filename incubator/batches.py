"""Many rows in few statements: what a file brings is written while others wait, so it is quick."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from piccolo.table import Table

from incubator.database import execute, lock, marks
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal

MOST_PARAMETERS = 10_000
"""Values in one statement; SQLite takes 32,766 and PostgreSQL 32,767."""
_AT_ONCE = 1_000


class Overtaken(Refusal):
    """What was checked before the transaction is no longer so within it."""

    rule = "overtaken"
    title = N_("Others changed the same things meanwhile")

    def __init__(self) -> None:
        """Say so; nothing was written."""
        super().__init__(
            N_("Others were changing the same things just now. Nothing was saved; try again.")
        )


class EntryRefused(Exception):
    """A rule refused one entry of many; all of them are undone."""

    def __init__(self, position: int, refusal: Refusal | Invalid) -> None:
        """Name the entry by its place, from 0, and what the rule said."""
        super().__init__(position, refusal)
        self.position = position
        self.refusal = refusal


async def insert_rows(table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all have the columns of the first, in as few statements as fit."""
    if not rows:
        return
    columns = list(rows[0])
    at_once = MOST_PARAMETERS // len(columns)
    row_marks = f"({marks(columns)})"
    for first in range(0, len(rows), at_once):
        some = rows[first : first + at_once]
        places = ", ".join([row_marks] * len(some))
        await execute(
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES {places}",  # noqa: S608
            *(row[column] for row in some for column in columns),
        )


async def lock_all(table: type[Table], ids: Iterable[UUID]) -> dict[UUID, dict[str, Any]]:
    """The rows with these ids, locked in the order of ids; Overtaken when one is gone."""
    wanted = sorted(set(ids))
    found: dict[UUID, dict[str, Any]] = {}
    for first in range(0, len(wanted), _AT_ONCE):
        found |= {row["id"]: row for row in await lock(table, wanted[first : first + _AT_ONCE])}
    if len(found) < len(wanted):
        raise Overtaken
    return found


async def update_row(table: str, id: UUID, changed: Mapping[str, Any]) -> None:
    """Set some columns of a row."""
    columns = ", ".join(f"{name} = {{}}" for name in changed)
    await execute(f"UPDATE {table} SET {columns} WHERE id = {{}}", *changed.values(), id)  # noqa: S608


def changed_values(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of `after` that differ from the row as it is."""
    return {name: value for name, value in after.items() if before[name] != value}
