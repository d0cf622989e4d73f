"""Some rows of a file as they stand, those with problems first, to be looked at on a page."""

from __future__ import annotations

from typing import Any

from incubator.imports.report import letters, shortened
from incubator.imports.rows import Line
from incubator.imports.takeover import Looked
from incubator.imports.values import shown

MOST = 40
_WIDEST = 12


def preview(looked: Looked) -> dict[str, Any]:
    """Headers, and rows with what they do: bad, new, changed or same; each cell and its problem."""
    lines = looked.lines.rows
    if not lines:
        return {"headers": [], "rows": []}
    doing = {id(one.line): "new" if one.is_new else "changed" for one in looked.changes}
    states = {id(line): "bad" if line.is_bad else doing.get(id(line), "same") for line in lines}
    order = ("bad", "changed", "new", "same")
    some = sorted(lines, key=lambda line: (order.index(states[id(line)]), line.number))[:MOST]
    first = lines[0].table
    columns = first.columns[:_WIDEST]
    problems: dict[tuple[str, int, str], str] = {}
    for one in looked.report.problems:
        where = one.sheet, one.row, one.column
        problems[where] = f"{problems.get(where, '')} {one.sentence}".strip()
    names = [column.field.name for column in columns]
    return {
        "headers": [column.header for column in columns],
        "rows": [
            {
                "number": line.number,
                "sheet": line.table.sheet.name,
                "state": states[id(line)],
                "cells": [_cell(line, name, problems) for name in names],
            }
            for line in some
        ],
    }


def _cell(line: Line, name: str, problems: dict[tuple[str, int, str], str]) -> list[str]:
    column = line.column(name)
    if column is None:
        return ["", ""]
    cell = line.cells[column.index] if column.index < len(line.cells) else None
    where = (line.table.sheet.name, line.number, letters(column.index))
    return [shortened(shown(cell)), problems.get(where, "")]
