"""Firms over HTTP: who sees which, forms that keep what was typed, and the API's answers."""

from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from httpx import AsyncClient
from litestar import Litestar

from facilities.qualifications import grant
from incubator import clock
from incubator.database import fetch
from incubator.users import Actor, Role
from tenants.firms import FirmDetails, add_firm
from tenants.members import add_member, add_new_member, people_of
from tenants.tenancies import tenancies_of
from tests.cast import bearer, browsing, cookie, signed_up
from tests.houses import open_house, qualification
from tests.statements import counted

TYPED = {
    "name_vi": "Công ty TNHH Cơ khí Ý Chí",
    "tax_code": "9900010085",
    "stage": "APPLICATION",
    "employees": "12",
    "weekly_quota_hours": "20",
    "in_sector": "true",
}


@pytest.fixture
async def client(database: object, app: Litestar) -> AsyncIterator[AsyncClient]:
    async with browsing(app) as client:
        yield client


@pytest.fixture
async def browser(sqlite_database: object, app: Litestar) -> AsyncIterator[AsyncClient]:
    """A client for what does not depend on the engine."""
    async with browsing(app) as client:
        yield client


async def two_firms() -> tuple[Actor, UUID, UUID]:
    manager = await signed_up(Role.manager, name="Ngô Thị Mai")
    own = FirmDetails("Công ty Tân Phong Việt", "INCUBATION", "9900010014")
    other = FirmDetails("Công ty Hồng Lĩnh", "GRADUATED", "9900010649")
    now = clock.now()
    firms = [await add_firm(details, actor=manager, now=now) for details in (own, other)]
    return manager, firms[0], firms[1]


async def tenant_of(firm: UUID, manager: Actor) -> Actor:
    tenant = await signed_up(Role.tenant, name="Phạm Thị Lan")
    today = clock.today()
    await add_member(firm, tenant.person, valid_from=today, actor=manager, now=clock.now())
    return tenant


async def test_a_manager_adds_edits_and_finds_a_firm(client: AsyncClient) -> None:
    manager = await signed_up(Role.manager)
    headers = await cookie(client, manager)
    answer = await client.post("/firms", data=TYPED, headers=headers)
    assert answer.status_code == 303
    page = answer.headers["location"]
    assert "Cơ khí Ý Chí" in (await client.get(page)).text
    assert 'value="20"' in (await client.get(f"{page}/edit")).text
    changed = TYPED | {"name_en": "Y Chi", "weekly_quota_hours": "0"}
    assert (await client.post(page, data=changed, headers=headers)).status_code == 303
    found = (await client.get("/firms?q=y+chi&stage=application")).text
    assert f'href="{page}"' in found
    assert "Không tìm thấy doanh nghiệp" in (await client.get("/firms?q=zzz")).text


async def test_a_wrong_form_keeps_what_was_typed_and_names_the_field(client: AsyncClient) -> None:
    headers = await cookie(client, await signed_up(Role.manager))
    wrong = TYPED | {"tax_code": "9900010086"}
    answer = await client.post("/firms", data=wrong, headers=headers)
    assert answer.status_code == 422
    assert "9900010086" in answer.text
    assert "Mã số thuế không hợp lệ" in answer.text
    for field, value in (("employees", "many"), ("weekly_quota_hours", "169"), ("name_vi", "\x07")):
        answer = await client.post("/firms", data=TYPED | {field: value}, headers=headers)
        assert answer.status_code == 422, field
        assert f'id="f-{field}-error"' in answer.text
    assert await fetch("SELECT 1 FROM firm") == []


async def test_a_taken_tax_code_is_refused_on_the_page(client: AsyncClient) -> None:
    manager, _, _ = await two_firms()
    headers = await cookie(client, manager)
    answer = await client.post("/firms", data=TYPED | {"tax_code": "9900010014"}, headers=headers)
    assert answer.status_code == 409
    assert "đã thuộc về Công ty Tân Phong Việt" in answer.text


