"""The outbox: leased by one worker at a time, sent at least once, tried again, given up aloud."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from uuid import UUID

import pytest

import incubator.worker  # noqa: F401 (knows who writes which letters)
from incubator import clock, outbox
from incubator.database import Engine, execute, fetch, violated, write
from incubator.dispatch import Dispatch
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.letters import Sender
from incubator.mail_records import NotGivenUp, kept_mail, list_mail, send_again
from incubator.notices import tell
from incubator.outbox import BACKOFF, LEASE, Message, claim, enqueue
from incubator.paging import Paging
from incubator.post import NotSent, make_post
from incubator.settings import MailFolder, load
from incubator.users import Role
from tests.booking_cast import NOW
from tests.cast import english, signed_up
from tests.mail_server import mail_server
from tests.telling import Told
from tests.test_notices import _news

SENDER = Sender("vuonuom@example.vn", "https://vuonuom.example.vn")


class Basket:
    """A post that keeps what it is given, or refuses it."""

    def __init__(self, *answers: Exception | None) -> None:
        self.answers = list(answers)
        self.taken: list[EmailMessage] = []
        self.names: list[str] = []

    async def send(self, message: bytes, sender: str, to: str, name: str) -> None:
        answer = self.answers.pop(0) if self.answers else None
        if answer:
            raise answer
        read = message_from_bytes(message, policy=default)
        assert isinstance(read, EmailMessage)
        self.taken.append(read)
        self.names.append(name)

    async def close(self) -> None:
        pass


async def write_to(cast: Told, count: int = 1) -> list[UUID]:
    """So many letters to Lan in the outbox; their ids."""
    before = {row["id"] for row in await fetch("SELECT id FROM outbox")}
    await tell([_news(cast.lan) for _ in range(count)], now=NOW)
    rows = await fetch("SELECT id FROM outbox ORDER BY id")
    return [row["id"] for row in rows if row["id"] not in before]


async def sent(post: Basket, at: timedelta = timedelta()) -> int:
    with clock.frozen(NOW + at):
        return await Dispatch(post, SENDER).run()


async def state(id: UUID) -> dict[str, object]:
    rows = await fetch(
        "SELECT attempts, due_at, leased_until, sent_at, failed_at, failure FROM outbox"
        " WHERE id = {}",
        id,
    )
    return rows[0]


async def test_two_workers_never_lease_the_same_message(database: Engine) -> None:
    cast = await Told.listening()
    await write_to(cast, 40)
    found = await asyncio.gather(*(claim(7, now=NOW) for _ in range(6)))
    ids = [message.id for batch in found for message in batch]
    assert len(ids) == len(set(ids)) == 40
    assert await claim(7, now=NOW) == []


async def test_the_lease_of_a_worker_that_died_ends(database: Engine) -> None:
    cast = await Told.listening()
    (id,) = await write_to(cast)
    (first,) = await claim(5, now=NOW)
    assert await claim(5, now=NOW + LEASE - timedelta(seconds=1)) == []
    (second,) = await claim(5, now=NOW + LEASE)
    assert (first.id, first.message_id) == (second.id, second.message_id)
    await outbox.note_sent(first, now=NOW)
    await outbox.note_failed(first, "too late", now=NOW)
    await outbox.drop(first)
    assert (await state(id))["sent_at"] is None, "the lease has passed to another"
    await outbox.note_sent(second, now=NOW)
    assert (await state(id))["sent_at"] == NOW


async def test_what_is_undone_is_not_in_the_outbox(database: Engine) -> None:
    cast = await Told.listening()
    with pytest.raises(ZeroDivisionError):
        async with write():
            await tell([_news(cast.lan)], now=NOW)
            raise ZeroDivisionError
    assert await fetch("SELECT id FROM outbox") == []


async def test_a_message_is_sent_once_and_noted(database: Engine) -> None:
    cast = await Told.listening()
    (id,) = await write_to(cast)
    post = Basket()
    assert [await sent(post), await sent(post)] == [1, 0]
    assert await state(id) == {
        "attempts": 1, "due_at": NOW, "leased_until": None, "sent_at": NOW, "failed_at": None,
        "failure": "",
    }  # fmt: skip
    assert post.names == [str(id)]


async def test_a_failure_is_tried_again_later_under_the_same_id_and_in_the_end_given_up(
    database: Engine,
) -> None:
    cast = await Told.listening()
    (id,) = await write_to(cast)
    post = Basket(*[NotSent("421 to <lan@example.vn>: busy")] * (len(BACKOFF) + 1))
    at = timedelta()
    for wait in BACKOFF:
        assert await sent(post, at) == 0
        found = await state(id)
        assert (found["due_at"], found["leased_until"]) == (NOW + at + wait, None)
        assert await sent(post, at + wait - timedelta(seconds=1)) == 0
        at += wait
    assert (await state(id))["failed_at"] is None
    await sent(post, at)
    found = await state(id)
    assert (found["attempts"], found["failed_at"]) == (len(BACKOFF) + 1, NOW + at)
    assert found["failure"] == "421 to … busy"
    assert await sent(post, at + timedelta(days=30)) == 0
    admin = await signed_up(Role.admin)
    await send_again(id, actor=admin, now=NOW + at)
    assert await sent(post, at) == 1
    assert (await state(id))["attempts"] == 1


async def test_what_a_server_refuses_for_good_is_given_up_at_once(database: Engine) -> None:
    cast = await Told.listening()
    (id, other) = await write_to(cast, 2)
    assert await sent(Basket(NotSent("550 no such user", is_final=True))) == 1
    assert (await state(id))["failed_at"] == NOW
    assert (await state(other))["sent_at"] == NOW


async def test_only_an_administrator_sends_again_and_only_what_was_given_up(
    database: Engine,
) -> None:
    cast = await Told.listening()
    (id,) = await write_to(cast)
    admin = await signed_up(Role.admin)
    with pytest.raises(NotGivenUp) as refused:
        await send_again(id, actor=admin, now=NOW)
    assert english(refused.value) == "This message was sent, or is tried again by itself."
    await sent(Basket(NotSent("550 no", is_final=True)))
    for who in (cast.mai, cast.lan, cast.minh):
        with pytest.raises(Forbidden):
            await send_again(id, actor=who, now=NOW)
        with pytest.raises(Forbidden):
            await list_mail(who, Paging())
    with pytest.raises(NotFound):
        await send_again(uuid7(), actor=admin, now=NOW)
    (failed,), total = await list_mail(admin, Paging(), "failed")
    assert (failed.to, failed.failure, failed.state, total) == (
        "Hoàng Thị Lan", "550 no", "failed", 1,
    )  # fmt: skip
    await send_again(id, actor=admin, now=NOW)
    with pytest.raises(NotGivenUp):
        await send_again(id, actor=admin, now=NOW)
    traced = await fetch("SELECT action, subject_id FROM audit_entry WHERE subject_kind = 'mail'")
    assert traced == [{"action": "mail.retry", "subject_id": str(id)}]


async def test_mail_to_a_closed_account_is_dropped(database: Engine) -> None:
    cast = await Told.listening()
    await write_to(cast)
    await execute("UPDATE app_user SET is_active = FALSE WHERE id = {}", cast.lan.user)
    assert await sent(Basket()) == 0
    assert await fetch("SELECT id FROM outbox") == []


async def test_one_letter_that_cannot_be_written_keeps_no_other(database: Engine) -> None:
    cast = await Told.listening()
    (good,) = await write_to(cast)
    await enqueue([Message("unknown", {}, account=cast.lan.user)], now=NOW)
    (bad,) = await fetch("SELECT id FROM outbox WHERE kind = 'unknown'")
    assert await sent(Basket(RuntimeError("broken"))) == 0
    assert (await state(bad["id"]))["failure"] == "KeyError: 'unknown'"
    assert (await state(good))["failure"] == "RuntimeError: broken"


async def test_a_worker_that_is_told_to_stop_gives_back_what_it_has_not_tried(
    database: Engine,
) -> None:
    cast = await Told.listening()
    await write_to(cast, 5)
    post = Basket()
    with clock.frozen(NOW):
        assert await Dispatch(post, SENDER, lambda: len(post.taken) == 2).run() == 2
    rows = await fetch("SELECT id FROM outbox WHERE sent_at IS NULL AND leased_until IS NULL")
    assert len(rows) == 3


async def test_no_message_is_begun_that_could_outlast_its_lease(database: Engine) -> None:
    cast = await Told.listening()
    await write_to(cast, 3)
    (batch,) = [await claim(3, now=NOW)]
    with clock.frozen(NOW + LEASE - timedelta(seconds=10)):
        post = Basket()
        assert await Dispatch(post, SENDER)._send_all(batch) == 0
    assert len(await claim(3, now=NOW)) == 3


async def test_the_same_message_id_is_kept_once(database: Engine) -> None:
    cast = await Told.listening()
    again = Message("summary", {"day": "2026-11-27"}, account=cast.lan.user, message_id="a@b")
    await enqueue([again], now=NOW)
    await enqueue([again, Message("notice", {}, address="hoa@example.vn")], now=NOW)
    assert len(await fetch("SELECT id FROM outbox")) == 2


async def test_the_database_refuses_a_message_to_nobody_or_to_two(database: Engine) -> None:
    cast = await Told.listening()
    for recipients in ({}, {"account": cast.lan.user, "address": "hoa@example.vn"}):
        with pytest.raises(Exception) as refused:  # noqa: PT011 (each driver has its own)
            await enqueue([Message("notice", {}, **recipients)], now=NOW)  # type: ignore[arg-type]
        assert violated(refused.value) == "outbox_recipient"


async def test_old_mail_is_forgotten(database: Engine) -> None:
    cast = await Told.listening()
    await write_to(cast, 2)
    await sent(Basket(NotSent("550", is_final=True)))
    await outbox.sweep(NOW + timedelta(days=91))
    assert len(await fetch("SELECT id FROM outbox")) == 1
    await outbox.sweep(NOW + timedelta(days=181))
    assert await fetch("SELECT id FROM outbox") == []


# The post


async def test_a_folder_keeps_each_message_once(database: Engine, tmp_path: Path) -> None:
    cast = await Told.listening()
    (id,) = await write_to(cast)
    folder = tmp_path / "mail"
    post = make_post(MailFolder(folder))
    with clock.frozen(NOW):
        (message,) = await claim(1, now=NOW)
        await Dispatch(post, SENDER)._send_all([message])
        await Dispatch(post, SENDER)._send_all([message])
    assert [file.name for file in folder.iterdir()] == [f"{id}.eml"]
    kept = await kept_mail(folder, id)
    assert kept is not None
    assert kept.sender == "Vận hành vườn ươm doanh nghiệp <vuonuom@example.vn>"
    assert kept.to == "Hoàng Thị Lan <lan@example.vn>"
    assert "1.200" in kept.text
    assert "1.200" in kept.html
    assert await kept_mail(folder, uuid7()) is None


async def test_a_folder_that_cannot_be_written_is_a_failure(
    database: Engine, tmp_path: Path
) -> None:
    cast = await Told.listening()
    (id,) = await write_to(cast)
    (tmp_path / "mail").write_text("no folder")
    with clock.frozen(NOW):
        await Dispatch(make_post(MailFolder(tmp_path / "mail")), SENDER).run()
    assert "exists" in str((await state(id))["failure"])


async def deliver(url: str) -> int:
    with clock.frozen(NOW):
        return await Dispatch(make_post(load({"MAIL_URL": url}, serving=False).mail), SENDER).run()


async def test_letters_arrive_over_smtp_in_one_connection(database: Engine) -> None:
    cast = await Told.listening()
    await write_to(cast, 3)
    with mail_server(user="vuonuom", password="gao trang") as server:
        assert await deliver(server.url) == 3
    assert server.entered == ["vuonuom"]
    assert set(server.ids.values()) == {1}
    message = server.taken[0]
    assert message["To"] == "Hoàng Thị Lan <lan@example.vn>"
    assert message["From"] == "Vận hành vườn ươm doanh nghiệp <vuonuom@example.vn>"
    assert [part.get_content_type() for part in message.iter_parts()] == [
        "text/plain", "text/html",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("answers", "is_final", "said"),
    [
        ({"lan@example.vn": "550 5.1.1 no such user"}, True, "550 5.1.1 no such user"),
        ({"*": "451 4.7.1 greylisted"}, False, "451 4.7.1 greylisted"),
    ],
)
async def test_what_a_server_says_decides_whether_it_is_tried_again(
    database: Engine, answers: dict[str, str], is_final: bool, said: str
) -> None:
    cast = await Told.listening()
    (id,) = await write_to(cast)
    with mail_server() as server:
        server.answers.update(answers)
        assert await deliver(server.url) == 0
        found = await state(id)
        assert (found["failed_at"] is not None, found["failure"]) == (is_final, said)
        assert server.taken == []


@pytest.mark.parametrize("password", ["wrong", ""])
async def test_a_server_that_cannot_be_entered_or_reached_is_tried_again(
    database: Engine, password: str
) -> None:
    cast = await Told.listening()
    ids = await write_to(cast, 2)
    with mail_server(user="vuonuom", password="right") as server:
        url = server.url.replace("right", password) if password else "smtp://127.0.0.1:1"
        assert await deliver(url) == 0
    for id in ids:
        found = await state(id)
        assert found["failed_at"] is None
        assert found["attempts"] == 1
        assert ("535" if password else "ConnectionRefused") in str(found["failure"])
