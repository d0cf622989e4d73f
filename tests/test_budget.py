"""The funds of acts: held whole on one line, never above it, released or accepted once."""

import asyncio
from datetime import date, timedelta
from uuid import UUID

import pytest

from incubator import database
from incubator.balances import Balances, balances
from incubator.budget import (
    AboveHold,
    ActSettled,
    LineFilled,
    NoOpenLine,
    OverBudget,
    Settlement,
    SupportModeMissing,
    accept,
    choose,
    hold,
    hold_chosen,
    rehold,
    release,
    support_mode,
)
from incubator.languages import speaking
from incubator.lines import Candidate, first_with_room
from incubator.reconciliation import reconcile
from incubator.tables import Act
from tests.statements import counted
from tests.treasury import MILLION, NOW, TODAY, Treasury, a_house, add, id_of

SLOT = date(2026, 11, 30)


@pytest.fixture
async def treasury(database: database.Engine) -> Treasury:
    return await Treasury.opened()


async def held(*acts: Act, on: date = SLOT, today: date = TODAY) -> None:
    async with database.write():
        await hold(acts, on=on, today=today, actor_user=None, now=NOW)


async def reheld(*acts: Act, on: date = SLOT, today: date = TODAY) -> None:
    async with database.write():
        await rehold(acts, on=on, today=today, actor_user=None, now=NOW)


async def released(*acts: Act) -> None:
    async with database.write():
        await release([act.id for act in acts], actor_user=None, now=NOW)


async def accepted(*settlements: Settlement) -> None:
    async with database.write():
        await accept(settlements, actor_user=None, now=NOW)


async def stored(act: Act) -> Act:
    return await Act.objects().get(Act.id == act.id).run()  # type: ignore[return-value]


# Which line pays


def test_the_first_line_with_room_for_the_whole_support_takes_it() -> None:
    small, large = Candidate(UUID(int=1), 1, 50), Candidate(UUID(int=2), 2, 100)
    assert first_with_room([small, large], 50) is small
    assert first_with_room([small, large], 51) is large
    assert first_with_room([small, large], 101) is None


async def test_a_hold_takes_from_what_is_available_and_from_nothing_else(
    treasury: Treasury,
) -> None:
    line = await treasury.line(10 * MILLION)
    act = await treasury.act(3 * MILLION, price=MILLION)
    await held(act)
    found = await balances(line)
    assert found == Balances(allocated=10 * MILLION, held=3 * MILLION)
    assert found.available == 7 * MILLION
    assert (await stored(act)).line == act.line == line
    assert await reconcile() == []


async def test_lines_are_tried_in_the_accountants_order_and_a_support_is_never_split(
    treasury: Treasury,
) -> None:
    second = await treasury.line(10 * MILLION, position=2)
    first = await treasury.line(4 * MILLION, source="KHAC_TAI_TRO", position=1)
    large, small = await treasury.act(5 * MILLION), await treasury.act(4 * MILLION)
    await held(large)
    await held(small)
    assert (large.line, small.line) == (second, first)


async def test_a_hold_takes_three_statements_however_many_items(treasury: Treasury) -> None:
    await treasury.line(10 * MILLION)
    acts = [await treasury.act(MILLION) for _ in range(3)]
    async with database.write():
        with counted() as asked:
            await hold(acts, on=SLOT, today=TODAY, actor_user=None, now=NOW)
    assert len(asked) == 3


async def test_each_item_of_a_booking_finds_room_for_its_own(treasury: Treasury) -> None:
    first = await treasury.line(5 * MILLION, position=1)
    second = await treasury.line(5 * MILLION, source="NS_DOI_MOI_CN", position=2)
    acts = [await treasury.act(3 * MILLION) for _ in range(2)]
    await held(*acts)
    assert [act.line for act in acts] == [first, second]


