"""One-time links with which the owner of an account sets its password."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from incubator.database import execute, fetch
from incubator.faults import Fault
from incubator.ids import uuid7
from incubator.keys import hash_secret, new_secret
from incubator.languages import N_

LASTS = timedelta(days=7)


class LinkSpent(Fault):
    """A link that was used, has expired or never was."""

    status = 410
    slug = "link-spent"
    title = N_("This link is no longer valid")
    message = N_(
        "A link to set a password works once, within seven days. "
        "Ask an administrator of the incubator for a new one."
    )


@dataclass(frozen=True, slots=True)
class LinkOwner:
    """Whose password the link sets, and the logins that the password may not repeat."""

    link: UUID
    user: UUID
    name: str
    logins: tuple[str, ...]


async def make_link(user: UUID, *, now: datetime) -> str:
    """The secret of a new link, inside the caller's transaction; earlier links end with it."""
    secret = new_secret()
    await execute("DELETE FROM password_link WHERE account = {} AND used_at IS NULL", user)
    await execute(
        "INSERT INTO password_link (id, token_hash, account, created_at, expires_at) "
        "VALUES ({}, {}, {}, {}, {})",
        uuid7(),
        hash_secret(secret),
        user,
        now,
        now + LASTS,
    )
    return secret


async def owner_of(secret: str, *, now: datetime) -> LinkOwner:
    """Who may set a password with this link now; LinkSpent when nobody may."""
    rows = await fetch(
        "SELECT l.id, l.account, p.full_name, u.email, u.phone FROM password_link l "
        "JOIN app_user u ON u.id = l.account JOIN person p ON p.id = u.person "
        "WHERE l.token_hash = {} AND l.used_at IS NULL AND l.expires_at > {} AND u.is_active",
        hash_secret(secret),
        now,
    )
    if not rows:
        raise LinkSpent
    row = rows[0]
    logins = tuple(login for login in (row["email"], row["phone"]) if login)
    return LinkOwner(row["id"], row["account"], row["full_name"], logins)


async def spend(link: UUID, *, now: datetime) -> None:
    """Use the link up, inside the caller's transaction; LinkSpent when another was faster."""
    spent = await fetch(
        "UPDATE password_link SET used_at = {} WHERE id = {} AND used_at IS NULL RETURNING id",
        now,
        link,
    )
    if not spent:
        raise LinkSpent
