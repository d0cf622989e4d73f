"""How full a resource was in each of some periods, exactly as section 4.2 of the brief defines it.

Pure. Every time is cut down to its minute first, so that the figures of the parts of a period add
up to those of the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from uuid import UUID

from facilities.timetables import Timetable
from incubator.periods import Period, intersect, subtract


@dataclass(frozen=True, slots=True)
class Use:
    """A confirmed booking of a firm: `quantity` units for a slot, with buffers, and in fact."""

    booking: UUID
    quantity: int
    slot: Period
    blocked: Period
    used: Period | None = None


@dataclass(frozen=True, slots=True)
class Let:
    """Units of the resource that are let for months meanwhile; `booking` is the letting's id."""

    booking: UUID
    quantity: int
    period: Period


@dataclass(frozen=True, slots=True)
class Interval:
    """A time, the units of the resource that count in it, and the bookings that cause it."""

    period: Period
    units: int
    bookings: tuple[UUID, ...] = ()

    @property
    def minutes(self) -> int:
        """Minutes times units: what the interval adds to its figure."""
        return self.period.minutes * self.units


@dataclass(frozen=True, slots=True)
class Figures:
    """Minutes times units, as the brief 4.2 names them.

    `opening - holidays - closures = base` and `base - maintenance - uncertified = available`.
    `off` is use outside base hours of a machine that runs unattended.
    """

    opening: int = 0
    holidays: int = 0
    closures: int = 0
    base: int = 0
    maintenance: int = 0
    uncertified: int = 0
    available: int = 0
    booked: int = 0
    blocked: int = 0
    used: int = 0
    off: int = 0

    def __add__(self, other: Figures) -> Figures:
        """Both together: a ratio of sums is never a mean of ratios."""
        return Figures(*(getattr(self, name) + getattr(other, name) for name in NAMES))

    @property
    def booking_rate(self) -> Fraction | None:
        """Booked ÷ available; like every ratio None when the denominator is 0."""
        return _ratio(self.booked, self.available)

    @property
    def block_rate(self) -> Fraction | None:
        """Blocked ÷ available."""
        return _ratio(self.blocked, self.available)

    @property
    def utilisation(self) -> Fraction | None:
        """Used ÷ available."""
        return _ratio(self.used, self.available)

    @property
    def realisation(self) -> Fraction | None:
        """Used ÷ booked."""
        return _ratio(self.used, self.booked)

    @property
    def technical_availability(self) -> Fraction | None:
        """Available ÷ base."""
        return _ratio(self.available, self.base)


