"""Applications as the API tells them: states, cases with their papers, and the ranking."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from incubator.answers import HouseTime, coded
from tenants.admission_rules import ADMIT, DECLINE
from tenants.application_facts import STAGES as ENTRANCES
from tenants.applications import LABELS
from tenants.firms import SIZES

STATUSES = [code.lower() for code in LABELS if code != "DRAFT"]


class RoundAnswer(BaseModel):
    """When a house takes applications; `closes_on` is the last day, null without an end."""

    id: UUID
    incubator: UUID
    name_vi: str
    name_en: str
    opens_on: date
    closes_on: date | None
    places: int
    is_open: bool


class SentAnswer(BaseModel):
    """An application that was sent; whoever holds the private link acts for the applicant."""

    id: UUID
    number: str
    status: Annotated[str, coded(STATUSES)]
    link: str = Field(description="path of the private page, told once", examples=["/apply/…"])


class ContactAnswer(BaseModel):
    """Who speaks for the applicant."""

    name: str
    title: str
    email: str
    phone: str


class StandingAnswer(BaseModel):
    """What the score sheets come to: means in points, null without a sheet (brief 2.2)."""

    sheets: int
    total: float | None
    criteria: dict[str, float]
    passes: bool


class ApplicationAnswer(BaseModel):
    """An application; revenue in đồng, area in m². No contact and no scores for who may not."""

    id: UUID
    number: str
    round: UUID
    incubator: UUID
    status: Annotated[str, coded(STATUSES)]
    name_vi: str
    name_en: str
    tax_code: str | None
    stage: Annotated[str, coded(ENTRANCES)] = Field(description="the stage that is asked for")
    main_product: str
    founded_on: date | None
    size: Annotated[str, coded(SIZES, upper=True, blank=True)]
    employees: int
    employees_female: int
    revenue_last_year: int
    women_owned: bool
    social_enterprise: bool
    area_wanted: int
    submitted_at: HouseTime
    contact: ContactAnswer | None
    standing: StandingAnswer
    firm: UUID | None = Field(description="the firm that was admitted")


class FileAnswer(BaseModel):
    """A document; `size` in bytes."""

    id: UUID
    kind: str
    name: str
    media_type: str
    size: int


class CheckAnswer(BaseModel):
    """A manager's check: codes of what is missing, none for a complete application."""

    missing: list[str]
    note: str
    made_at: HouseTime


class DecisionAnswer(BaseModel):
    """The decision; `ends_on` is the first day out of residence."""

    outcome: Annotated[str, coded((ADMIT, DECLINE))]
    number: str
    issued_on: date
    stage: Annotated[str, coded(ENTRANCES, blank=True)]
    starts_on: date | None
    ends_on: date | None
    reason: str


class ErasureAnswer(BaseModel):
    """That the applicant was erased, when and why."""

    at: HouseTime
    reason: str


class WholeApplication(ApplicationAnswer):
    """An application with its answers, documents, checks and decision."""

    answers: dict[str, str]
    files: list[FileAnswer]
    checks: list[CheckAnswer]
    decision: DecisionAnswer | None
    erasure: ErasureAnswer | None


class RankedAnswer(BaseModel):
    """A line of a ranking; `place` is null until three or more have scored."""

    place: int | None
    application: UUID
    name_vi: str
    status: Annotated[str, coded(STATUSES)]
    standing: StandingAnswer
