"""The figures of the brief 4.2, digit by digit, and the identities that hold for any calendar."""

from datetime import date, datetime, timedelta
from fractions import Fraction
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from facilities.hours import SpecialDay
from facilities.timetables import INSPECTION, Stop, Timetable
from facilities.usage import Figures, Use, measure, total
from incubator.formats import format_percent
from incubator.ids import uuid7
from incubator.languages import speaking
from incubator.names import Name
from incubator.periods import Period
from tests.timetabling import HALL, OFFICE, at, period, timetable

HOUR = 60
WORKDAYS = [span for span in OFFICE if span.weekday < 5]
SEPTEMBER = period("2027-09-01", "00:00", "24:00", "2027-09-30")


def use(slot: Period, used: Period | None = None, quantity: int = 1, **buffers: int) -> Use:
    setup, cleanup = (timedelta(minutes=buffers.get(n, 0)) for n in ("setup", "cleanup"))
    return Use(uuid7(), quantity, slot, Period(slot.start - setup, slot.end + cleanup), used)


def test_the_worked_example_of_the_brief_digit_by_digit() -> None:
    holiday = {date(2027, 9, 2): SpecialDay("NGHI_LE", Name("Quốc khánh"))}
    repairs = (
        Stop(period("2027-09-07", "08:00", "17:00")),
        Stop(period("2027-09-08", "08:00", "12:00")),
    )
    cnc = timetable(WORKDAYS, days=holiday, repairs=repairs)
    # On fourteen days a set-up of one hour and a slot of seven; thirteen were used for six hours,
    # the last for five.
    days = ["01", "03", "06", "09", "10", "13", "14", "15", "16", "17", "20", "21", "22", "23"]
    uses = [
        use(
            period(f"2027-09-{day}", "09:00", "17:00"),
            period(f"2027-09-{day}", "09:00", "16:00" if day != "23" else "15:00"),
            setup=60,
        )
        for day in days
    ]
    figures = measure(cnc, 1, uses, SEPTEMBER).figures()
    assert figures.opening == 176 * HOUR
    assert figures.holidays == 8 * HOUR
    assert figures.base == 168 * HOUR
    assert figures.maintenance == 12 * HOUR
    assert figures.available == 156 * HOUR
    assert figures.booked == 98 * HOUR
    assert figures.blocked == (98 + 14) * HOUR
    assert figures.used == 83 * HOUR
    with speaking("vi"):
        written = [
            format_percent(ratio)
            for ratio in (
                figures.booking_rate,
                figures.block_rate,
                figures.utilisation,
                figures.realisation,
                figures.technical_availability,
            )
        ]
    assert written == ["62,8%", "71,8%", "53,2%", "84,7%", "92,9%"]


def test_a_ratio_without_a_denominator_is_none() -> None:
    nothing = Figures()
    assert nothing.booking_rate is nothing.realisation is nothing.technical_availability is None
    assert Figures(available=60, booked=30).booking_rate == Fraction(1, 2)


def test_capacity_multiplies_and_a_slot_uses_its_quantity() -> None:
    monday = period("2026-11-23", "00:00", "24:00")
    seats = [
        use(period("2026-11-23", "08:00", "10:00"), quantity=3),
        use(period("2026-11-23", "09:00", "12:00"), quantity=5),
    ]
    figures = measure(timetable(HALL), 8, seats, monday).figures()
    assert figures.opening == 8 * 9 * HOUR
    assert figures.booked == (3 * 2 + 5 * 3) * HOUR


def test_a_slot_given_back_early_and_booked_again_counts_once() -> None:
    monday = period("2026-11-23", "00:00", "24:00")
    uses = [
        use(period("2026-11-23", "08:00", "12:00"), period("2026-11-23", "08:00", "09:00")),
        use(period("2026-11-23", "09:00", "11:00"), period("2026-11-23", "09:00", "11:00")),
    ]
    intervals = measure(timetable(HALL), 1, uses, monday)
    assert intervals.figures().booked == 4 * HOUR
    assert intervals.figures().used == 3 * HOUR
    assert [len(one.bookings) for one in intervals.booked] == [1, 2, 1]


def test_an_unattended_night_is_off_and_only_its_open_hours_are_booked() -> None:
    days = period("2026-11-25", "00:00", "24:00", "2026-11-26")
    run = period("2026-11-25", "16:00", "09:00", "2026-11-26")
    figures = measure(timetable(HALL), 1, [use(run, run)], days, unattended=True).figures()
    assert (figures.booked, figures.used, figures.off) == (2 * HOUR, 2 * HOUR, 15 * HOUR)
    assert measure(timetable(HALL), 1, [use(run, run)], days).figures().off == 0


