"""An application as a form or a program sends it, turned into facts; every wrong field is named."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from incubator.languages import N_
from incubator.logins import read_email
from incubator.texts import normal_phone
from incubator.validation import Dong, Input, Line, text
from tenants.application_facts import LONGEST_ANSWER, Facts
from tenants.score_sheet import CODES

_SEPARATORS = str.maketrans("", "", "., đm²\u00a0")


def _digits(value: object) -> object:
    """The digits of a number as people write it: 1.500.000 or 1 500 000."""
    return value.translate(_SEPARATORS) if isinstance(value, str) else value


def _filled(value: str) -> str:
    if not value:
        raise PydanticCustomError("missing", "required")
    return value


def _email(value: str) -> str:
    try:
        return read_email(value)
    except ValueError as error:
        raise ValueError(N_("This is not an e-mail address.")) from error


def _phone(value: str) -> str:
    try:
        return normal_phone(value)
    except ValueError as error:
        raise ValueError(N_("This is not a Vietnamese phone number.")) from error


def _agreed(value: bool) -> bool:
    if not value:
        raise ValueError(N_("Without this an application cannot be taken."))
    return value


Answer = Annotated[
    str, AfterValidator(text(LONGEST_ANSWER, multiline=True)), AfterValidator(_filled)
]
Short = Annotated[str, AfterValidator(text(80))]
Optional200 = Annotated[str, AfterValidator(text(200))]
People = Annotated[int, BeforeValidator(_digits), Field(ge=0, le=1_000_000)]
Area = Annotated[int, BeforeValidator(_digits), Field(ge=0, le=10_000)]


class FactsInput(Input):
    """What an application says; revenue in đồng, area in m².

    The seven answers are those of the score sheet. `owes_no_tax` and `is_safe` are declarations;
    `agrees` is the promise to tell figures during incubation and for five years after.
    """

    name_vi: Line
    name_en: Optional200 = ""
    stage: Literal["PRE_INCUBATION", "INCUBATION", "pre_incubation", "incubation"]
    tax_code: Annotated[str, AfterValidator(text(20))] = ""
    founded_on: date | None = None
    size: Literal["", "SIEU_NHO", "NHO", "VUA", "LON"] = ""
    employees: People = 0
    employees_female: People = 0
    revenue_last_year: Annotated[Dong, BeforeValidator(_digits)] = 0
    main_product: Annotated[str, AfterValidator(text(300)), AfterValidator(_filled)]
    area_wanted: Area = 0
    women_owned: bool = False
    social_enterprise: bool = False
    owes_no_tax: bool = False
    is_safe: bool = False
    sector: Answer
    product: Answer
    market: Answer
    team: Answer
    finance: Answer
    needs: Answer
    impact: Answer
    contact_name: Annotated[str, AfterValidator(text(120)), AfterValidator(_filled)]
    contact_title: Short = ""
    contact_email: Annotated[str, AfterValidator(text(200)), AfterValidator(_email)]
    contact_phone: Annotated[str, AfterValidator(text(40)), AfterValidator(_phone)]
    agrees: Annotated[bool, AfterValidator(_agreed)] = Field(False, validate_default=True)

    def facts(self) -> Facts:
        """The same for the rule."""
        values = self.model_dump(exclude={*CODES, "round"})
        values |= {"stage": self.stage.upper(), "tax_code": self.tax_code or None}
        return Facts(**values, answers={code: getattr(self, code) for code in CODES})


class ApplicationInput(FactsInput):
    """An application for a round, sent at once."""

    round: UUID


class RoundChoice(Input):
    """For which round one applies."""

    round: UUID
