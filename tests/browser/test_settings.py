"""The settings of houses in a browser: every page at both widths, light and dark."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

Opener = Callable[..., Page]
Reader = Callable[[Page], list[str]]


def first_house(page: Page) -> str:
    page.goto("/settings/incubators")
    path = page.locator("tbody a").first.get_attribute("href")
    assert path
    return path


def pages_of(page: Page, who: str) -> list[str]:
    """The addresses of the settings that somebody may open."""
    if who == "accountant":
        page.goto("/settings/support-modes")
        support = page.locator("ul.ways a").first.get_attribute("href")
        return ["/settings", "/settings/support-modes", f"{support}", f"{support}/new",
                "/settings/rates"]  # fmt: skip
    house = first_house(page)
    page.goto(f"{house}/roster")
    technician = page.locator("tbody a").first.get_attribute("href")
    page.goto(f"{house}/hours")
    machine = page.locator("#own a").first.get_attribute("href")
    return [
        "/settings", "/settings/incubators", house, f"{house}/edit", f"{house}/hours", f"{machine}",
        f"{house}/roster", f"{house}/roster/new", f"{house}/technicians/new", f"{technician}",
        f"{house}/absences/new", f"{house}/support", "/settings/qualifications",
        "/settings/qualifications/new", "/holidays", "/holidays/new", "/holidays/swaps/new",
        "/closures", "/closures/new", "/maintenance/new", "/breakdowns/new", "/rearrangements",
    ]  # fmt: skip


def fits(page: Page) -> bool:
    narrow: bool = page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
    return narrow


@pytest.mark.parametrize("who", ["manager", "accountant"])
@pytest.mark.parametrize(("hand", "dark"), [(False, False), (False, True), (True, False)])
def test_every_page_is_accessible_and_fits(
    signed_in: Callable[..., Page],
    axe: Reader,
    violations: Reader,
    who: str,
    hand: bool,
    dark: bool,
) -> None:
    page = signed_in(who, hand=hand, dark=dark)
    for path in pages_of(page, who):
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == 200, path
        assert axe(page) == [], path
        assert fits(page), path
    assert violations(page) == []
