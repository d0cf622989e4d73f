"""Half-open periods of time and the arithmetic on lists of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From `start` up to but not including `end`, both kept in UTC."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        """Refuse naive times and an end that is not after the start with a ValueError."""
        if self.start.tzinfo is not UTC or self.end.tzinfo is not UTC:
            object.__setattr__(self, "start", _in_utc(self.start))
            object.__setattr__(self, "end", _in_utc(self.end))
        if self.end <= self.start:
            raise ValueError("a period must end after it starts")

    @property
    def minutes(self) -> int:
        """Whole minutes, a begun one left out."""
        return (self.end - self.start) // _MINUTE

    def overlaps(self, other: "Period") -> bool:
        """Whether they share an instant; touching periods do not."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Period") -> bool:
        """Whether every instant of the other is in this one."""
        return self.start <= other.start and other.end <= self.end

    def holds(self, instant: datetime) -> bool:
        """Whether the instant is in the period; its end is not."""
        return self.start <= instant < self.end

    def clip(self, other: "Period") -> "Period | None":
        """The part of this period that lies in the other, if any."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Period(start, end) if start < end else None


def _in_utc(instant: datetime) -> datetime:
    if instant.utcoffset() is None:
        raise ValueError("a period needs times with their offset from UTC")
    return instant.astimezone(UTC)


def union(periods: Iterable[Period]) -> list[Period]:
    """The same instants as disjoint periods in order; those that touch become one."""
    merged: list[Period] = []
    for period in sorted(periods):
        if merged and period.start <= merged[-1].end:
            if period.end > merged[-1].end:
                merged[-1] = Period(merged[-1].start, period.end)
        else:
            merged.append(period)
    return merged


def subtract(periods: Iterable[Period], holes: Iterable[Period]) -> list[Period]:
    """What is left of the periods once the holes are cut out, disjoint and in order."""
    left: list[Period] = []
    cuts = union(holes)
    first = 0
    for period in union(periods):
        start = period.start
        while first < len(cuts) and cuts[first].end <= start:
            first += 1
        for cut in cuts[first:]:
            if cut.start >= period.end:
                break
            if cut.start > start:
                left.append(Period(start, cut.start))
            start = max(start, cut.end)
        if start < period.end:
            left.append(Period(start, period.end))
    return left


def intersect(a: Iterable[Period], b: Iterable[Period]) -> list[Period]:
    """The instants that lie in both, disjoint and in order."""
    ours, theirs = union(a), union(b)
    shared: list[Period] = []
    i = j = 0
    while i < len(ours) and j < len(theirs):
        if part := ours[i].clip(theirs[j]):
            shared.append(part)
        if ours[i].end <= theirs[j].end:
            i += 1
        else:
            j += 1
    return shared


def minutes(periods: Iterable[Period]) -> int:
    """Whole minutes in all of them, an instant that several hold counted once."""
    return sum((p.end - p.start for p in union(periods)), timedelta()) // _MINUTE
