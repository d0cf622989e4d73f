"""Courses in calendars, and calendars of advisers and courses, on both engines."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import icalendar
from litestar import Litestar

import services.calendars  # noqa: F401 (enters its sources)
from incubator import clock
from incubator.database import Engine, fetch
from incubator.happenings import Scope
from incubator.ids import uuid7
from incubator.users import Actor, Role
from services.course_meetings import Change, cancel_meeting, move_meeting, rearrange_run
from services.enrolments import enrol
from services.session_rules import AdviserTaken, ParticipantTaken
from services.waiting_lists import cancel_run, withdraw
from tests.cast import bearer, browsing, signed_up
from tests.session_cast import NOW, Advice, refused, slot
from tests.test_session_calendars import followed
from tests.training_cast import MEETINGS, TrainingCast


class School(Advice, TrainingCast):
    """The house advises and teaches; Linh gives the course and has seats for two."""

    @classmethod
    async def founded(cls) -> School:
        self = await cls.opened()
        await self.teaches()
        assert self.linh.person
        for skill in (self.induction, self.turning):
            await self.grant(self.linh.person, skill)
        return self


async def test_the_meetings_of_a_course_stand_in_every_calendar_they_concern(
    database: Engine,
) -> None:
    cast = await School.founded()
    run = await cast.run(instructor=cast.linh.person)
    [seat] = await enrol(run, cast.hong_linh, [cast.an], actor=cast.lan, now=NOW)
    subjects = {"course": cast.course, "resource": cast.room, "incubator": cast.house,
                "adviser": cast.adviser, "person": cast.an}  # fmt: skip
    for kind, subject in subjects.items():
        told = sorted(
            (await followed(kind, subject, cast.lan)).values(), key=lambda one: str(one.starts)
        )
        assert [one.starts for one in told] == [one.start for one in MEETINGS], kind
        assert told[1].summary == "KH-03 CNC turning (2 of 3)"
        assert told[1].detail == "Instructor: Đặng Thùy Linh"
        assert told[1].place == "KG-13 Resource KG-13, House VU-CK"
        busy = await followed(kind, subject, cast.lan, Scope.busy)
        assert {one.summary for one in busy.values()} == {"Busy"}
        assert not busy.keys() & {one.uid for one in told}
    assert await followed("person", cast.an, cast.khanh) == {}, "another firm's"
    assert len(await followed("person", cast.linh.person or run, cast.linh)) == 3
    at = slot("08:00", "10:00")
    said = await refused(AdviserTaken, cast.planned(slot=at))
    assert said.startswith("Đặng Thùy Linh is taken in ")
    other = await cast.advises("CG-03")
    said = await refused(ParticipantTaken, cast.planned(slot=at, adviser=other, items=()))
    assert said.startswith("Nguyễn Thị An is elsewhere in ")
    await withdraw(seat.id, actor=cast.lan, now=NOW)
    assert await told_to(cast, cast.an) == [("CANCELLED", 1)] * 3
    assert await followed("person", cast.an, cast.lan, now=NOW + timedelta(days=91)) == {}
    [again] = await enrol(run, cast.hong_linh, [cast.an], actor=cast.lan, now=NOW)
    assert await told_to(cast, cast.an) == [("CONFIRMED", 2)] * 3
    await withdraw(again.id, actor=cast.lan, now=NOW)
    assert await told_to(cast, cast.an) == [("CANCELLED", 3)] * 3
    await cancel_run(run, "Giảng viên ốm", actor=cast.mai, now=NOW)
    ended = (await followed("course", cast.course, cast.lan)).values()
    assert {(one.status, one.sequence) for one in ended} == {("CANCELLED", 1)}
    assert "Reason: Giảng viên ốm" in next(iter(ended)).detail
    late = NOW + timedelta(days=91)
    assert await followed("course", cast.course, cast.lan, now=late) == {}


async def told_to(cast: School, person: UUID) -> list[tuple[str, int]]:
    """State and version of each entry in somebody's calendar, in the order of time."""
    found = (await followed("person", person, cast.lan)).values()
    return [(one.status, one.sequence) for one in sorted(found, key=lambda one: str(one.starts))]


