"""Signing in: a login and a password for a session, telling guessers nothing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from incubator import audit, sessions, throttle
from incubator.database import execute, fetch, write
from incubator.languages import N_
from incubator.logins import Login, read_login
from incubator.passwords import check_password, hash_password, is_outdated, matches
from incubator.refusals import Refusal
from incubator.texts import fold
from incubator.users import Actor, load_actor

_MAX_LOGIN = 200


class WrongSignIn(Refusal):
    rule = "wrong-sign-in"
    title = N_("Sign-in failed")
    status = 422


class WrongPassword(Refusal):
    rule = "wrong-password"
    title = N_("The password of now is not right")
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


async def change_password(
    actor: Actor, password: str, new: str, *, key: str, keeps: str | None, now: datetime
) -> None:
    """Another password for the actor, who gives the one of now; other browsers are signed out.

    `keeps` is the secret of this browser's session. WrongPassword, TooManyAttempts, Invalid for a
    weak one (field `new`).
    """
    sql = "SELECT email, phone, password_hash FROM app_user WHERE id = {} AND is_active"
    account = (await fetch(sql, actor.user))[0]
    logins = [account[way] for way in ("email", "phone") if account[way]]
    check_password(new, *logins, field="new")
    attempt = throttle.Attempt.of(logins[0], actor.address, key)
    await throttle.count(attempt, now=now)
    if not await matches(password, account["password_hash"]):
        raise WrongPassword(N_("This is not your password of now. Type it again."), field="current")
    hashed = await hash_password(new)
    async with write():
        await throttle.forgive(attempt)
        await _rehash(actor.user, hashed)
        await sessions.drop_others(actor.user, keeps)
        await execute(
            "DELETE FROM password_link WHERE account = {} AND used_at IS NULL", actor.user
        )
        await audit.record(actor, "password.set", "user", actor.user, fields=("password",), now=now)


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
