"""Every page of the site, in both languages, at both widths and in both colour schemes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from typing import Literal

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import AXE, DESK, HAND, LEVELS
from tests.browser.server import Server, morning
from tests.browser.test_days import FIVE_PAST_TEN
from tests.browser.walk import UNSETTLED, Stop, Walk, be, planned

Opener = Callable[..., Page]
Reader = Callable[[Page], list[str]]
PARTS = 12
"""Tests for each language, short enough that no worker goes on alone for long."""
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
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
LOOKS = list(product((DESK, HAND), SCHEMES))
JUDGE = """async (levels) => {
  const told = await axe.run(
    document, {runOnly: levels, resultTypes: ['violations'], preload: false});
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


def look(lang: str, number: int) -> tuple[ViewportSize, Literal["light", "dark"]]:
    """The width and the scheme in which a page is judged in a language.

    In the other language it is judged in the other width and the other scheme, and four pages
    together in all eight looks: what pages share is judged in each.
    """
    place = number % len(LOOKS)
    return LOOKS[place] if lang == "vi" else LOOKS[-1 - place]


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
            self.pages[who].add_init_script(AXE_PROGRAM)
        return self.pages[who]

    def faults(self, stop: Stop, number: int) -> Iterator[str]:
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
        judged, scheme = look(self.lang, number)
        touch = page.context.new_cdp_session(page)
        for width in widths:
            page.set_viewport_size(width)
            touch.send("Emulation.setTouchEmulationEnabled", {"enabled": width is HAND})
            expect(page.locator(UNSETTLED)).to_have_count(0, timeout=PATIENCE)
            # Words make a page wide: both languages are measured at both widths.
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                yield f"at {width['width']} is too wide"
            if width is judged:
                page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                for fault in page.evaluate(JUDGE, {"type": "tag", "values": LEVELS}):
                    yield f"at {width['width']} in the {scheme} {fault}"

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
        for number, stop in list(enumerate(walk.stops))[part::PARTS]
        for fault in walker.faults(stop, number)
    ]
    assert found == []
    assert [refused for page in walker.pages.values() for refused in violations(page)] == []
