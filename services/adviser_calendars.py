"""Calendars that advisers keep elsewhere: entered as an address or a file, and taken away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from incubator import audit
from incubator.checks import checked_text
from incubator.database import Row, execute, fetch, insert, lock, write
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role
from services.calendar_downloads import MOST_BYTES, CalendarProblem, Target
from services.tables import Adviser, AdviserCalendar

MOST = 5
"""Calendars of one adviser."""
LONGEST = 2_000
AGAIN = timedelta(minutes=1)
"""So soon a calendar is not asked again, however often somebody wishes it."""


class TooManyCalendars(Refusal):
    """An adviser has only so many calendars."""

    rule = "too-many-calendars"
    title = N_("Too many calendars")


class CalendarKnown(Refusal):
    """The adviser has this address already."""

    rule = "calendar-known"
    title = N_("This calendar is entered already")


class AskedJustNow(Refusal):
    """The calendar was read a moment ago."""

    rule = "asked-just-now"
    title = N_("The calendar was read just now")


@dataclass(frozen=True, slots=True)
class CalendarRecord:
    """A calendar as its page tells of it: the host of its address and never the address itself.

    `times` is how many busy times of it lie ahead.
    """

    id: UUID
    host: str
    file_name: str
    added_at: datetime
    next_at: datetime | None
    read_at: datetime | None
    known_until: datetime | None
    problem: str
    answered: int | None
    times: int

    @property
    def is_waiting(self) -> bool:
        """Whether it was never looked at."""
        return self.read_at is None and not self.problem


async def add_address(adviser: UUID, url: str, *, actor: Actor, now: datetime) -> UUID:
    """Follow the calendar at an address from now on; a worker reads it in a moment.

    NotFound, Forbidden, TooManyCalendars, CalendarKnown; Invalid for no http, https or webcal
    address, and one with a user's name in it.
    """
    url = checked_url(url)
    async with write():
        rows = await _calendars(adviser, actor)
        if any(row["url"] == url for row in rows):
            message = N_("This adviser has this address already. Let it be read again instead.")
            raise CalendarKnown(message, field="url")
        return await _added(adviser, actor, now, url=url)


def checked_url(url: str) -> str:
    """The address as it is fetched; calendars' own webcal means https."""
    url = checked_text("url", url, LONGEST, required=True)
    scheme, separator, rest = url.partition("://")
    url = f"https://{rest}" if separator and scheme.lower() in ("webcal", "webcals") else url
    try:
        Target.of(url)
    except CalendarProblem as problem:
        message = N_("Give the address of a calendar: https://… without a name or password in it.")
        raise Invalid("url", message) from problem
    return url


async def add_file(
    adviser: UUID, name: str, content: bytes, *, actor: Actor, now: datetime
) -> UUID:
    """Take the times out of a file; a worker reads it in a moment, and its text is forgotten.

    NotFound, Forbidden, TooManyCalendars; Invalid for what is too large or no calendar.
    """
    name = checked_text("file", name, 120, required=True)
    if len(content) > MOST_BYTES:
        raise Invalid("file", N_("A calendar may have at most 5 MB."))
    if not content.lstrip(b"\xef\xbb\xbf \t\r\n").upper().startswith(b"BEGIN:VCALENDAR"):
        raise Invalid("file", N_("This is no calendar. Choose a file that ends with .ics."))
    async with write():
        await _calendars(adviser, actor)
        return await _added(adviser, actor, now, file_name=name, content=content)


async def _calendars(adviser: UUID, actor: Actor) -> list[Row]:
    """The calendars of an adviser, locked, whose the actor or whose manager they are."""
    found = await lock(Adviser, [adviser])
    if not found:
        raise NotFound
    if not may_keep(found[0]["person"], actor):
        raise Forbidden
    rows = await fetch("SELECT id, url FROM adviser_calendar WHERE adviser = {}", adviser)
    if len(rows) >= MOST:
        message = N_("An adviser has at most %(most)s calendars. Take one away first.")
        raise TooManyCalendars(message, most=MOST, field="url")
    return rows


def may_keep(person: UUID, actor: Actor) -> bool:
    """Whether the actor says what calendars this adviser has: they themselves, and managers."""
    return actor.has(Role.manager) or (actor.has(Role.adviser) and actor.person == person)


async def _added(adviser: UUID, actor: Actor, now: datetime, **given: Any) -> UUID:
    id = uuid7()
    await insert(
        AdviserCalendar(
            id=id, adviser=adviser, added_by=actor.user, added_at=now, next_at=now, **given
        )
    )
    await audit.record(actor, "adviser.add-calendar", "adviser", adviser, now=now)
    return id


async def remove_calendar(calendar: UUID, *, actor: Actor, now: datetime) -> UUID:
    """Forget a calendar with its times; the adviser whose it was. NotFound, Forbidden."""
    async with write():
        row = await _held(calendar, actor)
        await execute("DELETE FROM adviser_busy WHERE calendar = {}", calendar)
        await execute("DELETE FROM adviser_calendar WHERE id = {}", calendar)
        adviser: UUID = row["adviser"]
        await audit.record(actor, "adviser.remove-calendar", "adviser", adviser, now=now)
    return adviser


async def ask_again(calendar: UUID, *, actor: Actor, now: datetime) -> UUID:
    """Let a worker read an address now; the adviser whose it is.

    NotFound, also for a file; Forbidden; AskedJustNow within a minute of the last time.
    """
    async with write():
        row = await _held(calendar, actor)
        if not row["url"]:
            raise NotFound
        if row["tried_at"] and now - row["tried_at"] < AGAIN:
            raise AskedJustNow(N_("This calendar was read less than a minute ago."))
        await execute("UPDATE adviser_calendar SET next_at = {} WHERE id = {}", now, calendar)
    adviser: UUID = row["adviser"]
    return adviser


async def _held(calendar: UUID, actor: Actor) -> Row:
    rows = await fetch(
        "SELECT c.adviser, a.person FROM adviser_calendar c JOIN adviser a ON a.id = c.adviser"
        " WHERE c.id = {}",
        calendar,
    )
    if not rows:
        raise NotFound
    if not may_keep(rows[0]["person"], actor):
        raise Forbidden
    await lock(Adviser, [rows[0]["adviser"]])
    found = await lock(AdviserCalendar, [calendar])
    if not found:
        raise NotFound
    return found[0]


async def adviser_whose(calendar: UUID) -> UUID:
    """The adviser whose calendar it is; NotFound."""
    rows = await fetch("SELECT adviser FROM adviser_calendar WHERE id = {}", calendar)
    if not rows:
        raise NotFound
    adviser: UUID = rows[0]["adviser"]
    return adviser


async def calendars_of(adviser: UUID, *, now: datetime) -> list[CalendarRecord]:
    """The calendars of an adviser in the order in which they were entered."""
    rows = await fetch(
        "SELECT c.id, c.url, c.file_name, c.added_at, c.next_at, c.read_at, c.known_until,"
        " c.problem, c.answered, (SELECT COUNT(*) FROM adviser_busy t WHERE t.calendar = c.id"
        " AND t.ends_at > {}) AS times FROM adviser_calendar c WHERE c.adviser = {} ORDER BY c.id",
        *(now, adviser),
    )
    return [
        CalendarRecord(host=Target.of(url).host if (url := row.pop("url")) else "", **row)
        for row in rows
    ]
