"""Whose a session is: the firm's own, the house's, the adviser's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from incubator.database import marks
from incubator.search_keys import Sql
from incubator.users import Actor, Role

READERS = (Role.manager, Role.technician, Role.accountant, Role.approver, Role.auditor)
"""Who reads all sessions of their houses."""
ENTER = (*READERS, Role.tenant, Role.adviser)
"""Who has pages of sessions at all."""


def seen_by(actor: Actor) -> Sql:
    """The condition on `s` (consulting_session) that the actor may see it."""
    houses = actor.incubators(*READERS)
    if houses is None:
        return "1 = 1", []
    parts, values = ["1 = 0"], list[object]()
    if houses:
        parts.append(f"s.incubator IN ({marks(list(houses))})")
        values += sorted(houses)
    if actor.firms:
        parts.append(f"s.firm IN ({marks(list(actor.firms))})")
        values += sorted(actor.firms)
    if actor.has(Role.adviser):
        parts.append("s.adviser IN (SELECT id FROM adviser WHERE person = {})")
        values.append(actor.person)
    return f"({' OR '.join(parts)})", values


def is_staff(actor: Actor, row: Mapping[str, Any]) -> bool:
    """Whether the actor works in the house of the session."""
    return actor.is_staff(row["incubator"])


def is_client(actor: Actor, row: Mapping[str, Any]) -> bool:
    """Whether the actor acts for the firm that is advised."""
    return row["firm"] in actor.firms


def is_adviser(actor: Actor, row: Mapping[str, Any]) -> bool:
    """Whether the actor is the adviser of the session."""
    return bool(actor.has(Role.adviser) and row["adviser_person"] == actor.person)
