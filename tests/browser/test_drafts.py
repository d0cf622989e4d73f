"""What is being typed survives a lost connection, an expired session and the way back."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

Opener = Callable[..., Page]
Reader = Callable[[Page], list[str]]
FORM = "/closures/new"
TYPED = "Sửa mái nhà xưởng số 2"
RESTORED = "Đã khôi phục nội dung nhập dở"
SENT_AT_ONCE = """async () => {
  const reason = document.querySelector('textarea[name=reason]');
  reason.form.addEventListener('submit', event => event.preventDefault());
  reason.dispatchEvent(new Event('input', {bubbles: true}));
  reason.form.requestSubmit();
  await new Promise(done => setTimeout(done, 600));
  const names = Object.keys(sessionStorage).filter(name => name.startsWith('draft '));
  return names.map(name => JSON.parse(sessionStorage.getItem(name)).sent);
}"""
"""A form is sent right after the last letter, and the server takes longer than typing pauses."""


def sign_in(page: Page, login: str = "manager") -> None:
    page.fill("input[name=login]", f"{login}@demo.example")
    page.fill("input[name=password]", "vuon-uom-demo")
    page.click("main button[type=submit]")
    page.wait_for_load_state()


@pytest.fixture(params=[False, True], ids=["desk", "hand"])
def typing(request: pytest.FixtureRequest, server: object, open_page: Opener) -> Page:
    """A manager who has filled in half of the form of a closure."""
    page = open_page(hand=request.param)
    page.goto("/sign-in")
    sign_in(page)
    page.goto(FORM)
    page.select_option("select[name=incubator]", index=1)
    page.fill("textarea[name=reason]", TYPED)
    page.wait_for_timeout(400)
    return page


def fill_the_rest(page: Page) -> None:
    for name, day in (("starts_at", "2031-05-05"), ("ends_at", "2031-05-06")):
        page.fill(f"input[name={name}_day]", day)
        page.select_option(f"select[name={name}_time]", "08:00")


def test_a_form_that_was_left_comes_back_as_it_was(
    typing: Page, axe: Reader, violations: Reader
) -> None:
    typing.goto("/closures")
    typing.goto(FORM)
    expect(typing.get_by_text(RESTORED)).to_be_visible()
    expect(typing.locator("textarea[name=reason]")).to_have_value(TYPED)
    assert typing.locator("select[name=incubator]").input_value()
    assert axe(typing) == []
    assert violations(typing) == []
    typing.get_by_role("button", name="Nhập lại từ đầu").click()
    expect(typing.locator("textarea[name=reason]")).to_have_value("")
    typing.reload()
    expect(typing.get_by_text(RESTORED)).to_have_count(0)


def test_nothing_is_sent_or_lost_without_a_connection(typing: Page) -> None:
    fill_the_rest(typing)
    typing.context.set_offline(True)
    typing.click("main .form-end button")
    expect(typing.get_by_text("Mất kết nối.")).to_be_visible()
    expect(typing.locator("textarea[name=reason]")).to_have_value(TYPED)
    typing.context.set_offline(False)
    typing.click("main .form-end button")
    typing.wait_for_load_state()
    assert typing.get_by_text("Mất kết nối.").count() == 0
    typing.goto(FORM)
    expect(typing.get_by_text(RESTORED)).to_have_count(0)


def test_what_is_sent_right_after_the_last_letter_counts_as_sent(typing: Page) -> None:
    fill_the_rest(typing)
    assert typing.evaluate(SENT_AT_ONCE) == [True]


def test_after_a_server_that_did_not_answer_the_form_is_back_as_it_was(typing: Page) -> None:
    fill_the_rest(typing)
    typing.route("**/closures", lambda route: route.abort("connectionrefused"))
    typing.click("main .form-end button")
    typing.wait_for_timeout(500)
    typing.unroute("**/closures")
    typing.go_back() if typing.url.startswith("chrome") else typing.reload()
    expect(typing.locator("textarea[name=reason]")).to_have_value(TYPED)


def test_an_expired_session_leads_through_the_door_and_back(
    typing: Page, axe: Reader, violations: Reader
) -> None:
    fill_the_rest(typing)
    typing.context.clear_cookies()
    typing.click("main .form-end button")
    typing.wait_for_selector("input[name=password]")
    assert axe(typing) == []
    sign_in(typing)
    assert axe(typing) == []
    typing.get_by_role("link", name="Quay lại biểu mẫu").click()
    expect(typing.locator("textarea[name=reason]")).to_have_value(TYPED)
    assert violations(typing) == []


def test_who_signs_in_next_in_the_tab_does_not_read_it(typing: Page) -> None:
    typing.context.clear_cookies()
    typing.goto("/sign-in")
    sign_in(typing, "technician")
    assert TYPED not in typing.evaluate("JSON.stringify(sessionStorage)")


def test_signing_out_forgets_what_was_typed(typing: Page) -> None:
    typing.evaluate("document.querySelector('form[action=\"/sign-out\"]').requestSubmit()")
    typing.wait_for_selector("input[name=password]")
    assert TYPED not in typing.evaluate("JSON.stringify(sessionStorage)")


def test_without_scripts_the_form_is_sent_again_after_signing_in(
    server: object, open_page: Opener
) -> None:
    page = open_page(scripts=False)
    page.goto("/sign-in")
    sign_in(page)
    page.goto("/closures/new")
    page.select_option("select[name=incubator]", index=1)
    page.fill("textarea[name=reason]", TYPED)
    fill_the_rest(page)
    page.context.clear_cookies()
    page.click("main .form-end button")
    sign_in(page)
    page.click("main button[type=submit]")
    page.wait_for_load_state()
    assert TYPED in page.content()


def test_a_breakdown_is_reported_with_a_photo_with_one_hand(
    server: object, open_page: Opener, axe: Reader, violations: Reader
) -> None:
    page = open_page(hand=True)
    page.goto("/sign-in")
    sign_in(page, "technician")
    page.goto("/breakdowns/new")
    chosen = page.locator("select[name=resource] option").last.get_attribute("value")
    page.select_option("select[name=resource]", chosen)
    page.fill("textarea[name=reason]", "Rò dầu thủy lực")
    page.set_input_files(
        "input[name=photo]", {"name": "a.png", "mimeType": "image/png", "buffer": a_photo()}
    )
    assert axe(page) == []
    page.click("main .form-end button")
    page.wait_for_load_state()
    page.goto(f"/resources/{chosen}")
    shown = page.locator("img.photo").first
    shown.scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('img.photo').naturalWidth > 0")
    assert axe(page) == []
    assert violations(page) == []


def a_photo() -> bytes:
    into = BytesIO()
    Image.new("RGB", (1200, 900), "teal").save(into, "PNG")
    return into.getvalue()
