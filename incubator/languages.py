"""The two languages of the product: which one is spoken now, and what a sentence is in it."""

import gettext as standard
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALES = ("vi", "en")
DEFAULT = "vi"
LOCALE_DIRECTORY = Path(__file__).parent / "locale"

current: ContextVar[str] = ContextVar("language", default=DEFAULT)


def gettext(message: str, **params: object) -> str:
    """The message in the current language, its %(name)s filled in where params are given."""
    text = _translations(current.get()).gettext(message) if message else ""
    return text % params if params else text


def ngettext(singular: str, plural: str, n: int, /, **params: object) -> str:
    """The form that fits `n` in the current language; %(n)s is always among the params."""
    text = _translations(current.get()).ngettext(singular, plural, n)
    return text % {"n": n, **params}


def N_(message: str) -> str:  # noqa: N802 (the mark that gettext extraction knows)
    """Mark a message that is translated later, when the language is known."""
    return message


@contextmanager
def speaking(locale: str) -> Iterator[None]:
    """Speak one of LOCALES within the block; ValueError for another."""
    if locale not in LOCALES:
        raise ValueError(f"no such language: {locale}")
    token = current.set(locale)
    try:
        yield
    finally:
        current.reset(token)


def negotiate(
    cookie: str | None = None,
    accept_language: str | None = None,
    user_language: str | None = None,
) -> str:
    """The language to answer in: the page's choice, the account's, the browser's, Vietnamese."""
    for choice in (cookie, user_language):
        if choice in LOCALES:
            return choice
    return _preferred(accept_language or "") or DEFAULT


def _preferred(accept_language: str) -> str | None:
    """The one of LOCALES that an Accept-Language header (RFC 9110, 12.5.4) likes best."""
    liked: list[tuple[float, str]] = []
    for part in accept_language[:500].split(","):
        tag, _, parameter = part.strip().partition(";")
        language = tag.strip().lower().partition("-")[0]
        weight = _weight(parameter)
        if language in LOCALES and weight > 0:
            liked.append((weight, language))
    return max(liked, key=lambda choice: choice[0])[1] if liked else None


def _weight(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0


def load() -> None:
    """Read every catalogue now, so that no request waits for it."""
    for locale in LOCALES:
        _translations(locale)


def catalogue_files(locale: str) -> Mapping[str, Path]:
    """The language's catalogues by area."""
    folder = LOCALE_DIRECTORY / locale / "LC_MESSAGES"
    return {file.stem: file for file in sorted(folder.glob("*.po"))}


@cache
def _translations(locale: str) -> standard.NullTranslations:
    """All areas of a language as one; English falls back to the message itself."""
    merged = Catalog(locale=locale)
    for file in catalogue_files(locale).values():
        with file.open("rb") as stream:
            for message in read_po(stream, locale=locale):
                if message.id and message.string and not message.fuzzy:
                    merged.add(message.id, message.string, context=message.context)
    compiled = BytesIO()
    write_mo(compiled, merged)
    compiled.seek(0)
    return standard.GNUTranslations(compiled)
