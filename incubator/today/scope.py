"""Who looks at the day, at which moment, and in which houses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from incubator import clock
from incubator.database import marks
from incubator.search_keys import Sql
from incubator.users import Actor, Role

SOON = timedelta(days=30)
"""How far ahead the day looks (brief 8: certificates that expire in 30 days)."""


@dataclass(frozen=True, slots=True)
class Scope:
    """An actor at a moment; `houses` are those of one role, None for all."""

    actor: Actor
    now: datetime
    houses: frozenset[UUID] | None

    @classmethod
    def of(cls, actor: Actor, now: datetime, *roles: Role) -> Scope:
        """The scope of some of the actor's roles."""
        return cls(actor, now, actor.incubators(*roles))

    @property
    def has_many_houses(self) -> bool:
        """Whether it matters in which house something is."""
        return self.houses is None or len(self.houses) > 1

    @property
    def today(self) -> date:
        """The day it is in the house."""
        return clock.local(self.now).date()

    @property
    def month(self) -> datetime:
        """The first moment of this month in the house."""
        return clock.moment(self.today.replace(day=1), 0)

    def midnight(self, days: int = 0) -> datetime:
        """The house's midnight with which a day begins, counted from today."""
        return clock.moment(self.today + timedelta(days=days), 0)

    def within(self, column: str) -> Sql:
        """The condition that a column names one of the houses."""
        if self.houses is None:
            return "1 = 1", []
        return f"{column} IN ({marks(list(self.houses))})", [*sorted(self.houses)]
