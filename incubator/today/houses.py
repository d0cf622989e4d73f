"""How full the houses are, measured once for each state of the records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from fractions import Fraction

from facilities.occupancy import months, occupancy, weeks
from facilities.quotas import week_of
from facilities.usage import Figures, total
from incubator import clock, database
from incubator.database import fetch
from incubator.formats import format_date, format_number, format_percent
from incubator.languages import gettext
from incubator.periods import Period
from incubator.today.rows import Figure
from incubator.today.scope import Scope

KEPT = 50
"""Windows that are remembered; a window is some milliseconds of work."""
LOW, HIGH = Fraction(60, 100), Fraction(95, 100)
"""Occupancy outside of these is told apart (brief 8)."""

Cut = Callable[[Period], list[Period]]
_measured: dict[tuple[object, ...], list[Figures]] = {}


async def this_week(scope: Scope) -> list[Figures]:
    """The figures of this week; none where nothing can be booked. At most six statements."""
    return await _measure(scope, week_of(scope.now), weeks)


async def two_months(scope: Scope) -> list[Figures]:
    """The figures of last month and of this one until now. At most six statements."""
    last = scope.month - timedelta(days=1)
    start = clock.moment(clock.local(last).date().replace(day=1), 0)
    return await _measure(scope, Period(start, scope.midnight(1)), months)


async def _measure(scope: Scope, window: Period, cut: Cut) -> list[Figures]:
    """Part by part; measured anew after every act and every minute of a machine in use.

    Each act leaves its audit entry, so the last entry tells whether anything can have changed.
    """
    key = (database.engine(), scope.houses, window, _minute(scope.now), await _last_act())
    if key not in _measured:
        if len(_measured) >= KEPT:
            _measured.clear()
        found = await occupancy(window, cut, houses=scope.houses, now=scope.now)
        _measured[key] = (
            [
                total(found.cells[one.id, index] for one in found.resources)
                for index in range(len(found.parts))
            ]
            if found.resources
            else []
        )
    return _measured[key]


async def _last_act() -> object:
    rows = await fetch("SELECT id FROM audit_entry ORDER BY at DESC, id DESC LIMIT 1")
    return rows[0]["id"] if rows else None


def _minute(instant: datetime) -> datetime:
    return instant.replace(second=0, microsecond=0)


def week_figure(figures: Sequence[Figures]) -> list[Figure]:
    """How much of this week's available time is booked; nothing where nothing can be booked."""
    if not figures:
        return []
    week = total(figures)
    booked, available = _hours(week.booked), _hours(week.available)
    return [
        Figure(
            gettext("Occupancy this week"),
            format_percent(week.booking_rate),
            gettext("%(booked)s of %(available)s booked", booked=booked, available=available),
            "/occupancy",
        )
    ]


def month_figures(figures: Sequence[Figures], scope: Scope) -> list[Figure]:
    """Occupancy and use of this month until today, each beside last month's."""
    if len(figures) != 2:
        return []
    last, this = figures
    rate = this.booking_rate
    is_odd = rate is not None and not LOW <= rate <= HIGH
    kind = "warn" if is_odd else ""
    return [
        Figure(
            gettext("Occupancy this month"),
            format_percent(rate),
            _beside(scope, last.booking_rate),
            "/occupancy",
            kind,
        ),
        Figure(
            gettext("Utilisation this month"),
            format_percent(this.utilisation),
            _beside(scope, last.utilisation),
            "/occupancy",
        ),
    ]


def _beside(scope: Scope, last: Fraction | None) -> str:
    return gettext(
        "until %(day)s; last month %(rate)s",
        day=format_date(scope.today),
        rate=format_percent(last),
    )


def _hours(minutes: int) -> str:
    return gettext("%(n)s h", n=format_number(minutes // 60))
