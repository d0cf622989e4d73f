"""The settings of houses over HTTP: entered, opened, staffed, supported."""

from collections.abc import AsyncIterator
from datetime import date
from uuid import UUID

import pytest
from httpx import AsyncClient, Response
from litestar import Litestar

from facilities.dated_weeks import in_force
from facilities.opening_hours import OPEN, Place, weeks_of
from facilities.rosters import list_roster
from incubator import clock
from incubator.database import fetch
from incubator.houses import list_houses
from incubator.support_modes import list_modes
from incubator.users import Actor, Role
from tests.cast import browsing, cookie, signed_up
from tests.timetabling import at, period
from tests.treasury import add, id_of
from tests.workshop import Workshop

NOW = at("2026-11-25 10:00")
HOUSE = {"code": "VU-2", "kind": "CENTRE", "name_vi": "Trung tâm Sóc Sơn", "address": "Hà Nội"}
WEEK = {f"day_{day}": "8-12, 13:00–17:00" for day in range(5)}
SHORT = {f"day_{day}": "08:00-12:00" for day in range(5)}


@pytest.fixture
async def client(database: object, app: Litestar) -> AsyncIterator[AsyncClient]:
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            yield client


@pytest.fixture
async def browser(sqlite_database: object, app: Litestar) -> AsyncIterator[AsyncClient]:
    """A client for what does not depend on the engine."""
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            yield client


async def post(client: AsyncClient, who: Actor, path: str, form: dict[str, str]) -> Response:
    headers = await cookie(client, who)
    return await client.post(path, data=form, headers=headers)


async def page(client: AsyncClient, who: Actor, path: str) -> str:
    await cookie(client, who)
    answer = await client.get(path)
    assert answer.status_code == 200, answer.text
    return answer.text


async def test_an_administrator_enters_a_house_and_is_led_on(client: AsyncClient) -> None:
    admin = await signed_up(Role.admin)
    answer = await post(client, admin, "/settings/incubators", HOUSE)
    assert answer.status_code == 303
    text = await page(client, admin, answer.headers["location"])
    assert "to be set" in text
    (house,) = await list_houses()
    assert (house.code, house.kind) == ("VU-2", "CENTRE")
    again = await post(client, admin, "/settings/incubators", HOUSE)
    assert again.status_code == 409
    assert "Code VU-2 belongs to Trung tâm Sóc Sơn. Choose another." in again.text
    assert 'value="Trung tâm Sóc Sơn"' in again.text


async def test_a_manager_edits_the_own_house_and_sees_no_other(client: AsyncClient) -> None:
    workshop = await Workshop.opened()
    other = await workshop.second_house()
    mai = await signed_up(Role.manager, "VU-CK")
    assert "VU-CK" in await page(client, mai, "/settings/incubators")
    assert "TT-KT" not in await page(client, mai, "/settings/incubators")
    path = f"/settings/incubators/{workshop.house}"
    assert "Vườn ươm cơ khí" in await page(client, mai, f"{path}/edit")
    form = {**HOUSE, "name_vi": "Vườn ươm mới"}
    del form["code"]
    assert (await post(client, mai, path, form)).status_code == 303
    assert "Vườn ươm mới" in {one.name_vi for one in await list_houses()}
    for theirs in (f"/settings/incubators/{other}", f"/settings/incubators/{other}/edit"):
        assert (await client.get(theirs)).status_code == 404
    assert (await post(client, mai, f"/settings/incubators/{other}", form)).status_code == 404
    assert (await post(client, mai, "/settings/incubators", HOUSE)).status_code == 403


async def test_hours_are_typed_as_people_write_them(client: AsyncClient) -> None:
    workshop = await Workshop.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    path = f"/settings/incubators/{workshop.house}/hours"
    form = {"kind": "OPEN", "valid_from": "2026-11-30", **WEEK}
    assert (await post(client, mai, path, form)).status_code == 303
    week = in_force((await weeks_of(Place(workshop.house)))[OPEN], date(2026, 12, 1))
    assert [(span.opens, span.closes) for span in week[:2]] == [(480, 720), (780, 1020)]
    text = await page(client, mai, path)
    assert "08:00–12:00, 13:00–17:00" in text
    assert "To come" in text
    refused = await post(client, mai, path, form)
    assert refused.status_code == 409
    assert "A change on 30 Nov 2026 is announced." in refused.text
    taken_back = await post(client, mai, f"{path}/withdrawal", {"kind": "OPEN"})
    assert taken_back.status_code == 303
    assert "To come" not in await page(client, mai, path)


