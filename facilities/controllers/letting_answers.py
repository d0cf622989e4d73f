"""What the API tells of a letting and of its months."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from facilities.letting_views import LettingFile, LettingRecord, MonthRecord
from facilities.letting_words import STATES
from incubator.answers import coded


class MonthAnswer(BaseModel):
    """A calendar month of a letting; amounts in đồng: support = discount + scheme_support.

    `granted` is the discount of its step, which a month without funds is billed without.
    """

    model_config = ConfigDict(populate_by_name=True)

    month: str = Field(description="as in 2027-02")
    since: date = Field(alias="from")
    until: date = Field(alias="to", description="the first day not let")
    full_cost: int
    tenant_price: int
    support: int = Field(description="what is held or was accepted")
    discount: int = Field(description="the house's own; of a planned month, what it would be")
    scheme_support: int = Field(description="what a support scheme gives on top")
    granted: int
    state: Literal["PLANNED", "HELD", "ACCEPTED", "UNSUPPORTED", "BILLED"]
    mode: str
    act: UUID | None
    line: UUID | None


class LettingAnswer(BaseModel):
    """A letting; `to` is the first day not let."""

    model_config = ConfigDict(populate_by_name=True)

    id: UUID
    sequence: int
    state: Annotated[str, coded(STATES, upper=True)]
    resource: UUID
    tenancy: UUID
    firm: UUID
    since: date = Field(alias="from")
    until: date = Field(alias="to")
    occupied_until: date = Field(description="later than `to` while the unit is overdue")
    handed_over_on: date | None
    handed_back_on: date | None
    quantity: int
    deposit: int
    contract: str


class FullLettingAnswer(LettingAnswer):
    """A letting with its months."""

    unit_overdue_since: date | None = Field(
        description="since when somebody else, who has the unit, should have handed it back"
    )
    months: list[MonthAnswer]


def letting_answer(record: LettingRecord) -> LettingAnswer:
    """A letting as the API tells it."""
    return LettingAnswer(**_facts(record))


def full_answer(file: LettingFile) -> FullLettingAnswer:
    """The same with its months."""
    return FullLettingAnswer(
        **_facts(file.letting),
        unit_overdue_since=file.unit_overdue_since,
        months=[month_answer(month) for month in file.months],
    )


def _facts(record: LettingRecord) -> dict[str, object]:
    own = {
        name: getattr(record, name)
        for name in LettingAnswer.model_fields
        if name not in ("since", "until")
    }
    return {**own, "since": record.starts_on, "until": record.ends_on}


def month_answer(month: MonthRecord) -> MonthAnswer:
    """A month as the API tells it."""
    same = (
        "full_cost", "tenant_price", "support", "discount", "scheme_support", "granted", "state",
        "mode", "act", "line",
    )  # fmt: skip
    return MonthAnswer(
        month=f"{month.month:%Y-%m}",
        since=month.starts_on,
        until=month.ends_on,
        **{name: getattr(month, name) for name in same},
    )
