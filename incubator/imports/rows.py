"""The rows of a table one by one: what each says, and which are no rows of data at all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from incubator.imports.headers import Column, Field, Table, find_table
from incubator.imports.report import Finding, Report, letters, sentence, shortened
from incubator.imports.sheets import Cell, Sheet
from incubator.imports.values import Unreadable, is_nothing, shown
from incubator.languages import N_, gettext
from incubator.refusals import Invalid, Refusal
from incubator.texts import fold

_TOTAL = re.compile(
    r"(?:tong(?: cong| so)?|cong(?: don)?|(?:grand )?total)"
    r"(?: doanh nghiep| thiet bi| dien tich| hop dong)?\s*(?:[:(=0-9].*)?"
)
_FOOTER = re.compile(
    r"(?:nguoi lap|nguoi kiem|ke toan|thu truong|giam doc|truong phong|xac nhan|ky ten|noi nhan"
    r"|ghi chu|\w[\w ]{1,30}, ngay)\b.*"
)


@dataclass(slots=True)
class Line:
    """A row of data: its values by field, None where it is silent, and the problems with it.

    `number` counts from 1 as the spreadsheet does; `cells` are as they stand, under their headers.
    """

    table: Table
    number: int
    values: dict[str, Any]
    cells: list[Cell]
    report: Report
    bad_fields: set[str] = field(default_factory=set)

    @property
    def is_bad(self) -> bool:
        """Whether a problem keeps the row out."""
        return bool(self.bad_fields)

    def get(self, name: str, default: Any = None) -> Any:
        """The value of a field, or the default where the row says nothing."""
        value = self.values.get(name)
        return default if value is None else value

    def says(self, *names: str) -> bool:
        """Whether the row has a value for any of the fields."""
        return any(self.values.get(name) is not None for name in names)

    def refuse(self, name: str, message: str, **params: Any) -> None:
        """Name a problem with a field, the first one; the row is not taken over."""
        self._tell(name, sentence(message, params.items()), is_problem=True)

    def remark(self, name: str, message: str, **params: Any) -> None:
        """Say something about a field that keeps nothing out."""
        self._tell(name, sentence(message, params.items()), is_problem=False)

    def refuse_by(self, error: Invalid | Refusal, fields: Mapping[str, str] | None = None) -> None:
        """Name what a rule said against the row; `fields` names the rule's by the table's."""
        name = error.field or (error.rule if isinstance(error, Refusal) else "")
        self._tell((fields or {}).get(name, name), error.sentence(), is_problem=True)

    def column(self, name: str) -> Column | None:
        """Where a field stands."""
        return next((one for one in self.table.columns if one.field.name == name), None)

    @property
    def main(self) -> Column:
        """The column that a row is known by: what is said of the row as a whole stands there."""
        columns = self.table.columns
        return next((one for one in columns if one.field.is_required), columns[0])

    def _named(self, name: str, said: str) -> str:
        """What is said of a field that no column holds, with the name of the field."""
        missing = next((one for one in self.table.fields if one.name == name), None)
        return f"{gettext(missing.label)}: {said}" if missing else said

    def _tell(self, name: str, said: str, *, is_problem: bool) -> None:
        if is_problem and name in self.bad_fields:
            return
        if is_problem:
            self.bad_fields.add(name)
        column = self.column(name)
        if column is None:
            column, said = self.main, self._named(name, said)
        cell = self.cells[column.index] if column.index < len(self.cells) else None
        self.report.findings.append(
            Finding(
                sheet=self.table.sheet.name,
                row=self.number,
                column=letters(column.index),
                header=column.header,
                value=shortened(shown(cell)),
                sentence=said,
                is_problem=is_problem,
            )
        )


@dataclass(slots=True)
class Lines:
    """All rows of a file, sheet after sheet, and the report on them."""

    report: Report
    rows: list[Line] = field(default_factory=list)


def read_lines(sheets: Sequence[Sheet], fields: Sequence[Field], noun: str) -> Lines:
    """The rows of every sheet that has a table of the noun; Invalid("file") when none has."""
    lines, tables = Lines(Report(noun)), 0
    for sheet in sheets:
        table = None if sheet.is_hidden else find_table(sheet, fields)
        if table is None:
            _left_out(lines.report, sheet)
            continue
        _name_columns(lines.report, table)
        tables += 1
        lines.rows += _rows_of(table, lines.report)
    if not tables:
        raise _no_table(fields)
    if not lines.rows:
        raise Invalid("file", N_("No row of data stands below the headers."))
    lines.report.counts["rows"] = len(lines.rows)
    return lines


def _no_table(fields: Sequence[Field]) -> Invalid:
    needed = [gettext(one.label) for one in fields if one.is_required]
    usual = [gettext(one.label) for one in fields if not one.is_required][:4]
    message = N_(
        "No table was found. A row of headers needs %(needed)s, and at least one more, such as "
        "%(usual)s; rows of data come below it."
    )
    return Invalid("file", message, needed=needed, usual=usual)


def _left_out(report: Report, sheet: Sheet) -> None:
    if not any(not is_nothing(cell) for row in sheet.rows for cell in row):
        return
    message = N_("The sheet is hidden and is left out.")
    if not sheet.is_hidden:
        message = N_("The sheet has no table that is known here and is left out.")
    report.findings.append(Finding(sheet.name, 0, "", "", "", gettext(message), is_problem=False))


def _name_columns(report: Report, table: Table) -> None:
    for message, columns in (
        (N_("The column is not known here and is left out."), table.unknown),
        (N_("Another column says this already; this one is left out."), table.repeated),
    ):
        for x, header in columns:
            if any(
                x < len(row) and not is_nothing(row[x]) for row in table.sheet.rows[table.first :]
            ):
                finding = Finding(
                    table.sheet.name, 0, letters(x), shortened(header), "", gettext(message),
                    is_problem=False,
                )  # fmt: skip
                report.findings.append(finding)


def _rows_of(table: Table, report: Report) -> list[Line]:
    rows = _filled_down(table)
    found = []
    for y in range(table.first, len(rows)):
        told = {
            column: rows[y][column.index]
            for column in table.columns
            if column.index < len(rows[y]) and not is_nothing(rows[y][column.index])
        }
        if not told or _repeats_header(told):
            continue
        line = Line(table, y + 1, {}, rows[y], report)
        if why := _EXAMPLE if _is_example(told) else _no_data(told, rows[y]):
            line.remark(next(iter(told)).field.name, why)
            continue
        _read(line, told)
        found.append(line)
    return found


def _filled_down(table: Table) -> list[list[Cell]]:
    """The rows with the value of cells merged downwards in each of them."""
    rows = [list(row) for row in table.sheet.rows]
    for top, left, bottom, right in table.sheet.merged:
        if top < table.first or left != right or left >= len(rows[top]):
            continue
        for y in range(top + 1, min(bottom + 1, len(rows))):
            if left < len(rows[y]) and rows[y][left] is None:
                rows[y][left] = rows[top][left]
    return rows


def _repeats_header(told: dict[Column, Cell]) -> bool:
    return all(fold(shown(cell)) == fold(column.header) for column, cell in told.items())


_EXAMPLE = N_("This is the example of the template and is left out.")


def _is_example(told: dict[Column, Cell]) -> bool:
    return all(fold(shown(cell)) in column.field.examples for column, cell in told.items())


def _no_data(told: dict[Column, Cell], row: list[Cell]) -> str:
    """Why a row is none of data: totals, signatures, headings between the rows."""
    words = [fold(cell) for cell in row if isinstance(cell, str)]
    if any(_TOTAL.fullmatch(word) for word in words[:2]):
        return N_("This is a row of totals and is left out.")
    if len(told) <= 3 and any(_FOOTER.fullmatch(word) for word in words):
        return N_("This looks like a note or a signature and is left out.")
    if len(told) == 1:
        return N_("Nothing but this stands in the row: it is taken for a heading and left out.")
    return ""


def _read(line: Line, told: dict[Column, Cell]) -> None:
    for column, cell in told.items():
        try:
            line.values[column.field.name] = column.reading(cell)
        except Unreadable as error:
            line.refuse(column.field.name, error.message, **error.params)
    for column in line.table.columns:
        if column.field.is_required and column not in told:
            line.refuse(column.field.name, N_("Fill in this field."))
