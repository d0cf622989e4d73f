"""Every page of the site, in both languages, at both widths and in both colour schemes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import AXE, DESK, HAND, LEVELS
from tests.browser.server import Server, morning
from tests.browser.test_days import FIVE_PAST_TEN
from tests.browser.walk import UNSETTLED, Stop, Walk, be, planned

Opener = Callable[..., Page]
Reader = Callable[[Page], list[str]]
PARTS = 4
"""Tests for each language, so that two workers share them evenly."""
TRIES = 3
PATIENCE = 30_000
"""Milliseconds that a busy machine may take to draw a page."""
STILLEST = 0.01
"""Cumulative layout shift that nobody sees; 0.1 is still called good."""

AXE_PROGRAM = AXE.read_text()
UNSEEN = """() => {
  const focusable = 'a[href], button, input, select, textarea, summary';
  const kinds = new Set(), unseen = [];
  const isMarked = ({outlineStyle, outlineWidth}) =>
    outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  for (const one of document.querySelectorAll(focusable)) {
    const kind = `${one.tagName} ${one.type ?? ''} ${one.className}`;
    if (kinds.has(kind) || one.tabIndex < 0 || !one.checkVisibility()) continue;
    kinds.add(kind);
    one.focus();
    if (one === document.activeElement && !isMarked(getComputedStyle(one))) unseen.push(kind);
  }
  return unseen;
}"""
"""One of each kind of thing that takes the focus without showing it; after a key was pressed."""
UNFOLD = "for (const one of document.querySelectorAll('main details')) one.open = true;"
COLOURS = ["color-contrast", "link-in-text-block"]
JUDGE = """async (chosen) => {
  const told = await axe.run(
    document, {runOnly: chosen, resultTypes: ['violations'], preload: false});
  const places = nodes => nodes.map(({target}) => target.join(' ')).join('; ');
  return told.violations.map(({id, nodes}) => `${id}: ${places(nodes)}`);
}"""


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with morning(FIVE_PAST_TEN, "walk") as served:
        yield served


@pytest.fixture(scope="module")
def walk(server: Server) -> Walk:
    return planned(server, FIVE_PAST_TEN)


class Walker:
    """Opens each page as its visitor and says what is wrong with it at both widths."""

    def __init__(self, open_page: Opener, walk: Walk, server: Server, lang: str) -> None:
        self.open_page, self.walk, self.server, self.lang = open_page, walk, server, lang
        self.pages: dict[str, Page] = {}

    def page(self, who: str) -> Page:
        """One for each visitor, signed in."""
        if who not in self.pages:
            self.pages[who] = self.open_page()
            be(who, self.pages[who], self.walk, self.server, self.lang)
        return self.pages[who]

    def faults(self, stop: Stop) -> Iterator[str]:
        """A page that jumps, that is too wide, that breaks a rule of accessibility."""
        page = self.page(stop.who)
        # Each width is what one language is opened in, and what the other is turned to.
        widths = (DESK, HAND) if self.lang == "vi" else (HAND, DESK)
        page.set_viewport_size(widths[0])
        page.emulate_media(color_scheme="light", reduced_motion="no-preference")
        yield from self._opens_still(page, stop.address)
        page.evaluate(UNFOLD)
        page.keyboard.press("Tab")
        yield from (f"hides the focus of {one}" for one in page.evaluate(UNSEEN))
        page.evaluate(AXE_PROGRAM)
        touch = page.context.new_cdp_session(page)
        for width in widths:
            page.set_viewport_size(width)
            touch.send("Emulation.setTouchEmulationEnabled", {"enabled": width is HAND})
            expect(page.locator(UNSETTLED)).to_have_count(0, timeout=PATIENCE)
            yield from (f"at {width['width']}: {one}" for one in self._looks(page, width))

    def _opens_still(self, page: Page, address: str) -> Iterator[str]:
        """A jump that comes each time; a busy machine now and then paints half a page first."""
        for _ in range(TRIES):
            page.goto(address)
            expect(page.locator(UNSETTLED)).to_have_count(0, timeout=PATIENCE)
            shifts = page.evaluate("window.shifts")
            jump = sum(shift["value"] for shift in shifts)
            if jump <= STILLEST:
                return
        yield f"jumps {jump:.3f}: {', '.join(shift['moved'] for shift in shifts)}"

    def _looks(self, page: Page, width: ViewportSize) -> Iterator[str]:
        """What is wrong in the light, and what of the colours in the dark.

        Words make a page wide, so both languages are measured at both widths; what else could be
        wrong is alike in both, so the rules are read at a desk in one and in a hand in the other.
        """
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            yield "is too wide"
        if width is not (DESK if self.lang == "vi" else HAND):
            return
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        yield from page.evaluate(JUDGE, {"type": "tag", "values": LEVELS})
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        dark = page.evaluate(JUDGE, {"type": "rule", "values": COLOURS})
        yield from (f"in the dark {one}" for one in dark)


def test_somebody_reaches_every_page(walk: Walk) -> None:
    assert walk.unreached == (), "give their ids to tests/routes.py"


@pytest.mark.timeout(600)
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_page_is_open_to_everybody_stands_still_and_keeps_the_policy(
    walk: Walk, server: Server, open_page: Opener, violations: Reader, lang: str, part: int
) -> None:
    walker = Walker(open_page, walk, server, lang)
    found = [
        f"{stop.who} {stop.address} {fault}"
        for stop in walk.stops[part::PARTS]
        for fault in walker.faults(stop)
    ]
    assert found == []
    assert [refused for page in walker.pages.values() for refused in violations(page)] == []
