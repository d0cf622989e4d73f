"""Somebody can always administer."""

import asyncio

import pytest

from incubator import accounts, grants
from incubator.administrators import LastAdministrator
from incubator.database import fetch
from incubator.users import Role
from tests.cast import JOINED, english, signed_up


async def test_the_last_administrator_keeps_the_role_and_the_account(database: object) -> None:
    chief = await signed_up(Role.admin)
    await signed_up(Role.manager)
    with pytest.raises(LastAdministrator) as refused:
        await accounts.close_account(chief.user, actor=chief, now=JOINED)
    assert english(refused.value) == (
        "This is the only administrator. Give somebody else the role first."
    )
    with pytest.raises(LastAdministrator):
        await grants.revoke_role(chief.user, Role.admin, actor=chief, now=JOINED)


async def test_a_closed_administrator_does_not_count(database: object) -> None:
    chief, other = await signed_up(Role.admin), await signed_up(Role.admin)
    assert await accounts.close_account(other.user, actor=chief, now=JOINED)
    with pytest.raises(LastAdministrator):
        await grants.revoke_role(chief.user, Role.admin, actor=chief, now=JOINED)


async def test_of_two_who_shut_each_other_out_one_stays(database: object) -> None:
    one, other = await signed_up(Role.admin), await signed_up(Role.admin)
    tried = await asyncio.gather(
        accounts.close_account(other.user, actor=one, now=JOINED),
        grants.revoke_role(one.user, Role.admin, actor=other, now=JOINED),
        return_exceptions=True,
    )
    assert [type(one) for one in tried].count(LastAdministrator) == 1
    left = await fetch(
        "SELECT u.id FROM app_user u JOIN role_grant g ON g.account = u.id "
        "WHERE g.role = 'admin' AND u.is_active"
    )
    assert len(left) == 1
