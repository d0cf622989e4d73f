"""The space that a tenant's firms have, and until when."""

from __future__ import annotations

from datetime import timedelta

from facilities.let import Stands, state
from facilities.letting_words import STATES
from incubator.database import Row as Record
from incubator.database import fetch, marks
from incubator.formats import format_date
from incubator.languages import gettext
from incubator.names import Name
from incubator.today.rows import Deed, Row, Section
from incubator.today.scope import Scope

ENDS_SOON = timedelta(days=60)
"""Brief 8: a lease that ends within sixty days is told of."""


async def of_firms(scope: Scope) -> Section:
    """Units that are let to the actor's firms or will be; one statement."""
    firms = sorted(scope.actor.firms)
    rows = await fetch(
        "SELECT l.id, l.firm, r.code, r.name_vi, r.name_en, l.quantity, l.agreed_from, "  # noqa: S608
        "l.starts_on, l.ends_on, l.handed_over_on, l.handed_back_on, l.cancelled_at "
        f"FROM letting l JOIN resource r ON r.id = l.resource WHERE l.firm IN ({marks(firms)}) "
        "AND l.handed_back_on IS NULL AND l.cancelled_at IS NULL ORDER BY l.ends_on, r.code",
        *firms,
    )
    return Section(
        "premises",
        gettext("Space of your firm"),
        [_row(row, scope) for row in rows],
        more=(gettext("Monthly statement"), f"/firms/{firms[0]}/statement"),
    )


def _row(row: Record, scope: Scope) -> Row:
    page = f"/lettings/{row['id']}"
    stands = state(
        Stands(
            row["agreed_from"],
            row["starts_on"],
            row["ends_on"],
            row["handed_over_on"],
            row["handed_back_on"],
            row["cancelled_at"],
        ),
        scope.today,
    )
    is_near = row["ends_on"] <= scope.today + ENDS_SOON
    name = Name(row["name_vi"], row["name_en"])
    last = format_date(row["ends_on"] - timedelta(days=1))
    return Row(
        title=f"{row['code']} {name}" + (f" × {row['quantity']}" if row["quantity"] > 1 else ""),
        path=page,
        details=[gettext(STATES[stands])],
        note=gettext("Let until %(day)s", day=last),
        kind="stop" if stands == "OVERDUE" else "warn" if is_near else "",
        deeds=[Deed(gettext("See the letting"), page, is_quiet=True)],
    )
