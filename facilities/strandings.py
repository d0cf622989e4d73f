"""Bookings that a change of hours, days or duty leaves without an open door or an attendant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from facilities.availability import check_open
from facilities.duty import Technician, load_duty
from facilities.hits import Hit, bookings_hit
from facilities.timetables import Timetable, load_timetables
from incubator.database import Row, fetch, marks
from incubator.languages import N_
from incubator.names import Name
from incubator.periods import Period
from incubator.refusals import Refusal

Key = tuple[UUID, UUID]
"""Booking and resource."""

Found = TypeVar("Found")


class AttendantAway(Refusal):
    rule = "attendant-away"
    title = N_("The technician is not there")


@dataclass(frozen=True, slots=True)
class Stranded:
    """A booking that cannot be served as booked, and why; `attendant` is who would be missing."""

    hit: Hit
    why: Refusal | None = None
    attendant: UUID | None = None


@asynccontextmanager
async def newly(
    load: Callable[[], Awaitable[Mapping[Key, Found]]],
) -> AsyncIterator[list[Found]]:
    """What `load` finds after the block and did not find before it; inside a transaction."""
    before, found = await load(), list[Found]()
    yield found
    found += [one for key, one in (await load()).items() if key not in before]


async def shut_out(
    resources: Collection[UUID], start: datetime, end: datetime | None = None
) -> dict[Key, Stranded]:
    """Live bookings that touch the time and do not lie in the hours of their resources.

    A rule that staff set aside for a booking is not held against it.
    """
    hits = await bookings_hit(resources, start, end)
    if not hits:
        return {}
    window = Period(min(hit.slot.start for hit in hits), max(hit.slot.end for hit in hits))
    used = sorted({hit.resource for hit in hits})
    timetables = await load_timetables(used, window)
    facts = await _buffers(used)
    overrides = await _overrides([hit.booking for hit in hits])
    found: dict[Key, Stranded] = {}
    for hit in hits:
        timetable, of = timetables[hit.resource], facts[hit.resource]
        if why := _objection(hit, timetable, of, overrides[hit.booking]):
            found[hit.booking, hit.resource] = Stranded(hit, why)
    return found


async def _buffers(resources: list[UUID]) -> dict[UUID, Row]:
    rows = await fetch(
        "SELECT id, is_unattended, setup_minutes, cleanup_minutes FROM resource"  # noqa: S608
        f" WHERE id IN ({marks(resources)})",
        *resources,
    )
    return {row["id"]: row for row in rows}


async def _overrides(bookings: list[UUID]) -> dict[UUID, set[str]]:
    rows = await fetch(
        f"SELECT booking, rule FROM booking_override WHERE booking IN ({marks(bookings)})",  # noqa: S608
        *bookings,
    )
    found: dict[UUID, set[str]] = defaultdict(set)
    for row in rows:
        found[row["booking"]].add(row["rule"])
    return found


def _objection(hit: Hit, timetable: Timetable, facts: Row, set_aside: set[str]) -> Refusal | None:
    try:
        check_open(
            hit.resource_name,  # type: ignore[arg-type]
            timetable,
            hit.slot,
            unattended=facts["is_unattended"],
            setup=facts["setup_minutes"],
            cleanup=facts["cleanup_minutes"],
            set_aside=set_aside,
        )
    except Refusal as refusal:
        return refusal
    return None


async def left_alone(
    incubators: Collection[UUID], start: datetime, end: datetime | None = None
) -> dict[Key, Stranded]:
    """Live bookings whose technicians are not on duty while they are needed, from a moment on."""
    rows = await _attendances(list(incubators), start, end)
    if not rows:
        return {}
    window = Period(
        min(row["blocked_from"] for row in rows), max(row["blocked_until"] for row in rows)
    )
    duty = await load_duty(list(incubators), window)
    technicians = {(one.person, one.incubator): one for one in duty.technicians}
    found: dict[Key, Stranded] = {}
    for row in rows:
        times = Period(row["blocked_from"], row["blocked_until"])
        technician = technicians.get((row["attendant"], row["house"]))
        if not _serves(technician, times):
            message = N_("%(person)s, who would attend %(resource)s, is not on duty %(period)s.")
            why = AttendantAway(
                message,
                person=row["attendant_name"],
                resource=Name(row["name_vi"], row["name_en"]),
                period=times,
            )
            found[row["id"], row["resource"]] = Stranded(_hit(row), why, row["attendant"])
    return found


def _serves(technician: Technician | None, times: Period) -> bool:
    return technician is not None and technician.serves([times])


async def _attendances(houses: list[UUID], start: datetime, end: datetime | None) -> list[Row]:
    ending = " AND o.blocked_from < {}" if end else ""
    return await fetch(
        "SELECT b.id, b.firm, f.name_vi AS firm_vi, f.name_en AS firm_en, b.status, b.starts_at,"  # noqa: S608
        " b.ends_at, i.quantity, m.id AS resource, m.code, m.name_vi, m.name_en, t.incubator AS"
        " house, o.attendant, p.full_name AS attendant_name, o.blocked_from, o.blocked_until"
        " FROM occupation o JOIN resource t ON t.id = o.resource"
        " JOIN person p ON p.id = o.attendant JOIN booking_item i ON i.act = o.act"
        " JOIN booking b ON b.id = i.booking"
        " JOIN resource m ON m.id = i.resource LEFT JOIN firm f ON f.id = b.firm"
        f" WHERE t.incubator IN ({marks(houses)}) AND o.holds AND o.blocked_until > {{}}{ending}"
        " AND b.status <> 'CANCELLED' AND b.outcome IS NULL AND b.checked_out_at IS NULL"
        " ORDER BY b.starts_at, m.code",
        *(*houses, start),
        *([end] if end else []),
    )


def _hit(row: Row) -> Hit:
    return Hit(
        booking=row["id"],
        firm=row["firm"],
        firm_name=Name(row["firm_vi"], row["firm_en"]) if row["firm"] else None,
        resource=row["resource"],
        resource_code=row["code"],
        resource_name=Name(row["name_vi"], row["name_en"]),
        quantity=row["quantity"],
        slot=Period(row["starts_at"], row["ends_at"]),
        status=row["status"],
    )
