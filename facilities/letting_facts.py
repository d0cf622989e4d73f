"""Everything the rules of a letting look at, fetched under its locks in a few statements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from facilities.area_limits import DM2
from facilities.booking_facts import Taken
from facilities.let_units import Days, Let, let_of, load_lets
from facilities.rent_steps import Steps, steps_on
from facilities.space_rates import SpaceRateRecord, is_lettable, space_rates_of
from facilities.tables import Resource
from facilities.withdrawals import Withdrawal, load_withdrawals
from incubator.database import fetch, lock
from incubator.languages import N_
from incubator.names import Name
from incubator.periods import Period
from incubator.refusals import Invalid
from tenants.scheme_support import party_of
from tenants.stage_history import histories_of
from tenants.stage_rules import area_limit
from tenants.stages import IN_HOUSE
from tenants.support_caps import lock_parties
from tenants.tables import Firm
from tenants.tenancies import Residence, tenancies_of


@dataclass(frozen=True, slots=True)
class Unit:
    """A bay, an office or desks; `area` is in dm², and None where nobody measured it."""

    id: UUID
    incubator: UUID
    category: UUID
    kind: str
    code: str
    name: Name
    capacity: int
    area: int | None
    bought_by: UUID

    def size(self, quantity: int) -> int:
        """Hundredths of m², or of desks, that so many units have."""
        return quantity * (100 if self.kind == "DESKS" else self.area or 0)


@dataclass(frozen=True, slots=True)
class Party:
    """The firm, the stage it stands at on the first day asked for, and its tenancy."""

    firm: UUID
    name: Name
    tax_code: str | None
    stage: str
    tenancy: Residence

    @property
    def is_supported(self) -> bool:
        """Whether the steps of the house are for it."""
        return self.stage in IN_HOUSE


@dataclass(frozen=True, slots=True)
class LettingFacts:
    """What a letting meets: the unit, who has it, its prices, the firm and what that rents."""

    unit: Unit
    party: Party
    lets: tuple[Let, ...]
    withdrawals: tuple[Withdrawal, ...]
    booked: tuple[Taken, ...]
    rates: list[SpaceRateRecord]
    steps: Steps
    firm_lets: tuple[Let, ...]
    area_limit: int | None = None


async def load_letting_facts(
    resource: UUID, tenancy: UUID, days: Days, *, today: date, apart_from: UUID | None = None
) -> LettingFacts:
    """Lock the firm, the unit and the firm's caps in that order, then read what the rules need.

    `apart_from` is a letting whose own place does not count. Invalid names an id that is nobody's.
    """
    party = await _party(tenancy, days.start)
    unit = await lock_unit(resource)
    await lock_parties([party_of(party.tax_code)] if party.tax_code else [])
    limit = await area_limit(party.stage, days.start)
    return LettingFacts(
        unit=unit,
        party=party,
        lets=tuple(await load_lets([unit.id], days.start, today=today, apart_from=apart_from)),
        withdrawals=tuple(await load_withdrawals([unit.id], days.start)),
        booked=tuple(await load_booked(unit.id, days)),
        rates=await space_rates_of(unit.id),
        steps=await steps_on(unit.incubator, days.start),
        area_limit=limit * DM2 if limit is not None else None,
        firm_lets=tuple(await _lets_of(party.firm, days.start, today, apart_from)),
    )


async def lock_unit(resource: UUID) -> Unit:
    """The unit under its lock; Invalid for what is no unit that can be let."""
    rows = await lock(Resource, [resource])
    if not rows or not rows[0]["is_active"] or not is_lettable(rows[0]["kind"]):
        raise Invalid("resource", N_("There is no such bay, office or desk to let."))
    row = rows[0]
    unit = Unit(
        id=row["id"],
        incubator=row["incubator"],
        category=row["category"],
        kind=row["kind"],
        code=row["code"],
        name=Name(row["name_vi"], row["name_en"]),
        capacity=row["capacity"],
        area=row["area"],
        bought_by=row["bought_by"],
    )
    if not unit.size(1):
        raise Invalid("resource", N_("The area of this unit is not known. Enter it first."))
    return unit


async def _party(tenancy: UUID, day: date) -> Party:
    rows = await fetch("SELECT firm FROM tenancy WHERE id = {}", tenancy)
    if not rows:
        raise Invalid("tenancy", N_("There is no such tenancy."))
    firm = (await lock(Firm, [rows[0]["firm"]]))[0]
    return Party(
        firm=firm["id"],
        name=Name(firm["name_vi"], firm["name_en"]),
        tax_code=firm["tax_code"],
        stage=(await histories_of([firm["id"]]))[firm["id"]].on(day),
        tenancy=next(one for one in await tenancies_of(firm["id"]) if one.id == tenancy),
    )


async def load_booked(unit: UUID, days: Days) -> list[Taken]:
    """What bookings by the hour take of the unit on these days."""
    rows = await fetch(
        "SELECT o.resource, o.blocked_from, o.blocked_until, o.quantity FROM occupation o"
        " WHERE o.holds AND o.resource = {} AND o.blocked_until > {} AND o.blocked_from < {}"
        " AND NOT EXISTS (SELECT 1 FROM letting l WHERE l.act = o.act)",
        *(unit, days.period.start, days.period.end),
    )
    return [
        Taken(
            row["resource"],
            Period(row["blocked_from"], row["blocked_until"]),
            row["quantity"],
            None,
        )
        for row in rows
    ]


async def _lets_of(firm: UUID, since: date, today: date, apart_from: UUID | None) -> list[Let]:
    """What else the firm rents by the m² on or after a day, in whatever house."""
    rows = await fetch(
        "SELECT l.id, l.resource, l.quantity, l.size, l.starts_on, l.ends_on, l.occupied_until,"
        " l.handed_back_on FROM letting l JOIN resource r ON r.id = l.resource"
        " WHERE l.firm = {} AND r.kind <> 'DESKS' AND l.cancelled_at IS NULL"
        " AND (l.handed_back_on IS NULL OR l.handed_back_on > {}) ORDER BY l.id",
        firm,
        since,
    )
    return [let_of(row, today) for row in rows if row["id"] != apart_from]
