"""The room and machine of a session: lost when their booking ends alone, and given anew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from facilities.booking_changes import give_back_places
from facilities.booking_requests import BookingRequest, Item
from facilities.bookings import change_places, move_places
from incubator.checks import checked_text
from incubator.database import Row, fetch, insert, lock, marks, write
from incubator.faults import Forbidden
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.users import Actor
from services.scope import is_adviser, is_client, is_staff
from services.session_locks import hold_session, keep_session, lock_parties
from services.session_rules import check_state, check_version
from services.tables import ConsultingSession, SessionFormerPlace

OPEN = ("PLANNED", "CONFIRMED")
"""The states of a session that is to come."""
_ELSEWHERE = "Buổi tư vấn đổi chỗ"
"""Why the room before was given back, as houses say it."""


async def hold_by_place(booking: UUID) -> None:
    """Lock the session that has the booking as its place, with its parties, before the booking."""
    rows = await fetch(
        "SELECT s.id, s.firm, s.adviser, a.person FROM consulting_session s"
        " JOIN adviser a ON a.id = s.adviser WHERE s.booking = {}",
        booking,
    )
    for row in rows:
        people = await fetch(
            "SELECT person FROM session_participant WHERE session = {} ORDER BY person", row["id"]
        )
        everybody = sorted({row["person"], *(one["person"] for one in people)})
        await lock_parties(row["firm"], everybody, row["adviser"])
        await lock(ConsultingSession, [row["id"]])


async def lose_place(booking: UUID, actor: Actor | None, now: datetime) -> None:
    """Note on a session that is to come that its place was declined, expired or is not free."""
    rows = await fetch(
        f"SELECT * FROM consulting_session WHERE booking = {{}} AND status IN ({marks(OPEN)})",  # noqa: S608
        *(booking, *OPEN),
    )
    for row in rows:
        lost = {"place_lost": True}
        await keep_session(
            row, "session.lose-place", lost, fields=("booking",), actor=actor, now=now
        )


async def give_place(
    id: UUID,
    items: Sequence[Item],
    *,
    place: str | None = None,
    actor: Actor,
    now: datetime,
    sequence: int | None = None,
) -> None:
    """Give a session that is to come another room and machine for its time, in one transaction.

    What it had before is given back; no items leave it without, at `place` (None: as it was). The
    firm, the house and the adviser may. SessionOver, SessionChanged, the Refusal of a booking.
    """
    where = None if place is None else checked_text("place", place, 200)
    async with write():
        row = await hold_session(id, actor=actor)
        if not (is_staff(actor, row) or is_client(actor, row) or is_adviser(actor, row)):
            raise Forbidden
        check_state(row["status"], *OPEN)
        check_version(row["sequence"], sequence)
        slot = Period(row["starts_at"], row["ends_at"])
        changes = await _changed(row, slot, items, actor=actor, now=now)
        if where is not None:
            changes["place"] = where
        await keep_session(row, "session.place", changes, fields=("booking",), actor=actor, now=now)


async def place_for(
    row: Row, slot: Period, items: Sequence[Item] | None, *, actor: Actor, now: datetime
) -> dict[str, Any]:
    """Take the place of a session, held under its lock, for another time; what is to be stored.

    Without `items` the same room and machine: moved, or asked for anew when they were lost.
    """
    if items is not None:
        return await _changed(row, slot, items, actor=actor, now=now)
    if row["booking"] is None:
        return {}
    if row["place_lost"]:
        return await _changed(row, slot, await _items(row["booking"]), actor=actor, now=now)
    await move_places(row["booking"], slot, actor=actor, now=now)
    return {}


async def _changed(
    row: Row, slot: Period, items: Sequence[Item], *, actor: Actor, now: datetime
) -> dict[str, Any]:
    before, booking = row["booking"], None
    if items:
        await _check_house(row, items, actor)
        request = await _request(row, slot, items)
        took = await change_places(request, row["id"], before, _ELSEWHERE, actor=actor, now=now)
        booking = took.id
    elif before:
        await give_back_places(before, _ELSEWHERE, actor=actor, now=now, is_swap=True)
    if before:
        former = SessionFormerPlace(id=uuid7(), session=row["id"], booking=before, given_up_at=now)
        await insert(former)
    return {"booking": booking, "place_lost": False}


async def _items(booking: UUID) -> list[Item]:
    rows = await fetch(
        "SELECT resource, quantity FROM booking_item WHERE booking = {} ORDER BY id", booking
    )
    return [Item(row["resource"], row["quantity"]) for row in rows]


async def _check_house(row: Row, items: Sequence[Item], actor: Actor) -> None:
    """Invalid for an adviser, or staff of another house, who would take rooms outside the house."""
    if is_client(actor, row):
        return
    resources = [item.resource for item in items]
    rows = await fetch(
        f"SELECT DISTINCT incubator FROM resource WHERE id IN ({marks(resources)})",  # noqa: S608
        *resources,
    )
    houses = {one["incubator"] for one in rows}
    if not all(house == row["incubator"] or actor.is_staff(house) for house in houses):
        raise Invalid("resources", N_("Choose rooms and machines of the house of the session."))


async def _request(row: Row, slot: Period, items: Sequence[Item]) -> BookingRequest:
    """The booking of a place, in the name of whoever had the one before."""
    people = [*row["people"], None, None][:2]
    for before in await fetch(
        "SELECT person, companion FROM booking WHERE id = {}", row["booking"]
    ):
        people = [before["person"], before["companion"]]
    return BookingRequest(
        items=tuple(items), slot=slot, purpose=row["subject"], firm=row["firm"],
        person=people[0], companion=people[1], without_support=row["without_support"],
    )  # fmt: skip
