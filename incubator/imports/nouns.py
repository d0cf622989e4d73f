"""What can be taken over from a file, as the modules of the nouns tell it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

from incubator.imports.headers import Field
from incubator.imports.rows import Line, Lines
from incubator.languages import N_
from incubator.refusals import Invalid
from incubator.texts import fold
from incubator.users import Actor

Details = TypeVar("Details", bound=Any)
Progress = Callable[[str, int, int], None]
"""Told what is being done (a msgid), how much of it is done, and how much there is."""
CHECKING = N_("Checking")
STORING = N_("Storing")


@dataclass(frozen=True, slots=True)
class Change:
    """What a row would make: an entry for the noun's own verb, and whether it is a new thing."""

    line: Line
    entry: Any
    is_new: bool


@dataclass(frozen=True, slots=True)
class Noun:
    """One kind of table: its columns, how its rows are weighed, and how they are stored.

    `weigh` names the problems of the rows and returns what the others would change; `store` does
    all of it in one transaction, and raises Overtaken when it must be weighed anew.
    """

    key: str
    title: str
    fields: Sequence[Field]
    weigh: Callable[[Lines, Actor | None, datetime, Progress], Awaitable[list[Change]]]
    store: Callable[[Sequence[Any], Actor | None, datetime, Progress], Awaitable[object]]


def quiet(_what: str, _done: int, _of: int) -> None:
    """Progress that nobody watches."""


def words_for(*labels: Mapping[str, str], **words: str) -> dict[str, str]:
    """Folded words by what they mean: the codes themselves, `words` by code, divided by ";"."""
    found: dict[str, str] = {}
    for codes in labels:
        found |= {fold(code).replace("_", " "): code for code in codes}
    for meant, said in words.items():
        found |= {word.strip(): meant for word in said.split(";")}
    return found


def told_apart(lines: Iterable[Line], key: Callable[[Line], object]) -> list[Line]:
    """The lines without those that repeat another; of those that contradict each other none."""
    first: dict[object, Line] = {}
    found: list[Line] = []
    contradicted = set()
    for line in lines:
        known = first.setdefault(key(line), line)
        if known is line:
            found.append(line)
        elif known.values == line.values:
            line.remark(line.main.field.name, N_("Row %(row)s says the same."), row=known.number)
            line.report.counts["same"] += 1
        else:
            for one, other in ((line, known), (known, line)):
                one.refuse(one.main.field.name, _CONTRADICTED, row=other.number)
                contradicted.add(id(one))
    return [line for line in found if id(line) not in contradicted]


def all_checked(
    line: Line, checked: Callable[[Details], Details], base: Details, said: dict[str, Any]
) -> Details | None:
    """The details with what the row says, checked by their rule; each field that fails is named."""
    wrong = dict(said)
    while True:
        try:
            return checked(replace(base, **wrong))
        except Invalid as error:
            line.refuse_by(error)
            if wrong.pop(error.field, None) is None:
                return None


_CONTRADICTED = N_("Row %(row)s says something else of the same. Keep one of the two.")
