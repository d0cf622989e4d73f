"""The way back from an act to the request, the course, the office service or the event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from incubator.acts import Link
from incubator.clock import local
from incubator.database import Row, fetch, marks
from incubator.names import Name


async def requests_of(acts: Sequence[UUID]) -> Mapping[UUID, Link]:
    """The requests that these acts belong to: the service and what was asked for, and its page."""
    rows = await fetch(
        "SELECT q.act, q.id, q.subject, s.name_vi, s.name_en FROM service_request q"
        f" JOIN service s ON s.id = q.service WHERE q.act IN ({marks(acts)})",
        *acts,
    )
    return {
        row["act"]: Link(
            f"{Name(row['name_vi'], row['name_en'])}: {row['subject']}",
            f"/service-requests/{row['id']}",
        )
        for row in rows
    }


async def enrolments_of(acts: Sequence[UUID]) -> Mapping[UUID, Link]:
    """The runs that these acts hold seats in: the course and its first day, and its page."""
    rows = await fetch(
        "SELECT e.act, e.run AS id, c.name_vi, c.name_en, r.starts_at FROM enrolment e"
        " JOIN course_run r ON r.id = e.run JOIN course c ON c.id = r.course"
        f" WHERE e.act IN ({marks(acts)})",
        *acts,
    )
    return _dated(rows, "/course-runs")


async def office_services_of(acts: Sequence[UUID]) -> Mapping[UUID, Link]:
    """The counts that these acts value: the service and its month, and the page of that month."""
    rows = await fetch(
        "SELECT o.act, o.month, s.name_vi, s.name_en FROM office_service o"
        f" JOIN service s ON s.id = o.service WHERE o.act IN ({marks(acts)})",
        *acts,
    )
    return {
        row["act"]: Link(
            f"{Name(row['name_vi'], row['name_en'])}, {row['month']:%m/%Y}",
            f"/office-services?month={row['month']:%Y-%m}",
        )
        for row in rows
    }


async def events_of(acts: Sequence[UUID]) -> Mapping[UUID, Link]:
    """The events at which these acts were given: the name and the day, and its page."""
    rows = await fetch(
        "SELECT a.act, n.id, n.name_vi, n.name_en, n.starts_at FROM event_attendance a"
        f" JOIN network_event n ON n.id = a.event WHERE a.act IN ({marks(acts)})",
        *acts,
    )
    return _dated(rows, "/events")


async def runs_of(acts: Sequence[UUID]) -> Mapping[UUID, Link]:
    """The runs that take their places by these acts: the course and its first day, and its page."""
    rows = await fetch(
        "SELECT r.act, r.id, c.name_vi, c.name_en, r.starts_at FROM course_run r"
        f" JOIN course c ON c.id = r.course WHERE r.act IN ({marks(acts)})",
        *acts,
    )
    return _dated(rows, "/course-runs")


def _dated(rows: Sequence[Row], page: str) -> dict[UUID, Link]:
    """What is told by its name and first day."""
    return {
        row["act"]: Link(
            f"{Name(row['name_vi'], row['name_en'])}, {local(row['starts_at']):%d/%m/%Y}",
            f"{page}/{row['id']}",
        )
        for row in rows
    }
