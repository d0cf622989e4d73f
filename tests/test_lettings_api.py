"""The API of lettings and of a firm's statement, as programs meet it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import date

import pytest
from httpx import AsyncClient
from litestar import Litestar

from facilities.bookings import request_booking
from incubator import clock
from incubator.database import Engine, execute
from incubator.users import Role
from tests.booking_cast import slot
from tests.cast import bearer, browsing, signed_up
from tests.landlord import NOW, Landlord


@pytest.fixture(autouse=True)
def _friday() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


@pytest.fixture
async def client(database: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    async with browsing(app) as client:
        yield client


async def test_a_unit_is_let_read_and_handed_back(client: AsyncClient) -> None:
    landlord = await Landlord.opened()
    keys = await bearer(await signed_up(Role.manager, "VU-CK"))
    asked = {
        "resource": str(landlord.b1), "tenancy": str(landlord.tenancy),
        "from": "2026-11-01", "to": "2027-02-01", "deposit": 26_400_000, "contract": "12/HĐ",
    }  # fmt: skip
    made = await client.post("/api/lettings", json=asked, headers={**keys, "Idempotency-Key": "a"})
    assert made.status_code == 201
    told = made.json()
    assert (told["state"], told["from"], told["to"]) == ("LET", "2026-11-01", "2027-02-01")
    assert [(m["month"], m["state"], m["support"]) for m in told["months"]] == [
        ("2026-11", "HELD", 6_600_000),
        ("2026-12", "HELD", 6_600_000),
        ("2027-01", "PLANNED", 0),
    ]
    again = await client.post("/api/lettings", json=asked, headers={**keys, "Idempotency-Key": "a"})
    assert again.json()["id"] == told["id"]
    refused = await client.post("/api/lettings", json=asked, headers=keys)
    problem = refused.json()
    assert (refused.status_code, problem["type"].rsplit("/")[-1]) == (409, "unit-let")
    assert problem["next_possible"] == "2027-02-01T00:00:00+07:00"

    listed = (await client.get("/api/lettings?state=let", headers=keys)).json()
    assert [one["id"] for one in listed["items"]] == [told["id"]]
    path = f"/api/lettings/{told['id']}"
    longer = await client.post(f"{path}/extension", json={"to": "2027-03-01"}, headers=keys)
    assert longer.json()["to"] == "2027-03-01"
    back = await client.post(f"{path}/hand-back", json={"on": "2026-11-27"}, headers=keys)
    assert (back.json()["state"], back.json()["handed_back_on"]) == ("ENDED", "2026-11-27")
    ended = await client.post(f"{path}/hand-back", json={"on": "2026-11-27"}, headers=keys)
    assert (ended.status_code, ended.json()["type"].rsplit("/")[-1]) == (409, "letting-ended")
    assert (await client.get(path, headers=keys)).json()["months"][0]["support"] == 5_720_000


async def test_a_unit_is_moved_handed_over_and_called_off(client: AsyncClient) -> None:
    landlord = await Landlord.opened()
    keys = await bearer(await signed_up(Role.manager, "VU-CK"))
    signed = await landlord.lets(landlord.b1, date(2026, 11, 1), date(2027, 2, 1))
    move = {"resource": str(landlord.b3), "on": "2026-11-27"}
    moved = await client.post(f"/api/lettings/{signed.id}/move", json=move, headers=keys)
    assert (moved.json()["state"], moved.json()["resource"]) == ("LET", str(landlord.b3))
    later = await landlord.lets(landlord.b1, date(2026, 12, 1), date(2027, 2, 1))
    path = f"/api/lettings/{later.id}"
    early = await client.post(f"{path}/hand-over", json={"on": "2026-11-27"}, headers=keys)
    assert (early.status_code, early.json()["errors"][0]["field"]) == (422, "on")
    off = await client.post(f"{path}/cancellation", json={"reason": "Đổi ý"}, headers=keys)
    assert off.json()["state"] == "CANCELLED"


async def test_a_tenant_sees_its_own_lettings_and_statement_alone(client: AsyncClient) -> None:
    landlord = await Landlord.opened()
    await landlord.lets(landlord.b1, date(2026, 11, 1), date(2027, 2, 1))
    other = await landlord.lets(
        landlord.b3, date(2026, 11, 1), date(2027, 2, 1), tenancy=landlord.other_tenancy
    )
    await request_booking(
        landlord.asks(landlord.lathe, slot("08:00", "10:00")), actor=landlord.mai, now=NOW
    )
    lan = await signed_up(Role.tenant)
    await execute(
        "INSERT INTO membership (id, firm, person, title, is_contact, valid_from)"
        " SELECT {}, firm, {}, '', is_contact, valid_from FROM membership WHERE firm = {} LIMIT 1",
        *(lan.user, lan.person, landlord.hong_linh),
    )
    keys = await bearer(lan)
    listed = (await client.get("/api/lettings", headers=keys)).json()
    assert {one["firm"] for one in listed["items"]} == {str(landlord.hong_linh)}
    assert (await client.get(f"/api/lettings/{other.id}", headers=keys)).status_code == 404
    path = f"/api/firms/{landlord.hong_linh}/statement?month=2026-11"
    told = (await client.get(path, headers=keys)).json()
    assert told["rent"] == {
        "full_cost": 13_200_000, "tenant_price": 6_600_000, "support": 6_600_000, "surcharge": 0,
        "discount": 6_600_000, "scheme_support": 0,
    }  # fmt: skip
    (hours,) = told["hours"]
    assert (hours["resource"], hours["minutes"], hours["settled"]) == ("TB-03", 120, False)
    assert told["usage"]["full_cost"] == 660_000
    assert told["total"]["support"] == 6_600_000 + 330_000
    wrong = await client.get(path.replace("2026-11", "11/2026"), headers=keys)
    assert wrong.status_code == 422
    stranger = f"/api/firms/{landlord.sao_khue}/statement"
    assert (await client.get(stranger, headers=keys)).status_code == 404
