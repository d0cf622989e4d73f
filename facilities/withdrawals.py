"""Units that cannot be let for a time: works, or because they are unsafe."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from facilities.let_units import Days, check_not_let, load_lets
from facilities.space_rates import is_lettable
from facilities.tables import Resource, UnitWithdrawal
from incubator import audit, clock
from incubator.checks import checked_choice, checked_text
from incubator.database import Row, execute, fetch, insert, lock, marks, write
from incubator.faults import NotFound
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role, require

KINDS = {"WORKS": N_("Works"), "UNSAFE": N_("Unsafe")}
NO_END = date(9999, 1, 1)


class UnitWithdrawn(Refusal):
    """The unit is withdrawn on one of the days."""

    rule: ClassVar[str] = "unit-withdrawn"
    title: ClassVar[str] = N_("The unit is withdrawn")


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Days on which a unit is withdrawn, and why; `ends_on` is excluded, None without an end."""

    id: UUID
    resource: UUID
    kind: str
    reason: str
    starts_on: date
    ends_on: date | None

    @property
    def days(self) -> Days:
        """The days, far into the future when no end is known."""
        return Days(self.starts_on, self.ends_on or NO_END)


def check_not_withdrawn(name: Name, days: Days, withdrawals: Sequence[Withdrawal]) -> None:
    """UnitWithdrawn when the unit is withdrawn on one of the days."""
    for one in withdrawals:
        if not one.days.overlaps(days):
            continue
        since, reason = one.starts_on, one.reason
        if one.ends_on is None:
            message = N_("%(name)s is withdrawn since %(since)s, with no end known: %(reason)s")
            raise UnitWithdrawn(message, name=name, since=since, reason=reason)
        message = N_("%(name)s is withdrawn from %(since)s to %(last)s: %(reason)s")
        back = clock.moment(one.ends_on, 0)
        raise UnitWithdrawn(
            message, next_possible=back, name=name, since=since, reason=reason, last=one.days.last
        )


async def load_withdrawals(resources: Collection[UUID], since: date) -> list[Withdrawal]:
    """What withdraws these units on or after a day, the earliest first."""
    rows = await fetch(
        "SELECT id, resource, kind, reason, starts_on, ends_on FROM unit_withdrawal"  # noqa: S608
        f" WHERE resource IN ({marks(list(resources))}) AND cancelled_at IS NULL"
        " AND (ends_on IS NULL OR ends_on > {}) ORDER BY starts_on, id",
        *resources,
        since,
    )
    return [Withdrawal(**row) for row in rows]


async def withdraw_unit(
    resource: UUID,
    kind: str,
    reason: str,
    starts_on: date,
    ends_on: date | None = None,
    *,
    actor: Actor,
    now: datetime,
) -> UUID:
    """Let a unit to nobody from a day to another (excluded); the house's manager may.

    UnitLet while it is let: move the firm, or end the letting, first. UnitWithdrawn when it is
    withdrawn already.
    """
    checked_choice("kind", kind, KINDS)
    reason = checked_text("reason", reason, 500, required=True)
    if ends_on is not None and ends_on <= starts_on:
        raise Invalid("ends_on", N_("The end must come after the start."))
    days = Days(starts_on, ends_on or NO_END)
    async with write():
        unit = await _lock_unit(resource, actor)
        name = Name(unit["name_vi"], unit["name_en"])
        lets = await load_lets([resource], starts_on, today=clock.local(now).date())
        check_not_let(name, unit["capacity"], unit["capacity"], days, lets)
        check_not_withdrawn(name, days, await load_withdrawals([resource], starts_on))
        row = UnitWithdrawal(
            resource=resource, kind=kind, reason=reason, starts_on=starts_on, ends_on=ends_on,
            made_by=actor.user, made_at=now,
        )  # fmt: skip
        await insert(row)
        await audit.record(
            actor, "unit.withdraw", "resource", resource, incubator=unit["incubator"], now=now
        )
    return row.id


async def return_unit(id: UUID, on: date, *, actor: Actor, now: datetime) -> None:
    """Let the unit again from a day on; on or before its first day it never was withdrawn.

    NotFound for a withdrawal that is not there, Invalid for a day after its end.
    """
    found = await fetch("SELECT resource FROM unit_withdrawal WHERE id = {}", id)
    if not found:
        raise NotFound
    async with write():
        unit = await _lock_unit(found[0]["resource"], actor)
        row = (await lock(UnitWithdrawal, [id]))[0]
        if row["cancelled_at"] or (row["ends_on"] and row["ends_on"] < on):
            raise Invalid("on", N_("The unit is back already."))
        if on <= row["starts_on"]:
            sql = "UPDATE unit_withdrawal SET cancelled_at = {}, ended_by = {} WHERE id = {}"
            await execute(sql, now, actor.user, id)
        else:
            sql = "UPDATE unit_withdrawal SET ends_on = {}, ended_by = {} WHERE id = {}"
            await execute(sql, on, actor.user, id)
        await audit.record(
            actor, "unit.return", "resource", unit["id"], incubator=unit["incubator"], now=now
        )


async def _lock_unit(resource: UUID, actor: Actor) -> Row:
    rows = await lock(Resource, [resource])
    if not rows:
        raise NotFound
    require(actor, Role.manager, incubator=rows[0]["incubator"])
    if not is_lettable(rows[0]["kind"]):
        raise Invalid("resource", N_("Only bays, offices and desks are let by the month."))
    return rows[0]
