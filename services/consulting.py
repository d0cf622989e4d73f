"""Planning a consulting session: adviser, people, room and machine are taken together or not."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from facilities.booking_requests import BookingRequest, Item
from facilities.bookings import take_places
from facilities.hours import Span
from facilities.quotas import week_of
from incubator import audit
from incubator.checks import checked_text
from incubator.clock import local
from incubator.database import Row, fetch, insert, marks, violated, write
from incubator.faults import Forbidden
from incubator.happenings import DOMAIN
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.search_keys import search_key
from incubator.users import Actor
from services import request_funds, session_funds, session_invitations
from services.adviser_records import AdviserRecord, conflicted_with, show_adviser
from services.busy_people import load_busy
from services.request_funds import Client
from services.request_rules import WORKED_ON
from services.scope import seen_by
from services.service_records import ServiceRecord, show_service
from services.session_locks import lock_parties
from services.session_notices import tell_planned
from services.session_rules import (
    AdviserTaken,
    ConflictOfInterest,
    ServiceNotGiven,
    check_adviser_free,
    check_fee,
    check_people_free,
    check_time,
    check_week,
    check_working,
)
from services.tables import ConsultingSession, SessionParticipant

MOST_PEOPLE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPlan:
    """Who advises whom about what, when, and with which room and machine."""

    incubator: UUID
    firm: UUID
    service: UUID
    adviser: UUID
    slot: Period
    subject: str
    participants: tuple[UUID, ...] = ()
    items: tuple[Item, ...] = ()
    place: str = ""
    without_support: bool = False
    request: UUID | None = None
    series: UUID | None = None


async def plan_session(plan: SessionPlan, *, actor: Actor, now: datetime) -> UUID:
    """Plan a session: adviser, people, room and machine are taken in one transaction or none is.

    Its support is held when it is confirmed. Raises the Refusal of the first rule broken, those of
    a booking among them; Invalid, Forbidden.
    """
    check_plan(plan, actor)
    async with guarded(), write():
        return await take_session(plan, actor=actor, now=now)


def check_plan(plan: SessionPlan, actor: Actor) -> None:
    """Invalid for too many people; Forbidden or Invalid for a firm that is not the actor's."""
    _check_actor(plan, actor)
    if len(set(plan.participants)) > MOST_PEOPLE:
        raise Invalid("participants", N_("Name at most %(most)s at once."), most=MOST_PEOPLE)


async def take_session(plan: SessionPlan, *, actor: Actor, now: datetime) -> UUID:
    """The same inside the caller's transaction, for a plan that was checked."""
    subject = checked_text("subject", plan.subject, 200, required=True)
    place = checked_text("place", plan.place, 200)
    check_time(plan.slot, now)
    if not plan.participants:
        plan = replace(plan, participants=await _contact(plan))
    people = sorted(set(plan.participants))
    service, adviser = await _service(plan.service, plan), await _adviser(plan.adviser)
    names = await _names(people, plan.firm, plan)
    await lock_parties(plan.firm, [*people, adviser.person], adviser.id)
    await _check_request(plan, actor)
    price = await _price(plan, service, adviser, names)
    booking = await _book(plan, subject, people, actor, now) if plan.items else None
    id = uuid7()
    session = ConsultingSession(
        id=id, uid=f"{id}@{DOMAIN}", incubator=plan.incubator, firm=plan.firm, service=service.id,
        adviser=adviser.id, booking=booking, subject=subject, place=place, status="PLANNED",
        starts_at=plan.slot.start, ends_at=plan.slot.end, without_support=plan.without_support,
        price=price, hour_fee=adviser.hour_fee, planned_by=actor.user, planned_at=now,
        request=plan.request, series=plan.series,
        occurrence=plan.slot.start if plan.series else None, search_key=search_key(subject),
    )  # fmt: skip
    await insert(session)
    await insert(*(SessionParticipant(id=uuid7(), session=id, person=one) for one in people))
    await _tell(session, actor=actor, now=now)
    return id


async def _price(
    plan: SessionPlan, service: ServiceRecord, adviser: AdviserRecord, names: dict[UUID, str]
) -> UUID | None:
    """The price that the session is planned at, once adviser, people and fee allow it."""
    day = local(plan.slot.start).date()
    client = await request_funds.load_client(plan.firm, service, day)
    await check_adviser(adviser, service, client)
    await check_parties(adviser, names, plan.slot)
    found = session_funds.quote_time(
        service, client, plan.slot.minutes, day, without_support=plan.without_support
    )
    if not service.is_referred:
        check_fee(adviser.name, adviser.hour_fee, plan.slot.minutes, found.price)
    return found.tariff


async def _tell(session: ConsultingSession, *, actor: Actor, now: datetime) -> None:
    """Leave the trace, invite its people and tell the adviser: once of all of a series."""
    house = session.incubator
    await audit.record(
        actor, "session.plan", "consulting_session", session.id, incubator=house, now=now
    )
    told = (
        "id", "uid", "sequence", "firm", "adviser", "starts_at", "ends_at", "series", "occurrence",
    )  # fmt: skip
    row = {name: getattr(session, name) for name in told}
    await session_invitations.invite(row, now=now)
    if session.series is None:
        await tell_planned(row, actor=actor, now=now)


