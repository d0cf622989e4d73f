"""How full the houses are: the figures of every resource over weeks or months, and their sums."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any, Literal
from uuid import UUID

from facilities.hours import DAY, midnight
from facilities.timetables import Timetable, load_timetables
from facilities.usage import Figures, Intervals, Let, Use, measure, total
from incubator import clock
from incubator.database import fetch, marks
from incubator.faults import NotFound
from incubator.languages import N_
from incubator.names import Name
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.users import Actor, Forbidden, Role

By = Literal["incubator", "resource", "month"]
LONGEST = timedelta(days=366 * 3)
_EVERYWHERE = (Role.city, Role.appraiser, Role.standing, Role.auditor, Role.admin)
_IN_HOUSES = (Role.manager, Role.technician, Role.accountant, Role.approver)


@dataclass(frozen=True, slots=True)
class Measured:
    """A resource whose time is counted: everything bookable but the technicians.

    One that is retired counts to the end of its last day; `let` are the lettings in the window.
    """

    id: UUID
    code: str
    name: Name
    incubator: UUID
    house: Name
    capacity: int
    is_unattended: bool
    retired_on: date | None = None
    let: tuple[Let, ...] = ()

    @property
    def title(self) -> Name:
        """Its code and name, as the tables and the API write it."""
        return Name(f"{self.code} · {self.name.vi}", f"{self.code} · {self.name.en}")


@dataclass(frozen=True, slots=True)
class Row:
    """Figures with what they belong to: the id or month they are grouped by, and its name."""

    key: str
    label: Name
    figures: Figures


@dataclass(frozen=True, slots=True)
class Title:
    """What a booking is for, and the firm that made it."""

    purpose: str
    firm: Name


@dataclass(frozen=True, slots=True)
class Occupancy:
    """The figures of each resource in each part of a window."""

    parts: list[Period]
    resources: list[Measured]
    cells: dict[tuple[UUID, int], Figures]

    def total(self) -> Figures:
        """Everything together."""
        return total(self.cells.values())

    def rows(self, by: By) -> list[Row]:
        """The figures by house, by resource or by month; every `by` has the same total."""
        sums: dict[tuple[str, Name], Figures] = defaultdict(Figures)
        for resource in self.resources:
            for index, part in enumerate(self.parts):
                sums[_group(by, resource, part)] += self.cells[resource.id, index]
        return [Row(key, label, figures) for (key, label), figures in sums.items()]

    def of(self, resource: UUID) -> list[Figures]:
        """The figures of one resource, part by part."""
        return [self.cells[resource, index] for index in range(len(self.parts))]


def _group(by: By, resource: Measured, part: Period) -> tuple[str, Name]:
    if by == "incubator":
        return str(resource.incubator), resource.house
    if by == "resource":
        return str(resource.id), resource.title
    month = f"{clock.local(part.start):%Y-%m}"
    return month, Name(month)


def visible_houses(actor: Actor) -> frozenset[UUID] | None:
    """The houses whose figures the actor sees, None for all; Forbidden for none."""
    if any(actor.has(role) for role in _EVERYWHERE):
        return None
    houses = actor.incubators(*_IN_HOUSES)
    if houses is not None and not houses:
        raise Forbidden
    return houses


def months(window: Period) -> list[Period]:
    """The calendar months of the house that the window touches, each cut to the window."""
    first = clock.local(window.start).date().replace(day=1)
    return _parts(window, first, lambda day: (day + 31 * DAY).replace(day=1))


def weeks(window: Period) -> list[Period]:
    """The weeks from Monday that the window touches, each cut to the window."""
    first = clock.local(window.start).date()
    return _parts(window, first - first.weekday() * DAY, lambda day: day + 7 * DAY)


def weeks_and_months(window: Period) -> list[Period]:
    """The window cut at each Monday and at the first of each month."""
    return [part for month in months(window) for part in weeks(month)]


def this_month(today: date) -> Period:
    """The whole month of the house in which the day lies."""
    first = today.replace(day=1)
    return Period(midnight(first), midnight((first + 31 * DAY).replace(day=1)))


def _parts(window: Period, first: date, following: Callable[[date], date]) -> list[Period]:
    parts: list[Period] = []
    while midnight(first) < window.end:
        after = following(first)
        if part := Period(midnight(first), midnight(after)).clip(window):
            parts.append(part)
        first = after
    return parts


async def occupancy(
    window: Period,
    cut: Callable[[Period], list[Period]] = months,
    *,
    houses: Iterable[UUID] | None = None,
    now: datetime,
) -> Occupancy:
    """The figures of all resources in some houses (None: all), for each part that `cut` makes.

    Five statements whatever the window; Invalid for a window of more than three years. A booking
    that is in use counts as used until `now`.
    """
    if window.end - window.start > LONGEST:
        raise Invalid("to", N_("Ask for at most three years at once."))
    resources = await _load_resources(houses, window)
    timetables = await load_timetables([one.id for one in resources], window)
    uses = await _load_uses(window, None, now)
    parts = cut(window)
    cells = {
        (one.id, index): figures
        for one in resources
        for index, figures in enumerate(
            _measured(one, timetables, uses.get(one.id, []), window).split(parts)
        )
    }
    return Occupancy(parts, resources, cells)


async def intervals_of(
    resource: UUID, window: Period, *, houses: Iterable[UUID] | None = None, now: datetime
) -> tuple[Measured, Timetable, Intervals]:
    """One resource with the intervals behind its figures; NotFound when it is in no such house."""
    found = [one for one in await _load_resources(houses, window) if one.id == resource]
    if not found:
        raise NotFound
    timetables = await load_timetables([resource], window)
    uses = await _load_uses(window, resource, now)
    intervals = _measured(found[0], timetables, uses.get(resource, []), window)
    return found[0], timetables[resource], intervals


async def load_titles(bookings: Sequence[UUID]) -> dict[UUID, Title]:
    """What each of the bookings is for, and whose it is."""
    rows = await fetch(
        "SELECT b.id, b.purpose, f.name_vi, f.name_en FROM booking b"
        f" LEFT JOIN firm f ON f.id = b.firm WHERE b.id IN ({marks(bookings)})",
        *bookings,
    )
    return {
        row["id"]: Title(row["purpose"], Name(row["name_vi"] or "", row["name_en"] or ""))
        for row in rows
    }


def _measured(
    resource: Measured, timetables: dict[UUID, Timetable], uses: Sequence[Use], window: Period
) -> Intervals:
    if resource.retired_on:
        window = Period(window.start, min(window.end, midnight(resource.retired_on + DAY)))
    return measure(
        timetables[resource.id],
        resource.capacity,
        uses,
        window,
        unattended=resource.is_unattended,
        let=resource.let,
    )


async def _load_resources(houses: Iterable[UUID] | None, window: Period) -> list[Measured]:
    some = None if houses is None else list(houses)
    first, last = clock.local(window.start).date(), clock.local(window.end).date()
    where = "" if some is None else f" AND r.incubator IN ({marks(some)})"
    rows = await fetch(
        "SELECT r.id, r.code, r.name_vi, r.name_en, r.capacity, r.is_unattended, r.incubator,"
        " r.retired_on, i.name_vi AS house_vi, i.name_en AS house_en,"
        " l.id AS letting, l.quantity, l.starts_on, l.occupied_until"
        " FROM resource r JOIN incubator i ON i.id = r.incubator"
        " LEFT JOIN letting l ON l.resource = r.id AND l.cancelled_at IS NULL"
        " AND l.starts_on < {} AND l.occupied_until > {} AND l.starts_on < l.occupied_until"
        " WHERE r.is_bookable AND (r.is_active OR r.retired_on >= {}) AND r.kind <> 'TECHNICIANS'"
        f"{where} ORDER BY i.sort_key, i.code, r.code, r.id",  # noqa: S608 (marks only)
        *(last + DAY, first, first, *(some or [])),
    )
    return [_resource(list(group)) for _, group in groupby(rows, key=lambda row: row["id"])]


def _resource(rows: Sequence[dict[str, Any]]) -> Measured:
    """A resource out of its rows, one for each of its lettings."""
    row = rows[0]
    return Measured(
        id=row["id"],
        code=row["code"],
        name=Name(row["name_vi"], row["name_en"]),
        incubator=row["incubator"],
        house=Name(row["house_vi"], row["house_en"]),
        capacity=row["capacity"],
        is_unattended=row["is_unattended"],
        retired_on=row["retired_on"],
        let=tuple(
            Let(one["letting"], one["quantity"], _days(one["starts_on"], one["occupied_until"]))
            for one in rows
            if one["letting"]
        ),
    )


def _days(first: date, end: date) -> Period:
    return Period(midnight(first), midnight(end))


async def _load_uses(window: Period, resource: UUID | None, now: datetime) -> dict[UUID, list[Use]]:
    """Confirmed bookings of firms by resource; a day either side for buffers and late returns."""
    rows = await fetch(
        "SELECT b.id, b.starts_at, b.ends_at, b.checked_in_at, b.checked_out_at, i.resource,"
        " i.quantity, o.ends_at AS held_until, o.blocked_from, o.blocked_until"
        " FROM booking b JOIN booking_item i ON i.booking = b.id"
        " JOIN occupation o ON o.act = i.act AND o.resource = i.resource"
        " WHERE b.status = 'CONFIRMED' AND b.use = 'FIRM' AND b.ends_at > {} AND b.starts_at < {}"
        + (" AND i.resource = {}" if resource else ""),
        *(window.start - DAY, window.end + DAY),
        *([resource] if resource else []),
    )
    uses: dict[UUID, list[Use]] = defaultdict(list)
    for row in rows:
        uses[row["resource"]].append(_use(row, now))
    return uses


def _use(row: dict[str, Any], now: datetime) -> Use:
    """What a row tells: an early return leaves the slot booked, a breakdown shortens it.

    Blocked is the booked slot with its buffers (brief 4.2), whenever the clean-up was.
    """
    end, out = row["ends_at"], row["checked_out_at"]
    if row["held_until"] < end and (out is None or row["held_until"] < out):
        end = row["held_until"]
    slot = Period(row["starts_at"], end)
    cleanup = row["blocked_until"] - row["held_until"]
    blocked = Period(min(row["blocked_from"], slot.start), end + cleanup)
    until = min(out or now, end) if out is None or end < row["ends_at"] else out
    came = row["checked_in_at"]
    used = Period(came, until) if came and came < until else None
    return Use(row["id"], row["quantity"], slot, blocked, used)
