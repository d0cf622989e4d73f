"""Where each bar of the allocation board is drawn, and as much of its words as has room (pure)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from facilities.allocation import Bar, UnitRow

LABELS = 190
"""Pixels of the column of units, left of the days."""
SCALE = 2.4
"""Pixels of a day."""
LANE = 26
HEAD = 26
_LETTER = 7.3
"""Pixels of a letter as it is drawn, a little more than the mean."""
_MARGIN = 6
_LEAST = 3
"""Fewer letters than these say nothing."""


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """A bar in pixels, with its words as far as they have room, in it or right behind it."""

    bar: Bar
    x: float
    y: int
    width: float
    words: str
    words_x: float


@dataclass(frozen=True, slots=True)
class DrawnUnit:
    """A unit's rows of the drawing."""

    unit: UnitRow
    y: int
    bars: tuple[DrawnBar, ...]


def fitted(words: str, room: float) -> str:
    """The words, or their beginning with an ellipsis, or nothing where not even that has room."""
    letters = int(room / _LETTER)
    if len(words) <= letters:
        return words
    return f"{words[: letters - 1].rstrip()}…" if letters > _LEAST else ""


def drawn(units: Iterable[UnitRow], days: int, words_of: Callable[[Bar], str]) -> list[DrawnUnit]:
    """Every unit under the one before, over so many days."""
    found, y = list[DrawnUnit](), HEAD
    for unit in units:
        shown = [bar for bar in unit.bars if bar.width]
        bars = (_drawn(bar, y + LANE * bar.lane, shown, days, words_of(bar)) for bar in shown)
        found.append(DrawnUnit(unit, y, tuple(bars)))
        y += LANE * unit.lanes
    return found


def _drawn(bar: Bar, y: int, others: Sequence[Bar], days: int, words: str) -> DrawnBar:
    x, width = LABELS + SCALE * bar.x, SCALE * bar.width
    inside = fitted(words, width - 2 * _MARGIN)
    end = bar.x + bar.width
    following = [one.x for one in others if one.lane == bar.lane and one.x >= end]
    behind = fitted(words, SCALE * (min(following, default=days) - end) - 2 * _MARGIN)
    is_behind = len(behind) > len(inside)
    words_x = x + _MARGIN + (width if is_behind else 0)
    return DrawnBar(bar, round(x, 1), y, round(width, 1), behind if is_behind else inside, words_x)
