"""Check in and check out: who took a resource over, who gave it back, and what was used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import ClassVar
from uuid import UUID

from facilities import booking_schemes
from facilities.booked import Booked, Held, check_live, check_sequence, hold_booking, keep_booking
from facilities.notices import INTERRUPTED, tell_party
from facilities.rates import price
from facilities.tables import Booking, BookingItem
from incubator import budget
from incubator.database import execute, fetch, marks, write
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid, Refusal
from incubator.tables import Act
from incubator.users import Actor
from tenants import support_grants
from tenants.scheme_support import share

EARLY = timedelta(minutes=15)
"""A resource without a set-up buffer can be taken over this long before its slot."""


class NotCheckedIn(Refusal):
    """Nobody has taken the resource over."""

    rule: ClassVar[str] = "not-checked-in"
    title: ClassVar[str] = N_("Not checked in")


class AlreadyCheckedIn(Refusal):
    """The resource was taken over before."""

    rule: ClassVar[str] = "already-checked-in"
    title: ClassVar[str] = N_("Checked in already")


class NotItsTime(Refusal):
    """A resource is taken over around its slot, not before and not after."""

    rule: ClassVar[str] = "not-its-time"
    title: ClassVar[str] = N_("Not the time of the booking")


@dataclass(frozen=True, slots=True)
class Reading:
    """The state of a resource at hand-over; the counter in the machine's own unit."""

    condition: str = ""
    counter: int | None = None


async def check_in(
    id: UUID, reading: Reading, *, actor: Actor, now: datetime, sequence: int | None = None
) -> Booked:
    """Hand the resources over, from their set-up time until the slot ends."""
    async with write():
        held = await hold_booking(id, actor=actor)
        booking = held.booking
        _check_can_start(booking, await _first_moment(booking), now)
        check_sequence(booking, sequence)
        booking.checked_in_at, booking.checked_in_by = now, actor.user
        booking.condition_in, booking.counter_in = reading.condition, reading.counter
        return await keep_booking(held, "booking.check-in", ["checked_in_at"], actor=actor, now=now)


async def check_out(
    id: UUID, reading: Reading, *, actor: Actor, now: datetime, sequence: int | None = None
) -> Booked:
    """Take the resources back: accept what was used, release the rest, free what is left."""
    async with write():
        held = await hold_booking(id, actor=actor)
        check_live(held.booking)
        if held.booking.checked_in_at is None:
            raise NotCheckedIn(N_("Check the booking in first."))
        check_sequence(held.booking, sequence)
        before = held.booking.counter_in
        if reading.counter is not None and before is not None and reading.counter < before:
            raise Invalid(
                "counter", N_("The counter cannot run backwards; it stood at %(n)s."), n=before
            )
        held.booking.condition_out, held.booking.counter_out = reading.condition, reading.counter
        await finish(held, "COMPLETED", at=now, actor=actor, now=now)
        return await keep_booking(
            held, "booking.check-out", ["checked_out_at"], actor=actor, now=now
        )


async def enter_use(held: Held, *, actor: Actor, now: datetime) -> None:
    """A use entered when its slot is over was what the entry says: the whole slot is settled."""
    held.booking.checked_in_at = held.booking.starts_at
    held.booking.checked_in_by = actor.user
    await finish(held, "COMPLETED", at=held.booking.ends_at, actor=actor, now=now)
    await held.booking.save()


async def use_places(id: UUID, minutes: int, *, actor: Actor, now: datetime) -> None:
    """The place of a whole was used from its start for so many minutes, as far as it was booked.

    Inside the caller's transaction. What was checked in or has ended before stays as it was noted.
    """
    held = await hold_booking(id, actor=None)
    booking = held.booking
    if booking.status != "CONFIRMED" or booking.outcome or booking.checked_in_at:
        return
    booking.checked_in_at, booking.checked_in_by = booking.starts_at, actor.user
    until = min(booking.starts_at + timedelta(minutes=minutes), booking.ends_at, now)
    await finish(held, "COMPLETED", at=until, actor=actor, now=now)
    await keep_booking(held, "booking.check-out", ["checked_out_at"], actor=actor, now=now)


async def interrupt(resource: UUID, at: datetime, *, actor: Actor, now: datetime) -> list[UUID]:
    """A breakdown shortens the bookings that run at its moment; the ids of those it shortened.

    Runs inside the open transaction of the breakdown. Nobody pays for the rest of the slot.
    """
    rows = await fetch(
        "SELECT b.id FROM booking b JOIN booking_item i ON i.booking = b.id WHERE i.resource = {}"
        " AND b.starts_at < {} AND b.ends_at > {} AND b.status = 'CONFIRMED'"
        " AND b.outcome IS NULL ORDER BY b.id",
        resource,
        at,
        at,
    )
    await _hold_grants([row["id"] for row in rows])
    for row in rows:
        held = await hold_booking(row["id"], actor=None)
        slot = held.slot
        if len(held.items) == 1:
            held.booking.ends_at = at
            await finish(held, "INTERRUPTED", at=at, actor=actor, now=now)
            await keep_booking(held, "booking.interrupt", ["ends_at"], actor=actor, now=now)
        else:
            await _give_up_item(held, resource, at, actor=actor, now=now)
        await tell_party(
            *(INTERRUPTED, held.booking, [resource]), actor=actor, now=now, period=slot, at=at
        )
    return [row["id"] for row in rows]


