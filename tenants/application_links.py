"""The private link of an applicant, who has no account: whoever holds it acts for the applicant."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from incubator import audit
from incubator.database import Row, execute, fetch, lock, write
from incubator.faults import NotFound
from incubator.keys import hash_secret, new_secret
from incubator.users import Actor, Role
from tenants.application_scope import hold
from tenants.tables import Application

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Behind:
    """What is behind a link: where it stands, for which round, and what was typed last."""

    id: UUID
    round: UUID
    status: str
    typed: Mapping[str, str]


async def find_by_link(secret: str) -> Behind:
    """The application behind a link; NotFound for a link that leads nowhere."""
    if len(secret) > _LONGEST:
        raise NotFound
    rows = await fetch(
        "SELECT id, round, status, typed FROM application WHERE link_hash = {}",
        hash_secret(secret),
    )
    if not rows:
        raise NotFound
    row = rows[0]
    return Behind(row["id"], row["round"], row["status"], json.loads(row["typed"]))


async def id_by_link(secret: str) -> UUID:
    """The id of the application behind a link; NotFound."""
    return (await find_by_link(secret)).id


async def hold_by_link(secret: str) -> Row:
    """The application behind a link, locked in the caller's transaction; NotFound."""
    rows = await lock(Application, [await id_by_link(secret)])
    if not rows or rows[0]["link_hash"] != hash_secret(secret):
        raise NotFound
    return rows[0]


async def renew_link(application: UUID, *, actor: Actor, now: datetime) -> str:
    """A new link for an applicant who has lost theirs; the old one leads nowhere any more.

    NotFound when the application is not in the manager's house.
    """
    secret = new_secret()
    async with write():
        held = await hold(application, actor, Role.manager)
        await execute(
            "UPDATE application SET link_hash = {} WHERE id = {}",
            hash_secret(secret), application,
        )  # fmt: skip
        await audit.record(
            actor, "application.link", "application", application,
            incubator=held.house, now=now,
        )  # fmt: skip
    return secret
