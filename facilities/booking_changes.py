"""Confirm, decline, cancel and expire: what becomes of a booking that keeps its slot."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from facilities import booking_schemes
from facilities.booked import (
    LATE_CANCELLATION,
    Booked,
    Held,
    check_live,
    check_not_over,
    check_not_started,
    check_sequence,
    check_tentative,
    hold_booking,
    keep_booking,
)
from facilities.notices import CANCELLED, CONFIRMED, DECLINED, EXPIRED, outcome, tell_party
from facilities.tables import Booking
from facilities.wholes import check_apart, hold_whole, lose_place
from incubator import budget
from incubator.database import execute, fetch, write
from incubator.languages import N_
from incubator.refusals import Invalid
from incubator.users import Actor, Role, require


async def confirm_booking(
    id: UUID, *, actor: Actor, now: datetime, sequence: int | None = None
) -> Booked:
    """Approve a tentative booking; its place and funds are held already.

    `sequence`, here and below, is the version it was read at: ChangedMeanwhile when that passed.
    """
    async with write():
        held = await hold_booking(id, actor=actor)
        require(actor, Role.manager, incubator=held.booking.incubator)
        check_tentative(held.booking)
        check_not_over(held.booking, now)
        check_sequence(held.booking, sequence)
        held.booking.status, held.booking.expires_at = "CONFIRMED", None
        held.booking.confirmed_by, held.booking.confirmed_at = actor.user, now
        booked = await keep_booking(held, "booking.confirm", ["status"], actor=actor, now=now)
        await tell_party(CONFIRMED, held.booking, held.resources, actor=actor, now=now)
        return booked


async def decline_booking(
    id: UUID, reason: str, *, actor: Actor, now: datetime, sequence: int | None = None
) -> Booked:
    """Refuse a tentative booking, with a reason; its place and funds are free again."""
    async with write():
        await hold_whole(id)
        held = await hold_booking(id, actor=actor)
        require(actor, Role.manager, incubator=held.booking.incubator)
        check_tentative(held.booking)
        check_sequence(held.booking, sequence)
        return await _end(held, "DECLINED", _given(reason), actor=actor, now=now)


async def cancel_booking(
    id: UUID, reason: str, *, actor: Actor, now: datetime, sequence: int | None = None
) -> Booked:
    """Cancel a booking that has not started, with a reason; noted as late within 24 hours.

    PartOfWhole for the place of a session, which is called off itself.
    """
    async with write():
        held = await hold_booking(id, actor=actor)
        check_live(held.booking)
        await check_apart(id)
        by_staff = actor.is_staff(held.booking.incubator)
        check_not_started(held.booking, now, by_staff=by_staff)
        check_sequence(held.booking, sequence)
        held.booking.is_late_cancellation = held.booking.starts_at - now < LATE_CANCELLATION
        return await _end(held, "CANCELLED", _given(reason), actor=actor, now=now)


async def give_back_places(
    id: UUID, reason: str, *, actor: Actor, now: datetime, is_swap: bool = False
) -> None:
    """Cancel the place of a whole inside the caller's transaction, who tells of it.

    The caller has asked whether the actor may. Nothing is left to do for one that has ended or is
    in use; AlreadyStarted for one in use when the whole takes another (`is_swap`).
    """
    held = await hold_booking(id, actor=None)
    if is_swap:
        check_not_started(held.booking, now, by_staff=True)
    if held.booking.status == "CANCELLED" or held.booking.outcome or held.booking.checked_in_at:
        return
    held.booking.is_late_cancellation = held.booking.starts_at - now < LATE_CANCELLATION
    await _end(held, "CANCELLED", _given(reason), actor=actor, now=now, is_part=True)


async def expire_tentative(*, now: datetime) -> list[UUID]:
    """End the tentative bookings that nobody confirmed in time; each in its own transaction."""
    due = await fetch(
        "SELECT id FROM booking WHERE status = 'TENTATIVE' AND outcome IS NULL"
        " AND expires_at <= {} ORDER BY id",
        now,
    )
    expired = []
    for row in due:
        async with write():
            await hold_whole(row["id"])
            held = await hold_booking(row["id"], actor=None)
            if held.booking.status == "TENTATIVE" and not held.booking.outcome:
                await _end(held, "EXPIRED", "", actor=None, now=now)
                expired.append(row["id"])
    return expired


async def give_way(id: UUID, *, now: datetime) -> None:
    """The night cancels a booking whose unit was not handed back; its funds are free again."""
    async with write():
        await hold_whole(id)
        held = await hold_booking(id, actor=None)
        if held.booking.status != "CANCELLED" and not held.booking.outcome:
            await _end(held, "CANCELLED", _NOT_FREE, actor=None, now=now)


_NOT_FREE = "Đơn vị thuê chưa trả mặt bằng"


async def free_place(booking: Booking) -> None:
    """Let go of every resource and technician that a booking took."""
    await execute(
        "UPDATE occupation SET holds = FALSE"
        " WHERE act IN (SELECT act FROM booking_item WHERE booking = {})",
        booking.id,
    )


def _given(reason: str) -> str:
    if not reason:
        raise Invalid("reason", N_("Give a reason; the other side will read it."))
    return reason


_TOLD = {"DECLINED": DECLINED, "CANCELLED": CANCELLED, "EXPIRED": EXPIRED}


async def _end(
    held: Held,
    became: str,
    reason: str,
    *,
    actor: Actor | None,
    now: datetime,
    is_part: bool = False,
) -> Booked:
    held.booking.status, held.booking.outcome = "CANCELLED", became
    held.booking.outcome_reason, held.booking.expires_at = reason, None
    await free_place(held.booking)
    # What a breakdown ended before has settled its funds already.
    live = [act for act in held.acts if act.status == "HELD"]
    await booking_schemes.free(live)
    await budget.release(
        [act.id for act in live], actor_user=actor.user if actor else None, now=now
    )
    action = f"booking.{became.lower()}"
    booked = await keep_booking(held, action, ["status", "outcome"], actor=actor, now=now)
    if is_part:
        return booked
    await lose_place(held.booking.id, actor=actor, now=now)
    why = {"reason": outcome(held.booking.id)} if reason else {}
    kind = _TOLD[became]
    await tell_party(kind, held.booking, held.resources, actor=actor, now=now, **why)
    return booked
