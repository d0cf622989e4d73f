"""Files between their upload and their end: kept for an hour, for the one who sent them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from incubator.batches import update_row
from incubator.database import execute, fetch, insert
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.imports.report import Report
from incubator.tables import ImportFile
from incubator.users import Actor

KEPT = timedelta(hours=1)
SILENT = timedelta(seconds=60)
"""Work that has not been heard of for so long was interrupted, by a restart of the server."""
_COLUMNS = (
    "id, noun, file_name, state, step, done, total, findings, failure, made_at, beat_at, "
    'bad_rows IS NOT NULL AS "has_bad_rows [boolean]"'
)


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that its sender is taking over, and how far that has come."""

    id: UUID
    noun: str
    file_name: str
    state: str
    step: str
    done: int
    total: int
    findings: str
    failure: str
    made_at: datetime
    beat_at: datetime
    has_bad_rows: bool

    @property
    def is_at_work(self) -> bool:
        """Whether it is being checked or stored."""
        return self.state in ("CHECKING", "STORING")

    def is_lost(self, now: datetime) -> bool:
        """Whether the work on it was interrupted."""
        return self.is_at_work and now - self.beat_at > SILENT

    @property
    def report(self) -> Report | None:
        """What was found, once it is."""
        return Report.of_data(json.loads(self.findings)["report"]) if self.findings else None

    @property
    def preview(self) -> dict[str, Any]:
        """Some rows as they stand, see `previews`."""
        found: dict[str, Any] = json.loads(self.findings)["preview"] if self.findings else {}
        return found

    @property
    def stored(self) -> int | None:
        """How many rows were stored; None before."""
        stored: int | None = json.loads(self.findings)["stored"] if self.findings else None
        return stored


async def keep(noun: str, file_name: str, content: bytes, *, actor: Actor, now: datetime) -> UUID:
    """Keep a file that is about to be checked; those that are too old are forgotten."""
    await sweep(now)
    row = ImportFile(
        id=uuid7(), noun=noun, file_name=file_name[-200:], content=content, state="CHECKING",
        made_by=actor.user, made_at=now, beat_at=now,
    )  # fmt: skip
    await insert(row)
    return row.id


async def show_file(file: UUID, actor: Actor) -> KeptFile:
    """A file of the actor's own; NotFound for another's, or one that was forgotten."""
    rows = await fetch(
        f"SELECT {_COLUMNS} FROM import_file WHERE id = {{}} AND made_by = {{}}",  # noqa: S608
        file, actor.user,
    )  # fmt: skip
    if not rows:
        raise NotFound
    return KeptFile(**{**rows[0], "has_bad_rows": bool(rows[0]["has_bad_rows"])})


async def content_of(file: UUID) -> bytes:
    """What is in the file."""
    rows = await fetch("SELECT content FROM import_file WHERE id = {}", file)
    if not rows:
        raise NotFound
    return bytes(rows[0]["content"])


async def bad_rows_of(file: UUID, actor: Actor) -> bytes:
    """The rows that were left out, as a workbook; NotFound when there are none."""
    rows = await fetch(
        "SELECT bad_rows FROM import_file WHERE id = {} AND made_by = {}", file, actor.user
    )
    if not rows or rows[0]["bad_rows"] is None:
        raise NotFound
    return bytes(rows[0]["bad_rows"])


async def begin_storing(file: UUID, actor: Actor, *, now: datetime) -> bool:
    """Note that a checked file is being stored; False when that was begun already."""
    begun = await fetch(
        "UPDATE import_file SET state = 'STORING', step = '', done = 0, total = 0, beat_at = {} "
        "WHERE id = {} AND made_by = {} AND state = 'CHECKED' RETURNING id",
        now, file, actor.user,
    )  # fmt: skip
    return bool(begun)


async def note(file: UUID, **changed: Any) -> None:
    """Note how the work on a file goes."""
    await update_row("import_file", file, changed)


async def forget(file: UUID, actor: Actor) -> None:
    """Delete a file of the actor's own."""
    await execute("DELETE FROM import_file WHERE id = {} AND made_by = {}", file, actor.user)


async def sweep(now: datetime) -> None:
    """Forget the files that are too old."""
    await execute("DELETE FROM import_file WHERE made_at <= {}", now - KEPT)
