"""Everything that decides when a resource serves, loaded at once and then asked without SQL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from facilities.hours import (
    DAY,
    HOLIDAYS,
    SHUT,
    Days,
    Hours,
    Span,
    midnight,
    special_days,
    whole_days,
)
from incubator import clock
from incubator.database import fetch, marks
from incubator.periods import Period, subtract, union

INSPECTION, CALIBRATION = "INSPECTION", "CALIBRATION"
FAR_FUTURE = datetime(2200, 1, 1, tzinfo=UTC)
ALWAYS = Period(datetime(1900, 1, 1, tzinfo=UTC), FAR_FUTURE)


@dataclass(frozen=True, slots=True)
class Stop:
    """A closure or a maintenance, and why."""

    period: Period
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Timetable:
    """When one resource serves, after brief 4.2; ValueError outside the window it was loaded for.

    `certificates` holds, for each kind of certificate that the resource needs, the periods in
    which one was valid.
    """

    hours: Hours
    staff: Hours
    stops: tuple[Stop, ...] = ()
    repairs: tuple[Stop, ...] = ()
    certificates: Mapping[str, tuple[Period, ...]] = field(default_factory=dict)
    known: Period = ALWAYS

    def opening(self, window: Period) -> list[Period]:
        """Calendar opening hours; make-up days count, holidays are not yet taken out."""
        self._must_know(window)
        return list(self.hours.within(window))

    def holidays(self, window: Period) -> list[Period]:
        """The public holidays, days in lieu and swapped days, whole."""
        self._must_know(window)
        return self._whole_days(window, HOLIDAYS)

    def closures(self, window: Period) -> list[Period]:
        """Times for which the house or the resource serves nobody."""
        self._must_know(window)
        announced = [part for stop in self.stops if (part := stop.period.clip(window))]
        return union(announced + self._whole_days(window, SHUT))

    def maintenance(self, window: Period) -> list[Period]:
        """Planned maintenance and breakdowns."""
        self._must_know(window)
        return union(part for stop in self.repairs if (part := stop.period.clip(window)))

    def uncertified(self, window: Period) -> list[Period]:
        """Times at which a needed inspection or calibration was not valid."""
        self._must_know(window)
        lapses = (subtract([window], valid) for valid in self.certificates.values())
        return union(lapse for lapsed in lapses for lapse in lapsed)

    def base(self, window: Period) -> list[Period]:
        """Opening hours without holidays and closures."""
        off = self.holidays(window) + self.closures(window)
        return subtract(self.opening(window), off) if off else self.opening(window)

    def available(self, window: Period) -> list[Period]:
        """Base without maintenance, breakdowns and lapsed certificates."""
        off = self.maintenance(window) + self.uncertified(window)
        return subtract(self.base(window), off) if off else self.base(window)

    def staffed(self, window: Period) -> list[Period]:
        """Hours with staff in the house: never on holidays, never while it is closed."""
        off = self.holidays(window) + self.closures(window)
        return subtract(self.staff.within(window), off) if off else self.staff.within(window)

    def _whole_days(self, window: Period, kinds: Iterable[str]) -> list[Period]:
        days = self.hours.days.items()
        return whole_days((day for day, special in days if special.kind in kinds), window)

    def _must_know(self, window: Period) -> None:
        if not self.known.contains(window):
            raise ValueError(f"the timetable knows {self.known}, not {window}")


async def load_timetables(resources: Sequence[UUID], window: Period) -> dict[UUID, Timetable]:
    """The timetables of these resources over the window and a day either side.

    Three statements however many resources; unknown ids are left out.
    """
    rows = await _load_resources(resources)
    if not rows:
        return {}
    known = known_around(window)
    houses = list({row["incubator"] for row in rows})
    spans = await _load_spans(houses, resources)
    stops = await _load_stops(houses, resources, known)
    return assemble(rows, spans, stops, known)


def known_around(window: Period) -> Period:
    """The days of the house that the window touches, and the day before and after them."""
    first, last = clock.local(window.start).date(), clock.local(window.end).date()
    return Period(midnight(first) - DAY, midnight(last) + 2 * DAY)


async def _load_resources(resources: Sequence[UUID]) -> list[dict[str, Any]]:
    if not resources:
        return []
    return await fetch(
        f"""SELECT r.id, r.incubator, r.needs_inspection, r.needs_calibration,
            i.kind, i.performed_on, i.valid_until
        FROM resource r LEFT JOIN inspection i ON i.resource = r.id
            AND (r.needs_inspection OR r.needs_calibration)
        WHERE r.id IN ({marks(resources)})""",  # noqa: S608 (marks only)
        *resources,
    )


async def _load_spans(houses: Sequence[UUID], resources: Sequence[UUID]) -> list[dict[str, Any]]:
    return await fetch(
        f"""SELECT incubator, resource, kind, weekday, opens, closes, valid_from, valid_to
        FROM opening_hours WHERE incubator IN ({marks(houses)})
            AND (resource IS NULL OR resource IN ({marks(resources)}))
        ORDER BY weekday, opens""",  # noqa: S608 (marks only)
        *houses,
        *resources,
    )


async def _load_stops(
    houses: Sequence[UUID], resources: Sequence[UUID], known: Period
) -> list[dict[str, Any]]:
    # The types of the first SELECT are those of all, so days of the calendar travel as text.
    first, last = clock.local(known.start).date(), clock.local(known.end).date()
    of_houses, of_resources = marks(houses), marks(resources)
    return await fetch(
        f"""SELECT 'CLOSURE' AS kind, incubator, resource, starts_at, ends_at, reason,
            '' AS day, '' AS name_en, CAST(NULL AS INT) AS works_as
        FROM closure WHERE withdrawn_at IS NULL AND ends_at > {{}} AND starts_at < {{}}
            AND (incubator IN ({of_houses}) OR resource IN ({of_resources}))
        UNION ALL SELECT 'MAINTENANCE', CAST(NULL AS UUID), resource, starts_at, ends_at, reason,
            '', '', CAST(NULL AS INT)
        FROM maintenance WHERE withdrawn_at IS NULL AND resource IN ({of_resources})
            AND (ends_at IS NULL OR ends_at > {{}}) AND starts_at < {{}}
        UNION ALL SELECT kind, incubator, CAST(NULL AS UUID), CAST(NULL AS TIMESTAMPTZ),
            CAST(NULL AS TIMESTAMPTZ), name_vi, CAST(day AS TEXT), name_en, works_as
        FROM calendar_day WHERE day BETWEEN {{}} AND {{}}
            AND (incubator IS NULL OR incubator IN ({of_houses}))""",  # noqa: S608 (marks only)
        *(known.start, known.end, *houses, *resources),
        *(*resources, known.start, known.end),
        *(first, last, *houses),
    )


def assemble(
    rows: list[dict[str, Any]],
    spans: list[dict[str, Any]],
    stops: list[dict[str, Any]],
    known: Period,
) -> dict[UUID, Timetable]:
    """The timetables out of rows as the three statements of `load_timetables` return them.

    Resources of a house with the same weekly hours share their Hours.
    """
    week = _Week(spans, stops)
    by_place = _stops_by_place(stops)
    certificates = _certificates(rows)
    found: dict[UUID, Timetable] = {}
    for row in rows:
        resource, house = row["id"], row["incubator"]
        if resource not in found:
            found[resource] = Timetable(
                hours=week.hours(house, resource, "OPEN"),
                staff=week.hours(house, resource, "STAFFED"),
                stops=(*by_place["CLOSURE", house], *by_place["CLOSURE", resource]),
                repairs=tuple(by_place["MAINTENANCE", resource]),
                certificates=certificates.get(resource, {}),
                known=known,
            )
    return found


class _Week:
    """The hours of each house and resource, one object for all whose hours are the same."""

    def __init__(self, spans: list[dict[str, Any]], stops: list[dict[str, Any]]) -> None:
        self._spans: dict[tuple[UUID, str], list[Span]] = defaultdict(list)
        for row in spans:
            span = Span(
                row["weekday"], row["opens"], row["closes"], row["valid_from"], row["valid_to"]
            )
            self._spans[row["resource"] or row["incubator"], row["kind"]].append(span)
        self._stops = stops
        self._days: dict[UUID, Days] = {}
        self._hours: dict[tuple[UUID, str, tuple[Span, ...]], Hours] = {}

    def hours(self, house: UUID, resource: UUID, kind: str) -> Hours:
        """A house that names no staffed hours has staff in whenever it is open."""
        own = tuple(self._spans.get((resource, kind), ()))
        general = self._spans.get((house, kind), ())
        if kind == "STAFFED" and not own and not general:
            return self.hours(house, resource, "OPEN")
        place = (house, kind, own)
        if place not in self._hours:
            self._hours[place] = Hours(general, self._days_of(house), own)
        return self._hours[place]

    def _days_of(self, house: UUID) -> Days:
        if house not in self._days:
            self._days[house] = special_days(self._stops, house)
        return self._days[house]


def _stops_by_place(rows: list[dict[str, Any]]) -> dict[tuple[str, UUID], list[Stop]]:
    stops: dict[tuple[str, UUID], list[Stop]] = defaultdict(list)
    for row in rows:
        if not row["day"]:
            period = Period(row["starts_at"], row["ends_at"] or FAR_FUTURE)
            stops[row["kind"], row["resource"] or row["incubator"]].append(
                Stop(period, row["reason"])
            )
    return stops


def _certificates(rows: list[dict[str, Any]]) -> dict[UUID, dict[str, tuple[Period, ...]]]:
    found: dict[UUID, dict[str, tuple[Period, ...]]] = {}
    for row in rows:
        needs = ((INSPECTION, row["needs_inspection"]), (CALIBRATION, row["needs_calibration"]))
        held = found.setdefault(row["id"], {kind: () for kind, needed in needs if needed})
        if row["kind"] in held:
            valid = Period(midnight(row["performed_on"]), midnight(row["valid_until"]) + DAY)
            held[row["kind"]] = (*held[row["kind"]], valid)
    return found
