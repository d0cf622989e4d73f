"""The front page of each role: its links and buttons work, and nobody reads what is not theirs."""

import re
from collections.abc import AsyncIterator, Iterator
from html import unescape
from uuid import UUID

import pytest
from httpx import AsyncClient, Response
from litestar import Litestar

from facilities.booking_views import find_booking
from incubator import clock
from incubator.database import Engine, fetch
from incubator.users import Actor, Role, load_actor
from tenants.members import firms_of
from tests.cast import browsing, cookie, signed_up
from tests.demonstration import NOW

ROLES = ("manager", "technician", "tenant", "accountant", "approver", "city", "auditor", "admin")
WITHOUT_NAMES = (Role.appraiser, Role.standing, Role.adviser)
_MARK = re.compile(r"<[^>]+>")


@pytest.fixture(autouse=True)
def _monday_morning() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


@pytest.fixture
async def client(demo_database: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    async with browsing(app) as client:
        yield client


async def account(role: str) -> Actor:
    row = (await fetch("SELECT id FROM app_user WHERE email = {}", f"{role}@demo.example"))[0]
    return await load_actor(row["id"], firms_of=firms_of, today=clock.today())


async def front_page(client: AsyncClient, who: Actor) -> str:
    await cookie(client, who)
    answer = await client.get("/")
    assert answer.status_code == 200, answer.text
    return answer.text[answer.text.index("<main") : answer.text.index("</main>")]


def words(html: str) -> str:
    return " ".join(unescape(_MARK.sub(" ", html)).split())


def part(html: str, key: str) -> str:
    """The section of a page with this id."""
    found = re.search(rf'<section class="panel" id="{key}".*?</section>', html, re.DOTALL)
    assert found, f"{key} is not there"
    return found[0]


@pytest.mark.parametrize("role", ROLES)
async def test_every_link_of_a_day_leads_to_a_page(client: AsyncClient, role: str) -> None:
    html = await front_page(client, await account(role))
    links = {unescape(link).partition("#")[0] for link in re.findall(r'href="(/[^"]*)"', html)}
    assert links or role == "admin"
    for link in sorted(links):
        answer = await client.get(link)
        assert answer.status_code == 200, f"{link}: {answer.status_code}"


@pytest.mark.parametrize("role", ROLES)
async def test_a_vietnamese_day_has_no_placeholder_and_an_english_one_no_vietnamese(
    client: AsyncClient, role: str
) -> None:
    assert "%(" not in await front_page(client, await account(role))
    client.cookies.set("lang", "en", domain="incubator.example")
    english = words((await client.get("/")).text)
    assert "Today" in english
    assert not re.search(r"\b(Chờ|Lượt đặt|Còn lại|Hôm nay)\b", english)


async def test_a_tenant_reads_no_other_firms_name(client: AsyncClient) -> None:
    who = await account("tenant")
    html = words(await front_page(client, who))
    for row in await fetch("SELECT id, name_vi FROM firm"):
        assert row["id"] in who.firms or row["name_vi"] not in html


@pytest.mark.parametrize("role", WITHOUT_NAMES)
async def test_appraisers_standing_agency_and_advisers_read_no_persons_name(
    client: AsyncClient, role: Role
) -> None:
    html = words(await front_page(client, await signed_up(role, name="Người Đọc")))
    for row in await fetch("SELECT full_name FROM person WHERE full_name <> 'Người Đọc'"):
        assert row["full_name"] not in html


async def test_one_press_checks_in_and_leads_back_to_the_day(client: AsyncClient) -> None:
    who = await account("manager")
    html = part(await front_page(client, who), "arrivals")
    answer = await press(client, who, html)
    assert answer.headers["location"] == "/"
    assert "Máy đo tọa độ CMM" in part(await front_page(client, who), "in-use")


async def test_one_press_confirms_what_waits(client: AsyncClient) -> None:
    who = await account("manager")
    html = part(await front_page(client, who), "approvals")
    answer = await press(client, who, html)
    assert answer.headers["location"] == "/"
    booking = UUID(re.findall(r'action="/bookings/([^/]+)/', html)[0])
    assert (await find_booking(booking, actor=who)).status == "CONFIRMED"


async def test_what_changed_meanwhile_is_said_and_not_done(client: AsyncClient) -> None:
    who = await account("manager")
    html = part(await front_page(client, who), "approvals")
    await press(client, who, html)
    again = await press(client, who, html)
    assert again.status_code == 409
    assert 'class="notice notice-stop"' in again.text


async def test_one_press_approves_a_proposal(client: AsyncClient) -> None:
    who = await account("approver")
    html = part(await front_page(client, who), "proposals")
    told = words(html)
    assert "đang giao 45,0 triệu đồng, sau khi duyệt 75,0 triệu đồng" in told
    await press(client, who, html)
    after = await front_page(client, who)
    assert "Không có đề xuất nào chờ bạn." in words(part(after, "proposals"))
    assert 'id="close"' not in after


async def test_an_accountant_drafts_from_the_line_that_runs_short(client: AsyncClient) -> None:
    html = await front_page(client, await account("accountant"))
    line = re.search(
        r"/budget/proposals/new\?kind=supplement&amp;line=([0-9a-f-]+)", part(html, "close")
    )
    assert line
    form = (await client.get(unescape(line[0]))).text
    assert re.search(rf'<option value="{line[1]}" selected', form)
    assert 'id="lapsing"' in html


async def test_booking_again_opens_the_form_as_it_was_typed(client: AsyncClient) -> None:
    html = part(await front_page(client, await account("tenant")), "again")
    link = unescape(re.findall(r'href="(/bookings/new[^"]*)"', html)[0])
    form = (await client.get(link)).text
    resource = re.findall(r"resource=([0-9a-f-]+)", link)[0]
    assert re.search(rf'<option value="{resource}" selected', form)
    assert 'name="starts_at_day"' in form


async def test_the_system_tells_an_administrator_that_it_is_well(client: AsyncClient) -> None:
    html = words(await front_page(client, await account("admin")))
    assert "Hệ thống hoạt động tốt" in html
    assert "Các bước đầu tiên" not in html


async def test_an_adviser_is_told_what_is_assigned_to_them(client: AsyncClient) -> None:
    html = words(await front_page(client, await signed_up(Role.adviser)))
    assert "Chưa có yêu cầu nào phân công cho bạn." in html


async def test_a_tenant_without_a_firm_is_told_whom_to_ask(client: AsyncClient) -> None:
    html = words(await front_page(client, await signed_up(Role.tenant)))
    assert "Tài khoản của bạn chưa gắn với doanh nghiệp nào" in html


@pytest.mark.parametrize("role", [Role.admin, Role.manager, Role.accountant, Role.approver])
async def test_in_an_empty_installation_the_first_steps_come_first(
    database: Engine, app: Litestar, role: Role
) -> None:
    async with browsing(app) as client:
        html = await front_page(client, await signed_up(role))
    assert 'id="guide"' in html


async def test_a_guest_is_asked_to_sign_in(database: Engine, app: Litestar) -> None:
    async with browsing(app) as client:
        answer = await client.get("/")
    assert answer.status_code in (302, 303)
    assert answer.headers["location"].startswith("/sign-in")


async def press(client: AsyncClient, who: Actor, html: str) -> Response:
    """Send the first form of one button in a part of the page, as a browser does."""
    form = re.search(
        r'<form class="post-button" method="post" action="([^"]+)">(.*?)</form>', html, re.DOTALL
    )
    assert form, html
    fields = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', form[2]))
    headers = await cookie(client, who)
    fields.pop("_csrf_token")
    return await client.post(form[1], data=fields, headers=headers)


async def test_a_tenant_sees_the_space_and_until_when(client: AsyncClient) -> None:
    html = await front_page(client, await account("tenant"))
    told = words(part(html, "premises"))
    assert "Thuê đến hết" in told
    assert "Bảng kê tháng" in told


async def test_a_manager_is_told_of_graduates_who_do_not_answer(client: AsyncClient) -> None:
    told = words(part(await front_page(client, await account("manager")), "follow-ups"))
    assert "Gia công CNC Sóc Sơn" in told
    assert "Năm thứ 3 trong 5 năm" in told
