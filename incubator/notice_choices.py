"""How an account wants to be told, kind by kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from incubator import audit
from incubator.database import execute, fetch, write
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.notice_kinds import KINDS, Channel, Kind, kinds_for
from incubator.refusals import Invalid
from incubator.users import Actor


@dataclass(frozen=True, slots=True)
class Choice:
    """A kind that the actor may be told of, and the channel it is told by."""

    kind: Kind
    channel: Channel


async def choices_of(actor: Actor) -> list[Choice]:
    """What the actor has chosen, or what is usual, in the order of the kinds."""
    rows = await fetch("SELECT kind, channel FROM notice_preference WHERE account = {}", actor.user)
    chosen = {row["kind"]: Channel(row["channel"]) for row in rows}
    return [Choice(kind, chosen.get(kind.code, kind.usual)) for kind in kinds_for(actor)]


async def choose(wanted: Mapping[str, str], *, actor: Actor, now: datetime) -> None:
    """Keep the channels of some kinds by their codes; the others stay as they were.

    Invalid names a kind that does not exist, or one of its own field for no channel.
    """
    for code, channel in wanted.items():
        if code not in KINDS:
            raise Invalid("kind", N_("Choose one of the values offered."))
        if channel not in list(Channel):
            raise Invalid(code, N_("Choose one of the values offered."))
    before = {one.kind.code: one.channel for one in await choices_of(actor)}
    changed = {code: channel for code, channel in wanted.items() if before.get(code) != channel}
    if not changed:
        return
    async with write():
        for code, channel in sorted(changed.items()):
            await execute(
                "INSERT INTO notice_preference (id, account, kind, channel) VALUES ({}, {}, {}, {})"
                " ON CONFLICT (account, kind) DO UPDATE SET channel = excluded.channel",
                *(uuid7(), actor.user, code, channel),
            )
        await audit.record(actor, "user.notices", "user", actor.user, fields=["notices"], now=now)


async def mail_address_of(actor: Actor) -> str | None:
    """Where mail to the actor goes; None for who is told in the product alone."""
    rows = await fetch(
        "SELECT COALESCE(u.email, p.email) AS address FROM app_user u"
        " JOIN person p ON p.id = u.person WHERE u.id = {}",
        actor.user,
    )
    address: str | None = rows[0]["address"]
    return address
