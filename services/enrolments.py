"""Enrolling a firm's people in a run: a seat with its support held, or a place in the line."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from facilities.parties import FirmFacts
from incubator import audit
from incubator.clock import local
from incubator.database import Row, execute, fetch, insert, lock, marks, violated, write
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.names import Name
from incubator.periods import Period
from incubator.refusals import Invalid, Refusal
from incubator.tables import Act, Person
from incubator.users import Actor
from services.busy_people import load_busy
from services.course_runs import RunEnded, check_live, hold_run
from services.meeting_rules import check_trainees
from services.seat_funds import Funded, Payer, Seat, firm_of, hold_seats, payer_of, seat_of
from services.tables import Enrolment
from tenants.tables import Firm

MOST_PEOPLE = 50
ELSEWHERE = N_("%(people)s: elsewhere in %(slot)s. Choose another date, or enrol all the same.")
SEATED = ("ENROLLED", "PASSED", "FAILED", "ABSENT")


class AlreadyEnrolled(Refusal):
    """The person has a seat in the run, or waits for one."""

    rule: ClassVar[str] = "already-enrolled"
    title: ClassVar[str] = N_("Enrolled already")


class RunBegun(Refusal):
    """The first meeting has begun: the staff of the house decide what is changed."""

    rule: ClassVar[str] = "run-begun"
    title: ClassVar[str] = N_("The course has begun")


class SeatTaken(Refusal):
    """Somebody else took the last seat at the same moment."""

    rule: ClassVar[str] = "seat-taken"
    title: ClassVar[str] = N_("The last seat is gone")


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What the verb answers of each person; `place` counts those who wait, from 1."""

    id: UUID
    person: UUID
    status: str
    seat: Seat
    act: Act | None
    place: int | None = None


async def enrol(
    run: UUID,
    firm: UUID,
    people: Sequence[UUID],
    *,
    actor: Actor,
    now: datetime,
    without_support: bool = False,
    anyway: bool = False,
) -> list[Enrolled]:
    """Give a firm's people seats, their support held in one transaction; who finds none waits.

    A course that another programme pays for holds no line. Who is elsewhere during a meeting is
    enrolled `anyway` only: TraineesElsewhere. AlreadyEnrolled, RunBegun, RunEnded,
    NoOpenLine, OverBudget, NoTaxCode, SupportModeMissing; Invalid for people who do not act for
    the firm; Forbidden for those who enrol nobody.
    """
    check_actor(actor, firm)
    wanted = list(dict.fromkeys(people))
    if not 1 <= len(wanted) <= MOST_PEOPLE:
        message = N_("Name between %(least)s and %(most)s people.")
        raise Invalid("people", message, least=1, most=MOST_PEOPLE)
    async with seats_guarded(), write():
        await lock(Firm, [firm])
        await lock(Person, wanted)
        held = await hold_run(run)
        check_open(held, actor, now)
        payer = await payer_of(held)
        facts = await firm_of(payer, firm)
        await _check_people(held, facts, wanted, payer.day)
        if not anyway:
            await _check_free(run, wanted, now)
        return await _seat(
            held, payer, facts, wanted, without_support=without_support, actor=actor, now=now
        )


def check_actor(actor: Actor, firm: UUID) -> None:
    """Forbidden for a role that enrols nobody; Invalid for a firm that is not the actor's."""
    if actor.is_staff():
        return
    if not actor.firms:
        raise Forbidden
    if firm not in actor.firms:
        raise Invalid("firm", N_("There is no such firm."))


def check_open(run: Row, actor: Actor, now: datetime) -> None:
    """RunEnded, or RunBegun for those who are not staff of the house."""
    check_live(run, now)
    if run["starts_at"] <= now and not actor.is_staff(run["incubator"]):
        raise RunBegun(
            N_("This course began on %(day)s. Ask the staff of the house."),
            day=local(run["starts_at"]).date(),
        )
    if actor.is_staff() and not actor.firms and not actor.is_staff(run["incubator"]):
        raise Forbidden


async def _check_people(run: Row, firm: FirmFacts, people: Sequence[UUID], day: date) -> None:
    rows = await fetch(
        "SELECT p.id, p.full_name, EXISTS (SELECT 1 FROM membership m WHERE m.person = p.id"
        " AND m.firm = {} AND m.valid_from <= {} AND (m.valid_to IS NULL OR m.valid_to >= {}))"
        ' AS "belongs [boolean]", EXISTS (SELECT 1 FROM enrolment e WHERE e.person = p.id'
        " AND e.run = {} AND e.status <> 'WITHDRAWN') AS \"enrolled [boolean]\""
        f" FROM person p WHERE p.id IN ({marks(people)}) ORDER BY p.sort_key",
        *(firm.id, day, day, run["id"], *people),
    )
    if len(rows) != len(people) or not all(row["belongs"] for row in rows):
        raise Invalid("people", N_("This person does not act for the firm."))
    if run["instructor"] in people:
        raise Invalid("people", N_("The instructor cannot attend the course as a trainee."))
    if known := [row["full_name"] for row in rows if row["enrolled"]]:
        message = N_("%(people)s: enrolled in this course already, or waiting for a seat.")
        raise AlreadyEnrolled(message, people=known, field="people")


