"""The board's page without a script, and the data its calendar asks for."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from facilities.bookings import request_booking
from incubator.database import Engine, execute
from incubator.search_keys import search_key
from tests import full_diary
from tests.booking_cast import MONDAY, NOW, slot
from tests.booking_doors import Browser, Doors, doors, signed_in
from tests.cast import browsing
from tests.site import site
from tests.statements import counted

THE_DAY = f"/board?day={MONDAY}"
EVENTS = {"from": f"{MONDAY}T00:00:00+07:00", "to": f"{MONDAY + timedelta(days=1)}T00:00:00+07:00"}
MORNING = slot("09:00", "11:00")


async def booked(house: Doors) -> UUID:
    cast = house.cast
    made = await request_booking(cast.asks(cast.lathe, MORNING), actor=cast.lan, now=NOW)
    return made.id


async def page(browser: Browser, address: str = THE_DAY) -> str:
    answer = await browser.get(address)
    assert answer.status_code == 200, answer.text
    return answer.text


async def events(browser: Browser, **query: str) -> Any:
    answer = await browser.client.get("/board/events", params={**EVENTS, **query})
    assert answer.status_code == 200, answer.text
    return answer.json()


def plain(html: str) -> str:
    """The words of the day's list, without the configuration of the calendar."""
    part = html[html.index('id="board-plain"') : html.index('class="board-legend"')]
    return " ".join(re.sub(r"<[^>]+>", " ", part).split())


async def test_the_day_is_a_list_of_resources_with_their_slots_and_gaps(database: Engine) -> None:
    async with doors() as house:
        await booked(house)
        async with signed_in(house.cast.lan) as lan:
            html = await page(lan)
    words = plain(html)
    assert "Thứ Hai, 30/11/2026" in html
    assert "Máy tiện CNC TB-03 · B" in words
    assert "09:00–11:00 Khuôn mẫu Hồng Lĩnh Đã xác nhận Tiện trục mẫu · Nguyễn Thị An" in words
    form = f"/bookings/new?resource={house.cast.lathe}&amp;starts_at=2026-11-30T12:00%2B07:00"
    assert f"{form}&amp;ends_at=2026-11-30T13:00%2B07:00" in html
    assert "Phòng họp H1" in words


async def test_gaps_leave_room_for_buffers_and_begin_on_the_step(database: Engine) -> None:
    async with doors() as house:
        await booked(house)
        async with signed_in(house.cast.lan) as lan:
            words = plain(await page(lan))
    lathe = words[words.index("TB-03") : words.index("TB-05")]
    # Blocked from 08:30 to 11:15; before it no half hour fits, after it a set-up comes first.
    assert lathe.count("+") == 1
    assert "+ 12:00–17:00" in lathe
    assert "+ 08:00–17:00" in words


