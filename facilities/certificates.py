"""Inspections and calibrations: certificates without which some resources may not run."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from facilities.hits import lock_resource
from facilities.tables import Inspection
from facilities.timetables import CALIBRATION, INSPECTION
from incubator import audit, clock
from incubator.database import write
from incubator.languages import N_
from incubator.refusals import Invalid
from incubator.users import Actor, Role, require


async def record_certificate(
    resource: UUID,
    kind: str,
    performed_on: date,
    valid_until: date,
    certificate: str,
    *,
    actor: Actor,
    now: datetime,
) -> UUID:
    """Record a safety inspection or a calibration with the last day on which it is valid."""
    if kind not in (INSPECTION, CALIBRATION):
        raise Invalid("kind", N_("Choose one of the values offered."))
    if performed_on > clock.local(now).date():
        raise Invalid("performed_on", N_("It cannot have been performed in the future."))
    if valid_until < performed_on:
        raise Invalid("valid_until", N_("The end must come after the start."))
    async with write():
        house = await lock_resource(resource)
        require(actor, Role.manager, Role.technician, incubator=house)
        row = Inspection(
            resource=resource,
            kind=kind,
            performed_on=performed_on,
            valid_until=valid_until,
            certificate=certificate,
            recorded_by=actor.user,
            recorded_at=now,
        )
        await Inspection.insert(row)
        await audit.record(
            actor, "inspection.record", "inspection", row.id, incubator=house, now=now
        )
    return row.id
