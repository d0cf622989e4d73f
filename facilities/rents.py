"""What space costs by month: full rent, steps by year of the lease, pro rata by calendar day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

DEFAULT_STEPS = (50, 35, 20, 0)
"""Support in percent of the full rent in year 1, 2, 3 and in every later one (brief 2.2)."""

WHOLE = 100
"""A size is counted in hundredths: 1 m² is 100 dm², one desk is 100."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """What is agreed from a day on: đồng a month for one m² or one desk."""

    starts_on: date
    monthly: int


@dataclass(frozen=True, slots=True)
class Month:
    """The days of one calendar month that are let, `ends_on` excluded; amounts in whole đồng.

    `support` is the house's discount. `agreed` is the rent of the days up to the agreed end, the
    only ones that a scheme supports.
    """

    starts_on: date
    ends_on: date
    rent: int
    support: int
    agreed: int = field(default=0, compare=False)

    @property
    def first(self) -> date:
        """The first day of the calendar month."""
        return self.starts_on.replace(day=1)

    @property
    def days(self) -> int:
        """The days let."""
        return (self.ends_on - self.starts_on).days

    @property
    def price(self) -> int:
        """What the firm pays."""
        return self.rent - self.support


@dataclass(frozen=True, slots=True)
class Terms:
    """The money of a letting: its size in hundredths, the rents agreed, and the steps of support.

    The years of the steps run from `lease_began`. No day from `supported_until` on is supported:
    that is the agreed end, and who stays longer pays in full.
    """

    size: int
    agreed: Sequence[Agreed]
    steps: Sequence[int]
    lease_began: date
    supported_until: date

    def monthly_on(self, day: date) -> int:
        """The full rent of a month at the rent of the day, in đồng."""
        return half_up(self._rate(day) * self.size, WHOLE)

    def percent_on(self, day: date) -> int:
        """The support of the day, in percent of the full rent."""
        if day >= self.supported_until:
            return 0
        return self.steps[min(year_of_lease(self.lease_began, day), len(self.steps)) - 1]

    def months(self, starts_on: date, ends_on: date) -> list[Month]:
        """The months from the first day let to the first that is not, each priced by its days."""
        return [self._month(first, last) for first, last in months_between(starts_on, ends_on)]

    def _rate(self, day: date) -> int:
        known = [one for one in self.agreed if one.starts_on <= day]
        return (max(known, key=lambda one: one.starts_on) if known else self.agreed[0]).monthly

    def _month(self, starts_on: date, ends_on: date) -> Month:
        """A step or another rent in mid-month splits it by days; each amount is rounded once."""
        full = supported = agreed = 0
        for first, last in pairwise([starts_on, *self._changes(starts_on, ends_on), ends_on]):
            part = self._rate(first) * self.size * (last - first).days
            full += part
            supported += part * self.percent_on(first)
            agreed += part if first < self.supported_until else 0
        days = WHOLE * monthrange(starts_on.year, starts_on.month)[1]
        return Month(
            starts_on,
            ends_on,
            half_up(full, days),
            half_up(supported, days * 100),
            half_up(agreed, days),
        )

    def _changes(self, starts_on: date, ends_on: date) -> list[date]:
        """The days between on which the rent or the support is another than the day before."""
        days = {one.starts_on for one in self.agreed} | {self.supported_until}
        years = range(1, ends_on.year - self.lease_began.year + 1)
        days |= {anniversary(self.lease_began, years_later) for years_later in years}
        return sorted(day for day in days if starts_on < day < ends_on)


def half_up(numerator: int, denominator: int) -> int:
    """The quotient in whole đồng, halves rounded up."""
    return (2 * numerator + denominator) // (2 * denominator)


def year_of_lease(began: date, day: date) -> int:
    """1 in the first year of a lease, which runs to the day before its anniversary (brief 2.2)."""
    years = day.year - began.year
    return max(years + (day >= anniversary(began, years)), 1)


def anniversary(began: date, years: int) -> date:
    """The same day some years later; of 29 February the last of the month."""
    year = began.year + years
    return date(year, began.month, min(began.day, monthrange(year, began.month)[1]))


def months_between(starts_on: date, ends_on: date) -> Iterator[tuple[date, date]]:
    """The time cut where a month begins: from each first day to the first that is not in it."""
    while starts_on < ends_on:
        following = next_month(starts_on)
        yield starts_on, min(following, ends_on)
        starts_on = following


def next_month(day: date) -> date:
    """The first day of the month after."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)
