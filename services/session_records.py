"""Finding sessions, and what is known of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from facilities.rates import Price
from incubator.checks import checked_choice
from incubator.database import Row, fetch, marks
from incubator.faults import NotFound
from incubator.names import Name
from incubator.paging import Paging
from incubator.search_keys import Search, Sql, searched
from incubator.users import Actor
from services.action_records import ActionRecord, actions_of
from services.scope import seen_by
from services.session_rules import STATES

VIEWS: dict[str, tuple[str, ...]] = {
    "open": ("PLANNED", "CONFIRMED", "HELD"),
    "payable": ("ACCEPTED",),
    "all": tuple(STATES),
}
"""By view: the states that it shows."""

_AMOUNTS = ", ".join(f"c.{name}, c.settled_{name}" for name in Price.__slots__)
_SELECT = (
    "SELECT s.*, f.name_vi AS firm_vi, f.name_en AS firm_en, v.name_vi AS service_vi,"
    " v.name_en AS service_en, a.person AS adviser_person, p.full_name AS adviser_name,"
    " b.status AS place_status, b.outcome AS place_outcome, b.outcome_reason AS place_reason,"
    f" {_AMOUNTS}, c.status AS act_status, c.line AS act_line, g.code AS programme"
)
_FROM = (
    " FROM consulting_session s JOIN firm f ON f.id = s.firm JOIN service v ON v.id = s.service"
    " JOIN programme g ON g.id = v.programme JOIN adviser a ON a.id = s.adviser"
    " JOIN person p ON p.id = a.person LEFT JOIN act c ON c.id = s.act"
    " LEFT JOIN booking b ON b.id = s.booking"
)


@dataclass(frozen=True, slots=True)
class Attendee:
    """Who is to be there; None until it is known whether they were."""

    person: UUID
    name: str
    attended: bool | None


@dataclass(frozen=True, slots=True)
class BookedPlace:
    """A resource that the session's booking takes."""

    resource: UUID
    name: Name
    code: str


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """A session; `row` has its columns as stored, `price` what its act holds, in đồng."""

    row: Row
    firm: Name
    service: Name
    price: Price | None
    attendees: tuple[Attendee, ...]
    actions: tuple[ActionRecord, ...]
    places: tuple[BookedPlace, ...]

    @property
    def id(self) -> UUID:
        """Its id."""
        id: UUID = self.row["id"]
        return id

    @property
    def accepted(self) -> Price | None:
        """What was accepted of the price, in đồng; None until then, and for a referral."""
        if self.row["act_status"] != "ACCEPTED":
            return None
        return Price(*(self.row[f"settled_{name}"] for name in Price.__slots__))

    @property
    def has_lost_place(self) -> bool:
        """Whether its room was declined, has expired or is not free after all."""
        return bool(self.row["place_lost"])

    @property
    def starts_at(self) -> datetime:
        """When it starts."""
        at: datetime = self.row["starts_at"]
        return at


@dataclass(frozen=True, slots=True)
class Sought:
    """Which sessions of a list: in what state, of a series or a request, with these words.

    `q` searches the firm, the adviser and what a session is about; accents count where typed.
    """

    view: str = "all"
    q: str = ""
    series: UUID | None = None
    request: UUID | None = None

    @classmethod
    def of_list(cls, view: str, q: str, series: UUID | None = None) -> Sought:
        """What a list shows: the open ones unless a view, words or a series are sought."""
        shown = "all" if q or series else view if view in VIEWS else "open"
        return cls(shown, q, series=series)

    def condition(self, actor: Actor) -> Sql:
        """The condition of the statement, for what the actor may see."""
        where, values = seen_by(actor, "s")
        states = VIEWS[checked_choice("view", self.view, VIEWS)]
        where, values = f"{where} AND s.status IN ({marks(states)})", [*values, *states]
        for column in ("series", "request"):
            if wanted := getattr(self, column):
                where, values = f"{where} AND s.{column} = {{}}", [*values, wanted]
        for word in searched(self.q).words:
            one = Search((word,), None)
            parts = [one.condition(f"{alias}.search_key") for alias in ("s", "f", "p")]
            where += f" AND ({' OR '.join(sql for sql, _ in parts)})"
            values = [*values, *(value for _, some in parts for value in some)]
        return where, values


async def list_sessions(
    sought: Sought, *, actor: Actor, paging: Paging
) -> tuple[list[SessionRecord], int]:
    """The sessions that the actor may see: open ones by start, others the latest first."""
    where, values = sought.condition(actor)
    direction = "" if sought.view == "open" else " DESC"
    rows = await fetch(
        f"{_SELECT}{_FROM} WHERE {where} ORDER BY s.starts_at{direction}, s.id"
        f" LIMIT {paging.size} OFFSET {paging.offset}",
        *values,
    )
    total = await fetch(f"SELECT COUNT(*) AS n{_FROM} WHERE {where}", *values)
    return await _complete(rows), total[0]["n"]


async def show_session(id: UUID, *, actor: Actor) -> SessionRecord:
    """One session; NotFound for what is not the actor's to see."""
    scope: Sql = seen_by(actor, "s")
    rows = await fetch(f"{_SELECT}{_FROM} WHERE s.id = {{}} AND {scope[0]}", id, *scope[1])
    if not rows:
        raise NotFound
    return (await _complete(rows))[0]


async def _complete(rows: Sequence[Row]) -> list[SessionRecord]:
    ids = [row["id"] for row in rows]
    people = defaultdict(list)
    places: dict[Any, list[BookedPlace]] = defaultdict(list)
    for row in await fetch(
        "SELECT k.session, k.person, k.attended, p.full_name FROM session_participant k"  # noqa: S608
        f" JOIN person p ON p.id = k.person WHERE k.session IN ({marks(ids)})"
        " ORDER BY p.sort_key, p.id",
        *ids,
    ):
        people[row["session"]].append(Attendee(row["person"], row["full_name"], row["attended"]))
    actions = await actions_of(ids)
    booked = [row["booking"] for row in rows if row["booking"]]
    for row in await fetch(
        "SELECT i.booking, r.id, r.code, r.name_vi, r.name_en FROM booking_item i"  # noqa: S608
        f" JOIN resource r ON r.id = i.resource WHERE i.booking IN ({marks(booked)})"
        " ORDER BY r.sort_key, r.id",
        *booked,
    ):
        name = Name(row["name_vi"], row["name_en"])
        places[row["booking"]].append(BookedPlace(row["id"], name, row["code"]))
    return [
        SessionRecord(
            row,
            Name(row["firm_vi"], row["firm_en"]),
            Name(row["service_vi"], row["service_en"]),
            Price(*(row[name] for name in Price.__slots__)) if row["act"] else None,
            tuple(people[row["id"]]),
            tuple(actions.get(row["id"], ())),
            tuple(places[row["booking"]]) if row["booking"] else (),
        )
        for row in rows
    ]
