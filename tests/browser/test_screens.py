"""Pictures of every page for docs/screens, of the demonstration this morning: `make screens`."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, ViewportSize, expect

from incubator import clock
from tests import engines
from tests.browser.hands import choose
from tests.browser.server import Server, morning

Opener = Callable[..., Page]
PLACE = engines.ROOT / "docs" / "screens"
TALLEST = 1_800  # pixels
COLOURS = 256
SETTLED = 400  # milliseconds in which the board is drawn
LOW = {1440: 900, 390: 844}
AHEAD = {1440: 14, 390: 17}  # days; both widths book in one house

# Each page: its picture's name, who looks, and the links to follow from the first address.
PAGES = (
    ("today-manager", "manager", "/"),
    ("today-technician", "technician", "/"),
    ("today-tenant", "tenant", "/"),
    ("today-accountant", "accountant", "/"),
    ("today-approver", "approver", "/"),
    ("today-city", "city", "/"),
    ("board", "manager", "/board"),
    ("board-week", "manager", "/board?view=week"),
    ("board-tenant", "tenant", "/board"),
    ("bookings", "manager", "/bookings"),
    ("resources", "manager", "/resources"),
    ("resource", "manager", "/resources", "main tbody a:has-text('Máy tiện CNC')"),
    ("resource-edit", "manager", "/resources", "main tbody a:has-text('Máy tiện CNC')",
     "a[href$='/edit']"),
    ("resource-hours", "manager", "/resources", "main tbody a:has-text('Máy tiện CNC')",
     "a[href$='/hours']"),
    ("firms", "manager", "/firms"),
    ("firm", "manager", "/firms", "main tbody a[href*='/firms/0']"),
    ("firm-new", "manager", "/firms/new"),
    ("apply", "guest", "/apply"),
    ("apply-new", "guest", "/apply/new"),
    ("applications", "manager", "/applications"),
    ("application-check", "manager", "/applications?status=submitted",
     "main tbody a[href*='/applications/0']"),
    ("application", "manager", "/applications?status=complete",
     "main tbody a[href*='/applications/0']"),
    ("application-decide", "approver", "/applications?status=proposed",
     "main tbody a[href*='/applications/0']"),
    ("application-score", "adviser", "/", "main a[href*='/applications/0']"),
    ("ranking", "manager", "/applications/ranking"),
    ("rounds", "manager", "/applications/rounds"),
    ("round-new", "manager", "/applications/rounds/new"),
    ("budget", "accountant", "/budget"),
    ("budget-lines", "accountant", "/budget/lines"),
    ("line", "accountant", "/budget/lines", "main tbody a:has-text('Trang thiết bị · 2026')"),
    ("in-kind", "accountant", "/budget/in-kind"),
    ("proposals", "approver", "/budget/proposals"),
    ("proposal-new", "accountant", "/budget/proposals/new"),
    ("occupancy", "city", "/occupancy"),
    ("occupancy-resource", "city", "/occupancy",
     "main svg a[aria-label$=': 49%']"),
    ("lettings", "manager", "/lettings"),
    ("letting", "manager", "/lettings?status=LET", "main tbody a[href*='/lettings/0']"),
    ("letting-new", "manager", "/lettings/new"),
    ("allocation", "manager", "/allocation"),
    ("allocation-tenant", "tenant", "/allocation"),
    ("space-settings", "manager", "/settings/space"),
    ("closures", "manager", "/closures"),
    ("closure-new", "manager", "/closures/new"),
    ("maintenance-new", "manager", "/maintenance/new"),
    ("breakdown-new", "technician", "/breakdowns/new"),
    ("rearrangements", "manager", "/rearrangements"),
    ("holidays", "admin", "/holidays"),
    ("settings", "admin", "/settings"),
    ("imports", "manager", "/imports"),
    ("users", "admin", "/settings/users"),
    ("user", "admin", "/settings/users", "main tbody a[href*='/settings/users/0']"),
    ("user-new", "admin", "/settings/users/new"),
    ("agencies", "admin", "/settings/agencies"),
    ("agency", "admin", "/settings/agencies", "main tbody a[href*='/settings/agencies/0']"),
    ("incubators", "admin", "/settings/incubators"),
    ("incubator", "admin", "/settings/incubators", "main a[href*='/settings/incubators/0']"),
    ("hours", "admin", "/settings/incubators", "main a[href*='/settings/incubators/0']",
     "main a[href$='/hours']"),
    ("support", "admin", "/settings/incubators", "main a[href*='/settings/incubators/0']",
     "main a[href$='/support']"),
    ("roster", "manager", "/settings/incubators", "main a[href*='/settings/incubators/0']",
     "main a[href$='/roster']"),
    ("qualifications", "admin", "/settings/qualifications"),
    ("rates", "manager", "/settings/rates"),
    ("account", "tenant", "/account"),
    ("password", "tenant", "/account/password"),
    ("devices", "tenant", "/account/devices"),
    ("calendars", "tenant", "/account/calendars"),
    ("tokens", "tenant", "/account/tokens"),
    ("notices", "manager", "/notices"),
    ("told", "tenant", "/account/notices"),
    ("mail", "admin", "/settings/mail"),
    ("overrides", "approver", "/budget/overrides"),
    ("override-new", "accountant", "/budget/overrides/new"),
    ("schemes", "manager", "/settings/schemes"),
    ("support-decisions", "manager", "/support-decisions"),
    ("support-decision", "manager", "/support-decisions",
     "main tbody a[href*='/support-decisions/0']"),
    ("support-decision-new", "manager", "/support-decisions/new"),
    ("stage-rules", "manager", "/settings/stage-rules"),
    ("reviews", "manager", "/reviews"),
    ("pipeline", "manager", "/pipeline"),
    ("kpis", "city", "/kpis"),
    ("kpis-outcomes", "city", "/kpis?side=outcomes"),
    ("kpi", "city", "/kpis/survival_3"),
    ("follow-ups", "manager", "/follow-ups"),
    ("follow-up", "manager", "/follow-ups", "main tbody a[href*='/follow-ups/0']"),
    ("firm-story", "tenant", "/firms", "main tbody a[href*='/firms/0']", "main a[href$='/story']"),
    ("review", "tenant", "/", "main a[href*='/reviews/0']"),
    ("services", "tenant", "/services"),
    ("service", "manager", "/services", "main tbody a[href*='/services/0']"),
    ("service-new", "manager", "/services/new"),
    ("advisers", "manager", "/advisers"),
    ("adviser", "manager", "/advisers", "main tbody a[href*='/advisers/0']"),
    ("adviser-new", "manager", "/advisers/new"),
    ("service-requests", "manager", "/service-requests"),
    ("service-request", "manager", "/service-requests",
     "main tbody a[href*='/service-requests/0']"),
    ("service-request-tenant", "tenant", "/service-requests",
     "main tbody a[href*='/service-requests/0']"),
    ("sessions", "manager", "/sessions?view=all"),
    ("session", "manager", "/sessions?view=all", "main tbody a:has-text('Giảm số chi tiết')"),
    ("session-new", "manager", "/sessions/new"),
    ("find-a-time", "manager", "/slots"),
    ("service-request-new", "tenant", "/service-requests/new"),
    ("referrals", "manager", "/referrals"),
    ("floor-area", "city", "/occupancy/space"),
    ("statement", "tenant", "/firms", "main tbody a[href*='/firms/0']",
     "main a[href*='/statement']"),
    ("audit", "auditor", "/audit"),
    ("search", "manager", "/search?q=may"),
    ("guide", "admin", "/guide"),
    ("components", "manager", "/components"),
)  # fmt: skip


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Today in the morning, when people come and go."""
    with morning(early(), "screens") as served:
        yield served


