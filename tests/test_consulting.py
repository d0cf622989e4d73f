"""Consulting sessions: planned, confirmed, moved, held, accepted, called off, on both engines."""

import sqlite3
from collections.abc import AsyncIterator
from datetime import date, timedelta

import asyncpg
import pytest
from httpx import AsyncClient
from litestar import Litestar

from facilities.booking_plans import CapacityExceeded
from facilities.bookings import request_booking
from incubator import clock
from incubator.database import Engine, execute, fetch, violated
from incubator.faults import Forbidden, NotFound
from incubator.paging import Paging
from incubator.refusals import Invalid
from incubator.users import Role
from services.advisers import note_conflict
from services.consulting import plan_session
from services.session_changes import (
    accept_session,
    cancel_session,
    confirm_session,
    move_session,
    record_session,
)
from services.session_minutes import Action, write_minutes
from services.session_records import Sought, list_sessions, show_session
from services.session_rules import (
    AdviserNotWorking,
    AdviserTaken,
    ConflictOfInterest,
    NotYetHeld,
    ParticipantTaken,
    PlaceNotConfirmed,
    PriceBelowFee,
    ServiceNotGiven,
    SessionChanged,
    SessionOver,
    WeeklyCapReached,
)
from tests.cast import browsing, cookie, signed_up
from tests.session_cast import LATER, MORNING, NOW, TUESDAY, Advice, refused, slot

IntegrityError = (sqlite3.IntegrityError, asyncpg.IntegrityConstraintViolationError)


async def test_a_session_takes_adviser_people_and_room_and_holds_support_when_confirmed(
    database: Engine,
) -> None:
    cast = await Advice.opened()
    session = await cast.planned()
    row = await cast.row(session)
    assert (row["status"], row["act"], row["hour_fee"]) == ("PLANNED", None, 550_000)
    (booking,) = await fetch("SELECT firm, person, status FROM booking")
    assert booking == {"firm": cast.hong_linh, "person": cast.an, "status": "CONFIRMED"}
    assert await cast.balances() == (0, 0)
    await confirm_session(session, actor=cast.linh, now=NOW)
    row = await cast.row(session)
    assert (row["status"], row["sequence"]) == ("CONFIRMED", 1)
    assert await cast.balances() == (900_000, 0)
    (act,) = await fetch("SELECT kind, full_cost, tenant_price, year FROM act WHERE id = {}",
                         row["act"])  # fmt: skip
    assert act == {"kind": "SESSION", "full_cost": 1_800_000, "tenant_price": 900_000,
                   "year": 2026}  # fmt: skip
    assert "This session is confirmed already" in await refused(
        SessionOver, confirm_session(session, actor=cast.linh, now=NOW)
    )


async def test_when_the_room_is_taken_nothing_of_the_session_is(database: Engine) -> None:
    cast = await Advice.opened()
    other = cast.asks(cast.room, MORNING, firm=cast.sao_khue, person=None)
    await request_booking(other, actor=cast.mai, now=NOW)
    await refused(CapacityExceeded, cast.planned())
    assert await fetch("SELECT 1 FROM consulting_session") == []
    assert len(await fetch("SELECT 1 FROM booking")) == 1


async def test_an_adviser_is_in_one_session_at_a_time_and_so_is_everybody(
    database: Engine,
) -> None:
    cast = await Advice.opened()
    session = await cast.planned()
    said = await refused(AdviserTaken, cast.planned(participants=(), items=()))
    assert said.startswith("Đặng Thùy Linh is taken in ") or "CG-02 is taken in" in said
    other = await cast.advises("CG-03")
    said = await refused(ParticipantTaken, cast.planned(adviser=other, items=()))
    assert said.startswith("Nguyễn Thị An is elsewhere in ")
    row = (await cast.row(session)) | {"id": other, "uid": "x", "booking": None}
    with pytest.raises(IntegrityError) as caught:
        await execute(
            f"INSERT INTO consulting_session ({', '.join(row)})"
            f" VALUES ({', '.join(['{}'] * len(row))})",
            *row.values(),
        )
    assert violated(caught.value) == "adviser-taken"


async def test_rules_of_the_adviser_refuse_with_sentences(database: Engine) -> None:
    cast = await Advice.opened()
    late = slot("13:00", "14:00")
    said = await refused(AdviserNotWorking, cast.planned(slot=late))
    assert said.endswith("Find a time that suits.")
    await cast.planned(slot=slot("08:00", "12:00"), items=(), participants=())
    said = await refused(WeeklyCapReached, cast.planned(slot=slot("08:00", "10:00", TUESDAY)))
    assert "at most 5 hours a week, and 4 hours of that week are taken" in said
    dear = await cast.advises("CG-04", hour_fee=1_000_000)
    said = await refused(PriceBelowFee, cast.planned(adviser=dear))
    assert "is owed 2,000,000 dong, and support and the firm's part come to 1,800,000" in said
    stranger = await cast.advises("CG-05", services=[])
    said = await refused(ServiceNotGiven, cast.planned(adviser=stranger))
    assert "does not give DFM advice" in said
    fourth = await cast.advises("CG-06")
    await note_conflict(fourth, cast.hong_linh, "Cổ đông", actor=cast.mai, now=NOW)
    said = await refused(ConflictOfInterest, cast.planned(adviser=fourth))
    assert "has a conflict of interest with" in said


