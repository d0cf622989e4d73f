"""A firm moves from one unit to another and its lease goes on there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from facilities.let import check_live, hold_letting
from facilities.letting_changes import end_on
from facilities.letting_requests import LettingRequest, check_shape
from facilities.lettings import Signed, sign
from facilities.tables import Letting
from incubator import audit
from incubator.clock import local
from incubator.database import write
from incubator.languages import N_
from incubator.refusals import Invalid
from incubator.users import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Where a firm goes on a day, with what amendment; the same number of units unless given."""

    resource: UUID
    on: date
    quantity: int | None = None
    contract: str = ""


async def move_letting(id: UUID, move: Move, *, actor: Actor, now: datetime) -> Signed:
    """Take a unit back and let another from the same day on, or do neither.

    The rest of the term, the years of the lease, its steps and the deposit go along; the rent is
    that of the new unit. Answers the new letting. Refused like a new letting.
    """
    async with write():
        letting = await hold_letting(id, actor=actor, units=[move.resource])
        check_live(letting)
        request = _request(letting, move, local(now).date())
        check_shape(request)
        letting.deposit = 0
        await end_on(letting, move.on, "", actor=actor, now=now)
        await audit.record(
            actor, "letting.move", "letting", id, incubator=letting.incubator, now=now
        )
        moved = await sign(request, actor=actor, now=now, moved_from=letting)
        return Signed.of(moved, now)


def _request(letting: Letting, move: Move, today: date) -> LettingRequest:
    if move.resource == letting.resource:
        raise Invalid("resource", N_("Choose another unit than the one the firm has."))
    if letting.ends_on <= max(move.on, today):
        message = N_("The letting ends on %(day)s; extend it before the firm moves.")
        raise Invalid("on", message, day=letting.ends_on)
    return LettingRequest(
        resource=move.resource,
        tenancy=letting.tenancy,
        starts_on=max(move.on, letting.starts_on),
        ends_on=letting.ends_on,
        quantity=move.quantity or letting.quantity,
        deposit=letting.deposit,
        contract=move.contract or letting.contract,
        without_support=letting.without_support,
    )
