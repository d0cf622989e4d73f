"""Acts as the budget stores them, and the way from an act back to what it was."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple
from uuid import UUID

from incubator.database import execute
from incubator.tables import Act


class Link(NamedTuple):
    """Where an act came from: words for people, and the address of its page."""

    label: str
    url: str


Origins = Callable[[Sequence[UUID]], Awaitable[Mapping[UUID, Link]]]
ORIGINS: dict[str, Origins] = {}
"""By kind of act; each package above enters its own, so that the budget need not know them."""

_COLUMNS = (
    "id",
    "kind",
    "incubator",
    "category",
    "year",
    "line",
    "mode",
    "full_cost",
    "tenant_price",
    "support",
    "surcharge",
    "legal_basis",
    "status",
    "scheme_term",
    "scheme_support",
    "created_at",
)
_CHANGING = (*_COLUMNS[4:12], "scheme_term", "scheme_support")


async def origins_of(kinds: Mapping[UUID, str]) -> dict[UUID, Link]:
    """Where these acts came from, given the kind of each; one look-up a kind."""
    found: dict[UUID, Link] = {}
    for kind in sorted(set(kinds.values()) & ORIGINS.keys()):
        acts = [act for act, its_kind in kinds.items() if its_kind == kind]
        found.update(await ORIGINS[kind](acts))
    return found


async def store_acts(acts: Sequence[Act]) -> None:
    """Insert new acts in one statement."""
    values = [getattr(act, column) for act in acts for column in _COLUMNS]
    await execute(_inserting(len(acts)), *values)


async def update_act(act: Act) -> None:
    """Store what a change of the act's time may change: year, line, amounts, legal basis."""
    settings = ", ".join(f"{column} = {{}}" for column in _CHANGING)
    values = [getattr(act, column) for column in _CHANGING]
    await execute(f"UPDATE act SET {settings} WHERE id = {{}}", *values, act.id)  # noqa: S608


@cache
def _inserting(count: int) -> str:
    row = f"({', '.join(['{}'] * len(_COLUMNS))})"
    rows = ", ".join([row] * count)
    return f"INSERT INTO act ({', '.join(_COLUMNS)}) VALUES {rows}"  # noqa: S608
