"""Browsers that are signed in: a row each, found by the hash of the cookie's value.

A session ends after 14 days unused or 30 days in all. It is written when it begins, when it ends
and at most once an hour between.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from incubator import audit
from incubator.clock import local
from incubator.database import execute, fetch, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.keys import hash_secret, new_secret
from incubator.users import ACTOR_COLUMNS, ACTOR_TABLES, Actor, FirmsOf, actor_of

IDLE = timedelta(days=14)
LONGEST = timedelta(days=30)
SEEN_EVERY = timedelta(hours=1)
_MAX_AGENT = 200

# What every page tells anyway, so that it costs no statement of its own.
_UNREAD = (
    "(SELECT COUNT(*) FROM (SELECT 1 FROM notice n WHERE n.account = u.id AND n.read_at IS NULL "
    "LIMIT 100) AS waiting) AS unread"
)
_FIND = (
    f"SELECT s.id AS session, s.created_at, s.seen_at, {_UNREAD}, {ACTOR_COLUMNS} "
    f"FROM {ACTOR_TABLES} "
    "JOIN sign_in_session s ON s.account = u.id "
    "WHERE s.token_hash = {} AND s.expires_at > {} AND u.is_active"
)


async def begin(user: UUID, *, address: str, agent: str, now: datetime) -> str:
    """The secret of a new session, inside the caller's transaction."""
    secret = new_secret()
    await execute(
        "INSERT INTO sign_in_session (id, token_hash, account, created_at, seen_at, expires_at, "
        "address, agent) VALUES ({}, {}, {}, {}, {}, {}, {}, {})",
        uuid7(),
        hash_secret(secret),
        user,
        now,
        now,
        now + IDLE,
        address,
        agent[:_MAX_AGENT],
    )
    return secret


async def find(
    secret: str, *, address: str, now: datetime, firms_of: FirmsOf | None = None
) -> Actor | None:
    """Who is signed in with this cookie, if anybody still is."""
    rows = await fetch(_FIND, hash_secret(secret), now)
    if not rows:
        return None
    if now - rows[0]["seen_at"] >= SEEN_EVERY:
        await _seen(rows[0], now)
    return await actor_of(rows, firms_of=firms_of, today=local(now).date(), address=address)


async def end(secret: str, *, actor: Actor, now: datetime) -> None:
    """Sign this browser out; nothing happens when it is signed out already."""
    async with write():
        await drop(secret)
        await audit.record(actor, "session.end", "user", actor.user, now=now)


async def drop(secret: str) -> None:
    """Remove a session inside the caller's transaction."""
    await execute("DELETE FROM sign_in_session WHERE token_hash = {}", hash_secret(secret))


async def end_all(actor: Actor, *, now: datetime) -> int:
    """Sign the actor out everywhere; how many browsers that were."""
    async with write():
        ended = await fetch(
            "DELETE FROM sign_in_session WHERE account = {} RETURNING id", actor.user
        )
        await audit.record(actor, "session.end-all", "user", actor.user, now=now)
    return len(ended)


async def end_others(secret: str | None, *, actor: Actor, now: datetime) -> int:
    """Sign the actor out everywhere but in the browser with this secret; how many those were."""
    async with write():
        ended = await drop_others(actor.user, secret)
        if ended:
            await audit.record(actor, "session.end-others", "user", actor.user, now=now)
    return ended


async def drop_others(user: UUID, secret: str | None) -> int:
    """Remove all sessions of a user but one, inside the caller's transaction."""
    ended = await fetch(
        "DELETE FROM sign_in_session WHERE account = {} AND token_hash <> {} RETURNING id",
        user,
        hash_secret(secret or ""),
    )
    return len(ended)


async def end_one(session: UUID, *, actor: Actor, now: datetime) -> None:
    """Sign one of the actor's browsers out; NotFound when it is out already, or another's."""
    async with write():
        ended = await fetch(
            "DELETE FROM sign_in_session WHERE id = {} AND account = {} RETURNING id",
            session,
            actor.user,
        )
        if not ended:
            raise NotFound
        await audit.record(actor, "session.end-one", "user", actor.user, now=now)


async def sweep(now: datetime) -> int:
    """Delete what has expired; how many sessions that were."""
    async with write():
        gone = await fetch("DELETE FROM sign_in_session WHERE expires_at <= {} RETURNING id", now)
    return len(gone)


async def _seen(row: dict[str, Any], now: datetime) -> None:
    expires_at = min(now + IDLE, row["created_at"] + LONGEST)
    async with write():
        await execute(
            "UPDATE sign_in_session SET seen_at = {}, expires_at = {} WHERE id = {}",
            now,
            expires_at,
            row["session"],
        )
