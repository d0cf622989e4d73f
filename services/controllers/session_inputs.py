"""What forms and programs send about a session."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field

from facilities.booking_requests import Item
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.users import Actor
from incubator.validation import Count, Input, Line, Moment, text
from services.consulting import MOST_PEOPLE, SessionPlan
from services.session_minutes import MOST_ACTIONS, Action
from services.session_rules import LONGEST
from services.session_series import MOST_TIMES, MOST_WEEKS_APART, Repetition

LINES = 20
"""At most so many resources in one session."""
Reason = Annotated[str, AfterValidator(text(500))]
"""The rule itself refuses a blank one."""
Version = Annotated[
    int | None,
    Field(ge=0, le=2**31 - 1, description="the version the session was read at"),
]
Place = Annotated[str, AfterValidator(text(200))]
Told = Annotated[str, AfterValidator(text(10_000, multiline=True))]


def slot_of(starts_at: datetime, ends_at: datetime) -> Period:
    """The time; Invalid when it does not end after its start."""
    if ends_at <= starts_at:
        raise Invalid("ends_at", N_("The end must come after the start."))
    return Period(starts_at, ends_at)


class SessionItem(Input):
    """A resource and how many units of it."""

    id: UUID
    quantity: Count = 1


class NewRepetition(Input):
    """How often a session is repeated; all of its times are planned or none."""

    times: int = Field(ge=1, le=MOST_TIMES)
    weeks_apart: int = Field(1, ge=1, le=MOST_WEEKS_APART)
    leave_out: list[date] = Field(default=[], max_length=MOST_TIMES)


class NewSession(Input):
    """A session to plan. A tenant of one firm may leave the firm out."""

    incubator: UUID
    firm: UUID | None = None
    service: UUID
    adviser: UUID
    starts_at: Moment
    ends_at: Moment
    subject: Line
    participants: list[UUID] = Field(default=[], max_length=MOST_PEOPLE)
    resources: list[SessionItem] = Field(
        default=[], max_length=LINES, description="a room and machines, booked with it"
    )
    place: Place = Field("", description="where else, such as the address of a call")
    without_support: bool = Field(default=False, description="the firm pays the full cost")
    request: UUID | None = Field(None, description="the service request that it fulfils")
    repetition: NewRepetition | None = Field(None, description="the same again each week")

    def plan(self, actor: Actor) -> SessionPlan:
        """The same for the rule; Invalid when it does not end after its start."""
        firm = self.firm or (next(iter(actor.firms)) if len(actor.firms) == 1 else None)
        if firm is None:
            raise Invalid("firm", N_("Choose one of the values offered."))
        return SessionPlan(
            incubator=self.incubator, firm=firm, service=self.service, adviser=self.adviser,
            slot=slot_of(self.starts_at, self.ends_at), subject=self.subject, place=self.place,
            participants=tuple(self.participants), without_support=self.without_support,
            items=tuple(Item(one.id, one.quantity) for one in self.resources),
            request=self.request,
        )  # fmt: skip

    def repeated(self) -> Repetition:
        """How often; once when nothing is said of it."""
        given = self.repetition
        if given is None:
            return Repetition(1)
        return Repetition(given.times, given.weeks_apart, tuple(given.leave_out))


class NewTime(Input):
    """A time to move a session to."""

    starts_at: Moment
    ends_at: Moment
    resources: list[SessionItem] | None = Field(
        None, max_length=LINES, description="other ones; those that it has when left out"
    )
    sequence: Version = None

    def slot(self) -> Period:
        """The time; Invalid when it does not end after its start."""
        return slot_of(self.starts_at, self.ends_at)

    def items(self) -> list[Item] | None:
        """What it takes then; None for what it has."""
        return items_of(self.resources) if self.resources is not None else None


class NewPlace(Input):
    """Another room and machines for a session at its time."""

    resources: list[SessionItem] = Field(max_length=LINES, description="none: no room")
    place: Place | None = Field(None, description="where else; as it was when left out")
    sequence: Version = None


def items_of(resources: list[SessionItem]) -> list[Item]:
    """The same for the rule."""
    return [Item(one.id, one.quantity) for one in resources]


WholeSeries = Annotated[
    bool, Field(description="with all later ones of its series that wait as it does")
]


class Confirming(Input):
    """A confirmation."""

    sequence: Version = None
    series: WholeSeries = False


class Cancelling(Input):
    """Why a session is called off."""

    reason: Reason
    sequence: Version = None
    series: WholeSeries = False


class Attendance(Input):
    """That a session was held."""

    duration: int = Field(ge=1, le=LONGEST, description="minutes")
    attendees: list[UUID] | None = Field(
        None, max_length=MOST_PEOPLE, description="of its participants; all when left out"
    )


class NewAction(Input):
    """Something to do: what, who, by which day."""

    task: Annotated[str, AfterValidator(text(300))]
    owner: Annotated[str, AfterValidator(text(120))] = ""
    due_on: date | None = None
    party: Literal["FIRM", "ADVISER", "HOUSE"] = Field("FIRM", description="whose it is to do")


class Minutes(Input):
    """What was said in a session, and what is to be done."""

    minutes: Told
    actions: list[NewAction] = Field(default=[], max_length=MOST_ACTIONS)

    def todo(self) -> list[Action]:
        """The actions for the rule."""
        return [Action(one.task, one.owner, one.due_on, one.party) for one in self.actions]


class Reopening(Input):
    """Why something is to be done after all."""

    reason: Reason


class NewDueDay(Input):
    """Another day for something that is to be done, and why."""

    due_on: date
    reason: Reason
