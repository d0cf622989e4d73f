"""Confirm, decline, move, cancel: place and funds follow, and nobody changes what is not theirs."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from facilities import nightly
from facilities.booked import AlreadyStarted, Booked, BookingEnded, ChangedMeanwhile, NotTentative
from facilities.booking_changes import cancel_booking, confirm_booking, decline_booking
from facilities.booking_plans import CapacityExceeded
from facilities.bookings import move_booking, request_booking
from facilities.tables import Booking, Occupation
from incubator.database import Engine, execute, fetch
from incubator.faults import Forbidden, NotFound
from incubator.reconciliation import reconcile
from incubator.refusals import Invalid
from incubator.users import Actor
from tests.booking_cast import MONDAY, NOW, Cast, slot

MORNING, NOON = slot("08:00", "10:00"), slot("12:00", "14:00")


async def held(cast: Cast) -> int:
    rows = await fetch("SELECT held FROM budget_line WHERE id = {}", cast.line)
    return int(rows[0]["held"])


async def booked(cast: Cast, resource: UUID | None = None, **given: Any) -> UUID:
    request = cast.asks(resource or cast.lathe, MORNING, **given)
    return (await request_booking(request, actor=cast.lan, now=NOW)).id


async def row(id: UUID) -> Booking:
    found = await Booking.objects().get(Booking.id == id)
    assert found is not None
    return found


async def test_a_cancellation_frees_the_place_and_the_funds(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast)
    await cancel_booking(id, "Khách đổi lịch", actor=cast.lan, now=NOW)
    booking = await row(id)
    assert (booking.status, booking.outcome, booking.sequence) == ("CANCELLED", "CANCELLED", 1)
    assert not booking.is_late_cancellation
    assert await held(cast) == 0
    await request_booking(
        cast.asks(cast.lathe, MORNING, firm=cast.sao_khue, person=cast.khue),
        actor=cast.khanh,
        now=NOW,
    )
    assert await reconcile() == []
    with pytest.raises(BookingEnded):
        await cancel_booking(id, "Lần nữa", actor=cast.lan, now=NOW)


async def test_a_cancellation_within_a_day_is_noted_as_late(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast)
    await cancel_booking(id, "Ốm", actor=cast.lan, now=MORNING.start - timedelta(hours=3))
    assert (await row(id)).is_late_cancellation


async def test_a_cancellation_needs_a_reason(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast)
    with pytest.raises(Invalid):
        await cancel_booking(id, "", actor=cast.lan, now=NOW)


async def test_nobody_changes_a_booking_that_is_not_theirs(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast)
    verbs: tuple[Callable[[Actor], Awaitable[Booked]], ...] = (
        lambda actor: cancel_booking(id, "Không", actor=actor, now=NOW),
        lambda actor: move_booking(id, NOON, actor=actor, now=NOW),
    )
    for verb in verbs:
        with pytest.raises(NotFound):
            await verb(cast.khanh)
        with pytest.raises(Forbidden):
            await verb(cast.minh)


async def test_a_move_takes_the_new_place_and_frees_the_old(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast)
    moved = await move_booking(id, slot("12:00", "13:00"), actor=cast.lan, now=NOW, sequence=0)
    assert (moved.sequence, moved.price.support) == (1, 165_000)
    assert await held(cast) == 165_000
    await request_booking(
        cast.asks(cast.lathe, MORNING, firm=cast.sao_khue, person=cast.khue),
        actor=cast.khanh,
        now=NOW,
    )
    assert await reconcile() == []


async def test_a_move_into_a_taken_slot_leaves_everything_as_it_was(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast)
    await request_booking(
        cast.asks(cast.lathe, NOON, firm=cast.sao_khue, person=cast.khue),
        actor=cast.khanh,
        now=NOW,
    )
    before = await fetch("SELECT * FROM occupation ORDER BY id")
    with pytest.raises(CapacityExceeded) as caught:
        await move_booking(id, slot("13:00", "15:00"), actor=cast.lan, now=NOW)
    assert caught.value.next_possible == slot("15:00", "16:00").start
    assert await fetch("SELECT * FROM occupation ORDER BY id") == before
    assert (await row(id)).sequence == 0


async def test_a_booking_may_move_onto_its_own_place(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast)
    await move_booking(id, slot("09:00", "11:00"), actor=cast.lan, now=NOW)
    assert (await row(id)).starts_at == slot("09:00", "11:00").start


async def test_a_move_names_the_version_it_was_read_at(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast)
    await move_booking(id, NOON, actor=cast.lan, now=NOW, sequence=0)
    with pytest.raises(ChangedMeanwhile):
        await move_booking(id, MORNING, actor=cast.lan, now=NOW, sequence=0)


async def test_a_firm_cannot_move_what_has_begun(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast)
    with pytest.raises(AlreadyStarted):
        await move_booking(id, NOON, actor=cast.lan, now=MORNING.start)


async def test_a_move_into_the_next_year_is_held_on_its_line(database: Engine) -> None:
    cast = await Cast.assembled()
    next_line = await cast.treasury.line(5_000_000, year=2027)
    id = await booked(cast)
    moved = await move_booking(
        id, slot("08:00", "10:00", date(2027, 1, 4)), actor=cast.lan, now=NOW
    )
    assert [fund.line for fund in moved.funding] == [next_line]
    assert await held(cast) == 0
    assert await reconcile() == []


async def test_a_manager_confirms_or_declines_what_waits(database: Engine) -> None:
    cast = await Cast.assembled()
    first = await booked(cast, cast.slm)
    with pytest.raises(Forbidden):
        await confirm_booking(first, actor=cast.lan, now=NOW)
    assert (await confirm_booking(first, actor=cast.mai, now=NOW)).status == "CONFIRMED"
    with pytest.raises(NotTentative):
        await decline_booking(first, "Muộn", actor=cast.mai, now=NOW)
    request = cast.asks(cast.slm, NOON)
    second = (await request_booking(request, actor=cast.lan, now=NOW)).id
    await decline_booking(second, "Máy dành cho đào tạo", actor=cast.mai, now=NOW)
    assert (await row(second)).outcome == "DECLINED"
    assert await held(cast) == 330_000


async def test_the_night_expires_what_nobody_confirmed(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast, cast.slm)
    report = await nightly.run(now=NOW + timedelta(hours=70))
    assert report.expired == 0
    report = await nightly.run(now=NOW + timedelta(hours=73))
    assert report.expired == 1
    assert ((await row(id)).outcome, await held(cast)) == ("EXPIRED", 0)
    assert (await nightly.run(now=NOW + timedelta(hours=74))).expired == 0
    assert await Occupation.count().where(Occupation.holds.eq(True)) == 0


async def test_moving_a_technicians_job_takes_the_technician_along(database: Engine) -> None:
    cast = await Cast.assembled()
    id = (
        await request_booking(cast.asks(cast.laser, MORNING, person=None), actor=cast.lan, now=NOW)
    ).id
    await move_booking(id, NOON, actor=cast.lan, now=NOW)
    rows = await fetch("SELECT starts_at FROM occupation WHERE attendant IS NOT NULL AND holds")
    assert [r["starts_at"] for r in rows] == [NOON.start]


async def test_the_price_is_frozen_until_a_move_prices_anew(database: Engine) -> None:
    cast = await Cast.assembled()
    id = await booked(cast)
    await execute("UPDATE rate SET full_rate = 400000, incubated_rate = 100000")
    assert (await fetch("SELECT full_cost FROM act"))[0]["full_cost"] == 660_000
    moved = await move_booking(id, NOON, actor=cast.lan, now=NOW)
    assert (moved.price.full_cost, moved.price.support) == (800_000, 600_000)
    assert MONDAY.weekday() == 0
