"""What ties people down: bookings, sessions, courses, absence, calendars elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from incubator.database import Row, fetch, marks
from incubator.periods import Period


@dataclass(frozen=True, slots=True)
class _Tie:
    """One thing that ties people down: whose it is, the table that says when, what it is of."""

    person: str
    timed: str
    source: str
    condition: str = "TRUE"
    booking: str = "NULL"
    session: str = "NULL"
    meeting: str = "NULL"

    def select(self, who: str) -> str:
        """Asks for the people, then for the start and the end of the window."""
        return (
            f"SELECT {self.person}, {self.timed}.starts_at, {self.timed}.ends_at,"
            f' {self.booking} AS booking, {self.session} AS "session [uuid]",'
            f' {self.meeting} AS "meeting [uuid]" FROM {self.source}'
            f" WHERE {self.person} IN ({who}) AND {self.timed}.ends_at > {{}}"
            f" AND {self.timed}.starts_at < {{}} AND {self.condition}"
        )


_TIES = (
    _Tie(
        "b.person", "b", "booking b",
        # An unattended run leaves the person free (brief 5.1).
        "b.status <> 'CANCELLED' AND EXISTS (SELECT 1 FROM booking_item i JOIN resource r"
        " ON r.id = i.resource WHERE i.booking = b.id AND NOT r.is_unattended)",
        booking="b.id", session="CAST(NULL AS UUID)", meeting="CAST(NULL AS UUID)",
    ),
    _Tie("d.person", "d", "duty_absence d"),
    _Tie(
        "k.person", "s",
        "consulting_session s JOIN (SELECT session, person FROM session_participant"
        " UNION ALL SELECT s.id, a.person FROM consulting_session s"
        " JOIN adviser a ON a.id = s.adviser) k ON k.session = s.id",
        "s.status <> 'CANCELLED'", session="s.id",
    ),
    _Tie(
        "a.person", "t",
        "adviser a JOIN adviser_calendar c ON c.adviser = a.id"
        " JOIN adviser_busy t ON t.calendar = c.id",
    ),
    _Tie(
        "m.instructor", "m", "course_meeting m", "m.cancelled_at IS NULL", meeting="m.id",
    ),
    _Tie(
        "e.person", "m",
        "enrolment e JOIN course_meeting m ON m.run = e.run",
        "e.status = 'ENROLLED' AND m.cancelled_at IS NULL", meeting="m.id",
    ),
)  # fmt: skip


async def load_busy(
    people: Collection[UUID],
    window: Period,
    *,
    moving: Row | None = None,
    without: Collection[UUID] = (),
) -> Mapping[UUID, tuple[Period, ...]]:
    """When each of these people is elsewhere in the window; one statement.

    `moving` is a session whose own time, and that of its booking, does not count; nor do the
    meetings of courses that it is `without`.
    """
    who = sorted(set(people))
    if not who:
        return {}
    rows = await fetch(
        " UNION ALL ".join(tie.select(marks(who)) for tie in _TIES),
        *(*who, window.start, window.end) * len(_TIES),
    )
    found: dict[UUID, list[Period]] = defaultdict(list)
    for row in rows:
        if not _is_own(row, moving) and row["meeting"] not in without:
            found[row["person"]].append(Period(row["starts_at"], row["ends_at"]))
    return {person: tuple(periods) for person, periods in found.items()}


def _is_own(row: Row, moving: Row | None) -> bool:
    if moving is None:
        return False
    same_booking = row["booking"] is not None and row["booking"] == moving["booking"]
    return same_booking or bool(row["session"] == moving["id"])
