"""What becomes of a session: confirmed, moved, cancelled, held, accepted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from facilities.booking_changes import give_back_places
from facilities.booking_requests import Item
from facilities.handovers import use_places
from incubator.checks import checked_number, checked_text
from incubator.clock import local
from incubator.database import Row, execute, fetch, marks, write
from incubator.faults import Forbidden
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.users import Actor
from services import request_funds, session_funds
from services.adviser_records import show_adviser
from services.consulting import check_adviser, check_parties, guarded
from services.scope import is_adviser, is_client, is_staff
from services.service_records import show_service
from services.session_locks import (
    hold_later,
    hold_session,
    is_told_as_series,
    keep_session,
    tell_of_series,
)
from services.session_places import place_for
from services.session_rules import (
    LONGEST,
    NotYetHeld,
    PlaceNotConfirmed,
    check_fee,
    check_state,
    check_time,
    check_version,
    fee_of,
)


async def confirm_session(
    id: UUID,
    *,
    actor: Actor,
    now: datetime,
    sequence: int | None = None,
    whole_series: bool = False,
) -> None:
    """The adviser or the house says that it takes place; its support is held from now on.

    With the whole series the later ones that are planned too, all or none. SessionOver,
    PlaceNotConfirmed, PriceBelowFee, what stands in the way of holding support.
    """
    async with write():
        row = await hold_session(id, actor=actor)
        _require(is_staff(actor, row) or is_adviser(actor, row))
        check_state(row["status"], "PLANNED")
        check_version(row["sequence"], sequence)
        later = await hold_later(row, "PLANNED", actor=actor) if whole_series else []
        as_one = is_told_as_series([row, *later])
        for one in (row, *later):
            await _check_place(one)
            changes = {"status": "CONFIRMED", "confirmed_by": actor.user, "confirmed_at": now}
            # The lines of the budget are locked last, so the act comes last before the session.
            changes["act"] = await _hold(one, slot_of(one), actor=actor, now=now)
            await keep_session(
                one, "session.confirm", changes, actor=actor, now=now, with_series=as_one
            )
        if as_one:
            await tell_of_series("session.confirm", row, actor=actor, now=now)


async def _check_place(row: Row) -> None:
    if row["booking"] is None:
        return
    found = await fetch("SELECT status FROM booking WHERE id = {}", row["booking"])
    if found[0]["status"] == "TENTATIVE":
        raise PlaceNotConfirmed(
            N_("The booking of the room or machine waits for approval. Approve it first.")
        )
    if found[0]["status"] != "CONFIRMED":
        raise PlaceNotConfirmed(
            N_(
                "The booking of the room or machine has ended. Give the session another room, move "
                "it or call it off."
            )
        )


async def _hold(row: Row, slot: Period, *, actor: Actor, now: datetime) -> UUID | None:
    """Price the time by the catalogue of its day and hold the support; no act for a referral."""
    day = local(slot.start).date()
    service = await show_service(row["service"], on=day)
    if service.is_referred:
        return None
    client = await request_funds.load_client(row["firm"], service, day)
    found = session_funds.quote_time(
        service, client, slot.minutes, day, without_support=row["without_support"]
    )
    check_fee(row["adviser_name"], row["hour_fee"], slot.minutes, found.price)
    if not row["without_support"]:
        found = await request_funds.with_scheme(found, service, client, day, locking=True)
    return await session_funds.hold(
        found, service, client, row["incubator"], actor_user=actor.user, now=now, on=day
    )


async def move_session(
    id: UUID,
    slot: Period,
    *,
    items: Sequence[Item] | None = None,
    actor: Actor,
    now: datetime,
    sequence: int | None = None,
) -> None:
    """Move a session with its room and machine; a confirmed one is priced and held anew.

    With `items` it takes these instead; what it has lost is asked for anew. The firm, the house and
    the adviser may. The Refusal of the first rule broken, as in planning.
    """
    check_time(slot, now)
    async with guarded(), write():
        row = await hold_session(id, actor=actor)
        _require(is_staff(actor, row) or is_client(actor, row) or is_adviser(actor, row))
        check_state(row["status"], "PLANNED", "CONFIRMED")
        check_version(row["sequence"], sequence)
        adviser = await show_adviser(row["adviser"])
        day = local(slot.start).date()
        service = await show_service(row["service"], on=day)
        client = await request_funds.load_client(row["firm"], service, day)
        await check_adviser(adviser, service, client)
        await check_parties(adviser, await _names(row["people"]), slot, moving=row)
        found = session_funds.quote_time(
            service, client, slot.minutes, day, without_support=row["without_support"]
        )
        if not service.is_referred:
            check_fee(row["adviser_name"], row["hour_fee"], slot.minutes, found.price)
        changes: dict[str, Any] = {
            "starts_at": slot.start, "ends_at": slot.end, "price": found.tariff,
            **await place_for(row, slot, items, actor=actor, now=now),
        }  # fmt: skip
        if row["status"] == "CONFIRMED":
            await request_funds.release(row["act"], actor_user=actor.user, now=now)
            changes["act"] = await _hold(row, slot, actor=actor, now=now)
        moved = ("starts_at", "ends_at")
        await keep_session(row, "session.move", changes, fields=moved, actor=actor, now=now)


async def _names(people: Sequence[UUID]) -> dict[UUID, str]:
    rows = await fetch(
        f"SELECT id, full_name FROM person WHERE id IN ({marks(people)})",  # noqa: S608
        *people,
    )
    return {row["id"]: row["full_name"] for row in rows}


async def cancel_session(
    id: UUID,
    reason: str,
    *,
    actor: Actor,
    now: datetime,
    sequence: int | None = None,
    whole_series: bool = False,
) -> None:
    """Call a session off, with a reason; adviser, people, room, machine and support are free again.

    With the whole series the later ones too. The firm, the house and the adviser may until it was
    held. SessionOver, Invalid.
    """
    given = checked_text("reason", reason, 500, required=True)
    async with write():
        row = await hold_session(id, actor=actor)
        _require(is_staff(actor, row) or is_client(actor, row) or is_adviser(actor, row))
        check_state(row["status"], "PLANNED", "CONFIRMED")
        check_version(row["sequence"], sequence)
        states = ("PLANNED", "CONFIRMED")
        later = await hold_later(row, *states, actor=actor) if whole_series else []
        as_one = is_told_as_series([row, *later])
        for one in (row, *later):
            await _cancel(one, given, actor=actor, now=now, with_series=as_one)
        if as_one:
            await tell_of_series("session.cancel", row, actor=actor, now=now)


async def _cancel(row: Row, reason: str, *, actor: Actor, now: datetime, with_series: bool) -> None:
    if row["booking"]:
        await give_back_places(row["booking"], reason, actor=actor, now=now)
    await request_funds.release(row["act"], actor_user=actor.user, now=now)
    ended = {"status": "CANCELLED", "cancelled_by": actor.user, "cancelled_at": now}
    ended |= {"cancel_reason": reason}
    await keep_session(row, "session.cancel", ended, actor=actor, now=now, with_series=with_series)


async def record_session(
    id: UUID,
    *,
    minutes: int,
    attendees: Collection[UUID] | None = None,
    actor: Actor,
    now: datetime,
) -> None:
    """Note that a confirmed session was held: for how many minutes, and who was there.

    Its room and machine were used for as long. The adviser and the house may. NotYetHeld before
    its start; without `attendees` all were there.
    """
    checked_number("duration", minutes, LONGEST, 1)
    async with write():
        row = await hold_session(id, actor=actor)
        _require(is_staff(actor, row) or is_adviser(actor, row))
        check_state(row["status"], "CONFIRMED")
        if now < row["starts_at"]:
            raise NotYetHeld(
                N_("This session begins at %(start)s; note it once it was held."),
                start=row["starts_at"],
            )
        there = row["people"] if attendees is None else attendees
        if not set(there) <= set(row["people"]):
            raise Invalid("attendees", N_("This person was not asked to this session."))
        for person in row["people"]:
            await execute(
                "UPDATE session_participant SET attended = {} WHERE session = {} AND person = {}",
                *(person in there, id, person),
            )
        if row["booking"]:
            await use_places(row["booking"], minutes, actor=actor, now=now)
        held = {"status": "HELD", "held_by": actor.user, "held_at": now, "held_minutes": minutes}
        await keep_session(row, "session.hold", held, actor=actor, now=now)


async def accept_session(id: UUID, *, actor: Actor, now: datetime) -> None:
    """The firm accepts what was held: its support is accepted and the adviser's fee is payable.

    Time beyond what was planned is not paid. SessionOver, Forbidden for anybody else.
    """
    async with write():
        row = await hold_session(id, actor=actor)
        _require(is_client(actor, row))
        check_state(row["status"], "HELD")
        planned = slot_of(row).minutes
        used = min(row["held_minutes"], planned)
        if row["act"]:
            await session_funds.accept(row["act"], used, planned, actor_user=actor.user, now=now)
        fee = fee_of(row["hour_fee"], used) if row["act"] else 0
        accepted = {"status": "ACCEPTED", "accepted_by": actor.user, "accepted_at": now}
        await keep_session(row, "session.accept", accepted | {"fee": fee}, actor=actor, now=now)


def slot_of(row: Row) -> Period:
    """When the session is."""
    return Period(row["starts_at"], row["ends_at"])


def _require(allowed: bool) -> None:
    if not allowed:
        raise Forbidden
