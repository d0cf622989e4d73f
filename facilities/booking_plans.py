"""From a request and the facts it meets to what would be taken and paid: the rules, in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from facilities.attending import Attending, PlannedOccupation
from facilities.availability import check_open, check_slot
from facilities.booking_facts import BookingFacts, ResourceFacts, Taken
from facilities.booking_requests import BookingRequest
from facilities.duty import Duty
from facilities.operators import Qualifications, check_operator
from facilities.quotas import check_person, check_quota
from facilities.rates import Price, hourly_prices, price, tariff_on
from incubator.languages import N_
from incubator.names import Name
from incubator.periods import Period
from incubator.refusals import Invalid, Refusal
from tenants.scheme_support import Offer
from tenants.stages import rate_group
from tenants.tenancies import check_audience, in_residence


class CapacityExceeded(Refusal):
    """More units would be taken at some instant than the resource has."""

    rule: ClassVar[str] = "capacity-exceeded"
    title: ClassVar[str] = N_("Already booked then")


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """A resource with its quantity and its price; the hourly prices are đồng a unit."""

    resource: ResourceFacts
    quantity: int
    rate_group: str
    hourly_full: int
    hourly_tariff: int
    price: Price
    offer: Offer | None = None
    """What the best scheme gives; it is in the price."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a booking would take and cost if it were made now."""

    items: tuple[PlannedItem, ...]
    occupations: tuple[PlannedOccupation, ...]

    @property
    def price(self) -> Price:
        """The whole price."""
        return sum((item.price for item in self.items), Price())


def plan_booking(
    request: BookingRequest,
    facts: BookingFacts,
    qualifications: Qualifications,
    duty: Duty,
    *,
    by_staff: bool,
    now: datetime,
) -> Plan:
    """The plan of a booking; the Refusal of the first rule that is broken and not set aside."""
    rules = _Rules(request, facts, now)
    # A refusal names people: those of another firm must not get that far.
    rules.check_belonging(by_staff=by_staff)
    for item in request.items:
        rules.check_resource(facts.resources[item.resource], item.quantity, qualifications)
    rules.check_parties()
    placed = list(enumerate(facts.resources[item.resource] for item in request.items))
    occupations = [
        PlannedOccupation(
            position,
            resource.id,
            request.items[position].quantity,
            request.slot,
            resource.blocked(request.slot),
        )
        for position, resource in placed
    ]
    attended = [(position, resource) for position, resource in placed if resource.needs_technician]
    occupations += Attending(facts, request.slot, duty).attend(attended)
    return Plan(tuple(rules.items()), tuple(occupations))


def check_capacity(
    name: Name, capacity: int, quantity: int, blocked: Period, taken: Sequence[Taken]
) -> None:
    """CapacityExceeded when at some instant of the blocked period too many units are taken.

    The database's guard says the same; this says it in words (brief 4.2).
    """
    instants = {blocked.start} | {t.blocked.start for t in taken if blocked.holds(t.blocked.start)}
    peak = max(sum(t.quantity for t in taken if t.blocked.holds(at)) for at in instants)
    if peak + quantity <= capacity:
        return
    free = max(capacity - peak, 0)
    if capacity == 1:
        message = N_(
            "%(name)s is taken in %(blocked)s, with the time to set up and clean up. "
            "Choose another time."
        )
    else:
        message = N_(
            "%(name)s has %(free)s of %(capacity)s free in %(blocked)s; %(quantity)s were asked "
            "for. Take fewer or choose another time."
        )
    raise CapacityExceeded(
        message, name=name, blocked=blocked, free=free, capacity=capacity, quantity=quantity
    )


