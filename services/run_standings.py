"""How somebody or something stands to each meeting of a course: in it, waiting, or out of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from incubator.database import fetch, marks
from incubator.happenings import Reader
from incubator.search_keys import Sql
from services.scope import READERS

IN, WAITING, OUT = 0, 1, 2
"""Takes part; waits for a seat; did one of both and does not any more. The first that holds."""
_ALL = "SELECT id AS meeting, 0 AS standing, 0 AS raised, changed_at AS at FROM course_meeting m"
_TAUGHT = (
    f"{_ALL} WHERE m.instructor = {{}} UNION ALL SELECT f.meeting, 2, 0, f.relieved_at"
    " FROM course_relief f WHERE f.person = {}"
)
_PLACED = (
    "SELECT p.meeting, CASE WHEN o.holds THEN 0 ELSE 2 END AS standing, 0 AS raised,"
    " m.changed_at AS at FROM occupation o JOIN course_place p ON p.occupation = o.id"
    " JOIN course_meeting m ON m.id = p.meeting"
)
_SEATED = (
    "SELECT m.id, CASE e.status WHEN 'WAITING' THEN 1 WHEN 'WITHDRAWN' THEN 2 ELSE 0 END,"
    " e.sequence, e.changed_at FROM enrolment e JOIN course_run h ON h.id = e.run"
    " JOIN course_meeting m ON m.run = e.run WHERE e.person = {}"
)


class Told(NamedTuple):
    """A meeting as one calendar knows it: how the subject stands, and since when."""

    meeting: UUID
    standing: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """The same with its version, which rises with each change of meeting and standing."""

    told: Told
    sequence: int


def of_course(course: UUID) -> Sql:
    """All meetings of a course."""
    return f"{_ALL} WHERE m.run IN (SELECT id FROM course_run WHERE course = {{}})", [course]


def of_house(house: UUID) -> Sql:
    """All meetings in a house."""
    return f"{_ALL} WHERE m.run IN (SELECT id FROM course_run WHERE incubator = {{}})", [house]


def of_resource(resource: UUID) -> Sql:
    """The meetings that take a resource, or were to."""
    return f"{_PLACED} WHERE o.resource = {{}}", [resource]


def of_adviser(adviser: UUID) -> Sql:
    """What the adviser teaches, or was to."""
    person = "(SELECT person FROM adviser WHERE id = {})"
    return _TAUGHT.replace("{}", person), [adviser, adviser]


def of_person(person: UUID, reader: Reader) -> Sql:
    """What somebody teaches or minds the machines of, and what they have a seat in or wait for.

    Of seats others know those of their firms and houses only.
    """
    actor, seen, values = reader.actor, "", list[object]()
    houses = actor.incubators(*READERS)
    if person != actor.person and houses is not None:
        firms = sorted(actor.firms)
        seen = f" AND (e.firm IN ({marks(firms)}) OR h.incubator IN ({marks(list(houses))}))"
        values = [*firms, *sorted(houses)]
    minded = f"{_PLACED} WHERE o.attendant = {{}}"
    return (
        f"{_TAUGHT} UNION ALL {minded} UNION ALL {_SEATED}{seen}",
        [*[person] * 4, *values],
    )


async def standings(which: Sql, reader: Reader) -> list[Standing]:
    """How each meeting stands that the reader is told of, in order; one statement.

    What was cancelled or left long ago is not told any more.
    """
    rows = await fetch(
        "SELECT m.id, m.sequence, m.changed_at, m.cancelled_at, MIN(k.standing) AS standing,"
        ' MAX(k.raised) AS raised, MAX(k.at) AS "at [timestamptz]"'
        f" FROM ({which[0]}) k JOIN course_meeting m ON m.id = k.meeting WHERE m.ends_at > {{}}"
        " GROUP BY m.id, m.sequence, m.changed_at, m.cancelled_at, m.starts_at"
        " ORDER BY m.starts_at, m.id",
        *(*which[1], reader.since),
    )
    found = []
    for row in rows:
        standing = OUT if row["cancelled_at"] else row["standing"]
        at = max(row["changed_at"], row["at"])
        if standing != OUT or (row["cancelled_at"] or row["at"]) >= reader.cancelled_since:
            told = Told(row["id"], standing, at)
            found.append(Standing(told, row["sequence"] + row["raised"]))
    return found
