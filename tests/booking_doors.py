"""The booking cast at the doors of the product: each with an account, a token and a browser."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from httpx import AsyncClient, Response

from incubator import clock
from incubator.database import execute, fetch
from incubator.grants import grant_role
from incubator.users import Actor, Role
from tests.booking_cast import NOW, Cast, acting, slot
from tests.cast import bearer, browsing, cookie
from tests.site import site
from tests.treasury import a_house, a_user, add

MORNING = slot("08:00", "10:00")


class Doors:
    """The house's people with accounts: by API as programs, by pages as browsers.

    Beside the cast there are Thu, who manages another house, Sơn, who advises, and Hạnh, who acts
    for both firms.
    """

    def __init__(self, cast: Cast, client: AsyncClient) -> None:
        self.cast = cast
        self.client = client
        self._headers: dict[UUID, dict[str, str]] = {}

    async def enrol(self) -> None:
        cast = self.cast
        self.elsewhere = await a_house("VU-DT", "Vườn ươm điện tử")
        self.thu = acting(await a_user("Lý Thu", "thu@example.vn"), Role.manager, self.elsewhere)
        self.son = acting(await a_user("Đào Sơn", "son@example.vn"), Role.adviser)
        both = frozenset({cast.hong_linh, cast.sao_khue})
        self.hanh = acting(await a_user("Trịnh Hạnh", "hanh@example.vn"), Role.tenant, firms=both)
        tech = await a_user("Bùi Kỹ", "ky@example.vn")
        self.ky = acting(tech, Role.technician, cast.house)
        for who in (
            cast.mai,
            cast.lan,
            cast.khanh,
            cast.minh,
            self.thu,
            self.son,
            self.hanh,
            self.ky,
        ):
            [grant] = who.grants
            await grant_role(who.user, grant.role, grant.incubator, now=NOW)
            row = (await fetch("SELECT person FROM app_user WHERE id = {}", who.user))[0]
            for firm in who.firms:
                await add(
                    "membership",
                    firm=firm,
                    person=row["person"],
                    title="",
                    is_contact=False,
                    valid_from=NOW.date() - timedelta(days=100),
                )
            self._headers[who.user] = await bearer(who)

    async def call(
        self, who: Actor, method: str, path: str, body: Any = None, **headers: str
    ) -> Response:
        """A program's request, answered in English."""
        every = {**self._headers[who.user], "accept-language": "en", **headers}
        more: dict[str, Any] = {"json": body} if body is not None else {}
        return await self.client.request(method, path, headers=every, **more)

    async def book(self, who: Actor, key: str = "", **changes: Any) -> Response:
        """Book the lathe on Monday morning for Hồng Lĩnh, or what is given instead."""
        headers = {"idempotency-key": key} if key else {}
        return await self.call(who, "POST", "/api/bookings", self.body(**changes), **headers)

    def body(self, **changes: Any) -> dict[str, Any]:
        """A booking as JSON; a value of None leaves the field out."""
        cast = self.cast
        usual = {
            "resources": [{"id": str(cast.lathe)}],
            "firm": str(cast.hong_linh),
            "person": str(cast.an),
            "starts_at": clock.local(MORNING.start).isoformat(),
            "ends_at": clock.local(MORNING.end).isoformat(),
            "purpose": "Tiện trục mẫu",
        }
        return {name: value for name, value in {**usual, **changes}.items() if value is not None}


@asynccontextmanager
async def doors(funds: int = 500_000_000, at: datetime = NOW) -> AsyncIterator[Doors]:
    """The cast with accounts at a clock that stands still."""
    with clock.frozen(at):
        cast = await Cast.assembled(funds)
        async with browsing(site()) as client:
            opened = Doors(cast, client)
            await opened.enrol()
            yield opened


class Browser:
    """Somebody signed in at the pages."""

    def __init__(self, client: AsyncClient, token: str) -> None:
        self.client = client
        self.token = token

    async def get(self, path: str) -> Response:
        return await self.client.get(path)

    async def post(self, path: str, **fields: Any) -> Response:
        return await self.client.post(
            path, data={"_csrf_token": self.token, **fields}, follow_redirects=False
        )


@asynccontextmanager
async def signed_in(who: Actor) -> AsyncIterator[Browser]:
    async with browsing(site()) as client:
        token = (await cookie(client, who))["x-csrftoken"]
        yield Browser(client, token)


async def count(table: str) -> int:
    """How many rows a table has."""
    rows = await fetch(f"SELECT COUNT(*) AS n FROM {table}")
    return int(rows[0]["n"])


async def rename(table: str, row: UUID, column: str, value: object) -> None:
    await execute(f"UPDATE {table} SET {column} = {{}} WHERE id = {{}}", value, row)
