"""A letting as its verbs know it: its state, what may be done with it, and its terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from facilities.booking_scope import may_read
from facilities.let_units import Days
from facilities.rents import Agreed, Terms
from facilities.tables import Letting, Resource
from incubator import audit
from incubator.clock import moment
from incubator.database import Row, execute, fetch, lock, marks
from incubator.faults import Forbidden, NotFound
from incubator.languages import N_
from incubator.refusals import Refusal
from incubator.users import Actor, Role
from tenants.support_caps import lock_parties_of
from tenants.tables import Firm


class LettingEnded(Refusal):
    """The unit was handed back, or the letting was cancelled."""

    rule: ClassVar[str] = "letting-ended"
    title: ClassVar[str] = N_("The letting has ended already")


class MonthSettled(Refusal):
    """A month whose support is accepted is not taken back."""

    rule: ClassVar[str] = "month-settled"
    title: ClassVar[str] = N_("The month is settled already")


@dataclass(frozen=True, slots=True)
class Stands:
    """What decides where a letting stands."""

    agreed_from: date
    starts_on: date
    ends_on: date
    handed_over_on: date | None
    handed_back_on: date | None
    cancelled_at: datetime | None


def state(letting: Letting | Stands, today: date) -> str:
    """Where a letting stands on a day: a key of `letting_words.STATES`."""
    if letting.cancelled_at:
        return "CANCELLED"
    if letting.handed_back_on:
        return "ENDED"
    if letting.handed_over_on is None:
        return "WAITING" if letting.starts_on > letting.agreed_from else "SIGNED"
    return "OVERDUE" if letting.ends_on <= today else "LET"


def check_live(letting: Letting) -> None:
    """LettingEnded when nothing can be done with it any more."""
    if letting.cancelled_at:
        raise LettingEnded(N_("This letting was cancelled."))
    if letting.handed_back_on:
        message = N_("The unit was handed back on %(day)s.")
        raise LettingEnded(message, day=letting.handed_back_on)


async def hold_letting(id: UUID, *, actor: Actor | None, units: Iterable[UUID] = ()) -> Letting:
    """Lock a letting inside the open transaction, and all that a change of it may touch.

    That is its firm and those that wait for its unit, the unit and `units`, the lettings of all of
    them, and the caps of these firms. NotFound for one that is not this actor's to see, Forbidden
    for one that they may see and not change. No actor is the night's work, which may change all.
    """
    rows = await fetch("SELECT incubator, firm, resource FROM letting WHERE id = {}", id)
    if not rows:
        raise NotFound
    if actor is not None:
        authorise(actor, rows[0]["incubator"], rows[0]["firm"])
    waiting = await fetch(
        "SELECT id, firm FROM letting WHERE resource = {} AND handed_over_on IS NULL"
        " AND cancelled_at IS NULL",
        rows[0]["resource"],
    )
    firms = await lock(Firm, [rows[0]["firm"], *(row["firm"] for row in waiting)])
    await lock(Resource, [rows[0]["resource"], *units])
    await lock(Letting, [id, *(row["id"] for row in waiting)])
    await lock_parties_of(firms)
    return await read_letting(id)


async def read_letting(id: UUID) -> Letting:
    """A letting as it is now; NotFound when there is none."""
    found = await Letting.objects().where(Letting.id == id).first()
    if found is None:
        raise NotFound
    return found


def authorise(actor: Actor, incubator: UUID, firm: UUID) -> None:
    """NotFound or Forbidden unless the actor manages the house."""
    if actor.has(Role.manager, incubator):
        return
    raise Forbidden if may_read(actor, incubator, firm) else NotFound


async def keep_letting(
    letting: Letting,
    action: str,
    fields: Sequence[str] = (),
    *,
    actor: Actor | None = None,
    now: datetime,
) -> None:
    """Store a change with its next sequence, the place it takes, and the trace of it."""
    letting.sequence += 1
    await letting.save()
    await take_place(letting)
    await audit.record(
        actor,
        action,
        "letting",
        letting.id,
        incubator=letting.incubator,
        fields=fields,
        sequence=letting.sequence,
        now=now,
    )


async def take_place(letting: Letting) -> None:
    """Let the occupation be what the letting says; one that never began takes nothing."""
    if letting.starts_on >= letting.occupied_until or letting.cancelled_at:
        await execute("UPDATE occupation SET holds = FALSE WHERE act = {}", letting.act)
        return
    start, end = moment(letting.starts_on, 0), moment(letting.occupied_until, 0)
    await execute(
        "UPDATE occupation SET starts_at = {}, blocked_from = {}, ends_at = {}, blocked_until = {}"
        " WHERE act = {} AND (starts_at <> {} OR ends_at <> {})",
        *(start, start, end, end, letting.act, start, end),
    )


@dataclass(frozen=True, slots=True)
class Accounted:
    """The terms of a letting and the days whose rent is kept; none when its end came before."""

    terms: Terms
    days: Days | None


async def load_terms(lettings: Sequence[Letting]) -> dict[UUID, Accounted]:
    """The terms of lettings, in one statement."""
    ids = [letting.id for letting in lettings]
    rows = await fetch(
        "SELECT letting, starts_on, monthly_rate FROM letting_term"  # noqa: S608
        f" WHERE letting IN ({marks(ids)}) ORDER BY starts_on, id",
        *ids,
    )
    return {letting.id: accounted(letting, rows) for letting in lettings}


def accounted(letting: Letting, rows: Iterable[Row]) -> Accounted:
    """The same of one letting, out of the terms of several."""
    agreed = [
        Agreed(row["starts_on"], row["monthly_rate"])
        for row in rows
        if row["letting"] == letting.id
    ]
    terms = Terms(
        size=letting.size,
        agreed=agreed,
        steps=percents(letting.steps),
        lease_began=letting.lease_began,
        supported_until=letting.ends_on,
    )
    first = max(letting.starts_on, letting.accounted_from)
    live = first < letting.occupied_until and not letting.cancelled_at
    return Accounted(terms, Days(first, letting.occupied_until) if live else None)


def percents(steps: str) -> tuple[int, ...]:
    """The percents of the steps as they are stored: 50/35/20/0."""
    return tuple(int(percent) for percent in steps.split("/"))
