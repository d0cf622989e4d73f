"""How full the floor area is: m²-days that could be let, were let and are signed (brief 4.1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from facilities.let_units import Days


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """A unit over time; `size` counts hundredths of m², or of desks.

    Each of `let` is the days from a hand-over to its hand-back and the hundredths let; `signed`
    are days agreed and not handed over.
    """

    size: int
    withdrawn: tuple[Days, ...] = ()
    let: tuple[tuple[Days, int], ...] = ()
    signed: tuple[tuple[Days, int], ...] = ()


@dataclass(frozen=True, slots=True)
class FloorArea:
    """Hundredths of m²-days; a ratio is None when nothing could be let."""

    leasable: int = 0
    let: int = 0
    signed: int = 0

    def __add__(self, other: FloorArea) -> FloorArea:
        """Both together: a ratio of sums is never a mean of ratios."""
        return FloorArea(
            self.leasable + other.leasable, self.let + other.let, self.signed + other.signed
        )

    @property
    def occupancy(self) -> Fraction | None:
        """Let ÷ leasable."""
        return ratio(self.let, self.leasable)

    @property
    def vacancy(self) -> Fraction | None:
        """1 − occupancy."""
        return ratio(self.leasable - self.let, self.leasable)

    @property
    def committed(self) -> Fraction | None:
        """(Let + signed, not handed over) ÷ leasable."""
        return ratio(self.let + self.signed, self.leasable)


def ratio(part: int, whole: int) -> Fraction | None:
    """The quotient; None when the denominator is 0."""
    return Fraction(part, whole) if whole else None


def measure(units: Iterable[UnitFacts], window: Days) -> FloorArea:
    """The m²-days of units in a window; what is withdrawn counts on neither side."""
    return sum((_measured(unit, window) for unit in units), FloorArea())


def _measured(unit: UnitFacts, window: Days) -> FloorArea:
    free = _without([window], unit.withdrawn)
    let = sum(_overlap(free, days) * size for days, size in unit.let)
    signed = sum(_overlap(free, days) * size for days, size in unit.signed)
    leasable = sum(days.count for days in free) * unit.size
    return FloorArea(leasable, min(let, leasable), min(signed, max(leasable - let, 0)))


def _without(days: Sequence[Days], holes: Iterable[Days]) -> list[Days]:
    left = list(days)
    for hole in holes:
        left = [part for one in left for part in _cut(one, hole)]
    return left


def _cut(days: Days, hole: Days) -> list[Days]:
    if not days.overlaps(hole):
        return [days]
    parts = ((days.start, hole.start), (hole.end, days.end))
    return [Days(start, end) for start, end in parts if start < end]


def _overlap(free: Iterable[Days], days: Days) -> int:
    return sum(
        (min(one.end, days.end) - max(one.start, days.start)).days
        for one in free
        if one.overlaps(days)
    )


def mean_days(gaps: Sequence[int]) -> Fraction | None:
    """The mean of whole days; None for none."""
    return Fraction(sum(gaps), len(gaps)) if gaps else None
