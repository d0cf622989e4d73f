"""What a notice says: parameters kept as ids, times and figures, and named when it is read."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeAlias
from uuid import UUID

from incubator.database import fetch, marks
from incubator.formats import spoken
from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.notice_kinds import KINDS, Group, Kind
from incubator.periods import Period


@dataclass(frozen=True, slots=True)
class Ref:
    """A thing that is called by its name of now."""

    noun: str
    id: UUID


@dataclass(frozen=True, slots=True)
class Word:
    """A msgid that is said in the reader's language."""

    message: str


Value: TypeAlias = "int | date | datetime | Period | Ref | Word | Sequence[Value]"
Names: TypeAlias = Mapping[Ref, Name]

_NOUNS: dict[str, str] = {}
_GONE = Name("(không còn)", "(gone)")
_UNKNOWN = Kind("", N_("News"), N_("There is something new here."), Group.decisions)


def noun(name: str, sql: str) -> Callable[[UUID], Ref]:
    """Let notices name things of a sort: `sql` reads `id`, `vi` and `en` and ends with IN."""
    if _NOUNS.setdefault(name, sql) != sql:
        raise TypeError(f"two sorts of things share the name {name}")
    return lambda thing: Ref(name, thing)


def packed(parameters: Mapping[str, Value]) -> str:
    """The parameters as they are stored; TypeError for text, which could be a personal value."""
    return json.dumps({name: _packed(value) for name, value in parameters.items()})


def _packed(value: Value) -> object:
    match value:
        case int():
            return value
        case datetime():
            return {"at": value.isoformat()}
        case date():
            return {"on": value.isoformat()}
        case Period():
            return {"from": value.start.isoformat(), "to": value.end.isoformat()}
        case Ref():
            return {"noun": value.noun, "id": str(value.id)}
        case Word():
            return {"word": value.message}
        case list() | tuple():
            return [_packed(part) for part in value]
    raise TypeError(f"a notice keeps no {type(value).__name__}")


def unpacked(stored: str) -> dict[str, Value]:
    """The parameters as they were given."""
    return {name: _unpacked(value) for name, value in json.loads(stored).items()}


def _unpacked(value: Any) -> Value:
    match value:
        case {"at": str(at)}:
            return datetime.fromisoformat(at)
        case {"on": str(on)}:
            return date.fromisoformat(on)
        case {"from": str(start), "to": str(end)}:
            return Period(datetime.fromisoformat(start), datetime.fromisoformat(end))
        case {"noun": str(name), "id": str(id)}:
            return Ref(name, UUID(id))
        case {"word": str(message)}:
            return Word(message)
        case list():
            return [_unpacked(part) for part in value]
    return int(value)


async def names_of(all_parameters: Iterable[Mapping[str, Value]]) -> dict[Ref, Name]:
    """What the things in these parameters are called now; one statement for each sort."""
    wanted: dict[str, set[UUID]] = defaultdict(set)
    for parameters in all_parameters:
        for ref in _refs(list(parameters.values())):
            if ref.noun in _NOUNS:
                wanted[ref.noun].add(ref.id)
    return {
        Ref(name, row["id"]): Name(row["vi"], row["en"] or "")
        for name, ids in wanted.items()
        for row in await fetch(f"{_NOUNS[name]} ({marks(list(ids))})", *sorted(ids))
    }


def _refs(values: Sequence[Value]) -> list[Ref]:
    found: list[Ref] = []
    for value in values:
        if isinstance(value, Ref):
            found.append(value)
        elif isinstance(value, list | tuple):
            found += _refs(value)
    return found


def kind_of(code: str) -> Kind:
    """The kind with this code, or one that says no more than that there is something."""
    return KINDS.get(code, _UNKNOWN)


def sentence_of(kind: Kind, parameters: Mapping[str, Value], names: Names) -> str:
    """What the notice says in the current language."""
    said = _Said({name: _said(value, names) for name, value in parameters.items()})
    return gettext(kind.sentence) % said


class _Said(dict[str, object]):
    """Words for a sentence; one that came into it later than the notice is a dash."""

    def __missing__(self, name: str) -> str:
        return "–"


def _said(value: Value, names: Names) -> object:
    match value:
        case Ref():
            return str(names.get(value, _GONE))
        case Word():
            return gettext(value.message)
        case list() | tuple():
            return ", ".join(str(_said(part, names)) for part in value)
    return spoken(value)
