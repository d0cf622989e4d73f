"""Processes that press at once: each runs its share of calls against one database."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from facilities.bookings import move_booking, request_booking
from facilities.lettings import sign_letting
from incubator import database
from incubator.refusals import Refusal
from services.consulting import plan_session
from services.enrolments import enrol
from tests.processes import context as forked


@dataclass(frozen=True)
class Call:
    """One press of a button: book, let a unit, plan a session, enrol somebody, or move."""

    verb: str
    actor: Any
    now: datetime
    request: Any = None
    booking: UUID | None = None
    cancelled_after: float | None = None


def race(url: str, calls: Sequence[Call], processes: int = 2) -> Counter[str]:
    """How the calls ended: "done", the slug of a refusal, or "cancelled"."""
    context = forked()
    shares = [list(calls[n::processes]) for n in range(processes)]
    with context.Manager() as manager, ProcessPoolExecutor(processes, context) as pool:
        barrier = manager.Barrier(processes)
        runs = [pool.submit(_run, url, share, barrier) for share in shares]
        return sum((run.result(timeout=120) for run in runs), Counter())


def _run(url: str, calls: Sequence[Call], barrier: Any) -> Counter[str]:
    return asyncio.run(_press_all(url, calls, barrier))


async def _press_all(url: str, calls: Sequence[Call], barrier: Any) -> Counter[str]:
    database.use(database.make_engine(url))
    async with database.running():
        await database.fetch("SELECT 1 AS ready")
        barrier.wait(timeout=60)
        return Counter(await asyncio.gather(*(_press(call) for call in calls)))


async def _press(call: Call) -> str:
    started = time.monotonic()
    try:
        async with asyncio.timeout(call.cancelled_after):
            if call.verb == "book":
                await request_booking(call.request, actor=call.actor, now=call.now)
            elif call.verb == "let":
                await sign_letting(call.request, actor=call.actor, now=call.now)
            elif call.verb == "plan":
                await plan_session(call.request, actor=call.actor, now=call.now)
            elif call.verb == "enrol":
                await enrol(*call.request, actor=call.actor, now=call.now)
            else:
                assert call.booking
                await move_booking(call.booking, call.request, actor=call.actor, now=call.now)
    except Refusal as refusal:
        return refusal.rule
    except TimeoutError:
        if call.cancelled_after and time.monotonic() - started >= call.cancelled_after:
            return "cancelled"
        raise
    return "done"
