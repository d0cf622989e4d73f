"""The board's data: what takes a resource and what stops it, told to each as they may know."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from statistics import median
from uuid import UUID

import pytest

from facilities.board import Board, Choice, Taken, load_board
from facilities.board_stops import Off
from facilities.booking_changes import cancel_booking, confirm_booking
from facilities.bookings import request_booking
from facilities.handovers import Reading, check_in, check_out
from facilities.nightly import run
from incubator import clock, languages
from incubator.database import Engine, execute
from incubator.ids import uuid7
from incubator.periods import Period
from incubator.search_keys import search_key, searched
from incubator.users import Actor, Role
from tests import full_diary
from tests.booking_cast import MONDAY, NOW, Cast, slot
from tests.cast import actor
from tests.statements import counted
from tests.treasury import add

WEEK = slot("00:00", "00:00", MONDAY, MONDAY + timedelta(days=7))
DAY = slot("00:00", "00:00", MONDAY, MONDAY + timedelta(days=1))
MORNING = slot("09:00", "11:00")


async def board(
    asker: Actor, window: Period = DAY, now: datetime = NOW, choice: Choice | None = None
) -> Board:
    return await load_board(window, actor=asker, now=now, choice=choice)


async def taken(asker: Actor, now: datetime = NOW) -> Taken:
    [one] = (await board(asker, now=now)).taken
    return one


async def book(cast: Cast, *, by: Actor | None = None, **given: object) -> Taken:
    resource = given.pop("resource", cast.lathe)
    asked = cast.asks(resource, MORNING, **given)  # type: ignore[arg-type]
    await request_booking(asked, actor=by or cast.lan, now=NOW)
    return await taken(cast.mai)


async def test_the_staff_sees_who_takes_a_machine_and_what_for(database: Engine) -> None:
    cast = await Cast.assembled()
    one = await book(cast)
    assert (one.resource, one.state, one.firm) == ("TB-03", "confirmed", "Khuôn mẫu Hồng Lĩnh")
    assert (one.purpose, one.person) == ("Tiện trục mẫu", "Nguyễn Thị An")
    assert one.movable
    assert not one.is_own


async def test_buffers_are_told_beside_the_slot(database: Engine) -> None:
    cast = await Cast.assembled()
    one = await book(cast)
    assert (one.start, one.end) == (MORNING.start, MORNING.end)
    blocked = slot("08:30", "11:15")
    assert (one.blocked_from, one.blocked_until) == (blocked.start, blocked.end)


async def test_a_slot_before_the_window_counts_while_its_cleaning_up_reaches_into_it(
    database: Engine,
) -> None:
    cast = await Cast.assembled()
    await book(cast)
    after = await board(cast.mai, slot("11:00", "12:00"))
    assert [one.resource for one in after.taken] == ["TB-03"]
    assert (await board(cast.mai, slot("11:15", "12:00"))).taken == []


async def test_a_tenant_sees_another_firms_slot_as_taken_and_nothing_else(
    database: Engine,
) -> None:
    cast = await Cast.assembled()
    await book(cast)
    theirs = await taken(cast.khanh)
    assert (theirs.state, theirs.start, theirs.end) == ("busy", MORNING.start, MORNING.end)
    assert (theirs.booking, theirs.firm, theirs.person, theirs.purpose) == (None,) * 4
    assert theirs.use is None
    assert not theirs.movable
    assert "Hồng Lĩnh" not in repr(theirs)


async def test_a_tenant_sees_and_may_move_their_own_until_its_time_comes(database: Engine) -> None:
    cast = await Cast.assembled()
    await book(cast)
    own = await taken(cast.lan)
    assert (own.firm, own.is_own, own.movable) == ("Khuôn mẫu Hồng Lĩnh", True, True)
    begun = await taken(cast.lan, now=MORNING.start)
    assert not begun.movable
    assert (await taken(cast.mai, now=MORNING.start)).movable


async def test_the_city_sees_the_firm_and_no_person_and_moves_nothing(database: Engine) -> None:
    cast = await Cast.assembled()
    await book(cast)
    seen = await taken(cast.minh)
    assert (seen.firm, seen.person, seen.movable) == ("Khuôn mẫu Hồng Lĩnh", None, False)


async def test_an_adviser_sees_that_it_is_taken(database: Engine) -> None:
    cast = await Cast.assembled()
    await book(cast)
    assert (await taken(actor(Role.adviser))).state == "busy"


async def test_the_manager_of_another_house_moves_nothing_here(database: Engine) -> None:
    cast = await Cast.assembled()
    await book(cast)
    other = actor(Role.manager, incubator=uuid7())
    assert not (await taken(other)).movable


async def test_each_state_of_a_booking_is_told(database: Engine) -> None:
    cast = await Cast.assembled()
    waits = await book(cast, resource=cast.slm)
    assert waits.state == "tentative"
    booking = UUID(waits.booking)
    await confirm_booking(booking, actor=cast.mai, now=NOW)
    assert (await taken(cast.mai)).state == "confirmed"
    await check_in(booking, Reading(), actor=cast.mai, now=MORNING.start)
    in_use = await taken(cast.mai, now=MORNING.start)
    assert (in_use.state, in_use.movable) == ("checked_in", False)
    await check_out(booking, Reading(), actor=cast.mai, now=MORNING.end)
    assert (await taken(cast.mai, now=MORNING.end)).state == "completed"


async def test_who_did_not_come_stays_on_the_board(database: Engine) -> None:
    cast = await Cast.assembled()
    await book(cast)
    late = MORNING.end + timedelta(hours=12)
    await run(now=late)
    assert (await taken(cast.mai, now=late)).state == "no_show"


async def test_a_cancelled_booking_leaves_the_board(database: Engine) -> None:
    cast = await Cast.assembled()
    one = await book(cast)
    await cancel_booking(UUID(one.booking or ""), "Đổi kế hoạch", actor=cast.lan, now=NOW)
    assert (await board(cast.mai)).taken == []


async def test_the_use_of_the_house_itself_has_no_firm(database: Engine) -> None:
    cast = await Cast.assembled()
    one = await book(cast, by=cast.mai, firm=None, person=None, use="TRAINING", resource=cast.room)
    assert (one.use, one.firm) == ("TRAINING", None)
    assert (await taken(cast.lan)).state == "busy"


async def test_units_of_one_resource_are_told_one_by_one(database: Engine) -> None:
    cast = await Cast.assembled()
    await request_booking(cast.asks(cast.cad, MORNING, quantity=3), actor=cast.lan, now=NOW)
    asked = cast.asks(cast.cad, MORNING, quantity=2, firm=cast.sao_khue, person=cast.khue)
    await request_booking(asked, actor=cast.khanh, now=NOW)
    seen = await board(cast.lan)
    assert [(one.state, one.quantity) for one in seen.taken] == [("confirmed", 3), ("busy", 2)]


# Rows


async def test_idle_resources_and_technicians_stay_and_what_is_let_does_not_appear(
    database: Engine,
) -> None:
    cast = await Cast.assembled()
    await cast.resource("KG-01", "Gian xưởng A1", kind="BAY", is_bookable=False)
    await cast.resource("TB-99", "Máy cũ", is_active=False)
    seen = await board(cast.mai)
    assert seen.taken == []
    assert [row.code for row in seen.resources] == [
        "KG-13", "TB-03", "TB-05", "TB-12", "TB-14", "TB-18", "TB-27", "KTV"
    ]  # fmt: skip


async def test_what_stands_in_a_hall_comes_before_what_stands_in_none(database: Engine) -> None:
    cast = await Cast.assembled()
    hall = await cast.resource("KG-08", "Xưởng máy", kind="HALL", is_bookable=False)
    await cast.resource("TB-50", "Máy phay", home_space=hall)
    first = (await board(cast.mai)).resources[0]
    assert (first.code, first.home_code, str(first.home)) == ("TB-50", "KG-08", "Xưởng máy")


async def test_rows_are_chosen_by_house_kind_class_and_words_without_diacritics(
    database: Engine,
) -> None:
    cast = await Cast.assembled()
    key = search_key("Máy cắt dây EDM", "Wire EDM", "TB-05")
    await execute("UPDATE resource SET search_key = {} WHERE id = {}", key, cast.wire)

    async def codes(choice: Choice) -> list[str]:
        return [row.code for row in (await board(cast.mai, choice=choice)).resources]

    assert await codes(Choice(kind="ROOM")) == ["KG-13"]
    assert await codes(Choice(safety_class="D")) == ["TB-12"]
    assert await codes(Choice(search=searched("may cat day"))) == ["TB-05"]
    assert await codes(Choice(search=searched("wire tb-05"))) == ["TB-05"]
    assert len(await codes(Choice(incubator="vu-ck"))) == 8
    assert await codes(Choice(incubator="VU-DT")) == []


async def test_names_follow_the_reader(database: Engine) -> None:
    cast = await Cast.assembled()
    await book(cast)
    await execute("UPDATE firm SET name_en = 'Hong Linh Mould' WHERE id = {}", cast.hong_linh)
    with languages.speaking("en"):
        seen = await board(cast.mai)
        assert seen.taken[0].firm == "Hong Linh Mould"
        assert str(seen.resources[1].name) == "Resource TB-03"


# What stops them


def of_kind(seen: Board, kind: str) -> list[Off]:
    return [off for off in seen.offs if off.kind == kind]


async def test_hours_outside_the_opening_hours_are_told_once_for_all_that_share_them(
    database: Engine,
) -> None:
    cast = await Cast.assembled()
    await _own_hours(cast)
    closed = of_kind(await board(cast.mai), "closed")
    assert {(off.start, off.end): off.resources for off in closed if len(off.resources) > 1} == {
        (slot("00:00", "08:00").start, slot("00:00", "08:00").end): tuple(_others()),
        (slot("17:00", "24:00").start, slot("17:00", "24:00").end): tuple(_others()),
    }
    assert [off.end for off in closed if off.resources == ("TB-05",)] == [
        slot("06:00", "07:00").start,
        DAY.end,
    ]
    assert (await board(cast.mai)).hours == (5, 23)


async def _own_hours(cast: Cast) -> None:
    hours = {"kind": "OPEN", "weekday": 0, "opens": 6 * 60, "closes": 22 * 60}
    await add("opening_hours", incubator=cast.house, resource=cast.wire, **hours)


def _others() -> list[str]:
    return ["KG-13", "TB-03", "TB-12", "TB-14", "TB-18", "TB-27", "KTV"]


async def test_a_holiday_has_its_name_and_no_closed_hours_in_it(database: Engine) -> None:
    cast = await Cast.assembled()
    names = {"name_vi": "Ngày hội", "name_en": "Feast"}
    await add("calendar_day", day=MONDAY, kind="NGHI_LE", is_provisional=False, **names)
    seen = await board(cast.mai)
    [holiday] = seen.offs
    assert (holiday.kind, holiday.reason) == ("holiday", "Ngày hội")
    assert (holiday.start, holiday.end) == (DAY.start, DAY.end)
    with languages.speaking("en"):
        assert (await board(cast.mai)).offs[0].reason == "Feast"


async def test_closures_of_the_house_and_of_one_machine(database: Engine) -> None:
    cast = await Cast.assembled()
    cut = slot("10:00", "12:00")
    facts = {"starts_at": cut.start, "ends_at": cut.end, "made_at": NOW}
    await add("closure", incubator=cast.house, reason="Mất điện", **facts)
    await add("closure", resource=cast.lathe, reason="Kiểm kê", **facts)
    await add("closure", resource=cast.lathe, reason="Đã rút", withdrawn_at=NOW, **facts)
    found = {off.reason: off.resources for off in of_kind(await board(cast.mai), "closure")}
    assert set(found) == {"Mất điện", "Kiểm kê"}
    assert len(found["Mất điện"]) == 8
    assert found["Kiểm kê"] == ("TB-03",)


async def test_maintenance_is_told_from_a_breakdown_that_nobody_knows_the_end_of(
    database: Engine,
) -> None:
    cast = await Cast.assembled()
    planned = slot("13:00", "15:00")
    service = {"kind": "PLANNED", "reason": "Thay dầu", "made_at": NOW}
    starts = {"starts_at": planned.start, "ends_at": planned.end}
    await add("maintenance", resource=cast.lathe, **service, **starts)
    broken = {"kind": "BREAKDOWN", "reason": "Hỏng trục", "made_at": NOW}
    await add("maintenance", resource=cast.press, starts_at=NOW, **broken)
    seen = await board(cast.mai)
    [maintenance], [breakdown] = of_kind(seen, "maintenance"), of_kind(seen, "breakdown")
    assert (maintenance.resources, maintenance.reason) == (("TB-03",), "Thay dầu")
    assert (breakdown.start, breakdown.end) == (DAY.start, DAY.end)


async def test_a_lapsed_certificate_stops_a_machine(database: Engine) -> None:
    cast = await Cast.assembled()
    crane = await cast.resource("TB-28", "Cầu trục", needs_inspection=True)
    await add(
        "inspection", resource=crane, kind="INSPECTION", certificate="KĐ-1",
        performed_on=date(2026, 1, 5), valid_until=MONDAY - timedelta(days=1),
    )  # fmt: skip
    [lapsed] = of_kind(await board(cast.mai), "inspection")
    assert (lapsed.resources, lapsed.start) == (("TB-28",), DAY.start)


# Statements and time


async def test_three_statements_however_many_bookings(database: Engine) -> None:
    cast = await Cast.assembled()
    with counted() as few:
        await board(cast.mai, WEEK)
    slots = full_diary.slots(MONDAY, 120, 1)
    await full_diary.fill(cast, [cast.lathe], slots, cast.mai.user)
    with counted() as many:
        seen = await board(cast.mai, WEEK)
    assert len(few) == len(many) == 3
    assert len(seen.taken) == 28


async def test_nothing_is_asked_about_a_board_without_rows(database: Engine) -> None:
    cast = await Cast.assembled()
    with counted() as asked:
        assert (await board(cast.mai, choice=Choice(kind="HALL"))).resources == []
    assert len(asked) == 1


@pytest.mark.benchmark
@pytest.mark.parametrize("machines", [20])
async def test_a_week_of_all_machines_among_20_000_bookings(
    database: Engine, machines: int
) -> None:
    cast = await Cast.assembled()
    rows = [await cast.resource(f"M-{n:02}", f"Máy {n}") for n in range(machines)]
    first = date(2026, 6, 1)
    slots = full_diary.slots(first, 20_000, machines)
    await full_diary.fill(cast, rows, slots, cast.mai.user)
    start = datetime(2026, 8, 30, 17, tzinfo=UTC)
    week = Period(start, start + timedelta(days=7))
    spent = []
    for _ in range(30):
        began = time.process_time()
        seen = await board(cast.mai, week, now=clock.now())
        spent.append((time.process_time() - began) * 1000)
    print(
        f"\nboard, {type(database).__name__}: a week, {machines} machines, {len(seen.taken)} of "
        f"20,000 bookings: {median(spent):.1f} ms of CPU (max {max(spent):.1f}), 3 statements"
    )
