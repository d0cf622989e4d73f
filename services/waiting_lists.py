"""Leaving a run, and moving up: a seat that is given back goes to the first who can be paid for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from incubator import audit
from incubator.clock import local
from incubator.database import Row, execute, fetch, lock, write
from incubator.languages import N_
from incubator.lines import lock_candidates
from incubator.refusals import Refusal
from incubator.tables import Act
from incubator.users import Actor, Role, require
from services import training_notices as news
from services.course_runs import check_live, hold_run, keep_cancelled
from services.enrolments import check_open, hold_enrolment, set_status
from services.meeting_places import free, lock_places
from services.seat_funds import Payer, firm_of, hold_seats, payer_of, release
from tenants.support_caps import lock_parties_of
from tenants.tables import Firm

LEFT = ("ENROLLED", "WAITING")


class EnrolmentEnded(Refusal):
    """The person has left the run, or it is settled what became of them."""

    rule: ClassVar[str] = "enrolment-ended"
    title: ClassVar[str] = N_("The enrolment has ended already")


async def withdraw(id: UUID, *, actor: Actor, now: datetime) -> list[UUID]:
    """Take a person out of a run before it begins: the support is free, the next one moves up.

    The ids of those who moved up. EnrolmentEnded, RunBegun, RunEnded; NotFound, Forbidden.
    """
    async with write():
        await lock(Firm, await _firms_in_line(id))
        run, enrolment = await hold_enrolment(id, actor=actor)
        check_open(run, actor, now)
        check_live_enrolment(enrolment)
        payer = await payer_of(run)
        await _lock_funds(run, payer, now)
        await set_status(id, "WITHDRAWN", now=now)
        await release(await _acts([enrolment]), actor_user=actor.user, now=now)
        await audit.record(
            actor, "enrolment.withdraw", "enrolment", id,
            incubator=run["incubator"], fields=["status"], now=now,
        )  # fmt: skip
        if enrolment["firm"] not in actor.firms:
            await news.tell_firm(news.WITHDRAWN, run, enrolment, now=now)
        if enrolment["status"] == "WAITING":
            return []
        return await move_up(run["id"], payer, actor=actor, now=now)


def check_live_enrolment(enrolment: Row) -> None:
    """EnrolmentEnded when nothing can be done with it any more."""
    if enrolment["status"] not in LEFT:
        raise EnrolmentEnded(N_("This enrolment has ended; nothing is held for it any more."))


async def _firms_in_line(id: UUID) -> list[UUID]:
    """The firms whose funds the act may touch: the one that leaves, and all that wait."""
    rows = await fetch(
        "SELECT DISTINCT o.firm FROM enrolment e JOIN enrolment o ON o.run = e.run"
        " AND (o.id = e.id OR o.status = 'WAITING') WHERE e.id = {}",
        id,
    )
    return [row["firm"] for row in rows]


async def _lock_funds(run: Row, payer: Payer, now: datetime) -> None:
    """Every cap and line that may be freed or taken, in order, before one is touched."""
    firms = await fetch(
        "SELECT f.tax_code FROM firm f WHERE f.id IN (SELECT firm FROM enrolment WHERE run = {})",
        run["id"],
    )
    await lock_parties_of(firms)
    held = await fetch(
        "SELECT DISTINCT a.line FROM enrolment e JOIN act a ON a.id = e.act"
        " WHERE e.run = {} AND a.line IS NOT NULL AND a.status = 'HELD'",
        run["id"],
    )
    await lock_candidates([payer.choice], local(now).date(), [row["line"] for row in held])


async def _acts(enrolments: Sequence[Row]) -> list[Act]:
    ids = [row["act"] for row in enrolments if row["act"]]
    return list(await Act.objects().where(Act.id.is_in(ids))) if ids else []


async def move_up(run: UUID, payer: Payer, *, actor: Actor, now: datetime) -> list[UUID]:
    """Give free seats to those who wait, first come first served, and hold their support.

    Who cannot be paid for keeps the place in the line; their firm and the house are told why, and
    the seat goes to the next.
    """
    held = await hold_run(run)
    free = held["seats"] - held["taken"]
    waiting = await fetch(
        "SELECT * FROM enrolment WHERE run = {} AND status = 'WAITING' ORDER BY enrolled_at, id",
        run,
    )
    moved: list[UUID] = []
    for one in waiting:
        if len(moved) == free:
            break
        if await _seat_one(held, payer, one, actor=actor, now=now):
            moved.append(one["id"])
    return moved


async def _seat_one(run: Row, payer: Payer, one: Row, *, actor: Actor, now: datetime) -> bool:
    firm = await firm_of(payer, one["firm"])
    try:
        (funded,) = await hold_seats(
            payer, firm, 1,
            without_support=one["without_support"], actor_user=actor.user, now=now,
        )  # fmt: skip
    except Refusal as refusal:
        await _hold_back(run, one, refusal, now=now)
        return False
    price = funded.seat.price
    await execute(
        "UPDATE enrolment SET status = 'ENROLLED', held_back = '', act = {}, rate_group = {},"
        " full_cost = {}, tenant_price = {}, support = {}, surcharge = {}, changed_at = {},"
        " sequence = sequence + 1"
        " WHERE id = {}",
        *(funded.act.id if funded.act else None, funded.seat.group, price.full_cost),
        *(price.tenant_price, price.support, price.surcharge, now, one["id"]),
    )
    await audit.record(
        None, "enrolment.move-up", "enrolment", one["id"],
        incubator=run["incubator"], fields=["status"], now=now,
    )  # fmt: skip
    await news.tell_firm(news.SEATED, run, one, now=now)
    return True


async def _hold_back(run: Row, one: Row, refusal: Refusal, *, now: datetime) -> None:
    sql = "UPDATE enrolment SET held_back = {}, changed_at = {} WHERE id = {}"
    await execute(sql, refusal.rule, now, one["id"])
    await news.tell_firm(news.NO_FUNDS, run, one, now=now)
    await news.tell_house(news.NO_FUNDS, run, one, now=now)


async def _free_places(run: Row) -> None:
    """Let go of every room, machine and technician of a run."""
    await lock_places(run)
    rows = await fetch("SELECT id FROM course_meeting WHERE run = {}", run["id"])
    await free([row["id"] for row in rows])


async def cancel_run(run: UUID, reason: str, *, actor: Actor, now: datetime) -> None:
    """Cancel a run that is not over, with a reason: places and support are free, all are told.

    RunEnded, Invalid, NotFound, Forbidden.
    """
    async with write():
        rows = await fetch("SELECT DISTINCT firm FROM enrolment WHERE run = {}", run)
        await lock(Firm, [row["firm"] for row in rows])
        held = await hold_run(run)
        require(actor, Role.manager, incubator=held["incubator"])
        check_live(held, now)
        await _free_places(held)
        await _lock_funds(held, await payer_of(held), now)
        live = await fetch(
            "SELECT * FROM enrolment WHERE run = {} AND status IN ('ENROLLED', 'WAITING')", run
        )
        for one in live:
            await set_status(one["id"], "WITHDRAWN", now=now)
        await release(await _acts(live), actor_user=actor.user, now=now)
        await keep_cancelled(held, reason, actor=actor, now=now)
        for one in live:
            await news.tell_firm(news.CANCELLED, held, one, now=now)
        await _tell_teachers(held, actor=actor, now=now)


async def _tell_teachers(run: Row, *, actor: Actor, now: datetime) -> None:
    rows = await fetch(
        "SELECT DISTINCT instructor FROM course_meeting WHERE run = {} AND ends_at > {}",
        *(run["id"], now),
    )
    teachers = [row["instructor"] for row in rows]
    await news.tell_teachers(news.NOT_GIVEN, run, teachers, actor=actor, now=now)
