"""Lists as files for spreadsheets: .xlsx and .csv from one description of their columns."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, Generic, TypeVar

from incubator import clock
from incubator.csv_text import csv_text, is_like_formula
from incubator.languages import N_, current, gettext
from incubator.names import Name
from incubator.paging import LARGEST_SIZE, Paging
from incubator.refusals import Invalid

Row = TypeVar("Row")
Cell = str | Name | int | Fraction | date | None
MOST_ROWS = 100_000
_SHEET_NAME = 31


class Kind(Enum):
    """What a column holds: its width in characters and its number format in a spreadsheet.

    `hours` are given in minutes, `percent` as a ratio, `moment` as an instant.
    """

    text = (24, "@")
    long = (44, "@")
    code = (13, "@")
    year = (8, "0")
    number = (10, "#,##0")
    money = (16, "#,##0")
    decimal = (10, "#,##0.00")
    hours = (12, "#,##0.00")
    percent = (12, "0.0%")
    day = (12, "dd/mm/yyyy")
    moment = (17, "dd/mm/yyyy hh:mm")


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: its header (a msgid), what it shows of a row, and of which kind that is."""

    header: str
    value: Callable[[Row], Cell]
    kind: Kind = Kind.text


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Row]):
    """A list to be written: its title (a msgid), its columns and rows."""

    title: str
    columns: Sequence[Column[Row]]
    rows: Sequence[Row]


async def all_rows(page: Callable[[Paging], Awaitable[tuple[list[Row], int]]]) -> list[Row]:
    """Every row of a list that comes in pages; read anew when it grew or shrank meanwhile.

    Invalid when there are more than MOST_ROWS.
    """
    for _ in range(3):
        rows, total = await page(Paging(1, LARGEST_SIZE))
        if total > MOST_ROWS:
            raise Invalid("page", _TOO_MANY, most=MOST_ROWS, total=total)
        found = list(rows)
        latest = total
        for number in range(2, Paging(1, LARGEST_SIZE).pages(total) + 1):
            rows, latest = await page(Paging(number, LARGEST_SIZE))
            found += rows
        if latest == total:
            break
    return found


_TOO_MANY = N_(
    "These are %(total)s rows; a file holds at most %(most)s. Choose fewer with the filters."
)


async def csv_file(sheet: Sheet[Any]) -> bytes:
    """UTF-8 with its mark; figures without groups, days and instants as ISO 8601 in house time."""
    lines = [[gettext(column.header) for column in sheet.columns]]
    lines += [
        [_written(column.kind, column.value(row)) for column in sheet.columns] for row in sheet.rows
    ]
    return (await asyncio.to_thread(csv_text, lines, first=True)).encode()


def _written(kind: Kind, cell: Cell) -> Any:
    match _stored(kind, cell):
        case datetime() as instant:
            return f"{instant:%Y-%m-%d %H:%M}"
        case date() as day:
            return day.isoformat()
        case float() as number:
            return Decimal(str(round(number, 4)))
        case other:
            return other


def _stored(kind: Kind, cell: Cell) -> str | int | float | date | None:
    """The cell as both files mean it: hours of minutes, a ratio, the house's clock without zone."""
    match cell:
        case Name():
            return str(cell)
        case datetime():
            return clock.local(cell).replace(tzinfo=None)
        case int() if kind is Kind.hours:
            return cell / 60
        case Fraction():
            return float(cell)
    return cell


async def xlsx_file(sheet: Sheet[Any]) -> bytes:
    """A workbook of one sheet with filters; text stays text, whatever sign it begins with."""
    cells = [
        [_stored(column.kind, column.value(row)) for column in sheet.columns] for row in sheet.rows
    ]
    return await asyncio.to_thread(_workbook, sheet, cells)


def _workbook(sheet: Sheet[Any], rows: list[list[str | int | float | date | None]]) -> bytes:
    from xlsxwriter import Workbook

    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True})
    title = gettext(sheet.title)
    book.set_properties({"title": title, "created": clock.local(clock.now()).replace(tzinfo=None)})
    page = book.add_worksheet(title[:_SHEET_NAME])
    _lay_out(book, page, sheet, len(rows))
    formats = [book.add_format(_look(column.kind)) for column in sheet.columns]
    quoted = book.add_format({**_look(Kind.text), "quote_prefix": True})
    for y, row in enumerate(rows, 1):
        for x, cell in enumerate(row):
            _write(page, y, x, cell, formats[x], quoted)
    book.close()
    return file.getvalue()


def _write(page: Any, y: int, x: int, cell: Any, look: Any, quoted: Any) -> None:
    match cell:
        case None:
            page.write_blank(y, x, None, look)
        case str():
            page.write_string(y, x, cell, quoted if is_like_formula(cell) else look)
        case date():
            page.write_datetime(y, x, cell, look)
        case _:
            page.write_number(y, x, cell, look)


def _lay_out(book: Any, page: Any, sheet: Sheet[Any], rows: int) -> None:
    """Headers that stay and filter, columns of their kinds' widths, and A4 when it is printed."""
    head = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "vcenter", "bottom": 1, "bg_color": "#EDEDED"}
    )
    page.set_row(0, 32)
    for x, column in enumerate(sheet.columns):
        page.set_column(x, x, column.kind.value[0])
        page.write_string(0, x, gettext(column.header), head)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(rows, 1), max(len(sheet.columns) - 1, 0))
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer("&L&A&R&P/&N")


def _look(kind: Kind) -> dict[str, object]:
    number_format = kind.value[1]
    if kind in (Kind.day, Kind.moment) and current.get() == "en":
        number_format = number_format.replace("dd/mm/yyyy", "d mmm yyyy")
    wraps = {"text_wrap": True} if kind is Kind.long else {}
    return {"num_format": number_format, "valign": "top", **wraps}
