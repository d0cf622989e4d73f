"""A booking as its page, its list and the API show it, each told as much as they may know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from facilities.rates import Price
from incubator.acts import Link
from incubator.languages import N_
from incubator.names import Name
from incubator.periods import Period

USES = {
    "FIRM": N_("A firm's use"),
    "TRAINING": N_("Training by the house"),
    "MAINTENANCE": N_("Maintenance by the house"),
    "DEMONSTRATION": N_("Demonstration by the house"),
}


@dataclass(frozen=True, slots=True)
class Party:
    """A firm or a person; the name is empty for those who may not see it."""

    id: UUID
    name: Name | str


@dataclass(frozen=True, slots=True)
class BookedItem:
    """A resource of a booking, its price in đồng and the line that carries its support."""

    resource: UUID
    code: str
    name: Name
    kind: str
    safety_class: str | None
    step_minutes: int
    quantity: int
    act: UUID
    act_status: str
    price: Price
    settled: Price | None
    mode: str
    line: UUID | None
    year: int
    category: Name
    legal_basis: str

    @property
    def released(self) -> int:
        """Support that went back to the line, in đồng; 0 while it is held."""
        if self.act_status == "RELEASED":
            return self.price.support
        return self.price.support - self.settled.support if self.settled else 0


@dataclass(frozen=True, slots=True)
class BookingRecord:
    """A booking with its items."""

    id: UUID
    uid: str
    sequence: int
    status: str
    outcome: str | None
    outcome_reason: str
    use: str
    purpose: str
    starts_at: datetime
    ends_at: datetime
    incubator: UUID
    incubator_code: str
    incubator_name: Name
    firm: Party | None
    tax_code: str | None
    person: Party | None
    companion: Party | None
    without_support: bool
    entered_afterwards: bool
    is_late_cancellation: bool
    expires_at: datetime | None
    requested_at: datetime
    confirmed_at: datetime | None
    checked_in_at: datetime | None
    checked_out_at: datetime | None
    condition_in: str
    condition_out: str
    counter_in: int | None
    counter_out: int | None
    items: tuple[BookedItem, ...] = ()

    @property
    def slot(self) -> Period:
        """The slot as it stands now."""
        return Period(self.starts_at, self.ends_at)

    @property
    def number(self) -> str:
        """What people call it on the phone: the last eight signs of its id."""
        return self.id.hex[-8:].upper()

    @property
    def state(self) -> str:
        """One word for where it stands: how it ended, or how far it has come."""
        if self.outcome:
            return self.outcome.lower()
        if self.checked_in_at:
            return "checked_in"
        return self.status.lower()

    @property
    def is_live(self) -> bool:
        """Whether anything can still be done with it."""
        return self.outcome is None and self.status != "CANCELLED"

    @property
    def is_settled(self) -> bool:
        """Whether some of it was used and accepted."""
        return any(item.settled for item in self.items)

    @property
    def price(self) -> Price:
        """The price as booked."""
        return sum((item.price for item in self.items), Price())

    @property
    def settled(self) -> Price:
        """The price of what was used; nothing of what was released."""
        return sum((item.settled for item in self.items if item.settled), Price())

    @property
    def released(self) -> int:
        """Support that went back to the lines, in đồng."""
        return sum(item.released for item in self.items)

    @property
    def is_run_by_technician(self) -> bool:
        """Whether the firm hands its part in (class D)."""
        return any(item.safety_class == "D" for item in self.items)


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """Who did what when; no name where the reader may not know it."""

    at: datetime
    action: str
    name: str
    by: str
    """One of: house, firm, night."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A rule that staff set aside, and why."""

    rule: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """What the ledger says of a booking, in đồng."""

    line: UUID
    kind: str
    amount: int
    at: datetime


