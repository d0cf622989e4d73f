"""Reading bookings: one with all that is known of it, and lists of those one may see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from facilities.booking_records import (
    COLUMNS,
    ITEM_COLUMNS,
    ITEM_TABLES,
    TABLES,
    BookingFile,
    BookingRecord,
    Entry,
    HistoryEntry,
    SetAside,
    record_of,
    with_items,
)
from facilities.booking_scope import may_change, readable_by, sees_people
from facilities.handovers import EARLY
from facilities.wholes import whole_of
from incubator.database import fetch, marks
from incubator.faults import NotFound
from incubator.languages import N_
from incubator.paging import Paging
from incubator.refusals import Invalid
from incubator.search_keys import Search, Sql, searched
from incubator.users import Actor, Role

STATUSES = ("CONFIRMED", "TENTATIVE", "CANCELLED")
STATES = {
    "live": "b.outcome IS NULL AND b.status <> 'CANCELLED'",
    "tentative": "b.status = 'TENTATIVE'",
    "confirmed": "b.status = 'CONFIRMED' AND b.outcome IS NULL AND b.checked_in_at IS NULL",
    "checked_in": "b.outcome IS NULL AND b.checked_in_at IS NOT NULL",
    "completed": "b.outcome = 'COMPLETED'",
    "no_show": "b.outcome = 'NO_SHOW'",
    "interrupted": "b.outcome = 'INTERRUPTED'",
    "cancelled": "b.status = 'CANCELLED'",
}
"""Where a booking stands, in the words of its badge."""

ACTIONS = {
    "booking.request": N_("Booked"),
    "booking.confirm": N_("Confirmed"),
    "booking.declined": N_("Declined"),
    "booking.move": N_("Moved to another time"),
    "booking.cancelled": N_("Cancelled"),
    "booking.expired": N_("Expired, nobody confirmed it in time"),
    "booking.answer": N_("An invited person answered"),
    "booking.check-in": N_("Checked in"),
    "booking.check-out": N_("Checked out"),
    "booking.interrupt": N_("Interrupted by a breakdown"),
    "booking.item-interrupt": N_("One resource given up after a breakdown"),
    "booking.relieve": N_("Another technician took over"),
    "booking.close": N_("Closed, the check-out was forgotten"),
    "booking.no-show": N_("Closed, nobody came"),
}
"""What the audit trail calls the acts on a booking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Which bookings of a list: those that touch the time, of a resource, a firm, a state.

    `over_by` leaves those that ended until then; `status` is a word of RFC 5545 in any case,
    `state` a key of STATES; `q` searches resources, firms and, where they may be seen, people.
    Invalid names what is not known.
    """

    start: datetime | None = None
    end: datetime | None = None
    over_by: datetime | None = None
    resource: UUID | None = None
    firm: UUID | None = None
    incubator: UUID | None = None
    status: str = ""
    state: str = ""
    q: str = ""
    newest_first: bool = False

    def conditions(self, actor: Actor) -> list[Sql]:
        """The conditions of the statement, for what the actor may see."""
        asked: list[tuple[str, object]] = [
            ("b.ends_at > {}", self.start),
            ("b.starts_at < {}", self.end),
            ("b.ends_at <= {}", self.over_by),
            (_TAKES, self.resource),
            ("b.firm = {}", self.firm),
            ("b.incubator = {}", self.incubator),
            ("b.status = {}", self._status()),
        ]
        found: list[Sql] = [(condition, [value]) for condition, value in asked if value]
        if self.state:
            found.append((self._state(), []))
        return [readable_by(actor), *self._searched(actor), *found]

    def _status(self) -> str:
        if self.status and self.status.upper() not in STATUSES:
            raise Invalid("status", _CHOOSE)
        return self.status.upper()

    def _state(self) -> str:
        if self.state not in STATES:
            raise Invalid("state", _CHOOSE)
        return STATES[self.state]

    def _searched(self, actor: Actor) -> list[Sql]:
        return [_found(Search((word,), None), actor) for word in searched(self.q).words]


def _found(word: Search, actor: Actor) -> Sql:
    """A word is in the name of the firm, of a resource, or of the person where they may be seen."""
    firm, in_firm = word.condition("f.search_key")
    resource, in_resource = word.condition("s.search_key")
    person, in_person = word.condition("p.search_key")
    sql = (
        f"{firm} OR EXISTS (SELECT 1 FROM booking_item t JOIN resource s ON s.id = t.resource"
        f" WHERE t.booking = b.id AND {resource})"
    )
    if actor.sees_person_names or actor.firms:
        return f"{sql} OR {person}", [*in_firm, *in_resource, *in_person]
    return sql, [*in_firm, *in_resource]


_CHOOSE = N_("Choose one of the values offered.")
_TAKES = "EXISTS (SELECT 1 FROM booking_item t WHERE t.booking = b.id AND t.resource = {})"


async def list_bookings(
    sought: Sought, *, actor: Actor, paging: Paging | None = None
) -> tuple[list[BookingRecord], int]:
    """The bookings sought that the actor may see, by start, and how many; three statements."""
    paging = paging or Paging()
    conditions = sought.conditions(actor)
    where = " AND ".join(f"({sql})" for sql, _ in conditions)
    args = [value for _, values in conditions for value in values]
    counted = TABLES if sought.q else "booking b"  # names are looked at for words only
    total = await fetch(f"SELECT COUNT(*) AS n FROM {counted} WHERE {where}", *args)
    way = "DESC" if sought.newest_first else "ASC"
    rows = await fetch(
        f"SELECT {COLUMNS} FROM {TABLES} WHERE {where} ORDER BY b.starts_at {way}, b.id {way}"
        " LIMIT {} OFFSET {}",
        *args,
        paging.size,
        paging.offset,
    )
    records = [record_of(row, sees_people=sees_people(actor, row["firm"])) for row in rows]
    return await _completed(records), int(total[0]["n"])


async def _completed(records: Sequence[BookingRecord]) -> list[BookingRecord]:
    found: dict[UUID, list[dict[str, Any]]] = defaultdict(list)
    ids = [record.id for record in records]
    for row in await fetch(
        f"SELECT {ITEM_COLUMNS} FROM {ITEM_TABLES} WHERE i.booking IN ({marks(ids)}) ORDER BY i.id",
        *ids,
    ):
        found[row["booking"]].append(row)
    return [with_items(record, found[record.id]) for record in records]


async def find_booking(id: UUID, *, actor: Actor) -> BookingRecord:
    """One booking; NotFound when it is not this actor's to see. Two statements."""
    condition, args = readable_by(actor)
    rows = await fetch(
        f"SELECT {COLUMNS} FROM {TABLES} WHERE b.id = {{}} AND {condition}", id, *args
    )
    if not rows:
        raise NotFound
    record = record_of(rows[0], sees_people=sees_people(actor, rows[0]["firm"]))
    return (await _completed([record]))[0]


