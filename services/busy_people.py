"""What ties people down: their bookings, and the days on which a technician is away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from uuid import UUID

from incubator.database import fetch, marks
from incubator.periods import Period


async def load_busy(people: Collection[UUID], window: Period) -> Mapping[UUID, tuple[Period, ...]]:
    """When each of these people is elsewhere in the window; one statement.

    An unattended run leaves the person free (brief 5.1).
    """
    who = sorted(people)
    if not who:
        return {}
    rows = await fetch(
        "SELECT b.person, b.starts_at, b.ends_at FROM booking b"  # noqa: S608 (marks only)
        f" WHERE b.person IN ({marks(who)}) AND b.ends_at > {{}} AND b.starts_at < {{}}"
        " AND b.status <> 'CANCELLED' AND EXISTS (SELECT 1 FROM booking_item i JOIN resource r"
        " ON r.id = i.resource WHERE i.booking = b.id AND NOT r.is_unattended)"
        " UNION ALL SELECT d.person, d.starts_at, d.ends_at FROM duty_absence d"
        f" WHERE d.person IN ({marks(who)}) AND d.ends_at > {{}} AND d.starts_at < {{}}",
        *(*who, window.start, window.end, *who, window.start, window.end),
    )
    found: dict[UUID, list[Period]] = defaultdict(list)
    for row in rows:
        found[row["person"]].append(Period(row["starts_at"], row["ends_at"]))
    return {person: tuple(periods) for person, periods in found.items()}
