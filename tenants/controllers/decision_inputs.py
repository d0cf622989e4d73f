"""A support dossier as a form or a program sends it."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field

from incubator.database import fetch
from incubator.languages import N_
from incubator.refusals import Invalid
from incubator.validation import Input, Line, TypedDong, text
from tenants.dossiers import Dossier, Eligibility

Year = Annotated[int, Field(ge=2000, le=2100)]
Target = Literal["rent", "machines", "consulting", "training"]
Short = Annotated[str, AfterValidator(text(80)), Field(min_length=1)]
Note = Annotated[str, AfterValidator(text(1000, multiline=True))]
Reason = Annotated[str, AfterValidator(text(500, multiline=True)), Field(min_length=1)]


class DossierInput(Input):
    """A scheme is to support a firm in a year, up to `ceiling` đồng; five answers, yes or no.

    `targets` are some of rent, machines, consulting, training.
    """

    firm: UUID
    scheme: UUID
    year: Year
    targets: list[Target]
    dossier: Short
    number: Short
    ceiling: Annotated[int, Field(gt=0, le=10**12)]
    valid_code: bool = False
    small_enough: bool = False
    young_enough: bool = False
    owes_no_tax: bool = False
    is_safe: bool = False
    note: Note = ""

    def read(self) -> Dossier:
        """The same for the rule."""
        values = self.model_dump()
        answers = {name: values.pop(name) for name in Eligibility.__dataclass_fields__}
        targets = tuple(target.upper() for target in values.pop("targets"))
        return Dossier(**values, targets=targets, eligibility=Eligibility(**answers))


class DossierForm(Input):
    """The same as it is typed: the firm by its tax code, the ceiling in groups of three."""

    tax_code: Line
    scheme: UUID
    year: Year
    targets: list[str] = Field(default_factory=list)
    dossier: Short
    number: Short
    ceiling: TypedDong
    answers: list[str] = Field(default_factory=list)
    note: Note = ""

    async def read(self) -> Dossier:
        """The same for the rule; Invalid for a tax code that no firm has."""
        values = self.model_dump(exclude={"tax_code", "targets", "answers"})
        given = {name: name in self.answers for name in Eligibility.__dataclass_fields__}
        firm = await _firm_with(self.tax_code)
        return Dossier(
            firm=firm,
            targets=tuple(self.targets),
            eligibility=Eligibility(**given),
            **values,
        )


class ReasonInput(Input):
    """Why a dossier is refused, or a decision ended."""

    reason: Reason


async def _firm_with(tax_code: str) -> UUID:
    rows = await fetch("SELECT id FROM firm WHERE tax_code = {}", tax_code.replace(" ", ""))
    if not rows:
        raise Invalid("tax_code", N_("No firm here has this tax code."))
    firm: UUID = rows[0]["id"]
    return firm
