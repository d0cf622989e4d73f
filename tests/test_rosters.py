"""The duty roster: weeks of technicians, absences, and what both do to bookings."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from facilities.absences import (
    AlreadyAway,
    Leave,
    end_absence,
    enter_absence,
    list_absences,
    preview_absence,
)
from facilities.attendants import StillAttended, find_attendants
from facilities.bookings import request_booking
from facilities.closures import AlreadyOver
from facilities.dated_weeks import ChangeAnnounced, HoursInThePast, NothingAnnounced
from facilities.duty import TechnicianUnavailable
from facilities.hours import Span
from facilities.rosters import (
    DutyChange,
    TechniciansTaken,
    follow_rosters,
    list_roster,
    match_technicians,
    preview_duty,
    set_duty,
    withdraw_duty,
)
from facilities.strandings import Stranded, left_alone
from incubator.database import Engine, execute, fetch
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.refusals import Invalid
from incubator.users import Actor, Grant, Role
from tests.booking_cast import NOW, Cast, slot
from tests.cast import actor, english, reason

NEXT_MONDAY, TOMORROW = date(2026, 12, 7), date(2026, 11, 28)
WORKDAYS = tuple(Span(day, 8 * 60, 17 * 60) for day in range(5))
MORNINGS = tuple(Span(day, 8 * 60, 12 * 60) for day in range(5))


class House(Cast):
    """The cast, with Ứng who may run the laser too and is on no roster yet."""

    ung: UUID

    @classmethod
    async def staffed(cls) -> "House":
        self = cls()
        base = await Cast.assembled()
        self.__dict__.update(base.__dict__)
        self.ung = await self.person("Trần Văn Ứng")
        await self.grant(self.ung, self.lasering)
        return self

    async def sets(
        self, person: UUID, spans: tuple[Span, ...], first: date, **more: Any
    ) -> list[Stranded]:
        change = DutyChange(self.house, person, spans, first)
        return await set_duty(change, actor=more.get("by", self.mai), now=NOW)

    async def technicians(self) -> int:
        rows = await fetch("SELECT capacity FROM resource WHERE kind = 'TECHNICIANS'")
        capacity: int = rows[0]["capacity"]
        return capacity

    async def laser_booked(self, start: str = "09:00", end: str = "11:00") -> UUID:
        request = self.asks(self.laser, slot(start, end))
        return (await request_booking(request, actor=self.mai, now=NOW)).id

    async def attendants(self, booking: UUID) -> set[UUID]:
        rows = await fetch(
            "SELECT o.attendant FROM occupation o JOIN booking_item i ON i.act = o.act"
            " WHERE i.booking = {} AND o.attendant IS NOT NULL",
            booking,
        )
        return {row["attendant"] for row in rows}

    def leave(self, start: str = "08:00", end: str = "17:00") -> Leave:
        return Leave(self.house, self.duoc, slot(start, end), "Ốm")


async def test_a_second_technician_doubles_what_can_be_attended(database: Engine) -> None:
    house = await House.staffed()
    assert await house.sets(house.ung, WORKDAYS, TOMORROW) == []
    assert await house.technicians() == 2
    assert [one.name for one in await list_roster(house.house)] == ["Lê Văn Được", "Trần Văn Ứng"]
    (audited,) = await fetch("SELECT actor, subject_id FROM audit_entry WHERE action = 'duty.set'")
    assert audited == {"actor": house.mai.user, "subject_id": str(house.ung)}


async def test_who_leaves_keeps_the_past_and_names_the_bookings_left_alone(
    database: Engine,
) -> None:
    house = await House.staffed()
    booking = await house.laser_booked("13:00", "15:00")
    await house.laser_booked("09:00", "11:00")
    change = DutyChange(house.house, house.duoc, MORNINGS, TOMORROW)
    foreseen = await preview_duty(change, actor=house.mai, now=NOW)
    assert await fetch("SELECT id FROM audit_entry WHERE action = 'duty.set'") == []
    hits = await house.sets(house.duoc, MORNINGS, TOMORROW)
    assert [one.hit.booking for one in foreseen] == [one.hit.booking for one in hits] == [booking]
    assert reason(hits[0]) == (
        "Lê Văn Được, who would attend Resource TB-12, is not on duty 13:00–15:00, 30 Nov 2026."
    )
    first, second = (await list_roster(house.house))[0].weeks
    assert (first.last, second.first) == (date(2026, 11, 27), TOMORROW)


async def test_days_that_have_begun_stay_for_who_has_attended(database: Engine) -> None:
    house = await House.staffed()
    await house.laser_booked()
    with pytest.raises(HoursInThePast) as refused:
        await house.sets(house.duoc, MORNINGS, date(2026, 11, 27))
    assert english(refused.value) == (
        "The hours of days that are over or have begun stay. Choose 28 Nov 2026 or later."
    )


async def test_the_night_lets_technicians_go_when_their_day_has_come(database: Engine) -> None:
    house = await House.staffed()
    await house.sets(house.ung, WORKDAYS, TOMORROW)
    await house.sets(house.duoc, (), NEXT_MONDAY)
    assert await house.technicians() == 2
    await follow_rosters(date(2026, 12, 6))
    assert await house.technicians() == 2
    await follow_rosters(NEXT_MONDAY)
    assert await house.technicians() == 1


async def test_the_night_keeps_a_technician_whom_bookings_need(database: Engine) -> None:
    house = await House.staffed()
    await house.laser_booked()
    await house.sets(house.duoc, (), TOMORROW)
    await follow_rosters(TOMORROW)
    assert await house.technicians() == 1


async def test_a_newcomer_whom_bookings_need_is_not_taken_back(database: Engine) -> None:
    house = await House.staffed()
    await house.sets(house.ung, WORKDAYS, TOMORROW)
    second = await house.resource(
        "TB-13", "Máy laser 2", safety_class="D", technician_qualification=house.lasering
    )
    await house.laser_booked()
    await request_booking(house.asks(second, slot("09:00", "11:00"), person=house.binh),
                          actor=house.mai, now=NOW)  # fmt: skip
    with pytest.raises(TechniciansTaken) as refused:
        await withdraw_duty(house.house, house.ung, actor=house.mai, now=NOW)
    assert english(refused.value) == (
        "Bookings to come need more technicians at once than would be left."
    )
    assert await house.technicians() == 2


async def test_a_change_to_come_is_taken_back(database: Engine) -> None:
    house = await House.staffed()
    await house.sets(house.ung, WORKDAYS, TOMORROW)
    with pytest.raises(ChangeAnnounced):
        await house.sets(house.ung, MORNINGS, TOMORROW)
    await withdraw_duty(house.house, house.ung, actor=house.mai, now=NOW)
    assert await house.technicians() == 1
    with pytest.raises(NothingAnnounced):
        await withdraw_duty(house.house, house.ung, actor=house.mai, now=NOW)


async def test_a_number_that_was_entered_otherwise_is_set_right(database: Engine) -> None:
    house = await House.staffed()
    await execute("UPDATE resource SET capacity = 5 WHERE kind = 'TECHNICIANS'")
    assert await match_technicians(house.house, actor=house.mai, now=NOW) == 1
    assert await house.technicians() == 1


async def test_only_managers_keep_the_roster(database: Engine) -> None:
    house = await House.staffed()
    for stranger in (
        actor(Role.manager, incubator=uuid7()),
        actor(Role.technician, incubator=house.house),
        actor(Role.admin),
        house.minh,
        house.lan,
    ):
        with pytest.raises(Forbidden):
            await house.sets(house.ung, WORKDAYS, TOMORROW, by=stranger)
        with pytest.raises(Forbidden):
            await withdraw_duty(house.house, house.duoc, actor=stranger, now=NOW)
        with pytest.raises(Forbidden):
            await match_technicians(house.house, actor=stranger, now=NOW)
        with pytest.raises(Forbidden):
            await enter_absence(house.leave(), actor=stranger, now=NOW)
    with pytest.raises(Invalid):
        await house.sets(uuid7(), WORKDAYS, TOMORROW)


async def test_an_absence_names_the_bookings_left_alone(database: Engine) -> None:
    house = await House.staffed()
    booking = await house.laser_booked()
    foreseen = await preview_absence(house.leave(), actor=house.mai, now=NOW)
    assert await list_absences(house.house, NOW) == {}
    hits = await enter_absence(house.leave(), actor=house.mai, now=NOW)
    assert [one.hit.booking for one in foreseen] == [one.hit.booking for one in hits] == [booking]
    (absence,) = (await list_absences(house.house, NOW))[house.duoc]
    assert (absence.period, absence.reason) == (slot("08:00", "17:00"), "Ốm")
    with pytest.raises(TechnicianUnavailable):
        await house.laser_booked("14:00", "15:00")


async def test_nobody_is_away_twice(database: Engine) -> None:
    house = await House.staffed()
    await enter_absence(house.leave(), actor=house.mai, now=NOW)
    with pytest.raises(AlreadyAway) as refused:
        await enter_absence(house.leave("10:00", "12:00"), actor=house.mai, now=NOW)
    assert english(refused.value).startswith("Lê Văn Được is away 08:00–17:00")
    with pytest.raises(Invalid):
        await enter_absence(
            Leave(house.house, house.duoc, slot("08:00", "12:00", date(2026, 11, 26)), ""),
            actor=house.mai, now=NOW,
        )  # fmt: skip
    with pytest.raises(NotFound):
        await enter_absence(
            Leave(house.house, house.ung, slot("08:00", "12:00"), ""), actor=house.mai, now=NOW
        )


async def test_technicians_enter_their_own_absence(database: Engine) -> None:
    house = await House.staffed()
    grants = frozenset({Grant(Role.technician, house.house)})
    duoc = Actor(house.mai.user, house.duoc, "Được", "vi", "auto", grants, frozenset(), "127.0.0.1")
    await enter_absence(house.leave(), actor=duoc, now=NOW)
    (absence,) = (await list_absences(house.house, NOW))[house.duoc]
    await end_absence(absence.id, incubator=house.house, actor=duoc, now=NOW)
    assert await list_absences(house.house, NOW) == {}


async def test_an_absence_ends_once(database: Engine) -> None:
    house = await House.staffed()
    await enter_absence(house.leave(), actor=house.mai, now=NOW)
    (absence,) = (await list_absences(house.house, NOW))[house.duoc]
    noon = slot("12:00", "13:00").start
    for stranger in (actor(Role.technician, incubator=house.house), house.lan, house.minh):
        with pytest.raises(Forbidden):
            await end_absence(absence.id, incubator=house.house, actor=stranger, now=noon)
    with pytest.raises(NotFound):
        await end_absence(absence.id, incubator=uuid7(), actor=actor(Role.manager), now=noon)
    await end_absence(absence.id, incubator=house.house, actor=house.mai, now=noon)
    with pytest.raises(AlreadyOver) as refused:
        await end_absence(absence.id, incubator=house.house, actor=house.mai, now=noon)
    assert english(refused.value) == "This absence ended at 12:00, 30 Nov 2026."
    with pytest.raises(NotFound):
        await end_absence(uuid7(), incubator=house.house, actor=house.mai, now=noon)


async def test_another_technician_takes_over(database: Engine) -> None:
    house = await House.staffed()
    booking = await house.laser_booked()
    await house.sets(house.ung, WORKDAYS, TOMORROW)
    await enter_absence(house.leave(), actor=house.mai, now=NOW)
    assert len(await left_alone([house.house], NOW)) == 1
    assert await find_attendants(booking, actor=house.mai, now=NOW) == [house.ung]
    assert await house.attendants(booking) == {house.ung}
    assert await left_alone([house.house], NOW) == {}
    with pytest.raises(StillAttended) as refused:
        await find_attendants(booking, actor=house.mai, now=NOW)
    assert english(refused.value) == "Every technician of this booking is on duty then."


async def test_where_nobody_else_can_the_booking_keeps_its_technician(database: Engine) -> None:
    house = await House.staffed()
    booking = await house.laser_booked()
    await enter_absence(house.leave(), actor=house.mai, now=NOW)
    with pytest.raises(TechnicianUnavailable) as refused:
        await find_attendants(booking, actor=house.mai, now=NOW)
    assert "No technician is on duty" in english(refused.value)
    assert await house.attendants(booking) == {house.duoc}


async def test_firms_and_readers_choose_no_technician(database: Engine) -> None:
    house = await House.staffed()
    booking = await house.laser_booked()
    for stranger in (house.lan, house.minh):
        with pytest.raises(Forbidden):
            await find_attendants(booking, actor=stranger, now=NOW)
    with pytest.raises(NotFound):
        await find_attendants(booking, actor=house.khanh, now=NOW)
