"""Space and its support in a browser: a unit let and handed back; a decision signed and used."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from incubator import clock
from tests.browser.hands import choose
from tests.browser.quiet import quiet_day

Opener = Callable[..., Page]
Reader = Callable[[Page], list[str]]
ANH_DUONG = "9900010367"


@pytest.mark.parametrize(("hand", "unit"), [(False, "KG-11-V1"), (True, "KG-11-V4")])
def test_a_manager_lets_a_unit_and_takes_it_back_early(
    signed_in: Opener, axe: Reader, violations: Reader, hand: bool, unit: str
) -> None:
    page, today = signed_in(hand=hand), clock.today()
    page.goto("/lettings/new")
    assert axe(page) == []
    choose(page, "#f-resource", unit)
    choose(page, "#f-tenancy", "Tân Phong")
    page.fill("#f-from", today.isoformat())
    page.fill("#f-to", (today + timedelta(days=90)).isoformat())
    page.click("button[name=step][value=price]")
    price = page.locator("#price")
    expect(price).to_contain_text("Đơn vị giảm giá")
    expect(price).to_contain_text("Chính sách hỗ trợ thêm")
    expect(
        price.locator("tbody tr").first.locator("td", has_text=re.compile("[1-9].*đ"))
    ).not_to_have_count(0)
    assert axe(page) == []
    page.click("button[name=step][value=sign]")
    page.wait_for_url("**/lettings/0*")
    letting = page.url
    assert axe(page) == []
    # What begins today is handed over as it is signed.
    expect(page.locator("main .badge-state").first).to_have_text("Đang thuê")
    page.goto("/allocation")
    expect(page.locator("main tbody tr", has_text=unit)).to_contain_text("Tân Phong")
    assert axe(page) == []
    page.goto(letting)
    back = page.locator("#acts details", has=page.locator("#back-on"))
    back.locator("summary").click()
    page.fill("#back-on", (today + timedelta(days=1)).isoformat())
    page.fill("#back-why", "Chuyển sang gian rộng hơn")
    assert axe(page) == []
    back.locator("button[type=submit]").click()
    page.wait_for_load_state()
    expect(page.locator("main .badge-state").first).to_have_text("Đã kết thúc")
    expect(page.locator("#months tbody tr")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []


def test_a_letting_to_come_is_handed_over_on_its_day_and_not_before(
    signed_in: Opener, axe: Reader, violations: Reader
) -> None:
    page, tomorrow = signed_in(), clock.today() + timedelta(days=1)
    page.goto("/lettings/new")
    choose(page, "#f-resource", "KG-12")
    choose(page, "#f-tenancy", "Tân Phong")
    page.fill("#f-from", tomorrow.isoformat())
    page.fill("#f-to", (tomorrow + timedelta(days=30)).isoformat())
    page.click("button[name=step][value=price]")
    page.click("button[name=step][value=sign]")
    page.wait_for_url("**/lettings/0*")
    over = page.locator("#acts details", has=page.locator("#over-on"))
    over.locator("summary").click()
    assert axe(page) == []
    over.locator("button[type=submit]").click()
    page.wait_for_load_state()
    expect(page.locator("main")).to_contain_text("Hãy nhập một ngày từ")
    off = page.locator("#acts details", has=page.locator("#off-why"))
    off.locator("summary").click()
    page.fill("#off-why", "Doanh nghiệp đổi ý")
    off.locator("button[type=submit]").click()
    page.wait_for_load_state()
    expect(page.locator("main .badge-state").first).to_have_text("Đã hủy")
    assert violations(page) == []


def sign(manager: Page, approver: Page, axe: Reader, year: int, number: str) -> None:
    """Draft a decision of the year for machines, and let the approver sign it."""
    manager.goto("/support-decisions/new")
    manager.fill("#f-tax_code", ANH_DUONG)
    choose(manager, "#f-scheme", "Hà Nội")
    manager.locator("#f-targets input[value=MACHINES]").check()
    manager.select_option("#f-year", str(year))
    manager.fill("#f-ceiling", "50000000")
    manager.fill("#f-dossier", "HS-77")
    manager.fill("#f-number", number)
    for answer in manager.locator("#f-answers input[type=checkbox]").all():
        answer.check()
    assert axe(manager) == []
    manager.locator("main .form-end button[type=submit], main form .btn-primary").last.click()
    manager.wait_for_url("**/support-decisions/0*")
    approver.goto(manager.url)
    assert axe(approver) == []
    approver.locator("form[action$='/signature'] button").first.click()
    approver.wait_for_load_state()
    expect(approver.locator("main")).to_contain_text(number)


def test_a_decision_is_drafted_signed_and_supports_a_booking(
    signed_in: Opener, axe: Reader, violations: Reader
) -> None:
    manager, approver, day = signed_in(), signed_in("approver"), quiet_day()
    # The firm's page tells of this year; the booking may be in the next.
    for year, number in {day.year: "78/QĐ-HTDN", clock.today().year: "77/QĐ-HTDN"}.items():
        sign(manager, approver, axe, year, number)
    assert violations(approver) == []

    manager.goto(f"/firms?q={ANH_DUONG}")
    manager.locator("main tbody a[href*='/firms/0']").first.click()
    manager.wait_for_url("**/firms/0*")
    expect(manager.locator(".support-meter").first).to_contain_text("77/QĐ-HTDN")
    assert axe(manager) == []
    manager.goto("/bookings/new")
    choose(manager, "#f-line-1", "TB-20")
    manager.fill("[name=starts_at_day]", day.isoformat())
    manager.select_option("[name=starts_at_time]", "13:00")
    manager.select_option("[name=ends_at_time]", "14:00")
    manager.fill("[name=purpose]", "Đo mẫu")
    choose(manager, "#f-firm", "Ánh Dương")
    choose(manager, "#f-person", "đủ điều kiện vận hành")
    expect(manager.locator("#quote")).to_contain_text("Chính sách hỗ trợ thêm")
    assert axe(manager) == []
    manager.locator(".form-end button").first.click()
    manager.wait_for_url("**/bookings/0*")
    expect(manager.locator("main")).to_contain_text("Chính sách hỗ trợ thêm")
    assert violations(manager) == []
