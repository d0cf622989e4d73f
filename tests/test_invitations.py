"""The life of an invitation: confirmed, moved and called off by mail, answered and shown."""

from __future__ import annotations

import imaplib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from uuid import UUID

import icalendar
import pytest

from facilities.booking_changes import cancel_booking, confirm_booking, decline_booking
from facilities.bookings import move_booking, request_booking
from incubator import clock
from incubator.database import Engine, execute, fetch, violated, write
from incubator.dispatch import Dispatch
from incubator.invitation_replies import Reply, read_replies, take_message, take_reply
from incubator.invitations import invited_to
from incubator.letters import Sender
from incubator.post import make_post
from incubator.refusals import Invalid
from incubator.reply_mailbox import read_mailbox
from incubator.settings import MailFolder, SettingsError, load
from incubator.worker import Worker
from tests.booking_cast import NOW, Cast, slot
from tests.booking_doors import doors, signed_in
from tests.imap_server import imap_server
from tests.mail_server import MailServer, mail_server
from tests.routes import words
from tests.site import site

MORNING, LATER = slot("08:00", "10:00"), slot("13:00", "15:00")
SENDER = Sender("vuonuom@example.vn", "https://vuonuom.example.vn", "tra-loi@example.vn")
AN = "an@example.vn"
SOON = NOW + timedelta(minutes=5)


@dataclass
class Post:
    """The cast, and a mail server that keeps what it takes."""

    cast: Cast
    server: MailServer

    async def deliver(self, at: datetime = SOON) -> list[EmailMessage]:
        """Send what is due; the messages that were taken by now."""
        mail = load({"MAIL_URL": self.server.url}, serving=False).mail
        with clock.frozen(at):
            await Dispatch(make_post(mail), SENDER).run()
        return self.server.taken

    async def book(self, resource: UUID | None = None, **given: Any) -> Any:
        asked = self.cast.asks(resource or self.cast.lathe, given.pop("at", MORNING), **given)
        return await request_booking(asked, actor=self.cast.lan, now=NOW)

    async def answer_of(self, booking: UUID) -> list[tuple[str, str]]:
        return [(one.name, one.answer) for one in await invited_to("booking", booking)]


@pytest.fixture
async def post(database: Engine) -> AsyncIterator[Post]:
    with clock.frozen(NOW), mail_server() as server:
        cast = await Cast.assembled()
        await execute("UPDATE person SET email = {} WHERE id = {}", AN, cast.an)
        yield Post(cast, server)


def carried(message: EmailMessage) -> tuple[str, Any]:
    """The method and the entry of the part that a calendar program reads."""
    assert message.get_content_type() == "multipart/alternative"
    *readable, part = message.iter_parts()
    assert [one.get_content_type() for one in readable] == ["text/plain", "text/html"]
    assert part.get_content_type() == "text/calendar"
    parsed: Any = icalendar.Calendar.from_ical(part.get_content())
    assert part.get_param("method") == parsed["METHOD"]
    [event] = parsed.walk("VEVENT")
    return str(parsed["METHOD"]), event


def reply_to(event: Any, answer: str, at: datetime = SOON, address: str = AN) -> bytes:
    """As a calendar program answers."""
    return "\r\n".join(
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", "METHOD:REPLY", "BEGIN:VEVENT",
            f"UID:{event['UID']}", f"SEQUENCE:{event['SEQUENCE']}", f"DTSTAMP:{at:%Y%m%dT%H%M%SZ}",
            "ORGANIZER:mailto:tra-loi@example.vn",
            f"ATTENDEE;PARTSTAT={answer};CN=An:mailto:{address}", "END:VEVENT", "END:VCALENDAR", "",
        ]
    ).encode()  # fmt: skip


