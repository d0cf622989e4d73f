"""What a consulting session adds to the occupancy of its room, in minutes, on both engines."""

from __future__ import annotations

from datetime import timedelta

from facilities.booking_requests import Item
from facilities.bookings import request_booking
from facilities.occupancy import intervals_of, occupancy
from facilities.usage import Figures, total
from incubator.clock import moment
from incubator.database import Engine
from incubator.periods import Period
from services.session_changes import cancel_session, confirm_session, move_session, record_session
from tests.session_cast import LATER, NOW, TUESDAY, Advice, slot

WEEK = Period(moment(slot("08:00", "09:00").start.date(), 0), moment(TUESDAY, 0) + timedelta(6))


async def test_a_session_with_a_room_counts_as_one_booking_and_without_as_none(
    database: Engine,
) -> None:
    cast = await Advice.opened()

    async def room() -> Figures:
        found = await occupancy(WEEK, houses=[cast.house], now=LATER)
        of_room = total(found.of(cast.room))
        assert found.total().booked == of_room.booked, "nothing else counts it"
        return of_room

    available = (await room()).available
    assert (await room()).booked == 0
    without = await cast.planned(items=(), slot=slot("08:00", "09:00", TUESDAY))
    assert (await room()).booked == 0
    session = await cast.planned()
    assert ((await room()).booked, (await room()).available) == (120, available)
    await confirm_session(session, actor=cast.linh, now=NOW)
    beside = cast.asks(cast.room, slot("11:00", "12:00"), firm=cast.sao_khue, person=None)
    await request_booking(beside, actor=cast.mai, now=NOW)
    assert (await room()).booked == 120 + 60
    await record_session(session, minutes=90, actor=cast.linh, now=LATER)
    figures = await room()
    assert (figures.booked, figures.used, figures.available) == (180, 90, available)
    _, _, behind = await intervals_of(cast.room, WEEK, now=LATER)
    booking = (await cast.row(session))["booking"]
    assert [one.bookings for one in behind.booked].count((booking,)) == 1
    other = await cast.planned(slot=slot("09:00", "10:00", TUESDAY), participants=(),
                               items=(Item(cast.room),))  # fmt: skip
    await move_session(other, slot("10:00", "11:30", TUESDAY), actor=cast.lan, now=NOW)
    assert (await room()).booked == 180 + 90
    await cancel_session(other, "Ốm", actor=cast.linh, now=NOW)
    await cancel_session(without, "Ốm", actor=cast.linh, now=NOW)
    assert (await room()).booked == 180
