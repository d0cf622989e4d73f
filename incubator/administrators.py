"""Somebody must always be able to administer: the last administrator stays."""

from uuid import UUID

from incubator.database import fetch, lock
from incubator.languages import N_
from incubator.refusals import Refusal
from incubator.tables import User
from incubator.users import Role


class LastAdministrator(Refusal):
    rule = "last-administrator"
    title = N_("Nobody else administers")


async def check_another(user: UUID) -> None:
    """LastAdministrator when nobody but this user administers all houses; in a transaction."""
    await lock(User, await _administrators())
    administrators = await _administrators()
    if administrators == [user]:
        raise LastAdministrator(
            N_("This is the only administrator. Give somebody else the role first.")
        )


async def _administrators() -> list[UUID]:
    rows = await fetch(
        "SELECT DISTINCT u.id FROM app_user u JOIN role_grant g ON g.account = u.id "
        "WHERE g.role = {} AND g.incubator IS NULL AND u.is_active ORDER BY u.id",
        Role.admin.value,
    )
    return [row["id"] for row in rows]
