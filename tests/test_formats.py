"""Dates, times and figures in both languages."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from incubator import formats
from incubator.languages import speaking
from incubator.periods import Period

HALF_PAST_EIGHT = datetime(2027, 2, 15, 1, 30, tzinfo=UTC)


def both(show: object, *args: object) -> tuple[str, str]:
    """What is shown in Vietnamese and in English."""
    with speaking("en"):
        english = show(*args)  # type: ignore[operator]
    return show(*args), english  # type: ignore[operator]


def test_days_and_times_are_those_of_the_house() -> None:
    assert both(formats.format_date, date(2027, 2, 5)) == ("05/02/2027", "5 Feb 2027")
    late = datetime(2027, 2, 14, 18, tzinfo=UTC)
    assert both(formats.format_date, late) == ("15/02/2027", "15 Feb 2027")
    assert both(formats.format_time, HALF_PAST_EIGHT) == ("08:30", "08:30")
    assert both(formats.format_time, time(7, 5)) == ("07:05", "07:05")
    assert both(formats.format_moment, HALF_PAST_EIGHT) == (
        "08:30 15/02/2027",
        "08:30, 15 Feb 2027",
    )


def test_the_week_has_its_names_in_full_and_short() -> None:
    sunday = date(2027, 2, 14)
    assert both(formats.format_weekday, HALF_PAST_EIGHT) == ("Thứ Hai", "Monday")
    assert both(formats.format_weekday, sunday) == ("Chủ nhật", "Sunday")
    assert both(formats.format_weekday, sunday, True) == ("CN", "Sun")


@pytest.mark.parametrize(
    ("hours", "shown"),
    [
        (1.5, "08:30–10:00 15/02/2027"),
        (15.5, "08:30–24:00 15/02/2027"),
        (24, "08:30 15/02/2027 – 08:30 16/02/2027"),
        (39.5, "08:30 15/02/2027 – 00:00 17/02/2027"),
    ],
)
def test_a_period_names_its_day_once_where_one_is_enough(hours: float, shown: str) -> None:
    period = Period(HALF_PAST_EIGHT, HALF_PAST_EIGHT + timedelta(hours=hours))
    assert formats.format_period(period) == shown


def test_minutes_read_as_hours() -> None:
    assert both(formats.format_minutes, 90) == ("1 giờ 30 phút", "1 hour 30 minutes")
    assert both(formats.format_minutes, 60) == ("1 giờ", "1 hour")
    assert both(formats.format_minutes, 0) == ("0 phút", "0 minutes")
    assert both(formats.format_minutes, -61) == ("-1 giờ 1 phút", "-1 hour 1 minute")
    assert both(formats.format_minutes, 60_000) == ("1.000 giờ", "1,000 hours")


@pytest.mark.parametrize("ratio", [0.824, Fraction(103, 125), Decimal("0.824")])
def test_a_rate_is_shown_as_a_percentage(ratio: float) -> None:
    assert both(formats.format_percent, ratio) == ("82,4%", "82.4%")


def test_a_rate_without_a_base_is_a_dash() -> None:
    assert formats.format_percent(None) == "–"


def test_halves_are_rounded_away_from_zero() -> None:
    assert both(formats.format_number, 1234.125, 2) == ("1.234,13", "1,234.13")
    assert formats.format_number(Decimal("-0.4")) == "0"


def test_money_says_its_unit() -> None:
    assert both(formats.format_dong, 1_500_000) == ("1.500.000 đồng", "1,500,000 dong")
    assert both(formats.format_million, 38_250_000_000) == (
        "38.250 triệu đồng",
        "38,250 million dong",
    )


def test_a_sentence_leaves_words_as_they_are() -> None:
    assert formats.spoken("1500000") == "1500000"
    assert formats.spoken(None) is None
    assert formats.spoken(True) is True
