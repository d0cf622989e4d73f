"""Letting a unit: who may, which rules refuse it, what is taken and what a booking then meets."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from facilities.booking_plans import CapacityExceeded
from facilities.bookings import request_booking
from facilities.let import state
from facilities.let_units import UnitLet
from facilities.letting_requests import LettingRequest
from facilities.lettings import Signed, sign_letting
from facilities.parties import NoTaxCode
from facilities.space_rates import NoRent
from incubator import clock
from incubator.budget import SupportModeMissing
from incubator.database import Engine, execute, fetch, violated, write
from incubator.faults import Forbidden
from incubator.ids import uuid7
from incubator.refusals import Invalid, Refusal
from incubator.repeats import KeyReused, Repeat
from incubator.users import Role
from tenants.tenancies import NotInResidence, OutsideFirm
from tests.booking_cast import acting, slot
from tests.cast import actor, english
from tests.landlord import NOW, TODAY, Landlord, months_of
from tests.treasury import a_house

JULY, NEXT_JULY = date(2026, 7, 1), date(2027, 7, 1)
JANUARY = date(2027, 1, 1)


async def places(letting: UUID) -> list[tuple[datetime, datetime, int, bool]]:
    rows = await fetch(
        "SELECT o.starts_at, o.ends_at, o.quantity, o.holds FROM occupation o"
        " JOIN letting l ON l.act = o.act WHERE l.id = {}",
        letting,
    )
    return [(row["starts_at"], row["ends_at"], row["quantity"], bool(row["holds"])) for row in rows]


async def test_a_letting_takes_its_unit_from_midnight_to_midnight(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(
        landlord.b1, date(2026, 12, 1), date(2027, 12, 1), deposit=26_400_000
    )
    assert signed.state == "SIGNED"
    letting = await landlord.letting(signed.id)
    assert (letting.firm, letting.tenancy) == (landlord.hong_linh, landlord.tenancy)
    assert (letting.size, letting.steps, letting.deposit) == (12_000, "50/35/20/0", 26_400_000)
    span = clock.moment(date(2026, 12, 1), 0), clock.moment(date(2027, 12, 1), 0)
    assert await places(signed.id) == [(*span, 1, True)]
    (audited,) = await fetch("SELECT actor, action FROM audit_entry WHERE subject_kind = 'letting'")
    assert (audited["actor"], audited["action"]) == (landlord.mai.user, "letting.sign")


async def test_what_began_before_it_was_entered_was_handed_over(database: Engine) -> None:
    landlord = await Landlord.opened()
    running = await landlord.lets(landlord.b1, JULY, NEXT_JULY)
    assert running.state == "LET"
    assert (await landlord.letting(running.id)).handed_over_on == JULY
    over = await landlord.lets(landlord.b3, date(2026, 2, 1), date(2026, 8, 1))
    assert over.state == "ENDED"
    assert (await landlord.letting(over.id)).handed_back_on == date(2026, 8, 1)


async def test_two_lettings_never_take_one_unit_on_the_same_day(database: Engine) -> None:
    landlord = await Landlord.opened()
    await landlord.lets(landlord.b1, JULY, NEXT_JULY)
    with pytest.raises(UnitLet) as refused:
        await landlord.lets(
            landlord.b1, date(2027, 6, 30), date(2027, 12, 1), tenancy=landlord.other_tenancy
        )
    with pytest.raises(UnitLet):
        await landlord.lets(landlord.b1, date(2026, 6, 1), date(2026, 7, 2))
    assert english(refused.value) == (
        "Gian xưởng B1 is let from 1 Jul 2026 until 30 Jun 2027. Choose another unit, or days on "
        "which it is free."
    ).replace("Gian xưởng B1", "Resource KG-04")
    assert refused.value.rule == "unit-let"
    assert refused.value.next_possible == clock.moment(NEXT_JULY, 0)
    await landlord.lets(landlord.b1, NEXT_JULY, date(2028, 7, 1), tenancy=landlord.other_tenancy)
    await landlord.lets(landlord.b1, date(2026, 6, 1), JULY, tenancy=landlord.other_tenancy)
    assert len(await fetch("SELECT id FROM letting")) == 3


async def test_the_next_free_day_has_room_for_as_long_as_was_asked(database: Engine) -> None:
    landlord = await Landlord.opened()
    await landlord.lets(landlord.b1, date(2026, 12, 1), date(2027, 3, 1))
    await landlord.lets(landlord.b1, date(2027, 5, 1), date(2027, 8, 1))
    with pytest.raises(UnitLet) as short:
        await landlord.lets(landlord.b1, date(2027, 2, 1), date(2027, 4, 1))
    assert short.value.next_possible == clock.moment(date(2027, 3, 1), 0)
    with pytest.raises(UnitLet) as long:
        await landlord.lets(landlord.b1, date(2027, 2, 1), date(2027, 6, 1))
    assert long.value.next_possible == clock.moment(date(2027, 8, 1), 0)


async def test_desks_are_let_as_many_as_there_are(database: Engine) -> None:
    landlord = await Landlord.opened()
    first, last = date(2026, 12, 1), date(2027, 12, 1)
    await landlord.lets(landlord.desks, first, last, quantity=20)
    other: dict[str, Any] = {"tenancy": landlord.other_tenancy}
    await landlord.lets(landlord.desks, first, last, quantity=4, **other)
    with pytest.raises(UnitLet) as refused:
        await landlord.lets(landlord.desks, date(2027, 11, 30), date(2028, 1, 1), **other)
    assert english(refused.value) == (
        "Resource KG-12 has 0 of 24 units left by those who rent there; 1 were asked for. Take "
        "fewer, or choose other days."
    )
    with pytest.raises(CapacityExceeded):
        await landlord.lets(landlord.desks, last, date(2028, 1, 1), quantity=25)


async def test_a_letting_lies_inside_its_tenancy(database: Engine) -> None:
    landlord = await Landlord.opened()
    with pytest.raises(NotInResidence) as early:
        await landlord.lets(landlord.b1, date(2026, 1, 4), NEXT_JULY)
    assert english(early.value) == (
        "Khuôn mẫu Hồng Lĩnh is in residence from 5 Jan 2026 on. A letting lies in its tenancy."
    )
    await execute("UPDATE tenancy SET ends_on = {} WHERE id = {}", NEXT_JULY, landlord.tenancy)
    with pytest.raises(NotInResidence) as late:
        await landlord.lets(landlord.b1, JULY, date(2027, 7, 2))
    assert english(late.value) == (
        "Khuôn mẫu Hồng Lĩnh is in residence from 5 Jan 2026 to 30 Jun 2027. A letting lies in its "
        "tenancy: choose days in it, or extend the tenancy first."
    )
    await landlord.lets(landlord.b1, JULY, NEXT_JULY)
    await execute("UPDATE firm SET stage = 'EXTERNAL' WHERE id = {}", landlord.sao_khue)
    with pytest.raises(OutsideFirm):
        await landlord.lets(landlord.b3, JULY, NEXT_JULY, tenancy=landlord.other_tenancy)


async def test_a_letting_is_of_the_house_in_which_the_firm_is(database: Engine) -> None:
    landlord = await Landlord.opened()
    elsewhere = await landlord.unit("TK-01", "Gian xưởng T1", 50, 90_000)
    other = await a_house("TT-KT", "Trung tâm kỹ thuật")
    await execute("UPDATE resource SET incubator = {} WHERE id = {}", other, elsewhere)
    everywhere = acting(landlord.mai.user, Role.manager)
    with pytest.raises(NotInResidence) as refused:
        await landlord.lets(elsewhere, JULY, NEXT_JULY, actor=everywhere)
    assert english(refused.value) == (
        "Resource TK-01 is not in the house in which Khuôn mẫu Hồng Lĩnh is in residence."
    )


async def test_the_database_itself_keeps_a_letting_inside_its_tenancy(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, JULY, NEXT_JULY)

    async def guard(sql: str, *args: object) -> str | None:
        with pytest.raises(Exception) as caught:  # noqa: PT011 (each driver has its own)
            async with write():
                await execute(sql, *args)
        return violated(caught.value)

    shorter = "UPDATE tenancy SET ends_on = {} WHERE id = {}"
    assert await guard(shorter, JULY, landlord.tenancy) == "letting-outside-tenancy"
    earlier = "UPDATE letting SET agreed_from = {}, lease_began = {}, starts_on = {},"
    earlier += " handed_over_on = {} WHERE id = {}"
    day = date(2026, 1, 4)
    assert await guard(earlier, day, day, day, day, signed.id) == "letting-outside-tenancy"
    foreign = "UPDATE letting SET tenancy = {} WHERE id = {}"
    assert await guard(foreign, landlord.other_tenancy, signed.id) == "letting-outside-tenancy"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"ends_on": JULY}, "to"),
        ({"ends_on": date(2047, 7, 1)}, "to"),
        ({"quantity": 0}, "quantity"),
        ({"deposit": -1}, "deposit"),
        ({"contract": "x" * 81}, "contract"),
        ({"tenancy": uuid7()}, "tenancy"),
        ({"resource": uuid7()}, "resource"),
    ],
)
async def test_what_no_rule_could_judge_names_its_field(
    sqlite_database: Engine, wrong: dict[str, object], field: str
) -> None:
    landlord = await Landlord.opened()
    asked: dict[str, object] = {
        "resource": landlord.b1,
        "tenancy": landlord.tenancy,
        "starts_on": JULY,
        "ends_on": NEXT_JULY,
    }
    request = LettingRequest(**(asked | wrong))  # type: ignore[arg-type]
    with pytest.raises(Invalid) as refused:
        await sign_letting(request, actor=landlord.mai, now=NOW)
    assert refused.value.field == field


async def test_only_bays_offices_and_desks_with_a_rent_are_let(database: Engine) -> None:
    landlord = await Landlord.opened()
    with pytest.raises(Invalid):
        await landlord.lets(landlord.lathe, JULY, NEXT_JULY)
    with pytest.raises(Invalid):
        await landlord.lets(landlord.room, JULY, NEXT_JULY)
    bare = await landlord.resource(
        "KG-09", "Gian xưởng C1", kind="BAY", category="MAT_BANG", is_bookable=False, area=5_000
    )
    with pytest.raises(NoRent):
        await landlord.lets(bare, JULY, NEXT_JULY)


async def test_only_the_manager_of_the_house_lets(database: Engine) -> None:
    landlord = await Landlord.opened()
    for stranger in (
        landlord.lan,
        landlord.minh,
        acting(landlord.mai.user, Role.technician, landlord.house),
        actor(Role.manager, incubator=uuid7()),
    ):
        with pytest.raises(Forbidden):
            await landlord.lets(landlord.b1, JULY, NEXT_JULY, actor=stranger)
    assert await fetch("SELECT id FROM letting") == []


async def test_a_team_without_a_tax_code_rents_without_cash_support(database: Engine) -> None:
    landlord = await Landlord.opened()
    team = await landlord.firm("Nhóm Sáng tạo trẻ", None, stage="PRE_INCUBATION")
    tenancy = await landlord.tenancy_of(team)
    with pytest.raises(NoTaxCode) as refused:
        await landlord.lets(landlord.b1, JULY, NEXT_JULY, tenancy=tenancy)
    assert english(refused.value) == (
        "Nhóm Sáng tạo trẻ has no tax code yet, so it gets no support in cash. The unit can be let "
        "without support."
    )
    assert refused.value.offer == {"without_support": True}
    signed = await landlord.lets(
        landlord.b1, JULY, NEXT_JULY, tenancy=tenancy, without_support=True
    )
    assert {row["support"] for row in await months_of(signed.id)} == {0}


async def test_somebody_must_have_set_how_the_house_supports_space(database: Engine) -> None:
    landlord = await Landlord.opened()
    await execute("DELETE FROM support_mode")
    with pytest.raises(SupportModeMissing):
        await landlord.lets(landlord.b1, JULY, NEXT_JULY)
    await landlord.lets(landlord.b1, JULY, NEXT_JULY, without_support=True)


async def test_a_repeat_under_the_same_key_signs_once(database: Engine) -> None:
    landlord = await Landlord.opened()
    request = landlord.wants(landlord.b1, JULY, NEXT_JULY)

    async def sign(body: str) -> Signed:
        repeat = Repeat("k-1", body)
        return await sign_letting(request, actor=landlord.mai, now=NOW, repeat=repeat)

    assert await sign("a") == await sign("a")
    assert len(await fetch("SELECT id FROM letting")) == 1
    with pytest.raises(KeyReused):
        await sign("b")


async def test_a_let_unit_cannot_be_booked_by_the_hour(database: Engine) -> None:
    landlord = await Landlord.opened()
    office = await landlord.unit(
        "KG-11", "Văn phòng V1", 24, 190_000, kind="OFFICE", is_bookable=True
    )
    await landlord.lets(office, date(2026, 12, 1), date(2026, 12, 16))
    asked = landlord.asks(office, slot("08:00", "10:00", date(2026, 12, 14)))
    with pytest.raises(UnitLet) as refused:
        await request_booking(asked, actor=landlord.mai, now=NOW)
    assert english(refused.value) == (
        "Resource KG-11 is let from 1 Dec 2026 until 15 Dec 2026. Choose another unit, or days on "
        "which it is free."
    )
    assert refused.value.next_possible == clock.moment(date(2026, 12, 16), 8 * 60)
    later = landlord.asks(office, slot("08:00", "10:00", date(2026, 12, 16)))
    await request_booking(later, actor=landlord.mai, now=NOW)


async def test_beyond_the_horizon_the_next_free_day_is_told(database: Engine) -> None:
    landlord = await Landlord.opened()
    office = await landlord.unit(
        "KG-11", "Văn phòng V1", 24, 190_000, kind="OFFICE", is_bookable=True
    )
    await landlord.lets(office, JULY, NEXT_JULY)
    for unit in (office, landlord.b1):
        if unit == landlord.b1:
            await landlord.lets(unit, JULY, NEXT_JULY)
        asked = landlord.asks(unit, slot("08:00", "10:00", date(2026, 12, 14)))
        with pytest.raises(UnitLet) as refused:
            await request_booking(asked, actor=landlord.mai, now=NOW)
        assert refused.value.next_possible == clock.moment(NEXT_JULY, 0)


async def test_a_vacant_bay_is_still_nothing_to_book_by_the_hour(database: Engine) -> None:
    landlord = await Landlord.opened()
    with pytest.raises(Invalid):
        asked = landlord.asks(landlord.b1, slot("08:00", "10:00"))
        await request_booking(asked, actor=landlord.mai, now=NOW)


async def test_a_unit_booked_by_the_hour_is_not_let_over_the_booking(database: Engine) -> None:
    landlord = await Landlord.opened()
    office = await landlord.unit(
        "KG-11", "Văn phòng V1", 24, 190_000, kind="OFFICE", is_bookable=True
    )
    await request_booking(
        landlord.asks(office, slot("08:00", "10:00")), actor=landlord.mai, now=NOW
    )
    with pytest.raises(CapacityExceeded):
        await landlord.lets(office, TODAY, NEXT_JULY)
    await landlord.lets(office, date(2026, 12, 1), NEXT_JULY)


async def test_the_states_of_a_letting(sqlite_database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, date(2026, 12, 1), JANUARY)
    letting = await landlord.letting(signed.id)
    assert state(letting, TODAY) == "SIGNED"
    letting.starts_on = date(2026, 12, 5)
    assert state(letting, TODAY) == "WAITING"
    letting.handed_over_on = letting.starts_on
    assert state(letting, JANUARY - timedelta(days=1)) == "LET"
    assert state(letting, JANUARY) == "OVERDUE"
    letting.handed_back_on = JANUARY
    assert state(letting, JANUARY) == "ENDED"
    letting.cancelled_at = NOW
    assert state(letting, JANUARY) == "CANCELLED"


def test_a_refusal_of_space_has_a_stable_slug() -> None:
    assert issubclass(UnitLet, Refusal)
    assert (UnitLet.rule, UnitLet.status) == ("unit-let", 409)