async def test_what_another_programme_pays_for_holds_nothing(database: Engine) -> None:
    cast = await Advice.opened()
    iso = await cast.service("DV-09", "CT3")
    adviser = await cast.advises("CG-07", services=[iso])
    session = await cast.planned(service=iso, adviser=adviser)
    await confirm_session(session, actor=cast.mai, now=NOW)
    assert (await cast.row(session))["act"] is None
    assert await cast.balances() == (0, 0)
    own = await cast.confirmed(slot=slot("09:00", "10:00", TUESDAY), items=())
    act = (await cast.row(own))["act"]
    await execute("UPDATE consulting_session SET act = NULL WHERE id = {}", own)
    with pytest.raises(IntegrityError) as caught:
        await execute("UPDATE consulting_session SET act = {} WHERE id = {}", act, session)
    assert violated(caught.value) == "other-programme"


async def test_a_session_moves_with_room_and_support_or_not_at_all(database: Engine) -> None:
    cast = await Advice.opened()
    session = await cast.confirmed()
    to = slot("08:00", "09:00", TUESDAY)
    said = await refused(
        SessionChanged, move_session(session, to, actor=cast.lan, now=NOW, sequence=0)
    )
    assert said.startswith("The session was changed since you opened it.")
    await move_session(session, to, actor=cast.lan, now=NOW, sequence=1)
    assert await cast.balances() == (450_000, 0)
    (booking,) = await fetch("SELECT starts_at FROM booking")
    assert booking["starts_at"] == to.start == (await cast.row(session))["starts_at"]
    await move_session(session, MORNING, actor=cast.linh, now=NOW)
    (booking,) = await fetch("SELECT starts_at FROM booking")
    assert booking["starts_at"] == MORNING.start
    with pytest.raises(NotFound):
        await move_session(session, MORNING, actor=cast.khanh, now=NOW)


async def test_a_session_that_is_called_off_frees_everything(database: Engine) -> None:
    cast = await Advice.opened()
    session = await cast.confirmed()
    await cancel_session(session, "Ốm", actor=cast.linh, now=NOW)
    assert await cast.balances() == (0, 0)
    assert (await fetch("SELECT status FROM booking")) == [{"status": "CANCELLED"}]
    again = await cast.confirmed()
    assert (await cast.row(again))["status"] == "CONFIRMED"
    said = await refused(SessionOver, cancel_session(session, "x", actor=cast.lan, now=NOW))
    assert said == "This session was cancelled; plan a new one if it is still needed."


async def test_held_minutes_actions_and_acceptance_make_the_fee_payable(database: Engine) -> None:
    cast = await Advice.opened()
    early = await cast.confirmed()
    said = await refused(NotYetHeld, record_session(early, minutes=60, actor=cast.linh, now=NOW))
    assert said.startswith("This session begins at")
    await record_session(early, minutes=60, attendees=[], actor=cast.linh, now=LATER)
    (place,) = await fetch("SELECT outcome, checked_in_at, checked_out_at FROM booking")
    assert place["outcome"] == "COMPLETED"
    assert place["checked_out_at"] - place["checked_in_at"] == timedelta(hours=1)
    (act,) = await fetch("SELECT status FROM act WHERE kind = 'BOOKING'")
    assert act["status"] == "ACCEPTED"
    todo = [Action("Gửi bản vẽ", "An", date(2026, 12, 10))]
    await write_minutes(early, "Đã thống nhất gá kẹp", todo, actor=cast.linh, now=LATER)
    with pytest.raises(Forbidden):
        await accept_session(early, actor=cast.mai, now=LATER)
    await accept_session(early, actor=cast.lan, now=LATER)
    assert await cast.balances() == (0, 450_000)
    found = await show_session(early, actor=cast.lan)
    assert (found.row["status"], found.row["fee"]) == ("ACCEPTED", 550_000)
    assert [one.task for one in found.actions] == ["Gửi bản vẽ"]
    assert [one.attended for one in found.attendees] == [False]
    said = await refused(SessionOver, accept_session(early, actor=cast.lan, now=LATER))
    assert said == "The firm has accepted this session already."
    payable, total = await list_sessions(Sought("payable"), actor=cast.linh, paging=Paging())
    assert ([one.id for one in payable], total) == ([early], 1)
    assert (await list_sessions(Sought("all"), actor=cast.khanh, paging=Paging()))[1] == 0


