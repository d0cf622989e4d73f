"""Floor area in m²-days: the brief's June digit by digit, and the figures of a house."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction

from facilities.catalogue import edit_resource
from facilities.floor_area import FloorArea, UnitFacts, mean_days, measure
from facilities.floor_figures import floor_figures
from facilities.let_units import Days
from facilities.resource_lists import known_resources
from facilities.withdrawals import withdraw_unit
from incubator.database import Engine
from tests.landlord import NOW, TODAY, Landlord

JUNE = Days(date(2026, 6, 1), date(2026, 7, 1))
M2 = 100


def test_the_june_of_the_brief() -> None:
    ever = Days(date(2026, 1, 1), date(2027, 1, 1))
    bays = [
        UnitFacts(240 * M2, let=((ever, 240 * M2),)),
        UnitFacts(180 * M2, let=((Days(date(2026, 6, 11), ever.end), 180 * M2),)),
        UnitFacts(120 * M2, withdrawn=(Days(date(2026, 6, 1), date(2026, 6, 11)),)),
    ]
    june = measure(bays, JUNE)
    assert june == FloorArea(leasable=15_000 * M2, let=10_800 * M2)
    assert june.occupancy == Fraction(72, 100)
    assert june.vacancy == Fraction(28, 100)
    assert june.committed == Fraction(72, 100)
    at_end = measure(bays, Days(date(2026, 6, 30), date(2026, 7, 1)))
    assert at_end == FloorArea(leasable=540 * M2, let=420 * M2)
    assert round(float(at_end.occupancy or 0) * 100, 1) == 77.8


def test_nothing_to_let_has_no_occupancy() -> None:
    shut = UnitFacts(120 * M2, withdrawn=(JUNE,), let=((JUNE, 120 * M2),))
    assert measure([shut], JUNE) == FloorArea()
    assert measure([], JUNE).occupancy is None
    assert mean_days([]) is None
    assert mean_days([10, 5]) == Fraction(15, 2)


def test_a_works_in_the_middle_splits_the_days() -> None:
    works = Days(date(2026, 6, 10), date(2026, 6, 15))
    bay = UnitFacts(100 * M2, withdrawn=(works,), signed=((JUNE, 100 * M2),))
    assert measure([bay], JUNE) == FloorArea(leasable=2_500 * M2, signed=2_500 * M2)


async def test_the_figures_of_a_house_come_from_its_lettings(database: Engine) -> None:
    landlord = await Landlord.opened()
    await landlord.lets(landlord.b1, date(2026, 10, 1), date(2026, 11, 1))
    await landlord.lets(landlord.b1, date(2026, 11, 11), date(2027, 11, 1))
    await landlord.lets(landlord.desks, date(2026, 11, 1), date(2026, 12, 1), quantity=6)
    await withdraw_unit(
        landlord.b3,
        "WORKS",
        "Sửa mái",
        date(2026, 11, 1),
        date(2026, 11, 16),
        actor=landlord.mai,
        now=NOW,
    )
    november = Days(date(2026, 11, 1), date(2026, 12, 1))
    (house,) = await floor_figures(november, today=TODAY)
    # B1: 20 of 30 days of 120 m²; B3 vacant for 15 days of 90 m².
    assert house.area() == FloorArea(leasable=(3_600 + 1_350) * M2, let=2_400 * M2)
    assert house.area().occupancy == Fraction(2_400, 4_950)
    assert house.area(desks=True).occupancy == Fraction(6, 24)
    assert house.at_end() == FloorArea(leasable=210 * M2, let=120 * M2)
    assert house.relet_days == 10
    # Full rent: 13,200,000 + half of 10,350,000 + 24 desks of 1,800,000.
    full = 13_200_000 + 5_175_000 + 43_200_000
    assert house.economic_occupancy == Fraction(4_400_000 + 5_400_000, full)
    assert house.support_intensity == Fraction(1, 2)
    assert await floor_figures(november, today=TODAY, houses=[]) == []


async def test_a_unit_that_is_retired_counts_until_its_last_day(database: Engine) -> None:
    landlord = await Landlord.opened()
    await landlord.lets(landlord.b1, date(2026, 10, 1), date(2026, 11, 1))
    details = (await known_resources())[landlord.b1]
    gone = replace(details, is_active=False)
    at_noon = datetime(2026, 11, 10, 5, tzinfo=UTC)
    await edit_resource(landlord.b1, gone, actor=landlord.mai, now=at_noon)
    october = Days(date(2026, 10, 1), date(2026, 11, 1))
    november = Days(date(2026, 11, 1), date(2026, 12, 1))
    (then,) = await floor_figures(october, today=TODAY)
    assert then.area() == FloorArea(leasable=210 * 31 * M2, let=120 * 31 * M2)
    (now,) = await floor_figures(november, today=TODAY)
    assert now.area().leasable == (120 * 10 + 90 * 30) * M2
    await edit_resource(landlord.b1, details, actor=landlord.mai, now=at_noon)
    (back,) = await floor_figures(november, today=TODAY)
    assert back.area().leasable == 210 * 30 * M2
