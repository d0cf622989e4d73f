"""Guessing passwords takes longer with every failure, for a login and for an address alike.

An attempt is counted before the password is looked at and forgotten when it was right, so that
many attempts at once are no way round the count.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address

from incubator.database import dialect, execute, fetch, write
from incubator.ids import uuid7
from incubator.keys import derive
from incubator.languages import N_
from incubator.refusals import Refusal

REMEMBERED = timedelta(hours=1)
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)
FREE_FOR_LOGIN = 5
FREE_FOR_ADDRESS = 30
"""Generous: a whole house may share one address."""
_FREE = {"login": FREE_FOR_LOGIN, "address": FREE_FOR_ADDRESS}
_IN_WORDS_OF_MINUTES = 120


class TooManyAttempts(Refusal):
    rule = "too-many-attempts"
    title = N_("Too many failed attempts")
    status = 429

    def __init__(self, wait: timedelta) -> None:
        seconds = max(1, -(-wait // timedelta(seconds=1)))
        self.seconds = seconds
        self.headers = {"retry-after": str(seconds)}
        if seconds < _IN_WORDS_OF_MINUTES:
            message = N_("Sign-in has failed too often. Try again in %(wait)s seconds.")
            super().__init__(message, wait=seconds)
        else:
            message = N_("Sign-in has failed too often. Try again in %(wait)s minutes.")
            super().__init__(message, wait=-(-seconds // 60))


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who tries, from where, known only by hashes that need the key of the installation."""

    login_hash: str
    address_hash: str

    @classmethod
    def of(cls, login: str, address: str, key: str) -> "Attempt":
        """The attempt of a login, in its normal form, from an address."""
        return cls(derive(key, f"login:{login}"), derive(key, f"address:{network_of(address)}"))


def wait_after(failures: int, free: int) -> timedelta:
    """How long to wait after so many failures: none, 30 seconds, then twice as long each time."""
    if failures < free:
        return timedelta(0)
    doublings: int = min(failures - free, 10)
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)


async def count(attempt: Attempt, *, now: datetime) -> None:
    """Count an attempt that begins; TooManyAttempts when it must wait, and is not counted."""
    await _check(attempt, now)
    async with write():
        if dialect() == "postgres":
            await _take_turns(attempt)
        await _check(attempt, now)
        await execute(
            "INSERT INTO sign_in_failure (id, login_hash, address_hash, failed_at) "
            "VALUES ({}, {}, {}, {})",
            uuid7(),
            attempt.login_hash,
            attempt.address_hash,
            now,
        )


async def forgive(attempt: Attempt) -> None:
    """Forget the failures of a login that has given its password, in the caller's transaction."""
    await execute("DELETE FROM sign_in_failure WHERE login_hash = {}", attempt.login_hash)


async def sweep(now: datetime) -> int:
    """Delete what is too old to count; how many failures that were."""
    async with write():
        gone = await fetch(
            "DELETE FROM sign_in_failure WHERE failed_at <= {} RETURNING id", now - REMEMBERED
        )
    return len(gone)


async def _check(attempt: Attempt, now: datetime) -> None:
    since = now - REMEMBERED
    found = await fetch(
        "SELECT 'login' AS counted, COUNT(*) AS failures, "
        'MAX(failed_at) AS "latest [timestamptz]" '
        "FROM sign_in_failure WHERE login_hash = {} AND failed_at > {} UNION ALL "
        "SELECT 'address', COUNT(*), MAX(failed_at) FROM sign_in_failure "
        "WHERE address_hash = {} AND failed_at > {}",
        attempt.login_hash,
        since,
        attempt.address_hash,
        since,
    )
    waits = [
        row["latest"] + wait_after(row["failures"], _FREE[row["counted"]]) - now
        for row in found
        if row["latest"] is not None
    ]
    if waits and max(waits) > timedelta(0):
        raise TooManyAttempts(max(waits))


async def _take_turns(attempt: Attempt) -> None:
    """Two attempts of one login, or from one address, must see each other's count."""
    for hashed in sorted((attempt.login_hash, attempt.address_hash)):
        await fetch("SELECT pg_advisory_xact_lock({})", int(hashed[:15], 16))


def network_of(address: str) -> str:
    """One address of IPv4; of IPv6 the network that one customer has for themselves."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        return str(parsed.ipv4_mapped or parsed.packed[:8].hex())
    return str(parsed)
