"""Workbooks are read by a process of its own: what is hostile harms only that one."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

from incubator.languages import N_
from incubator.refusals import Invalid

READER = Path(__file__).with_name("workbook_reader.py")
PATIENCE_SECONDS = 40
MOST_TOLD = 64_000_000
"""Bytes that the reader may write."""
_PASSED_ON = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT")

TOO_MANY_ROWS = N_(
    "The file has %(n)s rows; at most %(most)s are taken over at a time. Divide it, or delete what "
    "stands far below the table."
)
_REFUSED = {
    "rows": TOO_MANY_ROWS,
    "cells": N_("The file has more than %(n)s cells. Take over part of it at a time."),
    "unpacked": N_("Unpacked, the file would have more than %(n)s MB. It is not read."),
    "password": N_("The file is protected by a password. Save it without one, and try again."),
    "no-workbook": N_("This is not an .xlsx workbook, whatever its name says. Save it as .xlsx."),
    "damaged": N_("The file is damaged or incomplete. Open it, save it anew, and try again."),
    "too-much": N_(
        "Reading the file takes more memory or time than any table of an office. Copy the table "
        "into a new workbook and try again."
    ),
}


class Broken(str):
    """The error that a formula of the file gives instead of a value, such as #REF!."""

    __slots__ = ()


Cell = str | int | float | bool | date | Broken | None


async def read_workbook(content: bytes, most_rows: int, most_columns: int) -> list[dict[str, Any]]:
    """What `workbook_reader` tells of each sheet, its cells as Python's types.

    Invalid("file") says why a workbook is not read. Formulas are never computed and links never
    followed: what counts is the value that was saved with them.
    """
    told = await _told(content, str(most_rows), str(most_columns))
    if told is None:
        raise Invalid("file", _REFUSED["too-much"])
    if "refused" in told:
        why, number = told["refused"]
        raise Invalid("file", _REFUSED[why], n=number, most=most_rows)
    return [_sheet(one) for one in told["sheets"]]


async def _told(content: bytes, *bounds: str) -> Any:
    """The reader's answer; None when it was ended, or ended itself."""
    environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    reader = await asyncio.create_subprocess_exec(
        sys.executable, "-I", str(READER), *bounds,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL, env=environment,
    )  # fmt: skip
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            said, _ = await reader.communicate(content)
    except TimeoutError:
        return None
    finally:
        if reader.returncode is None:
            with suppress(ProcessLookupError):
                reader.kill()
            await reader.wait()
    if reader.returncode != 0 or len(said) > MOST_TOLD:
        return None
    return await asyncio.to_thread(json.loads, said)


def _sheet(told: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": told["name"],
        "is_hidden": told["is_hidden"],
        "hidden_columns": frozenset(told["hidden_columns"]),
        "merged": tuple(tuple(one) for one in told["merged"]),
        "rows": [[_cell(cell) for cell in row] for row in told["rows"]],
    }


def _cell(told: Any) -> Cell:
    match told:
        case {"d": day}:
            return datetime.fromisoformat(day).date()
        case {"e": error}:
            return Broken(error)
        case "":
            return None
    return told  # type: ignore[no-any-return]
