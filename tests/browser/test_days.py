"""Each role's day in a browser, in Vietnamese: a Wednesday morning at a desk, and one in a hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from incubator import clock
from tests.browser.hands import choose
from tests.browser.server import Server, morning
from tests.browser.test_board import box, drag

Opener = Callable[..., Page]
Reader = Callable[[Page], list[str]]
WEDNESDAY, QUIET = date(2027, 3, 10), date(2027, 3, 29)
FIVE_PAST_TEN = clock.moment(WEDNESDAY, 10 * 60 + 5)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.fixture(scope="module", params=[False, True], ids=["desk", "hand"])
def hand(request: pytest.FixtureRequest) -> bool:
    narrow: bool = request.param
    return narrow


@pytest.fixture(scope="module")
def server(hand: bool) -> Iterator[Server]:
    """A house of its own for each width: what one has settled still waits for the other."""
    with morning(FIVE_PAST_TEN, "hand" if hand else "desk") as served:
        yield served


FULLEST = """() => {
  const cells = [...document.querySelectorAll("main svg a[href*='/occupancy/']")];
  const full = cell => parseFloat(cell.querySelector('text:last-of-type').textContent) || 0;
  return cells.sort((one, other) => full(other) - full(one))[0].getAttribute('href');
}"""


class Visit:
    """Somebody's way through the product; each page seen is judged in two of its looks."""

    def __init__(self, page: Page, axe: Reader, violations: Reader, hand: bool) -> None:
        self.page, self.axe, self.violations, self.hand = page, axe, violations, hand

    def enter(self, who: str) -> None:
        self.page.goto("/sign-in")
        self.judge()
        self.page.fill("#f-login", f"{who}@demo.example")
        self.page.fill("#f-password", "vuon-uom-demo")
        self.press("Đăng nhập")
        expect(self.page.locator("h1")).to_have_text("Hôm nay")
        self.judge()

    def press(self, name: str, place: str = "main") -> None:
        self.page.locator(place).get_by_role("button", name=name).first.click()

    def follow(self, name: str, place: str = "main") -> None:
        with self.page.expect_navigation():
            self.page.locator(place).get_by_role("link", name=name).first.click()

    def menu(self, name: str) -> None:
        """By the rail at a desk; in a hand by the bar, or by what it folds away."""
        if self.hand:
            self.page.locator(".tabbar summary").click()
        with self.page.expect_navigation():
            place = self.page.locator(".tabbar" if self.hand else ".rail")
            place.get_by_role("link", name=name).last.click()

    def told(self, words: str) -> None:
        expect(self.page.locator("#notices")).to_contain_text(words)

    def judge(self) -> None:
        """No rule of accessibility is broken, nothing is wider than the window or refused."""
        self.page.wait_for_load_state()
        assert self.page.evaluate("document.documentElement.lang") == "vi"
        for scheme in SCHEMES:
            self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            assert self.axe(self.page) == [], f"{self.page.url} {scheme}"
        assert not self.page.evaluate("document.documentElement.scrollWidth > innerWidth")
        assert self.violations(self.page) == []


@pytest.fixture
def visit(server: Server, open_page: Opener, axe: Reader, violations: Reader, hand: bool) -> Visit:
    return Visit(open_page(hand=hand), axe, violations, hand)


def fill_in(page: Page, purpose: str) -> None:
    choose(page, "#f-line-1", "TB-03")
    page.fill("[name=starts_at_day]", QUIET.isoformat())
    page.fill("[name=ends_at_day]", "")
    page.select_option("[name=starts_at_time]", "12:00")
    page.select_option("[name=ends_at_time]", "13:00")
    # The people follow the machine: those of the one before may be told to run this one too.
    expect(page.locator("#f-person")).to_contain_text("thiếu Vận hành tiện CNC", timeout=30_000)
    choose(page, "#f-person", "đủ điều kiện vận hành")
    page.fill("[name=purpose]", purpose)


def book(page: Page) -> None:
    """The answer is awaited: until then the price beside the form may show a refusal of its own."""
    with page.expect_navigation():
        page.locator(".form-end button").first.click()