async def show_booking(id: UUID, *, actor: Actor) -> BookingFile:
    """One booking with all that is known of it; NotFound when it is not theirs.

    Six statements, and one for each sort of whole.
    """
    record = await find_booking(id, actor=actor)
    acts = [item.act for item in record.items]
    taken = await fetch(
        "SELECT o.blocked_from, o.attendant, p.full_name FROM occupation o"
        f" LEFT JOIN person p ON p.id = o.attendant WHERE o.act IN ({marks(acts)})"
        " ORDER BY p.sort_key, o.id",
        *acts,
    )
    overrides = await fetch(
        "SELECT rule, reason, made_at AS at FROM booking_override WHERE booking = {} ORDER BY id",
        id,
    )
    entries = await fetch(
        f"SELECT line, kind, amount, posted_at AS at FROM ledger_entry WHERE act IN ({marks(acts)})"
        " ORDER BY posted_at, id",
        *acts,
    )
    sees_staff = actor.is_staff(record.incubator)
    return BookingFile(
        record=record,
        opens_at=min([row["blocked_from"] for row in taken] + [record.starts_at - EARLY]),
        attendants=tuple(
            dict.fromkeys(row["full_name"] for row in taken if row["attendant"] and sees_staff)
        ),
        overrides=tuple(SetAside(**row) for row in overrides),
        history=await _history(record, actor),
        entries=tuple(Entry(**row) for row in entries),
        whole=await whole_of(id),
    )


async def _history(record: BookingRecord, actor: Actor) -> tuple[HistoryEntry, ...]:
    rows = await fetch(
        "SELECT e.at, e.action, p.full_name, e.actor, EXISTS (SELECT 1 FROM membership m"
        ' WHERE m.person = u.person AND m.firm = {}) AS "is_of_firm [boolean]"'
        " FROM audit_entry e LEFT JOIN app_user u ON u.id = e.actor"
        " LEFT JOIN person p ON p.id = u.person"
        " WHERE e.subject_kind = 'booking' AND e.subject_id = {} ORDER BY e.at DESC, e.id DESC",
        record.firm.id if record.firm else None,
        str(record.id),
    )
    own = bool(record.firm and record.firm.id in actor.firms)
    return tuple(_told(row, actor, own=own) for row in rows)


def _told(row: dict[str, Any], actor: Actor, *, own: bool) -> HistoryEntry:
    by = "night" if row["actor"] is None else "firm" if row["is_of_firm"] else "house"
    is_seen = actor.sees_person_names or (own and by == "firm")
    name = row["full_name"] if is_seen and row["full_name"] else ""
    return HistoryEntry(row["at"], row["action"], name, by)


def possible_acts(found: BookingFile, *, actor: Actor, now: datetime) -> frozenset[str]:
    """What the actor can do with the booking now: the last parts of its addresses."""
    record = found.record
    firm = record.firm.id if record.firm else None
    if not record.is_live or not may_change(actor, record.incubator, firm):
        return frozenset()
    acts = set()
    if record.status == "TENTATIVE" and actor.has(Role.manager, record.incubator):
        acts |= {"confirmation", "declination"}
    if record.checked_in_at:
        return frozenset({"check-out"})
    if found.whole is None and (actor.is_staff(record.incubator) or record.starts_at > now):
        acts |= {"period", "cancellation"}
    if record.status == "CONFIRMED" and found.opens_at <= now < record.ends_at:
        acts.add("check-in")
    return frozenset(acts)
