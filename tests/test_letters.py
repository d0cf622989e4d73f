"""Letters: readable as text and as HTML, in the reader's language, with headers that arrive."""

import unicodedata
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from incubator.letters import Entry, Letter, Sender, as_html, as_text, envelope

AT = datetime(2026, 11, 27, 2, tzinfo=UTC)
SENDER = Sender("vuonuom@example.vn", "https://vuonuom.example.vn/he-thong")
LATHE = "TB-03 Máy tiện CNC, 08:00–10:00 30/11/2026: lượt đặt đã được duyệt."


def letter(**given: object) -> Letter:
    facts: dict[str, object] = {
        "to": "lan@example.vn",
        "name": "Hoàng Thị Lan",
        "language": "vi",
        "subject": LATHE.removesuffix("."),
        "opening": "Lượt đặt được duyệt",
        "entries": [Entry(LATHE, "/bookings/1")],
    }
    return Letter(**(facts | given))  # type: ignore[arg-type]


def arrived(written: Letter) -> EmailMessage:
    """The letter as a mail program reads it."""
    sent = envelope(written, SENDER, "1@incubator.hanoi", AT)
    assert max(len(line) for line in sent.split(b"\r\n")) <= 998
    assert sent.isascii()
    message = message_from_bytes(sent, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def test_the_headers_arrive_in_composed_form() -> None:
    decomposed = unicodedata.normalize("NFD", "Nguyễn Thị Hoài Ân")
    message = arrived(letter(name=decomposed, subject=unicodedata.normalize("NFD", LATHE)))
    assert message["To"] == "Nguyễn Thị Hoài Ân <lan@example.vn>"
    assert message["Subject"] == LATHE
    assert message["Message-ID"] == "<1@incubator.hanoi>"
    assert message["Date"].datetime == AT
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Content-Language"] == "vi"
    assert all(unicodedata.is_normalized("NFC", str(value)) for value in message.values())


@pytest.mark.parametrize("name", ["An\r\nBcc: b@example.vn", 'Lan "Máy", (CNC) <x@y>', "A" * 120])
def test_no_name_makes_a_header_of_its_own(name: str) -> None:
    message = arrived(letter(name=name, subject=f"Thử\n{name}"))
    assert message["Bcc"] is None
    assert [one.addr_spec for one in message["To"].addresses] == ["lan@example.vn"]
    shown = message["To"].addresses[0].display_name
    assert "".join(shown.split()) == "".join(name.split())


def test_the_text_has_each_address_on_a_line_of_its_own() -> None:
    assert as_text(letter(), SENDER) == (
        "Dear Hoàng Thị Lan,\n\nLượt đặt được duyệt\n\n"
        f"{LATHE}\nhttps://vuonuom.example.vn/he-thong/bookings/1\n\n"
        "--\nYou choose how you are told of each kind of thing here:\n"
        "https://vuonuom.example.vn/he-thong/account/notices\n"
    ).replace("Dear", "Kính gửi").replace(
        "You choose how you are told of each kind of thing here:",
        "Chọn cách nhận từng loại thông báo tại đây:",
    )


def test_both_parts_say_the_same_in_the_readers_language() -> None:
    message = arrived(letter(language="en", opening="Booking confirmed"))
    plain, html = (part.get_content().replace("\r\n", "\n") for part in message.iter_parts())
    assert plain.startswith("Dear Hoàng Thị Lan,\n\nBooking confirmed\n\n" + LATHE)
    for said in ("Dear Hoàng Thị Lan,", "Booking confirmed", LATHE, ">Open</a>", 'lang="en"'):
        assert said in html
    assert "https://vuonuom.example.vn/he-thong/bookings/1" in html


def test_html_is_written_and_not_believed() -> None:
    evil = '<script>alert("1")</script>'
    html = as_html(
        letter(name=evil, opening=evil, subject=evil, entries=[Entry(evil, '/"><b>')]), SENDER
    )
    assert "<script>" not in html
    assert '"><b>' not in html


def test_many_entries_stand_under_their_headings() -> None:
    entries = [
        Entry("Một", "/1", "Lượt đặt", "08:00 27/11/2026"),
        Entry("Hai", "/2", "Lượt đặt", "09:00 27/11/2026"),
        Entry("Ba", "", "Việc chờ", "10:00 27/11/2026"),
    ]
    many = letter(entries=entries)
    text, html = as_text(many, SENDER), as_html(many, SENDER)
    assert text.count("LƯỢT ĐẶT") == html.count("Lượt đặt</h2>") == 1
    assert text.index("VIỆC CHỜ") > text.index("09:00 27/11/2026  Hai")
    assert html.count("<a ") == 3
