"""What an application says: its fields, and whether they can be so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from incubator.checks import checked_choice, checked_number, checked_text
from incubator.languages import N_
from incubator.logins import read_email
from incubator.refusals import Invalid
from incubator.texts import check_tax_code, normal_phone
from tenants.score_sheet import CODES
from tenants.stages import Stage

SIZES = ("SIEU_NHO", "NHO", "VUA", "LON")
STAGES = (Stage.PRE_INCUBATION, Stage.INCUBATION)
"""What one can apply for; acceleration follows incubation."""
LONGEST_ANSWER = 4_000
_LARGEST = 10**15
_MOST_EMPLOYEES = 1_000_000
_LARGEST_AREA = 10_000
_FOUNDED_FROM = date(1900, 1, 1)

PERSONAL = {"contact_name": 120, "contact_email": 200, "contact_phone": 40}
"""Fields of the contact, with their longest text: only in a draft and in the row of the person."""
SHORT = {
    "name_vi": 200, "name_en": 200, "tax_code": 20, "founded_on": 10, "stage": 20, "size": 10,
    "employees": 20, "employees_female": 20, "revenue_last_year": 30, "main_product": 300,
    "area_wanted": 20, "contact_title": 80, "women_owned": 5, "social_enterprise": 5,
    "owes_no_tax": 5, "is_safe": 5, "agrees": 5,
}  # fmt: skip
FIELDS: Mapping[str, int] = {**SHORT, **PERSONAL, **dict.fromkeys(CODES, LONGEST_ANSWER)}
"""Every field of the form with the longest text that a draft keeps of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """An application as it is submitted; revenue in đồng, area in m², days of the house.

    `contact_*` become the row of a person. The seven answers stand under the codes of the score
    sheet. `owes_no_tax` and `is_safe` are what the applicant declares; who `agrees` will tell
    figures during incubation and five years after (brief 2.2).
    """

    name_vi: str
    stage: str
    main_product: str
    contact_name: str
    contact_email: str
    contact_phone: str
    answers: Mapping[str, str]
    name_en: str = ""
    tax_code: str | None = None
    founded_on: date | None = None
    size: str = ""
    employees: int = 0
    employees_female: int = 0
    revenue_last_year: int = 0
    area_wanted: int = 0
    women_owned: bool = False
    social_enterprise: bool = False
    owes_no_tax: bool = False
    is_safe: bool = False
    agrees: bool = False
    contact_title: str = ""


def checked(facts: Facts, today: date) -> Facts:
    """The facts in their stored form; Invalid names the field that cannot be."""
    if not facts.agrees:
        raise Invalid("agrees", N_("Without this an application cannot be taken."))
    stage = checked_choice("stage", facts.stage, STAGES)
    return replace(
        facts,
        name_vi=checked_text("name_vi", facts.name_vi, 200, required=True),
        name_en=checked_text("name_en", facts.name_en, 200),
        stage=stage,
        tax_code=_tax_code(facts.tax_code, stage),
        founded_on=_founded(facts, today),
        size=checked_choice("size", facts.size, ("", *SIZES)),
        employees=checked_number("employees", facts.employees, _MOST_EMPLOYEES),
        employees_female=checked_number(
            "employees_female", facts.employees_female, facts.employees
        ),
        revenue_last_year=checked_number("revenue_last_year", facts.revenue_last_year, _LARGEST),
        area_wanted=checked_number("area_wanted", facts.area_wanted, _LARGEST_AREA),
        main_product=checked_text("main_product", facts.main_product, 300, required=True),
        answers={code: _answer(code, facts.answers.get(code, "")) for code in CODES},
        **_contact(facts),
    )


def _answer(code: str, text: str) -> str:
    return checked_text(code, text, LONGEST_ANSWER, required=True, multiline=True)


def _tax_code(code: str | None, stage: str) -> str | None:
    if not (code and code.strip()):
        if stage == Stage.PRE_INCUBATION:
            return None
        message = N_("Incubation needs an enterprise code; a team without one asks for "
                     "pre-incubation.")  # fmt: skip
        raise Invalid("tax_code", message)
    try:
        return check_tax_code(code)
    except ValueError as error:
        message = N_("This is not a valid tax code: 10 digits, or 13 for a branch. Check each.")
        raise Invalid("tax_code", message) from error


def _founded(facts: Facts, today: date) -> date | None:
    day = facts.founded_on
    if day is None:
        if facts.tax_code and facts.tax_code.strip():
            raise Invalid("founded_on", N_("Fill in this field."))
        return None
    if not _FOUNDED_FROM <= day <= today:
        raise Invalid("founded_on", N_("Give a day in the past."))
    return day


def _contact(facts: Facts) -> dict[str, Any]:
    try:
        email = read_email(checked_text("contact_email", facts.contact_email, 200, required=True))
    except ValueError as error:
        raise Invalid("contact_email", N_("This is not an e-mail address.")) from error
    phone = checked_text("contact_phone", facts.contact_phone, 40, required=True)
    try:
        phone = normal_phone(phone)
    except ValueError as error:
        message = N_("This is not a Vietnamese phone number.")
        raise Invalid("contact_phone", message) from error
    name = checked_text("contact_name", facts.contact_name, 120, required=True)
    return {
        "contact_name": " ".join(name.split()),
        "contact_email": email,
        "contact_phone": phone,
        "contact_title": checked_text("contact_title", facts.contact_title, 80),
    }


def checked_draft(typed: Mapping[str, str]) -> dict[str, str]:
    """What a draft keeps of a form: its known fields as they were typed, right or wrong.

    Invalid for a text that is longer than its field, or cannot be shown.
    """
    return {
        name: text
        for name, longest in FIELDS.items()
        if (text := checked_text(name, typed.get(name, ""), longest, multiline=name in CODES))
    }
