"""Taking a list of firms over in a browser: sent, looked at, stored without its bad row."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import Server
from tests.office_files import plain

Opener = Callable[..., Page]
Reader = Callable[[Page], list[str]]
PASSWORD = "vuon-uom-demo"
LIST = plain(
    ("DANH SÁCH DOANH NGHIỆP",),
    (),
    ("STT", "Tên doanh nghiệp", "Mã số thuế", "Giai đoạn", "Lao động", "Ghi chú"),
    (1, "Công ty TNHH Cơ khí Bình Minh", "9900000016", "Ngoài vườn", 12, "mới"),
    (2, "Công ty CP Đúc Thành Đạt", "9900000099", "Ngoài vườn", "tám", None),
    ("Tổng", None, None, None, 20),
)


@pytest.mark.parametrize("hand", [False, True])
def test_a_manager_takes_a_list_over(
    server: Server, open_page: Opener, axe: Reader, violations: Reader, hand: bool
) -> None:
    page = open_page(hand=hand)
    page.goto("/sign-in")
    page.fill("input[name=login]", "manager@demo.example")
    page.fill("input[name=password]", PASSWORD)
    page.click("main button[type=submit]")
    page.wait_for_load_state()
    page.goto("/imports")
    assert axe(page) == []
    page.set_input_files(
        "input[name=file]",
        {"name": "ds.xlsx", "mimeType": "application/octet-stream", "buffer": LIST},
    )
    page.locator(".form-end button").click()
    expect(page.locator("mark").first).to_be_visible()
    assert axe(page) == []
    page.get_by_role("button", name="Lưu, bỏ các dòng có lỗi").or_(
        page.get_by_role("button", name="Xóa tệp")
    ).first.click()
    page.wait_for_load_state()
    assert axe(page) == []
    assert violations(page) == []
