"""What the forms of courses offer: rooms and machines of houses, and who may teach."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from incubator.database import fetch, marks
from incubator.names import Name


async def place_choices(houses: Sequence[UUID]) -> list[tuple[UUID, str]]:
    """What can be booked in some houses, rooms first; in every house when none is named."""
    which = f" AND incubator IN ({marks(houses)})" if houses else ""
    rows = await fetch(
        "SELECT id, code, name_vi, name_en FROM resource"  # noqa: S608
        f" WHERE is_active AND is_bookable{which}"
        " ORDER BY CASE kind WHEN 'ROOM' THEN 0 ELSE 1 END, code",
        *houses,
    )
    return [(row["id"], f"{row['code']} · {Name(row['name_vi'], row['name_en'])}") for row in rows]


async def teacher_choices() -> list[tuple[UUID, str]]:
    """Technicians and advisers."""
    rows = await fetch(
        "SELECT p.id, p.full_name FROM person p WHERE EXISTS (SELECT 1 FROM duty d"
        " WHERE d.person = p.id) OR EXISTS (SELECT 1 FROM adviser a WHERE a.person = p.id)"
        " ORDER BY p.sort_key, p.id"
    )
    return [(row["id"], row["full_name"]) for row in rows]
