"""Pages of a city with 1,000 resources and 2,000 firms ask as little of the database."""

import gzip
import re
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient
from litestar import Litestar

from facilities.controllers.board import ROWS_AT_ONCE as ROWS_OF_BOARD
from incubator import clock
from incubator.database import Engine, execute, fetch, marks, write
from incubator.ids import uuid7
from incubator.search_keys import search_key
from incubator.texts import sort_key
from incubator.users import Role
from tests import routes
from tests.cast import browsing, cookie
from tests.demonstration import NOW
from tests.statements import counted

RESOURCES, FIRMS = 1_000, 2_000
ROWS_AT_ONCE = 400
FIRST_LOAD = 120_000
"""Bytes of a page with its styles and scripts as they are sent, beside fonts. Lists and the board
are cut; the choices of a form are not: 25 bytes for each of the resources and firms."""
ASSET = re.compile(r'(?:<link rel="stylesheet" href|<script type="module" src)="([^"]+)"')
IMPORT = re.compile(r'(?:from|import\()"\./([\w-]+\.js)"')

PAGES = (
    "/", "/board", "/board?view=week", "/resources", "/resources?q=may", "/firms", "/firms?q=cong",
    "/bookings", "/search?q=may", "/occupancy", "/occupancy?by=resource", "/bookings/new",
    "/closures", "/rearrangements", "/audit", "/api/resources", "/api/firms", "/api/bookings",
    "/api/occupancy",
)  # fmt: skip
NO_PAGE = re.compile("^/(api|schema|static|health)|/export|[.]pdf$|^/days/")
ROLES = (Role.manager, Role.tenant, Role.city)


@pytest.fixture(autouse=True)
def _monday_morning() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