def cancel(visit: Visit, reason: str) -> None:
    visit.page.locator(".booking-acts summary", has_text="Hủy").click()
    visit.page.fill("#f-reason", reason)
    visit.page.locator(".confirm-body button.btn-danger").click()
    expect(visit.page.locator(".head .badge-state")).to_have_text("Đã hủy")
    visit.judge()


def draw(visit: Visit) -> None:
    """Free time on the board becomes a form: drawn with the mouse, pressed with the thumb."""
    visit.page.goto(f"/board?day={QUIET}&q=TB-03")
    visit.judge()
    if visit.hand:
        visit.page.locator(".lane-free a").first.click()
    else:
        row = box(visit.page.locator(".row-name"))
        noon = box(visit.page.locator(".ec-slot").filter(has_text="12:00"))
        with visit.page.expect_navigation(url="**/bookings/new?**"):
            drag(visit.page, {**row, "x": noon["x"] + 3, "width": 0}, 0.9)


def test_a_manager_receives_approves_books_moves_and_cancels(visit: Visit) -> None:
    page = visit.page
    visit.enter("manager")
    waiting = page.locator("#approvals .todo").count()
    visit.press("Nhận máy")
    visit.told("Đã")
    visit.press("Xác nhận", "#approvals")
    visit.told("Đã xác nhận")
    expect(page.locator("#approvals .todo")).to_have_count(waiting - 1)
    draw(visit)
    choose(page, "#f-firm", "Tân Phong")
    fill_in(page, "Tiện trục mẫu")
    expect(page.locator("#quote")).to_contain_text("Doanh nghiệp trả")
    visit.judge()
    book(page)
    visit.told("Đã xác nhận đặt lịch.")
    visit.judge()
    page.locator("#move > summary").click()
    page.select_option("[name=ends_at_time]", "14:00")
    visit.press("Đổi giờ lượt đặt")
    expect(page.locator("#booking")).to_contain_text("12:00–14:00 29/03/2027")
    cancel(visit, "Khách hoãn")


def test_a_technician_takes_a_machine_back_and_reports_another(visit: Visit) -> None:
    visit.enter("technician")
    expect(visit.page.locator("main")).to_contain_text("Máy tôi phụ trách hôm nay")
    visit.follow("Trả máy")
    visit.page.locator(".booking-acts summary", has_text="Trả máy").click()
    visit.page.fill("#f-condition", "Đã vệ sinh, máy bình thường")
    visit.judge()
    visit.press("Trả máy")
    expect(visit.page.locator("#handover")).to_contain_text("Đã vệ sinh")
    visit.menu("Hôm nay")
    visit.follow("Báo hỏng")
    visit.judge()
    choose(visit.page, "#f-resource", "TB-11")
    visit.page.get_by_label("Hiện tượng hỏng").fill("Trục chính kêu to khi chạy không tải")
    visit.press("Báo hỏng ngay")
    expect(visit.page.locator("main")).to_contain_text("Trục chính kêu to")
    visit.judge()


def test_a_tenant_books_again_is_refused_takes_the_next_time_and_cancels(visit: Visit) -> None:
    page = visit.page
    visit.enter("tenant")
    visit.follow("Đặt lại")
    expect(page.locator("[name=purpose]")).not_to_have_value("")
    fill_in(page, "Phay thân van mẫu")
    book(page)
    visit.told("Đã")
    page.goto("/bookings/new")
    fill_in(page, "Phay thân van mẫu")
    book(page)
    expect(page.locator("#refusal")).to_contain_text("Máy tiện CNC đã có người đặt")
    expect(page.locator("[name=purpose]")).to_have_value("Phay thân van mẫu")
    visit.judge()
    page.locator("#refusal button[name=instead]").click()
    page.wait_for_url("**/bookings/0*")
    cancel(visit, "Phôi chưa về kịp")


