"""What a search finds: hits, told apart by a word or two, from the sources that were asked."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from incubator.formats import format_date
from incubator.paging import Paging
from incubator.users import Actor

Hits = tuple[list["Hit"], int]


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: what it is called, what tells it from others, and its page (or none)."""

    id: UUID
    title: str
    detail: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, on which day, and how many of each noun are wanted."""

    text: str
    on: date
    limit: int

    @property
    def paging(self) -> Paging:
        """The first page."""
        return Paging(1, self.limit)


@dataclass(frozen=True, slots=True)
class Source:
    """A noun that can be searched: how, and the page that lists all of it."""

    kind: str
    label: str
    find: Callable[[Actor, Query], Awaitable[Hits]]
    page: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """What one source found: the first hits, exact accents before others, and how many in all."""

    kind: str
    label: str
    hits: Sequence[Hit]
    total: int
    path: str


def joined(*parts: object) -> str:
    """The parts that say something, with a dot between."""
    return " · ".join(str(part) for part in parts if part)


def days(first: date, last: date | None) -> str:
    """From the first day to the last, or to an end that is open."""
    return f"{format_date(first)} – {format_date(last) if last else '…'}"