@dataclass(frozen=True, slots=True)
class BookingFile:
    """All that is known of one booking."""

    record: BookingRecord
    opens_at: datetime
    """From when it can be checked in."""
    attendants: tuple[str, ...]
    overrides: tuple[SetAside, ...]
    history: tuple[HistoryEntry, ...]
    entries: tuple[Entry, ...]
    whole: Link | None = None
    """What the booking is the place of, and moves and ends with."""


COLUMNS = (
    "b.id, b.uid, b.sequence, b.status, b.outcome, b.outcome_reason, b.use, b.purpose,"
    " b.starts_at, b.ends_at, b.incubator, b.firm, b.person, b.companion, b.without_support,"
    " b.entered_afterwards, b.is_late_cancellation, b.expires_at, b.requested_at, b.confirmed_at,"
    " b.checked_in_at, b.checked_out_at, b.condition_in, b.condition_out, b.counter_in,"
    " b.counter_out, h.code AS incubator_code, h.name_vi AS house_vi, h.name_en AS house_en,"
    " f.name_vi AS firm_vi, f.name_en AS firm_en, f.tax_code, p.full_name AS person_name,"
    " c.full_name AS companion_name"
)
TABLES = (
    "booking b JOIN incubator h ON h.id = b.incubator LEFT JOIN firm f ON f.id = b.firm"
    " LEFT JOIN person p ON p.id = b.person LEFT JOIN person c ON c.id = b.companion"
)
ITEM_COLUMNS = (
    "i.booking, i.resource, r.code, r.name_vi, r.name_en, r.kind, r.safety_class,"
    " r.slot_step_minutes, i.quantity, i.act, a.status AS act_status, a.full_cost, a.tenant_price,"
    " a.support, a.surcharge, a.settled_full_cost, a.settled_tenant_price, a.settled_support,"
    " a.settled_surcharge, a.scheme_support, a.settled_scheme_support,"
    " a.mode, a.line, a.year, a.legal_basis, g.name_vi AS category_vi,"
    " g.name_en AS category_en"
)
ITEM_TABLES = (
    "booking_item i JOIN resource r ON r.id = i.resource JOIN act a ON a.id = i.act"
    " JOIN cost_category g ON g.id = a.category"
)
_RENAMED = {"incubator_name", "firm", "person", "companion", "items"}


def record_of(row: dict[str, Any], *, sees_people: bool) -> BookingRecord:
    """The record of a row of COLUMNS, still without its items."""
    same = {name: row[name] for name in BookingRecord.__slots__ if name not in _RENAMED}
    firm = Party(row["firm"], Name(row["firm_vi"], row["firm_en"])) if row["firm"] else None
    return BookingRecord(
        **same,
        incubator_name=Name(row["house_vi"], row["house_en"]),
        firm=firm,
        person=_person(row, "person", sees_people),
        companion=_person(row, "companion", sees_people),
    )


def _person(row: dict[str, Any], role: str, is_seen: bool) -> Party | None:
    return Party(row[role], row[f"{role}_name"]) if is_seen and row[role] else None


def with_items(record: BookingRecord, rows: Sequence[dict[str, Any]]) -> BookingRecord:
    """The record with its items, from rows of ITEM_COLUMNS."""
    return replace(record, items=tuple(_item(row) for row in rows))


def _item(row: dict[str, Any]) -> BookedItem:
    settled = None
    if row["act_status"] == "ACCEPTED":
        # Acts that were settled before there were schemes have no amount of one.
        settled = Price(*(row[f"settled_{name}"] or 0 for name in Price.__slots__))
    return BookedItem(
        resource=row["resource"],
        code=row["code"],
        name=Name(row["name_vi"], row["name_en"]),
        kind=row["kind"],
        safety_class=row["safety_class"],
        step_minutes=row["slot_step_minutes"],
        quantity=row["quantity"],
        act=row["act"],
        act_status=row["act_status"],
        price=Price(*(row[name] for name in Price.__slots__)),
        settled=settled,
        mode=row["mode"],
        line=row["line"],
        year=row["year"],
        category=Name(row["category_vi"], row["category_en"]),
        legal_basis=row["legal_basis"],
    )
