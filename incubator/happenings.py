"""What stands in a calendar: happenings, the packages that tell of them, and what one follows."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, TypeAlias
from uuid import UUID

from incubator import clock
from incubator.languages import gettext
from incubator.names import Name
from incubator.users import Actor

CONFIRMED, TENTATIVE, CANCELLED = "CONFIRMED", "TENTATIVE", "CANCELLED"
DOMAIN = "incubator.hanoi"
"""The right side of every UID; it never changes, whatever the site is called."""
KINDS = ("resource", "person", "incubator", "adviser", "course")
"""What a calendar can be about, in the words of the API."""


class Scope(StrEnum):
    """How much a calendar tells: only when it is busy, what by its name, or all one may see."""

    busy = "busy"
    titles = "titles"
    full = "full"


@dataclass(frozen=True, slots=True)
class Series:
    """A repeated happening: the value of an RRULE, and the starts that are left out."""

    rule: str
    left_out: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One entry of a calendar, in the language in which it was told.

    `starts` up to but not including `ends`: both instants, or both days for a whole-day entry.
    `path` is a page of the site. `zone` is the clock by which a series repeats. `occurrence` is the
    start, by the series, of the one occurrence that this entry replaces; `exceptions` of a series
    are such entries, written with it.
    """

    uid: str
    sequence: int
    changed_at: datetime
    starts: datetime | date
    ends: datetime | date
    summary: str
    status: str = CONFIRMED
    detail: str = ""
    place: str = ""
    path: str = ""
    is_busy: bool = True
    zone: str = clock.HOUSE.key
    series: Series | None = None
    occurrence: datetime | None = None
    exceptions: tuple[Happening, ...] = ()


class Mark(NamedTuple):
    """What decides how an entry is written: which, in what version, and how much is shown."""

    ref: Hashable
    sequence: int
    shown: str


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads a calendar, how much they are told, and how far it goes back."""

    actor: Actor
    scope: Scope
    now: datetime
    since: datetime
    cancelled_since: datetime


Marks: TypeAlias = Callable[[UUID, Reader], Awaitable[Sequence[Mark]]]
Tell: TypeAlias = Callable[[Sequence[Mark]], Awaitable[Mapping[Mark, Happening]]]
Find: TypeAlias = Callable[[UUID, Actor], Awaitable[Name | None]]


@dataclass(frozen=True, slots=True)
class Source:
    """One sort of happenings of a subject: which there are for a reader, and what each says.

    `marks` must be cheap, `tell` is asked only for what is not encoded yet. `audited` are the kinds
    of the audit whose entries mean that something changed, `named` those whose names are told.
    """

    name: str
    marks: Marks
    tell: Tell
    audited: frozenset[str]
    named: frozenset[str] = frozenset()


SOURCES: dict[str, list[Source]] = defaultdict(list)
"""By kind of subject; each package above enters its own."""
SUBJECTS: dict[str, Find] = {}
"""By kind: the name of a subject that the actor may follow now, None for any other."""


def follows(kind: str, find: Find) -> None:
    """Let calendars be about a kind of subject; TypeError for one that the API does not name."""
    if kind not in KINDS:
        raise TypeError(f"no calendar is about a {kind}")
    SUBJECTS[kind] = find


def tells(source: Source, *kinds: str) -> None:
    """Enter a source for some kinds of subjects."""
    for kind in kinds:
        if source not in SOURCES[kind]:
            SOURCES[kind].append(source)


def said_of_time(status: str, what: str = "") -> str:
    """What is said of a time to those who learn no more of it, or only `what` is taken."""
    if status == CANCELLED:
        return gettext("Called off: %(what)s", what=what) if what else gettext("Called off")
    return gettext("Taken: %(what)s", what=what) if what else gettext("Busy")


def opaque(uid: str) -> str:
    """A UID that is as stable as this one and does not tell it."""
    return f"{hashlib.sha256(uid.encode()).hexdigest()[:40]}@{DOMAIN}"
