"""The days of a resource as bars: what is open, taken, closed and under maintenance."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from facilities.free_busy import Busy, FreeBusy, free_units
from incubator import clock
from incubator.periods import Period, intersect

DAY = 1440
EARLY, LATE = 6 * 60, 22 * 60
_STEP = 120


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of a day, in minutes from the strip's first; `share` of its height is filled."""

    kind: str
    period: Period
    x: int
    width: int
    share: float = 1.0
    taken: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One day: its bars in the order in which they are drawn."""

    day: date
    bars: list[Bar]


@dataclass(frozen=True, slots=True)
class Strip:
    """Several days between the same hours (minutes of the day)."""

    first: int
    last: int
    rows: list[Row]

    @property
    def minutes(self) -> int:
        """How wide a row is."""
        return self.last - self.first

    @property
    def hours(self) -> list[str]:
        """The hours written over the rows, at equal distances."""
        return [f"{at // 60:02d}" for at in range(self.first, self.last + 1, _STEP)]


def draw(found: FreeBusy, first_day: date, days: int) -> Strip:
    """The strip of some days; wider than 6 to 22 o'clock where something happens outside."""
    all_days = [first_day + timedelta(n) for n in range(days)]
    shown = [*found.opening, *(one.blocked for one in found.busy)]
    first, last = _hours(shown, all_days)
    layers = list(_layers(found))
    rows = [Row(day, list(_bars(layers, day, first, last, found.capacity))) for day in all_days]
    return Strip(first, last, rows)


def _hours(shown: Iterable[Period], days: list[date]) -> tuple[int, int]:
    first, last = EARLY, LATE
    for day in days:
        whole = Period(clock.moment(day, 0), clock.moment(day, DAY))
        for part in filter(None, (period.clip(whole) for period in shown)):
            first = min(first, Period(whole.start, part.end).minutes - part.minutes)
            last = max(last, Period(whole.start, part.end).minutes)
    return first // _STEP * _STEP, -(-last // _STEP) * _STEP


def _layers(found: FreeBusy) -> Iterator[tuple[str, Period, int]]:
    """What is drawn, the lowest first, with the units taken."""
    for period in found.opening:
        yield "open", period, 0
    for kind, periods in (
        ("closure", [*found.holidays, *(stop.period for stop in found.closures)]),
        ("maintenance", [*found.uncertified, *(stop.period for stop in found.maintenance)]),
    ):
        for period in intersect(periods, found.opening):
            yield kind, period, 0
    for period, units, kind in _loads(found.busy, found.window, found.capacity):
        yield kind, period, units


def _loads(busy: list[Busy], window: Period, capacity: int) -> Iterator[tuple[Period, int, str]]:
    """The stretches between changes of the load, with the units taken then."""
    known = {one.blocked: one.is_tentative for one in busy}
    for free in _inverse(busy, window, capacity):
        units, period = free
        waiting = [tentative for blocked, tentative in known.items() if blocked.overlaps(period)]
        yield period, units, "tentative" if waiting and all(waiting) else "confirmed"


def _inverse(busy: list[Busy], window: Period, capacity: int) -> Iterator[tuple[int, Period]]:
    # One unit more than there is, so that full stretches are found too.
    for free in free_units([window], busy, capacity + 1):
        if taken := capacity + 1 - free.units:
            yield taken, free.period


def _bars(
    layers: Iterable[tuple[str, Period, int]], day: date, first: int, last: int, capacity: int
) -> Iterator[Bar]:
    shown = Period(clock.moment(day, first), clock.moment(day, last))
    for kind, period, taken in layers:
        if part := period.clip(shown):
            x = Period(shown.start, part.end).minutes - part.minutes
            share = taken / capacity if taken and capacity else 1.0
            yield Bar(kind, part, x, part.minutes, min(share, 1.0), taken)
