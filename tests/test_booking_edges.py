"""Bookings at the edges: entered late, with rules set aside, out of bytes of any kind."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from facilities import nightly
from facilities.booked import BookingEnded
from facilities.booking_changes import cancel_booking, confirm_booking
from facilities.booking_requests import Item, Override
from facilities.bookings import request_booking
from facilities.handovers import Reading, check_in
from facilities.maintenance import report_breakdown
from facilities.tables import Booking
from incubator.database import Engine, execute, fetch
from incubator.faults import Forbidden
from incubator.reconciliation import reconcile
from incubator.refusals import Invalid
from incubator.users import Grant, Role
from tests.booking_cast import NOW, Cast, acting, slot
from tests.booking_doors import MORNING, count, doors
from tests.treasury import a_house, a_user, add


async def test_a_use_entered_afterwards_waits_for_nobodys_approval(database: Engine) -> None:
    cast = await Cast.assembled()
    technician = acting(await a_user("Bùi Kỹ", "ky@example.vn"), Role.technician, cast.house)
    yesterday = slot("08:00", "10:00", date(2026, 11, 26))
    late = Override("in-the-past", "Mất mạng hôm qua")
    request = cast.asks(cast.slm, yesterday, overrides=(late,))
    booked = await request_booking(request, actor=technician, now=NOW)
    booking = await Booking.objects().get(Booking.id == booked.id)
    assert booking is not None
    assert (booking.status, booking.outcome) == ("CONFIRMED", "COMPLETED")
    assert (await nightly.run(now=NOW)).expired == 0


async def test_staff_set_rules_aside_only_in_their_own_house(database: Engine) -> None:
    cast = await Cast.assembled()
    elsewhere = Grant(Role.technician, await a_house("VU-DT", "Vườn ươm điện tử"))
    both = replace(cast.lan, grants=cast.lan.grants | {elsewhere})
    aside = Override("outside-opening-hours", "Giao mẫu gấp")
    request = cast.asks(cast.lathe, slot("17:00", "18:00"), overrides=(aside,))
    with pytest.raises(Forbidden):
        await request_booking(request, actor=both, now=NOW)
    assert await count("booking") == 0


async def test_no_refusal_names_a_person_of_another_firm(database: Engine) -> None:
    cast = await Cast.assembled()
    huy = await cast.person("Phạm Quang Huy", cast.sao_khue)
    for field in ("person", "companion"):
        request = cast.asks(cast.lathe, slot("08:00", "10:00"), **{"person": cast.binh, field: huy})
        with pytest.raises(Invalid) as caught:
            await request_booking(request, actor=cast.lan, now=NOW)
        assert caught.value.field == field


async def test_what_a_breakdown_left_of_a_booking_is_cancelled(database: Engine) -> None:
    cast = await Cast.assembled()
    both = (Item(cast.cad), Item(cast.room))
    request = replace(cast.asks(cast.cad, MORNING, person=None), items=both)
    booked = await request_booking(request, actor=cast.mai, now=NOW)
    later = MORNING.start + timedelta(minutes=20)
    await report_breakdown(cast.cad, later, "Mất điện", actor=cast.mai, now=later)
    ended = await cancel_booking(booked.id, "Không còn máy", actor=cast.mai, now=later)
    assert ended.status == "CANCELLED"
    assert await reconcile() == []


async def test_a_booking_whose_time_has_passed_is_not_confirmed(database: Engine) -> None:
    cast = await Cast.assembled()
    booked = await request_booking(cast.asks(cast.slm, MORNING), actor=cast.lan, now=NOW)
    with pytest.raises(BookingEnded):
        await confirm_booking(booked.id, actor=cast.mai, now=MORNING.end)


async def test_nothing_is_given_back_before_it_was_taken_over(database: Engine) -> None:
    cast = await Cast.assembled()
    booked = await request_booking(cast.asks(cast.lathe, MORNING), actor=cast.mai, now=NOW)
    came = MORNING.start + timedelta(minutes=30)
    await check_in(booked.id, Reading(), actor=cast.mai, now=came)
    broke = MORNING.start + timedelta(minutes=15)
    await report_breakdown(cast.lathe, broke, "Đứt dây đai", actor=cast.mai, now=came)
    booking = await Booking.objects().get(Booking.id == booked.id)
    assert booking is not None
    assert (booking.outcome, booking.checked_out_at) == ("INTERRUPTED", came)


@pytest.mark.parametrize(
    "body", [b"\xff", b'{"purpose": "\xff\xfe"}', b"[" * 100_000, b'{"a":' * 50_000]
)
async def test_no_bytes_are_our_fault(sqlite_database: Engine, body: bytes) -> None:
    async with doors() as house:
        headers = {**house._headers[house.cast.lan.user], "content-type": "application/json"}
        answer = await house.client.post("/api/bookings", content=body, headers=headers)
        assert answer.status_code == 400, answer.text
        assert answer.json()["type"].endswith("/malformed")


@pytest.mark.parametrize("moment", [1_795_999_200, 1e9, "1795999200", True])
async def test_a_number_is_no_time(sqlite_database: Engine, moment: Any) -> None:
    async with doors() as house:
        answer = await house.book(house.cast.mai, starts_at=moment)
        assert [error["field"] for error in answer.json()["errors"]] == ["starts_at"]
        assert await count("booking") == 0


async def test_technicians_are_shared_out_so_that_each_machine_gets_one(database: Engine) -> None:
    cast = await Cast.assembled()
    # Two are on shift; Được alone may run the press, both the laser, and Được comes first.
    other = await cast.person("Vũ Văn Ý")
    await cast.grant(other, cast.lasering)
    await execute("UPDATE resource SET capacity = 2 WHERE kind = 'TECHNICIANS'")
    hours = {"weekday": 0, "starts": 8 * 60, "ends": 17 * 60, "valid_from": date(2026, 1, 1)}
    await add("duty", incubator=cast.house, person=other, **hours)
    request = replace(cast.asks(cast.laser, MORNING), items=(Item(cast.laser), Item(cast.press)))
    await request_booking(request, actor=cast.mai, now=NOW)
    rows = await fetch("SELECT attendant, quantity FROM occupation WHERE attendant IS NOT NULL")
    assert {row["attendant"]: row["quantity"] for row in rows} == {cast.duoc: 0, other: 1}
