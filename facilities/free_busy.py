"""When a resource is free and when it is taken, told to each as much as they may know."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from uuid import UUID

from facilities.timetables import Stop, Timetable, load_timetables
from incubator.database import fetch
from incubator.names import Name
from incubator.periods import Period, intersect, union
from incubator.users import Actor


@dataclass(frozen=True, slots=True)
class Busy:
    """Units taken for a slot; `blocked` is the slot with its buffers.

    `booking` and `firm` are only told to those who may see them.
    """

    slot: Period
    blocked: Period
    quantity: int
    booking: UUID | None = None
    firm: Name | None = None
    is_tentative: bool = False


@dataclass(frozen=True, slots=True)
class Free:
    """A time in which so many units can still be taken."""

    period: Period
    units: int


@dataclass(frozen=True, slots=True)
class FreeBusy:
    """All that decides when a resource can be booked in a window."""

    window: Period
    capacity: int
    opening: list[Period]
    holidays: list[Period]
    closures: list[Stop]
    maintenance: list[Stop]
    uncertified: list[Period]
    busy: list[Busy]
    free: list[Free]


async def load_free_busy(
    resource: UUID, capacity: int, window: Period, *, actor: Actor, now: datetime
) -> FreeBusy:
    """What is free and taken in the window; nothing that has passed is free. Four statements."""
    timetable = (await load_timetables([resource], window))[resource]
    busy = await load_busy(resource, window, actor)
    return arrange(timetable, busy, capacity, window, now)


def arrange(
    timetable: Timetable, busy: Sequence[Busy], capacity: int, window: Period, now: datetime
) -> FreeBusy:
    """The answer from what was loaded."""
    to_come = [Period(max(now, window.start), window.end)] if now < window.end else []
    return FreeBusy(
        window=window,
        capacity=capacity,
        opening=timetable.opening(window),
        holidays=timetable.holidays(window),
        closures=_clipped(timetable.stops, window),
        maintenance=_clipped(timetable.repairs, window),
        uncertified=timetable.uncertified(window),
        busy=list(busy),
        free=list(free_units(intersect(timetable.available(window), to_come), busy, capacity)),
    )


def free_units(open_times: Iterable[Period], busy: Iterable[Busy], capacity: int) -> list[Free]:
    """The open times cut where the load changes, with the units left; full ones left out."""
    taken = [(one.blocked, one.quantity) for one in busy]
    found: list[Free] = []
    for period in open_times:
        cuts = {period.start, period.end}
        cuts |= {
            at for blocked, _ in taken for at in (blocked.start, blocked.end) if period.holds(at)
        }
        for start, end in pairwise(sorted(cuts)):
            left = capacity - sum(units for blocked, units in taken if blocked.holds(start))
            if left > 0:
                _append(found, Free(Period(start, end), left))
    return found


def _append(found: list[Free], free: Free) -> None:
    last = found[-1] if found else None
    if last and last.units == free.units and last.period.end == free.period.start:
        found[-1] = Free(Period(last.period.start, free.period.end), free.units)
    else:
        found.append(free)


def _clipped(stops: Iterable[Stop], window: Period) -> list[Stop]:
    parts = [Stop(part, stop.reason) for stop in stops if (part := stop.period.clip(window))]
    return sorted(parts, key=lambda stop: stop.period)


async def load_busy(resource: UUID, window: Period, actor: Actor) -> list[Busy]:
    """What is taken in the window, in order, in one statement."""
    rows = await fetch(
        "SELECT o.starts_at, o.ends_at, o.blocked_from, o.blocked_until, o.quantity, b.id, b.firm, "
        "b.status, f.name_vi, f.name_en FROM occupation o "
        "LEFT JOIN booking_item i ON i.act = o.act LEFT JOIN booking b ON b.id = i.booking "
        "LEFT JOIN firm f ON f.id = b.firm WHERE o.resource = {} AND o.holds AND o.quantity > 0 "
        "AND o.blocked_until > {} AND o.blocked_from < {} ORDER BY o.starts_at, o.id",
        resource,
        window.start,
        window.end,
    )
    found = []
    for row in rows:
        known = actor.sees_firm_names or row["firm"] in actor.firms
        named = known and row["name_vi"]
        busy = Busy(
            slot=Period(row["starts_at"], row["ends_at"]),
            blocked=Period(row["blocked_from"], row["blocked_until"]),
            quantity=row["quantity"],
            booking=row["id"] if known else None,
            firm=Name(row["name_vi"], row["name_en"]) if named else None,
            is_tentative=known and row["status"] == "TENTATIVE",
        )
        found.append(busy)
    return found


def full_times(free_busy: FreeBusy) -> list[Period]:
    """The blocked times as others see them: joined, without what lies behind them."""
    return union(one.blocked for one in free_busy.busy)
