"""What an administrator looks after: accounts that nobody can use yet, and closed ones."""

from __future__ import annotations

from incubator.database import fetch
from incubator.formats import format_date, format_number
from incubator.grants import ROLE_NAMES
from incubator.languages import gettext
from incubator.today.rows import Deed, Figure, Row, Section
from incubator.users import Role


async def load_accounts() -> tuple[list[Figure], list[Section]]:
    """How many are in use, and those without a password or closed; one statement."""
    rows = await fetch(
        "SELECT u.id, u.email, u.phone, u.is_active, u.created_at, p.full_name,"
        ' (u.password_hash IS NULL) AS "is_new [boolean]", MIN(g.role) AS role'
        " FROM app_user u JOIN person p ON p.id = u.person"
        " LEFT JOIN role_grant g ON g.account = u.id"
        " GROUP BY u.id, u.email, u.phone, u.is_active, u.created_at, u.password_hash,"
        " p.full_name, p.sort_key ORDER BY p.sort_key, u.id"
    )
    active = [row for row in rows if row["is_active"]]
    new = [row for row in active if row["is_new"]]
    closed = [row for row in rows if not row["is_active"]]
    figure = Figure(
        gettext("Accounts in use"),
        format_number(len(active)),
        gettext("%(n)s closed", n=format_number(len(closed))),
        "/settings/users",
    )
    title, old = gettext("Accounts without a password"), gettext("Closed accounts")
    return [figure], [
        Section("new-accounts", title, [_row(row, gettext("Make a link")) for row in new]),
        Section("closed-accounts", old, [_row(row, gettext("See the account")) for row in closed]),
    ]


def _row(row: dict[str, object], label: str) -> Row:
    path = f"/settings/users/{row['id']}"
    role = row["role"]
    words = [str(row["email"] or row["phone"])]
    if role:
        words.append(gettext(ROLE_NAMES[Role(str(role))]))
    return Row(
        title=str(row["full_name"]),
        path=path,
        details=words,
        note=gettext("since %(day)s", day=format_date(row["created_at"])),  # type: ignore[arg-type]
        deeds=[Deed(label, path, is_quiet=True)],
    )
