"""Rules of the stages: what holds on which day, who sets them, and the quota they give."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from incubator.database import Engine, execute
from incubator.faults import Forbidden, NotFound
from incubator.refusals import Invalid
from incubator.users import Role
from tenants.stage_rules import (
    DEFAULTS,
    NO_RULE,
    Rule,
    RuleInThePast,
    RuleRecord,
    Rules,
    area_limit,
    load_rules,
    set_rule,
    withdraw_rule,
)
from tests.booking_cast import MONDAY, slot
from tests.booking_doors import doors, signed_in
from tests.cast import actor, english, signed_up
from tests.houses import NOON, TODAY

TIGHT = Rule(600, 90, 3, 36, 60, "Quy chế 5/QC-VU")
NEXT_MONTH = TODAY + timedelta(30)


def test_the_latest_rule_that_has_begun_holds_and_before_the_first_the_usual_one() -> None:
    loose = replace(TIGHT, weekly_quota_minutes=0)
    rules = Rules(
        (
            RuleRecord(uuid4(), "INCUBATION", date(2027, 1, 1), loose),
            RuleRecord(uuid4(), "INCUBATION", date(2026, 1, 1), TIGHT),
        )
    )
    assert rules.on("INCUBATION", date(2025, 12, 31)) == DEFAULTS["INCUBATION"]
    assert rules.on("INCUBATION", date(2026, 12, 31)) == TIGHT
    assert rules.on("INCUBATION", date(2027, 1, 1)) == loose
    assert rules.on("ACCELERATION", date(2027, 1, 1)) == DEFAULTS["ACCELERATION"]
    assert rules.on("EXTERNAL", date(2027, 1, 1)) == rules.on("GRADUATED", TODAY) == NO_RULE


def test_nothing_is_limited_where_nothing_is_set() -> None:
    assert {(one.weekly_quota_minutes, one.area_limit) for one in DEFAULTS.values()} == {(0, None)}


async def test_a_rule_is_set_announced_and_taken_back(database: Engine) -> None:
    manager = await signed_up(Role.manager)
    await set_rule("INCUBATION", TIGHT, date(2020, 1, 1), actor=manager, now=NOON)
    assert await area_limit("INCUBATION", TODAY) == 90
    assert await area_limit("PRE_INCUBATION", TODAY) is None
    announced = replace(TIGHT, area_limit=0)
    first = await set_rule("INCUBATION", announced, NEXT_MONTH, actor=manager, now=NOON)
    again = await set_rule("INCUBATION", announced, NEXT_MONTH, actor=manager, now=NOON)
    assert await area_limit("INCUBATION", NEXT_MONTH) == 0
    with pytest.raises(NotFound):
        await withdraw_rule(first, actor=manager, now=NOON)
    with pytest.raises(RuleInThePast) as caught:
        await withdraw_rule(again, actor=manager, now=NOON + timedelta(30))
    assert english(caught.value) == "This rule has been in force since 7 Apr 2027."
    await withdraw_rule(again, actor=manager, now=NOON)
    assert len((await load_rules()).records) == 1


async def test_what_was_in_force_is_never_rewritten(database: Engine) -> None:
    manager = await signed_up(Role.manager)
    await set_rule("INCUBATION", TIGHT, date(2026, 1, 1), actor=manager, now=NOON)
    with pytest.raises(RuleInThePast) as caught:
        await set_rule("INCUBATION", TIGHT, TODAY - timedelta(1), actor=manager, now=NOON)
    assert english(caught.value) == (
        "A rule of this stage has been in force or announced from 1 Jan 2026. Let the new one "
        "begin on 8 Mar 2027 or later."
    )
    for field, wrong in (
        ("weekly_quota_minutes", replace(TIGHT, weekly_quota_minutes=10_081)),
        ("area_limit", replace(TIGHT, area_limit=-1)),
        ("legal_basis", replace(TIGHT, legal_basis=" ")),
    ):
        with pytest.raises(Invalid, match=field):
            await set_rule("INCUBATION", wrong, TODAY, actor=manager, now=NOON)
    with pytest.raises(Invalid, match="stage"):
        await set_rule("GRADUATED", TIGHT, TODAY, actor=manager, now=NOON)


@pytest.mark.parametrize("role", [Role.accountant, Role.city, Role.auditor, Role.tenant])
async def test_only_managers_and_administrators_set_rules(
    sqlite_database: Engine, role: Role
) -> None:
    with pytest.raises(Forbidden):
        await set_rule("INCUBATION", TIGHT, TODAY, actor=actor(role), now=NOON)
    with pytest.raises(Forbidden):
        await withdraw_rule(uuid4(), actor=actor(role), now=NOON)


async def test_a_firm_without_a_quota_of_its_own_has_that_of_its_stage(database: Engine) -> None:
    """Ten hours a week in incubation, from Monday on; the firm's own hours come before those."""
    async with doors() as house:
        manager = await signed_up(Role.manager)
        await set_rule("INCUBATION", TIGHT, MONDAY, actor=manager, now=NOON - timedelta(200))

        async def books(day: int) -> tuple[int, str]:
            when = slot("08:00", "16:00", MONDAY + timedelta(day))
            answer = await house.book(
                house.cast.mai, starts_at=when.start.isoformat(), ends_at=when.end.isoformat()
            )
            return answer.status_code, answer.json().get("detail", "")

        assert (await books(0))[0] == 201
        status, said = await books(1)
        assert status == 409
        assert said == (
            "Khuôn mẫu Hồng Lĩnh may use 10 hours a week and already has 8 hours booked; 8 hours "
            "more would be too many. Choose a shorter time or another week."
        )
        await execute("UPDATE firm SET weekly_quota_minutes = 2400")
        assert (await books(1))[0] == 201
        await execute("UPDATE firm SET weekly_quota_minutes = 0, stage = 'EXTERNAL'")
        assert (await books(2))[0] == 201


async def test_rules_are_set_in_the_settings(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.mai) as browser:
        page = (await browser.get("/settings/stage-rules")).text
        assert "Theo thông lệ" in page
        form = (await browser.get("/settings/stage-rules/new?stage=ACCELERATION")).text
        assert 'value="12"' in form
        typed = {
            "stage": "INCUBATION", "valid_from": "2026-12-01", "weekly_quota_hours": "40",
            "area_limit": "250", "review_months": "3", "longest_months": "36",
            "warning_days": "60", "legal_basis": "Quy chế 5/QC-VU",
        }  # fmt: skip
        wrong = await browser.post("/settings/stage-rules", **{**typed, "weekly_quota_hours": "x"})
        assert wrong.status_code == 422
        assert 'id="f-weekly_quota_hours-error"' in wrong.text
        assert (await browser.post("/settings/stage-rules", **typed)).status_code == 303
        page = (await browser.get("/settings/stage-rules")).text
        assert "250" in page
        assert "Quy chế 5/QC-VU" in page
        early = await browser.post("/settings/stage-rules", **{**typed, "valid_from": "2026-11-27"})
        assert early.status_code == 409
        [rule] = (await load_rules()).records
        way = f"/settings/stage-rules/{rule.id}/withdrawal"
        assert (await browser.post(way)).status_code == 303
        assert (await browser.post(way)).status_code == 404
