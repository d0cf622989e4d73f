"""The firms that left the houses: how many which way, who last, and what space they still hold."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from incubator.database import fetch, marks
from incubator.names import Name
from tenants.pipeline import SHOWN, of_house
from tenants.stage_history import STANDS
from tenants.stages import LEFT, Stage

EXITS = (Stage.GRADUATED, *LEFT)

UnitsHeld = Callable[[Collection[UUID]], Awaitable[Mapping[UUID, Sequence[str]]]]
UNITS_HELD: list[UnitsHeld] = []
"""Who knows which units firms have not handed back: the package above that lets them enters it."""


@dataclass(frozen=True, slots=True)
class Exit:
    """A firm that left; `left_on` is None where that is not known, `units` it still holds."""

    firm: UUID
    name: Name
    stage: str
    left_on: date | None
    hand_over_on: date | None
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exits:
    """How many left each way, and the last of them, those who still hold space first."""

    totals: Mapping[str, int]
    latest: Sequence[Exit]


async def load_exits(*, incubator: UUID | None = None, shown: int = SHOWN) -> Exits:
    """The exits of one house or of all; three statements."""
    house, args = of_house(incubator)
    totals = await fetch(
        f"SELECT f.stage, COUNT(*) AS n FROM firm f WHERE f.stage IN ({marks(EXITS)}) {house}"  # noqa: S608
        " GROUP BY f.stage",
        *EXITS,
        *args,
    )
    rows = await fetch(
        "SELECT f.id, f.name_vi, f.name_en, f.stage, c.effective_on, c.hand_over_on FROM firm f"
        f" LEFT JOIN stage_change c ON c.firm = f.id AND c.stage = f.stage AND {STANDS}"
        f" WHERE f.stage IN ({marks(EXITS)}) {house} ORDER BY c.effective_on IS NULL,"
        f" c.effective_on DESC, f.sort_key, f.id LIMIT {shown}",
        *EXITS,
        *args,
    )
    held: dict[UUID, Sequence[str]] = {}
    for units_held in UNITS_HELD:
        held |= await units_held([row["id"] for row in rows])
    latest = [
        Exit(
            row["id"],
            Name(row["name_vi"], row["name_en"]),
            row["stage"],
            row["effective_on"],
            row["hand_over_on"],
            tuple(held.get(row["id"], ())),
        )
        for row in rows
    ]
    latest.sort(key=lambda one: not one.units)
    return Exits({row["stage"]: row["n"] for row in totals}, latest)
