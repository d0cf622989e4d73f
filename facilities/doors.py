"""Which slots the opening and staffed hours of a resource let in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import datetime, timedelta

from facilities.hours import midnight
from facilities.timetables import Timetable
from incubator import clock
from incubator.periods import Period, union

_MINUTE = timedelta(minutes=1)


def around(slot: Period, setup: int, cleanup: int) -> Period:
    first = midnight(clock.local(slot.start).date())
    before = min(first, slot.start - timedelta(minutes=max(setup, 1)))
    return Period(before, slot.end + timedelta(minutes=max(cleanup, 1)))


class Doors:
    """The hours of a window, ready to be asked about many slots."""

    def __init__(self, timetable: Timetable, window: Period, setup: int, cleanup: int) -> None:
        self.opening = timetable.opening(window)
        self.staffed = timetable.staffed(window)
        self._open_from = [period.start for period in self.opening]
        self._staffed_from = [period.start for period in self.staffed]
        # An unattended run may start at the very end of staffed hours.
        at_work = [Period(period.start, period.end + _MINUTE) for period in self.staffed]
        self._reach = union(self.opening + at_work)
        # Somebody has to be there to start and to stop even what needs no preparation.
        self._setup = timedelta(minutes=max(setup, 1))
        self._cleanup = timedelta(minutes=max(cleanup, 1))

    def admits(self, start: datetime, end: datetime) -> bool:
        """Whether start and end lie in opening hours of one day; a break between is no matter."""
        first = bisect_right(self._open_from, start) - 1
        last = bisect_left(self._open_from, end) - 1
        if first < 0 or self.opening[first].end <= start or self.opening[last].end < end:
            return False
        return first == last or clock.local(start).date() == clock.local(end - _MINUTE).date()

    def reached_after(self, instant: datetime, unattended: bool) -> datetime | None:
        """The instant itself if a slot might start then, else the next that might; None if none."""
        reach = self._reach if unattended else self.opening
        found = bisect_right(reach, instant, key=lambda period: period.start) - 1
        if found >= 0 and instant < reach[found].end:
            return instant
        return reach[found + 1].start if found + 1 < len(reach) else None

    def lets_run(self, start: datetime, end: datetime) -> bool:
        """Whether set-up and unloading of an unattended run fall in staffed hours."""
        return bool(self.setup_of(start, end) and self.unloading_of(start, end))

    def setup_of(self, start: datetime, end: datetime) -> Period | None:
        """The set-up buffer if staff are in then, else the first minutes of the slot."""
        within = Period(start, min(start + self._setup, end))
        return self._first_staffed(Period(start - self._setup, start), within)

    def unloading_of(self, start: datetime, end: datetime) -> Period | None:
        """The clean-up buffer if staff are in then, else the last minutes of the slot."""
        within = Period(max(end - self._cleanup, start), end)
        return self._first_staffed(Period(end, end + self._cleanup), within)

    def _first_staffed(self, *candidates: Period) -> Period | None:
        for period in candidates:
            found = bisect_right(self._staffed_from, period.start) - 1
            if found >= 0 and self.staffed[found].contains(period):
                return period
        return None
