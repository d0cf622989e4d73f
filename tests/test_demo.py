"""The demonstration: complete, consistent, the same every time, and told on any date."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from facilities import reconciliation as places
from facilities.booking_requests import BookingRequest, Item
from facilities.bookings import request_booking
from facilities.qualifications import holders_of
from incubator import clock, demo, passwords
from incubator import reconciliation as funds
from incubator.database import Engine, fetch
from incubator.demo.accounts import PASSWORD
from incubator.demo.diary import Diary, Entry
from incubator.demo.facts import facts
from incubator.demo.scene import Scene
from incubator.demo.story import users
from incubator.periods import Period
from incubator.refusals import Refusal
from incubator.users import Actor, Role, load_actor
from tenants.members import firms_of
from tests import demonstration
from tests.demonstration import NOW

MACHINES = {fact["code"]: fact for fact in facts("machines")}


async def account(login: str, at: datetime = NOW) -> Actor:
    row = (await fetch("SELECT id FROM app_user WHERE email = {}", f"{login}@demo.example"))[0]
    return await load_actor(row["id"], firms_of=firms_of, today=clock.local(at).date())


@pytest.fixture(autouse=True)
def _monday_morning() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


async def test_what_it_tells_agrees_with_itself(demo_database: Engine) -> None:
    assert await funds.reconcile() == []
    assert await places.reconcile(now=NOW) == []


async def test_it_is_loaded_only_once(demo_database: Engine) -> None:
    before = await fetch("SELECT COUNT(*) AS n FROM booking")
    assert not await demo.load()
    assert await fetch("SELECT COUNT(*) AS n FROM booking") == before


async def test_the_whole_catalogue_is_there(demo_database: Engine) -> None:
    rows = await fetch("SELECT kind, COUNT(*) AS n FROM resource GROUP BY kind")
    assert {row["kind"]: row["n"] for row in rows} == {
        "MACHINE": 28, "BAY": 7, "OFFICE": 6, "HALL": 3, "DESKS": 1, "ROOM": 2, "TECHNICIANS": 2,
    }  # fmt: skip
    stages = await fetch("SELECT stage, COUNT(*) AS n FROM firm GROUP BY stage")
    assert {row["stage"]: row["n"] for row in stages} == {
        "PRE_INCUBATION": 2, "INCUBATION": 7, "ACCELERATION": 1, "GRADUATED": 7, "EXTERNAL": 1,
    }  # fmt: skip


async def test_the_prices_are_those_of_the_catalogue(demo_database: Engine) -> None:
    rows = await fetch(
        "SELECT r.code, t.full_rate, t.incubated_rate, t.graduate_rate, t.external_rate,"
        " t.legal_basis FROM rate t JOIN resource r ON r.id = t.resource"
    )
    stored = {row["code"]: list(row.values())[1:5] for row in rows}
    priced = [fact for name in ("machines", "spaces") for fact in facts(name) if fact["rates"]]
    assert stored == {fact["code"]: fact["rates"] for fact in priced}
    assert stored["TB-19"] == [45_000, 22_000, 36_000, 54_000]
    assert all("(giả định)" in row["legal_basis"] for row in rows)


async def test_there_are_bookings_in_every_state(demo_database: Engine) -> None:
    rows = await fetch("SELECT status, outcome, COUNT(*) AS n FROM booking GROUP BY 1, 2")
    counts = {(row["status"], row["outcome"]): row["n"] for row in rows}
    assert 600 <= sum(counts.values()) <= 1000
    assert counts.keys() == {
        ("CANCELLED", "CANCELLED"),
        ("CANCELLED", "DECLINED"),
        ("CONFIRMED", None),
        ("CONFIRMED", "COMPLETED"),
        ("CONFIRMED", "INTERRUPTED"),
        ("CONFIRMED", "NO_SHOW"),
        ("TENTATIVE", None),
    }
    rules = {row["rule"] for row in await fetch("SELECT DISTINCT rule FROM refused_request")}
    assert {"not-qualified", "outside-opening-hours", "not-in-residence"} <= rules


async def test_nothing_is_told_from_the_future(demo_database: Engine) -> None:
    for table, column in (
        ("booking", "requested_at"), ("booking", "checked_out_at"), ("audit_entry", "at"),
        ("ledger_entry", "posted_at"), ("refused_request", "at"),
    ):  # fmt: skip
        sql = f"SELECT COUNT(*) AS n FROM {table} WHERE {column} > {{}}"
        assert await fetch(sql, NOW) == [{"n": 0}], table


async def test_one_house_holds_cash_and_the_other_only_values(demo_database: Engine) -> None:
    rows = await fetch(
        "SELECT DISTINCT h.code, a.mode FROM act a JOIN incubator h ON h.id = a.incubator"
        " WHERE a.support > 0 AND a.kind NOT IN ('SERVICE', 'OFFICE', 'EVENT')"
    )
    assert {tuple(row.values()) for row in rows} == {("VU-CK", "CASH"), ("TT-KT", "IN_KIND")}


async def test_the_small_line_is_tried_first_and_is_nearly_used_up(demo_database: Engine) -> None:
    small, large = await fetch(
        "SELECT l.position, l.allocated - l.held - l.accepted AS room, l.held + l.accepted AS used"
        " FROM budget_line l JOIN cost_category c ON c.id = l.category"
        " WHERE c.code = 'THIET_BI' AND l.year = 2026 ORDER BY l.position"
    )
    assert small["room"] < small["used"] / 10
    assert large["used"] > 0
    assert large["room"] > 2_000_000_000


async def test_next_years_line_pays_already(demo_database: Engine) -> None:
    rows = await fetch("SELECT SUM(held) AS held FROM budget_line WHERE year = 2027")
    assert rows[0]["held"] > 0
    decisions = await fetch(
        "SELECT DISTINCT d.subject, p.code FROM budget_line l JOIN decision d ON d.id = l.opened_by"
        " JOIN phase p ON p.id = l.phase WHERE l.year = 2027"
    )
    subject = "Quyết định kéo dài thời gian thực hiện (giả định)"
    assert decisions == [{"subject": subject, "code": "GD2"}]


async def test_the_phases_stay_within_the_plan(demo_database: Engine) -> None:
    rows = await fetch(
        "SELECT p.code, p.allocated_state, p.indicative FROM phase p"
        " JOIN programme g ON g.id = p.programme WHERE g.code = 'CT6' ORDER BY p.code"
    )
    assert [row["indicative"] for row in rows] == [100_000_000_000] * 2
    assert all(0 < row["allocated_state"] <= row["indicative"] for row in rows)


async def test_every_account_signs_in_with_the_password_that_is_printed(
    demo_database: Engine,
) -> None:
    rows = await fetch("SELECT email, password_hash FROM app_user ORDER BY email")
    shown = demo.welcome("http://127.0.0.1:8000", loaded=True)
    assert len(rows) == 9
    for row in rows:
        assert row["email"] in shown
        assert await passwords.matches(PASSWORD, row["password_hash"])
    assert PASSWORD in shown


async def test_each_account_is_where_it_belongs(demo_database: Engine) -> None:
    houses = {row["code"]: row["id"] for row in await fetch("SELECT code, id FROM incubator")}
    manager, technician = await account("manager"), await account("technician")
    assert all(manager.has(Role.manager, house) for house in houses.values())
    assert technician.has(Role.technician, houses["VU-CK"])
    assert not technician.has(Role.technician, houses["TT-KT"])
    firm = await fetch("SELECT id FROM firm WHERE tax_code = '9900010014'")
    assert (await account("tenant")).firms == {firm[0]["id"]}
    on_duty = await fetch("SELECT DISTINCT person FROM duty")
    assert technician.person in {row["person"] for row in on_duty}


async def test_certificates_warn_and_none_has_lapsed(demo_database: Engine) -> None:
    today = clock.today()
    rows = await fetch("SELECT valid_until FROM inspection")
    assert len(rows) == 7
    assert all(row["valid_until"] >= today for row in rows)
    assert sum(row["valid_until"] <= today + timedelta(days=30) for row in rows) == 1
    held = await fetch("SELECT expires_on FROM held_qualification")
    soon = [row for row in held if row["expires_on"] <= today + timedelta(days=30)]
    assert 0 < len(soon) < 8
    assert all(row["expires_on"] >= today for row in held)


async def test_every_machine_of_the_catalogue_can_be_booked_by_somebody(
    demo_database: Engine,
) -> None:
    manager = await account("manager")
    rows = await fetch("SELECT id, code FROM resource WHERE is_bookable ORDER BY code")
    assert {row["code"] for row in rows} == {*MACHINES, "KG-13", "KG-14"}
    for row in rows:
        assert await booked(row["code"], row["id"], manager), row["code"]


async def booked(code: str, resource: UUID, manager: Actor) -> bool:
    """Try the coming weeks with somebody who may run it, until a request is granted."""
    person, firm = await somebody(code)
    length = timedelta(minutes=max(MACHINES.get(code, {}).get("min_slot", 60), 60))
    if code == "TB-18":
        length = timedelta(hours=24)
    for day in range(2, 40):
        for hour in (9, 10, 13):
            start = clock.moment(date(2026, 11, 23) + timedelta(days=day), hour * 60)
            slot = Period(start, start + length)
            request = BookingRequest((Item(resource),), slot, "Thử", firm=firm, person=person)
            try:
                answer = await request_booking(request, actor=manager, now=NOW)
            except Refusal:
                continue
            return answer.price.full_cost > 0
    return False


async def somebody(code: str) -> tuple[UUID, UUID]:
    """A person who holds all that the resource asks for, and their firm in residence."""
    needed = MACHINES.get(code, {}).get("qualifications", ["HD-AN-TOAN"])
    rows = await fetch("SELECT code, id FROM qualification")
    ids = {row["code"]: row["id"] for row in rows}
    on = clock.today() + timedelta(days=60)
    able = [h.person for h in await holders_of([ids[q] for q in needed or ["HD-AN-TOAN"]], on)]
    rows = await fetch(
        "SELECT m.person, m.firm FROM membership m JOIN tenancy t ON t.firm = m.firm"
        " WHERE t.ends_on > {} ORDER BY m.person",
        on,
    )
    return next((row["person"], row["firm"]) for row in rows if row["person"] in able)


@pytest.mark.parametrize(
    "at",
    [
        datetime(2026, 1, 2, 3, tzinfo=UTC),
        datetime(2026, 2, 18, 1, tzinfo=UTC),
        datetime(2026, 12, 31, 16, 30, tzinfo=UTC),
        datetime(2028, 2, 29, 9, tzinfo=UTC),
    ],
    ids=["after New Year", "in the Tet holidays", "in the year's last hour", "on 29 February"],
)
async def test_it_is_told_on_any_date(sqlite_database: Engine, at: datetime) -> None:
    await demonstration.tell(at)
    assert await funds.reconcile() == []
    assert await places.reconcile(now=at) == []
    bookings = await fetch("SELECT COUNT(*) AS n FROM booking")
    assert bookings[0]["n"] > 150
    year = clock.local(at).year
    open_lines = await fetch(
        "SELECT DISTINCT year FROM budget_line WHERE accepts_from <= {} AND year >= {}",
        clock.local(at).date(),
        year,
    )
    assert {row["year"] for row in open_lines} == {year, year + 1}


def entries(at: datetime) -> list[Entry]:
    scene = Scene.at(at)
    days = [scene.first_day + timedelta(days=n) for n in range(49)]
    workdays = [day for day in days if day.weekday() < 6]
    return list(Diary(scene.chance("diary"), at, users(scene), workdays).entries())


def test_the_same_morning_is_told_the_same_way_each_time() -> None:
    assert entries(NOW) == entries(NOW)
    assert [e.purpose for e in entries(NOW)] != [
        e.purpose for e in entries(NOW + timedelta(weeks=1))
    ]


def test_nobody_is_in_two_places_and_nobody_is_asked_before_it_was_asked() -> None:
    told = entries(NOW)
    for one in told:
        assert one.asked_at < one.slot.start
        assert one.asked_at <= NOW
    for n, one in enumerate(told):
        for other in told[:n]:
            same = one.person is not None and one.person == other.person
            assert not (same and one.slot.overlaps(other.slot))


def test_days_follow_from_the_week() -> None:
    scene = Scene.at(NOW)
    assert scene.monday == date(2026, 11, 23)
    assert scene.first_day == date(2026, 10, 26)
    assert scene.opened_on < scene.first_day
    assert list(scene.years) == [2026, 2027]
