"""Times in addresses: instants with their offset, or days, weeks, months and years of the house."""

import re
from datetime import date, datetime, timedelta

from incubator import clock
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.validation import EARLIEST, LATEST

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WEEK = re.compile(r"(\d{4})-W(\d{2})", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
# A "+" that was not escaped in the address arrives as a blank.
_LOST_PLUS = re.compile(r" (?=\d{2}:?\d{2}$)")


def parse_instant(text: str, field: str, *, end: bool = False) -> datetime:
    """The instant in UTC of an ISO 8601 time with its offset, or of a date in house time.

    A date is its first moment, or with `end` its last: the midnight after it. Invalid when the
    text is neither, or lies outside the years 2000 to 2099.
    """
    typed = text.strip()
    try:
        if _DAY.fullmatch(typed):
            return _bounded(clock.moment(date.fromisoformat(typed), 1440 if end else 0), field)
        return _bounded(clock.aware(datetime.fromisoformat(_LOST_PLUS.sub("+", typed))), field)
    except (ValueError, OverflowError) as error:
        message = N_("Give a date, or a time with its offset as in 2027-02-15T08:30:00+07:00.")
        raise Invalid(field, message) from error


def parse_date(text: str, field: str) -> date | None:
    """The date, None for a blank; Invalid when the text is none between the years 2000 and 2099."""
    if not text.strip():
        return None
    try:
        day = date.fromisoformat(text.strip())
    except ValueError as error:
        raise Invalid(field, N_("Give a date, as in 2027-02-15.")) from error
    check_year(day.year, field)
    return day


def parse_week(text: str, field: str) -> date:
    """The Monday of a week such as 2027-W07 or of any of its days; of this week for a blank.

    Invalid for what is neither, or lies outside the years 2000 to 2099.
    """
    named = _WEEK.fullmatch(text.strip())
    if not named:
        day = parse_date(text, field) or clock.today()
        return day - timedelta(days=day.weekday())
    try:
        monday = date.fromisocalendar(int(named[1]), int(named[2]), 1)
    except ValueError as error:
        raise Invalid(field, N_("Give a week, as in 2027-W07.")) from error
    check_year(monday.year, field)
    return monday


def parse_month(text: str, field: str = "month") -> date:
    """The first day of a month such as 2027-02, of this month for a blank.

    Invalid for what is no month between the years 2000 and 2099.
    """
    typed = text.strip()
    if not typed:
        return clock.today().replace(day=1)
    named = _MONTH.fullmatch(typed)
    if not named or not 1 <= int(named[2]) <= 12:
        raise Invalid(field, N_("Give a month, as in 2027-02."))
    check_year(int(named[1]), field)
    return date(int(named[1]), int(named[2]), 1)


def parse_year(text: str, field: str = "year") -> int | None:
    """A year, None for a blank; Invalid for what is none from 2000 to 2099."""
    typed = text.strip()
    if not typed:
        return None
    if not _YEAR.fullmatch(typed):
        raise Invalid(field, N_("Give a year, such as 2026."))
    check_year(int(typed), field)
    return int(typed)


def check_year(year: int, field: str) -> None:
    """Invalid for a year that is not from 2000 to 2099: nothing is kept or planned there."""
    if not EARLIEST.year <= year < LATEST.year:
        raise Invalid(field, N_("Give a date between the years 2000 and 2100."))


def _bounded(instant: datetime, field: str) -> datetime:
    if not EARLIEST <= instant < LATEST:
        raise Invalid(field, N_("Give a time between the years 2000 and 2100."))
    return instant


def parse_window(
    start: str,
    end: str,
    *,
    usual_days: int,
    most_days: int,
    fields: tuple[str, str] = ("from", "to"),
) -> Period:
    """The period between two times of an address; from today for some days when not given.

    Invalid when the end does not come after the start, or comes too long after it.
    """
    begins = parse_instant(start, fields[0]) if start.strip() else clock.moment(clock.today(), 0)
    ends = (
        parse_instant(end, fields[1], end=True)
        if end.strip()
        else begins + timedelta(days=usual_days)
    )
    if ends <= begins:
        raise Invalid(fields[1], N_("The end must come after the start."))
    if ends - begins > timedelta(days=most_days):
        raise Invalid(fields[1], N_("Ask for at most %(days)s days at once."), days=most_days)
    return Period(begins, ends)
