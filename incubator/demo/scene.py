"""What the demonstration knows by name while it is being told, and the days it is told for."""

import random
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from incubator import clock
from incubator.users import Actor

WEEKS_BACK, WEEKS_AHEAD = 4, 3
DAYS_OPEN_BEFORE = 30
ONE_DAY = timedelta(days=1)


@dataclass(slots=True)
class Scene:
    """Ids by the codes of the catalogue, and who acts; every date follows from `now`."""

    now: datetime
    houses: dict[str, UUID] = field(default_factory=dict)
    categories: dict[str, UUID] = field(default_factory=dict)
    lines: dict[str, UUID] = field(default_factory=dict)
    qualifications: dict[str, UUID] = field(default_factory=dict)
    resources: dict[str, UUID] = field(default_factory=dict)
    services: dict[str, UUID] = field(default_factory=dict)
    advisers: dict[str, UUID] = field(default_factory=dict)
    courses: dict[str, UUID] = field(default_factory=dict)
    firms: dict[str, UUID] = field(default_factory=dict)
    people: dict[str, UUID] = field(default_factory=dict)
    users: dict[str, UUID] = field(default_factory=dict)
    actors: dict[str, Actor] = field(default_factory=dict)

    @classmethod
    def at(cls, now: datetime) -> "Scene":
        """A scene that nothing has happened in yet."""
        return cls(now)

    @property
    def today(self) -> date:
        """The day it is in the houses."""
        return clock.local(self.now).date()

    @property
    def monday(self) -> date:
        """The first day of this week."""
        return self.today - timedelta(days=self.today.weekday())

    @property
    def first_day(self) -> date:
        """The first day with bookings."""
        return self.monday - timedelta(weeks=WEEKS_BACK)

    @property
    def last_day(self) -> date:
        """The last day with bookings of every week's kind."""
        return self.today + timedelta(weeks=WEEKS_AHEAD)

    @property
    def opened_on(self) -> date:
        """The day on which everything but the bookings was entered."""
        return self.first_day - timedelta(days=DAYS_OPEN_BEFORE)

    @property
    def opened(self) -> datetime:
        """The moment at which everything but the bookings was entered."""
        return clock.moment(self.opened_on, 8 * 60)

    @property
    def years(self) -> range:
        """The years that bookings fall into, and the next one."""
        return range(self.first_day.year, self.today.year + 2)

    def chance(self, what: str) -> random.Random:
        """Chance that is the same whenever the same week is told."""
        return random.Random(f"{what} {self.monday}")  # noqa: S311 (a story, no secret)

    def ids(self, known: dict[str, UUID], codes: list[str]) -> tuple[UUID, ...]:
        """The ids of several codes."""
        return tuple(known[code] for code in codes)