async def test_a_booking_of_which_one_item_finds_no_room_holds_nothing(treasury: Treasury) -> None:
    line = await treasury.line(5 * MILLION)
    acts = [await treasury.act(3 * MILLION) for _ in range(2)]
    with pytest.raises(OverBudget) as refused:
        await held(*acts)
    assert refused.value.act == 1
    assert await balances(line) == Balances(allocated=5 * MILLION)
    assert await database.fetch("SELECT id FROM act") == []


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"category": "MAT_BANG"},
        {"year": 2027},
        {"status": "CLOSED"},
        {"accepts_from": None},
        {"accepts_from": TODAY + timedelta(days=1)},
    ],
    ids=lambda elsewhere: next(iter(elsewhere)),
)
async def test_a_line_of_something_else_never_pays(
    treasury: Treasury, elsewhere: dict[str, object]
) -> None:
    await treasury.line(10 * MILLION, **elsewhere)  # type: ignore[arg-type]
    with pytest.raises(NoOpenLine):
        await held(await treasury.act(MILLION))


async def test_another_houses_line_never_pays(treasury: Treasury) -> None:
    await treasury.line(10 * MILLION, house=await a_house("TT-KT"))
    with pytest.raises(NoOpenLine) as refused:
        await held(await treasury.act(MILLION))
    assert refused.value.sentence() == (
        "Chưa mở dòng dự toán nào cho Trang thiết bị của Vườn ươm cơ khí năm 2026."
        " Vẫn có thể đặt đúng lịch này nếu không nhận hỗ trợ."
    )


async def test_next_years_line_accepts_holds_before_the_first_of_january(
    treasury: Treasury,
) -> None:
    line = await treasury.line(MILLION, year=2027, accepts_from=TODAY)
    act = await treasury.act(MILLION)
    await held(act, on=date(2027, 1, 4), today=TODAY)
    assert (act.line, act.year) == (line, 2027)


async def test_a_line_accepts_holds_from_the_day_of_its_decision_on(treasury: Treasury) -> None:
    await treasury.line(MILLION, accepts_from=TODAY)
    with pytest.raises(NoOpenLine):
        await held(await treasury.act(MILLION), today=TODAY - timedelta(days=1))
    await held(await treasury.act(MILLION), today=TODAY)


async def test_the_refusal_says_what_is_missing_in_both_languages(treasury: Treasury) -> None:
    await treasury.line(MILLION)
    with pytest.raises(OverBudget) as refused:
        await held(await treasury.act(1_500_000))
    assert refused.value.sentence() == (
        "Không dòng dự toán nào cho Trang thiết bị của Vườn ươm cơ khí năm 2026 còn đủ"
        " 1.500.000 đồng hỗ trợ. Vẫn có thể đặt đúng lịch này nếu không nhận hỗ trợ."
    )
    with speaking("en"):
        assert refused.value.sentence() == (
            "No budget line for Equipment at House VU-CK in 2026 has room for 1,500,000 dong of"
            " support. The same slot can be booked without support."
        )


# In kind, and without support


async def test_support_in_kind_touches_no_balance_and_names_the_line_that_paid(
    treasury: Treasury,
) -> None:
    line = await treasury.line(MILLION)
    act = await treasury.act(90 * MILLION, mode="IN_KIND", line=line)
    await held(act)
    await accepted(Settlement(act.id, 80 * MILLION, 0, 80 * MILLION))
    assert await balances(line) == Balances(allocated=MILLION)
    assert await database.fetch("SELECT id FROM ledger_entry WHERE kind = 'HOLD'") == []
    found = await stored(act)
    assert (found.line, found.status, found.settled_support) == (line, "ACCEPTED", 80 * MILLION)
    assert await reconcile() == []


async def test_without_support_no_line_is_needed(treasury: Treasury) -> None:
    act = await treasury.act(0, mode="NONE", price=MILLION)
    await held(act)
    assert (await stored(act)).line is None
    await released(act)
    assert await reconcile() == []


