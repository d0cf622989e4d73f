"""Budget lines as they are read: who may see which, their balances, names and sums."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from incubator.balances import NAMES, Balances, balances_in
from incubator.database import Row, fetch, marks
from incubator.faults import NotFound
from incubator.languages import N_
from incubator.names import Name
from incubator.paging import Paging
from incubator.refusals import Invalid
from incubator.users import Actor, Role, require

READERS = (
    Role.accountant,
    Role.approver,
    Role.manager,
    Role.city,
    Role.appraiser,
    Role.standing,
    Role.auditor,
    Role.admin,
)
"""Who sees the money, of their own houses; never tenants, technicians and advisers."""


@dataclass(frozen=True, slots=True)
class Coded:
    """Something of the programme with its code and name."""

    id: UUID
    code: str
    name: Name


@dataclass(frozen=True, slots=True)
class Citation:
    """A decision as it is shown."""

    number: str
    issued_on: date
    subject: str
    is_assumed: bool


@dataclass(frozen=True, slots=True)
class PhaseState:
    """A phase and what has been allocated against its indicative amount, in đồng."""

    id: UUID
    code: str
    programme: str
    year_from: int
    year_to: int
    indicative: int
    override: int
    allocated_state: int
    allocated_other: int


@dataclass(frozen=True, slots=True)
class LineState:
    """A budget line with all its names and balances."""

    id: UUID
    phase: PhaseState
    year: int
    incubator: Coded
    source: Coded
    is_state: bool
    category: Coded
    is_capital: bool
    position: int
    status: str
    accepts_from: date | None
    opened_by: Citation | None
    balances: Balances


@dataclass(frozen=True, slots=True)
class LineFilter:
    """Which lines are wanted; a blank matches all. `incubator` is a code or an id."""

    year: int | None = None
    incubator: str = ""
    source: str = ""
    category: str = ""
    status: str = ""


_TABLE_OF = {"incubator": "incubator", "source": "funding_source", "category": "cost_category"}
_COLUMNS = """l.id, l.year, l.position, l.status, l.accepts_from,
  l.allocated, l.held, l.accepted, l.committed, l.disbursed,
  p.id AS phase_id, p.code AS phase_code, p.year_from, p.year_to, p.indicative, p.override,
  p.allocated_state, p.allocated_other, g.code AS programme,
  h.id AS incubator_id, h.code AS incubator_code, h.name_vi AS incubator_vi,
  h.name_en AS incubator_en, s.id AS source_id, s.code AS source_code, s.name_vi AS source_vi,
  s.name_en AS source_en, s.is_state_budget AS is_state, c.id AS category_id,
  c.code AS category_code, c.name_vi AS category_vi, c.name_en AS category_en,
  c.kind AS category_kind, d.number, d.issued_on, d.subject, d.is_assumed"""
_TABLES = """budget_line l JOIN phase p ON p.id = l.phase JOIN programme g ON g.id = p.programme
  JOIN incubator h ON h.id = l.incubator JOIN funding_source s ON s.id = l.source
  JOIN cost_category c ON c.id = l.category LEFT JOIN decision d ON d.id = l.opened_by"""
_ORDER = "l.year DESC, h.sort_key, c.position, l.position, l.id"


def houses_of(actor: Actor) -> frozenset[UUID] | None:
    """The houses whose money the actor may see, None for all; Forbidden for other roles."""
    require(actor, *READERS)
    return actor.incubators(*READERS)


async def list_lines(
    actor: Actor, wanted: LineFilter, paging: Paging
) -> tuple[list[LineState], int, Balances]:
    """The lines that the actor may see, how many there are, and their balances added up.

    Invalid for a house, source or category that does not exist.
    """
    where, values = await _condition(actor, wanted)
    rows = await fetch(
        f"SELECT {_COLUMNS} FROM {_TABLES} WHERE {where} ORDER BY {_ORDER} LIMIT {{}} OFFSET {{}}",  # noqa: S608
        *values,
        paging.size,
        paging.offset,
    )
    sums = ", ".join(f"CAST(COALESCE(SUM(l.{n}), 0) AS BIGINT) AS {n}" for n in NAMES)
    told = await fetch(f"SELECT COUNT(*) AS total, {sums} FROM {_TABLES} WHERE {where}", *values)  # noqa: S608
    return [_line(row) for row in rows], told[0]["total"], balances_in(told[0])


async def lines_by_id(ids: Collection[UUID]) -> dict[UUID, LineState]:
    """These lines, whoever asks."""
    rows = await fetch(f"SELECT {_COLUMNS} FROM {_TABLES} WHERE l.id IN ({marks(list(ids))})", *ids)  # noqa: S608
    return {row["id"]: _line(row) for row in rows}


async def show_line(actor: Actor, line: UUID) -> LineState:
    """One line; NotFound when it is of a house that is not the actor's."""
    houses = houses_of(actor)
    found = (await lines_by_id([line])).get(line)
    if found is None or (houses is not None and found.incubator.id not in houses):
        raise NotFound
    return found


