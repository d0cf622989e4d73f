"""A browser, pages in it at the sizes people use, and the product served to them."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests import engines
from tests.benchmarks import figures
from tests.browser import chromium
from tests.browser.server import Server, demonstration, serve

PASSWORD = "vuon-uom-demo"
AXE = engines.ROOT / "node_modules" / "axe-core" / "axe.min.js"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
DESK = ViewportSize(width=1440, height=900)
HAND = ViewportSize(width=390, height=844)

# Kept in the tab's session storage, so that a violation on a page that was left is not forgotten.
COLLECT_VIOLATIONS = """
document.addEventListener('securitypolicyviolation', event => {
  const seen = JSON.parse(sessionStorage.getItem('violations') || '[]');
  seen.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}`);
  sessionStorage.setItem('violations', JSON.stringify(seen));
});
"""
READ_VIOLATIONS = "JSON.parse(sessionStorage.getItem('violations') || '[]')"
RUN_AXE = "levels => axe.run(document, {runOnly: levels})"

Reader = Callable[[Page], list[str]]
Opener = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    os.environ.update(chromium.driver_environment())
    found = chromium.find()
    with sync_playwright() as driver:
        started = driver.chromium.launch(
            executable_path=found.executable,
            args=list(chromium.ARGUMENTS),
            env={**os.environ, **found.environment},
        )
        yield started
        started.close()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The product with the demonstration, shared by this worker's browser tests."""
    path = engines.run_directory() / f"served-{os.getpid()}.db"
    shutil.copyfile(demonstration(), path)
    with serve(f"sqlite:///{path}") as served:
        yield served


@pytest.fixture
def open_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Opener]:
    """Makes pages, each with cookies of its own: `open_page(hand=True, scripts=False)`."""
    pages: list[Page] = []

    def open_one(*, hand: bool = False, scripts: bool = True, dark: bool = False) -> Page:
        context = browser.new_context(
            viewport=HAND if hand else DESK,
            has_touch=hand,
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            base_url=_base(request),
        )
        context.set_default_timeout(15_000)
        context.add_init_script(COLLECT_VIOLATIONS)
        pages.append(context.new_page())
        return pages[-1]

    yield open_one
    for page in pages:
        page.context.close()


@pytest.fixture
def page(open_page: Opener) -> Page:
    """A page at a desk."""
    return open_page()


@pytest.fixture
def hand_page(open_page: Opener) -> Page:
    """A page in a hand."""
    return open_page(hand=True)


@pytest.fixture(scope="session")
def violations() -> Reader:
    """What the content security policy refused on this page and those before it in the tab."""

    def read(page: Page) -> list[str]:
        found: list[str] = page.evaluate(READ_VIOLATIONS)
        return found

    return read


@pytest.fixture(scope="session")
def axe() -> Reader:
    """The accessibility rules that the page breaks, each with the places where it does."""
    program = AXE.read_text()

    def check(page: Page) -> list[str]:
        page.evaluate(program)
        told: dict[str, Any] = page.evaluate(RUN_AXE, LEVELS)
        return [_sentence(violation) for violation in told["violations"]]

    return check


def _sentence(violation: dict[str, Any]) -> str:
    places = "; ".join(" ".join(map(str, node["target"])) for node in violation["nodes"])
    return f"{violation['id']}: {violation['help']} ({places})"


def _base(request: pytest.FixtureRequest) -> str | None:
    """Relative addresses mean the product, in tests that asked for it to be served."""
    if "server" not in request.fixturenames:
        return None
    served: Server = request.getfixturevalue("server")
    return served.address


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if text := figures.table():
        terminalreporter.write_sep("=", "figures")
        terminalreporter.write_line(text)


@pytest.fixture
def signed_in(server: Server, open_page: Opener) -> Opener:
    """Opens a page as somebody of the demonstration."""

    def opened(who: str = "manager", **kind: bool) -> Page:
        page = open_page(**kind)
        page.goto("/sign-in")
        page.fill("input[name=login]", f"{who}@demo.example")
        page.fill("input[name=password]", PASSWORD)
        page.click("main button[type=submit]")
        page.wait_for_load_state()
        return page

    return opened
