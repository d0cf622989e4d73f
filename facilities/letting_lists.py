"""Many lettings at once, as a file brings them: signed one after another in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from facilities.letting_requests import LettingRequest, check_shape
from facilities.lettings import sign
from facilities.tables import Resource
from incubator.batches import EntryRefused
from incubator.database import fetch, lock, marks, write
from incubator.refusals import Invalid, Refusal
from incubator.tables import BudgetLine
from incubator.users import Actor, Role, require
from tenants.tables import Firm

MOST_AT_ONCE = 100
"""Lettings of one transaction: each takes some thirty statements, and others wait meanwhile."""


async def sign_lettings(
    requests: Sequence[LettingRequest], *, actor: Actor, now: datetime
) -> list[UUID]:
    """Sign all of them or none, each by the rules of a single one; returns the lettings.

    EntryRefused names the first that a rule refuses. All firms, then all units, then all budget
    lines of their houses are locked before the first is signed, so that nobody waits in a circle.
    """
    require(actor, Role.manager)
    for request in requests:
        check_shape(request)
    signed = []
    async with write():
        await _lock(requests)
        for position, request in enumerate(requests):
            try:
                signed.append((await sign(request, actor=actor, now=now)).id)
            except (Refusal, Invalid) as error:
                raise EntryRefused(position, error) from error
    return signed


async def _lock(requests: Sequence[LettingRequest]) -> None:
    tenancies = sorted({request.tenancy for request in requests})
    sql = f"SELECT firm FROM tenancy WHERE id IN ({marks(tenancies)})"
    await lock(Firm, [row["firm"] for row in await fetch(sql, *tenancies)])
    units = await lock(Resource, [request.resource for request in requests])
    houses = sorted({unit["incubator"] for unit in units})
    sql = f"SELECT id FROM budget_line WHERE incubator IN ({marks(houses)}) AND status = 'OPEN'"
    await lock(BudgetLine, [row["id"] for row in await fetch(sql, *houses)])
