"""Bearer tokens with which programs act for a user: shown once, kept as hashes."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from incubator import audit
from incubator.accounts import user_of_login
from incubator.checks import checked_text
from incubator.clock import local
from incubator.database import execute, fetch, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.keys import hash_secret, new_secret
from incubator.users import ACTOR_COLUMNS, ACTOR_TABLES, Actor, FirmsOf, Role, actor_of

PREFIX = "inc_"
"""Lets programs that look for leaked secrets recognise one of ours."""
USED_EVERY = timedelta(hours=1)
_MAX_NAME = 80

_FIND = (
    f"SELECT t.id AS token, t.used_at, {ACTOR_COLUMNS} FROM {ACTOR_TABLES} "
    "JOIN api_token t ON t.account = u.id "
    "WHERE t.token_hash = {} AND t.revoked_at IS NULL AND u.is_active"
)


@dataclass(frozen=True, slots=True)
class TokenRecord:
    """A token as its owner sees it: never the secret."""

    id: UUID
    name: str
    created_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None


async def create_token(login: str, name: str, now: datetime, *, actor: Actor | None = None) -> str:
    """A new token for the account: the user's own, or for anybody from the command line (None).

    Invalid for an unknown login or a malformed name; NotFound for another's account.
    """
    name = checked_text("name", name, _MAX_NAME)
    user = await user_of_login(login)
    if actor and actor.user != user:
        raise NotFound
    return await _insert(user, name, actor, now)


async def create_own_token(name: str, *, actor: Actor, now: datetime) -> str:
    """The secret of a new token of the actor's; Invalid for a blank or malformed name."""
    return await _insert(
        actor.user, checked_text("name", name, _MAX_NAME, required=True), actor, now
    )


async def tokens_of(actor: Actor) -> list[TokenRecord]:
    """The actor's tokens, those that hold first, then the newest first."""
    rows = await fetch(
        "SELECT id, name, created_at, used_at, revoked_at FROM api_token WHERE account = {} "
        "ORDER BY CASE WHEN revoked_at IS NULL THEN 0 ELSE 1 END, created_at DESC, id DESC",
        actor.user,
    )
    return [TokenRecord(**row) for row in rows]


async def _insert(user: UUID, name: str, actor: Actor | None, now: datetime) -> str:
    token, secret = uuid7(), PREFIX + new_secret()
    async with write():
        await execute(
            "INSERT INTO api_token (id, token_hash, account, name, created_at) "
            "VALUES ({}, {}, {}, {}, {})",
            token,
            hash_secret(secret),
            user,
            name,
            now,
        )
        await audit.record(actor, "token.create", "api_token", token, now=now)
    return secret


async def revoke_token(token: UUID, *, now: datetime, actor: Actor | None = None) -> bool:
    """End a token at once; False when that was done before.

    NotFound for another's token, except to an administrator and the command line (None).
    """
    async with write():
        rows = await fetch("SELECT account, revoked_at FROM api_token WHERE id = {}", token)
        if not rows or not _may_revoke(actor, rows[0]["account"]):
            raise NotFound
        if rows[0]["revoked_at"]:
            return False
        await execute("UPDATE api_token SET revoked_at = {} WHERE id = {}", now, token)
        await audit.record(actor, "token.revoke", "api_token", token, now=now)
    return True


async def find(
    secret: str, *, address: str, now: datetime, firms_of: FirmsOf | None = None
) -> Actor | None:
    """Whom the program acts for, if the token still holds; a write at most once an hour."""
    rows = await fetch(_FIND, hash_secret(secret))
    if not rows:
        return None
    used_at = rows[0]["used_at"]
    if used_at is None or now - used_at >= USED_EVERY:
        async with write():
            await execute("UPDATE api_token SET used_at = {} WHERE id = {}", now, rows[0]["token"])
    return await actor_of(rows, firms_of=firms_of, today=local(now).date(), address=address)


def _may_revoke(actor: Actor | None, owner: UUID) -> bool:
    return actor is None or actor.user == owner or actor.has(Role.admin)