@pytest.mark.parametrize("typed", ["8 to 12", "12-8", "8-25", "8-12, 11-13", "08:70-09:00", "x"])
async def test_hours_that_are_unclear_come_back(browser: AsyncClient, typed: str) -> None:
    workshop = await Workshop.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    form = {"kind": "OPEN", "valid_from": "2026-11-30", **WEEK, "day_2": typed}
    path = f"/settings/incubators/{workshop.house}/hours"
    answer = await post(browser, mai, path, form)
    assert answer.status_code == 422
    assert f'value="{typed}"' in answer.text
    assert 'id="f-day_2-error"' in answer.text


async def test_the_bookings_shut_out_are_seen_before_and_after(client: AsyncClient) -> None:
    workshop = await Workshop.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    lathe, firm = await workshop.machine("TB-03"), await workshop.firm("Cơ khí Hồng Lĩnh")
    booking = await workshop.booked(lathe, period("2026-11-30", "13:00", "15:00"), firm=firm)
    path = f"/resources/{lathe}/hours"
    form = {"kind": "OPEN", "valid_from": "2026-11-30", **SHORT}
    preview = await post(client, mai, path, form)
    assert preview.status_code == 200
    assert "1 booking would be hit. Nothing is saved yet." in preview.text
    assert "Cơ khí Hồng Lĩnh" in preview.text
    assert 'name="day_0" value="08:00-12:00"' in preview.text
    assert (await weeks_of(Place(workshop.house, lathe)))[OPEN] == []
    edited = await post(client, mai, path, {**form, "edited": "yes"})
    assert 'value="08:00-12:00"' in edited.text
    saved = await post(client, mai, path, {**form, "confirmed": "yes"})
    assert saved.headers["location"] == "/rearrangements"
    text = await page(client, mai, "/rearrangements")
    assert f"/bookings/{booking}" in text
    assert "is open only at these hours on 30 Nov 2026: 08:00–12:00." in text


async def test_a_resource_shows_the_hours_of_its_house(browser: AsyncClient) -> None:
    workshop = await Workshop.opened()
    lathe = await workshop.machine("TB-03")
    mai = await signed_up(Role.manager, "VU-CK")
    assert "As the house:" in await page(browser, mai, f"/resources/{lathe}/hours")
    text = await page(browser, mai, f"/settings/incubators/{workshop.house}/hours")
    assert f"/resources/{lathe}/hours" in text


async def test_somebody_new_is_put_on_the_roster_and_away(client: AsyncClient) -> None:
    workshop = await Workshop.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    path = f"/settings/incubators/{workshop.house}"
    assert "Nobody is on the roster" in await page(client, mai, f"{path}/roster")
    form = {"full_name": "Lê Văn Được", "phone": "0912345678", "valid_from": "2026-11-26", **WEEK}
    assert (await post(client, mai, f"{path}/technicians", form)).status_code == 303
    (duoc,) = await list_roster(workshop.house)
    assert "Lê Văn Được" in await page(client, mai, f"{path}/roster")
    assert "Lê Văn Được" in await page(client, mai, f"{path}/technicians/{duoc.person}")
    away = {
        "person": str(duoc.person), "reason": "Nghỉ phép", "starts_at_day": "2026-11-30",
        "starts_at_time": "08:00", "ends_at_day": "2026-12-01", "ends_at_time": "17:00",
    }  # fmt: skip
    assert (await post(client, mai, f"{path}/absences", away)).status_code == 303
    again = await post(client, mai, f"{path}/absences", away)
    assert again.status_code == 409
    assert "Lê Văn Được is away" in again.text
    assert "Nghỉ phép" in await page(client, mai, f"{path}/roster")
    (row,) = await fetch("SELECT id FROM duty_absence")
    assert (await post(client, mai, f"{path}/absences/{row['id']}/end", {})).status_code == 303
    assert await fetch("SELECT id FROM duty_absence") == []
    back = await post(client, mai, f"{path}/roster/withdrawal", {"person": str(duoc.person)})
    assert back.status_code == 303


async def test_a_technician_gets_and_loses_a_qualification(browser: AsyncClient) -> None:
    workshop = await Workshop.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    person = await workshop.technician("Trần Văn Ứng")
    laser = await workshop.qualification("CN-LASER")
    path = f"/settings/incubators/{workshop.house}/technicians/{person}"
    form = {"qualification": str(laser), "granted_on": "2026-11-20", "basis": "SIGN_OFF"}
    assert (await post(browser, mai, f"{path}/qualifications", form)).status_code == 303
    assert "CN-LASER" in await page(browser, mai, path)
    twice = await post(browser, mai, f"{path}/qualifications", form)
    assert twice.status_code == 409
    (held,) = await fetch("SELECT id FROM held_qualification")
    revoked = await post(browser, mai, f"{path}/qualifications/{held['id']}/revocation", {})
    assert revoked.status_code == 303
    other = f"/settings/incubators/{workshop.house}/technicians/{laser}"
    assert (await browser.get(other)).status_code == 404


