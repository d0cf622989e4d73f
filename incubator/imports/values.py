"""What a cell means: text, figures, areas, days and answers as people write them in Vietnam.

Nothing is guessed: what could mean two things is named, with a way to write it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from incubator.imports.sheets import Broken, Cell
from incubator.languages import LOCALES, N_, gettext, speaking
from incubator.texts import fold

Reading = Callable[[Cell], Any]
"""A cell that is not empty as its value; Unreadable when it is none."""
NOTHING = frozenset({"-", "--", "—", "–", "n/a", "na", "#n/a", "chua co", "chua ro", "trong"})
_YEARS = (1990, 2100)
_SERIAL_ZERO = date(1899, 12, 30)
_TIME = r"(?:[ T]00:00(?::00(?:\.0+)?)?)?"
_DAY_FIRST = re.compile(rf"(\d{{1,2}})\s*[/.\-]\s*(\d{{1,2}})\s*[/.\-]\s*(\d{{4}}|\d{{2}}){_TIME}")
_YEAR_FIRST = re.compile(rf"(\d{{4}})\s*[/.\-]\s*(\d{{1,2}})\s*[/.\-]\s*(\d{{1,2}}){_TIME}")
_IN_WORDS = re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})")
_SERIAL = re.compile(r"\d{5}")
_NUMBER = re.compile(r"[+-]?\d[\d.,\s\u00a0]*")
_GROUPED = {sign: re.compile(rf"[+-]?\d{{1,3}}(?:{re.escape(sign)}\d{{3}})+") for sign in ".,"}
_SCALES = {"nghin": 3, "ngan": 3, "k": 3, "trieu": 6, "tr": 6, "ty": 9, "ti": 9}
_DONG = frozenset({"d", "dong", "vnd", "đ"})
_PER = frozenset({"thang", "nam", "gio", "m2", "m²"})
_YES = frozenset({"co", "x", "v", "yes", "y", "true", "1", "dung", "phai", "✓", "✔", "1.0", "ok"})
_NO = frozenset({"khong", "no", "n", "false", "0", "sai", "0.0", "ko", "k"})


class Unreadable(Exception):
    """A cell that cannot be read as what its column holds: a msgid with its params."""

    def __init__(self, message: str, **params: object) -> None:
        """Say what is wrong and what would work."""
        super().__init__(message)
        self.message = message
        self.params = params


def is_nothing(cell: Cell) -> bool:
    """Whether the cell is empty, or says in words that there is nothing to say."""
    return cell is None or (isinstance(cell, str) and (not cell.strip() or fold(cell) in NOTHING))


def shown(cell: Cell) -> str:
    """The cell as a person reads it."""
    match cell:
        case None:
            return ""
        case bool():
            return "TRUE" if cell else "FALSE"
        case float() if cell.is_integer():
            return str(int(cell))
        case date():
            return f"{cell:%d/%m/%Y}"
    return str(cell)


def text(cell: Cell) -> str:
    """One line of text: line breaks and double blanks become single ones."""
    _check_whole(cell)
    plain = " ".join(shown(cell).replace("\u00a0", " ").split())
    return plain.removeprefix("'")


def paragraphs(cell: Cell) -> str:
    """Text of several lines."""
    _check_whole(cell)
    return shown(cell).replace("\r\n", "\n").strip()


def code(cell: Cell) -> str:
    """A code without blanks, in capitals."""
    return text(cell).upper().replace(" ", "")


def tax_code(cell: Cell) -> str:
    """The digits of a tax code; one kept as a number has lost a leading zero, which comes back."""
    digits = re.sub(r"(?i)^\s*(mst|msdn)\s*[:.]?\s*", "", text(cell)).replace(" ", "")
    if re.fullmatch(r"\d(\.\d+)?E\+?\d+", digits, re.IGNORECASE):
        raise Unreadable(N_("The code was shortened by the spreadsheet. Type it as text."))
    lost = {9: 10, 12: 13}.get(len(digits)) if isinstance(cell, int | float) else None
    return digits.zfill(lost) if lost == 10 else digits


def whole(cell: Cell) -> int:
    """A whole number with any unit that counts things: 12, "12 người", "1.200"."""
    number, _ = _measured(cell, is_whole=True)
    if number != number.to_integral_value():
        raise Unreadable(N_("Give a whole number."))
    return int(number)


def dong_in(scale: int = 0) -> Reading:
    """A reader of amounts in đồng; bare figures count 10**scale đồng, as their header says."""

    def dong(cell: Cell) -> int:
        number, unit = _measured(cell, is_whole=not scale)
        words = re.findall(r"\w+", fold(unit))
        if not all(word in _SCALES or word in _DONG or word in _PER for word in words):
            raise Unreadable(N_("Give an amount in dong, as in 1.200.000."))
        amount = number.scaleb(unit_scale(unit) or scale)
        if amount != amount.to_integral_value():
            raise Unreadable(N_("Give an amount in whole dong, as in 1.200.000."))
        return int(amount)

    return dong


def square_decimetres(cell: Cell) -> int:
    """An area in m², as dm²: 12.5, "12,5 m2", "1.164 m²"."""
    number, unit = _measured(cell)
    if fold(unit).replace(" ", "") not in ("", "m2", "m²", "metvuong", "m"):
        raise Unreadable(N_("Give an area in m², as in 12,5."))
    area = number * 100
    if area != area.to_integral_value():
        raise Unreadable(N_("Give an area in m² with at most two decimals."))
    return int(area)


def minutes_of_hours(cell: Cell) -> int:
    """Hours, as minutes."""
    number, _ = _measured(cell)
    return int(number * 60)


def percent(cell: Cell) -> Decimal:
    """A share in per cent."""
    return _measured(cell)[0]


def _measured(cell: Cell, *, is_whole: bool = False) -> tuple[Decimal, str]:
    """A number and the unit that follows it; one that is whole has no decimals to be mistaken."""
    _check_whole(cell)
    if isinstance(cell, bool | date):
        raise Unreadable(N_("Give a number here."))
    if isinstance(cell, int | float):
        return Decimal(repr(round(cell, 6))).normalize(), ""
    written = text(cell)
    found = _NUMBER.match(written)
    if not found:
        raise Unreadable(N_("Give a number here."))
    unit = written[found.end() :].strip()
    figures = found[0].replace(" ", "").rstrip(".,")
    if is_whole and not unit_scale(unit) and _GROUPED[","].fullmatch(figures):
        return Decimal(figures.replace(",", "")), unit
    return _number(figures), unit


def unit_scale(words: str) -> int:
    """The power of ten that the words of a unit or of a header name: 6 for "triệu đồng"."""
    return sum(_SCALES[word] for word in re.findall(r"\w+", fold(words)) if word in _SCALES)


def _number(written: str) -> Decimal:
    """A number with Vietnamese or English groups and decimals; Unreadable when it may be either.

    Dots before three digits group, as Vietnam writes: 1.164 is 1,164. A single comma before three
    digits could be either sign, so that it is named.
    """
    dots, commas = written.count("."), written.count(",")
    if dots and commas:
        decimal = max(".,", key=written.rfind)
        grouping = "," if decimal == "." else "."
        whole_part, _, decimals = written.rpartition(decimal)
        is_grouped = _GROUPED[grouping].fullmatch(whole_part)
        return _decimal(f"{whole_part.replace(grouping, '')}.{decimals}" if is_grouped else "")
    if _GROUPED["."].fullmatch(written):
        return _decimal(written.replace(".", ""))
    if _GROUPED[","].fullmatch(written):
        if commas == 1:
            raise Unreadable(
                N_("Is this a comma of decimals or of thousands? Write %(one)s or %(other)s."),
                one=written.replace(",", "."), other=f"{written}0",
            )  # fmt: skip
        return _decimal(written.replace(",", ""))
    return _decimal(written.replace(",", ".") if commas == 1 and not dots else written)


def _decimal(written: str) -> Decimal:
    try:
        return Decimal(written)
    except InvalidOperation as error:
        raise Unreadable(N_("This number is written in a way that can be read twice.")) from error


def day(cell: Cell) -> date:
    """A day: 15/02/2027, 15-2-27, 2027-02-15, a spreadsheet's number; the day before the month."""
    _check_whole(cell)
    if isinstance(cell, date):
        found: date | None = cell
    elif isinstance(cell, int | float) and not isinstance(cell, bool):
        found = _of_serial(int(cell))
    else:
        found = _of_words(text(cell))
    if found is None or not _YEARS[0] <= found.year < _YEARS[1]:
        raise Unreadable(N_("Give a day between 1990 and 2099, as in 15/02/2027."))
    return found


