"""Postings: the only statements that move money on budget lines, appended and never changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from incubator.database import execute
from incubator.ids import uuid7

AUTHORITY = (
    "ALLOCATION",
    "SUPPLEMENT",
    "WITHDRAWAL",
    "TRANSFER",
    "CARRY_OVER",
    "EXTENSION",
    "LAPSE",
)
"""Kinds that move spendable authority: a decision, a maker and another approver each."""
OF_ACTS = ("HOLD", "RELEASE", "ACCEPTANCE")
KINDS = (*AUTHORITY, *OF_ACTS, "COMMITMENT", "DISBURSEMENT")
_COLUMNS = (
    "id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by,"
    " approved_by, note"
)
_ROW = f"({', '.join(['{}'] * 13)})"


@dataclass(frozen=True, slots=True)
class Posting:
    """One entry to be; `amount` in đồng, signed as its kind says."""

    kind: str
    line: UUID
    amount: int
    act: UUID | None = None
    decision: UUID | None = None
    proposal: UUID | None = None
    reverses: UUID | None = None
    voucher: str | None = None
    note: str = ""


async def post(
    postings: Sequence[Posting],
    *,
    posted_by: UUID | None,
    now: datetime,
    approved_by: UUID | None = None,
) -> None:
    """Append the entries in one statement; the database moves the balances, row after row.

    The lines must be locked before (`lines`), or the entries ordered by line.
    """
    if not postings:
        return
    values: list[object] = []
    for one in postings:
        values += (uuid7(), one.line, one.kind, one.amount, one.act, one.decision, one.proposal)
        values += (one.reverses, one.voucher, now, posted_by, approved_by, one.note)
    await execute(_insert(len(postings)), *values)


@cache
def _insert(count: int) -> str:
    rows = ", ".join([_ROW] * count)
    return f"INSERT INTO ledger_entry ({_COLUMNS}) VALUES {rows}"  # noqa: S608
