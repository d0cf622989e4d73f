"""A line's ledger as it is read: entries by kind, balance and date, each with what it cites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from incubator import clock
from incubator.acts import Link, origins_of
from incubator.database import Row, fetch, marks
from incubator.languages import N_
from incubator.ledger import AUTHORITY, KINDS, OF_ACTS
from incubator.paging import Paging
from incubator.refusals import Invalid
from incubator.statements import Citation

EFFECTS: dict[str, dict[str, int]] = {
    "allocated": dict.fromkeys(AUTHORITY, 1),
    "held": {"HOLD": 1, "RELEASE": -1, "ACCEPTANCE": -1},
    "accepted": {"ACCEPTANCE": 1},
    "committed": {"COMMITMENT": 1},
    "disbursed": {"DISBURSEMENT": 1},
    "available": {**dict.fromkeys(AUTHORITY, 1), "HOLD": -1, "RELEASE": 1, "COMMITMENT": -1},
}
"""Which kinds move which balance, and in which direction: their sum is the balance itself."""


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """Which entries are wanted; `until` is the last day, `balance` a key of EFFECTS."""

    kind: str = ""
    balance: str = ""
    since: date | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        """Refuse a kind or balance that does not exist with Invalid."""
        if self.kind and self.kind not in KINDS:
            raise Invalid("kind", N_("Choose one of the values offered."))
        if self.balance and self.balance not in EFFECTS:
            raise Invalid("balance", N_("Choose one of the values offered."))

    @property
    def kinds(self) -> Sequence[str]:
        """The kinds that match."""
        of_balance = list(EFFECTS[self.balance]) if self.balance else list(KINDS)
        return [kind for kind in of_balance if self.kind in ("", kind)]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; `amount` as posted and `effect` on the balance looked at, in đồng."""

    id: UUID
    kind: str
    amount: int
    effect: int
    act: UUID | None
    act_kind: str | None
    origin: Link | None
    decision: Citation | None
    reverses: UUID | None
    voucher: str | None
    posted_at: datetime
    posted_by: str | None
    approved_by: str | None
    note: str


_TABLES = """ledger_entry e LEFT JOIN act a ON a.id = e.act
  LEFT JOIN decision d ON d.id = e.decision
  LEFT JOIN app_user mu ON mu.id = e.posted_by LEFT JOIN person m ON m.id = mu.person
  LEFT JOIN app_user ou ON ou.id = e.approved_by LEFT JOIN person o ON o.id = ou.person"""


_SIGNED = {1: "e.amount", -1: "-e.amount", 0: "0"}


async def entries_of(
    line: UUID, wanted: EntryFilter, paging: Paging
) -> tuple[list[Entry], int, int]:
    """The newest entries first, how many there are, and their effect in all on the balance.

    The effect is on what is available unless the filter names another balance.
    """
    where, values = _condition(line, wanted)
    effect = _effect_sql(wanted.balance or "available")
    rows = await fetch(
        "SELECT e.id, e.kind, e.amount, e.act, e.reverses, e.voucher, e.posted_at, e.note,"  # noqa: S608
        f" {effect} AS effect, a.kind AS act_kind, d.number, d.issued_on, d.subject, d.is_assumed,"
        f" m.full_name AS maker, o.full_name AS approver FROM {_TABLES} WHERE {where}"
        " ORDER BY e.posted_at DESC, e.id DESC LIMIT {} OFFSET {}",
        *values,
        paging.size,
        paging.offset,
    )
    told = await fetch(
        f"SELECT COUNT(*) AS total, CAST(COALESCE(SUM({effect}), 0) AS BIGINT) AS effect"  # noqa: S608
        f" FROM ledger_entry e WHERE {where}",
        *values,
    )
    found = await _with_origins([_entry(row) for row in rows])
    return found, told[0]["total"], told[0]["effect"]


async def _with_origins(found: list[Entry]) -> list[Entry]:
    kinds = {one.act: one.act_kind for one in found if one.act and one.act_kind}
    origins = await origins_of(kinds)
    return [replace(one, origin=origins.get(one.act)) if one.act else one for one in found]


def _condition(line: UUID, wanted: EntryFilter) -> tuple[str, list[Any]]:
    kinds = wanted.kinds
    parts, values = ["e.line = {}"], list[Any]([line])
    if len(kinds) < len(KINDS):
        parts.append(f"e.kind IN ({marks(kinds)})")
        values += kinds
    if wanted.since:
        parts.append("e.posted_at >= {}")
        values.append(clock.moment(wanted.since, 0))
    if wanted.until:
        parts.append("e.posted_at < {}")
        values.append(clock.moment(wanted.until, 24 * 60))
    return " AND ".join(parts), values


def _effect_sql(balance: str) -> str:
    signs = EFFECTS[balance]
    often_first = sorted(KINDS, key=lambda kind: kind not in OF_ACTS)
    cases = " ".join(f"WHEN '{kind}' THEN {_SIGNED[signs.get(kind, 0)]}" for kind in often_first)
    return f"CASE e.kind {cases} END"


def _entry(row: Row) -> Entry:
    decision = None
    if row["number"]:
        cited = (row["number"], row["issued_on"], row["subject"], bool(row["is_assumed"]))
        decision = Citation(*cited)
    return Entry(
        id=row["id"],
        kind=row["kind"],
        amount=row["amount"],
        effect=row["effect"],
        act=row["act"],
        act_kind=row["act_kind"],
        origin=None,
        decision=decision,
        reverses=row["reverses"],
        voucher=row["voucher"],
        posted_at=row["posted_at"],
        posted_by=row["maker"],
        approved_by=row["approver"],
        note=row["note"],
    )
