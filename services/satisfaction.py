"""How content firms are with what was done: the mean of their ratings (brief 2.3)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from incubator.database import fetch, marks

FEWEST = 5
"""Ratings below which no mean is told."""


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """Ratings of accepted requests: how many, their sum, and their mean of 1 to 5 in hundredths.

    No mean below five ratings: it would tell of single firms rather than of the services.
    """

    count: int
    mean_hundredths: int | None
    total: int


def satisfaction_of(count: int, total: int) -> Satisfaction:
    """The mean of so many ratings with this sum, rounded half up; none below FEWEST."""
    if count < FEWEST:
        return Satisfaction(count, None, total)
    return Satisfaction(count, (200 * total + count) // (2 * count), total)


async def load_satisfaction(
    start: datetime, end: datetime, houses: Collection[UUID] | None = None
) -> Satisfaction:
    """Of the requests accepted in [start, end), in some houses or (None) in all; one statement."""
    where, values = "accepted_at >= {} AND accepted_at < {}", list[object]([start, end])
    if houses is not None:
        where, values = f"{where} AND incubator IN ({marks(list(houses))})", [*values, *houses]
    rows = await fetch(
        "SELECT COUNT(rating) AS n, CAST(COALESCE(SUM(rating), 0) AS BIGINT) AS total"
        f" FROM service_request WHERE {where}",
        *values,
    )
    return satisfaction_of(rows[0]["n"], rows[0]["total"])
