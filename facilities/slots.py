"""How long a slot may be, on which steps it lies, and how far ahead it is booked."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from facilities.hours import midnight
from incubator import clock
from incubator.formats import format_minutes
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Refusal


class NoticeTooShort(Refusal):
    rule = "notice-too-short"
    title = N_("Notice too short")


class BeyondHorizon(Refusal):
    rule = "beyond-horizon"
    title = N_("Too far ahead")


class SlotTooShort(Refusal):
    rule = "slot-too-short"
    title = N_("Slot too short")


class SlotTooLong(Refusal):
    rule = "slot-too-long"
    title = N_("Slot too long")


class OffStep(Refusal):
    rule = "off-step"
    title = N_("Start or length off the step")


class InThePast(Refusal):
    rule = "in-the-past"
    title = N_("In the past")


@dataclass(frozen=True, slots=True)
class Duration:
    """Minutes that a sentence writes as hours and minutes of its language."""

    minutes: int

    def __str__(self) -> str:
        """1 hour 30 minutes, in the current language."""
        return format_minutes(self.minutes)


@dataclass(frozen=True, slots=True)
class SlotRules:
    """The slot rules of a resource: notice, lengths and step in minutes, the horizon in days."""

    notice: int
    horizon: int
    shortest: int
    longest: int | None
    step: int


def check_slot(
    name: str,
    slot: Period,
    *,
    notice: int,
    horizon: int,
    shortest: int,
    longest: int | None,
    step: int,
    now: datetime,
    set_aside: Container[str] = (),
) -> None:
    """Refuse a slot for its length or step, or as too near or too far (minutes; horizon days).

    Rules in `set_aside` do not count.
    """
    rules = SlotRules(notice, horizon, shortest, longest, step)
    for refusal in (*_length(name, rules, slot), *_distance(name, rules, slot, now)):
        if refusal.rule not in set_aside:
            raise refusal


def _length(name: str, rules: SlotRules, slot: Period) -> Iterator[Refusal]:
    length = slot.end - slot.start
    if length < timedelta(minutes=rules.shortest):
        yield SlotTooShort(
            N_("%(resource)s is booked for at least %(length)s."),
            resource=name,
            length=Duration(rules.shortest),
            field="ends_at",
        )
    if rules.longest and length > timedelta(minutes=rules.longest):
        yield SlotTooLong(
            N_("%(resource)s is booked for at most %(length)s."),
            resource=name,
            length=Duration(rules.longest),
            field="ends_at",
        )
    step = timedelta(minutes=rules.step)
    since_midnight = slot.start - midnight(clock.local(slot.start).date())
    if since_midnight % step or length % step:
        yield OffStep(
            N_("%(resource)s is booked in steps of %(step)s, counted from midnight."),
            resource=name,
            step=Duration(rules.step),
            field="starts_at",
        )


def _distance(name: str, rules: SlotRules, slot: Period, now: datetime) -> Iterator[Refusal]:
    if slot.start < now:
        yield InThePast(N_("%(start)s has already passed."), start=slot.start, field="starts_at")
    elif slot.start < now + timedelta(minutes=rules.notice):
        yield NoticeTooShort(
            N_("%(resource)s has to be booked at least %(notice)s ahead."),
            resource=name,
            notice=Duration(rules.notice),
            field="starts_at",
        )
    last = clock.local(now).date() + timedelta(days=rules.horizon)
    if clock.local(slot.start).date() > last:
        yield BeyondHorizon(
            N_("%(resource)s can be booked at most %(days)s days ahead, until %(last)s."),
            resource=name,
            days=rules.horizon,
            last=last,
            field="starts_at",
        )
