"""The key figures of houses out of what is recorded: advice, costs, floor area, first clients."""

from datetime import date
from fractions import Fraction

import services.controllers  # noqa: F401 (enters figures of advice)
from facilities.kpi_board import load_board
from incubator.database import Engine, execute
from services.session_changes import accept_session
from tests.booking_cast import NOW
from tests.session_cast import LATER, Advice

END = date(2026, 12, 31)


async def test_the_figures_of_a_house_follow_from_what_is_recorded(database: Engine) -> None:
    cast = await Advice.opened()
    before = await load_board(2026, houses=[cast.house], today=END)
    assert before.named("self_financing").value is None
    assert before.named("satisfaction").value is None
    assert before.named("start_up").value is None
    assert before.named("advisory").value == 0
    session = await cast.held(90)
    await accept_session(session, actor=cast.lan, now=LATER)
    await execute(
        "UPDATE incubator SET approved_on = {} WHERE id = {}", date(2025, 1, 1), cast.house
    )
    await execute("UPDATE resource SET capex = 0, area = NULL")
    for code, sums in {"TB-03": (1_000_000, None), "KG-13": (2_000_000, 5_025)}.items():
        await execute("UPDATE resource SET capex = {}, area = {} WHERE code = {}", *sums, code)
    board = await load_board(2026, houses=[cast.house], today=END)
    # Ninety minutes of one of two clients in four quarters; half of the price is supported.
    advice = board.named("advisory")
    assert (advice.top, advice.n) == (90, 1)
    assert advice.bottom == 60 * 4 * int(board.named("clients").top)
    assert board.named("self_financing").value == Fraction(1, 2)
    # A lathe, a room of 50.25 m², and advice at 900,000 an hour in a room at 330,000.
    investment = board.named("investment")
    assert (investment.top, investment.bottom) == (3_000_000 + 1_350_000 + 495_000, 50)
    assert board.named("start_up").value == 12
    assert board.named("cost_per_job_capital").top == 2_000_000 // 20 + 1_000_000 // 8
    assert board.named("per_technician").value is None
    other = await load_board(2026, houses=[], today=END)
    assert other.named("investment").value is None
    assert other.named("advisory").value is None
    assert (await load_board(2025, houses=None, today=NOW.date())).named("advisory").top == 0
