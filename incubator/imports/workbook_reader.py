"""Reads an .xlsx from standard input and writes its cells as JSON, within little memory and time.

It runs as a process of its own (`workbooks.py` starts it): two cells in the far corners of a sheet
of 1,400 bytes ask the library for 512 GB, and Rust ends the whole process that asks for too much.
It knows nothing of the product, so that it starts fast and has nothing to lose.
"""

import io
import json
import re
import resource
import sys
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import python_calamine

MEMORY = 1 << 30
"""Bytes of address space."""
SECONDS = 20
"""Seconds of processor time."""
UNPACKED = 200_000_000
"""Bytes that the parts of the file may claim to have when they are unpacked."""
MOST_CELLS = 2_000_000

_ATTRIBUTE = re.compile(rb'([\w:]+)\s*=\s*"([^"]*)"')
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(rb"<Relationship\s[^>]*>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\s[^>]*>")
_BROKEN = re.compile(
    rb'<(?:\w+:)?c\s(?=[^>]*\bt="e")[^>]*\br="([A-Z]{1,3})([0-9]{1,7})"[^>]*>.{0,2000}?'
    rb"<(?:\w+:)?v>([^<]{1,20})</",
    re.DOTALL,
)


class Refused(Exception):
    """Why the workbook is not read: a word, and a number that belongs to it."""


def main() -> None:
    """Read one workbook, with the bounds for rows and columns that the arguments name."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    rows, columns = int(sys.argv[1]), int(sys.argv[2])
    try:
        told: dict[str, Any] = {"sheets": _sheets(sys.stdin.buffer.read(), rows, columns)}
    except Refused as refused:
        told = {"refused": refused.args}
    except python_calamine.PasswordError:
        told = {"refused": ["password", 0]}
    except (python_calamine.CalamineError, zipfile.BadZipFile, OSError, ValueError, EOFError):
        told = {"refused": ["damaged", 0]}
    json.dump(told, sys.stdout, ensure_ascii=True, default=_tagged)


def _sheets(content: bytes, most_rows: int, most_columns: int) -> list[dict[str, Any]]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = _parts(package)
        with python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            left = most_rows
            found = []
            for number, meta in enumerate(book.sheets_metadata):
                if meta.typ is not python_calamine.SheetTypeEnum.WorkSheet:
                    continue
                sheet = book.get_sheet_by_index(number)
                # One sheet after another is counted: a file may have many of them.
                left -= _extent(sheet)[0]
                if left < 0:
                    raise Refused("rows", most_rows - left)
                part = package.read(parts[meta.name]) if meta.name in parts else b""
                found.append(_sheet(sheet, meta, part, most_columns))
    return found


def _parts(package: zipfile.ZipFile) -> dict[str, str]:
    """The name of each sheet's part, by the name of the sheet; Refused for no workbook."""
    names = set(package.namelist())
    if "xl/workbook.xml" not in names:
        raise Refused("no-workbook", 0)
    if sum(part.file_size for part in package.infolist()) > UNPACKED:
        raise Refused("unpacked", UNPACKED // 1_000_000)
    # Also finds a part that is longer than it claims, which others would unpack to the end.
    if package.testzip() is not None:
        raise Refused("damaged", 0)
    book = package.read("xl/workbook.xml")
    relations = {
        one.get(b"Id"): one.get(b"Target", b"").decode()
        for one in _elements(_RELATION, _read(package, names, "xl/_rels/workbook.xml.rels"))
    }
    found = {}
    for sheet in _elements(_SHEET, book):
        target = relations.get(sheet.get(b"r:id"), "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if part in names:
            found[_unescaped(sheet.get(b"name", b""))] = part
    return found


def _read(package: zipfile.ZipFile, names: set[str], part: str) -> bytes:
    return package.read(part) if part in names else b""


def _elements(pattern: "re.Pattern[bytes]", text: bytes) -> Iterator[dict[bytes, bytes]]:
    for found in pattern.finditer(text):
        yield dict(_ATTRIBUTE.findall(found[0]))


def _unescaped(name: bytes) -> str:
    text = name.decode()
    for mark, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'")):
        text = text.replace(mark, sign)
    return text.replace("&amp;", "&")


def _extent(sheet: Any) -> tuple[int, int]:
    """Rows and columns of a sheet up to its last cell that holds something."""
    last_row, last_column = sheet.end or (-1, -1)
    return last_row + 1, last_column + 1


def _sheet(sheet: Any, meta: Any, part: bytes, most_columns: int) -> dict[str, Any]:
    height, width = _extent(sheet)
    if height * min(width, most_columns) > MOST_CELLS:
        raise Refused("cells", MOST_CELLS)
    rows = [row[:most_columns] for row in sheet.to_python(skip_empty_area=False)]
    for y, x, error in _broken(part):
        if y < len(rows) and x < len(rows[y]):
            rows[y][x] = {"e": error}
    return {
        "name": meta.name,
        "is_hidden": meta.visible is not python_calamine.SheetVisibleEnum.Visible,
        "hidden_columns": sorted(_hidden(part, most_columns)),
        "merged": [[*first, *last] for first, last in sheet.merged_cell_ranges or ()],
        "rows": rows,
    }


def _hidden(part: bytes, most_columns: int) -> set[int]:
    head = part.partition(b"sheetData")[0]
    hidden: set[int] = set()
    for column in _elements(_COLUMN, head):
        if column.get(b"hidden") in (b"1", b"true"):
            first, last = int(column[b"min"]) - 1, int(column[b"max"])
            hidden |= set(range(first, min(last, most_columns)))
    return hidden


def _broken(part: bytes) -> Iterator[tuple[int, int, str]]:
    """Row and column of each formula that gives an error, which the library reads as nothing."""
    for letters, row, error in _BROKEN.findall(part):
        column = 0
        for letter in letters:
            column = column * 26 + letter - 64
        yield int(row) - 1, column - 1, error.decode("ascii", "replace")


def _tagged(cell: object) -> object:
    if isinstance(cell, datetime | date):
        day = cell.date() if isinstance(cell, datetime) else cell
        return {"d": day.isoformat()}
    return str(cell)


if __name__ == "__main__":
    main()
