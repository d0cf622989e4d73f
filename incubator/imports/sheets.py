"""A file of an office as sheets of cells, whatever it is in truth."""

from __future__ import annotations

from dataclasses import dataclass

from incubator.imports.csv_sheets import csv_rows
from incubator.imports.workbooks import TOO_MANY_ROWS, Broken, Cell, read_workbook
from incubator.languages import N_
from incubator.refusals import Invalid

__all__ = ["Broken", "Cell", "Sheet", "read_sheets"]

LARGEST = 10_000_000
"""Bytes of a file."""
MOST_ROWS = 20_000
MOST_COLUMNS = 200

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WEB_PAGE = N_("This is a web page, whatever its name says. Open it and save it as .xlsx.")
_OTHERS = (
    (b"%PDF", N_("This is a PDF. Open the table that it was printed from, and save it as .xlsx.")),
    (b"<", _WEB_PAGE),
    (b"{\\rtf", N_("This is a text document. Copy its table into a workbook, saved as .xlsx.")),
)
_PASSWORD = N_("The file is protected by a password. Save it without one, and try again.")
_OLD = N_("This is a workbook of the old kind (.xls). Open it and save it as .xlsx.")
_NOT_CSV = N_("This is a workbook, though its name ends in %(ending)s. Let it end in .xlsx.")
_NOT_XLSX = N_("This is not an .xlsx workbook, whatever its name says. Save it as .xlsx.")
_ENDINGS = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Cells by row and column as they lie on the sheet, both counted from 0.

    `merged` are ranges: first row, first column, last row, last column.
    """

    name: str
    rows: list[list[Cell]]
    is_hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()


async def read_sheets(content: bytes, file_name: str) -> list[Sheet]:
    """The sheets of an .xlsx or .csv file; Invalid("file") says why it cannot be read."""
    if not content.strip():
        raise Invalid("file", N_("The file is empty."))
    if len(content) > LARGEST:
        message = N_("The file is larger than %(most)s MB. Take over part of it at a time.")
        raise Invalid("file", message, most=LARGEST // 1_000_000)
    ending = next((one for one in _ENDINGS if file_name.lower().endswith(one)), "")
    if not ending:
        raise Invalid("file", N_("Choose a file whose name ends in .xlsx or .csv."))
    _check_kind(content, ending)
    if content.startswith(b"PK"):
        found = await read_workbook(content, MOST_ROWS, MOST_COLUMNS)
        return [Sheet(**one) for one in found]
    return [Sheet("", _text_rows(content))]


def _check_kind(content: bytes, ending: str) -> None:
    """Refuse what is not what its name says, and say what it is."""
    is_workbook, names_workbook = content.startswith(b"PK"), ending in (".xlsx", ".xlsm")
    if content.startswith(_OLE):
        raise Invalid("file", _PASSWORD if _ENCRYPTED in content else _OLD)
    for mark, message in _OTHERS:
        if content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(mark):
            raise Invalid("file", message)
    if is_workbook and not names_workbook:
        raise Invalid("file", _NOT_CSV, ending=ending)
    if names_workbook and not is_workbook:
        raise Invalid("file", _NOT_XLSX)


def _text_rows(content: bytes) -> list[list[Cell]]:
    rows = csv_rows(content)
    if len(rows) > MOST_ROWS:
        raise Invalid("file", TOO_MANY_ROWS, n=len(rows), most=MOST_ROWS)
    return [list(row[:MOST_COLUMNS]) for row in rows]
