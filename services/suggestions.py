"""Which adviser suits a request: gives the service, has no conflict, has time and least to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from incubator.database import fetch, marks
from incubator.periods import Period
from incubator.texts import fold
from services.adviser_records import AdviserRecord, conflicted_with, list_advisers
from services.busy_people import load_busy
from services.request_rules import WORKED_ON
from services.slot_search import load_days_off
from services.slots import Guest, free_slots

AHEAD = timedelta(days=14)
"""How far ahead a free time is looked for."""
USUAL_MINUTES = 60
_LEAST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An adviser with the requests that are open with them and the minutes they have to give.

    `load_minutes` are what the requests usually take and the sessions to come; `next_free` the
    first time at which they could begin, None where there is none in two weeks; `in_field` whether
    what is asked for speaks of their field.
    """

    adviser: AdviserRecord
    open_requests: int
    load_minutes: int
    next_free: Period | None = None
    in_field: bool = False

    @property
    def is_over_cap(self) -> bool:
        """Whether what is open fills more than a week of theirs."""
        return self.load_minutes >= self.adviser.weekly_cap_minutes


async def suggest(
    service: UUID, firm: UUID, *, now: datetime, about: str = "", minutes: int | None = None
) -> list[Suggestion]:
    """The advisers in use who give the service and may advise the firm, who suits best first."""
    conflicted = await conflicted_with(firm)
    fitting = [one for one in await list_advisers(service=service) if one.id not in conflicted]
    loads = await _loads([one.id for one in fitting], now)
    free = await _free(fitting, minutes or USUAL_MINUTES, now)
    found = [
        Suggestion(one, *loads.get(one.id, (0, 0)), free.get(one.id), in_field(one, about))
        for one in fitting
    ]
    return sorted(found, key=rank)


def rank(one: Suggestion) -> tuple[bool, bool, bool, float, int]:
    """By whether the week is full, by free time, by field, then by load and how many requests."""
    load = one.load_minutes / one.adviser.weekly_cap_minutes
    return one.is_over_cap, one.next_free is None, not one.in_field, load, one.open_requests


def in_field(adviser: AdviserRecord, about: str) -> bool:
    """Whether a word of the adviser's fields stands in what is asked for; accents do not matter."""
    asked = set(_words(about))
    return bool(asked & set(_words(f"{adviser.fields.vi} {adviser.fields.en}")))


def _words(text: str) -> list[str]:
    """The words of three letters or more."""
    words = fold(text).replace(",", " ").split()
    return [word for word in words if len(word) >= _LEAST_LETTERS]


async def _loads(advisers: Sequence[UUID], now: datetime) -> Mapping[UUID, tuple[int, int]]:
    rows = await fetch(
        "SELECT q.adviser, 1 AS n, q.quantity * s.typical_minutes AS minutes,"
        ' CAST(NULL AS TIMESTAMPTZ) AS "starts_at [timestamptz]",'
        ' CAST(NULL AS TIMESTAMPTZ) AS "ends_at [timestamptz]"'
        " FROM service_request q JOIN service s ON s.id = q.service"
        f" WHERE q.adviser IN ({marks(advisers)}) AND q.status IN ({marks(WORKED_ON)})"
        " UNION ALL SELECT adviser, 0, 0, starts_at, ends_at FROM consulting_session"
        f" WHERE adviser IN ({marks(advisers)}) AND status IN ('PLANNED', 'CONFIRMED')"
        " AND starts_at > {}",
        *(*advisers, *WORKED_ON, *advisers, now),
    )
    found: dict[UUID, tuple[int, int]] = {}
    for row in rows:
        count, minutes = found.get(row["adviser"], (0, 0))
        session = Period(row["starts_at"], row["ends_at"]).minutes if row["starts_at"] else 0
        found[row["adviser"]] = (count + row["n"], minutes + (row["minutes"] or 0) + session)
    return found


async def _free(
    advisers: Sequence[AdviserRecord], minutes: int, now: datetime
) -> Mapping[UUID, Period | None]:
    """The first time of each within two weeks; two statements."""
    window = Period(now, now + AHEAD)
    busy = await load_busy([one.person for one in advisers], window)
    days_off = await load_days_off(window)
    found = {}
    for one in advisers:
        guest = Guest(one.name, one.hours or None, one.time_zone, busy.get(one.person, ()))
        slots = free_slots([], [guest], minutes=minutes, window=window, days_off=days_off)
        found[one.id] = next(slots, None)
    return found
