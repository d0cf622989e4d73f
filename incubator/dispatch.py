"""Sending what waits in the outbox: who reads it, what the letter says, and off it goes."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeAlias
from uuid import UUID

from incubator import clock, outbox
from incubator.database import fetch, marks
from incubator.letters import Letter, Sender, envelope
from incubator.outbox import Leased
from incubator.post import SEND_SECONDS, NotSent, Post

AT_A_TIME = 20
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who a message is for, as of now."""

    address: str
    name: str
    language: str


Composer: TypeAlias = Callable[
    [Sequence[Leased], Mapping[UUID, Reader]], Awaitable[Mapping[UUID, Letter]]
]
"""Writes the letters of several messages of one kind, by the messages' ids; one that lacks is not
wanted any more. The readers come by the messages' ids too."""

KIND_NAMES: dict[str, str] = {}
"""What each kind of messages is called, as msgids."""
_COMPOSERS: dict[str, Composer] = {}


def composes(kind: str, name: str) -> Callable[[Composer], Composer]:
    """Mark the function that writes the letters of a kind of messages, called `name` (a msgid)."""

    def mark(composer: Composer) -> Composer:
        KIND_NAMES[kind] = name
        if _COMPOSERS.setdefault(kind, composer) is not composer:
            raise TypeError(f"two composers write {kind}")
        return composer

    return mark


@dataclass(slots=True)
class Dispatch:
    """One worker's way with the outbox; `stopping` tells it to begin no further message."""

    post: Post
    sender: Sender
    stopping: Callable[[], bool] = lambda: False
    lease: timedelta = outbox.LEASE

    async def run(self) -> int:
        """Send what is due; how many messages that were."""
        count = 0
        try:
            while not self.stopping():
                batch = await outbox.claim(AT_A_TIME, now=clock.now(), lease=self.lease)
                if not batch:
                    break
                count += await self._send_all(batch)
        finally:
            await self.post.close()
        return count

    async def _send_all(self, batch: Sequence[Leased]) -> int:
        letters = await _written(batch)
        sent = 0
        for place, message in enumerate(batch):
            if self.stopping() or self._is_late(message):
                await outbox.give_back(batch[place:])
                break
            match letters.get(message.id):
                case None:
                    await outbox.drop(message)
                case Letter() as letter:
                    sent += await self._send(message, letter)
                case Exception() as error:
                    await outbox.note_failed(message, _reason(error), now=clock.now())
        return sent

    def _is_late(self, message: Leased) -> bool:
        """Whether the lease could end before the message is sent."""
        return message.leased_until - clock.now() < timedelta(seconds=SEND_SECONDS)

    async def _send(self, message: Leased, letter: Letter) -> bool:
        try:
            dressed = envelope(letter, self.sender, message.message_id, message.created_at)
            await self.post.send(dressed, self.sender.address, letter.to, str(message.id))
        except NotSent as error:
            await outbox.note_failed(message, str(error), now=clock.now(), is_final=error.is_final)
            return False
        except Exception as error:  # noqa: BLE001
            # One letter that cannot be written must not keep the others from being sent.
            _log.exception("message %s", message.id)
            await outbox.note_failed(message, _reason(error), now=clock.now())
            return False
        await outbox.note_sent(message, now=clock.now())
        return True


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


async def _written(batch: Sequence[Leased]) -> dict[UUID, Letter | Exception]:
    """The letters, or why one could not be written; those of nobody are left out."""
    readers = await _readers(batch)
    kinds: dict[str, list[Leased]] = defaultdict(list)
    for message in batch:
        if message.id in readers:
            kinds[message.kind].append(message)
    found: dict[UUID, Letter | Exception] = {}
    for kind, messages in kinds.items():
        try:
            found |= await _COMPOSERS[kind](messages, readers)
        except Exception as error:  # noqa: BLE001 (the messages of other kinds go on)
            _log.exception("messages of the kind %s", kind)
            found |= {message.id: error for message in messages}
    return found


async def _readers(batch: Sequence[Leased]) -> dict[UUID, Reader]:
    """Who reads each message; nobody where the account is closed or has no address."""
    people = await _people("p.id", "1 = 1", [one.person for one in batch if one.person])
    accounts = await _people("u.id", "u.is_active", [one.account for one in batch if one.account])
    found: dict[UUID, Reader] = {}
    for one in batch:
        if one.address:
            found[one.id] = Reader(one.address, one.address, "vi")
        elif reader := people.get(one.person) or accounts.get(one.account):
            found[one.id] = reader
    return found


async def _people(column: str, condition: str, ids: list[UUID]) -> dict[Any, Reader]:
    if not ids:
        return {}
    rows = await fetch(
        f"SELECT {column} AS id, p.full_name, COALESCE(u.email, p.email) AS address,"
        " COALESCE(u.language, 'vi') AS language FROM person p"
        " LEFT JOIN app_user u ON u.person = p.id"
        f" WHERE {column} IN ({marks(ids)}) AND {condition} AND p.erased_at IS NULL"
        " AND COALESCE(u.email, p.email) IS NOT NULL",
        *ids,
    )
    return {row["id"]: Reader(row["address"], row["full_name"], row["language"]) for row in rows}
