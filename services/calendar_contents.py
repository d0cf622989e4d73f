"""Reading when somebody is busy out of iCalendar text, as a program of its own.

What others wrote may keep a parser busy for ever or fill the memory, so it never runs within the
site or a worker: `python -m services.calendar_contents` reads the text and writes the times.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

MOST = 10_000
"""Busy times of one calendar within the window."""
DEEPEST = 4
"""VCALENDAR, VEVENT and VALARM are three."""
MEMORY = 1_000_000_000
OWN = "@incubator.hanoi"
"""How the UIDs of our own entries end: what we told somebody's calendar is no reason to be busy."""
_AT_ONCE = timedelta(weeks=4)
_DAY = timedelta(days=1)
_LINE = re.compile(rb"^(BEGIN|END|RRULE|EXRULE)[:;](.*)$", re.IGNORECASE | re.MULTILINE)
_BOMB = re.compile(rb"FREQ=(SECONDLY|MINUTELY)", re.IGNORECASE)
_FOLD = re.compile(rb"\r?\n[ \t]")
_NAME = re.compile(rb"[A-Za-z-]+")
_DATE = re.compile(rb":(\d{4})(\d\d)(\d\d)")
_KEPT = frozenset(
    (
        b"UID", b"DTSTAMP", b"SEQUENCE", b"DTSTART", b"DTEND", b"DURATION", b"RRULE", b"RDATE",
        b"EXDATE", b"EXRULE", b"RECURRENCE-ID", b"STATUS", b"TRANSP", b"X-MICROSOFT-CDO-BUSYSTATUS",
    )
)  # fmt: skip
"""What decides when an entry takes time; nothing else of it is even parsed."""
_REPEATING = frozenset((b"RRULE", b"RDATE", b"RECURRENCE-ID"))
_LONGEST = timedelta(days=370)
"""An entry that begins so long before the window is over, unless it says when it ends."""


class Unreadable(Exception):
    """Why the text tells no times, by the code of a CalendarProblem."""


def busy_times(
    content: bytes, zone: str, since: datetime, until: datetime
) -> list[tuple[datetime, datetime]]:
    """When the calendar is busy in the window, in UTC, in order.

    `zone` is the clock of what names none: floating times and whole days. Cancelled and transparent
    entries take no time. A series that cannot be understood is left out. Unreadable for what is no
    calendar, what repeats by the second or the minute, and what repeats beyond MOST.
    """
    text = _FOLD.sub(b"", content)
    _check(text)
    try:
        lean = _lean(text, since.date(), until.date())
        calendars = icalendar.Calendar.from_ical(lean, multiple=True)
    except (ValueError, KeyError, IndexError, RecursionError, TypeError) as error:
        raise Unreadable("not-a-calendar") from error
    found: set[tuple[datetime, datetime]] = set()
    for one in calendars:
        local = ZoneInfo(_zone_of(one, zone))
        for start, end in _taken(one, since, until):
            starts, ends = _instant(start, local), _instant(end, local)
            if starts < ends and starts < until and ends > since:
                found.add((max(starts, since), min(ends, until)))
            if len(found) > MOST:
                raise Unreadable("too-many")
    return sorted(found)


def _check(text: bytes) -> None:
    """Refuse before parsing what is no calendar, what nests too deep, and bombs."""
    depth = 0
    for match in _LINE.finditer(text):
        name = match[1].upper()
        depth += (name == b"BEGIN") - (name == b"END")
        if depth > DEEPEST:
            raise Unreadable("not-a-calendar")
        if name in (b"RRULE", b"EXRULE") and _BOMB.search(match[2]):
            raise Unreadable("too-many")
    if b"BEGIN:VCALENDAR" not in text.upper():
        raise Unreadable("not-a-calendar")


