"""The firms by stage, and what of them needs somebody's eye."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from incubator import clock
from incubator.database import Engine, execute
from incubator.users import Role
from tenants.pipeline import (
    COLUMNS,
    Warned,
    load_pipeline,
    months_between,
    stay_warning,
    warnings_of,
)
from tenants.pipeline_exits import load_exits
from tenants.stage_rules import Rules
from tenants.transitions import StageDecision, change_stage
from tests.applying import Call
from tests.booking_cast import NOW
from tests.booking_doors import doors, signed_in
from tests.cast import actor, signed_up
from tests.houses import NOON, open_house
from tests.landlord import Landlord
from tests.statements import counted

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2026, 1, 31), date(2026, 2, 27), 0),
        (date(2026, 1, 31), date(2026, 2, 28), 1),
        (date(2025, 11, 28), TODAY, 11),
        (date(2025, 11, 27), TODAY, 12),
    ],
)
def test_months_are_counted_when_they_are_whole(first: date, last: date, months: int) -> None:
    assert months_between(first, last) == months


def test_a_long_stay_is_told_ahead_and_then_as_late() -> None:
    since = date(2024, 1, 1)
    assert stay_warning(since, 36, 60, date(2026, 11, 1)) is None
    assert stay_warning(since, 36, 60, date(2026, 11, 2)) == Warned("STAY", date(2027, 1, 1), False)
    assert stay_warning(since, 36, 60, date(2027, 1, 1)) == Warned("STAY", date(2027, 1, 1), True)
    assert stay_warning(since, 0, 60, date(2040, 1, 1)) is None


def test_a_tenancy_that_ends_and_a_review_that_is_overdue_are_told() -> None:
    soon, late = TODAY + timedelta(10), TODAY - timedelta(1)
    found = warnings_of("INCUBATION", TODAY, soon, late, rules=Rules(), today=TODAY)
    assert found == (Warned("TENANCY", soon, False), Warned("REVIEW", late, True))
    calm = warnings_of("INCUBATION", None, None, TODAY, rules=Rules(), today=TODAY)
    assert calm == ()


async def test_every_stage_has_its_column_with_its_firms(database: Engine) -> None:
    async with doors() as house:
        columns = {one.stage: one for one in await load_pipeline(house.cast.minh, today=NOW.date())}
        assert tuple(columns) == COLUMNS
        assert [place.path for place in columns["INCUBATION"].places] == [
            f"/firms/{house.cast.hong_linh}", f"/firms/{house.cast.sao_khue}",
        ]  # fmt: skip
        assert columns["INCUBATION"].total == 2
        assert columns["GRADUATED"].total == 0
        with counted() as asked:
            await load_pipeline(house.cast.minh, today=NOW.date())
        assert len(asked) == 7
        elsewhere = await load_pipeline(
            house.cast.minh, incubator=house.elsewhere, today=NOW.date()
        )
        assert sum(one.total for one in elsewhere) == 0
        ends = NOW.date() + timedelta(10)
        await execute("UPDATE tenancy SET ends_on = {}", ends)
        async with signed_in(house.cast.minh) as city:
            page = (await city.get("/pipeline?incubator=VU-CK")).text
            assert "Khuôn mẫu Hồng Lĩnh" in page
            assert "Hết hạn ươm tạo ngày 07/12/2026" in page
        async with signed_in(house.cast.lan) as lan:
            assert (await lan.get("/pipeline")).status_code == 403


async def test_applications_that_wait_for_a_decision_stand_in_the_first_column(
    database: Engine,
) -> None:
    call = await Call.opened()
    begun = await call.complete()
    await call.begun()
    first = (await load_pipeline(call.manager, today=NOON.date()))[0]
    assert (first.stage, first.total, first.more) == ("APPLICATION", 1, "/applications")
    assert [place.path for place in first.places] == [f"/applications/{begun.id}"]
    elsewhere = await load_pipeline(call.manager, incubator=uuid4(), today=NOON.date())
    assert elsewhere[0].total == 0
    other = actor(Role.manager, incubator=(await open_house("TT-KT")).id)
    assert (await load_pipeline(other, today=NOON.date()))[0].total == 0


async def test_who_left_is_counted_each_way_with_the_units_still_held(database: Engine) -> None:
    landlord = await Landlord.opened()
    day, firm = NOW.date(), landlord.hong_linh
    await landlord.lets(landlord.b1, date(2026, 11, 1), date(2027, 11, 1))
    assert (await load_exits()).latest == []
    ending = StageDecision("TERMINATED", day, "9/QĐ-VU", day, "BREACH", hand_over_on=day)
    await change_stage(firm, ending, actor=landlord.mai, now=NOW)
    exits = await load_exits(incubator=landlord.house)
    assert exits.totals == {"TERMINATED": 1}
    [left] = exits.latest
    assert (left.firm, left.left_on, left.hand_over_on) == (firm, day, day)
    assert left.units == ("KG-04",)
    assert (await load_exits(incubator=uuid4())).latest == []
    with clock.frozen(NOW):
        async with signed_in(await signed_up(Role.manager, "VU-CK")) as mai:
            page = (await mai.get("/pipeline")).text
            assert 'href="/firms?stage=terminated"' in page
            assert 'href="/lettings?q=KG-04"' in page
            file = (await mai.get("/pipeline/export.csv")).text
            assert "Chấm dứt,Khuôn mẫu Hồng Lĩnh,2026-11-27,,,,2026-11-27,KG-04" in file


async def test_an_admitted_firm_tells_the_day_on_which_it_begins(database: Engine) -> None:
    async with doors() as house:
        cast, first = house.cast, NOW.date() + timedelta(20)
        await execute("UPDATE firm SET stage = 'APPLICATION' WHERE id = {}", cast.hong_linh)
        entry = StageDecision("INCUBATION", first, "7/QĐ-VU", reason="ADMITTED")
        await change_stage(cast.hong_linh, entry, actor=cast.mai, now=NOW)
        [place] = (await load_pipeline(cast.minh, today=NOW.date()))[0].places
        assert (place.coming, place.since is None) == (("INCUBATION", first), False)
        async with signed_in(cast.minh) as city:
            assert f"Ươm tạo từ ngày {first:%d/%m/%Y}" in (await city.get("/pipeline")).text
