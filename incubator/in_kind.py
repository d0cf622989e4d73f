"""Support in kind as it is read: valued, traced to the line that paid, and in no balance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from incubator.acts import Link, origins_of
from incubator.database import fetch, marks
from incubator.paging import Paging
from incubator.statements import houses_of
from incubator.users import Actor


@dataclass(frozen=True, slots=True)
class InKindAct:
    """Support in kind of one act, in đồng; `settled` None until it was used."""

    id: UUID
    year: int
    full_cost: int
    support: int
    settled: int | None
    status: str
    origin: Link | None


@dataclass(frozen=True, slots=True)
class InKindSum:
    """Support in kind that one line's resources gave in a year, in đồng, by what became of it."""

    line: UUID
    year: int
    acts: int
    expected: int
    accepted: int


async def in_kind_by_line(actor: Actor, lines: Sequence[UUID] | None = None) -> list[InKindSum]:
    """What support in kind was worth, by the line that paid for the resource and by year.

    Acts that were released count for nothing; it touches no balance of the line.
    """
    houses = houses_of(actor)
    parts, values = ["mode = 'IN_KIND'", "status <> 'RELEASED'", "support > 0"], list[Any]()
    if houses is not None:
        parts.append(f"incubator IN ({marks(list(houses))})")
        values += list(houses)
    if lines is not None:
        parts.append(f"line IN ({marks(lines)})")
        values += list(lines)
    rows = await fetch(
        "SELECT line, year, COUNT(*) AS acts,"  # noqa: S608
        " CAST(SUM(CASE status WHEN 'HELD' THEN support ELSE 0 END) AS BIGINT) AS expected,"
        " CAST(SUM(COALESCE(settled_support, 0)) AS BIGINT) AS accepted"
        f" FROM act WHERE {' AND '.join(parts)} GROUP BY line, year ORDER BY year DESC, line",
        *values,
    )
    return [InKindSum(**row) for row in rows]


async def in_kind_acts(line: UUID, paging: Paging) -> tuple[list[InKindAct], int]:
    """The acts whose resource this line paid for, the newest first, and how many there are."""
    where = "line = {} AND mode = 'IN_KIND' AND status <> 'RELEASED' AND support > 0"
    rows = await fetch(
        "SELECT id, kind, year, full_cost, support, settled_support, status FROM act"  # noqa: S608
        f" WHERE {where} ORDER BY id DESC LIMIT {{}} OFFSET {{}}",
        line,
        paging.size,
        paging.offset,
    )
    total = await fetch(f"SELECT COUNT(*) AS total FROM act WHERE {where}", line)  # noqa: S608
    origins = await origins_of({row["id"]: row["kind"] for row in rows})
    found = [
        InKindAct(
            row["id"],
            row["year"],
            row["full_cost"],
            row["support"],
            row["settled_support"],
            row["status"],
            origins.get(row["id"]),
        )
        for row in rows
    ]
    return found, total[0]["total"]
