"""What became of an enrolment: passing accepts the seat, certifies it and opens the machines."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from facilities.qualifications import AlreadyQualified, OwnSignOff, grant_held
from incubator import audit
from incubator.checks import checked_choice
from incubator.clock import local
from incubator.database import Row, dialect, execute, fetch, insert, lock, write
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Refusal
from incubator.tables import Act, Person
from incubator.users import Actor, Role, require
from services import seat_funds
from services.course_runs import RunEnded
from services.enrolments import hold_enrolment, set_status
from services.tables import Certificate
from services.waiting_lists import EnrolmentEnded
from tenants.tables import Firm

OUTCOMES = ("PASSED", "FAILED", "ABSENT")
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_CODE = 12
_NUMBERS = 770_130_831
"""Keeps the lock of certificates' numbers apart from other advisory locks."""


class RunNotOver(Refusal):
    """Results are entered after the last meeting."""

    rule: ClassVar[str] = "run-not-over"
    title: ClassVar[str] = N_("The course is not over")


class AttendanceDisagrees(Refusal):
    """The result does not agree with who came."""

    rule: ClassVar[str] = "attendance-disagrees"
    title: ClassVar[str] = N_("The attendance says otherwise")


async def conclude(id: UUID, outcome: str, *, actor: Actor, now: datetime) -> UUID | None:
    """Say what became of a person after the last meeting; the certificate's id when they passed.

    Whoever came took the seat: its support is accepted. Who never came took none: it is released.
    Passing grants the course's qualifications from today. RunNotOver, AttendanceDisagrees,
    EnrolmentEnded, RunEnded, OwnSignOff; Invalid, NotFound, Forbidden.
    """
    checked_choice("outcome", outcome, OUTCOMES)
    found = await fetch("SELECT firm, person FROM enrolment WHERE id = {}", id)
    async with write():
        await lock(Firm, [row["firm"] for row in found])
        await lock(Person, [row["person"] for row in found])
        run, enrolment = await hold_enrolment(id, actor=actor)
        require(actor, Role.manager, Role.technician, incubator=run["incubator"])
        check_over(run, enrolment, now)
        check_attendance(outcome, await _meetings_attended(id))
        if enrolment["person"] == actor.person:
            raise OwnSignOff(N_("Nobody can sign off their own skill. Ask a colleague."))
        await set_status(id, outcome, now=now)
        await _settle(enrolment, outcome, actor=actor, now=now)
        await audit.record(
            actor, "enrolment.conclude", "enrolment", id,
            incubator=run["incubator"], fields=["outcome"], now=now,
        )  # fmt: skip
        if outcome != "PASSED":
            return None
        await _grant(run, enrolment, actor=actor, now=now)
        return await _certify(run, enrolment, actor=actor, now=now)


def check_over(run: Row, enrolment: Row, now: datetime) -> None:
    """RunEnded for a cancelled run, EnrolmentEnded, or RunNotOver before the last meeting ends."""
    if run["status"] == "CANCELLED":
        raise RunEnded(N_("This course was cancelled. Choose another date."))
    if enrolment["status"] != "ENROLLED":
        raise EnrolmentEnded(N_("This enrolment has ended; nothing is held for it any more."))
    if now < run["ends_at"]:
        raise RunNotOver(
            N_("Results can be entered from %(at)s on, when the last meeting is over."),
            at=run["ends_at"],
            next_possible=run["ends_at"],
        )


def check_attendance(outcome: str, attended: int) -> None:
    """AttendanceDisagrees: nobody passes or fails without coming once, or is absent who came."""
    if outcome == "ABSENT" and attended:
        raise AttendanceDisagrees(
            N_("This person came to %(count)s meetings: enter whether the course was passed."),
            count=attended,
        )
    if outcome != "ABSENT" and not attended:
        raise AttendanceDisagrees(N_("No attendance of this person is noted. Note it first."))


async def _meetings_attended(enrolment: UUID) -> int:
    sql = "SELECT COUNT(*) AS n FROM attendance WHERE enrolment = {} AND was_present"
    return int((await fetch(sql, enrolment))[0]["n"])


async def _settle(enrolment: Row, outcome: str, *, actor: Actor, now: datetime) -> None:
    if enrolment["act"] is None:
        return
    act = await Act.objects().where(Act.id == enrolment["act"]).first()
    assert act
    if outcome == "ABSENT":
        await seat_funds.release([act], actor_user=actor.user, now=now)
    else:
        await seat_funds.accept(act, actor_user=actor.user, now=now)


async def _grant(run: Row, enrolment: Row, *, actor: Actor, now: datetime) -> None:
    """Every qualification of the course, unless the person holds it for as long anyway."""
    rows = await fetch(
        "SELECT qualification FROM course_qualification WHERE course = {} ORDER BY qualification",
        run["course"],
    )
    for row in rows:
        try:
            await grant_held(
                enrolment["person"], row["qualification"],
                granted_on=local(now).date(), basis="COURSE", actor=actor, now=now,
            )  # fmt: skip
        except AlreadyQualified:
            continue


async def _certify(run: Row, enrolment: Row, *, actor: Actor, now: datetime) -> UUID:
    (row,) = await fetch(
        "SELECT c.code, c.name_vi, c.name_en, i.name_vi AS house_vi,"
        " i.name_en AS house_en, p.full_name FROM course c CROSS JOIN incubator i"
        " CROSS JOIN person p WHERE c.id = {} AND i.id = {} AND p.id = {}",
        *(run["course"], run["incubator"], enrolment["person"]),
    )
    certificate = Certificate(
        id=uuid7(),
        number=await _number(local(now).year),
        code="".join(secrets.choice(_ALPHABET) for _ in range(_CODE)),
        enrolment=enrolment["id"],
        holder=row["full_name"],
        course_vi=row["name_vi"],
        course_en=row["name_en"],
        house_vi=row["house_vi"],
        house_en=row["house_en"],
        minutes=await _minutes_given(run["id"]),
        issued_by=actor.user,
        issued_at=now,
    )
    await insert(certificate)
    return certificate.id


async def _minutes_given(run: UUID) -> int:
    """The minutes of all meetings that took place; a run may be shorter than its course."""
    rows = await fetch(
        "SELECT starts_at, ends_at FROM course_meeting WHERE run = {} AND cancelled_at IS NULL", run
    )
    return sum(Period(row["starts_at"], row["ends_at"]).minutes for row in rows)


async def _number(year: int) -> str:
    """The next number of the year; whoever needs one waits for the one before."""
    if dialect() == "postgres":
        await execute("SELECT pg_advisory_xact_lock({})", _NUMBERS)
    rows = await fetch(
        "SELECT COUNT(*) AS n FROM certificate WHERE number LIKE {}", f"%/{year}/GCN"
    )
    return f"{rows[0]['n'] + 1:04d}/{year}/GCN"
