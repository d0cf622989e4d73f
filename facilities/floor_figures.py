"""The figures of floor area by house and unit over whole months, out of what is stored."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from uuid import UUID

from facilities.floor_area import FloorArea, UnitFacts, mean_days, measure, ratio
from facilities.let_units import Days, let_of
from facilities.rents import half_up, months_between
from facilities.space_rates import LETTABLE
from facilities.withdrawals import NO_END, load_withdrawals
from incubator.database import Row, fetch, marks
from incubator.names import Name

_DAY = timedelta(days=1)


@dataclass(slots=True)
class UnitFigures:
    """A unit's share; money in đồng, `gaps` the days it stood empty before each new hand-over."""

    id: UUID
    code: str
    name: Name
    is_desks: bool
    facts: UnitFacts
    area: FloorArea
    at_end: FloorArea
    tariff: int = 0
    let_tariff: int = 0
    billed: int = 0
    support: int = 0
    gaps: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class HouseFigures:
    """The figures of a house, bays and offices by m² and its desks apart (brief 4.1)."""

    id: UUID
    name: Name
    units: tuple[UnitFigures, ...]

    def area(self, *, desks: bool = False) -> FloorArea:
        """The m²-days, or the desk-days, of the months."""
        return sum((one.area for one in self.units if one.is_desks is desks), FloorArea())

    def at_end(self) -> FloorArea:
        """The m² of the last day."""
        return sum((one.at_end for one in self.units if not one.is_desks), FloorArea())

    @property
    def economic_occupancy(self) -> Fraction | None:
        """Rent billed ÷ full-tariff rent of all that could be let."""
        return ratio(self._sum("billed"), self._sum("tariff"))

    @property
    def support_intensity(self) -> Fraction | None:
        """Support ÷ full-tariff rent of what was let."""
        return ratio(self._sum("support"), self._sum("let_tariff"))

    @property
    def relet_days(self) -> Fraction | None:
        """Mean days between a hand-back and the next hand-over."""
        return mean_days([gap for one in self.units for gap in one.gaps])

    def _sum(self, name: str) -> int:
        return sum(getattr(one, name) for one in self.units)


async def floor_figures(
    window: Days, *, today: date, houses: Sequence[UUID] | None = None
) -> list[HouseFigures]:
    """The figures of whole months, house by house; in five statements."""
    where, values = "", list[object]()
    if houses is not None:
        where, values = f" AND r.incubator IN ({marks(houses)})", list(houses)
    units = await fetch(
        "SELECT r.id, r.code, r.name_vi, r.name_en, r.kind, r.capacity, r.area, r.incubator,"  # noqa: S608
        " r.retired_on, h.name_vi AS house_vi, h.name_en AS house_en FROM resource r"
        " JOIN incubator h ON h.id = r.incubator WHERE (r.is_active"
        f" OR r.retired_on >= {{}}) AND r.kind IN ({marks(LETTABLE)}){where}"
        " ORDER BY h.sort_key, h.code, r.code",
        window.start,
        *LETTABLE,
        *values,
    )
    facts = await _facts(units, window, today)
    money = await _money(window)
    rates = await _rates(units)
    found: dict[UUID, list[UnitFigures]] = defaultdict(list)
    names: dict[UUID, Name] = {}
    for row in units:
        one = _unit(row, facts[row["id"]], window)
        one.billed, one.support, one.let_tariff = money.get(row["id"], (0, 0, 0))
        one.tariff = _tariff(one.facts, rates.get(row["id"], []), window)
        one.gaps = [] if one.is_desks else _gaps(one.facts, window)
        names[row["incubator"]] = Name(row["house_vi"], row["house_en"])
        found[row["incubator"]].append(one)
    return [HouseFigures(id, names[id], tuple(rows)) for id, rows in found.items()]


