"""The journey of a service request in a browser: asked, in hand, answered, done, rated."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.hands import choose

Opener = Callable[..., Page]
Reader = Callable[[Page], list[str]]
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
SUBJECT = "Đo kiểm bốn chi tiết bạc lót"


def told(page: Page, words: str) -> None:
    expect(page.locator("#notices")).to_contain_text(words)


def paper(name: str, more: bytes = b"") -> FilePayload:
    return {"name": name, "mimeType": "application/pdf", "buffer": PDF + more}


def opened_by(signed_in: Opener, who: str, path: str) -> Page:
    page = signed_in(who)
    page.goto(path)
    return page


def test_a_request_from_the_asking_to_the_rating(
    signed_in: Opener, axe: Reader, violations: Reader
) -> None:
    tenant = signed_in("tenant")
    tenant.goto("/services?q=DV-04")
    assert axe(tenant) == []
    tenant.locator("main tbody a").first.click()
    tenant.locator(".head a", has_text="Gửi yêu cầu").click()
    expect(tenant.locator("main")).to_contain_text("450.000")
    choose(tenant, "#f-incubator", "Trung tâm hỗ trợ kỹ thuật")
    tenant.fill("#f-quantity", "4")
    tenant.fill("#f-subject", SUBJECT)
    tenant.set_input_files("#f-files", paper("ban-ve.pdf"))
    assert axe(tenant) == []
    tenant.locator(".form-end button").first.click()
    told(tenant, "Cơ sở đã nhận yêu cầu của bạn.")
    expect(tenant.locator("#funds")).to_contain_text("1.800.000")
    assert axe(tenant) == []
    path = tenant.url

    manager = signed_in("manager")
    manager.goto("/")
    expect(manager.locator("main")).to_contain_text(SUBJECT)
    manager.locator("main a", has_text=SUBJECT).first.click()
    manager.locator("#state summary", has_text="Nhận xử lý").click()
    choose(manager, "#f-owner", "Đoàn Thị Thanh Ước")
    manager.fill("#f-due_on", (date.today() + timedelta(days=5)).isoformat())
    assert axe(manager) == []
    manager.locator("#state button", has_text="Nhận xử lý").click()
    told(manager, "Đã có người phụ trách.")
    manager.locator("#state summary", has_text="Phân công chuyên gia").click()
    manager.locator("#f-adviser label", has_text="Đặng Thùy Linh").click()
    assert axe(manager) == []
    manager.locator("#state button", has_text="Phân công").click()
    told(manager, "Đã báo cho chuyên gia.")

    adviser = opened_by(signed_in, "adviser", "/")
    adviser.locator("main a", has_text=SUBJECT).first.click()
    adviser.fill("#f-text", "Đo theo bản vẽ nào?")
    adviser.locator("#thread button").click()
    told(adviser, "Đã gửi tin nhắn.")
    adviser.locator("#state summary", has_text="Đã xong").click()
    adviser.fill("#f-result", "Bốn chi tiết đạt dung sai")
    adviser.set_input_files("#f-reports", paper("bao-cao.pdf", b"%"))
    assert axe(adviser) == []
    adviser.locator("#state button", has_text="Báo cho doanh nghiệp").click()
    told(adviser, "Doanh nghiệp được đề nghị nghiệm thu.")

    tenant.goto(path)
    expect(tenant.locator("#thread")).to_contain_text("Đo theo bản vẽ nào?")
    tenant.locator("#accept label", has_text="5").first.click()
    assert axe(tenant) == []
    tenant.locator("#accept button", has_text="Nghiệm thu và đánh giá").click()
    told(tenant, "Đã nghiệm thu.")
    expect(tenant.locator("#done")).to_contain_text("Đánh giá 5 trên 5")
    expect(tenant.locator("#funds")).to_contain_text("đã thực hiện")
    assert axe(tenant) == []
    for page in (tenant, manager, adviser):
        assert violations(page) == []


@pytest.mark.parametrize("hand", [False, True])
def test_the_pages_of_services_are_accessible(
    signed_in: Opener, axe: Reader, violations: Reader, hand: bool
) -> None:
    page = signed_in("manager", hand=hand)
    for path in (
        "/services", "/services/new", "/advisers", "/advisers/new", "/service-requests?view=all",
        "/referrals",
    ):  # fmt: skip
        page.goto(path)
        assert axe(page) == [], path
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), path
    page.goto("/advisers")
    page.locator("main tbody a").first.click()
    assert axe(page) == []
    assert violations(page) == []
