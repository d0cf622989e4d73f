"""What was agreed in sessions: whose it is, done by whom and when, open again, due another day."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from incubator import clock, languages
from incubator.database import Engine, execute, fetch, violated
from incubator.faults import Forbidden, NotFound
from incubator.refusals import Invalid
from incubator.today import agreed
from incubator.today.scope import Scope
from incubator.users import Actor, Role
from services.action_records import ActionRecord, show_action
from services.overdue import tell_overdue
from services.session_actions import (
    ActionDone,
    ActionOpen,
    complete_action,
    put_off_action,
    reopen_action,
)
from services.session_minutes import Action, write_minutes
from services.session_records import show_session
from tests.cast import bearer, browsing, cookie, english, signed_up
from tests.session_cast import LATER, Advice, refused
from tests.site import site
from tests.telling import said_to
from tests.test_session_news import acting as belonging

DUE = date(2026, 12, 2)
AGREED = [
    Action("Gửi bản vẽ", "An", DUE),
    Action("Tính lại dung sai", "", DUE, "ADVISER"),
    Action("Mượn đồ gá", "", DUE, "HOUSE"),
]
LATE = LATER + timedelta(days=3)


async def written() -> tuple[Advice, UUID, dict[str, UUID]]:
    """A session that was held, with one thing to do for each side."""
    cast = await Advice.opened()
    await belonging(cast)
    session = await cast.held()
    await write_minutes(session, "Đã thống nhất", AGREED, actor=cast.linh, now=LATER)
    return cast, session, await ids(session)


async def ids(session: UUID) -> dict[str, UUID]:
    rows = await fetch("SELECT id, party FROM session_action WHERE session = {}", session)
    return {row["party"]: row["id"] for row in rows}


async def record(id: UUID, who: Actor) -> ActionRecord:
    return await show_action(id, actor=who)


async def test_whose_it_is_says_that_it_is_done_and_the_house_for_everybody(
    database: Engine,
) -> None:
    cast, session, todo = await written()
    auditor = await signed_up(Role.auditor)
    for who, party in ((cast.lan, "ADVISER"), (cast.lan, "HOUSE"), (cast.linh, "FIRM"),
                       (cast.linh, "HOUSE"), (auditor, "FIRM")):  # fmt: skip
        with pytest.raises(Forbidden):
            await complete_action(todo[party], actor=who, now=LATER)
    with pytest.raises(NotFound):
        await complete_action(todo["FIRM"], actor=cast.khanh, now=LATER)
    await complete_action(todo["FIRM"], actor=cast.lan, now=LATER)
    await complete_action(todo["ADVISER"], actor=cast.linh, now=LATER)
    await complete_action(todo["HOUSE"], actor=cast.mai, now=LATER)
    done = (await show_session(session, actor=cast.mai)).actions
    assert [(one.party, one.done_at) for one in done] == [
        ("FIRM", LATER), ("ADVISER", LATER), ("HOUSE", LATER),
    ]  # fmt: skip
    assert done[1].done_by == "Đặng Thùy Linh"
    assert (
        await refused(ActionDone, complete_action(todo["FIRM"], actor=cast.lan, now=LATER))
        == "“Gửi bản vẽ” is done since 12:00, 30 Nov 2026. Open it again if more is to be done."
    )
    assert "Gửi bản vẽ, agreed in Gá kẹp trục, is done." in await said_to(cast.linh)
    assert "Tính lại dung sai, agreed in Gá kẹp trục, is done." in await said_to(cast.lan)
    assert not any("Gửi bản vẽ, agreed" in one for one in await said_to(cast.lan))


async def test_it_is_opened_again_or_due_another_day_for_a_reason_that_stays(
    database: Engine,
) -> None:
    cast, session, todo = await written()
    action = todo["FIRM"]
    assert (
        await refused(ActionOpen, reopen_action(action, "x", actor=cast.linh, now=LATER))
        == "“Gửi bản vẽ” is not done yet."
    )
    await complete_action(action, actor=cast.lan, now=LATER)
    with pytest.raises(Invalid):
        await reopen_action(action, " ", actor=cast.linh, now=LATER)
    await reopen_action(action, "Thiếu mặt cắt", actor=cast.linh, now=LATER)
    assert any(one.startswith("Gửi bản vẽ, agreed in Gá kẹp trục: it is open.")
               for one in await said_to(cast.lan))  # fmt: skip
    later = date(2026, 12, 9)
    with pytest.raises(Forbidden):
        await put_off_action(action, later, "Bận", actor=cast.lan, now=LATER)
    with pytest.raises(Invalid) as over:
        await put_off_action(action, DUE, "Bận", actor=cast.linh, now=LATE + timedelta(days=1))
    assert english(over.value) == "This day is over; choose one from today on."
    await put_off_action(action, later, "Chờ phôi", actor=cast.linh, now=LATER)
    found = await record(action, cast.lan)
    assert (found.due_on, found.done_at) == (later, None)
    assert [(one.kind, one.due_on, one.reason) for one in found.changes] == [
        ("DONE", DUE, ""), ("REOPENED", DUE, "Thiếu mặt cắt"), ("MOVED", later, "Chờ phôi"),
    ]  # fmt: skip
    again = [Action("Gửi bản vẽ", "Bình", date(2026, 12, 3)), Action("Đo lại trục")]
    await write_minutes(session, "Đã sửa", again, actor=cast.linh, now=LATER)
    told = [(one.task, one.owner, one.due_on)
            for one in (await show_session(session, actor=cast.mai)).actions]  # fmt: skip
    assert told == [("Gửi bản vẽ", "An", later), ("Đo lại trục", "", None)]
    for statement in ("UPDATE session_action_change SET reason = 'x'",
                      "DELETE FROM session_action_change"):  # fmt: skip
        with pytest.raises(Exception) as guarded:  # noqa: PT011 (each engine has its own)
            await execute(statement)
        assert violated(guarded.value) == "append-only"


async def test_what_is_overdue_rises_on_the_day_of_whose_it_is_and_is_told_once_a_day_given(
    database: Engine,
) -> None:
    cast, _, todo = await written()

    async def day() -> list[list[tuple[str, str]]]:
        with languages.speaking("en"):
            house = await agreed.of_houses(Scope.of(cast.mai, LATE, Role.manager))
            mine = await agreed.of_adviser(Scope(cast.linh, LATE, frozenset()))
            firm = await agreed.of_firms(Scope(cast.lan, LATE, frozenset()))
        return [[(row.title, row.note) for row in one.rows] for one in (house, mine, firm)]

    assert await day() == [[("Mượn đồ gá", "Overdue")], [("Tính lại dung sai", "Overdue")],
                           [("Gửi bản vẽ", "Overdue")]]  # fmt: skip
    await complete_action(todo["ADVISER"], actor=cast.linh, now=LATE)
    assert (await day())[1] == []
    manager = await signed_up(Role.manager, "VU-CK")
    assert await tell_overdue(now=LATE) == 2
    assert await tell_overdue(now=LATE) == 0
    late = "agreed in Gá kẹp trục, was to be done by 2 Dec 2026."
    assert [one for one in await said_to(cast.lan) if late in one] == [f"Gửi bản vẽ, {late}"]
    assert [one for one in await said_to(manager) if late in one] == [f"Mượn đồ gá, {late}"]
    assert not any(late in one for one in await said_to(cast.linh))
    await put_off_action(todo["FIRM"], date(2026, 12, 5), "Bận", actor=cast.linh, now=LATE)
    assert (await day())[2] == [("Gửi bản vẽ", "")]
    assert await tell_overdue(now=LATE) == 0
    assert await tell_overdue(now=LATE + timedelta(days=3)) == 1


async def test_pages_and_programs_tick_off_what_was_agreed(database: Engine) -> None:
    with clock.frozen(LATER):
        _, session, todo = await written()
        path = f"/api/session-actions/{todo['FIRM']}"
        mai = await signed_up(Role.manager, "VU-CK")
        async with browsing(site()) as client:
            client.headers.update(await bearer(mai))
            listed = (await client.get("/api/session-actions")).json()
            assert [one["party"] for one in listed["items"]] == ["FIRM", "ADVISER", "HOUSE"]
            done = await client.post(f"{path}/completion")
            assert (done.status_code, done.json()["done_at"]) == (
                201, clock.local(LATER).isoformat(),
            )  # fmt: skip
            again = await client.post(f"{path}/completion")
            assert again.json()["type"].endswith("/action-done")
            assert (await client.get("/api/session-actions?view=done")).json()["total"] == 1
            opened = await client.post(f"{path}/reopening", json={"reason": "Thiếu mặt cắt"})
            assert opened.json()["done_at"] is None
            moved = {"due_on": "2026-12-09", "reason": "Chờ phôi"}
            put = await client.put(f"{path}/due-day", json=moved)
            assert put.json()["due_on"] == "2026-12-09", put.text
        async with browsing(site()) as client:
            client.cookies.set("lang", "en")
            headers = await cookie(client, mai)
            shown = (await client.get(f"/sessions/{session}")).text
            assert "opened it again on 30 Nov 2026: Thiếu mặt cắt" in shown
            assert "gave it until 9 Dec 2026: Chờ phôi" in shown
            ticked = await client.post(f"{path[4:]}/completion", headers=headers)
            assert ticked.headers["location"].startswith(f"/sessions/{session}")
            blank = await client.post(f"{path[4:]}/reopening", data={"reason": ""}, headers=headers)
            assert blank.status_code == 422
