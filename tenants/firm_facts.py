"""What the key figures know of a firm: its way, what it reported, how it stood as a graduate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from incubator.names import Name
from tenants.stage_history import History
from tenants.stages import IN_HOUSE


@dataclass(frozen=True, slots=True)
class Reported:
    """What a firm reported for a day: people, hours a week, đồng."""

    on: date
    full_time: int = 0
    full_time_female: int = 0
    part_time: int = 0
    part_time_hours: int = 0
    wages: int = 0
    revenue: int = 0


@dataclass(frozen=True, slots=True)
class Contact:
    """How a graduate said that it stands, in the `year` after graduation."""

    year: int
    on: date
    standing: str


@dataclass(frozen=True, slots=True)
class FirmFacts:
    """What the figures need of a firm: `before` is its last report before the period, `latest`
    that of the last day; `equity`, `debt` and `grants` (đồng) came in during the period.
    """

    id: UUID
    name: Name
    house: UUID | None
    history: History
    baseline: Reported | None = None
    before: Reported | None = None
    latest: Reported | None = None
    equity: int = 0
    debt: int = 0
    grants: int = 0
    contacts: tuple[Contact, ...] = ()

    def graduated(self, by: date) -> date | None:
        """The day on which it graduated, if that was by the day."""
        return next(
            (s.on for s in self.history.steps if s.stage == "GRADUATED" and s.on <= by), None
        )

    @property
    def entry(self) -> date | None:
        """The day on which it was admitted; None where that is not known."""
        return next((step.on for step in self.history.steps if step.stage in IN_HOUSE), None)

    def is_client(self, on: date) -> bool:
        """Whether it was in one of the three stages in the houses on the day."""
        return self.history.on(on) in IN_HOUSE

    def last_contact(self, by: date) -> Contact | None:
        """What it said last by the day."""
        return max((c for c in self.contacts if c.on <= by), key=lambda c: c.year, default=None)


@dataclass(frozen=True, slots=True)
class Span:
    """The days of a period, both counted; figures of a day are those of the last."""

    first: date
    last: date
