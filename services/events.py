"""Buyer days and round tables: announcing and calling off, who came, and what followed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from incubator import audit, budget
from incubator.batches import insert_rows, update_row
from incubator.checks import checked_choice, checked_number, checked_text
from incubator.clock import local
from incubator.database import Row, fetch, lock, violated, write
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role, require
from services.codes import check_known
from services.given_in_kind import give
from services.service_records import show_service
from services.tables import EventResult, NetworkEvent
from tenants.tables import Firm

ACT = "EVENT"
"""Of the acts that value in kind what a firm was given at an event."""
KINDS = {"BUYER_DAY": N_("Buyer day"), "ROUND_TABLE": N_("Round table")}
RESULTS = {"CONTACT": N_("Business contact"), "QUOTATION": N_("Quotation"), "ORDER": N_("Order")}
MOST_PEOPLE = 200
LARGEST = 10**13
"""Đồng that one order may be worth."""


class EventOver(Refusal):
    """The event was called off, or has been."""

    rule: ClassVar[str] = "event-over"
    title: ClassVar[str] = N_("The event is over or called off")


class EventAhead(Refusal):
    """The event has not begun."""

    rule: ClassVar[str] = "event-ahead"
    title: ClassVar[str] = N_("The event has not begun")


class FirmNotThere(Refusal):
    """The firm is not noted as having come."""

    rule: ClassVar[str] = "firm-not-there"
    title: ClassVar[str] = N_("The firm was not there")


class ResultWithdrawn(Refusal):
    """What followed was taken back before."""

    rule: ClassVar[str] = "event-result-withdrawn"
    title: ClassVar[str] = N_("Taken back already")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDetails:
    """What is announced."""

    incubator: UUID
    service: UUID
    kind: str
    name_vi: str
    slot: Period
    name_en: str = ""
    about: str = ""
    place: str = ""


async def announce_event(details: EventDetails, *, actor: Actor, now: datetime) -> UUID:
    """Announce a buyer day or a round table, also one that has been. Invalid, Forbidden."""
    require(actor, Role.manager, Role.technician, incubator=details.incubator)
    checked_choice("kind", details.kind, KINDS)
    await check_known("incubator", "incubator", [details.incubator])
    await check_known("service", "service", [details.service])
    service = await show_service(details.service, on=local(details.slot.start).date())
    if service.delivery != "EVENTS":
        raise Invalid("service", N_("Choose a service that is given at events."))
    id = uuid7()
    row = {
        "id": id, "incubator": details.incubator, "service": details.service,
        "kind": details.kind, "status": "PLANNED", "cancel_reason": "",
        "name_vi": checked_text("name_vi", details.name_vi, 200, required=True),
        "name_en": checked_text("name_en", details.name_en, 200),
        "about": checked_text("about", details.about, 2000, multiline=True),
        "place": checked_text("place", details.place, 200),
        "starts_at": details.slot.start, "ends_at": details.slot.end,
        "announced_by": actor.user, "announced_at": now,
    }  # fmt: skip
    async with write():
        await insert_rows("network_event", [row])
        await _record(actor, "event.announce", row, now)
    return id


async def cancel_event(id: UUID, reason: str, *, actor: Actor, now: datetime) -> None:
    """Call an event off before it begins, with a reason. EventOver; NotFound, Forbidden."""
    given = checked_text("reason", reason, 500, required=True)
    async with write():
        event = await _hold(id)
        require(actor, Role.manager, Role.technician, incubator=event["incubator"])
        if event["status"] == "CANCELLED" or event["starts_at"] <= now:
            raise EventOver(N_("This event has begun or was called off; it stays as it is."))
        changes = {"status": "CANCELLED", "cancelled_at": now, "cancel_reason": given}
        await update_row("network_event", id, changes)
        await _record(actor, "event.cancel", event, now)


async def note_attendance(
    id: UUID, firm: UUID, people: int, *, actor: Actor, now: datetime
) -> None:
    """Write down how many people of a firm came, 0 for none; said again, the last word counts.

    What the house gave is valued in kind, no line holds anything. EventAhead, EventOver, NoRate,
    NotInResidence, NoOpenLine, PaidElsewhere; Invalid, NotFound, Forbidden.
    """
    checked_number("people", people, MOST_PEOPLE)
    async with write():
        if not await lock(Firm, [firm]):
            raise Invalid("firm", N_("There is no such firm."))
        event = await _hold(id)
        require(actor, Role.manager, Role.technician, incubator=event["incubator"])
        check_begun(event, now)
        known = await fetch(
            "SELECT id, people, act FROM event_attendance WHERE event = {} AND firm = {}"
            " AND withdrawn_at IS NULL",
            *(id, firm),
        )
        if known and known[0]["people"] == people:
            return
        for row in known:
            await update_row("event_attendance", row["id"], {"withdrawn_at": now})
            await budget.take_back([row["act"]])
        if people:
            await _attend(event, firm, people, actor, now)
        await _record(actor, "event.note-attendance", event, now)


async def _attend(
    event: Mapping[str, Any], firm: UUID, people: int, actor: Actor, now: datetime
) -> None:
    day = local(event["starts_at"]).date()
    service = await show_service(event["service"], on=day)
    act = await give(
        ACT, service, firm, event["incubator"], people, on=day, actor_user=actor.user, now=now
    )
    row = {
        "id": uuid7(), "event": event["id"], "firm": firm, "people": people, "act": act,
        "noted_by": actor.user, "noted_at": now,
    }  # fmt: skip
    await insert_rows("event_attendance", [row])


async def note_guest(id: UUID, name: str, people: int, *, actor: Actor, now: datetime) -> None:
    """Write down an organisation from outside that came. EventAhead, EventOver; Invalid."""
    given = checked_text("name", name, 200, required=True)
    checked_number("people", people, MOST_PEOPLE, 1)
    async with write():
        event = await _hold(id)
        require(actor, Role.manager, Role.technician, incubator=event["incubator"])
        check_begun(event, now)
        row = {
            "id": uuid7(), "event": id, "name": given, "people": people,
            "noted_by": actor.user, "noted_at": now,
        }  # fmt: skip
        try:
            await insert_rows("event_guest", [row])
        except Exception as error:
            if violated(error) != "event_guest.event, event_guest.name":
                raise
            raise Invalid("name", N_("This guest is noted already.")) from error
        await _record(actor, "event.note-guest", event, now)


async def note_result(
    id: UUID,
    firm: UUID,
    kind: str,
    partner: str,
    *,
    value: int = 0,
    on: date,
    note: str = "",
    actor: Actor,
    now: datetime,
) -> UUID:
    """Write down what followed for a firm that came; the firm itself may, and the house.

    `value` in đồng, none for a contact. EventAhead, EventOver, FirmNotThere; NotFound, Forbidden.
    """
    checked_choice("kind", kind, RESULTS)
    checked_number("value", value, 0 if kind == "CONTACT" else LARGEST)
    given = checked_text("partner", partner, 200, required=True)
    told = checked_text("note", note, 1000, multiline=True)
    async with write():
        event = await _hold(id)
        _check_may_tell(event, firm, actor)
        check_begun(event, now)
        if not local(event["starts_at"]).date() <= on <= local(now).date():
            raise Invalid("on", N_("Give a day from the event to today."))
        await _check_came(id, firm)
        result = uuid7()
        row = {
            "id": result, "event": id, "firm": firm, "kind": kind, "partner": given,
            "value": value, "followed_on": on, "note": told, "noted_by": actor.user,
            "noted_at": now,
        }  # fmt: skip
        await insert_rows("event_result", [row])
        await _record(actor, "event.note-result", event, now)
    return result


def _check_may_tell(event: Mapping[str, Any], firm: UUID, actor: Actor) -> None:
    if not (actor.is_staff(event["incubator"]) or firm in actor.firms):
        raise Forbidden


async def _check_came(event: UUID, firm: UUID) -> None:
    sql = "SELECT 1 FROM event_attendance WHERE event = {} AND firm = {} AND withdrawn_at IS NULL"
    if not await fetch(sql, event, firm):
        raise FirmNotThere(
            N_("Nobody of this firm is noted as having come. Note the attendance first."),
            field="firm",
        )


async def withdraw_result(id: UUID, *, actor: Actor, now: datetime) -> UUID:
    """Take back what was noted by mistake; the event. ResultWithdrawn; NotFound, Forbidden."""
    async with write():
        found = await lock(EventResult, [id])
        if not found or not _sees(found[0]["firm"], actor):
            raise NotFound
        event = await _hold(found[0]["event"])
        _check_may_tell(event, found[0]["firm"], actor)
        if found[0]["withdrawn_at"]:
            raise ResultWithdrawn(N_("This was taken back before; it does not count any more."))
        await update_row("event_result", id, {"withdrawn_at": now})
        await _record(actor, "event.withdraw-result", event, now)
    of: UUID = found[0]["event"]
    return of


def _sees(firm: UUID, actor: Actor) -> bool:
    return actor.is_staff() or firm in actor.firms


def check_begun(event: Mapping[str, Any], now: datetime) -> None:
    """EventOver for one that was called off, EventAhead before it begins."""
    if event["status"] == "CANCELLED":
        raise EventOver(N_("This event has begun or was called off; it stays as it is."))
    if now < event["starts_at"]:
        raise EventAhead(
            N_("Who came and what followed can be noted from %(at)s on."),
            at=event["starts_at"],
            next_possible=event["starts_at"],
        )


async def _hold(id: UUID) -> Row:
    found = await lock(NetworkEvent, [id])
    if not found:
        raise NotFound
    return found[0]


async def _record(actor: Actor, action: str, event: Mapping[str, Any], now: datetime) -> None:
    await audit.record(
        actor, action, "network_event", event["id"], incubator=event["incubator"], now=now
    )
