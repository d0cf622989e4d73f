"""A file is looked at, and taken over: as a whole, or without the rows that have problems."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime

from incubator.batches import EntryRefused, Overtaken
from incubator.imports.nouns import STORING, Change, Noun, Progress, quiet
from incubator.imports.report import Report
from incubator.imports.rows import Line, Lines, read_lines
from incubator.imports.sheets import read_sheets
from incubator.languages import N_
from incubator.users import Actor

READING = N_("Reading")
_ATTEMPTS = 3
_MOST_REFUSED = 50
"""Entries that rules refuse one after another before the file is given up."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What is in a file, and what it would change."""

    lines: Lines
    changes: list[Change]

    @property
    def report(self) -> Report:
        """What was found."""
        return self.lines.report

    @property
    def bad(self) -> list[Line]:
        """The rows with problems."""
        return [line for line in self.lines.rows if line.is_bad]

    def count(self) -> None:
        """Bring the findings into order and count the rows by what they would do."""
        counts = self.report.counts
        counts["added"] = sum(1 for one in self.changes if one.is_new)
        counts["changed"] = len(self.changes) - counts["added"]
        counts["bad"] = len(self.bad)
        self.report.sort()


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken over; nothing when `stored` is None. `bad` are the rows left out."""

    report: Report
    stored: int | None
    bad: list[Line]


async def look(
    noun: Noun,
    content: bytes,
    file_name: str,
    *,
    actor: Actor | None,
    now: datetime,
    progress: Progress = quiet,
) -> Looked:
    """Everything that is right and wrong with a file; nothing is written.

    Invalid("file") when it cannot be read at all.
    """
    progress(READING, 0, 0)
    sheets = await read_sheets(content, file_name)
    lines = await asyncio.to_thread(read_lines, sheets, noun.fields, noun.key)
    changes = await noun.weigh(lines, actor, now, progress)
    looked = Looked(lines, changes)
    looked.count()
    return looked


async def take_over(
    noun: Noun,
    content: bytes,
    file_name: str,
    *,
    skip_bad: bool,
    actor: Actor | None,
    now: datetime,
    progress: Progress = quiet,
) -> Taken:
    """Store what the file says: all of it or nothing, with `skip_bad` all rows without problems.

    Everything is checked before the write lock is taken; within it only whether that still holds.
    Overtaken when it never does. Doing it again changes nothing.
    """
    for _ in range(_ATTEMPTS):
        looked = await look(noun, content, file_name, actor=actor, now=now, progress=progress)
        if looked.bad and not skip_bad:
            return Taken(looked.report, None, looked.bad)
        try:
            stored = await _store(noun, looked, skip_bad, actor, now, progress)
        except Overtaken:
            continue
        return Taken(looked.report, stored, looked.bad)
    raise Overtaken


async def _store(
    noun: Noun, looked: Looked, skip_bad: bool, actor: Actor | None, now: datetime,
    progress: Progress,
) -> int | None:  # fmt: skip
    """Store the changes; one that a rule refuses is a problem of its row. None: nothing stored."""
    changes = looked.changes
    for _ in range(_MOST_REFUSED):
        progress(STORING, 0, len(changes))
        try:
            if changes:
                await noun.store([one.entry for one in changes], actor, now, progress)
        except EntryRefused as refused:
            changes.pop(refused.position).line.refuse_by(refused.refusal)
            looked.count()
            if skip_bad:
                continue
            return None
        progress(STORING, len(changes), len(changes))
        return len(changes)
    return None
