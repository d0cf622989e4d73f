"""Reading the calendars of advisers that are due: one after the other, each by one worker."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from uuid import UUID

from incubator.batches import insert_rows, update_row
from incubator.database import Row, execute, fetch, lock, write
from incubator.ids import uuid7
from incubator.periods import Period
from services.calendar_downloads import CalendarProblem, Download, download
from services.calendar_parsing import read_busy
from services.tables import AdviserCalendar

EVERY = timedelta(hours=1)
LONGEST_PAUSE = timedelta(days=1)
"""Between two tries of an address that fails."""
AHEAD = timedelta(weeks=26)
PAST = timedelta(days=1)
FRESH = timedelta(days=1)
"""An address is asked for all it has when its times were told so long ago: the window moves on."""
LEASE = timedelta(minutes=5)
"""A worker that has not ended a reading in this time is taken for dead."""
_DOUBLINGS = 5


async def read_due(
    *,
    now: datetime,
    trusted: Collection[tuple[str, int]] = (),
    is_stopping: Callable[[], bool] = lambda: False,
) -> int:
    """Read every calendar whose time has come; how many were looked at.

    `trusted` are inner addresses that may be connected to, which nothing but a test names.
    """
    count = 0
    while not is_stopping() and (row := await _claimed(now)):
        await _visit(row, now, trusted)
        count += 1
    return count


async def _claimed(now: datetime) -> Row | None:
    """The one that waits longest, for this worker alone."""
    rows = await fetch(
        "UPDATE adviser_calendar SET next_at = {} WHERE id = (SELECT id FROM adviser_calendar"
        " WHERE next_at <= {} ORDER BY next_at, id LIMIT 1) AND next_at <= {} RETURNING id,"
        " adviser, url, content, etag, last_modified, known_until, failures",
        *(now + LEASE, now, now),
    )
    return rows[0] if rows else None


async def _visit(row: Row, now: datetime, trusted: Collection[tuple[str, int]]) -> None:
    window = Period(now - PAST, now + AHEAD)
    zones = await fetch("SELECT time_zone FROM adviser WHERE id = {}", row["adviser"])
    try:
        found = await _found(row, now, trusted)
        if found.content is None:
            await _keep(row, None, found, window, now)
        else:
            busy = await read_busy(found.content, zones[0]["time_zone"], window)
            await _keep(row, busy, found, window, now)
    except CalendarProblem as problem:
        await _keep_problem(row, problem, now)


async def _found(row: Row, now: datetime, trusted: Collection[tuple[str, int]]) -> Download:
    if not row["url"]:
        return Download(bytes(row["content"]))
    known = row["known_until"]
    if known is None or known < now + AHEAD - FRESH:
        return await download(row["url"], trusted=trusted)
    return await download(
        row["url"], etag=row["etag"], last_modified=row["last_modified"], trusted=trusted
    )


async def _keep(
    row: Row, busy: list[Period] | None, found: Download, window: Period, now: datetime
) -> None:
    """Keep the times in place of those before; without any nothing has changed."""
    values: dict[str, object] = {
        "next_at": now + EVERY if row["url"] else None, "tried_at": now, "read_at": now,
        "content": None, "failures": 0, "problem": "", "answered": None,
    }  # fmt: skip
    if busy is not None:
        values["known_until"] = window.end
        values |= {"etag": found.etag, "last_modified": found.last_modified}
    async with write():
        if not await lock(AdviserCalendar, [row["id"]]):
            return
        await update_row("adviser_calendar", row["id"], values)
        if busy is not None:
            await _keep_times(row["id"], busy)


async def _keep_times(calendar: UUID, busy: list[Period]) -> None:
    await execute("DELETE FROM adviser_busy WHERE calendar = {}", calendar)
    await insert_rows(
        "adviser_busy",
        [
            {"id": uuid7(), "calendar": calendar, "starts_at": one.start, "ends_at": one.end}
            for one in busy
        ],
    )


async def _keep_problem(row: Row, problem: CalendarProblem, now: datetime) -> None:
    """Keep what is known so far, say what went wrong, and try an address later and later."""
    pause = min(EVERY * 2 ** min(row["failures"], _DOUBLINGS), LONGEST_PAUSE)
    await execute(
        "UPDATE adviser_calendar SET next_at = {}, tried_at = {}, content = NULL,"
        " failures = failures + 1, problem = {}, answered = {} WHERE id = {}",
        *(now + pause if row["url"] else None, now, problem.code, problem.status, row["id"]),
    )
