"""What something would cost and hold, told before anybody asks for it; nothing is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from facilities.quotes import names_of_lines
from facilities.rates import Price
from incubator.lines import Choice, first_with_room, lock_candidates
from incubator.refusals import Refusal
from services import request_funds
from services.request_funds import Client
from services.request_funds import Quote as Found
from services.service_records import ServiceRecord
from tenants.scheme_support import Offer


@dataclass(frozen=True, slots=True)
class Quoted:
    """The price in đồng, and the line that would hold its support, with what that has left.

    `offer` is what the best scheme would give. `refusal` is what stands in the way; there is no
    price then.
    """

    price: Price | None
    mode: str = "NONE"
    line: UUID | None = None
    line_name: str = ""
    room: int = 0
    offer: Offer | None = None
    refusal: Refusal | None = None


async def quoted(
    found: Found, service: ServiceRecord, client: Client, house: UUID, *, day: date, today: date
) -> Quoted:
    """What holding the support on a day would do. NoTaxCode, SupportModeMissing.

    Without a lock: what it says may have changed a moment later.
    """
    mode = await request_funds.mode_of(found, service, client, house, day)
    if mode != "CASH":
        return Quoted(found.price, mode, offer=found.offer)
    choice = Choice(house, service.category, day.year)
    lines = (await lock_candidates({choice}, today, locking=False))[choice]
    line = first_with_room(lines, found.price.support)
    if line is None:
        return Quoted(found.price, mode, offer=found.offer)
    names = await names_of_lines([line.id])
    name = names.get(line.id, "")
    return Quoted(found.price, mode, line.id, name, line.room, found.offer)
