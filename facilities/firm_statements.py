"""What a firm used in a month and who pays: rent, hours of machines and rooms, services."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from facilities.booking_scope import readable_by
from facilities.letting_views import MonthRecord, month_record
from facilities.rates import Price
from facilities.rents import next_month
from facilities.served import ACT_AMOUNTS, Received, ServedLine, price_of, received_for, served_to
from incubator.clock import moment
from incubator.database import Row, fetch
from incubator.names import Name
from incubator.periods import Period
from incubator.users import Actor
from tenants.firms import FirmRecord, show_firm
from tenants.support_meters import Meter, load_meters


@dataclass(frozen=True, slots=True)
class RentLine:
    """A unit's rent for its days of the month."""

    letting: UUID
    code: str
    unit: Name
    month: MonthRecord

    @property
    def last_day(self) -> date:
        """The last day it is for."""
        return self.month.ends_on - timedelta(days=1)

    @property
    def price(self) -> Price:
        """The amounts; what is planned is not yet supported."""
        one = self.month
        support = one.full_cost - one.tenant_price
        return Price(one.full_cost, one.tenant_price, support, 0, one.scheme_support)


@dataclass(frozen=True, slots=True)
class HoursLine:
    """A booking of one resource; `minutes` are those booked, units counted."""

    booking: UUID
    code: str
    resource: Name
    slot: Period
    quantity: int
    is_settled: bool
    price: Price
    act: UUID

    @property
    def minutes(self) -> int:
        """The minutes booked, of all units."""
        return self.slot.minutes * self.quantity


@dataclass(frozen=True, slots=True)
class Statement:
    """The statement of a firm for a month, with what is left of each cap in its windows."""

    firm: FirmRecord
    month: date
    rents: list[RentLine]
    hours: list[HoursLine]
    services: list[ServedLine]
    received: list[Received]
    meters: list[Meter]

    @property
    def rent(self) -> Price:
        """All rents."""
        return total(line.price for line in self.rents)

    @property
    def usage(self) -> Price:
        """All hours."""
        return total(line.price for line in self.hours)

    @property
    def service(self) -> Price:
        """All services, sessions and courses."""
        return total(line.price for line in self.services)

    @property
    def whole(self) -> Price:
        """Everything."""
        return self.rent + self.usage + self.service


def total(prices: Iterable[Price]) -> Price:
    """The sum of prices."""
    return sum(prices, Price())


async def statement_of(firm: UUID, month: date, *, actor: Actor, today: date) -> Statement:
    """What the actor may see of a firm's month; NotFound for a firm that is not theirs to see."""
    record = await show_firm(actor, firm, on=today)
    last = next_month(month) - timedelta(days=1)
    rents, hours = await _rents(firm, month, actor), await _hours(firm, month, actor)
    services = await served_to(firm, month, actor)
    acts = [line.month.act for line in rents if line.month.act]
    acts += [line.act for line in hours] + [act for line in services for act in line.acts]
    received = await received_for(acts)
    return Statement(
        record, month, rents, hours, services, received, (await load_meters([firm], last))[firm]
    )


async def _rents(firm: UUID, month: date, actor: Actor) -> list[RentLine]:
    condition, args = readable_by(actor, "l")
    rows = await fetch(
        "SELECT l.id, r.code, r.name_vi, r.name_en, m.month, m.starts_on, m.ends_on, m.rent,"  # noqa: S608
        " m.support AS granted, m.act, a.status, a.mode, a.line, a.support, a.tenant_price,"
        " a.scheme_support"
        " FROM letting l JOIN letting_month m ON m.letting = l.id AND m.is_live"
        " JOIN resource r ON r.id = l.resource LEFT JOIN act a ON a.id = m.act"
        f" WHERE l.firm = {{}} AND m.month = {{}} AND {condition} ORDER BY r.code, m.starts_on",
        *(firm, month, *args),
    )
    return [
        RentLine(row["id"], row["code"], Name(row["name_vi"], row["name_en"]), month_record(row))
        for row in rows
    ]


async def _hours(firm: UUID, month: date, actor: Actor) -> list[HoursLine]:
    """The bookings that start in the month and used, or are to use, what they booked."""
    condition, args = readable_by(actor, "b")
    rows = await fetch(
        "SELECT b.id, r.code, r.name_vi, r.name_en, b.starts_at, b.ends_at, i.quantity, i.act,"  # noqa: S608
        f" a.status, {ACT_AMOUNTS} FROM booking b"
        " JOIN booking_item i ON i.booking = b.id JOIN resource r ON r.id = i.resource"
        " JOIN act a ON a.id = i.act WHERE b.firm = {} AND b.starts_at >= {} AND b.starts_at < {}"
        f" AND a.status <> 'RELEASED' AND {condition} ORDER BY b.starts_at, r.code",
        *(firm, moment(month, 0), moment(next_month(month), 0), *args),
    )
    return [_hours_line(row) for row in rows]


def _hours_line(row: Row) -> HoursLine:
    return HoursLine(
        booking=row["id"],
        code=row["code"],
        resource=Name(row["name_vi"], row["name_en"]),
        slot=Period(row["starts_at"], row["ends_at"]),
        quantity=row["quantity"],
        is_settled=row["status"] == "ACCEPTED",
        price=price_of(row),
        act=row["act"],
    )
