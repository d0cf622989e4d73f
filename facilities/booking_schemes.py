"""What schemes add to the prices of a booking, and how its grants follow what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from facilities.booking_facts import BookingFacts
from facilities.booking_plans import Plan, PlannedItem
from facilities.booking_requests import BookingRequest
from incubator.database import fetch
from incubator.tables import Act
from tenants import support_grants
from tenants.scheme_support import Costed, Offer, party_of
from tenants.support_caps import check_required, offer_support
from tenants.support_grants import Given
from tenants.tenancies import residence


async def with_schemes(
    plan: Plan,
    request: BookingRequest,
    facts: BookingFacts,
    *,
    locking: bool,
    moving: UUID | None = None,
) -> Plan:
    """The plan with what the best scheme gives to each machine; no statement for most firms.

    CapReached or NoSupportDecision when the request insists on a scheme that gives less than its
    share, or on one that is not there.
    """
    places = _supported(plan, request, facts)
    firm = facts.firm
    if firm is None or not places:
        if request.scheme_required and firm:
            check_required(None, firm.name, facts.day)
        return plan
    offers = await offer_support(
        firm.id,
        firm.tax_code,
        [_costed(plan.items[place], facts) for place in places],
        locking=locking,
        anew=await _acts_of(moving) if moving else (),
    )
    if request.scheme_required:
        for offer in offers:
            check_required(offer, firm.name, facts.day)
    given = dict(zip(places, offers, strict=True))
    items = (_priced(item, given.get(place)) for place, item in enumerate(plan.items))
    return replace(plan, items=tuple(items))


def _supported(plan: Plan, request: BookingRequest, facts: BookingFacts) -> list[int]:
    """The places of the machines of a firm that has a signed decision.

    A room by the hour is no rent of premises: rent is supported month by month, by the lease.
    """
    if facts.firm is None or request.without_support or not facts.firm.is_supported:
        return []
    return [
        place
        for place, item in enumerate(plan.items)
        if item.resource.kind == "MACHINE" and item.price.tenant_price
    ]


def _costed(item: PlannedItem, facts: BookingFacts) -> Costed:
    """What a scheme looks at; where a term asks for a contract, it is the tenancy."""
    tenancy = residence(facts.firm.tenancies, facts.day) if facts.firm else None
    return Costed(
        "MACHINES",
        item.price.full_cost,
        item.price.tenant_price,
        facts.day,
        contract=tenancy.id if tenancy else None,
        signed_on=tenancy.starts_on if tenancy else None,
    )


def _priced(item: PlannedItem, offer: Offer | None) -> PlannedItem:
    if offer is None:
        return item
    return replace(item, price=item.price.with_scheme(offer.amount), offer=offer)


async def _acts_of(booking: UUID) -> list[UUID]:
    rows = await fetch("SELECT act FROM booking_item WHERE booking = {}", booking)
    return [row["act"] for row in rows]


async def give(acts: Sequence[Act], plan: Plan, facts: BookingFacts) -> None:
    """Count what schemes give to new acts."""
    if facts.firm and any(act.scheme_support for act in acts):
        await support_grants.give(facts.firm.id, _party(facts), _given(acts, plan))


async def give_anew(acts: Sequence[Act], had: bool, plan: Plan, facts: BookingFacts) -> None:
    """Count acts that were priced again; `had` says whether a scheme supported one before."""
    if facts.firm and (had or any(act.scheme_support for act in acts)):
        await support_grants.give_anew(facts.firm.id, _party(facts), _given(acts, plan))


def _party(facts: BookingFacts) -> str:
    return party_of(facts.firm.tax_code or "") if facts.firm else ""


def _given(acts: Sequence[Act], plan: Plan) -> list[Given]:
    return [Given(act.id, item.offer) for act, item in zip(acts, plan.items, strict=True)]


async def free(acts: Sequence[Act]) -> None:
    """Give the grants of acts back that end unused."""
    supported = support_grants.supported(acts)
    await support_grants.hold(supported)
    await support_grants.free(supported)


async def settle(acts: Sequence[Act], amounts: Mapping[UUID, int]) -> None:
    """Count what was used, in đồng by act, of those that a scheme supports."""
    supported = support_grants.supported(acts)
    await support_grants.settle({act: amounts[act] for act in supported})
