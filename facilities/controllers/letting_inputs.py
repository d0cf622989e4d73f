"""What forms and programs send to let a unit and to change a letting."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, Field

from facilities.letting_moves import Move
from facilities.letting_requests import LettingRequest
from incubator.validation import Count, Dong, Input, text

Number = Annotated[str, AfterValidator(text(80))]
Words = Annotated[str, AfterValidator(text(500))]


class NewLetting(Input):
    """A unit let to a tenancy; `to` is the first day not let."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    resource: UUID
    tenancy: UUID
    since: date = Field(alias="from")
    until: date = Field(alias="to", description="the first day not let")
    quantity: Count = 1
    deposit: Dong = 0
    contract: Number = ""
    without_support: bool = Field(default=False, description="the firm pays the full rent")
    accounted_from: date | None = Field(
        None, description="rent before this day was settled on paper and is not kept here"
    )

    def request(self) -> LettingRequest:
        """The request for the rules."""
        return LettingRequest(
            resource=self.resource,
            tenancy=self.tenancy,
            starts_on=self.since,
            ends_on=self.until,
            quantity=self.quantity,
            deposit=self.deposit,
            contract=self.contract,
            without_support=self.without_support,
            accounted_from=self.accounted_from,
        )


class HandOver(Input):
    """The day on which the unit was given to the firm."""

    on: date


class HandBack(Input):
    """The first day not let, and why if it is early."""

    on: date
    reason: Words = ""


class Extension(Input):
    """The new first day not let, and the number of the amendment."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    until: date = Field(alias="to", description="the first day not let")
    contract: Number = ""


class Moving(Input):
    """The other unit, from which day, and the number of the amendment."""

    resource: UUID
    on: date
    quantity: Count | None = None
    contract: Number = ""

    def move(self) -> Move:
        """The same for the rules."""
        return Move(
            resource=self.resource, on=self.on, quantity=self.quantity, contract=self.contract
        )


class Calling(Input):
    """Why a letting is called off before its hand-over."""

    reason: Words
