"""Closures and breakdowns against bookings that are made and returned at the same moment."""

import asyncio

from facilities.booking_requests import Item
from facilities.bookings import request_booking
from facilities.closures import announce
from facilities.handovers import Reading, check_in, check_out
from facilities.maintenance import report_breakdown
from incubator.database import Engine, fetch
from incubator.refusals import Refusal
from tests.booking_cast import NOW, Cast, slot

ROUNDS = 8


async def test_no_booking_slips_past_a_closure_unseen(database: Engine) -> None:
    cast = await Cast.assembled()
    seen = []
    for n in range(ROUNDS):
        day = slot("08:00", "09:00").start.date().replace(day=1 + n, month=12)
        if day.weekday() == 6:
            continue
        when = slot("08:00", "09:00", day)
        booking, closing = await asyncio.gather(
            request_booking(cast.asks(cast.lathe, when), actor=cast.lan, now=NOW),
            announce(when, "Mất điện", incubator=cast.house, actor=cast.mai, now=NOW),
            return_exceptions=True,
        )
        assert not isinstance(closing, BaseException), closing
        if isinstance(booking, BaseException):
            assert isinstance(booking, Refusal)
            assert (booking.rule, closing.hits) == ("closed", [])
        else:
            assert [hit.booking for hit in closing.hits] == [booking.id]
        seen.append(closing.id)
    assert len(await fetch("SELECT id FROM closure")) == len(seen)


async def test_a_breakdown_and_a_return_settle_a_booking_once(database: Engine) -> None:
    cast = await Cast.assembled()
    when = slot("08:00", "12:00")
    booked = await request_booking(cast.asks(cast.lathe, when), actor=cast.lan, now=NOW)
    start, ten = when.start, slot("10:00", "10:30").start
    await check_in(booked.id, Reading(), actor=cast.mai, now=start)
    outcomes = await asyncio.gather(
        check_out(booked.id, Reading(), actor=cast.mai, now=ten),
        report_breakdown(cast.lathe, ten, "Hỏng trục chính", actor=cast.mai, now=ten),
        return_exceptions=True,
    )
    assert not [
        one for one in outcomes if isinstance(one, BaseException) and not isinstance(one, Refusal)
    ]
    (line,) = await fetch("SELECT held, accepted FROM budget_line WHERE id = {}", cast.line)
    assert line == {"held": 0, "accepted": booked.price.support // 2}
    (row,) = await fetch("SELECT outcome FROM booking WHERE id = {}", booked.id)
    assert row["outcome"] in ("COMPLETED", "INTERRUPTED")


async def test_breakdowns_and_bookings_of_the_same_machines_do_not_block_each_other(
    database: Engine,
) -> None:
    cast = await Cast.assembled()
    when = slot("08:00", "09:00")
    both = (Item(cast.lathe), Item(cast.cad))

    async def book() -> object:
        request = cast.asks(cast.lathe, when)
        return await request_booking(
            type(request)(
                items=both, slot=when, purpose="Tiện", firm=cast.hong_linh, person=cast.an
            ),
            actor=cast.lan,
            now=NOW,
        )

    outcomes = await asyncio.wait_for(
        asyncio.gather(
            *(book() for _ in range(4)),
            report_breakdown(cast.cad, NOW, "Hỏng", actor=cast.mai, now=NOW),
            report_breakdown(cast.lathe, NOW, "Hỏng", actor=cast.mai, now=NOW),
            announce(when, "Mất điện", incubator=cast.house, actor=cast.mai, now=NOW),
            return_exceptions=True,
        ),
        30,
    )
    failed = [one for one in outcomes if isinstance(one, BaseException)]
    assert all(isinstance(one, Refusal) for one in failed), failed
    assert await fetch("SELECT id FROM maintenance") != []
