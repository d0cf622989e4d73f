"""Drafts: an application that is being written, kept behind its private link until it is sent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from incubator import clock
from incubator.database import Row, execute, fetch, insert, write
from incubator.ids import uuid7
from incubator.keys import hash_secret, new_secret
from incubator.knocks import DAY, Caller, Door, knock
from incubator.languages import N_
from incubator.refusals import Refusal
from tenants.application_facts import PERSONAL, checked_draft
from tenants.application_links import hold_by_link
from tenants.rounds import find_round
from tenants.tables import Application

BEGINNINGS = Door("application", 20)
"""Applications begun: a class or a company shares one address."""
BEGINNINGS_OF_DAY = Door("application-day", 40, DAY)
WRITINGS = Door("application-write", 300)
"""Drafts saved and files sent."""
KEPT = timedelta(days=60)
"""After this long without a change a draft is deleted with its files."""
WRITABLE = ("DRAFT", "INCOMPLETE")


class NotWritable(Refusal):
    """The application is with the house, or it is decided: nothing is changed in it now."""

    rule = "application-not-writable"
    title = N_("The application cannot be changed now")


@dataclass(frozen=True, slots=True)
class Begun:
    """A new draft and the secret of its link, which nobody can look up again."""

    id: UUID
    secret: str


async def begin_draft(
    round_id: UUID, typed: Mapping[str, str], *, caller: Caller, now: datetime
) -> Begun:
    """Keep what has been typed so far under a new private link.

    NotFound for no round, RoundClosed, TooManyFromHere, Invalid for a text that cannot be kept.
    """
    kept = checked_draft(typed)
    (await find_round(round_id)).check_open(clock.local(now).date())
    await knock(BEGINNINGS, caller, now=now)
    await knock(BEGINNINGS_OF_DAY, caller, now=now)
    begun = Begun(uuid7(), new_secret())
    draft = Application(
        id=begun.id, round=round_id, link_hash=hash_secret(begun.secret), status="DRAFT",
        typed=json.dumps(kept, ensure_ascii=False), created_at=now, saved_at=now,
    )  # fmt: skip
    async with write():
        await insert(draft)
    return begun


async def save_draft(
    secret: str, typed: Mapping[str, str], *, caller: Caller, now: datetime
) -> None:
    """Keep what is typed now. NotFound, NotWritable, TooManyFromHere, Invalid.

    What is personal is kept only until the application is submitted.
    """
    kept = checked_draft(typed)
    await knock(WRITINGS, caller, now=now)
    async with write():
        row = await hold_by_link(secret)
        check_writable(row)
        if row["status"] != "DRAFT":
            kept = {name: text for name, text in kept.items() if name not in PERSONAL}
        await execute(
            "UPDATE application SET typed = {}, saved_at = {} WHERE id = {}",
            json.dumps(kept, ensure_ascii=False), now, row["id"],
        )  # fmt: skip


def check_writable(row: Row) -> None:
    """NotWritable unless it is a draft or was sent back to be completed."""
    if row["status"] in WRITABLE:
        return
    raise NotWritable(
        N_("It has been sent. The house tells you here if something is missing; until then it "
           "stays as it is.")
        if row["status"] in ("SUBMITTED", "COMPLETE", "PROPOSED")
        else N_("It is decided or withdrawn and stays on record as it is.")
    )  # fmt: skip


async def discard_draft(secret: str) -> None:
    """Delete a draft that was never sent, its files with it. NotFound, NotWritable."""
    async with write():
        row = await hold_by_link(secret)
        if row["status"] != "DRAFT":
            message = N_("What was sent stays on record. You can withdraw the application instead.")
            raise NotWritable(message)
        await _delete(row["id"])


async def sweep(now: datetime) -> int:
    """Delete drafts that nobody has touched for 60 days; how many those were."""
    rows = await fetch(
        "SELECT id FROM application WHERE status = 'DRAFT' AND saved_at < {} ORDER BY id",
        now - KEPT,
    )
    for row in rows:
        async with write():
            still = "SELECT 1 FROM application WHERE id = {} AND status = 'DRAFT' AND saved_at < {}"
            if await fetch(still, row["id"], now - KEPT):
                await _delete(row["id"])
    return len(rows)


async def _delete(draft: UUID) -> None:
    await execute("DELETE FROM application_file WHERE application = {}", draft)
    await execute("DELETE FROM application WHERE id = {}", draft)
