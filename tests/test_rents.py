"""Rent by month: worked examples to the đồng, and what holds for every letting."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilities.rents import (
    DEFAULT_STEPS,
    Agreed,
    Month,
    Terms,
    anniversary,
    half_up,
    year_of_lease,
)

BAY_B1 = 120 * 100
"""120 m² at 110,000 a month: 13,200,000 in full."""


def terms(
    began: date = date(2026, 7, 15),
    until: date = date(2030, 1, 1),
    size: int = BAY_B1,
    *agreed: Agreed,
) -> Terms:
    return Terms(size, agreed or (Agreed(began, 110_000),), DEFAULT_STEPS, began, until)


def test_a_whole_month_of_the_first_year_costs_half() -> None:
    (august,) = terms().months(date(2026, 8, 1), date(2026, 9, 1))
    assert (august.rent, august.support, august.price) == (13_200_000, 6_600_000, 6_600_000)


def test_part_of_a_month_is_charged_by_its_calendar_days() -> None:
    (june,) = terms(date(2026, 6, 11)).months(date(2026, 6, 11), date(2026, 7, 1))
    assert june == Month(date(2026, 6, 11), date(2026, 7, 1), 8_800_000, 4_400_000)
    (february,) = terms(date(2026, 2, 10)).months(date(2026, 2, 10), date(2026, 2, 17))
    assert (february.rent, february.support) == (3_300_000, 1_650_000)
    (july,) = terms().months(date(2026, 7, 15), date(2026, 8, 1))
    # 13,200,000 × 17 ÷ 31 = 7,238,709.68 and half of it 3,619,354.84
    assert (july.rent, july.support) == (7_238_710, 3_619_355)


def test_a_step_in_mid_month_splits_it_by_days() -> None:
    (july,) = terms().months(date(2027, 7, 1), date(2027, 8, 1))
    # 13,200,000 × (14 × 50 % + 17 × 35 %) ÷ 31 = 5,514,193.55
    assert (july.rent, july.support) == (13_200_000, 5_514_194)
    (july,) = terms().months(date(2028, 7, 1), date(2028, 8, 1))
    # 13,200,000 × (14 × 35 % + 17 × 20 %) ÷ 31 = 3,534,193.55
    assert july.support == 3_534_194
    (july,) = terms().months(date(2029, 7, 1), date(2029, 8, 1))
    # 13,200,000 × 14 × 20 % ÷ 31 = 1,192,258.06, and nothing from the fourth year on
    assert july.support == 1_192_258
    (august,) = terms().months(date(2029, 8, 1), date(2029, 9, 1))
    assert august.support == 0


def test_another_rent_in_mid_month_splits_it_by_days() -> None:
    dearer = (Agreed(date(2026, 7, 15), 110_000), Agreed(date(2026, 9, 11), 120_000))
    (september,) = terms(date(2026, 7, 15), date(2030, 1, 1), BAY_B1, *dearer).months(
        date(2026, 9, 1), date(2026, 10, 1)
    )
    # 10 days of 13,200,000 and 20 of 14,400,000
    assert (september.rent, september.support) == (14_000_000, 7_000_000)


def test_who_stays_longer_than_agreed_pays_in_full() -> None:
    until = date(2026, 9, 11)
    september, october = terms(until=until).months(date(2026, 9, 1), date(2026, 10, 6))
    assert (september.rent, september.support) == (13_200_000, 2_200_000)
    assert (october.days, october.rent, october.support) == (5, 2_129_032, 0)


def test_a_desk_has_a_price_of_its_own() -> None:
    began = date(2026, 11, 1)
    two = Terms(2 * 100, (Agreed(began, 1_800_000),), DEFAULT_STEPS, began, date(2027, 11, 1))
    (november,) = two.months(began, date(2026, 12, 1))
    assert (november.rent, november.support) == (3_600_000, 1_800_000)
    assert two.monthly_on(began) == 3_600_000


def test_halves_are_rounded_up() -> None:
    assert [half_up(n, 2) for n in (0, 1, 2, 3)] == [0, 1, 1, 2]
    assert [half_up(n, 10) for n in (4, 5, 14, 15)] == [0, 1, 1, 2]


def test_the_years_of_a_lease_run_from_its_first_day() -> None:
    began = date(2026, 3, 15)
    days = [date(2026, 3, 15), date(2027, 3, 14), date(2027, 3, 15), date(2029, 3, 15)]
    assert [year_of_lease(began, day) for day in days] == [1, 1, 2, 4]
    assert year_of_lease(began, date(2026, 1, 1)) == 1
    leap = date(2024, 2, 29)
    assert [anniversary(leap, years) for years in (1, 4)] == [date(2025, 2, 28), date(2028, 2, 29)]
    assert year_of_lease(leap, date(2025, 2, 28)) == 2


days = st.dates(date(2024, 1, 1), date(2031, 12, 31))


@given(days, st.integers(1, 1500), days, st.integers(1, 50_000))
def test_the_months_of_a_letting_tile_its_time(
    starts_on: date, length: int, began: date, size: int
) -> None:
    ends_on = starts_on + timedelta(days=length)
    found = terms(min(began, starts_on), began, size).months(starts_on, ends_on)
    assert [found[0].starts_on, *(one.ends_on for one in found)] == [
        *(one.starts_on for one in found),
        ends_on,
    ]
    assert sum(one.days for one in found) == length
    assert len({one.first for one in found}) == len(found)
    for one in found:
        assert 0 <= one.support <= one.rent
        assert one.starts_on.replace(day=1) == (one.ends_on - timedelta(days=1)).replace(day=1)


@given(days, st.integers(1, 10**6), st.integers(1, 50_000))
def test_a_whole_month_costs_the_monthly_rent_whatever_its_length(
    day: date, monthly: int, size: int
) -> None:
    first = day.replace(day=1)
    (month,) = list(
        Terms(size, (Agreed(first, monthly),), (50,), first, date(2040, 1, 1)).months(
            first, (first.replace(day=28) + timedelta(days=4)).replace(day=1)
        )
    )
    assert month.rent == half_up(monthly * size, 100)
