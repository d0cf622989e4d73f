"""Repeats of a request under the same key: the second is answered as the first was."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID

from incubator.database import execute, fetch
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Refusal

KEPT = timedelta(hours=24)


class KeyReused(Refusal):
    """The same key came with another request."""

    rule: ClassVar[str] = "key-reused"
    title: ClassVar[str] = N_("The key belongs to another request")


@dataclass(frozen=True, slots=True)
class Repeat:
    """An idempotency key and the hash of the request's body."""

    key: str
    body_hash: str

    async def first_answer(self, account: UUID, *, now: datetime) -> dict[str, Any] | None:
        """What was answered under the key; None when this is the first time.

        Claims the key inside the open transaction, so that a repeat that comes meanwhile waits.
        KeyReused when the key came with another body in the last 24 hours.
        """
        await execute(
            "DELETE FROM idempotency_key WHERE account = {} AND key = {} AND created_at < {}",
            account,
            self.key,
            now - KEPT,
        )
        claimed = await fetch(
            "INSERT INTO idempotency_key (id, account, key, body_hash, answer, created_at)"
            " VALUES ({}, {}, {}, {}, {}, {}) ON CONFLICT (account, key) DO NOTHING RETURNING id",
            uuid7(),
            account,
            self.key,
            self.body_hash,
            "{}",
            now,
        )
        if claimed:
            return None
        rows = await fetch(
            "SELECT body_hash, answer FROM idempotency_key WHERE account = {} AND key = {}",
            account,
            self.key,
        )
        if rows[0]["body_hash"] != self.body_hash:
            raise KeyReused(
                N_("This Idempotency-Key was used for another request. Choose a new one.")
            )
        first: dict[str, Any] = json.loads(rows[0]["answer"])
        return first

    async def keep(self, account: UUID, answer: dict[str, Any]) -> None:
        """Store the first answer in the same transaction."""
        await execute(
            "UPDATE idempotency_key SET answer = {} WHERE account = {} AND key = {}",
            json.dumps(answer),
            account,
            self.key,
        )


async def forget_repeats(*, now: datetime) -> None:
    """Drop the keys that are older than 24 hours."""
    await execute("DELETE FROM idempotency_key WHERE created_at < {}", now - KEPT)
