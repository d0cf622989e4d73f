"""Plan 131 as data: the figures of the annex, the names of its time, and nothing twice."""

from datetime import date

import pytest

from incubator.database import Engine, execute, fetch
from incubator.plan_131 import PROGRAMMES, ProgrammeFact
from incubator.programme import seed_programme


def test_the_plan_expects_to_need_260_000_million_and_its_phases_120_000_and_140_000() -> None:
    phases = [sum(fact.indicative[phase] for fact in PROGRAMMES) for phase in (0, 1)]
    assert phases == [120_000, 140_000]
    assert sum(phases) == 260_000


def test_programme_6_has_no_number_to_reach_and_the_others_have() -> None:
    without = [fact.code for fact in PROGRAMMES if fact.target is None]
    assert without == ["CT6"]


@pytest.mark.parametrize("fact", PROGRAMMES, ids=lambda fact: fact.code)
def test_every_programme_speaks_both_languages(fact: ProgrammeFact) -> None:
    assert fact.name.vi.startswith("Chương trình")
    assert fact.name.en.isascii()


async def test_the_phases_of_programme_6_are_100_000_million_each(database: Engine) -> None:
    await seed_programme()
    phases = await fetch(
        "SELECT p.code, p.year_from, p.year_to, p.indicative, p.allocated_state FROM phase p"
        " JOIN programme g ON g.id = p.programme WHERE g.code = 'CT6' ORDER BY p.code"
    )
    assert [tuple(phase.values()) for phase in phases] == [
        ("GD1", 2013, 2015, 100_000_000_000, 0),
        ("GD2", 2016, 2020, 100_000_000_000, 0),
    ]


async def test_planning_and_investment_leads_programme_6_with_two_others(database: Engine) -> None:
    await seed_programme()
    lead = await fetch(
        "SELECT a.name_vi FROM programme g JOIN agency a ON a.id = g.lead WHERE g.code = 'CT6'"
    )
    others = await fetch(
        "SELECT a.code FROM coordination c JOIN programme g ON g.id = c.programme"
        " JOIN agency a ON a.id = c.agency WHERE g.code = 'CT6' ORDER BY a.code"
    )
    assert lead == [{"name_vi": "Sở Kế hoạch và Đầu tư"}]
    assert [agency["code"] for agency in others] == ["SO-CT", "SO-KHCN"]


async def test_agencies_of_2013_know_who_took_over_in_2025(database: Engine) -> None:
    await seed_programme()
    merged = await fetch(
        "SELECT a.code, a.valid_to, s.code AS successor FROM agency a"
        " JOIN agency s ON s.id = a.successor ORDER BY a.code"
    )
    assert [tuple(agency.values()) for agency in merged] == [
        ("SO-KHDT", date(2025, 2, 28), "SO-TC"),
        ("SO-TTTT", date(2025, 2, 28), "SO-KHCN"),
    ]


async def test_seeding_again_adds_nothing_and_keeps_what_people_edited(database: Engine) -> None:
    await seed_programme()
    counts = await _counts()
    await execute("UPDATE cost_category SET name_vi = 'Máy móc' WHERE code = 'THIET_BI'")
    await seed_programme()
    assert await _counts() == counts
    assert counts == {
        "agency": 9,
        "plan": 1,
        "programme": 6,
        "coordination": 7,
        "phase": 12,
        "funding_source": 5,
        "cost_category": 8,
    }
    kept = await fetch("SELECT name_vi FROM cost_category WHERE code = 'THIET_BI'")
    assert kept == [{"name_vi": "Máy móc"}]


async def test_only_budget_sources_count_against_a_phase(database: Engine) -> None:
    await seed_programme()
    rows = await fetch("SELECT code, is_state_budget FROM funding_source ORDER BY position")
    assert [(row["code"], row["is_state_budget"]) for row in rows] == [
        ("NS_TRO_GIUP_DNNVV", True),
        ("NS_DOI_MOI_CN", True),
        ("KHAC_DOANH_NGHIEP", False),
        ("KHAC_VON_VAY", False),
        ("KHAC_TAI_TRO", False),
    ]


async def _counts() -> dict[str, int]:
    tables = ("agency", "plan", "programme", "coordination", "phase", "funding_source")
    counted = {}
    for table in (*tables, "cost_category"):
        counted[table] = (await fetch(f"SELECT count(*) AS n FROM {table}"))[0]["n"]
    return counted
