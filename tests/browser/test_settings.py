"""One's own account, people, agencies, the audit and the search: readable by all, in every look."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import Server

Opener = Callable[..., Page]
Reader = Callable[[Page], list[str]]
PAGES = (
    "/account", "/account/password", "/account/tokens", "/account/devices", "/settings",
    "/settings/users", "/settings/users/new", "/settings/agencies", "/audit", "/search?q=may",
    "/guide",
)  # fmt: skip


def enter(page: Page, who: str = "admin") -> Page:
    page.goto("/sign-in?next=/account")
    page.fill("#f-login", f"{who}@demo.example")
    page.fill("#f-password", "vuon-uom-demo")
    page.click("main button[type=submit].btn-primary")
    page.wait_for_url("**/account")
    return page


@pytest.mark.parametrize(
    ("hand", "dark", "language"), [(False, False, "vi"), (True, True, "vi"), (False, True, "en")]
)
def test_no_page_breaks_a_rule_of_accessibility_or_of_its_policy(
    server: Server,
    open_page: Opener,
    axe: Reader,
    violations: Reader,
    hand: bool,
    dark: bool,
    language: str,
) -> None:
    page = enter(open_page(hand=hand, dark=dark))
    page.context.add_cookies([{"name": "lang", "value": language, "url": server.address}])
    broken = {}
    for path in PAGES:
        page.goto(path)
        assert page.evaluate("document.documentElement.lang") == language
        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        broken[path] = [*axe(page), *(["wider than the window"] if wide else [])]
    assert {path: found for path, found in broken.items() if found} == {}
    assert violations(page) == []


@pytest.mark.parametrize("hand", [False, True])
def test_an_administrator_lets_somebody_in_and_shuts_them_out(
    server: Server, open_page: Opener, hand: bool
) -> None:
    page = enter(open_page(hand=hand))
    page.goto("/settings/users")
    page.get_by_role("link", name="Mở tài khoản").click()
    page.get_by_label("Họ và tên").fill("Trần Thị Ngọc Ánh")
    page.get_by_label("Email hoặc số điện thoại").fill(f"anh-{hand}@vuonuom.example")
    page.get_by_label("Vai trò").select_option("Kỹ thuật viên")
    page.get_by_role("button", name="Mở tài khoản").click()
    link = page.locator("#link").input_value()

    theirs = open_page(hand=hand)
    theirs.goto(link)
    theirs.get_by_label("Mật khẩu mới", exact=True).fill("mưa dầm thấm lâu")
    theirs.get_by_label("Nhập lại mật khẩu mới").fill("mưa dầm thấm lâu")
    theirs.get_by_role("button", name="Lưu và đăng nhập").click()
    theirs.goto("/account")
    expect(theirs.locator("main")).to_contain_text("Trần Thị Ngọc Ánh")

    page.get_by_text("Khóa tài khoản").first.click()
    page.get_by_role("button", name="Khóa tài khoản").click()
    expect(page.locator("#notices")).to_contain_text("Đã khóa tài khoản.")
    theirs.goto("/account")
    assert "/sign-in" in theirs.url


def test_a_token_is_copied_once_and_revoked(server: Server, page: Page) -> None:
    enter(page)
    page.goto("/account/tokens")
    page.get_by_label("Dùng để làm gì").fill("Xuất số liệu")
    page.get_by_role("button", name="Tạo mã").click()
    assert page.locator("#token").input_value().startswith("inc_")
    page.goto("/account/tokens")
    assert page.locator("#token").count() == 0
    page.locator("#tokens details.confirm summary").first.click()
    page.get_by_role("button", name="Thu hồi mã").click()
    expect(page.locator("#notices")).to_contain_text("Đã thu hồi mã truy cập.")
