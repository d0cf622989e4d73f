"""The nights of lettings: who stayed too long keeps the unit, and who comes after waits."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from facilities import letting_nights, nightly, reconciliation
from facilities.bookings import request_booking
from facilities.let_units import UnitLet
from facilities.letting_changes import extend_letting, hand_back, hand_over
from incubator import clock
from incubator import reconciliation as funds
from incubator.database import Engine, fetch
from tests.booking_cast import slot
from tests.landlord import NOW, Landlord, months_of
from tests.test_letting_months import night

JULY, DECEMBER = date(2026, 7, 1), date(2026, 12, 1)
NEXT_JULY = date(2027, 7, 1)


async def clean(day: date) -> list[str]:
    return [*await funds.reconcile(), *await reconciliation.reconcile(now=night(day))]


async def test_who_stays_too_long_keeps_the_unit_and_pays_in_full(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, JULY, DECEMBER)
    assert (await letting_nights.run(now=night(date(2026, 11, 30)))).overdue == 0
    for day in (1, 2, 3):
        report = await letting_nights.run(now=night(date(2026, 12, day)))
        assert report.overdue == 1
    assert (await letting_nights.run(now=night(date(2026, 12, 3)))).overdue == 0
    letting = await landlord.letting(signed.id)
    assert (letting.ends_on, letting.occupied_until) == (DECEMBER, date(2026, 12, 4))
    december = (await months_of(signed.id))[-1]
    # 3 of 31 days of 13,200,000, without support
    assert (december["rent"], december["support"], december["act"]) == (1_277_419, 0, None)
    assert await clean(date(2026, 12, 3)) == []
    back = clock.moment(date(2026, 12, 3), 10 * 60)
    await hand_back(signed.id, date(2026, 12, 3), actor=landlord.mai, now=back)
    assert (await months_of(signed.id))[-1]["rent"] == 851_613
    report = await letting_nights.run(now=night(date(2027, 1, 1)))
    # Without a step there was nothing to lose.
    assert report.unsupported == ()
    assert (await months_of(signed.id))[-1]["tenant_price"] == 851_613
    assert await clean(date(2027, 1, 1)) == []


async def test_who_was_to_come_next_waits_and_comes_when_the_unit_is_free(
    database: Engine,
) -> None:
    landlord = await Landlord.opened()
    first = await landlord.lets(landlord.b1, JULY, DECEMBER)
    second = await landlord.lets(landlord.b1, DECEMBER, NEXT_JULY, tenancy=landlord.other_tenancy)
    noon = clock.moment(DECEMBER, 12 * 60)
    with pytest.raises(UnitLet):
        await hand_over(second.id, DECEMBER, actor=landlord.mai, now=noon)
    await letting_nights.run(now=night(DECEMBER))
    await letting_nights.run(now=night(date(2026, 12, 2)))
    waiting = await landlord.letting(second.id)
    assert (waiting.agreed_from, waiting.starts_on) == (DECEMBER, date(2026, 12, 3))
    assert waiting.handed_over_on is None
    assert (await months_of(second.id))[0]["starts_on"] == date(2026, 12, 3)
    assert await clean(date(2026, 12, 2)) == []

    day = date(2026, 12, 2)
    noon = clock.moment(day, 12 * 60)
    await hand_back(first.id, day, actor=landlord.mai, now=noon)
    answer = await hand_over(second.id, day, actor=landlord.mai, now=noon)
    assert answer.state == "LET"
    began = await landlord.letting(second.id)
    assert (began.starts_on, began.lease_began, began.ends_on) == (day, day, NEXT_JULY)
    assert (await months_of(second.id))[0]["paid"] == 6_387_097
    assert await clean(day) == []


async def test_a_hand_back_at_the_end_of_the_day_lets_the_next_one_wait_until_then(
    database: Engine,
) -> None:
    landlord = await Landlord.opened()
    first = await landlord.lets(landlord.b1, JULY, DECEMBER)
    second = await landlord.lets(landlord.b1, DECEMBER, NEXT_JULY, tenancy=landlord.other_tenancy)
    noon = clock.moment(DECEMBER, 12 * 60)
    await hand_back(first.id, date(2026, 12, 2), actor=landlord.mai, now=noon)
    assert (await landlord.letting(second.id)).starts_on == date(2026, 12, 2)
    assert (await months_of(first.id))[-1]["rent"] == 425_806
    assert await clean(DECEMBER) == []


async def test_who_waits_until_nothing_is_left_is_called_off(database: Engine) -> None:
    landlord = await Landlord.opened()
    await landlord.lets(landlord.b1, JULY, DECEMBER)
    short = await landlord.lets(
        landlord.b1, DECEMBER, date(2026, 12, 3), tenancy=landlord.other_tenancy
    )
    await letting_nights.run(now=night(date(2026, 12, 2)))
    assert (await landlord.letting(short.id)).cancelled_at is not None
    assert await months_of(short.id) == []
    assert await clean(date(2026, 12, 2)) == []


async def test_of_several_desks_only_those_who_find_none_wait(database: Engine) -> None:
    landlord = await Landlord.opened()
    other: dict[str, Any] = {"tenancy": landlord.other_tenancy}
    await landlord.lets(landlord.desks, JULY, DECEMBER, quantity=20)
    older = await landlord.lets(landlord.desks, DECEMBER, NEXT_JULY, quantity=4, **other)
    newer = await landlord.lets(landlord.desks, DECEMBER, NEXT_JULY, quantity=10, **other)
    await letting_nights.run(now=night(DECEMBER))
    assert (await landlord.letting(older.id)).starts_on == DECEMBER
    assert (await landlord.letting(newer.id)).starts_on == date(2026, 12, 2)
    assert await clean(DECEMBER) == []


async def test_an_extension_turns_the_overdue_days_into_days_agreed(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, JULY, DECEMBER)
    await letting_nights.run(now=night(date(2026, 12, 5)))
    noon = clock.moment(date(2026, 12, 5), 12 * 60)
    await extend_letting(signed.id, date(2027, 1, 1), "PL-01", actor=landlord.mai, now=noon)
    letting = await landlord.letting(signed.id)
    assert (letting.ends_on, letting.occupied_until) == (date(2027, 1, 1), date(2027, 1, 1))
    assert (await months_of(signed.id))[-1]["paid"] == 6_600_000
    assert await clean(date(2026, 12, 5)) == []


async def test_an_hour_in_a_unit_that_was_not_handed_back_is_cancelled(database: Engine) -> None:
    landlord = await Landlord.opened()
    office = await landlord.unit(
        "KG-11", "Văn phòng V1", 24, 190_000, kind="OFFICE", is_bookable=True
    )
    await landlord.lets(office, JULY, DECEMBER)
    booked = await request_booking(
        landlord.asks(office, slot("08:00", "10:00", DECEMBER)), actor=landlord.mai, now=NOW
    )
    await nightly.run(now=night(DECEMBER))
    (row,) = await fetch("SELECT status, outcome_reason FROM booking WHERE id = {}", booked.id)
    assert row["status"] == "CANCELLED"
    assert row["outcome_reason"]
    assert await clean(DECEMBER) == []


async def test_a_hand_over_that_nobody_recorded_was_as_agreed(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, DECEMBER, NEXT_JULY)
    assert (await letting_nights.run(now=night(DECEMBER))).begun == 0
    assert (await letting_nights.run(now=night(date(2026, 12, 2)))).begun == 1
    assert (await landlord.letting(signed.id)).handed_over_on == DECEMBER
    assert await clean(date(2026, 12, 2)) == []


async def test_nights_that_were_missed_are_made_up_for(database: Engine) -> None:
    landlord = await Landlord.opened()
    first = await landlord.lets(landlord.b1, DECEMBER, date(2027, 1, 11))
    second = await landlord.lets(
        landlord.b1, date(2027, 1, 11), NEXT_JULY, tenancy=landlord.other_tenancy
    )
    day = date(2027, 2, 3)
    report = await letting_nights.run(now=night(day))
    # December and January of the first; whoever was to come next still waits.
    assert (report.overdue, report.settled) == (1, 2)
    assert (await landlord.letting(first.id)).occupied_until == date(2027, 2, 4)
    assert (await landlord.letting(second.id)).starts_on == date(2027, 2, 4)
    assert await clean(day) == []
