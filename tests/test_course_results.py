"""Attendance, results, certificates and the machines they open, on both engines."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from facilities.bookings import request_booking
from facilities.expiries import tell_expiring
from facilities.operators import NotQualified
from facilities.qualifications import OwnSignOff, grant
from incubator import clock
from incubator.database import Engine, execute, fetch, violated
from incubator.faults import Forbidden, NotFound
from incubator.knocks import Caller, TooManyFromHere
from incubator.reconciliation import reconcile
from incubator.refusals import Invalid
from incubator.users import Role
from services.attendance import MeetingAhead, note_attendance
from services.course_certificates import CHECKS, show_certificate, verify
from services.course_results import AttendanceDisagrees, RunNotOver, conclude
from services.enrolments import Enrolled, enrol
from services.training_reconciliation import reconcile as reconcile_training
from services.waiting_lists import EnrolmentEnded
from tests.booking_cast import acting, slot
from tests.cast import english, signed_up
from tests.training_cast import FEE, MEETINGS, NOW, TrainingCast
from tests.treasury import a_user, add

OVER = MEETINGS[-1].end + timedelta(hours=1)
NEXT_WEEK = slot("09:00", "11:00", (OVER + timedelta(days=5)).date())


async def taught() -> tuple[TrainingCast, UUID, list[Enrolled]]:
    """Bình and An have seats in a run."""
    cast = await TrainingCast.taught()
    run = await cast.run()
    people = [cast.binh, cast.an]
    return cast, run, await enrol(run, cast.hong_linh, people, actor=cast.lan, now=NOW)


async def came(cast: TrainingCast, *present: UUID) -> None:
    for meeting in await fetch("SELECT id FROM course_meeting ORDER BY starts_at"):
        await note_attendance(meeting["id"], present, actor=cast.mai, now=OVER)


async def funds(cast: TrainingCast) -> tuple[int, int]:
    (row,) = await fetch("SELECT held, accepted FROM budget_line WHERE id = {}", cast.training_line)
    return row["held"], row["accepted"]


async def test_passing_opens_the_machine_at_once_and_accepts_the_seat(database: Engine) -> None:
    cast, _, (binh, an) = await taught()
    request = cast.asks(cast.lathe, NEXT_WEEK, person=cast.binh)
    with pytest.raises(NotQualified):
        await request_booking(request, actor=cast.lan, now=OVER)
    await came(cast, binh.id)
    assert await conclude(binh.id, "PASSED", actor=cast.mai, now=OVER)
    assert await conclude(an.id, "ABSENT", actor=cast.mai, now=OVER) is None
    await request_booking(request, actor=cast.lan, now=OVER)
    assert await funds(cast) == (0, FEE // 2)
    (skill,) = await fetch(
        "SELECT basis, expires_on FROM held_qualification WHERE person = {} AND qualification = {}",
        *(cast.binh, cast.turning),
    )
    assert (skill["basis"], str(skill["expires_on"])) == ("COURSE", "2027-12-02")
    assert await reconcile() == await reconcile_training() == []


async def test_results_wait_for_the_last_meeting_and_agree_with_who_came(database: Engine) -> None:
    cast, _, (binh, an) = await taught()
    (first, *_) = await fetch("SELECT id FROM course_meeting ORDER BY starts_at")
    with pytest.raises(MeetingAhead) as ahead:
        await note_attendance(first["id"], [binh.id], actor=cast.mai, now=NOW)
    assert english(ahead.value).startswith("Attendance can be noted from ")
    with pytest.raises(RunNotOver) as early:
        await conclude(binh.id, "PASSED", actor=cast.mai, now=NOW)
    assert english(early.value).endswith("when the last meeting is over.")
    with pytest.raises(AttendanceDisagrees) as unseen:
        await conclude(binh.id, "PASSED", actor=cast.mai, now=OVER)
    assert english(unseen.value) == "No attendance of this person is noted. Note it first."
    await came(cast, binh.id)
    with pytest.raises(AttendanceDisagrees) as seen:
        await conclude(binh.id, "ABSENT", actor=cast.mai, now=OVER)
    assert english(seen.value) == (
        "This person came to 3 meetings: enter whether the course was passed."
    )
    await conclude(binh.id, "FAILED", actor=cast.mai, now=OVER)
    with pytest.raises(EnrolmentEnded):
        await conclude(binh.id, "PASSED", actor=cast.mai, now=OVER)
    assert await fetch("SELECT id FROM certificate") == []
    assert await funds(cast) == (FEE // 2, FEE // 2)
    assert an.status == "ENROLLED"


async def test_only_the_staff_of_the_house_note_and_conclude(database: Engine) -> None:
    cast, _, (binh, _) = await taught()
    (first, *_) = await fetch("SELECT id FROM course_meeting ORDER BY starts_at")
    for wrong in (cast.lan, cast.minh):
        with pytest.raises(Forbidden):
            await note_attendance(first["id"], [], actor=wrong, now=OVER)
    with pytest.raises(Forbidden):
        await conclude(binh.id, "FAILED", actor=cast.lan, now=OVER)
    with pytest.raises(NotFound):
        await conclude(binh.id, "FAILED", actor=cast.minh, now=OVER)
    with pytest.raises(Invalid):
        await note_attendance(first["id"], [cast.an], actor=cast.mai, now=OVER)
    with pytest.raises(Invalid):
        await conclude(binh.id, "LATE", actor=cast.mai, now=OVER)


async def test_a_certificate_is_checked_by_its_code_and_never_changed(database: Engine) -> None:
    cast, _, (binh, an) = await taught()
    await came(cast, binh.id, an.id)
    await conclude(binh.id, "PASSED", actor=cast.mai, now=OVER)
    await conclude(an.id, "PASSED", actor=cast.mai, now=OVER)
    rows = await fetch("SELECT number, code FROM certificate ORDER BY number")
    assert [row["number"] for row in rows] == ["0001/2026/GCN", "0002/2026/GCN"]
    caller = Caller("somebody")
    code = rows[0]["code"]
    found = await verify(f"{code[:4]}-{code[4:8]} {code[8:].lower()}", caller=caller, now=OVER)
    assert found
    assert (found.holder, found.course.en) == ("Đỗ Thanh Bình", "CNC turning")
    for wrong in ("ABCDEFGHJKMN", "x\x00y", "' OR 1 = 1", "đ" * 12, "A" * 500):
        assert await verify(wrong, caller=caller, now=OVER) is None
    with pytest.raises(TooManyFromHere):
        for _ in range(CHECKS.most):
            await verify("ABCDEFGHJKMN", caller=caller, now=OVER)
    assert (await show_certificate(binh.id, actor=cast.lan)).number == "0001/2026/GCN"
    for stranger in (cast.khanh, cast.minh):
        with pytest.raises(NotFound):
            await show_certificate(binh.id, actor=stranger)
    with pytest.raises(Exception, match=r".") as kept:
        await execute("UPDATE certificate SET holder = 'Ai đó'")
    assert violated(kept.value) == "append-only"


async def test_nobody_passes_their_own_course(database: Engine) -> None:
    cast, _, (binh, _) = await taught()
    await came(cast, binh.id)
    object.__setattr__(cast.mai, "person", cast.binh)
    with pytest.raises(OwnSignOff):
        await conclude(binh.id, "PASSED", actor=cast.mai, now=OVER)


async def test_what_a_course_granted_is_reminded_of_once_before_it_expires(
    database: Engine,
) -> None:
    cast, _, (binh, _) = await taught()
    cast.lan = await signed_up(Role.tenant, name="Hoàng Thị Lan")
    since = date(2026, 1, 5)
    await add(
        "membership", firm=cast.hong_linh, person=cast.lan.person, title="", is_contact=False,
        valid_from=since,
    )  # fmt: skip
    await execute("UPDATE held_qualification SET expires_on = {}", date(2029, 1, 1))
    await came(cast, binh.id)
    await conclude(binh.id, "PASSED", actor=cast.mai, now=OVER)
    last = clock.moment(date(2027, 12, 2), 60)
    for days in (31, 30, 29):
        await tell_expiring(now=last - timedelta(days=days))
        told = await fetch("SELECT account, subject_id FROM notice ORDER BY id")
        assert len(told) == (days <= 30)
    assert told[0]["account"] == cast.lan.user


async def test_a_technicians_practical_sign_off_opens_the_machine(database: Engine) -> None:
    cast = await TrainingCast.taught()
    request = cast.asks(cast.lathe, NEXT_WEEK, person=cast.binh)
    with pytest.raises(NotQualified):
        await request_booking(request, actor=cast.lan, now=NOW)
    account = await a_user("Trần Văn Tám", "tam@example.vn")
    technician = acting(account, Role.technician, cast.house)
    day = clock.local(NOW).date()
    skill = cast.turning
    await grant(cast.binh, skill, granted_on=day, actor=technician, now=NOW)
    await request_booking(request, actor=cast.lan, now=NOW)
    (held,) = await fetch(
        "SELECT basis FROM held_qualification WHERE person = {} AND qualification = {}",
        *(cast.binh, skill),
    )
    assert held["basis"] == "SIGN_OFF"


async def test_a_trainee_without_the_skill_runs_the_machine_under_the_instructor(
    database: Engine,
) -> None:
    cast = await TrainingCast.taught()
    run = await cast.run(resources=(cast.lathe,))
    (one,) = await enrol(run, cast.hong_linh, [cast.binh], actor=cast.lan, now=NOW)
    assert one.status == "ENROLLED"
    busy = cast.asks(cast.lathe, MEETINGS[0], person=cast.binh)
    with pytest.raises(NotQualified):
        await request_booking(busy, actor=cast.lan, now=NOW)
    taken = await fetch("SELECT act FROM occupation WHERE resource = {} AND holds", cast.lathe)
    assert len(taken) == len(MEETINGS)


async def test_what_does_not_agree_is_named(database: Engine) -> None:
    cast, run, (binh, an) = await taught()
    with pytest.raises(Exception, match=r".") as refused:
        await add("certificate", number="1", code="1", enrolment=an.id, holder="Ai", course_vi="",
                  course_en="", house_vi="", house_en="", minutes=1, issued_by=cast.mai.user,
                  issued_at=NOW)  # fmt: skip
    assert violated(refused.value) == "not-passed"
    assert await reconcile_training() == []
    await execute("UPDATE course_run SET taken = 1 WHERE id = {}", run)
    await execute("UPDATE enrolment SET status = 'PASSED' WHERE id = {}", binh.id)
    assert await reconcile_training() == [
        f"run {run}: counts 1 of 2 seats taken, 2 people have one",
        f"enrolment {binh.id}: is PASSED and its act is HELD",
        f"enrolment {binh.id}: passed without a certificate, or has one without passing",
        f"enrolment {binh.id}: has a result, but no attendance is noted",
    ]