def early() -> datetime:
    return clock.moment(clock.today(), 9 * 60 + 40)


@pytest.fixture(params=[1440, 390])
def width(request: pytest.FixtureRequest) -> int:
    chosen: int = request.param
    return chosen


@pytest.fixture
def desks(server: Server, open_page: Opener, width: int) -> Callable[[str], Page]:
    """One page for each who looks, signed in once."""
    known: dict[str, Page] = {}

    def desk(who: str) -> Page:
        if who not in known:
            known[who] = open_page(hand=width == 390)
            known[who].clock.set_system_time(early())
            enter(known[who], who)
        return known[who]

    return desk


def enter(page: Page, who: str) -> None:
    page.goto("/sign-in")
    if who == "guest":
        return
    page.fill("#f-login", f"{who}@demo.example")
    page.fill("#f-password", "vuon-uom-demo")
    page.click("main button[type=submit].btn-primary")
    page.wait_for_url("**/")


# A date or a file field speaks the browser's language, and the tests' browser has but one.
SPEAK = """() => {
  for (const field of document.querySelectorAll('input[type=date], input[type=file]')) {
    const day = field.type === 'date' ? field.value : 'Chọn tệp – chưa chọn tệp nào';
    field.dataset.was = JSON.stringify([field.type, field.type === 'date' ? day : '']);
    field.type = 'text';
    field.value = /^\\d/.test(day) ? day.split('-').reverse().join('/') : day;
    field.placeholder = 'dd/mm/yyyy';
  }
}"""
SPEAK_AGAIN = """() => {
  for (const field of document.querySelectorAll('input[data-was]')) {
    [field.type, field.value] = JSON.parse(field.dataset.was);
  }
}"""