@dataclass(frozen=True, slots=True)
class _Rules:
    """The rules of one request; a rule that staff set aside does not stop it."""

    request: BookingRequest
    facts: BookingFacts
    now: datetime

    def enforce(self, check: Callable[[], None]) -> None:
        """Run a check; let its refusal pass when its rule is set aside."""
        try:
            check()
        except Refusal as refusal:
            if refusal.rule not in self.request.set_aside:
                raise

    def check_resource(
        self, resource: ResourceFacts, quantity: int, qualifications: Qualifications
    ) -> None:
        """Slot, audience, operator, hours and capacity: what no other time mends comes first."""
        slot, name = self.request.slot, resource.name
        timetable = self.facts.timetables[resource.id]
        taken = [t for t in self.facts.taken if t.resource == resource.id]
        if quantity > resource.capacity:
            raise CapacityExceeded(
                N_("%(name)s has %(capacity)s units; no more can be booked."),
                field="resources",
                name=name,
                capacity=resource.capacity,
            )
        check_slot(
            str(name),
            slot,
            notice=resource.notice_minutes,
            horizon=resource.horizon_days,
            shortest=resource.min_slot_minutes,
            longest=resource.max_slot_minutes,
            step=resource.slot_step_minutes,
            now=self.now,
            set_aside=self.request.set_aside,
        )
        self.enforce(lambda: self._check_audience(resource))
        self.enforce(lambda: self._check_operator(resource, qualifications))
        check_open(
            str(name),
            timetable,
            slot,
            unattended=resource.is_unattended,
            setup=resource.setup_minutes,
            cleanup=resource.cleanup_minutes,
            set_aside=self.request.set_aside,
        )
        resource.check_not_let(quantity, slot, self.facts.lets)
        check_capacity(name, resource.capacity, quantity, resource.blocked(slot), taken)

    def check_belonging(self, *, by_staff: bool) -> None:
        """Invalid for people who are not the firm's; staff may name any companion."""
        person, companion = self.facts.person, self.facts.companion
        if self.facts.firm and person and not person.belongs:
            raise Invalid("person", N_("This person does not act for the firm."))
        if companion and not (companion.belongs or by_staff):
            raise Invalid("companion", N_("This person does not act for the firm."))

    def check_parties(self) -> None:
        """Who uses it: a person in one place at a time, a firm within its quota."""
        firm, person = self.facts.firm, self.facts.person
        resources = self.facts.resources.values()
        if person and not all(resource.is_unattended for resource in resources):
            self.enforce(lambda: check_person(person.name, person.elsewhere, self.request.slot))
        if firm:
            asked = self.request.slot.minutes * sum(item.quantity for item in self.request.items)
            quota = firm.quota(self.facts.day)
            self.enforce(lambda: check_quota(str(firm.name), quota, firm.taken_minutes, asked))

    def items(self) -> list[PlannedItem]:
        """The price of each item; the house's own use is free."""
        return [
            self._item(self.facts.resources[item.resource], item.quantity)
            for item in self.request.items
        ]

    def _item(self, resource: ResourceFacts, quantity: int) -> PlannedItem:
        firm = self.facts.firm
        if firm is None:
            return PlannedItem(resource, quantity, "HOUSE", 0, 0, Price())
        tariff = tariff_on(str(resource.name), resource.tariff, self.facts.day)
        day = self.facts.day
        group = rate_group(firm.history.on(day), in_residence(firm.tenancies, day))
        full, pays = hourly_prices(tariff, group, without_support=self.request.without_support)
        return PlannedItem(
            resource,
            quantity,
            group,
            full,
            pays,
            price(full, pays, self.request.slot.minutes, quantity),
        )

    def _check_audience(self, resource: ResourceFacts) -> None:
        firm = self.facts.firm
        if firm:
            check_audience(
                resource.audience,
                stage=firm.history.on(self.facts.day),
                in_sector=firm.in_sector,
                tenancies=firm.tenancies,
                on=self.facts.day,
                firm=str(firm.name),
                resource=str(resource.name),
            )

    def _check_operator(self, resource: ResourceFacts, qualifications: Qualifications) -> None:
        person, companion = self.facts.person, self.facts.companion
        check_operator(
            resource.id,
            resource.name,
            resource.safety_class,
            qualifications,
            person=(person.id, person.name) if person else None,
            companion=companion.id if companion else None,
        )
