"""Text as people type it: cleaned, folded for search, and ordered as Vietnamese orders it."""

import re
import unicodedata

from stdnum.exceptions import ValidationError
from stdnum.vn import mst

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# One ASCII sign per letter, in the same order under every database collation: digits come
# before letters and neither is ever skipped, as spaces and punctuation may be.
_RANK = dict(zip(_ALPHABET, "3456789abcdefghijklmnopqrstuvwxyz", strict=True))
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_END_OF_SYLLABLE, _NUMBER, _FOREIGN = "0", "1", "2"
_MANY_DIGITS = 35
_BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz"

_HIDDEN = frozenset("\u200b\u200e\u200f\u2028\u2029\u2060\ufeff") | frozenset(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
_PERSONAL_ID = re.compile(r"[0-9]{12}")
_MOBILE = re.compile(r"0[35789][0-9]{8}")
_LANDLINE = re.compile(r"02[0-9]{9}")


def clean(text: str, max_length: int = 200, multiline: bool = False) -> str:
    """The text in composed form without outer blanks.

    ValueError when it is longer than `max_length` characters or holds control characters or
    invisible ones; line breaks and tabs pass where several lines are asked for.
    """
    if len(text) > 4 * max_length:
        raise ValueError(f"is longer than {max_length} characters")
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).strip(" \t\n\u00a0")
    if len(composed) > max_length:
        raise ValueError(f"is longer than {max_length} characters")
    allowed = "\n\t" if multiline else ""
    if any(_is_control(sign) for sign in composed if sign not in allowed):
        raise ValueError("holds control characters")
    return composed


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cs") or sign in _HIDDEN


def fold(text: str) -> str:
    """The text as search compares it: no diacritics, lower case, single blanks."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    bare = "".join(sign for sign in decomposed if unicodedata.category(sign) != "Mn")
    return " ".join(unicodedata.normalize("NFC", bare).casefold().split())


def sort_key(text: str) -> str:
    """ASCII text that sorts as Vietnamese does: letters, then tones, syllable by syllable.

    Numbers sort by value, before letters; punctuation and case do not count.
    """
    words = re.findall(r"\w+", unicodedata.normalize("NFC", text).lower())
    return "".join(_syllable_key(word) for word in words)


def person_sort_key(full_name: str) -> str:
    """Sort key of a person: by given name, the last word, then by the whole name."""
    given = full_name.split()[-1:]
    return sort_key("".join(given)) + sort_key(full_name)


def _syllable_key(syllable: str) -> str:
    bases, tones = "", ""
    for part in re.findall(r"[0-9]+|[^0-9]", syllable):
        base, tone = _number_key(part) if part.isascii() and part.isdigit() else _letter_key(part)
        bases, tones = bases + base, tones + tone
    return bases + _END_OF_SYLLABLE + tones


def _number_key(digits: str) -> tuple[str, str]:
    value = digits.lstrip("0")
    return _NUMBER + _BASE36[min(len(value), _MANY_DIGITS)] + value, "0"


def _letter_key(letter: str) -> tuple[str, str]:
    signs = unicodedata.normalize("NFD", letter)
    tone = "".join(_TONES.get(sign, "") for sign in signs)
    base = unicodedata.normalize("NFC", "".join(s for s in signs if s not in _TONES))
    rank = _RANK.get(base) or _RANK.get(base[:1]) or _RANK.get(signs[0])
    return rank or f"{_FOREIGN}{ord(signs[0]):06x}", tone[:1] or "0"


def check_tax_code(code: str) -> str:
    """The tax code in its written form: 10 digits, 13 with a dash, or a 12-digit personal id.

    ValueError when its form or its check digit is wrong.
    """
    compact = re.sub(r"[\s.]", "", code)
    if _PERSONAL_ID.fullmatch(compact):
        return compact
    try:
        return str(mst.format(mst.validate(compact)))
    except ValidationError as error:
        raise ValueError("is not a valid tax code") from error


def normal_phone(phone: str) -> str:
    """A Vietnamese number as its digits with the leading 0; ValueError when it is none."""
    digits = re.sub(r"[\s.\-()]", "", phone)
    digits = re.sub(r"^(\+84|0084)0?", "0", digits)
    if not (_MOBILE.fullmatch(digits) or _LANDLINE.fullmatch(digits)):
        raise ValueError("is not a Vietnamese phone number")
    return digits
