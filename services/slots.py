"""The earliest times at which everybody and everything that is asked for is free (pure)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import lcm
from zoneinfo import ZoneInfo

from facilities.booking_facts import ResourceFacts
from facilities.free_slots import on_step, too_full
from facilities.hours import Span, house_days, whole_days
from facilities.slots import Duration
from facilities.timetables import Timetable
from incubator import clock
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid

STEP = 30
"""Minutes between the starts that are tried where no resource has a step of its own."""
TRIED = 2_000
"""So many starts are judged before giving up."""
_DAY = timedelta(days=1)
_MIDNIGHT = 1440
_WAKES, _SLEEPS = 7 * 60, 21 * 60
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Place:
    """A resource that is wanted, with what others take of it."""

    facts: ResourceFacts
    quantity: int
    timetable: Timetable
    taken: tuple[tuple[Period, int], ...] = ()

    def open(self, window: Period) -> list[Period]:
        """When it serves."""
        return self.timetable.available(window)

    def full(self) -> list[Period]:
        """Where no slot may lie for want of room, with its own set-up and clean-up."""
        facts = self.facts
        room = facts.capacity - self.quantity
        return too_full(self.taken, room, facts.setup_minutes, facts.cleanup_minutes)


@dataclass(frozen=True, slots=True)
class Guest:
    """A person who is to be there: when they work (None: any waking hour), and what ties them."""

    name: str
    hours: tuple[Span, ...] | None = None
    zone: str = ""
    busy: tuple[Period, ...] = ()

    def open(self, window: Period) -> list[Period]:
        """When they can be asked for at all."""
        if self.hours is None:
            return _waking(window)
        return working_times(self.hours, self.zone, window)


def check_duration(minutes: int, places: Iterable[Place]) -> None:
    """Invalid for a duration that one of the resources is not booked for, or more than it has."""
    for place in places:
        facts = place.facts
        if place.quantity > facts.capacity:
            raise Invalid(
                "resources",
                N_("%(name)s has %(capacity)s units; no more can be booked."),
                name=facts.name,
                capacity=facts.capacity,
            )
        if minutes < facts.min_slot_minutes:
            message, bound = _AT_LEAST, facts.min_slot_minutes
        elif facts.max_slot_minutes and minutes > facts.max_slot_minutes:
            message, bound = _AT_MOST, facts.max_slot_minutes
        elif minutes % facts.slot_step_minutes:
            message, bound = _STEPS, facts.slot_step_minutes
        else:
            continue
        raise Invalid("duration", message, resource=facts.name, length=Duration(bound))


_AT_LEAST = N_("%(resource)s is booked for at least %(length)s.")
_AT_MOST = N_("%(resource)s is booked for at most %(length)s.")
_STEPS = N_("%(resource)s is booked in steps of %(length)s.")


def reach(window: Period, places: Iterable[Place], now: datetime) -> Period | None:
    """The part of the window that notice (minutes) and horizon (days) of all resources leave."""
    start, end = max(window.start, now), window.end
    for place in places:
        start = max(start, now + place.facts.notice_minutes * _MINUTE)
        end = min(end, now + place.facts.horizon_days * _DAY)
    return Period(start, end) if start < end else None


def free_slots(
    places: Sequence[Place],
    guests: Sequence[Guest],
    *,
    minutes: int,
    window: Period,
    days_off: Iterable[date] = (),
    admits: Callable[[Period], bool] = lambda _slot: True,
) -> Iterator[Period]:
    """The slots of so many minutes, in order, in which all are free; the first TRIED are judged.

    Starts lie on every resource's step from midnight. `days_off` are days on which nobody is asked
    for; `admits` has the last word on each slot.
    """
    step = lcm(*(place.facts.slot_step_minutes for place in places)) if places else STEP
    length = timedelta(minutes=minutes)
    tried = 0
    for free in common([*places, *guests], window, whole_days(days_off, window)):
        start = on_step(free.start, step)
        while start + length <= free.end:
            tried += 1
            if tried > TRIED:
                return
            slot = Period(start, start + length)
            if admits(slot):
                yield slot
            start = on_step(start + _MINUTE, step)


def common(asked: Sequence[Place | Guest], window: Period, off: Iterable[Period]) -> list[Period]:
    """When all of them are free at once: one sweep over everything that begins or ends."""
    never = len(asked) + 1
    changes: list[tuple[datetime, int]] = []
    for one in asked:
        changes += _edges(one.open(window), 1)
        changes += _edges(one.full() if isinstance(one, Place) else one.busy, -never)
    changes += _edges(off, -never)
    changes.sort()
    found, level, since = list[Period](), 0, None
    place = 0
    while place < len(changes):
        instant = changes[place][0]
        while place < len(changes) and changes[place][0] == instant:
            level += changes[place][1]
            place += 1
        if since is None and level == len(asked):
            since = instant
        elif since is not None and level != len(asked):
            found.append(Period(since, instant))
            since = None
    return found


def _edges(periods: Iterable[Period], weight: int) -> Iterator[tuple[datetime, int]]:
    for period in periods:
        yield period.start, weight
        yield period.end, -weight


def working_times(hours: Sequence[Span], zone: str, window: Period) -> list[Period]:
    """An adviser's weekly hours by the clock of their zone, whatever its offset is on each day."""
    place = ZoneInfo(zone)
    day, last = window.start.astimezone(place).date() - _DAY, window.end.astimezone(place).date()
    found = list[Period]()
    while day <= last:
        for span in hours:
            if span.weekday == day.weekday():
                starts, ends = _at(day, span.opens, place), _at(day, span.closes, place)
                if starts < ends and (part := Period(starts, ends).clip(window)):
                    found.append(part)
        day += _DAY
    return found


def _at(day: date, minute: int, zone: ZoneInfo) -> datetime:
    days, minute = divmod(minute, _MIDNIGHT)
    wall = datetime.combine(day + days * _DAY, time(minute // 60, minute % 60), zone)
    return wall.astimezone(UTC)


def _waking(window: Period) -> list[Period]:
    """From seven in the morning to nine in the evening by the house's clock."""
    whole = (
        Period(clock.moment(day, _WAKES), clock.moment(day, _SLEEPS)) for day in house_days(window)
    )
    return [part for day in whole if (part := day.clip(window))]
