"""The shape of a day: figures and sections of rows, each row with the act that settles it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

SHOWN = 8
"""Rows of a section that stand open; the rest is folded away."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What settles a row: a page to open, or with `fields` a form of one button.

    `is_quiet` where something else is the first thing to do.
    """

    label: str
    path: str
    fields: Mapping[str, object] | None = None
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class Meter:
    """Parts of a whole: (kind of the bar, label, amount); `written` is how macros write it."""

    parts: Sequence[tuple[str, str, int]]
    total: int
    written: str = "million"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing that waits: when, what, whose, and what to know before acting."""

    title: str
    path: str = ""
    when: str = ""
    details: Sequence[str] = ()
    note: str = ""
    kind: str = ""
    """Of the note: nothing, warn or stop."""
    badge: str = ""
    meter: Meter | None = None
    deeds: Sequence[Deed] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Rows of one sort; one without rows is shown only if it says what that means."""

    key: str
    title: str
    rows: Sequence[Row]
    empty: str = ""
    more: tuple[str, str] | None = None
    """Label and path of the page that has them all."""
    shows: int = SHOWN

    @property
    def shown(self) -> Sequence[Row]:
        """The first rows."""
        return self.rows[: self.shows]

    @property
    def rest(self) -> Sequence[Row]:
        """The rows that are folded away."""
        return self.rows[self.shows :]

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.rows or self.empty)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that matters, already written."""

    label: str
    value: str
    note: str = ""
    path: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """What one role sees: figures, what waits now, and what is ahead."""

    figures: Sequence[Figure] = ()
    now: Sequence[Section] = ()
    ahead: Sequence[Section] = ()
    is_bare: bool = False
    """Nothing is set up yet that could fill the day."""

    @property
    def columns(self) -> list[list[Section]]:
        """The sections that are shown, side by side where both are."""
        parts = ([one for one in part if one.is_shown] for part in (self.now, self.ahead))
        return [part for part in parts if part]


@dataclass(slots=True)
class _Merged:
    figures: dict[str, Figure] = field(default_factory=dict)
    now: dict[str, Section] = field(default_factory=dict)
    ahead: dict[str, Section] = field(default_factory=dict)


def merged(days: Iterable[Day]) -> Day:
    """The day of somebody with several roles: what two roles share stands there once."""
    whole, bare = _Merged(), []
    for day in days:
        bare.append(day.is_bare)
        for figure in day.figures:
            whole.figures.setdefault(figure.label, figure)
        for section in day.now:
            whole.now.setdefault(section.key, section)
        for section in day.ahead:
            if section.key not in whole.now:
                whole.ahead.setdefault(section.key, section)
    return Day(
        figures=tuple(whole.figures.values()),
        now=tuple(whole.now.values()),
        ahead=tuple(whole.ahead.values()),
        is_bare=any(bare),
    )
