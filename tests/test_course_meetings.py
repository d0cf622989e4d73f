"""Meetings of courses moved, rearranged and cancelled, with their places or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from facilities.booking_plans import CapacityExceeded
from facilities.bookings import request_booking
from facilities.closures import announce
from facilities.closures import withdraw as withdraw_closure
from facilities.maintenance import report_breakdown
from facilities.quotas import PersonDoubleBooked
from incubator.database import Engine, fetch
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.refusals import Invalid
from services import meeting_stops as _meeting_stops  # noqa: F401 (enters who is told)
from services.attendance import note_attendance
from services.course_meetings import Change, cancel_meeting, move_meeting, rearrange_run
from services.course_runs import InstructorTaken, MeetingsOverlap, RunEnded
from services.enrolments import enrol
from services.meeting_rules import (
    AnotherYear,
    MeetingBegun,
    MeetingCancelled,
    MeetingChanged,
    OnlyMeeting,
    TraineesElsewhere,
)
from services.training_reconciliation import reconcile
from services.waiting_lists import cancel_run
from tests.booking_cast import slot
from tests.cast import english
from tests.telling import Told as Listening
from tests.telling import notices_of, said_to
from tests.training_cast import MEETINGS, NOW, TrainingCast
from tests.treasury import a_user

FREE = slot("13:00", "17:00", date(2026, 12, 2))
"""The afternoon of the third meeting."""


class Told(Listening, TrainingCast):
    """The house teaches, and its people are told of it."""


async def announced(**given: object) -> tuple[Told, UUID, list[UUID]]:
    cast = await Told.listening()
    await cast.teaches()
    run = await cast.run(**given)
    rows = await fetch("SELECT id FROM course_meeting WHERE run = {} ORDER BY starts_at", run)
    return cast, run, [row["id"] for row in rows]


async def taken(cast: TrainingCast) -> list[object]:
    rows = await fetch(
        "SELECT starts_at FROM occupation WHERE holds AND resource = {} AND act IN"
        " (SELECT act FROM course_run) ORDER BY starts_at",
        cast.room,
    )
    return [row["starts_at"] for row in rows]


async def test_a_meeting_moves_with_its_room_and_everybody_is_told(database: Engine) -> None:
    cast, run, meetings = await announced()
    await enrol(run, cast.hong_linh, [cast.an], actor=cast.mai, now=NOW)
    await move_meeting(meetings[0], Change(slot=FREE, sequence=0), actor=cast.mai, now=NOW)
    assert await taken(cast) == [MEETINGS[1].start, MEETINGS[2].start, FREE.start]
    (row,) = await fetch("SELECT starts_at, ends_at, sequence FROM course_run")
    assert (row["starts_at"], row["ends_at"], row["sequence"]) == (MEETINGS[1].start, FREE.end, 1)
    (said,) = await said_to(cast.lan)
    assert said.startswith("CNC turning: the meeting of ")
    assert await said_to(cast.khanh) == [], "nobody of the firm has a seat"
    half_an_hour_later = slot("13:30", "17:00", date(2026, 12, 2))
    await move_meeting(meetings[0], Change(slot=half_an_hour_later), actor=cast.mai, now=NOW)
    assert (await taken(cast))[-1] == half_an_hour_later.start, "its own place is in nobody's way"
    with pytest.raises(MeetingChanged) as stale:
        await move_meeting(meetings[0], Change(slot=FREE, sequence=0), actor=cast.mai, now=NOW)
    assert english(stale.value) == "Look at it again before you change it."
    assert await reconcile() == []


async def test_a_room_that_is_taken_refuses_the_move_and_names_the_next_time(
    database: Engine,
) -> None:
    cast, _, meetings = await announced()
    request = cast.asks(cast.room, slot("13:00", "14:00", date(2026, 12, 2)))
    await request_booking(request, actor=cast.lan, now=NOW)
    with pytest.raises(CapacityExceeded) as refused:
        await move_meeting(meetings[0], Change(slot=FREE), actor=cast.mai, now=NOW)
    assert refused.value.next_possible == slot("08:00", "12:00", date(2026, 12, 3)).start
    assert await taken(cast) == [m.start for m in MEETINGS]
    other = Change(slot=FREE, resources=())
    await move_meeting(meetings[0], other, actor=cast.mai, now=NOW)
    assert await taken(cast) == [m.start for m in MEETINGS[1:]]


async def test_nobody_is_in_two_places_when_a_meeting_moves(database: Engine) -> None:
    cast, run, meetings = await announced(resources=())
    await enrol(run, cast.hong_linh, [cast.an], actor=cast.mai, now=NOW)
    with pytest.raises(PersonDoubleBooked):
        request = cast.asks(cast.lathe, slot("08:00", "10:00"))
        await request_booking(request, actor=cast.lan, now=NOW)
    request = cast.asks(cast.lathe, slot("13:00", "14:00", date(2026, 12, 2)))
    await request_booking(request, actor=cast.lan, now=NOW)
    with pytest.raises(TraineesElsewhere) as refused:
        await move_meeting(meetings[0], Change(slot=FREE), actor=cast.mai, now=NOW)
    assert english(refused.value).startswith("Nguyễn Thị An: elsewhere in ")
    await move_meeting(meetings[0], Change(slot=FREE, anyway=True), actor=cast.mai, now=NOW)
    await cast.run(resources=(), meetings=(slot("08:00", "12:00", date(2026, 12, 3)),))
    with pytest.raises(InstructorTaken) as busy:
        at = slot("11:00", "13:00", date(2026, 12, 3))
        await move_meeting(meetings[1], Change(slot=at), actor=cast.mai, now=NOW)
    assert "is elsewhere in" in english(busy.value)
    with pytest.raises(InstructorTaken):
        await cast.run(resources=())
    with pytest.raises(Invalid, match="instructor"):
        await rearrange_run(run, Change(instructor=cast.an), actor=cast.mai, now=NOW)


async def test_what_has_begun_overlaps_or_ended_is_not_moved(database: Engine) -> None:
    cast, run, meetings = await announced()
    for wrong in (cast.lan, cast.minh):
        with pytest.raises(Forbidden):
            await move_meeting(meetings[0], Change(slot=FREE), actor=wrong, now=NOW)
    with pytest.raises(NotFound):
        await move_meeting(uuid7(), Change(slot=FREE), actor=cast.mai, now=NOW)
    with pytest.raises(MeetingsOverlap):
        change = Change(slot=slot("11:00", "13:00", date(2026, 12, 2)))
        await move_meeting(meetings[0], change, actor=cast.mai, now=NOW)
    with pytest.raises(Invalid):
        change = Change(slot=slot("08:00", "09:00", date(2026, 11, 2)))
        await move_meeting(meetings[0], change, actor=cast.mai, now=NOW)
    with pytest.raises(MeetingBegun) as begun:
        during = MEETINGS[0].start + timedelta(minutes=1)
        await move_meeting(meetings[0], Change(slot=FREE), actor=cast.mai, now=during)
    assert "only what is to come can be changed" in english(begun.value)
    await enrol(run, cast.hong_linh, [cast.an], actor=cast.mai, now=NOW)
    for meeting in meetings[1:]:
        await cancel_meeting(meeting, "Mất điện", actor=cast.mai, now=NOW)
    with pytest.raises(AnotherYear) as year:
        change = Change(slot=slot("08:00", "12:00", date(2027, 1, 5)))
        await move_meeting(meetings[0], change, actor=cast.mai, now=NOW)
    assert english(year.value).startswith("The support of its seats is held in 2026.")
    await cancel_run(run, "Ốm", actor=cast.mai, now=NOW)
    with pytest.raises(RunEnded):
        await move_meeting(meetings[0], Change(slot=FREE), actor=cast.mai, now=NOW)


async def test_one_meeting_is_cancelled_and_the_others_stay(database: Engine) -> None:
    cast, run, meetings = await announced()
    await enrol(run, cast.hong_linh, [cast.an], actor=cast.mai, now=NOW)
    with pytest.raises(Invalid):
        await cancel_meeting(meetings[2], " ", actor=cast.mai, now=NOW)
    with pytest.raises(Forbidden):
        await cancel_meeting(meetings[2], "Ốm", actor=cast.lan, now=NOW)
    await cancel_meeting(meetings[2], "Giảng viên ốm", actor=cast.mai, now=NOW, sequence=0)
    assert await taken(cast) == [m.start for m in MEETINGS[:2]]
    (row,) = await fetch("SELECT ends_at FROM course_run")
    assert row["ends_at"] == MEETINGS[1].end
    assert (await said_to(cast.lan))[0].endswith("does not take place (Giảng viên ốm).")
    with pytest.raises(MeetingCancelled) as twice:
        await cancel_meeting(meetings[2], "Ốm", actor=cast.mai, now=NOW)
    assert english(twice.value) == "This meeting was cancelled. Choose another one."
    with pytest.raises(MeetingCancelled):
        await note_attendance(meetings[2], [], actor=cast.mai, now=MEETINGS[2].end - timedelta(1))
    await move_meeting(meetings[1], Change(slot=MEETINGS[2]), actor=cast.mai, now=NOW)
    await cancel_meeting(meetings[1], "Ốm", actor=cast.mai, now=NOW)
    with pytest.raises(OnlyMeeting) as only:
        await cancel_meeting(meetings[0], "Ốm", actor=cast.mai, now=NOW)
    assert english(only.value) == "No other meeting is left. Move it, or cancel the course."


async def test_what_is_to_come_gets_another_room_and_instructor(database: Engine) -> None:
    cast, run, _ = await announced(resources=())
    await cast.run(resources=(), instructor=cast.khue, meetings=MEETINGS[1:2])
    with pytest.raises(InstructorTaken):
        await rearrange_run(run, Change(instructor=cast.khue), actor=cast.mai, now=NOW)
    change = Change(resources=(cast.room,), instructor=cast.binh, sequence=0)
    after_the_first = MEETINGS[0].end
    await rearrange_run(run, change, actor=cast.mai, now=after_the_first)
    assert await taken(cast) == [m.start for m in MEETINGS[1:]]
    rows = await fetch(
        "SELECT instructor FROM course_meeting WHERE run = {} ORDER BY starts_at", run
    )
    assert [row["instructor"] for row in rows] == [cast.duoc, cast.binh, cast.binh]
    with pytest.raises(MeetingChanged):
        await rearrange_run(run, change, actor=cast.mai, now=after_the_first)


async def test_who_is_enrolled_and_who_manages_hear_of_a_closure_and_of_its_end(
    database: Engine,
) -> None:
    cast, run, meetings = await announced()
    await enrol(run, cast.hong_linh, [cast.an], actor=cast.mai, now=NOW)
    other = replace(cast.mai, user=await a_user("Phó giám đốc", "pho@example.vn"))
    closure = await announce(
        MEETINGS[1], "Mất điện", incubator=cast.house, actor=other, now=NOW
    )  # fmt: skip
    (said,) = await said_to(cast.lan)
    assert "KG-13 Resource KG-13 cannot be used then" in said
    (task,) = await notices_of(cast.mai)
    assert task.path == f"/course-meetings/{meetings[1]}/edit"
    await withdraw_closure(closure.id, actor=other, now=NOW)
    assert (await said_to(cast.lan))[0].endswith("the meeting takes place.")
    broken = await report_breakdown(cast.room, NOW, "Kẹt cửa", actor=other, now=NOW)
    assert len(broken.others) == 3
    assert len(await said_to(cast.lan)) == 2, "nobody is told of what is days away"
