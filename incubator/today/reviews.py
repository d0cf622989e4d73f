"""Reviews that a firm has to fill in, and those that wait for the house."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from incubator.database import Row as Record
from incubator.database import fetch, marks
from incubator.formats import format_date
from incubator.languages import gettext
from incubator.names import Name
from incubator.search_keys import Sql
from incubator.today.rows import Deed, Row, Section
from incubator.today.scope import SOON, Scope

_WAITING = """SELECT 'REVIEW' AS what, r.id AS "id [uuid]", r.due_on AS "day [date]",
    f.name_vi, f.name_en, r.kind, r.status, '' AS unit_vi, '' AS unit_en
  FROM review r JOIN firm f ON f.id = r.firm WHERE r.status <> 'CONFIRMED'"""


def in_houses(scope: Scope) -> Sql:
    """The statement of what `of_houses` shows; `space` asks it together with its own."""
    within, houses = scope.within("r.incubator")
    late = "(r.status = 'SUBMITTED' OR r.due_on < {})"
    return f"{_WAITING} AND {late} AND {within}", [scope.today, *houses]


def of_houses(rows: Iterable[Record], today: date) -> Section:
    """Figures that wait to be confirmed, and reviews that firms are late with."""
    return Section(
        "reviews",
        gettext("Reviews of firms"),
        [_row(row, today, is_staff=True) for row in rows],
        more=(gettext("All reviews"), "/reviews"),
    )


async def of_firms(scope: Scope) -> Section:
    """Reviews that the actor's own firms have to fill in; one statement."""
    firms = sorted(scope.actor.firms)
    own = f"r.status <> 'SUBMITTED' AND r.due_on <= {{}} AND r.firm IN ({marks(firms)})"
    rows = await fetch(
        f"{_WAITING} AND {own} ORDER BY r.due_on, r.id", scope.today + 2 * SOON, *firms
    )
    return Section(
        "reviews",
        gettext("Figures that your firm owes the house"),
        [_row(row, scope.today, is_staff=False) for row in rows],
    )


def _row(row: Record, today: date, *, is_staff: bool) -> Row:
    path = f"/reviews/{row['id']}"
    kind = gettext("Baseline") if row["kind"] == "BASELINE" else gettext("Milestone review")
    return Row(
        title=str(Name(row["name_vi"], row["name_en"])) if is_staff else kind,
        path=path,
        details=[kind] if is_staff else [],
        note=_note(row, today),
        kind="stop" if row["status"] != "SUBMITTED" and row["day"] < today else "warn",
        deeds=[_deed(row, path, is_staff=is_staff)],
    )


def _note(row: Record, today: date) -> str:
    day = format_date(row["day"])
    if row["status"] == "SUBMITTED":
        return gettext("Reported, waits to be confirmed")
    if row["status"] == "RETURNED":
        return gettext("Sent back by the house, due on %(day)s", day=day)
    if row["day"] < today:
        return gettext("Overdue since %(day)s", day=day)
    return gettext("Due on %(day)s", day=day)


def _deed(row: Record, path: str, *, is_staff: bool) -> Deed:
    if not is_staff:
        return Deed(gettext("Fill in"), path)
    if row["status"] == "SUBMITTED":
        return Deed(gettext("Confirm"), path)
    return Deed(gettext("Open"), path, is_quiet=True)
