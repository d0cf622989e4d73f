"""Why time was lost: the holiday, the closure or the repair behind an interval (pure)."""

from collections.abc import Iterator

from facilities.hours import HOLIDAYS, SHUT, house_days, midnight
from facilities.timetables import Timetable
from incubator.names import Name
from incubator.periods import Period


def causes(timetable: Timetable, figure: str, period: Period) -> list[Name | str]:
    """The reasons that the timetable knows for an interval of holidays, closures or maintenance."""
    if figure == "holidays":
        return list(_days(timetable, HOLIDAYS, period))
    if figure == "closures":
        stops = [stop.reason for stop in timetable.stops if stop.period.overlaps(period)]
        return [*_days(timetable, SHUT, period), *stops]
    if figure == "maintenance":
        return [stop.reason for stop in timetable.repairs if stop.period.overlaps(period)]
    return []


def _days(timetable: Timetable, kinds: frozenset[str], period: Period) -> Iterator[Name]:
    for day in house_days(period):
        special = timetable.hours.days.get(day)
        if special and special.kind in kinds and midnight(day) < period.end:
            yield special.name
