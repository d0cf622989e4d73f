"""Decisions that moved money or raised a ceiling, found by their number and subject."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from incubator.database import fetch, marks
from incubator.paging import Paging
from incubator.search_keys import searched
from incubator.statements import READERS, houses_of
from incubator.users import Actor


@dataclass(frozen=True, slots=True)
class DecisionFound:
    """A decision, and the page on which what it did stands."""

    id: UUID
    number: str
    issued_on: date
    subject: str
    path: str


# What cites a decision in a house that the reader sees; an override is of the whole programme.
_CITED = """SELECT q.decision, MAX(CAST(q.line AS TEXT)) AS line FROM budget_proposal q
    JOIN budget_line l ON l.id = q.line WHERE q.status = 'APPROVED' AND {within} GROUP BY q.decision
  UNION ALL SELECT o.decision, '' FROM phase_override o"""


async def find_decisions(
    actor: Actor, text: str, paging: Paging
) -> tuple[list[DecisionFound], int]:
    """The approved decisions that fit, the latest first, and how many; none for other roles."""
    if not any(actor.has(role) for role in READERS):
        return [], 0
    houses = houses_of(actor)
    within = "1 = 1" if houses is None else f"l.incubator IN ({marks(list(houses))})"
    search = searched(text)
    condition, words = search.condition("d.search_key")
    order, exact = search.order("d.search_key", "d.issued_on DESC, d.id DESC")
    rows = await fetch(
        f"SELECT d.id, d.number, d.issued_on, d.subject, MAX(c.line) AS line,"  # noqa: S608
        f" COUNT(*) OVER () AS total FROM ({_CITED.format(within=within)}) c"
        f" JOIN decision d ON d.id = c.decision WHERE {condition}"
        " GROUP BY d.id, d.number, d.issued_on, d.subject, d.search_key"
        f" ORDER BY {order} LIMIT {{}} OFFSET {{}}",
        *(*(sorted(houses) if houses is not None else ()), *words, *exact),
        *(paging.size, paging.offset),
    )
    found = [
        DecisionFound(
            row["id"], row["number"], row["issued_on"], row["subject"], _path(row["line"])
        )
        for row in rows
    ]
    return found, rows[0]["total"] if rows else 0


def _path(line: str) -> str:
    """The ledger that the decision fed; of an override, the page of all of them."""
    return f"/budget/lines/{UUID(line)}#entries" if line else "/budget/overrides"