def test_an_accountant_proposes_and_an_approver_approves(
    visit: Visit, open_page: Opener, axe: Reader, violations: Reader
) -> None:
    page = visit.page
    visit.enter("accountant")
    visit.follow("Đề xuất bổ sung")
    visit.judge()
    page.fill("[name=amount]", "12.000.000")
    page.fill("[name=decision_number]", "88/QĐ-UBND")
    page.fill("[name=decision_issued_on]", "2027-03-01")
    choose(page, "[name=decision_issuer]", "Ủy ban nhân dân")
    page.fill("[name=decision_subject]", "Bổ sung hỗ trợ sử dụng thiết bị")
    visit.press("Trình duyệt")
    drafted = page.locator("section.panel", has_text="12.000.000 đồng").first
    expect(drafted).to_contain_text("Chờ duyệt")
    expect(drafted.get_by_role("button", name="Duyệt")).to_have_count(0)
    visit.judge()
    other = Visit(open_page(hand=visit.hand), axe, violations, visit.hand)
    other.enter("approver")
    other.press("Duyệt – Bổ sung dự toán · 12.000.000 đồng")
    other.told("Đã")
    other.page.goto("/budget/proposals?status=approved")
    expect(other.page.locator("main")).to_contain_text("12.000.000 đồng")
    other.judge()


def test_the_city_opens_a_figure_down_to_its_intervals(visit: Visit) -> None:
    page = visit.page
    visit.enter("city")
    visit.menu("Tỷ lệ lấp đầy")
    visit.judge()
    page.goto(cell(page))
    expect(page.locator("main table tbody tr").first).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("Đào Thị Ánh")
    visit.judge()


def cell(page: Page) -> str:
    """Where the fullest week of the map leads, by the figure written in it."""
    fullest: str = page.evaluate(FULLEST)
    return fullest


def test_an_auditor_finds_who_took_a_machine_back(visit: Visit) -> None:
    page = visit.page
    visit.enter("auditor")
    visit.menu("Nhật ký hệ thống")
    page.get_by_label("Người thực hiện").first.fill("Le Van Duoc")
    page.get_by_label("Người thực hiện").first.press("Enter")
    rows = page.locator("#list tbody tr")
    expect(rows.filter(has_text="Đoàn Thị Thanh Ước")).to_have_count(0)
    expect(rows.filter(has_text="Đã trả").first).to_contain_text("Lê Văn Được")
    visit.judge()
    with page.expect_navigation():
        rows.filter(has_text="Đã trả").first.get_by_role("link").first.click()
    expect(page.locator("main")).to_contain_text("Lê Văn Được")


def tab_to(page: Page, place: Locator) -> None:
    """Press Tab until the place has the focus."""
    for _ in range(120):
        if place.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{place} is not reached with the keyboard")


def test_by_keyboard_alone_a_tenant_books_again_and_cancels(visit: Visit) -> None:
    page, keys = visit.page, visit.page.keyboard
    page.goto("/sign-in")
    tab_to(page, page.locator("#f-login"))
    keys.type("tenant@demo.example")
    keys.press("Tab")
    keys.type("vuon-uom-demo")
    keys.press("Enter")
    page.wait_for_url("**/")
    tab_to(page, page.locator("main").get_by_role("link", name="Đặt lại – Máy tiện CNC"))
    keys.press("Enter")
    page.wait_for_url("**/bookings/new?*")
    tab_to(page, page.locator("[name=purpose]"))
    keys.press("End")
    keys.type(" lần nữa")
    with page.expect_navigation():
        keys.press("Enter")
    offered = page.locator("#refusal button[name=instead]")
    if offered.count():
        tab_to(page, offered.first)
        keys.press("Enter")
    page.wait_for_url("**/bookings/0*")
    expect(page.locator("#booking")).to_contain_text("lần nữa")
    tab_to(page, page.locator(".booking-acts summary", has_text="Hủy"))
    keys.press("Enter")
    tab_to(page, page.locator("#f-reason"))
    keys.type("Thử bằng bàn phím")
    tab_to(page, page.locator(".confirm-body button.btn-danger"))
    keys.press("Enter")
    expect(page.locator(".head .badge-state")).to_have_text("Đã hủy")
