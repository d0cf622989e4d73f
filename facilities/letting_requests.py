"""What a manager signs when a unit is let, before any rule has looked at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from facilities.let_units import Days
from incubator.checks import checked_number, checked_text
from incubator.languages import N_
from incubator.refusals import Invalid

LONGEST_YEARS = 20
LARGEST_DEPOSIT = 10**12
MOST_UNITS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class LettingRequest:
    """Units let to a tenancy from a day up to another (excluded); the deposit is in đồng.

    Rent is kept here from `accounted_from` on: of a letting that began before this year, from the
    first of January unless another day is given.
    """

    resource: UUID
    tenancy: UUID
    starts_on: date
    ends_on: date
    quantity: int = 1
    deposit: int = 0
    contract: str = ""
    without_support: bool = False
    accounted_from: date | None = None

    @property
    def days(self) -> Days:
        """The days asked for."""
        return Days(self.starts_on, self.ends_on)

    def accounts_from(self, today: date) -> date:
        """The first day whose rent is kept here."""
        this_year = date(today.year, 1, 1)
        first = self.accounted_from or (
            this_year if self.starts_on.year < today.year else self.starts_on
        )
        return max(first, self.starts_on)


def check_shape(request: LettingRequest) -> None:
    """Invalid, naming the field, for a request that no rule could judge."""
    check_days(request.starts_on, request.ends_on)
    checked_number("quantity", request.quantity, MOST_UNITS, 1)
    checked_number("deposit", request.deposit, LARGEST_DEPOSIT)
    checked_text("contract", request.contract, 80)


def check_days(starts_on: date, ends_on: date) -> None:
    """Invalid unless the end comes after the start, and within twenty years of it."""
    if ends_on <= starts_on:
        raise Invalid("to", N_("The end must come after the start."))
    if not 2000 <= starts_on.year <= 2100:
        raise Invalid("from", N_("Give a day between the years 2000 and 2100."))
    if ends_on.year - starts_on.year > LONGEST_YEARS:
        message = N_("A unit is let for at most %(years)s years.")
        raise Invalid("to", message, years=LONGEST_YEARS)
