"""Who did what to which thing: written in the business transaction, never changed after."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from incubator.batches import insert_rows
from incubator.database import fetch, marks
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
    noted = Noted(action, subject_kind, subject_id, incubator, fields, sequence)
    await record_all(actor, [noted], now=now)


@dataclass(frozen=True, slots=True)
class Noted:
    """One entry to be added, as `record` takes it."""

    action: str
    subject_kind: str
    subject_id: UUID | str
    incubator: UUID | None = None
    fields: Iterable[str] = ()
    sequence: int = 0


async def record_all(actor: Actor | None, noted: Sequence[Noted], *, now: datetime) -> None:
    """Add many entries in few statements."""
    rows = [
        {
            "id": uuid7(),
            "at": now,
            "actor": actor.user if actor else None,
            "action": one.action,
            "subject_kind": one.subject_kind,
            "subject_id": str(one.subject_id),
            "incubator": one.incubator,
            "details": json.dumps({"fields": sorted(one.fields)}),
            "address": actor.address if actor else "",
            "sequence": one.sequence,
        }
        for one in noted
    ]
    await insert_rows("audit_entry", rows)


async def last_changes(ids: Sequence[object], *kinds: str) -> dict[str, datetime]:
    """When each of these things of the kinds was last changed, by its id as text. One statement."""
    rows = await fetch(
        'SELECT subject_id, MAX(at) AS "at [timestamptz]" FROM audit_entry'
        f" WHERE subject_kind IN ({marks(kinds)}) AND subject_id IN ({marks(ids)})"
        " GROUP BY subject_id",
        *kinds,
        *map(str, ids),
    )
    return {row["subject_id"]: row["at"] for row in rows}
