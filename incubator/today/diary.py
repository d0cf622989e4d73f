"""The bookings of a day as they are handed over: expected, in use, late, never come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from facilities.booking_records import (
    COLUMNS,
    ITEM_COLUMNS,
    ITEM_TABLES,
    TABLES,
    BookedItem,
    BookingRecord,
    record_of,
    with_items,
)
from facilities.booking_scope import sees_people
from facilities.handovers import EARLY
from incubator.database import Row, fetch, marks
from incubator.periods import Period
from incubator.search_keys import Sql
from incubator.today.scope import Scope

TWO_WEEKS = timedelta(days=14)
LOOKS_BACK = timedelta(days=3)
"""Over a week-end: whoever did not come on Friday is told of on Monday."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """A technician's part in a booking."""

    person: UUID
    name: str
    period: Period
    item: BookedItem


@dataclass(frozen=True, slots=True)
class Entry:
    """A booking with the moment from which it is handed over, and who attends it."""

    record: BookingRecord
    opens_at: datetime
    attendances: tuple[Attendance, ...] = ()
    house: str = ""
    """The code of its house, for who looks after several."""

    def is_expected(self, now: datetime) -> bool:
        """Confirmed, not handed over, and there is still time."""
        record = self.record
        waits = record.is_live and record.status == "CONFIRMED" and not record.checked_in_at
        return waits and record.ends_at > now

    def is_in_use(self) -> bool:
        """Handed over and not given back."""
        return self.record.is_live and self.record.checked_in_at is not None

    def is_overdue(self, now: datetime) -> bool:
        """In use although its slot is over."""
        return self.is_in_use() and self.record.ends_at <= now

    def is_missed(self, now: datetime) -> bool:
        """Nobody came, whether or not the night has closed it yet."""
        record = self.record
        if record.outcome == "NO_SHOW":
            return True
        waits = record.is_live and record.status == "CONFIRMED" and not record.checked_in_at
        return waits and record.ends_at <= now

    def waits_for_approval(self) -> bool:
        """Requested, and nobody has decided."""
        return self.record.is_live and self.record.status == "TENTATIVE"

    def can_check_in(self, now: datetime) -> bool:
        """Whether it may be handed over now."""
        return self.is_expected(now) and self.opens_at <= now


@dataclass(frozen=True, slots=True)
class Diary:
    """The entries by start, at a moment."""

    entries: Sequence[Entry]
    now: datetime

    def starting(self, start: datetime, end: datetime) -> list[Entry]:
        """Those whose slots start in the time."""
        return [one for one in self.entries if start <= one.record.starts_at < end]

    def expected(self, until: datetime) -> list[Entry]:
        """Who is still to come and starts before then."""
        entries = (one for one in self.entries if one.record.starts_at < until)
        return [one for one in entries if one.is_expected(self.now)]

    def in_use(self) -> list[Entry]:
        """What is out and within its slot."""
        return [one for one in self.entries if one.is_in_use() and not one.is_overdue(self.now)]

    def overdue(self) -> list[Entry]:
        """What should be back."""
        return [one for one in self.entries if one.is_overdue(self.now)]

    def missed(self) -> list[Entry]:
        """Who did not come, the latest first."""
        return [one for one in reversed(self.entries) if one.is_missed(self.now)]

    def to_approve(self) -> list[Entry]:
        """What waits for a decision, in the order in which it runs out."""
        waiting = [one for one in self.entries if one.waits_for_approval()]
        return sorted(waiting, key=lambda one: one.record.expires_at or one.record.starts_at)


async def load_house_diary(scope: Scope, until: datetime) -> Diary:
    """Today's bookings of the houses and those that start before `until`, what is out, what waits
    for approval, and who did not come; two statements."""
    within, houses = scope.within("b.incubator")
    since, today = scope.midnight() - LOOKS_BACK, scope.midnight()
    condition = (
        f"{within} AND b.ends_at > {{}} AND b.status <> 'CANCELLED' AND (b.outcome = 'NO_SHOW'"
        " OR (b.outcome IS NULL AND (b.starts_at < {} OR b.status = 'TENTATIVE'))"
        " OR (b.starts_at < {} AND b.ends_at > {}))"
    )
    return await _load(scope, (condition, [*houses, since, until, until, today]))


async def load_firms_diary(scope: Scope, others: Collection[UUID]) -> Diary:
    """What the actor's firms have in use, before them in two weeks, and others; two statements."""
    firms = sorted(scope.actor.firms)
    condition = (
        f"b.firm IN ({marks(firms)}) AND b.ends_at > {{}} AND b.outcome IS NULL"
        " AND b.status <> 'CANCELLED' AND (b.ends_at > {} OR b.checked_in_at IS NOT NULL)"
        f" AND (b.starts_at < {{}} OR b.status = 'TENTATIVE' OR b.id IN ({marks(list(others))}))"
    )
    values = [scope.now - LOOKS_BACK, scope.now, scope.now + TWO_WEEKS, *others]
    return await _load(scope, (condition, [*firms, *values]))


async def _load(scope: Scope, where: Sql) -> Diary:
    condition, values = where
    rows = await fetch(
        f"SELECT {COLUMNS} FROM {TABLES} WHERE {condition} ORDER BY b.starts_at, b.id", *values
    )
    ids = [row["id"] for row in rows]
    parts: dict[UUID, list[Row]] = defaultdict(list)
    for part in await fetch(
        f"SELECT {ITEM_COLUMNS}, o.blocked_from, o.blocked_until, o.attendant,"
        f" p.full_name AS attendant_name FROM {ITEM_TABLES}"
        " LEFT JOIN occupation o ON o.act = i.act LEFT JOIN person p ON p.id = o.attendant"
        f" WHERE i.booking IN ({marks(ids)}) ORDER BY i.id, o.id",
        *ids,
    ):
        parts[part["booking"]].append(part)
    return Diary([_entry(scope, row, parts[row["id"]]) for row in rows], scope.now)


def _entry(scope: Scope, row: dict[str, Any], parts: list[Row]) -> Entry:
    record = with_items(
        record_of(row, sees_people=sees_people(scope.actor, row["firm"])),
        list({part["act"]: part for part in parts}.values()),
    )
    starts = [part["blocked_from"] for part in parts if part["blocked_from"]]
    opens_at = min([*starts, record.starts_at - EARLY])
    house = record.incubator_code if scope.has_many_houses else ""
    return Entry(record, opens_at, tuple(_attendances(record, parts)), house)


def _attendances(record: BookingRecord, parts: list[Row]) -> Iterable[Attendance]:
    items = {item.act: item for item in record.items}
    for part in parts:
        if part["attendant"]:
            period = Period(part["blocked_from"], part["blocked_until"])
            name = part["attendant_name"]
            yield Attendance(part["attendant"], name, period, items[part["act"]])
