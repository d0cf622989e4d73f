"""Courses and runs: entered, announced, places taken for each meeting, on both engines."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from facilities.booking_plans import CapacityExceeded
from facilities.bookings import request_booking
from facilities.catalogue import CodeTaken
from facilities.closures import announce
from facilities.closures import preview as preview_closure
from facilities.maintenance import report_breakdown
from facilities.operators import NotQualified
from facilities.other_uses import uses_stopped
from incubator.database import Engine, fetch
from incubator.faults import Forbidden, NotFound
from incubator.refusals import Invalid
from services import controllers as _controllers  # noqa: F401 (enters where acts come from)
from services.course_runs import MeetingsOverlap, RunEnded, announce_run
from services.courses import add_course, edit_course
from services.waiting_lists import cancel_run
from tests.booking_cast import slot
from tests.cast import english
from tests.training_cast import MEETINGS, NOW, TrainingCast


async def test_a_course_is_entered_once_and_edited_by_a_manager(database: Engine) -> None:
    cast = await TrainingCast.taught()
    with pytest.raises(CodeTaken) as taken:
        await add_course(await cast.details(), actor=cast.mai, now=NOW)
    assert english(taken.value) == "Code KH-03 belongs to CNC turning. Choose another."
    await edit_course(cast.course, await cast.details(seats=9), actor=cast.mai, now=NOW)
    (row,) = await fetch("SELECT code, seats FROM course")
    assert row == {"code": "KH-03", "seats": 9}
    for wrong in (cast.lan, cast.minh):
        with pytest.raises(Forbidden):
            await add_course(await cast.details(code="KH-9"), actor=wrong, now=NOW)
    with pytest.raises(Invalid):
        await add_course(await cast.details(code="KH-9", seats=0), actor=cast.mai, now=NOW)


async def test_a_run_takes_its_room_for_every_meeting(database: Engine) -> None:
    cast = await TrainingCast.taught()
    run = await cast.run()
    rows = await fetch("SELECT resource FROM occupation WHERE holds")
    assert [row["resource"] for row in rows] == [cast.room] * 3
    with pytest.raises(CapacityExceeded):
        request = cast.asks(cast.room, slot("09:00", "10:00"))
        await request_booking(request, actor=cast.lan, now=NOW)
    await cancel_run(run, "Giảng viên ốm", actor=cast.mai, now=NOW)
    await request_booking(cast.asks(cast.room, slot("09:00", "10:00")), actor=cast.lan, now=NOW)


async def test_a_room_that_is_taken_for_one_meeting_stops_the_whole_run(database: Engine) -> None:
    cast = await TrainingCast.taught()
    request = cast.asks(cast.room, slot("13:00", "14:00"))
    await request_booking(request, actor=cast.lan, now=NOW)
    with pytest.raises(CapacityExceeded):
        await cast.run()
    assert await fetch("SELECT id FROM course_run") == []
    assert len(await fetch("SELECT id FROM occupation")) == 1


async def test_the_instructor_covers_the_trainees_at_a_machine(database: Engine) -> None:
    cast = await TrainingCast.taught()
    with pytest.raises(NotQualified):
        await cast.run(resources=(cast.room, cast.lathe), instructor=cast.binh)
    await cast.run(resources=(cast.room, cast.lathe))
    assert len(await fetch("SELECT id FROM occupation WHERE resource = {}", cast.lathe)) == 3


async def test_closures_and_breakdowns_name_the_meetings_that_they_hit(database: Engine) -> None:
    cast = await TrainingCast.taught()
    run = await cast.run(resources=(cast.room, cast.lathe))
    second = MEETINGS[1]
    (row,) = await fetch("SELECT id FROM course_meeting WHERE starts_at = {}", second.start)
    page = f"/course-runs/{run}#meeting-{row['id']}"
    tried = await preview_closure(second, "Mất điện", incubator=cast.house, actor=cast.mai, now=NOW)
    assert [(one.slot, one.url) for one in tried.others] == [
        (second, page), (second, page)
    ]  # fmt: skip
    assert await uses_stopped(cast.mai, NOW) == []
    closed = await announce(second, "Mất điện", resource=cast.room, actor=cast.mai, now=NOW)
    (hit,) = closed.others
    assert (hit.resource, closed.hits) == (cast.room, [])
    assert hit.mends == f"/course-meetings/{row['id']}/edit"
    assert hit.label == "Vận hành máy tiện CNC, 30/11/2026"
    broken = await report_breakdown(cast.lathe, NOW, "Kẹt", actor=cast.mai, now=NOW)
    assert [one.slot for one in broken.others] == list(MEETINGS)
    assert [one.slot for one in await uses_stopped(cast.mai, NOW)] == [
        MEETINGS[0], second, second, MEETINGS[2]
    ]  # fmt: skip
    await cancel_run(run, "Ốm", actor=cast.mai, now=NOW)
    assert await uses_stopped(cast.mai, NOW) == []


async def test_meetings_neither_overlap_nor_lie_in_the_past(database: Engine) -> None:
    cast = await TrainingCast.taught()
    with pytest.raises(MeetingsOverlap) as refused:
        await cast.run(meetings=(slot("08:00", "12:00"), slot("11:00", "15:00")))
    assert "begins before that of" in english(refused.value)
    for wrong in ((), (slot("08:00", "09:00", date(2026, 11, 2)),)):
        with pytest.raises(Invalid):
            await cast.run(meetings=wrong)


async def test_only_the_manager_of_the_house_announces_and_cancels(database: Engine) -> None:
    cast = await TrainingCast.taught()
    for wrong in (cast.lan, cast.minh):
        with pytest.raises(Forbidden):
            await announce_run(cast.run_details(), actor=wrong, now=NOW)
    run = await cast.run()
    with pytest.raises(Forbidden):
        await cancel_run(run, "Ốm", actor=cast.lan, now=NOW)
    await cancel_run(run, "Ốm", actor=cast.mai, now=NOW)
    with pytest.raises(RunEnded) as ended:
        await cancel_run(run, "Ốm", actor=cast.mai, now=NOW)
    assert english(ended.value) == "This course was cancelled. Choose another date."
    with pytest.raises(NotFound):
        await announce_run(replace(cast.run_details(), course=run), actor=cast.mai, now=NOW)


async def test_a_run_that_is_over_is_not_cancelled(database: Engine) -> None:
    cast = await TrainingCast.taught()
    run = await cast.run()
    with pytest.raises(RunEnded) as ended:
        await cancel_run(run, "Ốm", actor=cast.mai, now=MEETINGS[-1].end + timedelta(days=1))
    assert english(ended.value) == "This course ended on 2 Dec 2026. Choose another date."
