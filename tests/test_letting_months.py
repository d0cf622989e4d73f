"""The months of a letting: held, planned, accepted, released, or billed without support."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from facilities import letting_nights, reconciliation
from facilities.let import MonthSettled
from facilities.letting_changes import extend_letting, hand_back
from facilities.letting_moves import Move, move_letting
from incubator import reconciliation as funds
from incubator.database import Engine, execute, fetch
from incubator.decisions import Paper
from incubator.openings import LineKey
from incubator.proposals import Draft, approve, propose
from incubator.users import Actor, Role
from tests.booking_cast import acting
from tests.cast import english
from tests.landlord import MILLION, NOW, TODAY, Landlord, months_of
from tests.treasury import a_user, id_of, phase_of

JULY, NEXT_JULY = date(2026, 7, 15), date(2027, 7, 15)
FULL, HALF = 13_200_000, 6_600_000


def night(day: date) -> datetime:
    """Half past midnight of a day in the house."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=6, minutes=30)


async def clean(now: datetime = NOW) -> list[str]:
    return [*await funds.reconcile(), *await reconciliation.reconcile(now=now)]


def by_month(rows: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {f"{row['month']:%Y-%m}": row for row in rows}


async def test_months_of_a_year_with_an_open_line_are_held_and_later_ones_planned(
    database: Engine,
) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, JULY, NEXT_JULY)
    months = by_month(await months_of(signed.id))
    assert list(months) == [
        *(f"2026-{month:02}" for month in range(7, 13)),
        *(f"2027-{month:02}" for month in range(1, 8)),
    ]
    july = months["2026-07"]
    assert (july["rent"], july["support"], july["paid"]) == (7_238_710, 3_619_355, 3_619_355)
    assert (july["full_cost"], july["tenant_price"]) == (7_238_710, 3_619_355)
    assert {row["status"] for name, row in months.items() if name < "2027"} == {"HELD"}
    assert {row["line"] for name, row in months.items() if name < "2027"} == {landlord.space}
    assert {row["act"] for name, row in months.items() if name > "2027"} == {None}
    assert await landlord.balances(landlord.space) == (3_619_355 + 5 * HALF, 0)
    (kind,) = await fetch("SELECT DISTINCT kind FROM act WHERE support > 0")
    assert kind["kind"] == "LETTING_MONTH"
    assert await clean() == []


async def test_support_in_kind_is_traced_to_what_bought_the_unit(database: Engine) -> None:
    landlord = await Landlord.opened()
    await execute("UPDATE support_mode SET mode = 'IN_KIND'")
    signed = await landlord.lets(landlord.b1, JULY, NEXT_JULY)
    months = await months_of(signed.id)
    assert {(row["mode"], row["line"]) for row in months} == {("IN_KIND", landlord.line)}
    assert await landlord.balances(landlord.space) == (0, 0)
    await letting_nights.run(now=night(date(2026, 8, 1)))
    assert (await months_of(signed.id))[0]["settled_support"] == 3_619_355
    assert await clean() == []


async def test_a_month_that_does_not_fit_is_not_held_and_the_line_never_passed(
    database: Engine,
) -> None:
    landlord = await Landlord.opened(20 * MILLION)
    signed = await landlord.lets(landlord.b1, JULY, NEXT_JULY)
    held = [row["month"].month for row in await months_of(signed.id) if row["act"]]
    assert held == [7, 8, 9]
    assert await landlord.balances(landlord.space) == (3_619_355 + 2 * HALF, 0)
    assert await clean() == []


async def test_a_month_is_accepted_by_the_night_after_it_ended(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, date(2026, 12, 1), date(2027, 2, 11))
    await letting_nights.run(now=night(date(2026, 12, 31)))
    assert await landlord.balances(landlord.space) == (HALF, 0)
    report = await letting_nights.run(now=night(date(2027, 1, 1)))
    assert (report.settled, report.unsupported) == (1, ())
    assert await landlord.balances(landlord.space) == (0, HALF)
    assert [row["status"] for row in await months_of(signed.id)] == ["ACCEPTED", None, None]
    again = await letting_nights.run(now=night(date(2027, 1, 1)))
    assert (again.settled, again.begun, again.overdue) == (0, 0, 0)
    assert await clean() == []


