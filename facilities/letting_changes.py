"""What becomes of a letting: handed over, extended, handed back early or late, or cancelled."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from facilities.let import check_live, hold_letting, keep_letting
from facilities.let_units import Days, check_not_let, load_lets
from facilities.letting_facts import load_letting_facts
from facilities.letting_months import arrange
from facilities.letting_places import begin_on, call_off, keep_unit
from facilities.letting_plans import check_place, check_residence
from facilities.letting_requests import check_days
from facilities.lettings import Signed
from facilities.space_rates import rent_on
from facilities.tables import Letting, LettingTerm
from incubator import budget
from incubator.checks import checked_text
from incubator.clock import local
from incubator.database import fetch, insert, write
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor
from tenants.tenancies import ENDINGS

_DAY = timedelta(days=1)


class AlreadyHandedOver(Refusal):
    """The firm has the unit already."""

    rule = "already-handed-over"
    title = N_("Handed over already")


class NotHandedOver(Refusal):
    """What the firm has not got yet is not taken back."""

    rule = "not-handed-over"
    title = N_("Not handed over yet")


async def hand_over(id: UUID, on: date, *, actor: Actor, now: datetime) -> Signed:
    """Give the unit to the firm: it is let, and paid for, from this day on.

    Not before the day agreed, and not while somebody else has the unit (UnitLet).
    """
    async with write():
        letting = await hold_letting(id, actor=actor)
        check_live(letting)
        if letting.handed_over_on:
            message = N_("The unit was handed over on %(day)s.")
            raise AlreadyHandedOver(message, day=letting.handed_over_on)
        today = local(now).date()
        if not letting.agreed_from <= on <= today or on >= letting.ends_on:
            message = N_("Give a day from %(first)s on that is not in the future.")
            raise Invalid("on", message, first=letting.agreed_from)
        await _check_unit_free(letting, Days(on, max(on + _DAY, letting.starts_on)), today)
        begin_on(letting, on)
        letting.handed_over_on = on
        fields = ["handed_over_on"]
        await keep_letting(letting, "letting.hand-over", fields, actor=actor, now=now)
        await arrange([letting], actor_user=actor.user, now=now)
        return Signed.of(letting, now)


async def _check_unit_free(letting: Letting, days: Days, today: date) -> None:
    rows = await fetch(
        "SELECT name_vi, name_en, capacity FROM resource WHERE id = {}", letting.resource
    )
    lets = await load_lets([letting.resource], days.start, today=today, apart_from=letting.id)
    name = Name(rows[0]["name_vi"], rows[0]["name_en"])
    check_not_let(name, rows[0]["capacity"], letting.quantity, days, lets)


async def extend_letting(
    id: UUID, to: date, document: str = "", *, actor: Actor, now: datetime
) -> Signed:
    """Let the unit longer, up to a day (excluded), at the rent in force where the old end was.

    The steps of support go on by the years of the lease. Refused like a new letting of those days.
    """
    async with write():
        letting = await hold_letting(id, actor=actor)
        check_live(letting)
        if to <= letting.ends_on:
            message = N_("The letting ends on %(day)s: give a later day.")
            raise Invalid("to", message, day=letting.ends_on)
        check_days(letting.starts_on, to)
        more = Days(letting.ends_on, to)
        facts = await load_letting_facts(
            letting.resource, letting.tenancy, more, today=local(now).date(), apart_from=id
        )
        check_residence(facts, Days(letting.starts_on, to))
        check_place(facts, more, letting.quantity)
        rate = rent_on(facts.unit.name, facts.rates, more.start)
        term = LettingTerm(
            letting=id,
            starts_on=more.start,
            ends_on=to,
            monthly_rate=rate.monthly_rate,
            legal_basis=rate.legal_basis,
            document=checked_text("contract", document, 80),
            agreed_by=actor.user,
            agreed_at=now,
        )
        await insert(term)
        letting.ends_on, letting.occupied_until = to, max(to, letting.occupied_until)
        await keep_letting(letting, "letting.extend", ["ends_on"], actor=actor, now=now)
        await arrange([letting], actor_user=actor.user, now=now)
        return Signed.of(letting, now)


async def hand_back(id: UUID, on: date, reason: str = "", *, actor: Actor, now: datetime) -> Signed:
    """Take the unit back: `on` is the first day not let.

    A day that lies further ahead than tomorrow moves the agreed end there. Support beyond the day
    is released; of a unit that was kept too long the days after the agreed end are paid in full.
    NotHandedOver when the letting would not have begun by then, MonthSettled when the day lies in
    a month that is settled.
    """
    async with write():
        letting = await hold_letting(id, actor=actor)
        check_live(letting)
        if letting.handed_over_on is None and on <= letting.starts_on:
            message = N_(
                "The unit is to be handed over on %(day)s: give a later day,"
                " or call the letting off with a reason."
            )
            raise NotHandedOver(message, day=letting.starts_on)
        await end_on(letting, on, reason, actor=actor, now=now)
        await arrange([letting], actor_user=actor.user, now=now)
        return Signed.of(letting, now)


async def end_on(
    letting: Letting, on: date, reason: str, *, actor: Actor | None, now: datetime
) -> None:
    """End a letting inside the caller's transaction; its months are arranged by the caller.

    One that would not have begun by then is called off: what ended it says why.
    """
    today = local(now).date()
    reason = checked_text("reason", reason, 500)
    if on <= letting.starts_on and letting.handed_over_on is None:
        await call_off(letting, reason, actor=actor, now=now)
        return
    _check_end(letting, on, today)
    letting.ended_reason = reason
    if on > today + _DAY:
        letting.ends_on = letting.occupied_until = on
        await keep_letting(letting, "letting.shorten", ["ends_on"], actor=actor, now=now)
        return
    if on > letting.occupied_until:
        await keep_unit(letting, on, actor=actor, now=now)
    letting.handed_over_on = letting.handed_over_on or letting.starts_on
    letting.handed_back_on = letting.occupied_until = on
    await keep_letting(letting, "letting.hand-back", ["handed_back_on"], actor=actor, now=now)
    await budget.release([letting.act], actor_user=actor.user if actor else None, now=now)


def _check_end(letting: Letting, on: date, today: date) -> None:
    if on <= letting.starts_on:
        message = N_("Give a day after the hand-over on %(day)s.")
        raise Invalid("on", message, day=letting.starts_on)
    if on > max(letting.ends_on, today + _DAY):
        message = N_("The letting ends on %(day)s; extend it to keep the unit longer.")
        raise Invalid("on", message, day=letting.ends_on)


async def cancel_letting(id: UUID, reason: str, *, actor: Actor, now: datetime) -> Signed:
    """Call off a letting before its hand-over, with a reason; everything held is free again."""
    reason = checked_text("reason", reason, 500, required=True)
    async with write():
        letting = await hold_letting(id, actor=actor)
        check_live(letting)
        if letting.handed_over_on:
            message = N_("The unit was handed over on %(day)s. Hand it back instead.")
            raise AlreadyHandedOver(message, day=letting.handed_over_on)
        await call_off(letting, reason, actor=actor, now=now)
        await arrange([letting], actor_user=actor.user, now=now)
        return Signed.of(letting, now)


async def shorten_with_tenancy(tenancy: UUID, ends_on: date, actor: Actor, now: datetime) -> None:
    """End the lettings of a tenancy with it: each is due back on the tenancy's last day.

    Inside the transaction that ends the tenancy, after the firm's lock.
    """
    rows = await fetch(
        "SELECT id, resource FROM letting WHERE tenancy = {} AND handed_back_on IS NULL"
        " AND cancelled_at IS NULL AND ends_on > {} ORDER BY id",
        tenancy,
        ends_on,
    )
    shortened = []
    for row in rows:
        units = [one["resource"] for one in rows]
        letting = await hold_letting(row["id"], actor=None, units=units)
        await _due_on(letting, ends_on, actor=actor, now=now)
        shortened.append(letting)
    if shortened:
        await arrange(shortened, actor_user=actor.user, now=now)


async def _due_on(letting: Letting, day: date, *, actor: Actor, now: datetime) -> None:
    if day <= letting.starts_on:
        await call_off(letting, "", actor=actor, now=now)
        return
    letting.ends_on = day
    kept = day if letting.handed_over_on is None else max(day, local(now).date() + _DAY)
    letting.occupied_until = min(letting.occupied_until, kept)
    await keep_letting(letting, "letting.shorten", ["ends_on"], actor=actor, now=now)


ENDINGS.append(shorten_with_tenancy)
