"""Lettings as they are read: whose they are, where they stand, and their months one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from facilities.booking_scope import readable_by
from facilities.let import Stands, state
from facilities.let_units import overdue_before
from facilities.letting_words import STATES
from incubator.database import Row, fetch, marks
from incubator.faults import NotFound
from incubator.languages import N_
from incubator.names import Name
from incubator.paging import Paging
from incubator.refusals import Invalid
from incubator.search_keys import Search, Sql, searched
from incubator.users import Actor

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class LettingRecord:
    """A letting as lists show it; `size` in hundredths of m² or desks, the deposit in đồng."""

    id: UUID
    sequence: int
    incubator: UUID
    resource: UUID
    code: str
    unit: Name
    kind: str
    firm: UUID
    firm_name: Name
    tenancy: UUID
    quantity: int
    size: int
    agreed_from: date
    starts_on: date
    ends_on: date
    occupied_until: date
    handed_over_on: date | None
    handed_back_on: date | None
    lease_began: date
    steps: str
    deposit: int
    contract: str
    ended_reason: str
    moved_from: UUID | None
    state: str

    @property
    def last_day(self) -> date:
        """The last day that was agreed."""
        return self.ends_on - _DAY

    @property
    def is_live(self) -> bool:
        """Whether something can still be done with it."""
        return self.state not in ("ENDED", "CANCELLED")

    @property
    def has_begun(self) -> bool:
        """Whether the unit was handed over."""
        return self.handed_over_on is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRecord:
    """A month of a letting; amounts in đồng, `support` what is held or was accepted.

    Of the support `scheme_support` is what a scheme gives, the rest is the house's discount.
    `granted` is the discount of the step. States: PLANNED, HELD, ACCEPTED, UNSUPPORTED (billed
    without the support granted), BILLED (nothing was granted).
    """

    month: date
    starts_on: date
    ends_on: date
    full_cost: int
    tenant_price: int
    support: int
    scheme_support: int
    granted: int
    state: str
    mode: str
    act: UUID | None
    line: UUID | None

    @property
    def discount(self) -> int:
        """What the house takes off the rent; of a planned month, what it would."""
        return self.granted if self.act is None else self.support - self.scheme_support


@dataclass(frozen=True, slots=True)
class TermRecord:
    """What was agreed from a day up to another (excluded), by which document."""

    starts_on: date
    ends_on: date
    monthly_rate: int
    legal_basis: str
    document: str


@dataclass(frozen=True, slots=True)
class LettingFile:
    """A letting with all that is known of it."""

    letting: LettingRecord
    months: list[MonthRecord]
    terms: list[TermRecord]
    unit_overdue_since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SoughtLettings:
    """Which lettings of a list: those that touch the days; `state` is a key of STATES."""

    since: date | None = None
    until: date | None = None
    resource: UUID | None = None
    firm: UUID | None = None
    tenancy: UUID | None = None
    incubator: UUID | None = None
    state: str = ""
    q: str = ""

    def conditions(self, actor: Actor, today: date) -> list[Sql]:
        """The conditions of the statement, for what the actor may see."""
        asked: list[tuple[str, object]] = [
            ("l.occupied_until > {}", self.since),
            ("l.starts_on < {}", self.until),
            ("l.resource = {}", self.resource),
            ("l.firm = {}", self.firm),
            ("l.tenancy = {}", self.tenancy),
            ("l.incubator = {}", self.incubator),
        ]
        found: list[Sql] = [(condition, [value]) for condition, value in asked if value]
        words = sorted(searched(self.q).words, key=_rarity)
        found += [_found(Search((word,), None)) for word in words]
        if self.state:
            found.append(self._state(today))
        return [readable_by(actor, "l"), *found]

    def _state(self, today: date) -> Sql:
        if self.state not in STATES:
            raise Invalid("state", N_("Choose one of the values offered."))
        return _IN_STATE[self.state], [today] if "{}" in _IN_STATE[self.state] else []


_LIVE = "l.handed_back_on IS NULL AND l.cancelled_at IS NULL"
_IN_STATE = {
    "SIGNED": f"{_LIVE} AND l.handed_over_on IS NULL AND l.starts_on = l.agreed_from",
    "WAITING": f"{_LIVE} AND l.handed_over_on IS NULL AND l.starts_on > l.agreed_from",
    "LET": f"{_LIVE} AND l.handed_over_on IS NOT NULL AND l.ends_on > {{}}",
    "OVERDUE": f"{_LIVE} AND l.handed_over_on IS NOT NULL AND l.ends_on <= {{}}",
    "ENDED": "l.handed_back_on IS NOT NULL",
    "CANCELLED": "l.cancelled_at IS NOT NULL",
}
_COLUMNS = """l.id, l.sequence, l.incubator, l.resource, r.code, r.name_vi, r.name_en, r.kind,
    l.firm, f.name_vi AS firm_vi, f.name_en AS firm_en, l.tenancy, l.quantity, l.size,
    l.agreed_from, l.starts_on, l.ends_on, l.occupied_until, l.handed_over_on, l.handed_back_on,
    l.lease_began, l.steps, l.deposit, l.contract, l.ended_reason, l.moved_from, l.cancelled_at"""
_TABLES = "letting l JOIN resource r ON r.id = l.resource JOIN firm f ON f.id = l.firm"


def _rarity(word: str) -> tuple[bool, int]:
    """Words with digits and long ones fit few rows: asked first, they spare the others' work."""
    return not any(sign.isdigit() for sign in word), -len(word)


