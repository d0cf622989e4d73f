"""Accounts: opened with a role and a one-time link, their passwords, closed and opened again."""

from datetime import datetime
from typing import Any
from uuid import UUID

from incubator import audit, password_links, people
from incubator.administrators import check_another
from incubator.database import execute, fetch, write
from incubator.faults import NotFound
from incubator.grants import insert_grant, role_named
from incubator.ids import uuid7
from incubator.languages import LOCALES, N_
from incubator.logins import Login, read_login
from incubator.passwords import check_password, hash_password
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role, only_administrators

THEMES = ("auto", "light", "dark")


class LoginTaken(Refusal):
    rule = "login-taken"
    title = N_("This account exists already")


async def create_user(
    login: str,
    role: Role | str,
    incubator_code: str | None = None,
    *,
    full_name: str | None = None,
    now: datetime,
    actor: Actor | None = None,
) -> tuple[UUID, str]:
    """A new person with an account and a role; its id and the secret of a link for the password.

    Without a code the role holds in all houses. Invalid for a malformed login, role or code,
    LoginTaken, Forbidden unless the actor is an administrator (None is the command line).
    """
    only_administrators(actor)
    name, role = login_named(login), role_named(role)
    contact = {name.column: name.value}
    async with write():
        house = await _house_coded(incubator_code)
        called = full_name or name.value
        person = await people.add_person(called, **contact, actor=actor, now=now)
        user = await _insert_user(person, name, now)
        await insert_grant(user, role, house, now)
        await audit.record(
            actor, "user.create", "user", user, incubator=house, fields=("login", "role"), now=now
        )
        return user, await password_links.make_link(user, now=now)


async def new_link(user: UUID, *, now: datetime, actor: Actor | None = None) -> str:
    """The secret of another link, for a forgotten password; NotFound, Forbidden."""
    only_administrators(actor)
    async with write():
        await _account(user)
        await audit.record(actor, "password.link", "user", user, now=now)
        return await password_links.make_link(user, now=now)


async def close_account(user: UUID, *, now: datetime, actor: Actor | None = None) -> bool:
    """Shut a user out at once: sessions, tokens and links end; False when it is done already.

    NotFound, Forbidden, LastAdministrator.
    """
    only_administrators(actor)
    async with write():
        if not (await _account(user))["is_active"]:
            return False
        await check_another(user)
        await execute("UPDATE app_user SET is_active = {} WHERE id = {}", False, user)
        await execute("DELETE FROM sign_in_session WHERE account = {}", user)
        await execute("DELETE FROM password_link WHERE account = {}", user)
        await execute(
            "UPDATE api_token SET revoked_at = {} WHERE account = {} AND revoked_at IS NULL",
            now,
            user,
        )
        await audit.record(actor, "user.close", "user", user, fields=("is_active",), now=now)
        return True


async def reopen_account(user: UUID, *, now: datetime, actor: Actor | None = None) -> bool:
    """Let a user in again with the password of before; False when the account is open.

    NotFound, Forbidden, PersonErased.
    """
    only_administrators(actor)
    async with write():
        account = await _account(user)
        if account["is_active"]:
            return False
        if account["erased_at"]:
            raise people.PersonErased(N_("This person was erased: the account stays closed."))
        await execute("UPDATE app_user SET is_active = {} WHERE id = {}", True, user)
        await audit.record(actor, "user.reopen", "user", user, fields=("is_active",), now=now)
        return True


async def set_password(
    user: UUID, password: str, *, now: datetime, actor: Actor | None = None
) -> None:
    """Set a user's password and end all sessions. NotFound, Forbidden, Invalid for a weak one."""
    only_administrators(actor)
    account = await _account(user)
    check_password(password, *(account[way] for way in ("email", "phone") if account[way]))
    hashed = await hash_password(password)
    async with write():
        await _change_password(user, hashed, actor, now)


