"""What takes a resource and is no booking and no letting, as a meeting of a course: by its page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from incubator.acts import Link, origins_of
from incubator.database import Row, fetch, marks
from incubator.names import Name
from incubator.periods import Period
from incubator.users import Actor, Role


@dataclass(frozen=True, slots=True)
class OtherUse:
    """A resource that is taken for a time; `label` and `url` say for what, blank when unknown.

    `id` is that of the occupation, `kind` that of its act; at `mends` it is moved by who may.
    """

    id: UUID
    kind: str
    resource: UUID
    resource_code: str
    resource_name: Name
    slot: Period
    label: str
    url: str
    mends: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """What an occupation is for, and the page on which that is moved."""

    link: Link
    mends: str


class Teller(Protocol):
    """Tells people of uses that are hit, or are so no more."""

    async def __call__(
        self, uses: Sequence[OtherUse], *, is_over: bool, actor: Actor, now: datetime
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class UseKind:
    """What a package above knows of the uses by its acts."""

    places: Callable[[Sequence[UUID]], Awaitable[Mapping[UUID, Place]]]
    tell: Teller


USES: dict[str, UseKind] = {}
"""By kind of act; each package above enters its own."""
_SELECT = (
    "SELECT o.id, o.act, a.kind, o.starts_at, o.ends_at, r.id AS resource, r.code, r.name_vi,"
    " r.name_en"
    " FROM occupation o JOIN act a ON a.id = o.act AND a.kind NOT IN ('BOOKING', 'LETTING')"
    " JOIN resource r ON r.id = o.resource AND r.kind <> 'TECHNICIANS'"
    " WHERE o.holds AND o.ends_at > {}"
)
_ORDER = " ORDER BY o.starts_at, r.code, o.id"
_STOPPED = (
    " AND (EXISTS (SELECT 1 FROM closure c WHERE c.withdrawn_at IS NULL"
    " AND (c.resource = r.id OR c.incubator = r.incubator)"
    " AND c.starts_at < o.ends_at AND c.ends_at > o.starts_at)"
    " OR EXISTS (SELECT 1 FROM maintenance m WHERE m.withdrawn_at IS NULL AND m.resource = r.id"
    " AND m.starts_at < o.ends_at AND (m.ends_at IS NULL OR m.ends_at > o.starts_at)))"
)


async def uses_hit(
    resources: Collection[UUID], start: datetime, end: datetime | None
) -> list[OtherUse]:
    """What a stop of the resources hits besides bookings; no end is for ever."""
    ids = list(resources)
    ending = " AND o.starts_at < {}" if end else ""
    rows = await fetch(
        f"{_SELECT} AND o.resource IN ({marks(ids)}){ending}{_ORDER}",
        *(start, *ids, *([end] if end else [])),
    )
    return await _named(rows)


async def uses_stopped(actor: Actor, now: datetime) -> list[OtherUse]:
    """What is to come in the actor's houses and lies in a closure or a maintenance."""
    houses = actor.incubators(Role.manager, Role.technician)
    where = "" if houses is None else f" AND r.incubator IN ({marks(list(houses))})"
    rows = await fetch(f"{_SELECT}{where}{_STOPPED}{_ORDER}", now, *sorted(houses or []))
    return await _named(rows)


async def tell_uses(
    uses: Sequence[OtherUse], *, actor: Actor, now: datetime, is_over: bool = False
) -> None:
    """Tell whose uses are hit by a stop, or that it `is_over`; inside its transaction."""
    for kind, known in USES.items():
        some = [use for use in uses if use.kind == kind]
        if some:
            await known.tell(some, is_over=is_over, actor=actor, now=now)


async def _named(rows: Sequence[Row]) -> list[OtherUse]:
    origins = await origins_of({row["act"]: row["kind"] for row in rows})
    places: dict[UUID, Place] = {}
    for kind, known in USES.items():
        places |= await known.places([row["id"] for row in rows if row["kind"] == kind])
    return [_use(row, places.get(row["id"]), origins.get(row["act"])) for row in rows]


def _use(row: Row, place: Place | None, origin: Link | None) -> OtherUse:
    link = place.link if place else origin or Link("", "")
    return OtherUse(
        id=row["id"],
        kind=row["kind"],
        resource=row["resource"],
        resource_code=row["code"],
        resource_name=Name(row["name_vi"], row["name_en"]),
        slot=Period(row["starts_at"], row["ends_at"]),
        label=link.label,
        url=link.url,
        mends=place.mends if place else "",
    )
