"""Book and move: check every rule, price, hold the funds and take the place, or do none of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from facilities import booking_schemes, invitations
from facilities.booked import (
    Booked,
    Held,
    check_live,
    check_not_started,
    check_sequence,
    hold_booking,
    keep_booking,
)
from facilities.booking_changes import give_back_places
from facilities.booking_drafts import act_of, check_actor, draft, funds_of
from facilities.booking_facts import BookingFacts
from facilities.booking_plans import Plan
from facilities.booking_requests import BookingRequest, Override, check_shape
from facilities.booking_rows import (
    booking_row,
    item_row,
    keep_overrides,
    occupy,
    request_of,
    status_of,
)
from facilities.handovers import enter_use
from facilities.notices import MOVED, tell_approvers, tell_party
from facilities.refused import explain
from facilities.wholes import check_apart
from incubator import audit, budget
from incubator.clock import local
from incubator.database import execute, insert, write
from incubator.periods import Period
from incubator.refusals import Refusal
from incubator.repeats import Repeat
from incubator.users import Actor
from tenants import support_grants


async def request_booking(
    request: BookingRequest, *, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> Booked:
    """Book, price and hold the funds in one transaction.

    Tentative where a resource needs approval and the actor cannot give it. `repeat` makes a second
    call with the same key answer what the first did. Raises the Refusal of the first rule broken,
    Invalid for what no rule could judge, Forbidden for a role that books nothing.
    """
    check_shape(request)
    check_actor(request, actor)
    async with _explained("request", request, actor=actor, now=now):
        try:
            return await _book(request, actor=actor, now=now, repeat=repeat, locking=False)
        except budget.LineFilled:
            return await _book(request, actor=actor, now=now, repeat=repeat, locking=True)


async def take_places(request: BookingRequest, *, actor: Actor, now: datetime) -> Booked:
    """The same as part of a whole (`wholes`), inside the caller's transaction.

    The caller has locked the firm and its people before.
    """
    check_shape(request)
    check_actor(request, actor)
    facts, plan = await draft(request, actor=actor, now=now)
    return await _store(request, facts, plan, actor=actor, now=now, locking=True, is_part=True)


async def change_places(
    request: BookingRequest, whole: UUID, before: UUID | None, why: str, *, actor: Actor,
    now: datetime,
) -> Booked:  # fmt: skip
    """Take other places for a whole and give back those that it had before, if any.

    Inside the caller's transaction, who has asked whether the actor may. AlreadyStarted for a
    place that is in use.
    """
    check_shape(request)
    moving = before or whole
    facts, plan = await draft(request, actor=actor, now=now, moving=moving, is_part=True)
    if before:
        await give_back_places(before, why, actor=actor, now=now, is_swap=True)
    return await _store(request, facts, plan, actor=actor, now=now, locking=True, is_part=True)


async def move_places(id: UUID, slot: Period, *, actor: Actor, now: datetime) -> Booked:
    """Move the place of a whole inside the caller's transaction, who tells of it.

    The caller has asked whether the actor may; otherwise by the rules of `move_booking`.
    """
    held = await hold_booking(id, actor=None)
    request = replace(request_of(held), slot=slot)
    check_live(held.booking)
    check_not_started(held.booking, now, by_staff=actor.is_staff(held.booking.incubator))
    facts, plan = await draft(request, actor=actor, now=now, moving=id, is_part=True)
    return await _replace(held, request, facts, plan, actor=actor, now=now, is_part=True)


async def move_booking(
    id: UUID,
    slot: Period,
    *,
    actor: Actor,
    now: datetime,
    sequence: int | None = None,
    overrides: tuple[Override, ...] = (),
) -> Booked:
    """Move a booking to another slot, priced anew; its place and funds move with it or not at all.

    `sequence` is the version it was read at: ChangedMeanwhile when it is another by now.
    """
    request = replace(request_of(await hold_booking(id, actor=actor)), slot=slot)
    request = replace(request, overrides=overrides)
    check_shape(request)
    check_actor(request, actor)
    async with _explained("move", request, actor=actor, now=now, moving=id), write():
        held = await hold_booking(id, actor=actor)
        check_live(held.booking)
        await check_apart(id)
        by_staff = actor.is_staff(held.booking.incubator)
        check_not_started(held.booking, now, by_staff=by_staff)
        check_sequence(held.booking, sequence)
        facts, plan = await draft(request, actor=actor, now=now, moving=id)
        return await _replace(held, request, facts, plan, actor=actor, now=now)


@asynccontextmanager
async def _explained(
    verb: str,
    request: BookingRequest,
    *,
    actor: Actor,
    now: datetime,
    moving: UUID | None = None,
) -> AsyncIterator[None]:
    """After the transaction is undone, store a refusal and find the next time that would work."""
    try:
        yield
    except Refusal as refusal:
        await explain(refusal, verb, request, actor=actor, now=now, moving=moving)
        raise


async def _book(
    request: BookingRequest, *, actor: Actor, now: datetime, repeat: Repeat | None, locking: bool
) -> Booked:
    """One attempt in one transaction; `locking` makes the budget lines wait from the start."""
    async with write():
        if repeat and (first := await repeat.first_answer(actor.user, now=now)):
            return Booked.from_answer(first)
        facts, plan = await draft(request, actor=actor, now=now)
        booked = await _store(request, facts, plan, actor=actor, now=now, locking=locking)
        if repeat:
            await repeat.keep(actor.user, booked.answer())
        return booked


async def _store(
    request: BookingRequest,
    facts: BookingFacts,
    plan: Plan,
    *,
    actor: Actor,
    now: datetime,
    locking: bool,
    is_part: bool = False,
) -> Booked:
    booking = booking_row(request, plan, actor=actor, now=now)
    id, house = booking.id, booking.incubator
    acts = [await act_of(item, facts, now) for item in plan.items]
    await budget.choose(acts, on=facts.day, today=local(now).date(), now=now, locking=locking)
    await booking_schemes.give(acts, plan, facts)
    items = [item_row(id, item, act.id) for item, act in zip(plan.items, acts, strict=True)]
    await insert(booking)
    await insert(*items)
    await occupy(plan, acts)
    await keep_overrides(id, request.overrides, actor=actor, now=now)
    await audit.record(actor, "booking.request", "booking", id, incubator=house, now=now)
    if booking.status == "TENTATIVE":
        resources = [item.resource for item in items]
        await tell_approvers(booking, resources, actor=actor, now=now)
    attendants = (taken.attendant for taken in plan.occupations)
    await invitations.invite(booking, attendants, now=now, is_part=is_part)
    # The whole house waits for its budget line: hold it for one statement.
    await budget.hold_chosen(acts, actor_user=actor.user, now=now)
    if request.slot.end <= now:
        await enter_use(Held(booking, tuple(items), tuple(acts)), actor=actor, now=now)
    return Booked.of(booking, acts)


async def _replace(
    held: Held,
    request: BookingRequest,
    facts: BookingFacts,
    plan: Plan,
    *,
    actor: Actor,
    now: datetime,
    is_part: bool = False,
) -> Booked:
    booking, before = held.booking, held.slot
    await execute(
        "DELETE FROM occupation WHERE act IN (SELECT act FROM booking_item WHERE booking = {})",
        booking.id,
    )
    supported = support_grants.supported(held.acts)
    await support_grants.hold(supported)
    for act, item in zip(held.acts, plan.items, strict=True):
        for name, value in (await funds_of(item, facts)).items():
            setattr(act, name, value)
    await budget.rehold(
        held.acts, on=facts.day, today=local(now).date(), actor_user=actor.user, now=now
    )
    await booking_schemes.give_anew(held.acts, bool(supported), plan, facts)
    for name, value in status_of(request.slot, plan, actor=actor, now=now).items():
        setattr(booking, name, value)
    for row, item in zip(held.items, plan.items, strict=True):
        fresh = item_row(booking.id, item, row.act)
        row.rate, row.rate_group = fresh.rate, fresh.rate_group
        row.hourly_full, row.hourly_tariff = fresh.hourly_full, fresh.hourly_tariff
        await row.save()
    await occupy(plan, held.acts)
    await keep_overrides(booking.id, request.overrides, actor=actor, now=now)
    moved = ["starts_at", "ends_at"]
    booked = await keep_booking(held, "booking.move", moved, actor=actor, now=now)
    if not is_part:
        await tell_party(MOVED, booking, held.resources, actor=actor, now=now, before=before)
    if booking.status == "TENTATIVE":
        await tell_approvers(booking, held.resources, actor=actor, now=now)
    return booked