def _unit(row: Row, facts: UnitFacts, window: Days) -> UnitFigures:
    return UnitFigures(
        id=row["id"],
        code=row["code"],
        name=Name(row["name_vi"], row["name_en"]),
        is_desks=row["kind"] == "DESKS",
        facts=facts,
        area=measure([facts], window),
        at_end=measure([facts], Days(window.last, window.end)),
    )


async def _facts(units: Sequence[Row], window: Days, today: date) -> dict[UUID, UnitFacts]:
    ids = [row["id"] for row in units]
    let: dict[UUID, list[tuple[Days, int]]] = defaultdict(list)
    signed: dict[UUID, list[tuple[Days, int]]] = defaultdict(list)
    for row in await fetch(
        "SELECT l.id, l.resource, l.quantity, l.size, l.starts_on, l.ends_on, l.occupied_until,"  # noqa: S608
        " l.handed_over_on, l.handed_back_on FROM letting l"
        f" WHERE l.resource IN ({marks(ids)}) AND l.cancelled_at IS NULL ORDER BY l.starts_on",
        *ids,
    ):
        side = let if row["handed_over_on"] else signed
        side[row["resource"]].append((let_of(row, today).days, row["size"]))
    withdrawn: dict[UUID, list[Days]] = defaultdict(list)
    for one in await load_withdrawals(ids, window.start):
        withdrawn[one.resource].append(one.days)
    for row in units:
        if row["retired_on"]:
            withdrawn[row["id"]].append(Days(row["retired_on"] + _DAY, NO_END))
    return {
        row["id"]: UnitFacts(
            size=row["capacity"] * 100 if row["kind"] == "DESKS" else row["area"] or 0,
            withdrawn=tuple(withdrawn[row["id"]]),
            let=tuple(let[row["id"]]),
            signed=tuple(signed[row["id"]]),
        )
        for row in units
    }


async def _money(window: Days) -> dict[UUID, tuple[int, int, int]]:
    """By unit: what firms pay, the support, and the full rent of what was let, in đồng."""
    rows = await fetch(
        "SELECT l.resource, CAST(SUM(COALESCE(a.tenant_price, m.rent - m.support)) AS BIGINT)"
        " AS billed, CAST(SUM(COALESCE(a.support, m.support)) AS BIGINT) AS support,"
        " CAST(SUM(m.rent) AS BIGINT) AS rent FROM letting_month m"
        " JOIN letting l ON l.id = m.letting LEFT JOIN act a ON a.id = m.act"
        " WHERE m.is_live AND m.month >= {} AND m.month < {} GROUP BY l.resource",
        *(window.start, window.end),
    )
    return {row["resource"]: (row["billed"], row["support"], row["rent"]) for row in rows}


async def _rates(units: Sequence[Row]) -> dict[UUID, list[Row]]:
    ids = [row["id"] for row in units]
    found: dict[UUID, list[Row]] = defaultdict(list)
    for row in await fetch(
        "SELECT resource, monthly_rate, valid_from, valid_to FROM space_rate"  # noqa: S608
        f" WHERE resource IN ({marks(ids)}) ORDER BY valid_from",
        *ids,
    ):
        found[row["resource"]].append(row)
    return found


def _tariff(facts: UnitFacts, rates: Sequence[Row], window: Days) -> int:
    """The full rent of a unit while it could be let, in đồng, at the rents in force."""
    whole = 0
    for first, last in months_between(window.start, window.end):
        days = monthrange(first.year, first.month)[1]
        for rate in rates:
            until = rate["valid_to"] + _DAY if rate["valid_to"] else last
            start, end = max(first, rate["valid_from"]), min(last, until)
            if start < end:
                leasable = measure([facts], Days(start, end)).leasable
                whole += half_up(leasable * rate["monthly_rate"], 100 * days)
    return whole


def _gaps(facts: UnitFacts, window: Days) -> list[int]:
    """The days between a hand-back and the hand-over that followed it in the window."""
    stays = [days for days, _ in facts.let]
    return [
        (later.start - before.end).days
        for before, later in pairwise(stays)
        if window.start <= later.start < window.end and later.start >= before.end
    ]