def _lean(text: bytes, since: date, until: date) -> bytes:
    """The unfolded text without entries that are over or far ahead, and without their words.

    Parsing ten years of meetings with their attendees takes half a minute, and this a moment.
    """
    kept, entry, inner = list[bytes](), list[bytes](), 0
    for line in text.splitlines():
        name = _name(line)
        if name == b"BEGIN" and (entry or line.upper().rstrip() == b"BEGIN:VEVENT"):
            inner += bool(entry)
            entry = entry or [line]
        elif not entry:
            kept.append(line)
        elif name == b"END" and inner:
            inner -= 1
        elif name == b"END":
            kept += [*entry, line] if _matters(entry, since, until) else []
            entry = []
        elif not inner and name in _KEPT:
            entry.append(line)
    return b"\r\n".join([*kept, *entry, b""])


def _name(line: bytes) -> bytes:
    found = _NAME.match(line)
    return found[0].upper() if found else b""


def _matters(entry: Sequence[bytes], since: date, until: date) -> bool:
    """Whether an entry can touch the window; one whose dates are not plain is for the parser."""
    lines = {_name(line): line for line in entry}
    starts = _date_of(lines.get(b"DTSTART", b""))
    if _REPEATING & lines.keys() or starts is None:
        return True
    ends = _date_of(lines.get(b"DTEND", b"")) or starts + _LONGEST
    return starts <= until + _DAY and ends >= since - _DAY


def _date_of(line: bytes) -> date | None:
    found = _DATE.search(line)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _zone_of(calendar: Any, otherwise: str) -> str:
    named = str(calendar.get("X-WR-TIMEZONE", ""))
    try:
        return ZoneInfo(named).key if named else otherwise
    except (KeyError, ValueError, OSError):
        return otherwise


def _taken(calendar: Any, since: datetime, until: datetime) -> Iterator[tuple[Any, Any]]:
    """Starts and ends of what takes time; asked month by month, so that a bomb is noticed early."""
    query = recurring_ical_events.of(calendar, skip_bad_series=True)
    start = since - _DAY
    while start < until + _DAY:
        for event in query.between(start, start + _AT_ONCE):
            if _is_busy(event):
                yield event.start, event.end
        start += _AT_ONCE
    for component in calendar.walk("VFREEBUSY"):
        yield from _listed(component)


def _is_busy(event: Any) -> bool:
    free = str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper() == "FREE"
    cancelled = str(event.get("STATUS", "")).upper() == "CANCELLED"
    transparent = str(event.get("TRANSP", "")).upper() == "TRANSPARENT"
    own = str(event.get("UID", "")).endswith(OWN)
    return not (free or cancelled or transparent or own)


def _listed(component: Any) -> Iterator[tuple[Any, Any]]:
    """The periods of a VFREEBUSY that are not free."""
    lists = component.get("FREEBUSY", [])
    for one in lists if isinstance(lists, list) else [lists]:
        if str(one.params.get("FBTYPE", "BUSY")).upper() == "FREE":
            continue
        for period in getattr(one, "dts", [one]):
            yield period.start, period.end


def _instant(when: datetime | date, zone: ZoneInfo) -> datetime:
    if not isinstance(when, datetime):
        when = datetime.combine(when, time(), zone)
    elif when.tzinfo is None:
        when = when.replace(tzinfo=zone)
    return when.astimezone(UTC)


def _bounded(seconds: int) -> None:
    """Let the system end this process when it takes too much, also when nobody waits for it."""
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def main() -> None:
    """Read a calendar from the standard input; zone, window and seconds are the arguments."""
    zone, since, until, seconds = sys.argv[1:]
    if sys.platform != "win32":
        _bounded(int(seconds))
    window = (datetime.fromisoformat(since), datetime.fromisoformat(until))
    try:
        found = busy_times(sys.stdin.buffer.read(), zone, *window)
        answer: object = [[start.timestamp(), end.timestamp()] for start, end in found]
    except Unreadable as error:
        answer = str(error)
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
