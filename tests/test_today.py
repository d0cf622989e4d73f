"""What waits for whom: lines, meters and several roles without a page, then each role's day."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from facilities import closures, maintenance
from facilities.booking_views import Sought, list_bookings
from incubator import clock
from incubator.balances import Balances
from incubator.database import Engine, execute, fetch
from incubator.ids import uuid7
from incubator.names import Name
from incubator.periods import Period
from incubator.today.day import load_day
from incubator.today.lines import Line, close_lines, lapsing
from incubator.today.rows import Day, Figure, Row, Section, merged
from incubator.users import Actor, Role, load_actor
from tenants.members import firms_of
from tests.cast import actor
from tests.demonstration import NOW
from tests.statements import counted

STATEMENTS = {
    "manager": 18,
    "technician": 6,
    "tenant": 15,
    "accountant": 8,
    "approver": 8,
    "city": 12,
    "admin": 3,
}
"""The auditor's are as many as kinds of things were touched last."""


@pytest.fixture(autouse=True)
def _monday_morning() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


async def account(role: str) -> Actor:
    row = (await fetch("SELECT id FROM app_user WHERE email = {}", f"{role}@demo.example"))[0]
    return await load_actor(row["id"], firms_of=firms_of, today=clock.today())


async def day_of(role: str, at: datetime = NOW) -> Day:
    with clock.frozen(at):
        return await load_day(await account(role), at)


def rows(day: Day, key: str) -> list[Row]:
    found = [part for part in (*day.now, *day.ahead) if part.key == key]
    return [row for part in found for row in part.rows]


def labels(row: Row) -> list[str]:
    return [deed.label for deed in row.deeds]


def line(allocated: int, accepted: int, year: int = 2026, *, recurrent: bool = True) -> Line:
    name = Name("Trang thiết bị")
    balances = Balances(allocated=allocated, accepted=accepted)
    return Line(uuid7(), year, name, name, name, True, recurrent, balances)


def test_a_line_is_close_to_its_ceiling_below_a_tenth() -> None:
    found = close_lines([line(1000, 900), line(1000, 901), line(1000, 990), line(0, 0)])
    assert [row.note.split(",")[0] for row in found.rows] == ["Còn 10 đồng", "Còn 99 đồng"]


@pytest.mark.parametrize(("day", "told"), [(date(2026, 9, 30), 0), (date(2026, 10, 1), 1)])
def test_what_would_lapse_is_told_from_october(day: date, told: int) -> None:
    found = lapsing([line(1000, 100), line(1000, 0, 2027), line(9, 1, recurrent=False)], day)
    assert len(found.rows) == told


def test_what_two_roles_share_stands_there_once() -> None:
    both = Section("close", "Dòng", [Row(title="Trang thiết bị")])
    one = Day([Figure("Đang giữ", "1")], [both], [])
    two = Day([Figure("Đang giữ", "1")], [], [both, Section("down", "Hỏng", [])])
    day = merged([one, two])
    assert [figure.label for figure in day.figures] == ["Đang giữ"]
    assert [part.key for part in day.now] == ["close"]
    assert [part.key for part in day.ahead] == ["down"]


@pytest.mark.parametrize(("role", "expected"), STATEMENTS.items())
async def test_the_statements_of_a_day_do_not_grow(
    demo_database: Engine, role: str, expected: int
) -> None:
    who = await account(role)
    with counted() as asked:
        await load_day(who, NOW)
    assert len(asked) == expected
    assert expected <= 18


async def test_the_auditors_day_takes_at_most_twelve_statements(demo_database: Engine) -> None:
    who = await account("auditor")
    with counted() as asked:
        await load_day(who, NOW)
    assert len(asked) <= 12


