"""The busy times of a calendar, read by a process that is ended when it takes too long."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from datetime import UTC, datetime

from incubator.periods import Period, union
from services.calendar_downloads import CalendarProblem

SECONDS = 20
"""Of the processor's time."""
_PATIENCE = 3
"""So many times that long we wait for them on a busy machine."""
_CODES = ("not-a-calendar", "too-many")


async def read_busy(
    content: bytes, zone: str, window: Period, *, seconds: int = SECONDS
) -> list[Period]:
    """When the calendar is busy in the window, as disjoint periods in order.

    `zone` is the clock of floating times and whole days. CalendarProblem says why it tells none.
    """
    arguments = (zone, window.start.isoformat(), window.end.isoformat(), str(seconds))
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "services.calendar_contents", *arguments),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        # None of our secrets: it has to find its modules, and nothing else.
        env={"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
    )
    try:
        async with asyncio.timeout(_PATIENCE * seconds):
            said, _ = await process.communicate(content)
    except TimeoutError as error:
        raise CalendarProblem("too-many") from error
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
    return union(_periods(said))


def _periods(said: bytes) -> list[Period]:
    try:
        answer = json.loads(said)
    except ValueError as error:
        # It was ended by its own limits of time and memory.
        raise CalendarProblem("too-many") from error
    if answer in _CODES:
        raise CalendarProblem(str(answer))
    return [
        Period(datetime.fromtimestamp(start, UTC), datetime.fromtimestamp(end, UTC))
        for start, end in answer
    ]
