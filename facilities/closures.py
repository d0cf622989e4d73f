"""Times for which a house or one resource serves nobody, and the bookings that they hit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from facilities.hits import Hit, bookings_hit, lock_house, lock_resource
from facilities.notices import CLOSED, REOPENED, closure, tell_hits
from facilities.other_uses import OtherUse, tell_uses, uses_hit
from facilities.tables import Closure
from facilities.trials import trial
from incubator import audit
from incubator.database import execute, fetch, lock, marks, write
from incubator.faults import NotFound
from incubator.languages import N_
from incubator.names import Name
from incubator.periods import Period
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role, require


class AlreadyClosed(Refusal):
    rule = "already-closed"
    title = N_("Closed already")


class AlreadyOver(Refusal):
    rule = "already-over"
    title = N_("Already over")


@dataclass(frozen=True, slots=True)
class Announced:
    """A closure, the bookings that people have to be told about, and what else it hits."""

    id: UUID
    hits: list[Hit]
    others: list[OtherUse]


@dataclass(frozen=True, slots=True)
class ClosureRecord:
    """A closure as it stands; `house` and `resource_code` name where."""

    id: UUID
    incubator: UUID
    house: Name
    resource: UUID | None
    resource_code: str | None
    period: Period
    reason: str


async def announce(
    period: Period,
    reason: str,
    *,
    incubator: UUID | None = None,
    resource: UUID | None = None,
    actor: Actor,
    now: datetime,
) -> Announced:
    """Close a house or one resource of it; its manager alone may.

    No booking is cancelled by it: those it hits are named and their people told, and nothing new
    can be booked.
    """
    async with write():
        announced = await _announce(period, reason, incubator, resource, actor, now)
        why = closure(announced.id)
        await tell_hits(CLOSED, announced.hits, actor=actor, now=now, stop=period, reason=why)
        await tell_uses(announced.others, actor=actor, now=now)
        return announced


async def preview(
    period: Period,
    reason: str,
    *,
    incubator: UUID | None = None,
    resource: UUID | None = None,
    actor: Actor,
    now: datetime,
) -> Announced:
    """What `announce` would answer, or the refusal it would raise; nothing is closed."""
    async with trial():
        return await _announce(period, reason, incubator, resource, actor, now)


async def _announce(
    period: Period,
    reason: str,
    incubator: UUID | None,
    resource: UUID | None,
    actor: Actor,
    now: datetime,
) -> Announced:
    if (incubator is None) == (resource is None):
        raise Invalid("resource", N_("Name either a house or a resource."))
    resources, house = await _lock_place(incubator, resource)
    require(actor, Role.manager, incubator=house)
    if period.end <= now:
        raise Invalid("ends_at", N_("This time is over."))
    await _check_not_closed(period, incubator, resource)
    row = Closure(
        incubator=incubator,
        resource=resource,
        starts_at=period.start,
        ends_at=period.end,
        reason=reason,
        made_by=actor.user,
        made_at=now,
    )
    await Closure.insert(row)
    await audit.record(actor, "closure.announce", "closure", row.id, incubator=house, now=now)
    return Announced(
        row.id,
        await bookings_hit(resources, period.start, period.end),
        await uses_hit(resources, period.start, period.end),
    )


async def _check_not_closed(period: Period, incubator: UUID | None, resource: UUID | None) -> None:
    column, place = ("incubator", incubator) if incubator else ("resource", resource)
    rows = await fetch(
        f"SELECT starts_at, ends_at, reason FROM closure WHERE {column} = {{}}"  # noqa: S608
        " AND withdrawn_at IS NULL AND starts_at <= {} AND ends_at >= {}",
        *(place, period.start, period.end),
    )
    if rows:
        raise AlreadyClosed(
            N_("It is closed %(period)s already: %(reason)s"),
            period=Period(rows[0]["starts_at"], rows[0]["ends_at"]),
            reason=rows[0]["reason"],
        )


async def _lock_place(
    incubator: UUID | None, resource: UUID | None
) -> tuple[list[UUID], UUID | None]:
    if resource:
        return [resource], await lock_resource(resource)
    return await lock_house(incubator) if incubator else [], incubator


async def withdraw(id: UUID, *, actor: Actor, now: datetime) -> None:
    """Take a closure back: one that has begun ends now, one that has not never was.

    NotFound for one that is not there; AlreadyOver when it has ended.
    """
    async with write():
        rows = await lock(Closure, [id])
        if not rows or rows[0]["withdrawn_at"]:
            raise NotFound
        row = rows[0]
        resources, house = await _lock_place(row["incubator"], row["resource"])
        require(actor, Role.manager, incubator=house)
        if row["ends_at"] <= now:
            raise AlreadyOver(N_("This closure ended at %(end)s."), end=row["ends_at"])
        begun = row["starts_at"] < now
        column = "ends_at" if begun else "withdrawn_at"
        await execute(f"UPDATE closure SET {column} = {{}} WHERE id = {{}}", now, id)  # noqa: S608
        since = max(row["starts_at"], now)
        spared = await bookings_hit(resources, since, row["ends_at"])
        await tell_hits(REOPENED, spared, actor=actor, now=now)
        others = await uses_hit(resources, since, row["ends_at"])
        await tell_uses(others, is_over=True, actor=actor, now=now)
        await audit.record(
            actor, "closure.withdraw", "closure", id, incubator=house, fields=[column], now=now
        )


async def list_closures(
    start: datetime, end: datetime, *, resources: Sequence[UUID] | None = None
) -> list[ClosureRecord]:
    """Closures that touch the time, the earliest first; of some resources and their houses only."""
    where, args = "", list[object]()
    if resources is not None:
        some = marks(resources)
        where = (
            f" AND (c.resource IN ({some}) OR c.incubator IN"
            f" (SELECT incubator FROM resource WHERE id IN ({some})))"
        )
        args = [*resources, *resources]
    rows = await fetch(
        f"""SELECT c.id, i.id AS house, i.name_vi, i.name_en, c.resource, r.code, c.starts_at,
            c.ends_at, c.reason
        FROM closure c LEFT JOIN resource r ON r.id = c.resource
            JOIN incubator i ON i.id = COALESCE(c.incubator, r.incubator)
        WHERE c.withdrawn_at IS NULL AND c.ends_at > {{}} AND c.starts_at < {{}}{where}
        ORDER BY c.starts_at, c.id""",  # noqa: S608 (marks only)
        *(start, end, *args),
    )
    return [
        ClosureRecord(
            id=row["id"],
            incubator=row["house"],
            house=Name(row["name_vi"], row["name_en"]),
            resource=row["resource"],
            resource_code=row["code"],
            period=Period(row["starts_at"], row["ends_at"]),
            reason=row["reason"],
        )
        for row in rows
    ]
