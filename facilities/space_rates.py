"""The monthly full rent of bays, offices and desks, each between two dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar
from uuid import UUID

from facilities.tables import Resource
from facilities.tariffs import RateInThePast
from incubator import audit, clock
from incubator.checks import checked_number, checked_text
from incubator.database import execute, fetch, lock, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role, require

LETTABLE = ("BAY", "OFFICE", "DESKS")
"""Kinds of space that are let for months; halls are shared and rooms are booked (brief 4.1)."""

LARGEST = 1_000_000_000
_DAY = timedelta(days=1)
_COLUMNS = "id, resource, monthly_rate, legal_basis, valid_from, valid_to"


class NoRent(Refusal):
    """A unit has no monthly rent on the day."""

    rule: ClassVar[str] = "no-rent"
    title: ClassVar[str] = N_("No monthly rent on that day")


@dataclass(frozen=True, slots=True)
class SpaceRateRecord:
    """The rent of a month as stored, in đồng for one m² or one desk; `valid_to` is its last day."""

    id: UUID
    resource: UUID
    monthly_rate: int
    legal_basis: str
    valid_from: date
    valid_to: date | None

    def covers(self, on: date) -> bool:
        """Whether it is in force on the date."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


def is_lettable(kind: str) -> bool:
    """Whether a resource of this kind can be let for months."""
    return kind in LETTABLE


def rent_on(name: object, rates: list[SpaceRateRecord], day: date) -> SpaceRateRecord:
    """The rent in force; NoRent when there is none, with the day from which there is one."""
    for rate in rates:
        if rate.covers(day):
            return rate
    later = [rate.valid_from for rate in rates if rate.valid_from > day]
    raise NoRent(
        N_("%(name)s has no monthly rent on %(day)s. Ask the accountant to enter one."),
        next_possible=clock.moment(min(later), 0) if later else None,
        name=str(name),
        day=day,
    )


async def space_rates_of(resource: UUID) -> list[SpaceRateRecord]:
    """Every monthly rent of a unit, the newest first."""
    rows = await fetch(
        f"SELECT {_COLUMNS} FROM space_rate WHERE resource = {{}} ORDER BY valid_from DESC",  # noqa: S608
        resource,
    )
    return [SpaceRateRecord(**row) for row in rows]


async def add_space_rate(
    resource: UUID,
    monthly_rate: int,
    legal_basis: str,
    valid_from: date,
    *,
    actor: Actor,
    now: datetime,
) -> UUID:
    """Let a new rent begin and end the one before it the day before; đồng for a m² or a desk.

    RateInThePast when it would begin before today, or not after the last; the first of a unit may
    begin on any day. Lettings that are signed keep the rent agreed.
    """
    checked_number("monthly_rate", monthly_rate, LARGEST)
    basis = checked_text("legal_basis", legal_basis, 500, required=True)
    async with write():
        found = await lock(Resource, [resource])
        if not found:
            raise NotFound
        house = found[0]["incubator"]
        require(actor, Role.manager, Role.accountant, incubator=house)
        if not is_lettable(found[0]["kind"]):
            raise Invalid("resource", N_("Only bays, offices and desks are let by the month."))
        await _end_last(resource, valid_from, clock.local(now).date())
        added = uuid7()
        await execute(
            "INSERT INTO space_rate (id, resource, monthly_rate, legal_basis, valid_from)"
            " VALUES ({}, {}, {}, {}, {})",
            *(added, resource, monthly_rate, basis, valid_from),
        )
        await audit.record(actor, "space-rate.add", "resource", resource, incubator=house, now=now)
    return added


async def _end_last(resource: UUID, begin: date, today: date) -> None:
    last = next(iter(await space_rates_of(resource)), None)
    if last is None:
        return
    earliest = max(today, last.valid_from + _DAY)
    if begin < earliest:
        message = N_(
            "A rent has been in force or announced from %(last)s. Let the new one begin on "
            "%(earliest)s or later."
        )
        raise RateInThePast(message, last=last.valid_from, earliest=earliest, field="valid_from")
    if last.valid_to is None or last.valid_to >= begin:
        await execute("UPDATE space_rate SET valid_to = {} WHERE id = {}", begin - _DAY, last.id)