async def set_password_by_link(secret: str, password: str, *, now: datetime) -> UUID:
    """Set the password with a one-time link and end all sessions; the user's id.

    LinkSpent, Invalid for a weak password.
    """
    owner = await password_links.owner_of(secret, now=now)
    check_password(password, *owner.logins)
    hashed = await hash_password(password)
    async with write():
        await password_links.spend(owner.link, now=now)
        await _change_password(owner.user, hashed, None, now)
    return owner.user


async def prefer(
    actor: Actor, *, language: str | None = None, theme: str | None = None, now: datetime
) -> None:
    """Keep the actor's language or colours for every device; Invalid for one there is not."""
    if language not in (None, *LOCALES):
        raise Invalid("language", N_("This value is not understood."))
    if theme not in (None, *THEMES):
        raise Invalid("theme", N_("This value is not understood."))
    changed = []
    if language not in (None, actor.language):
        changed.append("language")
    if theme not in (None, actor.theme):
        changed.append("theme")
    if not changed:
        return
    async with write():
        await execute(
            "UPDATE app_user SET language = COALESCE({}, language), theme = COALESCE({}, theme) "
            "WHERE id = {}",
            language,
            theme,
            actor.user,
        )
        await audit.record(actor, "user.prefer", "user", actor.user, fields=changed, now=now)


def login_named(typed: str) -> Login:
    """The login; Invalid when it is neither an e-mail address nor a phone number."""
    try:
        return read_login(typed)
    except ValueError as error:
        message = N_("Give an e-mail address or a Vietnamese phone number.")
        raise Invalid("login", message) from error


async def user_of_login(typed: str) -> UUID:
    """The id of an open account; Invalid when no one has this login."""
    name = login_named(typed)
    found = await fetch(
        f"SELECT id FROM app_user WHERE {name.column} = {{}} AND is_active", name.value
    )
    if not found:
        raise Invalid("login", N_("No account has this e-mail address or phone number."))
    user: UUID = found[0]["id"]
    return user


async def logins_of(user: UUID) -> tuple[str, ...]:
    """What the user may sign in with; NotFound."""
    account = await _account(user)
    return tuple(account[way] for way in ("email", "phone") if account[way])


async def person_of(user: UUID) -> UUID:
    """The person behind an account; NotFound."""
    person: UUID = (await _account(user))["person"]
    return person


async def _account(user: UUID) -> dict[str, Any]:
    rows = await fetch(
        "SELECT u.person, u.email, u.phone, u.is_active, p.erased_at "
        "FROM app_user u JOIN person p ON p.id = u.person WHERE u.id = {}",
        user,
    )
    if not rows:
        raise NotFound
    return rows[0]


async def _house_coded(code: str | None) -> UUID | None:
    if code is None:
        return None
    found = await fetch("SELECT id FROM incubator WHERE code = {}", code)
    if not found:
        raise Invalid("incubator", N_("There is no incubator with the code %(code)s."), code=code)
    house: UUID = found[0]["id"]
    return house


async def _insert_user(person: UUID, login: Login, now: datetime) -> UUID:
    made = await fetch(
        f"INSERT INTO app_user (id, person, {login.column}, language, theme, is_active, created_at)"
        " VALUES ({}, {}, {}, {}, {}, {}, {}) ON CONFLICT DO NOTHING RETURNING id",
        uuid7(),
        person,
        login.value,
        LOCALES[0],
        THEMES[0],
        True,
        now,
    )
    if not made:
        message = N_("%(login)s has an account already.")
        raise LoginTaken(message, field="login", login=login.value)
    user: UUID = made[0]["id"]
    return user


async def _change_password(user: UUID, hashed: str, actor: Actor | None, now: datetime) -> None:
    await execute("UPDATE app_user SET password_hash = {} WHERE id = {}", hashed, user)
    await execute("DELETE FROM sign_in_session WHERE account = {}", user)
    await execute("DELETE FROM password_link WHERE account = {} AND used_at IS NULL", user)
    await audit.record(actor, "password.set", "user", user, fields=("password",), now=now)
