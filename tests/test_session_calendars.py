"""Sessions in calendars and invitations, and what bookings know of them, on both engines."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import icalendar

import facilities.calendars  # noqa: F401
import incubator.invitation_letters  # noqa: F401
import services.calendars  # noqa: F401 (each enters its sources)
from facilities.booking_changes import cancel_booking
from facilities.bookings import move_booking, request_booking
from facilities.quotas import PersonDoubleBooked
from facilities.wholes import PartOfWhole
from incubator import clock, languages
from incubator.database import Engine, execute, fetch
from incubator.dispatch import Dispatch
from incubator.happenings import SOURCES, Happening, Reader, Scope
from incubator.invitation_replies import Reply, take_reply
from incubator.letters import Sender
from incubator.post import make_post
from incubator.settings import load
from incubator.users import Actor
from services.session_changes import cancel_session, confirm_session, move_session
from services.session_invitations import invited_to
from tests.cast import browsing, cookie
from tests.mail_server import MailServer, mail_server
from tests.session_cast import MORNING, NOW, TUESDAY, Advice, refused, slot
from tests.site import site

SENDER = Sender("vuonuom@example.vn", "https://vuonuom.example.vn", "tra-loi@example.vn")
AN = "an@example.vn"
SOON = NOW + timedelta(minutes=5)
TO = slot("08:00", "09:00", TUESDAY)


async def followed(
    kind: str, subject: UUID, who: Actor, scope: Scope = Scope.full, now: datetime = NOW
) -> dict[str, Happening]:
    """What a calendar tells, by UID."""
    reader = Reader(who, scope, now, now - timedelta(days=365), now - timedelta(days=90))
    found: dict[str, Happening] = {}
    with languages.speaking("en"):
        for source in SOURCES[kind]:
            told = (
                await source.tell(marks) if (marks := await source.marks(subject, reader)) else {}
            )
            found |= {one.uid: one for one in told.values()}
    return found


async def test_a_session_stands_in_the_calendars_of_people_rooms_house_and_adviser_once(
    database: Engine,
) -> None:
    cast = await Advice.opened()
    session = await cast.planned()
    uid = (await cast.row(session))["uid"]
    subjects = {"person": cast.an, "resource": cast.room, "incubator": cast.house,
                "adviser": cast.adviser}  # fmt: skip
    for kind, subject in subjects.items():
        told = await followed(kind, subject, cast.lan)
        assert list(told) == [uid], kind
        assert told[uid].summary == "Gá kẹp trục · Khuôn mẫu Hồng Lĩnh (not confirmed yet)"
        assert (told[uid].status, told[uid].sequence) == ("TENTATIVE", 0)
        assert "Participants: Nguyễn Thị An" in told[uid].detail
        [hidden] = (await followed(kind, subject, cast.lan, Scope.busy)).values()
        assert (hidden.summary, hidden.detail, hidden.place) == ("Busy", "", "")
    assert list(await followed("person", cast.linh.person, cast.linh)) == [uid]
    for kind in ("resource", "incubator"):
        [other] = (await followed(kind, subjects[kind], cast.khanh)).values()
        assert other.uid != uid
        assert other.summary.startswith("Taken: ")
    assert [one.summary for one in (await followed("adviser", cast.adviser, cast.khanh)).values()
            ] == ["Busy"]  # fmt: skip
    assert await followed("person", cast.an, cast.khanh) == {}


async def test_versions_rise_and_what_is_called_off_stays_ninety_days(database: Engine) -> None:
    cast = await Advice.opened()
    session = await cast.confirmed()
    uid = (await cast.row(session))["uid"]
    await move_session(session, TO, actor=cast.lan, now=NOW)
    moved = (await followed("resource", cast.room, cast.lan))[uid]
    assert (moved.sequence, moved.starts, moved.status) == (2, TO.start, "CONFIRMED")
    await cancel_session(session, "Ốm", actor=cast.linh, now=NOW)
    ended = (await followed("person", cast.an, cast.lan))[uid]
    assert (ended.sequence, ended.status) == (3, "CANCELLED")
    assert "Reason: Ốm" in ended.detail
    late = NOW + timedelta(days=91)
    assert await followed("person", cast.an, cast.lan, now=late) == {}


async def delivered(server: MailServer) -> list[tuple[str, str, Any]]:
    """Send what is due; all that was taken by now, each as address, method and entry."""
    mail = load({"MAIL_URL": server.url}, serving=False).mail
    with clock.frozen(SOON):
        await Dispatch(make_post(mail), SENDER).run()
    found = []
    for message in server.taken:
        [*_, part] = message.iter_parts()
        if part.get_content_type() == "text/calendar":
            parsed: Any = icalendar.Calendar.from_ical(part.get_content())
            [event] = parsed.walk("VEVENT")
            found.append((message["To"].addresses[0].addr_spec, str(parsed["METHOD"]), event))
    return found


async def test_its_people_are_invited_told_of_each_move_and_their_answers_are_kept(
    database: Engine,
) -> None:
    cast = await Advice.opened()
    await execute("UPDATE person SET email = {} WHERE id = {}", AN, cast.an)
    await execute("UPDATE app_user SET email = {} WHERE id = {}", "linh@example.vn", cast.linh.user)
    with clock.frozen(NOW), mail_server() as server:
        session = await cast.confirmed()
        uid = (await cast.row(session))["uid"]
        sent = await delivered(server)
        assert sorted(to for to, _, _ in sent) == [AN, "linh@example.vn"]
        for _, method, event in sent:
            told = (method, str(event["UID"]), event["SEQUENCE"], event["STATUS"])
            assert told == ("REQUEST", uid, 1, "CONFIRMED")
        await move_session(session, TO, actor=cast.lan, now=NOW)
        _, method, event = (await delivered(server))[-1]
        assert (method, event["SEQUENCE"], event.start) == ("REQUEST", 2, TO.start)
        reply = Reply(uid, 2, AN, "DECLINED", SOON)
        assert await take_reply(reply, now=SOON)
        answers = {one.name: one.answer for one in await invited_to(session)}
        assert answers == {"Nguyễn Thị An": "DECLINED", "Đặng Thùy Linh": "NEEDS-ACTION"}
        async with browsing(site()) as client:
            await cookie(client, cast.linh)
            shown = await client.get(f"/api/sessions/{session}")
        told = shown.json()["invited"]
        assert {one["name"]: one["answer"] for one in told} == answers
        await cancel_session(session, "Ốm", actor=cast.linh, now=NOW)
        ends = (await delivered(server))[-2:]
        assert [(m, e["SEQUENCE"], e["STATUS"]) for _, m, e in ends] == [
            ("CANCEL", 3, "CANCELLED")
        ] * 2
        assert len(await delivered(server)) == 6


async def test_the_place_of_a_session_is_not_moved_or_cancelled_without_it(
    database: Engine,
) -> None:
    cast = await Advice.opened()
    session = await cast.planned()
    booking = (await cast.row(session))["booking"]
    for verb in (
        move_booking(booking, TO, actor=cast.mai, now=NOW),
        cancel_booking(booking, "x", actor=cast.lan, now=NOW),
    ):
        assert await refused(PartOfWhole, verb) == (
            "This is the place of the session “Gá kẹp trục” and moves and ends with it. "
            f"Move the session or call it off: /sessions/{session}."
        )
    await move_session(session, TO, actor=cast.lan, now=NOW)
    (row,) = await fetch("SELECT starts_at, status FROM booking")
    assert row == {"starts_at": TO.start, "status": "CONFIRMED"}
    await confirm_session(session, actor=cast.linh, now=NOW)


async def test_who_is_in_a_session_is_not_booked_elsewhere_meanwhile(database: Engine) -> None:
    cast = await Advice.opened()
    session = await cast.planned(items=())
    asked = cast.asks(cast.lathe, slot("10:00", "12:00"), person=cast.an)
    said = await refused(PersonDoubleBooked, request_booking(asked, actor=cast.lan, now=NOW))
    assert said.startswith("Nguyễn Thị An already has a booking ")
    await cancel_session(session, "Ốm", actor=cast.lan, now=NOW)
    await request_booking(asked, actor=cast.lan, now=NOW)
    assert date(2026, 11, 30) == clock.local(MORNING.start).date()
