"""The journey of advice in a browser: asked for, planned, confirmed, held, accepted and rated."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.hands import choose
from tests.browser.server import Server

Opener = Callable[..., Page]
Reader = Callable[[Page], list[str]]
SUBJECT = "Giảm phế phẩm khi ép khuôn"


def told(page: Page, words: str) -> None:
    expect(page.locator("#notices")).to_contain_text(words)


def weekday_ahead() -> date:
    """A working day beyond the weeks for which the demonstration has bookings."""
    today = date.today()
    return today + timedelta(days=28 + (1 - today.weekday()) % 7)


def let_it_pass(server: Server, session: str) -> None:
    """Six weeks go by: the session is over."""
    with sqlite3.connect(server.database_url.removeprefix("sqlite:///"), timeout=30) as database:
        [times] = database.execute(
            "SELECT starts_at, ends_at FROM consulting_session WHERE id = ?", [session]
        )
        before = [str(datetime.fromisoformat(one) - timedelta(weeks=6)) for one in times]
        database.execute(
            "UPDATE consulting_session SET starts_at = ?, ends_at = ? WHERE id = ?",
            [*before, session],
        )


def test_advice_from_the_asking_to_the_rating(
    server: Server, signed_in: Opener, axe: Reader, violations: Reader
) -> None:
    tenant = signed_in("tenant")
    tenant.goto("/services?q=DV-01")
    tenant.locator("main tbody a").first.click()
    tenant.locator(".head a", has_text="Gửi yêu cầu").click()
    choose(tenant, "#f-incubator", "Trung tâm hỗ trợ kỹ thuật")
    tenant.fill("#f-subject", SUBJECT)
    tenant.locator(".form-end button").first.click()
    told(tenant, "Cơ sở đã nhận yêu cầu của bạn.")
    asked = tenant.url.split("?")[0]

    tenant.locator("#sessions a", has_text="Lên lịch buổi tư vấn").click()
    expect(tenant.locator("#f-subject")).to_have_value(SUBJECT)
    choose(tenant, "#f-adviser", "Nguyễn Hữu Khang")
    for field in ("starts_at", "ends_at"):
        tenant.fill(f"[name={field}_day]", weekday_ahead().isoformat())
    tenant.select_option("[name=starts_at_time]", "14:00")
    tenant.select_option("[name=ends_at_time]", "15:00")
    assert axe(tenant) == []
    tenant.locator(".form-end button").first.click()
    told(tenant, "Đã lên lịch buổi tư vấn.")
    assert axe(tenant) == []
    session = tenant.url.split("?")[0]

    manager = signed_in("manager")
    manager.goto("/")
    manager.locator("main a", has_text=SUBJECT).first.click()
    manager.goto(session)
    manager.locator(".head button", has_text="Xác nhận").click()
    told(manager, "Đã xác nhận buổi tư vấn.")
    assert axe(manager) == []
    let_it_pass(server, session.rsplit("/", 1)[1])

    manager.goto("/")
    expect(manager.locator("main")).to_contain_text("Hãy ghi buổi này có diễn ra không")
    manager.goto(session)
    manager.locator("#held summary").click()
    manager.locator("#held button", has_text="Đã diễn ra").click()
    told(manager, "Đã ghi nhận buổi tư vấn diễn ra.")
    manager.locator("#minutes summary").click()
    manager.fill("#f-minutes", "Đổi vị trí cổng phun; hạ nhiệt độ khuôn.")
    manager.fill("#f-task-0", "Thử lại 50 chi tiết")
    assert axe(manager) == []
    manager.locator("#minutes button", has_text="Lưu biên bản").click()
    told(manager, "Đã lưu biên bản.")

    tenant.goto("/")
    tenant.locator("main a", has_text=SUBJECT).first.click()
    tenant.goto(session)
    expect(tenant.locator("#minutes")).to_contain_text("Thử lại 50 chi tiết")
    tenant.locator(".head button", has_text="Nghiệm thu").click()
    told(tenant, "Đã nghiệm thu buổi tư vấn.")
    assert axe(tenant) == []

    manager.goto(asked)
    expect(manager.locator("#sessions")).to_contain_text("Nguyễn Hữu Khang")
    manager.locator("#state summary", has_text="Nhận xử lý").click()
    choose(manager, "#f-owner", "Đoàn Thị Thanh Ước")
    manager.fill("#f-due_on", (date.today() + timedelta(days=5)).isoformat())
    manager.locator("#state button", has_text="Nhận xử lý").click()
    manager.locator("#state summary", has_text="Đã xong").click()
    manager.fill("#f-result", "Đã tư vấn một buổi")
    manager.locator("#state button", has_text="Báo cho doanh nghiệp").click()
    told(manager, "Doanh nghiệp được đề nghị nghiệm thu.")
    tenant.goto(asked)
    tenant.locator("#accept label", has_text="5").first.click()
    tenant.locator("#accept button", has_text="Nghiệm thu và đánh giá").click()
    expect(tenant.locator("#done")).to_contain_text("Đánh giá 5 trên 5")
    assert axe(tenant) == []
    for page in (tenant, manager):
        assert violations(page) == []


def test_a_session_that_lost_its_room_takes_another_and_what_was_agreed_is_ticked_off(
    signed_in: Opener, axe: Reader, violations: Reader
) -> None:
    tenant = signed_in("tenant", hand=True)
    tenant.goto("/")
    expect(tenant.locator("main")).to_contain_text("Phòng bị từ chối")
    tenant.locator("main a", has_text="Dòng tiền và phương án gọi vốn").first.click()
    expect(tenant.locator(".notice-stop")).to_contain_text("Phòng dành cho khóa học tuần đó")
    assert axe(tenant) == []
    tenant.locator("#change a", has_text="Tìm giờ chung").evaluate("link => link.click()")
    expect(tenant.locator("#found a").first).to_contain_text("Dời buổi tư vấn đến giờ này")
    assert axe(tenant) == []
    tenant.go_back()
    tenant.fill("#f-place", "Phòng làm việc của doanh nghiệp")
    tenant.locator("#change button", has_text="Lấy phòng này").click()
    told(tenant, "Buổi tư vấn đã đổi phòng.")
    expect(tenant.locator(".notice-stop")).to_have_count(0)
    tenant.goto("/sessions")
    tenant.locator("main tbody a", has_text="Chuỗi kích thước và chuẩn đo").click()
    tenant.locator("#minutes button", has_text="Hoàn thành").click()
    told(tenant, "Việc đã xong.")
    expect(tenant.locator("#minutes")).to_contain_text("Nguyễn Thị Hoài An báo xong")
    assert axe(tenant) == []
    assert violations(tenant) == []


@pytest.mark.parametrize("hand", [False, True])
def test_the_pages_of_sessions_are_accessible(
    signed_in: Opener, axe: Reader, violations: Reader, hand: bool
) -> None:
    page = signed_in("manager", hand=hand)
    for path in ("/sessions", "/sessions?view=all", "/sessions/new", "/slots"):
        page.goto(path)
        assert axe(page) == [], path
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), path
    page.goto("/sessions?view=all")
    page.locator("main tbody a").first.click()
    assert axe(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert violations(page) == []
