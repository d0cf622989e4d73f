"""Whose a request or a session is: the firm's own, the house's, the adviser's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from incubator.database import marks
from incubator.search_keys import Sql
from incubator.users import Actor, Role

READERS = (Role.manager, Role.technician, Role.accountant, Role.approver, Role.auditor)
"""Who reads all requests and sessions of their houses."""
ENTER = (*READERS, Role.tenant, Role.adviser)
"""Who has pages of requests and sessions at all."""


def seen_by(actor: Actor, alias: str) -> Sql:
    """The condition that the actor may see a row with incubator, firm and adviser."""
    houses = actor.incubators(*READERS)
    if houses is None:
        return "1 = 1", []
    parts, values = ["1 = 0"], list[object]()
    if houses:
        parts.append(f"{alias}.incubator IN ({marks(list(houses))})")
        values += sorted(houses)
    if actor.firms:
        parts.append(f"{alias}.firm IN ({marks(list(actor.firms))})")
        values += sorted(actor.firms)
    if actor.has(Role.adviser):
        parts.append(f"{alias}.adviser IN (SELECT id FROM adviser WHERE person = {{}})")
        values.append(actor.person)
    return f"({' OR '.join(parts)})", values


def may_read(actor: Actor, row: Mapping[str, Any]) -> bool:
    """The same for one row, with `adviser_person`."""
    houses = actor.incubators(*READERS)
    of_house = houses is None or row["incubator"] in houses
    return of_house or is_client(actor, row) or is_adviser(actor, row)


def is_staff(actor: Actor, row: Mapping[str, Any]) -> bool:
    """Whether the actor works in the house that was asked."""
    return actor.is_staff(row["incubator"])


def is_client(actor: Actor, row: Mapping[str, Any]) -> bool:
    """Whether the actor acts for the firm that asks and is advised."""
    return row["firm"] in actor.firms


def is_adviser(actor: Actor, row: Mapping[str, Any]) -> bool:
    """Whether the actor is the adviser whom it was given to."""
    return bool(actor.has(Role.adviser) and row["adviser_person"] == actor.person)
