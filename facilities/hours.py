"""Weekly hours on a calendar of special days, as periods."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from incubator import clock
from incubator.names import Name
from incubator.periods import Period, union

HOLIDAYS = frozenset({"NGHI_LE", "NGHI_BU", "HOAN_DOI_NGHI"})
SHUT = frozenset({"DONG_CUA"})
DAY = timedelta(days=1)


@lru_cache(maxsize=4096)
def midnight(day: date) -> datetime:
    """The instant at which the day begins in the house."""
    return clock.moment(day, 0)


def whole_days(days: Iterable[date], window: Period) -> list[Period]:
    """These days from midnight to midnight, as far as they lie in the window."""
    whole = (Period(midnight(day), midnight(day) + DAY) for day in days)
    return union(part for day in whole if (part := day.clip(window)))


@dataclass(frozen=True, slots=True)
class Span:
    """A weekly span in minutes after house midnight; Monday is 0, both dates are inclusive."""

    weekday: int
    opens: int
    closes: int
    valid_from: date | None = None
    valid_to: date | None = None

    def applies(self, day: date) -> bool:
        """Whether the span is in force on the day, whatever weekday that is."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day that is not an ordinary one; `works_as` is the weekday whose hours it has."""

    kind: str
    name: Name
    works_as: int | None = None


Days = Mapping[date, SpecialDay]


@dataclass(frozen=True, slots=True, eq=False)
class Hours:
    """Weekly hours on a calendar; on a day on which some of its own are in force, those count.

    Resources with the same hours share one object, so that each window is worked out once.
    """

    house: Sequence[Span]
    days: Days
    own: Sequence[Span] = ()
    _known: dict[Period, list[Period]] = field(default_factory=dict)

    def within(self, window: Period) -> list[Period]:
        """The hours in the window, disjoint and in order; special days are not taken out."""
        if window not in self._known:
            self._known[window] = union(self._clipped(window))
        return self._known[window]

    def _clipped(self, window: Period) -> Iterator[Period]:
        for day in house_days(window):
            start_of_day = midnight(day)
            for span in self._on(day):
                start = max(start_of_day + timedelta(minutes=span.opens), window.start)
                end = min(start_of_day + timedelta(minutes=span.closes), window.end)
                if start < end:
                    yield Period(start, end)

    def _on(self, day: date) -> Iterator[Span]:
        special = self.days.get(day)
        weekday = day.weekday()
        if special is not None and special.works_as is not None:
            weekday = special.works_as
        own = [span for span in self.own if span.applies(day)]
        for span in own or self.house:
            if span.weekday == weekday and (own or span.applies(day)):
                yield span


def house_days(window: Period) -> Iterator[date]:
    """The days of the house that the window touches, in order."""
    day, last = clock.local(window.start).date(), clock.local(window.end).date()
    while day <= last:
        yield day
        day += DAY


def special_days(rows: Iterable[Mapping[str, Any]], house: UUID) -> Days:
    """The calendar of a house out of rows of all: its own word on a day outweighs the general."""
    general: dict[date, SpecialDay] = {}
    own: dict[date, SpecialDay] = {}
    for row in rows:
        if row["day"] and row["incubator"] in (None, house):
            special = SpecialDay(row["kind"], Name(row["reason"], row["name_en"]), row["works_as"])
            days = general if row["incubator"] is None else own
            days[date.fromisoformat(row["day"])] = special
    return general | own
