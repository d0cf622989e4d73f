"""People, roles and agencies in the settings over HTTP."""

import re
from collections.abc import AsyncIterator
from datetime import date

import pytest
from httpx import AsyncClient

from incubator import accounts, clock, tokens
from incubator.database import fetch
from incubator.programme import seed_programme
from incubator.user_directory import show_user
from incubator.users import Actor, Role
from tenants.firms import FirmDetails, add_firm
from tenants.members import firms_of
from tests.cast import PASSWORD, actor, browsing, cookie, signed_up
from tests.houses import open_house
from tests.site import site

NEW = {"full_name": "Trần Thị Ngọc Ánh", "login": "anh@example.vn", "role": "manager"}


@pytest.fixture
async def client(database: object) -> AsyncIterator[AsyncClient]:
    async with browsing(site()) as client:
        yield client


@pytest.fixture
async def admin(client: AsyncClient) -> Actor:
    admin = await signed_up(Role.admin, name="Chu Đức Ơn")
    client.headers.update(await cookie(client, admin))
    return admin


def link_in(page: str) -> str:
    found = re.search(r'value="http://incubator\.example/password/([\w-]+)"', page)
    assert found
    return found[1]


async def named(login: str) -> Actor:
    user = await accounts.user_of_login(login)
    return actor(Role.tenant, user=user)


async def test_an_account_is_opened_with_a_link_that_is_shown_once(
    client: AsyncClient, admin: Actor
) -> None:
    await open_house()
    made = await client.post("/settings/users", data={**NEW, "incubator": "VU-CK"})
    assert (made.status_code, made.headers["cache-control"]) == (201, "no-store")
    link = link_in(made.text)
    anh = await named("anh@example.vn")
    again = await client.get(f"/settings/users/{anh.user}")
    assert link not in again.text
    assert "Vườn ươm cơ khí" in again.text
    await accounts.set_password_by_link(link, PASSWORD, now=clock.now())


async def test_what_was_typed_is_kept_when_something_is_wrong(
    client: AsyncClient, admin: Actor
) -> None:
    wrong = await client.post("/settings/users", data={**NEW, "login": "nobody"})
    assert wrong.status_code == 422
    assert "Trần Thị Ngọc Ánh" in wrong.text
    assert "Hãy nhập địa chỉ email hoặc số điện thoại Việt Nam." in wrong.text
    await client.post("/settings/users", data=NEW)
    twice = await client.post("/settings/users", data=NEW)
    assert twice.status_code == 409
    assert "anh@example.vn đã có tài khoản." in twice.text


async def test_a_tenant_acts_for_the_firm_that_was_chosen(
    client: AsyncClient, admin: Actor
) -> None:
    manager = await signed_up(Role.manager)
    details = FirmDetails("Công ty TNHH Khuôn mẫu Hồng Lĩnh", "INCUBATION", "9900010014")
    firm = await add_firm(details, actor=manager, now=clock.now())
    tenant = {**NEW, "role": "tenant"}
    asked = await client.post("/settings/users", data=tenant)
    assert asked.status_code == 422
    assert "Hãy chọn doanh nghiệp mà người này đại diện." in asked.text
    made = await client.post("/settings/users", data={**tenant, "firm": str(firm)})
    assert made.status_code == 201
    found = await show_user(admin, (await named("anh@example.vn")).user)
    assert await firms_of(found.person, clock.today()) == {firm}


async def test_roles_are_given_and_taken_back(client: AsyncClient, admin: Actor) -> None:
    house = await open_house()
    lan = await signed_up(Role.technician)
    path = f"/settings/users/{lan.user}"
    role = {"role": "manager", "incubator": str(house.id)}
    for told in ("Đã giao vai trò.", "Người này đã có vai trò đó."):
        assert (await client.post(f"{path}/roles", data=role)).headers["location"] == path
        assert told in (await client.get(path)).text
    held = (await show_user(admin, lan.user)).roles[-1]
    taken = await client.post(f"{path}/roles/{held.id}/revocation")
    assert taken.status_code == 303
    assert (await client.post(f"{path}/roles/{held.id}/revocation")).status_code == 404
    for wrong in ({"role": "king"}, {**role, "incubator": str(lan.user)}):
        assert (await client.post(f"{path}/roles", data=wrong)).status_code == 422


async def test_an_account_is_closed_and_opened_again(client: AsyncClient, admin: Actor) -> None:
    lan = await signed_up(Role.technician)
    path = f"/settings/users/{lan.user}"
    for act, told in (
        ("closing", "Đã khóa tài khoản."),
        ("closing", "Tài khoản này đã bị khóa trước đó."),
        ("reopening", "Đã mở lại tài khoản."),
        ("reopening", "Tài khoản đang mở."),
    ):
        assert (await client.post(f"{path}/{act}")).status_code == 303
        assert told in (await client.get(path)).text


