"""The next free start is one that the rules accept, and no earlier one is."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from facilities.availability import check_open, next_free
from facilities.timetables import Stop, Timetable
from incubator.periods import Period
from incubator.refusals import Refusal
from tests.timetabling import EVENINGS, HALL, OFFICE, at, period, timetable

TAKEN = [
    (period("2026-11-23", "08:00", "10:00"), 1),
    (period("2026-11-23", "11:00", "17:00"), 1),
]


def free(
    table: Timetable,
    taken: list[tuple[Period, int]],
    after: str = "2026-11-23 08:00",
    *,
    until: str = "2026-12-23 00:00",
    capacity: int = 1,
    quantity: int = 1,
    duration: int = 60,
    step: int = 30,
    setup: int = 0,
    cleanup: int = 0,
    unattended: bool = False,
) -> datetime | None:
    return next_free(
        table,
        taken,
        capacity=capacity,
        quantity=quantity,
        duration_minutes=duration,
        step=step,
        setup=setup,
        cleanup=cleanup,
        unattended=unattended,
        after=at(after),
        until=at(until),
    )


def test_a_gap_that_fits_exactly_is_found() -> None:
    assert free(timetable(HALL), TAKEN) == at("2026-11-23 10:00")


def test_buffers_need_room_as_well() -> None:
    # The gap of an hour is too short with a set-up, and Tuesday is a holiday.
    assert free(timetable(HALL), TAKEN, setup=30) == at("2026-11-25 08:00")


def test_units_are_counted_at_every_instant() -> None:
    taken = [
        (period("2026-11-23", "08:00", "12:00"), 3),
        (period("2026-11-23", "10:00", "14:00"), 2),
    ]
    assert free(timetable(HALL), taken, capacity=6, quantity=3) == at("2026-11-23 08:00")
    assert free(timetable(HALL), taken, capacity=6, quantity=3, duration=180) == at(
        "2026-11-23 12:00"
    )
    assert free(timetable(HALL), taken, capacity=6, quantity=7) is None


def test_starts_lie_on_the_step_from_midnight() -> None:
    taken = [(period("2026-11-23", "08:00", "09:10"), 1)]
    assert free(timetable(HALL), taken) == at("2026-11-23 09:30")
    assert free(timetable(HALL), [], "2026-11-23 08:01", step=120) == at("2026-11-23 10:00")


def test_closures_repairs_and_lapsed_certificates_are_passed_over() -> None:
    table = timetable(
        HALL,
        closed=(Stop(period("2026-11-23", "08:00", "12:00")),),
        repairs=(Stop(period("2026-11-23", "12:00", "17:00")),),
        certificates={"INSPECTION": (period("2026-11-26", "00:00", "24:00"),)},
    )
    assert free(table, []) == at("2026-11-26 08:00")


def test_an_unattended_run_is_offered_the_night() -> None:
    found = free(timetable(HALL), [], "2026-11-25 10:00", duration=900, unattended=True, setup=45)
    assert found == at("2026-11-25 17:00")


def test_nothing_is_offered_beyond_the_end() -> None:
    assert free(timetable(HALL), TAKEN, until="2026-11-23 10:30") is None
    assert free(timetable(HALL), TAKEN, until="2026-11-23 08:30") is None
    assert free(timetable([]), []) is None
    assert free(timetable([]), [], unattended=True) is None


minutes_of_a_week = st.integers(0, 7 * 24 * 12).map(
    lambda n: at("2026-11-23 00:00") + n * timedelta(minutes=5)
)
some_periods = st.tuples(minutes_of_a_week, st.integers(1, 100)).map(
    lambda two: Period(two[0], two[0] + two[1] * timedelta(minutes=5))
)
loads = st.lists(st.tuples(some_periods, st.integers(1, 2)), max_size=6)


@settings(max_examples=150, deadline=None)
@given(
    table=st.builds(
        timetable,
        st.sampled_from([OFFICE, HALL, EVENINGS]),
        staff=st.sampled_from([None, OFFICE]),
        closed=st.lists(some_periods.map(Stop), max_size=2).map(tuple),
        repairs=st.lists(some_periods.map(Stop), max_size=2).map(tuple),
    ),
    taken=loads,
    capacity=st.integers(2, 3),
    quantity=st.integers(1, 3),
    duration=st.sampled_from([30, 60, 240, 900]),
    step=st.sampled_from([30, 60, 45]),
    setup=st.sampled_from([0, 20, 45]),
    cleanup=st.sampled_from([0, 15]),
    unattended=st.booleans(),
    after=minutes_of_a_week,
)
def test_the_next_free_start_is_the_first_that_every_rule_accepts(
    table: Timetable,
    taken: list[tuple[Period, int]],
    capacity: int,
    quantity: int,
    duration: int,
    step: int,
    setup: int,
    cleanup: int,
    unattended: bool,
    after: datetime,
) -> None:
    until = at("2026-12-02 00:00")

    def accepts(start: datetime) -> bool:
        slot = Period(start, start + timedelta(minutes=duration))
        blocked = Period(
            slot.start - timedelta(minutes=setup), slot.end + timedelta(minutes=cleanup)
        )
        try:
            check_open("CNC", table, slot, unattended=unattended, setup=setup, cleanup=cleanup)
        except Refusal:
            return False
        instants = [blocked.start, *(p.start for p, _ in taken if blocked.holds(p.start))]
        return all(
            sum(units for p, units in taken if p.holds(instant)) + quantity <= capacity
            for instant in instants
        )

    starts = (
        start
        for day in range(9)
        for n in range(24 * 60 // step + (24 * 60 % step > 0))
        if (start := at("2026-11-23 00:00") + timedelta(days=day, minutes=n * step)) >= after
        and start + timedelta(minutes=duration) <= until
    )
    found = next_free(
        table,
        taken,
        capacity=capacity,
        quantity=quantity,
        duration_minutes=duration,
        step=step,
        setup=setup,
        cleanup=cleanup,
        unattended=unattended,
        after=after,
        until=until,
    )
    assert found == next((start for start in starts if accepts(start)), None)
