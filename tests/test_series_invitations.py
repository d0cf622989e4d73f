"""Series of sessions by mail: one letter for the whole, answers to it and to its parts."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import icalendar
import pytest
import recurring_ical_events

from incubator import clock
from incubator.database import Engine, execute, fetch
from incubator.dispatch import Dispatch
from incubator.invitation_replies import read_replies, take_reply
from incubator.post import make_post
from incubator.series import uid_of
from incubator.settings import load
from services.session_changes import cancel_session, confirm_session, move_session
from services.session_invitations import invited_to
from services.session_series import Repetition, plan_series
from tests.mail_server import MailServer, mail_server
from tests.session_cast import NOW, Advice, slot
from tests.test_session_calendars import AN, SENDER, SOON, followed

WEEKS = [date(2026, 11, 30) + timedelta(weeks=n) for n in range(5)]
LINH = "linh@example.vn"


@dataclass
class Told:
    """One letter: to whom, by which method, with which entries, in which words."""

    to: str
    method: str
    entries: list[Any]
    subject: str
    text: str


@dataclass
class Post:
    """Four sessions on five Mondays were planned; An and Linh have mail."""

    cast: Advice
    server: MailServer
    made: list[UUID]
    uid: str
    read: int = 0

    async def news(self) -> list[Told]:
        """Send what is due; the calendar letters since the last time, by the reader."""
        mail = load({"MAIL_URL": self.server.url}, serving=False).mail
        with clock.frozen(SOON):
            await Dispatch(make_post(mail), SENDER).run()
        fresh, self.read = self.server.taken[self.read :], len(self.server.taken)
        found = []
        for message in fresh:
            text, *_, part = message.iter_parts()
            if part.get_content_type() == "text/calendar":
                parsed: Any = icalendar.Calendar.from_ical(part.get_content())
                entries = parsed.walk("VEVENT")
                to = message["To"].addresses[0].addr_spec
                told = (str(message["Subject"]), text.get_content())
                found.append(Told(to, str(parsed["METHOD"]), entries, *told))
        return sorted(found, key=lambda one: one.to)

    async def answers(self) -> list[str]:
        """What An answered to each session in order."""
        return [
            one.answer
            for session in self.made
            for one in await invited_to(session)
            if one.person == self.cast.an
        ]

    async def reply(self, event: Any, answer: str, at: datetime = SOON, to: Any = None) -> bool:
        """Answer to an entry as An's program does; to a part of it where one is named."""
        part = to or (event["RECURRENCE-ID"].dt if "RECURRENCE-ID" in event else None)
        recurrence = [f"RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:{part:%Y%m%dT%H%M%S}"] if part else []
        lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//T//EN", "METHOD:REPLY", "BEGIN:VEVENT",
            f"UID:{event['UID']}", f"SEQUENCE:{event['SEQUENCE']}", *recurrence,
            f"DTSTAMP:{at:%Y%m%dT%H%M%SZ}", f"ATTENDEE;PARTSTAT={answer}:mailto:{AN}",
            "END:VEVENT", "END:VCALENDAR", "",
        ]  # fmt: skip
        [reply] = read_replies("\r\n".join(lines).encode())
        return await take_reply(reply, now=SOON)


@pytest.fixture
async def post(database: Engine) -> AsyncIterator[Post]:
    with clock.frozen(NOW), mail_server() as server:
        cast = await Advice.opened()
        await execute("UPDATE person SET email = {} WHERE id = {}", AN, cast.an)
        await execute("UPDATE app_user SET email = {} WHERE id = {}", LINH, cast.linh.user)
        repetition = Repetition(5, leave_out=(WEEKS[1],))
        made = await plan_series(cast.plan(), repetition, actor=cast.lan, now=NOW)
        yield Post(cast, server, made, uid_of((await cast.row(made[0]))["series"]))


def starts_in(told: Told) -> list[datetime]:
    calendar = icalendar.Calendar()
    for entry in told.entries:
        calendar.add_component(entry)
    found: Any = recurring_ical_events.of(calendar).all()
    return sorted(one.start for one in found)


async def test_of_a_new_series_each_has_one_letter_and_one_piece_of_news(post: Post) -> None:
    cast = post.cast
    sent = await post.news()
    assert [one.to for one in sent] == [AN, LINH]
    for one in sent:
        [master] = one.entries
        assert (one.method, str(master["UID"]), master["SEQUENCE"]) == ("REQUEST", post.uid, 0)
        assert master["RRULE"].to_ical() == b"FREQ=WEEKLY;COUNT=5"
        assert "RECURRENCE-ID" not in master
        days = (WEEKS[0], *WEEKS[2:])
        assert starts_in(one) == [slot("09:00", "11:00", day).start for day in days]
        assert "4 buổi, buổi đầu 09:00–11:00 30/11/2026" in one.subject
        assert all(f"– 09:00–11:00 {day:%d/%m/%Y}" in one.text for day in days)
    assert list(await followed("person", cast.an, cast.lan)) == [post.uid]
    rows = await fetch("SELECT kind FROM notice")
    assert [row["kind"] for row in rows] == ["session-planned"]

    # What changes all of them is told in one letter too, under a version that is higher.
    await confirm_session(post.made[0], actor=cast.linh, now=NOW, whole_series=True)
    sent = await post.news()
    assert [(one.to, one.method, len(one.entries)) for one in sent] == [
        (AN, "REQUEST", 1), (LINH, "REQUEST", 1),
    ]  # fmt: skip
    assert {(one.entries[0]["SEQUENCE"], one.entries[0]["STATUS"]) for one in sent} == {
        (4, "CONFIRMED")
    }
    await cancel_session(post.made[0], "Ốm", actor=cast.linh, now=NOW, whole_series=True)
    sent = await post.news()
    assert [(one.to, one.method) for one in sent] == [(AN, "CANCEL"), (LINH, "CANCEL")]
    [ended] = sent[0].entries
    assert (str(ended["UID"]), ended["SEQUENCE"], ended["STATUS"]) == (post.uid, 8, "CANCELLED")
    assert "RECURRENCE-ID" not in ended
    assert await post.news() == []


