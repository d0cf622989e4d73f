"""The people of the tests: actors with distinct rights, with and without an account."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from httpx import ASGITransport, AsyncClient
from litestar import Litestar

from incubator import accounts, clock, languages, sessions, tokens
from incubator.database import fetch, write
from incubator.faults import Fault
from incubator.identity import SESSION
from incubator.ids import uuid7
from incubator.keys import derive
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Grant, Role, load_actor

JOINED = datetime(2026, 1, 5, 1, tzinfo=UTC)
HOST = "incubator.example"
PASSWORD = "gạo trắng nước trong"


def actor(
    *roles: Role, incubator: UUID | None = None, firms: Iterable[UUID] = (), **known: Any
) -> Actor:
    """Somebody with these roles, in one house or in all, who is in no database."""
    facts: dict[str, Any] = {
        "user": uuid7(), "person": uuid7(), "name": "Nguyễn Thị Thử", "language": "vi",
        "theme": "auto", "address": "127.0.0.1",
    }  # fmt: skip
    grants = frozenset(Grant(role, incubator) for role in roles)
    return Actor(**(facts | known), grants=grants, firms=frozenset(firms))


async def signed_up(
    role: Role,
    incubator_code: str | None = None,
    *,
    login: str | None = None,
    name: str = "Nguyễn Thị Thử",
) -> Actor:
    """Somebody with an account; the address is one that nobody else has unless it is given."""
    login = login or f"{role}-{uuid7().hex[-12:]}@example.test"
    user, _ = await accounts.create_user(login, role, incubator_code, full_name=name, now=JOINED)
    return await load_actor(user, today=clock.today(), address="127.0.0.1")


async def login_of(who: Actor) -> str:
    """The e-mail address or phone number that somebody signs in with."""
    row = (await fetch("SELECT email, phone FROM app_user WHERE id = {}", who.user))[0]
    return str(row["email"] or row["phone"])


async def bearer(who: Actor) -> dict[str, str]:
    """Headers with which a program acts for somebody."""
    token = await tokens.create_token(await login_of(who), "test", clock.now())
    return {"authorization": f"Bearer {token}"}


@asynccontextmanager
async def browsing(app: Litestar, scheme: str = "http") -> AsyncIterator[AsyncClient]:
    """A browser at the application, in this event loop: the database must run already.

    Litestar's own client would start the application's pool in the loop of another thread.
    """
    door = ASGITransport(app=app)  # type: ignore[arg-type]
    async with AsyncClient(transport=door, base_url=f"{scheme}://{HOST}") as client:
        yield client


async def cookie(client: AsyncClient, who: Actor) -> dict[str, str]:
    """Sign the client in without a password; the headers that its writes need."""
    async with write():
        secret = await sessions.begin(who.user, address="", agent="test", now=clock.now())
    client.cookies.set(SESSION, secret, domain=HOST)
    return {"x-csrftoken": derive(secret, "csrf")}


def english(said: Refusal | Invalid | Fault) -> str:
    """What is said, in English."""
    with languages.speaking("en"):
        return said.sentence()


def reason(stranded: Any) -> str:
    """Why a booking cannot be served, in English."""
    return english(stranded.why)
