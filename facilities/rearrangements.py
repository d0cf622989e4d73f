"""Bookings that have to be rearranged: who has them, what is held for them, and the next time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from facilities.booking_requests import BookingRequest, Item
from facilities.hits import Hit
from facilities.next_times import next_time
from facilities.strandings import Stranded, left_alone, shut_out
from facilities.timetables import Stop
from facilities.wholes import wholes_of
from incubator.acts import Link
from incubator.database import Row, fetch, marks
from incubator.periods import Period
from incubator.refusals import Refusal
from incubator.users import Actor, Role

MOST_TIMES = 100
"""For so many bookings the next time is looked for; each search takes some milliseconds."""


@dataclass(frozen=True, slots=True)
class Rearrangement:
    """A booking that cannot be served as booked.

    `held` is the cash support in đồng that goes back to its line when it is cancelled;
    `is_searched` tells that a next time was looked for, `is_left_alone` that only a technician is
    missing. `whole` is what the booking moves with, such as a session, with its page; no next time
    is looked for then, as that has other parts too.
    """

    hit: Hit
    why: Refusal | None
    person: str
    held: int
    sequence: int
    next_possible: datetime | None
    is_searched: bool
    is_left_alone: bool
    whole: Link | None = None

    @property
    def next_slot(self) -> Period | None:
        """The slot of the same length at the next possible time."""
        start = self.next_possible
        length = self.hit.slot.end - self.hit.slot.start
        return Period(start, start + length) if start else None


async def rearrange(
    stranded: Sequence[Stranded],
    *,
    now: datetime,
    stops: Mapping[UUID, Sequence[Stop]] | None = None,
    with_times: bool = True,
) -> list[Rearrangement]:
    """What people need to know of these bookings; outside any transaction.

    `stops` are closures that are not announced yet. Without `with_times` no next time is looked
    for, as where the hours of today would tell a wrong one.
    """
    bookings = list(dict.fromkeys(one.hit.booking for one in stranded))
    facts = await _facts(bookings)
    items = await _items(bookings)
    wholes = await wholes_of(bookings)
    times: dict[UUID, datetime | None] = {}
    alone = [one for one in bookings if one not in wholes]
    for booking in alone[: MOST_TIMES if with_times else 0]:
        request = _request(facts[booking], items[booking])
        times[booking] = await next_time(request, now=now, moving=booking, stops=stops)
    return [
        Rearrangement(
            hit=one.hit,
            why=one.why,
            person=facts[one.hit.booking]["person_name"] or "",
            held=facts[one.hit.booking]["held"],
            sequence=facts[one.hit.booking]["sequence"],
            next_possible=times.get(one.hit.booking),
            is_searched=one.hit.booking in times,
            is_left_alone=one.attendant is not None,
            whole=wholes.get(one.hit.booking),
        )
        for one in stranded
    ]


async def list_stranded(actor: Actor, now: datetime) -> list[Stranded]:
    """The bookings to come that cannot be served, in the houses where the actor works.

    One that is shut out and left alone is told once.
    """
    houses = actor.incubators(Role.manager, Role.technician)
    rows = await fetch("SELECT id, incubator FROM resource WHERE is_bookable")
    resources = [row["id"] for row in rows if houses is None or row["incubator"] in houses]
    out = await shut_out(resources, now)
    served = {row["incubator"] for row in rows if houses is None or row["incubator"] in houses}
    alone = await left_alone(sorted(served), now)
    found = [*out.values(), *(one for key, one in alone.items() if key not in out)]
    return sorted(found, key=lambda one: (one.hit.slot.start, one.hit.resource_code))


async def _facts(bookings: list[UUID]) -> dict[UUID, Row]:
    rows = await fetch(
        "SELECT b.id, b.sequence, b.firm, b.person, b.companion, b.use, b.purpose,"  # noqa: S608
        " b.without_support, b.starts_at, b.ends_at, p.full_name AS person_name,"
        " (SELECT CAST(COALESCE(SUM(a.support), 0) AS BIGINT) FROM booking_item i JOIN act a"
        " ON a.id = i.act WHERE i.booking = b.id AND a.status = 'HELD' AND a.mode = 'CASH')"
        " AS held FROM booking b LEFT JOIN person p ON p.id = b.person"
        f" WHERE b.id IN ({marks(bookings)})",
        *bookings,
    )
    return {row["id"]: row for row in rows}


async def _items(bookings: list[UUID]) -> dict[UUID, list[Item]]:
    rows = await fetch(
        "SELECT booking, resource, quantity FROM booking_item"  # noqa: S608
        f" WHERE booking IN ({marks(bookings)}) ORDER BY id",
        *bookings,
    )
    found: dict[UUID, list[Item]] = defaultdict(list)
    for row in rows:
        found[row["booking"]].append(Item(row["resource"], row["quantity"]))
    return found


def _request(facts: Row, items: list[Item]) -> BookingRequest:
    return BookingRequest(
        items=tuple(items),
        slot=Period(facts["starts_at"], facts["ends_at"]),
        purpose=facts["purpose"],
        firm=facts["firm"],
        person=facts["person"],
        companion=facts["companion"],
        use=facts["use"],
        without_support=facts["without_support"],
    )
