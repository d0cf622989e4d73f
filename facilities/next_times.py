"""The next time at which a refused request would work, for all its resources at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from facilities.availability import next_free
from facilities.booking_facts import (
    BookingFacts,
    ResourceFacts,
    load_facts,
    load_taken,
)
from facilities.booking_plans import plan_booking
from facilities.booking_requests import BookingRequest, Item
from facilities.duty import Duty, load_duty
from facilities.let_units import UnitLet
from facilities.operators import Qualifications, load_qualifications
from facilities.parties import load_elsewhere, load_uses
from facilities.quotas import QuotaExceeded, week_of
from facilities.timetables import Stop, load_timetables
from incubator.clock import local
from incubator.periods import Period
from incubator.refusals import Invalid, Refusal

MINUTE = timedelta(minutes=1)

DEPENDS_ON_TIME = frozenset(
    {
        "capacity-exceeded",
        "closed",
        "holiday",
        "in-the-past",
        "notice-too-short",
        "outside-opening-hours",
        "person-double-booked",
        "quota-exceeded",
        "technician-unavailable",
        "under-maintenance",
        "unit-let",
    }
)
"""Rules that another time may satisfy."""

TRIES = 200
"""How many candidate times are judged by all rules before giving up."""


async def next_time(
    request: BookingRequest,
    *,
    now: datetime,
    moving: UUID | None = None,
    stops: Mapping[UUID, Sequence[Stop]] | None = None,
) -> datetime | None:
    """The first start after the one asked for at which every rule is kept, up to the horizon.

    `stops` are closures of resources that are not announced yet. Nothing is locked: by the time
    somebody presses the button, it may be gone.
    """
    try:
        facts = await load_facts(request, now=now, moving=moving, locking=False)
    except (Invalid, UnitLet):
        return None
    search = await _search(request, facts, now, moving, stops or {})
    after = max(request.slot.start + MINUTE, now)
    for _ in range(TRIES):
        start = search.candidate(after)
        if start is None:
            return None
        objection = search.objection(start)
        if objection is None:
            return start
        after = week_of(start).end if isinstance(objection, QuotaExceeded) else start + MINUTE
    return None


@dataclass(frozen=True, slots=True)
class _Search:
    """What is known from the slot to the horizon, asked again and again without SQL."""

    request: BookingRequest
    facts: BookingFacts
    qualifications: Qualifications
    duty: Duty
    uses: list[tuple[datetime, int]]
    until: datetime
    now: datetime

    def candidate(self, after: datetime) -> datetime | None:
        """The first start at which each resource is open and has room."""
        start: datetime | None = after
        while start is not None:
            starts = [self._next(item, start) for item in self.request.items]
            if None in starts:
                return None
            latest = max(found for found in starts if found is not None)
            if all(found == latest for found in starts):
                return latest
            start = latest
        return None

    def objection(self, start: datetime) -> Refusal | None:
        """What else refuses the start: people, technicians, the week's quota, the notice."""
        length = self.request.slot.end - self.request.slot.start
        moved = replace(self.request, slot=Period(start, start + length))
        try:
            plan_booking(
                moved,
                self._facts_at(start),
                self.qualifications,
                self.duty,
                by_staff=True,
                now=self.now,
            )
        except Refusal as refusal:
            return refusal
        return None

    def _facts_at(self, start: datetime) -> BookingFacts:
        facts = replace(self.facts, day=local(start).date())
        if facts.firm is None:
            return facts
        week = week_of(start)
        minutes = sum(minutes for at, minutes in self.uses if week.holds(at))
        return replace(facts, firm=replace(facts.firm, taken_minutes=minutes))

    def _next(self, item: Item, after: datetime) -> datetime | None:
        resource = self.facts.resources[item.resource]
        taken = [(t.blocked, t.quantity) for t in self.facts.taken if t.resource == resource.id]
        return next_free(
            self.facts.timetables[resource.id],
            taken,
            capacity=resource.capacity,
            quantity=item.quantity,
            duration_minutes=self.request.slot.minutes,
            step=resource.slot_step_minutes,
            setup=resource.setup_minutes,
            cleanup=resource.cleanup_minutes,
            unattended=resource.is_unattended,
            after=after,
            until=self.until,
        )


async def _search(
    request: BookingRequest,
    facts: BookingFacts,
    now: datetime,
    moving: UUID | None,
    stops: Mapping[UUID, Sequence[Stop]],
) -> _Search:
    resources = facts.resources.values()
    start = max(request.slot.start, now)
    until = _until(list(resources), now)
    known = Period(start - timedelta(days=3), max(until, start) + timedelta(days=3))
    everything = {**facts.resources, **{t.id: t for t in facts.technicians.values()}}
    timetables = {
        id: replace(one, stops=(*one.stops, *stops[id])) if id in stops else one
        for id, one in (await load_timetables(sorted(facts.resources), known)).items()
    }
    taken = await load_taken(everything, known, moving)
    people = [id for id in (request.person, request.companion) if id]
    person = facts.person
    if person:
        elsewhere = await load_elsewhere(person.id, known, moving)
        person = replace(person, elsewhere=elsewhere)
    weeks = Period(week_of(known.start).start, week_of(known.end).end)
    return _Search(
        request,
        replace(facts, timetables=timetables, taken=taken, window=known, person=person),
        await load_qualifications(list(facts.resources), people, facts.day),
        await load_duty(list(facts.technicians), known),
        await load_uses(facts.firm.id, weeks, moving)
        if facts.firm and facts.firm.is_limited
        else [],
        until=until,
        now=now,
    )


def _until(resources: list[ResourceFacts], now: datetime) -> datetime:
    return now + timedelta(days=min(resource.horizon_days for resource in resources))