def _found(word: Search) -> Sql:
    """A word is in the name of the firm or of the unit, or in the contract's number."""
    firm, in_firm = word.condition("search_key")
    unit, in_unit = word.condition("search_key")
    contract, in_contract = word.condition("l.search_key")
    named = (
        f"(l.firm IN (SELECT id FROM firm WHERE {firm})"  # noqa: S608
        f" OR l.resource IN (SELECT id FROM resource WHERE {unit}) OR {contract})"
    )
    return named, [*in_firm, *in_unit, *in_contract]


async def list_lettings(
    sought: SoughtLettings, *, actor: Actor, today: date, paging: Paging | None = None
) -> tuple[list[LettingRecord], int]:
    """The lettings sought that the actor may see, the latest first, and how many there are."""
    paging = paging or Paging()
    conditions = sought.conditions(actor, today)
    where = " AND ".join(f"({sql})" for sql, _ in conditions)
    args = [value for _, values in conditions for value in values]
    # The page is found first: only its rows are joined and read whole.
    order = "ORDER BY l.starts_on DESC, r.code, l.id"
    rows = await fetch(
        f"SELECT {_COLUMNS} FROM {_TABLES} WHERE l.id IN (SELECT l.id FROM letting l"  # noqa: S608
        f" JOIN resource r ON r.id = l.resource WHERE {where} {order} LIMIT {{}} OFFSET {{}})"
        f" {order}",
        *(*args, paging.size, paging.offset),
    )
    found = [_record(row, today) for row in rows]
    # A first page that is not full is all there is; counting would search all lettings again.
    if paging.offset == 0 and len(found) < paging.size:
        return found, len(found)
    total = await fetch(f"SELECT COUNT(*) AS n FROM letting l WHERE {where}", *args)  # noqa: S608
    return found, int(total[0]["n"])


async def show_letting(id: UUID, *, actor: Actor, today: date) -> LettingFile:
    """One letting with its months and terms; NotFound when it is not theirs to see."""
    condition, args = readable_by(actor, "l")
    rows = await fetch(
        f"SELECT {_COLUMNS} FROM {_TABLES} WHERE l.id = {{}} AND {condition}",  # noqa: S608
        *(id, *args),
    )
    if not rows:
        raise NotFound
    terms = await fetch(
        "SELECT starts_on, ends_on, monthly_rate, legal_basis, document FROM letting_term"
        " WHERE letting = {} ORDER BY starts_on, id",
        id,
    )
    return LettingFile(
        _record(rows[0], today),
        await months_of([id]),
        [TermRecord(**row) for row in terms],
        await overdue_before(id, today),
    )


async def months_of(lettings: Sequence[UUID]) -> list[MonthRecord]:
    """The live months of these lettings, in order of time."""
    rows = await fetch(
        "SELECT m.month, m.starts_on, m.ends_on, m.rent, m.support AS granted, m.act, a.status,"  # noqa: S608
        " a.mode, a.line, a.support, a.scheme_support, a.tenant_price FROM letting_month m"
        " LEFT JOIN act a ON a.id = m.act WHERE m.is_live"
        f" AND m.letting IN ({marks(lettings)}) ORDER BY m.month, m.starts_on, m.id",
        *lettings,
    )
    return [month_record(row) for row in rows]


def month_record(row: Row) -> MonthRecord:
    """A month out of what the tables say of it and of its act."""
    planned = row["act"] is None
    support = 0 if planned else row["support"]
    return MonthRecord(
        month=row["month"],
        starts_on=row["starts_on"],
        ends_on=row["ends_on"],
        full_cost=row["rent"],
        tenant_price=row["rent"] - row["granted"] if planned else row["tenant_price"],
        support=support,
        scheme_support=0 if planned else row["scheme_support"],
        granted=row["granted"],
        state=_month_state(row, support),
        mode=row["mode"] or "NONE",
        act=row["act"],
        line=row["line"],
    )


def _month_state(row: Row, support: int) -> str:
    if row["act"] is None:
        return "PLANNED"
    if row["status"] == "ACCEPTED" and not support:
        return "UNSUPPORTED" if row["granted"] else "BILLED"
    return str(row["status"])


def _record(row: Row, today: date) -> LettingRecord:
    own = {
        name: row[name]
        for name in LettingRecord.__slots__
        if name not in ("unit", "firm_name", "state")
    }
    return LettingRecord(
        unit=Name(row["name_vi"], row["name_en"]),
        firm_name=Name(row["firm_vi"], row["firm_en"]),
        state=state(Stands(*(row[name] for name in Stands.__slots__)), today),
        **own,
    )
