"""Who came to which meeting of a run."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from incubator import audit
from incubator.database import Row, execute, fetch, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role, require
from services.course_runs import RunEnded, hold_run
from services.meeting_rules import MeetingCancelled


class MeetingAhead(Refusal):
    """The meeting has not begun."""

    rule: ClassVar[str] = "meeting-ahead"
    title: ClassVar[str] = N_("The meeting has not begun")


async def note_attendance(
    meeting: UUID, present: Collection[UUID], *, actor: Actor, now: datetime
) -> None:
    """Write down which enrolments came to a meeting; the others who have a seat did not.

    May be said again until the results are entered. MeetingAhead, MeetingCancelled, RunEnded for a
    cancelled run, Invalid for an enrolment that has no seat in the run, NotFound, Forbidden.
    """
    found = await fetch(
        "SELECT run, starts_at, cancelled_at FROM course_meeting WHERE id = {}", meeting
    )
    if not found:
        raise NotFound
    async with write():
        run = await hold_run(found[0]["run"])
        require(actor, Role.manager, Role.technician, incubator=run["incubator"])
        check_begun(run, found[0], now)
        seated = await fetch(
            "SELECT id FROM enrolment WHERE run = {} AND status = 'ENROLLED' ORDER BY id", run["id"]
        )
        enrolled = [row["id"] for row in seated]
        if not set(present) <= set(enrolled):
            raise Invalid("present", N_("Choose one of the values offered."))
        for one in enrolled:
            await _note(meeting, one, one in present, actor, now)
        await audit.record(
            actor, "course-run.note-attendance", "course_run", run["id"],
            incubator=run["incubator"], now=now,
        )  # fmt: skip


def check_begun(run: Row, meeting: Row, now: datetime) -> None:
    """MeetingAhead before the meeting; RunEnded, MeetingCancelled for what was cancelled."""
    starts_at = meeting["starts_at"]
    if run["status"] == "CANCELLED":
        raise RunEnded(N_("This course was cancelled. Choose another date."))
    if meeting["cancelled_at"]:
        raise MeetingCancelled(N_("This meeting was cancelled. Choose another one."))
    if now < starts_at:
        message = N_("Attendance can be noted from %(at)s on.")
        raise MeetingAhead(message, at=starts_at, next_possible=starts_at)


async def _note(
    meeting: UUID, enrolment: UUID, was_present: bool, actor: Actor, now: datetime
) -> None:
    await execute(
        "INSERT INTO attendance (id, meeting, enrolment, was_present, noted_by, noted_at)"
        " VALUES ({}, {}, {}, {}, {}, {}) ON CONFLICT (meeting, enrolment) DO UPDATE SET"
        " was_present = excluded.was_present, noted_by = excluded.noted_by,"
        " noted_at = excluded.noted_at",
        *(uuid7(), meeting, enrolment, was_present, actor.user, now),
    )
