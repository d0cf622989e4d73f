"""Calendars of others: whatever their servers and their text do, we are not harmed."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from incubator.periods import Period
from services import calendar_downloads
from services.calendar_contents import Unreadable, busy_times
from services.calendar_downloads import CalendarProblem, Target, download
from services.calendar_parsing import read_busy
from services.outside_addresses import is_outside
from tests.calendar_server import CalendarServer, calendar_server, leads, pours, raw, says
from tests.certificates import certify

SINCE = datetime(2026, 11, 26, tzinfo=UTC)
WINDOW = Period(SINCE, SINCE + timedelta(weeks=26))
HANOI = "Asia/Ho_Chi_Minh"


def ics(*lines: str, head: str = "") -> bytes:
    return "\r\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", *([head] if head else []), *lines,
         "END:VCALENDAR", ""]
    ).encode()  # fmt: skip


def event(*lines: str, uid: str = "a@elsewhere") -> str:
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20261101T000000Z", *lines,
                        "END:VEVENT"])  # fmt: skip


MEETING = ics(event("DTSTART:20261130T020000Z", "DTEND:20261130T030000Z", "SUMMARY:Secret"))


def times(content: bytes, zone: str = HANOI) -> list[str]:
    found = busy_times(content, zone, WINDOW.start, WINDOW.end)
    return [f"{start:%m-%d %H:%M}/{end:%m-%d %H:%M}" for start, end in found]


async def problem_of(verb: Any) -> str:
    with pytest.raises(CalendarProblem) as caught:
        await verb
    return caught.value.code


def test_only_addresses_of_the_public_internet_are_outside() -> None:
    for inner in (
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "224.0.0.1", "255.255.255.255", "240.0.0.1", "198.18.0.1", "192.0.2.1",
        "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fec0::1", "ff02::1", "::ffff:10.0.0.1",
        "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::7f00:1",
        "64:ff9b:1::1.1.1.1", "2002:7f00:1::", "2002:a00:1::1", "2001::1", "2001:db8::1", "mail",
    ):  # fmt: skip
        assert not is_outside(inner), inner
    for outer in ("1.1.1.1", "203.162.4.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101",
                  "2002:101:101::1"):  # fmt: skip
        assert is_outside(outer), outer


@pytest.fixture
async def server() -> AsyncIterator[CalendarServer]:
    async with calendar_server() as server:
        yield server


async def test_a_calendar_is_fetched_once_and_asked_for_changes(server: CalendarServer) -> None:
    marks = {"ETag": '"7"', "Last-Modified": "Fri, 27 Nov 2026 01:00:00 GMT"}
    server.answers["/a.ics?key=%C3%A1"] = says(MEETING, headers=marks)
    url = server.url("/a.ics?key=á#part")
    found = await download(url, trusted=server.trusted)
    assert (found.content, found.etag) == (MEETING, '"7"')
    server.answers["/a.ics?key=%C3%A1"] = says(status="304 Not Modified")
    again = await download(url, etag=found.etag, last_modified=found.last_modified,
                           trusted=server.trusted)  # fmt: skip
    assert again.content is None
    assert 'If-None-Match: "7"' in server.asked[1]
    assert "If-Modified-Since: Fri, 27 Nov 2026 01:00:00 GMT" in server.asked[1]


async def test_what_a_server_does_wrong_is_told_and_harms_nothing(
    server: CalendarServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    megabyte = b"X" * 1_000_000
    server.answers = {
        "/large": pours(megabyte, 50),
        "/said-to-be-large": says(megabyte * 6),
        "/endless": pours(megabyte),
        "/slow": pours(b"B", pause=0.02),
        "/endless-head": raw(b"HTTP/1.1 200 OK\r\n" + b"X-A: 1\r\n" * 1_000_000),
        "/no-http": raw(b"SSH-2.0-OpenSSH\r\n"),
        "/half": raw(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nBEGIN"),
        "/gone": says(status="410 Gone"),
        "/packed": says(b"\x1f\x8b", headers={"Content-Encoding": "gzip"}),
        "/round": leads("/round"),
        "/file": leads("file:///etc/passwd"),
        "/one": leads("/two"), "/two": leads("/three"), "/three": leads("/end"),
        "/end": says(MEETING),
        "/silent": raw(b""),
    }  # fmt: skip
    found = {
        path: await problem_of(download(server.url(path), trusted=server.trusted, seconds=0.4))
        if path == "/slow"
        else await problem_of(download(server.url(path), trusted=server.trusted))
        for path in server.answers
        if path not in ("/one", "/two", "/three", "/end")
    }
    assert found == {
        "/large": "too-large",
        "/said-to-be-large": "too-large",
        "/endless": "too-large",
        "/slow": "too-slow",
        "/endless-head": "too-large",
        "/no-http": "not-http",
        "/half": "cut-short",
        "/gone": "refused",
        "/packed": "not-a-calendar",
        "/round": "too-many-redirects",
        "/file": "bad-address",
        "/silent": "cut-short",
    }
    assert (await download(server.url("/one"), trusted=server.trusted)).content == MEETING
    assert server.asked[-1].startswith("GET /end ")


async def test_nothing_leads_inward(
    server: CalendarServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = f"http://127.0.0.1:{server.port}/secret"
    assert await problem_of(download(inner)) in ("inside", "bad-address")
    for host in ("localhost", "[::1]", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "10.0.0.1"):
        url = f"http://{host}/"
        assert await problem_of(download(url)) == "inside", url
    server.answers["/in"] = leads("http://169.254.169.254/latest/meta-data")
    server.answers["/port"] = leads("http://localhost:80/")
    for path in ("/in", "/port"):
        assert await problem_of(download(server.url(path), trusted=server.trusted)) == "inside"
    for url in ("ftp://example.com/", "http://u:p@example.com/", "http:///x", "http://a:99999/",
                "http://1.1.1.1:22/"):  # fmt: skip
        assert await problem_of(download(url)) == "bad-address", url


async def test_a_name_that_changes_its_address_is_connected_to_where_it_was_checked(
    server: CalendarServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    async def rebinding(host: str, _port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    monkeypatch.setattr(calendar_downloads, "_looked_up", rebinding)
    server.answers["/"] = says(MEETING)
    url = f"http://cal.example:{server.port}/"
    assert (await download(url, trusted=server.trusted)).content == MEETING
    assert asked == ["cal.example"]
    assert f"Host: cal.example:{server.port}\r\n" in server.asked[0]

    async def mixed(_host: str, _port: int) -> list[str]:
        return ["1.1.1.1", "10.0.0.1"]

    monkeypatch.setattr(calendar_downloads, "_looked_up", mixed)
    assert await problem_of(download("http://cal.example/")) == "inside"

    async def unknown(_host: str, _port: int) -> list[str]:
        raise socket.gaierror

    monkeypatch.setattr(calendar_downloads, "_looked_up", unknown)
    assert await problem_of(download("http://cal.example/")) == "unknown-host"


async def test_a_server_is_read_only_under_its_own_name_signed_by_whom_we_trust(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def here(_host: str, _port: int) -> list[str]:
        return ["127.0.0.1"]

    monkeypatch.setattr(calendar_downloads, "_looked_up", here)
    shown = certify("lich.example.vn", tmp_path)
    async with calendar_server(shown.serving()) as server:
        server.answers["/"] = says(MEETING)

        async def asked(host: str) -> Any:
            return await download(f"https://{host}:{server.port}/", trusted=server.trusted)

        assert await problem_of(asked("lich.example.vn")) == "not-secure", "nobody vouches for it"
        monkeypatch.setenv("SSL_CERT_FILE", str(certify("other.example.vn", tmp_path).authority))
        assert await problem_of(asked("lich.example.vn")) == "not-secure", "another vouches for it"
        monkeypatch.setenv("SSL_CERT_FILE", str(shown.authority))
        assert await problem_of(asked("lich2.example.vn")) == "not-secure", "it is another's"
        assert server.asked == []
        assert (await asked("lich.example.vn")).content == MEETING


def test_times_abroad_keep_their_clock_through_summer_and_winter() -> None:
    daily = event("DTSTART;TZID=Europe/Berlin:20270322T090000", "DURATION:PT1H",
                  "RRULE:FREQ=WEEKLY;COUNT=2")  # fmt: skip
    assert times(ics(daily)) == ["03-22 08:00/03-22 09:00", "03-29 07:00/03-29 08:00"]
    floating = ics(event("DTSTART:20270329T090000", "DTEND:20270329T100000"))
    assert times(floating, "Europe/Berlin") == ["03-29 07:00/03-29 08:00"]
    named = ics(event("DTSTART:20270329T090000", "DTEND:20270329T100000"),
                head="X-WR-TIMEZONE:America/New_York")  # fmt: skip
    assert times(named) == ["03-29 13:00/03-29 14:00"]
    day = ics(event("DTSTART;VALUE=DATE:20270328", "DTEND;VALUE=DATE:20270329"))
    assert times(day, "Europe/Berlin") == ["03-27 23:00/03-28 22:00"], "23 hours long"
    outlook = ics(event("DTSTART;TZID=W. Europe Standard Time:20270329T090000", "DURATION:PT1H"))
    assert times(outlook) == ["03-29 07:00/03-29 08:00"]


def test_only_what_takes_time_is_busy() -> None:
    at = ("DTSTART:20261130T020000Z", "DTEND:20261130T030000Z")
    assert times(ics(event(*at))) == ["11-30 02:00/11-30 03:00"]
    assert times(ics(event(*at, "STATUS:TENTATIVE"))) == ["11-30 02:00/11-30 03:00"]
    for idle in ("STATUS:CANCELLED", "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"):
        assert times(ics(event(*at, idle))) == [], idle
    assert times(ics(event(*at, uid="019@incubator.hanoi"))) == [], "what we told them"
    assert times(ics("BEGIN:VTODO", "UID:t", *at, "END:VTODO")) == []
    listed = ics("BEGIN:VFREEBUSY", "UID:f", "FREEBUSY;FBTYPE=BUSY:20261201T010000Z/PT2H",
                 "FREEBUSY;FBTYPE=FREE:20261202T010000Z/PT2H", "END:VFREEBUSY")  # fmt: skip
    assert times(listed) == ["12-01 01:00/12-01 03:00"]


def test_long_histories_and_what_entries_carry_do_not_matter() -> None:
    alarm = "BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nDTSTART:x\r\nEND:VALARM"
    now = event("DTSTART:20261130T020000Z", "ATTENDEE;CN=\"x:y\":mailto:a@b", alarm,
                "DTEND:20261130T030000Z", "DESCRIPTION:BEGIN:VEVENT")  # fmt: skip
    long = event("DTSTART:20261001T000000Z", "DURATION:P57D", uid="long")
    past = event("DTSTART:20161130T020000Z", "DTEND:20161130T030000Z", uid="past")
    ahead = event("DTSTART:20371130T020000Z", "DTEND:20371130T030000Z", uid="ahead")
    found = times(ics(past, now, long, ahead, event("DTSTART:20269999T020000Z", uid="bad")))
    assert found == ["11-26 00:00/11-27 00:00", "11-30 02:00/11-30 03:00"]


def test_series_have_their_exceptions() -> None:
    series = event(
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20261130T080000",
        "DURATION:PT1H",
        "RRULE:FREQ=DAILY;COUNT=4",
        "EXDATE;TZID=Asia/Ho_Chi_Minh:20261201T080000",
    )
    moved = event("RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20261202T080000",
                  "DTSTART:20261202T090000Z", "DTEND:20261202T100000Z")  # fmt: skip
    off = event("RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20261203T080000", "STATUS:CANCELLED",
                "DTSTART:20261203T010000Z", "DTEND:20261203T020000Z")  # fmt: skip
    assert times(ics(series, moved, off)) == ["11-30 01:00/11-30 02:00", "12-02 09:00/12-02 10:00"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<html>Sign in</html>", "not-a-calendar"),
        (b"", "not-a-calendar"),
        (b"\xff\x00\xfe BEGIN", "not-a-calendar"),
        (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 100_000, "not-a-calendar"),
        (ics(event("DTSTART:20261130T020000Z", "RRULE:FREQ=SECONDLY")), "too-many"),
        (ics(event("DTSTART:20261130T020000Z", "RRULE:F\r\n REQ=MINUT\r\n ELY")), "too-many"),
    ],
)
def test_bombs_and_rubbish_are_refused(content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        busy_times(content, HANOI, WINDOW.start, WINDOW.end)
    assert str(caught.value) == code


def test_so_many_times_are_read_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.calendar_contents.MOST", 50)
    often = event("DTSTART:20261126T000000Z", "DURATION:PT1S", "RRULE:FREQ=HOURLY;BYMINUTE=0,30")
    with pytest.raises(Unreadable, match="too-many"):
        times(ics(often))


async def test_what_never_ends_is_ended_with_its_process() -> None:
    found = await read_busy(MEETING, HANOI, WINDOW)
    assert found == [Period(datetime(2026, 11, 30, 2, tzinfo=UTC),
                            datetime(2026, 11, 30, 3, tzinfo=UTC))]  # fmt: skip
    seconds = ",".join(map(str, range(60)))
    bomb = event("DTSTART:19000101T000000Z", "DURATION:PT1S",
                 "RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30;"
                 f"BYMINUTE={seconds};BYSECOND={seconds}")  # fmt: skip
    others = asyncio.create_task(asyncio.sleep(0.1))
    assert await problem_of(read_busy(ics(bomb), HANOI, WINDOW, seconds=1)) == "too-many"
    assert others.done(), "the site went on meanwhile"


def test_an_address_is_taken_apart() -> None:
    found = Target.of("HTTPS://Mái-nhà.vn/a b?x=1 2#top")
    assert (found.scheme, found.port, found.path) == ("https", 443, "/a%20b?x=1%202")
    assert found.authority.startswith("xn--")
