"""The bookings of seven weeks as people would make them, by chance and without a clash."""

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from incubator import clock
from incubator.demo.facts import facts
from incubator.demo.houses import OPEN_AT_NOON
from incubator.periods import Period

OPENS, NOON, REOPENS, CLOSES = 8 * 60, 12 * 60, 13 * 60, 17 * 60
HALF_HOUR, WHOLE_DAY = 30, 8 * 60
SATURDAY = 5
LATEST_NOTICE_DAYS = 9
NIGHT_RUNS = 0.4
OVERNIGHT = ("TB-05", "TB-18", "TB-26")
# How many bookings of a machine or room people want on a workday; of others, OTHERWISE.
DEMAND = {
    "TB-01": 2.4, "TB-03": 2.1, "TB-05": 1.6, "TB-16": 1.6, "TB-27": 2.6, "TB-19": 1.7,
    "TB-20": 2.0, "TB-22": 1.5, "TB-18": 0.2, "TB-17": 0.9, "TB-12": 1.3, "TB-28": 0.8,
    "KG-13": 2.2, "KG-14": 0.5,
}  # fmt: skip
OTHERWISE = 0.55
# Weeks ahead fill up as they come near.
AHEAD = {0: 0.9, 1: 0.65, 2: 0.4}
LAST_RESORT = 0.25


