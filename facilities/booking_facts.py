"""Everything the rules of a booking look at, fetched under its locks in a few statements."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from facilities.booking_requests import BookingRequest
from facilities.let_units import Let, check_not_let, days_of, load_lets
from facilities.parties import FirmFacts, PersonFacts, load_firm, load_people
from facilities.rates import Tariff
from facilities.space_rates import is_lettable
from facilities.timetables import Timetable, load_timetables
from facilities.wholes import FIXTURES
from incubator.clock import local
from incubator.database import dialect, fetch, lock, marks
from incubator.languages import N_
from incubator.names import Name
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.tables import Person
from tenants.tables import Firm


@dataclass(frozen=True, slots=True)
class ResourceFacts:
    """A resource with the tariff in force on the day of the slot."""

    id: UUID
    incubator: UUID
    category: UUID
    kind: str
    code: str
    name: Name
    capacity: int
    is_bookable: bool
    is_unattended: bool
    needs_approval: bool
    audience: str
    safety_class: str | None
    technician_qualification: UUID | None
    setup_minutes: int
    cleanup_minutes: int
    min_slot_minutes: int
    max_slot_minutes: int | None
    slot_step_minutes: int
    notice_minutes: int
    horizon_days: int
    bought_by: UUID
    tariff: Tariff | None

    @property
    def needs_technician(self) -> bool:
        """Classes C and D are used with a technician on duty (brief 5.1)."""
        return self.safety_class in ("C", "D")

    def blocked(self, slot: Period) -> Period:
        """The slot with the set-up and clean-up buffers."""
        return Period(
            slot.start - timedelta(minutes=self.setup_minutes),
            slot.end + timedelta(minutes=self.cleanup_minutes),
        )

    def check_not_let(self, quantity: int, slot: Period, lets: Iterable[Let]) -> None:
        """UnitLet when on a day of the slot those who rent here leave too few units."""
        own = [one for one in lets if one.resource == self.id]
        check_not_let(self.name, self.capacity, quantity, days_of(slot), own)


@dataclass(frozen=True, slots=True)
class Taken:
    """Units of a resource that another act holds; for technicians, who attends."""

    resource: UUID
    blocked: Period
    quantity: int
    attendant: UUID | None


@dataclass(frozen=True, slots=True)
class BookingFacts:
    """What a request meets: its parties, its resources, their calendars and what is taken."""

    day: date
    window: Period
    firm: FirmFacts | None
    person: PersonFacts | None
    companion: PersonFacts | None
    resources: dict[UUID, ResourceFacts]
    technicians: dict[UUID, ResourceFacts]
    timetables: dict[UUID, Timetable]
    taken: tuple[Taken, ...]
    lets: tuple[Let, ...] = ()


async def load_facts(
    request: BookingRequest, *, now: datetime, moving: UUID | None = None, locking: bool = True
) -> BookingFacts:
    """Lock firm, people and resources in that order, then read what the rules need.

    What a lock protects is read by a later statement, so that it is seen as the last holder of
    the lock left it (PostgreSQL takes a statement's snapshot before it waits).

    `moving` is a booking or a fixture whose own place does not count. Invalid names an id that is
    nobody's, and what nobody books by the hour, unless it is let then (UnitLet).
    """
    day = local(request.slot.start).date()
    locking = locking and dialect() == "postgres"
    if locking:
        await lock(Firm, [request.firm] if request.firm else [])
        await lock(Person, [id for id in (request.person, request.companion) if id])
    firm = await load_firm(request, moving) if request.firm else None
    people = await load_people(request, day, moving)
    resources = await _resources(request, day, " FOR NO KEY UPDATE OF r" if locking else "")
    lettable = [id for id, facts in resources.items() if is_lettable(facts.kind)]
    lets = await load_lets(lettable, day, today=local(now).date()) if lettable else []
    for item in request.items:
        _check_bookable(resources.get(item.resource), item.quantity, request, lets)
    own = {item.resource for item in request.items}
    window = _window(request, resources)
    return BookingFacts(
        day=day,
        window=window,
        firm=firm,
        person=people.get(request.person),
        companion=people.get(request.companion),
        resources={id: facts for id, facts in resources.items() if id in own},
        technicians={f.incubator: f for id, f in resources.items() if id not in own},
        timetables=await load_timetables(sorted(own), window),
        taken=await load_taken(resources, _reach(resources.values(), request.slot), moving),
        lets=tuple(lets),
    )


async def _resources(request: BookingRequest, day: date, suffix: str) -> dict[UUID, ResourceFacts]:
    """The resources asked for and the technicians of the houses of those in class C and D."""
    ids = [item.resource for item in request.items]
    rows = await fetch(
        "SELECT r.id, r.incubator, r.category, r.kind, r.code, r.name_vi, r.name_en, r.capacity,"
        " r.is_bookable, r.is_active, r.is_unattended, r.needs_approval, r.audience,"
        " r.safety_class, r.technician_qualification, r.setup_minutes, r.cleanup_minutes,"
        " r.min_slot_minutes, r.max_slot_minutes, r.slot_step_minutes, r.notice_minutes,"
        " r.horizon_days, r.bought_by, t.id AS rate, t.full_rate, t.incubated_rate,"
        " t.graduate_rate, t.external_rate, t.legal_basis FROM resource r"
        " LEFT JOIN rate t ON t.resource = r.id AND t.valid_from <= {}"
        " AND (t.valid_to IS NULL OR t.valid_to >= {})"
        f" WHERE r.id IN ({marks(ids)}) OR r.id IN (SELECT s.id FROM resource m JOIN resource s"
        " ON s.incubator = m.incubator AND s.kind = 'TECHNICIANS'"
        f" WHERE m.id IN ({marks(ids)}) AND m.safety_class IN ('C', 'D')) ORDER BY r.id" + suffix,
        day,
        day,
        *ids,
        *ids,
    )
    return {row["id"]: _resource(row) for row in rows}


def _check_bookable(
    facts: ResourceFacts | None, quantity: int, request: BookingRequest, lets: list[Let]
) -> None:
    """Invalid for what nobody books by the hour; of a unit that is let, UnitLet tells more."""
    if facts is not None and facts.is_bookable:
        return
    if facts is not None:
        facts.check_not_let(quantity, request.slot, lets)
    raise Invalid("resources", N_("There is no such resource to book."))


def _resource(row: dict[str, Any]) -> ResourceFacts:
    tariff = None
    if row["rate"] is not None:
        tariff = Tariff(
            row["rate"],
            row["full_rate"],
            row["incubated_rate"],
            row["graduate_rate"],
            row["external_rate"],
            row["legal_basis"],
        )
    same = {
        name: row[name]
        for name in ResourceFacts.__slots__
        if name not in ("name", "tariff", "is_bookable")
    }
    return ResourceFacts(
        name=Name(row["name_vi"], row["name_en"]),
        tariff=tariff,
        is_bookable=row["is_bookable"] and row["is_active"],
        **same,
    )


def _window(request: BookingRequest, resources: dict[UUID, ResourceFacts]) -> Period:
    """The days around the slot whose hours matter: an unattended run's buffers reach out."""
    setup = max(facts.setup_minutes for facts in resources.values())
    cleanup = max(facts.cleanup_minutes for facts in resources.values())
    return Period(
        request.slot.start - timedelta(minutes=setup + 1440),
        request.slot.end + timedelta(minutes=cleanup + 1440),
    )


def _reach(resources: Iterable[ResourceFacts], slot: Period) -> Period:
    """The slot with the longest buffers of the resources."""
    spans = [facts.blocked(slot) for facts in resources]
    return Period(min(span.start for span in spans), max(span.end for span in spans))


async def load_taken(
    resources: Collection[UUID], window: Period, moving: UUID | None
) -> tuple[Taken, ...]:
    """What others hold of the resources in the window; `moving` is a booking or a fixture."""
    own = ["o.act NOT IN (SELECT act FROM booking_item WHERE booking = {})"]
    own += [f"o.id NOT IN ({one.places})" for one in FIXTURES]
    rows = await fetch(
        "SELECT o.resource, o.blocked_from, o.blocked_until, o.quantity, o.attendant"
        f" FROM occupation o WHERE o.holds AND o.resource IN ({marks(list(resources))})"
        " AND o.blocked_until > {} AND o.blocked_from < {}"
        + (f" AND {' AND '.join(own)}" if moving else ""),
        *resources,
        window.start,
        window.end,
        *([moving] * len(own) if moving else []),
    )
    return tuple(
        Taken(
            row["resource"],
            Period(row["blocked_from"], row["blocked_until"]),
            row["quantity"],
            row["attendant"],
        )
        for row in rows
    )
