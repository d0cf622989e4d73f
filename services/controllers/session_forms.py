"""What is typed about a session."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field

from facilities.booking_requests import Item
from incubator.forms import Form
from incubator.requests import parse_date
from incubator.validation import Input, Line, Moment, text
from services.consulting import SessionPlan
from services.controllers.session_inputs import Place, Reason, Told, slot_of
from services.session_minutes import Action
from services.session_records import SessionRecord
from services.session_rules import LONGEST
from services.session_series import MOST_TIMES, MOST_WEEKS_APART, Repetition, days_in


class PlanForm(Input):
    """A session as it is typed."""

    incubator: UUID
    firm: UUID
    service: UUID
    adviser: UUID
    starts_at: Moment
    ends_at: Moment
    subject: Line
    person: list[UUID] = Field(default_factory=list)
    resource: list[UUID] = Field(default_factory=list)
    place: Place = ""
    without_support: bool = False
    request: UUID | None = None
    times: int = Field(1, ge=1, le=MOST_TIMES)
    weeks_apart: int = Field(1, ge=1, le=MOST_WEEKS_APART)
    leave_out: list[str] = Field(default_factory=list)

    def repeated(self) -> Repetition:
        """How often."""
        return Repetition(self.times, self.weeks_apart, days_in(self.leave_out))

    def plan(self) -> SessionPlan:
        """The same for the rule."""
        return SessionPlan(
            incubator=self.incubator, firm=self.firm, service=self.service, adviser=self.adviser,
            slot=slot_of(self.starts_at, self.ends_at), subject=self.subject, place=self.place,
            participants=tuple(dict.fromkeys(self.person)), without_support=self.without_support,
            items=tuple(Item(one) for one in dict.fromkeys(self.resource)),
            request=self.request,
        )  # fmt: skip


class PlaceForm(Input):
    """Another room and machine, or somewhere else."""

    resource: list[UUID] = Field(default_factory=list)
    place: Place = ""

    def items(self) -> list[Item]:
        """What is to be taken."""
        return [Item(one) for one in dict.fromkeys(self.resource)]


class TimeForm(Input):
    """A time to move to, with the room and machine it takes then."""

    starts_at: Moment
    ends_at: Moment
    resource: list[UUID] = Field(default_factory=list)

    def others_than(self, record: SessionRecord) -> list[Item] | None:
        """What is to be taken; None for what the session has, which keeps its quantities."""
        wanted = list(dict.fromkeys(self.resource))
        if set(wanted) == {one.resource for one in record.places}:
            return None
        return [Item(one) for one in wanted]


class ConfirmForm(Input):
    """Whether the later ones of its series are confirmed with it."""

    series: bool = False


class CancelForm(Input):
    """Why it is called off, and whether the later ones of its series are too."""

    reason: Reason
    series: bool = False


class HeldForm(Input):
    """How long it was held, and who was there."""

    duration: int = Field(ge=1, le=LONGEST)
    attendee: list[UUID] = Field(default_factory=list)


class MinutesForm(Input):
    """What was said; the actions stand in rows of four fields."""

    minutes: Told
    task: list[Annotated[str, AfterValidator(text(300))]] = Field(default_factory=list)
    owner: list[Annotated[str, AfterValidator(text(120))]] = Field(default_factory=list)
    due_on: list[str] = Field(default_factory=list)
    party: list[Literal["", "FIRM", "ADVISER", "HOUSE"]] = Field(default_factory=list)

    def actions(self) -> list[Action]:
        """The rows in which there is something to do."""
        return [
            Action(task, owner, parse_date(due, "due_on"), party or "FIRM")
            for task, owner, due, party in zip(
                self.task, self.owner, self.due_on, self.party, strict=True
            )
            if task
        ]


def columns_of(form: Form) -> dict[str, list[str]]:
    """The columns of the actions, each as long as the longest."""
    columns = {name: form.all(name) for name in ("task", "owner", "due_on", "party")}
    length = max(len(column) for column in columns.values())
    return {name: [*col, *[""] * (length - len(col))] for name, col in columns.items()}
