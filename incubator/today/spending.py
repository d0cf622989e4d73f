"""What the ledger did this month: funds held, accepted and released."""

from __future__ import annotations

from incubator.database import fetch
from incubator.formats import format_million
from incubator.languages import gettext
from incubator.today.rows import Figure
from incubator.today.scope import Scope


async def this_month(scope: Scope) -> list[Figure]:
    """Support accepted this month beside what was held for it; one statement."""
    within, houses = scope.within("l.incubator")
    rows = await fetch(
        "SELECT e.kind, CAST(SUM(e.amount) AS BIGINT) AS amount FROM budget_line l"  # noqa: S608
        f" JOIN ledger_entry e ON e.line = l.id WHERE {within} AND e.posted_at >= {{}}"
        " AND e.kind IN ('HOLD', 'RELEASE', 'ACCEPTANCE') GROUP BY e.kind",
        *houses,
        scope.month,
    )
    sums = {row["kind"]: row["amount"] for row in rows}
    return [
        Figure(
            gettext("Accepted this month"),
            format_million(sums.get("ACCEPTANCE", 0), 1),
            gettext(
                "%(held)s held, %(released)s released",
                held=format_million(sums.get("HOLD", 0), 1),
                released=format_million(sums.get("RELEASE", 0), 1),
            ),
            "/budget/lines",
        )
    ]