async def test_the_accountant_sets_modes_and_others_read_them(client: AsyncClient) -> None:
    workshop = await Workshop.opened()
    hoa, admin = await signed_up(Role.accountant, "VU-CK"), await signed_up(Role.admin)
    path = f"/settings/incubators/{workshop.house}/support"
    assert "not set" in await page(client, admin, path)
    assert "/support/new" not in await page(client, admin, path)
    machines = await id_of("cost_category", "THIET_BI")
    form = {
        "category": str(machines), "mode": "CASH", "legal_basis": "Quyết định 18/QĐ-SCT",
        "valid_from": "2027-01-01",
    }  # fmt: skip
    assert (await post(client, admin, path, form)).status_code == 403
    assert (await post(client, hoa, path, form)).status_code == 303
    assert "Quyết định 18/QĐ-SCT" in await page(client, hoa, path)
    early = await post(client, hoa, path, {**form, "mode": "IN_KIND", "valid_from": "2026-12-01"})
    assert early.status_code == 409
    assert "Let the new one begin on 2 Jan 2027 or later." in early.text
    (mode,) = (await list_modes(workshop.house))[machines]
    assert (await post(client, hoa, f"{path}/{mode.id}/withdrawal", {})).status_code == 303
    assert await list_modes(workshop.house) == {}
    other = await workshop.second_house()
    await cookie(client, hoa)
    assert (await client.get(f"/settings/incubators/{other}/support")).status_code == 404


async def test_kinds_of_qualifications_and_rates_have_pages(browser: AsyncClient) -> None:
    workshop = await Workshop.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    form = {"code": "CN-HAN", "name_vi": "Hàn robot", "valid_months": "24"}
    assert (await post(browser, mai, "/settings/qualifications", form)).status_code == 303
    assert "Hàn robot" in await page(browser, mai, "/settings/qualifications")
    assert (await post(browser, mai, "/settings/qualifications", form)).status_code == 409
    (kind,) = await fetch("SELECT id FROM qualification")
    path = f"/settings/qualifications/{kind['id']}"
    assert "CN-HAN" in await page(browser, mai, path)
    changed = {"name_vi": "Hàn bằng robot", "valid_months": "12"}
    assert (await post(browser, mai, path, changed)).status_code == 303
    lathe = await workshop.machine("TB-03")
    text = await page(browser, await signed_up(Role.accountant, "VU-CK"), "/settings/rates")
    assert f"/resources/{lathe}#rates" in text
    assert "no rate" in text


async def test_each_sees_the_settings_that_are_theirs(browser: AsyncClient) -> None:
    await Workshop.opened()
    sections = {
        Role.admin: 8, Role.manager: 5, Role.accountant: 2, Role.technician: 1
    }  # fmt: skip
    for role, count in sections.items():
        text = await page(browser, await signed_up(role, None), "/settings")
        assert text.count('<li><a href="/') >= count, role
    for role in (Role.tenant, Role.city):
        await cookie(browser, await signed_up(role))
        assert (await browser.get("/settings")).status_code == 403


async def test_a_firm_reports_the_machine_it_is_using(client: AsyncClient) -> None:
    workshop = await Workshop.opened()
    lathe, other = await workshop.machine("TB-03"), await workshop.machine("TB-01")
    firm, lan = await workshop.firm("Cơ khí Hồng Lĩnh"), await signed_up(Role.tenant)
    since = {"valid_from": date(2026, 1, 5), "title": "", "is_contact": False}
    await add("membership", firm=firm, person=lan.person, **since)
    assert "You are using nothing right now" in await page(client, lan, "/breakdowns/new")
    await workshop.booked(lathe, period("2026-11-25", "09:00", "12:00"), firm=firm)
    text = await page(client, lan, f"/breakdowns/new?resource={lathe}")
    assert "TB-03" in text
    assert "TB-01" not in text
    assert f"/breakdowns/new?resource={lathe}" in await page(client, lan, f"/resources/{lathe}")
    assert "/breakdowns/new" not in await page(client, lan, f"/resources/{other}")
    form = {"resource": str(other), "reason": "Khói"}
    wrong = await post(client, lan, "/breakdowns", form)
    assert wrong.status_code == 403
    assert "Tell the staff." in wrong.text
    done = await post(client, lan, "/breakdowns", {**form, "resource": str(lathe)})
    assert done.headers["location"] == f"/resources/{lathe}"
    assert len(await fetch("SELECT id FROM maintenance WHERE kind = 'BREAKDOWN'")) == 1


