"""The workbooks that are given out: templates to fill in, and the rows that were left out."""

from __future__ import annotations

import asyncio
import io
import re
from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import groupby
from typing import Any

from incubator.exports import Column, Sheet, xlsx_file
from incubator.imports.headers import Field
from incubator.imports.nouns import Noun
from incubator.imports.rows import Line
from incubator.imports.sheets import Cell
from incubator.languages import N_, gettext
from incubator.texts import fold

_LONGEST = 32_000
"""Signs that a cell can hold."""
_ROW, _REASON = N_("Row in the file"), N_("Why it was left out")


async def template(noun: Noun) -> bytes:
    """An .xlsx with the headers of a noun and one example, in the current language."""
    columns = [Column(one.label, partial(_example, one), one.kind) for one in noun.fields]
    return await xlsx_file(Sheet(noun.title, columns, [None]))


def _example(field: Field, _row: None) -> Any:
    return field.shown_example


async def bad_rows(lines: Sequence[Line]) -> bytes:
    """An .xlsx of rows as they stood in the file, sheet by sheet, with the reason at the end.

    Corrected there, it can be taken over as it is.
    """
    reasons: dict[tuple[str, int], list[str]] = {}
    for finding in lines[0].report.problems if lines else ():
        said = f"{finding.header}: {finding.sentence}" if finding.header else finding.sentence
        reasons.setdefault((finding.sheet, finding.row), []).append(said)
    return await asyncio.to_thread(_written, lines, reasons)


def _written(lines: Sequence[Line], reasons: dict[tuple[str, int], list[str]]) -> bytes:
    from xlsxwriter import Workbook

    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        looks = {
            "head": book.add_format({"bold": True, "text_wrap": True, "bottom": 1}),
            "day": book.add_format({"num_format": "dd/mm/yyyy"}),
            "reason": book.add_format({"text_wrap": True}),
        }
        for name, some in groupby(lines, lambda line: line.table.sheet.name):
            page = book.add_worksheet(name or None)
            _fill(page, list(some), reasons, looks)
    return file.getvalue()


def _fill(
    page: Any, lines: list[Line], reasons: dict[tuple[str, int], list[str]], looks: dict[str, Any]
) -> None:
    headers = _headers(lines[0])
    last = max(headers) + 1
    for x, header in headers.items():
        page.write_string(0, x, header, looks["head"])
    page.write_string(0, last, gettext(_ROW), looks["head"])
    page.write_string(0, last + 1, gettext(_REASON), looks["head"])
    page.set_column(0, last - 1, 18)
    page.set_column(last + 1, last + 1, 80)
    for y, line in enumerate(lines, 1):
        for x in headers:
            if x < len(line.cells):
                _write(page, y, x, line.cells[x], looks["day"])
        page.write_number(y, last, line.number)
        said = " ".join(reasons.get((line.table.sheet.name, line.number), ()))
        page.write_string(y, last + 1, said[:_LONGEST], looks["reason"])


def _headers(line: Line) -> dict[int, str]:
    table = line.table
    known = {column.index: column.header for column in table.columns}
    return known | dict(table.unknown) | dict(table.repeated)


def _write(page: Any, y: int, x: int, cell: Cell, day: Any) -> None:
    """The cell as it was; text stays text, whatever sign it begins with."""
    match cell:
        case None:
            return
        case bool():
            page.write_boolean(y, x, cell)
        case int() | float():
            page.write_number(y, x, cell)
        case date():
            page.write_datetime(y, x, cell, day)
        case _:
            page.write_string(y, x, str(cell)[:_LONGEST])


def bad_rows_name(file_name: str) -> str:
    """What the workbook of the rows left out of a file is called, in plain letters."""
    stem = re.sub(r"[^a-z0-9]+", "-", fold(file_name.rpartition(".")[0])).strip("-")
    return f"{stem or 'rows'}-skipped.xlsx"
