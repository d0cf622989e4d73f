"""Weekly spans in force between two days: a new week ends the one before it the day before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

from facilities.hours import Span
from facilities.week import Days, grouped
from incubator.database import execute, fetch
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal

DAY = timedelta(days=1)
MIDNIGHT = 1440

Weekly = tuple[Span, ...]
"""The spans of a week, by weekday and start; when they are in force stands elsewhere."""


class HoursInThePast(Refusal):
    rule = "hours-in-the-past"
    title = N_("Hours that were in force stay as they are")


class ChangeAnnounced(Refusal):
    rule = "change-announced"
    title = N_("Another change is announced")


class SameHours(Refusal):
    rule = "same-hours"
    title = N_("Nothing would change")


class NothingAnnounced(Refusal):
    rule = "nothing-announced"
    title = N_("No change is announced")


@dataclass(frozen=True, slots=True)
class DatedWeek:
    """A week in force from a day to another, both included (None: always, and for ever)."""

    first: date | None
    last: date | None
    spans: Weekly

    def covers(self, day: date) -> bool:
        """Whether it is in force on the day."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def begins_after(self, day: date) -> bool:
        """Whether it is still to come on that day."""
        return self.first is not None and self.first > day


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where the weeks of one place or person stand: a table, its columns, and whose rows."""

    table: str
    starts: str
    ends: str
    owner: Mapping[str, UUID | str | None]

    async def weeks(self) -> list[DatedWeek]:
        """Every week, the earliest first."""
        where, args = self._where()
        rows = await fetch(
            f"SELECT weekday, {self.starts} AS opens, {self.ends} AS closes, valid_from, valid_to"  # noqa: S608
            f" FROM {self.table} WHERE {where}",
            *args,
        )
        found: dict[tuple[date | None, date | None], list[Span]] = defaultdict(list)
        for row in rows:
            span = Span(row["weekday"], row["opens"], row["closes"])
            found[row["valid_from"], row["valid_to"]].append(span)
        weeks = [DatedWeek(first, last, ordered(spans)) for (first, last), spans in found.items()]
        return sorted(weeks, key=lambda week: week.first or date.min)

    async def begin(self, spans: Weekly, first: date | None, earliest: date) -> None:
        """Let these spans be in force from a day on; none means that nothing is any more.

        No day is since ever, for a place that has no weeks yet. HoursInThePast before `earliest`,
        ChangeAnnounced at or before a change that is announced, SameHours when nothing changes.
        """
        weeks = await self.weeks()
        _check_begin(weeks, spans, first, earliest)
        if weeks and first:
            where, args = self._where()
            await execute(
                f"UPDATE {self.table} SET valid_to = {{}} WHERE {where}"  # noqa: S608
                " AND (valid_to IS NULL OR valid_to >= {})",
                *(first - DAY, *args, first),
            )
        await self._put(spans, first)

    async def _put(self, spans: Weekly, first: date | None) -> None:
        names = ["id", *self.owner, "weekday", self.starts, self.ends, "valid_from"]
        sql = f"INSERT INTO {self.table} ({', '.join(names)}) VALUES "  # noqa: S608
        row = f"({', '.join(['{}'] * len(names))})"
        values = [
            value
            for span in spans
            for value in (
                uuid7(), *self.owner.values(), span.weekday, span.opens, span.closes, first
            )
        ]  # fmt: skip
        if spans:
            await execute(sql + ", ".join([row] * len(spans)), *values)

    async def take_back(self, today: date) -> date:
        """Forget the last change that is still to come; the week before it goes on. Its day.

        NothingAnnounced when all that there is has begun.
        """
        where, args = self._where()
        changes = changes_of(await self.weeks())
        if not changes or changes[-1] <= today:
            raise NothingAnnounced(N_("There is no change to come that could be taken back."))
        first = changes[-1]
        await execute(
            f"DELETE FROM {self.table} WHERE {where} AND valid_from = {{}}",  # noqa: S608
            *(*args, first),
        )
        await execute(
            f"UPDATE {self.table} SET valid_to = NULL WHERE {where} AND valid_to = {{}}",  # noqa: S608
            *(*args, first - DAY),
        )
        return first

    def _where(self) -> tuple[str, list[UUID | str]]:
        parts = [
            f"{name} IS NULL" if value is None else f"{name} = {{}}"
            for name, value in self.owner.items()
        ]
        return " AND ".join(parts), [value for value in self.owner.values() if value is not None]


def ordered(spans: Sequence[Span]) -> Weekly:
    """Spans by weekday and start."""
    return tuple(sorted(spans, key=lambda span: (span.weekday, span.opens, span.closes)))


def in_force(weeks: Sequence[DatedWeek], on: date) -> Weekly:
    """What is in force on a day."""
    return ordered([span for week in weeks if week.covers(on) for span in week.spans])


def changes_of(weeks: Sequence[DatedWeek]) -> list[date]:
    """The days on which something begins, or ends with nothing after it."""
    begins = {week.first for week in weeks if week.first}
    ends = {week.last + DAY for week in weeks if week.last}
    return sorted(begins | ends)


def is_changing(weeks: Sequence[DatedWeek], today: date) -> bool:
    """Whether a change is still to come, which could be taken back."""
    return any(day > today for day in changes_of(weeks))


def days_of(spans: Weekly) -> list[Days]:
    """The week as people read it: days in a row that have the same hours."""
    return grouped([(span.weekday, span.opens, span.closes) for span in spans])


def checked_week(spans: Sequence[Span]) -> Weekly:
    """The spans in order; Invalid names the day (`day_0` is Monday) on which two overlap."""
    week = ordered(spans)
    for span in week:
        if not (0 <= span.weekday <= 6 and 0 <= span.opens < span.closes <= MIDNIGHT):
            raise Invalid(f"day_{span.weekday}", N_("The end must come after the start."))
    for one, other in pairwise(week):
        if one.weekday == other.weekday and other.opens < one.closes:
            raise Invalid(f"day_{one.weekday}", N_("Two of these times overlap."))
    return week


def _check_begin(weeks: list[DatedWeek], spans: Weekly, first: date | None, earliest: date) -> None:
    first = first or date.min
    if first < earliest:
        raise HoursInThePast(
            N_("The hours of days that are over or have begun stay. Choose %(day)s or later."),
            day=earliest,
            field="valid_from",
        )
    latest = max(changes_of(weeks), default=None)
    if latest and first <= latest:
        raise ChangeAnnounced(
            N_("A change on %(day)s is announced. Take it back first, or choose a later day."),
            day=latest,
            field="valid_from",
        )
    if in_force(weeks, first) == spans:
        raise SameHours(N_("These are the hours on %(day)s already."), day=first)
