"""The private links of a follow-up: each letter has one of its own, and all lead there."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from incubator import audit
from incubator.database import fetch, insert, write
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.keys import hash_secret, new_secret
from incubator.users import Actor
from tenants.followup_records import show_followup
from tenants.tables import FollowUpLink

_LONGEST = 100


def path_of(secret: str) -> str:
    """Where the link leads on the site."""
    return f"/follow-up/{secret}"


async def make_link(follow_up: UUID, *, now: datetime) -> str:
    """The secret of a new link, inside the caller's transaction; earlier ones go on."""
    secret = new_secret()
    await insert(
        FollowUpLink(
            id=uuid7(), follow_up=follow_up, token_hash=hash_secret(secret), created_at=now
        )
    )
    return secret


async def hand_out_link(follow_up: UUID, *, actor: Actor, now: datetime) -> str:
    """A link for a manager to pass on where mail does not arrive. NotFound, Forbidden."""
    record = await show_followup(actor, follow_up)
    if not record.may_send(actor):
        raise Forbidden
    async with write():
        secret = await make_link(follow_up, now=now)
        await audit.record(
            actor, "follow-up.link", "follow_up", follow_up, incubator=record.incubator, now=now
        )
    return secret


async def find_by_link(secret: str) -> UUID:
    """The follow-up that a link leads to; NotFound for a link that leads nowhere."""
    if len(secret) > _LONGEST:
        raise NotFound
    rows = await fetch(
        "SELECT follow_up FROM follow_up_link WHERE token_hash = {}", hash_secret(secret)
    )
    if not rows:
        raise NotFound
    found: UUID = rows[0]["follow_up"]
    return found
