"""The outbox: messages written with what they tell of, and sent later by whichever worker is free.

A worker leases messages for a short time, sends each once and notes it before the next, so that
one that is killed repeats at most the message it was at, under the same Message-ID.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from incubator.database import Row, dialect, execute, fetch, marks, write
from incubator.ids import uuid7

DOMAIN = "incubator.hanoi"
"""The right side of every Message-ID; it never changes, whatever the site is called."""
LEASE = timedelta(minutes=2)
BACKOFF = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60, 180, 360, 720, 1440, 1440))
"""How long after each failed attempt the next one comes; after the tenth, it is given up."""
KEPT_SENT, KEPT_FAILED = timedelta(days=90), timedelta(days=180)
_ADDRESS = re.compile(r"\S+@\S+")
_LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class Message:
    """A message to be sent: to an account, a person or an address, exactly one of them.

    `payload` holds ids and figures, at most the secret of a link, and no personal values. A
    `message_id` of its own makes a second message under it none.
    """

    kind: str
    payload: dict[str, Any]
    account: UUID | None = None
    person: UUID | None = None
    address: str | None = None
    due_at: datetime | None = None
    message_id: str | None = None


@dataclass(frozen=True, slots=True)
class Leased:
    """A message that one worker has until its lease ends; `attempts` are those that failed."""

    id: UUID
    message_id: str
    kind: str
    payload: dict[str, Any] = field(hash=False)
    account: UUID | None
    person: UUID | None
    address: str | None
    created_at: datetime
    attempts: int
    leased_until: datetime


async def enqueue(messages: Sequence[Message], *, now: datetime) -> None:
    """Add messages to the open transaction; they are due at once unless they say when."""
    if not messages:
        return
    columns = (
        "id, message_id, account, person, address, kind, payload, created_at, due_at, attempts,"
        " failure"
    )
    row = f"({', '.join(['{}'] * 9)}, 0, '')"
    await execute(
        f"INSERT INTO outbox ({columns}) VALUES {', '.join([row] * len(messages))}"
        " ON CONFLICT (message_id) DO NOTHING",
        *(value for message in messages for value in _values(message, now)),
    )


def _values(message: Message, now: datetime) -> tuple[object, ...]:
    id = uuid7()
    return (
        id,
        message.message_id or f"{id}@{DOMAIN}",
        message.account,
        message.person,
        message.address,
        message.kind,
        json.dumps(message.payload),
        now,
        message.due_at or now,
    )


_WAITS = (
    "sent_at IS NULL AND failed_at IS NULL AND due_at <= {}"
    " AND (leased_until IS NULL OR leased_until <= {})"
)


async def claim(most: int, *, now: datetime, lease: timedelta = LEASE) -> list[Leased]:
    """Lease messages that are due, the longest waiting first; none of them is another worker's."""
    if not await fetch(f"SELECT 1 AS due FROM outbox WHERE {_WAITS} LIMIT 1", now, now):
        return []  # on SQLite a look takes no turn to write
    due = f"SELECT id FROM outbox WHERE {_WAITS} ORDER BY due_at, id LIMIT {{}}"
    # The array makes PostgreSQL run the inner statement once, whatever plan it chooses.
    chosen = f"IN ({due})"
    if dialect() == "postgres":
        chosen = f"= ANY(ARRAY({due} FOR UPDATE SKIP LOCKED))"
    rows = await fetch(
        f"UPDATE outbox SET leased_until = {{}} WHERE id {chosen} RETURNING *",
        *(now + lease, now, now, most),
    )
    return sorted((_leased(row) for row in rows), key=lambda one: one.id)


def _leased(row: Row) -> Leased:
    return Leased(
        id=row["id"],
        message_id=row["message_id"],
        kind=row["kind"],
        payload=json.loads(row["payload"]),
        account=row["account"],
        person=row["person"],
        address=row["address"],
        created_at=row["created_at"],
        attempts=row["attempts"],
        leased_until=row["leased_until"],
    )


_MINE = "id = {} AND leased_until = {}"


async def note_sent(message: Leased, *, now: datetime) -> None:
    """It is on its way; nothing happens when the lease has passed to another worker.

    What it was made of is forgotten: a link that it carried is in the letter alone.
    """
    await execute(
        "UPDATE outbox SET sent_at = {}, leased_until = NULL, attempts = attempts + 1,"
        f" failure = '', payload = {{}} WHERE {_MINE}",
        *(now, "{}", message.id, message.leased_until),
    )


async def note_failed(
    message: Leased, reason: str, *, now: datetime, is_final: bool = False
) -> None:
    """It did not go: it is due again later, or given up when it is final or the last attempt.

    Addresses in the reason are left out: what is kept there outlives the erasure of a person.
    """
    ends = is_final or message.attempts >= len(BACKOFF)
    due = now if ends else now + BACKOFF[message.attempts]
    await execute(
        "UPDATE outbox SET leased_until = NULL, attempts = attempts + 1, due_at = {},"
        f" failed_at = {{}}, failure = {{}} WHERE {_MINE}",
        *(due, now if ends else None, _plain(reason), message.id, message.leased_until),
    )


def _plain(reason: str) -> str:
    words = " ".join(_ADDRESS.sub("…", reason).split())
    return "".join(sign for sign in words if sign.isprintable())[:_LONGEST_REASON]


async def drop(message: Leased) -> None:
    """Nobody wants it any more: the account was closed, or has no address."""
    await execute(f"DELETE FROM outbox WHERE {_MINE}", message.id, message.leased_until)


async def give_back(messages: Sequence[Leased]) -> None:
    """Let another worker have what was leased and not tried."""
    if messages:
        await execute(
            f"UPDATE outbox SET leased_until = NULL WHERE id IN ({marks(messages)})"
            " AND leased_until = {}",
            *(*(one.id for one in messages), messages[0].leased_until),
        )


async def sweep(now: datetime) -> None:
    """Forget what was sent a quarter of a year ago, or given up half a year ago."""
    async with write():
        await execute(
            "DELETE FROM outbox WHERE sent_at < {} OR failed_at < {}",
            *(now - KEPT_SENT, now - KEPT_FAILED),
        )
