"""One's own account: the password, the browsers that are signed in, and the keys of programs."""

import pytest

from incubator import accounts, devices, sessions, sign_in, tokens
from incubator.database import fetch, write
from incubator.faults import NotFound
from incubator.keys import hash_secret
from incubator.password_links import LinkSpent
from incubator.refusals import Invalid
from incubator.sign_in import WrongPassword
from incubator.throttle import FREE_FOR_LOGIN, TooManyAttempts
from incubator.users import Actor, Role
from tests.cast import JOINED, PASSWORD, english, signed_up

KEY = "the key of the installation"
ANOTHER = "mưa dầm thấm lâu"


@pytest.fixture
async def lan(database: object) -> Actor:
    lan = await signed_up(Role.tenant, login="lan@example.vn")
    await accounts.set_password(lan.user, PASSWORD, now=JOINED)
    return lan


async def browser_of(who: Actor, agent: str = "test") -> str:
    async with write():
        return await sessions.begin(who.user, address="10.0.0.7", agent=agent, now=JOINED)


async def change(who: Actor, current: str, new: str, keeps: str | None = None) -> None:
    await sign_in.change_password(who, current, new, key=KEY, keeps=keeps, now=JOINED)


async def sessions_of(who: Actor) -> list[str]:
    rows = await fetch("SELECT token_hash FROM sign_in_session WHERE account = {}", who.user)
    return [row["token_hash"] for row in rows]


async def enter(password: str) -> sign_in.NewSession:
    return await sign_in.sign_in(
        "lan@example.vn", password, address="10.0.0.7", agent="test", key=KEY, now=JOINED
    )


async def test_another_password_lets_in_and_the_one_before_does_not(lan: Actor) -> None:
    await change(lan, PASSWORD, ANOTHER)
    assert (await enter(ANOTHER)).actor.user == lan.user
    with pytest.raises(sign_in.WrongSignIn):
        await enter(PASSWORD)


async def test_a_changed_password_signs_other_browsers_out_and_spends_links(lan: Actor) -> None:
    mine, _ = await browser_of(lan), await browser_of(lan)
    link = await accounts.new_link(lan.user, now=JOINED)
    await change(lan, PASSWORD, ANOTHER, keeps=mine)
    assert await sessions_of(lan) == [hash_secret(mine)]
    with pytest.raises(LinkSpent):
        await accounts.set_password_by_link(link, PASSWORD, now=JOINED)
    told = await fetch("SELECT action, actor FROM audit_entry ORDER BY id DESC LIMIT 1")
    assert told == [{"action": "password.set", "actor": lan.user}]


async def test_without_the_password_of_now_nothing_changes(lan: Actor) -> None:
    mine = await browser_of(lan)
    with pytest.raises(WrongPassword) as refused:
        await change(lan, "not my password", ANOTHER)
    assert english(refused.value) == "This is not your password of now. Type it again."
    assert refused.value.field == "current"
    assert await sessions_of(lan) == [hash_secret(mine)]
    await enter(PASSWORD)


async def test_guessing_the_password_of_now_takes_longer_and_longer(lan: Actor) -> None:
    for _ in range(FREE_FOR_LOGIN):
        with pytest.raises(WrongPassword):
            await change(lan, "a guess of somebody", ANOTHER)
    with pytest.raises(TooManyAttempts):
        await change(lan, PASSWORD, ANOTHER)


@pytest.mark.parametrize("weak", ["short", "lan@example.vn", "1234567890"])
async def test_a_weak_password_is_refused_before_anything_is_counted(lan: Actor, weak: str) -> None:
    with pytest.raises(Invalid) as refused:
        await change(lan, PASSWORD, weak)
    assert refused.value.field == "new"
    assert await fetch("SELECT id FROM sign_in_failure") == []


# Browsers


async def test_one_browser_is_signed_out_and_the_others_stay(lan: Actor) -> None:
    mine, lost = await browser_of(lan), await browser_of(lan, "Firefox/1 Linux")
    here, there = sorted(
        await devices.devices_of(lan, mine, now=JOINED), key=lambda one: not one.is_this
    )
    assert (there.browser, there.system, there.address) == ("Firefox", "Linux", "10.0.0.7")
    await sessions.end_one(there.id, actor=lan, now=JOINED)
    assert await sessions_of(lan) == [hash_secret(mine)]
    assert here.is_this
    assert await sessions.find(lost, address="", now=JOINED) is None


async def test_nobody_signs_out_anothers_browser_nor_one_that_is_out(lan: Actor) -> None:
    chi = await signed_up(Role.admin)
    mine = await browser_of(lan)
    [device] = await devices.devices_of(lan, mine, now=JOINED)
    with pytest.raises(NotFound):
        await sessions.end_one(device.id, actor=chi, now=JOINED)
    await sessions.end_one(device.id, actor=lan, now=JOINED)
    with pytest.raises(NotFound):
        await sessions.end_one(device.id, actor=lan, now=JOINED)


async def test_all_other_browsers_are_signed_out_at_once(lan: Actor) -> None:
    chi = await signed_up(Role.admin)
    mine, hers = await browser_of(lan), await browser_of(chi)
    await browser_of(lan)
    assert await sessions.end_others(mine, actor=lan, now=JOINED) == 1
    assert await sessions_of(lan) == [hash_secret(mine)]
    assert await sessions_of(chi) == [hash_secret(hers)]
    assert await sessions.end_others(mine, actor=lan, now=JOINED) == 0


# Keys of programs


async def test_a_token_of_ones_own_needs_a_name_and_is_listed_without_its_secret(
    lan: Actor,
) -> None:
    for wrong in ("", "  ", "x" * 81, "a\nb"):
        with pytest.raises(Invalid) as refused:
            await tokens.create_own_token(wrong, actor=lan, now=JOINED)
        assert refused.value.field == "name"
    secret = await tokens.create_own_token("lịch xưởng", actor=lan, now=JOINED)
    [listed] = await tokens.tokens_of(lan)
    assert (listed.name, listed.used_at, listed.revoked_at) == ("lịch xưởng", None, None)
    assert secret not in str(listed)
    assert await tokens.tokens_of(await signed_up(Role.admin)) == []


async def test_tokens_that_hold_are_listed_before_revoked_ones(lan: Actor) -> None:
    for name in ("first", "second"):
        await tokens.create_own_token(name, actor=lan, now=JOINED)
    newest = (await tokens.tokens_of(lan))[0]
    assert newest.name == "second"
    await tokens.revoke_token(newest.id, actor=lan, now=JOINED)
    assert [(one.name, one.revoked_at) for one in await tokens.tokens_of(lan)] == [
        ("first", None),
        ("second", JOINED),
    ]
