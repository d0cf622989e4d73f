"""The ledger: figures of the brief's worked example, corrections, guards, reconciliation."""

import sqlite3
from fractions import Fraction

import asyncpg
import pytest

from incubator import database, formats
from incubator.balances import Balances, balances
from incubator.budget import AboveHold, OverBudget, Settlement, accept, hold, release
from incubator.corrections import NotAccepted, correct
from incubator.ledger import Posting
from incubator.reconciliation import reconcile
from incubator.tables import Act
from tests.treasury import MILLION, NOW, TODAY, Treasury

REFUSED = (sqlite3.IntegrityError, asyncpg.IntegrityConstraintViolationError)


@pytest.fixture
async def treasury(database: database.Engine) -> Treasury:
    return await Treasury.opened()


async def held(*acts: Act) -> None:
    async with database.write():
        await hold(acts, on=TODAY, today=TODAY, actor_user=None, now=NOW)


async def accepted(act: Act, support: int) -> None:
    async with database.write():
        used = Settlement(act.id, support, 0, support)
        await accept([used], actor_user=None, now=NOW)


async def corrected(act: Act, support: int) -> None:
    async with database.write():
        used = Settlement(act.id, support, 0, support)
        await correct(used, actor_user=None, now=NOW, note="Ghi nhầm giờ")


# The worked example of the brief, 3.6 (million đồng)


async def test_the_worked_example_of_the_brief(treasury: Treasury) -> None:
    line = await treasury.line(30_000 * MILLION)
    booked = await treasury.act(420 * MILLION)
    await held(booked)
    await treasury.post(Posting("COMMITMENT", line, 1_250 * MILLION))
    advance = Posting("DISBURSEMENT", line, 375 * MILLION, voucher="TU-01")
    cash = Posting("DISBURSEMENT", line, (800 - 375) * MILLION, voucher="TT-02")
    await treasury.post(advance)
    await treasury.post(cash)

    found = await balances(line)
    assert found.allocated == 30_000 * MILLION
    assert found.held == 420 * MILLION
    assert found.committed == 1_250 * MILLION
    assert found.available == 28_330 * MILLION
    assert found.disbursed == 800 * MILLION
    assert found.committed - found.disbursed == 450 * MILLION  # unpaid commitment
    assert found.estimate_balance == 29_200 * MILLION
    assert found.disbursement_rate == Fraction(800, 30_000)
    assert formats.format_percent(found.disbursement_rate, 2) == "2,67%"
    assert await reconcile() == []


async def test_the_worked_example_at_the_years_end(treasury: Treasury) -> None:
    line = await treasury.line(30_000 * MILLION)
    following = await treasury.line(year=2027)
    booked = await treasury.act(420 * MILLION)
    await held(booked)
    await treasury.post(Posting("COMMITMENT", line, 1_250 * MILLION))
    await treasury.post(Posting("DISBURSEMENT", line, 800 * MILLION, voucher="TT-02"))

    decision = treasury.decision
    await treasury.post(
        Posting("COMMITMENT", line, -450 * MILLION),
        Posting("CARRY_OVER", line, -450 * MILLION, decision=decision),
        Posting("CARRY_OVER", following, 450 * MILLION, decision=decision),
        Posting("COMMITMENT", following, 450 * MILLION),
    )
    async with database.write():
        await release([booked.id], actor_user=None, now=NOW)
    await treasury.post(Posting("LAPSE", line, -28_750 * MILLION, decision=decision))

    closing = await balances(line)
    assert closing == Balances(
        allocated=800 * MILLION, committed=800 * MILLION, disbursed=800 * MILLION
    )
    assert closing.available == 0
    assert closing.committed - closing.disbursed == 0
    assert await balances(following) == Balances(450 * MILLION, committed=450 * MILLION)
    assert 800 + 450 + 28_750 == 30_000
    phase = await database.fetch("SELECT allocated_state FROM phase WHERE allocated_state > 0")
    assert phase == [{"allocated_state": (800 + 450) * MILLION}]  # carried over, charged once
    assert await reconcile() == []


# Corrections


@pytest.mark.parametrize("right", [0, 2, 3, 4])
async def test_a_correction_reverses_the_wrong_entry_and_posts_the_right_one(
    treasury: Treasury, right: int
) -> None:
    line = await treasury.line(10 * MILLION)
    act = await treasury.act(4 * MILLION)
    await held(act)
    await accepted(act, 3 * MILLION)
    await corrected(act, right * MILLION)
    await corrected(act, right * MILLION)  # and a correction can be corrected
    assert await balances(line) == Balances(10 * MILLION, accepted=right * MILLION)
    reversals = await database.fetch(
        "SELECT w.amount AS wrong, e.amount FROM ledger_entry e"
        " JOIN ledger_entry w ON w.id = e.reverses ORDER BY e.id"
    )
    assert reversals[0] == {"wrong": 3 * MILLION, "amount": -3 * MILLION}
    assert await reconcile() == []


async def test_a_correction_upwards_needs_room_on_the_line(treasury: Treasury) -> None:
    line = await treasury.line(4 * MILLION)
    act, other = await treasury.act(4 * MILLION), await treasury.act(2 * MILLION)
    await held(act)
    await accepted(act, 2 * MILLION)
    await held(other)
    with pytest.raises(OverBudget):
        await corrected(act, 3 * MILLION)
    with pytest.raises(AboveHold):
        await corrected(act, 5 * MILLION)
    assert (await balances(line)).accepted == 2 * MILLION


async def test_what_is_still_held_is_accepted_and_not_corrected(treasury: Treasury) -> None:
    await treasury.line(4 * MILLION)
    act = await treasury.act(MILLION)
    await held(act)
    with pytest.raises(NotAccepted) as refused:
        await corrected(act, MILLION)
    assert refused.value.sentence() == "Chỉ điều chỉnh được giờ của hoạt động đã kết thúc."


# The database's own guards, whatever the code does


async def test_the_database_refuses_a_hold_above_the_line(treasury: Treasury) -> None:
    line = await treasury.line(MILLION)
    act = await treasury.act(MILLION)
    await held(act)
    with pytest.raises(REFUSED) as refused:
        await treasury.post(Posting("HOLD", line, 1, act=act.id))
    assert database.violated(refused.value) == "budget_line_available"


async def test_a_closed_line_accepts_nothing(treasury: Treasury) -> None:
    line = await treasury.line(status="CLOSED")
    with pytest.raises(REFUSED) as refused:
        await treasury.allocate(line, MILLION)
    assert database.violated(refused.value) == "line-closed"


async def test_entries_are_never_changed(treasury: Treasury) -> None:
    await treasury.line(MILLION)
    with pytest.raises(REFUSED) as refused:
        await database.execute("UPDATE ledger_entry SET amount = 1")
    assert database.violated(refused.value) == "append-only"


async def test_a_balance_that_somebody_bent_is_found(treasury: Treasury) -> None:
    line = await treasury.line(MILLION)
    act = await treasury.act(MILLION // 2)
    await held(act)
    await database.execute("UPDATE budget_line SET held = held + 1 WHERE id = {}", line)
    await database.execute("UPDATE phase SET allocated_other = 7 WHERE code = 'GD2'")
    await database.execute("UPDATE act SET support = 1, full_cost = 1 WHERE id = {}", act.id)
    found = "\n".join(await reconcile())
    assert "line VU-CK THIET_BI 2026 (NS_TRO_GIUP_DNNVV, GD2): held is 500001, the ledger" in found
    assert "phase CT6/GD2: allocated_other is 7, its records say 0" in found
    assert f"act {act.id}: holds 500000, should hold 1" in found
