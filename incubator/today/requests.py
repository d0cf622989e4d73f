"""Service requests that wait for the house, for an adviser or for the firm that asks."""

from __future__ import annotations

from datetime import date, timedelta

from incubator.database import Row as Record
from incubator.database import fetch, marks
from incubator.formats import format_date
from incubator.languages import gettext
from incubator.names import Name
from incubator.search_keys import Sql
from incubator.today.rows import Deed, Row, Section
from incubator.today.scope import Scope

_SOON = timedelta(days=2)


_ASKING = """SELECT 'REQUEST' AS what, q.id AS "id [uuid]", q.due_on AS "day [date]", f.name_vi,
    f.name_en, q.priority AS kind,
    CASE WHEN q.status = 'ASKED' AND q.waits_for = 'FIRM' THEN 'ANSWER' ELSE q.status END AS status,
    q.subject || ' · ' || s.name_vi AS unit_vi, CASE WHEN s.name_en = '' THEN ''
      ELSE q.subject || ' · ' || s.name_en END AS unit_en
  FROM service_request q JOIN firm f ON f.id = q.firm JOIN service s ON s.id = q.service
  WHERE q.status IN ('ASKED', 'TRIAGED', 'ASSIGNED', 'FULFILLED')"""


def in_houses(scope: Scope) -> Sql:
    """The requests of the houses that nobody has in hand, are due within days, or overdue."""
    within, houses = scope.within("q.incubator")
    urgent = f"{_ASKING} AND {within} AND (q.status = 'ASKED' OR q.due_on <= {{}})"
    return urgent, [*houses, scope.today + _SOON]


def in_firms(scope: Scope) -> Sql:
    """The requests that wait for an answer or the acceptance of the actor's own firms."""
    firms = sorted(scope.actor.firms)
    return f"{_ASKING} AND q.firm IN ({marks(firms)}) AND q.waits_for = 'FIRM'", [*firms]


def of_houses(rows: list[Record], today: date) -> Section:
    """What `in_houses` found."""
    return _section(rows, today, gettext("Service requests"))


def of_firms(rows: list[Record], today: date) -> Section:
    """What `in_firms` found."""
    return _section(rows, today, gettext("Requests that wait for your firm"))


async def of_adviser(scope: Scope) -> Section:
    """What is assigned to the actor as an adviser; one statement."""
    mine = "q.adviser IN (SELECT a.id FROM adviser a WHERE a.person = {})"
    rows = await fetch(
        f"{_ASKING} AND q.status = 'ASSIGNED' AND {mine} ORDER BY q.due_on, q.id",
        scope.actor.person,
    )
    title, empty = gettext("Requests assigned to you"), gettext("Nothing is assigned to you.")
    return _section(rows, scope.today, title, empty)


def _section(rows: list[Record], today: date, title: str, empty: str = "") -> Section:
    return Section(
        "requests",
        title,
        [_row(row, today) for row in rows],
        empty,
        (gettext("All service requests"), "/service-requests"),
    )


def _row(row: Record, today: date) -> Row:
    path = f"/service-requests/{row['id']}"
    late = row["day"] < today
    return Row(
        title=str(Name(row["unit_vi"], row["unit_en"])),
        path=path,
        details=[str(Name(row["name_vi"], row["name_en"]))],
        note=_note(row, late=late),
        kind="stop" if late else "warn" if row["kind"] == "HIGH" else "",
        deeds=[_deed(row, path)],
    )


def _note(row: Record, *, late: bool) -> str:
    day = format_date(row["day"])
    if late:
        return gettext("Overdue since %(day)s", day=day)
    if row["status"] == "ASKED":
        return gettext("Nobody has it in hand; say who by %(day)s", day=day)
    return gettext("Due on %(day)s", day=day)


def _deed(row: Record, path: str) -> Deed:
    if row["status"] == "ASKED":
        return Deed(gettext("Take in hand"), path)
    if row["status"] == "FULFILLED":
        return Deed(gettext("Look at it"), path)
    return Deed(gettext("Open"), path, is_quiet=True)
