"""The times that happenings take, with every occurrence of a series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from incubator import clock
from incubator.happenings import CANCELLED, TENTATIVE, Happening
from incubator.periods import Period, subtract, union

_LONGEST = timedelta(days=4 * 366)
"""How long a series of ours may last."""
MOST = 1_000
"""Occurrences of one series that are looked at within a window."""


def times_taken(
    happenings: Sequence[Happening], window: Period
) -> tuple[list[Period], list[Period]]:
    """The times in the window that are taken, and those that may be, apart from the former."""
    happenings = [one for told in happenings for one in (told, *told.exceptions)]
    replaced: dict[str, set[datetime]] = defaultdict(set)
    for one in happenings:
        if one.occurrence:
            replaced[one.uid].add(one.occurrence)
    taken, unsure = list[Period](), list[Period]()
    for one in happenings:
        if one.is_busy and one.status != CANCELLED:
            parts = unsure if one.status == TENTATIVE else taken
            parts += _clipped(_periods(one, window, replaced[one.uid]), window)
    return union(taken), subtract(unsure, taken)


def _periods(happening: Happening, window: Period, replaced: set[datetime]) -> Iterator[Period]:
    first = Period(instant_of(happening.starts), instant_of(happening.ends))
    if not happening.series:
        yield first
        return
    left_out = {*happening.series.left_out, *replaced}
    length = first.end - first.start
    for start in starts_of(happening, window, length):
        if start not in left_out:
            yield Period(start, start + length)


def starts_of(happening: Happening, window: Period, length: timedelta) -> Iterator[datetime]:
    """The starts of a series by its own clock, of occurrences that may touch the window."""
    assert happening.series
    zone = ZoneInfo(happening.zone)
    first = instant_of(happening.starts).astimezone(zone)
    # The rule counts wall-clock time, so that nine stays nine when the clocks change.
    rule = rrulestr(_local_until(happening.series.rule, zone), dtstart=first.replace(tzinfo=None))
    since = (window.start - length).astimezone(zone).replace(tzinfo=None)
    until = window.end.astimezone(zone).replace(tzinfo=None)
    for start in islice(rule.xafter(since, inc=True), MOST):
        if start >= until:
            return
        yield clock.aware(start.replace(tzinfo=zone))


def times_of(happening: Happening) -> list[Period]:
    """When a series takes place: by its rule and its exceptions, in order."""
    first = Period(instant_of(happening.starts), instant_of(happening.ends))
    window = Period(first.start, first.start + _LONGEST)
    kept = {one.occurrence for one in happening.exceptions if one.occurrence}
    times = [*_periods(happening, window, kept)] if happening.status != CANCELLED else []
    times += [
        Period(instant_of(one.starts), instant_of(one.ends))
        for one in happening.exceptions
        if one.status != CANCELLED
    ]
    return sorted(times, key=lambda one: (one.start, one.end))


def _local_until(rule: str, zone: ZoneInfo) -> str:
    """The rule with its last moment, which stands in UTC, by the clock of the zone."""
    parts = []
    for part in rule.split(";"):
        name, _, value = part.partition("=")
        if name == "UNTIL" and value.endswith("Z"):
            instant = datetime.fromisoformat(value).astimezone(zone)
            part = f"UNTIL={instant:%Y%m%dT%H%M%S}"
        parts.append(part)
    return ";".join(parts)


def instant_of(when: datetime | date) -> datetime:
    """The instant, or that at which the day begins by the house's clock."""
    return when if isinstance(when, datetime) else clock.moment(when, 0)


def _clipped(periods: Iterable[Period], window: Period) -> list[Period]:
    return [part for period in periods if (part := period.clip(window))]
