"""The stages of a firm over the years, so that any day past or planned knows where it stood."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from incubator.database import fetch, marks
from tenants.stages import TERMINAL

STANDS = "NOT EXISTS (SELECT 1 FROM stage_withdrawal w WHERE w.change = c.id)"
"""Of a change `c`: nobody took it back."""


@dataclass(frozen=True, slots=True)
class Step:
    """One change of stage that stands: from its day on the firm is in the stage."""

    on: date
    from_stage: str
    stage: str
    hand_over_on: date | None = None

    @property
    def left_on(self) -> date:
        """Of an exit: the first day without space."""
        return self.hand_over_on or self.on


@dataclass(frozen=True, slots=True)
class History:
    """The steps of a firm in their order; `stored` is its stage where it took none."""

    stored: str
    steps: tuple[Step, ...] = ()

    def on(self, day: date) -> str:
        """The stage on a day: as of the last step taken by then, else where the first began."""
        taken = [step.stage for step in self.steps if step.on <= day]
        if taken:
            return taken[-1]
        return self.steps[0].from_stage if self.steps else self.stored

    @property
    def last(self) -> str:
        """The stage at the end of all steps, planned ones among them."""
        return self.steps[-1].stage if self.steps else self.stored

    @property
    def exit(self) -> Step | None:
        """The step into a stage that is terminal, if there is one, planned or past."""
        return self.steps[-1] if self.steps and self.steps[-1].stage in TERMINAL else None

    def since(self, day: date) -> date | None:
        """The first day in the stage of a day; None when that is not known."""
        return max((step.on for step in self.steps if step.on <= day), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRecord:
    """A change of stage with its decision, and who took it back if somebody did."""

    id: UUID
    firm: UUID
    incubator: UUID | None
    position: int
    from_stage: str
    stage: str
    effective_on: date
    decision_no: str
    decision_on: date
    reason: str
    words: str
    hand_over_on: date | None
    criteria_met: int | None
    decided_by: str | None
    created_at: datetime
    withdrawn_at: datetime | None
    withdrawn_by: str | None
    withdrawn_words: str | None


async def histories_of(firms: Collection[UUID]) -> dict[UUID, History]:
    """The history of each of these firms, in one statement; firms that are not there lack."""
    rows = await fetch(
        "SELECT f.id, f.stage AS stored, c.effective_on, c.from_stage, c.stage, c.hand_over_on "
        f"FROM firm f LEFT JOIN stage_change c ON c.firm = f.id AND {STANDS} "
        f"WHERE f.id IN ({marks(list(firms))}) ORDER BY f.id, c.position",
        *firms,
    )
    grouped: dict[UUID, list[dict[str, Any]]] = {}
    for row in rows:
        grouped.setdefault(row["id"], []).append(row)
    return {firm: history_of(of_firm) for firm, of_firm in grouped.items()}


def history_of(rows: Iterable[dict[str, Any]]) -> History:
    """The history in the rows of one firm: `stored` in each, and a change or NULL."""
    found = list(rows)
    return History(
        found[0]["stored"],
        tuple(
            Step(row["effective_on"], row["from_stage"], row["stage"], row["hand_over_on"])
            for row in found
            if row["effective_on"] is not None
        ),
    )


def standing(stored: str, changes: Sequence[StageRecord]) -> History:
    """The history that a firm's changes make, given newest first."""
    return History(
        stored,
        tuple(
            Step(one.effective_on, one.from_stage, one.stage, one.hand_over_on)
            for one in reversed(changes)
            if one.withdrawn_at is None
        ),
    )


async def stage_on(firm: UUID, day: date) -> str | None:
    """The stage of a firm on a day; None when there is no such firm."""
    history = (await histories_of([firm])).get(firm)
    return history.on(day) if history else None


async def changes_of(firm: UUID) -> list[StageRecord]:
    """Every change of a firm's stage, the newest first, those taken back among them."""
    rows = await fetch(
        "SELECT c.id, c.firm, c.incubator, c.position, c.from_stage, c.stage, c.effective_on, "
        "c.decision_no, c.decision_on, c.reason, c.words, c.hand_over_on, c.criteria_met, "
        "d.full_name AS decided_by, c.created_at, w.created_at AS withdrawn_at, "
        "b.full_name AS withdrawn_by, w.words AS withdrawn_words FROM stage_change c "
        "LEFT JOIN app_user u ON u.id = c.decided_by LEFT JOIN person d ON d.id = u.person "
        "LEFT JOIN stage_withdrawal w ON w.change = c.id "
        "LEFT JOIN app_user v ON v.id = w.withdrawn_by LEFT JOIN person b ON b.id = v.person "
        "WHERE c.firm = {} ORDER BY c.position DESC",
        firm,
    )
    return [StageRecord(**row) for row in rows]