async def test_the_mode_of_support_is_the_houses_for_the_category_that_day(
    treasury: Treasury,
) -> None:
    category = await id_of("cost_category", "THIET_BI")
    days = {"CASH": (date(2026, 1, 1), date(2026, 6, 30)), "IN_KIND": (date(2026, 7, 1), None)}
    for mode, (first, last) in days.items():
        await add(
            "support_mode",
            incubator=treasury.house,
            category=category,
            mode=mode,
            legal_basis="",
            valid_from=first,
            valid_to=last,
        )
    assert await support_mode(treasury.house, category, date(2026, 6, 30)) == "CASH"
    assert await support_mode(treasury.house, category, date(2026, 7, 1)) == "IN_KIND"
    with pytest.raises(SupportModeMissing) as refused:
        await support_mode(treasury.house, category, date(2025, 12, 31))
    assert refused.value.sentence() == (
        "Chưa xác định Vườn ươm cơ khí hỗ trợ Trang thiết bị bằng kinh phí hay qua giá."
    )


# Release, accept, hold anew


async def test_a_release_gives_the_whole_support_back(treasury: Treasury) -> None:
    line = await treasury.line(MILLION)
    acts = [await treasury.act(MILLION // 2) for _ in range(2)]
    await held(*acts)
    await released(*acts)
    assert await balances(line) == Balances(allocated=MILLION)
    assert {(await stored(act)).status for act in acts} == {"RELEASED"}
    assert await reconcile() == []


async def test_what_was_used_is_accepted_and_the_rest_released(treasury: Treasury) -> None:
    line = await treasury.line(10 * MILLION)
    act = await treasury.act(4 * MILLION, price=4 * MILLION)
    await held(act)
    await accepted(Settlement(act.id, 6 * MILLION, 3 * MILLION, 3 * MILLION))
    found = await balances(line)
    assert found == Balances(allocated=10 * MILLION, accepted=3 * MILLION)
    assert found.available == 7 * MILLION
    assert found.disbursed == 0
    assert await reconcile() == []


@pytest.mark.parametrize("again", [released, None], ids=["released", "accepted"])
async def test_funds_are_settled_once(treasury: Treasury, again: object) -> None:
    await treasury.line(10 * MILLION)
    act = await treasury.act(MILLION)
    await held(act)
    used = Settlement(act.id, MILLION, 0, MILLION)
    await accepted(used)
    with pytest.raises(ActSettled) as refused:
        await (released(act) if again else accepted(used))
    assert refused.value.sentence() == (
        "Kinh phí của hoạt động này đã được ghi nhận thực hiện hoặc đã hoàn lại."
    )


async def test_more_than_was_held_is_never_accepted(treasury: Treasury) -> None:
    line = await treasury.line(10 * MILLION)
    act = await treasury.act(MILLION)
    await held(act)
    with pytest.raises(AboveHold) as refused:
        await accepted(Settlement(act.id, MILLION + 1, 0, MILLION + 1))
    assert refused.value.sentence() == (
        "Hoạt động này được giữ 1.000.000 đồng; không thể ghi nhận 1.000.001 đồng."
    )
    assert (await balances(line)).held == MILLION


async def test_a_dearer_time_is_held_anew_with_what_it_held_before(treasury: Treasury) -> None:
    line = await treasury.line(3 * MILLION)
    act = await treasury.act(2 * MILLION)
    await held(act)
    act.full_cost = act.support = 3 * MILLION
    await reheld(act)
    assert await balances(line) == Balances(allocated=3 * MILLION, held=3 * MILLION)
    entries = await database.fetch("SELECT kind, amount FROM ledger_entry ORDER BY id")
    assert [tuple(entry.values()) for entry in entries][1:] == [
        ("HOLD", 2 * MILLION),
        ("RELEASE", 2 * MILLION),
        ("HOLD", 3 * MILLION),
    ]
    assert await reconcile() == []


async def test_a_time_that_costs_the_same_leaves_the_hold_where_it_is(treasury: Treasury) -> None:
    line = await treasury.line(3 * MILLION)
    act = await treasury.act(2 * MILLION)
    await held(act)
    earlier = await treasury.line(3 * MILLION, source="NS_DOI_MOI_CN", position=0)
    act.line = None
    await reheld(act)
    assert (await stored(act)).line == line
    assert await balances(earlier) == Balances(allocated=3 * MILLION)
    assert len(await database.fetch("SELECT id FROM ledger_entry WHERE act IS NOT NULL")) == 1


async def test_a_time_in_the_next_year_moves_the_hold_to_that_years_line(
    treasury: Treasury,
) -> None:
    this_year = await treasury.line(3 * MILLION)
    next_year = await treasury.line(3 * MILLION, year=2027)
    act = await treasury.act(2 * MILLION)
    await held(act)
    await reheld(act, on=date(2027, 1, 5))
    assert act.line == next_year
    assert (await balances(this_year)).held == 0
    assert (await balances(next_year)).held == 2 * MILLION
    assert await reconcile() == []


async def test_a_time_for_which_there_is_no_room_changes_nothing(treasury: Treasury) -> None:
    line = await treasury.line(3 * MILLION)
    act = await treasury.act(2 * MILLION)
    await held(act)
    act.full_cost = act.support = 4 * MILLION
    with pytest.raises(OverBudget):
        await reheld(act)
    assert (await balances(line)).held == 2 * MILLION
    assert (await stored(act)).support == 2 * MILLION


async def test_a_booking_that_gives_up_its_support_frees_the_line(treasury: Treasury) -> None:
    line = await treasury.line(3 * MILLION)
    act = await treasury.act(2 * MILLION)
    await held(act)
    act.tenant_price, act.support, act.mode, act.line = act.support, 0, "NONE", None
    await reheld(act)
    assert await balances(line) == Balances(allocated=3 * MILLION)
    assert await reconcile() == []


# Many at once


async def test_of_fifty_who_want_the_last_of_the_budget_as_many_get_it_as_it_pays_for(
    treasury: Treasury,
) -> None:
    line = await treasury.line(7 * MILLION + 5)
    acts = [await treasury.act(MILLION) for _ in range(50)]
    told = await asyncio.gather(*(held(act) for act in acts), return_exceptions=True)
    assert told.count(None) == 7
    assert sum(isinstance(one, OverBudget) for one in told) == 43
    assert await balances(line) == Balances(allocated=7 * MILLION + 5, held=7 * MILLION)
    assert await reconcile() == []


async def test_two_lines_wanted_in_opposite_order_lock_nobody_out(treasury: Treasury) -> None:
    await treasury.line(100 * MILLION)
    await treasury.line(100 * MILLION, category="MAT_BANG")

    async def both(first: str, second: str) -> None:
        acts = [await treasury.act(MILLION, category=one) for one in (first, second)]
        await held(*acts)
        await released(*reversed(acts))

    orders = [("THIET_BI", "MAT_BANG"), ("MAT_BANG", "THIET_BI")] * 15
    await asyncio.gather(*(both(*order) for order in orders))
    assert await reconcile() == []


async def test_a_line_chosen_without_a_lock_is_chosen_anew_when_others_were_faster(
    treasury: Treasury,
) -> None:
    line = await treasury.line(100 * MILLION)
    slow, fast = await treasury.act(80 * MILLION), await treasury.act(30 * MILLION)
    with pytest.raises(LineFilled):
        async with database.write():
            await choose([slow], on=SLOT, today=TODAY, now=NOW, locking=False)
            await hold([fast], on=SLOT, today=TODAY, actor_user=None, now=NOW)
            await hold_chosen([slow], actor_user=None, now=NOW)
    assert await reconcile() == []
    await held(fast)
    assert (await stored(fast)).line == line
    with pytest.raises(OverBudget):
        await held(slow)


async def test_a_line_closed_since_it_was_chosen_is_chosen_anew(treasury: Treasury) -> None:
    line = await treasury.line(100 * MILLION)
    act = await treasury.act(80 * MILLION)
    with pytest.raises(LineFilled):
        async with database.write():
            await choose([act], on=SLOT, today=TODAY, now=NOW, locking=False)
            await database.execute("UPDATE budget_line SET status = 'CLOSED' WHERE id = {}", line)
            await hold_chosen([act], actor_user=None, now=NOW)
    await held(act)
