"""Signing in: a login and a password for a session, telling guessers nothing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from incubator import audit, sessions, throttle
from incubator.database import execute, fetch, write
from incubator.languages import N_
from incubator.logins import Login, read_login
from incubator.passwords import hash_password, is_outdated, matches
from incubator.refusals import Refusal
from incubator.texts import fold
from incubator.users import Actor, load_actor

_MAX_LOGIN = 200


class WrongSignIn(Refusal):
    rule = "wrong-sign-in"
    title = N_("Sign-in failed")
    status = 422


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session that has begun: the secret for the cookie, and who it is."""

    secret: str
    actor: Actor


async def sign_in(
    typed: str,
    password: str,
    *,
    address: str,
    agent: str,
    key: str,
    now: datetime,
    replaces: str | None = None,
) -> NewSession:
    """Begin a session in place of the one that this browser may have had (`replaces`).

    WrongSignIn, after the same time whatever was wrong; TooManyAttempts. `key` is the
    installation's secret key.
    """
    login = _read(typed)
    named = login.value if login else fold(typed[:_MAX_LOGIN])
    attempt = throttle.Attempt.of(named, address, key)
    await throttle.count(attempt, now=now)
    account = await _account(login)
    kept = account["password_hash"] if account else None
    if not await matches(password, kept) or account is None or kept is None:
        raise WrongSignIn(N_("The login or the password is not right. Check both and try again."))
    renewed = await hash_password(password) if is_outdated(kept) else None
    async with write():
        await throttle.forgive(attempt)
        if renewed:
            await _rehash(account["id"], renewed)
        if replaces:
            await sessions.drop(replaces)
        return await start_session(account["id"], address=address, agent=agent, now=now)


async def start_session(user: UUID, *, address: str, agent: str, now: datetime) -> NewSession:
    """Begin a session for somebody who has proved who they are, in the caller's transaction."""
    actor = await load_actor(user, today=now.date(), address=address)
    secret = await sessions.begin(user, address=address, agent=agent, now=now)
    await audit.record(actor, "session.begin", "user", user, now=now)
    return NewSession(secret, actor)


def _read(typed: str) -> Login | None:
    try:
        return read_login(typed)
    except ValueError:
        return None


async def _account(login: Login | None) -> dict[str, Any] | None:
    if login is None:
        return None
    found = await fetch(
        f"SELECT id, password_hash FROM app_user WHERE {login.column} = {{}} AND is_active",
        login.value,
    )
    return found[0] if found else None


async def _rehash(user: UUID, hashed: str) -> None:
    await execute("UPDATE app_user SET password_hash = {} WHERE id = {}", hashed, user)