async def test_a_course_rises_when_it_has_to_be_moved_and_until_results_are_entered(
    demo_database: Engine,
) -> None:
    who = await account("manager")
    (meeting,) = await fetch(
        "SELECT m.starts_at, m.ends_at, r.incubator, r.ends_at AS last FROM course_meeting m"
        " JOIN course_run r ON r.id = m.run WHERE m.starts_at > {} ORDER BY m.starts_at LIMIT 1",
        NOW,
    )
    slot = Period(meeting["starts_at"], meeting["ends_at"])
    assert rows(await day_of("manager"), "courses") == []
    await closures.announce(slot, "Mất điện", incubator=meeting["incubator"], actor=who, now=NOW)
    (hit,) = rows(await day_of("manager"), "courses")
    assert (hit.kind, labels(hit)) == ("stop", ["Đổi giờ hoặc hủy"])
    (seen,) = rows(await day_of("technician"), "courses")
    assert labels(seen) == ["Mở"]
    (told,) = rows(await day_of("tenant"), "courses")
    assert told.note == "Vườn ươm sẽ bố trí thời gian hoặc phòng khác"
    due = rows(await day_of("manager", meeting["last"]), "courses")
    assert {row.note for row in due} == {"Chưa điểm danh"}
    assert rows(await day_of("tenant", meeting["last"]), "courses") == []


async def test_occupancy_is_measured_once_until_something_is_done(demo_database: Engine) -> None:
    who = await account("manager")
    first = await load_day(who, NOW)
    with counted() as asked:
        assert await load_day(who, NOW) == first
    assert len(asked) == STATEMENTS["manager"] - 5
    soon = Period(NOW + timedelta(days=1), NOW + timedelta(days=2))
    await maintenance.plan(await resource("TB-03"), soon, "Thay dầu", actor=who, now=NOW)
    with counted() as asked:
        await load_day(who, NOW)
    assert len(asked) == STATEMENTS["manager"]


async def test_a_manager_sees_who_comes_who_waits_and_what_expires(demo_database: Engine) -> None:
    day = await day_of("manager")
    arrivals = rows(day, "arrivals")
    starts = [row.when[:5] for row in arrivals]
    assert starts == sorted(starts)
    assert labels(arrivals[0]) == ["Nhận máy"]
    assert labels(arrivals[-1]) == []
    first, _ = rows(day, "approvals")
    assert labels(first) == ["Xác nhận", "Từ chối"]
    assert first.note.startswith("Giữ 525.000 đồng ở dòng Mặt bằng, nhà xưởng · 2026; dòng này")
    assert [row.title for row in rows(day, "certificates")] == [
        "TB-24 Máy đo độ cứng Rockwell/Vickers"
    ]
    assert len(rows(day, "qualifications")) == 4
    assert [row.title for row in rows(day, "close")] == ["Trang thiết bị · 2026"]
    assert len(rows(day, "ahead")) == 2
    assert [figure.label for figure in day.figures] == [
        "Lượt đặt hôm nay", "Đang sử dụng", "Tỷ lệ lấp đầy tuần này",
    ]  # fmt: skip


async def test_who_is_late_and_who_did_not_come_is_told(demo_database: Engine) -> None:
    day = await day_of("manager", NOW + timedelta(hours=2))
    late = rows(day, "overdue")
    assert {row.note for row in late} == {
        "Lẽ ra phải trả từ 42 phút trước", "Lẽ ra phải trả từ 12 phút trước",
    }  # fmt: skip
    assert {label for row in late for label in labels(row)} == {"Trả máy"}
    assert [row.title for row in rows(day, "missed")] == ["Máy đo tọa độ CMM"]
    assert "Trễ 12 phút" in {row.note for row in rows(day, "arrivals")}


async def test_a_manager_of_one_house_sees_nothing_of_the_other(demo_database: Engine) -> None:
    house = (await fetch("SELECT id FROM incubator WHERE code = 'TT-KT'"))[0]["id"]
    day = await load_day(actor(Role.manager, incubator=house), NOW)
    assert rows(day, "close") == []
    assert [row.title for row in rows(day, "approvals")] == ["Máy in 3D kim loại SLM"]
    assert not any("VU-CK" in row.details for row in rows(day, "arrivals"))


