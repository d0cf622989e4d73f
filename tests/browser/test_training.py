"""The journey of a course in a browser: announced, enrolled, moved up, passed, checked, opened."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from incubator import clock
from tests import engines
from tests.browser.conftest import PASSWORD
from tests.browser.hands import choose
from tests.browser.server import demonstration, serve
from tests.browser.test_days import FIVE_PAST_TEN, QUIET

Opener = Callable[..., Page]
Reader = Callable[[Page], list[str]]
GIVEN_UP, TRAINEE = "Trịnh Văn Lực", "Nguyễn Thị Hoài An"
AFTERWARDS = clock.moment(QUIET, 14 * 60)


def sign_in(page: Page, address: str, who: str) -> Page:
    page.goto(f"{address}/sign-in")
    page.fill("input[name=login]", f"{who}@demo.example")
    page.fill("input[name=password]", PASSWORD)
    page.click("main button[type=submit]")
    page.wait_for_load_state()
    return page


def told(page: Page, words: str) -> None:
    expect(page.locator("#notices")).to_contain_text(words)


def enrol(page: Page, name: str) -> None:
    page.locator("#enrol label", has_text=name).click()
    page.locator("#enrol button").click()


def row(page: Page, name: str) -> Locator:
    return page.locator("#people tbody tr", has_text=name)


def wish(page: Page, address: str) -> None:
    """An hour at the CNC lathe on the day after the course."""
    page.goto(f"{address}/bookings/new")
    choose(page, "#f-line-1", "TB-03")
    page.fill("[name=starts_at_day]", (QUIET + timedelta(days=1)).isoformat())
    page.select_option("[name=starts_at_time]", "16:00")
    page.select_option("[name=ends_at_time]", "17:00")
    page.fill("[name=purpose]", "Tiện trục mẫu")
    expect(page.locator("#f-person")).to_be_visible()
    choose(page, "#f-person", TRAINEE)


def test_a_course_from_its_announcement_to_the_machine_it_opens(
    open_page: Opener, axe: Reader, violations: Reader
) -> None:
    path = engines.run_directory() / f"training-{os.getpid()}.db"
    shutil.copyfile(demonstration(FIVE_PAST_TEN), path)
    url = f"sqlite:///{path}"
    manager, tenant, guest = open_page(), open_page(), open_page(hand=True)
    with serve(url, at=FIVE_PAST_TEN) as served:
        run = announced(sign_in(manager, served.address, "manager"), served.address, axe)
        moved_up(sign_in(tenant, served.address, "tenant"), served.address, run, axe)
        wish(tenant, served.address)
        tenant.locator(".form-end button").first.click()
        expect(tenant.locator("#refusal")).to_contain_text("vận hành")
    with serve(url, at=AFTERWARDS) as served:
        sign_in(manager, served.address, "manager")
        code = passed(manager, served.address, run, axe)
        guest.goto(f"{served.address}/certificates")
        guest.fill("#f-code", code)
        guest.locator("main form button").click()
        expect(guest.locator("main")).to_contain_text(TRAINEE)
        assert axe(guest) == []
        assert guest.evaluate("document.documentElement.scrollWidth <= innerWidth")
        wish(sign_in(tenant, served.address, "tenant"), served.address)
        tenant.locator(".form-end button").first.click()
        tenant.wait_for_url("**/bookings/0*")
    for page in (manager, tenant, guest):
        assert violations(page) == []


def announced(page: Page, address: str, axe: Reader) -> str:
    """One seat in CNC turning, on a quiet morning, in a room of the house."""
    page.goto(f"{address}/courses")
    page.locator("main a", has_text="máy tiện CNC").first.click()
    page.locator(".head a", has_text="Mở đợt").click()
    choose(page, "#f-incubator", "Vườn ươm")
    choose(page, "#f-instructor", "Lê Văn Được")
    page.fill("#f-seats", "1")
    page.fill("#f-day_0", QUIET.isoformat())
    page.fill("#f-from_0", "10:00")
    page.fill("#f-to_0", "11:00")
    page.locator("#f-resources label", has_text="KG-14").click()
    assert axe(page) == []
    page.locator(".form-end button").first.click()
    page.wait_for_url("**/course-runs/*")
    run = page.url.removeprefix(address)
    page.locator("main a", has_text="Đổi giờ hoặc hủy").click()
    assert axe(page) == []
    page.locator("select[name=ends_at_time]").select_option("11:30")
    page.locator(".form-end button").first.click()
    told(page, "Đã thay đổi buổi học")
    assert axe(page) == []
    return run


def moved_up(page: Page, address: str, run: str, axe: Reader) -> None:
    """The second waits, the first leaves, the second has the seat."""
    page.goto(address + run)
    assert axe(page) == []
    enrol(page, GIVEN_UP)
    expect(row(page, GIVEN_UP)).to_contain_text("Đã ghi danh")
    enrol(page, TRAINEE)
    expect(row(page, TRAINEE)).to_contain_text("Trong danh sách chờ")
    assert axe(page) == []
    row(page, GIVEN_UP).locator("button").first.click()
    expect(row(page, TRAINEE)).to_contain_text("Đã ghi danh")


def passed(page: Page, address: str, run: str, axe: Reader) -> str:
    """Who came is noted, who passed is entered; the code of the certificate."""
    page.goto(address + run)
    page.locator("#attendance label", has_text=TRAINEE).click()
    page.locator("#attendance button").click()
    told(page, "Đã lưu điểm danh")
    row(page, TRAINEE).locator("button", has_text="Đạt").first.click()
    expect(row(page, TRAINEE)).to_contain_text("Đạt")
    assert axe(page) == []
    paper = row(page, TRAINEE).locator("a").first.get_attribute("href") or ""
    printed = PdfReader(BytesIO(page.request.get(address + paper).body())).pages[0].extract_text()
    assert TRAINEE in printed
    code = re.search("([A-Z2-9]{4}-){2}[A-Z2-9]{4}", printed)
    assert code
    return code[0]
