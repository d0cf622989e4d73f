"""Search over a persisted key: diacritics do not matter, but a hit with the typed ones comes first.

A key holds the folded text and, on a second line, the same text with its diacritics.
"""

import unicodedata
from dataclasses import dataclass

from incubator.languages import N_
from incubator.refusals import Invalid
from incubator.texts import clean, fold

Sql = tuple[str, list[object]]
_MOST_WORDS = 8


def search_key(*texts: str | None) -> str:
    """What a row is found by."""
    whole = " ".join(text for text in texts if text)
    return f"{fold(whole)}\n{_composed(whole)}"


@dataclass(frozen=True, slots=True)
class Search:
    """What was typed into a search box, as the conditions of a statement."""

    words: tuple[str, ...]
    exact: str | None

    def condition(self, column: str) -> Sql:
        """Every word is somewhere in the key."""
        return (
            " AND ".join([f"{column} LIKE {{}} ESCAPE '\\'"] * len(self.words)) or "1 = 1",
            [_anywhere(word) for word in self.words],
        )

    def order(self, column: str, then: str) -> Sql:
        """What to ORDER BY: keys that have the text as typed first, then as told."""
        if self.exact is None:
            return then, []
        exact = f"CASE WHEN {column} LIKE {{}} ESCAPE '\\' THEN 0 ELSE 1 END"
        return f"{exact}, {then}", [_anywhere(self.exact)]


def searched(typed: str, field: str = "q") -> Search:
    """The search for a text, none for a blank one; Invalid when it is too long or unprintable."""
    try:
        text = clean(typed)
    except ValueError as error:
        raise Invalid(field, N_("Search for plain text of at most 200 characters.")) from error
    folded, composed = fold(text), _composed(text)
    return Search(tuple(folded.split()[:_MOST_WORDS]), composed if composed != folded else None)


def _composed(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _anywhere(text: str) -> str:
    for sign in "\\%_":
        text = text.replace(sign, "\\" + sign)
    return f"%{text}%"
