"""An address of a calendar in a browser: made, copied, read by a program, made anew, revoked."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable
from typing import TypeAlias

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import Server

Opener = Callable[..., Page]
Reader: TypeAlias = Callable[[Page], list[str]]
PASSWORD = "vuon-uom-demo"


def status_of(address: str) -> int:
    """What a calendar program is answered."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            assert answer.read().startswith(b"BEGIN:VCALENDAR")
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def sign_in(page: Page, who: str) -> None:
    page.goto("/sign-in")
    page.fill("input[name=login]", f"{who}@demo.example")
    page.fill("input[name=password]", PASSWORD)
    page.click("main button[type=submit]")
    page.wait_for_load_state()


def fits(page: Page) -> bool:
    narrow: bool = page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
    return narrow


def shown(page: Page) -> str:
    address = page.locator("#address")
    expect(address).to_be_visible()
    return address.input_value()


@pytest.mark.parametrize(
    ("hand", "dark", "scripts"),
    [(False, False, True), (True, True, True), (True, False, False)],
)
def test_a_calendar_is_subscribed_to_from_the_page_of_a_machine(
    server: Server,
    open_page: Opener,
    axe: Reader,
    violations: Reader,
    hand: bool,
    dark: bool,
    scripts: bool,
) -> None:
    page = open_page(hand=hand, dark=dark, scripts=scripts)
    sign_in(page, "tenant")
    page.goto("/resources")
    page.locator("main tbody a:has-text('Máy tiện CNC')").first.click()
    page.get_by_role("link", name="Đăng ký lịch").click()
    expect(page.get_by_label("Lịch của")).to_have_value(page.url.split("about=")[1])
    page.get_by_label("Chỉ giờ bận").check()
    page.fill("input[name=name]", "Điện thoại")
    page.get_by_role("button", name="Tạo địa chỉ").click()
    first = shown(page)
    assert first.startswith(server.address + "/calendars/")
    webcal = page.get_by_role("link", name="Mở bằng ứng dụng lịch của tôi")
    expect(webcal).to_have_attribute("href", first.replace("http://", "webcal://"))
    if scripts:
        assert axe(page) == []
        assert violations(page) == []
    assert fits(page)
    assert status_of(first) == 200

    page.goto("/account/calendars")
    assert page.locator("#address").count() == 0
    row = page.locator("#addresses tbody tr").first
    expect(row).to_contain_text("Điện thoại")
    row.locator("summary", has_text="Địa chỉ mới").click()
    if scripts:
        assert axe(page) == []
    row.get_by_role("button", name="Cấp địa chỉ khác").click()
    second = shown(page)
    assert (status_of(first), status_of(second)) == (404, 200)

    row = page.locator("#addresses tbody tr").first
    row.locator("summary", has_text="Thu hồi").click()
    row.get_by_role("button", name="Thu hồi địa chỉ").click()
    expect(page.get_by_text("Đã thu hồi địa chỉ.")).to_be_visible()
    assert status_of(second) == 404
    if scripts:
        assert violations(page) == []
    assert fits(page)
