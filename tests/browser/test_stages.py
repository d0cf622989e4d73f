"""A firm goes on a stage, and a graduate answers: from the pipeline to the key figures."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests import engines
from tests.browser.server import Server, demonstration, serve
from tests.browser.test_days import FIVE_PAST_TEN

Opener = Callable[..., Page]
Reader = Callable[[Page], list[str]]
FIRM = "Xe điện Nhẹ Bình Minh"
SILENT = "Gia công CNC Sóc Sơn"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    path = engines.run_directory() / f"stages-{os.getpid()}.db"
    shutil.copyfile(demonstration(FIVE_PAST_TEN), path)
    with serve(f"sqlite:///{path}", at=FIVE_PAST_TEN) as served:
        yield served


def test_a_firm_goes_on_a_stage_and_a_graduate_answers_by_its_link(
    server: Server, open_page: Opener, axe: Reader, violations: Reader
) -> None:
    page = open_page()
    page.goto("/sign-in")
    page.fill("#f-login", "manager@demo.example")
    page.fill("#f-password", "vuon-uom-demo")
    page.press("#f-password", "Enter")
    page.wait_for_url("**/")
    page.goto("/pipeline")
    assert axe(page) == []
    page.locator(".pipeline-firms a", has_text=FIRM).click()
    page.locator("#stages summary", has_text="Chuyển giai đoạn").click()
    page.select_option("#f-to", "INCUBATION")
    page.fill("#f-decision", "88/QĐ-VU")
    page.select_option("#f-reason", "READY")
    assert axe(page) == []
    page.locator("#stages .confirm-body button[type=submit]").click()
    expect(page.locator("#story li").first).to_contain_text("88/QĐ-VU")
    page.locator("#story .panel-head a").click()
    expect(page.locator("#story li").first).to_contain_text("Ươm tạo")
    assert axe(page) == []
    page.goto("/kpis")
    assert axe(page) == []
    page.locator(".figure a", has_text="Doanh nghiệp đang ươm tạo").click()
    expect(page.locator("tbody tr", has_text=FIRM)).to_contain_text("Ươm tạo")
    page.goto("/kpis/survival_3")
    expect(page.locator(".figure-value")).to_have_text("50,0%")
    page.goto("/follow-ups")
    page.locator("tbody a", has_text=SILENT).first.click()
    page.get_by_role("button", name="Tạo đường dẫn").click()
    link = page.locator("#follow-up-link").input_value()
    assert axe(page) == []
    assert violations(page) == []
    guest = open_page(hand=True)
    guest.goto(re.sub(r"^https?://[^/]+", "", link))
    assert axe(guest) == []
    guest.get_by_label("Đang hoạt động").check()
    guest.fill("#f-full_time", "18")
    guest.fill("#f-revenue", "11.200.000.000")
    guest.locator(".form-end button").click()
    expect(guest.locator(".notice-done").first).to_be_visible()
    assert axe(guest) == []
    assert violations(guest) == []
    page.goto("/kpis/survival_3")
    expect(page.locator(".figure-value")).to_have_text("75,0%")
    page.goto("/follow-ups")
    expect(page.locator("tbody tr", has_text=SILENT).first).to_contain_text("Đang hoạt động")
