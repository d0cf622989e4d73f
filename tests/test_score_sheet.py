"""The score sheet, the gate and the ranking, by the brief's numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incubator.ids import uuid7
from incubator.languages import speaking
from incubator.refusals import Invalid
from tenants.gates import Gates, is_young
from tenants.rankings import Candidate, has_many_women, ranked
from tenants.score_sheet import CODES, CRITERIA, Points, checked_scores, standing_of
from tests.applying import GATES, GOOD
from tests.houses import NOON

FULL = {one.code: one.most for one in CRITERIA}
SHEETS = st.fixed_dictionaries({one.code: st.integers(0, one.most) for one in CRITERIA})


def test_the_sheet_has_a_hundred_points_in_seven_criteria() -> None:
    assert [one.most for one in CRITERIA] == [15, 20, 20, 20, 10, 10, 5]
    assert sum(FULL.values()) == 100


def test_the_mean_of_three_sheets_is_exact() -> None:
    standing = standing_of([GOOD, GOOD, {**GOOD, "team": 14}])
    assert standing.total == Fraction(224, 3)
    assert standing.means["team"] == Fraction(44, 3)
    assert standing.passes
    with speaking("vi"):
        assert str(standing.points) == "74,66"
    with speaking("en"):
        assert str(standing.points) == "74.66"


def test_just_under_the_mark_does_not_look_like_passing() -> None:
    with speaking("en"):
        assert str(Points(Fraction(64_999, 1000))) == "64.99"


@pytest.mark.parametrize(("sheets", "passes"), [(0, False), (2, False), (3, True), (4, True)])
def test_three_sheets_are_enough(sheets: int, passes: bool) -> None:
    assert standing_of([GOOD] * sheets).passes is passes


def test_65_of_100_passes_and_less_does_not() -> None:
    exact = {**GOOD, "product": 9, "team": 11}
    assert sum(exact.values()) == 65
    assert standing_of([exact] * 3).passes
    assert not standing_of([exact, exact, {**exact, "market": 13}]).passes


@pytest.mark.parametrize("criterion", CRITERIA, ids=CODES)
def test_no_criterion_may_be_below_40_percent(criterion: object) -> None:
    one = next(c for c in CRITERIA if c is criterion)
    least = -(-one.most * 2 // 5)
    assert standing_of([{**FULL, one.code: least}] * 3).passes
    below = standing_of([{**FULL, one.code: least - 1}] * 3)
    assert (below.weak, below.passes) == ((one,), False)


@given(st.lists(SHEETS, max_size=6))
def test_what_passes_has_enough_points_everywhere(sheets: list[dict[str, int]]) -> None:
    standing = standing_of(sheets)
    if standing.passes:
        assert len(sheets) >= 3
        assert sum(sum(sheet.values()) for sheet in sheets) >= 65 * len(sheets)
        for one in CRITERIA:
            assert 5 * sum(sheet[one.code] for sheet in sheets) >= 2 * one.most * len(sheets)


@pytest.mark.parametrize(
    ("scores", "field"),
    [
        ({**GOOD, "sector": 16}, "sector"),
        ({**GOOD, "impact": -1}, "impact"),
        ({code: GOOD[code] for code in CODES if code != "team"}, "team"),
        ({**GOOD, "charm": 3}, "charm"),
    ],
)
def test_points_out_of_bounds_are_refused_by_criterion(scores: dict[str, int], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        checked_scores(scores)
    assert refused.value.field == field


def test_a_team_needs_no_code_before_incubation_and_age_is_no_bar() -> None:
    team = replace(GATES, has_code=False, is_young=False)
    assert team.shut("PRE_INCUBATION") == ()
    assert team.shut("INCUBATION") == ("has_code",)
    nothing = Gates(False, False, False, False, False)
    assert nothing.shut("INCUBATION") == ("has_code", "is_sme", "owes_no_tax", "is_safe")


def test_a_firm_is_young_until_its_fifth_birthday() -> None:
    founded = date(2022, 3, 8)
    assert is_young(founded, date(2027, 3, 8))
    assert not is_young(founded, date(2027, 3, 9))
    assert is_young(None, date(2027, 3, 9))
    assert is_young(date(2024, 2, 29), date(2029, 2, 28))


@pytest.mark.parametrize(
    ("all_", "women", "many"),
    [(20, 10, True), (21, 10, False), (9, 9, False), (330, 100, True), (400, 100, False),
     (9_000, 1_000, True), (0, 0, False)],
)  # fmt: skip
def test_many_female_workers_are_so_many_of_so_many(all_: int, women: int, many: bool) -> None:
    assert has_many_women(all_, women) is many


def candidate(points: int = 75, **given: object) -> Candidate:
    sheet = {**GOOD, "market": GOOD["market"] + points - 75}
    facts: dict[str, object] = {
        "id": uuid7(), "standing": standing_of([sheet] * 3), "received_at": NOON,
        "women_owned": False, "employees": 5, "employees_female": 1, "social_enterprise": False,
    }  # fmt: skip
    return Candidate(**{**facts, **given})  # type: ignore[arg-type]


def order(*candidates: Candidate) -> list[UUID]:
    return [one.candidate.id for one in ranked(candidates)]


def test_more_points_come_first_and_what_fails_comes_after() -> None:
    best, good = candidate(78), candidate(76)
    failed = candidate(standing=standing_of([{**FULL, "impact": 1}] * 3))
    unscored = candidate(standing=standing_of([FULL]))
    assert order(unscored, failed, good, best) == [best.id, good.id, failed.id, unscored.id]
    places = {one.candidate.id: one.place for one in ranked([best, good, failed, unscored])}
    assert list(places.values()) == [1, 2, 3, None]


def test_with_equal_points_the_first_day_then_the_priorities_of_the_law_decide() -> None:
    early = candidate(received_at=NOON - timedelta(days=1))
    women = candidate(women_owned=True)
    workers = candidate(employees=20, employees_female=11)
    social = candidate(social_enterprise=True)
    first = candidate(received_at=NOON - timedelta(hours=1))
    last = candidate()
    expected = [early, women, workers, social, first, last]
    assert order(*reversed(expected)) == [one.id for one in expected]


def test_a_day_is_a_day_of_the_house() -> None:
    before_midnight = datetime.fromisoformat("2027-03-08T23:30:00+07:00")
    women = candidate(women_owned=True, received_at=before_midnight + timedelta(hours=1))
    other = candidate(received_at=before_midnight)
    assert order(women, other) == [other.id, women.id]
