"""The first steps: what is done follows from the data."""

from incubator.guide import Guide, guide_for, load_guide
from incubator.users import Role
from tests.booking_cast import Cast
from tests.cast import actor, signed_up
from tests.houses import machine, open_house


def done(guide: Guide) -> list[str]:
    return [step.key for step in guide.steps if step.is_done]


async def test_an_empty_installation_begins_with_the_house(database: object) -> None:
    guide = await load_guide()
    assert done(guide) == []
    assert guide.next_step
    assert guide.next_step.key == "house"
    assert guide.next_step.path(actor(Role.admin)).startswith("/settings/")
    assert guide.next_step.path(actor(Role.manager)) == ""


async def test_each_step_is_done_when_its_rows_are_there(database: object) -> None:
    house = await open_house()
    assert done(await load_guide()) == ["house"]
    manager = await signed_up(Role.manager)
    await signed_up(Role.accountant)
    assert done(await load_guide()) == ["house"]
    await signed_up(Role.approver)
    assert done(await load_guide()) == ["house", "people"]
    await machine(house, manager)
    guide = await load_guide()
    assert done(guide) == ["house", "people", "resource"]
    assert guide.next_step
    assert guide.next_step.path(actor(Role.accountant)) == "/budget/proposals/new"
    assert guide.next_step.path(actor(Role.approver)) == "/budget/proposals"


async def test_a_line_counts_once_money_is_allocated_to_it(database: object) -> None:
    await Cast.assembled()
    assert {"house", "funds", "resource", "firm"} <= set(done(await load_guide()))


async def test_the_guide_is_for_those_who_set_up(database: object) -> None:
    for role in (Role.admin, Role.manager, Role.accountant, Role.approver):
        assert await guide_for(actor(role)) is not None
    for role in (Role.tenant, Role.city, Role.technician, Role.auditor):
        assert await guide_for(actor(role)) is None


async def test_with_the_first_booking_the_guide_has_done_its_work(demo_database: object) -> None:
    assert (await load_guide()).next_step is None
    assert await guide_for(actor(Role.admin)) is None
