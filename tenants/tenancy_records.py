"""Tenancies with the firm and the house they belong to, as far as somebody may see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from incubator.database import fetch
from incubator.faults import NotFound
from incubator.names import Name
from incubator.paging import Paging
from incubator.search_keys import searched
from incubator.users import Actor
from tenants.firms import visible_to
from tenants.stage_history import histories_of


@dataclass(frozen=True, slots=True)
class TenancyRecord:
    """A firm in a house; `ends_on` is the first day no longer, `stage` the firm's on the day."""

    id: UUID
    firm: UUID
    firm_name: Name
    incubator: UUID
    starts_on: date
    ends_on: date | None
    stage: str


@dataclass(frozen=True, slots=True)
class SoughtTenancies:
    """Of which firm and house, and touching which days (`end` is the first day no longer)."""

    firm: UUID | None = None
    incubator: UUID | None = None
    start: date | None = None
    end: date | None = None
    q: str = ""


_TABLES = "tenancy t JOIN firm f ON f.id = t.firm"
_SELECT = (
    "SELECT t.id, t.firm, f.name_vi, f.name_en, t.incubator, t.starts_on, t.ends_on "  # noqa: S608
    f"FROM {_TABLES}"
)


async def list_tenancies(
    actor: Actor, sought: SoughtTenancies, *, on: date, paging: Paging
) -> tuple[list[TenancyRecord], int]:
    """The tenancies that the actor may see, the newest first, and how many there are."""
    where, args = visible_to(actor, "t.firm")
    found, words = searched(sought.q).condition("f.search_key")
    where, args = f"{where} AND {found}", [*args, *words]
    conditions: list[tuple[str, object]] = [
        ("t.firm = {}", sought.firm),
        ("t.incubator = {}", sought.incubator),
        ("(t.ends_on IS NULL OR t.ends_on > {})", sought.start),
        ("t.starts_on < {}", sought.end),
    ]
    for condition, value in conditions:
        if value is not None:
            where, args = f"{where} AND {condition}", [*args, value]
    total = await fetch(f"SELECT COUNT(*) AS n FROM {_TABLES} WHERE {where}", *args)  # noqa: S608
    rows = await fetch(
        f"{_SELECT} WHERE {where} ORDER BY t.starts_on DESC, t.id LIMIT {{}} OFFSET {{}}",
        *args, paging.size, paging.offset,
    )  # fmt: skip
    return await _records(rows, on), total[0]["n"]


async def show_tenancy(actor: Actor, tenancy: UUID, *, on: date) -> TenancyRecord:
    """One tenancy; NotFound when it is not there, or not the actor's to see."""
    where, args = visible_to(actor, "t.firm")
    rows = await fetch(f"{_SELECT} WHERE t.id = {{}} AND {where}", tenancy, *args)
    if not rows:
        raise NotFound
    return (await _records(rows, on))[0]


async def _records(rows: list[dict[str, Any]], on: date) -> list[TenancyRecord]:
    histories = await histories_of({row["firm"] for row in rows})
    return [
        TenancyRecord(
            id=row["id"],
            firm=row["firm"],
            firm_name=Name(row["name_vi"], row["name_en"]),
            incubator=row["incubator"],
            starts_on=row["starts_on"],
            ends_on=row["ends_on"],
            stage=histories[row["firm"]].on(on),
        )
        for row in rows
    ]
