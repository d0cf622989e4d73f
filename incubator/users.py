"""Who acts: a signed-in user with the roles, houses and firms that decide what is theirs to do."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from incubator.database import fetch
from incubator.faults import Forbidden, NotFound

__all__ = ["Actor", "FirmsOf", "Forbidden", "Grant", "Role", "load_actor", "require"]

FirmsOf = Callable[[UUID, date], Awaitable[frozenset[UUID]]]
"""The firms that a person acts for on a day: told by the roof, which knows the tenants."""


class Role(StrEnum):
    """What an account is for (brief 1.5); the words are those of the command line."""

    manager = "manager"
    technician = "technician"
    adviser = "adviser"
    tenant = "tenant"
    accountant = "accountant"
    approver = "approver"
    city = "city"
    appraiser = "appraiser"
    standing = "standing"
    auditor = "auditor"
    admin = "admin"


STAFF = frozenset({Role.manager, Role.technician})
SEES_PERSON_NAMES = STAFF | {Role.accountant, Role.approver, Role.auditor, Role.admin}
SEES_FIRM_NAMES = SEES_PERSON_NAMES | {Role.city, Role.appraiser, Role.standing}


@dataclass(frozen=True, slots=True)
class Grant:
    """A role in one house, or in all of them (None)."""

    role: Role
    incubator: UUID | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A user at the moment of a request; `address` is where the request came from.

    `unread` counts the notices that a browser's pages say are not read yet, to 100 at most.
    """

    user: UUID
    person: UUID
    name: str
    language: str
    theme: str
    grants: frozenset[Grant]
    firms: frozenset[UUID]
    address: str
    unread: int = 0

    @property
    def signed_in(self) -> bool:
        """Always: a guest is no actor."""
        return True

    @property
    def roles(self) -> frozenset[str]:
        """The codes of the roles held anywhere."""
        return frozenset(grant.role.value for grant in self.grants)

    def has(self, role: Role, incubator: UUID | None = None) -> bool:
        """Whether the role is held in the house, or in any when none is named."""
        return any(
            grant.role is role and (incubator is None or grant.incubator in (None, incubator))
            for grant in self.grants
        )

    def is_staff(self, incubator: UUID | None = None) -> bool:
        """Whether this is a manager or technician of the house, or of any when none is named."""
        return any(self.has(role, incubator) for role in STAFF)

    def incubators(self, *roles: Role) -> frozenset[UUID] | None:
        """The houses in which one of the roles is held; None for all of them."""
        houses = {grant.incubator for grant in self.grants if grant.role in roles}
        return None if None in houses else frozenset(house for house in houses if house)

    @property
    def sees_firm_names(self) -> bool:
        """Whether others' firms are named to them: not to tenants and advisers."""
        return not SEES_FIRM_NAMES.isdisjoint(grant.role for grant in self.grants)

    @property
    def sees_person_names(self) -> bool:
        """Whether people outside their own firms are named to them."""
        return not SEES_PERSON_NAMES.isdisjoint(grant.role for grant in self.grants)


def require(actor: Actor, *roles: Role, incubator: UUID | None = None) -> None:
    """Forbidden unless the actor holds one of the roles in the house (in any if none is named)."""
    if not any(actor.has(role, incubator) for role in roles):
        raise Forbidden


def only_administrators(actor: Actor | None) -> None:
    """Forbidden unless the actor is an administrator; None is the command line, which may."""
    if actor is not None:
        require(actor, Role.admin)


ACTOR_COLUMNS = "u.id AS account, u.person, p.full_name, u.language, u.theme, g.role, g.incubator"
ACTOR_TABLES = (
    "app_user u JOIN person p ON p.id = u.person LEFT JOIN role_grant g ON g.account = u.id"
)


async def load_actor(
    user: UUID, *, firms_of: FirmsOf | None = None, today: date, address: str = ""
) -> Actor:
    """The actor that this user is on a day; NotFound when the account is closed or unknown."""
    rows = await fetch(
        f"SELECT {ACTOR_COLUMNS} FROM {ACTOR_TABLES} WHERE u.is_active AND u.id = {{}}", user
    )
    if not rows:
        raise NotFound
    return await actor_of(rows, firms_of=firms_of, today=today, address=address)


async def actor_of(
    rows: Sequence[Mapping[str, Any]], *, firms_of: FirmsOf | None, today: date, address: str
) -> Actor:
    """The actor of the rows that ACTOR_COLUMNS gave: the same user once for each grant.

    One more statement for a tenant's firms.
    """
    first = rows[0]
    firms: frozenset[UUID] = frozenset()
    if firms_of and any(row["role"] == Role.tenant for row in rows):
        firms = await firms_of(first["person"], today)
    return Actor(
        user=first["account"],
        person=first["person"],
        name=first["full_name"],
        language=first["language"],
        theme=first["theme"],
        grants=frozenset(Grant(Role(row["role"]), row["incubator"]) for row in rows if row["role"]),
        firms=firms,
        address=address,
        unread=first.get("unread", 0),
    )
