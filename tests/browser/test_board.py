"""The board in a browser: the day seen, a slot drawn, moved and refused, and the same in a hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from incubator import clock
from tests.browser.quiet import quiet_day
from tests.browser.server import Server

Opener = Callable[..., Page]
Reader = Callable[[Page], list[str]]
PASSWORD = "vuon-uom-demo"
ROOM = "KG-13"
FIND = "#board-filters input[name=q]"
BOOK = """async ([code, starts_at, ends_at]) => {
  const headers = {
    'content-type': 'application/json',
    'x-csrftoken': document.querySelector('meta[name=csrf-token]').content,
  };
  const {items} = await (await fetch('/api/resources?q=' + code)).json();
  const resources = [{id: items[0].id}];
  const asked = {resources, use: 'training', purpose: 'Đào tạo', starts_at, ends_at};
  const body = JSON.stringify(asked);
  return (await fetch('/api/bookings', {method: 'POST', headers, body})).status;
}"""


@pytest.fixture
def board(server: Server, open_page: Opener) -> Callable[..., Page]:
    """Opens the board as somebody of the demonstration, on a page that is closed afterwards."""

    def opened(address: str = "/board", *, who: str = "manager", **kind: bool) -> Page:
        page = open_page(**kind)
        page.goto("/sign-in")
        page.fill("input[name=login]", f"{who}@demo.example")
        page.fill("input[name=password]", PASSWORD)
        page.click("main button[type=submit]")
        page.wait_for_load_state()
        page.goto(address)
        return page

    return opened


def book(page: Page, day: date, start: str, end: str) -> None:
    times = [f"{day}T{time}:00+07:00" for time in (start, end)]
    assert page.evaluate(BOOK, [ROOM, *times]) == 201


def slot(page: Page, hours: str) -> Locator:
    return page.locator(f'.ec-event[aria-label*="{hours}"]')


def box(place: Locator) -> FloatRect:
    found = place.bounding_box()
    assert found is not None
    return found


def an_hour(page: Page) -> float:
    first, second = page.locator(".ec-slot").nth(0), page.locator(".ec-slot").nth(1)
    return box(second)["x"] - box(first)["x"]


def drag(page: Page, place: FloatRect, hours: float, *, grip: float = 0.5) -> None:
    """Take a place by a part of its width and pull it to the right, or left when negative."""
    x, y = place["x"] + place["width"] * grip, place["y"] + place["height"] / 2
    far = x + hours * an_hour(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move((x + far) / 2, y, steps=4)
    page.mouse.move(far, y, steps=6)
    page.mouse.up()


def said(page: Page) -> Locator:
    return page.locator("#board-said")


def test_a_slot_is_moved_by_dragging_and_stays_there(
    board: Callable[..., Page], violations: Reader
) -> None:
    day = quiet_day()
    page = board(f"/board?day={day}&q={ROOM}")
    book(page, day, "08:00", "09:00")
    page.reload()
    drag(page, box(slot(page, "08:00–09:00")), 2)
    expect(said(page)).to_contain_text("Đã dời sang 10:00–11:00")
    expect(slot(page, "10:00–11:00")).to_be_visible()
    page.reload()
    expect(slot(page, "10:00–11:00")).to_be_visible()
    drag(page, box(slot(page, "10:00–11:00")), 1, grip=0.97)
    expect(slot(page, "10:00–12:00")).to_be_visible()
    said(page).get_by_role("button", name="Hoàn tác").click()
    expect(slot(page, "10:00–11:00")).to_be_visible()
    assert violations(page) == []


def test_a_refused_move_goes_back_and_offers_the_next_time(board: Callable[..., Page]) -> None:
    day = quiet_day()
    page = board(f"/board?day={day}&q={ROOM}")
    book(page, day, "08:00", "10:00")
    book(page, day, "14:00", "15:00")
    page.reload()
    drag(page, box(slot(page, "14:00–15:00")), -5)
    alert = said(page).get_by_role("alert")
    expect(alert).to_contain_text("Phòng họp H1 đã có người đặt")
    expect(alert).to_contain_text("Thời điểm gần nhất có thể đặt là 10:00–11:00")
    expect(slot(page, "14:00–15:00")).to_be_visible()
    alert.get_by_role("button", name="Dời sang giờ đó").click()
    expect(said(page)).to_contain_text("Đã dời sang 10:00–11:00")
    expect(slot(page, "10:00–11:00")).to_be_visible()
    page.reload()
    expect(slot(page, "10:00–11:00")).to_be_visible()


def test_drawing_on_empty_time_opens_the_form_filled_in(board: Callable[..., Page]) -> None:
    day = quiet_day()
    page = board(f"/board?day={day}&q={ROOM}")
    row = box(page.locator(".row-name"))
    ten = box(page.locator(".ec-slot").filter(has_text="10:00"))
    start = FloatRect(x=ten["x"] + 3, y=row["y"], width=0, height=row["height"])
    with page.expect_navigation(url="**/bookings/new?**"):
        drag(page, start, 1.8)
    asked = parse_qs(urlsplit(page.url).query)
    assert asked["starts_at"] == [f"{day}T10:00:00+07:00"]
    assert asked["ends_at"] == [f"{day}T12:00:00+07:00"]
    chosen = page.locator("select[name=resource]").first.evaluate("s => s.selectedOptions[0].text")
    assert ROOM in chosen


def test_an_event_is_reached_and_opened_with_the_keyboard(board: Callable[..., Page]) -> None:
    day = quiet_day()
    page = board(f"/board?day={day}&q={ROOM}")
    book(page, day, "08:00", "09:00")
    page.reload()
    event = slot(page, "08:00–09:00")
    expect(event).to_have_accessible_name("Đào tạo, Đã xác nhận, 08:00–09:00, Phòng họp H1 (KG-13)")
    event.focus()
    with page.expect_navigation(url="**/bookings/*"):
        page.keyboard.press("Enter")


def test_rows_are_found_as_one_types_without_diacritics(board: Callable[..., Page]) -> None:
    page = board("/board")
    expect(page.locator(".row-name").first).to_be_visible()
    everything = page.locator(".row-name").count()
    page.fill(FIND, "may in 3d")
    expect(page.locator(".row-name")).to_have_count(2)
    page.fill(FIND, "")
    expect(page.locator(".row-name")).to_have_count(everything)
    page.select_option("select[name=kind]", "ROOM")
    expect(page.locator(".row-facts").first).to_have_text("KG-13")
    assert "kind=ROOM" in page.url


def test_day_week_and_month_keep_their_place_in_time(board: Callable[..., Page]) -> None:
    page = board("/board?day=2027-03-10")
    title = page.locator("#board-title")
    expect(title).to_have_text("Thứ Tư, 10/03/2027")
    page.get_by_role("link", name="Tuần").click()
    expect(title).to_have_text("08/03/2027 – 14/03/2027")
    expect(page.locator(".ec-col-head").filter(has_text="T2 08/03")).to_be_visible()
    page.get_by_role("link", name="Sau").click()
    expect(title).to_have_text("15/03/2027 – 21/03/2027")
    page.get_by_role("link", name="Tháng").click()
    expect(title).to_have_text("Tháng 3 năm 2027")
    today = clock.today()
    # Late in the evening the line of now lies outside the hours that the board shows.
    page.clock.set_fixed_time(f"{today}T10:00:00+07:00")
    page.get_by_role("link", name="Hôm nay", exact=True).last.click()
    page.get_by_role("link", name="Ngày").click()
    expect(page.locator(".ec-now-indicator")).to_be_attached()
    page.reload()
    assert f"day={today}" in page.url


def test_a_tenant_draws_only_for_others_to_see_as_taken(board: Callable[..., Page]) -> None:
    day = quiet_day()
    manager = board(f"/board?day={day}&q={ROOM}")
    book(manager, day, "08:00", "10:00")
    tenant = board(f"/board?day={day}&q={ROOM}", who="tenant")
    taken = tenant.locator(".ec-event")
    expect(taken).to_have_accessible_name("Đã có người đặt, 08:00–10:00, Phòng họp H1 (KG-13)")
    address = tenant.url
    taken.click()
    assert tenant.url == address


def test_without_a_script_the_day_is_a_list_with_links(board: Callable[..., Page]) -> None:
    day = quiet_day()
    scripted = board(f"/board?day={day}&q={ROOM}")
    book(scripted, day, "08:00", "09:00")
    page = board(f"/board?day={day}&q={ROOM}", scripts=False)
    lane = page.locator(".lane")
    expect(lane).to_have_count(1)
    expect(lane).to_contain_text("08:00–09:00")
    expect(lane.locator("svg rect.is-confirmed")).to_have_count(1)
    lane.locator(".lane-free a").first.click()
    assert "/bookings/new?resource=" in page.url
    page.go_back()
    page.get_by_role("link", name="Sau").click()
    expect(page.locator("h1")).to_contain_text(f"{day + timedelta(days=1):%d/%m/%Y}")
    page.fill(FIND, "may do")
    page.get_by_role("button", name="Lọc").click()
    expect(page.locator(".lane").first).to_contain_text("Máy đo")


def test_in_a_hand_it_is_an_agenda(
    board: Callable[..., Page], axe: Reader, violations: Reader
) -> None:
    day = quiet_day()
    page = board(f"/board?day={day}", hand=True)
    book(page, day, "08:00", "09:00")
    page.reload()
    lane = page.locator(".lane").filter(has_text=ROOM)
    expect(lane).to_contain_text("08:00–09:00")
    assert page.locator(".ec").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    lane.get_by_role("link", name="Đào tạo").click()
    page.wait_for_url("**/bookings/*")
    page.go_back()
    assert axe(page) == []
    assert violations(page) == []


def test_the_first_load_is_small(board: Callable[..., Page]) -> None:
    page = board("/account")
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.setCacheDisabled", {"cacheDisabled": True})
    fonts: set[str] = set()
    sent: dict[str, int] = {}

    def answered(told: dict[str, str]) -> None:
        if told["type"] == "Font":
            fonts.add(told["requestId"])

    def ended(told: dict[str, str]) -> None:
        sent[told["requestId"]] = int(told["encodedDataLength"])

    network.on("Network.responseReceived", answered)
    network.on("Network.loadingFinished", ended)
    page.goto("/board")
    page.wait_for_load_state("networkidle")
    total = sum(size for request, size in sent.items() if request not in fonts)
    assert 50_000 < total < 120_000, total
