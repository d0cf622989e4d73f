"""Forgetting an applicant: what the erased person sent goes too, and the record stays nameless."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from incubator import audit
from incubator.database import execute, fetch, lock
from incubator.keys import hash_secret, new_secret
from incubator.people import ERASURES
from incubator.users import Actor
from tenants.tables import Application


async def forget_applicant(person: UUID, actor: Actor | None, now: datetime) -> None:
    """Within the transaction that erases a person: documents, draft, position and link go.

    The answers, scores and the decision stay on record: they tell of the firm, and the form asks
    to leave out what is personal.
    """
    rows = await fetch(
        "SELECT a.id, r.incubator FROM application a JOIN application_round r ON r.id = a.round"
        " WHERE a.contact = {} ORDER BY a.id",
        person,
    )
    if not rows:
        return
    await lock(Application, [row["id"] for row in rows])
    for row in rows:
        await execute("DELETE FROM application_file WHERE application = {}", row["id"])
        await execute(
            "UPDATE application SET typed = {}, contact_title = '', link_hash = {} WHERE id = {}",
            "{}", hash_secret(new_secret()), row["id"],
        )  # fmt: skip
        await audit.record(
            actor, "application.erase", "application", row["id"], incubator=row["incubator"],
            fields=["contact_title", "files"], now=now,
        )  # fmt: skip


ERASURES.append(forget_applicant)
