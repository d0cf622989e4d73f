"""What a booking may be a part of, with which it moves and ends; and what is no booking at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from incubator.acts import Link
from incubator.database import fetch
from incubator.languages import N_
from incubator.refusals import Refusal


class PartOfWhole(Refusal):
    """The booking is the place of something that is moved and called off as a whole."""

    rule: ClassVar[str] = "part-of-whole"
    title: ClassVar[str] = N_("The booking belongs to a session")


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
    found = await _found(booking)
    return Link(found[1], found[2]) if found else None


async def check_apart(booking: UUID) -> None:
    """PartOfWhole for a booking that moves and ends only with what it is a part of."""
    if found := await _found(booking):
        whole, title, path = found
        raise PartOfWhole(whole.sentence, title=title, path=path)


async def _found(booking: UUID) -> tuple[Whole, str, str] | None:
    for one in WHOLES:
        rows = await fetch(
            f"SELECT id, {one.title} AS title FROM {one.table} WHERE booking = {{}}",
            booking,
        )
        if rows:
            return one, rows[0]["title"], f"{one.path}{rows[0]['id']}"
    return None