async def _check_free(run: UUID, people: Sequence[UUID], now: datetime) -> None:
    """TraineesElsewhere for people who are somewhere else during a meeting to come."""
    rows = await fetch(
        "SELECT starts_at, ends_at FROM course_meeting WHERE run = {} AND cancelled_at IS NULL"
        " AND ends_at > {} ORDER BY starts_at",
        *(run, now),
    )
    slots = [Period(row["starts_at"], row["ends_at"]) for row in rows]
    busy = await load_busy(people, Period(slots[0].start, max(slot.end for slot in slots)))
    named = await fetch(
        "SELECT id, full_name FROM person"  # noqa: S608
        f" WHERE id IN ({marks(people)}) ORDER BY sort_key, id",
        *people,
    )
    for slot in slots:
        names = {row["id"]: row["full_name"] for row in named}
        check_trainees(names, busy, slot, message=ELSEWHERE, field="people")


async def _seat(
    run: Row,
    payer: Payer,
    firm: FirmFacts,
    people: Sequence[UUID],
    *,
    without_support: bool,
    actor: Actor,
    now: datetime,
) -> list[Enrolled]:
    """Those who find a seat get it in the order in which they were named."""
    waiting = await _count_waiting(run["id"])
    free = 0 if waiting else max(run["seats"] - run["taken"], 0)
    funds = await hold_seats(
        payer, firm, min(free, len(people)),
        without_support=without_support, actor_user=actor.user, now=now,
    )  # fmt: skip
    later = Funded(seat_of(payer, firm, without_support=without_support), None)
    both = [*funds, *[later] * (len(people) - len(funds))]
    rows, versions = [], await _versions(run["id"], people)
    for n, (person, funded) in enumerate(zip(people, both, strict=True)):
        status = "ENROLLED" if n < len(funds) else "WAITING"
        row = _enrolment(run, firm, person, funded, status, without_support, actor, now)
        row.sequence = versions[person]
        rows.append(row)
    await insert(*rows)
    for row in rows:
        await audit.record(
            actor, "enrolment.enrol", "enrolment", row.id,
            incubator=run["incubator"], fields=["status"], now=now,
        )  # fmt: skip
    first = waiting + 1 - len(funds)
    return [
        Enrolled(row.id, row.person, row.status, funded.seat, funded.act,
                 first + n if row.status == "WAITING" else None)
        for n, (row, funded) in enumerate(zip(rows, both, strict=True))
    ]  # fmt: skip


def _enrolment(
    run: Row,
    firm: FirmFacts,
    person: UUID,
    funded: Funded,
    status: str,
    without_support: bool,
    actor: Actor,
    now: datetime,
) -> Enrolment:
    price = funded.seat.price
    return Enrolment(
        id=uuid7(), run=run["id"], firm=firm.id, person=person, status=status,
        without_support=without_support, act=funded.act.id if funded.act else None,
        rate_group=funded.seat.group, full_cost=price.full_cost, tenant_price=price.tenant_price,
        support=price.support, surcharge=price.surcharge, held_back="",
        enrolled_by=actor.user, enrolled_at=now, changed_at=now,
    )  # fmt: skip


async def _versions(run: UUID, people: Sequence[UUID]) -> dict[UUID, int]:
    """The next version of each person's place in the run; 0 for who was never in it."""
    rows = await fetch(
        "SELECT person, MAX(sequence) + 1 AS version FROM enrolment"  # noqa: S608
        f" WHERE run = {{}} AND person IN ({marks(people)}) GROUP BY person",
        *(run, *people),
    )
    return dict.fromkeys(people, 0) | {row["person"]: row["version"] for row in rows}


async def _count_waiting(run: UUID) -> int:
    sql = "SELECT COUNT(*) AS n FROM enrolment WHERE run = {} AND status = 'WAITING'"
    return int((await fetch(sql, run))[0]["n"])


@asynccontextmanager
async def seats_guarded() -> AsyncIterator[None]:
    """SeatTaken or AlreadyEnrolled when the database's own guard was faster than the rule."""
    try:
        yield
    except Exception as error:
        guard = violated(error)
        if guard == "course_run_seats":
            raise SeatTaken(N_("The last seat has just been taken. Enrol to wait.")) from error
        if guard == "enrolment.run, enrolment.person":
            message = N_("%(people)s: enrolled in this course already, or waiting for a seat.")
            raise AlreadyEnrolled(message, people=[], field="people") from error
        raise


async def hold_enrolment(id: UUID, *, actor: Actor) -> tuple[Row, Row]:
    """An enrolment with its run, locked; NotFound for one that is not the actor's to change."""
    found = await fetch(
        "SELECT e.run, e.firm, r.incubator FROM enrolment e JOIN course_run r ON r.id = e.run"
        " WHERE e.id = {}",
        id,
    )
    if not found:
        raise NotFound
    row = found[0]
    if not actor.is_staff(row["incubator"]) and row["firm"] not in actor.firms:
        raise NotFound
    run = await hold_run(row["run"])
    return run, (await lock(Enrolment, [id]))[0]


async def set_status(enrolment: UUID, status: str, *, now: datetime) -> None:
    """Write where an enrolment stands, as its next version; the database counts the seat."""
    await execute(
        "UPDATE enrolment SET status = {}, held_back = '', changed_at = {},"
        " sequence = sequence + 1 WHERE id = {}",
        *(status, now, enrolment),
    )


async def firm_name(firm: UUID) -> Name:
    """What a firm is called."""
    (row,) = await fetch("SELECT name_vi, name_en FROM firm WHERE id = {}", firm)
    return Name(row["name_vi"], row["name_en"])


__all__ = [
    "AlreadyEnrolled",
    "Enrolled",
    "RunBegun",
    "RunEnded",
    "SeatTaken",
    "enrol",
]
