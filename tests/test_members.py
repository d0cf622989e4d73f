"""The people of a firm: who acts for it on which day."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from incubator.database import write
from incubator.faults import Forbidden, NotFound
from incubator.people import add_person
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from tenants.firms import FirmDetails, add_firm
from tenants.members import (
    MemberAlready,
    MembershipEnded,
    add_member,
    add_new_member,
    end_membership,
    firms_of,
    people_of,
)
from tests.cast import actor, signed_up
from tests.houses import NOON, TODAY

DAY = timedelta(days=1)


@pytest.fixture
async def manager(database: object) -> Actor:
    return await signed_up(Role.manager)


async def a_firm(manager: Actor, name: str = "Nhóm Ánh Sao") -> UUID:
    return await add_firm(FirmDetails(name, "APPLICATION"), actor=manager, now=NOON)


async def test_a_person_acts_for_a_firm_from_the_first_to_the_last_day(manager: Actor) -> None:
    firm = await a_firm(manager)
    person = await add_new_member(
        firm, "Trần Thị Bình", phone="0900000001", valid_from=TODAY, actor=manager, now=NOON
    )
    assert await firms_of(person, TODAY - DAY) == frozenset()
    assert await firms_of(person, TODAY + DAY) == {firm}
    (member,) = await people_of(firm, TODAY)
    await end_membership(member.id, TODAY + DAY, actor=manager, now=NOON)
    assert await firms_of(person, TODAY + DAY) == {firm}
    assert await firms_of(person, TODAY + 2 * DAY) == frozenset()
    assert await people_of(firm, TODAY + 2 * DAY) == []
    with pytest.raises(MembershipEnded):
        await end_membership(member.id, TODAY + 3 * DAY, actor=manager, now=NOON)


async def test_people_stand_by_given_name_after_the_contact(manager: Actor) -> None:
    firm = await a_firm(manager)
    for name, contact in (("Lê Văn Ước", False), ("Đỗ Văn An", False), ("Vũ Thị Yên", True)):
        await add_new_member(
            firm, name, is_contact=contact, valid_from=TODAY, actor=manager, now=NOON
        )
    names = [member.name for member in await people_of(firm, TODAY)]
    assert names == ["Vũ Thị Yên", "Đỗ Văn An", "Lê Văn Ước"]


async def test_a_known_person_joins_once_and_may_act_for_two_firms(manager: Actor) -> None:
    one, two = await a_firm(manager), await a_firm(manager, "Hồng Lĩnh")
    async with write():
        person = await add_person("Đỗ Văn An", now=NOON)
    for firm in (one, two):
        await add_member(firm, person, valid_from=TODAY, actor=manager, now=NOON)
    assert await firms_of(person, TODAY) == {one, two}
    with pytest.raises(MemberAlready):
        await add_member(one, person, valid_from=TODAY + DAY, actor=manager, now=NOON)


async def test_nothing_is_kept_of_a_person_for_a_firm_that_is_not_there(manager: Actor) -> None:
    with pytest.raises(NotFound):
        await add_new_member(uuid4(), "Ai Đó", valid_from=TODAY, actor=manager, now=NOON)
    with pytest.raises(NotFound):
        await end_membership(uuid4(), TODAY, actor=manager, now=NOON)
    firm = await a_firm(manager)
    with pytest.raises(Invalid, match="title"):
        await add_new_member(
            firm, "Ai Đó", title="x" * 81, valid_from=TODAY, actor=manager, now=NOON
        )
    assert await people_of(firm, TODAY) == []


@pytest.mark.parametrize("role", [Role.tenant, Role.technician, Role.auditor, Role.city])
async def test_only_managers_change_the_people_of_a_firm(role: Role) -> None:
    other = actor(role)
    with pytest.raises(Forbidden):
        await add_new_member(uuid4(), "Ai Đó", valid_from=TODAY, actor=other, now=NOON)
    with pytest.raises(Forbidden):
        await add_member(uuid4(), uuid4(), valid_from=TODAY, actor=other, now=NOON)
    with pytest.raises(Forbidden):
        await end_membership(uuid4(), TODAY, actor=other, now=NOON)
