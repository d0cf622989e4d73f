"""Who sees which applications: readers those of their houses, assessors what they score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from incubator.database import fetch, lock, marks
from incubator.faults import NotFound
from incubator.search_keys import Sql
from incubator.users import Actor, Role, require
from tenants.tables import Application

READERS = (
    Role.manager, Role.approver, Role.auditor, Role.admin, Role.city, Role.appraiser, Role.standing,
)  # fmt: skip
"""Roles that read every application of their houses."""
ASSESSORS = (
    Role.manager, Role.technician, Role.adviser, Role.accountant, Role.city, Role.appraiser,
    Role.standing,
)  # fmt: skip
"""Roles that may be asked to score; not who decides, audits or competes."""
VISITORS = tuple(dict.fromkeys((*READERS, *ASSESSORS)))


@dataclass(frozen=True, slots=True)
class Held:
    """An application locked for a change, with the house it applies to."""

    row: dict[str, Any]
    house: UUID

    @property
    def id(self) -> UUID:
        """Its id."""
        found: UUID = self.row["id"]
        return found

    @property
    def status(self) -> str:
        """Where it stands."""
        return str(self.row["status"])


def visible_to(actor: Actor) -> Sql:
    """The condition for applications `a` of rounds `r` that the actor may see; no drafts.

    An assessor who has declared a conflict of interest sees the application no more.
    """
    houses = actor.incubators(*READERS)
    asked = (
        "EXISTS (SELECT 1 FROM application_assessor s LEFT JOIN assessment m ON m.assessor = s.id"
        " WHERE s.application = a.id AND s.account = {} AND (m.id IS NULL OR NOT m.has_conflict))"
    )
    if houses is None:
        return "a.status <> 'DRAFT'", []
    own = sorted(houses)
    return (
        f"a.status <> 'DRAFT' AND (r.incubator IN ({marks(own)}) OR {asked})",
        [*own, actor.user],
    )


async def is_visible(application: UUID, actor: Actor) -> bool:
    """Whether the actor may see one application."""
    seen, args = visible_to(actor)
    rows = await fetch(
        "SELECT a.id FROM application a JOIN application_round r ON r.id = a.round"
        f" WHERE a.id = {{}} AND {seen}",
        application, *args,
    )  # fmt: skip
    return bool(rows)


async def hold(application: UUID, actor: Actor, *roles: Role) -> Held:
    """The application, locked in the caller's transaction.

    Forbidden without one of the roles anywhere, NotFound unless it is held in the house.
    """
    require(actor, *roles)
    rows = await lock(Application, [application])
    if not rows or rows[0]["status"] == "DRAFT":
        raise NotFound
    round_ = await fetch("SELECT incubator FROM application_round WHERE id = {}", rows[0]["round"])
    house = round_[0]["incubator"]
    if not any(actor.has(role, house) for role in roles):
        raise NotFound
    return Held(rows[0], house)
