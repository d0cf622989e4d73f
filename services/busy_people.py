"""What ties people down: bookings, sessions, courses, absence, calendars elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from uuid import UUID

from incubator.database import Row, fetch, marks
from incubator.periods import Period


async def load_busy(
    people: Collection[UUID], window: Period, *, moving: Row | None = None
) -> Mapping[UUID, tuple[Period, ...]]:
    """When each of these people is elsewhere in the window; one statement.

    An unattended run leaves the person free (brief 5.1). `moving` is a session whose own time, and
    that of its booking, does not count.
    """
    who = sorted(set(people))
    if not who:
        return {}
    inside, times = marks(who), (window.start, window.end)
    rows = await fetch(
        "SELECT b.person, b.starts_at, b.ends_at, b.id AS booking,"
        ' CAST(NULL AS UUID) AS "session [uuid]"'
        f" FROM booking b WHERE b.person IN ({inside}) AND b.ends_at > {{}} AND b.starts_at < {{}}"
        " AND b.status <> 'CANCELLED' AND EXISTS (SELECT 1 FROM booking_item i JOIN resource r"
        " ON r.id = i.resource WHERE i.booking = b.id AND NOT r.is_unattended)"
        " UNION ALL SELECT d.person, d.starts_at, d.ends_at, NULL, NULL FROM duty_absence d"
        f" WHERE d.person IN ({inside}) AND d.ends_at > {{}} AND d.starts_at < {{}}"
        " UNION ALL SELECT k.person, s.starts_at, s.ends_at, NULL, s.id FROM consulting_session s"
        " JOIN (SELECT session, person FROM session_participant UNION ALL SELECT s.id, a.person"
        " FROM consulting_session s JOIN adviser a ON a.id = s.adviser) k ON k.session = s.id"
        f" WHERE k.person IN ({inside}) AND s.ends_at > {{}} AND s.starts_at < {{}}"
        " AND s.status <> 'CANCELLED'"
        " UNION ALL SELECT a.person, t.starts_at, t.ends_at, NULL, NULL FROM adviser a"
        " JOIN adviser_calendar c ON c.adviser = a.id JOIN adviser_busy t ON t.calendar = c.id"
        f" WHERE a.person IN ({inside}) AND t.ends_at > {{}} AND t.starts_at < {{}}"
        " UNION ALL SELECT r.instructor, m.starts_at, m.ends_at, NULL, NULL FROM course_run r"
        f" JOIN course_meeting m ON m.run = r.id WHERE r.instructor IN ({inside})"
        " AND m.ends_at > {} AND m.starts_at < {} AND r.cancelled_at IS NULL"
        " UNION ALL SELECT e.person, m.starts_at, m.ends_at, NULL, NULL FROM enrolment e"
        " JOIN course_run r ON r.id = e.run JOIN course_meeting m ON m.run = r.id"
        f" WHERE e.person IN ({inside}) AND m.ends_at > {{}} AND m.starts_at < {{}}"
        " AND e.status = 'ENROLLED' AND r.cancelled_at IS NULL",
        *(*who, *times) * 6,
    )
    found: dict[UUID, list[Period]] = defaultdict(list)
    for row in rows:
        own = moving and (
            row["session"] == moving["id"]
            or (row["booking"] is not None and row["booking"] == moving["booking"])
        )
        if not own:
            found[row["person"]].append(Period(row["starts_at"], row["ends_at"]))
    return {person: tuple(periods) for person, periods in found.items()}
