"""The three statements behind the board, however many resources and bookings there are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from incubator import clock
from incubator.database import fetch, marks
from incubator.periods import Period

LONGEST_BUFFER = timedelta(days=1)
"""As long as a catalogue lets a set-up or clean-up be; it bounds what the index must read."""

_RESOURCES = """SELECT r.id, r.incubator, r.code, r.kind AS resource_kind, r.name_vi, r.name_en,
    r.safety_class, r.capacity, r.is_bookable, r.setup_minutes, r.cleanup_minutes,
    r.min_slot_minutes, r.slot_step_minutes, r.notice_minutes, r.horizon_days, r.search_key,
    r.needs_inspection, r.needs_calibration, i.code AS house_code, i.name_vi AS house_vi,
    i.name_en AS house_en, h.code AS home_code, h.name_vi AS home_vi, h.name_en AS home_en,
    s.kind, s.performed_on, s.valid_until
  FROM resource r JOIN incubator i ON i.id = r.incubator LEFT JOIN resource h ON h.id = r.home_space
  LEFT JOIN inspection s ON s.resource = r.id AND (r.needs_inspection OR r.needs_calibration)
  WHERE r.is_active AND (r.is_bookable OR r.kind = 'TECHNICIANS')
  ORDER BY i.sort_key, i.code, r.code, s.id"""

# The names and types of the first SELECT are those of all, so days of the calendar travel as text.
_CALENDAR = """SELECT kind, incubator, resource, weekday, opens, closes,
    valid_from AS "valid_from [date]", valid_to AS "valid_to [date]",
    CAST(NULL AS TIMESTAMPTZ) AS "starts_at [timestamptz]",
    CAST(NULL AS TIMESTAMPTZ) AS "ends_at [timestamptz]",
    '' AS reason, '' AS day, '' AS name_en, CAST(NULL AS INT) AS works_as, '' AS stop
  FROM opening_hours WHERE incubator IN ({houses})
  UNION ALL SELECT 'CLOSURE', incubator, resource, 0, 0, 0, CAST(NULL AS DATE),
    CAST(NULL AS DATE), starts_at, ends_at, reason, '', '', CAST(NULL AS INT), 'CLOSURE'
  FROM closure WHERE withdrawn_at IS NULL AND ends_at > {{}} AND starts_at < {{}}
    AND (incubator IN ({houses}) OR resource IN ({resources}))
  UNION ALL SELECT 'MAINTENANCE', CAST(NULL AS UUID), resource, 0, 0, 0, CAST(NULL AS DATE),
    CAST(NULL AS DATE), starts_at, ends_at, reason, '', '', CAST(NULL AS INT), kind
  FROM maintenance WHERE withdrawn_at IS NULL AND resource IN ({resources})
    AND (ends_at IS NULL OR ends_at > {{}}) AND starts_at < {{}}
  UNION ALL SELECT kind, incubator, CAST(NULL AS UUID), 0, 0, 0, CAST(NULL AS DATE),
    CAST(NULL AS DATE), CAST(NULL AS TIMESTAMPTZ), CAST(NULL AS TIMESTAMPTZ), name_vi,
    CAST(day AS TEXT), name_en, works_as, ''
  FROM calendar_day WHERE day BETWEEN {{}} AND {{}}
    AND (incubator IS NULL OR incubator IN ({houses}))
  ORDER BY 4, 5"""

# Ids travel as text: they are only compared and passed on, and reading UUIDs costs the most.
_TAKEN = """SELECT CAST(o.resource AS TEXT) AS resource, o.starts_at, o.ends_at, o.blocked_from,
    o.blocked_until, o.quantity, CAST(b.id AS TEXT) AS booking, b.sequence,
    CAST(b.incubator AS TEXT) AS house, CAST(b.firm AS TEXT) AS firm, b.use, b.status, b.outcome,
    b.checked_in_at IS NOT NULL AS "in_use [boolean]", b.purpose, f.name_vi, f.name_en,
    p.full_name AS person
  FROM occupation o LEFT JOIN booking_item i ON i.act = o.act
    LEFT JOIN booking b ON b.id = i.booking LEFT JOIN firm f ON f.id = b.firm
    LEFT JOIN person p ON p.id = b.person
  WHERE o.resource IN ({resources}) AND o.quantity > 0 AND o.ends_at > {{}} AND o.starts_at < {{}}
    AND o.blocked_until > {{}} AND o.blocked_from < {{}}
    AND (o.holds OR b.outcome IN ('COMPLETED', 'INTERRUPTED', 'NO_SHOW'))
  ORDER BY o.starts_at, o.id"""


async def load_resources() -> list[dict[str, Any]]:
    """What can be booked, house by house; a row for each certificate that a resource has."""
    return await fetch(_RESOURCES)


async def load_calendar(
    houses: Sequence[UUID], resources: Sequence[UUID], known: Period
) -> list[dict[str, Any]]:
    """Weekly hours, closures, maintenance and special days, told apart by their kind."""
    first, last = clock.local(known.start).date(), clock.local(known.end).date()
    sql = _CALENDAR.format(houses=marks(houses), resources=marks(resources))
    return await fetch(
        sql,
        *houses,
        *(known.start, known.end, *houses, *resources),
        *(*resources, known.start, known.end),
        *(first, last, *houses),
    )


async def load_taken(resources: Sequence[UUID], window: Period) -> list[dict[str, Any]]:
    """What takes or blocks these resources in the window, with its booking, in order of time."""
    return await fetch(
        _TAKEN.format(resources=marks(resources)),
        *resources,
        *(window.start - LONGEST_BUFFER, window.end + LONGEST_BUFFER),
        *(window.start, window.end),
    )
