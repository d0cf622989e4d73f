"""Sessions: found by a cookie's hash, ended by time, by hand and by closing the account."""

from datetime import timedelta

import pytest

from incubator import accounts, devices, sessions, sign_in
from incubator.database import fetch, write
from incubator.sign_in import WrongSignIn
from incubator.users import Actor, Role
from tests.cast import JOINED, PASSWORD, english, login_of, signed_up

HOUR = timedelta(hours=1)
WRONG = "The login or the password is not right. Check both and try again."


async def begun(who: Actor) -> str:
    async with write():
        return await sessions.begin(who.user, address="10.0.0.1", agent="Firefox/140.0", now=JOINED)


async def enter(login: str, password: str, *, replaces: str | None = None) -> sign_in.NewSession:
    return await sign_in.sign_in(
        login, password, address="10.0.0.1", agent="x", key="k", now=JOINED, replaces=replaces
    )


async def test_a_session_is_known_by_its_secret_and_by_nothing_else(database: object) -> None:
    lan = await signed_up(Role.tenant)
    secret = await begun(lan)
    found = await sessions.find(secret, address="10.0.0.1", now=JOINED)
    assert found is not None
    assert (found.user, found.address) == (lan.user, "10.0.0.1")
    assert await sessions.find(secret + "x", address="", now=JOINED) is None
    rows = await fetch("SELECT token_hash FROM sign_in_session")
    assert secret not in rows[0]["token_hash"]


async def test_a_session_ends_after_fourteen_idle_days(database: object) -> None:
    secret = await begun(await signed_up(Role.tenant))
    late = JOINED + timedelta(days=14)
    assert await sessions.find(secret, address="", now=late) is None


async def test_a_session_in_use_ends_after_thirty_days(database: object) -> None:
    secret = await begun(await signed_up(Role.tenant))
    for day in range(10, 30, 10):
        assert await sessions.find(secret, address="", now=JOINED + timedelta(days=day))
    assert await sessions.find(secret, address="", now=JOINED + timedelta(days=30) - HOUR)
    assert await sessions.find(secret, address="", now=JOINED + timedelta(days=30)) is None


async def test_a_session_is_written_at_most_once_an_hour(database: object) -> None:
    secret = await begun(await signed_up(Role.tenant))

    async def seen_after(minutes: int) -> object:
        await sessions.find(secret, address="", now=JOINED + timedelta(minutes=minutes))
        return (await fetch("SELECT seen_at FROM sign_in_session"))[0]["seen_at"]

    assert await seen_after(59) == JOINED
    assert await seen_after(60) == JOINED + HOUR
    assert await seen_after(119) == JOINED + HOUR


async def test_signing_out_ends_one_session_and_everywhere_ends_all(database: object) -> None:
    lan, chi = await signed_up(Role.tenant), await signed_up(Role.tenant)
    first, second, third, others = [await begun(who) for who in (lan, lan, lan, chi)]
    await sessions.end(first, actor=lan, now=JOINED)
    await sessions.end(first, actor=lan, now=JOINED)
    assert await sessions.find(first, address="", now=JOINED) is None
    assert await sessions.find(second, address="", now=JOINED)
    assert await sessions.end_all(lan, now=JOINED) == 2
    assert await sessions.end_all(lan, now=JOINED) == 0
    assert await sessions.find(third, address="", now=JOINED) is None
    assert await sessions.find(others, address="", now=JOINED)


async def test_a_user_is_shown_their_own_devices(database: object) -> None:
    lan = await signed_up(Role.tenant)
    await begun(await signed_up(Role.tenant))
    this, _ = await begun(lan), await begun(lan)
    found = await devices.devices_of(lan, this, now=JOINED)
    assert [device.is_this for device in found] == [False, True]
    assert (found[0].browser, found[0].system) == ("Firefox", "")


async def test_expired_sessions_are_swept_away(database: object) -> None:
    await begun(await signed_up(Role.tenant))
    assert await sessions.sweep(JOINED) == 0
    assert await sessions.sweep(JOINED + timedelta(days=14)) == 1


async def test_one_signs_in_by_e_mail_address_or_phone_number(database: object) -> None:
    for login, typed in (("lan@example.vn", "LAN@example.vn"), ("0912345678", "+84 912 345 678")):
        lan = await signed_up(Role.tenant, login=login)
        await accounts.set_password(lan.user, PASSWORD, now=JOINED)
        entered = await enter(typed, PASSWORD)
        assert entered.actor.user == lan.user
        assert await sessions.find(entered.secret, address="", now=JOINED)


async def test_whatever_is_wrong_the_answer_is_the_same(database: object) -> None:
    lan, new = await signed_up(Role.tenant), await signed_up(Role.tenant)
    gone = await signed_up(Role.tenant)
    for who in (lan, gone):
        await accounts.set_password(who.user, PASSWORD, now=JOINED)
    await accounts.close_account(gone.user, now=JOINED)
    attempts = [
        (await login_of(lan), "not this one"),
        (await login_of(gone), PASSWORD),
        (await login_of(new), ""),
        ("nobody@example.vn", PASSWORD),
        ("' OR 1=1 --", "' OR 1=1 --"),
        ("", ""),
        ("lan\x00@example.vn", "\ud800"),
    ]
    for login, password in attempts:
        with pytest.raises(WrongSignIn) as refused:
            await enter(login, password)
        assert english(refused.value) == WRONG
    assert await fetch("SELECT id FROM sign_in_session") == []


async def test_an_unknown_login_costs_a_hash_as_well(
    sqlite_database: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[object] = []

    async def matches(_password: str, kept: str | None) -> bool:
        hashed.append(kept)
        return False

    monkeypatch.setattr(sign_in, "matches", matches)
    for login in ("nobody@example.vn", "not a login"):
        with pytest.raises(WrongSignIn):
            await enter(login, PASSWORD)
    assert hashed == [None, None]


async def test_signing_in_replaces_the_session_of_this_browser(database: object) -> None:
    lan = await signed_up(Role.tenant)
    await accounts.set_password(lan.user, PASSWORD, now=JOINED)
    planted = await begun(await signed_up(Role.tenant))
    entered = await enter(await login_of(lan), PASSWORD, replaces=planted)
    assert entered.secret != planted
    assert await sessions.find(planted, address="", now=JOINED) is None


async def test_an_old_hash_is_renewed_at_sign_in(
    sqlite_database: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    lan = await signed_up(Role.tenant)
    await accounts.set_password(lan.user, PASSWORD, now=JOINED)
    before = await fetch("SELECT password_hash FROM app_user")
    monkeypatch.setattr(sign_in, "is_outdated", lambda _: True)
    await enter(await login_of(lan), PASSWORD)
    assert await fetch("SELECT password_hash FROM app_user") != before
    await enter(await login_of(lan), PASSWORD)


@pytest.mark.parametrize(
    ("agent", "names"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
            ("Edge", "Windows"),
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 "
            "(KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
            ("Safari", "iPhone"),
        ),
        (
            "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/140.0.0.0 Mobile Safari/537.36",
            ("Chrome", "Android"),
        ),
        ("curl/8.0", ("", "")),
    ],
)
def test_a_device_is_called_as_its_owner_calls_it(agent: str, names: tuple[str, str]) -> None:
    assert devices.named(agent) == names
