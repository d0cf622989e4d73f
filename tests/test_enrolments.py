"""Enrolling, waiting, moving up and leaving, with the support that is held, on both engines."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from facilities.bookings import request_booking
from facilities.parties import NoTaxCode
from incubator.database import Engine, execute, fetch, violated
from incubator.faults import Forbidden, NotFound
from incubator.lines import OverBudget
from incubator.reconciliation import reconcile
from incubator.refusals import Invalid
from incubator.schemes import Term, set_term
from services.enrolments import AlreadyEnrolled, Enrolled, RunBegun, enrol
from services.meeting_rules import TraineesElsewhere
from services.training_reconciliation import reconcile as reconcile_training
from services.waiting_lists import EnrolmentEnded, cancel_run, withdraw
from tests.booking_cast import slot
from tests.cast import english
from tests.dossiers import HANOI, Dossiers
from tests.training_cast import FEE, MEETINGS, MILLION, NOW, TrainingCast
from tests.treasury import id_of

HALF = FEE // 2


async def held(cast: TrainingCast) -> int:
    rows = await fetch("SELECT held FROM budget_line WHERE id = {}", cast.training_line)
    return int(rows[0]["held"])


async def by_lan(cast: TrainingCast, run: UUID, *people: UUID) -> list[Enrolled]:
    return await enrol(run, cast.hong_linh, people, actor=cast.lan, now=NOW)


async def test_a_seat_holds_its_support_at_once(database: Engine) -> None:
    cast = await TrainingCast.taught()
    run = await cast.run()
    both = await by_lan(cast, run, cast.an, cast.binh)
    assert [one.status for one in both] == ["ENROLLED", "ENROLLED"]
    assert both[0].seat.price.tenant_price == HALF
    assert await held(cast) == 2 * HALF
    (row,) = await fetch("SELECT taken FROM course_run")
    assert row["taken"] == 2
    acts = await fetch("SELECT kind, mode, support, status FROM act WHERE kind = 'ENROLMENT'")
    assert acts == [{"kind": "ENROLMENT", "mode": "CASH", "support": HALF, "status": "HELD"}] * 2
    assert await reconcile() == []


async def test_who_finds_no_seat_waits_and_moves_up_when_somebody_leaves(database: Engine) -> None:
    cast = await TrainingCast.taught(seats=1)
    run = await cast.run()
    seated, waits = await by_lan(cast, run, cast.an, cast.binh)
    (third,) = await enrol(run, cast.sao_khue, [cast.khue], actor=cast.khanh, now=NOW)
    assert [waits.status, waits.place] == ["WAITING", 1]
    assert [third.status, third.place] == ["WAITING", 2]
    assert await held(cast) == HALF
    assert await withdraw(seated.id, actor=cast.lan, now=NOW) == [waits.id]
    assert await held(cast) == HALF
    assert await withdraw(third.id, actor=cast.khanh, now=NOW) == []
    (row,) = await fetch("SELECT taken FROM course_run")
    assert row["taken"] == 1
    assert await reconcile() == []


async def test_without_funds_the_next_keeps_the_place_and_is_told(database: Engine) -> None:
    cast = await TrainingCast.taught(funds=HALF - 1, seats=1)
    run = await cast.run()
    (seated,) = await enrol(
        run, cast.sao_khue, [cast.khue], actor=cast.khanh, now=NOW, without_support=True
    )
    (waits,) = await by_lan(cast, run, cast.an)
    (paying,) = await enrol(
        run, cast.hong_linh, [cast.binh], actor=cast.lan, now=NOW, without_support=True
    )
    assert await withdraw(seated.id, actor=cast.khanh, now=NOW) == [paying.id]
    (row,) = await fetch("SELECT status, held_back FROM enrolment WHERE id = {}", waits.id)
    assert row == {"status": "WAITING", "held_back": "over-budget"}


async def test_more_than_the_line_has_is_refused_whole(database: Engine) -> None:
    cast = await TrainingCast.taught(funds=HALF)
    run = await cast.run()
    with pytest.raises(OverBudget):
        await by_lan(cast, run, cast.an, cast.binh)
    assert await fetch("SELECT id FROM enrolment") == []
    paying = await enrol(
        run, cast.hong_linh, [cast.an], actor=cast.lan, now=NOW, without_support=True
    )
    assert paying[0].seat.price.tenant_price == FEE
    assert await held(cast) == 0


async def test_what_another_programme_pays_for_holds_no_line(database: Engine) -> None:
    cast = await TrainingCast.taught(paid_by="CT2")
    run = await cast.run()
    (one,) = await by_lan(cast, run, cast.an)
    assert (one.act, one.seat.price.support) == (None, HALF)
    assert await held(cast) == 0
    assert await fetch("SELECT id FROM act WHERE kind = 'ENROLMENT'") == []
    await withdraw(one.id, actor=cast.lan, now=NOW)


async def test_each_date_has_its_own_paying_programme(database: Engine) -> None:
    cast = await TrainingCast.taught()
    elsewhere = await cast.run(programme=await id_of("programme", "CT4"))
    here = await cast.run(resources=(), instructor=cast.khue)
    (referred,) = await by_lan(cast, elsewhere, cast.an)
    (own,) = await by_lan(cast, here, cast.binh)
    assert referred.act is None
    assert own.act
    assert await held(cast) == HALF
    assert await reconcile_training() == []


async def test_a_team_without_a_tax_code_pays_itself(database: Engine) -> None:
    cast = await TrainingCast.taught()
    run = await cast.run()
    team = await cast.firm("Nhóm Bánh răng", None, stage="PRE_INCUBATION")
    person = await cast.person("Lý Gia", team)
    with pytest.raises(NoTaxCode):
        await enrol(run, team, [person], actor=cast.mai, now=NOW)
    await enrol(run, team, [person], actor=cast.mai, now=NOW, without_support=True)


async def test_a_person_is_enrolled_once(database: Engine) -> None:
    cast = await TrainingCast.taught()
    run = await cast.run()
    (one,) = await by_lan(cast, run, cast.an)
    with pytest.raises(AlreadyEnrolled) as refused:
        await by_lan(cast, run, cast.an)
    assert english(refused.value) == (
        "Nguyễn Thị An: enrolled in this course already, or waiting for a seat."
    )
    await withdraw(one.id, actor=cast.lan, now=NOW)
    with pytest.raises(EnrolmentEnded) as ended:
        await withdraw(one.id, actor=cast.lan, now=NOW)
    assert english(ended.value) == "This enrolment has ended; nothing is held for it any more."
    await by_lan(cast, run, cast.an)


async def test_nobody_enrols_or_withdraws_for_another_firm(database: Engine) -> None:
    cast = await TrainingCast.taught()
    run = await cast.run()
    (one,) = await by_lan(cast, run, cast.an)
    for wrong in ([cast.khue], [cast.duoc]):
        with pytest.raises(Invalid):
            await by_lan(cast, run, *wrong)
    with pytest.raises(Invalid):
        await enrol(run, cast.hong_linh, [cast.binh], actor=cast.khanh, now=NOW)
    with pytest.raises(Forbidden):
        await enrol(run, cast.hong_linh, [cast.binh], actor=cast.minh, now=NOW)
    for stranger in (cast.khanh, cast.minh):
        with pytest.raises(NotFound):
            await withdraw(one.id, actor=stranger, now=NOW)


async def test_after_the_first_meeting_began_the_house_decides(database: Engine) -> None:
    cast = await TrainingCast.taught()
    run = await cast.run()
    later = MEETINGS[0].start + timedelta(hours=1)
    with pytest.raises(RunBegun) as refused:
        await enrol(run, cast.hong_linh, [cast.an], actor=cast.lan, now=later)
    assert english(refused.value) == (
        "This course began on 30 Nov 2026. Ask the staff of the house."
    )
    await enrol(run, cast.hong_linh, [cast.an], actor=cast.mai, now=later)


async def test_cancelling_a_run_frees_all_support(database: Engine) -> None:
    cast = await TrainingCast.taught(seats=1)
    run = await cast.run()
    await by_lan(cast, run, cast.an, cast.binh)
    await cancel_run(run, "Giảng viên ốm", actor=cast.mai, now=NOW)
    assert await held(cast) == 0
    rows = await fetch("SELECT DISTINCT status FROM enrolment")
    assert rows == [{"status": "WITHDRAWN"}]
    assert await reconcile() == []


async def test_the_database_itself_gives_no_seat_twice(database: Engine) -> None:
    cast = await TrainingCast.taught(seats=1)
    run = await cast.run()
    await by_lan(cast, run, cast.an, cast.binh)
    with pytest.raises(Exception, match=r".") as refused:
        await execute("UPDATE enrolment SET status = 'ENROLLED' WHERE status = 'WAITING'")
    assert violated(refused.value) == "course_run_seats"
    with pytest.raises(Exception, match=r".") as kept:
        await execute("DELETE FROM enrolment")
    assert violated(kept.value) == "append-only"


async def test_a_scheme_pays_towards_training_on_top_and_gets_it_back(database: Engine) -> None:
    cast = await TrainingCast.taught()
    dossiers = await Dossiers.opened()
    term = Term("TRAINING", 20, 50 * MILLION, "YEAR", "Nghị quyết", date(2026, 11, 28))
    await set_term(await id_of("scheme", HANOI), term, actor=dossiers.hoa, now=NOW)
    await dossiers.signed(cast.hong_linh, targets=("TRAINING",))
    run = await cast.run()
    (one,) = await by_lan(cast, run, cast.an)
    assert one.seat.price.scheme_support > 0
    assert await held(cast) == one.seat.price.support > HALF
    await withdraw(one.id, actor=cast.lan, now=NOW)
    assert await held(cast) == 0
    (grant,) = await fetch("SELECT status FROM support_grant")
    assert grant["status"] == "RELEASED"
    assert await reconcile() == []


async def test_who_is_elsewhere_during_a_meeting_is_enrolled_when_the_firm_insists(
    database: Engine,
) -> None:
    cast = await TrainingCast.taught()
    run = await cast.run(resources=())
    request = cast.asks(cast.lathe, slot("13:00", "14:00"))
    await request_booking(request, actor=cast.lan, now=NOW)
    with pytest.raises(TraineesElsewhere) as refused:
        await by_lan(cast, run, cast.binh, cast.an)
    assert english(refused.value).endswith("Choose another date, or enrol all the same.")
    assert english(refused.value).startswith("Nguyễn Thị An: elsewhere in ")
    await enrol(run, cast.hong_linh, [cast.an], actor=cast.lan, now=NOW, anyway=True)
