"""The frame around entries: a VCALENDAR with its name and the zones it uses, and a VFREEBUSY."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from icalendar import Timezone

from incubator import clock
from incubator.languages import current
from incubator.periods import Period
from incubator.vevents import escaped, folded, utc

MEDIA_TYPE = "text/calendar"
"""The framework adds the charset."""
REFRESHED = "PT1H"
"""How often a client should ask again; most ask less often whatever they are told."""
_ZONES_FROM, _ZONES_UNTIL = date(1970, 1, 1), date(2050, 1, 1)


def calendar(name: str, entries: Iterable[bytes], zones: Iterable[str]) -> bytes:
    """A calendar that clients subscribe to, under its name in the current language."""
    head = [
        *_opening(),
        f"NAME:{escaped(name)}",
        f"X-WR-CALNAME:{escaped(name)}",
        f"X-WR-TIMEZONE:{clock.HOUSE.key}",
        f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESHED}",
        f"X-PUBLISHED-TTL:{REFRESHED}",
    ]
    used = sorted({clock.HOUSE.key, *zones})
    return b"".join([*map(folded, head), *map(timezone, used), *entries, folded("END:VCALENDAR")])


def message(method: str, entries: Iterable[bytes], zones: Iterable[str]) -> bytes:
    """A calendar that is sent (iTIP, RFC 5546): REQUEST, CANCEL, ..."""
    head = [*_opening(), f"METHOD:{method}"]
    return b"".join(
        [*map(folded, head), *map(timezone, sorted(set(zones))), *entries, folded("END:VCALENDAR")]
    )


def free_busy(
    uid: str, window: Period, busy: Sequence[Period], unsure: Sequence[Period], now: datetime
) -> bytes:
    """When somebody is busy in the window, and when they may be: times and nothing else."""
    lines = [
        *_opening(),
        "BEGIN:VFREEBUSY",
        f"UID:{uid}",
        f"DTSTAMP:{utc(now)}",
        f"DTSTART:{utc(window.start)}",
        f"DTEND:{utc(window.end)}",
        *(f"FREEBUSY;FBTYPE=BUSY:{_span(one)}" for one in busy),
        *(f"FREEBUSY;FBTYPE=BUSY-TENTATIVE:{_span(one)}" for one in unsure),
        "END:VFREEBUSY",
        "END:VCALENDAR",
    ]
    return b"".join(map(folded, lines))


def _opening() -> list[str]:
    return [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Incubator operations//Calendars//{current.get().upper()}",
        "CALSCALE:GREGORIAN",
    ]


def _span(period: Period) -> str:
    return f"{utc(period.start)}/{utc(period.end)}"


@cache
def timezone(name: str) -> bytes:
    """The rules of a zone, from 1970 to 2050."""
    found = Timezone.from_tzinfo(ZoneInfo(name), name, _ZONES_FROM, _ZONES_UNTIL)
    return bytes(found.to_ical())