async def test_html_in_a_name_is_only_text(browser: AsyncClient) -> None:
    headers = await cookie(browser, await signed_up(Role.manager))
    name = "<script>alert(1)</script>'; DROP TABLE firm; --"
    answer = await browser.post("/firms", data=TYPED | {"name_vi": name}, headers=headers)
    page = (await browser.get(answer.headers["location"])).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize("role", [Role.technician, Role.auditor, Role.city, Role.admin])
async def test_others_read_firms_and_change_none(browser: AsyncClient, role: Role) -> None:
    _, own, _ = await two_firms()
    headers = await cookie(browser, await signed_up(role))
    page = (await browser.get(f"/firms/{own}")).text
    assert "Tân Phong Việt" in page
    assert "/edit" not in page
    assert (await browser.get("/firms/new")).status_code == 403
    for path in ("/firms", f"/firms/{own}", f"/firms/{own}/members", f"/firms/{own}/tenancies"):
        assert (await browser.post(path, data=TYPED, headers=headers)).status_code == 403


async def test_a_tenant_sees_its_own_firm_and_nothing_of_others(client: AsyncClient) -> None:
    manager, own, other = await two_firms()
    await cookie(client, await tenant_of(own, manager))
    shown = (await client.get("/firms")).text
    assert "Tân Phong Việt" in shown
    assert "Hồng Lĩnh" not in shown
    assert (await client.get(f"/firms/{own}")).status_code == 200
    assert "Phạm Thị Lan" in (await client.get(f"/firms/{own}/people")).text
    for path in (f"/firms/{other}", f"/firms/{other}/people", f"/firms/{uuid4()}"):
        assert (await client.get(path)).status_code == 404
    for path in (f"/api/firms/{other}", f"/api/firms/{other}/people"):
        assert (await client.get(path)).status_code == 404


async def test_people_and_tenancies_are_entered_and_ended_once(client: AsyncClient) -> None:
    manager, own, _ = await two_firms()
    house, today = await open_house(), clock.today()
    headers = await cookie(client, manager)

    async def send(path: str, **fields: object) -> int:
        answer = await client.post(path, data=fields, headers=headers)
        return answer.status_code

    begin = {"incubator": house.id, "starts_on": today}
    assert await send(f"/firms/{own}/tenancies", **begin) == 303
    assert await send(f"/firms/{own}/tenancies", **begin) == 409
    assert await send(f"/firms/{own}/tenancies", incubator="x", starts_on="soon") == 422
    (tenancy,) = await tenancies_of(own)
    ending = f"/tenancies/{tenancy.id}/ending"
    assert await send(ending, ends_on=today) == 422
    assert await send(ending, ends_on=today + timedelta(1)) == 303
    joined = {"full_name": "Đỗ Văn An", "valid_from": today}
    assert await send(f"/firms/{own}/members", **joined) == 303
    assert await send(f"/firms/{own}/members", full_name="", valid_from=today) == 422
    (member,) = await people_of(own, today)
    leaving = f"/memberships/{member.id}/ending"
    assert await send(leaving, last_day=today) == 303
    assert await send(leaving, last_day=today) == 409
    for path in (f"/memberships/{uuid4()}/ending", f"/tenancies/{uuid4()}/ending"):
        assert await send(path, last_day=today, ends_on=today) == 404


