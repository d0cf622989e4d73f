"""Whole đồng: display in Vietnamese and English, and amounts in words."""

from decimal import ROUND_HALF_UP, Decimal

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION = 10**9
_MILLION = 10**6
_SWAP = str.maketrans(",.", ".,")


def format_dong(amount: int, locale: str = "vi") -> str:
    """Đồng in groups of three, without the unit: 1.500.000, in English 1,500,000."""
    return localised(f"{_whole(amount):,}", locale)


def format_million(amount: int, decimals: int = 0, locale: str = "vi") -> str:
    """Đồng as millions of đồng without the unit, halves rounded away from zero: 1.234,6."""
    step = Decimal(1).scaleb(-decimals)
    millions = (Decimal(_whole(amount)) / _MILLION).quantize(step, ROUND_HALF_UP)
    return localised(f"{millions + 0:,.{decimals}f}", locale)


def amount_of_money(amount: int) -> str:
    """The amount as a Vietnamese voucher spells it: Một triệu năm trăm nghìn đồng."""
    words = amount_in_words(amount) + " đồng"
    return words[0].upper() + words[1:]


def amount_in_words(number: int) -> str:
    """A whole number in Vietnamese words, empty hundreds and tens said aloud.

    1.005.000 is "một triệu không trăm linh năm nghìn": without "không trăm linh" it would be
    heard as 1.5 million.
    """
    if _whole(number) < 0:
        return "âm " + amount_in_words(-number)
    if number == 0:
        return _DIGITS[0]
    words: list[str] = []
    for power, group in reversed(list(enumerate(_groups(number, _BILLION)))):
        if group:
            words += _below_billion(group, led=bool(words)) + ["tỷ"] * power
    return " ".join(words)


def _below_billion(number: int, led: bool) -> list[str]:
    """Words of 1..999.999.999; `led` when greater groups were said before it."""
    words: list[str] = []
    names: tuple[list[str], ...] = ([], ["nghìn"], ["triệu"])
    for power, group in reversed(list(enumerate(_groups(number, 1000)))):
        if group:
            words += _below_thousand(group, led=led or bool(words)) + names[power]
    return words


def _below_thousand(number: int, led: bool) -> list[str]:
    """Words of 1..999; `led` says an absent hundred as "không trăm"."""
    hundreds, tens, units = number // 100, number // 10 % 10, number % 10
    words = [_DIGITS[hundreds], "trăm"] if hundreds or led else []
    if tens == 0:
        if not units:
            return words
        return [*words, "linh", _DIGITS[units]] if words else [_DIGITS[units]]
    words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if units == 1 and tens > 1:
        words.append("mốt")
    elif units == 5:
        words.append("lăm")
    elif units:
        words.append(_DIGITS[units])
    return words


def _groups(number: int, base: int) -> list[int]:
    """The digits of a positive number in a base, the lowest first."""
    groups = []
    while number:
        number, group = divmod(number, base)
        groups.append(group)
    return groups


def _whole(amount: int) -> int:
    """The amount itself; TypeError for a float or a bool, which are never money."""
    if isinstance(amount, bool) or not isinstance(amount, int):
        raise TypeError(f"money is whole đồng, not {type(amount).__name__}")
    return amount


def localised(text: str, locale: str) -> str:
    """English separators swapped for Vietnamese ones where the language is Vietnamese."""
    return text.translate(_SWAP) if locale == "vi" else text