async def test_a_closure_is_previewed_with_funds_and_the_next_time(client: AsyncClient) -> None:
    workshop = await Workshop.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    lathe, firm = await workshop.machine("TB-03", safety_class="A"), await workshop.firm("Hồng")
    booking = await workshop.booked(lathe, period("2026-11-30", "13:00", "15:00"))
    await workshop.booked(lathe, period("2026-12-01", "08:00", "10:00"), firm=firm)
    form = {
        "incubator": str(workshop.house), "reason": "Mất điện", "starts_at_day": "2026-11-30",
        "starts_at_time": "08:00", "ends_at_day": "2026-11-30", "ends_at_time": "17:00",
    }  # fmt: skip
    preview = await post(client, mai, "/closures", form)
    assert preview.status_code == 200
    assert await fetch("SELECT id FROM closure") == []
    assert "10:00–12:00, 1 Dec 2026" in preview.text
    saved = await post(client, mai, "/closures", {**form, "confirmed": "yes"})
    assert saved.headers["location"] == "/rearrangements"
    text = await page(client, mai, "/rearrangements")
    assert f'action="/bookings/{booking}/period"' in text
    assert "Mất điện" in text


async def test_another_technician_is_found_from_the_list(browser: AsyncClient) -> None:
    workshop = await Workshop.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    lathe = await workshop.machine("TB-03")
    booking = await workshop.booked(lathe, period("2026-11-30", "13:00", "15:00"))
    answer = await post(browser, mai, f"/bookings/{booking}/attendants", {})
    assert answer.status_code == 409
    assert "Every technician of this booking is on duty then." in answer.text
    lan = await signed_up(Role.tenant)
    assert (await post(browser, lan, f"/bookings/{booking}/attendants", {})).status_code == 403


async def test_maintenance_that_repeats_is_one_form(browser: AsyncClient) -> None:
    workshop = await Workshop.opened()
    duoc, lathe = await signed_up(Role.technician, "VU-CK"), await workshop.machine("TB-03")
    form = {
        "resource": str(lathe), "reason": "Thay dầu", "starts_at_day": "2026-11-30",
        "starts_at_time": "08:00", "ends_at_day": "2026-11-30", "ends_at_time": "10:00",
        "every_weeks": "4", "times": "3",
    }  # fmt: skip
    assert (await post(browser, duoc, "/maintenance", form)).status_code == 303
    days = await fetch("SELECT starts_at FROM maintenance ORDER BY starts_at")
    assert [clock.local(row["starts_at"]).date().isoformat() for row in days] == [
        "2026-11-30", "2026-12-28", "2027-01-25",
    ]  # fmt: skip
    assert (await post(browser, duoc, "/maintenance", form)).status_code == 409


async def pages_of(workshop: Workshop, resource: UUID) -> list[str]:
    house = f"/settings/incubators/{workshop.house}"
    return [
        "/settings/incubators", "/settings/incubators/new", house, f"{house}/edit",
        f"{house}/hours", f"{house}/roster", f"{house}/roster/new", f"{house}/technicians/new",
        f"{house}/absences/new", f"{house}/support/new", f"/resources/{resource}/hours",
        "/settings/qualifications", "/settings/qualifications/new", "/settings/rates",
        "/settings/support-modes", "/holidays/new", "/holidays/swaps/new", "/rearrangements",
        "/closures/new", "/maintenance/new",
    ]  # fmt: skip


async def test_firms_and_the_city_set_nothing(browser: AsyncClient) -> None:
    workshop = await Workshop.opened()
    lathe = await workshop.machine("TB-03")
    for role in (Role.tenant, Role.city):
        who = await signed_up(role)
        headers = await cookie(browser, who)
        for path in await pages_of(workshop, lathe):
            assert (await browser.get(path)).status_code == 403, path
            assert (await browser.post(path, headers=headers)).status_code in (403, 405), path


async def test_every_page_is_there_for_who_may_do_all(browser: AsyncClient) -> None:
    workshop = await Workshop.opened()
    lathe = await workshop.machine("TB-03")
    seen: set[str] = set()
    for role in (Role.admin, Role.manager, Role.accountant):
        await cookie(browser, await signed_up(role))
        for path in await pages_of(workshop, lathe):
            answer = await browser.get(path)
            assert answer.status_code in (200, 403), path
            if answer.status_code == 200:
                seen.add(path)
    assert seen == set(await pages_of(workshop, lathe))