def _of_words(written: str) -> date | None:
    if found := _YEAR_FIRST.fullmatch(written):
        return _date(*(int(part) for part in found.groups()))
    if found := _DAY_FIRST.fullmatch(written):
        return _date(_year(found[3]), int(found[2]), int(found[1]))
    if found := _IN_WORDS.fullmatch(fold(written).replace(",", "")):
        return _date(int(found[3]), int(found[2]), int(found[1]))
    return _of_serial(int(written)) if _SERIAL.fullmatch(written) else None


def _year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) == 4 else year + (1900 if year >= 70 else 2000)


def _date(year: int, month: int, of_month: int) -> date | None:
    try:
        return date(year, month, of_month)
    except ValueError:
        return None


def _of_serial(number: int) -> date | None:
    return _SERIAL_ZERO + timedelta(days=number) if 0 < number < 80_000 else None


def yes_or_no(cell: Cell) -> bool:
    """Có, x, yes, 1; không, no, 0."""
    _check_whole(cell)
    said = fold(shown(cell)) if not isinstance(cell, bool) else ("co" if cell else "khong")
    if said not in _YES and said not in _NO:
        raise Unreadable(N_('Say "có" or "không" (yes or no).'))
    return said in _YES


def one_of(words: Mapping[str, str], labels: Mapping[str, str]) -> Reading:
    """A reader of a choice: by folded words, or by its labels (msgids by code) in any language."""
    known = dict(words)

    def choice(cell: Cell) -> str:
        _check_whole(cell)
        said = _spaced(shown(cell))
        if said not in known:
            known.update(_labelled(labels))
        if said not in known:
            offered = ", ".join(gettext(label) for label in labels.values())
            raise Unreadable(N_("Write one of: %(offered)s."), offered=offered)
        return known[said]

    return choice


def _spaced(words: str) -> str:
    return re.sub(r"[\s\-_./]+", " ", fold(words)).strip()


def _labelled(labels: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for language in LOCALES:
        with speaking(language):
            yield from [(_spaced(gettext(label)), code) for code, label in labels.items()]


def _check_whole(cell: Cell) -> None:
    if isinstance(cell, Broken):
        raise Unreadable(N_("The formula in this cell gives the error %(error)s."), error=str(cell))
