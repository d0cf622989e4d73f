"""The board of a city with 1,000 resources: a page of them, the next, and those one looks for."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from incubator import database
from tests import engines
from tests.browser.server import Server, demonstration, serve
from tests.browser.test_days import FIVE_PAST_TEN
from tests.browser.walk import apart
from tests.test_catalogue_size import grow

Opener = Callable[..., Page]
FIND = "#board-filters input[name=q]"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    path = engines.run_directory() / f"city-{os.getpid()}.db"
    shutil.copyfile(demonstration(FIVE_PAST_TEN), path)
    apart(grown(f"sqlite:///{path}"))
    with serve(f"sqlite:///{path}", at=FIVE_PAST_TEN) as served:
        yield served


async def grown(url: str) -> None:
    database.use(database.make_engine(url))
    async with database.running():
        await grow()


def test_the_board_turns_its_pages_and_finds_what_is_on_none_of_them(
    server: Server, page: Page
) -> None:
    page.goto("/sign-in")
    page.fill("#f-login", "manager@demo.example")
    page.fill("#f-password", "vuon-uom-demo")
    page.press("#f-password", "Enter")
    page.wait_for_url("**/")
    page.goto("/board")
    names = page.locator(".row-name")
    expect(names).to_have_count(100)
    page.locator("#board-pages [rel=next]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#board-pages p")).to_contain_text("101–200")
    expect(page.locator("#board-pages [rel=prev]")).to_be_focused()
    assert "page=2" in page.url
    page.fill(FIND, "zz-0999")
    expect(names).to_have_count(1)
    expect(page.locator(".ec-bg-event.off-closed").first).to_be_attached()
    assert "page" not in page.url
    expect(page.locator(FIND)).to_be_focused()
