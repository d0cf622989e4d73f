"""The calendar over HTTP: days, swaps and years, first tried and then saved."""

from collections.abc import AsyncIterator

import pytest
from httpx import AsyncClient, Response
from litestar import Litestar

from facilities.calendar_days import list_days, seed_calendar
from incubator import clock
from incubator.users import Actor, Role
from tests.cast import browsing, cookie, signed_up
from tests.timetabling import at, period
from tests.workshop import Workshop

NOW = at("2026-11-23 10:00")


@pytest.fixture
async def client(database: object, app: Litestar) -> AsyncIterator[AsyncClient]:
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            yield client


async def post(client: AsyncClient, who: Actor, path: str, form: dict[str, str]) -> Response:
    headers = await cookie(client, who)
    return await client.post(path, data=form, headers=headers)


async def test_a_swap_shows_who_is_hit_before_it_is_saved(client: AsyncClient) -> None:
    workshop = await Workshop.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    lathe = await workshop.machine("TB-03")
    booking = await workshop.booked(lathe, period("2026-12-04", "13:00", "15:00"))
    form = {"day_off": "2026-12-04", "worked": "2026-12-05", "incubator": str(workshop.house)}
    preview = await post(client, mai, "/holidays/swaps", form)
    assert preview.status_code == 200
    assert f"/bookings/{booking}" in preview.text
    assert await list_days(2026) == []
    edited = await post(client, mai, "/holidays/swaps", {**form, "edited": "yes"})
    assert 'value="2026-12-04"' in edited.text
    saved = await post(client, mai, "/holidays/swaps", {**form, "confirmed": "yes"})
    assert saved.headers["location"] == "/rearrangements"
    assert len(await list_days(2026)) == 2
    text = (await client.get("/holidays?year=2026")).text
    assert "Swapped day off (make-up day 05/12/2026)" in text
    weekend = await post(client, mai, "/holidays/swaps", {**form, "day_off": "2026-12-06"})
    assert weekend.status_code == 422
    assert "A day of the weekend needs no swap: choose a weekday." in weekend.text


async def test_a_provisional_day_is_decided_and_one_in_the_past_stays(client: AsyncClient) -> None:
    workshop = await Workshop.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    form = {
        "day": "2026-12-31", "kind": "DONG_CUA", "name_vi": "Kiểm kê", "is_provisional": "true",
        "incubator": str(workshop.house),
    }  # fmt: skip
    assert (await post(client, mai, "/holidays", form)).status_code == 303
    (day,) = await list_days(2026)
    assert day["is_provisional"] is True
    path = f"/holidays/{day['id']}/decision?year=2026"
    assert (await post(client, mai, path, {})).status_code == 303
    again = await post(client, mai, path, {})
    assert again.status_code == 409
    assert "Nothing of this is provisional any more." in again.text
    past = await post(client, mai, "/holidays", {**form, "day": "2026-11-23"})
    assert past.status_code == 409
    assert "23 Nov 2026 has begun or is over: what it was stays." in past.text
    assert 'value="Kiểm kê"' in past.text


async def test_an_administrator_enters_and_decides_a_year(client: AsyncClient) -> None:
    admin, mai = await signed_up(Role.admin), await signed_up(Role.manager)
    await cookie(client, admin)
    assert "Enter the expected days" in (await client.get("/holidays?year=2028")).text
    year = {"year": "2028"}
    assert (await post(client, mai, "/holidays/years", year)).status_code == 403
    assert (await post(client, admin, "/holidays/years", year)).status_code == 303
    again = await post(client, admin, "/holidays/years", year)
    assert again.status_code == 409
    assert "Something is entered for 2028." in again.text
    assert "All are decided as they stand" in (await client.get("/holidays?year=2028")).text
    decided = "/holidays/years/2028/decision"
    assert (await post(client, mai, decided, {})).status_code == 403
    assert (await post(client, admin, decided, {})).status_code == 303
    assert (await post(client, admin, decided, {})).status_code == 409


async def test_everybody_reads_the_year_and_readers_change_nothing(client: AsyncClient) -> None:
    await seed_calendar([2026])
    for role in (Role.tenant, Role.city, Role.technician):
        headers = await cookie(client, await signed_up(role))
        text = (await client.get("/holidays?year=2026")).text
        assert "Month 12" in text
        assert "/holidays/new" not in text
        assert "/removal" not in text
        for path in ("/holidays", "/holidays/swaps", "/holidays/years"):
            assert (await client.post(path, data={}, headers=headers)).status_code == 403
