"""Who has a unit from which day to which, and that nobody else gets it meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar
from uuid import UUID

from incubator import clock
from incubator.database import Row, fetch, marks
from incubator.languages import N_
from incubator.names import Name
from incubator.periods import Period
from incubator.refusals import Refusal

_DAY = timedelta(days=1)


class UnitLet(Refusal):
    """The unit is let to somebody else on one of the days."""

    rule: ClassVar[str] = "unit-let"
    title: ClassVar[str] = N_("The unit is let")


@dataclass(frozen=True, slots=True)
class Days:
    """From a first day up to but not including another."""

    start: date
    end: date

    @property
    def last(self) -> date:
        """The last day that is in it."""
        return self.end - _DAY

    @property
    def count(self) -> int:
        """How many days."""
        return (self.end - self.start).days

    @property
    def period(self) -> Period:
        """The same by the house's clock, from midnight to midnight."""
        return Period(clock.moment(self.start, 0), clock.moment(self.end, 0))

    def overlaps(self, other: Days) -> bool:
        """Whether they share a day."""
        return self.start < other.end and other.start < self.end

    def shifted_to(self, start: date) -> Days:
        """As many days from another day on."""
        return Days(start, start + (self.end - self.start))


@dataclass(frozen=True, slots=True)
class Let:
    """Units that a letting takes, as far as is known today; of m² it takes `size` hundredths.

    One that is overdue takes them at least until tomorrow, and nobody knows how much longer.
    """

    id: UUID
    resource: UUID
    days: Days
    quantity: int
    size: int = 0
    overdue_since: date | None = None


def days_of(slot: Period) -> Days:
    """The days of the house that a slot touches."""
    last = clock.local(slot.end - timedelta(microseconds=1)).date()
    return Days(clock.local(slot.start).date(), last + _DAY)


def check_not_let(
    name: Name, capacity: int, quantity: int, days: Days, lets: Sequence[Let]
) -> None:
    """UnitLet unless so many units are left by the lettings on each of the days.

    Its next possible time is the first day from which they are free for as long as was asked.
    """
    if peak(days, lets) + quantity <= capacity:
        return
    first = min((one for one in lets if one.days.overlaps(days)), key=lambda one: one.days.start)
    free = None if first.overdue_since else next_free_day(capacity, quantity, days, lets)
    raise UnitLet(
        _sentence(capacity, first),
        next_possible=clock.moment(free, 0) if free else None,
        name=name,
        since=first.days.start,
        last=first.days.last,
        due=first.overdue_since,
        free=max(capacity - peak(days, lets), 0),
        capacity=capacity,
        quantity=quantity,
    )


def _sentence(capacity: int, first: Let) -> str:
    if capacity > 1:
        return N_(
            "%(name)s has %(free)s of %(capacity)s units left by those who rent there; "
            "%(quantity)s were asked for. Take fewer, or choose other days."
        )
    if first.overdue_since:
        return N_(
            "%(name)s is let and should have been handed back on %(due)s. It is free once it has "
            "been handed back."
        )
    return N_(
        "%(name)s is let from %(since)s until %(last)s. Choose another unit, or days on which it "
        "is free."
    )


def peak(days: Days, lets: Iterable[Let]) -> int:
    """The most units that lettings take on any of the days."""
    known = [one for one in lets if one.days.overlaps(days)]
    starts = {max(one.days.start, days.start) for one in known}
    return max((_taken(day, known) for day in starts), default=0)


def _taken(day: date, lets: Iterable[Let]) -> int:
    return sum(one.quantity for one in lets if one.days.start <= day < one.days.end)


def next_free_day(capacity: int, quantity: int, days: Days, lets: Sequence[Let]) -> date | None:
    """The first later day from which the units are free for as many days; None if there is none."""
    if quantity > capacity:
        return None
    for day in sorted({one.days.end for one in lets if one.days.end > days.start}):
        if peak(days.shifted_to(day), lets) + quantity <= capacity:
            return day
    return None


async def load_lets(
    resources: Collection[UUID], since: date, *, today: date, apart_from: UUID | None = None
) -> list[Let]:
    """The lettings that take these units on or after a day, the earliest first."""
    rows = await fetch(
        "SELECT l.id, l.resource, l.quantity, l.size, l.starts_on, l.ends_on, l.occupied_until,"  # noqa: S608
        f" l.handed_back_on FROM letting l WHERE l.resource IN ({marks(list(resources))})"
        " AND l.cancelled_at IS NULL AND (l.handed_back_on IS NULL OR l.handed_back_on > {})"
        " ORDER BY l.starts_on, l.id",
        *resources,
        since,
    )
    return [let_of(row, today) for row in rows if row["id"] != apart_from]


def let_of(row: Row, today: date) -> Let:
    """A stored letting as others meet it."""
    until, overdue = row["occupied_until"], None
    if row["handed_back_on"] is None and row["ends_on"] <= today:
        until, overdue = max(until, today + _DAY), row["ends_on"]
    return Let(
        row["id"],
        row["resource"],
        Days(row["starts_on"], max(until, row["starts_on"] + _DAY)),
        row["quantity"],
        row["size"],
        overdue,
    )


async def overdue_before(letting: UUID, today: date) -> date | None:
    """The day on which the unit of a letting not begun should have come back from somebody else.

    None where nobody stays too long in it; of several desks one may be free.
    """
    rows = await fetch(
        'SELECT MIN(o.ends_on) AS "since [date]" FROM letting l JOIN resource r'
        " ON r.id = l.resource AND r.capacity = 1 JOIN letting o ON o.resource = l.resource"
        " AND o.id <> l.id AND o.handed_over_on IS NOT NULL AND o.handed_back_on IS NULL"
        " AND o.cancelled_at IS NULL AND o.ends_on <= {} WHERE l.id = {} AND l.handed_over_on"
        " IS NULL AND l.cancelled_at IS NULL",
        today,
        letting,
    )
    since: date | None = rows[0]["since"]
    return since
