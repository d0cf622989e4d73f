"""The catalogue and the advisers over HTTP: pages, forms and the API."""

from collections.abc import AsyncIterator
from datetime import date
from uuid import UUID

import pytest
from httpx import AsyncClient, Response
from litestar import Litestar

from incubator import clock
from incubator.database import Engine
from incubator.users import Actor, Role
from services.adviser_records import conflicts_of, list_advisers, show_adviser
from services.advisers import AdviserDetails, add_adviser
from services.catalogue import PriceDetails, ServiceDetails, add_price, add_service
from services.service_records import list_services, prices_of
from tests.booking_cast import NOW, Cast
from tests.cast import browsing, cookie, signed_up
from tests.treasury import id_of

TODAY = date(2026, 11, 27)
PAPER = "Quyết định số 48/QĐ-VU"
WEEK = {f"day_{day}": "08:00-12:00" for day in range(5)}


@pytest.fixture
async def client(database: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            yield client


@pytest.fixture
async def browser(sqlite_database: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            yield client


async def post(client: AsyncClient, who: Actor, path: str, form: dict[str, object]) -> Response:
    headers = await cookie(client, who)
    return await client.post(path, data=form, headers=headers)


async def page(client: AsyncClient, who: Actor, path: str) -> str:
    await cookie(client, who)
    answer = await client.get(path)
    assert answer.status_code == 200, answer.text
    return answer.text


async def a_service(mai: Actor, programme: str = "CT6", code: str = "DV-04") -> UUID:
    details = ServiceDetails(
        code=code, name_vi="Đo kiểm CMM", name_en="CMM inspection",
        category=await id_of("cost_category", "TU_VAN"),
        programme=await id_of("programme", programme), delivery="UNITS", unit="PART",
    )  # fmt: skip
    service = await add_service(details, actor=mai, now=NOW)
    price = PriceDetails(
        full_price=900_000, incubated_price=450_000, graduate_price=720_000,
        external_price=1_080_000, legal_basis=PAPER, valid_from=date(2026, 1, 1),
    )  # fmt: skip
    await add_price(service, price, actor=mai, now=NOW)
    return service


async def an_adviser(mai: Actor, service: UUID, person: UUID | None = None) -> UUID:
    details = AdviserDetails(
        code="CG-02", fields_vi="Đo lường", languages=["vi"], hour_fee=550_000,
        weekly_cap_minutes=720, services=[service],
    )  # fmt: skip
    return await add_adviser(details, person=person, full_name="Đặng Thùy Linh", actor=mai, now=NOW)


async def test_a_manager_enters_a_service_and_its_price_in_forms(client: AsyncClient) -> None:
    await Cast.assembled()
    mai = await signed_up(Role.manager, "VU-CK")
    assert "Add service" in await page(client, mai, "/services")
    assert "Sessions are priced by the hour" in await page(client, mai, "/services/new")
    typed: dict[str, object] = {
        "code": "DV-06", "name_vi": "Thử kéo", "name_en": "Tensile tests",
        "category": await id_of("cost_category", "TU_VAN"),
        "programme": await id_of("programme", "CT6"),
        "delivery": "UNITS", "unit": "SAMPLE", "typical_minutes": "60", "needs_report": "true",
        "is_active": "true",
    }  # fmt: skip
    answer = await post(client, mai, "/services", typed)
    assert answer.status_code == 303
    path = answer.headers["location"]
    again = await post(client, mai, "/services", typed)
    assert again.status_code == 409
    assert "Code DV-06 belongs to Tensile tests. Choose another." in again.text

    price: dict[str, object] = {
        "full_price": "350.000", "incubated_price": "175.000", "graduate_price": "280000",
        "external_price": "420 000", "legal_basis": PAPER, "valid_from": "2026-01-01",
    }  # fmt: skip
    assert (await post(client, mai, f"{path}/prices", price)).status_code == 303
    text = await page(client, mai, path)
    assert "350,000" in text
    assert PAPER in text
    early = price | {"valid_from": "2026-06-01"}
    refused = await post(client, mai, f"{path}/prices", early)
    assert refused.status_code == 409
    assert "A price has been in force or announced from 1 Jan 2026." in refused.text

    assert 'value="DV-06"' in await page(client, mai, f"{path}/edit")
    renamed = typed | {"name_en": "Tensile, bend and hardness tests"}
    assert (await post(client, mai, path, renamed)).status_code == 303
    assert "bend and hardness" in await page(client, mai, "/services?q=thu+keo")
    malformed = await post(client, mai, path, typed | {"typical_minutes": "soon"})
    assert malformed.status_code == 422
    assert len(await prices_of((await list_services(on=TODAY))[0].id)) == 1


async def test_everybody_reads_the_catalogue_and_who_pays(client: AsyncClient) -> None:
    cast = await Cast.assembled()
    own = await a_service(cast.mai)
    other = await a_service(cast.mai, "CT3", "DV-10")
    await an_adviser(cast.mai, own)
    tenant = await signed_up(Role.tenant)
    city = await signed_up(Role.city)
    assert "referral" in await page(client, tenant, "/services?programme=CT3")
    told = await page(client, tenant, f"/services/{other}")
    assert "Another programme pays for it" in told
    assert "Enter the price" not in told
    assert "Đặng Thùy Linh" in await page(client, tenant, f"/services/{own}")
    assert "Đặng Thùy Linh" not in await page(client, city, f"/services/{own}")
    answer = await client.get("/services/0198c2a0-0000-7000-8000-000000000000")
    assert answer.status_code == 404


async def test_programs_read_the_catalogue(client: AsyncClient) -> None:
    cast = await Cast.assembled()
    own = await a_service(cast.mai)
    await a_service(cast.mai, "CT3", "DV-10")
    await an_adviser(cast.mai, own)
    tenant = await signed_up(Role.tenant)
    await cookie(client, tenant)
    answer = (await client.get("/api/services")).json()
    assert answer["total"] == 2
    first, second = answer["items"]
    assert (first["code"], first["unit"], first["referred"]) == ("DV-04", "part", False)
    assert first["price"]["full"] == 900_000
    assert first["price"]["supported"] == 450_000
    assert [giver["name"] for giver in first["advisers"]] == ["Đặng Thùy Linh"]
    assert (second["programme"], second["referred"]) == ("CT3", True)
    only = (await client.get("/api/services?programme=CT3&q=do+kiem&page_size=1")).json()
    assert [one["code"] for one in only["items"]] == ["DV-10"]
    await cookie(client, await signed_up(Role.city))
    assert (await client.get("/api/services")).json()["items"][0]["advisers"] == []
    for wrong in ("page=0", "programme=%00"):
        assert (await client.get(f"/api/services?{wrong}")).status_code == 422


async def test_a_manager_enters_an_adviser_and_links_an_account_later(client: AsyncClient) -> None:
    cast = await Cast.assembled()
    service = await a_service(cast.mai)
    mai = await signed_up(Role.manager, "VU-CK")
    typed: dict[str, object] = {
        "full_name": "Nguyễn Hữu Khang", "code": "CG-01", "fields_vi": "Gia công",
        "fields_en": "Machining", "languages": ["vi", "en"], "hour_fee": "700.000",
        "weekly_cap_hours": "12", "time_zone": "Europe/Berlin", "is_active": "true",
        "services": [str(service)], **WEEK,
    }  # fmt: skip
    answer = await post(client, mai, "/advisers", typed)
    assert answer.status_code == 303, answer.text
    path = answer.headers["location"]
    (adviser,) = await list_advisers()
    assert (adviser.weekly_cap_minutes, adviser.hour_fee) == (720, 700_000)
    assert len(adviser.hours) == 5
    text = await page(client, mai, path)
    assert "By the clock of Berlin." in text
    assert "700,000" in text

    account = await signed_up(Role.adviser, name="Khang có tài khoản")
    assert "Khang có tài khoản" in await page(client, mai, f"{path}/edit")
    linked = typed | {"person": str(account.person)}
    assert (await post(client, mai, path, linked)).status_code == 303
    assert (await show_adviser(adviser.id)).account == account.user
    unclear = await post(client, mai, path, typed | {"day_0": "morning"})
    assert unclear.status_code == 422
    assert "Write the hours as in" in unclear.text
    nobody = await post(client, mai, "/advisers", typed | {"full_name": "", "code": "CG-09"})
    assert nobody.status_code == 422


async def test_advisers_set_their_hours_on_their_own_page(browser: AsyncClient) -> None:
    cast = await Cast.assembled()
    account = await signed_up(Role.adviser)
    adviser = await an_adviser(cast.mai, await a_service(cast.mai), account.person)
    path = f"/advisers/{adviser}"
    text = await page(browser, account, path)
    assert "Change the hours" in text
    assert "550,000" in text
    assert "Conflicts of interest" not in text
    assert (await post(browser, account, f"{path}/hours", dict(WEEK))).status_code == 303
    assert len((await show_adviser(adviser)).hours) == 5
    other = await signed_up(Role.adviser)
    assert (await post(browser, other, f"{path}/hours", dict(WEEK))).status_code == 403


async def test_fees_and_conflicts_are_not_for_tenants(browser: AsyncClient) -> None:
    cast = await Cast.assembled()
    adviser = await an_adviser(cast.mai, await a_service(cast.mai))
    tenant = await signed_up(Role.tenant)
    for path in ("/advisers", f"/advisers/{adviser}"):
        assert "550,000" not in await page(browser, tenant, path)
    assert "Conflicts of interest" not in await page(browser, tenant, f"/advisers/{adviser}")
    await cookie(browser, await signed_up(Role.city))
    assert (await browser.get("/advisers")).status_code == 403


async def test_a_manager_notes_a_conflict_and_ends_it(browser: AsyncClient) -> None:
    cast = await Cast.assembled()
    mai = await signed_up(Role.manager, "VU-CK")
    adviser = await an_adviser(cast.mai, await a_service(cast.mai))
    path = f"/advisers/{adviser}/conflicts"
    form: dict[str, object] = {"firm": str(cast.hong_linh), "reason": "Góp vốn"}
    assert (await post(browser, mai, path, form)).status_code == 303
    twice = await post(browser, mai, path, form)
    assert twice.status_code == 409
    assert "A conflict of interest with this firm is in force." in twice.text
    (conflict,) = await conflicts_of(adviser)
    ending = f"/adviser-conflicts/{conflict.id}/ending"
    assert (await post(browser, mai, ending, {})).status_code == 303
    over = await post(browser, mai, ending, {})
    assert over.status_code == 409
    assert "Somebody has ended this conflict of interest before." in over.text
    unknown = "/adviser-conflicts/0198c2a0-0000-7000-8000-000000000000/ending"
    assert (await post(browser, mai, unknown, {})).status_code == 404
