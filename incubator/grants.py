"""Roles given to accounts and taken back, in one house or in all."""

from datetime import datetime
from uuid import UUID

from incubator import audit
from incubator.administrators import check_another
from incubator.database import fetch, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Invalid
from incubator.users import Actor, Role, only_administrators

ROLE_NAMES = {
    Role.manager: N_("Incubator manager"),
    Role.technician: N_("Technician"),
    Role.adviser: N_("Adviser"),
    Role.tenant: N_("Tenant firm"),
    Role.accountant: N_("Accountant"),
    Role.approver: N_("Account holder who approves"),
    Role.city: N_("City lead"),
    Role.appraiser: N_("Appraiser"),
    Role.standing: N_("Standing agency"),
    Role.auditor: N_("Auditor"),
    Role.admin: N_("Administrator"),
}
"""What each role is called, as msgids."""


async def grant_role(
    user: UUID,
    role: Role | str,
    incubator: UUID | None = None,
    *,
    now: datetime,
    actor: Actor | None = None,
) -> bool:
    """Give a role in a house, or in all; False when it is held so already. NotFound, Forbidden."""
    only_administrators(actor)
    role = role_named(role)
    async with write():
        await _must_exist(user)
        given = await insert_grant(user, role, incubator, now)
        if given:
            await _recorded(actor, "role.grant", user, role, incubator, now)
    return given


async def revoke_role(
    user: UUID,
    role: Role | str,
    incubator: UUID | None = None,
    *,
    now: datetime,
    actor: Actor | None = None,
) -> bool:
    """Take a role back; False when it was not held so. NotFound, Forbidden, LastAdministrator."""
    only_administrators(actor)
    role = role_named(role)
    async with write():
        await _must_exist(user)
        if role is Role.admin and incubator is None:
            await check_another(user)
        gone = await fetch(
            "DELETE FROM role_grant WHERE account = {} AND role = {} "
            "AND incubator IS NOT DISTINCT FROM {} RETURNING id",
            user,
            role.value,
            incubator,
        )
        if gone:
            await _recorded(actor, "role.revoke", user, role, incubator, now)
    return bool(gone)


async def insert_grant(user: UUID, role: Role, incubator: UUID | None, now: datetime) -> bool:
    """Add the grant inside the caller's transaction; False when it is there already."""
    made = await fetch(
        "INSERT INTO role_grant (id, account, role, incubator, granted_at) "
        "VALUES ({}, {}, {}, {}, {}) ON CONFLICT DO NOTHING RETURNING id",
        uuid7(),
        user,
        role.value,
        incubator,
        now,
    )
    return bool(made)


def role_named(role: Role | str) -> Role:
    """The role of that name; Invalid when there is none."""
    try:
        return Role(role)
    except ValueError as error:
        known = ", ".join(Role)
        message = N_("There is no role %(role)s. The roles are: %(known)s.")
        raise Invalid("role", message, role=str(role), known=known) from error


async def held_by(actor: Actor) -> list[tuple[str, Name | None]]:
    """The names (msgids) of the actor's roles, each with its house or None for all of them."""
    houses = {
        row["id"]: Name(row["name_vi"], row["name_en"])
        for row in await fetch(
            "SELECT i.id, i.name_vi, i.name_en FROM role_grant g "
            "JOIN incubator i ON i.id = g.incubator WHERE g.account = {}",
            actor.user,
        )
    }
    order = list(Role)
    held = [
        (order.index(grant.role), str(houses.get(grant.incubator, "")), grant)
        for grant in actor.grants
    ]
    return [
        (ROLE_NAMES[grant.role], houses.get(grant.incubator))
        for _, _, grant in sorted(held, key=lambda entry: entry[:2])
    ]


async def _must_exist(user: UUID) -> None:
    if not await fetch("SELECT id FROM app_user WHERE id = {}", user):
        raise NotFound


async def _recorded(
    actor: Actor | None,
    action: str,
    user: UUID,
    role: Role,
    incubator: UUID | None,
    now: datetime,
) -> None:
    await audit.record(
        actor, action, "user", user, incubator=incubator, fields=(role.value,), now=now
    )
