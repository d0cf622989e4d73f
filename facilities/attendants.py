"""Another technician for a booking whose own is not there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from facilities.booked import check_live, hold_booking, keep_booking
from facilities.booking_facts import Taken, load_taken
from facilities.duty import Attendance, Duty, free_technicians, load_duty
from facilities.tables import Resource
from incubator.database import Row, execute, fetch, lock, write
from incubator.languages import N_
from incubator.names import Name
from incubator.periods import Period
from incubator.refusals import Refusal
from incubator.users import Actor, Role, require


class StillAttended(Refusal):
    rule = "still-attended"
    title = N_("The booking has its technician")


@dataclass(frozen=True, slots=True)
class _Post:
    """A machine of a booking and the times at which its technician is needed."""

    name: Name
    incubator: UUID
    technicians: UUID
    qualification: UUID | None
    attendant: UUID
    is_exclusive: bool
    windows: tuple[Period, ...]
    occupations: tuple[UUID, ...]


async def find_attendants(booking: UUID, *, actor: Actor, now: datetime) -> list[UUID]:
    """Let others on duty attend where the booking's own technicians are not; who they are.

    TechnicianUnavailable when nobody can; StillAttended when nobody is missing. Staff alone may.
    """
    async with write():
        held = await hold_booking(booking, actor=actor)
        require(actor, Role.manager, Role.technician, incubator=held.booking.incubator)
        check_live(held.booking)
        posts = await _posts(booking, now)
        await lock(Resource, [post.technicians for post in posts])
        found = [await _relieve(post, booking) for post in posts]
        relieved = [person for person in found if person]
        if not relieved:
            raise StillAttended(N_("Every technician of this booking is on duty then."))
        await keep_booking(held, "booking.relieve", ["attendant"], actor=actor, now=now)
    return relieved


async def _relieve(post: _Post, booking: UUID) -> UUID | None:
    """Another technician in place of one who is not on duty; None when nobody is missing."""
    window = Period(post.windows[0].start, post.windows[-1].end)
    duty = await load_duty([post.incubator], window)
    if _is_there(post, duty):
        return None
    taken = await load_taken([post.technicians], window, booking)
    person, *_ = free_technicians(
        str(post.name),
        post.windows,
        incubator=post.incubator,
        qualification=post.qualification,
        duty=duty,
        busy=[*_busy(taken), *await _elsewhere(post, booking)],
        exclusive=post.is_exclusive,
    )
    for occupation in post.occupations:
        await execute("UPDATE occupation SET attendant = {} WHERE id = {}", person, occupation)
    return person


def _is_there(post: _Post, duty: Duty) -> bool:
    return any(
        one.person == post.attendant
        and one.incubator == post.incubator
        and one.serves(post.windows)
        for one in duty.technicians
    )


def _busy(taken: Sequence[Taken]) -> list[Attendance]:
    return [Attendance(t.attendant, t.blocked, t.quantity > 0) for t in taken if t.attendant]


async def _elsewhere(post: _Post, booking: UUID) -> list[Attendance]:
    """Who attends the other machines of the same booking."""
    rows = await fetch(
        "SELECT o.id, o.attendant, o.blocked_from, o.blocked_until, o.quantity FROM occupation o"
        " JOIN booking_item i ON i.act = o.act WHERE i.booking = {} AND o.attendant IS NOT NULL"
        " AND o.holds",
        booking,
    )
    return [
        Attendance(
            row["attendant"], Period(row["blocked_from"], row["blocked_until"]), row["quantity"] > 0
        )
        for row in rows
        if row["id"] not in post.occupations
    ]


async def _posts(booking: UUID, now: datetime) -> list[_Post]:
    rows = await fetch(
        "SELECT o.id, o.resource AS technicians, o.attendant, o.quantity, o.blocked_from,"
        " o.blocked_until, m.id AS machine, m.incubator, m.name_vi, m.name_en,"
        " m.technician_qualification FROM occupation o JOIN booking_item i ON i.act = o.act"
        " JOIN resource m ON m.id = i.resource WHERE i.booking = {} AND o.holds"
        " AND o.attendant IS NOT NULL AND o.blocked_until > {} ORDER BY m.id, o.blocked_from",
        *(booking, now),
    )
    by_machine: dict[UUID, list[Row]] = {}
    for row in rows:
        by_machine.setdefault(row["machine"], []).append(row)
    return [_post(group) for group in by_machine.values()]


def _post(rows: list[Row]) -> _Post:
    first = rows[0]
    return _Post(
        name=Name(first["name_vi"], first["name_en"]),
        incubator=first["incubator"],
        technicians=first["technicians"],
        qualification=first["technician_qualification"],
        attendant=first["attendant"],
        is_exclusive=first["quantity"] > 0,
        windows=tuple(Period(row["blocked_from"], row["blocked_until"]) for row in rows),
        occupations=tuple(row["id"] for row in rows),
    )
