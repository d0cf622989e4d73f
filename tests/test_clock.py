"""What time it is, in the house and in UTC."""

import asyncio
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from incubator import clock

NEW_YEAR_IN_THE_HOUSE = datetime(2027, 1, 1, tzinfo=clock.HOUSE)


def test_now_is_an_aware_time_in_utc() -> None:
    assert clock.now().utcoffset() == timedelta(0)
    assert abs(datetime.now(UTC) - clock.now()) < timedelta(seconds=5)


def test_the_new_year_comes_to_the_house_seven_hours_before_utc() -> None:
    with clock.frozen(datetime(2026, 12, 31, 17, tzinfo=UTC)):
        assert clock.today() == date(2027, 1, 1)
    with clock.frozen(datetime(2026, 12, 31, 16, 59, 59, tzinfo=UTC)):
        assert clock.today() == date(2026, 12, 31)


def test_a_moment_is_so_many_minutes_after_house_midnight() -> None:
    assert clock.moment(date(2027, 1, 1), 0) == NEW_YEAR_IN_THE_HOUSE
    assert clock.moment(date(2027, 1, 1), 510) == datetime(2027, 1, 1, 1, 30, tzinfo=UTC)
    assert clock.moment(date(2027, 1, 1), 1440) == clock.moment(date(2027, 1, 2), 0)
    assert clock.moment(date(2027, 1, 1), 3 * 1440 + 30) == clock.moment(date(2027, 1, 4), 30)
    assert clock.moment(date(2027, 1, 1), 0).tzinfo is UTC


def test_a_time_of_any_offset_has_one_place_on_the_wall_clock() -> None:
    tokyo = datetime(2027, 1, 1, 10, 30, tzinfo=timezone(timedelta(hours=9)))
    assert f"{clock.local(tokyo):%d/%m/%Y %H:%M}" == "01/01/2027 08:30"


@pytest.mark.parametrize("ask", [clock.local, clock.aware])
def test_a_naive_time_is_refused(ask: object) -> None:
    with pytest.raises(ValueError, match="offset"):
        ask(datetime(2027, 1, 1))  # type: ignore[operator]


def test_a_frozen_clock_stands_still_and_runs_again() -> None:
    with clock.frozen(NEW_YEAR_IN_THE_HOUSE) as at:
        assert clock.now() == at == clock.now() == NEW_YEAR_IN_THE_HOUSE
        with clock.frozen(at + timedelta(days=1)):
            assert clock.today() == date(2027, 1, 2)
        assert clock.today() == date(2027, 1, 1)
    assert clock.now() != NEW_YEAR_IN_THE_HOUSE


async def test_a_frozen_clock_is_frozen_for_the_tasks_it_starts_and_no_others() -> None:
    async def ask() -> datetime:
        await asyncio.sleep(0)
        return clock.now()

    outside = asyncio.create_task(ask())
    with clock.frozen(NEW_YEAR_IN_THE_HOUSE):
        inside = asyncio.create_task(ask())
    assert await inside == NEW_YEAR_IN_THE_HOUSE
    assert await outside != NEW_YEAR_IN_THE_HOUSE
