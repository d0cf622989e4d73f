"""A proposal as it is sent by a form or as JSON, turned into a draft."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BeforeValidator, Field

from incubator.decisions import Paper
from incubator.languages import N_
from incubator.movements import ADDS
from incubator.openings import LineKey, find_line
from incubator.proposals import Draft
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from incubator.validation import Input, text, typed_amount

Kind = Literal[
    "allocation", "supplement", "withdrawal", "transfer", "carry_over", "extension", "lapse"
]
Amount = Annotated[int, Field(gt=0, le=10**15)]
Year = Annotated[int, Field(ge=2013, le=2099)]
Short = Annotated[str, AfterValidator(text(80)), Field(min_length=1)]
Subject = Annotated[str, AfterValidator(text(500)), Field(min_length=1)]
Note = Annotated[str, AfterValidator(text(1000, multiline=True))]
_KEY = ("phase", "year", "incubator", "source", "category")


class ProposalInput(Input):
    """What is proposed; `amount` in đồng.

    An existing `line` is named by its id, a new one by phase, year, incubator, source and
    category. A transfer goes to `to_line`, or to the line of `to_incubator` and `to_category`
    with the same phase, year and source. An extension goes to `to_year`.
    """

    kind: Kind
    amount: Amount
    line: UUID | None = None
    phase: UUID | None = None
    year: Year | None = None
    incubator: UUID | None = None
    source: UUID | None = None
    category: UUID | None = None
    to_line: UUID | None = None
    to_incubator: UUID | None = None
    to_category: UUID | None = None
    to_year: Year | None = None
    decision_number: Short
    decision_issued_on: Annotated[date, Field(ge=date(2000, 1, 1))]
    decision_issuer: UUID
    decision_subject: Subject
    decision_is_assumed: bool = False
    note: Note = ""

    async def draft(self, actor: Actor) -> Draft:
        """The same for the rule; Invalid when it does not say which line."""
        return Draft(
            kind=self.kind.upper(),
            amount=self.amount,
            line=self.line or self._key(),
            other=await self._other(actor) if self.kind == "transfer" else None,
            to_year=self.to_year,
            paper=Paper(
                number=self.decision_number,
                issued_on=self.decision_issued_on,
                issuer=self.decision_issuer,
                subject=self.decision_subject,
                is_assumed=self.decision_is_assumed,
            ),
            note=self.note,
        )

    def _key(self) -> LineKey:
        if self.kind.upper() not in ADDS:
            raise Invalid("line", N_("Fill in this field."))
        for field in _KEY:
            if getattr(self, field) is None:
                raise Invalid(field, N_("Fill in this field."))
        return LineKey(*(getattr(self, field) for field in _KEY))

    async def _other(self, actor: Actor) -> UUID | LineKey | None:
        if self.to_line or self.line is None:
            return self.to_line
        origin = await find_line(actor, self.line, Role.accountant)
        return LineKey(
            origin["phase"],
            origin["year"],
            self.to_incubator or origin["incubator"],
            origin["source"],
            self.to_category or origin["category"],
        )


class ProposalForm(ProposalInput):
    """The same from a form, where the amount may be typed in groups of three."""

    amount: Annotated[Amount, BeforeValidator(typed_amount)]


class Rejection(Input):
    """Why a proposal is rejected."""

    reason: Annotated[str, AfterValidator(text(500, multiline=True)), Field(min_length=1)]
