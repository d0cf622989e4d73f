"""How lines come, stand in order and go: opened for a proposal, moved up, closed when empty."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from incubator import audit
from incubator.database import Row, execute, fetch, lock, marks, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.movements import Line, LineClosed
from incubator.refusals import Invalid, Refusal
from incubator.tables import BudgetLine, Phase
from incubator.users import Actor, Role, require


class LineNotEmpty(Refusal):
    """A line is closed when everything on it was used, carried over or lapsed (brief B11)."""

    rule = "line-not-empty"
    title = N_("The line is not used up")


class LineKey(NamedTuple):
    """What makes a line the one it is."""

    phase: UUID
    year: int
    incubator: UUID
    source: UUID
    category: UUID


_KEY_TABLES = {
    "phase": "phase",
    "incubator": "incubator",
    "source": "funding_source",
    "category": "cost_category",
}
_FACTS = """SELECT l.id, g.code AS programme, l.phase, p.year_from, p.year_to,
    p.indicative + p.override - p.allocated_state AS headroom, l.year, l.incubator, l.source,
    s.is_state_budget AS is_state, l.category, c.kind AS category_kind,
    (l.status = 'CLOSED') AS "is_closed [boolean]",
    EXISTS (SELECT 1 FROM ledger_entry e WHERE e.line = l.id AND e.kind = 'EXTENSION'
      AND e.amount > 0) AS "is_extended [boolean]",
    l.allocated - l.held - l.accepted - l.committed AS available
  FROM budget_line l JOIN phase p ON p.id = l.phase JOIN programme g ON g.id = p.programme
  JOIN funding_source s ON s.id = l.source JOIN cost_category c ON c.id = l.category"""


async def locked_lines(ids: Collection[UUID]) -> dict[UUID, Line]:
    """What the rules need to know of these lines, which stay as they are until the end.

    Lines are locked in order, then their phases: the way in which the ledger's trigger goes.
    """
    phases = {row["phase"] for row in await lock(BudgetLine, ids)}
    await lock(Phase, phases)
    rows = await fetch(f"{_FACTS} WHERE l.id IN ({marks(list(ids))})", *ids)
    return {row["id"]: Line(**row) for row in rows}


async def find_line(actor: Actor, line: UUID, *roles: Role) -> Row:
    """The line if it is of a house where the actor has one of the roles; else NotFound."""
    rows = await fetch("SELECT * FROM budget_line WHERE id = {}", line)
    houses = actor.incubators(*roles)
    if not rows or (houses is not None and rows[0]["incubator"] not in houses):
        raise NotFound
    return rows[0]


async def open_line(key: LineKey) -> UUID:
    """The line with this key, made without authority and last in its order when it is not there.

    Invalid for a part of the key that does not exist. It pays nothing before a decision.
    """
    for field, table in _KEY_TABLES.items():
        if not await fetch(f"SELECT 1 AS found FROM {table} WHERE id = {{}}", getattr(key, field)):  # noqa: S608
            raise Invalid(field, N_("This value is not understood."))
    await execute(
        "INSERT INTO budget_line (id, phase, year, incubator, source, category, position, status)"
        " SELECT {}, {}, {}, {}, {}, {}, COALESCE(MAX(position), 0) + 1, 'OPEN' FROM budget_line"
        " WHERE incubator = {} AND category = {} AND year = {} ON CONFLICT DO NOTHING",
        uuid7(),
        *key,
        key.incubator,
        key.category,
        key.year,
    )
    rows = await fetch(
        "SELECT id FROM budget_line WHERE phase = {} AND year = {} AND incubator = {}"
        " AND source = {} AND category = {}",
        *key,
    )
    line: UUID = rows[0]["id"]
    return line


async def move_up(line: UUID, *, actor: Actor, now: datetime) -> None:
    """Let the line be tried before the one that is tried just before it now."""
    require(actor, Role.accountant)
    async with write():
        moved = await find_line(actor, line, Role.accountant)
        key = (moved["incubator"], moved["category"], moved["year"])
        where = "incubator = {} AND category = {} AND year = {}"
        found = await fetch(f"SELECT id FROM budget_line WHERE {where}", *key)  # noqa: S608
        rows = await lock(BudgetLine, [row["id"] for row in found])
        order = [row["id"] for row in sorted(rows, key=lambda row: (row["position"], row["id"]))]
        place = order.index(line)
        if place:
            order[place - 1 : place + 1] = order[place], order[place - 1]
        for position, one in enumerate(order, 1):
            await execute("UPDATE budget_line SET position = {} WHERE id = {}", position, one)
        await _record(actor, "budget-line.order", moved, ("position",), now)


async def close_line(line: UUID, *, actor: Actor, now: datetime) -> None:
    """Accept nothing on the line from now on; LineNotEmpty while anything is left on it."""
    require(actor, Role.accountant)
    async with write():
        await find_line(actor, line, Role.accountant)
        found = (await lock(BudgetLine, [line]))[0]
        if found["status"] == "CLOSED":
            raise LineClosed(N_("This line is closed: it accepts no further entries."))
        left = found["allocated"] - found["accepted"] - found["committed"]
        unpaid = found["accepted"] + found["committed"] - found["disbursed"]
        if left or unpaid:
            message = N_(
                "%(left)s dong are neither used nor lapsed, %(unpaid)s dong are not paid yet."
                " Carry them over or let them lapse first."
            )
            raise LineNotEmpty(message, left=left, unpaid=unpaid)
        await execute("UPDATE budget_line SET status = 'CLOSED' WHERE id = {}", line)
        await _record(actor, "budget-line.close", found, ("status",), now)


async def _record(
    actor: Actor, action: str, line: Row, fields: tuple[str, ...], now: datetime
) -> None:
    house = line["incubator"]
    await audit.record(
        actor, action, "budget-line", line["id"], incubator=house, fields=fields, now=now
    )
