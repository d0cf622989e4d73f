"""Resources over HTTP: the list, the page, the forms, and what the API tells to whom."""

from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from httpx import AsyncClient
from litestar import Litestar

from facilities.controllers.strip import draw
from facilities.free_busy import Busy, FreeBusy
from incubator import clock
from incubator.database import execute, fetch
from incubator.ids import uuid7
from incubator.periods import Period
from incubator.users import Actor, Role
from tests.cast import bearer, browsing, cookie, signed_up
from tests.houses import TODAY, House, machine, open_house, qualification
from tests.statements import counted

RATE = {
    "full_rate": "500000",
    "incubated_rate": "250000",
    "graduate_rate": "400000",
    "external_rate": "600000",
    "legal_basis": "Quyết định 34/QĐ-VU",
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


async def a_machine(**given: object) -> tuple[House, Actor, UUID]:
    house = await open_house()
    manager = await signed_up(Role.manager, "VU-CK")
    return house, manager, await machine(house, manager, **given)


async def open_daily(house: House) -> None:
    """Open from 08:00 to 17:00, every day of the week."""
    for weekday in range(7):
        await execute(
            "INSERT INTO opening_hours (id, incubator, kind, weekday, opens, closes) "
            "VALUES ({}, {}, 'OPEN', {}, 480, 1020)",
            uuid7(), house.id, weekday,
        )  # fmt: skip


async def occupy(house: House, resource: UUID, slot: Period) -> None:
    act = uuid7()
    await execute(
        "INSERT INTO act (id, kind, incubator, category, year, mode, full_cost, tenant_price, "
        "support, surcharge, legal_basis, status, created_at) "
        "VALUES ({}, 'BOOKING', {}, {}, {}, 'NONE', 0, 0, 0, 0, '', 'HELD', {})",
        act, house.id, house.category, slot.start.year, slot.start,
    )  # fmt: skip
    await execute(
        "INSERT INTO occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, "
        "blocked_until, holds) VALUES ({}, {}, {}, 1, {}, {}, {}, {}, {})",
        uuid7(), act, resource, slot.start, slot.end,
        slot.start - timedelta(minutes=30), slot.end + timedelta(minutes=15), True,
    )  # fmt: skip


def form_of(house: House, **given: object) -> dict[str, str]:
    typed = {
        "incubator": house.id, "code": "TB-77", "kind": "MACHINE", "name_vi": "Máy mài phẳng",
        "name_en": "Surface grinder", "category": house.category, "bought_by": house.line,
        "audience": "TENANTS", "capacity": 1, "is_bookable": "true", "is_active": "true",
    }  # fmt: skip
    return {name: str(value) for name, value in (typed | given).items()}


async def test_a_manager_enters_edits_and_prices_a_machine(client: AsyncClient) -> None:
    house = await open_house()
    skill = await qualification("CN-MAI", "Vận hành máy mài")
    headers = await cookie(client, await signed_up(Role.manager, "VU-CK"))
    assert "Vận hành máy mài" in (await client.get("/resources/new")).text
    typed = form_of(house, qualifications=skill, area="12.5", safety_class="B")
    answer = await client.post("/resources", data=typed, headers=headers)
    assert answer.status_code == 303
    path = answer.headers["location"]
    edit = (await client.get(f"{path}/edit")).text
    assert 'value="12.5"' in edit
    assert f'value="{skill}" checked' in edit
    again = await client.post(path, data=typed | {"capacity": "2"}, headers=headers)
    assert again.status_code == 303
    tomorrow = {"valid_from": str(clock.today() + timedelta(1))}
    for status in (303, 409):
        answer = await client.post(f"{path}/rates", data=RATE | tomorrow, headers=headers)
        assert answer.status_code == status
    page = (await client.get(path)).text
    for told in ("Máy mài phẳng", "500.000", "Quyết định 34/QĐ-VU", "Vận hành máy mài"):
        assert told in page


async def test_a_wrong_form_keeps_what_was_typed(client: AsyncClient) -> None:
    house, manager, id = await a_machine()
    headers = await cookie(client, manager)
    for field, value in (("capacity", "-1"), ("kind", "SHIP"), ("bought_by", str(uuid4()))):
        typed = form_of(house) | {field: value}
        answer = await client.post("/resources", data=typed, headers=headers)
        assert answer.status_code == 422
        assert f'id="f-{field}-error"' in answer.text
        assert "Máy mài phẳng" in answer.text
    answer = await client.post("/resources", data=form_of(house, code="TB-01"), headers=headers)
    assert answer.status_code == 409
    wrong = RATE | {"valid_from": "soon", "full_rate": "-1"}
    answer = await client.post(f"/resources/{id}/rates", data=wrong, headers=headers)
    assert answer.status_code == 422
    assert "Quyết định 34/QĐ-VU" in answer.text
    assert len(await fetch("SELECT 1 FROM rate")) == 1


@pytest.mark.parametrize("role", [Role.tenant, Role.technician, Role.auditor, Role.city])
async def test_others_read_resources_and_change_none(browser: AsyncClient, role: Role) -> None:
    house, _, id = await a_machine()
    headers = await cookie(browser, await signed_up(role))
    assert "CNC 3 trục" in (await browser.get("/resources")).text
    assert (await browser.get(f"/resources/{id}")).status_code == 200
    assert (await browser.get(f"/resources/{id}/edit")).status_code == 403
    for path in ("/resources", f"/resources/{id}", f"/resources/{id}/rates"):
        answer = await browser.post(path, data=form_of(house) | RATE, headers=headers)
        assert answer.status_code == 403


async def test_a_manager_of_another_house_edits_nothing_here(browser: AsyncClient) -> None:
    house, _, id = await a_machine()
    await open_house("TT-KT")
    headers = await cookie(browser, await signed_up(Role.manager, "TT-KT"))
    answer = await browser.post(f"/resources/{id}", data=form_of(house), headers=headers)
    assert answer.status_code == 403
    assert f"/resources/{id}/edit" not in (await browser.get(f"/resources/{id}")).text


async def test_staff_record_a_certificate_and_others_do_not(client: AsyncClient) -> None:
    _, _, id = await a_machine(needs_calibration=True)
    today, path = clock.today(), f"/resources/{id}/certificates"
    given = {
        "kind": "CALIBRATION",
        "performed_on": str(today),
        "valid_until": str(today + timedelta(365)),
        "certificate": "HC-2027/001",
    }
    headers = await cookie(client, await signed_up(Role.technician, "VU-CK"))
    assert "Chưa có giấy chứng nhận" in (await client.get(f"/resources/{id}")).text
    assert (await client.post(path, data=given, headers=headers)).status_code == 303
    assert "HC-2027/001" in (await client.get(f"/resources/{id}")).text
    for wrong in ({"valid_until": str(today - timedelta(1))}, {"kind": "LUCK"}):
        answer = await client.post(path, data=given | wrong, headers=headers)
        assert answer.status_code == 422
    elsewhere = path.replace(str(id), str(uuid4()))
    assert (await client.post(elsewhere, data=given, headers=headers)).status_code == 404
    headers = await cookie(client, await signed_up(Role.auditor))
    assert (await client.post(path, data=given, headers=headers)).status_code == 403
    assert len(await fetch("SELECT 1 FROM inspection")) == 1


async def test_the_list_filters_by_house_kind_class_and_words(browser: AsyncClient) -> None:
    house, manager, _ = await a_machine(safety_class="B")
    await machine(house, manager, code="KG-13", kind="ROOM", name_vi="Phòng họp H1")
    await cookie(browser, await signed_up(Role.tenant))
    for query, room, lathe in (
        ("q=phong+hop", True, False),
        ("kind=machine", False, True),
        ("class=B", False, True),
        ("incubator=VU-CK", True, True),
        (f"incubator={house.id}&kind=room", True, False),
        ("q=&kind=&incubator=&class=", True, True),
    ):
        page = (await browser.get(f"/resources?{query}")).text
        assert ("Phòng họp H1" in page, "CNC 3 trục" in page) == (room, lathe), query
    assert (await browser.get("/resources?kind=ship")).status_code == 422
    assert (await browser.get(f"/resources/{uuid4()}")).status_code == 404


async def test_the_api_shows_a_resource_whole(client: AsyncClient) -> None:
    house, _, id = await a_machine(capacity=4, seats=8)
    headers = await bearer(await signed_up(Role.tenant))
    body = (await client.get("/api/resources?kind=machine&incubator=VU-CK", headers=headers)).json()
    (shown,) = body["items"]
    assert body["total"] == 1
    assert (shown["id"], shown["kind"], shown["capacity"]) == (str(id), "machine", 4)
    assert shown["incubator"] == {"id": str(house.id), "code": "VU-CK"}
    assert (shown["setup_minutes"], shown["cleanup_minutes"]) == (30, 15)
    assert (shown["audience"], shown["seats"]) == ("tenants", 8)
    one = (await client.get(f"/api/resources/{id}", headers=headers)).json()
    assert one["all_rates"][0]["full"] == 420_000
    houses = (await client.get("/api/incubators", headers=headers)).json()
    assert [(it["code"], it["kind"]) for it in houses["items"]] == [("VU-CK", "incubator")]


async def test_the_api_tells_when_a_machine_is_free(client: AsyncClient) -> None:
    house, _, id = await a_machine(capacity=2)
    await open_daily(house)
    headers = await bearer(await signed_up(Role.tenant))
    day = clock.today() + timedelta(3)
    slot = Period(clock.moment(day, 600), clock.moment(day, 660))
    await occupy(house, id, slot)
    path = f"/api/resources/{id}/availability?from={day}&to={day}"
    found = (await client.get(path, headers=headers)).json()
    assert found["starts_at"] == f"{day}T00:00:00+07:00"
    assert [one["starts_at"] for one in found["opening"]] == [f"{day}T08:00:00+07:00"]
    (busy,) = found["busy"]
    assert busy["starts_at"] == f"{day}T10:00:00+07:00"
    assert busy["blocked"]["starts_at"] == f"{day}T09:30:00+07:00"
    assert busy.get("booking") is None
    left = [(one["starts_at"][11:16], one["capacity_left"]) for one in found["free"]]
    assert left == [("08:00", 2), ("09:30", 1), ("11:15", 2)]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("from=soon", "from"),
        ("from=2027-03-08T08:00:00", "from"),
        ("from=1999-01-01", "from"),
        ("from=2027-03-08&to=2027-03-07", "to"),
        ("from=2027-03-08&to=2029-03-08", "to"),
    ],
)
async def test_absurd_windows_are_refused_by_field(
    browser: AsyncClient, query: str, field: str
) -> None:
    _, manager, id = await a_machine()
    headers = await bearer(manager)
    answer = await browser.get(f"/api/resources/{id}/availability?{query}", headers=headers)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == field


