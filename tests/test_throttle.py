"""Guessing gets slower with every failure, and says how long to wait."""

import asyncio
from datetime import timedelta

import pytest

from incubator import accounts, languages, sign_in, throttle
from incubator.database import fetch, write
from incubator.sign_in import WrongSignIn
from incubator.throttle import (
    FREE_FOR_ADDRESS,
    FREE_FOR_LOGIN,
    Attempt,
    TooManyAttempts,
    wait_after,
)
from incubator.users import Role
from tests.cast import JOINED, PASSWORD, english, login_of, signed_up

KEY = "the installation's"


def attempt(login: str = "lan@example.vn", address: str = "10.0.0.1") -> Attempt:
    return Attempt.of(login, address, KEY)


async def fail(times: int, **who: str) -> None:
    for _ in range(times):
        await throttle.count(attempt(**who), now=JOINED)


def test_waits_double_up_to_a_quarter_of_an_hour() -> None:
    waits = [int(wait_after(failures, 5).total_seconds()) for failures in range(4, 12)]
    assert waits == [0, 30, 60, 120, 240, 480, 900, 900]
    assert wait_after(10_000, 5) == timedelta(minutes=15)


async def test_after_five_failures_a_login_waits_half_a_minute(database: object) -> None:
    await fail(FREE_FOR_LOGIN)
    with pytest.raises(TooManyAttempts) as refused:
        await throttle.count(attempt(), now=JOINED)
    assert english(refused.value) == "Sign-in has failed too often. Try again in 30 seconds."
    assert refused.value.status == 429
    with pytest.raises(TooManyAttempts):
        await throttle.count(attempt(address="10.9.9.9"), now=JOINED)
    await throttle.count(attempt("chi@example.vn"), now=JOINED)
    await throttle.count(attempt(), now=JOINED + timedelta(seconds=30))


async def test_a_long_wait_is_told_in_minutes(database: object) -> None:
    later = JOINED
    for failures in range(9):
        later += wait_after(failures, FREE_FOR_LOGIN)
        await throttle.count(attempt(), now=later)
    with pytest.raises(TooManyAttempts) as refused:
        await throttle.count(attempt(), now=later)
    assert english(refused.value) == "Sign-in has failed too often. Try again in 8 minutes."
    with languages.speaking("vi"):
        assert refused.value.sentence() == (
            "Đã đăng nhập sai quá nhiều lần. Hãy thử lại sau 8 phút."
        )


async def test_an_address_that_tries_many_logins_waits_too(database: object) -> None:
    for number in range(FREE_FOR_ADDRESS):
        await throttle.count(attempt(f"{number}@example.vn"), now=JOINED)
    with pytest.raises(TooManyAttempts):
        await throttle.count(attempt(), now=JOINED)
    await throttle.count(attempt(address="10.0.0.2"), now=JOINED)


def test_a_customers_whole_ipv6_network_is_one_address() -> None:
    near = attempt(address="2001:db8:1:2:3::4"), attempt(address="2001:db8:1:2:ffff::1")
    assert near[0] == near[1] != attempt(address="2001:db8:1:3::1")
    assert attempt(address="::ffff:10.0.0.1") == attempt()


async def test_an_attempt_that_must_wait_does_not_count(database: object) -> None:
    await fail(FREE_FOR_LOGIN)
    for _ in range(3):
        with pytest.raises(TooManyAttempts):
            await throttle.count(attempt(), now=JOINED)
    await throttle.count(attempt(), now=JOINED + timedelta(seconds=30))


async def test_failures_are_forgotten_after_an_hour_and_swept_away(database: object) -> None:
    await fail(FREE_FOR_LOGIN)
    later = JOINED + throttle.REMEMBERED
    await throttle.count(attempt(), now=later)
    assert await throttle.sweep(later) == FREE_FOR_LOGIN
    assert await throttle.sweep(later) == 0


async def test_a_right_password_forgives(database: object) -> None:
    await fail(FREE_FOR_LOGIN - 1)
    async with write():
        await throttle.forgive(attempt())
    await fail(FREE_FOR_LOGIN)


async def test_logins_and_addresses_are_kept_as_keyed_hashes(database: object) -> None:
    await fail(1)
    row = (await fetch("SELECT login_hash, address_hash FROM sign_in_failure"))[0]
    assert "lan" not in str(row)
    assert row["login_hash"] != Attempt.of("lan@example.vn", "10.0.0.1", "another").login_hash


async def test_of_twenty_guesses_at_once_five_are_heard(database: object) -> None:
    lan = await signed_up(Role.tenant)
    await accounts.set_password(lan.user, PASSWORD, now=JOINED)
    login = await login_of(lan)

    async def guess(password: str) -> type[BaseException]:
        try:
            await sign_in.sign_in(
                login, password, address="10.0.0.1", agent="", key=KEY, now=JOINED
            )
        except (WrongSignIn, TooManyAttempts) as refused:
            return type(refused)
        raise AssertionError("let in")

    told = await asyncio.gather(*(guess(f"guess number {n}") for n in range(20)))
    assert told.count(WrongSignIn) == FREE_FOR_LOGIN
    assert told.count(TooManyAttempts) == 20 - FREE_FOR_LOGIN
    with pytest.raises(TooManyAttempts):
        await sign_in.sign_in(login, PASSWORD, address="10.0.0.1", agent="", key=KEY, now=JOINED)
