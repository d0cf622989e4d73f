"""The booking journey in a browser: priced while one types, booked, moved, cancelled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from playwright.sync_api import Page, Route, expect

from tests.browser.hands import choose
from tests.browser.quiet import quiet_day

Opener = Callable[..., Page]
Reader = Callable[[Page], list[str]]


def fill_in(page: Page, day: date, start: str, end: str) -> None:
    choose(page, "#f-line-1", "TB-03")
    page.fill("[name=starts_at_day]", day.isoformat())
    page.select_option("[name=starts_at_time]", start)
    page.select_option("[name=ends_at_time]", end)
    page.fill("[name=purpose]", "Tiện trục mẫu")


def book(page: Page) -> None:
    page.locator(".form-end button").first.click()
    page.wait_for_load_state()


def test_a_manager_books_moves_and_cancels(
    signed_in: Opener, axe: Reader, violations: Reader
) -> None:
    page = signed_in()
    page.goto("/bookings/new")
    assert axe(page) == []
    fill_in(page, quiet_day(), "12:00", "13:00")
    choose(page, "#f-firm", "Tân Phong")
    expect(page.locator("#f-person")).to_be_visible()
    choose(page, "#f-person", "đủ điều kiện vận hành")
    expect(page.locator("#quote")).to_contain_text("Doanh nghiệp trả")
    expect(page.locator("#quote")).to_contain_text("hỗ trợ trên dòng")
    book(page)
    page.wait_for_url("**/bookings/0*")
    expect(page.locator("#notices")).to_contain_text("Đã xác nhận đặt lịch.")
    assert axe(page) == []
    page.locator("#move > summary").click()
    page.select_option("[name=ends_at_time]", "14:00")
    page.locator("#move button.btn-primary").click()
    expect(page.locator("#booking")).to_contain_text("2 giờ")
    page.locator(".booking-acts summary", has_text="Hủy").click()
    page.fill("#f-reason", "Khách hoãn")
    assert axe(page) == []
    page.locator(".confirm-body button.btn-danger").click()
    expect(page.locator(".head .badge-state")).to_have_text("Đã hủy")
    assert axe(page) == []
    assert violations(page) == []


def test_a_refusal_offers_a_time_that_books_with_one_press(
    signed_in: Opener, axe: Reader, violations: Reader
) -> None:
    page, day = signed_in(), quiet_day()
    for _ in range(2):
        page.goto("/bookings/new")
        fill_in(page, day, "12:00", "13:00")
        choose(page, "#f-firm", "Tân Phong")
        choose(page, "#f-person", "đủ điều kiện vận hành")
        book(page)
    offered = page.locator("#refusal button[name=instead]")
    expect(offered).to_be_visible()
    expect(page.locator("[name=purpose]")).to_have_value("Tiện trục mẫu")
    assert axe(page) == []
    offered.click()
    page.wait_for_url("**/bookings/0*")
    assert violations(page) == []


def test_a_tenant_books_in_a_hand_at_night(
    signed_in: Opener, axe: Reader, violations: Reader
) -> None:
    page = signed_in("tenant", hand=True, dark=True)
    page.goto("/bookings/new")
    fill_in(page, quiet_day(), "12:00", "13:00")
    choose(page, "#f-person", "đủ điều kiện vận hành")
    expect(page.locator("#quote")).to_contain_text("Doanh nghiệp trả")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    book(page)
    page.wait_for_url("**/bookings/0*")
    assert axe(page) == []
    page.goto("/bookings")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []


def test_without_a_script_the_form_does_the_same(signed_in: Opener) -> None:
    page = signed_in("manager", scripts=False)
    page.goto("/bookings/new")
    fill_in(page, quiet_day(), "13:30", "14:30")
    choose(page, "#f-firm", "Tân Phong")
    page.get_by_role("button", name="Tính giá").click()
    choose(page, "#f-person", "đủ điều kiện vận hành")
    page.get_by_role("button", name="Tính giá").click()
    expect(page.locator("#quote")).to_contain_text("Doanh nghiệp trả")
    page.get_by_role("button", name="Thêm thiết bị, phòng").click()
    choose(page, "#f-line-2", "KG-13")
    book(page)
    page.wait_for_url("**/bookings/0*")
    expect(page.locator("h1")).to_have_text("Máy tiện CNC, Phòng họp H1")


def hold_answer(page: Page, words: str) -> list[Route]:
    """Keeps back the first price asked for with the words; the list holds it once it is asked."""
    held: list[Route] = []

    def answer(route: Route) -> None:
        if held or words not in (route.request.post_data or ""):
            route.continue_()
        else:
            held.append(route)

    page.route("**/bookings/preview", answer)
    return held


def test_a_person_chosen_while_the_list_is_drawn_anew_stays_chosen(signed_in: Opener) -> None:
    page = signed_in()
    page.goto("/bookings/new")
    fill_in(page, quiet_day(), "12:00", "13:00")
    choose(page, "#f-firm", "Tân Phong")
    choose(page, "#f-person", "đủ điều kiện vận hành")
    expect(page.locator("#quote")).to_contain_text("Doanh nghiệp trả")
    held = hold_answer(page, "quantity=2")
    page.fill("#f-quantity-1", "2")
    page.locator("#f-quantity-1").blur()
    while not held:
        page.wait_for_timeout(20)
    other = page.locator("#f-person option:not(:checked)").last
    chosen = page.select_option("#f-person", other.get_attribute("value"))[0]
    page.locator("#f-person").evaluate("one => { one.dataset.seen = 'before' }")
    held[0].continue_()
    expect(page.locator("#f-person[data-seen]")).to_have_count(0)
    expect(page.locator("#f-person")).to_have_value(chosen)
