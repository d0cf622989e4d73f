"""The firm accepts what was done and rates it, or sends it back."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from incubator.checks import checked_number, checked_text
from incubator.clock import local
from incubator.database import write
from incubator.faults import Forbidden
from incubator.users import Actor
from services import request_funds
from services.request_locks import hold_request, keep_request
from services.request_notices import RATED, RETURNED, tell_house
from services.request_rules import BEST, check_done
from services.request_thread import store_message
from services.scope import is_client

REDO_WITHIN = timedelta(days=7)


async def accept(id: UUID, rating: int, *, note: str = "", actor: Actor, now: datetime) -> None:
    """Accept and rate from 1 to 5; the support of what was given is accepted with it.

    RequestOver, NotDoneYet; NotFound, Forbidden for anybody but the firm, Invalid.
    """
    checked_number("rating", rating, BEST, 1)
    note = checked_text("note", note, 1000, multiline=True)
    async with write():
        row = await hold_request(id, actor=actor)
        if not is_client(actor, row):
            raise Forbidden
        check_done(row["status"])
        changes = {
            "status": "ACCEPTED", "rating": rating, "rating_note": note,
            "accepted_by": actor.user, "accepted_at": now,
        }  # fmt: skip
        await keep_request(
            row, "request.accept", changes, fields=["status", "rating"], actor=actor, now=now
        )
        await tell_house(RATED, row, actor=actor, now=now, rating=rating)
        await request_funds.accept(row, actor_user=actor.user, now=now)


async def send_back(id: UUID, reason: str, *, actor: Actor, now: datetime) -> None:
    """Send what was done back to the house, with what is still missing, kept in the thread.

    RequestOver, NotDoneYet; NotFound, Forbidden, Invalid.
    """
    reason = checked_text("reason", reason, 2000, required=True, multiline=True)
    async with write():
        row = await hold_request(id, actor=actor)
        if not is_client(actor, row):
            raise Forbidden
        check_done(row["status"])
        changes = {
            "status": "ASSIGNED" if row["adviser"] else "TRIAGED",
            "due_on": local(now).date() + REDO_WITHIN,
            "waits_for": "HOUSE",
        }
        await store_message(id, reason, actor=actor, now=now)
        await keep_request(row, "request.return", changes, fields=["status"], actor=actor, now=now)
        await tell_house(RETURNED, row, actor=actor, now=now)