async def test_the_last_administrator_is_told_why_not(client: AsyncClient, admin: Actor) -> None:
    refused = await client.post(f"/settings/users/{admin.user}/closing")
    assert refused.status_code == 409
    assert "Đây là quản trị viên duy nhất." in refused.text


async def test_a_forgotten_password_gets_another_link(client: AsyncClient, admin: Actor) -> None:
    lan = await signed_up(Role.technician)
    path = f"/settings/users/{lan.user}/password-link"
    first, second = [link_in((await client.post(path)).text) for _ in range(2)]
    assert first != second
    assert (await client.get(f"/password/{first}")).status_code == 410
    assert (await client.get(f"/password/{second}")).status_code == 200


async def test_a_name_is_written_as_it_should_be(client: AsyncClient, admin: Actor) -> None:
    lan = await signed_up(Role.technician, name="Pham Lan")
    path = f"/settings/users/{lan.user}"
    assert (await client.post(f"{path}/name", data={"full_name": "Phạm Lan"})).status_code == 303
    assert "Phạm Lan" in (await client.get(path)).text
    assert (await client.post(f"{path}/name", data={"full_name": ""})).status_code == 422


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.admin}))
async def test_nobody_else_enters_the_settings_of_people(client: AsyncClient, role: Role) -> None:
    who = await signed_up(role)
    client.headers.update(await cookie(client, who))
    for path in ("/settings/users", "/settings/users/new", "/settings/agencies"):
        assert (await client.get(path)).status_code == 403
    assert (await client.get(f"/settings/users/{who.user}")).status_code == 403
    forged = await client.post(f"/settings/users/{who.user}/roles", data={"role": "admin"})
    assert forged.status_code == 403
    assert (await client.post("/settings/users", data=NEW)).status_code == 403


async def test_a_token_of_an_administrator_makes_no_links(
    client: AsyncClient, admin: Actor
) -> None:
    secret = await tokens.create_own_token("export", actor=admin, now=clock.now())
    client.cookies.clear()
    header = {"authorization": f"Bearer {secret}"}
    for path in (f"/settings/users/{admin.user}/password-link", "/settings/users"):
        assert (await client.post(path, data=NEW, headers=header)).status_code == 403


# Agencies


async def test_an_agency_gets_another_name_from_a_day_on(client: AsyncClient, admin: Actor) -> None:
    await seed_programme()
    old = (await fetch("SELECT id FROM agency WHERE code = 'SO-CT'"))[0]["id"]
    new = {"name_vi": "Sở Công nghiệp", "name_en": "Department of Industry"}
    path = f"/settings/agencies/{old}"
    renamed = await client.post(f"{path}/names", data={**new, "valid_from": "2026-03-01"})
    assert renamed.status_code == 303
    page = (await client.get(renamed.headers["location"])).text
    assert "Tên mới có hiệu lực từ ngày 01/03/2026." in page
    for words in ("Sở Công nghiệp", "Sở Công Thương", "28/02/2026"):
        assert words in page
    again = await client.post(f"{path}/names", data={**new, "valid_from": "2026-04-01"})
    assert again.status_code == 409
    kept = await fetch("SELECT name_vi, valid_to FROM agency WHERE id = {}", old)
    assert kept == [{"name_vi": "Sở Công Thương", "valid_to": date(2026, 2, 28)}]


async def test_an_agency_is_entered_and_merged(client: AsyncClient, admin: Actor) -> None:
    await seed_programme()
    new = {"code": "SO-XD", "name_vi": "Sở Xây dựng", "name_en": "Department of Construction"}
    made = await client.post("/settings/agencies", data={**new, "valid_from": "2020-01-01"})
    assert made.status_code == 303
    heir = (await fetch("SELECT id FROM agency WHERE code = 'SO-CT'"))[0]["id"]
    path = made.headers["location"]
    early = {"successor": str(heir), "merged_on": "2019-01-01"}
    assert (await client.post(f"{path}/merger", data=early)).status_code == 422
    late = {"successor": str(heir), "merged_on": "2026-01-01"}
    assert (await client.post(f"{path}/merger", data=late)).status_code == 303
    assert (
        "Từ ngày 01/01/2026 nhiệm vụ được chuyển cho: Sở Công Thương"
        in (await client.get(path)).text
    )
    twice = await client.post("/settings/agencies", data={**new, "valid_from": "2020-01-01"})
    assert twice.status_code == 409


async def test_the_settings_show_what_one_may_set(client: AsyncClient, admin: Actor) -> None:
    page = (await client.get("/settings")).text
    assert 'href="/settings/users"' in page
    assert 'href="/settings/agencies"' in page
    client.headers.update(await cookie(client, await signed_up(Role.city)))
    assert (await client.get("/settings")).status_code == 403
