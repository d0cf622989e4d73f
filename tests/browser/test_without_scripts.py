"""Every act of a day in a hand without scripts: each is a plain form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.hands import choose
from tests.browser.server import Server, morning
from tests.browser.test_days import FIVE_PAST_TEN, QUIET, fill_in
from tests.browser.test_drafts import a_photo

Opener = Callable[..., Page]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with morning(FIVE_PAST_TEN, "scriptless") as served:
        yield served


def enter(page: Page, who: str) -> None:
    page.goto("/sign-in")
    page.fill("#f-login", f"{who}@demo.example")
    page.fill("#f-password", "vuon-uom-demo")
    press(page, "Đăng nhập")
    expect(page.locator("h1")).to_have_text("Hôm nay")


def press(page: Page, name: str, place: str = "main") -> None:
    with page.expect_navigation():
        page.locator(place).get_by_role("button", name=name).first.click()


def test_a_manager_receives_approves_books_moves_and_cancels(
    server: Server, open_page: Opener
) -> None:
    page = open_page(hand=True, scripts=False)
    enter(page, "manager")
    press(page, "Nhận máy")
    expect(page.locator("#notices")).to_contain_text("Đã")
    press(page, "Xác nhận", "#approvals")
    expect(page.locator("#notices")).to_contain_text("Đã xác nhận")
    page.goto("/bookings/new")
    choose(page, "#f-line-1", "TB-03")
    choose(page, "#f-firm", "Tân Phong")
    page.fill("[name=starts_at_day]", QUIET.isoformat())
    press(page, "Tính giá")
    fill_in(page, "Tiện trục mẫu")
    press(page, "Tính giá")
    expect(page.locator("#quote")).to_contain_text("Doanh nghiệp trả")
    press(page, "Đặt lịch", ".form-end")
    expect(page.locator("#notices")).to_contain_text("Đã xác nhận đặt lịch.")
    page.locator("#move > summary").click()
    page.select_option("[name=ends_at_time]", "14:00")
    press(page, "Đổi giờ lượt đặt")
    expect(page.locator("#booking")).to_contain_text("12:00–14:00 29/03/2027")
    page.locator(".booking-acts summary", has_text="Hủy").click()
    page.fill("#f-reason", "Khách hoãn")
    with page.expect_navigation():
        page.locator(".confirm-body button.btn-danger").click()
    expect(page.locator(".head .badge-state")).to_have_text("Đã hủy")


def test_a_technician_takes_a_machine_back_and_reports_another_with_a_photo(
    server: Server, open_page: Opener
) -> None:
    page = open_page(hand=True, scripts=False)
    enter(page, "technician")
    page.locator("main").get_by_role("link", name="Trả máy").first.click()
    page.locator(".booking-acts summary", has_text="Trả máy").click()
    page.fill("#f-condition", "Đã vệ sinh")
    press(page, "Trả máy", ".booking-acts .confirm-body")
    expect(page.locator("#handover")).to_contain_text("Đã vệ sinh")
    page.goto("/breakdowns/new")
    choose(page, "#f-resource", "TB-11")
    page.get_by_label("Hiện tượng hỏng").fill("Trục chính kêu to")
    photo = FilePayload(name="a.png", mimeType="image/png", buffer=a_photo())
    page.set_input_files("input[name=photo]", photo)
    press(page, "Báo hỏng ngay")
    expect(page.locator("main")).to_contain_text("Trục chính kêu to")


def test_language_colours_and_the_agenda_are_changed_by_plain_forms(
    server: Server, open_page: Opener
) -> None:
    page = open_page(hand=True, scripts=False)
    enter(page, "tenant")
    page.goto("/board")
    page.select_option("select[name=kind]", "ROOM")
    press(page, "Lọc")
    expect(page.locator(".lane").first).to_contain_text("KG-")
    page.locator(".tabbar summary").click()
    press(page, "English", ".tabbar")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.locator(".tabbar summary").click()
    press(page, "Dark", ".tabbar")
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    assert re.search("kind=ROOM", page.url)
