"""Comma-separated files as offices save them: in several encodings, with several separators."""

from __future__ import annotations

import codecs
import csv
import io
import unicodedata
from collections import Counter

from incubator.languages import N_
from incubator.refusals import Invalid

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = (";", "\t", ",", "|")
_LOOKED_AT = 50
"""Rows that decide which sign separates."""
_LONGEST_CELL = 100_000
_ANNOUNCED = "sep="


def csv_rows(content: bytes) -> list[list[str | None]]:
    """The cells of the file, an empty one as None; Invalid("file") when it is no text."""
    text = _decoded(content)
    if "\0" in text:
        raise Invalid("file", N_("This is neither an .xlsx workbook nor a .csv text file."))
    text = unicodedata.normalize("NFC", text)
    first, _, rest = text.partition("\n")
    if first.lower().startswith(_ANNOUNCED) and len(first.strip()) == len(_ANNOUNCED) + 1:
        # Keeps the row's number, as a spreadsheet shows it.
        return [[], *_rows(rest, first.strip()[-1])]
    return _rows(text, _separator(text))


def _decoded(content: bytes) -> str:
    """UTF-8 or UTF-16 by their marks or their form, else Windows-1258."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded_as(content, encoding)
    sample = content[:2000]
    if sample.count(0) > len(sample) // 4:
        little = sample[1::2].count(0) > sample[::2].count(0)
        return _decoded_as(content, "utf-16-le" if little else "utf-16-be")
    try:
        return content.decode()
    except UnicodeDecodeError:
        return _decoded_as(content, "cp1258")


def _decoded_as(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        message = N_("The file's letters cannot be read. Save it as CSV UTF-8, or as .xlsx.")
        raise Invalid("file", message) from error


def _separator(text: str) -> str:
    """The sign that divides most rows into the same number of cells, more than one."""
    head = "\n".join(text.splitlines()[: 4 * _LOOKED_AT])

    def regularity(sign: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in _rows(head, sign)[:_LOOKED_AT] if len(row) > 1)
        width, rows = max(widths.items(), key=lambda one: (one[1], one[0]), default=(0, 0))
        return rows, width

    return max(_SEPARATORS, key=regularity)


def _rows(text: str, separator: str) -> list[list[str | None]]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        return [[cell.strip() or None for cell in row] for row in reader]
    except csv.Error as error:
        message = N_("Row %(row)s of the file cannot be read: a quotation mark is not closed.")
        raise Invalid("file", message, row=reader.line_num) from error
