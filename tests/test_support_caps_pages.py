"""The meter before anybody books: in the API, on the firm's page, in the form and in the day."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from httpx import AsyncClient
from litestar import Litestar

from incubator import clock
from incubator.database import fetch
from incubator.today.day import load_day
from incubator.users import Role, load_actor
from tenants.members import firms_of
from tests.cast import browsing, cookie
from tests.demonstration import NOW
from tests.routes import account


@pytest.fixture
async def client(sqlite_demo: object, app: Litestar) -> AsyncIterator[AsyncClient]:
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            yield client


async def firm_with(tax_code: str) -> str:
    return str((await fetch("SELECT id FROM firm WHERE tax_code = {}", tax_code))[0]["id"])


async def test_the_api_tells_cap_used_held_left_and_decision(client: AsyncClient) -> None:
    await cookie(client, await account(Role.accountant))
    path = f"/api/firms/{await firm_with('9900010159')}/support-caps"
    [cap, *closed] = (await client.get(path)).json()
    assert (cap["target"], cap["window"], cap["percent"]) == ("machines", "year:2026", 100)
    assert (cap["cap"], cap["decision"]["ceiling"]) == (20_000_000, 4_000_000)
    assert cap["used"] + cap["held"] == cap["decision"]["granted"]
    assert cap["left"] == 4_000_000 - cap["decision"]["granted"]
    assert cap["near"] == (cap["decision"]["granted"] >= 3_200_000)
    assert [(one["target"], one["left"], one["decision"], one["why"]) for one in closed] == [
        ("rent", 0, None, "no-decision"), ("machines", 0, None, "no-decision"),
        ("consulting", 0, None, "no-decision"), ("rent", 0, None, "not-covered"),
    ]  # fmt: skip
    later = (await client.get(f"{path}?on=2031-01-01")).json()
    assert {(one["scheme"]["code"], one["why"]) for one in later} == {("ND80-2021", "no-decision")}


async def test_a_firms_page_and_the_tenants_day_show_the_meter(client: AsyncClient) -> None:
    tenant = await account(Role.tenant)
    await cookie(client, tenant)
    page = (await client.get(f"/firms/{await firm_with('9900010014')}")).text
    assert "Support under schemes" in page
    assert "Draft a decision" not in page
    assert "no decision is signed for the year" in page
    day = await load_day(await load_actor(tenant.user, firms_of=firms_of, today=NOW.date()), NOW)
    [section] = [one for part in day.columns for one in part if one.key == "support-caps"]
    [row] = section.rows
    assert row.meter
    assert row.meter.total == 10_000_000


async def test_an_account_holder_signs_from_the_day(client: AsyncClient) -> None:
    approver = await account(Role.approver)
    headers = await cookie(client, approver)
    [waiting] = await fetch("SELECT id FROM support_decision WHERE status = 'DRAFT'")
    path = f"/support-decisions/{waiting['id']}"
    assert f'action="{path}/signature"' in (await client.get("/")).text
    assert (await client.post(f"{path}/signature", headers=headers)).status_code == 303
    assert f'action="{path}/signature"' not in (await client.get("/")).text


async def test_the_form_says_what_is_left_before_anybody_books(client: AsyncClient) -> None:
    headers = await cookie(client, await account(Role.manager))
    machine = (await fetch("SELECT id FROM resource WHERE code = 'TB-27'"))[0]["id"]
    person = (await fetch("SELECT id FROM person WHERE full_name = 'Lương Minh Ý'"))[0]["id"]
    sent = {
        "resource": str(machine), "quantity": "1", "person": str(person),
        "firm": await firm_with("9900010085"),
        "starts_at_day": "2026-12-14", "starts_at_time": "08:00",
        "ends_at_day": "2026-12-14", "ends_at_time": "09:00", "purpose": "Thử",
    }  # fmt: skip
    page = (await client.post("/bookings/preview", data=sent, headers=headers)).text
    assert "Scheme support" in page
    assert "of its cap is left after this booking" in page