async def test_staff_grant_and_revoke_what_people_of_the_firm_may_run(client: AsyncClient) -> None:
    manager, own, other = await two_firms()
    skill, today = await qualification("HD-AN-TOAN", "Hướng dẫn an toàn xưởng"), clock.today()
    person = await add_new_member(
        own, "Đỗ Văn An", valid_from=today, actor=manager, now=clock.now()
    )
    headers = await cookie(client, await signed_up(Role.technician))
    given = {"person": person, "qualification": skill, "basis": "SIGN_OFF", "granted_on": today}

    async def send(path: str, **fields: object) -> int:
        return (await client.post(path, data=fields, headers=headers)).status_code

    assert await send(f"/firms/{own}/qualifications", **given) == 303
    assert await send(f"/firms/{own}/qualifications", **given) == 409
    assert await send(f"/firms/{own}/qualifications", **(given | {"basis": "LUCK"})) == 422
    assert await send(f"/firms/{other}/qualifications", **given) == 404
    assert "Hướng dẫn an toàn xưởng" in (await client.get(f"/firms/{own}/people")).text
    held = (await fetch("SELECT id FROM held_qualification"))[0]["id"]
    assert await send(f"/firms/{other}/qualifications/{held}/revocation") == 404
    assert await send(f"/firms/{own}/qualifications/{held}/revocation") == 303
    assert await send(f"/firms/{own}/qualifications/{held}/revocation") == 409
    headers = await cookie(client, await signed_up(Role.auditor))
    assert await send(f"/firms/{own}/qualifications", **given) == 403


async def test_the_api_lists_firms_in_pages(client: AsyncClient) -> None:
    manager, own, _ = await two_firms()
    headers = await bearer(manager)
    answer = await client.get("/api/firms?page_size=1", headers=headers)
    body = answer.json()
    assert (answer.status_code, len(body["items"]), body["total"]) == (200, 1, 2)
    assert body["items"][0]["name_vi"] == "Công ty Hồng Lĩnh"
    body = (await client.get("/api/firms?q=tan phong", headers=headers)).json()
    assert [(one["id"], one["stage"]) for one in body["items"]] == [(str(own), "incubation")]
    shown = (await client.get(f"/api/firms/{own}", headers=headers)).json()
    assert (shown["tax_code"], shown["tenancies"]) == ("9900010014", [])


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("page=0", "page"),
        ("page=x", "page"),
        ("page_size=0", "page_size"),
        ("page_size=1001", "page_size"),
        ("page=99999999999999999999", "page"),
        ("stage=hatching", "stage"),
        ("q=%00", "q"),
        ("q=" + "x" * 201, "q"),
    ],
)
async def test_the_api_names_the_field_that_cannot_be(
    browser: AsyncClient, query: str, field: str
) -> None:
    headers = await bearer(await signed_up(Role.manager))
    answer = await browser.get(f"/api/firms?{query}", headers=headers)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == field


async def test_the_api_tells_who_holds_what_and_hides_names_from_the_city(
    client: AsyncClient,
) -> None:
    manager, own, _ = await two_firms()
    skill, today = await qualification("HD-AN-TOAN"), clock.today()
    person = await add_new_member(
        own, "Đỗ Văn An", valid_from=today, actor=manager, now=clock.now()
    )
    await grant(person, skill, granted_on=today, actor=manager, now=clock.now())
    path = f"/api/firms/{own}/people"
    (shown,) = (await client.get(path, headers=await bearer(manager))).json()["items"]
    assert (shown["id"], shown["name"]) == (str(person), "Đỗ Văn An")
    assert shown["qualifications"][0]["code"] == "HD-AN-TOAN"
    city = await signed_up(Role.city)
    (shown,) = (await client.get(path, headers=await bearer(city))).json()["items"]
    assert shown.get("name") is None
    await cookie(client, city)
    for page in (f"/firms/{own}", f"/firms/{own}/people"):
        assert "Đỗ Văn An" not in (await client.get(page)).text


async def test_pages_of_firms_take_few_statements(client: AsyncClient) -> None:
    manager, own, _ = await two_firms()
    await cookie(client, manager)
    await client.get("/firms")
    for path, most in (
        ("/firms", 3),
        (f"/firms/{own}", 14),
        (f"/firms/{own}/story", 4),
        (f"/firms/{own}/people", 5),
    ):
        with counted() as asked:
            assert (await client.get(path)).status_code == 200
        assert len(asked) <= most, asked
