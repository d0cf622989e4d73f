"""Every list that goes on over several pages leaves as files, as its reader sees it."""

from __future__ import annotations

import io
import re
from collections.abc import AsyncIterator, Iterator
from html import unescape

import pytest
from httpx import AsyncClient
from litestar import Litestar
from python_calamine import CalamineWorkbook

from incubator import clock
from incubator.csv_text import BOM
from incubator.database import Engine
from incubator.users import Role
from tests import routes
from tests.cast import browsing, cookie
from tests.demonstration import NOW

EXPORT = re.compile(r'href="([^"]+/export\.(?:xlsx|csv)[^"]*)"')
IN_PAGES = '<nav class="pages"'
NOT_FOR_FILES = frozenset({"/components", "/notices", "/settings/mail"})
"""Made-up words, what is told to one person, and the letters that carry it."""
LISTS = frozenset({
    "/advisers", "/allocation", "/applications", "/applications/rounds", "/bookings",
    "/budget/in-kind", "/budget/lines", "/closures",
    "/courses", "/events", "/firms", "/follow-ups", "/holidays", "/lettings", "/occupancy",
    "/occupancy/space", "/office-services", "/pipeline", "/referrals", "/resources", "/reviews",
    "/service-requests", "/services", "/sessions", "/support-decisions",
})  # fmt: skip
"""What a manager takes along, however short it is."""


@pytest.fixture(autouse=True)
def _monday_morning() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


@pytest.fixture
async def client(sqlite_demo: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    async with browsing(app) as client:
        yield client


@pytest.mark.parametrize("role", [Role.manager, Role.tenant, Role.accountant, Role.admin])
async def test_the_lists_of_every_role_can_be_taken_along(
    client: AsyncClient, app: Litestar, role: Role
) -> None:
    headers = await cookie(client, await routes.account(role))
    pages = [way.path for way in routes.ways(app, routes.READS) if "{" not in way.path]
    lacking, files = [], set()
    for path in pages:
        if path.startswith(("/api", "/schema")) or "/export." in path or path in NOT_FOR_FILES:
            continue
        answer = await client.get(path, headers=headers)
        offered = {unescape(link) for link in EXPORT.findall(answer.text)}
        if IN_PAGES in answer.text and not offered:
            lacking.append(path)
        files |= offered
    assert lacking == []
    if role is Role.manager:
        assert {file.partition("/export")[0] for file in files} >= LISTS
    assert len(files) >= 4
    for file in sorted(files):
        answer = await client.get(file, headers=headers)
        assert answer.status_code == 200, file
        assert len(_header(file, answer.content)) > 1, file


def _header(file: str, content: bytes) -> list[object]:
    if "/export.csv" in file:
        text = content.decode()
        assert text.startswith(BOM)
        return list(text.removeprefix(BOM).partition("\r\n")[0].split(","))
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
    return list(sheet.to_python()[0])
