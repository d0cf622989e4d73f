"""From a request and the facts it meets to what would be let and at what price: rules in order."""

from __future__ import annotations

from dataclasses import dataclass

from facilities.area_limits import check_area
from facilities.booking_facts import Taken
from facilities.booking_plans import CapacityExceeded, check_capacity
from facilities.let_units import Days, check_not_let
from facilities.letting_facts import LettingFacts
from facilities.space_rates import SpaceRateRecord, rent_on
from facilities.withdrawals import check_not_withdrawn
from incubator.languages import N_
from tenants.stages import NO_MORE
from tenants.tenancies import NotInResidence, check_not_outside


@dataclass(frozen=True, slots=True)
class LettingPlan:
    """What a letting would take, at what rent and with what steps of support in percent."""

    size: int
    rate: SpaceRateRecord
    steps: tuple[int, ...]


def plan_letting(
    facts: LettingFacts, days: Days, quantity: int, *, without_support: bool = False
) -> LettingPlan:
    """The plan of a letting; the Refusal of the first rule that is broken."""
    check_not_outside(facts.party.name, facts.party.stage)
    check_residence(facts, days)
    check_place(facts, days, quantity)
    supported = facts.party.is_supported and not without_support
    return LettingPlan(
        size=facts.unit.size(quantity),
        rate=rent_on(facts.unit.name, facts.rates, days.start),
        steps=facts.steps.percents if supported else (0,),
    )


def check_residence(facts: LettingFacts, days: Days) -> None:
    """NotInResidence unless the letting lies inside the firm's tenancy of the unit's house."""
    party, unit = facts.party, facts.unit
    if party.stage in NO_MORE:
        raise NotInResidence(N_("%(firm)s no longer exists and cannot rent."), firm=party.name)
    if party.tenancy.incubator != unit.incubator:
        message = N_("%(resource)s is not in the house in which %(firm)s is in residence.")
        raise NotInResidence(message, firm=party.name, resource=unit.name)
    since, until = party.tenancy.starts_on, party.tenancy.ends_on
    if since <= days.start and (until is None or days.end <= until):
        return
    if until is None:
        message = N_("%(firm)s is in residence from %(since)s on. A letting lies in its tenancy.")
    else:
        message = N_(
            "%(firm)s is in residence from %(since)s to %(last)s. A letting lies in its tenancy: "
            "choose days in it, or extend the tenancy first."
        )
    last = party.tenancy.last_day
    raise NotInResidence(message, firm=party.name, since=since, last=last)


def check_place(facts: LettingFacts, days: Days, quantity: int) -> None:
    """The unit is there, not withdrawn, nobody else's, and not larger than the stage allows."""
    unit = facts.unit
    if quantity > unit.capacity:
        raise CapacityExceeded(
            N_("%(name)s has %(capacity)s units; no more can be let."),
            field="quantity",
            name=unit.name,
            capacity=unit.capacity,
        )
    check_not_withdrawn(unit.name, days, facts.withdrawals)
    check_not_let(unit.name, unit.capacity, quantity, days, facts.lets)
    let = [Taken(unit.id, one.days.period, one.quantity, None) for one in facts.lets]
    check_capacity(unit.name, unit.capacity, quantity, days.period, [*facts.booked, *let])
    if unit.kind != "DESKS":
        check_area(facts.party.name, facts.area_limit, unit.size(quantity), days, facts.firm_lets)