async def test_a_room_that_waits_for_approval_keeps_a_session_from_being_confirmed(
    database: Engine,
) -> None:
    cast = await Advice.opened()
    await execute("UPDATE resource SET needs_approval = TRUE WHERE id = {}", cast.room)
    session = await cast.planned()
    said = await refused(PlaceNotConfirmed, confirm_session(session, actor=cast.linh, now=NOW))
    assert said == "The booking of the room or machine waits for approval. Approve it first."


async def test_who_may_not_plan_is_refused(database: Engine) -> None:
    cast = await Advice.opened()
    for who in (cast.minh, cast.linh):
        with pytest.raises(Forbidden):
            await plan_session(cast.plan(), actor=who, now=NOW)
    with pytest.raises(Invalid):
        await plan_session(cast.plan(), actor=cast.khanh, now=NOW)
    with pytest.raises(Invalid) as caught:
        await cast.planned(participants=(cast.khue,))
    assert caught.value.field == "participants"


@pytest.fixture
async def client(database: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            yield client


async def test_programs_plan_confirm_move_and_call_off(client: AsyncClient) -> None:
    cast = await Advice.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    headers = await cookie(client, mai)
    body = {
        "incubator": str(cast.house), "firm": str(cast.hong_linh), "service": str(cast.advice),
        "adviser": str(cast.adviser), "subject": "Gá kẹp", "participants": [str(cast.an)],
        "resources": [{"id": str(cast.room)}], "starts_at": "2026-11-30T09:00:00+07:00",
        "ends_at": "2026-11-30T11:00:00+07:00",
    }  # fmt: skip
    made = await client.post("/api/sessions", json=body, headers=headers)
    assert made.status_code == 201, made.text
    path = f"/api/sessions/{made.json()['id']}"
    again = await client.post("/api/sessions", json=body, headers=headers)
    assert (again.status_code, again.json()["type"].rsplit("/", 1)[1]) == (409, "adviser-taken")
    confirmed = await client.post(f"{path}/confirmation", json={}, headers=headers)
    assert confirmed.json()["price"]["support"] == 900_000, confirmed.text
    to = {"starts_at": "2026-12-01T09:00:00+07:00", "ends_at": "2026-12-01T10:00:00+07:00"}
    moved = await client.put(f"{path}/period", json=to, headers=headers)
    assert moved.json()["starts_at"] == "2026-12-01T09:00:00+07:00", moved.text
    free = await client.get(
        "/api/slots", params={"participants": str(cast.linh.person), "from": "2026-12-01"},
        headers=headers,
    )  # fmt: skip
    assert free.json()["items"][1]["starts_at"] == "2026-12-01T10:00:00+07:00"
    listed = await client.get("/api/sessions", headers=headers)
    assert listed.json()["total"] == 1
    off = await client.post(f"{path}/cancellation", json={"reason": "Hoãn"}, headers=headers)
    assert off.json()["status"] == "CANCELLED"


async def test_people_follow_a_session_on_its_pages(client: AsyncClient) -> None:
    cast = await Advice.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    headers = await cookie(client, mai)
    form = {
        "incubator": str(cast.house), "firm": str(cast.hong_linh), "service": str(cast.advice),
        "adviser": str(cast.adviser), "subject": "Gá kẹp trục", "person": [str(cast.an), ""],
        "resource": [str(cast.room), ""], "starts_at_day": "2026-11-30", "starts_at_time": "09:00",
        "ends_at_day": "2026-11-30", "ends_at_time": "11:00",
    }  # fmt: skip
    assert "Plan a session" in (await client.get("/sessions/new")).text
    wrong = await client.post("/sessions", data=form | {"subject": ""}, headers=headers)
    assert wrong.status_code == 422
    made = await client.post("/sessions", data=form, headers=headers)
    assert made.status_code == 303, made.text
    path = made.headers["location"].split("?")[0]
    assert (await client.post(f"{path}/confirmation", headers=headers)).status_code == 303
    booking = (await fetch("SELECT id FROM booking"))[0]["id"]
    place = (await client.get(f"/bookings/{booking}")).text
    assert f'<a href="{path}">Gá kẹp trục</a>' in place
    assert f"/bookings/{booking}/period" not in place
    assert "Gá kẹp trục" in (await client.get("/sessions")).text
    with clock.frozen(LATER):
        headers = await cookie(client, mai)
        held = {"duration": "120", "attendee": str(cast.an)}
        answer = await client.post(f"{path}/attendance", data=held, headers=headers)
        assert answer.status_code == 303, answer.text
        told = {"minutes": "Đã xong", "task": ["Gửi bản vẽ", ""], "owner": ["An", ""],
                "due_on": ["2026-12-10", ""]}  # fmt: skip
        answer = await client.post(f"{path}/minutes", data=told, headers=headers)
        assert answer.status_code == 303, answer.text
        shown = (await client.get(path)).text
    assert "Gửi bản vẽ" in shown
    assert "by 10" in shown
