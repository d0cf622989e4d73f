"""Movements of authority drafted by the accountant and decided by somebody else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from incubator import audit
from incubator.database import Row, execute, lock, write
from incubator.decisions import MakerIsApprover, Paper, cite
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.ledger import Posting, post
from incubator.movements import MOVES, Movement
from incubator.notice_kinds import Group, kind
from incubator.notice_words import Value, noun
from incubator.notices import News, accounts_with, tell
from incubator.openings import LineKey, find_line, locked_lines, open_line
from incubator.refusals import Invalid, Refusal
from incubator.tables import BudgetProposal
from incubator.users import Actor, Role, require

MoneyCame = Callable[[Sequence[UUID], datetime], Awaitable[None]]
MONEY_CAME: list[MoneyCame] = []
"""Told the lines that a decision gave authority to, once that is done; each package above enters
its own, so that the budget need not know what waits for money."""
WAITING = kind(
    "proposal-waiting",
    N_("Budget proposal waits for your decision"),
    N_("%(amount)s dong on the line %(line)s: a proposal waits for your decision."),
    Group.decisions,
    (Role.approver,),
)
_line = noun(
    "line",
    "SELECT l.id, c.name_vi || ' · ' || CAST(l.year AS TEXT) AS vi,"
    " c.name_en || ' · ' || CAST(l.year AS TEXT) AS en FROM budget_line l"
    " JOIN cost_category c ON c.id = l.category WHERE l.id IN",
)


class AlreadyDecided(Refusal):
    """A proposal is approved or rejected once."""

    rule = "already-decided"
    title = N_("Decided already")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What the accountant proposes; `amount` in đồng.

    A line may be named by its key and is opened when it is not there. `other` is where a transfer
    goes; a carry-over finds the next year's line by itself, an extension that of `to_year`.
    """

    kind: str
    amount: int
    line: UUID | LineKey
    paper: Paper
    other: UUID | LineKey | None = None
    to_year: int | None = None
    note: str = ""


async def propose(draft: Draft, *, actor: Actor, now: datetime) -> UUID:
    """Store a draft for approval and return its id; whatever rule it breaks is said at once."""
    require(actor, Role.accountant)
    async with write():
        line = await _line_of(draft.line, actor)
        other = await _target_of(draft, line, actor)
        lines = await locked_lines([line, other] if other else [line])
        Movement(draft.kind, draft.amount, lines[line], lines[other] if other else None).check()
        decision = await cite(draft.paper, draft.kind, now)
        proposal = await _store(draft, line, other, decision, actor, now)
        house = lines[line].incubator
        await _record(actor, "budget-proposal.draft", proposal, house, now)
        await _tell(proposal, line, draft.amount, house, actor, now)
    return proposal


async def _tell(
    proposal: UUID, line: UUID, amount: int, house: UUID, actor: Actor, now: datetime
) -> None:
    """Let the account holders of the house know, but not who drafted it."""
    parameters: dict[str, Value] = {"amount": amount, "line": _line(line)}
    path = f"/budget/proposals#p-{proposal}"
    news = [
        News(WAITING, account, "budget-proposal", proposal, path, parameters)
        for account in await accounts_with(house, Role.approver)
        if account != actor.user
    ]
    await tell(news, now=now)


async def approve(proposal: UUID, *, actor: Actor, now: datetime) -> None:
    """Post what the proposal says; its maker may not, and the rules are checked once more."""
    require(actor, Role.approver)
    async with write():
        found = await _pending(proposal, actor, Role.approver)
        if found["made_by"] == actor.user:
            message = N_("Somebody other than the person who drafted it must approve it.")
            raise MakerIsApprover(message)
        movement = await _movement(found)
        movement.check()
        if movement.other:
            require(actor, Role.approver, incubator=movement.other.incubator)
        await _post(found, movement, actor, now)
        await _decide(found, "APPROVED", "", actor, now)
        await _record(actor, "budget-proposal.approve", proposal, movement.line.incubator, now)
    # Afterwards: whoever waits takes locks of its own, which come before those of the lines.
    fed = [line.id for line, amount in movement.entries() if amount > 0]
    for came in MONEY_CAME if fed else ():
        await came(fed, now)


