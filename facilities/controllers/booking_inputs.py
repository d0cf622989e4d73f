"""What forms and programs send to book, move and end a booking."""

import json
from hashlib import sha256
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from facilities.booking_requests import FIRM_USE, BookingRequest, Item, Override
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.repeats import Repeat
from incubator.users import Actor
from incubator.validation import Count, Input, Line, Moment, text

Use = Literal["firm", "training", "maintenance", "demonstration"]
LARGEST_COUNTER = 10**12
LINES = 20
"""At most so many resources in one booking."""
LONGEST_KEY = 200


def _given(value: str) -> str:
    if not value:
        raise PydanticCustomError("missing", "required")
    return value


Purpose = Annotated[str, AfterValidator(text(500)), AfterValidator(_given)]
"""One line of at most 500 characters, not blank."""
Reason = Annotated[str, AfterValidator(text(500, multiline=True)), AfterValidator(_given)]
"""A few lines of at most 500 characters, not blank."""


class NewItem(Input):
    """A resource and how many units of it."""

    id: UUID
    quantity: Count = 1


class NewOverride(Input):
    """A rule that staff set aside, by the slug of its refusal, and why."""

    rule: Line
    reason: Reason


class NewPeriod(Input):
    """A slot to move to."""

    starts_at: Moment
    ends_at: Moment
    sequence: int | None = Field(
        None, ge=0, le=2**31 - 1, description="the version the booking was read at"
    )
    overrides: list[NewOverride] = Field(default=[], max_length=20, description="staff only")

    def slot(self) -> Period:
        """The slot; Invalid when it does not end after its start."""
        return slot_of(self.starts_at, self.ends_at)


class NewBooking(Input):
    """Resources for a slot. A tenant of one firm may leave the firm out."""

    resources: list[NewItem] = Field(max_length=LINES, json_schema_extra={"minItems": 1})
    firm: UUID | None = None
    person: UUID | None = Field(None, description="who uses it; asked for with a qualification")
    companion: UUID | None = Field(None, description="a qualified person who is present")
    starts_at: Moment
    ends_at: Moment
    purpose: Purpose
    use: Use = Field("firm", description="any other is the house's own use, without a firm")
    without_support: bool = Field(default=False, description="the firm pays the full cost")
    scheme_required: bool = Field(
        default=False, description="refuse what a support scheme would not give in full"
    )
    overrides: list[NewOverride] = Field(default=[], max_length=20, description="staff only")

    def request(self, actor: Actor) -> BookingRequest:
        """The request for the rules; Invalid when it does not end after its start."""
        return BookingRequest(
            items=tuple(Item(item.id, item.quantity) for item in self.resources),
            slot=slot_of(self.starts_at, self.ends_at),
            purpose=self.purpose,
            firm=self.firm or self._only_firm(actor),
            person=self.person,
            companion=self.companion,
            use=self.use.upper(),
            without_support=self.without_support,
            scheme_required=self.scheme_required,
            overrides=overrides_of(self.overrides),
        )

    def _only_firm(self, actor: Actor) -> UUID | None:
        if self.use.upper() != FIRM_USE or actor.is_staff() or len(actor.firms) != 1:
            return None
        return next(iter(actor.firms))


class Ending(Input):
    """Why a booking is declined or cancelled."""

    reason: Reason


class Handover(Input):
    """The state of what is handed over; the counter in the machine's own unit."""

    condition: Annotated[str, AfterValidator(text(500, multiline=True))] = ""
    counter: int | None = Field(None, ge=0, le=LARGEST_COUNTER)


def slot_of(starts_at: Moment, ends_at: Moment) -> Period:
    """The slot between two moments; Invalid when it does not end after its start."""
    if ends_at <= starts_at:
        raise Invalid("ends_at", N_("The slot must end after it starts."))
    return Period(starts_at, ends_at)


def overrides_of(given: list[NewOverride]) -> tuple[Override, ...]:
    """The overrides for the rules."""
    return tuple(Override(one.rule, one.reason) for one in given)


def repeat_of(key: str | None, asked: Input, *, per_body: bool = False) -> Repeat | None:
    """The repeat that a key stands for, none without one; Invalid for a key that cannot be.

    `per_body` makes another key of each other body: a form that was changed and sent again is
    another booking, one that was sent twice is the same.
    """
    if not key:
        return None
    if len(key) > LONGEST_KEY or not key.isprintable():
        raise Invalid(
            "Idempotency-Key", N_("Use at most %(n)s printable characters."), n=LONGEST_KEY
        )
    body = json.dumps(asked.model_dump(mode="json"), sort_keys=True)
    digest = sha256(body.encode()).hexdigest()
    return Repeat(f"{key}:{digest}" if per_body else key, digest)
