"""Decisions that let a phase exceed its indicative amount: one person drafts, another decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from incubator import audit
from incubator.database import Row, execute, fetch, lock, write
from incubator.decisions import MakerIsApprover, Paper, cite
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.proposals import AlreadyDecided
from incubator.refusals import Invalid
from incubator.statements import Citation, houses_of
from incubator.tables import PhaseOverrideDraft
from incubator.users import Actor, Role, require


@dataclass(frozen=True, slots=True)
class OverrideState:
    """A draft to exceed a phase's indicative amount, as it is read; amounts in đồng."""

    id: UUID
    phase: UUID
    code: str
    programme: str
    year_from: int
    year_to: int
    ceiling: int
    amount: int
    status: str
    decision: Citation
    issuer: str
    reason: str
    made_by: UUID
    maker: str
    made_at: datetime
    decider: str | None
    decided_at: datetime | None

    @property
    def ceiling_after(self) -> int:
        """What the phase could allocate from the state budget once it is approved."""
        return self.ceiling + self.amount


async def propose_override(
    phase: UUID, amount: int, paper: Paper, *, actor: Actor, now: datetime
) -> UUID:
    """Draft that the phase may allocate `amount` đồng of the state budget above its indicative one.

    Only an accountant drafts. Invalid for a phase that does not exist, or an amount that is none.
    """
    require(actor, Role.accountant)
    if amount <= 0:
        raise Invalid("amount", N_("Give an amount above zero."))
    draft = uuid7()
    async with write():
        if not await fetch("SELECT 1 AS found FROM phase WHERE id = {}", phase):
            raise Invalid("phase", N_("This value is not understood."))
        await execute(
            "INSERT INTO phase_override_draft (id, phase, amount, decision, status, made_by,"
            " made_at, reason) VALUES ({}, {}, {}, {}, 'PENDING', {}, {}, '')",
            *(draft, phase, amount, await cite(paper, "OVERRIDE", now), actor.user, now),
        )
        await audit.record(actor, "phase.draft-excess", "phase", phase, now=now)
    return draft


async def approve_override(draft: UUID, *, actor: Actor, now: datetime) -> None:
    """Raise the phase's ceiling by the draft; MakerIsApprover for who drafted it."""
    require(actor, Role.approver)
    async with write():
        found = await _pending(draft)
        if found["made_by"] == actor.user:
            message = N_("Somebody other than the person who drafted it must approve it.")
            raise MakerIsApprover(message)
        await execute(
            "INSERT INTO phase_override (id, phase, amount, decision, made_by, approved_by,"
            " made_at) VALUES ({}, {}, {}, {}, {}, {}, {})",
            *(uuid7(), found["phase"], found["amount"], found["decision"]),
            *(found["made_by"], actor.user, now),
        )
        await _decide(draft, "APPROVED", "", actor, now)
        fields = ("override",)
        await audit.record(actor, "phase.exceed", "phase", found["phase"], fields=fields, now=now)


async def reject_override(draft: UUID, reason: str, *, actor: Actor, now: datetime) -> None:
    """Refuse the draft with a reason; its maker may so withdraw it, another accountant may not."""
    require(actor, Role.approver, Role.accountant)
    if not reason.strip():
        raise Invalid("reason", N_("Fill in this field."))
    async with write():
        found = await _pending(draft)
        if found["made_by"] != actor.user:
            require(actor, Role.approver)
        await _decide(draft, "REJECTED", reason, actor, now)
        await audit.record(actor, "phase.reject-excess", "phase", found["phase"], now=now)


async def _pending(draft: UUID) -> Row:
    rows = await lock(PhaseOverrideDraft, [draft])
    if not rows:
        raise NotFound
    if rows[0]["status"] != "PENDING":
        raise AlreadyDecided(N_("This proposal has been decided already."))
    return rows[0]


async def _decide(draft: UUID, status: str, reason: str, actor: Actor, now: datetime) -> None:
    await execute(
        "UPDATE phase_override_draft SET status = {}, reason = {}, decided_by = {},"
        " decided_at = {} WHERE id = {}",
        *(status, reason, actor.user, now, draft),
    )


_SELECT = """SELECT q.id, q.phase, p.code, g.code AS programme, p.year_from, p.year_to,
    p.indicative + p.override AS ceiling, q.amount, q.status, q.reason, q.made_by, q.made_at,
    q.decided_at, d.number, d.issued_on, d.subject, d.is_assumed, a.name_vi AS issuer,
    m.full_name AS maker, o.full_name AS decider
  FROM phase_override_draft q JOIN phase p ON p.id = q.phase
  JOIN programme g ON g.id = p.programme
  JOIN decision d ON d.id = q.decision JOIN agency a ON a.id = d.issuer
  JOIN app_user mu ON mu.id = q.made_by JOIN person m ON m.id = mu.person
  LEFT JOIN app_user ou ON ou.id = q.decided_by LEFT JOIN person o ON o.id = ou.person"""


async def list_overrides(actor: Actor, status: str = "") -> list[OverrideState]:
    """The drafts, the newest first; Forbidden for who may not see money."""
    houses_of(actor)
    where = " WHERE q.status = {}" if status else ""
    rows = await fetch(f"{_SELECT}{where} ORDER BY q.id DESC", *([status] if status else []))
    return [_state(row) for row in rows]


async def show_override(actor: Actor, draft: UUID) -> OverrideState:
    """One draft; NotFound when it is not there."""
    houses_of(actor)
    rows = await fetch(f"{_SELECT} WHERE q.id = {{}}", draft)
    if not rows:
        raise NotFound
    return _state(rows[0])


def _state(row: Row) -> OverrideState:
    cited = {name: row.pop(name) for name in ("number", "issued_on", "subject", "is_assumed")}
    cited["is_assumed"] = bool(cited["is_assumed"])
    return OverrideState(**row, decision=Citation(**cited))