async def test_a_month_that_nothing_is_held_for_is_billed_in_full(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, date(2026, 12, 1), date(2027, 3, 1))
    report = await letting_nights.run(now=night(date(2027, 2, 1)))
    assert report.settled == 2
    december, january, _ = await months_of(signed.id)
    assert (december["paid"], december["settled_support"]) == (HALF, HALF)
    assert (january["status"], january["paid"], january["mode"]) == ("ACCEPTED", 0, "NONE")
    assert (january["full_cost"], january["tenant_price"]) == (FULL, FULL)
    assert january["support"] == HALF
    assert len(report.unsupported) == 1
    assert await clean() == []


async def allocated(landlord: Landlord, year: int, amount: int) -> None:
    """A decision gives the house money for space in a year, as the accountant's pages do."""
    maker = acting(landlord.treasury.maker, Role.accountant, landlord.house)
    other = await a_user("Phan Thị Duyệt", f"duyet{year}@example.vn")
    approver: Actor = acting(other, Role.approver, landlord.house)
    key = LineKey(
        phase=await phase_of("GD2"),
        year=year,
        incubator=landlord.house,
        source=await id_of("funding_source", "NS_TRO_GIUP_DNNVV"),
        category=await id_of("cost_category", "MAT_BANG"),
    )
    paper = Paper(
        number=f"{year}/QĐ-UBND",
        issued_on=date(2026, 11, 20),
        issuer=await id_of("agency", "UBND-HN"),
        subject="Kéo dài",
    )
    draft = Draft(kind="EXTENSION", amount=amount, line=landlord.space, to_year=year, paper=paper)
    assert key.year == year
    proposal = await propose(draft, actor=maker, now=NOW)
    await approve(proposal, actor=approver, now=NOW)


async def test_money_for_a_year_is_held_for_the_oldest_letting_first(database: Engine) -> None:
    landlord = await Landlord.opened()
    first = await landlord.lets(landlord.b1, date(2026, 12, 1), date(2027, 5, 1))
    second = await landlord.lets(
        landlord.b3, date(2026, 12, 1), date(2027, 5, 1), tenancy=landlord.other_tenancy
    )
    await allocated(landlord, 2027, 30 * MILLION)
    # 4 × 6,600,000 of the older, and the one month of 5,175,000 of the younger does not fit.
    assert [bool(row["act"]) for row in await months_of(first.id)] == [True] * 5
    assert [bool(row["act"]) for row in await months_of(second.id)] == [True] + [False] * 4
    line = await landlord.line_of(2027)
    assert await landlord.balances(line) == (4 * HALF, 0)
    assert await clean() == []


async def test_the_night_holds_what_became_free(database: Engine) -> None:
    landlord = await Landlord.opened()
    first = await landlord.lets(landlord.b1, date(2026, 12, 1), date(2027, 5, 1))
    second = await landlord.lets(
        landlord.b3, date(2026, 12, 1), date(2027, 5, 1), tenancy=landlord.other_tenancy
    )
    await allocated(landlord, 2027, 30 * MILLION)
    await hand_back(first.id, date(2027, 3, 1), actor=landlord.mai, now=NOW)
    await letting_nights.run(now=night(date(2026, 11, 28)))
    assert [bool(row["act"]) for row in await months_of(second.id)] == [True] * 4 + [False]
    assert await clean() == []


async def test_an_early_exit_releases_the_rest_and_the_last_month_pro_rata(
    database: Engine,
) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, JULY, NEXT_JULY)
    await letting_nights.run(now=night(date(2026, 11, 1)))
    answer = await hand_back(signed.id, TODAY, "Chuyển xưởng", actor=landlord.mai, now=NOW)
    assert answer.state == "ENDED"
    november = by_month(await months_of(signed.id))["2026-11"]
    # 13,200,000 × 26 ÷ 30 = 11,440,000
    assert (november["rent"], november["paid"]) == (11_440_000, 5_720_000)
    assert max(by_month(await months_of(signed.id))) == "2026-11"
    accepted = 3_619_355 + 3 * HALF
    assert await landlord.balances(landlord.space) == (5_720_000, accepted)
    assert await clean() == []
    await letting_nights.run(now=night(date(2026, 12, 1)))
    assert await landlord.balances(landlord.space) == (0, accepted + 5_720_000)
    assert await clean() == []


