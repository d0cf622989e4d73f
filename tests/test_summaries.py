"""The daily summary: at seven, in one letter, what was not read yet and is wanted so."""

from datetime import date, timedelta
from email.message import EmailMessage

import pytest

import incubator.worker  # noqa: F401 (knows who writes which letters)
from facilities.booking_changes import confirm_booking
from facilities.bookings import request_booking
from incubator import clock, notices
from incubator.database import Engine, execute, fetch
from incubator.dispatch import Dispatch
from incubator.notice_choices import choose
from incubator.notices import tell
from incubator.summaries import summarise
from tests.booking_cast import NOW, slot
from tests.telling import Told, waiting
from tests.test_notices import _news
from tests.test_outbox import SENDER, Basket

SEVEN = clock.moment(date(2026, 11, 28), 7 * 60)
DAY = date(2026, 11, 28)


@pytest.fixture
async def cast(database: Engine) -> Told:
    """Lan wants a summary of what is decided about her bookings; Bảo hears of it at once."""
    told = await Told.listening()
    await choose({"booking-confirmed": "DAILY"}, actor=told.lan, now=NOW)
    id = (
        await request_booking(told.asks(told.slm, slot("08:00", "10:00")), actor=told.lan, now=NOW)
    ).id
    await confirm_booking(id, actor=told.mai, now=NOW)
    await execute("DELETE FROM outbox")
    return told


async def sent_at(moment: timedelta = timedelta()) -> Basket:
    post = Basket()
    with clock.frozen(SEVEN + moment):
        await Dispatch(post, SENDER).run()
    return post


def text_of(message: EmailMessage) -> str:
    plain = message.get_body(("plain",))
    assert plain is not None
    return str(plain.get_content()).replace("\r\n", "\n")


async def test_it_tells_what_was_not_read_under_its_group(cast: Told) -> None:
    assert await summarise(DAY, now=SEVEN) == 1
    assert await waiting() == ["lan@example.vn"]
    (message,) = (await sent_at()).taken
    assert message["Subject"] == "28/11/2026: 1 thông báo chưa đọc"
    assert message["Message-ID"] == f"<summary-20261128-{cast.lan.user}@incubator.hanoi>"
    plain = message.get_body(("plain",))
    assert plain is not None
    assert (
        "LƯỢT ĐẶT CỦA BẠN\n\n09:00 27/11/2026  TB-18 Máy in 3D kim loại, 08:00–10:00 30/11/2026:"
        " lượt đặt đã được duyệt.\nhttps://vuonuom.example.vn/bookings/"
        in plain.get_content().replace("\r\n", "\n")
    )


async def test_it_comes_once_a_day_and_not_again_without_news(cast: Told) -> None:
    assert await summarise(DAY, now=SEVEN) == 1
    await summarise(DAY, now=SEVEN)
    assert len(await fetch("SELECT id FROM outbox")) == 1
    assert await summarise(date(2026, 11, 29), now=SEVEN + timedelta(days=1)) == 0
    await choose({"test-tried": "DAILY"}, actor=cast.lan, now=NOW)
    await tell([_news(cast.lan)], now=SEVEN + timedelta(days=1))
    assert await summarise(date(2026, 11, 30), now=SEVEN + timedelta(days=2)) == 1
    messages = (await sent_at(timedelta(days=2))).taken
    assert messages[-1]["Subject"] == "30/11/2026: 2 thông báo chưa đọc"


async def test_what_was_read_is_not_told_even_between_writing_and_sending(cast: Told) -> None:
    await notices.read_all(actor=cast.lan, now=NOW)
    assert await summarise(DAY, now=SEVEN) == 0
    await choose({"test-tried": "DAILY"}, actor=cast.lan, now=NOW)
    await tell([_news(cast.lan)], now=NOW)
    assert await summarise(DAY, now=SEVEN) == 1
    await notices.read_all(actor=cast.lan, now=SEVEN)
    assert (await sent_at()).taken == []
    assert await fetch("SELECT id FROM outbox") == []


async def test_a_long_one_ends_with_the_way_to_the_rest(cast: Told) -> None:
    await choose({"test-tried": "DAILY"}, actor=cast.lan, now=NOW)
    await tell([_news(cast.lan) for _ in range(60)], now=NOW)
    await summarise(DAY, now=SEVEN)
    (message,) = (await sent_at()).taken
    assert text_of(message).count("1.200") == 50
    assert "Còn thông báo khác chưa đọc." in text_of(message)


async def test_an_account_without_an_address_or_closed_gets_none(cast: Told) -> None:
    await execute("UPDATE app_user SET is_active = FALSE WHERE id = {}", cast.lan.user)
    assert await summarise(DAY, now=SEVEN) == 0
