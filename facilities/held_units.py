"""Which units firms have and did not hand back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from incubator.database import fetch, marks


async def units_held(firms: Collection[UUID]) -> Mapping[UUID, Sequence[str]]:
    """The codes of the units that were handed over to each of the firms and not back."""
    rows = await fetch(
        "SELECT l.firm, r.code FROM letting l JOIN resource r ON r.id = l.resource"  # noqa: S608
        f" WHERE l.firm IN ({marks(list(firms))}) AND l.handed_over_on IS NOT NULL"
        " AND l.handed_back_on IS NULL AND l.cancelled_at IS NULL ORDER BY r.code",
        *firms,
    )
    found: dict[UUID, list[str]] = defaultdict(list)
    for row in rows:
        found[row["firm"]].append(row["code"])
    return found
