"""No page leads its reader where that reader may not go."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from html import unescape

import pytest
from httpx import AsyncClient
from litestar import Litestar

from incubator import clock
from incubator.database import Engine
from incubator.users import Role
from tests import routes
from tests.cast import browsing, cookie
from tests.demonstration import NOW

LINK = re.compile(r'href="(/[^"#]*)')
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
ELSEWHERE = ("/static", "/sign-out", "/schema")
TWICE = 2
"""Two things of a kind are followed, not all that there are."""


@pytest.fixture(autouse=True)
def _monday_morning() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


@pytest.fixture
async def client(sqlite_demo: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    async with browsing(app) as client:
        yield client


async def test_every_link_that_an_adviser_is_shown_opens(client: AsyncClient) -> None:
    headers = await cookie(client, await routes.account(Role.adviser))
    waiting, seen, shapes, broken = ["/"], set[str](), dict[str, int](), list[str]()
    while waiting:
        path = waiting.pop()
        shape = re.sub(r"=[^&]+", "=", ID.sub("id", path))
        if path in seen or shapes.get(shape, 0) >= TWICE or path.startswith(ELSEWHERE):
            continue
        seen.add(path)
        shapes[shape] = shapes.get(shape, 0) + 1
        answer = await client.get(path, headers=headers, follow_redirects=True)
        if answer.status_code >= 400:
            broken.append(f"{path}: {answer.status_code}")
        if "html" in answer.headers["content-type"]:
            waiting += [unescape(link) for link in LINK.findall(answer.text)]
    assert broken == []
    assert any(path.startswith("/applications/") for path in seen)
