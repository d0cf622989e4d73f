"""The ordinary week of a resource, as people read it: which days, which hours."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from incubator.database import fetch

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Days:
    """Days of the week (0 is Monday) in a row that have the same hours, in minutes of the day."""

    first: int
    last: int
    spans: Spans


@dataclass(frozen=True, slots=True)
class Week:
    """When a resource is open and when the house has staff in."""

    opening: list[Days]
    staffed: list[Days]


async def load_week(resource: UUID, house: UUID, on: date) -> Week:
    """The hours in force on a date: the resource's own, or where it has none the house's."""
    rows = await fetch(
        "SELECT kind, weekday, opens, closes, resource FROM opening_hours WHERE incubator = {} "
        "AND (resource IS NULL OR resource = {}) AND (valid_from IS NULL OR valid_from <= {}) "
        "AND (valid_to IS NULL OR valid_to >= {}) ORDER BY weekday, opens",
        house, resource, on, on,
    )  # fmt: skip
    spans: dict[str, list[tuple[int, int, int]]] = {}
    for kind in ("OPEN", "STAFFED"):
        general = [row for row in rows if row["kind"] == kind and row["resource"] is None]
        own = [row for row in rows if row["kind"] == kind and row["resource"] is not None]
        spans[kind] = [(row["weekday"], row["opens"], row["closes"]) for row in own or general]
    return Week(grouped(spans["OPEN"]), grouped(spans["STAFFED"] or spans["OPEN"]))


def grouped(spans: list[tuple[int, int, int]]) -> list[Days]:
    """Weekly spans (weekday, opens, closes), joined where they touch or days in a row are equal."""
    by_day: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for weekday, opens, closes in sorted(spans):
        hours = by_day[weekday]
        if hours and opens <= hours[-1][1]:
            hours[-1] = (hours[-1][0], max(hours[-1][1], closes))
        else:
            hours.append((opens, closes))
    found: list[Days] = []
    for weekday in sorted(by_day):
        day = tuple(by_day[weekday])
        if found and found[-1].last == weekday - 1 and found[-1].spans == day:
            found[-1] = Days(found[-1].first, weekday, day)
        else:
            found.append(Days(weekday, weekday, day))
    return found