def shoot(page: Page, name: str, width: int) -> Path:
    """Write the picture: as high as the page, but no higher than one looks at a glance."""
    page.evaluate("document.activeElement && document.activeElement.blur()")
    page.wait_for_timeout(SETTLED)
    page.set_viewport_size(ViewportSize(width=width, height=LOW[width]))
    reach: int = page.evaluate("document.documentElement.scrollHeight")
    height = min(max(reach, LOW[width]), TALLEST)
    page.set_viewport_size(ViewportSize(width=width, height=height))
    page.wait_for_timeout(150)
    page.evaluate(SPEAK)
    path = PLACE / f"{name}-{width}.png"
    small(page.screenshot(animations="disabled")).save(path, optimize=True)
    page.evaluate(SPEAK_AGAIN)
    page.set_viewport_size(ViewportSize(width=width, height=LOW[width]))
    return path


def small(picture: bytes) -> Image.Image:
    """The same picture with few colours: a page of text and areas needs no more."""
    return (
        Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    )


@pytest.mark.screens
def test_every_page_has_its_picture(desks: Callable[[str], Page], width: int) -> None:
    PLACE.mkdir(parents=True, exist_ok=True)
    missing = []
    shoot(desks("guest"), "sign-in", width)
    for name, who, address, *links in PAGES:
        page = desks(who)
        answer = page.goto(address)
        for link in links:
            found = page.locator(link).first
            if not found.count():
                missing.append(f"{name}: {link}")
                break
            page.goto(found.get_attribute("href") or "/")
        if answer is None or answer.status != 200:
            missing.append(f"{name}: {address}")
        shoot(page, name, width)
    assert missing == []


@pytest.mark.screens
def test_the_way_of_a_booking_has_its_pictures(desks: Callable[[str], Page], width: int) -> None:
    page = desks("manager")
    day = free_day(page, AHEAD[width])
    shoot(page, "booking-new", width)
    page.locator(".form-end button").first.click()
    page.wait_for_url(re.compile("/bookings/0"))
    shoot(page, "booking", width)
    page.goto("/bookings/new")
    fill_in(page, day)
    page.locator(".form-end button").first.click()
    page.wait_for_load_state()
    page.locator("#refusal").wait_for()
    shoot(page, "booking-refused", width)


def free_day(page: Page, ahead: int) -> date:
    """The first weekday on which the form, filled in, has a price."""
    for day in (workday(ahead + further) for further in range(14)):
        page.evaluate("sessionStorage.clear()")
        page.goto("/bookings/new")
        fill_in(page, day)
        expect(page.locator("#quote")).to_contain_text(re.compile("trả|đã có người đặt"))
        if "đã có người đặt" not in page.locator("#quote").inner_text():
            return day
    raise AssertionError("the machine is taken for two weeks")


def fill_in(page: Page, day: date) -> None:
    choose(page, "#f-line-1", "TB-03")
    page.fill("[name=starts_at_day]", day.isoformat())
    page.select_option("[name=starts_at_time]", "12:00")
    page.select_option("[name=ends_at_time]", "13:00")
    page.fill("[name=purpose]", "Tiện trục mẫu cho lô thử nghiệm")
    choose(page, "#f-firm", "Tân Phong")
    expect(page.locator("#f-person")).to_be_visible()
    page.wait_for_timeout(SETTLED)
    choose(page, "#f-person", "đủ điều kiện vận hành")


def workday(ahead: int) -> date:
    """The first weekday from so many days ahead."""
    day = clock.today() + timedelta(days=ahead)
    while day.weekday() > 4 or (day.month, day.day) < (1, 4):
        day += timedelta(days=1)
    return day
