"""Comma-separated files that spreadsheets open as they are: UTF-8 with its mark, no formulas."""

import csv
import io
from collections.abc import Iterable
from decimal import Decimal

BOM = "\ufeff"
"""Without it a spreadsheet reads Vietnamese as another alphabet."""
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def csv_text(rows: Iterable[Iterable[object]], *, first: bool = False) -> str:
    """Lines of a file; with the mark of its encoding when they are the first."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([_cell(value) for value in row] for row in rows)
    return (BOM if first else "") + text.getvalue()


def _cell(value: object) -> str:
    """Text that begins like a formula is quoted: what somebody typed must never be computed."""
    if value is None:
        return ""
    text = str(value)
    is_number = isinstance(value, int | float | Decimal)
    return f"'{text}" if is_like_formula(text) and not is_number else text


def is_like_formula(text: str) -> bool:
    """Whether a spreadsheet might compute the text instead of showing it."""
    return text.startswith(_FORMULAS)
