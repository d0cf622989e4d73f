"""An application as it is read: facts, place on its way, what the sheets come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from incubator.database import Row
from incubator.names import Name
from tenants.application_facts import SIZES
from tenants.rankings import Candidate
from tenants.score_sheet import CODES, Standing

__all__ = ["COLUMNS", "SIZES", "TABLES", "ApplicationRecord", "Contact", "record_of"]

COLUMNS = (
    "a.id, a.round, a.status, a.name_vi, a.name_en, a.tax_code, a.founded_on, a.stage, a.size,"
    " a.employees, a.employees_female, a.revenue_last_year, a.women_owned, a.social_enterprise,"
    " a.owes_no_tax, a.is_safe, a.main_product, a.area_wanted, a.contact_title, a.withdrawal,"
    f" a.firm, a.language, a.submitted_at, {', '.join(f'a.{code}' for code in CODES)},"
    " r.incubator, r.name_vi AS round_vi, r.name_en AS round_en, r.places,"
    " i.code AS house_code, i.name_vi AS house_vi, i.name_en AS house_en,"
    " p.full_name, p.email, p.phone"
)
TABLES = (
    "application a JOIN application_round r ON r.id = a.round JOIN incubator i"
    " ON i.id = r.incubator LEFT JOIN person p ON p.id = a.contact"
)


@dataclass(frozen=True, slots=True)
class Contact:
    """Who speaks for the applicant, read from the row of the person."""

    name: str
    title: str
    email: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationRecord:
    """An application; revenue in đồng, area in m². No contact where it may not be read."""

    id: UUID
    round: UUID
    round_name: Name
    places: int
    incubator: UUID
    house_code: str
    house: Name
    status: str
    name: Name
    tax_code: str | None
    founded_on: date | None
    stage: str
    size: str
    employees: int
    employees_female: int
    revenue_last_year: int
    women_owned: bool
    social_enterprise: bool
    owes_no_tax: bool
    is_safe: bool
    main_product: str
    area_wanted: int
    answers: Mapping[str, str]
    contact: Contact | None
    withdrawal: str
    firm: UUID | None
    language: str
    submitted_at: datetime
    standing: Standing

    @property
    def number(self) -> str:
        """What people call it on the phone."""
        return number_of(self.id)

    @property
    def candidate(self) -> Candidate:
        """What decides its place in the ranking."""
        return Candidate(
            self.id, self.standing, self.submitted_at, self.women_owned, self.employees,
            self.employees_female, self.social_enterprise,
        )  # fmt: skip


def number_of(application: UUID) -> str:
    """What people call an application on the phone."""
    return application.hex[-8:].upper()


def record_of(row: Row, standing: Standing, *, with_contact: bool) -> ApplicationRecord:
    """The record of a row of COLUMNS from TABLES."""
    values = {name: row[name] for name in _SAME}
    contact = Contact(
        row["full_name"] or "", row["contact_title"], row["email"] or "", row["phone"] or ""
    )
    return ApplicationRecord(
        **values,
        name=Name(row["name_vi"], row["name_en"]),
        round_name=Name(row["round_vi"], row["round_en"]),
        house=Name(row["house_vi"], row["house_en"]),
        answers={code: row[code] for code in CODES},
        contact=contact if with_contact else None,
        standing=standing,
    )


_MADE = {"name", "round_name", "house", "answers", "contact", "standing"}
_SAME = tuple(name for name in ApplicationRecord.__dataclass_fields__ if name not in _MADE)
