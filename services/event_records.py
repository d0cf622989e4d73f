"""Events as their readers see them: who came, what followed, and the sums of both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from facilities.booking_scope import READERS
from incubator.database import Row, fetch
from incubator.faults import NotFound
from incubator.names import Name
from incubator.paging import Paging
from incubator.periods import Period
from incubator.users import Actor


@dataclass(frozen=True, slots=True)
class Attending:
    """A firm that came, with what the house gave it in kind, in đồng."""

    firm: UUID
    name: Name
    people: int
    support: int


@dataclass(frozen=True, slots=True)
class Guest:
    """An organisation from outside that came."""

    name: str
    people: int


@dataclass(frozen=True, slots=True)
class Followed:
    """What followed for a firm; value in đồng."""

    id: UUID
    firm: UUID
    firm_name: Name
    kind: str
    partner: str
    value: int
    followed_on: date
    note: str


@dataclass(frozen=True, slots=True)
class EventRecord:
    """An event with its sums; `orders` is the value of the orders that followed, in đồng."""

    id: UUID
    incubator: UUID
    house: Name
    service: UUID
    kind: str
    name: Name
    about: str
    place: str
    slot: Period
    status: str
    cancel_reason: str
    firms: int
    people: int
    contacts: int
    orders: int

    @property
    def starts_at(self) -> datetime:
        """When it begins."""
        return self.slot.start


@dataclass(frozen=True, slots=True)
class EventStory:
    """An event with the firms that the actor may know of."""

    event: EventRecord
    firms: tuple[Attending, ...]
    guests: tuple[Guest, ...]
    results: tuple[Followed, ...]


async def list_events(*, paging: Paging | None = None) -> tuple[list[EventRecord], int]:
    """All events, the latest first, and how many there are."""
    paging = paging or Paging()
    total = await fetch("SELECT COUNT(*) AS n FROM network_event")
    rows = await fetch(
        f"{_SELECT} ORDER BY n.starts_at DESC, n.id LIMIT {{}} OFFSET {{}}",
        *(paging.size, paging.offset),
    )
    return [_record(row) for row in rows], total[0]["n"]


async def show_event(id: UUID, *, actor: Actor) -> EventStory:
    """One event; of the firms those that the actor may know of. NotFound for none."""
    rows = await fetch(f"{_SELECT} WHERE n.id = {{}}", id)
    if not rows:
        raise NotFound
    event = _record(rows[0])
    houses = actor.incubators(*READERS)
    sees_all = houses is None or event.incubator in houses
    came = await fetch(
        "SELECT a.firm, f.name_vi, f.name_en, a.people, t.support FROM event_attendance a"
        " JOIN firm f ON f.id = a.firm JOIN act t ON t.id = a.act WHERE a.event = {}"
        " AND a.withdrawn_at IS NULL ORDER BY f.sort_key, f.id",
        id,
    )
    guests = await fetch("SELECT name, people FROM event_guest WHERE event = {} ORDER BY id", id)
    followed = await fetch(
        "SELECT x.id, x.firm, f.name_vi, f.name_en, x.kind, x.partner, x.value, x.followed_on,"
        " x.note FROM event_result x JOIN firm f ON f.id = x.firm WHERE x.event = {}"
        " AND x.withdrawn_at IS NULL ORDER BY x.followed_on, x.id",
        id,
    )
    return EventStory(
        event,
        tuple(
            Attending(row["firm"], _name(row), row["people"], row["support"])
            for row in came
            if sees_all or row["firm"] in actor.firms
        ),
        tuple(Guest(row["name"], row["people"]) for row in guests),
        tuple(_followed(row) for row in followed if sees_all or row["firm"] in actor.firms),
    )


_SELECT = (
    "SELECT n.id, n.incubator, n.service, n.kind, n.name_vi, n.name_en, n.about, n.place,"
    " n.starts_at, n.ends_at, n.status, n.cancel_reason, i.name_vi AS house_vi,"
    " i.name_en AS house_en, (SELECT COUNT(*) FROM event_attendance a WHERE a.event = n.id"
    " AND a.withdrawn_at IS NULL) AS firms, (SELECT CAST(COALESCE(SUM(a.people), 0) AS BIGINT)"
    " FROM event_attendance a WHERE a.event = n.id AND a.withdrawn_at IS NULL) AS people,"
    " (SELECT COUNT(*) FROM event_result x WHERE x.event = n.id AND x.withdrawn_at IS NULL)"
    " AS contacts, (SELECT CAST(COALESCE(SUM(x.value), 0) AS BIGINT) FROM event_result x"
    " WHERE x.event = n.id AND x.kind = 'ORDER' AND x.withdrawn_at IS NULL) AS orders"
    " FROM network_event n JOIN incubator i ON i.id = n.incubator"
)


def _record(row: Row) -> EventRecord:
    cut = ("name_vi", "name_en", "house_vi", "house_en", "starts_at", "ends_at")
    return EventRecord(
        **{key: value for key, value in row.items() if key not in cut},
        house=Name(row["house_vi"], row["house_en"]),
        name=_name(row),
        slot=Period(row["starts_at"], row["ends_at"]),
    )


def _followed(row: Row) -> Followed:
    same = {key: value for key, value in row.items() if not key.startswith("name")}
    return Followed(**same, firm_name=_name(row))


def _name(row: Row) -> Name:
    return Name(row["name_vi"], row["name_en"])