async def rivals_of(line: LineState) -> list[LineState]:
    """The lines that a hold would try with this one, in the accountant's order, itself included."""
    rows = await fetch(
        f"SELECT {_COLUMNS} FROM {_TABLES} WHERE l.incubator = {{}} AND l.category = {{}}"  # noqa: S608
        " AND l.year = {} ORDER BY l.position, l.id",
        line.incubator.id,
        line.category.id,
        line.year,
    )
    return [_line(row) for row in rows]


async def years_of(actor: Actor) -> list[int]:
    """The years in which the actor sees lines, the latest first."""
    where, values = await _condition(actor, LineFilter())
    sql = f"SELECT DISTINCT l.year FROM budget_line l WHERE {where} ORDER BY l.year DESC"  # noqa: S608
    return [row["year"] for row in await fetch(sql, *values)]


async def choices(table: str, order: str = "position") -> list[Coded]:
    """All houses, sources or categories, in their order, for a list to choose from."""
    rows = await fetch(f"SELECT id, code, name_vi, name_en FROM {table} ORDER BY {order}")  # noqa: S608
    return [Coded(row["id"], row["code"], Name(row["name_vi"], row["name_en"])) for row in rows]


async def _condition(actor: Actor, wanted: LineFilter) -> tuple[str, list[Any]]:
    parts: list[str] = []
    values: list[Any] = []
    houses = houses_of(actor)
    if houses is not None:
        parts.append(f"l.incubator IN ({marks(list(houses))})")
        values += houses
    tables = (
        ("incubator", "incubator"),
        ("source", "funding_source"),
        ("category", "cost_category"),
    )
    for field, table in tables:
        if code := getattr(wanted, field):
            parts.append(f"l.{field} = {{}}")
            values.append(await _id_of(table, code, field))
    for field in ("year", "status"):
        if (value := getattr(wanted, field)) not in (None, ""):
            parts.append(f"l.{field} = {{}}")
            values.append(value)
    return " AND ".join(parts) or "1 = 1", values


async def _id_of(table: str, code: str, field: str) -> UUID:
    for one in await choices(table, "code"):
        if code in (one.code, str(one.id)):
            return one.id
    raise Invalid(field, N_("Choose one of the values offered."))


def _line(row: Row) -> LineState:
    decision = Citation(row["number"], row["issued_on"], row["subject"], bool(row["is_assumed"]))
    return LineState(
        id=row["id"],
        phase=_phase(row),
        year=row["year"],
        incubator=_coded(row, "incubator"),
        source=_coded(row, "source"),
        is_state=row["is_state"],
        category=_coded(row, "category"),
        is_capital=row["category_kind"] == "CAPITAL",
        position=row["position"],
        status=row["status"],
        accepts_from=row["accepts_from"],
        opened_by=decision if row["number"] else None,
        balances=balances_in(row),
    )


def _phase(row: Row) -> PhaseState:
    return PhaseState(
        row["phase_id"],
        row["phase_code"],
        row["programme"],
        row["year_from"],
        row["year_to"],
        row["indicative"],
        row["override"],
        row["allocated_state"],
        row["allocated_other"],
    )


def _coded(row: Row, what: str) -> Coded:
    name = Name(row[f"{what}_vi"], row[f"{what}_en"])
    return Coded(row[f"{what}_id"], row[f"{what}_code"], name)
