"""Find a time: who and what is asked for, everything known of them, and the first free slots."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import islice
from uuid import UUID

from facilities.attending import Attending
from facilities.booking_facts import BookingFacts, ResourceFacts, load_facts, load_taken
from facilities.booking_requests import BookingRequest, Item
from facilities.duty import Duty, load_duty
from facilities.hours import HOLIDAYS, SHUT, Span
from facilities.timetables import load_timetables
from incubator.clock import local
from incubator.database import Row, fetch, marks
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor
from services.busy_people import load_busy
from services.slots import Guest, Place, check_duration, free_slots, reach

SHORTEST, LONGEST = 15, 480
"""Minutes."""
MOST_ASKED = 60
"""People, and resources, in one search."""
_AROUND = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Wanted:
    """So many minutes with these people and resources, within the window.

    A participant is named by the id of the person, an adviser by that of the adviser as well.
    """

    minutes: int
    participants: tuple[UUID, ...]
    items: tuple[Item, ...]
    window: Period
    limit: int = 10


@dataclass(frozen=True, slots=True)
class Known:
    """The people and places of a search, and what else decides about a slot."""

    places: tuple[Place, ...]
    guests: tuple[Guest, ...]
    days_off: tuple[date, ...]
    admits: Callable[[Period], bool]


async def find_slots(wanted: Wanted, *, actor: Actor, now: datetime) -> list[Period]:
    """The earliest slots in which everybody and everything is free; none when there is none.

    Nothing is locked: by the time somebody takes one, it may be gone. Invalid names the field of
    what cannot be: nobody asked for, unknown or others' people, unknown resources, a duration that
    a resource is not booked for.
    """
    check_wanted(wanted)
    known = await load_known(wanted, actor=actor, now=now)
    check_duration(wanted.minutes, known.places)
    window = reach(wanted.window, known.places, now)
    if window is None:
        return []
    found = free_slots(
        known.places, known.guests, minutes=wanted.minutes, window=window,
        days_off=known.days_off, admits=known.admits,
    )  # fmt: skip
    return list(islice(found, wanted.limit))


def check_wanted(wanted: Wanted) -> None:
    """Invalid for what no search could answer."""
    if not SHORTEST <= wanted.minutes <= LONGEST:
        raise Invalid(
            "duration", N_("Give a whole number from %(least)s to %(most)s."),
            least=SHORTEST, most=LONGEST,
        )  # fmt: skip
    if not wanted.participants and not wanted.items:
        raise Invalid("participants", N_("Name at least one person or one resource."))
    for field, asked in (("participants", wanted.participants), ("resources", wanted.items)):
        if len(asked) > MOST_ASKED:
            raise Invalid(field, N_("Name at most %(most)s at once."), most=MOST_ASKED)
    if len({item.resource for item in wanted.items}) < len(wanted.items):
        raise Invalid("resources", N_("Name each resource once, with its quantity."))
    if any(item.quantity < 1 for item in wanted.items):
        raise Invalid("resources", N_("A quantity is at least 1."))


async def load_known(wanted: Wanted, *, actor: Actor, now: datetime) -> Known:
    """Everything about the people and the resources, in a few statements."""
    window = Period(wanted.window.start - _AROUND, wanted.window.end + _AROUND)
    guests = await _guests(wanted.participants, window, actor=actor, now=now)
    places, admits = await _places(wanted, window, now)
    # Each resource knows its own house's holidays.
    days_off = () if places else await load_days_off(window)
    return Known(places, guests, days_off, admits)


async def _guests(
    people: Sequence[UUID], window: Period, *, actor: Actor, now: datetime
) -> tuple[Guest, ...]:
    if not people:
        return ()
    asked, today = sorted(set(people)), local(now).date()
    rows = await fetch(
        "SELECT p.id, p.full_name, a.id AS adviser, a.is_active, a.time_zone, h.weekday, h.opens,"  # noqa: S608
        " h.closes, m.firm FROM person p LEFT JOIN adviser a ON a.person = p.id"
        " LEFT JOIN adviser_hours h ON h.adviser = a.id LEFT JOIN membership m ON m.person = p.id"
        " AND m.valid_from <= {} AND (m.valid_to IS NULL OR m.valid_to >= {})"
        f" WHERE p.id IN ({marks(asked)}) OR a.id IN ({marks(asked)})"
        " ORDER BY p.id, h.weekday, h.opens",
        *(today, today, *asked, *asked),
    )
    found: dict[UUID, list[Row]] = defaultdict(list)
    for row in rows:
        if _may_ask_for(row, actor):
            found[row["id"]].append(row)
    named = {id for person in found.values() for id in (person[0]["id"], person[0]["adviser"])}
    if not named.issuperset(asked):
        raise Invalid("participants", N_("One of these people is not known here."))
    busy = await load_busy(list(found), window)
    return tuple(_guest(rows, busy.get(person, ())) for person, rows in found.items())


def _may_ask_for(row: Row, actor: Actor) -> bool:
    """Advisers for everybody, one's own and one's firms' people; the houses' staff ask for all."""
    is_adviser = bool(row["adviser"] and row["is_active"])
    own = row["id"] == actor.person or row["firm"] in actor.firms
    return is_adviser or own or actor.is_staff()


def _guest(rows: Sequence[Row], busy: tuple[Period, ...]) -> Guest:
    first = rows[0]
    if not first["adviser"]:
        return Guest(first["full_name"], busy=busy)
    spans = {(row["weekday"], row["opens"], row["closes"]) for row in rows if row["opens"] or
             row["closes"]}  # fmt: skip
    hours = tuple(Span(*span) for span in sorted(spans))
    return Guest(first["full_name"], hours or None, first["time_zone"], busy)


async def _places(
    wanted: Wanted, window: Period, now: datetime
) -> tuple[tuple[Place, ...], Callable[[Period], bool]]:
    if not wanted.items:
        return (), lambda _slot: True
    start = max(wanted.window.start, now)
    slot = Period(start, start + timedelta(minutes=wanted.minutes))
    request = BookingRequest(items=wanted.items, slot=slot, purpose="-", use="TRAINING")
    facts = await load_facts(request, now=now, locking=False)
    ids = [*facts.resources, *(one.id for one in facts.technicians.values())]
    timetables = await load_timetables(sorted(facts.resources), window)
    taken = await load_taken(ids, window, None)
    facts = replace(facts, timetables=timetables, taken=taken, window=window)
    by_resource: dict[UUID, list[tuple[Period, int]]] = defaultdict(list)
    for one in taken:
        by_resource[one.resource].append((one.blocked, one.quantity))
    places = tuple(
        Place(
            facts.resources[item.resource], item.quantity, timetables[item.resource],
            tuple(by_resource[item.resource]),
        )
        for item in wanted.items
    )  # fmt: skip
    attended = [(n, place.facts) for n, place in enumerate(places) if place.facts.needs_technician]
    duty = await load_duty(list(facts.technicians), window) if attended else Duty()
    return places, lambda slot: _admits(slot, facts, wanted.items, attended, duty)


def _admits(
    slot: Period,
    facts: BookingFacts,
    items: Sequence[Item],
    attended: Sequence[tuple[int, ResourceFacts]],
    duty: Duty,
) -> bool:
    """Whether nothing is let to others then, and technicians are there for what needs one."""
    try:
        for item in items:
            facts.resources[item.resource].check_not_let(item.quantity, slot, facts.lets)
        Attending(facts, slot, duty).attend(attended)
    except Refusal:
        return False
    return True


async def load_days_off(window: Period) -> tuple[date, ...]:
    """Public holidays of the whole calendar in the window."""
    rows = await fetch(
        "SELECT day, kind FROM calendar_day WHERE incubator IS NULL AND day BETWEEN {} AND {}",
        *(local(window.start).date(), local(window.end).date()),
    )
    return tuple(row["day"] for row in rows if row["kind"] in HOLIDAYS | SHUT)
