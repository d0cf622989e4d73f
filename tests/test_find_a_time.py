"""Find a time: the earliest slots in which people, rooms and machines are all free."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient
from litestar import Litestar

from facilities.booking_requests import Item
from facilities.bookings import request_booking
from facilities.hours import Span
from incubator import clock
from incubator.database import Engine, fetch
from incubator.ids import uuid7
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from services.adviser_records import show_adviser
from services.advisers import AdviserDetails, add_adviser
from services.slot_search import Wanted, find_slots
from services.slots import working_times
from tests.booking_cast import MONDAY, NOW, Cast, slot
from tests.cast import browsing, cookie, english, signed_up
from tests.treasury import add

WEEKEND = Period(datetime(2026, 11, 28, 0, tzinfo=UTC), datetime(2026, 12, 12, tzinfo=UTC))
MORNINGS = tuple(Span(day, 8 * 60, 12 * 60) for day in range(5))


async def adviser(cast: Cast, hours: tuple[Span, ...] = MORNINGS, **given: Any) -> UUID:
    facts: dict[str, Any] = {"code": "CG-01", "hour_fee": 500_000, "weekly_cap_minutes": 720}
    details = AdviserDetails(fields_vi="DFM", languages=["vi"], hours=hours, **(facts | given))
    made = await add_adviser(details, full_name="Nguyễn Hữu Khang", actor=cast.mai, now=NOW)
    return (await show_adviser(made)).person


async def found(
    actor: Actor, people: list[UUID], resources: list[UUID], minutes: int = 60, **given: Any
) -> list[Period]:
    items = tuple(Item(one) for one in resources)
    wanted = Wanted(minutes, tuple(people), items, given.pop("window", WEEKEND), **given)
    return await find_slots(wanted, actor=actor, now=NOW)


async def test_the_earliest_time_is_one_at_which_everybody_and_everything_is_free(
    database: Engine,
) -> None:
    cast = await Cast.assembled()
    khang = await adviser(cast)
    room = cast.asks(cast.room, slot("08:00", "09:30"), person=None)
    await request_booking(room, actor=cast.mai, now=NOW)
    lathe = cast.asks(cast.lathe, slot("10:30", "11:30"))
    await request_booking(lathe, actor=cast.mai, now=NOW)
    first = await found(cast.lan, [khang, cast.an], [cast.room], limit=3)
    assert first == [slot("09:30", "10:30"), slot("08:00", "09:00", date(2026, 12, 1)),
                     slot("08:30", "09:30", date(2026, 12, 1))]  # fmt: skip
    with_machine = await found(cast.lan, [khang], [cast.room, cast.lathe], limit=1)
    assert with_machine == [slot("08:00", "09:00", date(2026, 12, 1))]


async def test_an_adviser_abroad_works_by_the_clock_of_their_own_zone() -> None:
    hours = (Span(0, 9 * 60, 11 * 60),)
    window = Period(datetime(2026, 10, 18, tzinfo=UTC), datetime(2026, 10, 27, tzinfo=UTC))
    summer, winter = working_times(hours, "Europe/Berlin", window)
    assert (summer.start.hour, winter.start.hour) == (7, 8)


async def test_nobody_is_asked_for_on_a_holiday_or_outside_the_waking_hours(
    database: Engine,
) -> None:
    cast = await Cast.assembled()
    await add(
        "calendar_day",
        day=MONDAY,
        kind="NGHI_LE",
        name_vi="Nghỉ",
        name_en="Holiday",
        is_provisional=False,
    )
    khang = await adviser(cast)
    (first,) = await found(cast.mai, [khang], [], limit=1)
    assert first == slot("08:00", "09:00", date(2026, 12, 1))
    (in_room,) = await found(cast.mai, [], [cast.room], limit=1)
    assert in_room == slot("08:00", "09:00", date(2026, 11, 28))
    (alone,) = await found(cast.lan, [cast.an], [], limit=1)
    assert alone == slot("07:00", "08:00", date(2026, 11, 28))


async def test_a_technician_who_is_needed_is_there_too(database: Engine) -> None:
    cast = await Cast.assembled()
    (first,) = await found(cast.mai, [], [cast.press], limit=1)
    assert first == slot("08:00", "09:00")
    await add(
        "duty_absence", person=cast.duoc, starts_at=slot("07:00", "12:00").start,
        ends_at=slot("07:00", "12:00").end, reason="",
    )  # fmt: skip
    (later,) = await found(cast.mai, [], [cast.press], limit=1)
    assert later == slot("12:00", "13:00")


async def test_what_cannot_be_asked_for_is_named_with_its_field(database: Engine) -> None:
    cast = await Cast.assembled()
    for field, sentence, asked in (
        ("participants", "Name at least one person or one resource.", ([], [], 60)),
        ("participants", "One of these people is not known here.", ([cast.khue], [], 60)),
        ("participants", "One of these people is not known here.", ([uuid7()], [], 60)),
        ("resources", "There is no such resource to book.", ([], [uuid7()], 60)),
        ("duration", "Resource KG-13 is booked for at least 30 minutes.", ([], [cast.room], 15)),
        ("duration", "Resource KG-13 is booked in steps of 30 minutes.", ([], [cast.room], 45)),
        ("duration", "Give a whole number from 15 to 480.", ([cast.an], [], 5)),
    ):
        with pytest.raises(Invalid) as refused:
            await found(cast.lan, asked[0], asked[1], asked[2])
        assert (refused.value.field, english(refused.value)) == (field, sentence)


@pytest.fixture
async def client(database: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            yield client


async def test_programs_and_people_find_a_time(client: AsyncClient) -> None:
    cast = await Cast.assembled()
    khang = await adviser(cast)
    tenant = await signed_up(Role.tenant)
    belongs = {"firm": cast.hong_linh, "person": tenant.person, "valid_from": date(2026, 1, 5)}
    await add("membership", title="", is_contact=False, **belongs)
    headers = await cookie(client, tenant)
    asked = {
        "duration": "90", "participants": f"{khang},{cast.an}", "resources": f"{cast.room}",
        "from": "2026-11-30", "to": "2026-12-04", "limit": "2",
    }  # fmt: skip
    answer = await client.get("/api/slots", params=asked, headers=headers)
    assert answer.status_code == 200, answer.text
    assert answer.json()["items"] == [
        {"starts_at": "2026-11-30T08:00:00+07:00", "ends_at": "2026-11-30T09:30:00+07:00"},
        {"starts_at": "2026-11-30T08:30:00+07:00", "ends_at": "2026-11-30T10:00:00+07:00"},
    ]
    (row,) = await fetch("SELECT id FROM adviser WHERE person = {}", khang)
    as_adviser = await client.get(
        "/api/slots", params=asked | {"participants": f"{row['id']},{cast.an}"}, headers=headers
    )
    assert as_adviser.json() == answer.json()
    for wrong in (
        {"duration": "x"},
        {"participants": "\x00"},
        {"resources": "1:x"},
        {"limit": "0"},
    ):
        refused = await client.get("/api/slots", params=asked | wrong, headers=headers)
        assert refused.status_code == 422, refused.text
        assert next(iter(wrong)) in refused.text
    page = await client.get(
        f"/slots?adviser={khang}&resource={cast.room}&duration=60&begin=2026-11-30"
    )
    assert page.status_code == 200
    assert "08:00–09:00" in page.text
    assert (await client.get("/slots?adviser=x")).status_code == 422
    await cookie(client, await signed_up(Role.city))
    assert (await client.get("/api/slots")).status_code == 403
