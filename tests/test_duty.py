"""Who attends a machine: on duty, qualified and free, the least busy first."""

from datetime import date
from uuid import UUID

import pytest

from facilities.duty import (
    Attendance,
    Duty,
    Technician,
    TechnicianUnavailable,
    free_technicians,
    load_duty,
)
from incubator.database import Engine
from incubator.ids import uuid7
from incubator.languages import speaking
from incubator.periods import Period
from tests import statements
from tests.timetabling import period
from tests.treasury import add
from tests.workshop import Workshop

HOUSE, ELSEWHERE, LASER, PRESS = uuid7(), uuid7(), uuid7(), uuid7()
WEDNESDAY = period("2026-11-25", "08:00", "17:00")
ALWAYS = (period("2026-01-01", "00:00", "24:00", "2026-12-31"),)
SLOT = period("2026-11-25", "09:00", "11:00")
WEEK = period("2026-11-23", "00:00", "24:00", "2026-11-29")


def technician(
    name: str, *held: UUID, house: UUID = HOUSE, shift: Period = WEDNESDAY
) -> Technician:
    return Technician(uuid7(), house, name, (shift,), dict.fromkeys(held, ALWAYS))


DUOC = technician("duoc", LASER, PRESS)
UNG = technician("ung", LASER)
AN = technician("an", LASER, house=ELSEWHERE)


def chosen(
    *technicians: Technician,
    windows: tuple[Period, ...] = (SLOT,),
    qualification: UUID | None = LASER,
    busy: tuple[Attendance, ...] = (),
    exclusive: bool = True,
) -> UUID:
    return free_technicians(
        "Laser",
        windows,
        incubator=HOUSE,
        qualification=qualification,
        duty=Duty(technicians),
        busy=busy,
        exclusive=exclusive,
    )[0]


def refused(*technicians: Technician, **more: object) -> str:
    with speaking("en"), pytest.raises(TechnicianUnavailable) as refusal:
        chosen(*technicians, **more)  # type: ignore[arg-type]
    with speaking("en"):
        return refusal.value.sentence()


def test_of_two_idle_technicians_the_first_by_name_attends() -> None:
    assert chosen(UNG, DUOC) == DUOC.person


def test_the_less_busy_one_attends() -> None:
    busy = Attendance(DUOC.person, period("2026-11-25", "13:00", "14:00"), exclusive=True)
    assert chosen(UNG, DUOC, busy=(busy,)) == UNG.person


def test_technicians_of_other_houses_do_not_come() -> None:
    assert "No technician is on duty" in refused(AN)


def test_a_class_d_machine_wants_the_technician_alone() -> None:
    minding = Attendance(UNG.person, period("2026-11-25", "10:30", "12:00"), exclusive=False)
    assert refused(UNG, busy=(minding,)) == (
        "Every technician who is qualified for Laser is busy: 09:00–11:00, 25 Nov 2026."
    )


def test_class_c_machines_share_a_technician_but_not_with_class_d() -> None:
    minding = Attendance(UNG.person, SLOT, exclusive=False)
    running = Attendance(UNG.person, SLOT, exclusive=True)
    assert chosen(UNG, busy=(minding,), exclusive=False) == UNG.person
    assert "busy" in refused(UNG, busy=(running,), exclusive=False)


def test_attendances_that_touch_do_not_clash() -> None:
    before = Attendance(UNG.person, period("2026-11-25", "08:00", "09:00"), exclusive=True)
    assert chosen(UNG, busy=(before,)) == UNG.person


def test_nobody_qualified_is_told_apart_from_nobody_on_duty() -> None:
    assert refused(UNG, qualification=PRESS) == (
        "No technician on duty is qualified for Laser: 09:00–11:00, 25 Nov 2026."
    )
    late = period("2026-11-25", "16:00", "18:00")
    assert refused(UNG, windows=(late,)) == (
        "No technician is on duty whenever Laser needs one: 16:00–18:00, 25 Nov 2026."
    )


def test_one_technician_attends_every_window_of_a_run() -> None:
    thursday = period("2026-11-26", "08:00", "09:00")
    two_days = Technician(
        uuid7(), HOUSE, "z", (WEDNESDAY, period("2026-11-26", "08:00", "17:00")), {LASER: ALWAYS}
    )
    assert chosen(UNG, two_days, windows=(SLOT, thursday)) == two_days.person


def test_a_machine_that_asks_nothing_takes_anybody_on_duty() -> None:
    assert chosen(technician("zoe"), UNG, qualification=None) == UNG.person


async def test_shifts_leave_out_holidays_and_absences(database: Engine) -> None:
    workshop = await Workshop.opened()
    person = await workshop.technician("Ngô Thị Ửng")
    await workshop.day(date(2026, 11, 24), "NGHI_LE")
    morning = period("2026-11-26", "08:00", "12:00")
    await add(
        "duty_absence",
        person=person,
        starts_at=morning.start,
        ends_at=morning.end,
        reason="Nghỉ phép",
    )
    (one,) = (await load_duty([workshop.house], WEEK)).technicians
    assert one.person == person
    assert [shift for shift in one.on_duty if shift.overlaps(WEEK)] == [
        period("2026-11-23", "08:00", "17:00"),
        period("2026-11-25", "08:00", "17:00"),
        period("2026-11-26", "12:00", "17:00"),
        period("2026-11-27", "08:00", "17:00"),
    ]


async def test_a_shift_counts_only_between_its_dates(database: Engine) -> None:
    workshop = await Workshop.opened()
    await workshop.technician("Cũ", valid_to=date(2026, 11, 23))
    (one,) = (await load_duty([workshop.house], WEEK)).technicians
    assert one.serves([period("2026-11-23", "09:00", "10:00")])
    assert not one.serves([period("2026-11-25", "09:00", "10:00")])


async def test_a_qualification_counts_to_the_end_of_its_expiry(database: Engine) -> None:
    workshop = await Workshop.opened()
    person = await workshop.technician("Lê Văn Được")
    laser, press = await workshop.qualification("CN-LASER"), await workshop.qualification("CN-DAP")
    await workshop.grants(person, laser, expires_on=date(2026, 11, 25))
    await workshop.grants(person, press, revoked_on=date(2026, 11, 25))
    (one,) = (await load_duty([workshop.house], WEEK)).technicians
    wednesday, thursday = WEDNESDAY, period("2026-11-26", "08:00", "09:00")
    assert one.may_run(laser, [wednesday])
    assert not one.may_run(laser, [wednesday, thursday])
    assert one.may_run(press, [period("2026-11-24", "08:00", "09:00")])
    assert not one.may_run(press, [wednesday])


async def test_technicians_know_their_house(database: Engine) -> None:
    workshop = await Workshop.opened()
    other = await workshop.second_house()
    await workshop.technician("Lê Văn Được")
    await workshop.technician("Vũ Đức Ẩn", other)
    both = await load_duty([workshop.house, other], WEEK)
    assert {one.incubator for one in both.technicians} == {workshop.house, other}
    assert (await load_duty([], WEEK)).technicians == ()


async def test_duty_costs_two_statements(sqlite_database: Engine) -> None:
    workshop = await Workshop.opened()
    for n in range(4):
        await workshop.technician(f"Kỹ thuật viên {n}")
    with statements.counted() as asked:
        duty = await load_duty([workshop.house], WEEK)
    assert len(duty.technicians) == 4
    assert len(asked) == 2
