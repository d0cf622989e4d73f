"""Which review a firm owes next: the baseline at its entry, then one each few months."""

from __future__ import annotations

import calendar
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from incubator import clock
from incubator.database import fetch, insert, lock, write
from incubator.ids import uuid7
from tenants.stage_history import History, histories_of
from tenants.stage_rules import load_rules
from tenants.stages import IN_HOUSE
from tenants.tables import Firm, Review

BASELINE_WITHIN = timedelta(days=30)
"""The figures of the entry are asked for within a month of it."""


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def entered_on(history: History) -> date | None:
    """The first day of the firm's present time in the houses; None when that is not known."""
    return next((step.on for step in history.steps if step.stage in IN_HOUSE), None)


def milestone_due(
    entry: date, rhythm: int, warning: timedelta, last: date | None, today: date
) -> date | None:
    """The day of the milestone review to open today; None where none is due yet.

    Every `rhythm` months from the entry, `warning` before its day; days that passed before the
    firm was entered here are not asked for again, but the latest of them.
    """
    if not rhythm:
        return None
    due, step = None, 1
    while (day := months_after(entry, step * rhythm)) - warning <= today:
        due, step = day, step + 1
    return due if due and (last is None or due > last) else None


async def open_review(
    firm: UUID, incubator: UUID | None, kind: str, due_on: date, *, now: datetime
) -> UUID:
    """Ask the firm for its figures, inside the caller's transaction; returns the review."""
    review = Review(
        id=uuid7(), firm=firm, incubator=incubator, kind=kind, due_on=due_on, status="OPEN",
        created_at=now,
    )  # fmt: skip
    await insert(review)
    return UUID(str(review.id))


async def open_baseline(firm: UUID, incubator: UUID | None, entry: date, *, now: datetime) -> None:
    """Ask for the baseline of a firm that enters, once, inside the caller's transaction."""
    if not await fetch("SELECT 1 FROM review WHERE firm = {} AND kind = 'BASELINE'", firm):
        await open_review(firm, incubator, "BASELINE", entry + BASELINE_WITHIN, now=now)


async def open_reviews(*, now: datetime) -> int:
    """Ask every firm in the houses for the review that comes due; how many were opened."""
    today = clock.local(now).date()
    rows = await fetch(
        'SELECT f.id, MAX(r.due_on) AS "last [date]" FROM firm f '
        "LEFT JOIN review r ON r.firm = f.id AND r.kind = 'MILESTONE' "
        "WHERE f.stage IN ('PRE_INCUBATION', 'INCUBATION', 'ACCELERATION') GROUP BY f.id"
    )
    rules, histories = await load_rules(), await histories_of([row["id"] for row in rows])
    opened = 0
    for row in rows:
        history = histories[row["id"]]
        rule, entry = rules.on(history.on(today), today), entered_on(history)
        warning = timedelta(days=rule.warning_days)
        due = entry and milestone_due(entry, rule.review_months, warning, row["last"], today)
        if due:
            opened += await _open(row, due, now)
    return opened


async def _open(row: dict[str, Any], due: date, now: datetime) -> bool:
    async with write():
        await lock(Firm, [row["id"]])
        known = await fetch(
            "SELECT 1 FROM review WHERE firm = {} AND kind = 'MILESTONE' AND due_on >= {}",
            row["id"], due,
        )  # fmt: skip
        if not known:
            house = await fetch(
                "SELECT incubator FROM tenancy WHERE firm = {} ORDER BY starts_on DESC LIMIT 1",
                row["id"],
            )
            incubator = house[0]["incubator"] if house else None
            await open_review(row["id"], incubator, "MILESTONE", due, now=now)
    return not known
