"""Notices over HTTP: the bell, the list, reading, choosing, and mail in the settings."""

from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest
from httpx import AsyncClient
from litestar import Litestar

from facilities.booking_changes import confirm_booking
from facilities.bookings import request_booking
from incubator import clock
from incubator.database import Engine, execute, fetch
from incubator.dispatch import Dispatch
from incubator.notices import tell
from incubator.post import NotSent, make_post
from incubator.settings import MailFolder, MailServer
from incubator.users import Role
from tests.booking_cast import NOW, slot
from tests.cast import bearer, browsing, cookie, signed_up
from tests.statements import counted
from tests.telling import Told, notices_of
from tests.test_notices import _news
from tests.test_outbox import SENDER, Basket


@pytest.fixture
async def client(database: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            yield client


@pytest.fixture
async def cast(client: AsyncClient) -> Told:
    """Lan's booking was just confirmed."""
    told = await Told.listening()
    asked = told.asks(told.slm, slot("08:00", "10:00"))
    booked = await request_booking(asked, actor=told.lan, now=NOW)
    await confirm_booking(booked.id, actor=told.mai, now=NOW)
    return told


async def first(cast: Told) -> tuple[UUID, str]:
    (told,) = await notices_of(cast.lan)
    return told.id, told.path


async def test_the_bell_counts_what_is_unread_without_a_statement_of_its_own(
    client: AsyncClient, cast: Told
) -> None:
    await cookie(client, cast.lan)
    with counted() as asked:
        page = (await client.get("/account")).text
    assert '<span class="count">1<span class="visually-hidden"> unread</span></span>' in page
    before = len(asked)
    await tell([_news(cast.lan) for _ in range(120)], now=NOW)
    with counted() as asked:
        page = (await client.get("/account")).text
    assert '<span class="count">99+' in page
    assert len(asked) == before
    await cookie(client, cast.khanh)
    assert 'class="count"' not in (await client.get("/account")).text


async def test_the_list_leads_to_the_thing_and_marks_it_as_read(
    client: AsyncClient, cast: Told
) -> None:
    headers = await cookie(client, cast.lan)
    id, path = await first(cast)
    page = (await client.get("/notices")).text
    assert "TB-18 Resource TB-18, 08:00–10:00, 30 Nov 2026: your booking is confirmed." in page
    assert "is-unread" in page
    opened = await client.post(f"/notices/{id}/reading", data={"open": "yes"}, headers=headers)
    assert (opened.status_code, opened.headers["location"]) == (303, path)
    page = (await client.get("/notices")).text
    assert "is-unread" not in page
    assert f'href="{path}"' in page
    again = await client.post(f"/notices/{id}/reading", headers=headers)
    assert (again.status_code, again.headers["location"]) == (303, "/notices")


async def test_everything_is_marked_at_once(client: AsyncClient, cast: Told) -> None:
    headers = await cookie(client, cast.lan)
    await tell([_news(cast.lan) for _ in range(3)], now=NOW)
    assert "Mark all as read" in (await client.get("/notices")).text
    for _ in range(2):
        assert (await client.post("/notices/reading", headers=headers)).status_code == 303
    page = (await client.get("/notices")).text
    assert "Mark all as read" not in page
    assert "Everything is marked as read." in page


async def test_nobody_reads_what_somebody_else_was_told(client: AsyncClient, cast: Told) -> None:
    id, _ = await first(cast)
    for who in (cast.khanh, cast.bao, cast.minh):
        headers = await cookie(client, who)
        assert (await client.post(f"/notices/{id}/reading", headers=headers)).status_code == 404
        program = await bearer(who)
        answer = await client.post(f"/api/notices/{id}/reading", headers=program)
        assert answer.status_code == 404
    assert (await notices_of(cast.lan))[0].read_at is None
    await cookie(client, cast.khanh)
    assert "Nothing has happened yet" in (await client.get("/notices")).text


async def test_a_program_lists_and_reads(client: AsyncClient, cast: Told) -> None:
    program = await bearer(cast.lan) | {"accept-language": "vi"}
    id, path = await first(cast)
    listed = (await client.get("/api/notices", headers=program)).json()
    assert listed["total"] == 1
    assert listed["items"][0] == {
        "id": str(id),
        "kind": "booking-confirmed",
        "title": "Lượt đặt được duyệt",
        "sentence": "TB-18 Máy in 3D kim loại, 08:00–10:00 30/11/2026: lượt đặt đã được duyệt.",
        "subject_kind": "booking",
        "subject_id": path.rpartition("/")[2],
        "path": path,
        "at": "2026-11-27T09:00:00+07:00",
        "read_at": None,
    }
    for _ in range(2):
        done = await client.post(f"/api/notices/{id}/reading", headers=program)
        assert done.status_code == 204
    unread = await client.get("/api/notices", params={"unread": True}, headers=program)
    assert unread.json()["total"] == 0
    english = {**program, "accept-language": "en"}
    items = (await client.get("/api/notices", headers=english)).json()["items"]
    assert items[0]["title"] == "Booking confirmed"
    assert items[0]["read_at"] == "2026-11-27T09:00:00+07:00"


async def test_pages_of_notices_take_few_statements(client: AsyncClient, cast: Told) -> None:
    await cookie(client, cast.lan)
    await tell([_news(cast.lan) for _ in range(80)], now=NOW)
    with counted() as asked:
        await client.get("/notices")
    assert len(asked) <= 5, asked


async def test_one_chooses_how_to_be_told(client: AsyncClient, cast: Told) -> None:
    headers = await cookie(client, cast.lan)
    page = (await client.get("/account/notices")).text
    assert "lan@example.vn" in page
    assert "Booking confirmed" in page
    assert "Booking waits for your approval" not in page
    form = {"booking-confirmed": "DAILY", "approval-waiting": "NONE"}
    assert (await client.post("/account/notices", data=form, headers=headers)).status_code == 303
    rows = await fetch("SELECT kind, channel FROM notice_preference")
    assert rows == [{"kind": "booking-confirmed", "channel": "DAILY"}]
    page = (await client.get("/account/notices")).text
    assert 'name="booking-confirmed" value="DAILY" checked' in page
    wrong = await client.post(
        "/account/notices", data={"booking-confirmed": "PIGEON"}, headers=headers
    )
    assert wrong.status_code == 422
    assert "Choose one of the values offered." in wrong.text
    program = await bearer(cast.lan)
    assert (await client.get("/account/notices", headers=program)).status_code == 403
    await execute("UPDATE app_user SET email = NULL, phone = '0912345678' WHERE id = {}",
                  cast.lan.user)  # fmt: skip
    await execute("UPDATE person SET email = NULL")
    assert "You are told in the product only" in (await client.get("/account/notices")).text


# Mail in the settings


async def test_an_administrator_sees_the_outbox_and_the_kept_letters(
    client: AsyncClient, app: Litestar, cast: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.state, "mail", MailFolder(tmp_path))
    await Dispatch(make_post(MailFolder(tmp_path)), SENDER).run()
    admin = await signed_up(Role.admin)
    await cookie(client, admin)
    page = (await client.get("/settings/mail")).text
    assert f"Kept in the folder {tmp_path}: nothing leaves the house." in page
    assert "Hoàng Thị Lan" in page
    rows = await fetch("SELECT id FROM outbox WHERE account = {}", cast.lan.user)
    one = f"/settings/mail/{rows[0]['id']}"
    answer = await client.get(one)
    assert "frame-src 'self'" in answer.headers["content-security-policy"]
    assert f'<iframe class="letter" src="{one}/html" sandbox' in answer.text
    assert "https://vuonuom.example.vn/bookings/" in answer.text
    letter = await client.get(f"{one}/html")
    assert letter.headers["content-security-policy"].endswith("sandbox")
    assert "default-src 'none'" in letter.headers["content-security-policy"]
    assert letter.headers["x-frame-options"] == "SAMEORIGIN"
    assert "lượt đặt đã được duyệt" in letter.text


async def test_what_a_letter_says_is_shown_and_not_believed(
    client: AsyncClient, app: Litestar, cast: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.state, "mail", MailFolder(tmp_path))
    await execute("UPDATE person SET full_name = {}", '<img src=x onerror="alert(1)">')
    await Dispatch(make_post(MailFolder(tmp_path)), SENDER).run()
    await cookie(client, await signed_up(Role.admin))
    (row, *_) = await fetch("SELECT id FROM outbox ORDER BY id")
    for path in (f"/settings/mail/{row['id']}", f"/settings/mail/{row['id']}/html"):
        assert "<img src=x" not in (await client.get(path)).text


async def test_without_a_folder_only_the_outbox_is_shown(
    client: AsyncClient, app: Litestar, cast: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.state, "mail", MailServer("mail.example", 587, False, "an", "secret"))
    await cookie(client, await signed_up(Role.admin))
    page = (await client.get("/settings/mail")).text
    assert "Goes out through mail.example:587." in page
    assert "secret" not in page
    (row, *_) = await fetch("SELECT id FROM outbox")
    assert "What it says is not kept" in (await client.get(f"/settings/mail/{row['id']}")).text
    assert (await client.get(f"/settings/mail/{row['id']}/html")).status_code == 404


async def test_mail_that_was_given_up_stands_on_the_administrators_day_and_is_sent_again(
    client: AsyncClient, cast: Told
) -> None:
    post = Basket(*[NotSent("550 no such user", is_final=True)] * 3)
    await Dispatch(post, SENDER).run()
    headers = await cookie(client, await signed_up(Role.admin))
    today = (await client.get("/")).text
    assert "Mail that did not go" in today
    assert "550 no such user" in today
    failed = await fetch("SELECT id FROM outbox WHERE failed_at IS NOT NULL ORDER BY id")
    assert len(failed) == 3
    assert (await client.get("/settings/mail?state=failed")).text.count("/retry") == 3
    path = f"/settings/mail/{failed[0]['id']}/retry"
    assert (await client.post(path, headers=headers)).status_code == 303
    again = await client.post(path, headers=headers)
    assert again.status_code == 409
    assert "This message was sent, or is tried again by itself." in again.text
    assert await Dispatch(Basket(), SENDER).run() == 1


async def test_mail_that_nobody_sends_is_seen(client: AsyncClient, cast: Told) -> None:
    await cookie(client, await signed_up(Role.admin))
    assert "messages wait since" not in (await client.get("/")).text
    await execute("UPDATE outbox SET due_at = {}", clock.moment(NOW.date(), 8 * 60))
    assert "3 messages wait since 08:00, 27 Nov 2026" in (await client.get("/")).text
    headers = await cookie(client, cast.lan)
    assert (await client.get("/settings/mail")).status_code == 403
    assert (await client.get("/settings/mail?state=x", headers=headers)).status_code == 403
