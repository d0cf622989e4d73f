"""A firm's whole story in order of its days: what each package knows, in two statements."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from incubator.clock import HOUSE
from incubator.database import dialect, fetch
from incubator.languages import current
from incubator.paging import Paging
from incubator.search_keys import Sql
from incubator.users import Actor

Scope = Callable[[Actor, UUID], Sql | None]
"""What of a firm's events the actor may see: a condition, or None for nothing."""


def everything(_actor: Actor, _firm: UUID) -> Sql:
    """Whoever sees the firm's page."""
    return "1 = 1", []


@dataclass(frozen=True, slots=True)
class EventSource:
    """One sort of events out of `tables`, where `firm` is the column that names the firm.

    `title` is a msgid; `word` is a column whose values `words` puts into msgids, `detail` one
    shown as it is, `detail_en` the same for who reads English, `due` the day that it was for.
    `path` is the beginning of the address of the page behind, `id` its end; an
    event without one is on the firm's own page. `day` is a date, or an instant (`is_moment`).
    """

    kind: str
    title: str
    tables: str
    firm: str
    day: str
    id: str
    where: str = "1 = 1"
    word: str = "''"
    detail: str = "''"
    detail_en: str = ""
    due: str = "''"
    words: Mapping[str, str] = field(default_factory=dict)
    path: str = ""
    is_moment: bool = False
    scope: Scope = everything


SOURCES: dict[str, EventSource] = {}
"""By kind; the packages above enter theirs, so that a firm's page need not know them."""


def tells(*sources: EventSource) -> None:
    """Let the story have these events; TypeError when a kind is taken by others."""
    for one in sources:
        if SOURCES.setdefault(one.kind, one) != one:
            raise TypeError(f"two sources tell of {one.kind}")


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened; title and word are msgids."""

    day: date
    kind: str
    title: str
    word: str
    detail: str
    path: str
    due: date | None = None


async def load_events(
    actor: Actor, firm: UUID, *, today: date, paging: Paging
) -> tuple[list[Event], int]:
    """What happened to a firm up to today, the latest first, and how much that is."""
    found, values = _union(actor, firm)
    where = f"FROM ({found}) AS events WHERE day <= {{}}"
    rows = await fetch(
        f'SELECT day AS "day [date]", kind, id AS "id [uuid]", word, detail, due {where} '
        "ORDER BY day DESC, kind, id DESC LIMIT {} OFFSET {}",
        *values, today, paging.size, paging.offset,
    )  # fmt: skip
    total = await fetch(f"SELECT COUNT(*) AS n {where}", *values, today)
    return [_event(firm, **row) for row in rows], total[0]["n"]


async def latest_events(actor: Actor, firm: UUID, *, today: date, most: int) -> list[Event]:
    """The latest of them, in one statement."""
    found, values = _union(actor, firm)
    rows = await fetch(
        f'SELECT day AS "day [date]", kind, id AS "id [uuid]", word, detail, due FROM ({found}) '
        "AS events WHERE day <= {} ORDER BY day DESC, kind, id DESC LIMIT {}",
        *values, today, most,
    )  # fmt: skip
    return [_event(firm, **row) for row in rows]


def _union(actor: Actor, firm: UUID) -> Sql:
    parts, values = [], list[object]()
    for one in SOURCES.values():
        scope = one.scope(actor, firm)
        if scope is not None:
            condition, args = scope
            day = _local_day(one.day) if one.is_moment else one.day
            parts.append(
                f"SELECT {day} AS day, '{one.kind}' AS kind, {one.id} AS id, "  # noqa: S608
                f"CAST({one.word} AS TEXT) AS word, CAST({_detail(one)} AS TEXT) AS detail, "
                f"CAST({one.due} AS TEXT) AS due "
                f"FROM {one.tables} WHERE {one.firm} = {{}} AND {one.where} AND {condition}"
            )
            values += [firm, *args]
    return " UNION ALL ".join(parts), values


def _detail(source: EventSource) -> str:
    return (current.get() == "en" and source.detail_en) or source.detail


def _local_day(instant: str) -> str:
    """The day of the house in which an instant lies; the house's clock has no summer time."""
    if dialect() == "postgres":
        return f"CAST({instant} AT TIME ZONE '{HOUSE.key}' AS DATE)"
    return f"date({instant}, '+7 hours')"


def _event(
    firm: UUID, *, day: date, kind: str, id: UUID, word: str, detail: str, due: str
) -> Event:
    source = SOURCES[kind]
    path = f"{source.path}{id}" if source.path else f"/firms/{firm}"
    return Event(day, kind, source.title, source.words.get(word, ""), detail, path, _day(due))


def _day(text: str) -> date | None:
    return date.fromisoformat(text[:10]) if text else None