@dataclass(frozen=True, slots=True)
class Entry:
    """One booking that is going to be asked for."""

    resource: str
    quantity: int
    slot: Period
    firm: str
    person: str | None
    purpose: str
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who books: of which firm, since when, and what they may run."""

    name: str
    firm: str
    group: str
    since: date
    holds: frozenset[str]
    expiring: frozenset[str]
    quota_minutes: int


@dataclass(slots=True)
class Diary:
    """What is taken so far, so that the next entry fits in."""

    chance: random.Random
    now: datetime
    users: list[User]
    workdays: list[date]
    taken: dict[str, list[Period]] = field(default_factory=lambda: defaultdict(list))
    used: dict[tuple[str, date], int] = field(default_factory=lambda: defaultdict(int))

    def entries(self) -> Iterator[Entry]:
        """Every booking of every working day, machine by machine."""
        resources = [*facts("machines"), *(s for s in facts("spaces") if s["bookable"])]
        for day in self.workdays:
            for fact in resources:
                yield from self._of_day(fact, day, self._wanted(fact, day))

    def _wanted(self, fact: dict[str, Any], day: date) -> int:
        weeks = (day - clock.local(self.now).date()).days // 7
        ahead = AHEAD.get(weeks, LAST_RESORT) if weeks >= 0 else 1.0
        part = 0.5 if day.weekday() == SATURDAY else 1.0
        return int(DEMAND.get(fact["code"], OTHERWISE) * ahead * part + self.chance.random())

    def _of_day(self, fact: dict[str, Any], day: date, wanted: int) -> Iterator[Entry]:
        for _ in range(wanted):
            for _attempt in range(6):
                slot = self._slot(fact, day)
                if slot and (entry := self._fitting(fact, slot, day)):
                    yield entry
                    break

    def _slot(self, fact: dict[str, Any], day: date) -> Period | None:
        """A slot in which set-up and clean-up, too, lie in the day's staffed hours."""
        closes = NOON if day.weekday() == SATURDAY else CLOSES
        setup, cleanup = fact.get("setup", 0), fact.get("cleanup", 0)
        first = _half_hours_up(OPENS + setup)
        if fact.get("min_slot") == WHOLE_DAY or (
            fact["code"] in OVERNIGHT and self.chance.random() < NIGHT_RUNS
        ):
            return self._overnight(day, first)
        length = self._length(fact)
        last = (closes - cleanup - length) // HALF_HOUR * HALF_HOUR
        if last < first:
            return None
        start = self.chance.randrange(first, last + 1, HALF_HOUR)
        if _at_noon(start, start + length) and fact.get("home") not in OPEN_AT_NOON:
            return None
        return Period(clock.moment(day, start), clock.moment(day, start + length))

    def _overnight(self, day: date, start: int) -> Period | None:
        """A run that somebody unloads in the morning of the next working day."""
        later = [other for other in self.workdays if timedelta(0) < other - day <= timedelta(2)]
        if not later:
            return None
        return Period(clock.moment(day, start), clock.moment(later[0], OPENS + HALF_HOUR))

    def _length(self, fact: dict[str, Any]) -> int:
        shortest = max(fact.get("min_slot", 60), 60)
        return int(shortest * self.chance.choice((1, 1.5, 2, 3))) // HALF_HOUR * HALF_HOUR

    def _fitting(self, fact: dict[str, Any], slot: Period, day: date) -> Entry | None:
        blocked = Period(
            slot.start - timedelta(minutes=fact.get("setup", 0)),
            slot.end + timedelta(minutes=fact.get("cleanup", 0)),
        )
        unit = f"{fact['code']}/{self.chance.randrange(fact['capacity'])}"
        at_work, in_the_way = _technicians(fact)
        user = self._user(fact, slot, day)
        if user is None or any(self._clashes(place, blocked) for place in (unit, *in_the_way)):
            return None
        for place in (unit, at_work):
            self.taken[place].append(blocked)
        self.taken[user.name].append(slot)
        self.reckon(user.firm, slot)
        purpose = self.chance.choice(facts("purposes")[fact.get("family", "ROOM")])
        alone = fact.get("safety_class") == "D" and self.chance.random() < 0.5
        person = None if alone else user.name
        return Entry(fact["code"], 1, slot, user.firm, person, purpose, self._asked_at(slot))

    def reckon(self, firm: str, slot: Period, units: int = 1) -> None:
        """Count a slot against the hours of the firm's week."""
        self.used[firm, _monday(clock.local(slot.start).date())] += slot.minutes * units

    def _user(self, fact: dict[str, Any], slot: Period, day: date) -> User | None:
        """Somebody who may book it, may run it, is free, and whose firm has hours left."""
        groups = {"TENANTS": ("TENANT",), "GRADUATES": ("TENANT", "GRADUATE")}.get(
            fact["audience"], ("TENANT", "GRADUATE", "EXTERNAL")
        )
        needed = set(fact.get("qualifications", ()))
        ahead = (day - clock.local(self.now).date()).days > 14
        fitting = [
            user
            for user in self.users
            if user.group in groups
            and user.since <= day
            and needed <= (user.holds - user.expiring if ahead else user.holds)
            and not self._clashes(user.name, slot)
            and (
                not user.quota_minutes
                or self.used[user.firm, _monday(day)] + slot.minutes <= user.quota_minutes
            )
        ]
        return self.chance.choice(fitting) if fitting else None

    def _asked_at(self, slot: Period) -> datetime:
        """A moment that has come, one to nine days before."""
        start = clock.local(slot.start).date()
        latest = min(start - timedelta(days=1), clock.local(self.now).date())
        day = latest - timedelta(days=self.chance.randrange(LATEST_NOTICE_DAYS))
        asked = clock.moment(day, self.chance.randrange(OPENS, CLOSES))
        return asked if asked < self.now else clock.moment(day - timedelta(days=1), CLOSES)

    def _clashes(self, place: str, period: Period) -> bool:
        return any(period.overlaps(other) for other in self.taken[place])


def _technicians(fact: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    """Where a booking takes technicians, and where others are in its way.

    Class C machines share them; one of class D has nobody beside it in its house, to be simple.
    """
    minds, runs = f"{fact['incubator']}: C", f"{fact['incubator']}: D"
    return {"C": (minds, (runs,)), "D": (runs, (minds, runs))}.get(
        fact.get("safety_class") or "", ("nobody", ())
    )


def _at_noon(starts: int, ends: int) -> bool:
    """Whether it starts or ends in the lunch break."""
    return NOON <= starts < REOPENS or NOON < ends <= REOPENS


def _half_hours_up(minutes: int) -> int:
    return -(-minutes // HALF_HOUR) * HALF_HOUR


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
