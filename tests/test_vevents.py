"""Entries as they are written: read back by two libraries that know nothing of each other."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import ics
import pytest
from hypothesis import given
from hypothesis import strategies as st

from incubator import languages
from incubator.clock import HOUSE
from incubator.happenings import Happening, Mark, Series, opaque
from incubator.occurrences import times_taken
from incubator.periods import Period
from incubator.vcalendars import calendar, free_busy, timezone
from incubator.vevents import Encoded, encode, escaped, folded

NOW = datetime(2026, 11, 27, 2, 0, tzinfo=UTC)
MONDAY = datetime(2026, 11, 30, 8, 0, tzinfo=HOUSE)
SITE = "https://incubator.example"
LONG = "Gia công thử trục chính của máy tiện; đo độ đảo, độ trụ và độ nhám bề mặt, lần 2"


def happening(**changes: Any) -> Happening:
    facts: dict[str, Any] = {
        "uid": "0193@incubator.hanoi", "sequence": 3, "changed_at": NOW, "starts": MONDAY,
        "ends": MONDAY + timedelta(hours=2), "summary": "TB-03 Máy tiện CNC",
    }  # fmt: skip
    return Happening(**{**facts, **changes})


def written(*entries: Happening) -> bytes:
    with languages.speaking("vi"):
        return calendar(
            "Lịch thử", [encode(one, SITE) for one in entries], [e.zone for e in entries]
        )


def read(*entries: Happening) -> list[Any]:
    return parts(written(*entries), "VEVENT")


def parts(text: bytes, kind: str) -> list[Any]:
    """The parts of a calendar as icalendar reads them, whose types say little."""
    return list(icalendar.Calendar.from_ical(text).walk(kind))


def test_an_entry_says_the_same_to_two_libraries() -> None:
    one = happening(
        detail=f"{LONG}\nNgười sử dụng: An", place="Vườn ươm, Hà Nội", path="/bookings/7"
    )
    [event] = read(one)
    assert event["UID"] == one.uid
    assert event["SEQUENCE"] == 3
    assert event.start == MONDAY
    assert event.end == MONDAY + timedelta(hours=2)
    assert event["DESCRIPTION"] == one.detail
    assert event["LOCATION"] == one.place
    assert event["URL"] == "https://incubator.example/bookings/7"
    assert event["DTSTAMP"].dt == NOW
    [other] = ics.Calendar(written(one).decode()).events
    assert (other.uid, other.name, other.description) == (one.uid, one.summary, one.detail)
    assert other.begin.datetime == MONDAY
    assert other.end.datetime == MONDAY + timedelta(hours=2)
    assert other.status == "CONFIRMED"


def test_no_line_is_longer_than_75_octets_and_no_letter_is_broken() -> None:
    for start in range(80):
        for piece in folded(f"SUMMARY:{'x' * start}{LONG}").split(b"\r\n"):
            assert len(piece) <= 75
            piece.decode()


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_whatever_people_write_comes_back_as_it_was(text: str) -> None:
    [event] = read(happening(summary="x", detail=f"{text}|\nend"))
    assert event["DESCRIPTION"] == f"{text}|\nend"


def test_marks_are_escaped_and_control_characters_left_out() -> None:
    assert escaped("a,b;c\\d\r\ne\x00\x7f") == "a\\,b\\;c\\\\d\\ne"


def test_nobody_can_add_a_line_to_an_entry() -> None:
    [event] = read(happening(summary="x\r\nATTENDEE:mailto:other@example.vn"))
    assert "ATTENDEE" not in event


def test_a_whole_day_has_no_hours() -> None:
    [event] = read(happening(starts=date(2026, 12, 1), ends=date(2026, 12, 2), is_busy=False))
    assert (event.start, event.end) == (date(2026, 12, 1), date(2026, 12, 2))
    assert event["TRANSP"] == "TRANSPARENT"


def test_a_series_has_a_rule_what_is_left_out_and_what_is_replaced() -> None:
    week = timedelta(days=7)
    series = Series("FREQ=WEEKLY;COUNT=4", left_out=(MONDAY + week,))
    moved = happening(
        sequence=4, occurrence=MONDAY + 2 * week, starts=MONDAY + 2 * week + timedelta(hours=3),
        ends=MONDAY + 2 * week + timedelta(hours=4),
    )  # fmt: skip
    master, other = read(happening(series=series), moved)
    assert master["RRULE"].to_ical() == b"FREQ=WEEKLY;COUNT=4"
    assert master["EXDATE"].dts[0].dt == MONDAY + week
    assert other["RECURRENCE-ID"].dt == MONDAY + 2 * week
    assert master["UID"] == other["UID"]


def test_an_adviser_abroad_keeps_nine_o_clock_when_the_clocks_change() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    first = datetime(2026, 10, 21, 9, tzinfo=berlin)
    one = happening(
        zone="Europe/Berlin", starts=first, ends=first + timedelta(hours=1),
        series=Series("FREQ=WEEKLY;COUNT=3"),
    )  # fmt: skip
    [event] = read(one)
    assert event["DTSTART"].params["TZID"] == "Europe/Berlin"
    zones = parts(written(one), "VTIMEZONE")
    assert {str(zone["TZID"]) for zone in zones} == {"Asia/Ho_Chi_Minh", "Europe/Berlin"}
    window = Period(first, first + timedelta(days=30))
    taken, unsure = times_taken([one], window)
    assert unsure == []
    assert [p.start.astimezone(berlin).hour for p in taken] == [9, 9, 9]
    assert [p.start.hour for p in taken] == [7, 8, 8]


def test_a_rule_ends_where_it_says() -> None:
    series = Series("FREQ=DAILY;UNTIL=20261202T010000Z")
    taken, _ = times_taken([happening(series=series)], Period(NOW, NOW + timedelta(days=60)))
    assert [p.start for p in taken] == [MONDAY + timedelta(days=n) for n in range(3)]


def test_the_zone_of_the_house_has_been_seven_hours_ahead_since_1975() -> None:
    zone: Any = icalendar.Timezone.from_ical(timezone("Asia/Ho_Chi_Minh"))
    last = zone.walk("STANDARD")[-1]
    assert last["TZOFFSETTO"].td == timedelta(hours=7)
    assert last["DTSTART"].dt == datetime(1975, 6, 13)
    assert zone.walk("DAYLIGHT") == []
    assert zone.to_tz(lookup_tzid=False).utcoffset(datetime(2026, 11, 30)) == timedelta(hours=7)


def test_a_calendar_tells_its_name_and_how_often_to_ask() -> None:
    found: Any = icalendar.Calendar.from_ical(written(happening()))
    assert found["X-WR-CALNAME"] == found["NAME"] == "Lịch thử"
    assert found["REFRESH-INTERVAL"].dt == timedelta(hours=1)
    assert found["X-PUBLISHED-TTL"] == "PT1H"
    assert found["VERSION"] == "2.0"


def test_free_busy_has_times_and_nothing_else() -> None:
    window = Period(NOW, NOW + timedelta(days=60))
    two_hours = timedelta(hours=2)
    happenings = [
        happening(),
        happening(starts=MONDAY + timedelta(hours=1), ends=MONDAY + timedelta(hours=3)),
        happening(status="TENTATIVE", starts=MONDAY + two_hours, ends=MONDAY + 2 * two_hours),
        happening(
            status="CANCELLED", starts=MONDAY + timedelta(days=1), ends=MONDAY + timedelta(2)
        ),
        happening(is_busy=False, starts=MONDAY + timedelta(3), ends=MONDAY + timedelta(4)),
    ]
    taken, unsure = times_taken(happenings, window)
    text = free_busy("x@y", window, taken, unsure, NOW)
    [found] = parts(text, "VFREEBUSY")
    busy, maybe = found["FREEBUSY"]
    assert (busy.params["FBTYPE"], maybe.params["FBTYPE"]) == ("BUSY", "BUSY-TENTATIVE")
    assert busy.start == MONDAY
    assert busy.end == maybe.start == MONDAY + timedelta(hours=3)
    assert b"Ti\xe1" not in text


def test_a_uid_that_hides_another_is_as_stable_as_it() -> None:
    assert opaque("a@incubator.hanoi") == opaque("a@incubator.hanoi") != opaque("b@incubator.hanoi")
    assert opaque("a@incubator.hanoi").endswith("@incubator.hanoi")


def test_what_was_encoded_is_kept_until_there_is_no_room() -> None:
    kept = Encoded(most=4)
    for number in range(5):
        kept.keep(Mark(number, 0, "full"), b"%d" % number, "UTC")
    assert kept.get(Mark(0, 0, "full")) is None
    assert kept.get(Mark(4, 0, "full")) == (b"4", "UTC")
    assert kept.get(Mark(4, 1, "full")) is None


def test_a_naive_time_is_no_time_of_an_entry() -> None:
    with pytest.raises(ValueError, match="offset"):
        times_taken([happening(starts=datetime(2026, 1, 1))], Period(NOW, NOW + timedelta(1)))