async def test_who_waits_for_a_seat_sees_it_as_not_certain_until_there_is_one_or_none(
    database: Engine,
) -> None:
    cast = await School.founded()
    run = await cast.run(instructor=cast.linh.person, seats=1)
    seat, waiting = await enrol(
        run, cast.hong_linh, [cast.an, cast.binh], actor=cast.lan, now=NOW
    )  # fmt: skip
    assert await told_to(cast, cast.binh) == [("TENTATIVE", 0)] * 3
    (first, *_) = (await followed("person", cast.binh, cast.lan)).values()
    assert first.summary.endswith("of 3) (on the waiting list)")
    await withdraw(seat.id, actor=cast.lan, now=NOW)
    assert await told_to(cast, cast.binh) == [("CONFIRMED", 1)] * 3
    await withdraw(waiting.id, actor=cast.lan, now=NOW)
    assert await told_to(cast, cast.binh) == [("CANCELLED", 2)] * 3


async def test_a_meeting_that_moves_or_ends_is_told_anew_to_each_calendar(
    database: Engine,
) -> None:
    cast = await School.founded()
    assert cast.linh.person
    run = await cast.run(instructor=cast.duoc)
    await enrol(run, cast.hong_linh, [cast.an], actor=cast.lan, now=NOW)
    rows = await fetch("SELECT id FROM course_meeting WHERE run = {} ORDER BY starts_at", run)
    first, _, third = (row["id"] for row in rows)
    later = slot("08:00", "12:00", date(2026, 12, 3))
    await move_meeting(first, Change(slot=later), actor=cast.mai, now=NOW)
    assert await told_to(cast, cast.an) == [("CONFIRMED", 1)] * 3, "all have another number"
    told = await followed("person", cast.an, cast.lan)
    moved = told[f"course-meeting-{first}@incubator.hanoi"]
    assert (moved.starts, moved.summary) == (later.start, "KH-03 CNC turning (3 of 3)")
    change = Change(resources=(cast.cad,), instructor=cast.linh.person)
    await rearrange_run(run, change, actor=cast.mai, now=NOW)
    assert {one.status for one in (await followed("resource", cast.room, cast.lan)).values()} == {
        "CANCELLED"
    }  # fmt: skip
    given_up = await followed("person", cast.duoc, cast.linh)
    assert {(one.status, one.sequence) for one in given_up.values()} == {("CANCELLED", 2)}
    assert len(await followed("person", cast.linh.person, cast.linh)) == 3
    await cancel_meeting(third, "Mất điện", actor=cast.mai, now=NOW)
    assert await told_to(cast, cast.an) == [
        ("CONFIRMED", 3), ("CANCELLED", 3), ("CONFIRMED", 3)
    ]  # fmt: skip
    left = (await followed("course", cast.course, cast.lan)).values()
    assert {one.summary for one in left} == {
        "KH-03 CNC turning", "KH-03 CNC turning (1 of 2)", "KH-03 CNC turning (2 of 2)"
    }  # fmt: skip


async def test_programs_follow_advisers_and_courses_that_they_may_know(
    database: Engine, app: Litestar
) -> None:
    cast = await School.founded()
    await cast.run(instructor=cast.linh.person)
    mai, city = await signed_up(Role.manager, "VU-CK"), await signed_up(Role.city)
    with clock.frozen(NOW):
        async with browsing(app) as client:

            async def made(who: Actor, **body: str) -> tuple[int, str]:
                answer = await client.post(
                    "/api/calendar-feeds", json={"scope": "titles", **body},
                    headers=await bearer(who),
                )  # fmt: skip
                return answer.status_code, answer.json().get("url", "")

            for kind, subject in (("adviser", cast.adviser), ("course", cast.course)):
                status, url = await made(mai, **{kind: str(subject)})
                assert status == 201
                read = await client.get(url)
                calendar = icalendar.Calendar.from_ical(read.content)
                assert len(calendar.walk("VEVENT")) == 3, kind
                known = await client.get(url, headers={"if-none-match": read.headers["etag"]})
                assert known.status_code == 304
                times = await client.get(url.replace(".ics", ".ifb"))
                assert times.text.count("FREEBUSY:") + times.text.count("FREEBUSY;") >= 1
                assert (await made(mai, **{kind: str(uuid7())}))[0] == 422
            assert (await made(city, adviser=str(cast.adviser)))[0] == 422, "knows nobody by name"
            assert (await made(city, course=str(cast.course)))[0] == 201
