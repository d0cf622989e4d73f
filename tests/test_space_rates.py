"""Monthly rents of units and steps of support: dated, never rewritten, on both engines."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from facilities.rent_steps import Steps, list_steps, set_steps, steps_on
from facilities.rents import DEFAULT_STEPS
from facilities.space_rates import NoRent, add_space_rate, rent_on, space_rates_of
from facilities.tariffs import RateInThePast
from incubator.database import Engine, fetch
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.refusals import Invalid
from incubator.users import Role
from tests.booking_cast import NOW, Cast, acting
from tests.cast import actor, english

PAPER = "Quyết định số 46/QĐ-VU về đơn giá thuê mặt bằng"


async def bay(cast: Cast, code: str = "KG-04") -> UUID:
    return await cast.resource(
        code, f"Gian xưởng {code}", kind="BAY", category="MAT_BANG", is_bookable=False, area=12_000
    )


async def test_a_new_rent_ends_the_one_before_it_the_day_before(database: Engine) -> None:
    cast = await Cast.assembled()
    unit = await bay(cast)
    keeper: dict[str, Any] = {"actor": cast.mai, "now": NOW}
    await add_space_rate(unit, 110_000, PAPER, date(2026, 1, 1), **keeper)
    await add_space_rate(unit, 120_000, PAPER, date(2027, 1, 1), **keeper)

    newer, older = await space_rates_of(unit)
    assert (older.monthly_rate, older.valid_to) == (110_000, date(2026, 12, 31))
    assert (newer.monthly_rate, newer.valid_to) == (120_000, None)
    rates = [newer, older]
    assert rent_on("B1", rates, date(2026, 12, 31)) == older
    assert rent_on("B1", rates, date(2027, 1, 1)) == newer
    with pytest.raises(NoRent) as refused:
        rent_on("B1", rates, date(2025, 12, 31))
    assert english(refused.value) == (
        "B1 has no monthly rent on 31 Dec 2025. Ask the accountant to enter one."
    )
    assert refused.value.next_possible is not None
    audited = await fetch("SELECT actor FROM audit_entry WHERE action = 'space-rate.add'")
    assert [row["actor"] for row in audited] == [cast.mai.user] * 2


async def test_rents_that_were_in_force_stay_as_they_are(database: Engine) -> None:
    cast = await Cast.assembled()
    unit = await bay(cast)
    keeper: dict[str, Any] = {"actor": cast.mai, "now": NOW}
    await add_space_rate(unit, 110_000, PAPER, date(2026, 1, 1), **keeper)
    with pytest.raises(RateInThePast) as refused:
        await add_space_rate(unit, 120_000, PAPER, date(2026, 11, 26), **keeper)
    assert english(refused.value) == (
        "A rent has been in force or announced from 1 Jan 2026. Let the new one begin on "
        "27 Nov 2026 or later."
    )


async def test_only_units_that_can_be_let_have_a_monthly_rent(database: Engine) -> None:
    cast = await Cast.assembled()
    keeper: dict[str, Any] = {"actor": cast.mai, "now": NOW}
    with pytest.raises(Invalid):
        await add_space_rate(cast.lathe, 110_000, PAPER, date(2026, 1, 1), **keeper)
    with pytest.raises(NotFound):
        await add_space_rate(uuid7(), 110_000, PAPER, date(2026, 1, 1), **keeper)
    unit = await bay(cast)
    with pytest.raises(Invalid):
        await add_space_rate(unit, -1, PAPER, date(2026, 1, 1), **keeper)
    with pytest.raises(Invalid):
        await add_space_rate(unit, 1, " ", date(2026, 1, 1), **keeper)
    for stranger in (cast.lan, cast.minh, actor(Role.manager, incubator=uuid7())):
        with pytest.raises(Forbidden):
            await add_space_rate(unit, 1, PAPER, date(2026, 1, 1), actor=stranger, now=NOW)


async def test_a_lease_keeps_the_steps_of_the_day_it_begins(database: Engine) -> None:
    cast = await Cast.assembled()
    assert await steps_on(cast.house, date(2026, 5, 1)) == Steps(DEFAULT_STEPS)
    keeper: dict[str, Any] = {"actor": cast.mai, "now": NOW}
    await set_steps(cast.house, [60, 40, 20, 10, 0], PAPER, date(2026, 6, 1), **keeper)
    await set_steps(cast.house, [40, 20, 0], PAPER, date(2027, 1, 1), **keeper)

    def percents(steps: Steps) -> tuple[int, ...]:
        return steps.percents

    assert percents(await steps_on(cast.house, date(2026, 5, 31))) == DEFAULT_STEPS
    assert percents(await steps_on(cast.house, date(2026, 12, 31))) == (60, 40, 20, 10, 0)
    assert percents(await steps_on(cast.house, date(2027, 1, 1))) == (40, 20, 0)
    assert [steps.valid_to for steps in await list_steps(cast.house)] == [None, date(2026, 12, 31)]
    with pytest.raises(RateInThePast) as refused:
        await set_steps(cast.house, [40], PAPER, date(2027, 1, 1), **keeper)
    assert english(refused.value) == (
        "Other steps have been in force or announced from 1 Jan 2027. Let the new ones begin on "
        "2 Jan 2027 or later."
    )


async def test_steps_are_percents_that_a_paper_of_the_house_sets(database: Engine) -> None:
    cast = await Cast.assembled()
    begin = date(2027, 1, 1)
    for percents, paper in (([101], PAPER), ([-1], PAPER), ([], PAPER), ([50], "")):
        with pytest.raises(Invalid):
            await set_steps(cast.house, percents, paper, begin, actor=cast.mai, now=NOW)
    for stranger in (cast.lan, cast.minh, acting(cast.mai.user, Role.technician, cast.house)):
        with pytest.raises(Forbidden):
            await set_steps(cast.house, [50], PAPER, begin, actor=stranger, now=NOW)
    assert await list_steps(cast.house) == []
