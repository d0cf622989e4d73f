"""Mail to applicants, who have no account, as it goes into the outbox with what it tells of."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from incubator import outbox

MAIL_KIND = "application"
RECEIVED, INCOMPLETE, DECIDED = "received", "incomplete", "decided"


async def write_to_applicant(
    application: UUID, contact: UUID, told: str, *, secret: str = "", now: datetime
) -> None:
    """Add a letter to the open transaction.

    The one about the receipt carries the private link: nobody can look it up later, so the secret
    waits in the outbox and is forgotten there once the letter is on its way.
    """
    payload = {"application": str(application), "told": told}
    if secret:
        payload["secret"] = secret
    await outbox.enqueue([outbox.Message(MAIL_KIND, payload, person=contact)], now=now)
