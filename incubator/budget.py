"""The funds of acts: hold them on a line, hold them anew, give them back, accept what was used.

Everything here runs inside the caller's write transaction, after its own locks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Literal, NamedTuple
from uuid import UUID

from incubator.acts import store_acts, update_act
from incubator.database import Row, execute, fetch, lock, marks, violated
from incubator.languages import N_
from incubator.ledger import Posting, post
from incubator.lines import (
    Candidate,
    NoOpenLine,
    OverBudget,
    choice_of,
    choose_lines,
    lock_candidates,
    names_of,
)
from incubator.refusals import Refusal
from incubator.tables import Act

__all__ = [
    "AboveHold",
    "ActSettled",
    "LineFilled",
    "Mode",
    "NoOpenLine",
    "OverBudget",
    "Settlement",
    "SupportModeMissing",
    "accept",
    "choose",
    "hold",
    "hold_chosen",
    "rehold",
    "release",
    "support_mode",
]

Mode = Literal["CASH", "IN_KIND"]


class ActSettled(Refusal):
    """The funds of an act are accepted or released once."""

    rule = "act-settled"
    title = N_("The funds are settled already")


class AboveHold(Refusal):
    """What is accepted never exceeds what was held."""

    rule = "above-hold"
    title = N_("More than was held")


class LineFilled(Exception):
    """A line chosen without a lock has no room any more: undo everything and choose under locks."""


class SupportModeMissing(Refusal):
    """Nobody said whether the house supports the category in cash or in kind."""

    rule = "support-mode-missing"
    title = N_("The kind of support is not set")


class Settlement(NamedTuple):
    """What was used of an act, in đồng: full_cost + surcharge = tenant_price + support.

    `scheme_support` is the part of the support that a scheme gives.
    """

    act: UUID
    full_cost: int
    tenant_price: int
    support: int
    surcharge: int = 0
    scheme_support: int = 0


async def support_mode(incubator: UUID, category: UUID, on: date) -> Mode:
    """Whether the house supports the category in cash or in kind that day.

    SupportModeMissing when it was never said.
    """
    rows = await fetch(
        "SELECT mode FROM support_mode WHERE incubator = {} AND category = {}"
        " AND valid_from <= {} AND (valid_to IS NULL OR valid_to >= {})"
        " ORDER BY valid_from DESC LIMIT 1",
        incubator,
        category,
        on,
        on,
    )
    if not rows:
        message = N_("Nobody has set whether %(house)s supports %(category)s in cash or in kind.")
        house, named = await names_of(incubator, category)
        raise SupportModeMissing(message, house=house, category=named)
    mode: Mode = rows[0]["mode"]
    return mode


async def hold(
    acts: Sequence[Act], *, on: date, today: date, actor_user: UUID | None, now: datetime
) -> None:
    """Store new acts and hold their cash support, each whole on one line, in three statements.

    `on` is the house's day on which the slot starts; its year becomes each act's. Sets the line
    of cash acts. NoOpenLine or OverBudget before anything is written. Support in kind touches no
    balance.
    """
    await choose(acts, on=on, today=today, now=now)
    await hold_chosen(acts, actor_user=actor_user, now=now)


async def choose(
    acts: Sequence[Act], *, on: date, today: date, now: datetime, locking: bool = True
) -> None:
    """Store new acts with the line that has room for each; `hold_chosen` holds the support there.

    Without locking nobody waits for the lines meanwhile, and the room may be gone by then.
    """
    for act in acts:
        act.year, act.status, act.created_at = on.year, "HELD", now
    paid = {place: act for place, act in enumerate(acts) if _is_paid(act)}
    if paid:
        wanted = {choice_of(act) for act in paid.values()}
        await choose_lines(paid, await lock_candidates(wanted, today, locking=locking))
    await store_acts(acts)


async def hold_chosen(acts: Sequence[Act], *, actor_user: UUID | None, now: datetime) -> None:
    """Hold the support of acts that `choose` has just stored: the last thing to do.

    From here on everybody who needs the same line waits for the end of the transaction. LineFilled
    when the line was not locked and others were faster.
    """
    postings = sorted((_hold_of(act) for act in acts if _is_paid(act)), key=_line)
    try:
        await post(postings, posted_by=actor_user, now=now)
    except Exception as error:
        if violated(error) in ("budget_line_available", "line-closed"):
            raise LineFilled from error
        raise


async def rehold(
    acts: Sequence[Act], *, on: date, today: date, actor_user: UUID | None, now: datetime
) -> None:
    """Hold the support of stored acts anew after their amounts or time changed.

    A hold that did not change stays on its line. ActSettled when an act is no longer held,
    NoOpenLine or OverBudget, all before anything is written.
    """
    stored = await _held([act.id for act in acts])
    for act in acts:
        act.year = on.year
        if _is_paid(act):
            act.line = stored[act.id]["line"]
    moved = {n: act for n, act in enumerate(acts) if not _is_same_hold(act, stored[act.id])}
    freed = [stored[act.id] for act in moved.values() if _was_paid(stored[act.id])]
    paid = {place: act for place, act in moved.items() if _is_paid(act)}
    if freed or paid:
        wanted = {choice_of(act) for act in paid.values()}
        candidates = await lock_candidates(wanted, today, sorted({row["line"] for row in freed}))
        _give_back(freed, candidates.values())
        await choose_lines(paid, candidates)
    for act in acts:
        await update_act(act)
    postings = [_release_of(row) for row in freed] + [_hold_of(act) for act in paid.values()]
    await post(postings, posted_by=actor_user, now=now)


async def release(acts: Sequence[UUID], *, actor_user: UUID | None, now: datetime) -> None:
    """Give the whole support of the acts back; ActSettled when one is no longer held."""
    stored = await _held(acts)
    await execute(f"UPDATE act SET status = 'RELEASED' WHERE id IN ({marks(acts)})", *acts)  # noqa: S608
    freed = [_release_of(row) for row in stored.values() if _was_paid(row)]
    await post(sorted(freed, key=_line), posted_by=actor_user, now=now)


async def take_back(acts: Sequence[UUID]) -> None:
    """Take back support in kind that was counted by mistake; no line knows of it.

    LookupError for an act that a line paid for: that one is reversed by a correction.
    """
    for row in await lock(Act, acts):
        if _was_paid(row):
            raise LookupError(row["id"])
    await execute(
        "UPDATE act SET status = 'RELEASED', settled_full_cost = NULL,"  # noqa: S608
        " settled_tenant_price = NULL, settled_support = NULL, settled_surcharge = NULL,"
        f" settled_scheme_support = NULL WHERE id IN ({marks(acts)})",
        *acts,
    )


async def accept(
    settlements: Sequence[Settlement], *, actor_user: UUID | None, now: datetime
) -> None:
    """Accept the support of what was used and release the rest, act by act.

    ActSettled when an act is no longer held, AboveHold when more is accepted than was held.
    """
    stored = await _held([settlement.act for settlement in settlements])
    postings: list[Posting] = []
    for used in settlements:
        postings += _settling(stored[used.act], used)
        await execute(
            "UPDATE act SET status = 'ACCEPTED', settled_full_cost = {},"
            " settled_tenant_price = {}, settled_support = {}, settled_surcharge = {},"
            " settled_scheme_support = {} WHERE id = {}",
            *used[1:],
            used.act,
        )
    await post(sorted(postings, key=_line), posted_by=actor_user, now=now)


def _settling(row: Row, used: Settlement) -> list[Posting]:
    """The entries of one settlement; none for support in kind."""
    if not 0 <= used.support <= row["support"]:
        message = N_("%(held)s dong are held for this act; %(amount)s cannot be accepted.")
        raise AboveHold(message, held=row["support"], amount=used.support)
    if not _was_paid(row):
        return []
    amounts = (("ACCEPTANCE", used.support), ("RELEASE", row["support"] - used.support))
    return [Posting(kind, row["line"], amount, act=row["id"]) for kind, amount in amounts if amount]


async def _held(acts: Sequence[UUID]) -> dict[UUID, Row]:
    """The stored acts, locked; ActSettled when one is no longer held."""
    stored = {row["id"]: row for row in await lock(Act, acts)}
    for act in acts:
        if act not in stored:
            raise LookupError(act)
        if stored[act]["status"] != "HELD":
            raise ActSettled(N_("The funds of this act have been accepted or released already."))
    return stored


def _give_back(freed: Iterable[Row], candidates: Iterable[Sequence[Candidate]]) -> None:
    """What is about to be released is room for the new hold."""
    lines = {line.id: line for group in candidates for line in group}
    for row in freed:
        if row["line"] in lines:
            lines[row["line"]].room += row["support"]


def _is_paid(act: Act) -> bool:
    return act.mode == "CASH" and act.support > 0


def _was_paid(row: Row) -> bool:
    return bool(row["mode"] == "CASH" and row["support"] > 0)


def _is_same_hold(act: Act, row: Row) -> bool:
    same = ("mode", "support", "year", "incubator", "category")
    return all(getattr(act, name) == row[name] for name in same)


def _hold_of(act: Act) -> Posting:
    return Posting("HOLD", act.line, act.support, act=act.id)


def _release_of(row: Row) -> Posting:
    return Posting("RELEASE", row["line"], row["support"], act=row["id"])


def _line(posting: Posting) -> UUID:
    return posting.line
