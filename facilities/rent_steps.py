"""How far a house supports the rent in each year of a lease, from which day, by what paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from uuid import UUID

from facilities.rents import DEFAULT_STEPS
from facilities.tariffs import RateInThePast
from incubator import audit, clock
from incubator.checks import checked_number, checked_text
from incubator.database import execute, fetch, lock, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Invalid
from incubator.tables import Incubator
from incubator.users import Actor, Role, require

MOST_YEARS = 10
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Steps:
    """Support in percent by year of the lease, the last for all later years; by what document."""

    percents: tuple[int, ...]
    legal_basis: str = ""
    valid_from: date | None = None
    valid_to: date | None = None

    def covers(self, on: date) -> bool:
        """Whether leases that begin on the date get these steps."""
        begun = self.valid_from is None or self.valid_from <= on
        return begun and (self.valid_to is None or on <= self.valid_to)


async def list_steps(incubator: UUID) -> list[Steps]:
    """What was, is and will be in force in a house, the latest first; none where nobody set any."""
    rows = await fetch(
        "SELECT percent, legal_basis, valid_from, valid_to FROM rent_step WHERE incubator = {}"
        " ORDER BY valid_from DESC, year_of_lease",
        incubator,
    )
    found = []
    for begin, some in groupby(rows, key=lambda row: row["valid_from"]):
        years = list(some)
        percents = tuple(row["percent"] for row in years)
        found.append(Steps(percents, years[0]["legal_basis"], begin, years[0]["valid_to"]))
    return found


async def steps_on(incubator: UUID, day: date) -> Steps:
    """The steps of a lease that begins on the day: 50, 35, 20 and 0 percent unless set."""
    known = await list_steps(incubator)
    return next((steps for steps in known if steps.covers(day)), Steps(DEFAULT_STEPS))


async def set_steps(
    incubator: UUID,
    percents: Sequence[int],
    legal_basis: str,
    valid_from: date,
    *,
    actor: Actor,
    now: datetime,
) -> None:
    """Support leases that begin from a day on so; the steps before end the day before.

    The house's accountant or manager may. RateInThePast when they would begin before today, or
    not after the last; the first of a house may begin on any day. Leases that have begun keep
    theirs.
    """
    require(actor, Role.manager, Role.accountant, incubator=incubator)
    if not 1 <= len(percents) <= MOST_YEARS:
        raise Invalid("percents", N_("Give the support of 1 to %(most)s years."), most=MOST_YEARS)
    for percent in percents:
        checked_number("percents", percent, 100)
    basis = checked_text("legal_basis", legal_basis, 500, required=True)
    async with write():
        if not await lock(Incubator, [incubator]):
            raise NotFound
        await _end_last(incubator, valid_from, clock.local(now).date())
        for year, percent in enumerate(percents, 1):
            await execute(
                "INSERT INTO rent_step (id, incubator, year_of_lease, percent, legal_basis,"
                " valid_from) VALUES ({}, {}, {}, {}, {}, {})",
                *(uuid7(), incubator, year, percent, basis, valid_from),
            )
        await audit.record(
            actor, "rent-steps.set", "incubator", incubator, incubator=incubator, now=now
        )


async def _end_last(incubator: UUID, begin: date, today: date) -> None:
    last = next(iter(await list_steps(incubator)), None)
    if last is None or last.valid_from is None:
        return
    earliest = max(today, last.valid_from + _DAY)
    if begin < earliest:
        message = N_(
            "Other steps have been in force or announced from %(last)s. Let the new ones begin on "
            "%(earliest)s or later."
        )
        raise RateInThePast(message, last=last.valid_from, earliest=earliest, field="valid_from")
    await execute(
        "UPDATE rent_step SET valid_to = {} WHERE incubator = {} AND valid_from = {}",
        *(begin - _DAY, incubator, last.valid_from),
    )
