"""The allocation board: each unit's lettings and withdrawals over a year, drawn by days."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from facilities.booking_scope import may_read
from facilities.let import Stands, state
from facilities.let_units import Days, let_of
from facilities.rents import months_between, next_month
from facilities.space_rates import LETTABLE
from facilities.withdrawals import NO_END, Withdrawal, load_withdrawals
from incubator.database import Row, fetch, marks
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Invalid
from incubator.users import Actor, Role

MONTHS_SHOWN = 12
ENDS_SOON = timedelta(days=60)
"""A letting that ends within this time is told (brief, dashboard alerts)."""
SPANS_TOLD = 2


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
    """A unit of the board; the area is in dm².

    `free` counts its units that nobody has today; `spans` are the next days on which there is one.
    """

    id: UUID
    code: str
    name: Name
    kind: str
    capacity: int
    area: int | None
    bars: tuple[Bar, ...]
    free: int
    spans: tuple[Days, ...]

    @property
    def lanes(self) -> int:
        """How many bars lie over each other at most."""
        return max((bar.lane for bar in self.bars), default=0) + 1

    def now(self, today: date) -> list[Bar]:
        """What takes it today."""
        return [bar for bar in self.bars if bar.days.start <= today < bar.days.end]

    def coming(self, today: date) -> list[Bar]:
        """Who has it from a later day on, as far as is agreed."""
        return [bar for bar in self.bars if bar.days.start > today and bar.kind != "withdrawn"]

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
    """The board of a house over a window; each month with its first day and its length in days.

    `houses` are all that have units to let, by name, and `rows` is the one that is shown.
    """

    window: Days
    months: tuple[tuple[date, int, int], ...]
    houses: dict[UUID, Name]
    rows: HouseRows | None


async def load_allocation(first: date, house: str = "", *, actor: Actor, today: date) -> Allocation:
    """The board of one house from a month on, told as each may know it; four statements.

    The first of the actor's own houses unless one is named; Invalid for one without units.
    """
    last = first
    for _ in range(MONTHS_SHOWN):
        last = next_month(last)
    window = Days(first, last)
    months = tuple(
        ((month, (month - first).days, (end - month).days))
        for month, end in months_between(first, last)
    )
    houses, own = await _with_units(actor)
    shown = _chosen(houses, house, own)
    rows = await _rows(shown, houses[shown], window, actor, today) if shown else None
    return Allocation(window, months, houses, rows)


async def _with_units(actor: Actor) -> tuple[dict[UUID, Name], set[UUID]]:
    """The houses that have units to let, and those of them that the actor manages or rents in."""
    firms = sorted(actor.firms)
    rows = await fetch(
        "SELECT h.id, h.name_vi, h.name_en, EXISTS (SELECT 1 FROM letting l"  # noqa: S608
        f" WHERE l.incubator = h.id AND l.firm IN ({marks(firms)}) AND l.handed_back_on IS NULL"
        ' AND l.cancelled_at IS NULL) AS "rents [boolean]" FROM incubator h'
        " WHERE EXISTS (SELECT 1 FROM resource r WHERE r.incubator = h.id AND r.is_active"
        f" AND r.kind IN ({marks(LETTABLE)})) ORDER BY h.sort_key, h.code",
        *firms,
        *LETTABLE,
    )
    managed = actor.incubators(Role.manager) or frozenset()
    own = {row["id"] for row in rows if row["rents"] or row["id"] in managed}
    return {row["id"]: Name(row["name_vi"], row["name_en"]) for row in rows}, own


def _chosen(houses: Mapping[UUID, Name], house: str, own: Collection[UUID]) -> UUID | None:
    if house:
        found = next((id for id in houses if str(id) == house), None)
        if found is None:
            raise Invalid("house", N_("Choose one of the values offered."))
        return found
    return next((id for id in houses if id in own), next(iter(houses), None))


async def _rows(house: UUID, name: Name, window: Days, actor: Actor, today: date) -> HouseRows:
    units = await fetch(
        "SELECT r.id, r.code, r.name_vi, r.name_en, r.kind, r.capacity, r.area"  # noqa: S608
        " FROM resource r WHERE r.incubator = {} AND r.is_active"
        f" AND r.kind IN ({marks(LETTABLE)}) ORDER BY r.code",
        house,
        *LETTABLE,
    )
    lettings = await fetch(
        "SELECT l.id, l.resource, l.incubator, l.firm, l.quantity, l.size, l.agreed_from,"
        " l.starts_on, l.ends_on, l.occupied_until, l.handed_over_on, l.handed_back_on,"
        " l.cancelled_at, f.name_vi, f.name_en FROM letting l JOIN firm f ON f.id = l.firm"
        " WHERE l.incubator = {} AND l.cancelled_at IS NULL AND (l.handed_back_on IS NULL"
        " OR l.occupied_until > {} OR (l.occupied_until > {} AND l.starts_on < {}))"
        " ORDER BY l.starts_on, l.id",
        *(house, today, window.start, window.end),
    )
    ids = [row["id"] for row in units]
    withdrawals = await load_withdrawals(ids, min(window.start, today))
    taken = _by_unit(lettings, withdrawals, window, actor, today)
    rows = (_unit(row, taken.get(row["id"], []), today) for row in units)
    return HouseRows(house, name, tuple(rows))


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
        spans=free_spans(bars, row["capacity"], today),
    )


def _free(bars: Sequence[Bar], capacity: int, day: date) -> int:
    """The units that nobody has on a day, as far as is known."""
    known = [bar for bar in bars if bar.days.start <= day < bar.days.end]
    if any(bar.kind == "withdrawn" for bar in known):
        return 0
    return max(capacity - sum(bar.quantity for bar in known), 0)


def free_spans(bars: Sequence[Bar], capacity: int, today: date) -> tuple[Days, ...]:
    """The next days on which a unit is free; none while one that is overdue has it."""
    if any(bar.kind == "overdue" for bar in bars) and not _free(bars, capacity, today):
        return ()
    changes = {day for bar in bars for day in (bar.days.start, bar.days.end)}
    spans, begin = list[Days](), None
    for day in sorted({today, NO_END, *(day for day in changes if today < day < NO_END)}):
        if day < NO_END and _free(bars, capacity, day):
            begin = begin or day
        elif begin:
            spans.append(Days(begin, day))
            begin = None
    return tuple(spans[:SPANS_TOLD])
