"""People: the names they bear, how lists order and find them, and how they are forgotten."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from incubator import audit
from incubator.database import execute, fetch, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.logins import read_email
from incubator.refusals import Invalid, Refusal
from incubator.search_keys import search_key
from incubator.texts import clean, normal_phone, person_sort_key
from incubator.users import Actor, Role, require

MAX_NAME = 120
ERASED_NAME = "(đã xóa)"


Erasure = Callable[[UUID, "Actor | None", datetime], Awaitable[None]]
ERASURES: list[Erasure] = []
"""What is forgotten with a person: called in the transaction that erases them, once they are
erased, with who erased them. The packages above enter theirs."""


class PersonErased(Refusal):
    rule = "person-erased"
    title = N_("This person has been erased")


async def add_person(
    full_name: str,
    *,
    email: str | None = None,
    phone: str | None = None,
    actor: Actor | None = None,
    now: datetime,
) -> UUID:
    """A new person, inside the caller's transaction; Invalid names the field that is wrong."""
    name, email, phone = _read_name(full_name), _read_contact(email), _read_number(phone)
    person = uuid7()
    await execute(
        "INSERT INTO person (id, full_name, email, phone, search_key, sort_key) "
        "VALUES ({}, {}, {}, {}, {}, {})",
        person,
        name,
        email,
        phone,
        search_key(name, email, phone),
        person_sort_key(name),
    )
    await audit.record(actor, "person.add", "person", person, now=now)
    return person


async def rename_person(
    person: UUID, full_name: str, *, actor: Actor | None = None, now: datetime
) -> None:
    """Another name for a person: by themselves, a manager or an administrator.

    NotFound for nobody, PersonErased, Forbidden, Invalid.
    """
    if actor and actor.person != person:
        require(actor, Role.manager, Role.admin)
    name = _read_name(full_name)
    async with write():
        row = await _living(person)
        await execute(
            "UPDATE person SET full_name = {}, search_key = {}, sort_key = {} WHERE id = {}",
            name,
            search_key(name, row["email"], row["phone"]),
            person_sort_key(name),
            person,
        )
        await audit.record(actor, "person.rename", "person", person, fields=("full_name",), now=now)


async def erase_person(person: UUID, *, actor: Actor | None = None, now: datetime) -> None:
    """Forget who this was, and close the account for good; what was done stays, without a name.

    NotFound for nobody, PersonErased when it is done already, Forbidden unless an administrator.
    """
    if actor:
        require(actor, Role.admin)
    async with write():
        await forget(person, actor=actor, now=now)


async def forget(person: UUID, *, actor: Actor | None, now: datetime) -> None:
    """The same within the caller's transaction, who has judged whether the actor may."""
    await _living(person)
    await execute(
        "UPDATE person SET full_name = {}, email = NULL, phone = NULL, search_key = '', "
        "sort_key = '', erased_at = {} WHERE id = {}",
        ERASED_NAME,
        now,
        person,
    )
    await _close_account(person, now)
    for erasure in ERASURES:
        await erasure(person, actor, now)
    await audit.record(
        actor, "person.erase", "person", person, fields=("full_name", "email", "phone"), now=now
    )


async def _living(person: UUID) -> dict[str, Any]:
    rows = await fetch("SELECT email, phone, erased_at FROM person WHERE id = {}", person)
    if not rows:
        raise NotFound
    if rows[0]["erased_at"]:
        raise PersonErased(N_("This person was erased; nothing personal is kept to change."))
    return rows[0]


async def _close_account(person: UUID, now: datetime) -> None:
    for account in await fetch("SELECT id FROM app_user WHERE person = {}", person):
        user = account["id"]
        await execute(
            "UPDATE app_user SET email = {}, phone = NULL, password_hash = NULL, is_active = {} "
            "WHERE id = {}",
            f"{user}@erased.invalid",
            False,
            user,
        )
        await execute("DELETE FROM sign_in_session WHERE account = {}", user)
        await execute("DELETE FROM password_link WHERE account = {}", user)
        await execute(
            "UPDATE api_token SET revoked_at = {} WHERE account = {} AND revoked_at IS NULL",
            now,
            user,
        )


def _read_name(full_name: str) -> str:
    try:
        name = " ".join(clean(full_name, MAX_NAME).split())
    except ValueError as error:
        message = N_("Use plain text of at most %(max_length)s characters.")
        raise Invalid("full_name", message, max_length=MAX_NAME) from error
    if not name:
        raise Invalid("full_name", N_("Fill in this field."))
    return name


def _read_contact(email: str | None) -> str | None:
    try:
        return read_email(email) if email else None
    except ValueError as error:
        raise Invalid("email", N_("This is not an e-mail address.")) from error


def _read_number(phone: str | None) -> str | None:
    try:
        return normal_phone(clean(phone, 40)) if phone else None
    except ValueError as error:
        raise Invalid("phone", N_("This is not a Vietnamese phone number.")) from error
