"""Scheme support of rent: month by month on top of the step, under one cap; guarded in races."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
from pypdf import PdfReader

from facilities import letting_nights, reconciliation
from facilities.firm_statements import statement_of
from facilities.letting_changes import cancel_letting, extend_letting, hand_back
from facilities.letting_moves import Move, move_letting
from facilities.papers.statements import print_statement
from incubator import reconciliation as funds
from incubator.database import Engine, execute, fetch
from incubator.languages import speaking
from tenants.support_decisions import end_decision
from tests.booking_cast import slot
from tests.dossiers import DECREE, HANOI, Dossiers
from tests.landlord import MILLION, NOW, TODAY, Landlord
from tests.printing import text_of
from tests.racers import Call, race
from tests.test_letting_months import allocated, night

DECEMBER, JANUARY = date(2026, 12, 1), date(2027, 1, 1)
FULL, HALF = 13_200_000, 6_600_000


async def opened(
    money: int = 500 * MILLION, scheme: str = HANOI, **given: Any
) -> tuple[Landlord, Dossiers, UUID]:
    """Hồng Lĩnh has a signed decision for its rent."""
    landlord = await Landlord.opened(money)
    dossiers = await Dossiers.opened()
    facts: dict[str, Any] = {"targets": ("RENT",), "ceiling": 100 * MILLION} | given
    return landlord, dossiers, await dossiers.signed(landlord.hong_linh, scheme, **facts)


async def since(landlord: Landlord, day: date) -> None:
    """Hồng Lĩnh has been in residence since a day."""
    await execute("UPDATE tenancy SET starts_on = {} WHERE id = {}", day, landlord.tenancy)


async def parts(letting: UUID) -> list[tuple[int, int, int, int]]:
    """Of each month with an act: full rent, the house's discount, the scheme's part, the rest."""
    rows = await fetch(
        "SELECT a.full_cost, a.support, a.scheme_support, a.tenant_price FROM letting_month m"
        " JOIN act a ON a.id = m.act WHERE m.letting = {} AND m.is_live ORDER BY m.month",
        letting,
    )
    return [
        (row["full_cost"], row["support"] - row["scheme_support"], row["scheme_support"],
         row["tenant_price"])
        for row in rows
    ]  # fmt: skip


async def grants() -> list[tuple[int, str, str]]:
    rows = await fetch("SELECT amount, status, window_key FROM support_grant ORDER BY id")
    return [
        (row["amount"], row["status"], row["window_key"].removeprefix("MONTH:")) for row in rows
    ]


async def used() -> dict[str, int]:
    rows = await fetch("SELECT window_key, used FROM support_meter ORDER BY window_key")
    return {row["window_key"].removeprefix("MONTH:"): row["used"] for row in rows}


async def clean(now: datetime = NOW) -> list[str]:
    return [*await funds.reconcile(), *await reconciliation.reconcile(now=now)]


async def test_the_step_comes_first_and_the_scheme_pays_of_what_is_left(database: Engine) -> None:
    landlord, _, decision = await opened()
    signed = await landlord.lets(landlord.b1, DECEMBER, JANUARY)
    # 120 m² × 110,000: half by the step, and half of the full rent by the scheme.
    assert await parts(signed.id) == [(FULL, HALF, HALF, 0)]
    assert await grants() == [(HALF, "HELD", "2026-12")]
    assert await landlord.balances(landlord.space) == (FULL, 0)
    (row,) = await fetch("SELECT used FROM support_decision WHERE id = {}", decision)
    assert row["used"] == HALF
    assert await clean() == []


@pytest.mark.parametrize(
    ("began", "discount", "scheme", "price"),
    [
        (date(2026, 12, 1), 21_600_000, 10_000_000, 11_600_000),
        (date(2025, 12, 1), 15_120_000, 10_000_000, 18_080_000),
        (date(2024, 12, 1), 8_640_000, 10_000_000, 24_560_000),
        (date(2023, 12, 1), 0, 10_000_000, 33_200_000),
    ],
)
async def test_the_steps_go_down_and_the_cap_of_a_month_stays(
    database: Engine, began: date, discount: int, scheme: int, price: int
) -> None:
    landlord, _, _ = await opened()
    await since(landlord, began)
    signed = await landlord.lets(
        landlord.desks, began, JANUARY, quantity=24, accounted_from=DECEMBER
    )
    # 24 desks × 1,800,000; half of it would be 21,600,000.
    assert await parts(signed.id) == [(43_200_000, discount, scheme, price)]
    assert await clean() == []


async def test_of_two_schemes_the_one_that_gives_more_is_taken_and_never_both(
    database: Engine,
) -> None:
    landlord, dossiers, _ = await opened(scheme=DECREE)
    alone = await landlord.lets(landlord.b1, DECEMBER, JANUARY)
    assert await parts(alone.id) == [(FULL, HALF, 5_000_000, 1_600_000)]
    await cancel_letting(alone.id, "Thử", actor=landlord.mai, now=NOW)
    facts: dict[str, Any] = {"targets": ("RENT",), "ceiling": 100 * MILLION, "number": "13/QĐ-VU"}
    await dossiers.signed(landlord.hong_linh, HANOI, **facts)
    both = await landlord.lets(landlord.b1, DECEMBER, JANUARY)
    assert await parts(both.id) == [(FULL, HALF, HALF, 0)]
    assert await grants() == [(5_000_000, "RELEASED", "2026-12"), (HALF, "HELD", "2026-12")]


async def test_after_the_cap_the_tariff_still_holds(database: Engine) -> None:
    landlord, _, _ = await opened()
    first = await landlord.lets(landlord.b1, DECEMBER, JANUARY)
    second = await landlord.lets(landlord.b3, DECEMBER, JANUARY)
    third = await landlord.lets(landlord.desks, DECEMBER, JANUARY)
    assert await parts(first.id) == [(FULL, HALF, HALF, 0)]
    # 90 m² × 115,000; 3,400,000 were left of the 10,000,000 a month.
    assert await parts(second.id) == [(10_350_000, 5_175_000, 3_400_000, 1_775_000)]
    assert await parts(third.id) == [(1_800_000, 900_000, 0, 900_000)]
    assert await used() == {"2026-12": 10_000_000}
    assert await clean() == []


async def test_a_scheme_of_36_months_counts_them_from_the_signature_to_the_day(
    database: Engine,
) -> None:
    landlord, _, _ = await opened(scheme=DECREE)
    await since(landlord, date(2023, 12, 15))
    signed = await landlord.lets(
        landlord.b1, date(2023, 12, 15), date(2027, 2, 1), accounted_from=date(2026, 11, 1)
    )
    # November: 20 % of 13,200,000, and 5,000,000. December: 14 of 31 days are within both.
    assert await parts(signed.id) == [
        (FULL, 2_640_000, 5_000_000, 5_560_000),
        (FULL, 1_192_258, 2_980_645, 9_027_097),
    ]
    assert await clean() == []


async def test_the_years_of_a_decision_are_its_own_and_the_ceiling_is_shared_by_its_months(
    database: Engine,
) -> None:
    landlord, _, _ = await opened(ceiling=8 * MILLION)
    signed = await landlord.lets(landlord.b1, date(2026, 11, 1), date(2027, 3, 1))
    await allocated(landlord, 2027, 30 * MILLION)
    assert await parts(signed.id) == [
        (FULL, HALF, HALF, 0),
        (FULL, HALF, 1_400_000, 5_200_000),
        (FULL, HALF, 0, HALF),
        (FULL, HALF, 0, HALF),
    ]
    assert await clean() == []


async def test_without_support_no_scheme_is_asked_and_a_move_keeps_it_so(
    database: Engine,
) -> None:
    landlord, _, _ = await opened()
    signed = await landlord.lets(landlord.b1, DECEMBER, JANUARY, without_support=True)
    assert await parts(signed.id) == []
    move = Move(resource=landlord.b3, on=DECEMBER)
    moved = await move_letting(signed.id, move, actor=landlord.mai, now=NOW)
    assert await parts(moved.id) == []
    assert await grants() == []


async def test_a_decision_that_is_signed_later_supports_the_months_that_are_held(
    database: Engine,
) -> None:
    landlord = await Landlord.opened()
    dossiers = await Dossiers.opened()
    signed = await landlord.lets(landlord.b1, date(2026, 10, 1), date(2027, 2, 1))
    await letting_nights.run(now=night(date(2026, 11, 1)))
    decision = await dossiers.signed(landlord.hong_linh, targets=("RENT",), ceiling=100 * MILLION)
    assert await parts(signed.id) == [
        (FULL, HALF, 0, HALF),
        (FULL, HALF, HALF, 0),
        (FULL, HALF, HALF, 0),
    ]
    assert await landlord.balances(landlord.space) == (2 * FULL, HALF)
    assert await clean() == []
    await end_decision(decision, "Thử", actor=dossiers.duyet, now=NOW)
    await letting_nights.run(now=night(date(2026, 12, 1)))
    assert (await parts(signed.id))[2] == (FULL, HALF, HALF, 0)


async def test_a_scheme_supports_a_year_that_no_step_does(database: Engine) -> None:
    landlord = await Landlord.opened()
    dossiers = await Dossiers.opened()
    await since(landlord, date(2020, 1, 1))
    signed = await landlord.lets(
        landlord.b1, date(2020, 1, 1), JANUARY, accounted_from=date(2026, 11, 1)
    )
    assert await parts(signed.id) == []
    await dossiers.signed(landlord.hong_linh, targets=("RENT",), ceiling=100 * MILLION)
    assert await parts(signed.id) == [(FULL, 0, HALF, HALF)] * 2
    assert await clean() == []


async def test_the_night_settles_what_a_month_was_given(database: Engine) -> None:
    landlord, _, _ = await opened()
    signed = await landlord.lets(landlord.b1, DECEMBER, JANUARY)
    await letting_nights.run(now=night(JANUARY))
    assert await grants() == [(HALF, "ACCEPTED", "2026-12")]
    (act,) = await fetch(
        "SELECT settled_support, settled_scheme_support FROM act WHERE support > 0"
    )
    assert (act["settled_support"], act["settled_scheme_support"]) == (FULL, HALF)
    assert await landlord.balances(landlord.space) == (0, FULL)
    assert await clean(night(JANUARY)) == []
    assert (await landlord.letting(signed.id)).id == signed.id


async def test_an_early_hand_back_frees_the_cap_and_prices_the_last_month_by_days(
    database: Engine,
) -> None:
    landlord, _, decision = await opened()
    signed = await landlord.lets(landlord.b1, date(2026, 11, 1), JANUARY)
    assert await used() == {"2026-11": HALF, "2026-12": HALF}
    await hand_back(signed.id, TODAY, actor=landlord.mai, now=NOW)
    # 13,200,000 × 26 ÷ 30 = 11,440,000, half by the step and half by the scheme.
    assert await parts(signed.id) == [(11_440_000, 5_720_000, 5_720_000, 0)]
    assert await used() == {"2026-11": 5_720_000, "2026-12": 0}
    (row,) = await fetch("SELECT used FROM support_decision WHERE id = {}", decision)
    assert row["used"] == 5_720_000
    assert await clean() == []


async def test_a_move_gives_the_month_to_both_units_under_one_cap(database: Engine) -> None:
    landlord, _, _ = await opened(scheme=DECREE)
    signed = await landlord.lets(landlord.b1, date(2026, 11, 1), JANUARY)
    move = Move(resource=landlord.b3, on=TODAY, contract="PL-02")
    moved = await move_letting(signed.id, move, actor=landlord.mai, now=NOW)
    assert await parts(signed.id) == [(11_440_000, 5_720_000, 5_000_000, 720_000)]
    # 4 of 30 days of 10,350,000: nothing is left of November; December has its own cap.
    assert await parts(moved.id) == [
        (1_380_000, 690_000, 0, 690_000),
        (10_350_000, 5_175_000, 5_000_000, 175_000),
    ]
    assert (await landlord.letting(moved.id)).lease_signed_on == date(2026, 11, 1)
    assert await used() == {"2026-11": 5_000_000, "2026-12": 5_000_000}
    assert await clean() == []


async def test_days_beyond_the_agreed_end_get_nothing_of_a_scheme(database: Engine) -> None:
    landlord, _, _ = await opened()
    early, late = night(date(2026, 11, 2)), night(date(2026, 11, 27))
    signed = await landlord.lets(landlord.b1, date(2026, 11, 1), date(2026, 11, 16), now=early)
    await letting_nights.run(now=late)
    # 15 of 30 days agreed, 12 more without support.
    assert await parts(signed.id) == [(11_880_000, 3_300_000, 3_300_000, 5_280_000)]
    assert await clean(late) == []


async def test_a_line_with_room_for_the_discount_alone_holds_that(database: Engine) -> None:
    landlord, _, _ = await opened(10 * MILLION)
    signed = await landlord.lets(landlord.b1, DECEMBER, JANUARY)
    assert await parts(signed.id) == [(FULL, HALF, 0, HALF)]
    assert await grants() == []
    assert await landlord.balances(landlord.space) == (HALF, 0)
    assert await clean() == []


async def test_an_extension_beyond_the_line_leaves_the_schemes_part_out_first(
    database: Engine,
) -> None:
    landlord, _, _ = await opened(10 * MILLION)
    signed = await landlord.lets(landlord.b1, DECEMBER, date(2026, 12, 12))
    # 11 of 31 days: 4,683,871
    assert await parts(signed.id) == [(4_683_871, 2_341_935, 2_341_935, 1)]
    await extend_letting(signed.id, JANUARY, actor=landlord.mai, now=NOW)
    assert await parts(signed.id) == [(FULL, HALF, 3_400_000, 3_200_000)]
    assert await grants() == [(3_400_000, "HELD", "2026-12")]
    assert await landlord.balances(landlord.space) == (10 * MILLION, 0)
    assert await clean() == []


async def test_lettings_that_race_for_one_cap_never_pass_it(
    database: Engine, database_url: str
) -> None:
    landlord, _, _ = await opened()
    wants = [landlord.wants(landlord.desks, DECEMBER, JANUARY, quantity=4) for _ in range(6)]
    calls = [Call("let", landlord.mai, NOW, request) for request in wants]
    assert race(database_url, calls, processes=4) == {"done": 6}
    # Each of the six would be given 3,600,000.
    assert await used() == {"2026-12": 10_000_000}
    assert await clean() == []


async def test_lettings_and_bookings_that_race_for_one_ceiling_never_pass_it(
    database: Engine, database_url: str
) -> None:
    landlord, _, decision = await opened(targets=("RENT", "MACHINES"), ceiling=4 * MILLION)
    wants = [landlord.wants(landlord.desks, DECEMBER, JANUARY, quantity=2) for _ in range(3)]
    hours = [("08:00", "09:00"), ("10:00", "11:00"), ("13:00", "14:00")]
    asks = [landlord.asks(landlord.lathe, slot(*times)) for times in hours]
    calls = [Call("let", landlord.mai, NOW, request) for request in wants]
    calls += [Call("book", landlord.mai, NOW, request) for request in asks]
    assert race(database_url, calls, processes=4) == {"done": 6}
    (row,) = await fetch("SELECT used, ceiling FROM support_decision WHERE id = {}", decision)
    assert row["used"] == row["ceiling"]
    assert await clean() == []


async def test_the_statement_tells_both_parts_and_what_each_cap_has_left(
    database: Engine,
) -> None:
    landlord, _, _ = await opened()
    await landlord.lets(landlord.b1, DECEMBER, JANUARY)
    await landlord.lets(landlord.b3, DECEMBER, JANUARY)
    told = await statement_of(landlord.hong_linh, DECEMBER, actor=landlord.mai, today=TODAY)
    # 6,600,000 and 5,175,000 by the steps; 6,600,000 and 3,400,000 by the scheme.
    assert (told.rent.discount, told.rent.scheme_support) == (11_775_000, 10_000_000)
    assert told.rent.tenant_price == 13_200_000 + 10_350_000 - 21_775_000
    (meter,) = told.meters
    assert (meter.window, meter.cap, meter.held, meter.left) == (
        "MONTH:2026-12", 10_000_000, 10_000_000, 0,
    )  # fmt: skip
    with speaking("vi"):
        words = text_of(PdfReader(io.BytesIO(await print_statement(told))))
    assert "đơn vị giảm giá 11.775.000 đồng và chính sách hỗ trợ thêm 10.000.000 đồng" in words
    assert "Tháng 12/2026" in words
