"""What a request would cost and hold, before it is sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from incubator.checks import checked_number
from incubator.clock import local
from incubator.refusals import Refusal
from incubator.users import Actor
from services import request_funds
from services.quoted import Quoted, quoted
from services.requests import MOST_UNITS, check_asker, offered


@dataclass(frozen=True, slots=True)
class ToPrice:
    """Of a request what its price depends on; `quantity` in units of the catalogue."""

    incubator: UUID
    firm: UUID
    service: UUID
    quantity: int = 1
    without_support: bool = False


async def quote_request(asked: ToPrice, *, actor: Actor, now: datetime) -> Quoted | None:
    """What asking would hold today; None for a service that another programme pays for.

    Invalid for what there is not, Forbidden. What the rules refuse stands in the answer.
    """
    check_asker(asked.incubator, asked.firm, actor)
    checked_number("quantity", asked.quantity, MOST_UNITS, 1)
    day = local(now).date()
    try:
        service = await offered(asked.service, asked.incubator, day)
        if service.is_referred:
            return None
        client = await request_funds.load_client(asked.firm, service, day)
        found = request_funds.quote(
            service, client, asked.quantity, without_support=asked.without_support
        )
        found = await request_funds.with_scheme(found, service, client, day, locking=False)
        if not found.is_held:
            return Quoted(found.price)
        return await quoted(found, service, client, asked.incubator, day=day, today=day)
    except Refusal as refusal:
        return Quoted(None, refusal=refusal)
