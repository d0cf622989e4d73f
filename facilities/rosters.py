"""The duty roster of a house: its technicians' weeks, and how many of them there are."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from facilities.dated_weeks import DAY, DatedWeek, Shelf, changes_of, checked_week
from facilities.hours import Span, midnight
from facilities.strandings import Stranded, left_alone, newly
from facilities.tables import Resource
from facilities.trials import trial
from incubator import audit, clock
from incubator.database import execute, fetch, lock, marks, violated, write
from incubator.languages import N_
from incubator.people import add_person
from incubator.refusals import Invalid, Refusal
from incubator.tables import Incubator
from incubator.users import Actor, Role, require


class TechniciansTaken(Refusal):
    rule = "technicians-taken"
    title = N_("Bookings need these technicians")


@dataclass(frozen=True, slots=True)
class DutyChange:
    """The weekly duty of a technician in a house from a day on; no spans: none any more."""

    incubator: UUID
    person: UUID
    spans: Sequence[Span]
    valid_from: date


@dataclass(frozen=True, slots=True)
class Rostered:
    """A technician with the weeks of duty, the earliest first."""

    person: UUID
    name: str
    weeks: list[DatedWeek]


async def set_duty(change: DutyChange, *, actor: Actor, now: datetime) -> list[Stranded]:
    """Change a technician's week from a day on; the bookings to come that are left alone by it.

    They keep their technician until another is found. What was in force ends the day before; of
    somebody who has attended bookings, only days that have not begun change. The technicians of
    the house become as many as the roster names. HoursInThePast, ChangeAnnounced, SameHours,
    Invalid; the managers of the house alone may.
    """
    async with _guarded(), write():
        return await _change(change, actor, now)


async def employ(
    full_name: str,
    phone: str,
    incubator: UUID,
    spans: Sequence[Span],
    valid_from: date,
    *,
    actor: Actor,
    now: datetime,
) -> UUID:
    """Enter somebody new with a week of duty; the person. Refusals as of `set_duty`."""
    async with _guarded(), write():
        require(actor, Role.manager, incubator=incubator)
        person = await add_person(full_name, phone=phone or None, actor=actor, now=now)
        await _change(DutyChange(incubator, person, spans, valid_from), actor, now)
    return person


async def preview_duty(change: DutyChange, *, actor: Actor, now: datetime) -> list[Stranded]:
    """What `set_duty` would answer, or the refusal it would raise; nothing is changed."""
    async with _guarded(), trial():
        return await _change(change, actor, now)


async def _change(change: DutyChange, actor: Actor, now: datetime) -> list[Stranded]:
    house, person = change.incubator, change.person
    require(actor, Role.manager, incubator=house)
    await _lock(house, person)
    today = clock.local(now).date()
    earliest = today + DAY if await _has_attended(house, person) else date.min
    since = max(midnight(change.valid_from), now)
    spans = checked_week(change.spans)
    async with newly(lambda: left_alone([house], since)) as hits:
        await _shelf(house, person).begin(spans, change.valid_from, earliest)
    await follow_roster(house, today)
    await _record("duty.set", change.person, house, actor, now)
    return hits


async def withdraw_duty(
    incubator: UUID, person: UUID, *, actor: Actor, now: datetime
) -> list[Stranded]:
    """Take back the change that is to come; the bookings that are left alone by it.

    NothingAnnounced when there is none; TechniciansTaken when bookings need who would go.
    """
    async with _guarded(), write():
        require(actor, Role.manager, incubator=incubator)
        await _lock(incubator, person)
        today = clock.local(now).date()
        async with newly(lambda: left_alone([incubator], now)) as hits:
            await _shelf(incubator, person).take_back(today)
        await follow_roster(incubator, today)
        await _record("duty.withdraw", person, incubator, actor, now)
    return hits


async def follow_roster(incubator: UUID, today: date) -> int:
    """Let the house have as many technicians as its roster will name at once; how many.

    Inside a transaction. The database refuses fewer than bookings to come take at once.
    """
    count = await _headcount(incubator, today)
    await execute(
        "UPDATE resource SET capacity = {} WHERE incubator = {} AND kind = 'TECHNICIANS'"
        " AND capacity <> {}",
        *(count, incubator, count),
    )
    return count


async def match_technicians(incubator: UUID, *, actor: Actor, now: datetime) -> int:
    """Let the number of technicians follow the roster where it was entered otherwise.

    TechniciansTaken when bookings need more.
    """
    async with _guarded(), write():
        require(actor, Role.manager, incubator=incubator)
        await lock_technicians([incubator])
        count = await follow_roster(incubator, clock.local(now).date())
        await _record("duty.count", incubator, incubator, actor, now)
    return count


async def follow_rosters(today: date) -> None:
    """The same for every house; one whose bookings still need more stays as it is."""
    for row in await fetch("SELECT DISTINCT incubator FROM duty ORDER BY incubator"):
        try:
            async with write():
                await lock_technicians([row["incubator"]])
                await follow_roster(row["incubator"], today)
        except Exception as error:
            if violated(error) != "capacity":
                raise


async def list_roster(incubator: UUID) -> list[Rostered]:
    """Everybody who was, is or will be on duty in a house, by given name."""
    rows = await fetch(
        "SELECT id, full_name FROM person WHERE id IN (SELECT person FROM duty WHERE"
        " incubator = {}) ORDER BY sort_key, id",
        incubator,
    )
    return [
        Rostered(row["id"], row["full_name"], await _shelf(incubator, row["id"]).weeks())
        for row in rows
    ]


def _shelf(incubator: UUID, person: UUID) -> Shelf:
    return Shelf("duty", "starts", "ends", {"incubator": incubator, "person": person})


async def _lock(incubator: UUID, person: UUID) -> None:
    """Invalid names `person` when there is nobody like that."""
    if not await fetch("SELECT 1 AS found FROM person WHERE id = {}", person):
        raise Invalid("person", N_("Choose one of the values offered."))
    await lock_technicians([incubator])


async def lock_technicians(incubators: Sequence[UUID]) -> None:
    """Nobody books a technician of these houses, or changes a roster, until the transaction ends.

    Never the person: whoever books locks the technicians first and then who attends.
    """
    await lock(Incubator, incubators)
    rows = await fetch(
        "SELECT id FROM resource WHERE kind = 'TECHNICIANS'"  # noqa: S608
        f" AND incubator IN ({marks(incubators)})",
        *incubators,
    )
    await lock(Resource, [row["id"] for row in rows])


async def _has_attended(incubator: UUID, person: UUID) -> bool:
    rows = await fetch(
        "SELECT 1 AS found FROM occupation o JOIN resource r ON r.id = o.resource"
        " WHERE o.attendant = {} AND r.incubator = {} LIMIT 1",
        *(person, incubator),
    )
    return bool(rows)


async def _headcount(incubator: UUID, today: date) -> int:
    """The most technicians that the roster names on one day from today on."""
    rows = await fetch(
        "SELECT DISTINCT person, valid_from, valid_to FROM duty WHERE incubator = {}"
        " AND (valid_to IS NULL OR valid_to >= {})",
        *(incubator, today),
    )
    weeks = [(row["person"], DatedWeek(row["valid_from"], row["valid_to"], ())) for row in rows]
    days = {today, *(day for day in changes_of([week for _, week in weeks]) if day > today)}
    return max(len({person for person, week in weeks if week.covers(day)}) for day in days)


@asynccontextmanager
async def _guarded() -> AsyncIterator[None]:
    """Say as a rule that the database refuses fewer technicians than bookings take."""
    try:
        yield
    except Exception as error:
        if violated(error) != "capacity":
            raise
        message = N_("Bookings to come need more technicians at once than would be left.")
        raise TechniciansTaken(message) from error


async def _record(action: str, subject: UUID, house: UUID, actor: Actor, now: datetime) -> None:
    kind = "incubator" if subject == house else "person"
    await audit.record(actor, action, kind, subject, incubator=house, now=now)
