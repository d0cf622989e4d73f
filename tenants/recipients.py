"""Which accounts are told what concerns a firm: those of its people who act for it as tenants."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from uuid import UUID

from incubator.database import fetch, marks


async def accounts_of_firms(firms: Collection[UUID], on: date) -> dict[UUID, list[UUID]]:
    """The accounts that act for each firm on a date; one statement, none for no firm."""
    if not firms:
        return {}
    rows = await fetch(
        "SELECT DISTINCT m.firm, u.id FROM membership m JOIN app_user u ON u.person = m.person"
        " JOIN role_grant g ON g.account = u.id AND g.role = 'tenant'"
        f" WHERE m.firm IN ({marks(list(firms))}) AND u.is_active AND m.valid_from <= {{}}"
        " AND (m.valid_to IS NULL OR m.valid_to >= {}) ORDER BY m.firm, u.id",
        *(*firms, on, on),
    )
    found: dict[UUID, list[UUID]] = defaultdict(list)
    for row in rows:
        found[row["firm"]].append(row["id"])
    return dict(found)