def test_the_break_inside_a_slot_is_not_booked() -> None:
    monday = period("2026-11-23", "00:00", "24:00")
    slot = period("2026-11-23", "10:00", "15:00")
    figures = measure(timetable(OFFICE), 1, [use(slot, slot)], monday).figures()
    assert (figures.booked, figures.used, figures.off) == (4 * HOUR, 4 * HOUR, 0)


def test_buffers_outside_hours_do_not_block_hours() -> None:
    monday = period("2026-11-23", "00:00", "24:00")
    slot = use(period("2026-11-23", "08:00", "12:00"), setup=60, cleanup=30)
    figures = measure(timetable(OFFICE), 1, [slot], monday).figures()
    assert figures.blocked == figures.booked == 4 * HOUR


def test_each_loss_is_a_line_of_its_own() -> None:
    week = period("2026-11-23", "00:00", "24:00", "2026-11-29")
    table = timetable(
        HALL,
        closed=(Stop(period("2026-11-23", "12:00", "24:00", "2026-11-24")),),
        repairs=(Stop(period("2026-11-25", "08:00", "10:00")),),
        certificates={INSPECTION: (period("2026-01-01", "00:00", "24:00", "2026-11-26"),)},
    )
    figures = measure(table, 1, [], week).figures()
    assert figures.opening == (5 * 9 + 4) * HOUR
    assert (figures.holidays, figures.closures) == (9 * HOUR, 5 * HOUR)
    assert (figures.maintenance, figures.uncertified) == (2 * HOUR, (9 + 4) * HOUR)
    assert figures.available == (4 + 7 + 9) * HOUR


minute = st.integers(0, 14 * 24 * 60 * 60).map(
    lambda seconds: at("2026-11-16 00:00") + timedelta(seconds=seconds)
)
some_periods = (
    st.tuples(minute, minute).filter(lambda two: two[0] < two[1]).map(lambda two: Period(*two))
)
some_stops = st.lists(some_periods.map(Stop), max_size=3).map(tuple)
some_uses = st.lists(
    st.builds(
        use,
        some_periods,
        st.none() | some_periods,
        st.integers(1, 3),
        setup=st.sampled_from([0, 45]),
        cleanup=st.sampled_from([0, 20]),
    ),
    max_size=6,
)
tables = st.builds(
    timetable,
    st.sampled_from([OFFICE, HALL]),
    closed=some_stops,
    repairs=some_stops,
    certificates=st.lists(some_periods, max_size=2).map(lambda valid: {INSPECTION: tuple(valid)}),
)


@settings(max_examples=100, deadline=None)
@given(tables, st.integers(0, 4), some_uses, some_periods, st.booleans())
def test_used_and_booked_lie_in_available_in_base_in_opening(
    table: Timetable, capacity: int, uses: list[Use], window: Period, unattended: bool
) -> None:
    figures = measure(table, capacity, uses, window, unattended=unattended).figures()
    assert 0 <= figures.used <= figures.available <= figures.base <= figures.opening
    assert 0 <= figures.booked <= figures.blocked <= figures.available
    assert figures.opening - figures.holidays - figures.closures == figures.base
    assert figures.base - figures.maintenance - figures.uncertified == figures.available
    assert all(isinstance(getattr(figures, name), int) for name in Figures.__slots__)


@settings(max_examples=100, deadline=None)
@given(tables, st.integers(1, 4), some_uses, some_periods, st.lists(minute, max_size=4))
def test_the_parts_of_a_window_add_up_to_the_whole(
    table: Timetable, capacity: int, uses: list[Use], window: Period, cuts: list[datetime]
) -> None:
    edges = sorted({window.start, window.end, *(c for c in cuts if window.holds(c))})
    parts = [Period(a, b) for a, b in pairwise(edges)]
    intervals = measure(table, capacity, uses, window, unattended=True)
    whole = intervals.figures()
    each = [measure(table, capacity, uses, p, unattended=True).figures() for p in parts]
    assert intervals.split(parts) == each
    assert total(each) == whole


@settings(max_examples=100, deadline=None)
@given(tables, some_uses, some_periods)
def test_the_intervals_behind_a_figure_are_disjoint_and_in_order(
    table: Timetable, uses: list[Use], window: Period
) -> None:
    intervals = measure(table, 2, uses, window, unattended=True)
    for name in Figures.__slots__:
        found = [one.period for one in getattr(intervals, name)]
        assert all(a.end <= b.start for a, b in pairwise(found))