async def test_times_may_come_with_their_offset(browser: AsyncClient) -> None:
    _, manager, id = await a_machine()
    query = "from=2027-03-08T08:00:00%2B07:00&to=2027-03-08T08:00:00+09:00"
    path = f"/api/resources/{id}/availability?{query}"
    assert (await browser.get(path, headers=await bearer(manager))).status_code == 422
    query = "from=2027-03-08T08:00:00+09:00&to=2027-03-08T08:00:00Z"
    path = f"/api/resources/{id}/availability?{query}"
    found = (await browser.get(path, headers=await bearer(manager))).json()
    assert (found["starts_at"], found["ends_at"]) == (
        "2027-03-08T06:00:00+07:00",
        "2027-03-08T15:00:00+07:00",
    )


async def test_guests_see_nothing(browser: AsyncClient) -> None:
    assert (await browser.get("/api/resources")).status_code == 401
    assert (await browser.get("/resources")).status_code == 303


async def test_pages_of_resources_take_few_statements(client: AsyncClient) -> None:
    house, manager, id = await a_machine()
    await open_daily(house)
    await cookie(client, manager)
    await client.get("/resources")
    for path, most in (("/resources", 6), (f"/resources/{id}", 16)):
        with counted() as asked:
            assert (await client.get(path)).status_code == 200
        assert len(asked) <= most, asked


def test_a_strip_shows_the_load_and_widens_for_the_night() -> None:
    def part(first: int, last: int) -> Period:
        return Period(clock.moment(TODAY, first), clock.moment(TODAY, last))

    night = part(1200, 1440 + 60)
    found = FreeBusy(
        window=part(0, 2 * 1440),
        capacity=2,
        opening=[part(480, 1020)],
        holidays=[],
        closures=[],
        maintenance=[],
        uncertified=[],
        busy=[Busy(night, night, 1), Busy(part(540, 600), part(510, 630), 2)],
        free=[],
    )
    strip = draw(found, TODAY, 2)
    assert (strip.first, strip.last, strip.hours[:2]) == (0, 1440, ["00", "02"])
    shown = [[(bar.kind, bar.x, bar.width, bar.share) for bar in row.bars] for row in strip.rows]
    assert shown == [
        [
            ("open", 480, 540, 1.0),
            ("confirmed", 510, 120, 1.0),
            ("confirmed", 1200, 240, 0.5),
        ],
        [("confirmed", 0, 60, 0.5)],
    ]
