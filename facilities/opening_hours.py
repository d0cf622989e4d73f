"""When a house or a resource is open and staffed: a weekly timetable that changes on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from facilities.dated_weeks import DAY, DatedWeek, Shelf, checked_week
from facilities.hits import lock_house, lock_resource
from facilities.hours import Span, midnight
from facilities.strandings import Stranded, newly, shut_out
from facilities.trials import trial
from incubator import audit, clock
from incubator.checks import checked_choice
from incubator.database import fetch, write
from incubator.faults import NotFound
from incubator.languages import N_
from incubator.refusals import Invalid
from incubator.users import Actor, Role, require

OPEN, STAFFED = "OPEN", "STAFFED"
KINDS = {OPEN: N_("Opening hours"), STAFFED: N_("Hours with staff in")}


@dataclass(frozen=True, slots=True)
class Place:
    """A house, or (set) one resource of it."""

    incubator: UUID
    resource: UUID | None = None


@dataclass(frozen=True, slots=True)
class HoursChange:
    """The weekly spans of a place from a day on (None: since ever, where none were set yet).

    For a resource no spans mean that it follows its house again.
    """

    place: Place
    kind: str
    spans: Sequence[Span]
    valid_from: date | None


async def set_hours(change: HoursChange, *, actor: Actor, now: datetime) -> list[Stranded]:
    """Change the hours from a day on; the bookings to come that then lie outside them.

    They stay until they are moved. What was in force ends the day before; of a place that was ever
    booked, only days that have not begun change. HoursInThePast, ChangeAnnounced, SameHours,
    Invalid; the managers of the house alone may.
    """
    async with write():
        return await _change(change, actor, now)


async def preview_hours(change: HoursChange, *, actor: Actor, now: datetime) -> list[Stranded]:
    """What `set_hours` would answer, or the refusal it would raise; nothing is changed."""
    async with trial():
        return await _change(change, actor, now)


async def _change(change: HoursChange, actor: Actor, now: datetime) -> list[Stranded]:
    place = change.place
    checked_choice("kind", change.kind, KINDS)
    spans = checked_week(change.spans)
    resources = await _lock(place, actor)
    if not spans and place.resource is None:
        raise Invalid("day_0", N_("Give the hours of one day at least."))
    today = clock.local(now).date()
    earliest = today + DAY if await _was_booked(place) else date.min
    begins = midnight(change.valid_from) if change.valid_from else now
    async with newly(lambda: shut_out(resources, max(begins, now))) as hits:
        await _shelf(place, change.kind).begin(spans, change.valid_from, earliest)
    await _record("opening-hours.set", place, change.kind, actor, now)
    return hits


async def withdraw_hours(place: Place, kind: str, *, actor: Actor, now: datetime) -> list[Stranded]:
    """Take back the change that is to come; the hours of now go on. The bookings shut out by it.

    NothingAnnounced when there is none.
    """
    checked_choice("kind", kind, KINDS)
    async with write():
        resources = await _lock(place, actor)
        async with newly(lambda: shut_out(resources, now)) as hits:
            await _shelf(place, kind).take_back(clock.local(now).date())
        await _record("opening-hours.withdraw", place, kind, actor, now)
    return hits


async def weeks_of(place: Place) -> dict[str, list[DatedWeek]]:
    """The weeks of a place itself by kind, the earliest first."""
    return {kind: await _shelf(place, kind).weeks() for kind in KINDS}


async def _lock(place: Place, actor: Actor) -> list[UUID]:
    """Lock what the hours are of; NotFound for a resource that is not in the house."""
    require(actor, Role.manager, incubator=place.incubator)
    if place.resource is None:
        return await lock_house(place.incubator)
    if await lock_resource(place.resource) != place.incubator:
        raise NotFound
    return [place.resource]


def _shelf(place: Place, kind: str) -> Shelf:
    owner = {"incubator": place.incubator, "resource": place.resource, "kind": kind}
    return Shelf("opening_hours", "opens", "closes", owner)


async def _was_booked(place: Place) -> bool:
    column, value = ("id", place.resource) if place.resource else ("incubator", place.incubator)
    rows = await fetch(
        "SELECT 1 AS found FROM booking_item i JOIN resource r ON r.id = i.resource"  # noqa: S608
        f" WHERE r.{column} = {{}} LIMIT 1",
        value,
    )
    return bool(rows)


async def _record(action: str, place: Place, kind: str, actor: Actor, now: datetime) -> None:
    subject_kind = "resource" if place.resource else "incubator"
    await audit.record(
        actor, action, subject_kind, place.resource or place.incubator,
        incubator=place.incubator, fields=[kind.lower()], now=now,
    )  # fmt: skip
