"""Invitations to bookings: who takes part is told when it is confirmed, moved or called off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from facilities.booking_happenings import PEOPLE, tell
from facilities.booking_records import BookingRecord
from facilities.booking_scope import sees_people
from facilities.tables import Booking
from facilities.wholes import whole_of
from incubator import invitations
from incubator.database import fetch
from incubator.happenings import CANCELLED, CONFIRMED, Happening, Mark
from incubator.invitations import Asked, Invited, Version
from incubator.users import Actor

KIND = "booking"
TOLD = frozenset(
    f"booking.{act}" for act in ("confirm", "move", "relieve", "declined", "cancelled", "expired")
)
"""The acts on a booking that its people hear of."""


async def invite(
    booking: Booking,
    attendants: Iterable[UUID | None],
    *,
    now: datetime,
    is_part: bool = False,
) -> None:
    """Invite the people of a new booking that is confirmed and not over, in its transaction.

    Whoever takes part in what it `is_part` of is invited to that, and technicians to the booking.
    """
    if booking.status != CONFIRMED or booking.ends_at <= now:
        return
    people = set[UUID]() if is_part else _named(booking) or await _asker(booking)
    people |= {person for person in attendants if person}
    await invitations.invite(_version(booking), sorted(people), now=now)


async def invite_again(booking: Booking, *, now: datetime) -> None:
    """Tell the people of a booking that it has changed, in the transaction of the change.

    One that waits for approval again is told of to those who were invited before.
    """
    version = _version(booking)
    if booking.ends_at <= now:
        return
    if booking.status == CANCELLED:
        await invitations.invite_again(version, (), now=now)
    elif booking.status == CONFIRMED or await invitations.is_invited(version):
        is_part = await whole_of(booking.id) is not None
        people = set[UUID]() if is_part else _named(booking) or await _asker(booking)
        people |= await _attendants(booking)
        await invitations.invite_again(version, sorted(people), now=now)


def _version(booking: Booking) -> Version:
    return Version(KIND, booking.id, booking.uid, booking.sequence)


def _named(booking: Booking) -> set[UUID]:
    return {person for person in (booking.person, booking.companion) if person}


async def _asker(booking: Booking) -> set[UUID]:
    """Where nobody is named, whoever asked is expected."""
    rows = await fetch("SELECT person FROM app_user WHERE id = {}", booking.requested_by)
    return {row["person"] for row in rows}


async def _attendants(booking: Booking) -> set[UUID]:
    rows = await fetch(
        "SELECT DISTINCT o.attendant FROM occupation o JOIN booking_item i ON i.act = o.act"
        " WHERE i.booking = {} AND o.attendant IS NOT NULL AND o.holds",
        booking.id,
    )
    return {row["attendant"] for row in rows}


async def invited_to(record: BookingRecord, *, actor: Actor) -> list[Invited]:
    """Who is invited and what they answered, as far as the actor sees their names."""
    firm = record.firm.id if record.firm else None
    if not sees_people(actor, firm):
        return []
    found = await invitations.invited_to(KIND, record.id)
    if actor.is_staff(record.incubator):
        return found
    own = {party.id for party in (record.person, record.companion) if party} | {actor.person}
    return [one for one in found if one.person in own]


async def _tell(asked: Sequence[Asked]) -> Mapping[Asked, Happening]:
    """What the bookings are to those who take part: with purpose and people."""
    marks = {one: Mark(one.subject, 0, PEOPLE) for one in asked}
    told = await tell(list(set(marks.values())))
    return {one: told[mark] for one, mark in marks.items() if mark in told}


invitations.invites(KIND, _tell)