async def test_a_breakdown_is_there_until_it_is_repaired(demo_database: Engine) -> None:
    who = await account("technician")
    lathe = await resource("TB-03")
    reported = await maintenance.report_breakdown(lathe, NOW, "Kẹt dao", actor=who, now=NOW)
    row = next(row for row in rows(await day_of("technician"), "down") if "TB-03" in row.title)
    assert row.details == ["Kẹt dao"]
    assert row.note == f"Ảnh hưởng {len(reported.hits)} lượt đặt"
    assert labels(row) == ["Hoạt động trở lại", "Đổi giờ các lượt đặt"]
    await maintenance.finish(reported.id, actor=who, now=NOW + timedelta(minutes=1))
    after = await day_of("technician", NOW + timedelta(minutes=2))
    assert "TB-03" not in " ".join(row.title for row in rows(after, "down"))


async def test_a_technician_sees_the_machines_to_attend_and_the_parts(
    demo_database: Engine,
) -> None:
    day = await day_of("technician")
    jobs = rows(day, "attended")
    assert [row.when for row in jobs] == ["08:30–10:30", "12:00–15:00", "12:30–14:30"]
    assert jobs[0].note == "Bạn vận hành (loại D)"
    assert jobs[0].badge == "checked_in"
    assert len(rows(day, "hand-ins")) == 1
    assert rows(day, "close") == []


async def test_a_tenant_sees_what_closes_on_what_is_booked(demo_database: Engine) -> None:
    who, boss = await account("tenant"), await account("manager")
    booked = (await list_bookings(Sought(start=NOW, state="confirmed"), actor=who))[0]
    last = booked[-1]
    where = last.items[0].resource
    await closures.announce(last.slot, "Cắt điện", resource=where, actor=boss, now=NOW)
    day = await day_of("tenant")
    hit = next(row for row in rows(day, "upcoming") if row.path == f"/bookings/{last.id}")
    assert hit.kind == "stop"
    assert hit.note.endswith(": Cắt điện")
    assert labels(hit) == ["Đổi giờ hoặc hủy"]
    closed = rows(await day_of("manager"), "ahead")
    assert "Ảnh hưởng 1 lượt đặt" in {row.note for row in closed}


async def test_a_tenant_sees_support_hours_left_and_what_to_book_again(
    demo_database: Engine,
) -> None:
    day = await day_of("tenant")
    support, hours = day.figures
    assert support.label == "Hỗ trợ trong tháng"
    assert (hours.value, hours.note) == ("37 giờ", "đã đặt 23 giờ trên 60 giờ")
    again = rows(day, "again")
    assert len({row.title for row in again}) == len(again) == 4
    assert all(row.path.startswith("/bookings/new?resource=") for row in again)
    assert len(rows(day, "waiting")) == 2


async def test_a_tenant_without_a_firm_has_an_empty_day(demo_database: Engine) -> None:
    assert await load_day(actor(Role.tenant), NOW) == Day()


async def test_the_city_sees_figures_and_demand_but_no_names(demo_database: Engine) -> None:
    day = await day_of("city")
    assert [figure.label for figure in day.figures][:2] == [
        "Tỷ lệ lấp đầy tháng này", "Tỷ lệ sử dụng tháng này",
    ]  # fmt: skip
    refused = rows(day, "refused")
    assert "3 giờ" in {row.when for row in refused}
    assert "Ngoài giờ mở cửa" in {row.title for row in refused}
    people = [row["full_name"] for row in await fetch("SELECT full_name FROM person")]
    told = " ".join(str(part) for part in (*day.now, *day.ahead))
    assert not [name for name in people if name in told]


async def test_an_administrator_sees_whom_to_send_a_link(demo_database: Engine) -> None:
    await execute("UPDATE app_user SET password_hash = NULL WHERE email = {}", "city@demo.example")
    await execute(
        "UPDATE app_user SET is_active = {} WHERE email = {}", False, "tenant@demo.example"
    )
    day = await day_of("admin")
    assert [row.details[0] for row in rows(day, "new-accounts")] == ["city@demo.example"]
    assert [row.details[0] for row in rows(day, "closed-accounts")] == ["tenant@demo.example"]


async def resource(code: str) -> UUID:
    found: UUID = (await fetch("SELECT id FROM resource WHERE code = {}", code))[0]["id"]
    return found
