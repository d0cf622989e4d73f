"""A request under its lock, what is changed about it, and the trace that leaves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from incubator import audit
from incubator.batches import update_row
from incubator.database import Row, fetch, lock
from incubator.faults import NotFound
from incubator.users import Actor
from services.scope import seen_by
from services.tables import ServiceRequest
from tenants.tables import Firm


async def hold_request(id: UUID, *, actor: Actor) -> Row:
    """Lock a request of the actor's inside the open transaction, firm first; NotFound.

    The row also has `adviser_person` and the service's `needs_report`, `name_vi`, `name_en`.
    """
    where, values = seen_by(actor, "q")
    rows = await fetch(
        "SELECT q.firm, a.person AS adviser_person, s.needs_report, s.name_vi, s.name_en"
        " FROM service_request q JOIN service s ON s.id = q.service"
        f" LEFT JOIN adviser a ON a.id = q.adviser WHERE q.id = {{}} AND {where}",
        *(id, *values),
    )
    if not rows:
        raise NotFound
    await lock(Firm, [rows[0]["firm"]])
    return rows[0] | (await lock(ServiceRequest, [id]))[0]


async def keep_request(
    row: Row,
    action: str,
    changes: dict[str, Any],
    *,
    fields: Iterable[str] = (),
    actor: Actor,
    now: datetime,
) -> None:
    """Store changes under the next version, with their trace."""
    sequence = row["sequence"] + 1
    await update_row("service_request", row["id"], changes | {"sequence": sequence})
    await audit.record(
        actor, action, "service_request", row["id"],
        incubator=row["incubator"], fields=fields, sequence=sequence, now=now,
    )  # fmt: skip
