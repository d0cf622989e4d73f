"""Series as calendars tell them: two libraries expand what is written to what there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import icalendar
import ics
import recurring_ical_events
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from incubator import languages
from incubator.clock import HOUSE
from incubator.happenings import CANCELLED, CONFIRMED, TENTATIVE, Happening, Mark
from incubator.ids import uuid7
from incubator.occurrences import times_taken
from incubator.periods import Period
from incubator.series import Parts, Rule, each_of, gather, told_as_series, uid_of
from incubator.vcalendars import calendar
from incubator.vevents import encode

NOW = datetime(2026, 11, 27, 2, 0, tzinfo=UTC)
MONDAY = datetime(2026, 11, 30, 8, 0, tzinfo=HOUSE)
WEEK, HOUR = timedelta(weeks=1), timedelta(hours=1)
SERIES = uuid7()
ALL = Period(MONDAY - 200 * WEEK, MONDAY + 200 * WEEK)


class Seen(NamedTuple):
    """What somebody reads of one occurrence."""

    starts: datetime
    ends: datetime
    summary: str
    place: str
    status: str


def part(rule: Rule, n: int, **changes: Any) -> Happening:
    """The occurrence of this number, as it was asked for but for the changes."""
    starts = changes.pop("starts", rule.starts()[n])
    facts: dict[str, Any] = {
        "uid": uid_of(SERIES), "sequence": n, "changed_at": NOW, "starts": starts,
        "ends": starts + changes.pop("length", HOUR), "summary": "Gá kẹp", "place": "PH-01",
        "path": f"/sessions/{n}", "occurrence": rule.starts()[n],
    }  # fmt: skip
    return Happening(**(facts | changes))


def told(rule: Rule, parts: Sequence[Happening], sequence: int = 7) -> Happening:
    return told_as_series(rule, parts, sequence=sequence, changed_at=NOW, path="/sessions")


def written(happening: Happening) -> bytes:
    with languages.speaking("vi"):
        return calendar("Lịch", [encode(happening, "https://x.vn")], [])


def seen(parts: Sequence[Happening]) -> Counter[Seen]:
    return Counter(Seen(p.starts, p.ends, p.summary, p.place, p.status) for p in parts)  # type: ignore[arg-type]


def expanded(content: bytes) -> Counter[Seen]:
    """As icalendar and recurring-ical-events understand it."""
    found: Any = recurring_ical_events.of(icalendar.Calendar.from_ical(content)).all()
    return Counter(
        Seen(one.start, one.end, str(one["SUMMARY"]), str(one["LOCATION"]), str(one["STATUS"]))
        for one in found
    )


def expanded_again(content: bytes) -> Counter[Seen]:
    """As ics reads the entries, which leaves the rule to us, and dateutil counts it."""
    entries = [(event, lines_of(event)) for event in ics.Calendar(content.decode()).events]
    found = [
        Seen(event.begin.datetime, event.end.datetime, event.name, event.location, event.status)
        for event, _ in entries
    ]
    starts = {
        n: {moment_of(text) for name, text in lines if name == "RECURRENCE-ID"}
        for n, (_, lines) in enumerate(entries)
    }
    [master] = [n for n, replaced in starts.items() if not replaced]
    first, lines = found.pop(master), entries[master][1]
    left_out = {moment_of(text) for name, text in lines if name == "EXDATE"}
    rule = rrulestr(next(text for name, text in lines if name == "RRULE"), dtstart=first.starts)
    left_out.update(*starts.values())
    length = first.ends - first.starts
    found += [first._replace(starts=one, ends=one + length) for one in rule if one not in left_out]
    return Counter(found)


def lines_of(event: Any) -> list[tuple[str, str]]:
    return [(line.name, line.value) for line in event.extra]


def moment_of(text: str) -> datetime:
    return datetime.strptime(text, "%Y%m%dT%H%M%S").replace(tzinfo=HOUSE)


@st.composite
def series(draw: st.DrawFn) -> tuple[Rule, list[Happening]]:
    """A rule and those of its occurrences that a reader is told of, some of them changed."""
    times = draw(st.integers(2, 26))
    rule = Rule(MONDAY.astimezone(UTC), times, draw(st.integers(1, 4)))
    kept = draw(st.sets(st.integers(0, times - 1), min_size=1))
    changes = st.fixed_dictionaries(
        {},
        optional={
            "starts": st.integers(-400, 400).map(lambda n: MONDAY + n * HOUR),
            "length": st.integers(1, 8).map(lambda n: n * HOUR / 2),
            "status": st.sampled_from([CONFIRMED, TENTATIVE, CANCELLED]),
            "place": st.sampled_from(["PH-01", "PH-02"]),
            "summary": st.sampled_from(["Gá kẹp", "Đồ gá; nguội, tiện"]),
        },
    )
    return rule, [part(rule, n, **draw(changes)) for n in sorted(kept)]


@settings(max_examples=60, deadline=None)
@given(series())
def test_a_series_expands_to_its_occurrences_and_to_nothing_else(
    given_: tuple[Rule, list[Happening]],
) -> None:
    rule, parts = given_
    one = told(rule, parts)
    content = written(one)
    assert expanded(content) == seen(parts)
    assert times_taken([one], ALL) == times_taken(parts, ALL)
    entries: Any = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert {str(entry["UID"]) for entry in entries} == {uid_of(SERIES)}
    assert {entry["SEQUENCE"] for entry in entries} == {7}


def test_as_long_as_nothing_differs_a_rule_says_all() -> None:
    rule = Rule(MONDAY, 10, 2)
    one = told(rule, [part(rule, n) for n in range(10)])
    assert one.exceptions == ()
    content = written(one)
    assert b"RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=10\r\n" in content
    assert b"DTSTART;TZID=Asia/Ho_Chi_Minh:20261130T080000\r\n" in content
    assert b"EXDATE" not in content
    assert content.count(b"BEGIN:VEVENT") == 1


def test_a_move_and_a_cancellation_are_exceptions_and_what_is_not_told_is_left_out() -> None:
    rule = Rule(MONDAY, 6, 1)
    parts = [part(rule, n) for n in range(6)]
    parts[2] = part(rule, 2, starts=MONDAY + 2 * WEEK + 3 * HOUR)
    parts[4] = replace(parts[4], status=CANCELLED, detail="Lý do: Ốm")
    one = told(rule, parts[1:])
    assert one.starts == MONDAY
    assert one.series
    assert one.series.left_out == (MONDAY,)
    assert [e.occurrence for e in one.exceptions] == [MONDAY + 2 * WEEK, MONDAY + 4 * WEEK]
    assert [e.status for e in one.exceptions] == [CONFIRMED, CANCELLED]
    assert [e.path for e in one.exceptions] == ["/sessions/2", "/sessions/4"]
    assert {e.sequence for e in one.exceptions} == {7}
    content = written(one)
    assert expanded(content) == expanded_again(content) == seen(parts[1:])


def test_a_series_that_was_called_off_is_called_off_as_one() -> None:
    rule = Rule(MONDAY, 3, 1)
    one = told(rule, [part(rule, n, status=CANCELLED) for n in range(3)])
    assert (one.status, one.exceptions) == (CANCELLED, ())


def test_marks_of_a_series_are_one_and_what_is_hidden_is_apart() -> None:
    other = uuid7()
    marks = [Mark(n, 0, "busy" if n == 2 else "full") for n in range(4)]
    found = [(marks[0], SERIES), (marks[1], None), (marks[2], SERIES), (marks[3], SERIES)]
    one, two, three = gather(found, ("busy",), {SERIES: 5, other: 1})
    assert one == Mark(Parts(SERIES, (marks[0], marks[3])), 5, "series")
    assert (two, three) == (marks[1], Mark(Parts(SERIES, (marks[2],)), 5, "series"))
    assert each_of([one, two, three]) == [marks[0], marks[3], marks[1], marks[2]]
