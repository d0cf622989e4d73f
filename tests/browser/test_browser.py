"""The browser itself: it runs here, measures text, and its two judges see what they should."""

from collections.abc import Callable

from playwright.sync_api import Page

POOR = "<html lang='vi'><title>Trang</title><main><h1>Tiếng Việt</h1><img src='data:,'></main>"
STRICT = '<meta http-equiv="Content-Security-Policy" content="style-src \'none\'">'


def test_text_has_a_height(page: Page) -> None:
    page.set_content(POOR)
    box = page.locator("h1").bounding_box()
    assert box is not None
    assert box["height"] > 10


def test_in_a_hand_the_page_is_narrow(hand_page: Page) -> None:
    assert hand_page.evaluate("innerWidth") == 390


def test_axe_names_a_picture_without_words(page: Page, axe: Callable[[Page], list[str]]) -> None:
    page.set_content(POOR)
    assert [broken.split(":")[0] for broken in axe(page)] == ["image-alt"]


def test_a_style_that_the_policy_refuses_is_collected(
    page: Page, violations: Callable[[Page], list[str]]
) -> None:
    body = f"{STRICT}<p style='top:0'>"
    page.route("**/*", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto("http://refused.test/")
    assert [refused.split()[0] for refused in violations(page)] == ["style-src-attr"]
