"""The key figures of brief 2.3, digit by digit, each None where its denominator is 0."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any
from uuid import uuid4

import pytest

from incubator.names import Name
from tenants.firm_facts import Contact, FirmFacts, Reported, Span
from tenants.kpis import (
    FirstClient,
    Kpi,
    advisory,
    annualised,
    clients_per_account,
    cohort_year,
    cost_per_job,
    outcomes,
    outputs,
    standing_at,
    start_up,
    whole_months,
)
from tenants.stage_history import History, Step

YEAR = Span(date(2026, 1, 1), date(2026, 12, 31))
DAY = date(2026, 6, 30)


def firm(*steps: tuple[date, str], **told: Any) -> FirmFacts:
    """A firm that went these ways, one after another."""
    stages = ["APPLICATION", *(stage for _, stage in steps)]
    taken = tuple(
        Step(on, before, stage) for (on, stage), before in zip(steps, stages, strict=False)
    )
    return FirmFacts(uuid4(), Name("X", "X"), None, History(stages[-1], taken), **told)


def graduate(on: date, *said: tuple[int, str], **told: Any) -> FirmFacts:
    """A graduate of a day, and how it said in which year that it stands."""
    contacts = tuple(
        Contact(year, on.replace(year=on.year + year), standing) for year, standing in said
    )
    entry = on.replace(year=on.year - 3)
    return firm((entry, "INCUBATION"), (on, "GRADUATED"), contacts=contacts, **told)


def of(found: list[Kpi]) -> dict[str, Kpi]:
    return {one.code: one for one in found}


def test_without_firms_every_rate_is_nothing_and_every_sum_is_zero() -> None:
    for one in (*outputs([], YEAR), *outcomes([], YEAR)):
        assert one.value == (0 if one.unit != "rate" else None), one.code
    assert cost_per_job([], YEAR, 5_000_000).value is None
    assert clients_per_account("per_manager", [], YEAR, 0).value is None
    assert advisory([], YEAR, {}).value is None
    assert start_up([], {}, {}).value is None


def test_clients_graduates_and_exits_are_counted_by_the_day() -> None:
    firms = [
        firm((date(2026, 2, 1), "PRE_INCUBATION")),
        firm((date(2025, 2, 1), "INCUBATION"), (date(2026, 5, 1), "GRADUATED")),
        firm((date(2024, 2, 1), "INCUBATION"), (date(2026, 5, 2), "WITHDREW")),
        firm((date(2024, 2, 1), "INCUBATION"), (date(2027, 1, 1), "MERGED")),
        firm((date(2026, 3, 1), "WITHDREW")),
        firm((date(2020, 2, 1), "INCUBATION"), (date(2022, 5, 2), "GRADUATED")),
    ]
    found = of(outputs(firms, YEAR))
    assert found["clients"].value == 2
    assert found["admitted"].value == 1
    assert found["graduates"].value == 2
    assert found["graduation"].value == Fraction(1, 2)
    assert [part.word for part in found["graduation"].parts] == ["GRADUATED", "WITHDREW"]


@pytest.mark.parametrize(
    ("last", "months", "year"),
    [
        (date(2026, 12, 31), 36, 2023),
        (date(2026, 12, 30), 36, 2022),
        (date(2026, 11, 27), 48, 2021),
    ],
)
def test_a_cohort_is_judged_once_all_of_it_had_its_time(last: date, months: int, year: int) -> None:
    assert cohort_year(last, months) == year


def test_of_a_cohort_those_count_who_graduated_within_the_months() -> None:
    entry = date(2023, 4, 1)
    firms = [
        firm((entry, "INCUBATION"), (date(2026, 4, 1), "GRADUATED")),
        firm((entry, "INCUBATION"), (date(2026, 4, 2), "GRADUATED")),
        firm((entry, "INCUBATION")),
        firm((date(2024, 1, 1), "INCUBATION"), (date(2024, 6, 1), "GRADUATED")),
    ]
    assert of(outputs(firms, YEAR))["cohort_36"].value == Fraction(1, 3)


@pytest.mark.parametrize(
    ("said", "year", "standing"),
    [
        ((), 1, "UNKNOWN"),
        (((1, "OPERATING"),), 1, "OPERATING"),
        (((1, "OPERATING"),), 3, "UNKNOWN"),
        (((4, "OPERATING"),), 3, "OPERATING"),
        (((1, "MERGED"),), 5, "MERGED"),
        (((2, "CLOSED"),), 3, "CLOSED"),
        (((5, "CLOSED"),), 3, "UNKNOWN"),
        (((1, "OPERATING"), (4, "CLOSED")), 3, "UNKNOWN"),
    ],
)
def test_how_a_graduate_stood_follows_from_what_it_said(
    said: tuple[tuple[int, str], ...], year: int, standing: str
) -> None:
    contacts = [Contact(n, date(2020 + n, 1, 1), word) for n, word in said]
    assert standing_at(contacts, year) == standing


def test_unknown_is_not_survived_in_the_strict_rate_and_left_out_of_the_lenient() -> None:
    firms = [
        graduate(date(2023, 5, 1), (3, "OPERATING")),
        graduate(date(2023, 5, 1), (1, "MERGED")),
        graduate(date(2023, 5, 1), (2, "CLOSED")),
        graduate(date(2023, 5, 1)),
        graduate(date(2024, 5, 1), (1, "OPERATING")),
    ]
    found = of(outcomes(firms, YEAR))
    assert found["survival_3"].value == Fraction(2, 4)
    assert found["survival_3_lenient"].value == Fraction(2, 3)
    assert found["survival_5"].value is None
    assert found["active_graduates"].value == 3
    assert found["active_graduates"].n == 4


def test_jobs_are_those_of_clients_and_graduates_and_never_those_of_the_entry() -> None:
    grew = firm(
        (DAY, "INCUBATION"),
        baseline=Reported(DAY, 4),
        latest=Reported(DAY, 10, 3, 2, 40, 110_000_000, 9_000_000_000),
    )
    shrank = firm((DAY, "INCUBATION"), baseline=Reported(DAY, 5), latest=Reported(DAY, 3))
    silent = firm((DAY, "INCUBATION"))
    gone = firm((DAY, "INCUBATION"), (DAY, "WITHDREW"), latest=Reported(DAY, 90))
    found = of(outcomes([grew, shrank, silent, gone], YEAR))
    assert (found["full_time"].value, found["full_time"].n) == (13, 2)
    assert (found["women"].value, found["part_time"].value) == (3, 2)
    assert found["fte"].value == 14
    assert (found["jobs_gross"].value, found["jobs_net"].value) == (6, 4)
    assert found["wages"].value == 110_000_000
    assert found["revenue"].value == 9_000_000_000


def test_funds_raised_stand_apart_by_their_kind() -> None:
    found = of(outcomes([firm(equity=5, debt=7), firm(grants=11)], YEAR))
    assert [found[code].value for code in ("equity", "debt", "grants")] == [5, 7, 11]


def test_a_job_costs_what_was_disbursed_by_the_gross_jobs_of_the_period() -> None:
    old = Reported(date(2025, 9, 30), 6)
    firms = [
        firm((DAY, "INCUBATION"), baseline=Reported(DAY, 2), before=old, latest=Reported(DAY, 9)),
        firm((DAY, "INCUBATION"), baseline=Reported(DAY, 2), latest=Reported(DAY, 3)),
        firm((DAY, "INCUBATION"), before=old, latest=old),
    ]
    assert cost_per_job(firms, YEAR, 400_000_000).value == 100_000_000
    assert clients_per_account("per_manager", firms, YEAR, 2).value == Fraction(3, 2)


def test_advice_counts_by_client_and_quarter_of_the_year_so_far() -> None:
    clients = [firm((DAY, "INCUBATION")) for _ in range(2)]
    gone = firm((DAY, "INCUBATION"), (DAY, "WITHDREW"))
    minutes = {clients[0].id: 480, gone.id: 240}
    # 12 hours ÷ 2 clients ÷ 4 quarters, or ÷ 3 of them on the last day of September.
    assert advisory([*clients, gone], YEAR, minutes).value == Fraction(3, 2)
    september = Span(YEAR.first, date(2026, 9, 30))
    assert advisory([*clients, gone], september, minutes).value == 2
    assert [part.top for part in advisory([*clients, gone], YEAR, minutes).parts] == [480, 240]


def test_a_house_takes_whole_months_from_its_approval_to_its_first_client() -> None:
    first, second, unknown = uuid4(), uuid4(), uuid4()
    one, other = firm((DAY, "INCUBATION")), firm((DAY, "INCUBATION"))
    found = start_up(
        [one, other],
        {first: date(2025, 1, 31), second: date(2024, 6, 30)},
        {
            first: FirstClient(one.id, date(2026, 3, 30)),
            second: FirstClient(other.id, DAY),
            unknown: FirstClient(one.id, DAY),
        },
    )
    assert (found.top, found.bottom) == (13 + 24, 2)
    assert whole_months(DAY, date(2026, 1, 1)) == 0


def test_what_was_bought_counts_over_twenty_and_eight_years_by_the_day() -> None:
    whole = annualised(2_000_000_000, 800_000_000, YEAR)
    assert whole == 100_000_000 + 100_000_000
    assert annualised(2_000_000_000, 0, Span(date(2026, 1, 1), date(2026, 1, 1))) == 273_972
