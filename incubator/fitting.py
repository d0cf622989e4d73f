"""Hold what fits: many acts at once, each whole on a line with room, and those left out named.

Runs inside the caller's write transaction, after its own locks; it takes the lines in one sorted
statement, so that nobody who holds several waits for another who does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from incubator.acts import store_acts, update_act
from incubator.budget import ActSettled
from incubator.database import Row, execute, lock, marks
from incubator.languages import N_
from incubator.ledger import Posting, post
from incubator.lines import Candidate, Choice, choice_of, first_with_room, lock_candidates
from incubator.tables import Act


async def hold_fitting(
    new: Sequence[Act],
    *,
    changed: Sequence[Act] = (),
    released: Sequence[UUID] = (),
    today: date,
    actor_user: UUID | None,
    now: datetime,
) -> list[Act]:
    """Store and hold new acts in order where there is room; the acts that found none.

    One that finds room only without what a scheme adds is held without it. `changed` are stored
    acts with new amounts of the same year: less support is given back, more is held on the same
    line, and where that has no room the support stays as it was and the price bears the rest; a
    scheme's part is left out first. `released` give all of theirs back first. ActSettled when one
    of either is no longer held. Support in kind touches no line.
    """
    stored = await _held([*(act.id for act in changed), *released])
    wanted = {choice_of(act) for act in [*new, *changed] if _is_paid(act)}
    also = sorted({row["line"] for row in stored.values() if _was_paid(row)})
    candidates = await lock_candidates(wanted, today, also) if wanted or also else {}
    fitting = _Fitting(candidates)
    for id in released:
        fitting.give_back(stored[id], 0)
    for act in changed:
        fitting.change(act, stored[act.id])
    held = [act for act in new if fitting.hold(act)]
    if released:
        sql = f"UPDATE act SET status = 'RELEASED' WHERE id IN ({marks(released)})"  # noqa: S608
        await execute(sql, *released)
    for act in changed:
        await update_act(act)
    if held:
        await store_acts(held)
    postings = sorted(fitting.postings, key=lambda one: (one.line, one.kind == "HOLD"))
    await post(postings, posted_by=actor_user, now=now)
    kept = {act.id for act in held}
    return [act for act in new if act.id not in kept]


async def open_years(choices: Sequence[Choice], today: date) -> set[Choice]:
    """Those of the choices for which a line accepts holds today; nothing is locked."""
    found = await lock_candidates(choices, today, locking=False) if choices else {}
    return {choice for choice, lines in found.items() if lines}


class _Fitting:
    """The room on the lines as it dwindles, and the entries to be posted."""

    def __init__(self, candidates: Mapping[Choice, Sequence[Candidate]]) -> None:
        self._candidates = candidates
        self._lines = {line.id: line for lines in candidates.values() for line in lines}
        self.postings: list[Posting] = []

    def give_back(self, row: Row, support: int) -> None:
        """Release what a stored act holds above an amount."""
        amount = row["support"] - support
        if not _was_paid(row) or amount <= 0:
            return
        self.postings.append(Posting("RELEASE", row["line"], amount, act=row["id"]))
        if row["line"] in self._lines:
            self._lines[row["line"]].room += amount

    def change(self, act: Act, row: Row) -> None:
        """Hold more or less for a stored act; without room for more, what was held stays."""
        if not _was_paid(row):
            return
        act.line = row["line"]
        line = self._lines.get(row["line"])
        room = line.room if line else 0
        short = act.support - row["support"] - room
        if short > 0 and act.scheme_support:
            # Who had none before asks again another time and takes no room of others now.
            had = bool(row["scheme_support"])
            _bear(act, min(act.scheme_support, short) if had else act.scheme_support)
        more = act.support - row["support"]
        if more <= 0:
            self.give_back(row, act.support)
        elif line is not None and line.room >= more:
            self._take(line, act, more)
        else:
            _bear(act, more)

    def hold(self, act: Act) -> bool:
        """Hold the support of a new act on the first line that has room for all of it."""
        if not _is_paid(act):
            return True
        lines = self._candidates[choice_of(act)]
        line = first_with_room(lines, act.support)
        if line is None and 0 < act.scheme_support < act.support:
            _bear(act, act.scheme_support)
            line = first_with_room(lines, act.support)
        if line is None:
            return False
        act.line = line.id
        self._take(line, act, act.support)
        return True

    def _take(self, line: Candidate, act: Act, amount: int) -> None:
        line.room -= amount
        self.postings.append(Posting("HOLD", line.id, amount, act=act.id))


def _bear(act: Act, amount: int) -> None:
    """Let the firm pay so much of the support itself: of the scheme's part first."""
    act.tenant_price += amount
    act.support -= amount
    act.scheme_support = max(act.scheme_support - amount, 0)


async def _held(acts: Sequence[UUID]) -> dict[UUID, Row]:
    stored = {row["id"]: row for row in await lock(Act, acts)} if acts else {}
    for act in acts:
        if stored[act]["status"] != "HELD":
            raise ActSettled(N_("The funds of this act have been accepted or released already."))
    return stored


def _is_paid(act: Act) -> bool:
    return act.mode == "CASH" and act.support > 0


def _was_paid(row: Row) -> bool:
    return bool(row["mode"] == "CASH" and row["support"] > 0)
