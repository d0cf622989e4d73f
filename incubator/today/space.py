"""Space that needs somebody: hand-overs due, units kept too long, leases that end, lost support."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from incubator.database import Row as Record
from incubator.database import fetch, marks
from incubator.formats import format_date
from incubator.languages import N_, gettext, ngettext
from incubator.names import Name
from incubator.search_keys import Sql
from incubator.today import requests, reviews
from incubator.today.rows import Deed, Row, Section
from incubator.today.scope import Scope

ENDS_SOON = timedelta(days=60)
"""How long before its end a letting is told of (brief 8)."""
DUE_SOON = timedelta(days=7)
_NAMED = """f.name_vi, f.name_en, '' AS kind, '' AS status, r.code || ' ' || r.name_vi AS unit_vi,
    CASE WHEN r.name_en = '' THEN '' ELSE r.code || ' ' || r.name_en END AS unit_en"""
_OF_FIRM = "JOIN firm f ON f.id = l.firm JOIN resource r ON r.id = l.resource"
_HAPPENS = f"""SELECT CASE WHEN l.handed_over_on IS NULL THEN 'DUE' WHEN l.ends_on <= {{}}
      THEN 'OVERDUE' ELSE 'ENDS' END AS what, l.id AS "id [uuid]",
    CASE WHEN l.handed_over_on IS NULL THEN l.starts_on ELSE l.ends_on END AS "day [date]", {_NAMED}
  FROM letting l {_OF_FIRM} WHERE l.handed_back_on IS NULL AND l.cancelled_at IS NULL
    AND (l.ends_on <= {{}} OR (l.handed_over_on IS NULL AND l.starts_on <= {{}}))"""
_BILLED = f"""SELECT 'BILLED' AS what, l.id AS "id [uuid]", m.month AS "day [date]", {_NAMED}
  FROM letting_month m JOIN letting l ON l.id = m.letting JOIN act a ON a.id = m.act {_OF_FIRM}
  WHERE m.month >= {{}} AND m.is_live AND m.support > 0 AND a.mode = 'NONE'"""
_NOW = ("OVERDUE", "DUE", "BILLED")


@dataclass(frozen=True, slots=True)
class Space:
    """What waits now, and which lettings end soon."""

    now: Section
    ending: Section


async def of_houses(scope: Scope) -> tuple[Section, Section, Space]:
    """Reviews and requests that wait for the houses, and their lettings; one statement."""
    others = [reviews.in_houses(scope), requests.in_houses(scope)]
    rows = await _asked(scope, scope.within("l.incubator"), others)
    waiting = [row for row in rows if row["what"] == "REVIEW"]
    asking = [row for row in rows if row["what"] == "REQUEST"]
    return (
        reviews.of_houses(waiting, scope.today),
        requests.of_houses(asking, scope.today),
        _space(rows, scope.today, is_staff=True),
    )


async def of_firms(scope: Scope) -> tuple[Section, Space]:
    """Requests that wait for the actor's own firms, and what waits of their lettings; the same."""
    firms = sorted(scope.actor.firms)
    own: Sql = (f"l.firm IN ({marks(firms)})", list(firms))
    rows = await _asked(scope, own, [requests.in_firms(scope)])
    asking = [row for row in rows if row["what"] == "REQUEST"]
    return requests.of_firms(asking, scope.today), _space(rows, scope.today, is_staff=False)


async def _asked(scope: Scope, where: Sql, others: Sequence[Sql]) -> list[Record]:
    condition, values = where
    today = scope.today
    last_month = (today.replace(day=1) - timedelta(days=1)).replace(day=1)
    days = [today, today + ENDS_SOON, today + DUE_SOON]
    parts: list[Sql] = [
        *others,
        (f"{_HAPPENS} AND {condition}", [*days, *values]),
        (f"{_BILLED} AND {condition}", [last_month, *values]),
    ]
    sql = " UNION ALL ".join(part for part, _ in parts)
    rows = await fetch(sql, *(value for _, some in parts for value in some))
    return sorted(rows, key=lambda row: (row["day"], row["id"]))


def _space(rows: Iterable[Record], today: date, *, is_staff: bool) -> Space:
    of = {what: [row for row in rows if row["what"] == what] for what in (*_NOW, "ENDS")}
    more = (gettext("Lettings"), "/lettings")
    waiting = [_row(row, today, is_staff=is_staff) for what in _NOW for row in of[what]]
    ending = [_row(row, today, is_staff=is_staff) for row in of["ENDS"]]
    title = gettext("Space") if is_staff else gettext("Your space")
    return Space(
        Section("space", title, waiting, more=more),
        Section("space-ending", gettext("Lettings that end within 60 days"), ending, more=more),
    )


def _row(row: Record, today: date, *, is_staff: bool) -> Row:
    unit, firm = Name(row["unit_vi"], row["unit_en"]), Name(row["name_vi"], row["name_en"])
    path = f"/lettings/{row['id']}"
    label, at = _DEEDS[row["what"]]
    staff_deed = Deed(gettext(label), f"{path}{at}", is_quiet=row["what"] in ("ENDS", "BILLED"))
    return Row(
        title=str(unit),
        path=path,
        details=[str(firm)] if is_staff else [],
        note=_note(row, today),
        kind="stop" if row["what"] == "OVERDUE" else "warn",
        deeds=[staff_deed] if is_staff else [],
    )


def _note(row: Record, today: date) -> str:
    day = row["day"]
    match row["what"]:
        case "OVERDUE":
            return gettext("Due back on %(day)s, still kept", day=format_date(day))
        case "DUE":
            return gettext("Hand-over due on %(day)s", day=format_date(day))
        case "BILLED":
            return gettext("Rent of %(month)s billed without support", month=f"{day:%m/%Y}")
    return ngettext(
        "Ends on %(day)s, in %(n)s day",
        "Ends on %(day)s, in %(n)s days",
        (day - today).days,
        day=format_date(day),
    )


_DEEDS = {
    "OVERDUE": (N_("Record the hand-back"), "#acts"),
    "DUE": (N_("Record the hand-over"), "#acts"),
    "BILLED": (N_("Open"), "#months"),
    "ENDS": (N_("Extend or take back"), "#acts"),
}