async def test_an_invitation_lives_from_the_request_to_the_cancellation(post: Post) -> None:
    made = await post.book()
    [first] = await post.deliver()
    assert (first["To"].addresses[0].addr_spec, first["Reply-To"]) == (AN, "tra-loi@example.vn")
    assert first["Subject"].startswith("Thư mời: TB-03 Máy tiện CNC · Khuôn mẫu Hồng Lĩnh, 08:00")
    method, event = carried(first)
    assert (method, event["UID"], event["SEQUENCE"]) == ("REQUEST", made.uid, 0)
    assert (event.start, event.end, event["STATUS"]) == (MORNING.start, MORNING.end, "CONFIRMED")
    assert event["ORGANIZER"] == "mailto:tra-loi@example.vn"
    assert event["ATTENDEE"] == f"mailto:{AN}"
    assert event["ATTENDEE"].params["CN"] == "Nguyễn Thị An"
    assert event["ATTENDEE"].params["RSVP"] == "TRUE"

    await move_booking(made.id, LATER, actor=post.cast.lan, now=NOW)
    _, second = await post.deliver()
    method, event = carried(second)
    assert (method, event["UID"], event["SEQUENCE"]) == ("REQUEST", made.uid, 1)
    assert event.start == LATER.start
    assert second["Subject"].startswith("Thay đổi: ")

    await cancel_booking(made.id, "Khách hoãn", actor=post.cast.lan, now=NOW)
    *_, third = await post.deliver()
    method, event = carried(third)
    assert (method, event["UID"], event["SEQUENCE"]) == ("CANCEL", made.uid, 2)
    assert event["STATUS"] == "CANCELLED"
    assert third["Subject"].startswith("Không diễn ra: ")
    assert len(set(post.server.ids)) == 3
    assert set(post.server.ids.values()) == {1}


async def test_people_read_the_same_in_both_languages(post: Post) -> None:
    await post.book()
    [message] = await post.deliver()
    text, html, _ = message.iter_parts()
    for content in (text.get_content(), words(html.get_content())):
        assert "TB-03 Máy tiện CNC" in content
        assert "You are expected: TB-03 Resource TB-03" in content
        assert "Tiện trục mẫu" in content


async def test_what_waits_for_approval_invites_once_it_is_confirmed(post: Post) -> None:
    made = await post.book(post.cast.slm)
    assert await post.deliver() == []
    await confirm_booking(made.id, actor=post.cast.mai, now=NOW)
    [message] = await post.deliver()
    assert carried(message)[1]["SEQUENCE"] == 1


async def test_what_was_declined_invited_nobody_and_calls_nothing_off(post: Post) -> None:
    made = await post.book(post.cast.slm)
    await decline_booking(made.id, "Máy bận", actor=post.cast.mai, now=NOW)
    assert await post.deliver() == []


async def test_what_was_called_off_before_mail_went_is_never_heard_of(post: Post) -> None:
    made = await post.book()
    await cancel_booking(made.id, "Hoãn", actor=post.cast.lan, now=NOW)
    assert await post.deliver() == []


async def test_of_two_versions_that_wait_the_latest_is_sent(post: Post) -> None:
    made = await post.book()
    await move_booking(made.id, LATER, actor=post.cast.lan, now=NOW)
    [message] = await post.deliver()
    assert carried(message)[1]["SEQUENCE"] == 1


async def test_the_technician_who_minds_a_machine_is_invited_too(post: Post) -> None:
    await execute("UPDATE person SET email = 'duoc@example.vn' WHERE id = {}", post.cast.duoc)
    await post.book(post.cast.press)
    taken = await post.deliver()
    assert {m["To"].addresses[0].addr_spec for m in taken} == {AN, "duoc@example.vn"}


async def test_where_nobody_is_named_whoever_asked_is_invited(post: Post) -> None:
    await post.book(post.cast.room, person=None)
    [message] = await post.deliver()
    assert message["To"].addresses[0].addr_spec == "lan@example.vn"


async def test_invitations_come_as_each_has_chosen(post: Post) -> None:
    cast = post.cast
    wish = (
        "INSERT INTO notice_preference (id, account, kind, channel)"
        " SELECT {}, id, 'invitation', {} FROM app_user WHERE id = {}"
    )
    await execute(wish, cast.lathe, "NONE", cast.lan.user)
    await post.book(cast.room, person=None)
    assert await post.deliver() == []
    await execute("UPDATE notice_preference SET channel = 'DAILY'")
    await post.book(cast.room, person=None, at=LATER)
    assert await post.deliver() == []
    seven = clock.moment(clock.local(NOW).date() + timedelta(days=1), 7 * 60)
    assert await post.deliver(seven - timedelta(seconds=1)) == []
    assert len(await post.deliver(seven)) == 1


