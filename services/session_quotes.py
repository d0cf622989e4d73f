"""What a planned session would cost and hold, before anybody confirms it; nothing is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from facilities.quotes import names_of_lines
from facilities.rates import Price
from incubator.clock import local
from incubator.database import Row
from incubator.lines import Choice, first_with_room, lock_candidates
from incubator.periods import Period
from incubator.refusals import Refusal
from services import request_funds, session_funds
from services.service_records import show_service


@dataclass(frozen=True, slots=True)
class SessionQuote:
    """The price in đồng, and the line that would hold its support, with what that has left.

    `refusal` is what stands in the way of confirming it now; there is no price then.
    """

    price: Price | None
    mode: str = "NONE"
    line: UUID | None = None
    line_name: str = ""
    room: int = 0
    refusal: Refusal | None = None


async def quote_session(row: Row, *, now: datetime) -> SessionQuote | None:
    """What confirming a planned session would hold; None for one that holds nothing here.

    Without a lock: what it says may have changed a moment later.
    """
    if row["status"] != "PLANNED":
        return None
    day = local(row["starts_at"]).date()
    service = await show_service(row["service"], on=day)
    if service.is_referred:
        return None
    try:
        client = await request_funds.load_client(row["firm"], service, day)
        found = session_funds.quote_time(
            service, client, Period(row["starts_at"], row["ends_at"]).minutes, day,
            without_support=row["without_support"],
        )  # fmt: skip
        if not row["without_support"]:
            found = await request_funds.with_scheme(found, service, client, day, locking=False)
        mode = await request_funds.mode_of(found, service, client, row["incubator"], day)
    except Refusal as refusal:
        return SessionQuote(None, refusal=refusal)
    if mode != "CASH":
        return SessionQuote(found.price, mode)
    choice = Choice(row["incubator"], service.category, day.year)
    lines = (await lock_candidates({choice}, local(now).date(), locking=False))[choice]
    line = first_with_room(lines, found.price.support)
    if line is None:
        return SessionQuote(found.price, mode)
    names = await names_of_lines([line.id])
    return SessionQuote(found.price, mode, line.id, names.get(line.id, ""), line.room)
