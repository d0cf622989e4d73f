"""What is found in a file: each problem with its sheet, row, column and value, and what changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from incubator.formats import spoken
from incubator.languages import gettext

LONGEST_VALUE = 120


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence about a cell or, where `column` is empty, about a row or a sheet.

    `row` counts from 1 as spreadsheets do, 0 for a whole sheet. Only problems keep a row out.
    """

    sheet: str
    row: int
    column: str
    header: str
    value: str
    sentence: str
    is_problem: bool

    @property
    def place(self) -> str:
        """The cell as spreadsheets call it: C12."""
        return f"{self.column}{self.row or ''}"


@dataclass(slots=True)
class Report:
    """All findings of a file, in its order, and how many rows do what."""

    noun: str
    findings: list[Finding] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    """rows: all that hold something; added, changed, same, bad."""

    @property
    def problems(self) -> list[Finding]:
        """What keeps rows out."""
        return [one for one in self.findings if one.is_problem]

    @property
    def notes(self) -> list[Finding]:
        """What one should know, though it keeps nothing out."""
        return [one for one in self.findings if not one.is_problem]

    @property
    def changes(self) -> int:
        """How many rows would change something."""
        return self.counts["added"] + self.counts["changed"]

    def sort(self) -> None:
        """Bring the findings into the order of the file, whenever each was found."""
        order = {name: n for n, name in enumerate(dict.fromkeys(f.sheet for f in self.findings))}
        self.findings.sort(key=lambda one: (order[one.sheet], one.row, len(one.column), one.column))

    def as_data(self) -> dict[str, Any]:
        """The same as plain data."""
        found = [asdict(one) for one in self.findings]
        return {"noun": self.noun, "findings": found, "counts": dict(self.counts)}

    @classmethod
    def of_data(cls, data: dict[str, Any]) -> Report:
        """What `as_data` made."""
        found = [Finding(**one) for one in data["findings"]]
        return cls(data["noun"], found, Counter(data["counts"]))


def sentence(message: str, params: Iterable[tuple[str, object]] = ()) -> str:
    """A msgid with its params in the current language."""
    return gettext(message, **{name: spoken(value) for name, value in params})


def shortened(value: str) -> str:
    """A value as a report shows it."""
    return value if len(value) <= LONGEST_VALUE else value[: LONGEST_VALUE - 1] + "…"


def letters(column: int) -> str:
    """The column's name in a spreadsheet, counted from 0: A, B, ..., AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
