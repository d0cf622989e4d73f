"""Where the table begins on a sheet, and which of its columns holds what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from incubator.exports import Kind
from incubator.formats import format_number
from incubator.imports.sheets import Cell, Sheet
from incubator.imports.values import Reading, is_nothing, shown, text, unit_scale
from incubator.languages import LOCALES, gettext, speaking
from incubator.texts import fold

LOOKED_AT = 40
"""Rows of a sheet among which its header is looked for."""
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]?")
_YEAR = re.compile(r"\b(?:nam\s+)?((?:19|20)\d\d)\b")
_ORDINAL = re.compile(r"^(?:\d{1,2}|[ivx]{1,4})[.)]\s+")
_NUMBERING = re.compile(r"\(?(?:\d{1,2}|[A-Za-z])\)?(?:\s*=.{1,12})?")


@dataclass(frozen=True)
class Field:
    """What a column may hold: its header (a msgid), other words for it, and how it is read.

    `reading` may be a maker of readers that takes the power of ten which the header names.
    `example` stands in the template, under the header.
    """

    name: str
    label: str
    words: str
    """Other headers, folded, divided by semicolons."""
    reading: Reading = text
    scaled: Callable[[int], Reading] | None = None
    kind: Kind = Kind.text
    example: str | int | float | date | None = None
    is_required: bool = False

    @cached_property
    def names(self) -> frozenset[str]:
        """Every header that means the field: its label in each language, and the other words."""
        found = {word.strip() for word in self.words.split(";")}
        for language in LOCALES:
            with speaking(language):
                found.add(plain(gettext(self.label)))
        return frozenset(found - {""})

    @cached_property
    def examples(self) -> frozenset[str]:
        """The example as it reads in each language, folded."""
        found = set()
        for language in LOCALES:
            with speaking(language):
                found.add(fold(shown(self.shown_example)))
        return frozenset(found - {""})

    @property
    def written_example(self) -> str:
        """The example as a page writes it, figures as offices of the language write them."""
        match self.example:
            case float():
                return format_number(self.example, 1)
            case int() if self.kind is Kind.money:
                return format_number(self.example)
        return shown(self.shown_example)

    @property
    def shown_example(self) -> Any:
        """The example in the current language."""
        return gettext(self.example) if isinstance(self.example, str) else self.example

    def reads(self, header: str) -> Reading:
        """How a column under the header is read."""
        return self.scaled(unit_scale(header)) if self.scaled else self.reading


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: counted from 0, its header as it stands, and what it holds."""

    index: int
    header: str
    field: Field
    reading: Reading


@dataclass(frozen=True, slots=True)
class Table:
    """A table on a sheet: its columns, its first row of data, and what was left out."""

    sheet: Sheet
    columns: tuple[Column, ...]
    fields: Sequence[Field]
    """All that such a table may hold."""
    first: int
    unknown: tuple[tuple[int, str], ...]
    """Columns that hold something which is not known here."""
    repeated: tuple[tuple[int, str], ...]
    """Columns that hold what another one holds already."""

    @property
    def names(self) -> frozenset[str]:
        """The fields that the table has."""
        return frozenset(column.field.name for column in self.columns)


def find_table(sheet: Sheet, fields: Sequence[Field]) -> Table | None:
    """The table whose header has most of the fields, the required ones among them."""
    best: tuple[int, Table] | None = None
    for first, headers in _candidates(sheet):
        found = _table(sheet, fields, headers, first)
        score = len(found.columns)
        complete = all(one.name in found.names for one in fields if one.is_required)
        if complete and score > 1 and (best is None or score > best[0]):
            best = score, found
    return best and best[1]


def plain(header: str) -> str:
    """A header as it is compared: folded, without units, years and numbering."""
    bare = _ORDINAL.sub("", _BRACKETS.sub(" ", fold(header)))
    return " ".join(re.findall(r"\w+", _YEAR.sub(" ", bare)))


def _candidates(sheet: Sheet) -> Iterator[tuple[int, list[str]]]:
    """Headers in one row, or in two of which the upper groups the lower; and where data begins."""
    for y, row in enumerate(sheet.rows[:LOOKED_AT]):
        upper = [shown(cell) for cell in row]
        yield y + 1, upper
        if y + 1 < len(sheet.rows):
            yield y + 2, _combined(_spread(sheet, y, upper), sheet.rows[y + 1])


def _spread(sheet: Sheet, y: int, headers: list[str]) -> list[str]:
    """The row with the header of merged cells in each of them."""
    spread = list(headers)
    for top, left, _, right in sheet.merged:
        if top == y and left < len(spread):
            for x in range(left, min(right + 1, len(spread))):
                spread[x] = headers[left]
    return spread


def _combined(upper: list[str], lower: list[Cell]) -> list[str]:
    width = max(len(upper), len(lower))
    above = upper + [""] * (width - len(upper))
    below = [shown(cell) for cell in lower] + [""] * (width - len(lower))
    return [f"{one} {other}".strip() for one, other in zip(above, below, strict=True)]


def _table(sheet: Sheet, fields: Sequence[Field], headers: list[str], first: int) -> Table:
    named = {name: field for field in reversed(fields) for name in field.names}
    found: dict[str, list[tuple[int, str]]] = {}
    unknown = []
    for x, header in enumerate(headers):
        bare = plain(header)
        if field := named.get(bare):
            found.setdefault(field.name, []).append((x, header))
        elif bare and bare not in _COUNTERS:
            unknown.append((x, " ".join(header.split())))
    by_name = {field.name: field for field in fields}
    chosen = {name: max(places, key=_preference(sheet)) for name, places in found.items()}
    columns = sorted(
        (
            Column(x, " ".join(header.split()), by_name[name], by_name[name].reads(header))
            for name, (x, header) in chosen.items()
        ),
        key=lambda column: column.index,
    )
    repeated = [
        (x, " ".join(header.split()))
        for name, places in found.items()
        for x, header in places
        if (x, header) != chosen[name]
    ]
    return Table(
        sheet,
        tuple(columns),
        fields,
        _after_numbering(sheet, first),
        tuple(unknown),
        tuple(repeated),
    )


_COUNTERS = frozenset({"stt", "tt", "so tt", "so thu tu", "no", "nr"})


def _preference(sheet: Sheet) -> Callable[[tuple[int, str]], tuple[bool, int, int]]:
    """Of two columns with the same content the one that is shown, of a later year, further left."""

    def key(place: tuple[int, str]) -> tuple[bool, int, int]:
        x, header = place
        years = [int(year) for year in _YEAR.findall(fold(header))]
        return x not in sheet.hidden_columns, max(years, default=0), -x

    return key


def _after_numbering(sheet: Sheet, first: int) -> int:
    """Past a row that numbers the columns: (1), (2), (3) = (1) + (2)."""
    if first >= len(sheet.rows):
        return first
    marks = [shown(cell).strip() for cell in sheet.rows[first] if not is_nothing(cell)]
    is_numbering = len(marks) > 1 and all(_NUMBERING.fullmatch(mark) for mark in marks)
    return first + 1 if is_numbering and len(set(marks)) == len(marks) else first
