"""When the next slot begins that is open and has room (pure, and quick enough for two months)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from facilities.doors import Doors, around
from facilities.hours import DAY, midnight
from facilities.timetables import Timetable
from incubator import clock
from incubator.periods import Period

_MINUTE = timedelta(minutes=1)


def next_free(
    timetable: Timetable,
    taken: Sequence[tuple[Period, int]],
    *,
    capacity: int,
    quantity: int,
    duration_minutes: int,
    step: int,
    setup: int,
    cleanup: int,
    unattended: bool,
    after: datetime,
    until: datetime,
) -> datetime | None:
    """The next start, in steps from midnight, of a slot that is open and has room; None if none.

    `taken` holds blocked periods, buffers included, with the units each takes. The slot ends by
    `until`; the timetable has to know from `after` to `until` with the buffers around.
    """
    length = timedelta(minutes=duration_minutes)
    if until - after < length or quantity > capacity:
        return None
    window = Period(after, until)
    full = too_full(taken, capacity - quantity, setup, cleanup)
    never = _Forbidden([*_shut(timetable, window), *full], length)
    holidays = _Forbidden(timetable.holidays(window), length)
    doors = Doors(timetable, around(window, setup, cleanup), setup, cleanup)
    start: datetime | None = on_step(after, step)
    while start is not None and start + length <= until:
        later = never.past(start)
        if later is None:
            if unattended and doors.lets_run(start, start + length):
                return start
            if holidays.past(start) is None and doors.admits(start, start + length):
                return start
            later = doors.reached_after(start + _MINUTE, unattended)
        start = later and on_step(later, step)
    return None


def _shut(timetable: Timetable, window: Period) -> list[Period]:
    stops = timetable.closures(window) + timetable.maintenance(window)
    return stops + timetable.uncertified(window)


def too_full(
    taken: Sequence[tuple[Period, int]], room: int, setup: int, cleanup: int
) -> list[Period]:
    """Where no slot may lie for want of room, its own set-up and clean-up (minutes) counted in."""
    before, behind = timedelta(minutes=setup), timedelta(minutes=cleanup)
    return [Period(full.start - behind, full.end + before) for full in _full(taken, room)]


def on_step(instant: datetime, step: int) -> datetime:
    """The first instant from here on that lies on the step, which begins anew each midnight."""
    day = midnight(clock.local(instant).date())
    steps = -((day - instant) // timedelta(minutes=step))
    return min(day + steps * timedelta(minutes=step), day + DAY)


def _full(taken: Sequence[tuple[Period, int]], room: int) -> Iterator[Period]:
    """The periods in which more units are taken than leave room."""
    changes = sorted(
        change
        for period, units in taken
        for change in ((period.start, units), (period.end, -units))
    )
    load, since = 0, None
    for instant, units in changes:
        load += units
        if since is None and load > room:
            since = instant
        elif since is not None and load <= room:
            if instant > since:
                yield Period(since, instant)
            since = None


class _Forbidden:
    """Periods that a slot of one length may not overlap, asked about ever later starts."""

    def __init__(self, periods: Iterable[Period], length: timedelta) -> None:
        self._bounds = sorted((period.start - length, period.end) for period in periods)
        self._next = 0
        self._end: datetime | None = None

    def past(self, start: datetime) -> datetime | None:
        """When the slot that starts now could start at the earliest; None when now will do."""
        while self._next < len(self._bounds) and self._bounds[self._next][0] < start:
            end = self._bounds[self._next][1]
            self._end = end if self._end is None else max(self._end, end)
            self._next += 1
        return self._end if self._end is not None and self._end > start else None