async def test_an_answer_is_kept_until_there_is_a_new_version(post: Post) -> None:
    made = await post.book()
    [message] = await post.deliver()
    event = carried(message)[1]
    assert await post.answer_of(made.id) == [("Nguyễn Thị An", "NEEDS-ACTION")]
    for answer, minutes in (("ACCEPTED", 1), ("TENTATIVE", 2), ("DECLINED", 3)):
        reply = reply_to(event, answer, SOON + timedelta(minutes=minutes))
        assert await take_message(reply, now=SOON) == (1, 0)
        assert await post.answer_of(made.id) == [("Nguyễn Thị An", answer)]
    await move_booking(made.id, LATER, actor=post.cast.lan, now=SOON)
    assert await post.answer_of(made.id) == [("Nguyễn Thị An", "NEEDS-ACTION")]
    late = reply_to(event, "ACCEPTED", SOON + timedelta(minutes=9))
    assert await take_message(late, now=SOON) == (0, 1)
    assert await post.answer_of(made.id) == [("Nguyễn Thị An", "NEEDS-ACTION")]


async def test_an_older_answer_and_a_stranger_s_count_for_nothing(post: Post) -> None:
    made = await post.book()
    [message] = await post.deliver()
    event = carried(message)[1]
    assert await take_message(reply_to(event, "ACCEPTED"), now=SOON) == (1, 0)
    assert await take_message(reply_to(event, "ACCEPTED"), now=SOON) == (0, 1)
    older = reply_to(event, "DECLINED", SOON - timedelta(minutes=1))
    assert await take_message(older, now=SOON) == (0, 1)
    newer = SOON + timedelta(minutes=1)
    stranger = reply_to(event, "DECLINED", newer, "other@example.vn")
    assert await take_message(stranger, now=SOON) == (0, 1)
    unknown = Reply("x@incubator.hanoi", 0, AN, "DECLINED", newer)
    assert not await take_reply(unknown, now=SOON)
    assert await post.answer_of(made.id) == [("Nguyễn Thị An", "ACCEPTED")]


async def test_the_address_of_an_answer_is_written_as_anybody_likes(post: Post) -> None:
    await post.book()
    [message] = await post.deliver()
    reply = reply_to(carried(message)[1], "ACCEPTED", address="An@Example.VN")
    assert await take_message(reply, now=SOON) == (1, 0)


def mailed(calendar: bytes) -> bytes:
    """The answer as it comes by mail, in a part of its own."""
    message = EmailMessage()
    message["From"], message["To"] = AN, "tra-loi@example.vn"
    message["Subject"] = "Accepted"
    message.set_content("Nguyễn Thị An đã nhận lời")
    message.add_alternative(calendar.decode(), subtype="calendar", params={"method": "REPLY"})
    return message.as_bytes()


async def test_answers_come_through_a_folder_and_what_is_none_is_put_aside(
    post: Post, tmp_path: Path
) -> None:
    made = await post.book()
    [message] = await post.deliver()
    reply = mailed(reply_to(carried(message)[1], "ACCEPTED"))
    (tmp_path / "1.eml").write_bytes(reply)
    (tmp_path / "2.eml").write_bytes(b"Subject: Hello\r\n\r\nno calendar")
    (tmp_path / "notes.txt").write_text("not mail")
    assert await read_mailbox(MailFolder(tmp_path), now=SOON) == 1
    assert await post.answer_of(made.id) == [("Nguyễn Thị An", "ACCEPTED")]
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["2.eml", "notes.txt", "unread"]
    assert await read_mailbox(MailFolder(tmp_path / "none"), now=SOON) == 0


async def test_answers_come_through_a_mailbox_that_is_read_by_imap(post: Post) -> None:
    made = await post.book()
    [message] = await post.deliver()
    with imap_server() as server:
        good = server.add(mailed(reply_to(carried(message)[1], "TENTATIVE")))
        bad = server.add(b"Subject: Hello\r\n\r\nno calendar")
        url = f"imap://reader:secret@127.0.0.1:{server.port}/INBOX"
        mailbox = load({"REPLY_URL": url}, serving=False).replies.mailbox
        assert mailbox
        assert await read_mailbox(mailbox, now=SOON) == 1
        assert await post.answer_of(made.id) == [("Nguyễn Thị An", "TENTATIVE")]
        assert server.flags == {good: {"\\Seen"}, bad: {"\\Seen", "\\Flagged"}}
        assert await read_mailbox(mailbox, now=SOON) == 0
        wrong = load({"REPLY_URL": url.replace("secret", "wrong")}, serving=False).replies.mailbox
        assert wrong
        with pytest.raises(imaplib.IMAP4.error):
            await read_mailbox(wrong, now=SOON)


