"""The hours of a week as people type them, a field a day: 08:00-12:00, 13:00-17:00."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from facilities.dated_weeks import MIDNIGHT
from facilities.hours import Span
from incubator.languages import N_
from incubator.refusals import Invalid

WEEKDAYS = [date(2001, 1, 1 + n) for n in range(7)]
"""Any Monday to Sunday: the names of the days are written from dates."""

_SPAN = re.compile(r"(\d{1,2})(?:[:hg.](\d{2})|[hg])?\s*[-–—]\s*(\d{1,2})(?:[:hg.](\d{2})|[hg])?")
_HOUR = 60


def spans_in(typed: Callable[[str], str]) -> tuple[Span, ...]:
    """The spans of the fields day_0 (Monday) to day_6, each as it was typed.

    Invalid names the field that is unclear.
    """
    return tuple(span for day in range(7) for span in _spans(day, typed(f"day_{day}").strip()))


def _spans(weekday: int, typed: str) -> Iterator[Span]:
    for part in re.split(r"[,;+&]|\bvà\b|\band\b", typed) if typed else ():
        found = _SPAN.fullmatch(part.strip().lower())
        opens, closes = _minutes(found, 1), _minutes(found, 3)
        if opens is None or closes is None:
            raise Invalid(f"day_{weekday}", N_("Write the hours as in 08:00-12:00, 13:00-17:00."))
        yield Span(weekday, opens, closes)


def _minutes(found: re.Match[str] | None, group: int) -> int | None:
    if found is None:
        return None
    hours, minutes = int(found[group]), int(found[group + 1] or 0)
    total = hours * _HOUR + minutes
    return total if minutes < _HOUR and total <= MIDNIGHT else None


def typed(spans: Sequence[Span]) -> list[str]:
    """The seven fields that these spans make."""
    return [
        ", ".join(f"{_clock(s.opens)}-{_clock(s.closes)}" for s in spans if s.weekday == day)
        for day in range(7)
    ]


def _clock(minutes: int) -> str:
    return f"{minutes // _HOUR:02d}:{minutes % _HOUR:02d}"
