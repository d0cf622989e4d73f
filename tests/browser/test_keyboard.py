"""Each role's day without a mouse: Tab, Return, the space bar, arrows and letters only."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.server import Server, morning
from tests.browser.test_days import FIVE_PAST_TEN

Opener = Callable[..., Page]
QUIET = "03292027"
"""29/03/2027 as the date field of the tests' browser takes it."""
FOCUSED = "one => one === document.activeElement"
SEEN = """() => {
  const one = document.activeElement;
  if (one === document.body || one.id === 'main') return '';
  const style = getComputedStyle(one);
  const {width, height} = one.getBoundingClientRect();
  const isMarked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
  return isMarked && width && height ? '' : one.outerHTML.slice(0, 120);
}"""


class Hands:
    """Somebody who has a keyboard only; the focus must be seen wherever it is."""

    def __init__(self, page: Page) -> None:
        self.page, self.keys = page, page.keyboard

    def sign_in(self, who: str) -> None:
        self.page.goto("/sign-in")
        self.to(self.page.locator("#f-login"))
        self.keys.type(f"{who}@demo.example")
        self.keys.press("Tab")
        self.keys.type("vuon-uom-demo")
        self.arrive("**/")

    def to(self, place: Locator) -> None:
        """Press Tab until the place has the focus."""
        place = place.first
        place.wait_for()
        for _ in range(150):
            if place.evaluate(FOCUSED):
                return
            self.keys.press("Tab")
            assert self.page.evaluate(SEEN) == "", "the focus is not seen"
        raise AssertionError(f"{place} is not reached with the keyboard")

    def press(self, name: str, place: str = "main", key: str = "Enter") -> None:
        """A button, by its words."""
        self.to(self.page.locator(place).get_by_role("button", name=name))
        self.keys.press(key)

    def follow(self, name: str, place: str = "main") -> None:
        self.to(self.page.locator(place).get_by_role("link", name=name))
        self.arrive()

    def arrive(self, url: str = "**") -> None:
        """Return leads to another page, where the way over the menu is the first of all."""
        with self.page.expect_navigation(url=url):
            self.keys.press("Enter")
        if self.page.locator(".rail").count():
            self.keys.press("Tab")
            expect(self.page.locator(".skip")).to_be_focused()

    def skip(self) -> None:
        """Over the menu to the content."""
        self.keys.press("Enter")
        expect(self.page.locator("#main")).to_be_focused()

    def menu(self, name: str) -> None:
        self.follow(name, ".rail")

    def unfold(self, place: Locator) -> None:
        self.to(place)
        self.keys.press("Enter")

    def choose(self, field: str, words: str) -> None:
        """Arrows down to the option that says so."""
        box = self.page.locator(field)
        self.to(box)
        for _ in range(60):
            if words in box.evaluate("one => one.selectedOptions[0].text"):
                return
            self.keys.press("ArrowDown")
        raise AssertionError(f"{words} is no option of {field}")

    def write(self, field: str, words: str) -> None:
        self.to(self.page.locator(field))
        self.keys.press("Control+a")
        self.keys.type(words)

    def told(self, words: str) -> None:
        expect(self.page.locator("#notices")).to_contain_text(words)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with morning(FIVE_PAST_TEN, "keyboard") as served:
        yield served


@pytest.fixture
def hands(server: Server, page: Page) -> Hands:
    return Hands(page)


def test_a_manager_receives_approves_searches_books_moves_and_cancels(hands: Hands) -> None:
    page = hands.page
    hands.sign_in("manager")
    hands.skip()
    hands.press("Nhận máy", key=" ")
    hands.told("Đã")
    hands.press("Xác nhận", "#approvals")
    hands.told("Đã xác nhận")
    hands.keys.press("/")
    hands.keys.type("tb-03")
    hands.arrive("**/search?q=*")
    hands.follow("Máy tiện CNC", "#found-resource")
    hands.follow("Đặt lịch")
    hands.write("[name=starts_at_day]", QUIET)
    hands.to(page.locator("[name=starts_at_time]"))
    hands.keys.type("12:00")
    hands.to(page.locator("[name=ends_at_time]"))
    hands.keys.type("13:00")
    hands.choose("#f-firm", "Tân Phong")
    expect(page.locator("select#f-person")).to_be_attached()
    hands.choose("#f-person", "đủ điều kiện vận hành")
    expect(page.locator("#quote")).to_contain_text("Doanh nghiệp trả")
    hands.write("[name=purpose]", "Tien truc mau")
    hands.arrive("**/bookings/0*")
    hands.told("Đã xác nhận đặt lịch.")
    hands.unfold(page.locator("#move > summary"))
    hands.to(page.locator("#move [name=ends_at_time]"))
    hands.keys.type("14:00")
    hands.press("Đổi giờ lượt đặt")
    expect(page.locator("#booking")).to_contain_text("12:00–14:00 29/03/2027")
    hands.unfold(page.locator(".booking-acts summary", has_text="Hủy"))
    hands.write("#f-reason", "Khach hoan")
    hands.to(page.locator(".confirm-body button.btn-danger"))
    hands.keys.press("Enter")
    expect(page.locator(".head .badge-state")).to_have_text("Đã hủy")


