"""Corrections of what was accepted: the wrong entry is reversed and a right one follows it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from uuid import UUID

from incubator.budget import AboveHold, OverBudget, Settlement
from incubator.database import Row, execute, fetch, lock
from incubator.languages import N_
from incubator.ledger import Posting, post
from incubator.refusals import Refusal
from incubator.tables import Act, BudgetLine

Correcting = Callable[[Settlement], Awaitable[None]]
CORRECTING: list[Correcting] = []
"""Told what an act was used for before it is corrected; each package above enters its own, so that
the budget need not know who else counts it."""


class NotAccepted(Refusal):
    """Only what was accepted can be corrected."""

    rule = "not-accepted"
    title = N_("Nothing has been accepted yet")


async def correct(
    used: Settlement, *, actor_user: UUID | None, now: datetime, note: str = ""
) -> None:
    """Settle an accepted act anew, inside the caller's write transaction.

    More than was accepted is taken from what is available on the line: OverBudget when that does
    not suffice. NotAccepted for another act, AboveHold above the support that was held.
    """
    for correcting in CORRECTING:
        await correcting(used)
    row = (await lock(Act, [used.act]))[0]
    if row["status"] != "ACCEPTED":
        raise NotAccepted(N_("Only the hours of a finished act can be corrected."))
    if not 0 <= used.support <= row["support"]:
        message = N_("%(held)s dong are held for this act; %(amount)s cannot be accepted.")
        raise AboveHold(message, held=row["support"], amount=used.support)
    if row["mode"] == "CASH" and row["line"] is not None:
        postings = await _postings(row, used, note)
        await post(postings, posted_by=actor_user, now=now)
    await execute(
        "UPDATE act SET settled_full_cost = {}, settled_tenant_price = {}, settled_support = {},"
        " settled_surcharge = {}, settled_scheme_support = {} WHERE id = {}",
        *used[1:],
        used.act,
    )


async def _postings(row: Row, used: Settlement, note: str) -> list[Posting]:
    """Reverse the acceptance in force, hold what is missing, accept anew, release what is left."""
    line, act, before = row["line"], row["id"], row["settled_support"]
    found = (await lock(BudgetLine, [line]))[0]
    available = found["allocated"] - found["held"] - found["accepted"] - found["committed"]
    more = used.support - before
    if more > available:
        message = N_("%(available)s dong of the line are available; %(amount)s were asked for.")
        raise OverBudget(message, available=available, amount=more)
    wrong = await _acceptance_in_force(act)
    reversal = [Posting("ACCEPTANCE", line, -before, act=act, reverses=wrong, note=note)]
    amounts = (("HOLD", more), ("ACCEPTANCE", used.support), ("RELEASE", -more))
    right = [Posting(kind, line, amount, act=act, note=note) for kind, amount in amounts]
    return [*(reversal if wrong else []), *(one for one in right if one.amount > 0)]


async def _acceptance_in_force(act: UUID) -> UUID | None:
    """The acceptance that nothing reversed yet; None when nothing was accepted."""
    rows = await fetch(
        "SELECT e.id FROM ledger_entry e WHERE e.act = {} AND e.kind = 'ACCEPTANCE'"
        " AND e.reverses IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses = e.id)",
        act,
    )
    found: UUID | None = rows[0]["id"] if rows else None
    return found
