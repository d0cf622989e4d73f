"""Support in cash or in kind, from a day on and by a document."""

from datetime import date
from uuid import UUID

import pytest

from incubator import budget
from incubator.database import Engine, fetch
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.programme import seed_programme
from incubator.refusals import Invalid
from incubator.support_modes import (
    ModeInForce,
    ModeInThePast,
    list_categories,
    list_modes,
    set_mode,
    withdraw_mode,
)
from incubator.users import Actor, Role
from tests.cast import actor, english, signed_up
from tests.timetabling import at
from tests.treasury import a_house, id_of

NOW = at("2026-11-25 10:00")
BASIS = "Quyết định 18/QĐ-SCT"
NEW_YEAR = date(2027, 1, 1)


async def opened() -> tuple[UUID, UUID, Actor]:
    """A house, the category of equipment, and the house's accountant."""
    await seed_programme()
    house = await a_house()
    return (
        house,
        await id_of("cost_category", "THIET_BI"),
        await signed_up(Role.accountant, "VU-CK"),
    )


async def test_a_later_mode_ends_the_one_before_on_the_day_before(database: Engine) -> None:
    house, machines, hoa = await opened()
    await set_mode(house, machines, "CASH", BASIS, date(2014, 1, 1), actor=hoa, now=NOW)
    await set_mode(house, machines, "IN_KIND", BASIS, NEW_YEAR, actor=hoa, now=NOW)
    assert await budget.support_mode(house, machines, date(2026, 12, 31)) == "CASH"
    assert await budget.support_mode(house, machines, NEW_YEAR) == "IN_KIND"
    later, earlier = (await list_modes(house))[machines]
    assert (later.mode, later.valid_to) == ("IN_KIND", None)
    assert earlier.valid_to == date(2026, 12, 31)
    assert earlier.covers(date(2020, 1, 1))
    assert not later.covers(date(2026, 12, 31))
    audited = await fetch(
        "SELECT actor, incubator FROM audit_entry WHERE subject_kind = 'support_mode'"
    )
    assert audited == [{"actor": hoa.user, "incubator": house}] * 2


async def test_the_past_keeps_its_mode(database: Engine) -> None:
    house, machines, hoa = await opened()
    await set_mode(house, machines, "CASH", BASIS, date(2014, 1, 1), actor=hoa, now=NOW)
    with pytest.raises(ModeInThePast) as refused:
        await set_mode(house, machines, "IN_KIND", BASIS, date(2026, 11, 24), actor=hoa, now=NOW)
    assert english(refused.value) == (
        "Another mode has been in force or announced from 1 Jan 2014. "
        "Let the new one begin on 25 Nov 2026 or later."
    )
    await set_mode(house, machines, "IN_KIND", BASIS, NEW_YEAR, actor=hoa, now=NOW)
    with pytest.raises(ModeInThePast):
        await set_mode(house, machines, "CASH", BASIS, NEW_YEAR, actor=hoa, now=NOW)


async def test_what_is_so_already_is_not_set_again(database: Engine) -> None:
    house, machines, hoa = await opened()
    await set_mode(house, machines, "CASH", BASIS, date(2014, 1, 1), actor=hoa, now=NOW)
    with pytest.raises(ModeInForce) as refused:
        await set_mode(house, machines, "CASH", BASIS, NEW_YEAR, actor=hoa, now=NOW)
    assert english(refused.value) == "It is so since 1 Jan 2014, by the same document."


async def test_an_announced_mode_is_taken_back_and_the_one_before_goes_on(
    database: Engine,
) -> None:
    house, machines, hoa = await opened()
    first = await set_mode(house, machines, "CASH", BASIS, date(2014, 1, 1), actor=hoa, now=NOW)
    second = await set_mode(house, machines, "IN_KIND", BASIS, NEW_YEAR, actor=hoa, now=NOW)
    await withdraw_mode(second, actor=hoa, now=NOW)
    (mode,) = (await list_modes(house))[machines]
    assert (mode.id, mode.valid_to) == (first, None)
    with pytest.raises(NotFound):
        await withdraw_mode(second, actor=hoa, now=NOW)
    with pytest.raises(ModeInForce) as refused:
        await withdraw_mode(first, actor=hoa, now=NOW)
    assert english(refused.value) == (
        "It has been in force since 1 Jan 2014. Set another from a later day."
    )


async def test_only_the_houses_accountant_sets_modes(database: Engine) -> None:
    house, machines, hoa = await opened()
    first = await set_mode(house, machines, "CASH", BASIS, NEW_YEAR, actor=hoa, now=NOW)
    for stranger in (
        actor(Role.accountant, incubator=uuid7()),
        actor(Role.manager, incubator=house),
        actor(Role.admin),
        actor(Role.city),
        actor(Role.tenant),
    ):
        with pytest.raises(Forbidden):
            await set_mode(house, machines, "IN_KIND", BASIS, NEW_YEAR, actor=stranger, now=NOW)
        with pytest.raises(Forbidden):
            await withdraw_mode(first, actor=stranger, now=NOW)
    assert len((await list_modes(house))[machines]) == 1


@pytest.mark.parametrize(
    ("change", "field"),
    [({"mode": "GIFT"}, "mode"), ({"legal_basis": " "}, "legal_basis")],
)
async def test_what_is_malformed_names_its_field(
    sqlite_database: Engine, change: dict[str, str], field: str
) -> None:
    house, machines, hoa = await opened()
    given = {"mode": "CASH", "legal_basis": BASIS, **change}
    with pytest.raises(Invalid) as refused:
        await set_mode(house, machines, valid_from=NEW_YEAR, actor=hoa, now=NOW, **given)
    assert refused.value.field == field


async def test_a_house_and_a_category_are_there(database: Engine) -> None:
    house, machines, _ = await opened()
    hoa = actor(Role.accountant)
    with pytest.raises(NotFound):
        await set_mode(uuid7(), machines, "CASH", BASIS, NEW_YEAR, actor=hoa, now=NOW)
    with pytest.raises(Invalid):
        await set_mode(house, uuid7(), "CASH", BASIS, NEW_YEAR, actor=hoa, now=NOW)
    assert machines in {one.id for one in await list_categories()}
