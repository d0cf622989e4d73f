"""Who did what to which thing: written in the business transaction, never changed after."""

import json
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from incubator.database import execute
from incubator.ids import uuid7
from incubator.users import Actor


async def record(
    actor: Actor | None,
    action: str,
    subject_kind: str,
    subject_id: UUID | str,
    *,
    now: datetime,
    incubator: UUID | None = None,
    fields: Iterable[str] = (),
    sequence: int = 0,
) -> None:
    """Add one entry; None is the command line or the night's work.

    `fields` are the names of what changed, never the values: an entry outlives the erasure of a
    person. `sequence` is the version that the subject has after the write.
    """
    await execute(
        "INSERT INTO audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, "
        "details, address, sequence) VALUES ({}, {}, {}, {}, {}, {}, {}, {}, {}, {})",
        uuid7(),
        now,
        actor.user if actor else None,
        action,
        subject_kind,
        str(subject_id),
        incubator,
        json.dumps({"fields": sorted(fields)}),
        actor.address if actor else "",
        sequence,
    )
