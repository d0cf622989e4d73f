"""Houses and resources for tests: a house with a budget line, and machines in it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from facilities.catalogue import ResourceDetails, add_resource
from facilities.tariffs import RateDetails
from incubator.database import execute, fetch
from incubator.ids import uuid7
from incubator.programme import seed_programme
from incubator.search_keys import search_key
from incubator.texts import sort_key
from incubator.users import Actor

NOON = datetime(2027, 3, 8, 5, tzinfo=UTC)
"""Monday 08/03/2027, 12:00 in the house."""
TODAY = date(2027, 3, 8)


@dataclass(frozen=True)
class House:
    id: UUID
    line: UUID
    category: UUID


async def open_house(code: str = "VU-CK", name_vi: str = "Vườn ươm cơ khí") -> House:
    """A house with one budget line for its equipment."""
    if not await fetch("SELECT 1 FROM phase"):
        await seed_programme()
    house, line = uuid7(), uuid7()
    await execute(
        "INSERT INTO incubator (id, code, kind, name_vi, name_en, address, note_vi, note_en, "
        "search_key, sort_key) VALUES ({}, {}, 'INCUBATOR', {}, {}, '', '', '', {}, {})",
        house, code, name_vi, f"House {code}", search_key(name_vi, code), sort_key(name_vi),
    )  # fmt: skip
    category = (await fetch("SELECT id FROM cost_category WHERE kind = 'CAPITAL'"))[0]["id"]
    await execute(
        "INSERT INTO budget_line (id, phase, year, incubator, source, category, position, status) "
        "SELECT {}, p.id, p.year_to, {}, s.id, {}, 0, 'OPEN' FROM phase p, funding_source s "
        "ORDER BY p.code, s.position LIMIT 1",
        line, house, category,
    )  # fmt: skip
    return House(house, line, category)


async def qualification(code: str, name_vi: str = "Vận hành", months: int = 12) -> UUID:
    added = uuid7()
    await execute(
        "INSERT INTO qualification (id, code, name_vi, name_en, valid_months) "
        "VALUES ({}, {}, {}, {}, {})",
        added, code, name_vi, f"Skill {code}", months,
    )  # fmt: skip
    return added


def details(house: House, **given: Any) -> ResourceDetails:
    facts: dict[str, Any] = {
        "incubator": house.id,
        "code": "TB-01",
        "kind": "MACHINE",
        "name_vi": "Trung tâm gia công CNC 3 trục",
        "name_en": "3-axis machining centre",
        "category": house.category,
        "bought_by": house.line,
        "setup_minutes": 30,
        "cleanup_minutes": 15,
    }
    return ResourceDetails(**{**facts, **given})


def rate(valid_from: date = date(2027, 1, 1), full: int = 420_000) -> RateDetails:
    return RateDetails(
        full, full // 2, full * 4 // 5, full * 6 // 5, "Quyết định 12/QĐ-VU", valid_from
    )


async def machine(house: House, actor: Actor, **given: Any) -> UUID:
    return await add_resource(details(house, **given), rate=rate(), actor=actor, now=NOON)
