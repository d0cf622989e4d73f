"""What a request would take, cost and hold: the same steps for a booking and for its quote."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from facilities.booking_facts import BookingFacts, load_facts
from facilities.booking_plans import Plan, PlannedItem, plan_booking
from facilities.booking_requests import BookingRequest
from facilities.booking_schemes import with_schemes
from facilities.duty import load_duty
from facilities.operators import load_qualifications
from incubator import budget
from incubator.clock import local
from incubator.faults import Forbidden
from incubator.languages import N_
from incubator.refusals import Invalid
from incubator.tables import Act
from incubator.users import Actor

_STAFF_ONLY = N_("Only the staff of a house may set a rule aside.")


def check_actor(request: BookingRequest, actor: Actor) -> None:
    """Forbidden for a role that books nothing; Invalid for a firm that is not the actor's."""
    if actor.is_staff():
        return
    if not actor.firms or not request.is_for_firm:
        raise Forbidden
    if request.firm not in actor.firms:
        raise Invalid("firm", N_("There is no such firm."))
    if request.overrides:
        raise Forbidden(_STAFF_ONLY)


async def draft(
    request: BookingRequest,
    *,
    actor: Actor,
    now: datetime,
    moving: UUID | None = None,
    locking: bool = True,
    is_part: bool = False,
) -> tuple[BookingFacts, Plan]:
    """The facts, under their locks, and what the rules make of them.

    What it `is_part` of has asked already whether the actor may.
    """
    facts = await load_facts(request, now=now, moving=moving, locking=locking)
    houses = {facts.incubator for facts in facts.resources.values()}
    by_staff = all(actor.is_staff(house) for house in houses)
    if not (by_staff or is_part) and request.firm not in actor.firms:
        raise Forbidden
    if request.overrides and not by_staff:
        raise Forbidden(_STAFF_ONLY)
    people = [id for id in (request.person, request.companion) if id]
    last_day = local(request.slot.end).date()
    qualifications = await load_qualifications(list(facts.resources), people, last_day)
    duty = await load_duty(list(facts.technicians), facts.window)
    plan = plan_booking(request, facts, qualifications, duty, by_staff=by_staff, now=now)
    return facts, await with_schemes(plan, request, facts, locking=locking, moving=moving)


async def act_of(item: PlannedItem, facts: BookingFacts, now: datetime) -> Act:
    """What the budget will know of an item, not yet stored."""
    return Act(
        kind="BOOKING",
        incubator=item.resource.incubator,
        category=item.resource.category,
        year=facts.day.year,
        legal_basis=item.resource.tariff.legal_basis if item.resource.tariff else "",
        status="HELD",
        created_at=now,
        **await funds_of(item, facts),
    )


async def funds_of(item: PlannedItem, facts: BookingFacts) -> dict[str, Any]:
    """The amounts and the mode; support in kind is traced to the line that paid the resource."""
    mode = await _mode(item, facts)
    return {
        "full_cost": item.price.full_cost,
        "tenant_price": item.price.tenant_price,
        "support": item.price.support,
        "surcharge": item.price.surcharge,
        "scheme_support": item.price.scheme_support,
        "scheme_term": item.offer.term.id if item.offer and item.offer.amount else None,
        "mode": mode,
        "line": item.resource.bought_by if mode == "IN_KIND" else None,
    }


async def _mode(item: PlannedItem, facts: BookingFacts) -> str:
    """Cash or in kind as the house is; NONE where there is no support to speak of."""
    if not item.price.support:
        return "NONE"
    mode = await budget.support_mode(item.resource.incubator, item.resource.category, facts.day)
    if mode == "CASH" and facts.firm:
        facts.firm.check_cash_support()
    return mode
