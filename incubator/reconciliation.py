"""Whether the ledger agrees with what is kept beside it: balances, phases, acts, pairs."""

from __future__ import annotations

from incubator.balances import NAMES
from incubator.database import Row, fetch
from incubator.ledger import AUTHORITY

_AUTHORITY = ", ".join(f"'{kind}'" for kind in AUTHORITY)
_LINE_NAME = (
    "h.code || ' ' || c.code || ' ' || l.year || ' (' || s.code || ', ' || p.code || ')'"
    " AS line_name"
)
_LINE_JOINS = (
    "JOIN incubator h ON h.id = l.incubator JOIN cost_category c ON c.id = l.category"
    " JOIN funding_source s ON s.id = l.source JOIN phase p ON p.id = l.phase"
)


def _sum(condition: str, amount: str = "e.amount") -> str:
    """The sum as a whole number on both engines: PostgreSQL's would be a Decimal."""
    return f"CAST(COALESCE(SUM(CASE WHEN {condition} THEN {amount} ELSE 0 END), 0) AS BIGINT)"


_HELD = (
    "CAST(COALESCE(SUM(CASE e.kind WHEN 'HOLD' THEN e.amount WHEN 'RELEASE' THEN -e.amount"
    " WHEN 'ACCEPTANCE' THEN -e.amount ELSE 0 END), 0) AS BIGINT)"
)
_LINES = f"""SELECT {_LINE_NAME}, l.allocated, l.held, l.accepted, l.committed, l.disbursed,
    {_sum(f"e.kind IN ({_AUTHORITY})")} AS ledger_allocated, {_HELD} AS ledger_held,
    {_sum("e.kind = 'ACCEPTANCE'")} AS ledger_accepted,
    {_sum("e.kind = 'COMMITMENT'")} AS ledger_committed,
    {_sum("e.kind = 'DISBURSEMENT'")} AS ledger_disbursed
  FROM budget_line l {_LINE_JOINS} LEFT JOIN ledger_entry e ON e.line = l.id
  GROUP BY l.id, h.code, c.code, s.code, p.code ORDER BY h.code, l.year, c.code"""
_PHASES = f"""SELECT g.code || '/' || p.code AS phase_name,
    p.allocated_state, p.allocated_other, p.override,
    {_sum("s.is_state_budget")} AS ledger_state, {_sum("NOT s.is_state_budget")} AS ledger_other,
    CAST(COALESCE((SELECT SUM(o.amount) FROM phase_override o WHERE o.phase = p.id), 0) AS BIGINT)
      AS override_sum
  FROM phase p JOIN programme g ON g.id = p.programme
  LEFT JOIN budget_line l ON l.phase = p.id LEFT JOIN funding_source s ON s.id = l.source
  LEFT JOIN ledger_entry e ON e.line = l.id AND e.kind IN ({_AUTHORITY})
  GROUP BY p.id, g.code ORDER BY g.code, p.code"""
_ACTS = f"""SELECT a.id, a.status, a.mode, a.support, a.settled_support,
    {_HELD} AS ledger_held, {_sum("e.kind = 'ACCEPTANCE'")} AS ledger_accepted,
    COUNT(e.id) AS entries
  FROM act a LEFT JOIN ledger_entry e ON e.act = a.id GROUP BY a.id ORDER BY a.id"""
_PAIRS = """SELECT e.proposal, e.kind, CAST(SUM(e.amount) AS BIGINT) AS total FROM ledger_entry e
  WHERE e.kind IN ('TRANSFER', 'CARRY_OVER', 'EXTENSION') AND e.proposal IS NOT NULL
  GROUP BY e.proposal, e.kind HAVING SUM(e.amount) <> 0"""


async def reconcile() -> list[str]:
    """What does not agree, a sentence each (for operators, in English); empty when all does."""
    found: list[str] = []
    for row in await fetch(_LINES):
        found += _line_disagreements(row)
    for row in await fetch(_PHASES):
        found += _phase_disagreements(row)
    for row in await fetch(_ACTS):
        found += _act_disagreements(row)
    for row in await fetch(_PAIRS):
        found.append(f"{row['kind']} of proposal {row['proposal']} sums to {row['total']}, not 0")
    return found


def _line_disagreements(row: Row) -> list[str]:
    return [
        f"line {row['line_name']}: {name} is {row[name]}, the ledger says {row['ledger_' + name]}"
        for name in NAMES
        if row[name] != row["ledger_" + name]
    ]


def _phase_disagreements(row: Row) -> list[str]:
    pairs = (
        ("allocated_state", "ledger_state"),
        ("allocated_other", "ledger_other"),
        ("override", "override_sum"),
    )
    return [
        f"phase {row['phase_name']}: {kept} is {row[kept]}, its records say {told}"
        for kept, told in ((kept, row[told]) for kept, told in pairs)
        if row[kept] != told
    ]


def _act_disagreements(row: Row) -> list[str]:
    """A held act holds its support; a settled one holds nothing and accepts what it says."""
    is_cash = row["mode"] == "CASH"
    held = row["support"] if is_cash and row["status"] == "HELD" else 0
    accepted = row["settled_support"] or 0 if is_cash and row["status"] == "ACCEPTED" else 0
    found = []
    if row["ledger_held"] != held:
        found.append(f"act {row['id']}: holds {row['ledger_held']}, should hold {held}")
    if row["ledger_accepted"] != accepted:
        found.append(f"act {row['id']}: {row['ledger_accepted']} accepted, should be {accepted}")
    if row["mode"] == "IN_KIND" and row["entries"]:
        found.append(f"act {row['id']}: support in kind has entries in the ledger")
    return found
