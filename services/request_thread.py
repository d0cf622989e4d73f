"""The thread of a request: what firm, house and adviser ask each other about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from incubator import audit
from incubator.batches import update_row
from incubator.checks import checked_text
from incubator.database import fetch, insert, write
from incubator.faults import Forbidden
from incubator.ids import uuid7
from incubator.users import Actor
from services.request_files import keep_files
from services.request_locks import hold_request
from services.request_notices import MESSAGE, tell_firm, tell_house
from services.request_rules import check_open
from services.scope import is_adviser, is_client, is_staff
from services.tables import ServiceMessage
from tenants.file_types import Document


@dataclass(frozen=True, slots=True)
class MessageRecord:
    """A message; `from_firm` says on which side its writer stands."""

    id: UUID
    text: str
    written_at: datetime
    name: str
    from_firm: bool


async def write_message(
    id: UUID, text: str, *, files: Sequence[Document] = (), actor: Actor, now: datetime
) -> None:
    """Write to the other side; the request then waits for its answer.

    RequestOver, RequestFilesFull; NotFound, Forbidden, Invalid.
    """
    text = checked_text("text", text, 5000, required=True, multiline=True)
    async with write():
        row = await hold_request(id, actor=actor)
        from_firm = is_client(actor, row)
        if not (from_firm or is_staff(actor, row) or is_adviser(actor, row)):
            raise Forbidden
        check_open(row["status"])
        await store_message(id, text, actor=actor, now=now)
        await keep_files(id, "ASKED", files, actor=actor, now=now)
        if row["status"] != "FULFILLED":
            waits_for = "HOUSE" if from_firm else "FIRM"
            await update_row("service_request", id, {"waits_for": waits_for})
        await audit.record(
            actor, "request.message", "service_request", id, incubator=row["incubator"], now=now
        )
        if from_firm:
            await tell_house(MESSAGE, row, actor=actor, now=now)
        else:
            await tell_firm(MESSAGE, row, actor=actor, now=now)


async def store_message(id: UUID, text: str, *, actor: Actor, now: datetime) -> None:
    """Keep a message within the caller's transaction."""
    await insert(
        ServiceMessage(id=uuid7(), request=id, text=text, written_by=actor.user, written_at=now)
    )


async def messages_of(request: UUID) -> list[MessageRecord]:
    """The thread, the oldest first."""
    rows = await fetch(
        "SELECT m.id, m.text, m.written_at, p.full_name AS name, EXISTS (SELECT 1 FROM membership k"
        ' WHERE k.person = p.id AND k.firm = q.firm) AS "from_firm [boolean]"'
        " FROM service_message m JOIN service_request q ON q.id = m.request"
        " JOIN app_user u ON u.id = m.written_by JOIN person p ON p.id = u.person"
        " WHERE m.request = {} ORDER BY m.id",
        request,
    )
    return [MessageRecord(**row) for row in rows]
