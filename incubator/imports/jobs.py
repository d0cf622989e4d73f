"""The work on a kept file, beside the requests: whoever sent it may wait, or look in later."""

from __future__ import annotations

import asyncio
import json
import logging
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from incubator import clock
from incubator.imports import kept_files
from incubator.imports.nouns import Noun
from incubator.imports.previews import preview
from incubator.imports.registry import NOUNS
from incubator.imports.report import Report
from incubator.imports.takeover import look, take_over
from incubator.imports.workbook_files import bad_rows
from incubator.languages import N_, gettext
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor

AT_ONCE_SECONDS = 3.0
"""A small file is done within the request that sends it."""
BEAT_SECONDS = 0.5
_tasks: set[asyncio.Task[None]] = set()
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Progress:
    """How far the work has come, told to whoever asks."""

    step: str = ""
    done: int = 0
    total: int = 0

    def __call__(self, what: str, done: int, of: int) -> None:
        self.step, self.done, self.total = what, done, of


async def check(file: UUID, actor: Actor) -> None:
    """Check a file; returns when that is done, or goes on without whoever asked."""
    await _started(_check(file, actor), file)


async def store(file: UUID, actor: Actor, *, skip_bad: bool) -> None:
    """Store what a checked file says, with `skip_bad` the rows that are right."""
    if await kept_files.begin_storing(file, actor, now=clock.now()):
        await _started(_store(file, actor, skip_bad=skip_bad), file)


async def _started(work: Any, file: UUID) -> None:
    task = asyncio.create_task(_watched(work, file))
    _tasks.add(task)
    task.add_done_callback(_tasks.discard)
    await asyncio.wait({task}, timeout=AT_ONCE_SECONDS)


async def _watched(work: Any, file: UUID) -> None:
    """Do the work; what stops it is told on the file's page."""
    try:
        await work
    except (Invalid, Refusal) as error:
        await kept_files.note(file, state="FAILED", failure=error.sentence(), content=b"")
    except Exception as error:  # noqa: BLE001 (nobody waits for it who could be told)
        _log.error("taking a file over failed", exc_info=error)
        await kept_files.note(file, state="FAILED", failure=gettext(_FAILED), content=b"")


_FAILED = N_("Something went wrong on our side. Nothing was saved; try again.")


async def _check(file: UUID, actor: Actor) -> None:
    noun, name, content, progress = await _opened(file, actor)
    async with _Beat(file, progress):
        looked = await look(noun, content, name, actor=actor, now=clock.now(), progress=progress)
    left_out = await bad_rows(looked.bad) if looked.bad else None
    findings = _findings(looked.report, preview(looked), None)
    await kept_files.note(file, state="CHECKED", findings=findings, bad_rows=left_out)


async def _store(file: UUID, actor: Actor, *, skip_bad: bool) -> None:
    noun, name, content, progress = await _opened(file, actor)
    async with _Beat(file, progress):
        taken = await take_over(
            noun, content, name, skip_bad=skip_bad, actor=actor, now=clock.now(),
            progress=progress,
        )  # fmt: skip
    left_out = await bad_rows(taken.bad) if taken.bad else None
    shown = (await kept_files.show_file(file, actor)).preview
    findings = _findings(taken.report, shown, taken.stored)
    state = {"state": "CHECKED"} if taken.stored is None else {"state": "STORED", "content": b""}
    await kept_files.note(file, findings=findings, bad_rows=left_out, **state)


async def _opened(file: UUID, actor: Actor) -> tuple[Noun, str, bytes, _Progress]:
    kept = await kept_files.show_file(file, actor)
    content = await kept_files.content_of(file)
    return NOUNS[kept.noun], kept.file_name, content, _Progress()


def _findings(report: Report, shown: dict[str, Any], stored: int | None) -> str:
    return json.dumps({"report": report.as_data(), "preview": shown, "stored": stored})


class _Beat:
    """Writes down every half second how far the work has come, as long as it lasts."""

    def __init__(self, file: UUID, progress: _Progress) -> None:
        self._file = file
        self._progress = progress

    async def __aenter__(self) -> None:
        self._task = asyncio.create_task(self._beats())

    async def __aexit__(self, *_: object) -> None:
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task

    async def _beats(self) -> None:
        while True:
            await asyncio.sleep(BEAT_SECONDS)
            now = self._progress
            await kept_files.note(
                self._file, step=now.step, done=now.done, total=now.total, beat_at=clock.now()
            )
