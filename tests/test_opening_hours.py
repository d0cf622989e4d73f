"""Opening and staffed hours that change on a day."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from facilities.dated_weeks import ChangeAnnounced, HoursInThePast, NothingAnnounced, SameHours
from facilities.hours import Span
from facilities.opening_hours import (
    HoursChange,
    Place,
    preview_hours,
    set_hours,
    weeks_of,
    withdraw_hours,
)
from facilities.strandings import Stranded
from facilities.timetables import load_timetables
from incubator.database import Engine, execute, fetch
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from tests.cast import actor, english, reason, signed_up
from tests.timetabling import EIGHT, FIVE, NINE_PM, NOON, ONE, at, period
from tests.workshop import Workshop

NOW = at("2026-11-25 10:00")
TOMORROW, NEXT_MONDAY = date(2026, 11, 26), date(2026, 11, 30)
SHORT = tuple(Span(day, EIGHT, NOON) for day in range(5))
LATE = tuple(Span(day, ONE, NINE_PM) for day in range(5))
AUDITED = "action = 'opening-hours.set'"
MONDAY = period("2026-11-30", "00:00", "24:00")


class Hall(Workshop):
    """A house with a lathe that was used, Mai who manages it."""

    mai: Actor
    lathe: UUID
    firm_id: UUID

    @classmethod
    async def furnished(cls) -> "Hall":
        self = cls()
        await self.open()
        self.mai = await signed_up(Role.manager, "VU-CK")
        self.lathe = await self.machine("TB-03")
        self.firm_id = await self.firm()
        await self.taken("2026-11-23", "09:00", "11:00")
        return self

    async def taken(self, day: str, start: str, end: str) -> UUID:
        return await self.booked(self.lathe, period(day, start, end), firm=self.firm_id)

    async def sets(
        self, spans: tuple[Span, ...], first: date | None, **more: Any
    ) -> list[Stranded]:
        place = more.pop("place", Place(self.house, more.pop("resource", None)))
        change = HoursChange(place, more.pop("kind", "OPEN"), spans, first)
        return await set_hours(change, actor=more.pop("actor", self.mai), now=NOW)

    async def opening(self, window: Period = MONDAY) -> list[Period]:
        return (await load_timetables([self.lathe], window))[self.lathe].opening(window)


async def test_new_hours_begin_on_their_day_and_the_past_keeps_its_own(database: Engine) -> None:
    hall = await Hall.furnished()
    assert await hall.sets(SHORT, NEXT_MONDAY) == []
    assert await hall.opening() == [period("2026-11-30", "08:00", "12:00")]
    friday = period("2026-11-27", "00:00", "24:00")
    assert await hall.opening(friday) == [period("2026-11-27", "08:00", "17:00")]
    weeks = (await weeks_of(Place(hall.house)))["OPEN"]
    assert [(week.first, week.last) for week in weeks] == [
        (None, date(2026, 11, 29)),
        (NEXT_MONDAY, None),
    ]
    audited = await fetch(f"SELECT actor, subject_kind FROM audit_entry WHERE {AUDITED}")
    assert audited == [{"actor": hall.mai.user, "subject_kind": "incubator"}]


async def test_the_bookings_that_are_shut_out_are_named_and_stay(database: Engine) -> None:
    hall = await Hall.furnished()
    await hall.taken("2026-11-30", "09:00", "11:00")
    out = await hall.taken("2026-11-30", "13:00", "15:00")
    set_aside = await hall.taken("2026-11-30", "15:00", "16:00")
    await execute(
        "INSERT INTO booking_override (id, booking, rule, reason, made_by, made_at)"
        " VALUES ({}, {}, 'outside-opening-hours', 'x', {}, {})",
        *(uuid7(), set_aside, hall.mai.user, NOW),
    )
    before = await hall.opening()
    change = HoursChange(Place(hall.house), "OPEN", SHORT, NEXT_MONDAY)
    foreseen = await preview_hours(change, actor=hall.mai, now=NOW)
    assert await hall.opening() == before
    assert await fetch(f"SELECT id FROM audit_entry WHERE {AUDITED}") == []
    hits = await hall.sets(SHORT, NEXT_MONDAY)
    assert [one.hit.booking for one in foreseen] == [one.hit.booking for one in hits] == [out]
    assert hits[0].hit.firm == hall.firm_id
    assert reason(hits[0]) == (
        "Machine TB-03 is open only at these hours on 30 Nov 2026: 08:00–12:00."
    )


async def test_a_resource_has_hours_of_its_own_and_follows_its_house_again(
    database: Engine,
) -> None:
    hall = await Hall.furnished()
    await hall.sets(LATE, NEXT_MONDAY, resource=hall.lathe)
    assert await hall.opening() == [period("2026-11-30", "13:00", "21:00")]
    with pytest.raises(ChangeAnnounced):
        await hall.sets((), NEXT_MONDAY, resource=hall.lathe)
    await hall.sets((), date(2026, 12, 7), resource=hall.lathe)
    monday = period("2026-12-07", "00:00", "24:00")
    assert await hall.opening(monday) == [period("2026-12-07", "08:00", "17:00")]


async def test_staffed_hours_are_set_beside(database: Engine) -> None:
    hall = await Hall.furnished()
    await hall.sets(SHORT, NEXT_MONDAY, kind="STAFFED")
    table = (await load_timetables([hall.lathe], MONDAY))[hall.lathe]
    assert table.staffed(MONDAY) == [period("2026-11-30", "08:00", "12:00")]
    assert table.opening(MONDAY) == [period("2026-11-30", "08:00", "17:00")]


async def test_days_that_have_begun_keep_their_hours(database: Engine) -> None:
    hall = await Hall.furnished()
    for first in (date(2026, 11, 25), date(2020, 1, 1), None):
        with pytest.raises(HoursInThePast) as refused:
            await hall.sets(SHORT, first)
        assert english(refused.value) == (
            "The hours of days that are over or have begun stay. Choose 26 Nov 2026 or later."
        )
    await hall.sets(SHORT, TOMORROW)


async def test_a_place_that_was_never_booked_may_begin_at_any_time(database: Engine) -> None:
    hall = await Hall.furnished()
    mill = await hall.machine("TB-01")
    await hall.sets(LATE, None, resource=mill)
    (week,) = (await weeks_of(Place(hall.house, mill)))["OPEN"]
    assert (week.first, week.last, week.spans) == (None, None, LATE)
    press = await hall.machine("TB-14")
    await hall.sets(LATE, date(2020, 1, 1), resource=press)


async def test_a_second_change_waits_for_the_first(database: Engine) -> None:
    hall = await Hall.furnished()
    await hall.sets(SHORT, NEXT_MONDAY)
    with pytest.raises(ChangeAnnounced) as refused:
        await hall.sets(LATE, TOMORROW)
    assert english(refused.value) == (
        "A change on 30 Nov 2026 is announced. Take it back first, or choose a later day."
    )
    await hall.sets(LATE, date(2026, 12, 7))


async def test_the_same_hours_are_not_set_again(database: Engine) -> None:
    hall = await Hall.furnished()
    await hall.sets(SHORT, TOMORROW)
    with pytest.raises(SameHours) as refused:
        await hall.sets(SHORT, NEXT_MONDAY)
    assert english(refused.value) == "These are the hours on 30 Nov 2026 already."


async def test_a_change_to_come_is_taken_back(database: Engine) -> None:
    hall = await Hall.furnished()
    before = await hall.opening()
    await hall.sets(SHORT, NEXT_MONDAY)
    await withdraw_hours(Place(hall.house), "OPEN", actor=hall.mai, now=NOW)
    assert await hall.opening() == before
    with pytest.raises(NothingAnnounced) as refused:
        await withdraw_hours(Place(hall.house), "OPEN", actor=hall.mai, now=NOW)
    assert english(refused.value) == "There is no change to come that could be taken back."


async def test_a_change_that_has_begun_is_not_taken_back(database: Engine) -> None:
    hall = await Hall.furnished()
    await hall.sets(SHORT, TOMORROW)
    with pytest.raises(NothingAnnounced):
        await withdraw_hours(Place(hall.house), "OPEN", actor=hall.mai, now=at("2026-11-26 07:00"))


async def test_taking_a_change_back_names_who_had_booked_by_it(database: Engine) -> None:
    hall = await Hall.furnished()
    await hall.sets(LATE, NEXT_MONDAY)
    evening = await hall.taken("2026-11-30", "18:00", "20:00")
    hits = await withdraw_hours(Place(hall.house), "OPEN", actor=hall.mai, now=NOW)
    assert [one.hit.booking for one in hits] == [evening]


async def test_who_may_not(database: Engine) -> None:
    hall = await Hall.furnished()
    other = await hall.second_house()
    for stranger in (
        actor(Role.manager, incubator=other),
        actor(Role.technician, incubator=hall.house),
        actor(Role.admin),
        actor(Role.city),
        actor(Role.tenant),
    ):
        with pytest.raises(Forbidden):
            await hall.sets(SHORT, NEXT_MONDAY, actor=stranger)
        with pytest.raises(Forbidden):
            await withdraw_hours(Place(hall.house), "OPEN", actor=stranger, now=NOW)
    with pytest.raises(NotFound):
        await hall.sets(
            SHORT, NEXT_MONDAY, place=Place(other, hall.lathe), actor=actor(Role.manager)
        )


@pytest.mark.parametrize(
    ("spans", "field", "sentence"),
    [
        ((Span(2, NOON, EIGHT),), "day_2", "The end must come after the start."),
        ((Span(1, EIGHT, FIVE), Span(1, NOON, NINE_PM)), "day_1", "Two of these times overlap."),
        ((), "day_0", "Give the hours of one day at least."),
    ],
)
async def test_what_makes_no_week_names_the_day(
    sqlite_database: Engine, spans: tuple[Span, ...], field: str, sentence: str
) -> None:
    hall = await Hall.furnished()
    with pytest.raises(Invalid) as refused:
        await hall.sets(spans, NEXT_MONDAY)
    assert (refused.value.field, english(refused.value)) == (field, sentence)


async def test_a_booking_that_was_outside_before_is_not_named(database: Engine) -> None:
    hall = await Hall.furnished()
    await hall.taken("2026-12-05", "13:00", "15:00")
    assert await hall.sets(LATE, NEXT_MONDAY) == []
