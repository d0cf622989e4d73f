"""Book: every rule says no in a sentence, and what passes holds place and funds at once."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from facilities.booking_plans import CapacityExceeded
from facilities.booking_requests import Item, Override
from facilities.bookings import request_booking
from facilities.operators import NotQualified
from facilities.quotas import PersonDoubleBooked, QuotaExceeded
from facilities.tables import Booking, Occupation, RefusedRequest
from incubator.budget import OverBudget
from incubator.database import Engine, execute, fetch
from incubator.faults import Forbidden
from incubator.periods import Period
from incubator.refusals import Invalid, Refusal
from incubator.repeats import KeyReused, Repeat
from incubator.users import Actor
from tenants.tenancies import NotInResidence
from tests.booking_cast import MILLION, MONDAY, NOW, Cast, slot


async def refused(
    rule: str,
    cast: Cast,
    resource: UUID,
    when: Period,
    *,
    actor: Actor | None = None,
    **given: Any,
) -> str:
    """The sentence with which a request is refused by a rule."""
    request = cast.asks(resource, when, **given)
    with pytest.raises(Refusal) as caught:
        await request_booking(request, actor=actor or cast.lan, now=NOW)
    assert caught.value.rule == rule, caught.value.sentence()
    return caught.value.sentence()


async def line_of(cast: Cast) -> dict[str, int]:
    return (await fetch("SELECT * FROM budget_line WHERE id = {}", cast.line))[0]


async def test_a_booking_is_priced_and_its_support_held_on_the_line(database: Engine) -> None:
    cast = await Cast.assembled()
    booked = await request_booking(
        cast.asks(cast.lathe, slot("08:00", "10:00")), actor=cast.lan, now=NOW
    )
    assert booked.status == "CONFIRMED"
    assert (booked.price.full_cost, booked.price.tenant_price) == (660_000, 330_000)
    assert (booked.price.support, booked.price.surcharge) == (330_000, 0)
    assert booked.funding == ((cast.line, 330_000, "cash"),)
    assert (await line_of(cast))["held"] == 330_000
    assert await Occupation.count().where(Occupation.holds.eq(True)) == 1


async def test_the_slot_of_another_is_refused_with_the_next_time(database: Engine) -> None:
    cast = await Cast.assembled()
    await request_booking(cast.asks(cast.lathe, slot("08:00", "10:00")), actor=cast.lan, now=NOW)
    request = cast.asks(cast.lathe, slot("10:00", "11:00"), firm=cast.sao_khue, person=cast.khue)
    with pytest.raises(CapacityExceeded) as caught:
        await request_booking(request, actor=cast.khanh, now=NOW)
    assert caught.value.next_possible == slot("11:00", "12:00").start
    assert "Máy tiện CNC" in caught.value.sentence()
    assert "Hồng Lĩnh" not in caught.value.sentence()
    stored = await RefusedRequest.objects()
    assert [(row.rule, row.firm, row.resource) for row in stored] == [
        ("capacity-exceeded", cast.sao_khue, cast.lathe)
    ]
    assert await Booking.count() == 1


async def test_the_units_of_a_resource_are_shared_up_to_its_capacity(database: Engine) -> None:
    cast = await Cast.assembled()
    when = slot("08:00", "10:00")
    await request_booking(cast.asks(cast.cad, when, quantity=8), actor=cast.lan, now=NOW)
    other = {"firm": cast.sao_khue, "person": cast.khue}
    sentence = await refused(
        "capacity-exceeded", cast, cast.cad, when, quantity=5, actor=cast.khanh, **other
    )
    assert "4" in sentence
    booked = await request_booking(
        cast.asks(cast.cad, when, quantity=4, **other), actor=cast.khanh, now=NOW
    )
    assert booked.price.full_cost == 4 * 2 * 330_000


async def test_several_resources_are_booked_all_or_none(database: Engine) -> None:
    cast = await Cast.assembled()
    when = slot("08:00", "10:00")
    await request_booking(cast.asks(cast.room, when, person=None), actor=cast.lan, now=NOW)
    both = replace(
        cast.asks(cast.lathe, when, firm=cast.sao_khue, person=cast.khue),
        items=(Item(cast.lathe), Item(cast.room)),
    )
    with pytest.raises(CapacityExceeded):
        await request_booking(both, actor=cast.khanh, now=NOW)
    assert await Booking.count() == 1
    later = replace(both, slot=slot("10:00", "11:00"))
    booked = await request_booking(later, actor=cast.khanh, now=NOW)
    assert len(booked.funding) == 2


@pytest.mark.parametrize(
    ("start", "end", "day", "rule"),
    [
        ("06:00", "08:00", MONDAY, "outside-opening-hours"),
        ("16:00", "18:00", MONDAY, "outside-opening-hours"),
        ("08:00", "09:00", date(2026, 11, 29), "outside-opening-hours"),
        ("08:10", "09:10", MONDAY, "off-step"),
        ("08:00", "09:00", date(2027, 3, 1), "beyond-horizon"),
        ("08:00", "09:00", date(2026, 11, 26), "in-the-past"),
    ],
)
async def test_a_slot_must_fit_the_house(
    database: Engine, start: str, end: str, day: date, rule: str
) -> None:
    cast = await Cast.assembled()
    await refused(rule, cast, cast.lathe, slot(start, end, day))


async def test_class_b_asks_for_the_whole_set_or_company(database: Engine) -> None:
    cast = await Cast.assembled()
    when = slot("08:00", "10:00")
    sentence = await refused("not-qualified", cast, cast.lathe, when, person=cast.binh)
    assert "Vận hành tiện CNC" in sentence
    accompanied = cast.asks(cast.lathe, when, person=cast.binh, companion=cast.an)
    assert (await request_booking(accompanied, actor=cast.lan, now=NOW)).status == "CONFIRMED"


async def test_an_expired_certificate_does_not_count(database: Engine) -> None:
    cast = await Cast.assembled()
    await execute("UPDATE held_qualification SET expires_on = {}", date(2026, 11, 29))
    await refused("not-qualified", cast, cast.lathe, slot("08:00", "10:00"))


async def test_class_c_needs_the_induction_and_a_technician(database: Engine) -> None:
    cast = await Cast.assembled()
    when = slot("08:00", "10:00")
    await request_booking(cast.asks(cast.press, when, person=cast.binh), actor=cast.lan, now=NOW)
    taken = await Occupation.objects().where(Occupation.attendant.is_not_null())
    assert [(row.attendant, row.quantity) for row in taken] == [(cast.duoc, 0)]


async def test_class_d_takes_the_technician_alone(database: Engine) -> None:
    cast = await Cast.assembled()
    when = slot("08:00", "10:00")
    await request_booking(cast.asks(cast.laser, when, person=None), actor=cast.lan, now=NOW)
    sentence = await refused(
        "technician-unavailable", cast, cast.press, when, firm=cast.sao_khue,
        person=cast.khue, actor=cast.khanh,
    )  # fmt: skip
    assert "Máy dập 110 tấn" in sentence


async def test_a_person_is_in_one_place_at_a_time(database: Engine) -> None:
    cast = await Cast.assembled()
    await request_booking(cast.asks(cast.lathe, slot("08:00", "10:00")), actor=cast.lan, now=NOW)
    with pytest.raises(PersonDoubleBooked) as caught:
        await request_booking(cast.asks(cast.cad, slot("09:00", "11:00")), actor=cast.lan, now=NOW)
    assert caught.value.next_possible == slot("10:00", "12:00").start


async def test_a_firm_has_so_many_hours_a_week(database: Engine) -> None:
    cast = await Cast.assembled()
    await execute("UPDATE firm SET weekly_quota_minutes = 180")
    await request_booking(cast.asks(cast.lathe, slot("08:00", "10:00")), actor=cast.lan, now=NOW)
    with pytest.raises(QuotaExceeded) as caught:
        await request_booking(cast.asks(cast.cad, slot("11:00", "13:00")), actor=cast.lan, now=NOW)
    assert caught.value.next_possible == slot("08:00", "10:00", date(2026, 12, 7)).start


async def test_a_firm_without_tenancy_is_refused_what_is_for_tenants(database: Engine) -> None:
    cast = await Cast.assembled()
    await execute("UPDATE tenancy SET ends_on = {} WHERE firm = {}", MONDAY, cast.hong_linh)
    with pytest.raises(NotInResidence):
        await request_booking(
            cast.asks(cast.lathe, slot("08:00", "10:00")), actor=cast.lan, now=NOW
        )


async def test_over_budget_is_refused_and_can_be_booked_without_support(database: Engine) -> None:
    cast = await Cast.assembled(funds=300_000)
    request = cast.asks(cast.lathe, slot("08:00", "10:00"))
    with pytest.raises(OverBudget) as caught:
        await request_booking(request, actor=cast.lan, now=NOW)
    assert "330" in caught.value.sentence()
    assert await Booking.count() == 0
    full = cast.asks(cast.lathe, slot("08:00", "10:00"), without_support=True)
    booked = await request_booking(full, actor=cast.lan, now=NOW)
    assert (booked.price.tenant_price, booked.price.support, booked.funding) == (660_000, 0, ())
    assert (await line_of(cast))["held"] == 0


async def test_an_outside_firm_pays_a_surcharge_and_gets_no_support(database: Engine) -> None:
    cast = await Cast.assembled()
    await execute("UPDATE resource SET audience = 'SECTOR'")
    firm = await cast.firm("Cơ khí Ngoài", "9900010222", stage="EXTERNAL", resident=False)
    request = cast.asks(cast.room, slot("08:00", "10:00"), firm=firm, person=None)
    booked = await request_booking(request, actor=cast.mai, now=NOW)
    assert booked.price.surcharge == 132_000
    assert booked.price.full_cost + booked.price.surcharge == booked.price.tenant_price
    assert booked.funding == ()


async def test_a_team_without_tax_code_gets_no_cash_support(database: Engine) -> None:
    cast = await Cast.assembled()
    team = await cast.firm("Nhóm Bình Minh", None, stage="PRE_INCUBATION")
    request = {"firm": team, "person": None}
    await refused("no-tax-code", cast, cast.room, slot("08:00", "10:00"), actor=cast.mai, **request)


async def test_what_needs_approval_is_tentative_until_a_manager_confirms(database: Engine) -> None:
    cast = await Cast.assembled()
    when = slot("08:00", "10:00")
    booked = await request_booking(cast.asks(cast.slm, when), actor=cast.lan, now=NOW)
    assert booked.status == "TENTATIVE"
    assert (await line_of(cast))["held"] == booked.price.support
    await refused(
        "capacity-exceeded", cast, cast.slm, when, firm=cast.sao_khue, person=None, actor=cast.khanh
    )


async def test_the_house_uses_its_own_machine_without_money(database: Engine) -> None:
    cast = await Cast.assembled()
    request = cast.asks(
        cast.lathe, slot("08:00", "10:00"), firm=None, person=cast.an, use="DEMONSTRATION"
    )
    booked = await request_booking(request, actor=cast.mai, now=NOW)
    assert (booked.price.full_cost, booked.funding) == (0, ())
    with pytest.raises(Forbidden):
        await request_booking(request, actor=cast.lan, now=NOW)


async def test_staff_set_a_rule_aside_with_a_reason(database: Engine) -> None:
    cast = await Cast.assembled()
    late = slot("17:00", "18:00")
    reason = Override("outside-opening-hours", "Giao mẫu gấp cho khách")
    request = cast.asks(cast.lathe, late, overrides=(reason,))
    assert (await request_booking(request, actor=cast.mai, now=NOW)).status == "CONFIRMED"
    with pytest.raises(Forbidden):
        await request_booking(request, actor=cast.lan, now=NOW)


@pytest.mark.parametrize("rule", ["capacity-exceeded", "over-budget", "inspection-expired", "no"])
async def test_some_rules_can_never_be_set_aside(database: Engine, rule: str) -> None:
    cast = await Cast.assembled()
    request = cast.asks(cast.lathe, slot("08:00", "10:00"), overrides=(Override(rule, "Cần gấp"),))
    with pytest.raises(Invalid) as caught:
        await request_booking(request, actor=cast.mai, now=NOW)
    assert caught.value.field == "overrides"


async def test_use_is_entered_afterwards_by_staff(database: Engine) -> None:
    cast = await Cast.assembled()
    before = slot("08:00", "10:00", date(2026, 11, 26))
    request = cast.asks(
        cast.lathe, before, overrides=(Override("in-the-past", "Mất mạng hôm qua"),)
    )
    booked = await request_booking(request, actor=cast.mai, now=NOW)
    booking = await Booking.objects().get(Booking.id == booked.id)
    assert booking is not None
    assert (booking.entered_afterwards, booking.outcome) == (True, "COMPLETED")
    assert booking.checked_out_at == before.end
    line = await line_of(cast)
    assert (line["held"], line["accepted"]) == (0, 330_000)


async def test_an_unattended_run_crosses_the_night(database: Engine) -> None:
    cast = await Cast.assembled()
    run = slot("16:00", "09:00", last=MONDAY + timedelta(days=1))
    booked = await request_booking(cast.asks(cast.wire, run), actor=cast.lan, now=NOW)
    assert booked.price.full_cost == 17 * 330_000
    await refused("outside-opening-hours", cast, cast.lathe, run)


async def test_a_repeat_under_the_same_key_is_answered_as_the_first(database: Engine) -> None:
    cast = await Cast.assembled()
    request = cast.asks(cast.lathe, slot("08:00", "10:00"))
    first = await request_booking(request, actor=cast.lan, now=NOW, repeat=Repeat("k1", "h1"))
    again = await request_booking(request, actor=cast.lan, now=NOW, repeat=Repeat("k1", "h1"))
    assert first == again
    assert await Booking.count() == 1
    with pytest.raises(KeyReused):
        await request_booking(request, actor=cast.lan, now=NOW, repeat=Repeat("k1", "other"))


async def test_others_firms_and_people_are_nobody_to_a_tenant(database: Engine) -> None:
    cast = await Cast.assembled()
    when = slot("08:00", "10:00")
    for field, value in (("firm", cast.sao_khue), ("person", cast.khue)):
        with pytest.raises(Invalid) as caught:
            await request_booking(
                cast.asks(cast.lathe, when, **{field: value}), actor=cast.lan, now=NOW
            )
        assert caught.value.field == field
    with pytest.raises(Forbidden):
        await request_booking(cast.asks(cast.lathe, when), actor=cast.minh, now=NOW)


async def test_not_qualified_names_who_and_what(database: Engine) -> None:
    cast = await Cast.assembled()
    request = cast.asks(cast.lathe, slot("08:00", "10:00"), person=cast.binh)
    with pytest.raises(NotQualified, match="Đỗ Thanh Bình"):
        await request_booking(request, actor=cast.lan, now=NOW)
    assert MILLION == 1_000_000
