"""What days are: a holiday, a swapped or a make-up day, a closing day; said and taken back."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from facilities.calendar_days import KINDS, MAKE_UP, SWAPPED_OFF, insert_years
from facilities.hours import DAY, midnight
from facilities.strandings import Stranded, left_alone, newly, shut_out
from facilities.tables import CalendarDay, Resource
from facilities.trials import trial
from incubator import audit, clock
from incubator.database import execute, fetch, lock, marks, write
from incubator.faults import NotFound
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role, require

FRIDAY = 4
YEARS_AHEAD = 10


class DayDecided(Refusal):
    rule = "day-decided"
    title = N_("Decided already")


class YearKnown(Refusal):
    rule = "year-known"
    title = N_("The year has its days already")


class DayBegun(Refusal):
    rule = "day-begun"
    title = N_("Days that have begun stay as they were")


@dataclass(frozen=True, slots=True)
class DayChange:
    """What a day is in one house, or (no incubator) in all that do not say otherwise."""

    day: date
    kind: str
    name_vi: str
    name_en: str = ""
    works_as: int | None = None
    incubator: UUID | None = None
    is_provisional: bool = False


async def set_days(
    changes: Sequence[DayChange], *, actor: Actor, now: datetime
) -> tuple[list[UUID], list[Stranded]]:
    """Say what days are, all or none of them: their ids, and the bookings that are hit.

    What was said of such a day before is replaced. Managers may for their houses, administrators
    for all. DayBegun for a day that is not to come.
    """
    async with write():
        return await _set_days(changes, actor, now)


async def preview_days(
    changes: Sequence[DayChange], *, actor: Actor, now: datetime
) -> list[Stranded]:
    """The bookings that `set_days` would hit, or the refusal it would raise; nothing changes."""
    async with trial():
        return (await _set_days(changes, actor, now))[1]


async def _set_days(
    changes: Sequence[DayChange], actor: Actor, now: datetime
) -> tuple[list[UUID], list[Stranded]]:
    for change in changes:
        _check(change, actor, now)
    start = midnight(min(change.day for change in changes))
    end = midnight(max(change.day for change in changes)) + DAY
    ids = list[UUID]()
    async with _stranding(changes[0].incubator, start, end) as hits:
        for change in changes:
            where, args = _of(change.incubator)
            await execute(
                f"DELETE FROM calendar_day WHERE day = {{}} AND {where}",  # noqa: S608
                *(change.day, *args),
            )
            row = CalendarDay(**asdict(change) | {"name_en": change.name_en or change.name_vi})
            await CalendarDay.insert(row)
            await _record("calendar-day.set", row.id, change.incubator, actor, now)
            ids.append(row.id)
    return ids, hits


@asynccontextmanager
async def _stranding(
    incubator: UUID | None, start: datetime, end: datetime
) -> AsyncIterator[list[Stranded]]:
    """The bookings of the time that what happens in the block leaves without hours or people."""
    resources, houses = await _lock_resources(incubator)
    found = list[Stranded]()
    async with (
        newly(lambda: shut_out(resources, start, end)) as out,
        newly(lambda: left_alone(houses, start, end)) as alone,
    ):
        yield found
    shut = {one.hit.booking for one in out}
    found += [*out, *(one for one in alone if one.hit.booking not in shut)]


def _check(change: DayChange, actor: Actor, now: datetime) -> None:
    _check_may_edit(change.incubator, actor)
    if change.kind not in KINDS:
        raise Invalid("kind", N_("Choose one of the values offered."))
    if (change.kind == MAKE_UP) != (change.works_as is not None):
        raise Invalid("works_as", N_("A make-up day, and no other, names the day it stands for."))
    _check_to_come(change.day, now)


def _check_to_come(day: date, now: datetime) -> None:
    if day <= clock.local(now).date():
        raise DayBegun(N_("%(day)s has begun or is over: what it was stays."), day=day, field="day")


async def remove_day(id: UUID, *, actor: Actor, now: datetime) -> list[Stranded]:
    """Make a day to come an ordinary one again; the bookings that are hit.

    NotFound when it is one already, DayBegun.
    """
    async with write():
        incubator, day = await _found(id)
        _check_may_edit(incubator, actor)
        _check_to_come(day, now)
        async with _stranding(incubator, midnight(day), midnight(day) + DAY) as hits:
            await execute("DELETE FROM calendar_day WHERE id = {}", id)
        await _record("calendar-day.remove", id, incubator, actor, now)
    return hits


async def decide_day(id: UUID, *, actor: Actor, now: datetime) -> None:
    """A provisional day was decided as it stands; NotFound, DayDecided."""
    async with write():
        incubator, _ = await _found(id)
        _check_may_edit(incubator, actor)
        rows = await lock(CalendarDay, [id])
        if not rows[0]["is_provisional"]:
            raise DayDecided(N_("Nothing of this is provisional any more."))
        await execute("UPDATE calendar_day SET is_provisional = FALSE WHERE id = {}", id)
        await _record("calendar-day.decide", id, incubator, actor, now)


async def _found(id: UUID) -> tuple[UUID | None, date]:
    rows = await fetch("SELECT incubator, day FROM calendar_day WHERE id = {}", id)
    if not rows:
        raise NotFound
    return rows[0]["incubator"], rows[0]["day"]


def swapped(day_off: date, worked: date, incubator: UUID | None = None) -> list[DayChange]:
    """A weekday off for another day that is worked with its hours; Invalid when it is the same."""
    if day_off == worked:
        raise Invalid("worked", N_("Choose two different days."))
    if day_off.weekday() > FRIDAY:
        raise Invalid("day_off", N_("A day of the weekend needs no swap: choose a weekday."))
    return [
        DayChange(
            day_off,
            SWAPPED_OFF,
            f"Nghỉ hoán đổi (làm bù {worked:%d/%m/%Y})",
            f"Swapped day off (make-up day {worked:%d/%m/%Y})",
            incubator=incubator,
        ),
        DayChange(
            worked,
            MAKE_UP,
            f"Làm bù cho ngày {day_off:%d/%m/%Y}",
            f"Make-up day for {day_off:%d/%m/%Y}",
            works_as=day_off.weekday(),
            incubator=incubator,
        ),
    ]


def _check_may_edit(incubator: UUID | None, actor: Actor) -> None:
    if incubator is None:
        require(actor, Role.admin)
    else:
        require(actor, Role.manager, incubator=incubator)


def _of(incubator: UUID | None) -> tuple[str, list[UUID]]:
    return ("incubator = {}", [incubator]) if incubator else ("incubator IS NULL", [])


async def _lock_resources(incubator: UUID | None) -> tuple[list[UUID], list[UUID]]:
    """No booking may be made on a day that is just becoming a holiday; resources and houses."""
    where, args = _of(incubator) if incubator else ("1 = 1", [])
    rows = await fetch(f"SELECT id, incubator FROM resource WHERE {where}", *args)  # noqa: S608
    await lock(Resource, [row["id"] for row in rows])
    return [row["id"] for row in rows], sorted({row["incubator"] for row in rows})


async def propose_year(year: int, *, actor: Actor, now: datetime) -> list[Stranded]:
    """Enter the days that are expected of a year, provisional; the bookings that are hit.

    Administrators may. YearKnown when something is entered for all houses; Invalid for the past.
    """
    require(actor, Role.admin)
    this_year = clock.local(now).year
    if not this_year < year <= this_year + YEARS_AHEAD:
        message = N_("Choose a year from %(first)s to %(last)s.")
        raise Invalid("year", message, first=str(this_year + 1), last=str(this_year + YEARS_AHEAD))
    start, end = midnight(date(year, 1, 1)), midnight(date(year + 1, 1, 1))
    async with write():
        async with _stranding(None, start, end) as hits:
            if not await insert_years([year]):
                raise YearKnown(N_("Something is entered for %(year)s."), year=str(year))
        await audit.record(actor, "calendar-day.propose", "calendar_day", str(year), now=now)
    return hits


async def decide_year(year: int, *, actor: Actor, now: datetime) -> int:
    """The provisional days of a year for all houses were decided as they stand; how many.

    Administrators may. DayDecided when there are none.
    """
    require(actor, Role.admin)
    async with write():
        rows = await fetch(
            "SELECT id FROM calendar_day WHERE incubator IS NULL AND is_provisional"
            " AND day BETWEEN {} AND {} ORDER BY day",
            *(date(year, 1, 1), date(year, 12, 31)),
        )
        if not rows:
            raise DayDecided(N_("Nothing of this is provisional any more."))
        ids = [row["id"] for row in rows]
        await execute(
            f"UPDATE calendar_day SET is_provisional = FALSE WHERE id IN ({marks(ids)})",  # noqa: S608
            *ids,
        )
        for id in ids:
            await _record("calendar-day.decide", id, None, actor, now)
    return len(ids)


async def _record(
    action: str, id: UUID, incubator: UUID | None, actor: Actor, now: datetime
) -> None:
    await audit.record(actor, action, "calendar_day", id, incubator=incubator, now=now)