async def test_one_of_a_series_is_told_of_by_its_start_and_answered_apart(post: Post) -> None:
    cast, made = post.cast, post.made
    [whole, _] = await post.news()
    assert await post.reply(whole.entries[0], "ACCEPTED")
    assert await post.answers() == ["ACCEPTED"] * 4
    by_rule = slot("09:00", "11:00", WEEKS[2]).start
    at = SOON + timedelta(minutes=1)
    assert await post.reply(whole.entries[0], "TENTATIVE", at, to=clock.local(by_rule))
    assert await post.answers() == ["ACCEPTED", "TENTATIVE", "ACCEPTED", "ACCEPTED"]
    # What was answered to a part later stands.
    assert not await post.reply(whole.entries[0], "DECLINED", SOON)

    await move_session(made[1], slot("08:00", "09:00", WEEKS[3]), actor=cast.lan, now=NOW)
    [moved, _] = await post.news()
    [event] = moved.entries
    assert (moved.method, str(event["UID"]), event["SEQUENCE"]) == ("REQUEST", post.uid, 1)
    assert (event["RECURRENCE-ID"].dt, event.start) == (
        by_rule, slot("08:00", "09:00", WEEKS[3]).start,
    )  # fmt: skip
    assert "RRULE" not in event
    assert await post.answers() == ["ACCEPTED", "NEEDS-ACTION", "ACCEPTED", "ACCEPTED"]
    late = SOON + timedelta(hours=1)
    # An answer to the whole as it was is none to what was moved meanwhile.
    assert await post.reply(whole.entries[0], "DECLINED", late)
    assert await post.answers() == ["DECLINED", "NEEDS-ACTION", "DECLINED", "DECLINED"]
    assert await post.reply(event, "ACCEPTED", late)
    assert (await post.answers())[1] == "ACCEPTED"
    for wrong in (slot("09:00", "11:00", WEEKS[1]).start, event.start):
        assert not await post.reply(event, "DECLINED", late + timedelta(1), to=clock.local(wrong))

    await cancel_session(made[1], "Ốm", actor=cast.lan, now=NOW)
    [ended, _] = await post.news()
    [event] = ended.entries
    told = (ended.method, event["SEQUENCE"], event["RECURRENCE-ID"].dt, event["STATUS"])
    assert told == ("CANCEL", 2, by_rule, "CANCELLED")

    # Of the rest that is called off the series itself tells, which is shorter now.
    await cancel_session(made[2], "Ốm", actor=cast.lan, now=NOW, whole_series=True)
    [rest, _] = await post.news()
    assert (rest.method, rest.entries[0]["SEQUENCE"]) == ("REQUEST", 4)
    assert starts_in(rest) == [slot("09:00", "11:00").start]
    assert "09:00–11:00 30/11/2026" in rest.subject
    await cancel_session(made[0], "Ốm", actor=cast.lan, now=NOW)
    [last, _] = await post.news()
    assert (last.method, last.entries[0]["SEQUENCE"]) == ("CANCEL", 5)


async def test_what_was_never_sent_is_not_called_off_and_sent_as_it_stands(post: Post) -> None:
    cast, made = post.cast, post.made
    await cancel_session(made[0], "Ốm", actor=cast.lan, now=NOW)
    [whole, _] = await post.news()
    assert len(starts_in(whole)) == 3
    await cancel_session(made[1], "Ốm", actor=cast.lan, now=NOW, whole_series=True)
    sent = await post.news()
    assert [one.method for one in sent] == ["CANCEL", "CANCEL"]
    repetition = Repetition(2)
    again = await plan_series(cast.plan(), repetition, actor=cast.lan, now=NOW)
    await cancel_session(again[0], "Ốm", actor=cast.lan, now=NOW, whole_series=True)
    assert await post.news() == []


async def test_whoever_has_an_address_since_hears_of_the_one_that_moves_and_of_the_end(
    post: Post,
) -> None:
    cast, made = post.cast, post.made
    await post.news()
    await execute("UPDATE person SET email = NULL WHERE id = {}", cast.an)
    repetition = Repetition(2)
    other = cast.plan(slot=slot("08:00", "09:00", date(2026, 12, 2)), items=())
    again = await plan_series(other, repetition, actor=cast.lan, now=NOW)
    assert [one.to for one in await post.news()] == [LINH]
    await execute("UPDATE person SET email = {} WHERE id = {}", AN, cast.an)
    to = slot("10:00", "11:00", date(2026, 12, 2))
    await move_session(again[0], to, actor=cast.lan, now=NOW)
    [mine, _] = await post.news()
    assert (mine.to, mine.method, "RECURRENCE-ID" in mine.entries[0]) == (AN, "REQUEST", True)
    await cancel_session(again[0], "Ốm", actor=cast.lan, now=NOW, whole_series=True)
    [mine, theirs] = await post.news()
    assert (mine.method, theirs.method) == ("CANCEL", "CANCEL")
    assert len(made) == 4
