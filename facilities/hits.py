"""What a closure or a maintenance would hit: resources, under their locks, and bookings."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from facilities.tables import Resource
from incubator.database import fetch, lock, marks
from incubator.languages import N_
from incubator.names import Name
from incubator.periods import Period
from incubator.refusals import Invalid


@dataclass(frozen=True, slots=True)
class Hit:
    """A booking of a resource that cannot be served as booked."""

    booking: UUID
    firm: UUID | None
    firm_name: Name | None
    resource: UUID
    resource_code: str
    resource_name: Name
    quantity: int
    slot: Period
    status: str


async def lock_house(incubator: UUID) -> list[UUID]:
    """Lock every resource of a house, so that no booking slips in; their ids.

    Invalid names `incubator` when there is no such house.
    """
    if not await fetch("SELECT id FROM incubator WHERE id = {}", incubator):
        raise Invalid("incubator", N_("There is no such house."))
    rows = await fetch("SELECT id FROM resource WHERE incubator = {}", incubator)
    resources = [row["id"] for row in rows]
    await lock(Resource, resources)
    return resources


async def lock_resource(resource: UUID) -> UUID:
    """Lock a resource, so that no booking slips in; the house it is in.

    Invalid names `resource` when there is no such one.
    """
    rows = await lock(Resource, [resource])
    if not rows:
        raise Invalid("resource", N_("There is no such resource."))
    house: UUID = rows[0]["incubator"]
    return house


async def house_of(resource: UUID) -> UUID:
    """The house a resource is in; Invalid names `resource` when there is no such one."""
    rows = await fetch("SELECT incubator FROM resource WHERE id = {}", resource)
    if not rows:
        raise Invalid("resource", N_("There is no such resource."))
    house: UUID = rows[0]["incubator"]
    return house


async def bookings_hit(
    resources: Collection[UUID], start: datetime, end: datetime | None
) -> list[Hit]:
    """The live bookings of the resources whose slots touch the time, the earliest first.

    No end means for ever. One that was given back is not hit any more.
    """
    ids = list(resources)
    ending = " AND b.starts_at < {}" if end else ""
    rows = await fetch(
        f"""SELECT b.id, b.firm, f.name_vi AS firm_vi, f.name_en AS firm_en, b.status,
            b.starts_at, b.ends_at, i.quantity, r.id AS resource, r.code, r.name_vi, r.name_en
        FROM booking b JOIN booking_item i ON i.booking = b.id JOIN resource r ON r.id = i.resource
            LEFT JOIN firm f ON f.id = b.firm
        WHERE b.ends_at > {{}} AND i.resource IN ({marks(ids)}) AND b.status <> 'CANCELLED'
            AND b.checked_out_at IS NULL AND b.outcome IS NULL{ending}
        ORDER BY b.starts_at, r.code""",  # noqa: S608 (marks only)
        *(start, *ids),
        *([end] if end else []),
    )
    return [
        Hit(
            booking=row["id"],
            firm=row["firm"],
            firm_name=Name(row["firm_vi"], row["firm_en"]) if row["firm"] else None,
            resource=row["resource"],
            resource_code=row["code"],
            resource_name=Name(row["name_vi"], row["name_en"]),
            quantity=row["quantity"],
            slot=Period(row["starts_at"], row["ends_at"]),
            status=row["status"],
        )
        for row in rows
    ]