async def _check_request(plan: SessionPlan, actor: Actor) -> None:
    """Invalid for a request that is not open, or of another firm, service or house."""
    if plan.request is None:
        return
    where, values = seen_by(actor, "q")
    rows = await fetch(
        "SELECT 1 FROM service_request q WHERE q.id = {} AND q.firm = {} AND q.service = {}"
        f" AND q.incubator = {{}} AND q.status IN ({marks(WORKED_ON)}) AND {where}",
        *(plan.request, plan.firm, plan.service, plan.incubator, *WORKED_ON, *values),
    )
    if not rows:
        raise Invalid("request", N_("The firm has no open request for this service."))


@asynccontextmanager
async def guarded() -> AsyncIterator[None]:
    """Say as a rule that the database keeps an adviser in one session at a time."""
    try:
        yield
    except Exception as error:
        if violated(error) != "adviser-taken":
            raise
        raise AdviserTaken(
            N_("Somebody has just taken this time of the adviser. Find another."), field="starts_at"
        ) from error


def _check_actor(plan: SessionPlan, actor: Actor) -> None:
    if actor.is_staff(plan.incubator):
        return
    if not actor.firms:
        raise Forbidden
    if plan.firm not in actor.firms:
        raise Invalid("firm", N_("There is no such firm."))


async def _service(id: UUID, plan: SessionPlan) -> ServiceRecord:
    rows = await fetch("SELECT id FROM service WHERE id = {} AND is_active", id)
    houses = await fetch("SELECT id FROM incubator WHERE id = {}", plan.incubator)
    if not houses:
        raise Invalid("incubator", N_("Choose one of the values offered."))
    service = await show_service(id, on=local(plan.slot.start).date()) if rows else None
    if service is None or service.delivery != "SESSIONS":
        raise Invalid("service", N_("Choose a service that comes in sessions."))
    return service


async def _adviser(id: UUID) -> AdviserRecord:
    if not await fetch("SELECT 1 FROM adviser WHERE id = {} AND is_active", id):
        raise Invalid("adviser", N_("There is no such adviser."))
    return await show_adviser(id)


async def _contact(plan: SessionPlan) -> tuple[UUID, ...]:
    """The contact of the firm, whom a session is for when nobody is named; none without one."""
    day = local(plan.slot.start).date()
    rows = await fetch(
        "SELECT m.person FROM membership m JOIN person p ON p.id = m.person WHERE m.firm = {}"
        " AND m.is_contact AND m.valid_from <= {} AND (m.valid_to IS NULL OR m.valid_to >= {})"
        " AND p.erased_at IS NULL ORDER BY m.id LIMIT 1",
        *(plan.firm, day, day),
    )
    return tuple(row["person"] for row in rows)


async def _names(people: Sequence[UUID], firm: UUID, plan: SessionPlan) -> dict[UUID, str]:
    """The names of the participants; Invalid for somebody who is not of the firm on the day."""
    day = local(plan.slot.start).date()
    rows = await fetch(
        "SELECT DISTINCT p.id, p.full_name FROM person p JOIN membership m ON m.person = p.id"  # noqa: S608
        " AND m.firm = {} AND m.valid_from <= {} AND (m.valid_to IS NULL OR m.valid_to >= {})"
        f" WHERE p.id IN ({marks(list(people))})",
        *(firm, day, day, *people),
    )
    if len(rows) < len(people):
        raise Invalid("participants", N_("This person does not act for the firm."))
    return {row["id"]: row["full_name"] for row in rows}


async def check_adviser(adviser: AdviserRecord, service: ServiceRecord, client: Client) -> None:
    """Refuse an adviser who does not give the service, or may not advise the firm."""
    if service.id not in {one.id for one in adviser.services}:
        raise ServiceNotGiven(
            N_("%(adviser)s does not give %(service)s. Choose one of its advisers."),
            adviser=adviser.name,
            service=service.name,
            field="adviser",
        )
    if adviser.id in await conflicted_with(client.id):
        raise ConflictOfInterest(
            N_("%(adviser)s has a conflict of interest with %(firm)s. Choose another adviser."),
            adviser=adviser.name,
            firm=client.name,
            field="adviser",
        )


async def check_parties(
    adviser: AdviserRecord, names: dict[UUID, str], slot: Period, moving: Row | None = None
) -> None:
    """Refuse a time at which one of them is elsewhere, or the adviser's week is full."""
    hours: tuple[Span, ...] = adviser.hours
    check_working(adviser.name, hours, adviser.time_zone, slot)
    busy = await load_busy([*names, adviser.person], slot, moving=moving)
    check_adviser_free(adviser.name, busy.get(adviser.person, ()), slot)
    check_people_free(busy, names, slot)
    taken = await _taken_in_week(adviser.id, slot, moving)
    check_week(adviser.name, adviser.weekly_cap_minutes, taken, slot.minutes)


async def _taken_in_week(adviser: UUID, slot: Period, moving: Row | None) -> int:
    week = week_of(slot.start)
    rows = await fetch(
        "SELECT id, starts_at, ends_at FROM consulting_session WHERE adviser = {}"
        " AND status <> 'CANCELLED' AND starts_at >= {} AND starts_at < {}",
        *(adviser, week.start, week.end),
    )
    but = moving["id"] if moving else None
    return sum(Period(r["starts_at"], r["ends_at"]).minutes for r in rows if r["id"] != but)


async def _book(
    plan: SessionPlan, subject: str, people: Sequence[UUID], actor: Actor, now: datetime
) -> UUID:
    person = plan.participants[0] if plan.participants else None
    request = BookingRequest(
        items=plan.items, slot=plan.slot, purpose=subject, firm=plan.firm, person=person,
        companion=plan.participants[1] if len(people) > 1 else None,
        without_support=plan.without_support,
    )  # fmt: skip
    return (await take_places(request, actor=actor, now=now)).id
