"""One happening as a VEVENT of RFC 5545, encoded once for each version and language."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import UTC, date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from incubator.happenings import CANCELLED, Happening

OCTETS = 75
"""The longest line, without its end (RFC 5545, 3.1)."""
_ESCAPED = str.maketrans(
    {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
    | {chr(code): None for code in (*range(10), *range(11, 32), 127)}
)


def encode(happening: Happening, site: str, *properties: str) -> bytes:
    """The VEVENT, and those of its exceptions.

    `site` is what paths begin with, `properties` are further lines of each, unfolded.
    """
    begins, ends = _span(happening)
    lines = [
        "BEGIN:VEVENT",
        f"UID:{happening.uid}",
        f"SEQUENCE:{happening.sequence}",
        f"DTSTAMP:{utc(happening.changed_at)}",
        f"LAST-MODIFIED:{utc(happening.changed_at)}",
        *_repeated(happening),
        f"DTSTART{begins}",
        f"DTEND{ends}",
        f"SUMMARY:{escaped(happening.summary)}",
    ]
    if happening.place:
        lines.append(f"LOCATION:{escaped(happening.place)}")
    if happening.detail:
        lines.append(f"DESCRIPTION:{escaped(happening.detail)}")
    if happening.path:
        lines.append(f"URL:{site}{happening.path}")
    lines += [
        f"STATUS:{happening.status}",
        f"TRANSP:{'OPAQUE' if _takes_time(happening) else 'TRANSPARENT'}",
        *properties,
        "END:VEVENT",
    ]
    written = b"".join(map(folded, lines))
    if not happening.exceptions:
        return written
    return written + b"".join(encode(one, site, *properties) for one in happening.exceptions)


def _takes_time(happening: Happening) -> bool:
    return happening.is_busy and happening.status != CANCELLED


def _span(happening: Happening) -> tuple[str, str]:
    starts, ends = happening.starts, happening.ends
    if isinstance(starts, datetime) and isinstance(ends, datetime):
        return _at(starts, happening.zone), _at(ends, happening.zone)
    return f";VALUE=DATE:{starts:%Y%m%d}", f";VALUE=DATE:{ends:%Y%m%d}"


def _repeated(happening: Happening) -> list[str]:
    lines = []
    if happening.occurrence:
        lines.append(f"RECURRENCE-ID{_at(happening.occurrence, happening.zone)}")
    if happening.series:
        lines.append(f"RRULE:{happening.series.rule}")
        lines += [f"EXDATE{_at(one, happening.zone)}" for one in happening.series.left_out]
    return lines


def _at(instant: datetime, zone: str) -> str:
    return f";TZID={zone}:{_digits(instant.astimezone(_zone(zone)))}"


def utc(instant: datetime) -> str:
    """20261127T020000Z."""
    return _digits(instant.astimezone(UTC)) + "Z"


def _digits(at: datetime) -> str:
    # Half the time of strftime, and every entry has four.
    return f"{at.year:04}{at.month:02}{at.day:02}T{at.hour:02}{at.minute:02}{at.second:02}"


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def escaped(text: str) -> str:
    """A TEXT value: marks escaped, control characters left out (RFC 5545, 3.3.11)."""
    return text.translate(_ESCAPED)


def folded(line: str) -> bytes:
    """The line with its end, in pieces of at most 75 octets that break no letter."""
    raw = line.encode()
    if len(raw) <= OCTETS:
        return raw + b"\r\n"
    pieces, start, room = [], 0, OCTETS
    while len(raw) - start > room:
        end = start + room
        while raw[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(raw[start:end])
        start, room = end, OCTETS - 1
    pieces.append(raw[start:])
    return b"\r\n ".join(pieces) + b"\r\n"


class Encoded:
    """Entries that were encoded before, by what decides how they are written."""

    def __init__(self, most: int = 60_000) -> None:
        """Keep at most so many; about 600 bytes each."""
        self.most = most
        self._kept: dict[Hashable, tuple[bytes, str]] = {}

    def get(self, key: Hashable) -> tuple[bytes, str] | None:
        """The entry and the zone that it names, if it is kept."""
        return self._kept.get(key)

    def keep(self, key: Hashable, entry: bytes, zone: str) -> None:
        """Keep an entry; when there is no room, a quarter of the oldest go."""
        if len(self._kept) >= self.most:
            for old in list(self._kept)[: self.most // 4]:
                del self._kept[old]
        self._kept[key] = (entry, zone)


def is_whole_day(when: datetime | date) -> bool:
    """Whether this is a day and no instant."""
    return not isinstance(when, datetime)
