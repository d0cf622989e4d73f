"""A tenant's own day: what comes next, and what stands in its way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from incubator.database import fetch, marks
from incubator.formats import format_period
from incubator.languages import gettext
from incubator.periods import Period
from incubator.today.diary import Diary, Entry
from incubator.today.handovers import SHOWN, day_and_hours, deed_of, giving, page_of, taking, titled
from incubator.today.rows import Deed, Row, Section
from incubator.today.scope import Scope


async def load_obstacles(scope: Scope) -> dict[UUID, str]:
    """What closes a resource in the slots of the firms' bookings, by booking; one statement."""
    firms = sorted(scope.actor.firms)
    whose = (
        "FROM booking b JOIN booking_item i ON i.booking = b.id"
        " JOIN resource r ON r.id = i.resource"
    )
    live = (
        f"b.firm IN ({marks(firms)}) AND b.ends_at > {{}} AND b.outcome IS NULL"
        " AND b.status <> 'CANCELLED' AND x.withdrawn_at IS NULL AND x.starts_at < b.ends_at"
    )
    rows = await fetch(
        f"SELECT b.id, x.reason, x.starts_at, x.ends_at {whose} JOIN closure x"  # noqa: S608
        f" ON x.resource = r.id OR x.incubator = r.incubator WHERE {live}"
        " AND x.ends_at > b.starts_at UNION"
        f" SELECT b.id, x.reason, x.starts_at, x.ends_at {whose} JOIN maintenance x"
        f" ON x.resource = r.id WHERE {live} AND (x.ends_at IS NULL OR x.ends_at > b.starts_at)",
        *(*firms, scope.now),
        *(*firms, scope.now),
    )
    return {row["id"]: _obstacle(row) for row in rows}


def _obstacle(row: Mapping[str, Any]) -> str:
    reason, start, end = row["reason"], row["starts_at"], row["ends_at"]
    if end is None:
        return gettext("Out of service: %(reason)s", reason=reason)
    period = format_period(Period(start, end))
    return gettext("Closed %(period)s: %(reason)s", period=period, reason=reason)


def upcoming(diary: Diary, obstacles: Mapping[UUID, str]) -> Section:
    """What is in use and what comes next, each with what can be done now."""
    entries = [
        entry for entry in diary.entries if entry.is_in_use() or entry.is_expected(diary.now)
    ]
    return Section(
        "upcoming",
        gettext("Your next bookings"),
        [_next(entry, diary.now, obstacles.get(entry.record.id, "")) for entry in entries],
        gettext("Nothing is booked for two weeks. The calendar shows what is free."),
        (gettext("All bookings"), "/bookings"),
        SHOWN,
    )


def _next(entry: Entry, now: datetime, obstacle: str) -> Row:
    record = entry.record
    person = [str(record.person.name)] if record.person else []
    note, kind = (obstacle, "stop") if obstacle else ("", "")
    if entry.is_overdue(now):
        note, kind = gettext("Its time is over: give it back"), "stop"
    elif record.is_run_by_technician and not obstacle and not entry.is_in_use():
        note = gettext("A technician runs it: hand in the part before it starts")
    return Row(
        when=day_and_hours(record),
        title=titled(record),
        path=page_of(record),
        details=[record.purpose, *person],
        note=note,
        kind=kind,
        badge="checked_in" if entry.is_in_use() else "",
        deeds=_deeds(entry, now),
    )


def _deeds(entry: Entry, now: datetime) -> list[Deed]:
    page = page_of(entry.record)
    if entry.is_overdue(now):
        return [deed_of(giving(entry.record), entry.record, "check-out")]
    if entry.is_in_use():
        return [Deed(giving(entry.record), page, is_quiet=True)]
    deeds = []
    if entry.can_check_in(now):
        deeds.append(deed_of(taking(entry.record), entry.record, "check-in"))
    if entry.record.starts_at > now:
        deeds.append(Deed(gettext("Move or cancel"), page, is_quiet=True))
    return deeds
