"""The graduation checklist of brief 2.2: six criteria, each at its edge."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from tenants.graduation import CRITERIA, NEEDED, checklist


@dataclass(frozen=True)
class Reported:
    kind: str = "MILESTONE"
    full_time: int = 9
    revenue: int = 2_999
    is_profitable: bool = False
    repeat_customers: int = 1
    has_iso: bool = False
    has_premises: bool = False


BASELINE = Reported("BASELINE", revenue=1_000)
NOW = Reported()


def met(*reviews: Reported) -> set[str]:
    return {key for key, is_met in checklist(reviews).items() if is_met}


def test_just_below_every_edge_nothing_is_met() -> None:
    assert met(BASELINE, NOW) == met() == set()
    assert (len(CRITERIA), NEEDED) == (6, 3)


@pytest.mark.parametrize(
    ("key", "given"),
    [
        ("CUSTOMERS", {"repeat_customers": 2}),
        ("REVENUE", {"revenue": 3_000}),
        ("ISO", {"has_iso": True}),
        ("PREMISES", {"has_premises": True}),
        ("STAFF", {"full_time": 10}),
    ],
)
def test_at_its_edge_each_is_met(key: str, given: dict[str, Any]) -> None:
    assert met(BASELINE, replace(NOW, **given)) == {key}


def test_two_profitable_quarters_must_follow_each_other() -> None:
    profit = Reported(is_profitable=True)
    assert met(BASELINE, profit) == set()
    assert met(profit, NOW, profit) == set()
    assert met(NOW, profit, profit) == {"PROFITABLE"}


def test_without_a_baseline_nobody_can_tell_that_revenue_grew() -> None:
    assert met(replace(NOW, revenue=10_000)) == set()
    assert met(replace(BASELINE, revenue=0), replace(NOW, revenue=10_000)) == set()
