"""The meter of a firm's support: by scheme, target and window, what is used, held and left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from incubator.database import Row, fetch, marks
from incubator.names import Name
from incubator.schemes import TermRecord, term_on
from tenants.scheme_support import MeterKey, party_of, window_on

NEAR_PERCENT = 80
"""From this share of a cap or ceiling on, people are warned."""


@dataclass(frozen=True, slots=True)
class DecisionMeter:
    """A signed decision, and what of its ceiling is taken, in đồng."""

    id: UUID
    number: str
    ceiling: int
    used: int

    @property
    def left(self) -> int:
        """What may still be granted under it, in đồng."""
        return self.ceiling - self.used


@dataclass(frozen=True, slots=True)
class Meter:
    """What a scheme has given a tax code in a window, in đồng: `used` accepted, `held` promised."""

    firm: UUID
    scheme: UUID
    scheme_code: str
    scheme_name: Name
    target: str
    percent: int
    cap_window: str
    window: str
    cap: int
    used: int
    held: int
    decision: DecisionMeter

    @property
    def left(self) -> int:
        """What the firm may still get: of the cap and of the decision's ceiling, in đồng."""
        return max(min(self.cap - self.used - self.held, self.decision.left), 0)

    @property
    def is_near(self) -> bool:
        """Whether four fifths of the cap or of the ceiling are taken."""
        return is_near(self.used + self.held, self.cap) or is_near(
            self.decision.used, self.decision.ceiling
        )


def is_near(taken: int, most: int) -> bool:
    """Whether so much of a whole is taken that people are warned."""
    return taken * 100 >= most * NEAR_PERCENT


async def load_meters(firms: Sequence[UUID], on: date) -> dict[UUID, list[Meter]]:
    """The meters of each firm in the windows of a day, by scheme and target; two statements.

    A firm without a signed decision for the year has none.
    """
    rows = await fetch(
        "SELECT f.id AS firm, f.tax_code, d.targets, d.id AS decision, d.number, d.ceiling, d.used,"  # noqa: S608
        " s.code, s.name_vi, s.name_en, t.id, t.scheme, t.target, t.percent, t.cap, t.cap_window,"
        " t.longest_months, t.legal_basis, t.valid_from, t.valid_to FROM firm f"
        " JOIN support_decision d ON d.firm = f.id JOIN scheme s ON s.id = d.scheme"
        f" JOIN scheme_term t ON t.scheme = s.id WHERE f.id IN ({marks(firms)})"
        " AND f.tax_code IS NOT NULL AND d.status = 'SIGNED' AND d.year = {}"
        " ORDER BY s.code, t.target",
        *firms,
        on.year,
    )
    taken = await taken_by(sorted({party_of(row["tax_code"]) for row in rows}))
    found: dict[UUID, list[Meter]] = {firm: [] for firm in firms}
    for row in rows:
        covered = row["target"] in row["targets"].split(",")
        if covered and (term := _term(row)) == term_on(_rivals(rows, row), term.target, on):
            found[row["firm"]] += _meters(row, term, on, taken[party_of(row["tax_code"])])
    return found


def _rivals(rows: Sequence[Row], row: Row) -> list[TermRecord]:
    return [_term(one) for one in rows if one["decision"] == row["decision"]]


def _term(row: Mapping[str, Any]) -> TermRecord:
    return TermRecord(**{name: row[name] for name in TermRecord.__dataclass_fields__})


async def taken_by(parties: Sequence[str]) -> dict[str, dict[MeterKey, tuple[int, int]]]:
    """Of each tax code, what is accepted and what is held on each meter; one statement."""
    found: dict[str, dict[MeterKey, tuple[int, int]]] = defaultdict(dict)
    if parties:
        for row in await fetch(
            "SELECT party, scheme, target, window_key,"  # noqa: S608
            " CAST(SUM(CASE status WHEN 'ACCEPTED' THEN amount ELSE 0 END) AS BIGINT) AS used,"
            " CAST(SUM(CASE status WHEN 'HELD' THEN amount ELSE 0 END) AS BIGINT) AS held"
            f" FROM support_grant WHERE party IN ({marks(parties)})"
            " GROUP BY party, scheme, target, window_key",
            *parties,
        ):
            key = MeterKey(row["scheme"], row["target"], row["window_key"])
            found[row["party"]][key] = row["used"], row["held"]
    return found


def _meters(
    row: Row, term: TermRecord, on: date, taken: Mapping[MeterKey, tuple[int, int]]
) -> list[Meter]:
    """One meter; for terms that count by contract, one for each that was supported."""
    if term.cap_window == "CONTRACT":
        windows = [
            key.window
            for key in taken
            if (key.scheme, key.target) == (term.scheme, term.target)
            and key.window.startswith("CONTRACT:")
        ] or ["CONTRACT:"]
    else:
        windows = [window_on(term.cap_window, on)]
    return [
        Meter(
            row["firm"],
            term.scheme,
            row["code"],
            Name(row["name_vi"], row["name_en"]),
            term.target,
            term.percent,
            term.cap_window,
            window,
            term.cap,
            *taken.get(MeterKey(term.scheme, term.target, window), (0, 0)),
            DecisionMeter(row["decision"], row["number"], row["ceiling"], row["used"]),
        )
        for window in windows
    ]
