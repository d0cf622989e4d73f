"""The search and the first steps over HTTP."""

from collections.abc import AsyncIterator

import pytest
from httpx import AsyncClient

from incubator.users import Role
from tests.cast import bearer, browsing, cookie, signed_up
from tests.houses import machine, open_house
from tests.site import site


@pytest.fixture
async def client(database: object) -> AsyncIterator[AsyncClient]:
    async with browsing(site()) as client:
        yield client


async def test_the_search_shows_what_it_found_by_kind(client: AsyncClient) -> None:
    manager = await signed_up(Role.manager)
    made = await machine(await open_house(), manager)
    await cookie(client, manager)
    page = (await client.get("/search?q=gia cong")).text
    assert f'href="/resources/{made}"' in page
    assert "Trung tâm gia công CNC 3 trục" in page
    assert "Không tìm thấy “xyzzy”" in (await client.get("/search?q=xyzzy")).text
    assert "Bạn cần tìm gì?" in (await client.get("/search")).text
    assert (await client.get(f"/search?q={'x' * 300}")).status_code == 422


async def test_the_api_finds_the_same(client: AsyncClient) -> None:
    manager = await signed_up(Role.manager)
    made = await machine(await open_house(), manager)
    answer = await client.get("/api/search?q=gia+cong", headers=await bearer(manager))
    assert answer.json() == {
        "groups": [
            {
                "kind": "resource",
                "label": "Thiết bị, phòng",
                "total": 1,
                "items": [
                    {
                        "id": str(made),
                        "title": "Trung tâm gia công CNC 3 trục",
                        "detail": "TB-01 · Vườn ươm cơ khí",
                        "path": f"/resources/{made}",
                    }
                ],
            }
        ]
    }
    wrong = await client.get("/api/search?q=a&limit=51", headers=await bearer(manager))
    assert wrong.status_code == 422


async def test_a_guest_finds_nothing(client: AsyncClient) -> None:
    assert (await client.get("/search", follow_redirects=False)).status_code == 303
    assert (await client.get("/api/search?q=a")).status_code == 401


async def test_every_page_has_the_search_and_the_list_of_keys(client: AsyncClient) -> None:
    await cookie(client, await signed_up(Role.tenant))
    page = (await client.get("/account")).text
    assert 'action="/search"' in page
    assert 'data-keys="g b" data-path="/board"' in page
    assert 'data-keys="g m"' not in page
    client.cookies.clear()
    assert "data-keys" not in (await client.get("/sign-in")).text


@pytest.mark.parametrize("role", sorted(set(Role)))
async def test_the_first_steps_are_for_those_who_set_up(client: AsyncClient, role: Role) -> None:
    await cookie(client, await signed_up(role))
    guided = {Role.admin, Role.manager, Role.accountant, Role.approver}
    assert (await client.get("/guide")).status_code == (200 if role in guided else 403)


async def test_the_next_step_leads_to_its_page(client: AsyncClient) -> None:
    await cookie(client, await signed_up(Role.admin))
    page = (await client.get("/guide")).text
    assert "Đã xong 0 trên 6 bước." in page
    assert 'class="btn btn-primary" href="/settings/incubators' in page
    assert 'href="/resources/new"' not in page