def _ratio(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole else None


NAMES = Figures.__slots__


@dataclass(frozen=True, slots=True)
class Intervals:
    """The intervals behind each figure, each list disjoint and in order."""

    opening: list[Interval]
    holidays: list[Interval]
    closures: list[Interval]
    base: list[Interval]
    maintenance: list[Interval]
    uncertified: list[Interval]
    available: list[Interval]
    booked: list[Interval]
    blocked: list[Interval]
    used: list[Interval]
    off: list[Interval]

    def figures(self) -> Figures:
        """Their sums."""
        return Figures(*(sum(one.minutes for one in getattr(self, name)) for name in NAMES))

    def split(self, parts: Sequence[Period]) -> list[Figures]:
        """Their sums in each of the parts, which follow one another and cover them all."""
        edges = [(_minute(part.start), _minute(part.end)) for part in parts]
        columns = (_split(getattr(self, name), edges) for name in NAMES)
        return [Figures(*row) for row in zip(*columns, strict=True)]


def _split(intervals: list[Interval], parts: list[tuple[datetime, datetime]]) -> list[int]:
    sums = [0] * len(parts)
    first = 0
    for one in intervals:
        start, end = one.period.start, one.period.end
        # A window of seconds has intervals and no whole minute that they could lie in.
        while first < len(parts) and parts[first][1] <= start:
            first += 1
        for index in range(first, len(parts)):
            begins, ends = parts[index]
            if begins >= end:
                break
            seconds = (min(end, ends) - max(start, begins)).total_seconds()
            sums[index] += int(seconds) // 60 * one.units
    return sums


def total(figures: Iterable[Figures]) -> Figures:
    """The sum of figures; zeros for none."""
    return sum(figures, Figures())


def measure(
    timetable: Timetable,
    capacity: int,
    uses: Sequence[Use],
    window: Period,
    *,
    unattended: bool = False,
    let: Sequence[Let] = (),
) -> Intervals:
    """The intervals behind the figures of one resource in a window (brief 4.2).

    Units that are let for months are closed to bookings by the hour: they are in no base hours.
    """
    window = _floored(window) or window
    opening, base = _whole(timetable.opening(window)), _whole(timetable.base(window))
    available = _whole(timetable.available(window))
    holidays = intersect(opening, timetable.holidays(window))
    maintenance = intersect(base, _whole(timetable.maintenance(window)))
    closures = subtract(subtract(opening, holidays), base)
    uncertified = subtract(subtract(base, maintenance), available)
    used = _load(((use.used, use) for use in uses), capacity)
    gone = _load(((one.period, one) for one in let), capacity)
    shut = [*_units(closures, capacity), *_within(gone, base)]
    return Intervals(
        opening=_units(opening, capacity),
        holidays=_units(holidays, capacity),
        closures=sorted(shut, key=lambda one: one.period.start) if gone else shut,
        base=_left(base, capacity, gone),
        maintenance=_left(maintenance, capacity, gone),
        uncertified=_left(uncertified, capacity, gone),
        available=_left(available, capacity, gone),
        booked=_within(_load(((use.slot, use) for use in uses), capacity), available),
        blocked=_within(_load(((use.blocked, use) for use in uses), capacity), available),
        used=_within(used, available),
        off=_within(used, subtract([window], base)) if unattended else [],
    )


def _units(periods: Iterable[Period], capacity: int) -> list[Interval]:
    return [Interval(period, capacity) for period in periods] if capacity else []


def _left(periods: Sequence[Period], capacity: int, gone: Sequence[Interval]) -> list[Interval]:
    """The units that are not let, piece by piece."""
    if not gone:
        return _units(periods, capacity)
    free = _units(subtract(periods, [one.period for one in gone]), capacity)
    cut = _within(list(gone), list(periods))
    some = [Interval(one.period, capacity - one.units) for one in cut if one.units < capacity]
    return sorted([*free, *some], key=lambda one: one.period.start)


def _floored(period: Period) -> Period | None:
    start, end = period.start, period.end
    if not (start.second or start.microsecond or end.second or end.microsecond):
        return period
    start, end = _minute(period.start), _minute(period.end)
    return Period(start, end) if start < end else None


def _minute(instant: datetime) -> datetime:
    return instant.replace(second=0, microsecond=0)


def _whole(periods: Iterable[Period]) -> list[Period]:
    return [whole for period in periods if (whole := _floored(period))]


def _load(taken: Iterable[tuple[Period | None, Use | Let]], capacity: int) -> list[Interval]:
    """The units taken over time, never more than there are.

    A slot given back early may be booked again: the minutes count once (brief 4.2, union).
    """
    changes: list[tuple[datetime, bool, Use | Let]] = []
    for period, use in taken:
        if period and (whole := _floored(period)):
            changes += [(whole.start, True, use), (whole.end, False, use)]
    changes.sort(key=lambda change: change[0])
    active: dict[UUID, Use | Let] = {}
    pieces: list[Interval] = []
    since: datetime | None = None
    for instant, begins, use in changes:
        if active and since and since < instant:
            units = min(sum(one.quantity for one in active.values()), capacity)
            pieces.append(Interval(Period(since, instant), units, tuple(active)))
        since = instant
        if begins:
            active[use.booking] = use
        else:
            del active[use.booking]
    return pieces


def _within(pieces: list[Interval], inside: list[Period]) -> list[Interval]:
    return list(_cut(pieces, inside))


def _cut(pieces: list[Interval], inside: list[Period]) -> Iterator[Interval]:
    first = 0
    for piece in pieces:
        while first < len(inside) and inside[first].end <= piece.period.start:
            first += 1
        for hours in inside[first:]:
            if hours.start >= piece.period.end:
                break
            if hours.contains(piece.period):
                yield piece
            elif part := piece.period.clip(hours):
                yield Interval(part, piece.units, piece.bookings)
