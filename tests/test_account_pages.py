"""The pages of one's own account over HTTP."""

import re
from collections.abc import AsyncIterator

import pytest
from httpx import AsyncClient

from incubator import accounts, clock, tokens
from incubator.database import fetch
from incubator.users import Actor, Role
from tests.cast import PASSWORD, bearer, browsing, cookie, signed_up
from tests.site import site

PAGES = ("/account", "/account/password", "/account/devices", "/account/tokens")


@pytest.fixture
async def client(database: object) -> AsyncIterator[AsyncClient]:
    async with browsing(site()) as client:
        yield client


@pytest.fixture
async def lan(client: AsyncClient) -> Actor:
    lan = await signed_up(Role.technician, login="lan@example.vn", name="Phạm Thị Lan")
    await accounts.set_password(lan.user, PASSWORD, now=clock.now())
    client.headers.update(await cookie(client, lan))
    return lan


@pytest.mark.parametrize("path", PAGES)
async def test_every_page_of_the_account_opens_for_its_owner_alone(
    client: AsyncClient, lan: Actor, path: str
) -> None:
    assert (await client.get(path)).status_code == 200
    client.cookies.clear()
    guest = await client.get(path, follow_redirects=False)
    assert guest.headers["location"].startswith("/sign-in?next=/account")


@pytest.mark.parametrize("path", PAGES)
async def test_a_program_does_not_enter_the_account(
    client: AsyncClient, lan: Actor, path: str
) -> None:
    token = await bearer(lan)
    client.cookies.clear()
    assert (await client.get(path, headers=token)).status_code == 403
    made = await client.post("/account/tokens", data={"name": "mine"}, headers=token)
    assert made.status_code == 403
    assert len(await tokens.tokens_of(lan)) == 1


async def test_the_account_tells_name_login_and_roles(client: AsyncClient, lan: Actor) -> None:
    page = (await client.get("/account")).text
    for words in ("Phạm Thị Lan", "lan@example.vn", "Kỹ thuật viên", "Tiếng Việt", "English"):
        assert words in page


async def test_a_token_is_shown_once_and_works_until_it_is_revoked(
    client: AsyncClient, lan: Actor
) -> None:
    made = await client.post("/account/tokens", data={"name": "lịch xưởng"})
    assert made.status_code == 201
    assert made.headers["cache-control"] == "no-store"
    secret = re.search(r'value="(inc_[\w-]+)"', made.text)
    assert secret
    header = {"authorization": f"Bearer {secret[1]}"}
    assert (await client.get("/api/me", headers=header)).status_code == 200
    again = (await client.get("/account/tokens")).text
    assert secret[1] not in again
    assert "lịch xưởng" in again
    [token] = await tokens.tokens_of(lan)
    path = f"/account/tokens/{token.id}/revocation"
    for _ in range(2):
        assert (await client.post(path)).status_code == 303
    assert (await client.get("/api/me", headers=header)).status_code == 401


async def test_anothers_token_is_not_there(client: AsyncClient, lan: Actor) -> None:
    chi = await signed_up(Role.admin)
    await tokens.create_own_token("hers", actor=chi, now=clock.now())
    [hers] = await tokens.tokens_of(chi)
    assert (await client.post(f"/account/tokens/{hers.id}/revocation")).status_code == 404


async def test_a_token_without_a_name_is_asked_for_one(client: AsyncClient, lan: Actor) -> None:
    asked = await client.post("/account/tokens", data={"name": " "})
    assert asked.status_code == 422
    assert "Hãy điền mục này." in asked.text


async def test_a_lost_device_is_signed_out_from_the_list(client: AsyncClient, lan: Actor) -> None:
    async with browsing(site()) as lost:
        await cookie(lost, lan)
        page = (await client.get("/account/devices")).text
        [path] = re.findall(r"/account/devices/[0-9a-f-]{36}/sign-out", page)
        assert (await client.post(path)).status_code == 303
        assert (await lost.get("/account", follow_redirects=False)).status_code == 303
    assert (await client.post(path)).status_code == 404
    assert (await client.get("/account")).status_code == 200


async def test_all_other_devices_are_signed_out(client: AsyncClient, lan: Actor) -> None:
    async with browsing(site()) as lost:
        await cookie(lost, lan)
        assert (await client.post("/account/devices/others/sign-out")).status_code == 303
        assert (await lost.get("/account", follow_redirects=False)).status_code == 303
    assert (await client.get("/account")).status_code == 200


async def test_the_password_is_changed_with_the_one_of_now(client: AsyncClient, lan: Actor) -> None:
    new = {"new": "mưa dầm thấm lâu", "repeated": "mưa dầm thấm lâu"}
    wrong = await client.post("/account/password", data={"current": "wrong one", **new})
    assert wrong.status_code == 422
    assert "Đây không phải là mật khẩu hiện tại của bạn." in wrong.text
    assert "wrong one" not in wrong.text
    unlike = await client.post(
        "/account/password", data={"current": PASSWORD, **new, "repeated": "x"}
    )
    assert "Hai mật khẩu không giống nhau." in unlike.text
    done = await client.post("/account/password", data={"current": PASSWORD, **new})
    assert (done.status_code, done.headers["location"]) == (303, "/account")
    assert (await client.get("/account")).status_code == 200
    entries = await fetch("SELECT id FROM audit_entry WHERE action = 'password.set'")
    assert len(entries) == 2
