"""What a manager chooses from to let a unit: the units of their houses, and tenancies there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from facilities.space_rates import LETTABLE
from incubator.database import fetch, marks
from incubator.names import Name
from incubator.users import Actor, Role

Options = list[tuple[str, list[tuple[UUID, str]]]]
"""Groups of choices: the house, then ids with what they are called."""


async def units_for(actor: Actor) -> Options:
    """The bays, offices and desks of the houses that the actor manages."""
    where, values = _of_houses(actor, "r.incubator")
    rows = await fetch(
        "SELECT r.id, r.code, r.name_vi, r.name_en, h.name_vi AS house_vi, h.name_en AS house_en"  # noqa: S608
        " FROM resource r JOIN incubator h ON h.id = r.incubator WHERE r.is_active"
        f" AND r.kind IN ({marks(LETTABLE)}) AND {where} ORDER BY h.sort_key, h.code, r.code",
        *LETTABLE,
        *values,
    )
    return _grouped(
        [
            (
                str(Name(row["house_vi"], row["house_en"])),
                row["id"],
                f"{row['code']} {Name(row['name_vi'], row['name_en'])}",
            )
            for row in rows
        ]
    )


async def tenancies_for(actor: Actor, on: date) -> Options:
    """The tenancies in the actor's houses that have not ended, under the firms' names."""
    where, values = _of_houses(actor, "t.incubator")
    rows = await fetch(
        "SELECT t.id, f.name_vi, f.name_en, h.name_vi AS house_vi, h.name_en AS house_en"  # noqa: S608
        " FROM tenancy t JOIN firm f ON f.id = t.firm JOIN incubator h ON h.id = t.incubator"
        f" WHERE (t.ends_on IS NULL OR t.ends_on > {{}}) AND {where}"
        " ORDER BY h.sort_key, h.code, f.sort_key, t.starts_on",
        on,
        *values,
    )
    return _grouped(
        [
            (
                str(Name(row["house_vi"], row["house_en"])),
                row["id"],
                str(Name(row["name_vi"], row["name_en"])),
            )
            for row in rows
        ]
    )


def _of_houses(actor: Actor, column: str) -> tuple[str, list[UUID]]:
    houses = actor.incubators(Role.manager)
    if houses is None:
        return "1 = 1", []
    return f"{column} IN ({marks(list(houses))})", sorted(houses)


def _grouped(rows: Sequence[tuple[str, UUID, str]]) -> Options:
    groups: dict[str, list[tuple[UUID, str]]] = {}
    for house, id, label in rows:
        groups.setdefault(house, []).append((id, label))
    return list(groups.items())
