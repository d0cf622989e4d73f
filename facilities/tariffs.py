"""The rates of a resource, each between two dates; what was in force is never rewritten."""

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from facilities.tables import Resource
from incubator import audit, clock
from incubator.batches import insert_rows
from incubator.checks import checked_number, checked_text
from incubator.database import execute, fetch, lock, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Refusal
from incubator.users import Actor, Role, require

RATE_COLUMNS = (
    "id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, "
    "valid_from, valid_to"
)
AMOUNTS = ("full_rate", "incubated_rate", "graduate_rate", "external_rate")
LARGEST = 1_000_000_000
_DAY = timedelta(days=1)


class RateInThePast(Refusal):
    """A rate would change what was, or already is, in force."""

    rule = "rate-in-the-past"
    title = N_("Rates that were in force stay as they are")


@dataclass(frozen=True, slots=True)
class RateDetails:
    """What an hour of one unit costs from a date on, in đồng, and by what document."""

    full_rate: int
    incubated_rate: int
    graduate_rate: int
    external_rate: int
    legal_basis: str
    valid_from: date


@dataclass(frozen=True, slots=True)
class RateRecord:
    """A rate as stored; `valid_to` is its last day."""

    id: UUID
    resource: UUID
    full_rate: int
    incubated_rate: int
    graduate_rate: int
    external_rate: int
    legal_basis: str
    valid_from: date
    valid_to: date | None

    def covers(self, on: date) -> bool:
        """Whether it is in force on the date."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


async def rates_of(resource: UUID) -> list[RateRecord]:
    """Every rate of a resource, the newest first."""
    rows = await fetch(
        f"SELECT {RATE_COLUMNS} FROM rate WHERE resource = {{}} ORDER BY valid_from DESC",  # noqa: S608
        resource,
    )
    return [RateRecord(**row) for row in rows]


async def add_rate(resource: UUID, rate: RateDetails, *, actor: Actor, now: datetime) -> UUID:
    """Let a new rate begin and end the one before it the day before.

    RateInThePast when it would begin before today, or not after the last rate. Bookings keep the
    price they were made at. The first rate of a resource may begin at any date.
    """
    async with write():
        found = await lock(Resource, [resource])
        if not found:
            raise NotFound
        house = found[0]["incubator"]
        require(actor, Role.manager, Role.accountant, incubator=house)
        last = next(iter(await rates_of(resource)), None)
        if last is not None:
            check_begin(rate.valid_from, last, clock.local(now).date())
            await close_rate(last, rate.valid_from - _DAY)
        added = await insert_rate(resource, rate)
        await audit.record(actor, "rate.add", "resource", resource, incubator=house, now=now)
    return added


def check_begin(begin: date, last: RateRecord, today: date) -> None:
    """RateInThePast unless a rate may begin on the date after the last one there is."""
    earliest = max(today, last.valid_from + _DAY)
    if begin < earliest:
        raise RateInThePast(
            N_(
                "A rate has been in force or announced from %(last)s. Let the new one begin on "
                "%(earliest)s or later."
            ),
            last=last.valid_from,
            earliest=earliest,
            field="valid_from",
        )


async def close_rate(last: RateRecord, last_day: date) -> None:
    """Let a rate end with a day, unless it ends before; in the caller's transaction."""
    if last.valid_to is None or last.valid_to > last_day:
        await execute("UPDATE rate SET valid_to = {} WHERE id = {}", last_day, last.id)


async def insert_rate(resource: UUID, rate: RateDetails) -> UUID:
    """Store a rate inside the caller's transaction; Invalid names an amount that cannot be."""
    row = rate_row(resource, checked_rate(rate))
    await insert_rows("rate", [row])
    added: UUID = row["id"]
    return added


def checked_rate(rate: RateDetails) -> RateDetails:
    """The rate in its stored form; Invalid names what cannot be."""
    for name in AMOUNTS:
        checked_number(name, getattr(rate, name), LARGEST)
    return replace(
        rate, legal_basis=checked_text("legal_basis", rate.legal_basis, 500, required=True)
    )


def rate_row(resource: UUID, rate: RateDetails) -> dict[str, Any]:
    """A new rate of a resource as it is stored, without an end."""
    return {"id": uuid7(), "resource": resource, **asdict(rate), "valid_to": None}


async def last_rates() -> dict[UUID, RateRecord]:
    """The last rate of each resource that has one."""
    rows = await fetch(f"SELECT {RATE_COLUMNS} FROM rate ORDER BY valid_from")  # noqa: S608
    return {row["resource"]: RateRecord(**row) for row in rows}
