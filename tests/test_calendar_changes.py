"""Saying what days are: holidays, swaps, make-up days, years."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from facilities.calendar_changes import (
    DayBegun,
    DayChange,
    DayDecided,
    YearKnown,
    decide_day,
    decide_year,
    preview_days,
    propose_year,
    remove_day,
    set_days,
    swapped,
)
from facilities.calendar_days import HOLIDAY, MAKE_UP, list_days, seed_calendar
from facilities.strandings import Stranded
from facilities.timetables import load_timetables
from incubator.database import Engine, fetch
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from tests.cast import actor, english, reason, signed_up
from tests.timetabling import at, period
from tests.workshop import Workshop

NOW = at("2026-11-23 10:00")
FRIDAY, SATURDAY = date(2026, 12, 4), date(2026, 12, 5)
DAY_OF_WORK = period("2026-12-05", "00:00", "24:00")


async def opened() -> tuple[Workshop, Actor]:
    workshop = await Workshop.opened()
    return workshop, await signed_up(Role.manager, "VU-CK")


async def sets(day: date, kind: str, by: Actor, **more: Any) -> tuple[UUID, list[Stranded]]:
    change = DayChange(day, kind, more.pop("name", "Nghỉ"), **more)
    ids, hits = await set_days([change], actor=by, now=NOW)
    return ids[0], hits


async def test_a_manager_says_what_a_day_is_in_the_house(database: Engine) -> None:
    workshop, mai = await opened()
    machine = await workshop.machine()
    await seed_calendar([2026])
    for name in ("Làm việc bình thường", "Vẫn làm việc"):
        await sets(
            date(2026, 11, 24), MAKE_UP, mai, name=name, works_as=1, incubator=workshop.house
        )
    whole_day = period("2026-11-24", "00:00", "24:00")
    table = (await load_timetables([machine], whole_day))[machine]
    assert table.base(whole_day) == [period("2026-11-24", "08:00", "17:00")]
    own = [row for row in await list_days(2026) if row["incubator"]]
    assert [(row["house"], row["name_vi"]) for row in own] == [("VU-CK", "Vẫn làm việc")]
    audited = await fetch("SELECT action FROM audit_entry WHERE subject_kind = 'calendar_day'")
    assert [row["action"] for row in audited] == ["calendar-day.set"] * 2


async def test_the_bookings_of_a_day_that_becomes_a_holiday_are_named(database: Engine) -> None:
    workshop, mai = await opened()
    machine = await workshop.machine()
    hit = await workshop.booked(machine, period("2026-12-04", "09:00", "10:00"))
    await workshop.booked(machine, period("2026-12-03", "09:00", "10:00"))
    change = DayChange(FRIDAY, HOLIDAY, "Nghỉ", incubator=workshop.house)
    (foreseen,) = await preview_days([change], actor=mai, now=NOW)
    assert await list_days(2026) == []
    _, (found,) = await set_days([change], actor=mai, now=NOW)
    assert foreseen.hit.booking == found.hit.booking == hit
    assert reason(found) == "Machine TB-01 does not serve on 4 Dec 2026: Nghỉ"


async def test_an_unattended_run_does_not_pass_a_closing_day(database: Engine) -> None:
    workshop, mai = await opened()
    machine = await workshop.machine(is_unattended=True)
    await workshop.booked(machine, period("2026-12-04", "09:00", "10:00"))
    _, hits = await sets(FRIDAY, "DONG_CUA", mai, incubator=workshop.house)
    assert len(hits) == 1


async def test_a_swap_is_two_days_or_none(database: Engine) -> None:
    workshop, mai = await opened()
    machine = await workshop.machine()
    changes = swapped(FRIDAY, SATURDAY, workshop.house)
    await set_days(changes, actor=mai, now=NOW)
    days = [(row["day"], row["kind"], row["works_as"]) for row in await list_days(2026)]
    assert days == [(FRIDAY, "HOAN_DOI_NGHI", None), (SATURDAY, "LAM_BU", 4)]
    table = (await load_timetables([machine], DAY_OF_WORK))[machine]
    assert table.base(DAY_OF_WORK) == [period("2026-12-05", "08:00", "17:00")]
    past = swapped(date(2026, 12, 8), date(2026, 11, 21), workshop.house)
    with pytest.raises(DayBegun):
        await set_days(past, actor=mai, now=NOW)
    assert len(await list_days(2026)) == 2


def test_a_swap_is_of_a_weekday_and_another_day() -> None:
    with pytest.raises(Invalid) as refused:
        swapped(SATURDAY, FRIDAY)
    assert english(refused.value) == "A day of the weekend needs no swap: choose a weekday."
    with pytest.raises(Invalid) as same:
        swapped(FRIDAY, FRIDAY)
    assert english(same.value) == "Choose two different days."


async def test_days_that_have_begun_stay(database: Engine) -> None:
    workshop, mai = await opened()
    gone = await workshop.day(date(2026, 11, 23), HOLIDAY, incubator=workshop.house)
    for day in (date(2026, 11, 23), date(2020, 1, 1)):
        with pytest.raises(DayBegun) as refused:
            await sets(day, HOLIDAY, mai, incubator=workshop.house)
    assert english(refused.value) == "1 Jan 2020 has begun or is over: what it was stays."
    with pytest.raises(DayBegun):
        await remove_day(gone, actor=mai, now=NOW)


async def test_removing_a_make_up_day_names_its_bookings(database: Engine) -> None:
    workshop, mai = await opened()
    machine = await workshop.machine()
    id, _ = await sets(SATURDAY, MAKE_UP, mai, works_as=4, incubator=workshop.house)
    hit = await workshop.booked(machine, period("2026-12-05", "14:00", "15:00"))
    assert [one.hit.booking for one in await remove_day(id, actor=mai, now=NOW)] == [hit]
    with pytest.raises(NotFound):
        await remove_day(id, actor=mai, now=NOW)


async def test_a_provisional_day_is_decided_once(database: Engine) -> None:
    workshop, mai = await opened()
    id, _ = await sets(FRIDAY, HOLIDAY, mai, incubator=workshop.house, is_provisional=True)
    assert (await list_days(2026))[0]["is_provisional"] is True
    with pytest.raises(Forbidden):
        await decide_day(id, actor=actor(Role.technician), now=NOW)
    await decide_day(id, actor=mai, now=NOW)
    assert (await list_days(2026))[0]["is_provisional"] is False
    with pytest.raises(DayDecided) as refused:
        await decide_day(id, actor=mai, now=NOW)
    assert english(refused.value) == "Nothing of this is provisional any more."
    with pytest.raises(NotFound):
        await decide_day(uuid7(), actor=mai, now=NOW)


async def test_a_year_is_proposed_and_then_decided(database: Engine) -> None:
    workshop, mai = await opened()
    admin = await signed_up(Role.admin)
    machine = await workshop.machine(horizon_days=700)
    hit = await workshop.booked(machine, period("2028-01-26", "09:00", "10:00"))
    hits = await propose_year(2028, actor=admin, now=NOW)
    assert [one.hit.booking for one in hits] == [hit]
    days = await list_days(2028)
    assert len(days) > 10
    assert all(row["is_provisional"] for row in days)
    with pytest.raises(YearKnown) as refused:
        await propose_year(2028, actor=admin, now=NOW)
    assert english(refused.value) == "Something is entered for 2028."
    with pytest.raises(Invalid):
        await propose_year(2026, actor=admin, now=NOW)
    assert await decide_year(2028, actor=admin, now=NOW) == len(days)
    with pytest.raises(DayDecided):
        await decide_year(2028, actor=admin, now=NOW)
    for stranger in (mai, actor(Role.city), actor(Role.tenant)):
        with pytest.raises(Forbidden):
            await propose_year(2029, actor=stranger, now=NOW)
        with pytest.raises(Forbidden):
            await decide_year(2028, actor=stranger, now=NOW)


async def test_who_may_not_edit_the_calendar(database: Engine) -> None:
    workshop, _ = await opened()
    general, _ = await sets(FRIDAY, HOLIDAY, await signed_up(Role.admin))
    for stranger, house in (
        (actor(Role.manager), None),
        (actor(Role.manager, incubator=await workshop.second_house()), workshop.house),
        (actor(Role.technician), workshop.house),
        (actor(Role.city), workshop.house),
        (actor(Role.tenant), workshop.house),
    ):
        with pytest.raises(Forbidden):
            await sets(SATURDAY, HOLIDAY, stranger, incubator=house)
        with pytest.raises(Forbidden):
            await remove_day(general, actor=stranger, now=NOW)
    assert len(await list_days(2026)) == 1


async def test_only_a_make_up_day_stands_for_another(database: Engine) -> None:
    admin = actor(Role.admin)
    for kind, works_as in ((MAKE_UP, None), (HOLIDAY, 1), ("NGHI", None)):
        with pytest.raises(Invalid):
            await sets(SATURDAY, kind, admin, works_as=works_as)
