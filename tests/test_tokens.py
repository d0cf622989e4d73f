"""Bearer tokens: made for an account, shown once, ended at once."""

from datetime import timedelta

import pytest

from incubator import accounts, tokens
from incubator.database import fetch
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.refusals import Invalid
from incubator.users import Role
from tests.cast import JOINED, actor, english, login_of, signed_up


async def test_a_token_acts_for_its_user(database: object) -> None:
    lan = await signed_up(Role.technician)
    secret = await tokens.create_token(await login_of(lan), "lịch của xưởng", JOINED)
    found = await tokens.find(secret, address="10.0.0.1", now=JOINED)
    assert found is not None
    assert (found.user, found.roles, found.address) == (
        lan.user,
        frozenset({"technician"}),
        "10.0.0.1",
    )
    assert secret.startswith("inc_")
    for wrong in ("", "inc_", secret[:-1], secret.upper()):
        assert await tokens.find(wrong, address="", now=JOINED) is None


async def test_a_token_is_written_at_most_once_an_hour(database: object) -> None:
    lan = await signed_up(Role.tenant)
    secret = await tokens.create_token(await login_of(lan), "", JOINED)

    async def used_after(minutes: int) -> object:
        await tokens.find(secret, address="", now=JOINED + timedelta(minutes=minutes))
        return (await fetch("SELECT used_at FROM api_token"))[0]["used_at"]

    assert await used_after(0) == JOINED
    assert await used_after(59) == JOINED
    assert await used_after(60) == JOINED + timedelta(hours=1)


async def test_a_token_is_made_for_oneself_only(database: object) -> None:
    lan, chi = await signed_up(Role.tenant), await signed_up(Role.admin)
    login = await login_of(lan)
    assert await tokens.create_token(login, "", JOINED, actor=lan)
    with pytest.raises(NotFound):
        await tokens.create_token(login, "", JOINED, actor=chi)


async def test_a_token_needs_an_open_account_and_a_clean_name(database: object) -> None:
    lan = await signed_up(Role.tenant)
    login = await login_of(lan)
    for wrong in ("nobody@example.vn", "nobody"):
        with pytest.raises(Invalid) as refused:
            await tokens.create_token(wrong, "", JOINED)
        assert refused.value.field == "login"
    with pytest.raises(Invalid) as refused:
        await tokens.create_token(login, "x" * 81, JOINED)
    assert english(refused.value) == "Use plain text of at most 80 characters."
    await accounts.close_account(lan.user, now=JOINED)
    with pytest.raises(Invalid) as refused:
        await tokens.create_token(login, "", JOINED)
    assert english(refused.value) == "No account has this e-mail address or phone number."


async def test_a_revoked_token_opens_nothing(database: object) -> None:
    lan = await signed_up(Role.tenant)
    secret = await tokens.create_token(await login_of(lan), "", JOINED)
    token = (await fetch("SELECT id FROM api_token"))[0]["id"]
    assert await tokens.revoke_token(token, now=JOINED, actor=lan)
    assert await tokens.find(secret, address="", now=JOINED) is None
    assert not await tokens.revoke_token(token, now=JOINED, actor=lan)


async def test_anothers_token_is_revoked_by_administrators_only(database: object) -> None:
    lan, admin = await signed_up(Role.tenant), await signed_up(Role.admin)
    await tokens.create_token(await login_of(lan), "", JOINED)
    token = (await fetch("SELECT id FROM api_token"))[0]["id"]
    for who in (actor(Role.manager), actor(Role.auditor), actor(Role.tenant)):
        with pytest.raises(NotFound):
            await tokens.revoke_token(token, now=JOINED, actor=who)
    with pytest.raises(NotFound):
        await tokens.revoke_token(uuid7(), now=JOINED, actor=admin)
    assert await tokens.revoke_token(token, now=JOINED, actor=admin)
