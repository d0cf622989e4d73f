"""Keys that lead somewhere, and the search that works without them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import Server

Opener = Callable[..., Page]
Reader = Callable[[Page], list[str]]


def enter(page: Page, who: str = "manager") -> Page:
    page.goto("/sign-in?next=/account")
    page.fill("#f-login", f"{who}@demo.example")
    page.fill("#f-password", "vuon-uom-demo")
    page.click("main button[type=submit].btn-primary")
    page.wait_for_url("**/account")
    return page


def test_a_slash_goes_to_the_search(server: Server, page: Page) -> None:
    enter(page)
    page.keyboard.press("/")
    page.keyboard.type("g b")
    box = page.locator(".rail [name=q]")
    expect(box).to_have_value("g b")
    box.fill("máy tiện")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=*")
    expect(page.locator("#found-resource a").first).to_contain_text("Máy tiện")


def test_g_and_a_letter_lead_to_a_page(server: Server, page: Page) -> None:
    enter(page)
    page.keyboard.press("g")
    page.keyboard.press("k")
    page.wait_for_url("**/bookings")


def test_a_key_that_leads_nowhere_or_comes_late_is_forgotten(server: Server, page: Page) -> None:
    enter(page)
    page.keyboard.press("g")
    page.keyboard.press("x")
    page.keyboard.press("k")
    page.keyboard.press("g")
    page.wait_for_timeout(1700)
    page.keyboard.press("k")
    page.keyboard.press("Control+g")
    page.keyboard.press("k")
    page.wait_for_timeout(200)
    assert page.url.endswith("/account")


def test_the_list_of_keys_opens_closes_and_switches_them_off(
    server: Server, page: Page, axe: Reader, violations: Reader
) -> None:
    enter(page)
    page.keyboard.press("?")
    keys = page.locator("#keys")
    expect(keys).to_be_visible()
    expect(keys).to_contain_text("Lịch sử dụng")
    assert axe(page) == []
    page.locator("[data-keys-on]").uncheck()
    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()
    page.keyboard.press("?")
    expect(keys).to_be_hidden()
    page.locator(".rail .account summary").click()
    page.locator(".rail [data-shows-keys]").click()
    expect(keys).to_be_visible()
    page.locator("[data-keys-on]").check()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(keys).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("hand", [False, True])
def test_without_scripts_the_search_is_a_plain_form(
    server: Server, open_page: Opener, hand: bool
) -> None:
    page = enter(open_page(hand=hand, scripts=False))
    if hand:
        page.locator(".tabbar summary").click()
    box = page.locator(".tabbar [name=q]" if hand else ".rail [name=q]")
    box.fill("may tien")
    box.press("Enter")
    page.wait_for_url("**/search?q=*")
    expect(page.locator("#found-resource a").first).to_contain_text("Máy tiện")
