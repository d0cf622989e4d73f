"""Entering a house and changing what is known of it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from incubator import clock
from incubator.database import Engine, fetch
from incubator.faults import Forbidden, NotFound
from incubator.houses import (
    HouseDetails,
    HouseExists,
    add_house,
    edit_house,
    list_houses,
    show_house,
)
from incubator.ids import uuid7
from incubator.refusals import Invalid
from incubator.users import Role
from tests.cast import actor, english, signed_up

NOW = clock.now()
VU = HouseDetails(
    code="vu-ck",
    kind="INCUBATOR",
    name_vi="Vườn ươm Cơ khí",
    name_en="Mechanical Incubator",
    address="Số 1, đường Cơ khí, phường Đông Anh, Hà Nội",
)


async def test_an_administrator_enters_a_house(database: Engine) -> None:
    admin = await signed_up(Role.admin)
    house = await add_house(VU, actor=admin, now=NOW)
    found = await show_house(house)
    assert (found.code, str(found.name)) == ("VU-CK", "Vườn ươm Cơ khí")
    assert [one.id for one in await list_houses()] == [house]
    (audited,) = await fetch("SELECT actor, incubator FROM audit_entry WHERE action = 'house.add'")
    assert audited == {"actor": admin.user, "incubator": house}
    (keys,) = await fetch("SELECT search_key FROM incubator")
    assert "vuon uom co khi" in keys["search_key"]


async def test_the_command_line_enters_a_house(database: Engine) -> None:
    assert await add_house(VU, actor=None, now=NOW)


async def test_a_code_is_used_once(database: Engine) -> None:
    admin = await signed_up(Role.admin)
    await add_house(VU, actor=admin, now=NOW)
    with pytest.raises(HouseExists) as refused:
        await add_house(VU, actor=admin, now=NOW)
    assert english(refused.value) == "Code VU-CK belongs to Mechanical Incubator. Choose another."
    assert refused.value.field == "code"


@pytest.mark.parametrize(
    ("field", "value"), [("code", " "), ("name_vi", ""), ("kind", "FACTORY"), ("address", "a\0b")]
)
async def test_what_is_malformed_names_its_field(
    sqlite_database: Engine, field: str, value: Any
) -> None:
    with pytest.raises(Invalid) as refused:
        await add_house(replace(VU, **{field: value}), actor=None, now=NOW)
    assert refused.value.field == field


async def test_a_house_was_approved_by_today(sqlite_database: Engine) -> None:
    today = clock.local(NOW).date()
    for day in (date(1989, 12, 31), today + timedelta(days=1)):
        with pytest.raises(Invalid) as refused:
            await add_house(replace(VU, approved_on=day), actor=None, now=NOW)
        assert english(refused.value) == "Give a day from 1 Jan 1990 to today."
    house = await add_house(replace(VU, approved_on=today), actor=None, now=NOW)
    assert (await show_house(house)).approved_on == today


async def test_nobody_else_enters_a_house(database: Engine) -> None:
    for stranger in (Role.manager, Role.accountant, Role.city, Role.tenant):
        with pytest.raises(Forbidden):
            await add_house(VU, actor=actor(stranger), now=NOW)
    assert await list_houses() == []


async def test_its_manager_renames_a_house_and_the_code_stays(database: Engine) -> None:
    house = await add_house(VU, actor=None, now=NOW)
    mai = await signed_up(Role.manager, "VU-CK")
    await edit_house(
        house, replace(VU, code="OTHER", name_vi="Vườn ươm Đông Anh"), actor=mai, now=NOW
    )
    found = await show_house(house)
    assert (found.code, found.name_vi) == ("VU-CK", "Vườn ươm Đông Anh")
    (audited,) = await fetch("SELECT details FROM audit_entry WHERE action = 'house.edit'")
    assert '"name_vi"' in str(audited["details"])


async def test_saving_a_house_as_it_is_leaves_no_trace(database: Engine) -> None:
    house = await add_house(VU, actor=None, now=NOW)
    await edit_house(house, VU, actor=actor(Role.admin), now=NOW)
    assert await fetch("SELECT id FROM audit_entry WHERE action = 'house.edit'") == []


async def test_managers_of_other_houses_and_readers_change_nothing(database: Engine) -> None:
    house = await add_house(VU, actor=None, now=NOW)
    for stranger in (
        actor(Role.manager, incubator=uuid7()),
        actor(Role.technician, incubator=house),
        actor(Role.city),
        actor(Role.tenant),
    ):
        with pytest.raises(Forbidden):
            await edit_house(house, replace(VU, name_vi="Khác"), actor=stranger, now=NOW)
    assert (await show_house(house)).name_vi == "Vườn ươm Cơ khí"


async def test_a_house_that_is_not_there(database: Engine) -> None:
    with pytest.raises(NotFound):
        await edit_house(uuid7(), VU, actor=actor(Role.admin), now=NOW)
    with pytest.raises(NotFound):
        await show_house(uuid7())
