"""When a graduate is asked how it stands: each year for five years, and reminded twice."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from incubator import clock, outbox
from incubator.database import Row, execute, fetch, insert, lock, marks, write
from incubator.ids import uuid7
from incubator.outbox import DOMAIN, Message
from tenants.review_openings import months_after
from tenants.stage_history import STANDS
from tenants.tables import Firm, FollowUp

YEARS = 5
"""Brief 2.1 and 2.2: graduates are followed for five years."""
MAIL_KIND = "follow-up"
REMIND_AFTER = (timedelta(days=30), timedelta(days=60))
"""How long after its day an open follow-up is asked for again."""


def year_due(graduated: date, asked: int, today: date) -> int | None:
    """Which year is to be asked for today, None for none.

    Each of five on its anniversary; of years that passed unasked only the latest, and none once
    the next anniversary has come.
    """
    passed = [n for n in range(1, YEARS + 1) if months_after(graduated, 12 * n) <= today]
    year = passed[-1] if passed else 0
    is_late = year == YEARS and months_after(graduated, 12 * (YEARS + 1)) <= today
    return year if year > asked and not is_late else None


async def open_followups(*, now: datetime) -> int:
    """Ask every graduate whose day has come, by mail to its contacts; how many were asked.

    A firm that has closed down or was merged is not asked any more.
    """
    today = clock.local(now).date()
    rows = await fetch(
        'SELECT c.firm, c.incubator, c.effective_on, COALESCE(MAX(u.year), 0) AS asked '
        "FROM stage_change c LEFT JOIN follow_up u ON u.firm = c.firm "
        f"WHERE c.stage = 'GRADUATED' AND {STANDS} AND c.effective_on <= {{}} "
        "AND c.effective_on > {} AND NOT EXISTS (SELECT 1 FROM follow_up g "
        "WHERE g.firm = c.firm AND g.standing IN ('CLOSED', 'MERGED')) "
        "GROUP BY c.firm, c.incubator, c.effective_on ORDER BY c.firm",
        months_after(today, -12), months_after(today, -12 * (YEARS + 1)),
    )  # fmt: skip
    opened = 0
    for row in rows:
        year = year_due(row["effective_on"], row["asked"], today)
        if year:
            opened += await _open(row, year, now)
    return opened


async def _open(row: Row, year: int, now: datetime) -> bool:
    async with write():
        await lock(Firm, [row["firm"]])
        if await fetch(
            "SELECT 1 FROM follow_up WHERE firm = {} AND year >= {}", row["firm"], year
        ):  # another night was at it
            return False
        made = FollowUp(
            id=uuid7(), firm=row["firm"], incubator=row["incubator"] or await _house(row["firm"]),
            year=year, due_on=months_after(row["effective_on"], 12 * year), status="OPEN",
            created_at=now,
        )  # fmt: skip
        await insert(made)
        await _write_to(row["firm"], made.id, 0, now)
    return True


async def _house(firm: UUID) -> UUID | None:
    rows = await fetch(
        "SELECT incubator FROM tenancy WHERE firm = {} ORDER BY starts_on DESC LIMIT 1", firm
    )
    return rows[0]["incubator"] if rows else None


async def remind(*, now: datetime) -> int:
    """Ask again those who have not answered after thirty days and after sixty; how many."""
    today = clock.local(now).date()
    reminded = 0
    for number, after in enumerate(REMIND_AFTER, 1):
        rows = await fetch(
            "SELECT id, firm FROM follow_up WHERE status = 'OPEN' AND reminders < {} "
            "AND due_on <= {} ORDER BY id",
            number, today - after,
        )  # fmt: skip
        for row in rows:
            async with write():
                await execute(
                    "UPDATE follow_up SET reminders = {} WHERE id = {} AND reminders < {}",
                    number, row["id"], number,
                )  # fmt: skip
                await _write_to(row["firm"], row["id"], number, now)
            reminded += 1
    return reminded


async def _write_to(firm: UUID, follow_up: UUID, reminder: int, now: datetime) -> None:
    """A letter to each contact of the firm, or to everybody of it where there is none."""
    today = clock.local(now).date()
    rows = await fetch(
        "SELECT person, is_contact FROM membership WHERE firm = {} AND valid_from <= {} "
        "AND (valid_to IS NULL OR valid_to >= {}) ORDER BY is_contact DESC, id",
        firm, today, today,
    )  # fmt: skip
    chosen = [row for row in rows if row["is_contact"]] or rows
    await outbox.enqueue(
        [
            Message(
                MAIL_KIND,
                {"follow_up": str(follow_up), "reminder": reminder},
                person=row["person"],
                message_id=f"follow-up-{follow_up}-{reminder}-{row['person']}@{DOMAIN}",
            )
            for row in chosen
        ],
        now=now,
    )


async def open_ones(follow_ups: list[UUID]) -> dict[UUID, Row]:
    """Those that are still to be answered, with the firm's name; one statement."""
    rows = await fetch(
        "SELECT u.id, u.year, u.due_on, f.name_vi, f.name_en FROM follow_up u "  # noqa: S608
        f"JOIN firm f ON f.id = u.firm WHERE u.status = 'OPEN' AND u.id IN ({marks(follow_ups)})",
        *follow_ups,
    )
    return {row["id"]: row for row in rows}
