"""Sessions on everybody's day, what people are told of them, and what the check finds."""

from __future__ import annotations

from datetime import date, timedelta

from incubator import clock, languages
from incubator.database import Engine, execute, fetch
from incubator.today import consulting
from incubator.today.scope import Scope
from incubator.users import Role
from services.overdue import tell_overdue
from services.reconciliation import reconcile
from services.session_changes import (
    accept_session,
    cancel_session,
    confirm_session,
    move_session,
    record_session,
)
from services.session_minutes import Action, write_minutes
from tests.session_cast import LATER, NOW, TUESDAY, Advice, slot
from tests.telling import said_to
from tests.treasury import add

TODO = [Action("Gửi bản vẽ", "An", date(2026, 12, 2))]


async def acting(cast: Advice) -> None:
    """Lan's account acts for the firm, so that it is told."""
    (row,) = await fetch("SELECT person FROM app_user WHERE id = {}", cast.lan.user)
    since = {"firm": cast.hong_linh, "person": row["person"], "valid_from": date(2026, 1, 5)}
    await add("membership", title="", is_contact=False, **since)
    await add("role_grant", account=cast.lan.user, role="tenant", incubator=None, granted_at=NOW)


async def test_everybody_is_told_of_what_others_do_to_a_session(database: Engine) -> None:
    cast = await Advice.opened()
    await acting(cast)
    session = await cast.planned()
    assert [one.endswith("Gá kẹp trục. Confirm it, or call it off.")
            for one in await said_to(cast.linh)] == [True]  # fmt: skip
    await confirm_session(session, actor=cast.linh, now=NOW)
    assert (await said_to(cast.lan))[0].startswith("Gá kẹp trục takes place 09:00")
    to = slot("08:00", "09:00", TUESDAY)
    await move_session(session, to, actor=cast.lan, now=NOW)
    assert any("is moved from 09:00" in one for one in await said_to(cast.linh))
    assert len(await said_to(cast.lan)) == 1
    await cancel_session(session, "Ốm", actor=cast.linh, now=NOW)
    assert any(one.endswith("The reason stands on its page.") for one in await said_to(cast.lan))


async def test_the_night_tells_once_of_what_was_to_be_done_and_of_overdue_requests(
    database: Engine,
) -> None:
    cast = await Advice.opened()
    await acting(cast)
    session = await cast.held()
    await write_minutes(session, "Đã thống nhất", TODO, actor=cast.linh, now=LATER)
    assert any("are written. Read and accept them." in one for one in await said_to(cast.lan))
    assert await tell_overdue(now=LATER) == 0
    late = clock.moment(date(2026, 12, 3), 60)
    assert await tell_overdue(now=late) == 1
    assert await tell_overdue(now=late + timedelta(days=1)) == 0
    said = "Gửi bản vẽ, agreed in Gá kẹp trục, was to be done by "
    assert any(one.startswith(said) for one in await said_to(cast.lan))


async def test_a_session_stands_on_the_day_of_those_whom_it_waits_for(database: Engine) -> None:
    cast = await Advice.opened()

    async def day() -> list[list[tuple[str, str]]]:
        with languages.speaking("en"):
            house = await consulting.of_houses(Scope.of(cast.mai, at, Role.manager))
            mine = await consulting.of_adviser(Scope(cast.linh, at, frozenset()))
            firm = await consulting.of_firms(Scope(cast.lan, at, frozenset()))
        return [[(row.note, row.deeds[0].label) for row in one.rows]
                for one in (house, mine, firm)]  # fmt: skip

    at = NOW
    session = await cast.planned()
    waits = [("Not confirmed yet", "Confirm")]
    assert await day() == [waits, waits, []]
    await confirm_session(session, actor=cast.linh, now=NOW)
    assert await day() == [[], [], []]
    at = slot("09:00", "10:00").start
    assert await day() == [[("", "Open")]] * 3
    at = LATER
    held = [("Say whether it was held", "Note that it was held")]
    assert await day() == [held, held, []]
    await record_session(session, minutes=120, actor=cast.linh, now=LATER)
    due = [("The minutes are due", "Write the minutes")]
    assert await day() == [due, due, []]
    await write_minutes(session, "Xong", actor=cast.linh, now=LATER)
    waits = [("Waits for the firm's acceptance", "Open")]
    assert await day() == [waits, waits, [("Waits for the firm's acceptance", "Accept")]]
    await accept_session(session, actor=cast.lan, now=LATER)
    assert await day() == [[], [], []]


async def test_the_check_finds_sessions_whose_funds_fee_or_room_do_not_agree(
    database: Engine,
) -> None:
    cast = await Advice.opened()
    session = await cast.confirmed()
    assert await reconcile() == []
    (row,) = await fetch("SELECT act, booking FROM consulting_session")
    await execute("UPDATE consulting_session SET act = NULL")
    assert await reconcile() == [
        f"session {session}: is confirmed and holds no funds",
        f"act {row['act']}: belongs to no session",
    ]
    await execute("UPDATE consulting_session SET act = {}, status = 'PLANNED'", row["act"])
    assert await reconcile() == [f"session {session}: is not confirmed and holds funds"]
    await execute("UPDATE consulting_session SET status = 'CONFIRMED'")
    await execute("UPDATE consulting_session SET starts_at = {}", slot("08:00", "9:00").start)
    assert await reconcile() == [f"session {session}: its room is taken for another time"]
