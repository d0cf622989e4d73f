"""Planned maintenance and breakdowns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from facilities.breakdowns import check_may_report
from facilities.closures import AlreadyOver
from facilities.handovers import interrupt
from facilities.hits import Hit, bookings_hit, lock_resource
from facilities.notices import OUT_OF_SERVICE, tell_hits
from facilities.other_uses import OtherUse, tell_uses, uses_hit
from facilities.photos import attach
from facilities.pictures import Picture
from facilities.tables import Booking, Maintenance
from facilities.trials import trial
from incubator import audit
from incubator.database import execute, fetch, lock, write
from incubator.faults import NotFound
from incubator.languages import N_
from incubator.names import Name
from incubator.periods import Period
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role, require

PLANNED, BREAKDOWN = "PLANNED", "BREAKDOWN"
TOLD_AHEAD = timedelta(days=2)
"""Whose bookings are told of a breakdown whose end nobody knows: those that start this soon."""


class AlreadyPlanned(Refusal):
    rule = "already-planned"
    title = N_("Planned already")


class OutOfOrder(Refusal):
    rule = "out-of-order"
    title = N_("Out of order already")


@dataclass(frozen=True, slots=True)
class Reported:
    """A maintenance, the bookings it cut short, those still to be rearranged, and what else."""

    id: UUID
    interrupted: list[UUID]
    hits: list[Hit]
    others: list[OtherUse]


async def plan(
    resource: UUID,
    period: Period,
    reason: str,
    *,
    more: Sequence[Period] = (),
    actor: Actor,
    now: datetime,
) -> Reported:
    """Take a resource out for maintenance, once or (`more`) again; the id is that of the first.

    The bookings it hits stay until they are moved. AlreadyPlanned for a time that overlaps
    another maintenance.
    """
    async with write():
        planned = await _plan(resource, [period, *more], reason, actor, now)
        await tell_hits(OUT_OF_SERVICE, planned.hits, actor=actor, now=now)
        await tell_uses(planned.others, actor=actor, now=now)
        return planned


async def preview(
    resource: UUID,
    period: Period,
    reason: str,
    *,
    more: Sequence[Period] = (),
    actor: Actor,
    now: datetime,
) -> Reported:
    """What `plan` would answer, or the refusal it would raise; nothing is planned."""
    async with trial():
        return await _plan(resource, [period, *more], reason, actor, now)


async def _plan(
    resource: UUID, periods: Sequence[Period], reason: str, actor: Actor, now: datetime
) -> Reported:
    house = await lock_resource(resource)
    require(actor, Role.manager, Role.technician, incubator=house)
    rows, hits, others = list[Maintenance](), list[Hit](), list[OtherUse]()
    for period in periods:
        await _check_free(resource, period, now)
        row = _row(resource, PLANNED, period.start, period.end, reason, actor, now)
        await Maintenance.insert(row)
        await _record("maintenance.plan", row.id, house, actor, now)
        rows.append(row)
        hits += await bookings_hit([resource], period.start, period.end)
        others += await uses_hit([resource], period.start, period.end)
    return Reported(rows[0].id, [], hits, others)


async def _check_free(resource: UUID, period: Period, now: datetime) -> None:
    if period.end <= now:
        raise Invalid("ends_at", N_("This time is over."))
    found = await fetch(
        "SELECT starts_at, ends_at FROM maintenance WHERE resource = {} AND kind = 'PLANNED'"
        " AND withdrawn_at IS NULL AND starts_at < {} AND ends_at > {} ORDER BY starts_at",
        *(resource, period.end, period.start),
    )
    if found:
        planned = Period(found[0]["starts_at"], found[0]["ends_at"])
        raise AlreadyPlanned(N_("Maintenance is planned %(period)s already."), period=planned)


async def report_breakdown(
    resource: UUID,
    at: datetime,
    reason: str,
    *,
    until: datetime | None = None,
    photo: Picture | None = None,
    actor: Actor,
    now: datetime,
) -> Reported:
    """Put a resource out of order from a moment that has come, for a time that may be unknown.

    A booking that runs at that moment ends there and nobody pays for the rest. OutOfOrder when a
    breakdown is open already. The house's staff may, and a firm that alone is using it.
    """
    if at > now:
        raise Invalid("at", N_("A breakdown cannot lie in the future; plan a maintenance instead."))
    if until is not None and until <= at:
        raise Invalid("until", N_("The end must come after the start."))
    await check_may_report(resource, at, actor)
    async with write():
        # Bookings are locked before resources, as whoever moves one does.
        await lock(Booking, await _running(resource, at))
        house = await lock_resource(resource)
        await check_may_report(resource, at, actor)
        await _check_in_order(resource, at)
        row = _row(resource, BREAKDOWN, at, until, reason, actor, now)
        await Maintenance.insert(row)
        if photo:
            await attach(row.id, photo, actor=actor, now=now)
        interrupted = await interrupt(resource, at, actor=actor, now=now)
        await _record("maintenance.break-down", row.id, house, actor, now)
        hits = await bookings_hit([resource], at, until)
        told_until = until or now + TOLD_AHEAD
        soon = [one for one in hits if one.slot.start < told_until]
        ahead = [one for one in soon if one.booking not in interrupted]
        await tell_hits(OUT_OF_SERVICE, ahead, actor=actor, now=now)
        others = await uses_hit([resource], at, until)
        near = [one for one in others if one.slot.start < told_until]
        await tell_uses(near, actor=actor, now=now)
        return Reported(row.id, interrupted, hits, others)


async def _running(resource: UUID, at: datetime) -> list[UUID]:
    rows = await fetch(
        "SELECT b.id FROM booking b JOIN booking_item i ON i.booking = b.id"
        " WHERE i.resource = {} AND b.starts_at < {} AND b.ends_at > {}",
        resource,
        at,
        at,
    )
    return [row["id"] for row in rows]


async def _check_in_order(resource: UUID, at: datetime) -> None:
    rows = await fetch(
        "SELECT starts_at FROM maintenance WHERE resource = {} AND kind = 'BREAKDOWN'"
        " AND withdrawn_at IS NULL AND starts_at <= {} AND (ends_at IS NULL OR ends_at > {})",
        resource,
        at,
        at,
    )
    if rows:
        raise OutOfOrder(
            N_("It has been reported out of order since %(start)s already."),
            start=rows[0]["starts_at"],
        )


async def finish(id: UUID, *, actor: Actor, now: datetime) -> None:
    """Put the resource back into service now; AlreadyOver when it is."""
    await _end(id, "finish", actor, now)


async def withdraw(id: UUID, *, actor: Actor, now: datetime) -> None:
    """Take back a maintenance that has not begun; one that has is finished instead."""
    await _end(id, "withdraw", actor, now)


async def _end(id: UUID, verb: str, actor: Actor, now: datetime) -> None:
    async with write():
        rows = await lock(Maintenance, [id])
        if not rows or rows[0]["withdrawn_at"]:
            raise NotFound
        row = rows[0]
        house = await lock_resource(row["resource"])
        require(actor, Role.manager, Role.technician, incubator=house)
        if row["ends_at"] and row["ends_at"] <= now:
            raise AlreadyOver(N_("This maintenance ended at %(end)s."), end=row["ends_at"])
        if row["starts_at"] < now:
            await execute(
                "UPDATE maintenance SET ends_at = {}, finished_by = {} WHERE id = {}",
                *(now, actor.user, id),
            )
        elif verb == "finish":
            raise AlreadyOver(N_("This maintenance has not begun; withdraw it instead."))
        else:
            await execute("UPDATE maintenance SET withdrawn_at = {} WHERE id = {}", now, id)
        await _record(f"maintenance.{verb}", id, house, actor, now)


@dataclass(frozen=True, slots=True)
class Repair:
    """A maintenance or breakdown as it stands; no period while no end is known."""

    id: UUID
    incubator: UUID
    resource: UUID
    resource_code: str
    resource_name: Name
    is_breakdown: bool
    starts_at: datetime
    period: Period | None
    reason: str


async def list_all(since: datetime, resource: UUID | None = None) -> list[Repair]:
    """What was out of service after a moment or will be, the earliest first; all, or of one."""
    rows = await fetch(
        "SELECT m.id, m.kind, m.starts_at, m.ends_at, m.reason, r.id AS resource, r.incubator,"
        " r.code, r.name_vi, r.name_en FROM maintenance m JOIN resource r ON r.id = m.resource"
        " WHERE m.withdrawn_at IS NULL AND (m.ends_at IS NULL OR m.ends_at > {})"
        + (" AND m.resource = {}" if resource else "")
        + " ORDER BY m.starts_at, r.code",
        since,
        *([resource] if resource else []),
    )
    return [
        Repair(
            id=row["id"],
            incubator=row["incubator"],
            resource=row["resource"],
            resource_code=row["code"],
            resource_name=Name(row["name_vi"], row["name_en"]),
            is_breakdown=row["kind"] == BREAKDOWN,
            starts_at=row["starts_at"],
            period=Period(row["starts_at"], row["ends_at"]) if row["ends_at"] else None,
            reason=row["reason"],
        )
        for row in rows
    ]


async def list_maintenance(resource: UUID, start: datetime, end: datetime) -> list[dict[str, Any]]:
    """Maintenance and breakdowns of a resource that touch the time, the latest first."""
    return await fetch(
        "SELECT id, kind, starts_at, ends_at, reason FROM maintenance WHERE resource = {}"
        " AND withdrawn_at IS NULL AND starts_at < {} AND (ends_at IS NULL OR ends_at > {})"
        " ORDER BY starts_at DESC",
        *(resource, end, start),
    )


def _row(
    resource: UUID,
    kind: str,
    start: datetime,
    end: datetime | None,
    reason: str,
    actor: Actor,
    now: datetime,
) -> Maintenance:
    return Maintenance(
        resource=resource,
        kind=kind,
        starts_at=start,
        ends_at=end,
        reason=reason,
        made_by=actor.user,
        made_at=now,
    )


async def _record(verb: str, id: UUID, house: UUID, actor: Actor, now: datetime) -> None:
    await audit.record(actor, verb, "maintenance", id, incubator=house, now=now)
