"""Half-open periods and the arithmetic on lists of them."""

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incubator.periods import Period, intersect, minutes, subtract, union

START = datetime(2027, 3, 1, tzinfo=UTC)


def hours(start: float, end: float) -> Period:
    return Period(START + timedelta(hours=start), START + timedelta(hours=end))


spans = st.tuples(st.integers(0, 40), st.integers(1, 10)).map(lambda p: hours(p[0], p[0] + p[1]))
lists = st.lists(spans, max_size=8)


def instants(periods: list[Period]) -> set[int]:
    """The hours of the test's little world that the periods hold."""
    return {h for h in range(60) if any(p.holds(START + timedelta(hours=h)) for p in periods)}


def test_a_period_needs_aware_times_and_an_end_after_its_start() -> None:
    with pytest.raises(ValueError, match="offset"):
        Period(datetime(2027, 3, 1), START)
    with pytest.raises(ValueError, match="offset"):
        Period(START, datetime(2027, 3, 2))
    with pytest.raises(ValueError, match="after"):
        Period(START, START)
    with pytest.raises(ValueError, match="after"):
        hours(2, 1)


def test_times_of_any_offset_are_kept_in_utc() -> None:
    hanoi = timezone(timedelta(hours=7))
    period = Period(datetime(2027, 3, 1, 8, tzinfo=hanoi), datetime(2027, 3, 1, 9, tzinfo=hanoi))
    assert period == Period(
        datetime(2027, 3, 1, 1, tzinfo=UTC), datetime(2027, 3, 1, 2, tzinfo=UTC)
    )
    assert period.start.tzinfo is UTC
    assert hash(period) == hash(hours(1, 2))


def test_the_end_is_not_in_the_period() -> None:
    assert hours(1, 2).holds(hours(1, 2).start)
    assert not hours(1, 2).holds(hours(1, 2).end)
    assert not hours(1, 2).overlaps(hours(2, 3))
    assert hours(1, 3).overlaps(hours(2, 4))


def test_a_period_contains_itself_and_what_lies_in_it() -> None:
    assert hours(1, 4).contains(hours(1, 4))
    assert hours(1, 4).contains(hours(2, 3))
    assert not hours(1, 4).contains(hours(0, 2))


def test_clipping_keeps_what_lies_in_the_other() -> None:
    assert hours(1, 4).clip(hours(3, 9)) == hours(3, 4)
    assert hours(1, 4).clip(hours(4, 9)) is None


def test_minutes_are_whole_and_counted_once() -> None:
    assert hours(0, 1.51).minutes == 90
    assert minutes([hours(0, 2), hours(1, 3)]) == 180
    assert minutes([]) == 0
    half = timedelta(seconds=30)
    first = Period(START, START + half)
    later = Period(START + 2 * half, START + 3 * half)
    assert minutes([first, later]) == 1


def test_touching_periods_become_one() -> None:
    assert union([hours(2, 3), hours(1, 2), hours(5, 6)]) == [hours(1, 3), hours(5, 6)]


def test_holes_are_cut_out_of_the_middle_and_the_ends() -> None:
    assert subtract([hours(0, 10)], [hours(2, 3), hours(9, 12)]) == [hours(0, 2), hours(3, 9)]
    assert subtract([hours(0, 1)], [hours(0, 1)]) == []
    assert subtract([hours(0, 1)], []) == [hours(0, 1)]


def test_a_long_hole_cuts_every_period_it_reaches() -> None:
    day = [hours(8, 12), hours(13, 17), hours(32, 36)]
    assert subtract(day, [hours(10, 34)]) == [hours(8, 10), hours(34, 36)]


def test_two_lists_share_what_both_hold() -> None:
    assert intersect([hours(0, 5), hours(6, 9)], [hours(4, 7)]) == [hours(4, 5), hours(6, 7)]


@given(lists, lists)
def test_lists_of_periods_behave_as_sets_of_instants(a: list[Period], b: list[Period]) -> None:
    assert instants(union(a + b)) == instants(a) | instants(b)
    assert instants(subtract(a, b)) == instants(a) - instants(b)
    assert instants(intersect(a, b)) == instants(a) & instants(b)
    assert minutes(a) == 60 * len(instants(a))


@given(lists, lists)
def test_results_are_disjoint_and_in_order(a: list[Period], b: list[Period]) -> None:
    for result in (union(a), subtract(a, b), intersect(a, b)):
        assert all(one.end <= other.start for one, other in pairwise(result))
