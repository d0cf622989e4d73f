"""The public calendar as the brief 5.7 corrects it, seeded once and then edited."""

from datetime import date

import pytest

from facilities.calendar_changes import remove_day
from facilities.calendar_days import (
    HOLIDAY,
    IN_LIEU,
    MAKE_UP,
    SWAPPED_OFF,
    days_of_year,
    list_days,
    seed_calendar,
)
from incubator import clock
from incubator.database import Engine, fetch
from incubator.faults import NotFound
from incubator.users import Role
from tests.cast import signed_up

OFFICIAL_2026 = {
    "2026-01-01", "2026-01-02", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19",
    "2026-02-20", "2026-04-26", "2026-04-27", "2026-04-30", "2026-05-01", "2026-08-31",
    "2026-09-01", "2026-09-02", "2026-11-24",
}  # fmt: skip
EXPECTED_2027 = {
    "2027-01-01", "2027-02-04", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08",
    "2027-02-09", "2027-02-10", "2027-04-16", "2027-04-30", "2027-05-01", "2027-05-03",
    "2027-09-02", "2027-09-03", "2027-11-24",
}  # fmt: skip


def kinds(year: int) -> dict[str, str]:
    return {one.day.isoformat(): one.kind for one in days_of_year(year)}


def days_off(year: int) -> set[str]:
    return {day for day, kind in kinds(year).items() if kind != MAKE_UP}


def make_up_days(year: int) -> dict[str, int | None]:
    return {one.day.isoformat(): one.works_as for one in days_of_year(year) if one.kind == MAKE_UP}


def test_2026_has_the_swap_that_the_package_lacks() -> None:
    assert days_off(2026) == OFFICIAL_2026
    assert make_up_days(2026) == {"2026-01-10": 4, "2026-08-22": 0}
    assert kinds(2026)["2026-01-02"] == kinds(2026)["2026-08-31"] == SWAPPED_OFF
    assert kinds(2026)["2026-04-27"] == IN_LIEU
    assert kinds(2026)["2026-11-24"] == HOLIDAY


def test_2027_is_what_is_expected_until_it_is_decided() -> None:
    assert days_off(2027) == EXPECTED_2027


def test_tet_2014_is_complete() -> None:
    assert {"2014-01-28", "2014-02-05"} <= days_off(2014)
    assert kinds(2013)["2013-02-15"] == SWAPPED_OFF


def test_the_day_before_the_eve_of_tet_2025_is_named_rightly() -> None:
    assert (
        next(one for one in days_of_year(2025) if one.day == date(2025, 1, 27)).name_vi == "28 Tết"
    )


def test_a_day_may_be_made_up_in_another_year() -> None:
    assert make_up_days(2014)["2014-12-27"] == 4
    assert make_up_days(2015) == {"2015-02-14": 0, "2015-04-25": 2}
    assert make_up_days(2019) == {"2019-01-05": 0, "2019-05-04": 0}


def test_every_day_has_a_name_in_both_languages() -> None:
    for year in range(2013, 2030):
        assert all(one.name_vi and one.name_en for one in days_of_year(year))


async def test_seeding_twice_changes_nothing(database: Engine) -> None:
    assert await seed_calendar(range(2026, 2029)) > 40
    rows = await fetch("SELECT * FROM calendar_day ORDER BY day")
    assert await seed_calendar(range(2026, 2029)) == 0
    assert await fetch("SELECT * FROM calendar_day ORDER BY day") == rows
    provisional = {row["day"].year for row in rows if row["is_provisional"]}
    assert provisional == {2027, 2028}


async def test_what_people_removed_is_not_seeded_again(database: Engine) -> None:
    await seed_calendar([2027])
    admin = await signed_up(Role.admin)
    (tet,) = [row for row in await list_days(2027) if row["day"] == date(2027, 2, 10)]
    await remove_day(tet["id"], actor=admin, now=clock.now())
    assert await seed_calendar([2027, 2028]) > 0
    assert date(2027, 2, 10) not in {row["day"] for row in await list_days(2027)}
    with pytest.raises(NotFound):
        await remove_day(tet["id"], actor=admin, now=clock.now())