def test_a_technician_takes_a_machine_back_and_reports_another(hands: Hands) -> None:
    page = hands.page
    hands.sign_in("technician")
    hands.follow("Trả máy")
    hands.unfold(page.locator(".booking-acts summary", has_text="Trả máy"))
    hands.write("#f-condition", "Da ve sinh")
    hands.press("Trả máy", ".booking-acts .confirm-body")
    expect(page.locator("#handover")).to_contain_text("Da ve sinh")
    hands.menu("Hôm nay")
    hands.follow("Báo hỏng")
    hands.choose("#f-resource", "TB-11")
    hands.to(page.get_by_label("Hiện tượng hỏng"))
    hands.keys.type("Truc chinh keu to")
    hands.press("Báo hỏng ngay")
    expect(page.locator("main")).to_contain_text("Truc chinh keu to")


def test_a_tenant_books_from_the_list_of_resources_and_changes_the_language(hands: Hands) -> None:
    page = hands.page
    hands.sign_in("tenant")
    hands.to(page.locator(".rail .account summary"))
    hands.keys.press(" ")
    hands.press("English", ".rail .account")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    hands.to(page.locator(".rail .account summary"))
    hands.keys.press("Enter")
    hands.keys.press("Escape")
    expect(page.locator(".rail .account summary")).to_be_focused()
    hands.menu("Board")
    slot = page.locator(".ec-event[role=button]")
    hands.to(slot)
    hands.arrive("**/bookings/0*")
    expect(page.locator("#booking")).to_be_visible()


def test_an_accountant_proposes_and_an_approver_approves(hands: Hands, open_page: Opener) -> None:
    page = hands.page
    hands.sign_in("accountant")
    hands.follow("Đề xuất bổ sung")
    hands.write("[name=amount]", "12.000.000")
    hands.write("[name=decision_number]", "88/QD-UBND")
    hands.write("[name=decision_issued_on]", "03012027")
    hands.choose("[name=decision_issuer]", "Ủy ban nhân dân")
    hands.write("[name=decision_subject]", "Bo sung ho tro")
    hands.press("Trình duyệt")
    expect(page.locator("main")).to_contain_text("12.000.000 đồng")
    other = Hands(open_page())
    other.sign_in("approver")
    other.press("Duyệt – Bổ sung dự toán · 12.000.000 đồng")
    other.told("Đã")


def test_the_city_opens_a_figure_of_the_map(hands: Hands) -> None:
    page = hands.page
    hands.sign_in("city")
    hands.menu("Tỷ lệ lấp đầy")
    hands.to(page.locator("main svg a[aria-label$='%']:not([aria-label$=': 0%'])"))
    hands.arrive("**/occupancy/0*")
    expect(page.locator("main table tbody tr").first).to_be_visible()


def test_an_auditor_narrows_the_log_and_keeps_the_focus(hands: Hands) -> None:
    page = hands.page
    hands.sign_in("auditor")
    hands.menu("Nhật ký hệ thống")
    box = page.get_by_label("Người thực hiện").first
    hands.to(box)
    hands.keys.type("Le Van Duoc")
    rows = page.locator("#list tbody tr")
    expect(rows.filter(has_text="Đoàn Thị Thanh Ước")).to_have_count(0)
    expect(box).to_be_focused()
    hands.to(rows.filter(has_text="Đã trả").first.get_by_role("link"))
    hands.arrive()
    expect(page.locator("main")).to_contain_text("Lê Văn Được")
