"""Occupancy, closures and the calendar over HTTP."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient
from litestar import Litestar

from facilities.calendar_days import list_days, seed_calendar
from incubator import clock
from incubator.database import fetch
from incubator.ids import uuid7
from incubator.users import Actor, Role
from tests.cast import bearer, browsing, cookie, signed_up
from tests.statements import counted
from tests.timetabling import at, period
from tests.workshop import Workshop

NOW = at("2026-11-23 08:00")
WEEK = {"from": "2026-11-23", "to": "2026-11-29"}
FIGURES = ("opening", "base", "available", "booked", "blocked", "used", "off")


@pytest.fixture
async def client(database: object, app: Litestar) -> AsyncIterator[AsyncClient]:
    with clock.frozen(NOW):
        async with browsing(app) as client:
            yield client


@pytest.fixture
async def browser(sqlite_database: object, app: Litestar) -> AsyncIterator[AsyncClient]:
    """A client for what does not depend on the engine."""
    with clock.frozen(NOW):
        async with browsing(app) as client:
            yield client


class Furnished(Workshop):
    """Two houses with a machine each; the lathe is booked and used on Wednesday morning."""

    other: UUID
    lathe: UUID
    cmm: UUID
    hong: UUID
    booking: UUID


async def furnished() -> Furnished:
    self = Furnished()
    await self.open()
    self.other = await self.second_house()
    self.lathe = await self.machine("TB-03")
    self.cmm = await self.machine("TB-20", incubator=self.other)
    self.hong = await self.firm("Cơ khí Hồng Lĩnh")
    slot = period("2026-11-25", "09:00", "12:00")
    self.booking = await self.booked(self.lathe, slot, firm=self.hong, used=slot)
    return self


async def figures(client: AsyncClient, who: Actor, **query: str) -> dict[str, Any]:
    answer = await client.get("/api/occupancy", params=query, headers=await bearer(who))
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_the_api_gives_the_same_whole_by_house_resource_and_month(
    client: AsyncClient,
) -> None:
    await furnished()
    minh = await signed_up(Role.city)
    wholes = []
    for by, items in (("incubator", 2), ("resource", 2), ("month", 1)):
        found = await figures(client, minh, by=by, **WEEK)
        assert found["total"] == len(found["items"]) == items
        for name in FIGURES:
            total = sum(item[f"{name}_minutes"] for item in found["items"])
            assert total == found["whole"][f"{name}_minutes"]
        wholes.append(found["whole"])
    assert wholes[0] == wholes[1] == wholes[2]
    assert wholes[0]["opening_minutes"] == 2 * (5 * 9 + 4) * 60
    assert (wholes[0]["booked_minutes"], wholes[0]["used_minutes"]) == (180, 180)


async def test_without_dates_the_api_tells_of_this_month(browser: AsyncClient) -> None:
    await furnished()
    found = await figures(browser, await signed_up(Role.city), by="month")
    assert [item["key"] for item in found["items"]] == ["2026-11"]


async def test_instants_with_an_offset_are_understood(browser: AsyncClient) -> None:
    await furnished()
    start, end = "2026-11-25T09:00:00+07:00", "2026-11-25T04:00:00Z"
    found = await figures(browser, await signed_up(Role.city), **{"from": start, "to": end})
    assert found["whole"]["booked_minutes"] == 120


@pytest.mark.parametrize(
    "query",
    [
        {"from": "2026-11-23T08:00:00"},
        {"from": "yesterday"},
        {"from": "2026-11-23", "to": "2026-11-01"},
        {"from": "2020-01-01", "to": "2026-01-01"},
        {"by": "firm"},
        {"page": "0"},
        {"page_size": "100000"},
    ],
)
async def test_queries_that_make_no_sense_are_refused(
    browser: AsyncClient, query: dict[str, str]
) -> None:
    who = await bearer(await signed_up(Role.city))
    answer = await browser.get("/api/occupancy", params=query, headers=who)
    assert answer.status_code == 422
    assert answer.json()["errors"]


async def test_staff_see_their_house_and_firms_nothing(browser: AsyncClient) -> None:
    workshop = await furnished()
    mai = await signed_up(Role.manager, "VU-CK")
    found = await figures(browser, mai, by="resource", **WEEK)
    assert [item["key"] for item in found["items"]] == [str(workshop.lathe)]
    lan = await signed_up(Role.tenant)
    assert (await browser.get("/api/occupancy", headers=await bearer(lan))).status_code == 403
    await cookie(browser, lan)
    for path in ("/occupancy", f"/occupancy/{workshop.lathe}"):
        assert (await browser.get(path)).status_code == 403


async def page(browser: AsyncClient, who: Actor, path: str) -> str:
    await cookie(browser, who)
    answer = await browser.get(path)
    assert answer.status_code == 200, answer.text
    return answer.text


async def test_the_page_has_the_map_the_figures_and_ways_to_what_is_behind(
    client: AsyncClient,
) -> None:
    workshop = await furnished()
    text = await page(
        client, await signed_up(Role.city), "/occupancy?from=2026-11-23&to=2026-11-29"
    )
    assert "Công suất" in text or "lấp đầy" in text
    assert (
        f"/occupancy/{workshop.lathe}?figure=booked&amp;from=2026-11-23&amp;to=2026-11-29" in text
    )
    assert "Tỷ lệ sử dụng" in text
    assert "6,1%" in text
    assert "<svg" in text
    assert "style=" not in text


@pytest.mark.parametrize("by", ["incubator", "resource", "month"])
@pytest.mark.parametrize("ratio", ["booking_rate", "block_rate", "utilisation"])
async def test_every_grouping_and_ratio_is_shown(browser: AsyncClient, by: str, ratio: str) -> None:
    await furnished()
    text = await page(browser, await signed_up(Role.standing), f"/occupancy?by={by}&ratio={ratio}")
    assert "Tổng cộng" in text


async def test_the_page_in_english(browser: AsyncClient) -> None:
    await furnished()
    browser.cookies.set("lang", "en")
    text = await page(browser, await signed_up(Role.city), "/occupancy")
    assert "Technical availability" in text


async def test_an_unreadable_date_is_said_and_kept(browser: AsyncClient) -> None:
    await furnished()
    await cookie(browser, await signed_up(Role.city))
    answer = await browser.get("/occupancy", params={"from": "hôm qua"})
    assert answer.status_code == 422
    assert 'value="hôm qua"' in answer.text


async def test_a_manager_does_not_see_the_other_house(browser: AsyncClient) -> None:
    workshop = await furnished()
    mai = await signed_up(Role.manager, "VU-CK")
    text = await page(browser, mai, "/occupancy")
    assert "TB-03" in text
    assert "TB-20" not in text
    assert (await browser.get("/occupancy?incubator=TT-KT")).status_code == 404
    assert (await browser.get(f"/occupancy/{workshop.cmm}")).status_code == 404


async def test_the_page_costs_the_same_statements_for_a_year(browser: AsyncClient) -> None:
    await furnished()
    await cookie(browser, await signed_up(Role.city))
    costs = []
    for query in ("from=2026-11-23&to=2026-11-29", "from=2026-01-01&to=2026-12-31"):
        with counted() as asked:
            assert (await browser.get(f"/occupancy?{query}")).status_code == 200
        costs.append(len(asked))
    assert costs[0] == costs[1] <= 8


async def test_the_intervals_lead_to_the_booking(client: AsyncClient) -> None:
    workshop = await furnished()
    path = f"/occupancy/{workshop.lathe}?figure=used&from=2026-11-23&to=2026-11-29"
    text = await page(client, await signed_up(Role.city), path)
    assert f'href="/bookings/{workshop.booking}"' in text
    assert "Cơ khí Hồng Lĩnh" in text
    assert "09:00–12:00 25/11/2026" in text


@pytest.mark.parametrize("figure", ["opening", "holidays", "closures", "maintenance", "off"])
async def test_the_intervals_of_lost_time_say_why(browser: AsyncClient, figure: str) -> None:
    workshop = await furnished()
    await workshop.day(date(2026, 11, 24), "NGHI_LE", name_vi="Ngày Văn hóa Việt Nam")
    await workshop.closure(period("2026-11-26", "08:00", "10:00"), resource=workshop.lathe)
    await workshop.repair(workshop.lathe, at("2026-11-27 08:00"), None)
    path = f"/occupancy/{workshop.lathe}?figure={figure}&from=2026-11-23&to=2026-11-29"
    text = await page(browser, await signed_up(Role.city), path)
    why = {
        "holidays": "Ngày Văn hóa Việt Nam",
        "closures": "Mất điện",
        "maintenance": "Hỏng trục chính",
    }
    assert why.get(figure, "") in text


async def test_what_is_no_figure_is_not_there(browser: AsyncClient) -> None:
    workshop = await furnished()
    await cookie(browser, await signed_up(Role.city))
    for path in (f"/occupancy/{workshop.lathe}?figure=__class__", f"/occupancy/{uuid7()}"):
        assert (await browser.get(path)).status_code == 404


CUT = {
    "starts_at": "2026-11-25T10:00:00+07:00",
    "ends_at": "2026-11-25T12:00:00+07:00",
    "reason": "Mất điện",
}


async def test_closing_a_house_by_the_api_names_the_bookings_hit(client: AsyncClient) -> None:
    workshop = await furnished()
    slot = period("2026-11-25", "13:00", "15:00")
    waiting = await workshop.booked(workshop.lathe, slot, firm=workshop.hong)
    mai = await bearer(await signed_up(Role.manager, "VU-CK"))
    body = {**CUT, "incubator": str(workshop.house), "ends_at": "2026-11-25T14:00:00+07:00"}
    answer = await client.post("/api/closures", json=body, headers=mai)
    assert answer.status_code == 201
    (hit,) = answer.json()["bookings"]
    assert hit["booking"] == str(waiting)
    assert hit["starts_at"] == "2026-11-25T13:00:00+07:00"
    (row,) = await fetch("SELECT id, reason FROM closure")
    assert (str(row["id"]), row["reason"]) == (answer.json()["id"], "Mất điện")


@pytest.mark.parametrize(
    "change",
    [
        {"starts_at": "2026-11-25T10:00:00"},
        {"ends_at": "2026-11-25T10:00:00+07:00"},
        {"ends_at": "1926-11-25T10:00:00+07:00"},
        {"reason": " "},
        {"reason": "a\x00b"},
        {"reason": None},
        {"resource": "nothing"},
        {"resource": str(uuid7())},
        {"incubator": None},
        {"colour": "red"},
    ],
)
async def test_bad_closures_store_nothing(browser: AsyncClient, change: dict[str, Any]) -> None:
    workshop = await furnished()
    mai = await bearer(await signed_up(Role.manager, "VU-CK"))
    body = {**CUT, "incubator": str(workshop.house), **change}
    answer = await browser.post("/api/closures", json=body, headers=mai)
    assert answer.status_code == 422, answer.text
    assert await fetch("SELECT id FROM closure") == []


async def test_others_may_not_close_a_house(browser: AsyncClient) -> None:
    workshop = await furnished()
    body = {**CUT, "incubator": str(workshop.house)}
    for role, house in (
        (Role.manager, "TT-KT"),
        (Role.technician, "VU-CK"),
        (Role.tenant, None),
        (Role.city, None),
        (Role.admin, None),
    ):
        who = await bearer(await signed_up(role, house))
        assert (await browser.post("/api/closures", json=body, headers=who)).status_code == 403
    assert (await browser.post("/api/closures", json=body)).status_code == 401
    assert await fetch("SELECT id FROM closure") == []


FORM = {
    "starts_at_day": "2026-11-26",
    "starts_at_time": "08:00",
    "ends_at_day": "2026-11-26",
    "ends_at_time": "10:00",
    "reason": "Bảo trì quý IV",
}


async def test_a_manager_closes_a_house_and_opens_it_again(client: AsyncClient) -> None:
    workshop = await furnished()
    headers = await cookie(client, await signed_up(Role.manager, "VU-CK"))
    form = {**FORM, "incubator": str(workshop.house)}
    answer = await client.post("/closures", data=form, headers=headers)
    assert answer.status_code == 303
    (row,) = await fetch("SELECT id, starts_at FROM closure")
    assert row["starts_at"] == datetime(2026, 11, 26, 1, tzinfo=UTC)
    assert "Bảo trì quý IV" in (await client.get("/closures")).text
    withdrawn = await client.post(f"/closures/{row['id']}/withdrawal", headers=headers)
    assert withdrawn.status_code == 303
    assert "Bảo trì quý IV" not in (await client.get("/closures")).text


async def test_the_bookings_hit_are_shown_at_once(browser: AsyncClient) -> None:
    workshop = await furnished()
    slot = period("2026-11-26", "09:00", "12:00")
    hit = await workshop.booked(workshop.lathe, slot, firm=workshop.hong)
    headers = await cookie(browser, await signed_up(Role.technician, "VU-CK"))
    form = {**FORM, "resource": str(workshop.lathe)}
    answer = await browser.post("/maintenance", data=form, headers=headers)
    assert answer.status_code == 200
    assert f"/bookings/{hit}" in answer.text
    assert "Cơ khí Hồng Lĩnh" in answer.text


async def test_a_technician_reports_a_breakdown_and_its_end(client: AsyncClient) -> None:
    workshop = await furnished()
    headers = await cookie(client, await signed_up(Role.technician, "VU-CK"))
    form = {"resource": str(workshop.lathe), "reason": "Hỏng trục chính"}
    reported = await client.post("/breakdowns", data=form, headers=headers)
    assert reported.status_code == 303
    again = await client.post("/breakdowns", data=form, headers=headers)
    assert again.status_code == 409
    assert "Hỏng trục chính" in again.text
    (row,) = await fetch("SELECT id FROM maintenance")
    with clock.frozen(at("2026-11-23 10:00")):
        path = f"/maintenance/{row['id']}/completion"
        assert (await client.post(path, headers=headers)).status_code == 303
        assert (await client.post(path, headers=headers)).status_code == 409


async def test_maintenance_that_is_not_needed_is_withdrawn(browser: AsyncClient) -> None:
    workshop = await furnished()
    headers = await cookie(browser, await signed_up(Role.technician, "VU-CK"))
    form = {**FORM, "resource": str(workshop.lathe)}
    assert (await browser.post("/maintenance", data=form, headers=headers)).status_code == 303
    (row,) = await fetch("SELECT id FROM maintenance")
    path = f"/maintenance/{row['id']}/withdrawal"
    assert (await browser.post(path, headers=headers)).status_code == 303
    assert (await browser.post(path, headers=headers)).status_code == 404


async def test_a_bad_form_comes_back_with_what_was_typed(browser: AsyncClient) -> None:
    workshop = await furnished()
    headers = await cookie(browser, await signed_up(Role.manager, "VU-CK"))
    for path in ("/closures", "/maintenance"):
        form = {**FORM, "resource": str(workshop.lathe), "ends_at_time": "07:00"}
        answer = await browser.post(path, data=form, headers=headers)
        assert answer.status_code == 422
        assert "Bảo trì quý IV" in answer.text
        assert 'value="2026-11-26"' in answer.text
    answer = await browser.post("/breakdowns", data={"reason": "Khói"}, headers=headers)
    assert answer.status_code == 422
    assert "Khói" in answer.text
    assert await fetch("SELECT id FROM closure UNION SELECT id FROM maintenance") == []


@pytest.mark.parametrize("kind", ["closures", "maintenance", "breakdowns"])
async def test_each_form_opens_with_the_resource_it_was_called_for(
    browser: AsyncClient, kind: str
) -> None:
    workshop = await furnished()
    await cookie(browser, await signed_up(Role.manager, "VU-CK"))
    text = (await browser.get(f"/{kind}/new?resource={workshop.lathe}")).text
    assert f'value="{workshop.lathe}" selected' in text
    assert "TB-20" not in text


async def test_the_list_may_tell_of_one_resource_only(browser: AsyncClient) -> None:
    workshop = await furnished()
    await workshop.repair(workshop.lathe, at("2026-11-27 08:00"), None)
    await workshop.repair(workshop.cmm, at("2026-11-27 08:00"), at("2026-11-27 12:00"))
    await cookie(browser, await signed_up(Role.technician, "VU-CK"))
    assert "TB-20" in (await browser.get("/closures")).text
    text = (await browser.get(f"/closures?resource={workshop.lathe}")).text
    assert "TB-03" in text
    assert "TB-20" not in text


async def test_others_read_the_list_and_change_nothing(browser: AsyncClient) -> None:
    workshop = await furnished()
    headers = await cookie(browser, await signed_up(Role.tenant))
    assert "/closures/new" not in (await browser.get("/closures")).text
    for path in ("/closures/new", "/maintenance/new", "/rearrangements"):
        assert (await browser.get(path)).status_code == 403
    form = {**FORM, "resource": str(workshop.lathe)}
    for path in ("/closures", "/maintenance", "/breakdowns", "/holidays"):
        assert (await browser.post(path, data=form, headers=headers)).status_code == 403


async def test_the_calendar_is_edited_by_who_may(client: AsyncClient) -> None:
    workshop = await furnished()
    await seed_calendar([2026, 2027])
    headers = await cookie(client, await signed_up(Role.manager, "VU-CK"))
    text = (await client.get("/holidays?year=2027")).text
    assert "Mùng năm Tết" in text
    assert "Tạm tính" in text or "Dự kiến" in text
    form = {"day": "2026-12-31", "kind": "DONG_CUA", "name_vi": "Kiểm kê cuối năm"}
    unnamed = await client.post("/holidays", data=form, headers=headers)
    assert unnamed.status_code == 403
    form["incubator"] = str(workshop.house)
    assert (await client.post("/holidays", data=form, headers=headers)).status_code == 303
    (own,) = [row for row in await list_days(2026) if row["incubator"]]
    assert own["name_vi"] == "Kiểm kê cuối năm"
    removal = f"/holidays/{own['id']}/removal"
    assert (await client.post(removal, headers=headers)).status_code == 303
    assert (await client.post(removal, headers=headers)).status_code == 404


@pytest.mark.parametrize(
    "change",
    [{"kind": "REST"}, {"day": "soon"}, {"kind": "LAM_BU"}, {"works_as": "1"}, {"name_vi": ""}],
)
async def test_bad_days_come_back(browser: AsyncClient, change: dict[str, str]) -> None:
    headers = await cookie(browser, await signed_up(Role.admin))
    form = {"day": "2026-12-31", "kind": "NGHI_LE", "name_vi": "Nghỉ cuối năm", **change}
    answer = await browser.post("/holidays", data=form, headers=headers)
    assert answer.status_code == 422
    assert await list_days(2026) == []
