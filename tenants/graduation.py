"""The graduation checklist: which of the six criteria a firm's confirmed figures meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from incubator.languages import N_

NEEDED = 3
"""So many of the six are asked for (brief 2.2)."""

CRITERIA: Mapping[str, str] = {
    "PROFITABLE": N_("Two consecutive profitable quarters"),
    "CUSTOMERS": N_("At least two industrial customers who come again"),
    "REVENUE": N_("Revenue at least three times the baseline"),
    "ISO": N_("ISO 9001 certified"),
    "PREMISES": N_("New premises signed"),
    "STAFF": N_("At least ten full-time staff"),
}


class Reported(Protocol):
    """What the checklist reads of a confirmed review."""

    @property
    def kind(self) -> str: ...
    @property
    def full_time(self) -> int: ...
    @property
    def revenue(self) -> int: ...
    @property
    def is_profitable(self) -> bool: ...
    @property
    def repeat_customers(self) -> int: ...
    @property
    def has_iso(self) -> bool: ...
    @property
    def has_premises(self) -> bool: ...


def checklist(confirmed: Sequence[Reported]) -> dict[str, bool]:
    """Each criterion of brief 2.2, met or not, from confirmed reviews in order of their days.

    Without a baseline, or with one of no revenue, the revenue criterion is not met.
    """
    if not confirmed:
        return dict.fromkeys(CRITERIA, False)
    baseline = next((one.revenue for one in confirmed if one.kind == "BASELINE"), 0)
    milestones = [one for one in confirmed if one.kind == "MILESTONE"]
    latest = confirmed[-1]
    return {
        "PROFITABLE": len(milestones) > 1 and all(one.is_profitable for one in milestones[-2:]),
        "CUSTOMERS": latest.repeat_customers >= 2,
        "REVENUE": baseline > 0 and latest.revenue >= 3 * baseline,
        "ISO": latest.has_iso,
        "PREMISES": latest.has_premises,
        "STAFF": latest.full_time >= 10,
    }
