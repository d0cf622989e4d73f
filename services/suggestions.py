"""Which adviser suits a request: gives the service, has no conflict, and has least to do."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from incubator.database import fetch, marks
from services.adviser_records import AdviserRecord, conflicted_with, list_advisers
from services.request_rules import WORKED_ON


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An adviser with the requests that are open with them and the minutes these usually take."""

    adviser: AdviserRecord
    open_requests: int
    load_minutes: int

    @property
    def is_over_cap(self) -> bool:
        """Whether what is open fills more than a week of theirs."""
        return self.load_minutes >= self.adviser.weekly_cap_minutes


async def suggest(service: UUID, firm: UUID) -> list[Suggestion]:
    """The advisers in use who give the service and may advise the firm, the least loaded first."""
    conflicted = await conflicted_with(firm)
    fitting = [one for one in await list_advisers(service=service) if one.id not in conflicted]
    loads = await _loads([one.id for one in fitting])
    found = [Suggestion(one, *loads.get(one.id, (0, 0))) for one in fitting]
    return sorted(found, key=rank)


def rank(one: Suggestion) -> tuple[bool, float, int]:
    """By whether the week is full, then by how much of it, then by how many requests."""
    return one.is_over_cap, one.load_minutes / one.adviser.weekly_cap_minutes, one.open_requests


async def _loads(advisers: list[UUID]) -> dict[UUID, tuple[int, int]]:
    rows = await fetch(
        "SELECT q.adviser, COUNT(*) AS n,"
        " CAST(COALESCE(SUM(q.quantity * s.typical_minutes), 0) AS BIGINT) AS minutes"
        " FROM service_request q JOIN service s ON s.id = q.service"
        f" WHERE q.adviser IN ({marks(advisers)}) AND q.status IN ({marks(WORKED_ON)})"
        " GROUP BY q.adviser",
        *(*advisers, *WORKED_ON),
    )
    return {row["adviser"]: (row["n"], row["minutes"]) for row in rows}
