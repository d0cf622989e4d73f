"""A draft to exceed a phase's indicative amount, as it is sent by a form or as JSON."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BeforeValidator, Field

from incubator.controllers.proposal_input import Amount, Short, Subject
from incubator.decisions import Paper
from incubator.validation import Input, typed_amount


class OverrideInput(Input):
    """The phase, by how many đồng, and the decision that allows it."""

    phase: UUID
    amount: Amount
    decision_number: Short
    decision_issued_on: Annotated[date, Field(ge=date(2000, 1, 1))]
    decision_issuer: UUID
    decision_subject: Subject
    decision_is_assumed: bool = False

    def paper(self) -> Paper:
        """The decision it cites."""
        return Paper(
            number=self.decision_number,
            issued_on=self.decision_issued_on,
            issuer=self.decision_issuer,
            subject=self.decision_subject,
            is_assumed=self.decision_is_assumed,
        )


class OverrideForm(OverrideInput):
    """The same from a form, where the amount may be typed in groups of three."""

    amount: Annotated[Amount, BeforeValidator(typed_amount)]
