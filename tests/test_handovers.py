"""Check in and out: what was used is accepted, the rest is released, the place is freed."""

from datetime import timedelta
from uuid import UUID

import pytest

from facilities import nightly
from facilities.bookings import request_booking
from facilities.handovers import (
    AlreadyCheckedIn,
    NotCheckedIn,
    NotItsTime,
    Reading,
    check_in,
    check_out,
    interrupt,
    used_minutes,
)
from facilities.tables import Booking
from incubator.database import Engine, fetch, write
from incubator.faults import Forbidden, NotFound
from incubator.reconciliation import reconcile
from incubator.refusals import Invalid
from tests.booking_cast import NOW, Cast, slot

MORNING = slot("08:00", "10:00")
START = MORNING.start


async def booked(cast: Cast) -> UUID:
    request = cast.asks(cast.lathe, MORNING)
    return (await request_booking(request, actor=cast.lan, now=NOW)).id


async def line(cast: Cast) -> tuple[int, int]:
    row = (await fetch("SELECT held, accepted FROM budget_line WHERE id = {}", cast.line))[0]
    return row["held"], row["accepted"]


async def row(id: UUID) -> Booking:
    found = await Booking.objects().get(Booking.id == id)
    assert found is not None
    return found


async def test_what_was_used_is_accepted_and_the_rest_released(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast)
    await check_in(id, Reading("Sạch", 1200), actor=cast.mai, now=START)
    await check_out(id, Reading("Sạch", 1291), actor=cast.mai, now=START + timedelta(minutes=90))
    assert await line(cast) == (0, 247_500)
    act = (await fetch("SELECT * FROM act"))[0]
    assert (act["settled_full_cost"], act["settled_tenant_price"]) == (495_000, 247_500)
    assert (act["settled_support"], act["status"]) == (247_500, "ACCEPTED")
    assert ((await row(id)).outcome, (await row(id)).counter_out) == ("COMPLETED", 1291)
    assert await reconcile() == []


async def test_an_early_return_frees_the_machine_for_the_next(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast)
    await check_in(id, Reading(), actor=cast.mai, now=START)
    at = START + timedelta(minutes=45)
    await check_out(id, Reading(), actor=cast.mai, now=at)
    request = cast.asks(cast.lathe, slot("09:30", "10:00"), firm=cast.sao_khue, person=cast.khue)
    assert (await request_booking(request, actor=cast.khanh, now=at)).status == "CONFIRMED"


async def test_a_late_return_accepts_no_more_than_the_slot(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast)
    await check_in(id, Reading(), actor=cast.mai, now=START - timedelta(minutes=10))
    await check_out(id, Reading(), actor=cast.mai, now=MORNING.end + timedelta(hours=1))
    assert await line(cast) == (0, 330_000)


async def test_a_machine_is_taken_over_around_its_slot(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast)
    with pytest.raises(NotItsTime) as caught:
        await check_in(id, Reading(), actor=cast.mai, now=START - timedelta(hours=2))
    assert caught.value.next_possible == START - timedelta(minutes=30)
    with pytest.raises(NotItsTime):
        await check_in(id, Reading(), actor=cast.mai, now=MORNING.end)
    with pytest.raises(NotCheckedIn):
        await check_out(id, Reading(), actor=cast.mai, now=START)
    await check_in(id, Reading(), actor=cast.lan, now=START)
    with pytest.raises(AlreadyCheckedIn):
        await check_in(id, Reading(), actor=cast.lan, now=START)


async def test_a_counter_never_runs_backwards(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast)
    await check_in(id, Reading(counter=1200), actor=cast.mai, now=START)
    with pytest.raises(Invalid) as caught:
        await check_out(id, Reading(counter=1199), actor=cast.mai, now=START)
    assert caught.value.field == "counter"


async def test_nobody_takes_over_what_is_not_theirs(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast)
    with pytest.raises(NotFound):
        await check_in(id, Reading(), actor=cast.khanh, now=START)
    with pytest.raises(Forbidden):
        await check_in(id, Reading(), actor=cast.minh, now=START)


async def test_a_breakdown_shortens_the_booking_that_runs(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast)
    await check_in(id, Reading(), actor=cast.mai, now=START)
    at = START + timedelta(minutes=60)
    async with write():
        assert await interrupt(cast.lathe, at, actor=cast.mai, now=at) == [id]
    booking = await row(id)
    assert (booking.outcome, booking.ends_at) == ("INTERRUPTED", at)
    assert await line(cast) == (0, 165_000)
    assert await reconcile() == []


async def test_the_night_closes_a_forgotten_check_out_and_notes_a_no_show(
    database: Engine,
) -> None:
    cast = await Cast.assembled()
    used = await booked(cast)
    await check_in(used, Reading(), actor=cast.mai, now=START)
    request = cast.asks(cast.cad, MORNING, firm=cast.sao_khue, person=cast.khue)
    missed = (await request_booking(request, actor=cast.khanh, now=NOW)).id
    report = await nightly.run(now=MORNING.end + timedelta(hours=1))
    assert (report.closed, report.missed) == (0, 0)
    report = await nightly.run(now=MORNING.end + timedelta(hours=3))
    assert (report.closed, report.missed) == (1, 1)
    assert ((await row(used)).outcome, (await row(missed)).outcome) == ("COMPLETED", "NO_SHOW")
    assert await line(cast) == (0, 330_000)
    assert await reconcile() == []


def test_used_minutes_lie_inside_the_slot() -> None:
    assert used_minutes(MORNING, None, MORNING.end) == 0
    assert used_minutes(MORNING, START - timedelta(minutes=9), MORNING.end) == 120
    assert used_minutes(MORNING, START + timedelta(seconds=30), START + timedelta(minutes=3)) == 3
    assert used_minutes(MORNING, MORNING.end, MORNING.end + timedelta(hours=1)) == 0
