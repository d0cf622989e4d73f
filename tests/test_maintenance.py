"""Maintenance, breakdowns and certificates."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from facilities.breakdowns import may_report
from facilities.certificates import record_certificate
from facilities.closures import AlreadyOver
from facilities.maintenance import (
    AlreadyPlanned,
    OutOfOrder,
    finish,
    list_maintenance,
    plan,
    preview,
    report_breakdown,
    withdraw,
)
from facilities.timetables import FAR_FUTURE, load_timetables
from incubator.database import Engine, execute, fetch
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.users import Role
from tests.cast import actor, english, signed_up
from tests.timetabling import at, period
from tests.workshop import Workshop

NOW = at("2026-11-25 10:12")
WEEK = period("2026-11-23", "00:00", "24:00", "2026-11-29")
FRIDAY = period("2026-11-27", "08:00", "12:00")


async def down(machine: UUID) -> list[Period]:
    return (await load_timetables([machine], WEEK))[machine].maintenance(WEEK)


async def test_planned_maintenance_names_the_bookings_it_hits(database: Engine) -> None:
    workshop = await Workshop.opened()
    duoc = await signed_up(Role.technician, "VU-CK")
    machine, firm = await workshop.machine(), await workshop.firm()
    hit = await workshop.booked(machine, period("2026-11-27", "11:00", "13:00"), firm=firm)
    planned = await plan(machine, FRIDAY, "Bảo trì quý IV", actor=duoc, now=NOW)
    assert [one.booking for one in planned.hits] == [hit]
    assert planned.interrupted == []
    assert await down(machine) == [FRIDAY]
    (audited,) = await fetch("SELECT action FROM audit_entry WHERE subject_kind = 'maintenance'")
    assert audited["action"] == "maintenance.plan"


async def test_a_breakdown_lasts_until_it_is_finished(database: Engine) -> None:
    workshop = await Workshop.opened()
    duoc, machine = await signed_up(Role.technician, "VU-CK"), await workshop.machine()
    broken = await report_breakdown(machine, NOW, "Hỏng trục chính", actor=duoc, now=NOW)
    assert await down(machine) == [Period(NOW, WEEK.end)]
    with pytest.raises(OutOfOrder):
        await report_breakdown(machine, NOW, "Hỏng trục chính", actor=duoc, now=NOW)
    mended = at("2026-11-26 09:00")
    await finish(broken.id, actor=duoc, now=mended)
    assert await down(machine) == [Period(NOW, mended)]
    with pytest.raises(AlreadyOver):
        await finish(broken.id, actor=duoc, now=mended)


async def test_a_breakdown_cuts_short_what_runs_and_names_what_comes(database: Engine) -> None:
    workshop = await Workshop.opened()
    duoc = await signed_up(Role.technician, "VU-CK")
    machine, firm = await workshop.machine(), await workshop.firm()
    running = await workshop.booked(machine, period("2026-11-25", "09:00", "12:00"), firm=firm)
    coming = await workshop.booked(machine, period("2026-11-26", "09:00", "12:00"), firm=firm)
    broken = await report_breakdown(machine, NOW, "Hỏng trục chính", actor=duoc, now=NOW)
    assert broken.interrupted == [running]
    assert [one.booking for one in broken.hits] == [coming]
    (row,) = await fetch("SELECT ends_at, outcome FROM booking WHERE id = {}", running)
    assert row == {"ends_at": NOW.astimezone(row["ends_at"].tzinfo), "outcome": "INTERRUPTED"}


async def test_a_breakdown_has_come_and_ends_after_it_begins(database: Engine) -> None:
    workshop = await Workshop.opened()
    duoc, machine = await signed_up(Role.technician, "VU-CK"), await workshop.machine()
    with pytest.raises(Invalid):
        await report_breakdown(machine, NOW + timedelta(hours=1), "?", actor=duoc, now=NOW)
    with pytest.raises(Invalid):
        await report_breakdown(machine, NOW, "?", until=NOW, actor=duoc, now=NOW)
    until = NOW + timedelta(hours=3)
    await report_breakdown(machine, NOW, "Chập điện", until=until, actor=duoc, now=NOW)
    assert await down(machine) == [Period(NOW, until)]


async def test_maintenance_to_come_is_withdrawn_and_begun_one_is_ended(database: Engine) -> None:
    workshop = await Workshop.opened()
    duoc, machine = await signed_up(Role.technician, "VU-CK"), await workshop.machine()
    first = await plan(machine, FRIDAY, "Bảo trì", actor=duoc, now=NOW)
    with pytest.raises(AlreadyOver):
        await finish(first.id, actor=duoc, now=NOW)
    await withdraw(first.id, actor=duoc, now=NOW)
    assert await down(machine) == []
    with pytest.raises(NotFound):
        await withdraw(first.id, actor=duoc, now=NOW)
    second = await plan(machine, FRIDAY, "Bảo trì", actor=duoc, now=NOW)
    await withdraw(second.id, actor=duoc, now=at("2026-11-27 09:00"))
    assert await down(machine) == [period("2026-11-27", "08:00", "09:00")]
    listed = await list_maintenance(machine, WEEK.start, FAR_FUTURE)
    assert [row["id"] for row in listed] == [second.id]


async def test_a_new_certificate_lets_the_crane_serve_again(database: Engine) -> None:
    workshop = await Workshop.opened()
    duoc = await signed_up(Role.technician, "VU-CK")
    crane = await workshop.machine("TB-28", needs_inspection=True)
    table = (await load_timetables([crane], WEEK))[crane]
    assert table.available(WEEK) == []
    await record_certificate(
        crane, "INSPECTION", date(2026, 11, 24), date(2027, 11, 23), "KĐ-7", actor=duoc, now=NOW
    )
    table = (await load_timetables([crane], WEEK))[crane]
    assert table.uncertified(WEEK) == [period("2026-11-23", "00:00", "24:00")]


async def test_certificates_have_a_kind_and_a_past(database: Engine) -> None:
    workshop = await Workshop.opened()
    duoc, crane = await signed_up(Role.technician, "VU-CK"), await workshop.machine()
    today, tomorrow = date(2026, 11, 25), date(2026, 11, 26)
    for kind, first, last in (
        ("PAINT", today, tomorrow),
        ("INSPECTION", tomorrow, tomorrow),
        ("CALIBRATION", today, date(2026, 11, 24)),
    ):
        with pytest.raises(Invalid):
            await record_certificate(crane, kind, first, last, "KĐ", actor=duoc, now=NOW)


async def test_staff_of_other_houses_and_everybody_else_are_forbidden(database: Engine) -> None:
    workshop = await Workshop.opened()
    machine, other = await workshop.machine(), await workshop.second_house()
    planned = await plan(
        machine, FRIDAY, "Bảo trì", actor=await signed_up(Role.manager, "VU-CK"), now=NOW
    )
    today = date(2026, 11, 25)
    for who in (actor(Role.technician, incubator=other), actor(Role.tenant), actor(Role.city)):
        with pytest.raises(Forbidden):
            await plan(machine, FRIDAY, "Bảo trì", actor=who, now=NOW)
        with pytest.raises(Forbidden):
            await report_breakdown(machine, NOW, "Hỏng", actor=who, now=NOW)
        with pytest.raises(Forbidden):
            await withdraw(planned.id, actor=who, now=NOW)
        with pytest.raises(Forbidden):
            await record_certificate(machine, "INSPECTION", today, today, "KĐ", actor=who, now=NOW)
    assert await down(machine) == [FRIDAY]


async def test_what_is_not_there_is_named(database: Engine) -> None:
    who = actor(Role.manager)
    with pytest.raises(Invalid):
        await plan(uuid7(), FRIDAY, "Bảo trì", actor=who, now=NOW)
    with pytest.raises(Invalid):
        await report_breakdown(uuid7(), NOW, "Hỏng", actor=who, now=NOW)
    with pytest.raises(NotFound):
        await finish(uuid7(), actor=who, now=NOW)


async def test_maintenance_is_planned_again_and_again_at_once(database: Engine) -> None:
    workshop = await Workshop.opened()
    duoc, machine = await signed_up(Role.technician, "VU-CK"), await workshop.machine()
    later = [period("2026-12-04", "08:00", "12:00"), period("2026-12-11", "08:00", "12:00")]
    hit = await workshop.booked(machine, period("2026-12-11", "09:00", "10:00"))
    foreseen = await preview(machine, FRIDAY, "Thay dầu", more=later, actor=duoc, now=NOW)
    assert await list_maintenance(machine, NOW, at("2027-01-01 00:00")) == []
    planned = await plan(machine, FRIDAY, "Thay dầu", more=later, actor=duoc, now=NOW)
    assert [one.booking for one in foreseen.hits] == [one.booking for one in planned.hits] == [hit]
    assert len(await list_maintenance(machine, NOW, at("2027-01-01 00:00"))) == 3


async def test_maintenance_is_not_planned_twice_nor_in_the_past(database: Engine) -> None:
    workshop = await Workshop.opened()
    duoc, machine = await signed_up(Role.technician, "VU-CK"), await workshop.machine()
    await plan(machine, FRIDAY, "Thay dầu", actor=duoc, now=NOW)
    with pytest.raises(AlreadyPlanned) as refused:
        await plan(machine, period("2026-11-27", "11:00", "13:00"), "Thay dầu", actor=duoc, now=NOW)
    assert english(refused.value) == "Maintenance is planned 08:00–12:00, 27 Nov 2026 already."
    with pytest.raises(Invalid) as late:
        await plan(machine, period("2026-11-24", "08:00", "09:00"), "x", actor=duoc, now=NOW)
    assert english(late.value) == "This time is over."


async def test_a_firm_reports_what_it_alone_is_using(database: Engine) -> None:
    workshop = await Workshop.opened()
    machine, firm, other = (
        await workshop.machine(capacity=2),
        await workshop.firm(),
        await workshop.firm("Sao Khuê"),
    )
    lan = await signed_up(Role.tenant)
    lan = replace(lan, firms=frozenset({firm}))
    with pytest.raises(Forbidden) as refused:
        await report_breakdown(machine, NOW, "Khói", actor=lan, now=NOW)
    assert english(refused.value) == (
        "Only the staff of the house, and a firm that is using it now, report it out of order. "
        "Tell the staff."
    )
    theirs = await workshop.booked(machine, period("2026-11-25", "10:00", "11:00"), firm=other)
    await workshop.booked(machine, period("2026-11-25", "09:00", "11:00"), firm=firm)
    with pytest.raises(Forbidden):
        await report_breakdown(machine, NOW, "Khói", actor=lan, now=NOW)
    assert not await may_report(machine, NOW, lan)
    await execute("UPDATE booking SET outcome = 'COMPLETED' WHERE id = {}", theirs)
    assert await may_report(machine, NOW, lan)
    await report_breakdown(machine, NOW, "Khói", actor=lan, now=NOW)
    with pytest.raises(Forbidden):
        await finish((await fetch("SELECT id FROM maintenance"))[0]["id"], actor=lan, now=NOW)


async def test_a_machine_that_was_not_given_back_is_still_in_use(database: Engine) -> None:
    workshop = await Workshop.opened()
    machine, firm = await workshop.machine(), await workshop.firm()
    lan = replace(await signed_up(Role.tenant), firms=frozenset({firm}))
    booking = await workshop.booked(machine, period("2026-11-25", "08:00", "10:00"), firm=firm)
    assert not await may_report(machine, NOW, lan)
    await execute("UPDATE booking SET checked_in_at = {} WHERE id = {}", NOW, booking)
    assert await may_report(machine, NOW, lan)
