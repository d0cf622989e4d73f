"""Compare the sentences in code and templates with the catalogues: python -m incubator.messages."""

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po

from incubator.languages import catalogue_files

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("incubator", "tenants", "facilities", "services")
METHODS = [("**.py", "python"), ("**/templates/**.html", "jinja2")]
KEYWORDS = {**DEFAULT_KEYWORDS, "N_": None}
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")

Id = str | tuple[str, ...]


def extracted() -> dict[Id, str]:
    """Every message id in the four packages, with the place where it first stands."""
    found: dict[Id, str] = {}
    for package in PACKAGES:
        directory = ROOT / package
        options = {
            "**/templates/**.html": {
                "trimmed": "true",
                "silent": "false",
                "extensions": "jinja2.ext.do",
            }
        }
        for name, line, message, _, _ in extract_from_dir(
            directory, METHODS, options, KEYWORDS, strip_comment_tags=True
        ):
            found.setdefault(message, f"{package}/{name}:{line}")
    return found


def translated(locale: str) -> dict[str, list[Message]]:
    """The messages of each area's catalogue."""
    catalogue: dict[str, list[Message]] = {}
    for area, file in catalogue_files(locale).items():
        with file.open("rb") as stream:
            catalogue[area] = [message for message in read_po(stream, locale=locale) if message.id]
    return catalogue


def problems(locale: str = "vi") -> list[str]:
    """One line for each message that is missing, fuzzy, orphaned or translated amiss."""
    sources, areas = extracted(), translated(locale)
    return [
        *_missing(sources, areas),
        *(line for area, found in areas.items() for line in _amiss(area, found, sources)),
        *_contradicted(areas),
    ]


def _missing(sources: dict[Id, str], areas: dict[str, list[Message]]) -> Iterator[str]:
    known = {message.id for found in areas.values() for message in found}
    for message, place in sources.items():
        if message not in known:
            yield f"{place}: missing {message!r}"


def _amiss(area: str, found: list[Message], sources: dict[Id, str]) -> Iterator[str]:
    for message in found:
        place = f"{area}.po:{message.lineno}"
        if message.id not in sources:
            yield f"{place}: orphaned {message.id!r}"
        if message.fuzzy:
            yield f"{place}: fuzzy {message.id!r}"
        forms = [message.string] if isinstance(message.string, str) else [*(message.string or "")]
        if not (forms and all(forms)):
            yield f"{place}: untranslated {message.id!r}"
        elif any(_placeholders(form) - _placeholders(message.id) for form in forms):
            yield f"{place}: other placeholders than {message.id!r}"


def _contradicted(areas: dict[str, list[Message]]) -> Iterator[str]:
    """Areas merge into one catalogue, so one message cannot be said in two ways."""
    first: dict[object, tuple[str, Message]] = {}
    for area, found in areas.items():
        for message in found:
            other, said = first.setdefault(message.id, (area, message))
            if said.string != message.string:
                yield f"{area}.po:{message.lineno}: {message.id!r} is said otherwise in {other}.po"


def _placeholders(text: str | Iterable[str]) -> set[str]:
    return set(_PLACEHOLDER.findall(text if isinstance(text, str) else " ".join(text)))


def main() -> int:
    """Print the problems; 1 when there are any."""
    found = problems()
    sys.stdout.writelines(f"{line}\n" for line in found)
    sys.stdout.write(f"{len(found)} problems in {len(extracted())} messages\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
