"""How soon each page is there in a browser that has kept nothing, and how much moves on it."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.benchmarks import figures
from tests.browser.server import Server, morning
from tests.browser.test_days import FIVE_PAST_TEN
from tests.browser.walk import UNSETTLED, Stop, Walk, be, planned

Opener = Callable[..., Page]
SECOND = 1000
TIMES = 3
MEASURE = """() => ({
  load: performance.getEntriesByType('navigation')[0].loadEventEnd,
  drawn: performance.now(),
  shift: window.shifts.reduce((sum, {value}) => sum + value, 0),
})"""


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with morning(FIVE_PAST_TEN, "speed") as served:
        yield served


@pytest.fixture(scope="module")
def walk(server: Server) -> Walk:
    return planned(server, FIVE_PAST_TEN)


def measured(page: Page, stop: Stop) -> dict[str, float]:
    """Milliseconds until it is loaded and until it is drawn, the median of a few; what moved."""
    told: list[dict[str, Any]] = []
    for _ in range(TIMES):
        page.goto(stop.address)
        expect(page.locator(UNSETTLED)).to_have_count(0)
        told.append(page.evaluate(MEASURE))
    return {name: statistics.median(one[name] for one in told) for name in told[0]}


@pytest.mark.benchmark
@pytest.mark.parametrize("hand", [False, True], ids=["desk", "hand"])
def test_every_page_is_there_within_a_second(
    walk: Walk, server: Server, open_page: Opener, hand: bool
) -> None:
    pages: dict[str, Page] = {}
    width = "hand" if hand else "desk"
    for stop in walk.stops:
        if stop.who not in pages:
            page = pages[stop.who] = open_page(hand=hand)
            be(stop.who, page, walk, server, "vi")
            page.context.new_cdp_session(page).send(
                "Network.setCacheDisabled", {"cacheDisabled": True}
            )
        took = measured(pages[stop.who], stop)
        told = f"loaded {took['load']:.0f} ms, drawn {took['drawn']:.0f} ms"
        moved = f", moved {took['shift']:.3f}" if took["shift"] else ""
        what = f"{stop.who}: {stop.address if '?' in stop.address else stop.path}"
        figures.note(what, width, told + moved, "1 s", met=took["drawn"] < SECOND)
