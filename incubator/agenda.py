"""Proposals as they are read: what waits for the approver, and what approving it would do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from incubator.database import Row, fetch, marks
from incubator.faults import NotFound
from incubator.languages import N_
from incubator.movements import ADDS
from incubator.paging import Paging
from incubator.refusals import Invalid
from incubator.statements import Citation, LineState, PhaseState, houses_of, lines_by_id
from incubator.users import Actor

STATUSES = ("PENDING", "APPROVED", "REJECTED")


@dataclass(frozen=True, slots=True)
class Effect:
    """A line before and after; amounts in đồng."""

    line: LineState
    amount: int

    @property
    def allocated(self) -> int:
        """What would be allocated."""
        return self.line.balances.allocated + self.amount

    @property
    def available(self) -> int:
        """What would be available."""
        return self.line.balances.available + self.amount


@dataclass(frozen=True, slots=True)
class ProposalState:
    """A proposal with its lines, decision and people; `amount` in đồng."""

    id: UUID
    kind: str
    amount: int
    status: str
    effects: tuple[Effect, ...]
    decision: Citation
    issuer: str
    note: str
    reason: str
    made_by: UUID
    maker: str
    made_at: datetime
    decider: str | None
    decided_at: datetime | None

    @property
    def line(self) -> LineState:
        """The line it is about, or from which it moves money."""
        return self.effects[0].line

    @property
    def phase_after(self) -> int | None:
        """What the phase would have allocated from the state budget, if that would change."""
        if self.kind not in ADDS or not self.line.is_state:
            return None
        return self.line.phase.allocated_state + self.amount

    @property
    def ceiling(self) -> int:
        """What the phase may allocate from the state budget at most."""
        phase: PhaseState = self.line.phase
        return phase.indicative + phase.override

    @property
    def exceeds(self) -> bool:
        """Whether approving would be refused today, for want of room."""
        after = self.phase_after
        return (after is not None and after > self.ceiling) or self.effects[0].available < 0


_SELECT = """SELECT q.id, q.kind, q.amount, q.status, q.line, q.other_line, q.note, q.reason,
    q.made_by, q.made_at, q.decided_at, d.number, d.issued_on, d.subject, d.is_assumed,
    a.name_vi AS issuer, m.full_name AS maker, o.full_name AS decider
  FROM budget_proposal q JOIN budget_line l ON l.id = q.line JOIN decision d ON d.id = q.decision
  JOIN agency a ON a.id = d.issuer
  JOIN app_user mu ON mu.id = q.made_by JOIN person m ON m.id = mu.person
  LEFT JOIN app_user ou ON ou.id = q.decided_by LEFT JOIN person o ON o.id = ou.person"""


async def list_proposals(
    actor: Actor, status: str, paging: Paging
) -> tuple[list[ProposalState], int]:
    """The proposals about the actor's houses, the newest first; Invalid for an unknown status."""
    if status and status not in STATUSES:
        raise Invalid("status", N_("Choose one of the values offered."))
    where, values = _condition(actor)
    if status:
        where, values = f"{where} AND q.status = {{}}", [*values, status]
    total = await fetch(
        f"SELECT COUNT(*) AS total FROM budget_proposal q JOIN budget_line l ON l.id = q.line"  # noqa: S608
        f" WHERE {where}",
        *values,
    )
    rows = await fetch(
        f"{_SELECT} WHERE {where} ORDER BY q.id DESC LIMIT {{}} OFFSET {{}}",
        *values,
        paging.size,
        paging.offset,
    )
    return await _with_lines(rows), total[0]["total"]


async def show_proposal(actor: Actor, proposal: UUID) -> ProposalState:
    """One proposal; NotFound when it is about a house that is not the actor's."""
    where, values = _condition(actor)
    found = await _with_lines(
        await fetch(f"{_SELECT} WHERE {where} AND q.id = {{}}", *values, proposal)
    )
    if not found:
        raise NotFound
    return found[0]


def _condition(actor: Actor) -> tuple[str, list[Any]]:
    houses = houses_of(actor)
    if houses is None:
        return "1 = 1", []
    return f"l.incubator IN ({marks(list(houses))})", list(houses)


async def _with_lines(rows: list[Row]) -> list[ProposalState]:
    ids = {row[name] for row in rows for name in ("line", "other_line") if row[name]}
    lines = await lines_by_id(ids)
    return [_proposal(row, lines) for row in rows]


def _proposal(row: Row, lines: dict[UUID, LineState]) -> ProposalState:
    sign = 1 if row["kind"] in ADDS else -1
    effects = [Effect(lines[row["line"]], sign * row["amount"])]
    if row["other_line"]:
        effects.append(Effect(lines[row["other_line"]], row["amount"]))
    cited = Citation(row["number"], row["issued_on"], row["subject"], bool(row["is_assumed"]))
    return ProposalState(
        id=row["id"],
        kind=row["kind"],
        amount=row["amount"],
        status=row["status"],
        effects=tuple(effects),
        decision=cited,
        issuer=row["issuer"],
        note=row["note"],
        reason=row["reason"],
        made_by=row["made_by"],
        maker=row["maker"],
        made_at=row["made_at"],
        decider=row["decider"],
        decided_at=row["decided_at"],
    )
