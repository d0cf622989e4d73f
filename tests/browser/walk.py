"""Every page of the site by its route, each with somebody who may open it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

import httpx
from litestar import Litestar
from playwright.sync_api import Page

from incubator import clock, database, languages, password_links, sessions
from incubator.app import create_app
from incubator.identity import SESSION
from incubator.knocks import Caller
from incubator.users import Role
from tenants.application_drafts import begin_draft
from tenants.application_links import renew_link
from tenants.followup_links import make_link
from tests import routes
from tests.browser.server import Server
from tests.routes import GUEST, READS, VISITORS, Way

STAFF = (
    GUEST, Role.manager, Role.admin, Role.accountant, Role.approver, Role.technician, Role.tenant,
    Role.city,
)  # fmt: skip
"""Who is asked first for a page; a way of a tenant's own goes to the tenant."""
NO_PAGES = (
    "/api/", "/schema", "/health/", "/static/", "/photos/", "/days", "/imports/",
    "/apply/{secret:str}", "/follow-up/{secret:str}", "/calendars/",
)  # fmt: skip
"""Beginnings of addresses that lead to data and files, on to a file, or to what somebody sent."""
FILES = (".csv", ".xlsx", ".pdf", "/html")
MORE = (
    (Role.manager, "/board"), (Role.tenant, "/board"), (Role.manager, "/board?view=month"),
    (Role.tenant, "/bookings/new"), (Role.technician, "/bookings/new"), (Role.city, "/occupancy"),
    (Role.approver, "/budget/proposals"), (Role.admin, "/nothing-there"), (Role.city, "/firms/new"),
    (Role.city, "/kpis?side=outcomes"), (Role.city, "/kpis/survival_3"),
)  # fmt: skip
"""Pages that look otherwise to another visitor or with another choice, and two problems."""
NOWHERE = UUID(int=0)
COLLECT_SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => {
  for (const {value, sources} of list.getEntries()) {
    const moved = sources.map(({node}) => `${node?.nodeName} ${node?.id || node?.className}`);
    window.shifts.push({value, moved: moved.join(' ')});
  }
}).observe({type: 'layout-shift', buffered: true});
"""
UNSETTLED = "[aria-busy=true], .htmx-request"
"""What is still being drawn."""
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Stop:
    """A page, and the visitor who opens it."""

    who: str
    path: str
    address: str


@dataclass(frozen=True, slots=True)
class Walk:
    """All pages, and the cookie of each visitor."""

    stops: tuple[Stop, ...]
    unreached: tuple[str, ...]
    cookies: dict[str, str]


def planned(server: Server, at: datetime) -> Walk:
    """The pages of the site that is served, found by asking for each way as those who may."""
    languages.load()
    app = create_app()
    cookies, worlds, links = apart(_prepared(server, at))
    stops, unreached = [Stop(who, address, address) for who, address in (*MORE, *links)], []
    stops += [Stop(role, "/", "/") for role in Role if role is not Role.manager]
    with httpx.Client(base_url=server.address, timeout=60) as client:
        for way in _ways(app):
            kind, stop = _reached(
                client, way, routes.address(way, worlds[way.whose], NOWHERE), cookies
            )
            if kind.startswith("text/html"):
                stops.append(stop)
            elif not kind:
                unreached.append(str(way))
    return Walk(tuple(stops), tuple(unreached), cookies)


def be(who: str, page: Page, walk: Walk, server: Server, lang: str) -> None:
    """Let the page be that visitor's, in that language, and keep what moves on it."""
    page.add_init_script(COLLECT_SHIFTS)
    kept = {"lang": lang, "session": walk.cookies.get(who, "")}
    page.context.add_cookies(
        [{"name": name, "value": kept[name], "url": server.address} for name in kept]
    )


def _ways(app: Litestar) -> list[Way]:
    return [
        way
        for way in routes.ways(app, READS)
        if not (way.path.startswith(NO_PAGES) or way.path.endswith(FILES))
    ]


def _reached(
    client: httpx.Client, way: Way, address: str, cookies: dict[str, str]
) -> tuple[str, Stop]:
    """What kind of thing the way leads to, "" when nobody gets there, and who does."""
    for who in _who_may(way):
        client.cookies.clear()
        if who != GUEST:
            client.cookies.set(SESSION, cookies[who])
        answer = client.get(address)
        if answer.status_code == httpx.codes.OK:
            return answer.headers["content-type"], Stop(who, way.path, address)
    return "", Stop(GUEST, way.path, address)


def _who_may(way: Way) -> Sequence[str]:
    letters = routes.table()[str(way)]
    first = (Role.tenant, *STAFF) if way.whose == "own" else STAFF
    asked = dict.fromkeys((*first, *VISITORS))
    return [who for who in asked if letters[VISITORS.index(who)] == "y"]


async def _prepared(
    server: Server, at: datetime
) -> tuple[dict[str, str], routes.Worlds, list[tuple[str, str]]]:
    """A session for each role, real values for what stands in paths, and pages behind links."""
    database.use(database.make_engine(server.database_url))
    with clock.frozen(at):
        async with database.running():
            cookies = {str(role): await _session(role) for role in Role}
            worlds = {one: await routes.world(one) for one in ("", *routes.WHOSE)}
            worlds[""]["secret"] = await _password_link()
            links = [*await _applications(), *await _followups()]
    return cookies, worlds, links


async def _applications() -> list[tuple[str, str]]:
    """Applications wherever one can stand: as the applicant sees each, and who acts on it."""
    manager, now = await routes.account(Role.manager), clock.now()
    rows = await database.fetch(
        "SELECT status, CAST(MIN(CAST(id AS TEXT)) AS TEXT) AS id FROM application"
        " WHERE status <> 'DRAFT' GROUP BY status"
    )
    found: list[tuple[str, str]] = []
    for row in rows:
        secret = await renew_link(UUID(row["id"]), actor=manager, now=now)
        found.append((GUEST, f"/apply/{secret}"))
        who = Role.approver if row["status"] == "PROPOSED" else Role.manager
        found.append((who, f"/applications/{row['id']}"))
    rounds = await database.fetch("SELECT id FROM application_round ORDER BY opens_on DESC")
    draft = await begin_draft(rounds[0]["id"], {}, caller=Caller("walk"), now=now)
    return [*found, (GUEST, f"/apply/{draft.secret}")]


async def _followups() -> list[tuple[str, str]]:
    """An open follow-up and an answered one: as the graduate sees each, and as the house does."""
    rows = await database.fetch(
        "SELECT CAST(MIN(CAST(id AS TEXT)) AS TEXT) AS id FROM follow_up GROUP BY status"
    )
    found: list[tuple[str, str]] = []
    for row in rows:
        async with database.write():
            secret = await make_link(UUID(row["id"]), now=clock.now())
        found.append((GUEST, f"/follow-up/{secret}"))
        found.append((Role.manager, f"/follow-ups/{row['id']}"))
    return found


async def _session(role: Role) -> str:
    who = await routes.account(role)
    async with database.write():
        return await sessions.begin(who.user, address="", agent="walk", now=clock.now())


async def _password_link() -> str:
    who = await routes.account(Role.adviser)
    async with database.write():
        return await password_links.make_link(who.user, now=clock.now())


def apart(work: Coroutine[Any, Any, Result]) -> Result:
    """In a thread of its own: the browser's driver keeps an event loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()
