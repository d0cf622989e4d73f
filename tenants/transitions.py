"""A firm goes from one stage to the next by a decision that is kept for ever."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from incubator import audit, clock
from incubator.batches import insert_rows
from incubator.checks import checked_choice, checked_text
from incubator.database import execute, fetch, insert, lock, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role, require
from tenants.graduation import checklist
from tenants.review_openings import open_baseline
from tenants.review_records import confirmed, reviews_of
from tenants.stage_history import STANDS, History, histories_of
from tenants.stage_reasons import REASONS, TAKEN_OVER
from tenants.stages import IN_HOUSE, TERMINAL, WITHOUT_TAX_CODE, IllegalTransition, Stage, StageWord
from tenants.stages import check_transition as check_way
from tenants.tables import Firm, StageChange, TenancyEnding
from tenants.tenancies import ENDINGS, Residence, residence, tenancies_of

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 1, 1)

Leaving = Callable[[UUID, date, Actor, datetime], Awaitable[None]]
LEAVINGS: list[Leaving] = []
"""What else an exit ends: called in its transaction, under the firm's lock, with the firm and the
first day without space. The packages above enter theirs, so that stages need not know them."""


class TaxCodeNeeded(Refusal):
    """The stage is only for firms that are registered."""

    rule = "tax-code-needed"
    title = N_("No such stage without a tax code")


@dataclass(frozen=True, slots=True)
class StageDecision:
    """Which stage from which day on, by which document, and why.

    `hand_over_on`, of an exit, is the first day without space: by default the day of the change.
    """

    to: str
    on: date
    decision_no: str
    decision_on: date | None = None
    reason: str = "OTHER"
    words: str = ""
    hand_over_on: date | None = None


async def change_stage(
    firm: UUID,
    decision: StageDecision,
    *,
    incubator: UUID | None = None,
    actor: Actor,
    now: datetime,
) -> UUID:
    """Decide the stage of a firm from a day on, past or planned; returns the change.

    `incubator` is the house that decides: by default the one where the firm is in residence then.
    Raises IllegalTransition, TaxCodeNeeded, Invalid, NotFound, and Forbidden unless its manager.
    An exit ends the tenancies on the hand-over date.
    """
    async with write():
        return await decide_stage(firm, decision, incubator=incubator, actor=actor, now=now)


async def decide_stage(
    firm: UUID,
    decision: StageDecision,
    *,
    incubator: UUID | None = None,
    by: Role = Role.manager,
    actor: Actor,
    now: datetime,
) -> UUID:
    """The same within the caller's transaction, before it locks anything but the firm.

    `by` is the role that decides: the account holder admits firms that managers proposed.
    """
    decision = checked(decision)
    found = await lock(Firm, [firm])
    if not found:
        raise NotFound
    tenancies = await tenancies_of(firm)
    house = incubator or _house(tenancies, decision.on)
    _authorise(actor, by, decision, house, tenancies)
    history = (await histories_of([firm]))[firm]
    check_change(found[0], history, decision)
    today = clock.local(now).date()
    change = await _store(
        firm, house, history.last, replace(decision, decision_on=decision.decision_on or today),
        actor=actor, now=now,
    )  # fmt: skip
    if decision.to in IN_HOUSE:
        await open_baseline(firm, house, decision.on, now=now)
    if decision.hand_over_on:
        await _leave(firm, change, tenancies, decision.hand_over_on, actor=actor, now=now)
    if decision.on <= today:
        await execute("UPDATE firm SET stage = {} WHERE id = {}", decision.to, firm)
    await audit.record(
        actor, "stage.change", "firm", firm, incubator=house, fields=["stage"], now=now
    )
    return change


def checked(decision: StageDecision) -> StageDecision:
    """The decision in its stored form; Invalid names the field that cannot be."""
    to = checked_choice("to", decision.to, tuple(Stage))
    hand_over = (decision.hand_over_on or decision.on) if to in TERMINAL else None
    if decision.hand_over_on and hand_over is None:
        raise Invalid("hand_over_on", N_("Only a firm that leaves hands its space over."))
    if not EARLIEST <= decision.on < LATEST:
        raise Invalid("on", N_("Give a date between the years 2000 and 2100."))
    if hand_over and not decision.on <= hand_over < LATEST:
        raise Invalid(
            "hand_over_on", N_("The space is handed over on the day of the change or later.")
        )
    return replace(
        decision,
        to=to,
        decision_no=checked_text("decision", decision.decision_no, 100, required=True),
        reason=checked_choice("reason", decision.reason, REASONS),
        words=checked_text("words", decision.words, 2000, multiline=True),
        hand_over_on=hand_over,
    )


def check_change(firm: dict[str, Any], history: History, decision: StageDecision) -> None:
    """IllegalTransition or TaxCodeNeeded unless the firm may take the step on that day."""
    name = Name(firm["name_vi"], firm["name_en"])
    check_way(name, history.last, decision.to)
    last = history.steps[-1] if history.steps else None
    if last and decision.on < last.on:
        raise IllegalTransition(
            N_(
                "%(firm)s stands at “%(stage)s” from %(day)s on, as was decided. A further change "
                "can begin on that day or later."
            ),
            field="on",
            firm=name,
            stage=StageWord(last.stage),
            day=last.on,
        )
    if firm["tax_code"] is None and decision.to not in WITHOUT_TAX_CODE:
        raise TaxCodeNeeded(
            N_(
                "%(firm)s has no tax code yet, and “%(stage)s” is only for registered firms. "
                "Enter the tax code first."
            ),
            field="to",
            firm=name,
            stage=StageWord(decision.to),
        )


def _house(tenancies: list[Residence], on: date) -> UUID | None:
    current = residence(tenancies, on) or next(iter(tenancies), None)
    return current.incubator if current else None


def _authorise(
    actor: Actor,
    by: Role,
    decision: StageDecision,
    house: UUID | None,
    tenancies: Iterable[Residence],
) -> None:
    require(actor, by, incubator=house)
    if decision.hand_over_on:
        for tenancy in _ended_by(tenancies, decision.hand_over_on):
            require(actor, Role.manager, incubator=tenancy.incubator)


def _ended_by(tenancies: Iterable[Residence], day: date) -> list[Residence]:
    return [t for t in tenancies if t.ends_on is None or t.ends_on > day]


async def _store(
    firm: UUID,
    house: UUID | None,
    from_stage: str,
    decision: StageDecision,
    *,
    actor: Actor | None,
    now: datetime,
) -> UUID:
    sql = "SELECT COALESCE(MAX(position), 0) AS last FROM stage_change WHERE firm = {}"
    change = StageChange(
        id=uuid7(), firm=firm, incubator=house, position=(await fetch(sql, firm))[0]["last"] + 1,
        from_stage=from_stage, stage=decision.to, effective_on=decision.on,
        decision_no=decision.decision_no, decision_on=decision.decision_on,
        reason=decision.reason, words=decision.words, hand_over_on=decision.hand_over_on,
        criteria_met=await _criteria_met(firm) if decision.to == Stage.GRADUATED else None,
        decided_by=actor.user if actor else None, created_at=now,
    )  # fmt: skip
    await insert(change)
    return change.id


async def _criteria_met(firm: UUID) -> int | None:
    """How many criteria of graduation the confirmed figures meet; None where there are none."""
    known = confirmed(await reviews_of(firm))
    return sum(checklist(known).values()) if known else None


async def _leave(
    firm: UUID, change: UUID, tenancies: list[Residence], day: date, *, actor: Actor, now: datetime
) -> None:
    for tenancy in _ended_by(tenancies, day):
        if tenancy.starts_on >= day:
            raise Invalid(
                "hand_over_on",
                N_("A tenancy begins on %(day)s: hand the space over after that day."),
                day=tenancy.starts_on,
            )
        await insert(
            TenancyEnding(
                id=uuid7(), change=change, tenancy=tenancy.id, former_ends_on=tenancy.ends_on
            )
        )
        assert tenancy.id
        for ending in ENDINGS:
            await ending(tenancy.id, day, actor, now)
        await execute("UPDATE tenancy SET ends_on = {} WHERE id = {}", day, tenancy.id)
        await audit.record(
            actor, "tenancy.end", "tenancy", str(tenancy.id),
            incubator=tenancy.incubator, fields=["ends_on"], now=now,
        )  # fmt: skip
    for leaving in LEAVINGS:
        await leaving(firm, day, actor, now)


async def take_over(
    firm: UUID, stage: str, since: date, decision_no: str, *, actor: Actor, now: datetime
) -> None:
    """Note within the transaction that enters a firm since when it has been in its stage.

    The one change that no way of the table need lead to: the earlier ones are on paper.
    """
    row = taken_over(firm, stage, since, decision_no, actor=actor, now=now)
    await insert_rows("stage_change", [row])


def taken_over(
    firm: UUID, stage: str, since: date, decision_no: str, *, actor: Actor | None, now: datetime
) -> dict[str, Any]:
    """The row of such a change; Invalid for a number that cannot be."""
    return {
        "id": uuid7(),
        "firm": firm,
        "incubator": None,
        "position": 1,
        "from_stage": Stage.APPLICATION,
        "stage": stage,
        "effective_on": since,
        "decision_no": checked_text("decision", decision_no, 100),
        "decision_on": since,
        "reason": TAKEN_OVER,
        "words": "",
        "hand_over_on": since if stage in TERMINAL else None,
        "criteria_met": None,
        "decided_by": actor.user if actor else None,
        "created_at": now,
    }


async def apply_changes(*, now: datetime) -> int:
    """Let the changes whose day has come show in the firms' own rows; how many did."""
    today = clock.local(now).date()
    due = await fetch(
        f"SELECT f.id, c.stage FROM firm f JOIN stage_change c ON c.firm = f.id AND {STANDS} "
        "AND c.effective_on <= {} WHERE c.stage <> f.stage AND NOT EXISTS (SELECT 1 FROM "
        "stage_change n WHERE n.firm = c.firm AND n.position > c.position AND n.effective_on <= {} "
        "AND NOT EXISTS (SELECT 1 FROM stage_withdrawal w WHERE w.change = n.id)) ORDER BY f.id",
        today, today,
    )  # fmt: skip
    for row in due:
        async with write():
            await lock(Firm, [row["id"]])
            stage = (await histories_of([row["id"]]))[row["id"]].on(today)
            await execute("UPDATE firm SET stage = {} WHERE id = {}", stage, row["id"])
            await audit.record(
                None, "stage.take-effect", "firm", row["id"], fields=["stage"], now=now
            )
    return len(due)
