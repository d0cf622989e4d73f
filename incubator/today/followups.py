"""Graduates who have not said how they stand."""

from __future__ import annotations

from incubator.database import Row as Record
from incubator.database import fetch, marks
from incubator.formats import format_date
from incubator.languages import gettext
from incubator.names import Name
from incubator.search_keys import Sql
from incubator.today.rows import Deed, Row, Section
from incubator.today.scope import Scope
from tenants.followup_openings import REMIND_AFTER


async def of_houses(scope: Scope) -> Section:
    """Those who were reminded twice in vain, so that somebody calls them; one statement."""
    within, houses = scope.within("u.incubator")
    rows = await _open((f"u.reminders >= {len(REMIND_AFTER)} AND {within}", houses))
    return Section(
        "follow-ups",
        gettext("Graduates who do not answer"),
        [_row(row, str(Name(row["name_vi"], row["name_en"]))) for row in rows],
        more=(gettext("All follow-ups"), "/follow-ups"),
    )


async def of_firms(scope: Scope) -> Section:
    """What the actor's own firms are asked; one statement."""
    firms = sorted(scope.actor.firms)
    rows = await _open((f"u.firm IN ({marks(firms)})", [*firms]))
    title = gettext("How your firm stands after graduation")
    return Section("follow-ups", title, [_row(row, title) for row in rows])


async def _open(where: Sql) -> list[Record]:
    condition, values = where
    return await fetch(
        "SELECT u.id, u.year, u.due_on, f.name_vi, f.name_en FROM follow_up u "  # noqa: S608
        f"JOIN firm f ON f.id = u.firm WHERE u.status = 'OPEN' AND {condition} "
        "ORDER BY u.due_on, u.id",
        *values,
    )


def _row(row: Record, title: str) -> Row:
    page = f"/follow-ups/{row['id']}"
    return Row(
        title=title,
        path=page,
        details=[gettext("Year %(n)s of 5", n=row["year"])],
        note=gettext("Asked on %(day)s", day=format_date(row["due_on"])),
        kind="warn",
        deeds=[Deed(gettext("Enter the answer"), page, is_quiet=True)],
    )
