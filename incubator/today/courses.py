"""Meetings of courses: those of today, to be moved, or without attendance and results."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from incubator.database import Row as Record
from incubator.database import fetch, marks
from incubator.formats import format_period
from incubator.languages import gettext, ngettext
from incubator.names import Name
from incubator.periods import Period
from incubator.search_keys import Sql
from incubator.today.rows import Deed, Row, Section
from incubator.today.scope import Scope

MOST = 60
_STOPPED = """EXISTS (SELECT 1 FROM course_place l JOIN occupation o ON o.id = l.occupation
    AND o.holds JOIN resource x ON x.id = o.resource WHERE l.meeting = m.id
    AND (EXISTS (SELECT 1 FROM closure c WHERE c.withdrawn_at IS NULL
        AND (c.resource = x.id OR c.incubator = x.incubator)
        AND c.starts_at < o.ends_at AND c.ends_at > o.starts_at)
      OR EXISTS (SELECT 1 FROM maintenance n WHERE n.withdrawn_at IS NULL AND n.resource = x.id
        AND n.starts_at < o.ends_at AND (n.ends_at IS NULL OR n.ends_at > o.starts_at))))"""
_SEATED = "(SELECT COUNT(*) FROM enrolment e WHERE e.run = r.id AND e.status = 'ENROLLED')"
_NOTED = "EXISTS (SELECT 1 FROM attendance t WHERE t.meeting = m.id)"
_SQL = f"""SELECT * FROM (SELECT m.id, m.run, m.starts_at, m.ends_at, r.ends_at AS last_ends_at,
    k.name_vi, k.name_en, p.full_name AS instructor, {_SEATED} AS seated,
    CASE WHEN {_NOTED} THEN 1 ELSE 0 END AS noted,
    CASE WHEN m.ends_at > {{}} AND {_STOPPED} THEN 1 ELSE 0 END AS stopped
  FROM course_meeting m JOIN course_run r ON r.id = m.run JOIN course k ON k.id = r.course
  JOIN person p ON p.id = m.instructor
  WHERE m.cancelled_at IS NULL AND r.status = 'OPEN' AND """


async def of_houses(scope: Scope, *, may_move: bool) -> Section:
    """The meetings of the houses that are today, have to be moved, or wait for what is entered."""
    rows = await _rows(scope, scope.within("r.incubator"))
    return _section([_of_house(row, scope.now, may_move=may_move) for row in rows])


async def of_instructor(scope: Scope) -> Section:
    """The meetings that the actor gives today, or that cannot be held as planned."""
    rows = await _rows(scope, ("m.instructor = {}", [scope.actor.person]), waiting=False)
    return _section([_of_reader(row) for row in rows])


async def of_firms(scope: Scope) -> Section:
    """The meetings today in which people of the actor's firms have a seat."""
    firms = sorted(scope.actor.firms)
    where = (
        "r.id IN (SELECT e.run FROM enrolment e WHERE e.status = 'ENROLLED'"
        f" AND e.firm IN ({marks(firms)}))"
    )
    rows = await _rows(scope, (where, [*firms]), waiting=False)
    return _section([_of_reader(row) for row in rows])


async def _rows(scope: Scope, where: Sql, *, waiting: bool = True) -> list[Record]:
    condition, values = where
    due = " OR (ends_at <= {} AND seated > 0 AND (noted = 0 OR ends_at = last_ends_at))"
    return await fetch(
        f"{_SQL}{condition}) f WHERE stopped = 1 OR (ends_at > {{}} AND starts_at < {{}})"
        f"{due if waiting else ''} ORDER BY starts_at, id LIMIT {MOST}",
        *(scope.now, *values, scope.now, scope.midnight(1)),
        *([scope.now] if waiting else []),
    )


def _section(rows: Sequence[Row]) -> Section:
    return Section("courses", gettext("Courses"), rows, more=(gettext("All courses"), "/courses"))


def _of_house(row: Record, now: datetime, *, may_move: bool) -> Row:
    path = f"/course-runs/{row['run']}"
    opened = Deed(gettext("Open"), path, is_quiet=True)
    if row["stopped"]:
        move = Deed(gettext("Move or cancel"), f"/course-meetings/{row['id']}/edit")
        return _row(
            row,
            gettext("Its room or machine cannot be used then"),
            "stop",
            move if may_move else opened,
        )
    if row["ends_at"] > now:
        seats = ngettext("%(n)s person enrolled", "%(n)s people enrolled", row["seated"])
        return _row(row, seats, "", opened)
    if not row["noted"]:
        return _row(
            row, gettext("Nobody has noted who came"), "warn", Deed(gettext("Note who came"), path)
        )
    return _row(
        row, gettext("The results are due"), "warn", Deed(gettext("Enter the results"), path)
    )


def _of_reader(row: Record) -> Row:
    opened = Deed(gettext("Open"), f"/course-runs/{row['run']}", is_quiet=True)
    if row["stopped"]:
        return _row(row, gettext("The house will set another time or room"), "stop", opened)
    return _row(row, "", "", opened)


def _row(row: Record, note: str, kind: str, deed: Deed) -> Row:
    return Row(
        title=str(Name(row["name_vi"], row["name_en"])),
        path=f"/course-runs/{row['run']}",
        when=format_period(Period(row["starts_at"], row["ends_at"])),
        details=[row["instructor"]],
        note=note,
        kind=kind,
        deeds=[deed],
    )
