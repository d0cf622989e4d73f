"""The public doors stand open to everybody, but to one address only so often an hour or a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from incubator.database import dialect, execute, fetch, write
from incubator.ids import uuid7
from incubator.keys import derive
from incubator.languages import N_
from incubator.refusals import Refusal
from incubator.throttle import network_of

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class TooManyFromHere(Refusal):
    """One address has come to a public door too often within an hour or a day."""

    rule = "too-many-from-here"
    title = N_("Too many attempts from here")
    status = 429

    def __init__(self, door: Door, again: datetime, now: datetime) -> None:
        """Tell how often the door opens, and when it does again."""
        message = (
            N_("From one place this works at most %(most)s times an hour.")
            if door.within == HOUR
            else N_("From one place this works at most %(most)s times a day.")
        )
        super().__init__(message, next_possible=again, most=door.most)
        seconds = -(-(again - now) // timedelta(seconds=1))
        self.headers = {"retry-after": str(max(1, seconds))}


@dataclass(frozen=True, slots=True)
class Door:
    """Something that needs no account, and how often one address may do it within a time."""

    name: str
    most: int
    within: timedelta = HOUR


@dataclass(frozen=True, slots=True)
class Caller:
    """Who stands at the door, known only by a hash that needs the key of the installation."""

    address_hash: str

    @classmethod
    def of(cls, address: str, key: str) -> Caller:
        """The caller from an address; the network of one customer counts as one."""
        return cls(derive(key, f"knock:{network_of(address)}"))


async def knock(door: Door, caller: Caller, *, now: datetime) -> None:
    """Count one act at the door, in a transaction of its own; TooManyFromHere when it is full."""
    async with write():
        if dialect() == "postgres":
            turn = int(derive(caller.address_hash, door.name)[:15], 16)
            await fetch("SELECT pg_advisory_xact_lock({})", turn)
        rows = await fetch(
            "SELECT at FROM knock WHERE door = {} AND address_hash = {} AND at > {}"
            " ORDER BY at DESC LIMIT {}",
            door.name, caller.address_hash, now - door.within, door.most,
        )  # fmt: skip
        if len(rows) >= door.most:
            raise TooManyFromHere(door, rows[-1]["at"] + door.within, now)
        await execute(
            "INSERT INTO knock (id, door, address_hash, at) VALUES ({}, {}, {}, {})",
            uuid7(), door.name, caller.address_hash, now,
        )  # fmt: skip


async def sweep(now: datetime) -> int:
    """Forget what is too old to count; how many knocks that were."""
    async with write():
        gone = await fetch("DELETE FROM knock WHERE at <= {} RETURNING id", now - DAY)
    return len(gone)