async def test_a_gap_of_many_units_is_offered_until_all_are_taken(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        for person, quantity in ((cast.an, 5), (cast.binh, 7)):
            asked = cast.asks(cast.cad, MORNING, quantity=quantity, person=person)
            await request_booking(asked, actor=cast.mai, now=NOW)
            async with signed_in(cast.mai) as mai:
                words = plain(await page(mai))
            cad = words[words.index("TB-27") : words.index("KTV")]
            assert ("+ 08:00–17:00" in cad) == (quantity == 5)
    assert "7/12 chỗ" in cad
    assert "+ 08:00–09:00 + 11:00–17:00" in cad


async def test_nothing_is_offered_beyond_the_horizon_or_in_the_past(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.lan) as lan:
        assert "+" in plain(await page(lan, "/board?day=2027-01-25"))
        assert "+" not in plain(await page(lan, "/board?day=2027-01-28"))
        assert "+" not in plain(await page(lan, "/board?day=2026-11-26"))
        # Friday, 09:00: what is left of the day.
        assert "+ 09:00–17:00" in plain(await page(lan, "/board?day=2026-11-27"))


async def test_a_tenant_reads_that_it_is_taken_and_no_name(database: Engine) -> None:
    async with doors() as house:
        id = await booked(house)
        async with signed_in(house.cast.khanh) as khanh:
            html = await page(khanh)
            told = await events(khanh)
    assert "09:00–11:00 Đã có người đặt" in plain(html)
    assert "Hồng Lĩnh" not in html
    assert str(id) not in html
    [one] = told["taken"]
    assert one["state"] == "busy"
    assert one["booking"] is one["firm"] is one["purpose"] is one["person"] is None
    assert not one["movable"]


async def test_the_calendar_is_told_slots_buffers_and_what_stops(database: Engine) -> None:
    async with doors() as house:
        id = await booked(house)
        async with signed_in(house.cast.mai) as mai:
            told = await events(mai)
    [one] = told["taken"]
    assert one["resource"] == "TB-03"
    assert (one["start"], one["end"]) == ("2026-11-30T02:00:00Z", "2026-11-30T04:00:00Z")
    assert one["blocked_from"] == "2026-11-30T01:30:00Z"
    assert one["blocked_until"] == "2026-11-30T04:15:00Z"
    assert (one["booking"], one["sequence"], one["movable"]) == (str(id), 0, True)
    assert {off["kind"] for off in told["offs"]} == {"closed"}


async def test_the_events_of_one_house(database: Engine) -> None:
    async with doors() as house:
        await booked(house)
        async with signed_in(house.cast.mai) as mai:
            assert len((await events(mai, incubator="VU-CK"))["taken"]) == 1
            assert (await events(mai, incubator="VU-DT"))["taken"] == []


async def test_the_city_may_book_nothing_and_is_offered_nothing(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.minh) as minh:
        html = await page(minh)
    assert "/bookings/new" not in html
    assert "Còn trống 08:00–17:00" in plain(html)
    assert '"mayBook": false' in html


async def test_the_list_is_filtered_without_a_script_and_without_diacritics(
    database: Engine,
) -> None:
    async with doors() as house:
        key = search_key("Máy tiện CNC", "CNC lathe", "TB-03")
        await execute("UPDATE resource SET search_key = {} WHERE id = {}", key, house.cast.lathe)
        async with signed_in(house.cast.mai) as mai:
            found = plain(await page(mai, f"{THE_DAY}&q=may+tien"))
            assert "TB-03" in found
            assert "TB-05" not in found
            assert "KG-13" in plain(await page(mai, f"{THE_DAY}&kind=ROOM"))
            assert "TB-12" in plain(await page(mai, f"{THE_DAY}&class=d&incubator=VU-CK"))
            nothing = plain(await page(mai, f"{THE_DAY}&q=khong+co"))
            assert "Không có thiết bị, phòng nào khớp" in nothing
            kept = await page(mai, f"{THE_DAY}&q=%3Cb%3Eti%E1%BB%87n")
            assert 'value="&lt;b&gt;tiện"' in kept


async def test_the_arrows_keep_the_filters_and_step_a_day(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai:
        html = await page(mai, f"{THE_DAY}&q=tien&view=week")
    assert 'data-step="-1" href="/board?q=tien&amp;view=week&amp;day=2026-11-29"' in html
    assert 'data-step="1" href="/board?q=tien&amp;view=week&amp;day=2026-12-01"' in html
    assert 'data-step="0" href="/board?q=tien&amp;view=week"' in html
    assert 'data-view="week" href="/board?day=2026-11-30&amp;q=tien&amp;view=week" aria-cur' in html


async def test_without_a_day_it_is_today(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai:
        assert "Thứ Sáu, 27/11/2026" in await page(mai, "/board")


@pytest.mark.parametrize(
    "address",
    [
        "/board?day=hom-qua",
        "/board?day=1026-11-30",
        "/board?day=9999-12-31",
        "/board?kind=SPACESHIP",
        "/board?class=Z",
        f"/board?q={'x' * 500}",
        "/board/events?from=2026-11-30&to=2026-11-29",
        "/board/events?from=2026-11-30T00:00:00&to=2026-12-01",
        "/board/events?from=2026-01-01&to=2026-12-31",
    ],
)
async def test_what_cannot_be_understood_is_a_complaint(
    sqlite_database: Engine, address: str
) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai:
        assert (await mai.get(address)).status_code == 422


async def test_guests_are_led_to_the_door(sqlite_database: Engine) -> None:
    async with browsing(site()) as guest:
        for address in ("/board", "/board/events"):
            answer = await guest.get(address, follow_redirects=False)
            assert answer.headers["location"].startswith("/sign-in?next=")


async def test_a_day_asks_as_much_with_many_bookings_as_with_none(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        async with signed_in(cast.mai) as mai:
            await page(mai)
            with counted() as few:
                await page(mai)
            slots = full_diary.slots(MONDAY, 80, 1)
            await full_diary.fill(cast, [cast.lathe], slots, cast.mai.user)
            with counted() as many:
                await page(mai)
            with counted() as asked:
                assert len((await events(mai))["taken"]) == 4
    boards = [sql for sql in many if "occupation" in sql or "resource" in sql]
    assert len(boards) == 3
    assert len(few) == len(many) == len(asked) <= 6, many


async def test_the_page_is_english_for_who_reads_english(sqlite_database: Engine) -> None:
    async with doors() as house:
        await booked(house)
        async with signed_in(house.cast.mai) as mai:
            mai.client.cookies.set("lang", "en")
            html = await page(mai)
    assert "Monday, 30 Nov 2026" in html
    assert "Confirmed Tiện trục mẫu" in plain(html)
    assert '"moveThere": "Move there instead"' in html
