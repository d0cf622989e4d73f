"""Series of sessions: the same again each week, all of them planned or none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import ClassVar
from uuid import UUID

from incubator import clock
from incubator.checks import checked_number
from incubator.database import fetch, insert, write
from incubator.formats import format_period
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor
from services.consulting import SessionPlan, check_plan, guarded, take_session
from services.session_invitations import invite_to_series
from services.session_notices import tell_planned
from services.tables import SessionSeries

MOST_TIMES, MOST_WEEKS_APART = 26, 4


class SeriesRefused(Refusal):
    """Some of the times of a series do not work; nothing of it was planned."""

    rule: ClassVar[str] = "series-refused"
    title: ClassVar[str] = N_("Some of these times do not work")

    def __init__(self, refused: Sequence[tuple[Period, Refusal]], times: int) -> None:
        """Name each time with the rule that stands in its way."""
        super().__init__(
            N_("%(refused)s of %(times)s times do not work; leave them out or change them."),
            refused=len(refused),
            times=times,
        )
        self.refused = tuple(refused)

    def sentence(self) -> str:
        """How many, and why each of them, in the current language."""
        why = [f"{format_period(slot)}: {refusal.sentence()}" for slot, refusal in self.refused]
        return "\n".join([super().sentence(), *why])

    @property
    def days(self) -> list[date]:
        """The days that do not work."""
        return [clock.local(slot.start).date() for slot, _ in self.refused]


@dataclass(frozen=True, slots=True)
class Repetition:
    """So many times, so many weeks apart, by the house's clock; some days are left out."""

    times: int
    weeks_apart: int = 1
    leave_out: tuple[date, ...] = ()

    def slots(self, first: Period) -> list[Period]:
        """When they are; Invalid for a number of them that no series has."""
        checked_number("times", self.times, MOST_TIMES, 1)
        checked_number("weeks_apart", self.weeks_apart, MOST_WEEKS_APART, 1)
        step = timedelta(weeks=self.weeks_apart)
        every = [_later(first, step * n) for n in range(self.times)]
        kept = [one for one in every if clock.local(one.start).date() not in self.leave_out]
        if not kept:
            raise Invalid("leave_out", N_("At least one time has to remain."))
        return kept


def _later(slot: Period, by: timedelta) -> Period:
    return Period(slot.start + by, slot.end + by)


async def plan_series(
    plan: SessionPlan, repetition: Repetition, *, actor: Actor, now: datetime
) -> list[UUID]:
    """Plan every session of a series in one transaction, or none of them; their ids in order.

    SeriesRefused lists each time that does not work, with the rule; what `plan_session` raises
    where it is about no time.
    """
    slots = repetition.slots(plan.slot)
    check_plan(plan, actor)
    series = uuid7() if len(slots) > 1 else None
    made, refused = list[UUID](), list[tuple[Period, Refusal]]()
    async with guarded(), write():
        if series:
            await insert(_kept(series, plan.slot, repetition))
        for slot in slots:
            one = replace(plan, slot=slot, series=series)
            try:
                made.append(await take_session(one, actor=actor, now=now))
            except Refusal as refusal:
                if len(slots) == 1:
                    raise
                refused.append((slot, refusal))
        if refused:
            raise SeriesRefused(refused, len(slots))
        if series:
            await invite_to_series(series, now=now)
            [first] = await fetch("SELECT * FROM consulting_session WHERE id = {}", made[0])
            await tell_planned(first, actor=actor, now=now, with_later=True)
    return made


def _kept(id: UUID, first: Period, repetition: Repetition) -> SessionSeries:
    """What was asked for, which calendars tell as a rule."""
    return SessionSeries(
        id=id,
        starts_at=first.start,
        times=repetition.times,
        weeks_apart=repetition.weeks_apart,
    )


def days_in(values: Collection[str]) -> tuple[date, ...]:
    """The days that were ticked in a form; Invalid for what is none."""
    try:
        return tuple(date.fromisoformat(value) for value in values if value)
    except ValueError as error:
        raise Invalid("leave_out", N_("Choose one of the values offered.")) from error
