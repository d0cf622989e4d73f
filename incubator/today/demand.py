"""Demand that could not be met: what was refused, by rule, and what was booked without support."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta

from facilities.refused import NEEDS_SUPPORT
from incubator.database import fetch, marks
from incubator.formats import format_minutes, format_moment
from incubator.languages import gettext, ngettext
from incubator.names import Name
from incubator.refusals import REFUSALS
from incubator.today.rows import Deed, Meter, Row, Section
from incubator.today.scope import Scope

SINCE = timedelta(days=30)


async def refused(scope: Scope, rules: Collection[str] = ()) -> Section:
    """What was refused in 30 days, by rule, the most hours first; one statement.

    Asking again for the same slot counts once.
    """
    within, houses = scope.within("q.incubator")
    some = f" AND q.rule IN ({marks(sorted(rules))})" if rules else ""
    rows = await fetch(
        "SELECT DISTINCT q.rule, q.firm, q.resource, q.quantity, q.starts_at, q.ends_at"  # noqa: S608
        f" FROM refused_request q WHERE q.at >= {{}} AND {within}"
        f" AND q.starts_at IS NOT NULL{some}",
        *(scope.now - SINCE, *houses, *sorted(rules)),
    )
    asked: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        length = (row["ends_at"] - row["starts_at"]) // timedelta(minutes=1)
        asked[row["rule"]].append(length * row["quantity"])
    return Section(
        "refused",
        gettext("Refused in 30 days"),
        _ranked(asked),
        gettext("Nothing was refused in 30 days."),
    )


def _ranked(asked: Mapping[str, Sequence[int]]) -> list[Row]:
    """A row for each rule, with its share of all that was refused."""
    minutes = {rule: sum(each) for rule, each in asked.items()}
    whole = sum(minutes.values())
    found = []
    for rule in sorted(minutes, key=lambda rule: (-minutes[rule], rule)):
        title = gettext(REFUSALS[rule].title) if rule in REFUSALS else rule
        found.append(
            Row(
                title=title,
                when=format_minutes(minutes[rule]),
                details=[ngettext("%(n)s request", "%(n)s requests", len(asked[rule]))],
                meter=Meter([("blocked", title, minutes[rule])], whole, "duration"),
            )
        )
    return found


async def over_budget(scope: Scope) -> Section:
    """What was refused for want of support; one statement."""
    section = await refused(scope, NEEDS_SUPPORT)
    title = gettext("Refused for want of support, in 30 days")
    more = (gettext("Draft a supplement"), "/budget/proposals/new?kind=supplement")
    return Section(section.key, title, section.rows, more=more)


async def without_support(scope: Scope) -> Section:
    """Firms' bookings of this month and later that pay the full cost; one statement."""
    within, houses = scope.within("b.incubator")
    rows = await fetch(
        "SELECT b.id, b.starts_at, b.ends_at, b.purpose, f.name_vi, f.name_en FROM booking b"
        f" JOIN firm f ON f.id = b.firm WHERE {within} AND b.starts_at >= {{}}"
        " AND b.without_support AND b.status <> 'CANCELLED' ORDER BY b.starts_at DESC, b.id",
        *(*houses, scope.month),
    )
    return Section(
        "without-support",
        gettext("Booked without support this month"),
        [
            Row(
                when=format_moment(row["starts_at"]),
                title=str(Name(row["name_vi"], row["name_en"])),
                path=f"/bookings/{row['id']}",
                details=[row["purpose"]],
                deeds=[Deed(gettext("See the booking"), f"/bookings/{row['id']}", is_quiet=True)],
            )
            for row in rows
        ],
    )
