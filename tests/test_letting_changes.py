"""A letting is handed over, extended, moved, handed back or cancelled, and who may do it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from facilities import reconciliation
from facilities.area_limits import AreaLimit, check_area
from facilities.let import LettingEnded
from facilities.let_units import Days, Let, UnitLet
from facilities.letting_changes import (
    AlreadyHandedOver,
    NotHandedOver,
    cancel_letting,
    extend_letting,
    hand_back,
    hand_over,
)
from facilities.letting_moves import Move, move_letting
from facilities.withdrawals import UnitWithdrawn, return_unit, withdraw_unit
from incubator import clock
from incubator import reconciliation as funds
from incubator.database import Engine, execute, fetch, violated, write
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.names import Name
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role
from tenants.tenancies import NotInResidence, end_tenancy
from tenants.transitions import StageDecision, change_stage
from tests.booking_cast import acting
from tests.cast import english
from tests.landlord import NOW, TODAY, Landlord, months_of

DECEMBER, JULY, NEXT_JULY = date(2026, 12, 1), date(2026, 7, 1), date(2027, 7, 1)
TOMORROW = TODAY + timedelta(days=1)


async def clean() -> list[str]:
    return [*await funds.reconcile(), *await reconciliation.reconcile(now=NOW)]


async def test_a_unit_handed_over_late_is_let_and_paid_from_that_day(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, DECEMBER, NEXT_JULY)
    on = date(2026, 12, 5)
    later = clock.moment(on, 9 * 60)
    answer = await hand_over(signed.id, on, actor=landlord.mai, now=later)
    assert answer.state == "LET"
    letting = await landlord.letting(signed.id)
    assert (letting.agreed_from, letting.starts_on, letting.lease_began) == (DECEMBER, on, on)
    december = (await months_of(signed.id))[0]
    assert (december["starts_on"], december["rent"], december["paid"]) == (
        on,
        11_496_774,
        5_748_387,
    )
    assert await clean() == []
    with pytest.raises(AlreadyHandedOver) as refused:
        await hand_over(signed.id, on, actor=landlord.mai, now=later)
    assert english(refused.value) == "The unit was handed over on 5 Dec 2026."


async def test_a_unit_is_not_handed_over_before_the_day_agreed(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, DECEMBER, NEXT_JULY)
    for on in (TODAY, DECEMBER):
        with pytest.raises(Invalid) as refused:
            await hand_over(signed.id, on, actor=landlord.mai, now=NOW)
        assert refused.value.field == "on"


async def test_a_hand_back_is_on_the_first_day_not_let(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, JULY, NEXT_JULY)
    answer = await hand_back(signed.id, TODAY, actor=landlord.mai, now=NOW)
    assert answer.state == "ENDED"
    other = await landlord.lets(landlord.b1, TODAY, NEXT_JULY, tenancy=landlord.other_tenancy)
    assert other.state == "LET"
    with pytest.raises(LettingEnded) as refused:
        await hand_back(signed.id, TODAY, actor=landlord.mai, now=NOW)
    assert english(refused.value) == "The unit was handed back on 27 Nov 2026."
    assert await clean() == []


async def test_an_end_agreed_ahead_frees_the_unit_from_then_on(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, JULY, NEXT_JULY)
    early = date(2027, 2, 1)
    answer = await hand_back(signed.id, early, "Chuyển đi", actor=landlord.mai, now=NOW)
    assert answer.state == "LET"
    letting = await landlord.letting(signed.id)
    assert letting.ends_on == early
    assert letting.handed_back_on is None
    await landlord.lets(landlord.b1, early, NEXT_JULY, tenancy=landlord.other_tenancy)
    assert (await months_of(signed.id))[-1]["ends_on"] == early
    assert await clean() == []


async def test_a_unit_is_kept_longer_only_by_an_extension(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, JULY, date(2027, 2, 1))
    with pytest.raises(Invalid):
        await hand_back(signed.id, date(2027, 2, 2), actor=landlord.mai, now=NOW)
    with pytest.raises(Invalid):
        await hand_back(signed.id, JULY, actor=landlord.mai, now=NOW)
    with pytest.raises(Invalid):
        await extend_letting(signed.id, date(2027, 2, 1), actor=landlord.mai, now=NOW)
    await landlord.lets(landlord.b1, date(2027, 4, 1), NEXT_JULY, tenancy=landlord.other_tenancy)
    with pytest.raises(UnitLet):
        await extend_letting(signed.id, date(2027, 5, 1), actor=landlord.mai, now=NOW)
    await extend_letting(signed.id, date(2027, 4, 1), actor=landlord.mai, now=NOW)
    await execute(
        "UPDATE tenancy SET ends_on = {} WHERE id = {}", NEXT_JULY, landlord.other_tenancy
    )
    other = (await fetch("SELECT id FROM letting WHERE tenancy = {}", landlord.other_tenancy))[0]
    with pytest.raises(NotInResidence):
        await extend_letting(other["id"], date(2027, 8, 1), actor=landlord.mai, now=NOW)
    assert await clean() == []


async def test_a_letting_called_off_before_it_began_frees_everything(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, DECEMBER, NEXT_JULY)
    assert (await landlord.balances(landlord.space))[0] > 0
    answer = await cancel_letting(signed.id, "Đổi ý", actor=landlord.mai, now=NOW)
    assert answer.state == "CANCELLED"
    assert await landlord.balances(landlord.space) == (0, 0)
    assert await months_of(signed.id) == []
    await landlord.lets(landlord.b1, DECEMBER, NEXT_JULY, tenancy=landlord.other_tenancy)
    with pytest.raises(LettingEnded) as refused:
        await cancel_letting(signed.id, "Đổi ý", actor=landlord.mai, now=NOW)
    assert english(refused.value) == "This letting was cancelled."
    assert await clean() == []


async def test_what_was_not_handed_over_is_called_off_with_a_reason_and_not_handed_back(
    database: Engine,
) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, DECEMBER, NEXT_JULY)
    for on in (TODAY, DECEMBER):
        with pytest.raises(NotHandedOver) as refused:
            await hand_back(signed.id, on, actor=landlord.mai, now=NOW)
    assert english(refused.value) == (
        "The unit is to be handed over on 1 Dec 2026: give a later day,"
        " or call the letting off with a reason."
    )
    assert (await landlord.letting(signed.id)).cancelled_at is None
    ahead = await hand_back(signed.id, date(2027, 2, 1), actor=landlord.mai, now=NOW)
    assert ahead.state == "SIGNED"
    assert (await landlord.letting(signed.id)).ends_on == date(2027, 2, 1)
    assert await clean() == []


async def test_what_was_handed_over_is_not_cancelled(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, JULY, NEXT_JULY)
    with pytest.raises(AlreadyHandedOver) as refused:
        await cancel_letting(signed.id, "Đổi ý", actor=landlord.mai, now=NOW)
    assert english(refused.value) == (
        "The unit was handed over on 1 Jul 2026. Hand it back instead."
    )
    with pytest.raises(Invalid):
        await cancel_letting(signed.id, " ", actor=landlord.mai, now=NOW)


async def test_a_move_does_both_or_neither(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, JULY, NEXT_JULY)
    await landlord.lets(landlord.b3, JULY, NEXT_JULY, tenancy=landlord.other_tenancy)
    with pytest.raises(UnitLet):
        to = Move(resource=landlord.b3, on=TODAY)
        await move_letting(signed.id, to, actor=landlord.mai, now=NOW)
    assert (await landlord.letting(signed.id)).handed_back_on is None
    with pytest.raises(Invalid):
        to = Move(resource=landlord.b1, on=TODAY)
        await move_letting(signed.id, to, actor=landlord.mai, now=NOW)
    with pytest.raises(Invalid):
        to = Move(resource=landlord.b3, on=NEXT_JULY)
        await move_letting(signed.id, to, actor=landlord.mai, now=NOW)
    ahead = Move(resource=landlord.desks, on=date(2027, 2, 1), quantity=3)
    moved = await move_letting(signed.id, ahead, actor=landlord.mai, now=NOW)
    assert moved.state == "SIGNED"
    new = await landlord.letting(moved.id)
    assert (new.quantity, new.size, new.lease_began) == (3, 300, JULY)
    assert (await landlord.letting(signed.id)).ends_on == date(2027, 2, 1)
    assert await clean() == []


async def test_a_letting_not_begun_moves_as_a_whole(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, DECEMBER, NEXT_JULY)
    to = Move(resource=landlord.b3, on=TODAY)
    moved = await move_letting(signed.id, to, actor=landlord.mai, now=NOW)
    assert (await landlord.letting(signed.id)).cancelled_at == NOW
    new = await landlord.letting(moved.id)
    assert (new.starts_on, new.ends_on) == (DECEMBER, NEXT_JULY)
    assert await clean() == []


Verb = Callable[[UUID, Actor], Awaitable[object]]
VERBS: dict[str, Verb] = {
    "hand-over": lambda letting, actor: hand_over(letting, TODAY, actor=actor, now=NOW),
    "extend": lambda letting, actor: extend_letting(letting, NEXT_JULY, actor=actor, now=NOW),
    "hand-back": lambda letting, actor: hand_back(letting, TODAY, actor=actor, now=NOW),
    "cancel": lambda letting, actor: cancel_letting(letting, "Thôi", actor=actor, now=NOW),
    "move": lambda letting, actor: move_letting(
        letting, Move(resource=letting, on=TODAY), actor=actor, now=NOW
    ),
}


@pytest.mark.parametrize("verb", VERBS)
async def test_only_the_manager_of_the_house_changes_a_letting(
    sqlite_database: Engine, verb: str
) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, JULY, date(2027, 2, 1))
    before = await fetch("SELECT * FROM letting")
    technician = acting(landlord.mai.user, Role.technician, landlord.house)
    for reader in (landlord.lan, landlord.minh, technician):
        with pytest.raises(Forbidden):
            await VERBS[verb](signed.id, reader)
    for stranger in (landlord.khanh, acting(landlord.mai.user, Role.manager, uuid7())):
        with pytest.raises(NotFound):
            await VERBS[verb](signed.id, stranger)
    with pytest.raises(NotFound):
        await VERBS[verb](uuid7(), landlord.mai)
    assert await fetch("SELECT * FROM letting") == before


async def test_a_withdrawn_unit_cannot_be_let(database: Engine) -> None:
    landlord = await Landlord.opened()
    keeper: dict[str, Any] = {"actor": landlord.mai, "now": NOW}
    works = await withdraw_unit(
        landlord.b1, "WORKS", "Sửa mái", DECEMBER, date(2027, 2, 1), **keeper
    )
    with pytest.raises(UnitWithdrawn) as refused:
        await landlord.lets(landlord.b1, date(2027, 1, 31), NEXT_JULY)
    assert english(refused.value) == (
        "Resource KG-04 is withdrawn from 1 Dec 2026 to 31 Jan 2027: Sửa mái"
    )
    assert refused.value.next_possible == clock.moment(date(2027, 2, 1), 0)
    await withdraw_unit(landlord.b3, "UNSAFE", "Nứt dầm", DECEMBER, **keeper)
    with pytest.raises(UnitWithdrawn) as endless:
        await landlord.lets(landlord.b3, NEXT_JULY, date(2028, 7, 1))
    assert english(endless.value) == (
        "Resource KG-06 is withdrawn since 1 Dec 2026, with no end known: Nứt dầm"
    )
    await return_unit(works, date(2027, 1, 15), **keeper)
    await landlord.lets(landlord.b1, date(2027, 1, 15), NEXT_JULY)
    assert await clean() == []


async def test_a_unit_that_is_let_is_not_withdrawn(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, JULY, NEXT_JULY)
    keeper: dict[str, Any] = {"actor": landlord.mai, "now": NOW}
    with pytest.raises(UnitLet):
        await withdraw_unit(landlord.b1, "WORKS", "Sửa mái", date(2027, 6, 30), **keeper)
    await withdraw_unit(landlord.b1, "WORKS", "Sửa mái", NEXT_JULY, **keeper)
    with pytest.raises(UnitWithdrawn):
        await withdraw_unit(landlord.b1, "WORKS", "Sơn", date(2028, 1, 1), **keeper)
    with pytest.raises(UnitWithdrawn):
        await extend_letting(signed.id, date(2027, 8, 1), actor=landlord.mai, now=NOW)

    async def guard(sql: str, *args: object) -> str | None:
        with pytest.raises(Exception) as caught:  # noqa: PT011 (each driver has its own)
            async with write():
                await execute(sql, *args)
        return violated(caught.value)

    earlier = "UPDATE unit_withdrawal SET starts_on = {}"
    assert await guard(earlier, date(2027, 6, 30)) == "unit-let"
    longer = "UPDATE letting SET ends_on = {}"
    assert await guard(longer, date(2027, 8, 1)) == "unit-withdrawn"


async def test_units_are_withdrawn_and_returned_by_the_manager_alone(database: Engine) -> None:
    landlord = await Landlord.opened()
    for stranger in (landlord.lan, landlord.minh):
        with pytest.raises(Forbidden):
            await withdraw_unit(landlord.b1, "WORKS", "Sửa", DECEMBER, actor=stranger, now=NOW)
    keeper: dict[str, Any] = {"actor": landlord.mai, "now": NOW}
    with pytest.raises(Invalid):
        await withdraw_unit(landlord.lathe, "WORKS", "Sửa", DECEMBER, **keeper)
    with pytest.raises(Invalid):
        await withdraw_unit(landlord.b1, "WORKS", "Sửa", DECEMBER, DECEMBER, **keeper)
    with pytest.raises(NotFound):
        await withdraw_unit(uuid7(), "WORKS", "Sửa", DECEMBER, **keeper)
    made = await withdraw_unit(landlord.b1, "WORKS", "Sửa", DECEMBER, **keeper)
    with pytest.raises(Forbidden):
        await return_unit(made, TODAY, actor=landlord.lan, now=NOW)
    with pytest.raises(NotFound):
        await return_unit(uuid7(), TODAY, **keeper)
    await return_unit(made, TODAY, **keeper)
    with pytest.raises(Invalid):
        await return_unit(made, TODAY, **keeper)
    await landlord.lets(landlord.b1, DECEMBER, NEXT_JULY)


async def test_with_its_tenancy_a_letting_is_due_back(database: Engine) -> None:
    landlord = await Landlord.opened()
    running = await landlord.lets(landlord.b1, JULY, NEXT_JULY)
    to_come = await landlord.lets(landlord.b3, date(2027, 3, 1), NEXT_JULY)
    held = await landlord.balances(landlord.space)
    end = date(2027, 1, 11)
    await end_tenancy(landlord.tenancy, end, actor=landlord.mai, now=NOW)
    letting = await landlord.letting(running.id)
    assert (letting.ends_on, letting.occupied_until) == (end, end)
    assert letting.handed_back_on is None
    assert (await landlord.letting(to_come.id)).cancelled_at == NOW
    assert (await months_of(running.id))[-1]["ends_on"] == end
    assert await landlord.balances(landlord.space) == held
    assert await clean() == []


async def test_a_tenancy_that_ends_today_leaves_its_letting_overdue(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, JULY, NEXT_JULY)
    await end_tenancy(landlord.tenancy, TODAY, actor=landlord.mai, now=NOW)
    letting = await landlord.letting(signed.id)
    assert (letting.ends_on, letting.occupied_until) == (TODAY, TOMORROW)
    with pytest.raises(UnitLet) as refused:
        await landlord.lets(landlord.b1, TODAY, NEXT_JULY, tenancy=landlord.other_tenancy)
    assert english(refused.value) == (
        "Resource KG-04 is let and should have been handed back on 27 Nov 2026. It is free once "
        "it has been handed back."
    )
    assert await clean() == []


def test_the_area_of_a_firm_is_bounded_by_its_stage() -> None:
    days = Days(DECEMBER, NEXT_JULY)
    early = Let(uuid7(), uuid7(), Days(JULY, date(2027, 1, 1)), 1, 12_000)
    late = Let(uuid7(), uuid7(), Days(date(2027, 1, 1), NEXT_JULY), 1, 9_000)
    firm = Name("Hồng Lĩnh")
    check_area(firm, None, 50_000, days, [early, late])
    check_area(firm, 24_000, 12_000, days, [early, late])
    with pytest.raises(AreaLimit) as refused:
        check_area(firm, 20_000, 9_000, days, [early, late])
    assert english(refused.value) == (
        "Hồng Lĩnh may rent 200 m² at its stage and rents 120 m² already; 90 m² were asked for. "
        "Choose a smaller unit, or hand another back first."
    )
    assert (AreaLimit.rule, issubclass(AreaLimit, Refusal)) == ("area-limit", True)


async def test_a_firm_that_leaves_is_due_to_hand_its_units_back(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, JULY, NEXT_JULY)
    end = date(2027, 1, 11)
    decision = StageDecision(
        "GRADUATED", DECEMBER, "31/QĐ-VU", DECEMBER, "MILESTONES_MET", hand_over_on=end
    )
    await change_stage(landlord.hong_linh, decision, actor=landlord.mai, now=NOW)
    letting = await landlord.letting(signed.id)
    assert (letting.ends_on, letting.occupied_until) == (end, end)
    assert await clean() == []
