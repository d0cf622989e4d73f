"""The acts about an application as a form or a program sends them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field

from incubator.validation import Input, Line, Paragraphs, text
from tenants.admission_rules import Proposal, Ruling
from tenants.application_checks import Check
from tenants.assessments import Sheet
from tenants.gates import Gates
from tenants.score_sheet import CODES

Note = Annotated[str, AfterValidator(text(2000, multiline=True))]


class CheckInput(Input):
    """What a manager found: the codes of what is missing, and the gates that are passed."""

    missing: list[str] = Field([], max_length=40)
    note: Note = ""
    has_code: bool = False
    is_sme: bool = False
    is_young: bool = False
    owes_no_tax: bool = False
    is_safe: bool = False

    def check(self) -> Check:
        """The same for the rule."""
        gates = Gates(**{name: getattr(self, name) for name in Gates.__dataclass_fields__})
        return Check(self.missing, self.note, gates)


class AssignmentInput(Input):
    """Who is asked to score."""

    account: UUID


class SheetInput(Input):
    """A score sheet: a conflict of interest with its reason, or points for every criterion."""

    has_conflict: bool
    remarks: Note = ""
    sector: int | None = Field(None, ge=0, le=15)
    product: int | None = Field(None, ge=0, le=20)
    market: int | None = Field(None, ge=0, le=20)
    team: int | None = Field(None, ge=0, le=20)
    finance: int | None = Field(None, ge=0, le=10)
    needs: int | None = Field(None, ge=0, le=10)
    impact: int | None = Field(None, ge=0, le=5)

    def sheet(self) -> Sheet:
        """The same for the rule."""
        given = {code: getattr(self, code) for code in CODES}
        scores = {code: points for code, points in given.items() if points is not None}
        return Sheet(self.has_conflict, self.remarks, scores or None)


class ProposalInput(Input):
    """What is proposed; `ends_on` is the first day out of residence."""

    outcome: Literal["admit", "decline"]
    stage: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    reason: Note = ""

    def proposal(self) -> Proposal:
        """The same for the rule."""
        return Proposal(
            outcome=self.outcome.upper(), stage=self.stage.upper(), starts_on=self.starts_on,
            ends_on=self.ends_on, reason=self.reason,
        )  # fmt: skip


class DecisionInput(Input):
    """The document of the decision; `outcome`, where given, must be the proposed one."""

    number: Line
    issued_on: date
    outcome: Literal["", "admit", "decline"] = ""

    def ruling(self) -> Ruling:
        """The same for the rule."""
        return Ruling(number=self.number, issued_on=self.issued_on, outcome=self.outcome.upper())


class ReasonInput(Input):
    """Why."""

    reason: Paragraphs
