"""Figures of houses, resources and months out of what is stored."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from facilities.occupancy import (
    By,
    intervals_of,
    load_titles,
    months,
    occupancy,
    visible_houses,
    weeks,
)
from facilities.usage import Figures
from incubator.database import Engine, execute
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.users import Forbidden, Role
from tests import statements
from tests.cast import actor
from tests.landlord import Landlord
from tests.timetabling import at, period
from tests.workshop import Workshop

HOUR = 60
NOW = at("2026-12-01 08:00")
WEEK = period("2026-11-23", "00:00", "24:00", "2026-11-29")
BY: tuple[By, ...] = ("incubator", "resource", "month")


async def figures(window: Period = WEEK, houses: list[UUID] | None = None) -> Figures:
    return (await occupancy(window, houses=houses, now=NOW)).total()


def test_months_and_weeks_are_cut_to_the_window() -> None:
    window = period("2026-10-30", "12:00", "12:00", "2026-12-01")
    assert months(window) == [
        period("2026-10-30", "12:00", "24:00", "2026-10-31"),
        period("2026-11-01", "00:00", "24:00", "2026-11-30"),
        period("2026-12-01", "00:00", "12:00"),
    ]
    assert weeks(WEEK) == [WEEK]
    assert weeks(window)[0] == period("2026-10-30", "12:00", "24:00", "2026-11-01")
    assert len(weeks(window)) == 6


def test_a_year_has_twelve_months() -> None:
    year = period("2026-01-01", "00:00", "24:00", "2026-12-31")
    assert len(months(year)) == 12


async def test_a_booked_and_used_slot_counts(database: Engine) -> None:
    workshop = await Workshop.opened()
    machine, firm = await workshop.machine(setup_minutes=30), await workshop.firm()
    slot = period("2026-11-25", "09:00", "12:00")
    used = period("2026-11-25", "09:05", "11:30")
    await workshop.booked(machine, slot, firm=firm, setup=30, cleanup=15, used=used)
    found = await figures()
    assert found.opening == found.available == (5 * 9 + 4) * HOUR
    assert (found.booked, found.blocked, found.used) == (180, 225, 145)


async def test_only_confirmed_bookings_of_firms_count(database: Engine) -> None:
    workshop = await Workshop.opened()
    machine, firm = await workshop.machine(), await workshop.firm()
    await workshop.booked(machine, period("2026-11-25", "08:00", "09:00"))
    await workshop.booked(
        machine, period("2026-11-25", "09:00", "10:00"), firm=firm, status="TENTATIVE"
    )
    await workshop.booked(
        machine, period("2026-11-25", "10:00", "11:00"), firm=firm, status="CANCELLED"
    )
    assert (await figures()).booked == 0


async def test_a_booking_in_use_counts_up_to_now_but_not_past_its_slot(database: Engine) -> None:
    workshop = await Workshop.opened()
    machine, firm = await workshop.machine(), await workshop.firm()
    slot = period("2026-11-25", "09:00", "12:00")
    booking = await workshop.booked(machine, slot, firm=firm)
    await execute("UPDATE booking SET checked_in_at = {} WHERE id = {}", slot.start, booking)
    at_ten = await occupancy(WEEK, now=at("2026-11-25 10:00"))
    assert at_ten.total().used == HOUR
    assert (await figures()).used == 3 * HOUR


async def test_an_early_return_leaves_the_slot_booked(database: Engine) -> None:
    workshop = await Workshop.opened()
    machine, firm = await workshop.machine(), await workshop.firm()
    slot, left = period("2026-11-25", "09:00", "12:00"), at("2026-11-25 10:00")
    used = period("2026-11-25", "09:00", "10:00")
    await workshop.booked(machine, slot, firm=firm, used=used)
    cleaned = at("2026-11-25 10:15")
    await execute("UPDATE occupation SET ends_at = {}, blocked_until = {}", left, cleaned)
    found = await figures()
    assert (found.booked, found.blocked, found.used) == (180, 195, 60)


async def test_an_item_given_up_at_a_breakdown_is_booked_only_until_then(database: Engine) -> None:
    workshop = await Workshop.opened()
    machine, firm = await workshop.machine(), await workshop.firm()
    slot, broke = period("2026-11-25", "09:00", "12:00"), at("2026-11-25 10:00")
    await workshop.booked(machine, slot, firm=firm, used=slot)
    await execute("UPDATE occupation SET ends_at = {}, blocked_until = {}", broke, broke)
    found = await figures()
    assert (found.booked, found.used) == (60, 60)


async def test_idle_resources_stay_in_and_technicians_and_leased_space_are_out(
    database: Engine,
) -> None:
    workshop = await Workshop.opened()
    await workshop.machine("TB-01")
    await workshop.machine("KTV", kind="TECHNICIANS")
    await workshop.machine("KG-01", kind="BAY", is_bookable=False)
    await workshop.machine("TB-99", is_active=False)
    found = await occupancy(WEEK, now=NOW)
    assert [one.code for one in found.resources] == ["TB-01"]
    assert found.total().available == (5 * 9 + 4) * HOUR


async def test_an_office_that_is_let_is_not_available_by_the_hour(database: Engine) -> None:
    landlord = await Landlord.opened()
    office = await landlord.unit(
        "KG-11", "Văn phòng V1", 24, 190_000, kind="OFFICE", is_bookable=True
    )
    before = (await occupancy(WEEK, now=NOW)).of(office)[0]
    assert before.available == (5 * 9 + 4) * HOUR
    await landlord.lets(office, date(2026, 11, 25), date(2026, 11, 27))
    after = (await occupancy(WEEK, now=NOW)).of(office)[0]
    assert (after.opening, after.closures) == (before.opening, 2 * 9 * HOUR)
    assert after.available == after.base == (3 * 9 + 4) * HOUR
    (one, _, intervals) = await intervals_of(office, WEEK, now=NOW)
    assert [part.bookings for part in intervals.closures] == [(one.let[0].booking,)] * 2


async def test_of_desks_only_those_that_are_let_are_gone(database: Engine) -> None:
    landlord = await Landlord.opened()
    await execute("UPDATE resource SET is_bookable = TRUE WHERE id = {}", landlord.desks)
    await landlord.lets(landlord.desks, date(2026, 11, 25), date(2026, 11, 27), quantity=6)
    found = (await occupancy(WEEK, now=NOW)).of(landlord.desks)[0]
    assert found.available == ((3 * 9 + 4) * 24 + 2 * 9 * 18) * HOUR
    assert found.opening - found.holidays - found.closures == found.base


async def test_what_is_retired_counts_until_its_last_day(database: Engine) -> None:
    workshop = await Workshop.opened()
    machine = await workshop.machine("TB-01")
    await execute(
        "UPDATE resource SET is_active = FALSE, retired_on = {} WHERE id = {}",
        date(2026, 11, 24),
        machine,
    )
    found = await occupancy(WEEK, now=NOW)
    assert found.total().available == 2 * 9 * HOUR
    later = period("2026-11-25", "00:00", "24:00", "2026-11-29")
    assert (await occupancy(later, now=NOW)).resources == []


async def test_every_by_adds_up_to_the_same_whole(database: Engine) -> None:
    workshop = await Workshop.opened()
    other = await workshop.second_house()
    firm = await workshop.firm()
    first, second = (
        await workshop.machine("TB-01", capacity=2),
        await workshop.machine("TB-05", is_unattended=True),
    )
    third = await workshop.machine("TB-20", incubator=other)
    night = period("2026-10-31", "11:00", "09:00", "2026-11-02")
    await workshop.booked(second, night, firm=firm, used=night)
    await workshop.booked(first, period("2026-11-03", "09:00", "12:00"), firm=firm, quantity=2)
    await workshop.repair(third, at("2026-10-30 10:12"), at("2026-11-03 09:33"))
    await workshop.day(date(2026, 11, 2), "NGHI_LE")
    window = period("2026-10-15", "00:00", "24:00", "2026-11-14")
    found = await occupancy(window, now=NOW)
    rows = {by: found.rows(by) for by in BY}
    assert [len(rows[by]) for by in BY] == [2, 3, 2]
    assert [row.key for row in rows["month"]] == ["2026-10", "2026-11"]
    for by in BY:
        assert sum((row.figures for row in rows[by]), Figures()) == found.total()
    by_week = await occupancy(window, weeks, now=NOW)
    assert by_week.total() == found.total()
    assert found.total().off > 0


async def test_houses_are_scoped(database: Engine) -> None:
    workshop = await Workshop.opened()
    other = await workshop.second_house()
    await workshop.machine("TB-01")
    there = await workshop.machine("TB-20", incubator=other)
    found = await occupancy(WEEK, houses=[other], now=NOW)
    assert [one.id for one in found.resources] == [there]
    assert (await occupancy(WEEK, houses=[], now=NOW)).total() == Figures()
    with pytest.raises(NotFound):
        await intervals_of(there, WEEK, houses=[workshop.house], now=NOW)


async def test_the_intervals_behind_a_figure_name_their_bookings(database: Engine) -> None:
    workshop = await Workshop.opened()
    machine, firm = await workshop.machine(), await workshop.firm()
    booking = await workshop.booked(machine, period("2026-11-25", "16:00", "18:00"), firm=firm)
    resource, _, intervals = await intervals_of(machine, WEEK, now=NOW)
    (one,) = intervals.booked
    assert one.period == period("2026-11-25", "16:00", "17:00")
    assert one.bookings == (booking,)
    assert intervals.figures() == await figures()
    assert str(resource.title) == "TB-01 · Máy TB-01"
    titles = await load_titles(one.bookings)
    assert titles[booking].purpose == "Gia công mẫu"
    assert str(titles[booking].firm) == "Tân Phong Việt"


async def test_a_year_costs_as_many_statements_as_a_week(sqlite_database: Engine) -> None:
    workshop = await Workshop.opened()
    for n in range(6):
        await workshop.machine(f"TB-{n:02}")
    with statements.counted() as asked:
        await occupancy(period("2026-01-01", "00:00", "24:00", "2026-12-31"), now=NOW)
    assert len(asked) == 5


async def test_more_than_three_years_are_refused(database: Engine) -> None:
    with pytest.raises(Invalid):
        await occupancy(Period(NOW - timedelta(days=1200), NOW), now=NOW)


def test_who_sees_which_houses() -> None:
    house = uuid7()
    assert visible_houses(actor(Role.city)) is None
    assert visible_houses(actor(Role.manager, incubator=house)) == frozenset({house})
    assert visible_houses(actor(Role.accountant)) is None
    for role in (Role.tenant, Role.adviser):
        with pytest.raises(Forbidden):
            visible_houses(actor(role))
