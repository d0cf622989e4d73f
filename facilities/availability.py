"""Whether a slot fits a resource's hours, and when the next one that fits begins (pure)."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import date

from facilities.doors import Doors, around
from facilities.free_slots import next_free
from facilities.hours import DAY, HOLIDAYS, SHUT, house_days, midnight
from facilities.slots import check_slot
from facilities.timetables import FAR_FUTURE, INSPECTION, Stop, Timetable
from incubator import clock
from incubator.formats import format_time
from incubator.languages import N_
from incubator.periods import Period, intersect, minutes, subtract, union
from incubator.refusals import Refusal

__all__ = [
    "Closed",
    "Holiday",
    "InspectionExpired",
    "OutsideOpeningHours",
    "UnderMaintenance",
    "attended_windows",
    "check_open",
    "check_slot",
    "next_free",
    "open_minutes",
    "open_objections",
]


class OutsideOpeningHours(Refusal):
    rule = "outside-opening-hours"
    title = N_("Outside opening hours")


class Holiday(Refusal):
    rule = "holiday"
    title = N_("Public holiday")


class Closed(Refusal):
    rule = "closed"
    title = N_("Closed")


class UnderMaintenance(Refusal):
    rule = "under-maintenance"
    title = N_("Under maintenance")


class InspectionExpired(Refusal):
    rule = "inspection-expired"
    title = N_("Inspection or calibration expired")


def check_open(
    name: str,
    timetable: Timetable,
    slot: Period,
    *,
    unattended: bool,
    setup: int,
    cleanup: int,
    set_aside: Container[str] = (),
) -> None:
    """Refuse a slot in which the resource does not serve; buffers (minutes) may lie outside.

    Rules in `set_aside` do not count.
    """
    for refusal in open_objections(
        name, timetable, slot, unattended=unattended, setup=setup, cleanup=cleanup
    ):
        if refusal.rule not in set_aside:
            raise refusal


def open_objections(
    name: str, timetable: Timetable, slot: Period, *, unattended: bool, setup: int, cleanup: int
) -> Iterator[Refusal]:
    """Every reason for which the resource does not serve in the slot, the plainest first."""
    yield from _stopped(Closed, _CLOSED, name, timetable.stops, slot)
    for day in _days_of(slot, timetable, SHUT):
        yield Closed(_CLOSED_DAY, resource=name, day=day, reason=timetable.hours.days[day].name)
    doors = Doors(timetable, around(slot, setup, cleanup), setup, cleanup)
    if not (unattended and doors.lets_run(slot.start, slot.end)):
        holidays = _days_of(slot, timetable, HOLIDAYS)
        if unattended:
            ends = {clock.local(slot.start).date(), clock.local(slot.end).date()}
            holidays = [day for day in holidays if day in ends]
        for day in holidays:
            yield Holiday(_HOLIDAY, resource=name, day=day, holiday=timetable.hours.days[day].name)
        if not doors.admits(slot.start, slot.end):
            if unattended:
                yield _unstaffed(name, doors, slot)
            elif not holidays:
                yield _outside(name, timetable, slot)
    yield from _stopped(UnderMaintenance, _REPAIR, name, timetable.repairs, slot)
    yield from _lapsed(name, timetable, slot)


_CLOSED = N_("%(resource)s is closed %(period)s: %(reason)s")
_CLOSED_DAY = N_("%(resource)s is closed on %(day)s: %(reason)s")
_HOLIDAY = N_("%(resource)s does not serve on %(day)s: %(holiday)s")
_REPAIR = N_("%(resource)s is under maintenance or repair %(period)s: %(reason)s")
_BROKEN = N_("%(resource)s has been out of order since %(start)s, no end is known yet: %(reason)s")


def _stopped(
    rule: type[Refusal], message: str, name: str, stops: Iterable[Stop], slot: Period
) -> Iterator[Refusal]:
    for stop in stops:
        if stop.period.overlaps(slot):
            endless = stop.period.end == FAR_FUTURE
            yield rule(
                _BROKEN if endless else message,
                resource=name,
                period=stop.period,
                start=stop.period.start,
                reason=stop.reason,
            )


def _days_of(slot: Period, timetable: Timetable, kinds: Iterable[str]) -> list[date]:
    days = timetable.hours.days
    inside = (day for day in house_days(slot) if midnight(day) < slot.end)
    return [day for day in inside if day in days and days[day].kind in kinds]


def _outside(name: str, timetable: Timetable, slot: Period) -> Refusal:
    day = clock.local(slot.start).date()
    whole_day = Period(midnight(day), midnight(day) + DAY)
    hours = ", ".join(_clock_times(period) for period in timetable.opening(whole_day))
    if not hours:
        message = N_("%(resource)s is not open on %(day)s.")
    else:
        message = N_("%(resource)s is open only at these hours on %(day)s: %(hours)s.")
    return OutsideOpeningHours(message, resource=name, day=day, hours=hours, field="starts_at")


def _clock_times(period: Period) -> str:
    end = format_time(period.end)
    return f"{format_time(period.start)}–{'24:00' if end == '00:00' else end}"


def _unstaffed(name: str, doors: Doors, slot: Period) -> Refusal:
    setup, unloading = (
        doors.setup_of(slot.start, slot.end),
        doors.unloading_of(slot.start, slot.end),
    )
    if setup is None and unloading is None:
        message = N_(
            "%(resource)s may run unattended, but neither its set-up at %(start)s nor its "
            "unloading at %(end)s falls in staffed hours."
        )
    elif setup is None:
        message = N_(
            "%(resource)s may run unattended, but its set-up at %(start)s must fall in staffed "
            "hours."
        )
    else:
        message = N_(
            "%(resource)s may run unattended, but its unloading at %(end)s must fall in staffed "
            "hours."
        )
    return OutsideOpeningHours(message, resource=name, start=slot.start, end=slot.end)


def _lapsed(name: str, timetable: Timetable, slot: Period) -> Iterator[Refusal]:
    for kind, valid in timetable.certificates.items():
        if not subtract([slot], valid):
            continue
        last = max((period.end for period in valid), default=None)
        if last is None:
            message = N_("%(resource)s has no valid inspection or calibration on record.")
        elif kind == INSPECTION:
            message = N_("The safety inspection of %(resource)s is valid only until %(last)s.")
        else:
            message = N_("The calibration of %(resource)s is valid only until %(last)s.")
        yield InspectionExpired(
            message, resource=name, last=last and clock.local(last - DAY).date()
        )


def attended_windows(
    name: str, timetable: Timetable, slot: Period, *, unattended: bool, setup: int, cleanup: int
) -> list[Period]:
    """When a technician has to be there: while an attended slot is open, or at both its ends.

    Of an unattended run these are the set-up and the unloading (minutes). OutsideOpeningHours
    names the one that does not fall in staffed hours.
    """
    if not unattended:
        return intersect([slot], timetable.opening(slot)) or [slot]
    doors = Doors(timetable, around(slot, setup, cleanup), setup, cleanup)
    at_start = doors.setup_of(slot.start, slot.end)
    at_end = doors.unloading_of(slot.start, slot.end)
    if at_start is None or at_end is None:
        raise _unstaffed(name, doors, slot)
    return union([at_start, at_end])


def open_minutes(timetable: Timetable, slot: Period) -> tuple[int, int]:
    """Minutes of the slot in base hours (opening without holidays and closures), and the rest."""
    inside = minutes(intersect([slot], timetable.base(slot)))
    return inside, slot.minutes - inside
