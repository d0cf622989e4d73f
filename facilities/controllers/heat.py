"""A heat map of one ratio: a row for each resource, a column for each week."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from uuid import UUID

from facilities.occupancy import Measured, Occupancy
from facilities.usage import Figures
from incubator import clock
from incubator.names import Name
from incubator.periods import Period

LABEL, LINE, TOP = 250, 28, 30
"""Widths and heights in pixels: the names, a row, the dates above."""
NARROWEST, WIDEST, ROOM = 46, 92, 820
"""Widths of a week in pixels, and of all of them where there are few enough."""
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
    """A resource and its weeks; the first one of a house has the house's name above it."""

    resource: Measured
    house: Name | None
    y: int
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Heat:
    """The map: the weeks above, each `cell` pixels wide, and the lines."""

    weeks: list[Period]
    cell: int
    lines: list[Line]

    @property
    def width(self) -> int:
        """Pixels."""
        return LABEL + self.cell * len(self.weeks)

    @property
    def height(self) -> int:
        """Pixels."""
        return self.lines[-1].y + LINE if self.lines else TOP


def draw(found: Occupancy, ratio: str, resources: Sequence[Measured]) -> Heat:
    """The map of a ratio of Figures, such as `booking_rate`, of some of the resources found."""
    sums: dict[tuple[UUID, date], Figures] = defaultdict(Figures)
    spans: dict[date, Period] = {}
    for index, part in enumerate(found.parts):
        monday = _monday(part)
        known = spans.get(monday, part)
        spans[monday] = Period(min(known.start, part.start), max(known.end, part.end))
        for resource in resources:
            sums[resource.id, monday] += found.cells[resource.id, index]
    lines: list[Line] = []
    cell = min(max(ROOM // len(spans), NARROWEST), WIDEST)
    y = TOP
    for resource in resources:
        begins = not lines or lines[-1].resource.incubator != resource.incubator
        y += LINE if begins else 0
        ratios = {monday: getattr(sums[resource.id, monday], ratio) for monday in spans}
        lines.append(
            Line(resource, resource.house if begins else None, y, _cells(ratios, spans, cell, y))
        )
        y += LINE
    return Heat(list(spans.values()), cell, lines)


def _cells(
    ratios: dict[date, Fraction | None], spans: dict[date, Period], width: int, y: int
) -> list[Cell]:
    return [
        Cell(ratios[monday], week, LABEL + width * column, y)
        for column, (monday, week) in enumerate(spans.items())
    ]


def _monday(part: Period) -> date:
    day = clock.local(part.start).date()
    return day - timedelta(days=day.weekday())
