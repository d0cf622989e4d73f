"""The allocation board: each unit's lettings and withdrawals over a year, drawn by days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from facilities.booking_scope import may_read
from facilities.let import Stands, state
from facilities.let_units import Days, let_of
from facilities.rents import months_between, next_month
from facilities.space_rates import LETTABLE
from facilities.withdrawals import Withdrawal, load_withdrawals
from incubator.database import Row, fetch, marks
from incubator.names import Name
from incubator.users import Actor

MONTHS_SHOWN = 12
ENDS_SOON = timedelta(days=60)
"""A letting that ends within this time is told (brief, dashboard alerts)."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Days on which a unit is taken; `x` and `width` count days of the board, `lane` from 0.

    `kind` is a state of a letting in lower case, `taken` for those of others, or `withdrawn`.
    """

    kind: str
    days: Days
    x: int
    width: int
    lane: int
    firm: Name | None = None
    letting: UUID | None = None
    quantity: int = 1
    reason: str = ""

    @property
    def last(self) -> date:
        """The last day it is taken, as far as is known."""
        return self.days.last


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit of the board; the area is in dm²."""

    id: UUID
    code: str
    name: Name
    kind: str
    capacity: int
    area: int | None
    bars: tuple[Bar, ...]
    free: int
    free_from: date | None

    @property
    def lanes(self) -> int:
        """How many bars lie over each other at most."""
        return max((bar.lane for bar in self.bars), default=0) + 1

    def now(self, today: date) -> list[Bar]:
        """What takes it today."""
        return [bar for bar in self.bars if bar.days.start <= today < bar.days.end]

    def ends_soon(self, today: date) -> list[Bar]:
        """The lettings in it that end soon."""
        return [bar for bar in self.now(today) if bar.letting and bar.last <= today + ENDS_SOON]


@dataclass(frozen=True, slots=True)
class HouseRows:
    """The units of a house."""

    id: UUID
    name: Name
    units: tuple[UnitRow, ...]


@dataclass(frozen=True, slots=True)
class Allocation:
    """The board of a window; each month with the day it begins on and its length in days."""

    window: Days
    months: tuple[tuple[date, int, int], ...]
    houses: tuple[HouseRows, ...]


async def load_allocation(first: date, *, actor: Actor, today: date) -> Allocation:
    """The board from a month on, told as each may know it; three statements."""
    last = first
    for _ in range(MONTHS_SHOWN):
        last = next_month(last)
    window = Days(first, last)
    units = await fetch(
        "SELECT r.id, r.code, r.name_vi, r.name_en, r.kind, r.capacity, r.area, r.incubator,"  # noqa: S608
        " h.name_vi AS house_vi, h.name_en AS house_en FROM resource r"
        " JOIN incubator h ON h.id = r.incubator WHERE r.is_active"
        f" AND r.kind IN ({marks(LETTABLE)}) ORDER BY h.sort_key, h.code, r.code",
        *LETTABLE,
    )
    lettings = await fetch(
        "SELECT l.id, l.resource, l.incubator, l.firm, l.quantity, l.size, l.agreed_from,"
        " l.starts_on, l.ends_on, l.occupied_until, l.handed_over_on, l.handed_back_on,"
        " l.cancelled_at, f.name_vi, f.name_en FROM letting l JOIN firm f ON f.id = l.firm"
        " WHERE l.cancelled_at IS NULL"
        " AND (l.handed_back_on IS NULL OR l.handed_back_on > {}) ORDER BY l.starts_on, l.id",
        min(first, today),
    )
    withdrawals = await load_withdrawals([row["id"] for row in units], min(first, today))
    months = tuple(
        ((month, (month - first).days, (end - month).days))
        for month, end in months_between(first, last)
    )
    taken = _by_unit(lettings, withdrawals, window, actor, today)
    return Allocation(window, months, _houses(units, taken, today))


def _by_unit(
    lettings: Iterable[Row],
    withdrawals: Iterable[Withdrawal],
    window: Days,
    actor: Actor,
    today: date,
) -> dict[UUID, list[Bar]]:
    found: dict[UUID, list[Bar]] = {}
    for row in lettings:
        bars = found.setdefault(row["resource"], [])
        bars.append(_letting_bar(row, bars, window, actor, today))
    for one in withdrawals:
        bars = found.setdefault(one.resource, [])
        bars.append(_bar("withdrawn", one.days, bars, window, reason=one.reason))
    return found


def _letting_bar(row: Row, bars: Sequence[Bar], window: Days, actor: Actor, today: date) -> Bar:
    days = let_of(row, today).days
    if not (actor.sees_firm_names or row["firm"] in actor.firms):
        return _bar("taken", days, bars, window, quantity=row["quantity"])
    stands = state(Stands(*(row[name] for name in Stands.__slots__)), today)
    return _bar(
        stands.lower(),
        days,
        bars,
        window,
        firm=Name(row["name_vi"], row["name_en"]),
        letting=row["id"] if may_read(actor, row["incubator"], row["firm"]) else None,
        quantity=row["quantity"],
    )


def _bar(
    kind: str,
    days: Days,
    others: Sequence[Bar],
    window: Days,
    *,
    firm: Name | None = None,
    letting: UUID | None = None,
    quantity: int = 1,
    reason: str = "",
) -> Bar:
    start, end = max(days.start, window.start), min(days.end, window.end)
    used = {bar.lane for bar in others if bar.days.overlaps(days)}
    lane = next(lane for lane in range(len(used) + 1) if lane not in used)
    x, width = (start - window.start).days, max((end - start).days, 0)
    return Bar(kind, days, x, width, lane, firm, letting, quantity, reason)


def _houses(
    units: Sequence[Row], taken: Mapping[UUID, list[Bar]], today: date
) -> tuple[HouseRows, ...]:
    houses: dict[UUID, list[UnitRow]] = {}
    names: dict[UUID, Name] = {}
    for row in units:
        names[row["incubator"]] = Name(row["house_vi"], row["house_en"])
        houses.setdefault(row["incubator"], []).append(_unit(row, taken.get(row["id"], []), today))
    return tuple(HouseRows(id, names[id], tuple(rows)) for id, rows in houses.items())


def _unit(row: Row, bars: list[Bar], today: date) -> UnitRow:
    return UnitRow(
        id=row["id"],
        code=row["code"],
        name=Name(row["name_vi"], row["name_en"]),
        kind=row["kind"],
        capacity=row["capacity"],
        area=row["area"],
        bars=tuple(bars),
        free=_free(bars, row["capacity"], today),
        free_from=_free_from(bars, row["capacity"], today),
    )


def _free(bars: Sequence[Bar], capacity: int, day: date) -> int:
    """The units that nobody has on a day, as far as is known."""
    known = [bar for bar in bars if bar.days.start <= day < bar.days.end]
    if any(bar.kind == "withdrawn" for bar in known):
        return 0
    return max(capacity - sum(bar.quantity for bar in known), 0)


def _free_from(bars: Sequence[Bar], capacity: int, today: date) -> date | None:
    """The first day on which a unit is free; None while one that is overdue has it."""
    if any(bar.kind == "overdue" for bar in bars) and not _free(bars, capacity, today):
        return None
    days = sorted({today, *(bar.days.end for bar in bars if bar.days.end > today)})
    return next((day for day in days if day.year < 9999 and _free(bars, capacity, day)), None)