async def reject(proposal: UUID, reason: str, *, actor: Actor, now: datetime) -> None:
    """Refuse the proposal with a reason; its maker may so withdraw it."""
    require(actor, Role.approver, Role.accountant)
    if not reason.strip():
        raise Invalid("reason", N_("Fill in this field."))
    async with write():
        found = await _pending(proposal, actor, Role.approver, Role.accountant)
        line = await find_line(actor, found["line"], Role.approver, Role.accountant)
        if found["made_by"] != actor.user:
            require(actor, Role.approver, incubator=line["incubator"])
        await _decide(found, "REJECTED", reason, actor, now)
        await _record(actor, "budget-proposal.reject", proposal, line["incubator"], now)


async def _line_of(line: UUID | LineKey, actor: Actor) -> UUID:
    """The line, opened when only its key is given; NotFound in a house that is not the actor's."""
    if isinstance(line, UUID):
        await find_line(actor, line, Role.accountant)
        return line
    houses = actor.incubators(Role.accountant)
    if houses is not None and line.incubator not in houses:
        raise NotFound
    return await open_line(line)


async def _target_of(draft: Draft, line: UUID, actor: Actor) -> UUID | None:
    if draft.kind not in MOVES:
        return None
    if draft.kind == "TRANSFER":
        if draft.other is None:
            raise Invalid("to_line", N_("Fill in this field."))
        return await _line_of(draft.other, actor)
    origin = await find_line(actor, line, Role.accountant)
    year = origin["year"] + 1 if draft.kind == "CARRY_OVER" else draft.to_year
    if year is None:
        raise Invalid("to_year", N_("Fill in this field."))
    key = {name: origin[name] for name in ("phase", "incubator", "source", "category")}
    return await open_line(LineKey(year=year, **key))


async def _store(
    draft: Draft, line: UUID, other: UUID | None, decision: UUID, actor: Actor, now: datetime
) -> UUID:
    proposal = uuid7()
    await execute(
        "INSERT INTO budget_proposal (id, kind, line, other_line, amount, decision, note, status,"
        " made_by, made_at, reason) VALUES ({}, {}, {}, {}, {}, {}, {}, 'PENDING', {}, {}, '')",
        proposal,
        draft.kind,
        line,
        other,
        draft.amount,
        decision,
        draft.note,
        actor.user,
        now,
    )
    return proposal


async def _pending(proposal: UUID, actor: Actor, *roles: Role) -> Row:
    rows = await lock(BudgetProposal, [proposal])
    if not rows:
        raise NotFound
    await find_line(actor, rows[0]["line"], *roles)
    if rows[0]["status"] != "PENDING":
        raise AlreadyDecided(N_("This proposal has been decided already."))
    return rows[0]


async def _movement(proposal: Row) -> Movement:
    ids = [line for line in (proposal["line"], proposal["other_line"]) if line]
    lines = await locked_lines(ids)
    return Movement(proposal["kind"], proposal["amount"], *(lines[line] for line in ids))


async def _post(proposal: Row, movement: Movement, actor: Actor, now: datetime) -> None:
    cited = {"decision": proposal["decision"], "proposal": proposal["id"]}
    note = proposal["note"]
    entries = movement.entries()
    await post(
        [Posting(movement.kind, line.id, amount, note=note, **cited) for line, amount in entries],
        posted_by=proposal["made_by"],
        approved_by=actor.user,
        now=now,
    )
    opens = movement.kind in ("CARRY_OVER", "EXTENSION")
    for line in (line.id for line, amount in entries if amount > 0):
        await _accept_holds(line, proposal["decision"], opens=opens)


async def _accept_holds(line: UUID, decision: UUID, *, opens: bool) -> None:
    """A line pays from the date of the first decision that gave it authority."""
    await execute(
        "UPDATE budget_line SET accepts_from = COALESCE(accepts_from,"
        " (SELECT issued_on FROM decision WHERE id = {})) WHERE id = {}",
        decision,
        line,
    )
    if opens:
        sql = "UPDATE budget_line SET opened_by = {} WHERE id = {} AND opened_by IS NULL"
        await execute(sql, decision, line)


async def _decide(proposal: Row, status: str, reason: str, actor: Actor, now: datetime) -> None:
    await execute(
        "UPDATE budget_proposal SET status = {}, reason = {}, decided_by = {}, decided_at = {}"
        " WHERE id = {}",
        status,
        reason,
        actor.user,
        now,
        proposal["id"],
    )


async def _record(actor: Actor, action: str, proposal: UUID, house: UUID, now: datetime) -> None:
    fields = ("status",)
    await audit.record(
        actor, action, "budget-proposal", proposal, incubator=house, fields=fields, now=now
    )
