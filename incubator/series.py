"""Series in calendars: the rule they were asked by, and one entry with what differs from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from incubator import clock
from incubator.happenings import CANCELLED, DOMAIN, Happening, Mark, Series
from incubator.occurrences import instant_of


@dataclass(frozen=True, slots=True)
class Rule:
    """So many times, so many weeks apart by the house's clock, from the first start on."""

    starts_at: datetime
    times: int
    weeks_apart: int

    def starts(self) -> list[datetime]:
        """Every start that was asked for, those that were left out among them."""
        # The house's clock never changes, so that weeks are as long as they look.
        first = clock.local(self.starts_at)
        return [first + timedelta(weeks=self.weeks_apart * n) for n in range(self.times)]

    def recurrence(self) -> str:
        """The value of RRULE (RFC 5545, 3.3.10)."""
        apart = f";INTERVAL={self.weeks_apart}" if self.weeks_apart > 1 else ""
        return f"FREQ=WEEKLY{apart};COUNT={self.times}"


class Parts(NamedTuple):
    """What the mark of a series refers to: those of its occurrences that are told."""

    series: UUID
    marks: tuple[Mark, ...]


SERIES = "series"
"""How much is shown of a series is what is shown of its parts."""


def uid_of(series: UUID) -> str:
    """The UID under which all of a series stands in calendars and letters; it never changes."""
    return f"{series}@{DOMAIN}"


def gather(
    found: Iterable[tuple[Mark, UUID | None]], hidden: Iterable[str], versions: Mapping[UUID, int]
) -> list[Mark]:
    """The marks with those of one series as a single one, in the place of its first.

    What is `hidden` stands under a UID of its own and is gathered apart from what is told. The
    version is the series', whatever part of it is told.
    """
    kept, gathered = set(hidden), dict[Hashable, tuple[UUID | None, list[Mark]]]()
    for mark, series in found:
        key = (series, mark.shown in kept) if series else mark.ref
        gathered.setdefault(key, (series, []))[1].append(mark)
    return [
        Mark(Parts(series, tuple(marks)), versions[series], SERIES) if series else marks[0]
        for series, marks in gathered.values()
    ]


def each_of(found: Iterable[Mark]) -> list[Mark]:
    """The marks with the parts of series instead of these."""
    return [
        part
        for mark in found
        for part in (mark.ref.marks if isinstance(mark.ref, Parts) else (mark,))
    ]


def told_as_series(
    rule: Rule, parts: Sequence[Happening], *, sequence: int, changed_at: datetime, path: str
) -> Happening:
    """One entry for the parts of a series, which have their `occurrence`, in order.

    It says what most of those that take place say; what differs is an exception, and a start of
    the rule that is none of the parts is left out. So it expands to the parts and to nothing else,
    whichever they are. All of it has the version of the series: clients take an exception that is
    older than its series for one that was replaced.
    """
    usual = _usual(parts)
    starts = rule.starts()
    told = {part.occurrence for part in parts}
    return replace(
        usual,
        sequence=sequence,
        changed_at=changed_at,
        starts=starts[0],
        ends=starts[0] + _length(usual),
        path=path,
        occurrence=None,
        series=Series(rule.recurrence(), tuple(one for one in starts if one not in told)),
        exceptions=tuple(
            replace(part, sequence=sequence)
            for part in parts
            if part.starts != part.occurrence or _content(part) != _content(usual)
        ),
    )


def _usual(parts: Sequence[Happening]) -> Happening:
    """One that says what the most say of those that take place when the rule says; or at all."""
    held = [part for part in parts if part.status != CANCELLED] or list(parts)
    held = [part for part in held if part.starts == part.occurrence] or held
    content = Counter(map(_content, held)).most_common(1)[0][0]
    return next(part for part in held if _content(part) == content)


def _content(happening: Happening) -> Hashable:
    """All that an entry says but when it is, in which version and on which page."""
    said = (happening.summary, happening.detail, happening.place, happening.status)
    return (*said, happening.is_busy, _length(happening))


def _length(happening: Happening) -> timedelta:
    return instant_of(happening.ends) - instant_of(happening.starts)
