"""What a booking may be a part of, with which it moves and ends; and what is no booking at all."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from incubator.acts import Link
from incubator.database import Row, fetch, marks
from incubator.languages import N_
from incubator.notice_words import Value
from incubator.refusals import Refusal
from incubator.users import Actor


class PartOfWhole(Refusal):
    """The booking is the place of something that is moved and called off as a whole."""

    rule: ClassVar[str] = "part-of-whole"
    title: ClassVar[str] = N_("The booking belongs to a session")


Told = Mapping[UUID, Mapping[str, Value]]
"""By booking: what a notice of it would say."""


@dataclass(frozen=True, slots=True)
class Cares:
    """What a whole does about its places, inside the transaction of whoever changes them.

    `hold` locks the whole of a booking before that is locked; `lose` notes that the booking ended
    without it; `tell` tells its people, given the code of the notice that would tell of a booking.
    """

    hold: Callable[[UUID], Awaitable[None]]
    lose: Callable[[UUID, Actor | None, datetime], Awaitable[None]]
    tell: Callable[[str, Told, Actor | None, datetime], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Whole:
    """A table whose rows take their places by a booking, in its column `booking`.

    `title` is the column that says what a row is about, `path` what its page's address begins
    with, `sentence` why its booking is not moved or cancelled alone, with %(title)s and %(path)s.
    `ties` are statements that read `booking`, `starts_at` and `ends_at` of the rows that tie a
    person down, given the person and the window.
    """

    table: str
    title: str
    path: str
    sentence: str
    ties: tuple[str, ...] = ()
    cares: Cares | None = None


WHOLES: list[Whole] = []
"""Each package above enters its own."""


@dataclass(frozen=True, slots=True)
class Fixture:
    """What takes its places itself, without a booking, as the meeting of a course.

    `ties` are statements as of a Whole, whose `booking` is the id of the fixture; `places` reads
    the ids of the occupations of one, given its id.
    """

    ties: tuple[str, ...]
    places: str


FIXTURES: list[Fixture] = []
"""Each package above enters its own."""


def apart(booking: str = "b") -> str:
    """The condition that a booking is a part of nothing."""
    return " AND ".join(
        ["1 = 1"]
        + [
            f"NOT EXISTS (SELECT 1 FROM {one.table} w WHERE w.booking = {booking}.id)"
            for one in WHOLES
        ]
    )


async def whole_of(booking: UUID) -> Link | None:
    """What the booking is a part of, with its page."""
    return (await wholes_of([booking])).get(booking)


async def wholes_of(bookings: Collection[UUID]) -> dict[UUID, Link]:
    """What each of the bookings is a part of, with its page; one statement."""
    found = await _found(bookings)
    return {id: Link(row["title"], _path(one, row)) for id, (one, row) in found.items()}


async def check_apart(booking: UUID) -> None:
    """PartOfWhole for a booking that moves and ends only with what it is a part of."""
    for one, row in (await _found([booking])).values():
        raise PartOfWhole(one.sentence, title=row["title"], path=_path(one, row))


async def hold_whole(booking: UUID) -> None:
    """Lock what the booking is a part of, before the booking itself."""
    for cares in _caring():
        await cares.hold(booking)


async def lose_place(booking: UUID, *, actor: Actor | None, now: datetime) -> None:
    """The booking has ended without what it is a part of, which is without a place now."""
    for cares in _caring():
        await cares.lose(booking, actor, now)


async def tell_wholes(kind: str, told: Told, *, actor: Actor | None, now: datetime) -> set[UUID]:
    """Tell the people of wholes what became of their places; the bookings that are settled so."""
    settled = set[UUID]()
    found = await _found(list(told))
    for one in WHOLES:
        some = {id: told[id] for id, (whole, _) in found.items() if whole is one}
        if one.cares and some:
            await one.cares.tell(kind, some, actor, now)
            settled |= some.keys()
    return settled


def _caring() -> list[Cares]:
    return [one.cares for one in WHOLES if one.cares]


async def _found(bookings: Collection[UUID]) -> dict[UUID, tuple[Whole, Row]]:
    """By booking: the sort of whole that it is a part of, and its row; one statement."""
    if not (bookings and WHOLES):
        return {}
    ids = list(bookings)
    sorts = " UNION ALL ".join(
        f"SELECT {place} AS sort, w.booking, w.id, w.{one.title} AS title FROM {one.table} w"
        f" WHERE w.booking IN ({marks(ids)})"
        for place, one in enumerate(WHOLES)
    )
    rows = await fetch(sorts, *ids * len(WHOLES))
    return {row["booking"]: (WHOLES[row["sort"]], row) for row in rows}


def _path(whole: Whole, row: Row) -> str:
    return f"{whole.path}{row['id']}"
