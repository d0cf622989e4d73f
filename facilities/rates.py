"""What a slot costs: full cost, the firm's price, the support and the surcharge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from incubator.languages import N_
from incubator.refusals import Refusal


class NoRate(Refusal):
    """A resource has no price on the day."""

    rule: ClassVar[str] = "no-rate"
    title: ClassVar[str] = N_("No price on that day")


@dataclass(frozen=True, slots=True)
class Tariff:
    """Prices of one unit and hour, in đồng, with the decision they rest on."""

    id: UUID
    full: int
    incubated: int
    graduate: int
    external: int
    legal_basis: str

    def hourly(self, group: str) -> int:
        """What a firm of a rate group pays for one unit and hour, in đồng."""
        prices = {
            "INCUBATED": self.incubated,
            "GRADUATE": self.graduate,
            "EXTERNAL": self.external,
        }
        return prices[group]


@dataclass(frozen=True, slots=True)
class Price:
    """Amounts in đồng; `full_cost + surcharge = tenant_price + support` (brief B18, 0.6).

    The support is the house's discount and, out of a scheme, `scheme_support`.
    """

    full_cost: int = 0
    tenant_price: int = 0
    support: int = 0
    surcharge: int = 0
    scheme_support: int = 0

    @property
    def discount(self) -> int:
        """What the house's tariff lies below full cost."""
        return self.support - self.scheme_support

    def with_scheme(self, amount: int) -> Price:
        """The same with a scheme's support on top of the discount: the firm pays so much less."""
        return Price(
            self.full_cost,
            self.tenant_price - amount,
            self.support + amount,
            self.surcharge,
            self.scheme_support + amount,
        )

    def __add__(self, other: Price) -> Price:
        return Price(
            self.full_cost + other.full_cost,
            self.tenant_price + other.tenant_price,
            self.support + other.support,
            self.surcharge + other.surcharge,
            self.scheme_support + other.scheme_support,
        )


def price(hourly_full: int, hourly_tariff: int, minutes: int, quantity: int) -> Price:
    """The price of `quantity` units for some minutes, in đồng, each amount rounded half up.

    A tariff below full cost is support; above it, a surcharge that is the house's revenue.
    """
    full = _amount(hourly_full, minutes, quantity)
    tariff = _amount(hourly_tariff, minutes, quantity)
    return Price(full, tariff, max(full - tariff, 0), max(tariff - full, 0))


def tariff_on(name: str, tariff: Tariff | None, day: date) -> Tariff:
    """The tariff in force; NoRate when there is none."""
    if tariff is None:
        raise NoRate(
            N_("%(name)s has no price on %(day)s. Ask the accountant to enter one."),
            name=name,
            day=day,
        )
    return tariff


def hourly_prices(tariff: Tariff, group: str, *, without_support: bool) -> tuple[int, int]:
    """Full cost and what the firm pays for one unit and hour, in đồng.

    A firm that books without support pays at least the full cost.
    """
    pays = tariff.hourly(group)
    return tariff.full, max(pays, tariff.full) if without_support else pays


def _amount(hourly: int, minutes: int, quantity: int) -> int:
    return (hourly * minutes * quantity + 30) // 60
