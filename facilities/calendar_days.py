"""Public holidays, days in lieu, swapped days and make-up days: proposed, seeded once, listed.

The `holidays` package proposes a year; what it lacks or mislabels is corrected here (brief 5.7).
Availability reads the table only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import holidays

from facilities.hours import HOLIDAYS, SHUT
from facilities.tables import CalendarDay
from incubator.database import fetch, write

HOLIDAY, IN_LIEU, SWAPPED_OFF, MAKE_UP = "NGHI_LE", "NGHI_BU", "HOAN_DOI_NGHI", "LAM_BU"
KINDS = HOLIDAYS | SHUT | {MAKE_UP}
LAST_DECIDED_YEAR = 2026
_SWAP = re.compile(r"thay cho ngày (\d\d)/(\d\d)/(\d{4})")
_TET_2014 = ("Nghỉ Tết Nguyên Đán", "Lunar New Year holiday")


@dataclass(frozen=True, slots=True)
class SeedDay:
    """A day as it is proposed; `works_as` is the weekday whose hours a make-up day has."""

    day: date
    kind: str
    name_vi: str
    name_en: str
    works_as: int | None = None


CORRECTIONS = {
    one.day: one
    for one in (
        SeedDay(
            date(2013, 2, 15),
            SWAPPED_OFF,
            "Nghỉ hoán đổi dịp Tết Nguyên Đán",
            "Swapped day off at Lunar New Year",
        ),
        SeedDay(date(2014, 1, 28), HOLIDAY, *_TET_2014),
        SeedDay(date(2014, 2, 5), HOLIDAY, *_TET_2014),
        SeedDay(date(2025, 1, 27), HOLIDAY, "28 Tết", "28 of Lunar New Year"),
        SeedDay(
            date(2026, 1, 2),
            SWAPPED_OFF,
            "Nghỉ hoán đổi (làm bù 10/01/2026)",
            "Swapped day off (make-up day 10/01/2026)",
        ),
        SeedDay(
            date(2026, 1, 10),
            MAKE_UP,
            "Làm bù cho ngày 02/01/2026",
            "Make-up day for 02/01/2026",
            date(2026, 1, 2).weekday(),
        ),
    )
}


def days_of_year(year: int) -> list[SeedDay]:
    """The special days of a year for state agencies, in order."""
    proposed = {one.day: one for one in (*_days_off(year), *_make_up_days(year))}
    corrections = {day: one for day, one in CORRECTIONS.items() if day.year == year}
    return sorted((proposed | corrections).values(), key=lambda one: one.day)


def _days_off(year: int) -> Iterator[SeedDay]:
    english = holidays.country_holidays("VN", years=year, language="en_US")
    for day, name in holidays.country_holidays("VN", years=year, language="vi").items():
        if made_up := _made_up_on(name):
            yield SeedDay(
                day,
                SWAPPED_OFF,
                f"Nghỉ hoán đổi (làm bù {made_up:%d/%m/%Y})",
                f"Swapped day off (make-up day {made_up:%d/%m/%Y})",
            )
        else:
            kind = IN_LIEU if "(nghỉ bù)" in name else HOLIDAY
            yield SeedDay(day, kind, name, english.get(day, name))


def _make_up_days(year: int) -> Iterator[SeedDay]:
    """The Saturdays worked for a weekday off, which may lie in the year before or after."""
    around = holidays.country_holidays("VN", years=(year - 1, year, year + 1), language="vi")
    for day, name in around.items():
        made_up = _made_up_on(name)
        if made_up and made_up.year == year:
            yield SeedDay(
                made_up,
                MAKE_UP,
                f"Làm bù cho ngày {day:%d/%m/%Y}",
                f"Make-up day for {day:%d/%m/%Y}",
                day.weekday(),
            )


def _made_up_on(name: str) -> date | None:
    found = _SWAP.search(name)
    return date(int(found[3]), int(found[2]), int(found[1])) if found else None


async def seed_calendar(years: Iterable[int]) -> int:
    """Write the days of those years of which nothing is written yet; how many days were added.

    A year that was seeded is never touched again: it belongs to the people who correct it.
    """
    async with write():
        return await insert_years(years)


async def insert_years(years: Iterable[int]) -> int:
    """The same inside the caller's transaction."""
    rows = await fetch("SELECT day FROM calendar_day WHERE incubator IS NULL")
    seeded = {row["day"].year for row in rows}
    wanted = [one for year in sorted(set(years) - seeded) for one in days_of_year(year)]
    if wanted:
        await CalendarDay.insert(*(_row(one) for one in wanted))
    return len(wanted)


def _row(one: SeedDay) -> CalendarDay:
    return CalendarDay(
        day=one.day,
        kind=one.kind,
        name_vi=one.name_vi,
        name_en=one.name_en,
        works_as=one.works_as,
        is_provisional=one.day.year > LAST_DECIDED_YEAR,
    )


async def list_days(year: int, incubators: frozenset[UUID] | None = None) -> list[dict[str, Any]]:
    """The special days of a year, those of all houses and of some (None: of each), in order."""
    rows = await fetch(
        "SELECT d.id, d.incubator, i.code AS house, d.day, d.kind, d.name_vi, d.name_en,"
        " d.works_as, d.is_provisional FROM calendar_day d"
        " LEFT JOIN incubator i ON i.id = d.incubator WHERE d.day BETWEEN {} AND {}"
        " ORDER BY d.day, i.code",
        date(year, 1, 1),
        date(year, 12, 31),
    )
    return [
        row
        for row in rows
        if incubators is None or row["incubator"] is None or row["incubator"] in incubators
    ]