async def finish(
    held: Held, outcome: str, *, at: datetime, actor: Actor | None, now: datetime
) -> None:
    """End a booking: settle what was used until a moment, and let go of the place after it.

    Without a check-in nothing was used, and the whole support is released.
    """
    booking = held.booking
    live = [(i, a) for i, a in zip(held.items, held.acts, strict=True) if a.status == "HELD"]
    await _settle(held, live, at=at, actor=actor, now=now)
    booking.outcome = outcome
    if booking.checked_in_at:
        # A breakdown may have come before whoever took the resource over.
        booking.checked_out_at = max(at, booking.checked_in_at)
        booking.checked_out_by = actor.user if actor else None


async def _settle(
    held: Held,
    parts: Sequence[tuple[BookingItem, Act]],
    *,
    at: datetime,
    actor: Actor | None,
    now: datetime,
) -> None:
    """Accept what was used of these parts until a moment, or release them; their place is free."""
    minutes = used_minutes(held.slot, held.booking.checked_in_at, at)
    user = actor.user if actor else None
    acts = [act for _, act in parts]
    if minutes:
        await support_grants.hold(support_grants.supported(acts))
        percents = await support_grants.percents_of(acts)
        used = [_settlement(item, act, minutes, percents.get(act.id, 0)) for item, act in parts]
        await booking_schemes.settle(acts, {one.act: one.scheme_support for one in used})
        await budget.accept(used, actor_user=user, now=now)
    else:
        await booking_schemes.free(acts)
        await budget.release([act.id for act in acts], actor_user=user, now=now)
    await _shorten([act.id for act in acts], at)


async def _hold_grants(bookings: Sequence[UUID]) -> None:
    """Wait for every tax code at once, before the first budget line is waited for."""
    rows = await fetch(
        "SELECT a.id FROM booking_item i JOIN act a ON a.id = i.act"  # noqa: S608
        f" WHERE i.booking IN ({marks(bookings)}) AND a.scheme_support > 0",
        *bookings,
    )
    await support_grants.hold([row["id"] for row in rows])


def used_minutes(slot: Period, checked_in_at: datetime | None, until: datetime) -> int:
    """Minutes from check-in to check-out inside the slot, a begun one counted; 0 if never."""
    if checked_in_at is None:
        return 0
    seconds = (min(until, slot.end) - max(checked_in_at, slot.start)).total_seconds()
    return max(-int(-seconds // 60), 0)


def _settlement(item: BookingItem, act: Act, minutes: int, percent: int) -> budget.Settlement:
    """What was used: the scheme's share of it, never more than it had promised."""
    used = price(item.hourly_full, item.hourly_tariff, minutes, item.quantity)
    given = min(share(percent, used.full_cost, used.tenant_price), act.scheme_support)
    return budget.Settlement(act.id, **asdict(used.with_scheme(given)))


async def _shorten(acts: Sequence[UUID], at: datetime) -> None:
    """What is given back early is free for others, after the time to clean up."""
    for act in acts:
        rows = await fetch("SELECT * FROM occupation WHERE act = {} AND holds", act)
        for row in rows:
            if row["ends_at"] <= at:
                continue
            if row["starts_at"] >= at:
                await execute("UPDATE occupation SET holds = FALSE WHERE id = {}", row["id"])
                continue
            await execute(
                "UPDATE occupation SET ends_at = {}, blocked_until = {} WHERE id = {}",
                at,
                at + (row["blocked_until"] - row["ends_at"]),
                row["id"],
            )


async def _give_up_item(
    held: Held, resource: UUID, at: datetime, *, actor: Actor, now: datetime
) -> None:
    """One of several resources breaks down: its part of the booking ends, the others go on."""
    for item, act in zip(held.items, held.acts, strict=True):
        if item.resource == resource and act.status == "HELD":
            await _settle(held, [(item, act)], at=at, actor=actor, now=now)
    await keep_booking(held, "booking.item-interrupt", ["items"], actor=actor, now=now)


async def _first_moment(booking: Booking) -> datetime:
    """When the earliest set-up of the booking begins, at least a quarter of an hour before."""
    rows = await fetch(
        'SELECT MIN(o.blocked_from) AS "first [timestamptz]" FROM occupation o'
        " JOIN booking_item i ON i.act = o.act WHERE i.booking = {}",
        booking.id,
    )
    first: datetime = rows[0]["first"]
    return min(first, booking.starts_at - EARLY)


def _check_can_start(booking: Booking, first: datetime, now: datetime) -> None:
    check_live(booking)
    if booking.status == "TENTATIVE":
        raise NotItsTime(N_("The booking still waits for approval."))
    if booking.checked_in_at:
        raise AlreadyCheckedIn(
            N_("The booking was checked in at %(at)s."), at=booking.checked_in_at
        )
    if now < first:
        raise NotItsTime(
            N_("The booking can be checked in from %(first)s."), first=first, next_possible=first
        )
    if now >= booking.ends_at:
        raise NotItsTime(N_("The booking's time is over; enter its use as a new booking."))
