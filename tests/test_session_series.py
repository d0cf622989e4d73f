"""Sessions that repeat, that fulfil a request, and that are searched for, on both engines."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import replace
from datetime import date

import asyncpg
import pytest
from litestar import Litestar

from incubator import clock
from incubator.database import Engine, execute, fetch, violated
from incubator.languages import speaking
from incubator.paging import Paging
from incubator.reconciliation import reconcile as reconcile_funds
from incubator.refusals import Invalid
from incubator.users import Role
from services.reconciliation import reconcile
from services.requests import Asking, ask
from services.session_changes import cancel_session, confirm_session
from services.session_records import Sought, list_sessions, show_session
from services.session_series import Repetition, SeriesRefused, plan_series
from tests.cast import browsing, cookie, signed_up
from tests.racers import Call, race
from tests.session_cast import MORNING, NOW, TUESDAY, Advice, slot

IntegrityError = (sqlite3.IntegrityError, asyncpg.IntegrityConstraintViolationError)
WEEKS = [date(2026, 11, 30), date(2026, 12, 7), date(2026, 12, 14)]


async def test_a_series_is_planned_confirmed_and_called_off_as_a_whole(database: Engine) -> None:
    cast = await Advice.opened()
    made = await plan_series(cast.plan(), Repetition(3), actor=cast.lan, now=NOW)
    rows = await fetch("SELECT * FROM consulting_session ORDER BY starts_at")
    assert [row["starts_at"] for row in rows] == [slot("09:00", "11:00", day).start
                                                  for day in WEEKS]  # fmt: skip
    assert len({row["series"] for row in rows}) == 1
    assert len({row["uid"] for row in rows}) == 3
    await confirm_session(made[0], actor=cast.linh, now=NOW, whole_series=True)
    assert await cast.balances() == (2_700_000, 0)
    await cancel_session(made[1], "Ốm", actor=cast.linh, now=NOW, whole_series=True)
    rows = await fetch("SELECT status FROM consulting_session ORDER BY starts_at")
    assert [row["status"] for row in rows] == ["CONFIRMED", "CANCELLED", "CANCELLED"]
    assert await cast.balances() == (900_000, 0)
    assert await reconcile() == []


async def test_of_a_series_all_times_are_planned_or_each_that_does_not_work_is_named(
    database: Engine,
) -> None:
    cast = await Advice.opened()
    await cast.planned(slot=slot("10:00", "12:00", WEEKS[1]), items=(), participants=())
    with pytest.raises(SeriesRefused) as caught:
        await plan_series(cast.plan(), Repetition(3), actor=cast.lan, now=NOW)
    with speaking("en"):
        first, *why = caught.value.sentence().split("\n")
    assert first == "1 of 3 times do not work; leave them out or change them."
    assert "Đặng Thùy Linh is taken in " in why[0]
    assert caught.value.days == [WEEKS[1]]
    assert len(await fetch("SELECT 1 FROM consulting_session")) == 1
    without = Repetition(3, leave_out=(WEEKS[1],))
    assert len(await plan_series(cast.plan(), without, actor=cast.lan, now=NOW)) == 2
    for wrong in (Repetition(27), Repetition(1, 5), Repetition(1, leave_out=(WEEKS[0],))):
        with pytest.raises(Invalid):
            await plan_series(cast.plan(), wrong, actor=cast.lan, now=NOW)


async def test_a_session_fulfils_an_open_request_of_its_firm_for_its_service(
    database: Engine,
) -> None:
    cast = await Advice.opened()
    asking = Asking(incubator=cast.house, firm=cast.hong_linh, service=cast.advice, quantity=2,
                    subject="Gá kẹp")  # fmt: skip
    request = await ask(asking, actor=cast.lan, now=NOW)
    session = await cast.planned(request=request)
    found, _ = await list_sessions(Sought(request=request), actor=cast.lan, paging=Paging())
    assert [one.id for one in found] == [session]
    other = await cast.service("DV-02")
    adviser = await cast.advises("CG-03", services=[other])
    with pytest.raises(Invalid) as caught:
        await cast.planned(request=request, service=other, adviser=adviser,
                           slot=slot("09:00", "10:00", TUESDAY), items=())  # fmt: skip
    assert caught.value.field == "request"
    row = await cast.row(session)
    for column in ("request", "series"):
        with pytest.raises(IntegrityError):
            await execute(f"UPDATE consulting_session SET {column} = NULL")
    fresh = row | {"id": adviser, "uid": "x", "booking": None, "firm": cast.sao_khue,
                   "status": "CANCELLED", "cancelled_at": NOW}  # fmt: skip
    with pytest.raises(IntegrityError) as broken:
        await execute(
            f"INSERT INTO consulting_session ({', '.join(fresh)})"
            f" VALUES ({', '.join(['{}'] * len(fresh))})",
            *fresh.values(),
        )
    assert violated(broken.value) == "other-request"


async def test_pages_and_programs_plan_series_and_offer_to_leave_out_what_does_not_work(
    database: Engine, app: Litestar
) -> None:
    cast = await Advice.opened()
    await cast.planned(slot=slot("09:00", "11:00", WEEKS[1]), items=(), participants=())
    form = {
        "incubator": str(cast.house), "firm": str(cast.hong_linh), "service": str(cast.advice),
        "adviser": str(cast.adviser), "subject": "Gá kẹp", "starts_at_day": "2026-11-30",
        "starts_at_time": "09:00", "ends_at_day": "2026-11-30", "ends_at_time": "11:00",
        "times": "2", "weeks_apart": "1",
    }  # fmt: skip
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            headers = await cookie(client, await signed_up(Role.manager, "VU-CK"))
            refused = await client.post("/sessions", data=form, headers=headers)
            assert refused.status_code == 409
            assert 'name="leave_out" value="2026-12-07"' in refused.text
            only = form | {"times": "3", "leave_out": "2026-12-07"}
            made = await client.post("/sessions", data=only, headers=headers)
            assert made.status_code == 303, made.text
            page = (await client.get(made.headers["location"])).text
            assert "Confirm the whole series" in page
            body = {name: value for name, value in form.items() if "_" not in name} | {
                "starts_at": "2026-12-01T08:00:00+07:00", "ends_at": "2026-12-01T09:00:00+07:00",
            }  # fmt: skip
            del body["times"]
            twice = body | {"repetition": {"times": 2, "weeks_apart": 1}}
            first = await client.post("/api/sessions", json=twice, headers=headers)
            assert first.status_code == 201, first.text
            listed = await client.get(
                "/api/sessions", params={"series": first.json()["series"]}, headers=headers
            )
            assert listed.json()["total"] == 2
            again = await client.post("/api/sessions", json=twice, headers=headers)
            assert (again.status_code, again.json()["type"].rsplit("/", 1)[1]) == (
                409, "series-refused",
            )  # fmt: skip


async def test_sessions_are_found_by_subject_firm_and_adviser(database: Engine) -> None:
    cast = await Advice.opened()
    session = await cast.planned()
    await execute(
        "UPDATE firm SET search_key = 'khuon mau hong linh' WHERE id = {}", cast.hong_linh
    )
    for words in ("ga kep", "Gá kẹp", "hong linh", "thuy linh truc"):
        found, total = await list_sessions(Sought(q=words), actor=cast.lan, paging=Paging())
        assert ([one.id for one in found], total) == ([session], 1), words
    assert (await list_sessions(Sought(q="kep"), actor=cast.khanh, paging=Paging()))[1] == 0
    assert (await list_sessions(Sought(q="hàn"), actor=cast.lan, paging=Paging()))[1] == 0
    assert (await show_session(session, actor=cast.lan)).id == session


async def test_of_many_who_want_an_adviser_at_one_time_in_four_processes_one_has_the_session(
    database: Engine, database_url: str
) -> None:
    cast = await Advice.opened()
    plan = cast.plan(items=(), participants=())
    theirs = replace(plan, firm=cast.sao_khue)
    calls = [Call("plan", cast.lan, NOW, plan),
             Call("plan", cast.khanh, NOW, theirs)] * 8  # fmt: skip
    assert race(database_url, calls, 4) == Counter({"done": 1, "adviser-taken": 15})
    rows = await fetch("SELECT starts_at FROM consulting_session")
    assert [row["starts_at"] for row in rows] == [MORNING.start]
    assert await reconcile() + await reconcile_funds() == []