async def test_a_settled_month_is_not_taken_back(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, JULY, NEXT_JULY)
    await letting_nights.run(now=night(date(2026, 11, 1)))
    with pytest.raises(MonthSettled) as refused:
        await hand_back(signed.id, date(2026, 10, 20), actor=landlord.mai, now=NOW)
    assert english(refused.value) == (
        "The rent up to 31 Oct 2026 is settled. Choose a day from 1 Nov 2026 on."
    )
    assert (await landlord.letting(signed.id)).handed_back_on is None


async def test_an_extension_holds_more_months_at_the_rent_of_then(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, date(2026, 12, 1), date(2026, 12, 21))
    await execute("UPDATE space_rate SET monthly_rate = 120000 WHERE resource = {}", landlord.b1)
    await extend_letting(signed.id, date(2027, 2, 1), "PL-01", actor=landlord.mai, now=NOW)
    december, january = await months_of(signed.id)
    # 20 days of 13,200,000 and 11 of 14,400,000
    assert (december["rent"], december["paid"]) == (13_625_806, 6_812_903)
    assert (january["rent"], january["support"], january["act"]) == (14_400_000, 7_200_000, None)
    assert await landlord.balances(landlord.space) == (6_812_903, 0)
    terms = await fetch("SELECT document, starts_on, ends_on FROM letting_term ORDER BY starts_on")
    assert [row["document"] for row in terms] == ["12/HĐ-TMB", "PL-01"]
    assert await clean() == []


async def test_more_than_the_line_has_room_for_is_paid_by_the_firm(database: Engine) -> None:
    landlord = await Landlord.opened(5 * MILLION)
    signed = await landlord.lets(landlord.b1, date(2026, 12, 1), date(2026, 12, 12))
    await extend_letting(signed.id, date(2027, 1, 1), actor=landlord.mai, now=NOW)
    (december,) = await months_of(signed.id)
    assert (december["rent"], december["support"]) == (FULL, HALF)
    assert (december["paid"], december["tenant_price"]) == (2_341_935, FULL - 2_341_935)
    assert await clean() == []


async def test_a_move_goes_on_with_the_lease_in_the_other_unit(database: Engine) -> None:
    landlord = await Landlord.opened()
    signed = await landlord.lets(landlord.b1, JULY, NEXT_JULY, deposit=26_400_000)
    await letting_nights.run(now=night(date(2026, 11, 1)))
    move = Move(resource=landlord.b3, on=TODAY, contract="PL-02")
    moved = await move_letting(signed.id, move, actor=landlord.mai, now=NOW)
    assert moved.state == "LET"
    old, new = await landlord.letting(signed.id), await landlord.letting(moved.id)
    assert (old.handed_back_on, old.deposit) == (TODAY, 0)
    assert (new.starts_on, new.ends_on, new.deposit) == (TODAY, NEXT_JULY, 26_400_000)
    assert (new.lease_began, new.moved_from) == (JULY, signed.id)
    months = by_month(await months_of(moved.id))
    # 90 m² × 115,000 = 10,350,000 a month: 4 of 30 days in November, a step on 15 July 2027.
    assert (months["2026-11"]["rent"], months["2026-11"]["paid"]) == (1_380_000, 690_000)
    assert months["2027-07"]["support"] == 2_337_097
    assert await clean() == []


async def test_what_was_settled_before_it_was_entered_is_not_billed_again(
    database: Engine,
) -> None:
    landlord = await Landlord.opened()
    await execute(
        "UPDATE tenancy SET starts_on = {} WHERE id = {}", date(2024, 1, 1), landlord.tenancy
    )
    signed = await landlord.lets(landlord.b1, date(2025, 2, 1), date(2027, 2, 1))
    months = await months_of(signed.id)
    assert months[0]["month"] == date(2026, 1, 1)
    # The second year of the lease began on 1 February 2026.
    assert [row["support"] for row in months[:2]] == [HALF, 4_620_000]
    given = await landlord.lets(
        landlord.b3, date(2025, 2, 1), date(2027, 2, 1), accounted_from=date(2026, 11, 1)
    )
    assert (await months_of(given.id))[0]["month"] == date(2026, 11, 1)
    assert await clean() == []
