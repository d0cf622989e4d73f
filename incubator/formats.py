"""Dates, times, figures and money as the current language writes them."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any, Protocol

from incubator import money
from incubator.clock import local
from incubator.languages import current, gettext, ngettext
from incubator.periods import Period

_WEEKDAYS = {
    "vi": ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_SHORT_WEEKDAYS = {
    "vi": ("T2", "T3", "T4", "T5", "T6", "T7", "CN"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Environment(Protocol):
    """What `install` needs of a template environment (Jinja's has it)."""

    filters: dict[str, Callable[..., Any]]
    globals: Any
    policies: dict[str, Any]

    def add_extension(self, extension: Any) -> None:
        """Add a template extension by its import name."""


def format_date(day: date) -> str:
    """15/02/2027, in English 15 Feb 2027; an instant counts as its day in the house."""
    day = local(day) if isinstance(day, datetime) else day
    if current.get() == "vi":
        return f"{day:%d/%m/%Y}"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def format_time(instant: datetime | time) -> str:
    """08:30 by the house's clock."""
    return f"{local(instant) if isinstance(instant, datetime) else instant:%H:%M}"


def format_moment(instant: datetime) -> str:
    """08:30 15/02/2027, in English 08:30, 15 Feb 2027."""
    comma = "" if current.get() == "vi" else ","
    return f"{format_time(instant)}{comma} {format_date(instant)}"


def format_period(period: Period) -> str:
    """08:30–10:00 15/02/2027, with both days when they differ.

    An end at midnight is 24:00 of the day before.
    """
    start, end = local(period.start), local(period.end)
    if start.date() == end.date():
        return f"{format_time(start)}–{format_moment(end)}"
    if end.time() == time.min and (end.date() - start.date()).days == 1:
        return f"{format_time(start)}–24:00{format_moment(start)[5:]}"
    return f"{format_moment(start)} – {format_moment(end)}"


def format_weekday(day: date, short: bool = False) -> str:
    """Thứ Hai, or T2 where room is short."""
    day = local(day) if isinstance(day, datetime) else day
    return (_SHORT_WEEKDAYS if short else _WEEKDAYS)[current.get()][day.weekday()]


def format_number(number: Decimal | float, decimals: int = 0) -> str:
    """1.234,5, in English 1,234.5; halves rounded away from zero."""
    step = Decimal(1).scaleb(-decimals)
    exact = Decimal(str(number)) if isinstance(number, float) else Decimal(number)
    rounded = exact.quantize(step, ROUND_HALF_UP) + 0  # + 0 makes -0 a plain 0
    return money.localised(f"{rounded:,.{decimals}f}", current.get())


def format_percent(ratio: Fraction | Decimal | float | None, decimals: int = 1) -> str:
    """82,4% of the ratio 0.824; a dash when there is none because its base is 0."""
    if ratio is None:
        return "–"
    if isinstance(ratio, Fraction):
        ratio = Decimal(ratio.numerator) / Decimal(ratio.denominator)
    exact = Decimal(str(ratio)) if isinstance(ratio, float) else ratio
    return format_number(exact * 100, decimals) + "%"


def format_minutes(minutes: int) -> str:
    """1 giờ 30 phút, in English 1 h 30 min."""
    hours, rest = divmod(abs(minutes), 60)
    parts = []
    if hours:
        parts.append(ngettext("%(n)s hour", "%(n)s hours", hours, n=format_number(hours)))
    if rest or not hours:
        parts.append(ngettext("%(n)s minute", "%(n)s minutes", rest))
    return ("-" if minutes < 0 else "") + " ".join(parts)


def format_dong(amount: int) -> str:
    """1.500.000 đồng, in English 1,500,000 dong."""
    return gettext("%(amount)s dong", amount=money.format_dong(amount, current.get()))


def format_million(amount: int, decimals: int = 0) -> str:
    """Đồng as 38.250 triệu đồng, in English 38,250 million dong."""
    figure = money.format_million(amount, decimals, current.get())
    return gettext("%(amount)s million dong", amount=figure)


def spoken(value: object) -> object:
    """A parameter of a sentence as the current language writes it; text as it is."""
    match value:
        case bool():
            return value
        case int():
            return format_number(value)
        case datetime():
            return format_moment(value)
        case date():
            return format_date(value)
        case time():
            return format_time(value)
        case Period():
            return format_period(value)
        case timedelta():
            return format_minutes(value // timedelta(minutes=1))
        case list() | tuple():
            return ", ".join(str(spoken(part)) for part in value)
    return value


FILTERS: dict[str, Callable[..., Any]] = {
    "date": format_date,
    "time": format_time,
    "moment": format_moment,
    "period": format_period,
    "weekday": format_weekday,
    "number": format_number,
    "percent": format_percent,
    "duration": format_minutes,
    "dong": format_dong,
    "million": format_million,
    "figure": lambda amount: money.format_dong(amount, current.get()),
    "in_words": money.amount_of_money,
}


def install(environment: Environment) -> None:
    """Give a template environment `_`, gettext, ngettext, trimmed blocks and the filters.

    A filter of a constant is computed once, when the template is compiled, in the language of
    that moment: filter variables only.
    """
    environment.add_extension("jinja2.ext.i18n")
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        gettext, ngettext, newstyle=True
    )
    environment.globals["language"] = current.get
    environment.filters.update(FILTERS)
