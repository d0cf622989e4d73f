"""Accounts as administrators see them: whose they are, their roles, and their last use."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from incubator.database import fetch, marks
from incubator.faults import NotFound
from incubator.grants import ROLE_NAMES, role_named
from incubator.languages import N_
from incubator.names import Name
from incubator.paging import Paging
from incubator.refusals import Invalid
from incubator.search_keys import Sql, searched
from incubator.users import Actor, Role, only_administrators

STATES = {
    "open": N_("Account in use"),
    "closed": N_("Account closed"),
    "invited": N_("No password yet"),
}


@dataclass(frozen=True, slots=True)
class Held:
    """A role with the house it is held in, None for all."""

    id: UUID
    role: Role
    house: Name | None
    incubator: UUID | None
    granted_at: datetime

    @property
    def label(self) -> str:
        """What the role is called, as a msgid."""
        return ROLE_NAMES[self.role]


@dataclass(frozen=True, slots=True)
class UserRecord:
    """An account; `state` is a key of STATES, `seen_at` when a browser of it was last used."""

    id: UUID
    person: UUID
    name: str
    logins: tuple[str, ...]
    state: str
    is_erased: bool
    created_at: datetime
    seen_at: datetime | None
    roles: tuple[Held, ...]


_COLUMNS = (
    "u.id, u.person, p.full_name, u.email, u.phone, u.is_active, p.erased_at, u.created_at, "
    "u.password_hash IS NOT NULL AS has_password, "
    "(SELECT MAX(s.seen_at) FROM sign_in_session s WHERE s.account = u.id) "
    'AS "seen_at [timestamptz]"'
)
_TABLES = "app_user u JOIN person p ON p.id = u.person"
_STATES = {
    "open": "u.is_active AND u.password_hash IS NOT NULL",
    "invited": "u.is_active AND u.password_hash IS NULL",
    "closed": "NOT u.is_active",
}


async def list_users(
    actor: Actor,
    *,
    q: str = "",
    role: str = "",
    incubator: UUID | None = None,
    state: str = "",
    paging: Paging | None = None,
) -> tuple[list[UserRecord], int]:
    """The accounts that fit, by given name, and how many; Forbidden, Invalid."""
    only_administrators(actor)
    paging = paging or Paging()
    search = searched(q)
    words, args = search.condition("p.search_key")
    held, more = _holds(role, incubator)
    where, args = f"{words} AND {held} AND {_in_state(state)}", [*args, *more]
    order, exact = search.order("p.search_key", "p.sort_key, u.id")
    total = await fetch(f"SELECT COUNT(*) AS n FROM {_TABLES} WHERE {where}", *args)
    rows = await fetch(
        f"SELECT {_COLUMNS} FROM {_TABLES} WHERE {where} ORDER BY {order} LIMIT {{}} OFFSET {{}}",
        *args,
        *exact,
        paging.size,
        paging.offset,
    )
    return await _records(rows), total[0]["n"]


async def show_user(actor: Actor, user: UUID) -> UserRecord:
    """One account; NotFound, Forbidden."""
    only_administrators(actor)
    rows = await fetch(f"SELECT {_COLUMNS} FROM {_TABLES} WHERE u.id = {{}}", user)
    if not rows:
        raise NotFound
    return (await _records(rows))[0]


def _holds(role: str, incubator: UUID | None) -> Sql:
    conditions, args = ["g.account = u.id"], list[object]()
    if role:
        conditions.append("g.role = {}")
        args.append(role_named(role).value)
    if incubator:
        conditions.append("(g.incubator = {} OR g.incubator IS NULL)")
        args.append(incubator)
    if not args:
        return "1 = 1", []
    return f"EXISTS (SELECT 1 FROM role_grant g WHERE {' AND '.join(conditions)})", args


def _in_state(state: str) -> str:
    if state and state not in _STATES:
        raise Invalid("state", N_("Choose one of the values offered."))
    return _STATES[state] if state else "1 = 1"


async def _records(rows: Sequence[dict[str, Any]]) -> list[UserRecord]:
    users = [row["id"] for row in rows]
    held: dict[UUID, list[Held]] = defaultdict(list)
    for row in await fetch(
        "SELECT g.id, g.account, g.role, g.incubator, g.granted_at, i.name_vi, i.name_en "
        "FROM role_grant g LEFT JOIN incubator i ON i.id = g.incubator "
        f"WHERE g.account IN ({marks(users)}) ORDER BY g.granted_at, g.id",
        *users,
    ):
        house = Name(row["name_vi"], row["name_en"]) if row["incubator"] else None
        held[row["account"]].append(
            Held(row["id"], Role(row["role"]), house, row["incubator"], row["granted_at"])
        )
    return [_record(row, tuple(held[row["id"]])) for row in rows]


def _record(row: dict[str, Any], roles: tuple[Held, ...]) -> UserRecord:
    is_erased = row["erased_at"] is not None
    logins = () if is_erased else tuple(way for way in (row["email"], row["phone"]) if way)
    state = "open" if row["has_password"] else "invited"
    return UserRecord(
        id=row["id"],
        person=row["person"],
        name=row["full_name"],
        logins=logins,
        state=state if row["is_active"] else "closed",
        is_erased=is_erased,
        created_at=row["created_at"],
        seen_at=row["seen_at"],
        roles=roles,
    )
