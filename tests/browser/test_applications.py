"""From the public form to a let bay in a browser: an applicant, four assessors, two who decide."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from incubator import clock
from tests import engines
from tests.applying import GOOD
from tests.browser.hands import choose
from tests.browser.server import Server, demonstration, serve
from tests.test_apply_pages import PDF

Opener = Callable[..., Page]
Reader = Callable[[Page], list[str]]
PASSWORD = "vuon-uom-demo"
FIRST = {
    "name_vi": "Công ty TNHH Đồ gá Ba Vì", "main_product": "Đồ gá nguội cho máy phay",
    "founded_on": "2024-05-02", "employees": "9", "employees_female": "4", "area_wanted": "90",
}  # fmt: skip
ANSWERS = {code: f"Trả lời có số liệu cho tiêu chí {code}." for code in GOOD}
CONTACT = {
    "contact_name": "Phùng Thị Ước", "contact_title": "Giám đốc",
    "contact_email": "uoc@ba-vi.example", "contact_phone": "0912345670",
}  # fmt: skip
SCORERS = ("technician", "city", "accountant")
NAMES = {
    "adviser": "Đặng Thùy Linh", "technician": "Lê Văn Được", "city": "Tống Thị Mỹ Ý",
    "accountant": "Nghiêm Thị Ánh Tuyết",
}  # fmt: skip


class Journey:
    """Everybody's page, each judged wherever it stops."""

    def __init__(self, open_page: Opener, axe: Reader, violations: Reader, hand: bool) -> None:
        self.open_page, self.axe, self.violations, self.hand = open_page, axe, violations, hand

    def somebody(self, who: str = "") -> Page:
        page = self.open_page(hand=self.hand)
        if who:
            page.goto("/sign-in")
            page.fill("#f-login", f"{who}@demo.example")
            page.fill("#f-password", PASSWORD)
            page.locator("main button[type=submit].btn-primary").click()
            page.wait_for_url("**/")
        return page

    def judge(self, page: Page) -> None:
        page.wait_for_load_state()
        assert self.axe(page) == [], page.url
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), page.url
        assert self.violations(page) == []


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A house of its own: two of its bays change hands."""
    path = engines.run_directory() / f"admitted-{os.getpid()}.db"
    shutil.copyfile(demonstration(), path)
    with serve(f"sqlite:///{path}") as served:
        yield served


@pytest.fixture(params=[False, True], ids=["desk", "hand"])
def journey(
    request: pytest.FixtureRequest,
    server: Server,
    open_page: Opener,
    axe: Reader,
    violations: Reader,
) -> Journey:
    return Journey(open_page, axe, violations, request.param)


def press(page: Page, name: str, place: str = "main") -> None:
    with page.expect_navigation():
        page.locator(place).get_by_role("button", name=name, exact=True).first.click()


def fill(page: Page, values: dict[str, str]) -> None:
    for name, value in values.items():
        page.fill(f"#f-{name}", value)


def told(page: Page, words: str) -> None:
    expect(page.locator("#notices")).to_contain_text(words)


def begin(journey: Journey, name: str) -> str:
    """A draft with half of the form; the link that leads back to it."""
    page = journey.somebody()
    page.goto("/sign-in")
    page.locator("a[href='/apply']").first.click()
    journey.judge(page)
    page.get_by_role("link", name="Bắt đầu đăng ký").first.click()
    page.check("input[name=stage][value=INCUBATION]")
    fill(page, {**FIRST, "name_vi": name})
    journey.judge(page)
    press(page, "Lưu bản nháp")
    told(page, "Đã lưu bản nháp")
    journey.judge(page)
    return page.url


def send(journey: Journey, link: str, tax_code: str, name: str) -> Page:
    """The draft is found again in another browser, completed and sent."""
    page = journey.somebody()
    page.goto(link)
    expect(page.locator("#f-name_vi")).to_have_value(name)
    expect(page.locator("#f-employees")).to_have_value("9")
    press(page, "Nộp hồ sơ")
    expect(page.locator("a[href='#f-tax_code'], a[href='#f-contact_name']").first).to_be_visible()
    journey.judge(page)
    fill(page, {**ANSWERS, **CONTACT, "tax_code": tax_code})
    for box in ("owes_no_tax", "is_safe", "agrees"):
        page.check(f"input[name={box}]")
    page.set_input_files(
        "#f-file_registration",
        {"name": "Giấy chứng nhận.pdf", "mimeType": "application/pdf", "buffer": PDF},
    )
    press(page, "Nộp hồ sơ")
    told(page, "Đã nộp hồ sơ của bạn")
    expect(page.locator(".files")).to_contain_text("Giấy chứng nhận.pdf")
    journey.judge(page)
    return page


def check_and_ask(journey: Journey, manager: Page, name: str) -> str:
    """The manager finds it complete and asks four people; its address."""
    manager.goto("/applications")
    journey.judge(manager)
    manager.get_by_role("link", name=name).first.click()
    journey.judge(manager)
    press(manager, "Ghi kết quả kiểm tra", "#check")
    for login in ("adviser", *SCORERS):
        choose(manager, "#f-account", NAMES[login])
        press(manager, "Mời chấm")
    expect(manager.locator("#scores")).to_contain_text("Đã mời, chưa nộp phiếu")
    journey.judge(manager)
    return manager.url


def score(journey: Journey, address: str) -> None:
    """One declares a conflict of interest and sees it no more; three give points."""
    adviser = journey.somebody("adviser")
    adviser.goto(address)
    journey.judge(adviser)
    adviser.check("input[name=has_conflict][value=true]")
    adviser.fill("#f-remarks", "Tôi có góp vốn ở một doanh nghiệp cạnh tranh.")
    press(adviser, "Nộp phiếu chấm")
    answer = adviser.goto(address)
    assert answer is not None
    assert answer.status == 404
    for login in SCORERS:
        page = journey.somebody(login)
        page.goto(address)
        page.check("input[name=has_conflict][value=false]")
        fill(page, {code: str(points) for code, points in GOOD.items()})
        press(page, "Nộp phiếu chấm")
        expect(page.locator("#scores")).to_contain_text("75")
        journey.judge(page)


def propose(journey: Journey, manager: Page, address: str, name: str) -> None:
    manager.goto("/applications/ranking")
    expect(manager.locator("main tbody tr").filter(has_text=name)).to_contain_text("75,00")
    journey.judge(manager)
    manager.goto(address)
    manager.check("input[name=outcome][value=admit]")
    manager.fill("#f-starts_on", clock.today().isoformat())
    press(manager, "Đề xuất", "#propose")
    expect(manager.locator("main [role=alert]")).to_contain_text("Chưa đạt: Không nợ thuế")
    manager.locator("#gates summary").click()
    for box in ("owes_no_tax", "is_safe"):
        manager.check(f"#gates input[name={box}]")
    press(manager, "Ghi kết quả kiểm tra", "#gates")
    manager.check("input[name=outcome][value=admit]")
    manager.fill("#f-starts_on", clock.today().isoformat())
    press(manager, "Đề xuất", "#propose")
    told(manager, "Đề xuất đang chờ quyết định")
    journey.judge(manager)


def decide(journey: Journey, address: str) -> None:
    approver = journey.somebody("approver")
    approver.locator(f"a[href^='{re.sub('https?://[^/]+', '', address)}']").first.click()
    journey.judge(approver)
    approver.fill("#f-number", "77/QĐ-VU")
    press(approver, "Quyết định tiếp nhận")
    expect(approver.locator(".head .badge-state")).to_have_text("Được tiếp nhận")
    journey.judge(approver)


def let(journey: Journey, manager: Page, name: str, bay: str) -> None:
    """The firm that had the bay hands it back today, and the new one gets it."""
    manager.goto(f"/lettings?q={bay}")
    manager.locator("main tbody a[href^='/lettings/0']").first.click()
    manager.locator("summary", has_text="Nhận lại mặt bằng").click()
    press(manager, "Ghi nhận trả mặt bằng")
    journey.judge(manager)
    manager.goto("/lettings/new")
    choose(manager, "#f-resource", bay)
    choose(manager, "#f-tenancy", name)
    manager.fill("#f-to", (clock.today() + timedelta(days=365)).isoformat())
    press(manager, "Xem giá từng tháng")
    journey.judge(manager)
    press(manager, "Ký hợp đồng thuê")
    told(manager, "Đã ký hợp đồng thuê.")
    expect(manager.locator("main")).to_contain_text(bay)
    expect(manager.locator("main")).to_contain_text(name)
    journey.judge(manager)


@pytest.mark.timeout(400)
def test_an_applicant_becomes_a_tenant_with_a_bay(journey: Journey) -> None:
    name, tax_code, bay = (
        ("Công ty TNHH Đồ gá Ba Vì", "9900090002", "KG-06")
        if journey.hand
        else ("Công ty TNHH Nhiệt luyện Sông Tích", "9900090027", "KG-07")
    )
    link = begin(journey, name)
    guest = send(journey, link, tax_code, name)
    manager = journey.somebody("manager")
    address = check_and_ask(journey, manager, name)
    score(journey, address)
    propose(journey, manager, address, name)
    decide(journey, address)
    guest.reload()
    expect(guest.locator("main")).to_contain_text("77/QĐ-VU")
    journey.judge(guest)
    letter = guest.request.get(link + "/letter.pdf")
    assert letter.body().startswith(b"%PDF")
    let(journey, manager, name, bay)
