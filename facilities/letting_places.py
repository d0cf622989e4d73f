"""The unit of a letting while somebody stays too long: who comes after waits, day by day."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from facilities.let import keep_letting, read_letting
from facilities.let_units import Days, Let, load_lets, peak
from facilities.letting_months import arrange
from facilities.tables import Letting
from incubator import budget
from incubator.clock import local
from incubator.database import fetch
from incubator.users import Actor


async def keep_unit(letting: Letting, until: date, *, actor: Actor | None, now: datetime) -> None:
    """Let a letting keep its unit up to a day (excluded), inside the caller's transaction.

    Those who were to get it meanwhile get it on that day, who signed last first, until there is
    room. The caller stores the letting.
    """
    days = Days(min(letting.occupied_until, letting.ends_on), until)
    for other in await _in_the_way(letting, days, now):
        await _postpone(await read_letting(other), until, actor=actor, now=now)
    letting.occupied_until = until


async def _in_the_way(letting: Letting, days: Days, now: datetime) -> list[UUID]:
    """Those not handed over yet that have to wait, so that the units suffice."""
    units = await fetch("SELECT capacity FROM resource WHERE id = {}", letting.resource)
    lets = await load_lets(
        [letting.resource], days.start, today=local(now).date(), apart_from=letting.id
    )
    room = units[0]["capacity"] - letting.quantity
    waiting = await fetch(
        "SELECT id FROM letting WHERE resource = {} AND handed_over_on IS NULL"
        " AND cancelled_at IS NULL AND starts_on < {} ORDER BY signed_at DESC, id DESC",
        letting.resource,
        days.end,
    )
    found: list[UUID] = []
    for row in waiting:
        if peak(days, _without(lets, found)) <= room:
            break
        found.append(row["id"])
    return found


def _without(lets: list[Let], ids: list[UUID]) -> list[Let]:
    return [one for one in lets if one.id not in ids]


async def _postpone(letting: Letting, day: date, *, actor: Actor | None, now: datetime) -> None:
    """Let a letting begin later, or call it off when nothing of it would be left."""
    if day >= letting.ends_on:
        await call_off(letting, "", actor=actor, now=now)
    else:
        begin_on(letting, day)
        await keep_letting(letting, "letting.postpone", ["starts_on"], actor=actor, now=now)
    await arrange([letting], actor_user=actor.user if actor else None, now=now)


def begin_on(letting: Letting, day: date) -> None:
    """Let the letting begin on another day; the years of its lease begin with it."""
    if letting.lease_began == letting.starts_on:
        letting.lease_began = day
    if letting.accounted_from == letting.starts_on:
        letting.accounted_from = day
    letting.starts_on = day


async def call_off(letting: Letting, reason: str, *, actor: Actor | None, now: datetime) -> None:
    """Cancel a letting inside the caller's transaction; its months are arranged by the caller."""
    letting.cancelled_at, letting.ended_reason = now, reason
    letting.occupied_until = letting.starts_on
    await keep_letting(letting, "letting.cancel", ["cancelled_at"], actor=actor, now=now)
    await budget.release([letting.act], actor_user=actor.user if actor else None, now=now)