async def test_a_mailbox_that_is_not_there_keeps_no_mail_from_going(post: Post) -> None:
    await post.book()
    environ = {
        "SECRET_KEY": "x", "MAIL_URL": post.server.url, "REPLY_URL": "imap://a:b@127.0.0.1:1",
    }  # fmt: skip
    with clock.frozen(SOON):
        await Worker(load(environ)).round()
    assert len(post.server.taken) == 1


async def test_a_worker_reads_the_folder_and_sends_what_is_due(post: Post, tmp_path: Path) -> None:
    made = await post.book()
    environ = {
        "SECRET_KEY": "x", "MAIL_URL": post.server.url, "REPLY_URL": f"folder:{tmp_path}",
        "REPLY_TO": "tra-loi@example.vn",
    }  # fmt: skip
    worker = Worker(load(environ))
    with clock.frozen(SOON):
        await worker.round()
    [message] = post.server.taken
    method, event = carried(message)
    assert (method, event["ORGANIZER"]) == ("REQUEST", "mailto:tra-loi@example.vn")
    (tmp_path / "1.ics").write_bytes(reply_to(event, "DECLINED"))
    with clock.frozen(SOON + timedelta(seconds=59)):
        await worker.round()
    assert await post.answer_of(made.id) == [("Nguyễn Thị An", "NEEDS-ACTION")]
    with clock.frozen(SOON + timedelta(seconds=60)):
        await worker.round()
    assert await post.answer_of(made.id) == [("Nguyễn Thị An", "DECLINED")]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT",
        b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR",
        b"\xff\xfe\x00",
        b"Content-Type: text/calendar\r\n\r\n\xff",
        b"x" * 1_000_001,
    ],
)
def test_what_is_no_answer_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(Invalid) as refused:
        read_replies(content)
    assert refused.value.field == "body"


async def test_the_database_lets_no_version_go_back(post: Post) -> None:
    await post.book()
    await execute("UPDATE invitation SET sequence = 2")
    with pytest.raises(Exception) as caught:  # noqa: PT011 (each driver has its own)
        async with write():
            await execute("UPDATE invitation SET sequence = 1")
    assert violated(caught.value) == "append-only"
    assert await fetch("SELECT sequence FROM invitation") == [{"sequence": 2}]


async def test_a_mail_service_hands_answers_over_by_a_shared_secret(
    database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with doors() as door:
        cast = door.cast
        await execute("UPDATE person SET email = {} WHERE id = {}", AN, cast.an)
        made = await request_booking(cast.asks(cast.lathe, MORNING), actor=cast.lan, now=NOW)
        reply = reply_to({"UID": made.uid, "SEQUENCE": 0}, "TENTATIVE")

        async def hand_over(content: bytes, secret: str) -> tuple[int, Any]:
            answer = await door.client.post(
                "/api/invitation-replies",
                content=content,
                headers={"x-reply-secret": secret, "content-type": "text/calendar"},
            )
            return answer.status_code, answer.json()

        assert (await hand_over(reply, ""))[0] == 404
        monkeypatch.setitem(site().state._state, "reply_secret", "s" * 32)
        assert (await hand_over(reply, "another"))[0] == 403
        assert await hand_over(reply, "s" * 32) == (200, {"kept": 1, "ignored": 0})
        assert await hand_over(reply, "s" * 32) == (200, {"kept": 0, "ignored": 1})
        status, problem = await hand_over(b"nothing", "s" * 32)
        assert (status, problem["errors"][0]["field"]) == (422, "body")
        async with signed_in(cast.lan) as browser:
            page = words((await browser.get(f"/bookings/{made.id}")).text)
        assert "Nguyễn Thị An Có thể tham dự" in page
        shown = await door.call(cast.lan, "GET", f"/api/bookings/{made.id}")
        [invited] = shown.json()["invited"]
        assert (invited["name"], invited["answer"]) == ("Nguyễn Thị An", "TENTATIVE")
        assert invited["answered_at"]
        other = await door.call(door.son, "GET", f"/api/bookings/{made.id}")
        assert other.status_code == 404, "who may not see the booking learns of no answer"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("REPLY_TO", "nobody"),
        ("REPLY_SECRET", "short"),
        ("REPLY_URL", "imap://host"),
        ("REPLY_URL", "pop3://a:b@host"),
    ],
)
def test_a_malformed_setting_of_answers_is_named(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        load({name: value}, serving=False)
