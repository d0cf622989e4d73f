"""When a technician is away, and which bookings that leaves alone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from facilities.closures import AlreadyOver
from facilities.rosters import lock_technicians
from facilities.strandings import Stranded, left_alone, newly
from facilities.trials import trial
from incubator import audit
from incubator.checks import checked_text
from incubator.database import Row, execute, fetch, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role, require


class AlreadyAway(Refusal):
    rule = "already-away"
    title = N_("Away already")


@dataclass(frozen=True, slots=True)
class Leave:
    """A technician of a house who is away for a time."""

    incubator: UUID
    person: UUID
    period: Period
    reason: str


@dataclass(frozen=True, slots=True)
class Absence:
    """An absence as it is entered."""

    id: UUID
    person: UUID
    period: Period
    reason: str


async def enter_absence(leave: Leave, *, actor: Actor, now: datetime) -> list[Stranded]:
    """Note that a technician is away; the bookings that are left alone by it, in every house.

    Managers of the house may, and technicians of it for themselves. AlreadyAway for a time that
    overlaps another absence; NotFound for somebody who is on no roster of the house.
    """
    async with write():
        return await _enter(leave, actor, now)


async def preview_absence(leave: Leave, *, actor: Actor, now: datetime) -> list[Stranded]:
    """What `enter_absence` would answer, or the refusal it would raise; nothing is changed."""
    async with trial():
        return await _enter(leave, actor, now)


async def _enter(leave: Leave, actor: Actor, now: datetime) -> list[Stranded]:
    _require_keeper(actor, leave.incubator, leave.person)
    reason = checked_text("reason", leave.reason, 500, multiline=True)
    if leave.period.end <= now:
        raise Invalid("ends_at", N_("This time is over."))
    houses = await _houses_of(leave.person)
    if leave.incubator not in houses:
        raise NotFound
    await lock_technicians(houses)
    await _check_present(leave)
    absence = uuid7()
    async with newly(lambda: left_alone(houses, now)) as hits:
        await execute(
            "INSERT INTO duty_absence (id, person, starts_at, ends_at, reason)"
            " VALUES ({}, {}, {}, {}, {})",
            *(absence, leave.person, leave.period.start, leave.period.end, reason),
        )
    await _record("absence.enter", leave.person, leave.incubator, actor, now)
    return hits


async def _check_present(leave: Leave) -> None:
    rows = await fetch(
        "SELECT a.starts_at, a.ends_at, p.full_name FROM duty_absence a JOIN person p"
        " ON p.id = a.person WHERE a.person = {} AND a.ends_at > {} AND a.starts_at < {}"
        " ORDER BY a.starts_at",
        *(leave.person, leave.period.start, leave.period.end),
    )
    if rows:
        raise AlreadyAway(
            N_("%(person)s is away %(period)s already."),
            person=rows[0]["full_name"],
            period=Period(rows[0]["starts_at"], rows[0]["ends_at"]),
            field="starts_at",
        )


async def end_absence(absence: UUID, *, incubator: UUID, actor: Actor, now: datetime) -> None:
    """Back on duty: an absence that has begun ends now, one that has not never was.

    AlreadyOver when it has ended; NotFound for one of nobody on the house's roster.
    """
    row = await _found(absence)
    _require_keeper(actor, incubator, row["person"])
    async with write():
        houses = await _houses_of(row["person"])
        if incubator not in houses:
            raise NotFound
        await lock_technicians(houses)
        row = await _found(absence)
        if row["ends_at"] <= now:
            raise AlreadyOver(N_("This absence ended at %(end)s."), end=row["ends_at"])
        if row["starts_at"] < now:
            await execute("UPDATE duty_absence SET ends_at = {} WHERE id = {}", now, absence)
        else:
            await execute("DELETE FROM duty_absence WHERE id = {}", absence)
        await _record("absence.end", row["person"], incubator, actor, now)


async def list_absences(incubator: UUID, since: datetime) -> dict[UUID, list[Absence]]:
    """Who of a house's roster is away after a moment, by person, the earliest first."""
    rows = await fetch(
        "SELECT id, person, starts_at, ends_at, reason FROM duty_absence WHERE ends_at > {}"
        " AND person IN (SELECT person FROM duty WHERE incubator = {}) ORDER BY starts_at, id",
        *(since, incubator),
    )
    found: dict[UUID, list[Absence]] = defaultdict(list)
    for row in rows:
        period = Period(row["starts_at"], row["ends_at"])
        found[row["person"]].append(Absence(row["id"], row["person"], period, row["reason"]))
    return dict(found)


def _require_keeper(actor: Actor, incubator: UUID, person: UUID) -> None:
    if not (actor.person == person and actor.has(Role.technician, incubator)):
        require(actor, Role.manager, incubator=incubator)


async def _houses_of(person: UUID) -> list[UUID]:
    rows = await fetch(
        "SELECT DISTINCT incubator FROM duty WHERE person = {} ORDER BY incubator", person
    )
    return [row["incubator"] for row in rows]


async def _found(absence: UUID) -> Row:
    rows = await fetch("SELECT person, starts_at, ends_at FROM duty_absence WHERE id = {}", absence)
    if not rows:
        raise NotFound
    return rows[0]


async def _record(action: str, person: UUID, house: UUID, actor: Actor, now: datetime) -> None:
    await audit.record(actor, action, "person", person, incubator=house, now=now)
