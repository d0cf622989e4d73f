"""Accounts as administrators find them."""

import pytest

from incubator import accounts, people, sessions, user_directory
from incubator.database import write
from incubator.faults import Forbidden, NotFound
from incubator.grants import grant_role
from incubator.ids import uuid7
from incubator.paging import Paging
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from tests.cast import JOINED, PASSWORD, actor, signed_up
from tests.houses import open_house


@pytest.fixture
async def admin(database: object) -> Actor:
    return await signed_up(Role.admin, name="Chu Đức Ơn")


async def names(admin: Actor, **sought: object) -> list[str]:
    users, total = await user_directory.list_users(admin, **sought)  # type: ignore[arg-type]
    assert total == len(users)
    return [user.name for user in users]


async def test_people_are_listed_by_given_name_as_vietnamese_orders_it(admin: Actor) -> None:
    for name in ("Trần Ân", "Lê Ánh", "Vũ An", "Đỗ Ăn", "Bùi Đào", "Bùi Dũng"):
        await signed_up(Role.tenant, name=name)
    assert await names(admin) == [
        "Vũ An", "Lê Ánh", "Đỗ Ăn", "Trần Ân", "Bùi Dũng", "Bùi Đào", "Chu Đức Ơn",
    ]  # fmt: skip


async def test_diacritics_do_not_matter_and_exact_ones_come_first(admin: Actor) -> None:
    for name in ("Lê Hoa", "Lê Hòa", "Lê Hóa"):
        await signed_up(Role.tenant, name=name)
    assert await names(admin, q="le hoa") == ["Lê Hoa", "Lê Hòa", "Lê Hóa"]
    assert (await names(admin, q="hóa"))[0] == "Lê Hóa"


async def test_roles_houses_and_states_filter(admin: Actor) -> None:
    house = await open_house()
    other = await open_house("TT-KT", "Trung tâm")
    mai = await signed_up(Role.manager, "VU-CK", name="Mai")
    await signed_up(Role.technician, "TT-KT", name="Được")
    await accounts.set_password(mai.user, PASSWORD, now=JOINED)
    assert await names(admin, role="manager") == ["Mai"]
    assert await names(admin, incubator=house.id) == ["Mai", "Chu Đức Ơn"]
    assert await names(admin, incubator=other.id, role="technician") == ["Được"]
    assert await names(admin, state="open") == ["Mai"]
    assert await names(admin, state="invited") == ["Được", "Chu Đức Ơn"]
    await accounts.close_account(mai.user, now=JOINED)
    assert await names(admin, state="closed") == ["Mai"]
    for wrong in ({"state": "asleep"}, {"role": "king"}):
        with pytest.raises(Invalid):
            await names(admin, **wrong)


async def test_an_account_tells_its_roles_logins_and_last_use(admin: Actor) -> None:
    house = await open_house()
    mai = await signed_up(Role.manager, "VU-CK", login="mai@example.vn", name="Mai")
    await grant_role(mai.user, Role.accountant, actor=admin, now=JOINED)
    async with write():
        await sessions.begin(mai.user, address="", agent="", now=JOINED)
    found = await user_directory.show_user(admin, mai.user)
    assert found.logins == ("mai@example.vn",)
    assert found.seen_at == JOINED
    assert [(held.role, held.incubator) for held in found.roles] == [
        (Role.manager, house.id),
        (Role.accountant, None),
    ]


async def test_an_erased_person_shows_no_login(admin: Actor) -> None:
    lan = await signed_up(Role.tenant, login="lan@example.vn")
    await people.erase_person(lan.person, actor=admin, now=JOINED)
    found = await user_directory.show_user(admin, lan.user)
    assert (found.logins, found.state, found.is_erased) == ((), "closed", True)


async def test_pages_are_cut_and_counted(admin: Actor) -> None:
    for number in range(4):
        await signed_up(Role.tenant, name=f"Người {number}")
    users, total = await user_directory.list_users(admin, paging=Paging(2, 3))
    assert (len(users), total) == (2, 5)


async def test_only_administrators_look(admin: Actor) -> None:
    for role in set(Role) - {Role.admin}:
        with pytest.raises(Forbidden):
            await user_directory.list_users(actor(role))
        with pytest.raises(Forbidden):
            await user_directory.show_user(actor(role), admin.user)
    with pytest.raises(NotFound):
        await user_directory.show_user(admin, uuid7())
