"""A heat map of one ratio: a row for each resource, a column for each week."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from uuid import UUID

from facilities.occupancy import Measured, Occupancy
from facilities.usage import Figures
from incubator import clock
from incubator.periods import Period

LABEL, CELL, LINE, TOP = 250, 46, 28, 30
"""Widths and heights in pixels: the names, a week, a row, the dates above."""
_STRONGEST = Fraction(65, 100)


@dataclass(frozen=True, slots=True)
class Cell:
    """A week of a resource: its ratio, how dark it is drawn (0 to 0.65), and where."""

    ratio: Fraction | None
    week: Period
    x: int
    y: int

    @property
    def first(self) -> date:
        """The first day of the week that counts."""
        return clock.local(self.week.start).date()

    @property
    def last(self) -> date:
        """The last day of the week that counts."""
        return clock.local(self.week.end - timedelta(microseconds=1)).date()

    @property
    def depth(self) -> float:
        """The opacity of the colour: nothing at 0 %, the strongest at 100 %."""
        return float(round(min(self.ratio or Fraction(0), Fraction(1)) * _STRONGEST, 2))


@dataclass(frozen=True, slots=True)
class Line:
    """A resource and its weeks."""

    resource: Measured
    y: int
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Heat:
    """The map: the Mondays above, and the lines."""

    weeks: list[Period]
    lines: list[Line]

    @property
    def width(self) -> int:
        """Pixels."""
        return LABEL + CELL * len(self.weeks)

    @property
    def height(self) -> int:
        """Pixels."""
        return TOP + LINE * len(self.lines)


def draw(found: Occupancy, ratio: str) -> Heat:
    """The map of a ratio of Figures, such as `booking_rate`."""
    sums: dict[tuple[UUID, date], Figures] = defaultdict(Figures)
    spans: dict[date, Period] = {}
    for index, part in enumerate(found.parts):
        monday = _monday(part)
        known = spans.get(monday, part)
        spans[monday] = Period(min(known.start, part.start), max(known.end, part.end))
        for resource in found.resources:
            sums[resource.id, monday] += found.cells[resource.id, index]
    lines = [
        Line(
            resource,
            TOP + LINE * row,
            [
                Cell(
                    getattr(sums[resource.id, monday], ratio),
                    span,
                    LABEL + CELL * column,
                    TOP + LINE * row,
                )
                for column, (monday, span) in enumerate(spans.items())
            ],
        )
        for row, resource in enumerate(found.resources)
    ]
    return Heat(list(spans.values()), lines)


def _monday(part: Period) -> date:
    day = clock.local(part.start).date()
    return day - timedelta(days=day.weekday())
