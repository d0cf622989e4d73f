"""Brings Plan 131, its programmes and phases, sources, categories and schemes to the database."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from incubator.database import execute, fetch, write
from incubator.ids import uuid7
from incubator.names import Name
from incubator.plan_131 import (
    AGENCIES,
    CATEGORIES,
    ISSUED_ON,
    LAST_DAY,
    PHASES,
    PLAN,
    PLAN_NUMBER,
    PROGRAMMES,
    SOURCES,
    ProgrammeFact,
)
from incubator.schemes import seed_schemes

_MILLION = 1_000_000


async def seed_programme() -> None:
    """Bring the plan and the law's schemes into the database; what people have edited stays."""
    async with write():
        agencies = await _seed_agencies()
        plan = await _seed_plan()
        for position, fact in enumerate(PROGRAMMES, 1):
            await _seed_one(plan, position, fact, agencies)
        for position, (code, name, is_state) in enumerate(SOURCES, 1):
            row = {"code": code, **_named(name), "is_state_budget": is_state, "position": position}
            await _add("funding_source", row)
        for position, (code, name, kind) in enumerate(CATEGORIES, 1):
            row = {"code": code, **_named(name), "kind": kind, "position": position}
            await _add("cost_category", row)
    await seed_schemes()


async def _seed_agencies() -> dict[str, UUID]:
    """The agencies' ids by code; successors come after all are there."""
    for fact in AGENCIES:
        until = LAST_DAY if fact.merged_into else None
        row = {"code": fact.code, **_named(fact.name), "valid_from": ISSUED_ON, "valid_to": until}
        await _add("agency", row)
    ids = await _ids("SELECT id, code FROM agency WHERE valid_from = {}", ISSUED_ON)
    for fact in AGENCIES:
        if fact.merged_into:
            await execute(
                "UPDATE agency SET successor = {} WHERE id = {} AND successor IS NULL",
                ids[fact.merged_into],
                ids[fact.code],
            )
    return ids


async def _seed_plan() -> UUID:
    years = [year for _, first, last in PHASES for year in (first, last)]
    row: dict[str, object] = {"number": PLAN_NUMBER, "title_vi": PLAN.vi, "title_en": PLAN.en}
    row |= {"issued_on": ISSUED_ON, "year_from": min(years), "year_to": max(years)}
    await _add("plan", row)
    return (await _ids("SELECT id, number AS code FROM plan"))[PLAN_NUMBER]


async def _seed_one(
    plan: UUID, position: int, fact: ProgrammeFact, agencies: Mapping[str, UUID]
) -> None:
    row = {"plan": plan, "code": fact.code, "position": position, **_named(fact.name)}
    row |= {
        "target_vi": fact.target and fact.target.vi,
        "target_en": fact.target and fact.target.en,
    }
    await _add("programme", {**row, "lead": agencies[fact.lead]})
    programme = (await _ids("SELECT id, code FROM programme"))[fact.code]
    for code in fact.coordinating:
        await _add("coordination", {"programme": programme, "agency": agencies[code]})
    for (code, first, last), millions in zip(PHASES, fact.indicative, strict=True):
        phase = {"programme": programme, "code": code, "year_from": first, "year_to": last}
        await _add("phase", {**phase, "indicative": millions * _MILLION})


async def _add(table: str, row: Mapping[str, object]) -> None:
    """Insert the row unless its unique key is there already."""
    columns = ", ".join(["id", *row])
    marks = ", ".join(["{}"] * (len(row) + 1))
    sql = f"INSERT INTO {table} ({columns}) VALUES ({marks}) ON CONFLICT DO NOTHING"  # noqa: S608
    await execute(sql, uuid7(), *row.values())


async def _ids(sql: str, *args: object) -> dict[str, UUID]:
    return {row["code"]: row["id"] for row in await fetch(sql, *args)}


def _named(name: Name) -> dict[str, object]:
    return {"name_vi": name.vi, "name_en": name.en}
