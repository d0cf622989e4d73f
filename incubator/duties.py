"""What workers do once for a day: one of them takes a duty, and another only if that one dies."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime, timedelta

from incubator import clock
from incubator.database import execute, fetch
from incubator.ids import uuid7

LEASE = timedelta(hours=1)
"""A worker that has not ended a duty in this time is taken for dead."""


async def is_done(name: str, day: date) -> bool:
    """Whether somebody has done the duty of the day."""
    rows = await fetch(
        "SELECT 1 AS found FROM worker_duty WHERE name = {} AND day = {} AND done_at IS NOT NULL",
        *(name, day),
    )
    return bool(rows)


async def note_done(name: str, day: date, *, now: datetime) -> None:
    """The duty of the day needs nobody any more."""
    await execute(
        "INSERT INTO worker_duty (id, name, day, leased_until, done_at) VALUES ({}, {}, {}, {}, {})"
        " ON CONFLICT (name, day) DO UPDATE SET done_at = excluded.done_at",
        *(uuid7(), name, day, now, now),
    )


@asynccontextmanager
async def alone(name: str, day: date, *, now: datetime) -> AsyncIterator[bool]:
    """Whether the duty is this worker's; it is done when the block ends without an error."""
    taken = await fetch(
        "INSERT INTO worker_duty (id, name, day, leased_until) VALUES ({}, {}, {}, {})"
        " ON CONFLICT (name, day) DO UPDATE SET leased_until = excluded.leased_until"
        " WHERE worker_duty.done_at IS NULL AND worker_duty.leased_until <= {} RETURNING id",
        *(uuid7(), name, day, now + LEASE, now),
    )
    yield bool(taken)
    if taken:
        await note_done(name, day, now=clock.now())
