"""What stops the resources of the board: closed hours, special days, closures, maintenance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from facilities.hours import DAY, HOLIDAYS, SHUT, Hours, midnight
from facilities.timetables import FAR_FUTURE, Timetable
from incubator.periods import Period, subtract

_KINDS = {"CLOSURE": "closure", "PLANNED": "maintenance", "BREAKDOWN": "breakdown"}


class Row(Protocol):
    """What is needed of a row of the board."""

    @property
    def id(self) -> UUID:
        """The resource."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def incubator(self) -> UUID:
        """Its house."""


@dataclass(frozen=True, slots=True)
class Off:
    """A time in which resources, by their codes, do not serve.

    `kind` is closed (outside hours), holiday, closure, maintenance, breakdown or inspection.
    """

    kind: str
    start: datetime
    end: datetime
    reason: str
    resources: tuple[str, ...]


def outside_hours(
    rows: Sequence[Row], timetables: Mapping[UUID, Timetable], window: Period
) -> Iterator[Off]:
    """Closed hours and special days, once for all that share them; then lapsed certificates."""
    sharing: dict[int, tuple[Hours, list[str]]] = {}
    for row in rows:
        hours = timetables[row.id].hours
        sharing.setdefault(id(hours), (hours, []))[1].append(row.code)
    for hours, codes in sharing.values():
        days = list(_days_off(hours, window))
        for day, kind, reason in days:
            yield Off(kind, day.start, day.end, reason, tuple(codes))
        serving = [*hours.within(window), *(day for day, _, _ in days)]
        for closed in subtract([window], serving):
            yield Off("closed", closed.start, closed.end, "", tuple(codes))
    for row in rows:
        if timetables[row.id].certificates:
            for lapse in timetables[row.id].uncertified(window):
                yield Off("inspection", lapse.start, lapse.end, "", (row.code,))


def _days_off(hours: Hours, window: Period) -> Iterator[tuple[Period, str, str]]:
    for day, special in sorted(hours.days.items()):
        if special.kind in HOLIDAYS | SHUT:
            whole = Period(midnight(day), midnight(day) + DAY).clip(window)
            if whole:
                yield whole, "closure" if special.kind in SHUT else "holiday", str(special.name)


def stopped(
    rows: Sequence[Row], stops: Iterable[Mapping[str, Any]], window: Period
) -> Iterator[Off]:
    """Closures, planned maintenance and breakdowns."""
    for stop in stops:
        if not stop["stop"]:
            continue
        period = Period(stop["starts_at"], stop["ends_at"] or FAR_FUTURE).clip(window)
        codes = tuple(
            row.code
            for row in rows
            if stop["resource"] == row.id or stop["incubator"] == row.incubator
        )
        if period and codes:
            yield Off(_KINDS[stop["stop"]], period.start, period.end, stop["reason"], codes)
