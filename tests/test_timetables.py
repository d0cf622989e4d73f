"""When a resource serves: the hours it inherits or has, and what is taken from them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilities.hours import Hours, Span
from facilities.timetables import INSPECTION, Stop, Timetable, load_timetables
from incubator.database import Engine, execute
from incubator.ids import uuid7
from incubator.periods import Period, minutes, subtract
from tests import statements
from tests.timetabling import (
    DAYS,
    EIGHT,
    EVENINGS,
    HALL,
    NINE_PM,
    OFFICE,
    at,
    period,
    timetable,
)
from tests.workshop import Workshop

WEEK = period("2026-11-23", "00:00", "24:00", "2026-11-29")


def test_opening_counts_holidays_and_base_does_not() -> None:
    office = timetable(OFFICE)
    assert minutes(office.opening(WEEK)) == (5 * 8 + 4) * 60
    assert minutes(office.base(WEEK)) == (4 * 8 + 4) * 60
    assert minutes(office.holidays(WEEK)) == 24 * 60


def test_a_make_up_day_has_the_hours_of_the_day_it_stands_for() -> None:
    saturday = period("2026-08-22", "00:00", "24:00")
    assert timetable(OFFICE).opening(saturday) == [
        period("2026-08-22", "08:00", "12:00"),
        period("2026-08-22", "13:00", "17:00"),
    ]


def test_a_resource_has_its_own_hours_only_while_they_are_in_force() -> None:
    summer = [Span(day, EIGHT, NINE_PM, date(2026, 6, 1), date(2026, 8, 31)) for day in range(5)]
    hours = Hours(OFFICE, {}, summer)
    june = period("2026-06-01", "00:00", "24:00")
    september = period("2026-09-01", "00:00", "24:00")
    assert hours.within(june) == [period("2026-06-01", "08:00", "21:00")]
    assert minutes(hours.within(september)) == 8 * 60


def test_spans_that_meet_are_one() -> None:
    assert timetable(EVENINGS).opening(period("2026-11-23", "00:00", "24:00")) == [
        period("2026-11-23", "08:00", "21:00")
    ]


def test_a_window_cuts_the_hours() -> None:
    assert timetable(HALL).opening(period("2026-11-23", "09:15", "23:00")) == [
        period("2026-11-23", "09:15", "17:00")
    ]


def test_nobody_is_in_on_holidays_and_while_the_house_is_closed() -> None:
    closed = Stop(period("2026-11-25", "08:00", "12:00"))
    assert timetable(HALL, closed=(closed,)).staffed(
        period("2026-11-24", "00:00", "24:00", "2026-11-25")
    ) == [period("2026-11-25", "12:00", "17:00")]


def test_a_timetable_answers_only_for_the_days_it_was_loaded_for() -> None:
    table = Timetable(Hours(HALL, DAYS), Hours(HALL, DAYS), known=WEEK)
    with pytest.raises(ValueError, match="knows"):
        table.opening(period("2026-11-30", "08:00", "09:00"))


moments = st.datetimes(
    at("2026-11-16 00:00").replace(tzinfo=None), at("2026-11-30 00:00").replace(tzinfo=None)
)
periods = (
    st.tuples(moments, moments)
    .filter(lambda two: two[0] < two[1])
    .map(lambda two: Period(at(two[0].isoformat()), at(two[1].isoformat())))
)
stops = st.lists(periods.map(Stop), max_size=4).map(tuple)
certificates = st.lists(periods, max_size=3).map(lambda valid: {INSPECTION: tuple(valid)})


@given(stops, stops, certificates, periods)
def test_available_lies_in_base_and_base_in_opening(
    closed: tuple[Stop, ...],
    repairs: tuple[Stop, ...],
    valid: dict[str, tuple[Period, ...]],
    window: Period,
) -> None:
    table = timetable(HALL, closed=closed, repairs=repairs, certificates=valid)
    opening, base = table.opening(window), table.base(window)
    available = table.available(window)
    assert not subtract(base, opening)
    assert not subtract(available, base)
    assert not subtract(table.staffed(window), opening)
    for lost in (table.closures(window), table.holidays(window)):
        assert not any(one.overlaps(hole) for one in base for hole in lost)
    for lost in (table.maintenance(window), table.uncertified(window)):
        assert not any(one.overlaps(hole) for one in available for hole in lost)


@given(stops, periods, periods)
def test_two_halves_of_a_window_add_up_to_the_whole(
    closed: tuple[Stop, ...], window: Period, other: Period
) -> None:
    table = timetable(OFFICE, closed=closed)
    if window.holds(other.start) and window.start < other.start:
        halves = (Period(window.start, other.start), Period(other.start, window.end))
        parts = [part for half in halves for part in table.available(half)]
        assert not subtract(table.available(window), parts)
        assert not subtract(parts, table.available(window))


async def test_a_resource_inherits_the_hours_of_its_house(database: Engine) -> None:
    workshop = await Workshop.opened()
    machine = await workshop.machine()
    await workshop.day(date(2026, 11, 24), "NGHI_LE")
    await workshop.closure(period("2026-11-25", "08:00", "12:00"), incubator=workshop.house)
    table = (await load_timetables([machine], WEEK))[machine]
    assert minutes(table.opening(WEEK)) == (5 * 9 + 4) * 60
    assert minutes(table.base(WEEK)) == (3 * 9 + 5 + 4) * 60
    assert table.closures(WEEK) == [period("2026-11-25", "08:00", "12:00")]
    assert table.staffed(period("2026-11-25", "00:00", "24:00")) == [
        period("2026-11-25", "12:00", "17:00")
    ]


async def test_own_hours_replace_those_of_the_house_kind_by_kind(database: Engine) -> None:
    workshop = await Workshop.opened()
    machine, other = await workshop.machine(), await workshop.machine("TB-02")
    for weekday in range(5):
        await workshop.hours(workshop.house, weekday, EIGHT, NINE_PM, resource=machine)
    tables = await load_timetables([machine, other], WEEK)
    assert minutes(tables[machine].opening(WEEK)) == 5 * 13 * 60
    assert minutes(tables[machine].staffed(WEEK)) == (5 * 9 + 4) * 60
    assert minutes(tables[other].opening(WEEK)) == (5 * 9 + 4) * 60


async def test_a_house_without_staffed_hours_is_staffed_while_open(database: Engine) -> None:
    workshop = await Workshop.opened()
    machine = await workshop.machine()
    await execute("DELETE FROM opening_hours WHERE kind = 'STAFFED'")
    table = (await load_timetables([machine], WEEK))[machine]
    assert table.staffed(WEEK) == table.opening(WEEK)


async def test_stops_and_certificates_are_those_of_the_resource(database: Engine) -> None:
    workshop = await Workshop.opened()
    crane = await workshop.machine("TB-28", needs_inspection=True)
    lathe = await workshop.machine("TB-03")
    await workshop.certificate(crane, "INSPECTION", date(2025, 11, 26), date(2026, 11, 25))
    await workshop.certificate(lathe, "INSPECTION", date(2025, 1, 1), date(2025, 1, 2))
    await workshop.repair(lathe, at("2026-11-24 08:00"), at("2026-11-24 10:00"))
    await workshop.repair(lathe, at("2026-11-26 10:12"), None)
    await workshop.closure(period("2026-11-23", "08:00", "09:00"), resource=lathe)
    tables = await load_timetables([crane, lathe], WEEK)
    assert tables[crane].uncertified(WEEK) == [period("2026-11-26", "00:00", "24:00", "2026-11-29")]
    assert tables[crane].closures(WEEK) == tables[crane].maintenance(WEEK) == []
    assert tables[lathe].uncertified(WEEK) == []
    assert tables[lathe].closures(WEEK) == [period("2026-11-23", "08:00", "09:00")]
    assert tables[lathe].maintenance(WEEK) == [
        period("2026-11-24", "08:00", "10:00"),
        period("2026-11-26", "10:12", "24:00", "2026-11-29"),
    ]


async def test_what_was_withdrawn_or_is_elsewhere_does_not_count(database: Engine) -> None:
    workshop = await Workshop.opened()
    machine = await workshop.machine()
    elsewhere = await workshop.second_house()
    day = period("2026-11-25", "08:00", "12:00")
    await workshop.closure(day, incubator=workshop.house, withdrawn_at=at("2026-11-23 08:00"))
    await workshop.closure(day, incubator=elsewhere)
    await workshop.day(date(2026, 11, 26), "DONG_CUA", incubator=elsewhere)
    table = (await load_timetables([machine], WEEK))[machine]
    assert table.closures(WEEK) == []


async def test_a_houses_word_on_a_day_outweighs_the_general_one(database: Engine) -> None:
    workshop = await Workshop.opened()
    here = await workshop.machine()
    there = await workshop.machine("TB-20", incubator=await workshop.second_house())
    await workshop.day(date(2026, 11, 24), "NGHI_LE")
    await workshop.day(date(2026, 11, 24), "LAM_BU", works_as=1, incubator=workshop.house)
    tables = await load_timetables([here, there], WEEK)
    assert tables[here].holidays(WEEK) == []
    assert tables[there].holidays(WEEK) == [period("2026-11-24", "00:00", "24:00")]


async def test_unknown_resources_have_no_timetable(database: Engine) -> None:
    assert await load_timetables([], WEEK) == {}
    assert await load_timetables([uuid7()], WEEK) == {}


async def test_any_number_of_resources_costs_three_statements(sqlite_database: Engine) -> None:
    workshop = await Workshop.opened()
    machines = [await workshop.machine(f"TB-{n:02}") for n in range(5)]
    with statements.counted() as asked:
        found = await load_timetables(machines, WEEK)
    assert len(found) == 5
    assert len(asked) == 3
    assert len({id(table.hours) for table in found.values()}) == 1
