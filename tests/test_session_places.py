"""Sessions whose room is declined, expires or is changed: said, told, and given anew."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

import facilities.calendars  # noqa: F401
import services.calendars  # noqa: F401 (enters what sessions do about their places)
from facilities.booked import AlreadyStarted
from facilities.booking_changes import confirm_booking, decline_booking, expire_tentative
from facilities.booking_plans import CapacityExceeded
from facilities.booking_requests import Item
from facilities.bookings import request_booking
from facilities.closures import withdraw
from facilities.handovers import Reading, check_in
from facilities.maintenance import report_breakdown
from facilities.wholes import whole_of
from incubator import clock, languages
from incubator.acts import Link
from incubator.database import Engine, execute, fetch, violated
from incubator.faults import Forbidden, NotFound
from incubator.refusals import Invalid
from incubator.today import consulting
from incubator.today.scope import Scope
from incubator.users import Role
from services.reconciliation import reconcile
from services.session_changes import cancel_session, confirm_session, move_session
from services.session_places import give_place
from services.session_rules import PlaceNotConfirmed, SessionChanged, SessionOver
from services.session_series import Repetition, plan_series
from tests.booking_cast import acting
from tests.cast import bearer, browsing, cookie, english, signed_up
from tests.session_cast import MORNING, NOW, TUESDAY, Advice, refused, slot
from tests.site import site
from tests.telling import notices_of, said_to
from tests.test_session_calendars import followed
from tests.test_session_news import acting as belonging
from tests.treasury import a_house, a_user

GONE = timedelta(hours=73)


async def waiting() -> tuple[Advice, UUID]:
    """A session whose machine waits for the approval of the house."""
    cast = await Advice.opened()
    await belonging(cast)
    return cast, await cast.planned(items=(Item(cast.slm),))


async def booking_of(cast: Advice, session: UUID) -> UUID:
    id: UUID = (await cast.row(session))["booking"]
    return id


async def test_a_session_whose_room_is_declined_says_so_and_takes_another_in_one_act(
    database: Engine,
) -> None:
    cast, session = await waiting()
    manager = await signed_up(Role.manager, "VU-CK")
    before = await booking_of(cast, session)
    await decline_booking(before, "Máy dành cho lớp học", actor=cast.mai, now=NOW)
    row = await cast.row(session)
    assert (row["status"], row["place_lost"], row["sequence"]) == ("PLANNED", True, 1)
    for who in (cast.linh, cast.lan, manager):
        said = [one for one in await said_to(who) if "is lost for" in one]
        assert [one.startswith("TB-18 Resource TB-18 is lost for Gá kẹp trục") for one in said
                ] == [True]  # fmt: skip
        assert "the house declined its booking. Give the session another room" in said[0]
    assert not any("your booking is declined" in one for one in await said_to(cast.lan))
    assert await reconcile() == []
    why = await refused(PlaceNotConfirmed, confirm_session(session, actor=cast.linh, now=NOW))
    assert why.endswith("Give the session another room, move it or call it off.")
    with languages.speaking("en"):
        [shown] = (await consulting.of_adviser(Scope(cast.linh, NOW, frozenset()))).rows
    assert (shown.note, shown.kind, shown.deeds[0].label) == (
        "Its room was declined: give it another, move it or call it off", "stop", "Find a room",
    )  # fmt: skip
    await give_place(session, [Item(cast.room)], actor=cast.linh, now=NOW, sequence=1)
    row = await cast.row(session)
    assert (row["place_lost"], row["sequence"], row["starts_at"]) == (False, 2, MORNING.start)
    [given] = await fetch("SELECT * FROM booking WHERE id = {}", row["booking"])
    assert (given["status"], given["person"], given["firm"]) == (
        "CONFIRMED",
        cast.an,
        cast.hong_linh,
    )
    assert any(one.endswith("Where it is stands on its page.") for one in await said_to(cast.lan))
    assert await whole_of(before) == Link("Gá kẹp trục", f"/sessions/{session}")
    await confirm_session(session, actor=cast.linh, now=NOW)
    assert await reconcile() == []
    for statement in ("UPDATE session_former_place SET given_up_at = NULL",
                      "DELETE FROM session_former_place"):  # fmt: skip
        with pytest.raises(Exception) as guarded:  # noqa: PT011 (each engine has its own)
            await execute(statement)
        assert violated(guarded.value) == "append-only"


async def test_a_room_that_nobody_approves_is_lost_by_night_and_moving_asks_for_it_anew(
    database: Engine,
) -> None:
    cast, session = await waiting()
    late = NOW + GONE
    await execute("UPDATE consulting_session SET starts_at = {}, ends_at = {}",
                  MORNING.start + 7 * GONE / 3, MORNING.end + 7 * GONE / 3)  # fmt: skip
    assert len(await expire_tentative(now=late)) == 1
    assert (await cast.row(session))["place_lost"]
    assert any("nobody approved it in time" in one for one in await said_to(cast.linh))
    to = slot("08:00", "09:00", TUESDAY)
    await move_session(session, to, actor=cast.lan, now=NOW)
    row = await cast.row(session)
    [asked] = await fetch("SELECT * FROM booking WHERE id = {}", row["booking"])
    assert (row["place_lost"], asked["status"], asked["starts_at"]) == (
        False,
        "TENTATIVE",
        to.start,
    )
    await confirm_booking(row["booking"], actor=cast.mai, now=NOW)
    said = await said_to(cast.linh)
    assert any(one.endswith("The session can be confirmed.") for one in said)
    other = slot("10:00", "11:00", TUESDAY)
    await move_session(session, other, items=[Item(cast.room)], actor=cast.linh, now=NOW)
    [asked] = await fetch("SELECT status, starts_at FROM booking WHERE id = {}",
                          await booking_of(cast, session))  # fmt: skip
    assert asked == {"status": "CONFIRMED", "starts_at": other.start}
    assert len(await fetch("SELECT 1 FROM session_former_place")) == 2
    assert await reconcile() == []


async def test_a_room_is_changed_for_another_for_none_and_for_the_first_or_nothing_is(
    database: Engine,
) -> None:
    cast = await Advice.opened()
    session = await cast.planned()
    first = await booking_of(cast, session)
    other = cast.asks(cast.cad, MORNING, quantity=12, firm=cast.sao_khue, person=cast.khue)
    await request_booking(other, actor=cast.mai, now=NOW)
    await refused(CapacityExceeded, give_place(session, [Item(cast.cad)], actor=cast.lan, now=NOW))
    assert await booking_of(cast, session) == first
    await give_place(session, [], place="Tại doanh nghiệp", actor=cast.mai, now=NOW)
    row = await cast.row(session)
    assert (row["booking"], row["place"]) == (None, "Tại doanh nghiệp")
    (freed,) = await fetch("SELECT status FROM booking WHERE id = {}", first)
    assert freed["status"] == "CANCELLED"
    await give_place(session, [Item(cast.room)], actor=cast.lan, now=NOW)
    await confirm_session(session, actor=cast.linh, now=NOW)
    await refused(SessionChanged, give_place(session, [], actor=cast.lan, now=NOW, sequence=0))
    used = Reading()
    await check_in(await booking_of(cast, session), used, actor=cast.mai, now=MORNING.start)
    said = await refused(AlreadyStarted, give_place(session, [], actor=cast.mai, now=MORNING.start))
    assert said == "The booking is in use; check it out instead."
    assert await reconcile() == []


async def test_who_has_nothing_to_do_with_a_session_gives_it_no_room(database: Engine) -> None:
    cast, session = await waiting()
    minh = await signed_up(Role.auditor)
    with pytest.raises(Forbidden):
        await give_place(session, [Item(cast.room)], actor=minh, now=NOW)
    elsewhere = await a_house("VU-DT", "Vườn ươm điện tử")
    thu = acting(await a_user("Lý Thu", "thu@example.vn"), Role.manager, elsewhere)
    for stranger in (cast.khanh, thu):
        with pytest.raises(NotFound):
            await give_place(session, [Item(cast.room)], actor=stranger, now=NOW)
    await execute("UPDATE resource SET incubator = {} WHERE id = {}", elsewhere, cast.cad)
    with pytest.raises(Invalid) as far:
        await give_place(session, [Item(cast.cad)], actor=cast.linh, now=NOW)
    assert english(far.value) == "Choose rooms and machines of the house of the session."
    await cancel_session(session, "Ốm", actor=cast.lan, now=NOW)
    await refused(SessionOver, give_place(session, [Item(cast.room)], actor=cast.lan, now=NOW))


async def test_the_check_finds_sessions_that_lost_their_room_in_silence(database: Engine) -> None:
    _cast, session = await waiting()
    await execute("UPDATE booking SET status = 'CANCELLED', outcome = 'DECLINED'")
    said = f"session {session}: whether it has lost its room is not what is said"
    assert await reconcile() == [said]
    await execute("UPDATE consulting_session SET place_lost = {}", True)
    assert await reconcile() == []
    with pytest.raises(Exception) as guarded:  # noqa: PT011 (each engine has its own)
        await execute("UPDATE consulting_session SET booking = NULL")
    assert "place_lost" in str(guarded.value) or "check" in str(guarded.value).lower()


async def test_pages_and_programs_give_a_session_another_room(database: Engine) -> None:
    cast, session = await waiting()
    with clock.frozen(NOW):
        await decline_booking(await booking_of(cast, session), "Bận", actor=cast.mai, now=NOW)
        mai = await signed_up(Role.manager, "VU-CK")
        async with browsing(site()) as client:
            client.headers.update(await bearer(mai))
            path = f"/api/sessions/{session}"
            told = (await client.get(path)).json()
            assert told["lost_place"] == {
                "outcome": "DECLINED", "reason": "Bận", "resources": [str(cast.slm)],
            }  # fmt: skip
            assert (told["resources"], told["place_status"]) == ([], "CANCELLED")
            wrong = await client.put(f"{path}/place", json={"resources": [{"id": "x"}]})
            assert wrong.status_code == 422
            body = {"resources": [{"id": str(cast.room)}], "sequence": told["sequence"]}
            given = (await client.put(f"{path}/place", json=body)).json()
            assert (given["resources"], given["lost_place"]) == ([str(cast.room)], None)
            body = {"starts_at": "2026-12-01T09:00:00+07:00", "resources": [],
                    "ends_at": "2026-12-01T10:00:00+07:00"}  # fmt: skip
            moved = await client.put(f"{path}/period", json=body)
            assert moved.json()["booking"] is None, moved.text


async def test_closures_and_breakdowns_name_the_session_and_tell_firm_and_adviser(
    database: Engine,
) -> None:
    cast = await Advice.opened()
    await belonging(cast)
    session = await cast.confirmed()
    link = {"label": "Gá kẹp trục", "path": f"/sessions/{session}"}
    with clock.frozen(NOW):
        mai = await signed_up(Role.manager, "VU-CK")
        async with browsing(site()) as client:
            client.headers.update(await bearer(mai))
            body = {"resource": str(cast.room), "reason": "Sơn lại phòng",
                    "starts_at": "2026-11-30T08:00:00+07:00",
                    "ends_at": "2026-11-30T17:00:00+07:00"}  # fmt: skip
            closed = (await client.post("/api/closures", json=body)).json()
            assert [one["part_of"] for one in closed["bookings"]] == [link]
        for who in (cast.linh, cast.lan):
            said = [one for one in await notices_of(who) if one.path == link["path"]]
            with languages.speaking("en"):
                assert said[0].sentence == (
                    "Gá kẹp trục, 09:00–11:00, 30 Nov 2026: KG-13 Resource KG-13 is closed "
                    "08:00–17:00, 30 Nov 2026 (Sơn lại phòng). Give the session another room, "
                    "move it or call it off."
                )
        async with browsing(site()) as client:
            await cookie(client, mai)
            shown = (await client.get("/rearrangements")).text
            assert f'<a href="{link["path"]}">Gá kẹp trục</a>' in shown
            assert f"/bookings/{await booking_of(cast, session)}/period" not in shown
    await withdraw(UUID(closed["id"]), actor=mai, now=NOW)
    assert any(
        one.endswith("is taken back; the session stands.") for one in await said_to(cast.linh)
    )
    early = MORNING.start - timedelta(hours=1)
    await report_breakdown(cast.room, early, "Mất điện", actor=cast.mai, now=early)
    assert any("maintenance or a breakdown of KG-13" in one for one in await said_to(cast.lan))


async def test_one_of_a_series_that_lost_its_room_leaves_the_calendar_of_the_room_alone(
    database: Engine,
) -> None:
    cast = await Advice.opened()
    plan = cast.plan(items=(Item(cast.slm),))
    ids = await plan_series(plan, Repetition(3), actor=cast.lan, now=NOW)
    await decline_booking(await booking_of(cast, ids[1]), "Bận", actor=cast.mai, now=NOW)
    lost = MORNING.start + timedelta(weeks=1)
    [of_room] = (await followed("resource", cast.slm, cast.lan)).values()
    [of_an] = (await followed("person", cast.an, cast.lan)).values()
    assert of_room.series is not None
    assert [one == lost for one in of_room.series.left_out] == [True]
    assert [(one.occurrence, one.place) for one in of_an.exceptions] == [(lost, "")]
