"""A year as twelve months of weeks, with what is special of each day."""

from calendar import Calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class GridDay:
    """A day of a month; `special` are the rows of the calendar about it, the general one first."""

    day: date
    special: tuple[Mapping[str, Any], ...]

    @property
    def kind(self) -> str:
        """What the day is in most houses; empty for an ordinary one."""
        return str(self.special[0]["kind"]) if self.special else ""

    @property
    def is_provisional(self) -> bool:
        """Whether it is not decided yet."""
        return any(one["is_provisional"] for one in self.special)


@dataclass(frozen=True, slots=True)
class Month:
    """A month by its first day, with its weeks from Monday; None for days of other months."""

    first: date
    weeks: tuple[tuple[GridDay | None, ...], ...]


def months_of(year: int, days: Iterable[Mapping[str, Any]]) -> list[Month]:
    """The twelve months of a year."""
    known: dict[date, list[Mapping[str, Any]]] = {}
    for one in days:
        known.setdefault(one["day"], []).append(one)
    for rows in known.values():
        rows.sort(key=lambda row: row["incubator"] is not None)
    return [_month(year, month, known) for month in range(1, 13)]


def _month(year: int, month: int, known: Mapping[date, list[Mapping[str, Any]]]) -> Month:
    weeks = tuple(
        tuple(
            GridDay(day, tuple(known.get(day, ()))) if day.month == month else None for day in row
        )
        for row in Calendar().monthdatescalendar(year, month)
    )
    return Month(date(year, month, 1), weeks)