@pytest.fixture
async def client(sqlite_demo: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    async with browsing(app) as client:
        yield client


@pytest.mark.parametrize("role", ROLES)
async def test_a_page_asks_as_little_of_a_large_catalogue_as_of_a_small_one(
    client: AsyncClient, role: Role
) -> None:
    who = await routes.account(role)
    await cookie(client, who)
    small = {page: await opened(client, page) for page in PAGES}
    await grow()
    large = {page: await opened(client, page) for page in PAGES}
    more = {
        page: (small[page][0], large[page][0]) for page in PAGES if large[page][0] > small[page][0]
    }
    assert more == {}, "statements before and after"


async def test_every_page_is_small_at_first_load(client: AsyncClient, app: Litestar) -> None:
    worlds = {whose: await routes.world(whose) for whose in ("", *routes.WHOSE)}
    ways = [way for way in routes.ways(app, routes.READS) if not NO_PAGE.search(way.path)]
    await grow()
    found: dict[str, int] = {}
    for role in (Role.manager, Role.tenant, Role.accountant, Role.admin):
        await cookie(client, await routes.account(role))
        for way in ways:
            page = routes.address(way, worlds[way.whose], uuid7())
            found[f"{role}: {way}"] = await first_load(client, page)
    assert max(found.values()) > FIRST_LOAD // 2
    assert {way: size for way, size in found.items() if size > FIRST_LOAD} == {}


async def first_load(client: AsyncClient, page: str) -> int:
    """Bytes of a page with all that it loads; 0 for what is none."""
    answer = await client.get(page)
    if "html" not in answer.headers.get("content-type", ""):
        return 0
    parts = set(ASSET.findall(answer.text))
    return answer.num_bytes_downloaded + sum([await asset(client, part) for part in parts])


_ASSETS: dict[str, int] = {}


async def asset(client: AsyncClient, path: str) -> int:
    """Bytes of a style or a script with the scripts that it imports."""
    if path not in _ASSETS:
        answer = await client.get(path)
        imported = [f"/static/{name}" for name in IMPORT.findall(answer.text)]
        own = answer.num_bytes_downloaded
        _ASSETS[path] = own + sum([await asset(client, one) for one in imported])
    return _ASSETS[path]


async def test_the_board_shows_a_hundred_rows_and_finds_the_others(client: AsyncClient) -> None:
    await cookie(client, await routes.account(Role.manager))
    await grow()
    first = await client.get("/board")
    assert first.text.count('<li class="lane"') == ROWS_OF_BOARD
    assert "1–100 trong" in routes.words(first.text)
    last = await client.get("/board?page=11")
    assert 'rel="prev" href="/board?page=10"' in last.text
    found = await client.get("/board?q=ZZ-0999")
    assert found.text.count('<li class="lane"') == 1
    assert "ZZ-0999" in found.text
    assert 'id="board-pages"></div>' in found.text
    shown = (await client.get("/board/events?q=ZZ-0999&page=1")).json()
    assert {code for off in shown["offs"] for code in off["resources"]} == {"ZZ-0999"}


async def test_the_demonstration_is_one_page_of_the_board(client: AsyncClient) -> None:
    await cookie(client, await routes.account(Role.manager))
    board = await client.get("/board")
    assert '"isWhole": true' in board.text
    assert 'id="board-pages"></div>' in board.text


async def test_resources_beyond_the_first_hundred_are_on_the_next_pages_of_the_map(
    client: AsyncClient,
) -> None:
    await cookie(client, await routes.account(Role.manager))
    await grow()
    first, second = [
        routes.words((await client.get(f"/occupancy?by=resource&page={page}")).text)
        for page in (1, 2)
    ]
    assert "1–100 trong" in first
    assert "101–200 trong" in second


async def opened(client: AsyncClient, page: str) -> tuple[int, int]:
    """How many statements a page runs, and its bytes as they are sent; (0, 0) for a refused one."""
    with counted() as asked:
        answer = await client.get(page)
    assert answer.status_code in (200, 403), f"{page}: {answer.status_code}"
    if answer.status_code == 403:
        return 0, 0
    return len(asked), len(gzip.compress(answer.content, 6))


async def grow() -> None:
    """As many resources and firms as a whole city has, made after those of the demonstration."""
    resources = await fetch("SELECT * FROM resource WHERE is_bookable = {} ORDER BY code", True)
    rates = {row["resource"]: row for row in await fetch("SELECT * FROM rate")}
    firms = await fetch("SELECT * FROM firm ORDER BY tax_code")
    tenancies = {row["firm"]: row for row in await fetch("SELECT * FROM tenancy")}
    more = [_another(resources[n % len(resources)], n) for n in range(RESOURCES)]
    others = [_other_firm(firms[n % len(firms)], n) for n in range(FIRMS)]
    async with write():
        await _insert("resource", [new for _, new in more])
        await _insert("rate", _of(more, rates, "resource"))
        await _insert("firm", [new for _, new in others])
        await _insert("tenancy", _of(others, tenancies, "firm"))


def _another(row: dict[str, Any], number: int) -> tuple[UUID, dict[str, Any]]:
    code, name = f"ZZ-{number:04}", f"{row['name_vi']} {number}"
    key = search_key(name, row["name_en"], code)
    new = row | {"id": uuid7(), "code": code, "name_vi": name, "search_key": key}
    return row["id"], new | {"sort_key": sort_key(name)}


def _other_firm(row: dict[str, Any], number: int) -> tuple[UUID, dict[str, Any]]:
    code, name = f"98{number:08}", f"{row['name_vi']} {number}"
    key = search_key(name, row["name_en"], code)
    new = row | {"id": uuid7(), "tax_code": code, "name_vi": name, "search_key": key}
    return row["id"], new | {"sort_key": sort_key(name)}


def _of(
    made: Sequence[tuple[UUID, dict[str, Any]]], rows: dict[UUID, dict[str, Any]], what: str
) -> list[dict[str, Any]]:
    """The same for each that was made as its model has."""
    return [rows[model] | {"id": uuid7(), what: new["id"]} for model, new in made if model in rows]


async def _insert(table: str, rows: Sequence[dict[str, Any]]) -> None:
    for first in range(0, len(rows), ROWS_AT_ONCE):
        some = rows[first : first + ROWS_AT_ONCE]
        places = ", ".join(f"({marks(list(row))})" for row in some)
        values = [value for row in some for value in row.values()]
        await execute(f"INSERT INTO {table} ({', '.join(some[0])}) VALUES {places}", *values)
