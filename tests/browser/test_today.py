"""The front page in a browser: at a desk and in a hand, in light and dark, without scripts too."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import Server

Opener = Callable[..., Page]
Reader = Callable[[Page], list[str]]


def enter(page: Page, who: str) -> Page:
    page.goto("/sign-in")
    page.fill("#f-login", f"{who}@demo.example")
    page.fill("#f-password", "vuon-uom-demo")
    page.click("main button[type=submit].btn-primary")
    page.wait_for_url("**/")
    return page


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("hand", [False, True])
@pytest.mark.parametrize("who", ["manager", "tenant", "accountant", "city"])
def test_the_day_breaks_no_rule_of_accessibility(
    server: Server, open_page: Opener, axe: Reader, violations: Reader, who: str, hand: bool,
    dark: bool,
) -> None:  # fmt: skip
    page = enter(open_page(hand=hand, dark=dark), who)
    expect(page.locator("h1")).to_have_text("Hôm nay")
    assert axe(page) == []
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == (390 if hand else 1440)


def test_in_a_hand_every_button_of_a_row_is_as_wide_as_a_thumb_likes(
    server: Server, hand_page: Page
) -> None:
    enter(hand_page, "manager")
    for button in hand_page.locator(".todo-deeds .btn:visible").all():
        box = button.bounding_box()
        assert box is not None
        assert box["height"] >= 44
        assert box["width"] >= 120


def test_what_is_folded_away_opens_without_a_script(server: Server, open_page: Opener) -> None:
    page = enter(open_page(scripts=False), "tenant")
    rest = page.locator("#upcoming .todo-rest")
    hidden = rest.locator(".todo").first
    expect(hidden).not_to_be_visible()
    rest.locator("summary").click()
    expect(hidden).to_be_visible()


def test_a_row_leads_to_the_booking_that_waits(server: Server, hand_page: Page) -> None:
    enter(hand_page, "manager")
    row = hand_page.locator("#approvals .todo").first
    title = row.locator(".todo-title a").inner_text()
    row.get_by_role("link", name="Từ chối").click()
    hand_page.wait_for_url("**/bookings/*")
    expect(hand_page.locator("h1")).to_have_text(title)
