"""What a scheme adds to the house's discount: worked digit by digit, and for any figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incubator.ids import uuid7
from incubator.legal_schemes import SCHEMES
from incubator.names import Name
from incubator.schemes import TermRecord
from tenants.scheme_support import (
    Costed,
    Granting,
    MeterKey,
    Offer,
    Standing,
    months_after,
    next_window,
    party_of,
    share,
    window_of,
)

MILLION = 1_000_000
DAY = date(2026, 11, 30)
IDS = {fact.code: uuid7() for fact in SCHEMES}
HANOI, DECREE = "HN-2026-2030", "ND80-2021"


def granting(code: str, left: int = 1000 * MILLION, **given: Any) -> Granting:
    fact = next(one for one in SCHEMES if one.code == code)
    terms = tuple(
        TermRecord(
            **one._asdict(),
            valid_from=fact.valid_from,
            valid_to=fact.valid_to,
            id=uuid7(),
            scheme=IDS[code],
        )
        for one in fact.terms
    )
    facts: dict[str, Any] = {"decision": uuid7(), "year": 2026, "terms": terms, **given}
    return Granting(scheme=IDS[code], code=code, name=fact.name, left=left, **facts)


def standing(*decisions: Granting, **used: int) -> Standing:
    """used: MACHINES_HN=49_800_000 and so on, in the windows of DAY."""
    windows = {"RENT": "MONTH:2026-11", "MACHINES": "YEAR:2026", "CONSULTING": "YEAR:2026"}
    codes = {"HN": HANOI, "ND": DECREE}
    meters = {}
    for name, amount in used.items():
        target, short = name.split("_")
        meters[MeterKey(IDS[codes[short]], target, windows[target])] = amount
    return Standing("9900010085", decisions, meters)


def machines(full: int, tariff: int, **given: Any) -> Costed:
    return Costed("MACHINES", full, tariff, given.pop("on", DAY), **given)


def rent(full: int, tariff: int, signed_on: date = date(2026, 1, 15), on: date = DAY) -> Costed:
    return Costed("RENT", full, tariff, on, contract=uuid7(), signed_on=signed_on)


def only(offers: list[Offer | None]) -> Offer:
    [offer] = offers
    assert offer
    return offer


@pytest.mark.parametrize(
    ("code", "full", "tariff", "used", "amount", "pays"),
    [
        # Two hours of a lathe at 330.000 đ, half of it the tariff: the decree pays the rest whole.
        (DECREE, 660_000, 330_000, 0, 330_000, 0),
        # A graduate pays 80 %: Hanoi gives 50 % of full cost, the firm pays the remaining 30 %.
        (HANOI, 660_000, 528_000, 0, 330_000, 198_000),
        # An odd full cost: half of 333.333 is rounded down to 166.666.
        (HANOI, 333_333, 200_000, 0, 166_666, 33_334),
        # A tariff below the scheme's share: never more than the firm would pay.
        (HANOI, 660_000, 132_000, 0, 132_000, 0),
        # An outside firm at 120 %: half of the full cost, the surcharge stays with the firm.
        (HANOI, 660_000, 792_000, 0, 330_000, 462_000),
        # 49,8 of 50 million are used: 200.000 are left, and the tariff still holds.
        (HANOI, 660_000, 528_000, 49_800_000, 200_000, 328_000),
        (HANOI, 660_000, 528_000, 50_000_000, 0, 528_000),
        (DECREE, 660_000, 330_000, 19_999_999, 1, 329_999),
    ],
)
def test_the_hours_of_a_machine_digit_by_digit(
    code: str, full: int, tariff: int, used: int, amount: int, pays: int
) -> None:
    short = "HN" if code == HANOI else "ND"
    found = standing(granting(code), **{f"MACHINES_{short}": used})
    offer = only(found.offers([machines(full, tariff)]))
    assert (offer.amount, tariff - offer.amount) == (amount, pays)


@pytest.mark.parametrize(
    ("full", "tariff", "used", "hanoi", "decree"),
    [
        # A bay of 24 million a month at half of that: half would be 12 million, the caps 10 and 5.
        (24_000_000, 12_000_000, 0, 10_000_000, 5_000_000),
        (15_000_000, 9_750_000, 0, 7_500_000, 5_000_000),
        # A second bay in the same month gets what the first has left of Hanoi's 10 million.
        (24_000_000, 12_000_000, 6_000_000, 4_000_000, 5_000_000),
    ],
)
def test_the_rent_of_a_month_digit_by_digit(
    full: int, tariff: int, used: int, hanoi: int, decree: int
) -> None:
    month = [rent(full, tariff)]
    assert only(standing(granting(HANOI), RENT_HN=used).offers(month)).amount == hanoi
    assert only(standing(granting(DECREE), RENT_HN=used).offers(month)).amount == decree
    both = standing(granting(HANOI), granting(DECREE), RENT_HN=used)
    assert only(both.offers(month)).amount == max(hanoi, decree)


def test_the_decree_pays_rent_for_thirty_six_months_from_the_signature() -> None:
    found = standing(granting(DECREE), granting(DECREE, year=2027))
    signed = date(2023, 12, 15)
    assert only(found.offers([rent(9_000_000, 9_000_000, signed)])).amount == 4_500_000
    assert only(found.offers([rent(9_000_000, 9_000_000, signed, date(2026, 12, 14))])).amount
    assert found.offers([rent(9_000_000, 9_000_000, signed, date(2026, 12, 15))]) == [None]
    unsigned = replace(rent(9_000_000, 9_000_000), signed_on=None)
    assert found.offers([unsigned]) == [None]


def test_of_two_schemes_the_firm_gets_the_better_one_and_never_both() -> None:
    both = (granting(HANOI), granting(DECREE))
    # Full cost 660.000, tariff 528.000: the decree pays all of it, Hanoi half of the full cost.
    best = only(standing(*both).offers([machines(660_000, 528_000)]))
    assert best.amount == 528_000
    assert best.key.scheme == IDS[DECREE]
    # With 300.000 left of the decree's cap Hanoi's 330.000 serve the firm better.
    used = standing(*both, MACHINES_ND=19_700_000)
    better = only(used.offers([machines(660_000, 528_000)]))
    assert (better.key.scheme, better.amount) == (IDS[HANOI], 330_000)


def test_of_two_that_give_the_same_the_one_with_more_cap_left_pays_then_the_code() -> None:
    both = (granting(DECREE), granting(HANOI))
    first = only(standing(*both).offers([machines(660_000, 330_000)]))
    assert (first.key.scheme, first.amount) == (IDS[HANOI], 330_000)
    level = standing(*both, MACHINES_HN=30 * MILLION)
    assert only(level.offers([machines(660_000, 330_000)])).key.scheme == IDS[HANOI]
    less = standing(*both, MACHINES_HN=31 * MILLION)
    assert only(less.offers([machines(660_000, 330_000)])).key.scheme == IDS[DECREE]


def test_several_machines_of_one_booking_share_what_is_left() -> None:
    found = standing(granting(HANOI), MACHINES_HN=49_500_000)
    offers = found.offers([machines(660_000, 330_000)] * 3)
    assert [offer.amount for offer in offers if offer] == [330_000, 170_000, 0]
    assert [offer.left_after for offer in offers if offer] == [170_000, 0, 0]
    assert [offer.is_cut for offer in offers if offer] == [False, True, True]


def test_the_decisions_ceiling_ends_the_support_before_the_cap_does() -> None:
    found = standing(granting(HANOI, left=400_000))
    offers = found.offers([machines(660_000, 330_000)] * 2)
    assert [offer.amount for offer in offers if offer] == [330_000, 70_000]


def test_windows_are_the_month_and_the_year_of_the_day() -> None:
    found = standing(granting(HANOI), granting(HANOI, year=2027), MACHINES_HN=50 * MILLION)
    offers = found.offers(
        [machines(660_000, 330_000), machines(660_000, 330_000, on=date(2027, 1, 1))]
    )
    assert [offer.amount for offer in offers if offer] == [0, 330_000]
    assert [offer.key.window for offer in offers if offer] == ["YEAR:2026", "YEAR:2027"]
    month = only(standing(granting(HANOI)).offers([rent(8_000_000, 4_000_000)]))
    assert month.key.window == "MONTH:2026-11"
    assert next_window("MONTH:2026-12") == date(2027, 1, 1)
    assert next_window("YEAR:2026") == date(2027, 1, 1)
    assert next_window("CONTRACT:x") is None


def test_a_cap_for_the_life_of_a_contract_needs_the_contract() -> None:
    [term] = [one for one in granting(HANOI).terms if one.target == "MACHINES"]
    whole = replace(term, cap_window="CONTRACT")
    contract = uuid7()
    item = machines(660_000, 330_000)
    assert window_of(whole, item) is None
    assert window_of(whole, replace(item, contract=contract)) == f"CONTRACT:{contract}"


def test_no_decision_for_the_year_no_support() -> None:
    found = standing(granting(HANOI, year=2025))
    assert found.offers([machines(660_000, 330_000)]) == [None]
    assert standing().offers([machines(660_000, 330_000)]) == [None]
    assert standing(granting(DECREE)).offers([Costed("CONSULTING", 10, 10, DAY)]) == [None]


def test_a_term_that_begins_later_is_not_of_that_day() -> None:
    base = granting(HANOI)
    [term] = [one for one in base.terms if one.target == "MACHINES"]
    later = replace(term, id=uuid7(), cap=1 * MILLION, valid_from=date(2026, 12, 1))
    found = standing(replace(base, terms=(term, later)), MACHINES_HN=2 * MILLION)
    offers = found.offers(
        [machines(660_000, 330_000), machines(660_000, 330_000, on=date(2026, 12, 1))]
    )
    assert [offer.amount for offer in offers if offer] == [330_000, 0]


def test_branches_count_under_their_parent() -> None:
    assert party_of("9900010085") == party_of("9900010085-001") == "9900010085"
    assert party_of("9900010085001") == "9900010085"


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 11, 15), 2, date(2027, 1, 15)),
        (date(2026, 12, 31), 36, date(2029, 12, 31)),
        (date(2023, 10, 31), 13, date(2024, 11, 30)),
    ],
)
def test_so_many_months_after_a_day(day: date, months: int, then: date) -> None:
    assert months_after(day, months) == then


amounts = st.integers(0, 40 * MILLION)
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@st.composite
def items(draw: st.DrawFn) -> Costed:
    on = draw(days)
    return Costed(
        draw(st.sampled_from(["RENT", "MACHINES", "CONSULTING", "TRAINING"])),
        draw(amounts),
        draw(amounts),
        on,
        contract=draw(st.none() | st.just(UUID(int=1))),
        signed_on=draw(st.none() | st.just(on - timedelta(days=draw(st.integers(0, 2000))))),
    )


@st.composite
def standings(draw: st.DrawFn) -> Standing:
    decisions = tuple(
        granting(code, left=draw(st.integers(0, 60 * MILLION)), year=year)
        for code in (HANOI, DECREE)
        for year in (2026, 2027)
        if draw(st.booleans())
    )
    windows = st.sampled_from(["YEAR:2026", "YEAR:2027", "MONTH:2026-11", "MONTH:2027-01"])
    targets = st.sampled_from(["RENT", "MACHINES", "CONSULTING"])
    keys = st.builds(MeterKey, st.sampled_from(list(IDS.values())), targets, windows)
    return Standing("9900010085", decisions, draw(st.dictionaries(keys, amounts, max_size=6)))


@given(standings(), st.lists(items(), max_size=12))
def test_support_lies_between_nothing_and_the_price_and_no_sum_passes_a_cap(
    found: Standing, asked: list[Costed]
) -> None:
    offers = found.offers(asked)
    by_key: Counter[MeterKey] = Counter()
    by_decision: Counter[UUID] = Counter()
    for item, offer in zip(asked, offers, strict=True):
        if offer is None:
            continue
        assert 0 <= offer.amount <= item.tariff_price
        assert (
            offer.amount
            <= offer.wanted
            == share(offer.term.percent, item.full_cost, item.tariff_price)
        )
        by_key[offer.key] += offer.amount
        by_decision[offer.decision] += offer.amount
        assert by_key[offer.key] + found.used.get(offer.key, 0) <= max(
            offer.term.cap, found.used.get(offer.key, 0)
        )
    for one in found.decisions:
        assert by_decision[one.decision] <= one.left


@given(standings(), items())
def test_no_other_scheme_would_have_served_the_firm_better(found: Standing, item: Costed) -> None:
    [best] = found.offers([item])
    alone = [replace(found, decisions=(one,)).offers([item])[0] for one in found.decisions]
    amounts = [offer.amount for offer in alone if offer]
    assert (best.amount if best else None) == max(amounts, default=None)


def test_names_are_those_of_the_scheme() -> None:
    offer = only(standing(granting(HANOI)).offers([machines(660_000, 330_000)]))
    assert isinstance(offer.scheme_name, Name)
    assert (offer.cap_left, offer.ceiling_left) == (50 * MILLION, 1000 * MILLION)
