"""Which technicians are on duty, what they may run, and who of them attends a machine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from facilities.hours import DAY, HOLIDAYS, Days, Hours, Span, midnight, special_days, whole_days
from incubator import clock
from incubator.database import fetch, marks
from incubator.languages import N_
from incubator.periods import Period, minutes, subtract
from incubator.refusals import Refusal


class TechnicianUnavailable(Refusal):
    rule = "technician-unavailable"
    title = N_("No technician available")


@dataclass(frozen=True, slots=True)
class Technician:
    """A technician of a house: when on duty, and when each qualification is held."""

    person: UUID
    incubator: UUID
    sort_key: str
    on_duty: tuple[Period, ...]
    held: Mapping[UUID, tuple[Period, ...]] = field(default_factory=dict)

    def serves(self, windows: Iterable[Period]) -> bool:
        """Whether on duty throughout every window."""
        return all(any(shift.contains(window) for shift in self.on_duty) for window in windows)

    def may_run(self, qualification: UUID | None, windows: Iterable[Period]) -> bool:
        """Whether the qualification, if one is asked, is held throughout every window."""
        held = self.held.get(qualification, ()) if qualification else ()
        return qualification is None or all(
            any(valid.contains(window) for valid in held) for window in windows
        )


@dataclass(frozen=True, slots=True)
class Duty:
    """The technicians of some houses over some days."""

    technicians: tuple[Technician, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendance:
    """A technician taken for a time: exclusively by a class D machine, or minding class C."""

    person: UUID
    period: Period
    exclusive: bool


def free_technicians(
    name: str,
    windows: Sequence[Period],
    *,
    incubator: UUID,
    qualification: UUID | None,
    duty: Duty,
    busy: Sequence[Attendance],
    exclusive: bool,
) -> list[UUID]:
    """Who may attend the resource `name` in all windows: the least busy first, then by name.

    A class D machine (`exclusive`) wants a technician who does nothing else then; class C
    machines may share one. TechnicianUnavailable says whether nobody is on duty, qualified or free.
    """
    house = (one for one in duty.technicians if one.incubator == incubator)
    if not (present := [one for one in house if one.serves(windows)]):
        message = N_("No technician is on duty whenever %(resource)s needs one: %(times)s.")
        raise TechnicianUnavailable(message, resource=name, times=list(windows))
    if not (able := [one for one in present if one.may_run(qualification, windows)]):
        message = N_("No technician on duty is qualified for %(resource)s: %(times)s.")
        raise TechnicianUnavailable(message, resource=name, times=list(windows))
    free = [one for one in able if not _is_taken(one, windows, busy, exclusive)]
    if not free:
        message = N_("Every technician who is qualified for %(resource)s is busy: %(times)s.")
        raise TechnicianUnavailable(message, resource=name, times=list(windows))
    free.sort(key=lambda one: (_load(one, busy), one.sort_key, one.person))
    return [one.person for one in free]


def _is_taken(
    technician: Technician, windows: Sequence[Period], busy: Sequence[Attendance], exclusive: bool
) -> bool:
    return any(
        attendance.person == technician.person
        and (exclusive or attendance.exclusive)
        and any(attendance.period.overlaps(window) for window in windows)
        for attendance in busy
    )


def _load(technician: Technician, busy: Sequence[Attendance]) -> int:
    return minutes(one.period for one in busy if one.person == technician.person)


async def load_duty(incubators: Sequence[UUID], window: Period) -> Duty:
    """The technicians of these houses over the window and a day either side.

    Two statements, none without a house. Nobody is on duty on a public holiday or while absent; a
    make-up day has the shifts of the weekday it stands for.
    """
    shifts = await _load_shifts(incubators) if incubators else []
    if not shifts:
        return Duty()
    known = Period(window.start - DAY, window.end + DAY)
    facts = await _load_facts(list({row["person"] for row in shifts}), incubators, known)
    return Duty(tuple(_technicians(shifts, facts, known)))


async def _load_shifts(incubators: Sequence[UUID]) -> list[dict[str, Any]]:
    return await fetch(
        f"""SELECT d.incubator, d.person, p.sort_key, d.weekday, d.starts, d.ends,
            d.valid_from, d.valid_to
        FROM duty d JOIN person p ON p.id = d.person
        WHERE d.incubator IN ({marks(incubators)}) ORDER BY d.weekday, d.starts""",  # noqa: S608
        *incubators,
    )


async def _load_facts(
    people: Sequence[UUID], incubators: Sequence[UUID], known: Period
) -> list[dict[str, Any]]:
    # The types of the first SELECT are those of all, so dates travel as text.
    return await fetch(
        f"""SELECT 'AWAY' AS kind, person, CAST(NULL AS UUID) AS incubator, starts_at, ends_at,
            CAST(NULL AS TEXT) AS granted, CAST(NULL AS TEXT) AS expires,
            CAST(NULL AS TEXT) AS revoked, CAST(NULL AS TEXT) AS qualification,
            '' AS day, '' AS reason, '' AS name_en, CAST(NULL AS INT) AS works_as
        FROM duty_absence WHERE person IN ({marks(people)}) AND ends_at > {{}} AND starts_at < {{}}
        UNION ALL SELECT 'HELD', person, CAST(NULL AS UUID), CAST(NULL AS TIMESTAMPTZ),
            CAST(NULL AS TIMESTAMPTZ), CAST(granted_on AS TEXT), CAST(expires_on AS TEXT),
            CAST(revoked_on AS TEXT), CAST(qualification AS TEXT), '', '', '', CAST(NULL AS INT)
        FROM held_qualification WHERE person IN ({marks(people)})
        UNION ALL SELECT kind, CAST(NULL AS UUID), incubator, CAST(NULL AS TIMESTAMPTZ),
            CAST(NULL AS TIMESTAMPTZ), NULL, NULL, NULL, NULL, CAST(day AS TEXT), name_vi,
            name_en, works_as
        FROM calendar_day WHERE day BETWEEN {{}} AND {{}}
            AND (incubator IS NULL OR incubator IN ({marks(incubators)}))""",  # noqa: S608
        *(*people, known.start, known.end),
        *people,
        *(clock.local(known.start).date(), clock.local(known.end).date(), *incubators),
    )


def _technicians(
    shifts: list[dict[str, Any]], facts: list[dict[str, Any]], known: Period
) -> Iterable[Technician]:
    spans: dict[tuple[UUID, UUID, str], list[Span]] = defaultdict(list)
    for row in shifts:
        span = Span(row["weekday"], row["starts"], row["ends"], row["valid_from"], row["valid_to"])
        spans[row["incubator"], row["person"], row["sort_key"]].append(span)
    away = defaultdict(list)
    for row in facts:
        if row["kind"] == "AWAY":
            away[row["person"]].append(Period(row["starts_at"], row["ends_at"]))
    held = _held(facts)
    calendars = {house: special_days(facts, house) for house, _, _ in spans}
    for (house, person, sort_key), shift in spans.items():
        days = calendars[house]
        off = _holidays(days, known) + away[person]
        on_duty = subtract(Hours(shift, days).within(known), off)
        yield Technician(person, house, sort_key, tuple(on_duty), held[person])


def _holidays(days: Days, known: Period) -> list[Period]:
    return whole_days((day for day, special in days.items() if special.kind in HOLIDAYS), known)


def _held(facts: list[dict[str, Any]]) -> dict[UUID, dict[UUID, tuple[Period, ...]]]:
    held: dict[UUID, dict[UUID, tuple[Period, ...]]] = defaultdict(dict)
    for row in facts:
        if row["kind"] == "HELD" and (valid := _validity(row)):
            kinds, qualification = held[row["person"]], UUID(row["qualification"])
            kinds[qualification] = (*kinds.get(qualification, ()), valid)
    return held


def _validity(row: Mapping[str, Any]) -> Period | None:
    """From the day it was granted to the end of its expiry, or to the day it was revoked."""
    start = midnight(date.fromisoformat(row["granted"]))
    ends = [midnight(date.max.replace(year=2199))]
    if row["expires"]:
        ends.append(midnight(date.fromisoformat(row["expires"])) + DAY)
    if row["revoked"]:
        ends.append(midnight(date.fromisoformat(row["revoked"])))
    return Period(start, min(ends)) if start < min(ends) else None
