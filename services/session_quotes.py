"""What a planned session would cost and hold, before anybody confirms it."""

from __future__ import annotations

from datetime import datetime

from incubator.clock import local
from incubator.database import Row
from incubator.periods import Period
from incubator.refusals import Refusal
from services import request_funds, session_funds
from services.quoted import Quoted, quoted
from services.service_records import show_service


async def quote_session(row: Row, *, now: datetime) -> Quoted | None:
    """What confirming a planned session would hold; None for one that holds nothing here."""
    if row["status"] != "PLANNED":
        return None
    day, today = local(row["starts_at"]).date(), local(now).date()
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
        return await quoted(found, service, client, row["incubator"], day=day, today=today)
    except Refusal as refusal:
        return Quoted(None, refusal=refusal)
