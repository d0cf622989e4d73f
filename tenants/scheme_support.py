"""What a scheme adds to the house's discount: the most favourable one, never above its cap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from uuid import UUID

from incubator.names import Name
from incubator.schemes import TermRecord, term_on


class MeterKey(NamedTuple):
    """What is counted together: a scheme's grants towards a target in one window."""

    scheme: UUID
    target: str
    window: str


@dataclass(frozen=True, slots=True)
class Costed:
    """Something a firm would be supported with; amounts in đồng.

    `tariff_price` is what it would pay after the house's own discount. It lasts `days` from `on`
    on. `contract` and `signed_on` are the lease or tenancy that it rests on, where there is one.
    """

    target: str
    full_cost: int
    tariff_price: int
    on: date
    contract: UUID | None = None
    signed_on: date | None = None
    days: int = 1


@dataclass(frozen=True, slots=True)
class Granting:
    """A signed decision with the terms of its scheme; `left` of its ceiling is in đồng."""

    decision: UUID
    scheme: UUID
    code: str
    name: Name
    year: int
    left: int
    terms: tuple[TermRecord, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """What the best scheme gives, in đồng; `wanted` is what it would give without cap or ceiling.

    `cap_left` and `ceiling_left` are what was left before this offer.
    """

    amount: int
    wanted: int
    key: MeterKey
    term: TermRecord
    decision: UUID
    scheme_name: Name
    cap_left: int
    ceiling_left: int

    @property
    def is_cut(self) -> bool:
        """Whether cap or ceiling gave less than the scheme's share."""
        return self.amount < self.wanted

    @property
    def left_after(self) -> int:
        """What the cap has left after this offer, in đồng."""
        return self.cap_left - self.amount


@dataclass(frozen=True, slots=True)
class Standing:
    """A firm's decisions in force, and what all firms of its tax code have used, in đồng."""

    party: str
    decisions: tuple[Granting, ...]
    used: dict[MeterKey, int] = field(default_factory=dict)

    def offers(self, items: Sequence[Costed]) -> list[Offer | None]:
        """The best offer for each item, one after the other; None where no scheme applies.

        Brief 2.5: min(percent x full cost, tariff price, what the cap has left), and what is left
        of the decision's ceiling. One scheme an item: the largest amount, then the one with more
        cap left, then by code.
        """
        taken: dict[MeterKey | UUID, int] = {}
        found: list[Offer | None] = []
        for item in items:
            best = min(self._offered(item, taken), key=_rank, default=None)
            if best:
                for counted in (best[1].key, best[1].decision):
                    taken[counted] = taken.get(counted, 0) + best[1].amount
            found.append(best[1] if best else None)
        return found

    def _offered(
        self, item: Costed, taken: dict[MeterKey | UUID, int]
    ) -> Iterable[tuple[Granting, Offer]]:
        for granting in self.decisions:
            term = term_on(granting.terms, item.target, item.on)
            window = window_of(term, item) if term and granting.year == item.on.year else None
            if term is None or window is None:
                continue
            key = MeterKey(granting.scheme, item.target, window)
            cap_left = max(term.cap - self.used.get(key, 0) - taken.get(key, 0), 0)
            ceiling_left = granting.left - taken.get(granting.decision, 0)
            days = days_within(term, item)
            wanted = share(
                term.percent,
                item.full_cost * days // item.days,
                item.tariff_price * days // item.days,
            )
            amount = min(wanted, cap_left, ceiling_left)
            yield (
                granting,
                Offer(
                    amount,
                    wanted,
                    key,
                    term,
                    granting.decision,
                    granting.name,
                    cap_left,
                    ceiling_left,
                ),
            )


def _rank(offered: tuple[Granting, Offer]) -> tuple[int, int, str]:
    granting, offer = offered
    return -offer.amount, -offer.cap_left, granting.code


def share(percent: int, full_cost: int, tariff_price: int) -> int:
    """What a scheme's share comes to, in đồng, rounded down: never more than the firm would pay."""
    return min(full_cost * percent // 100, tariff_price)


def window_of(term: TermRecord, item: Costed) -> str | None:
    """The window in which an item counts; None where the term does not reach it.

    The day of the item says month and year. A term that lasts so many months needs a lease that
    was signed no longer ago; one for the life of a contract needs the contract.
    """
    if term.longest_months is not None and (
        item.signed_on is None or item.on >= months_after(item.signed_on, term.longest_months)
    ):
        return None
    if term.cap_window == "CONTRACT":
        return f"CONTRACT:{item.contract}" if item.contract else None
    return window_on(term.cap_window, item.on)


def days_within(term: TermRecord, item: Costed) -> int:
    """The days of an item before a term that lasts so many months is over; all for another."""
    if term.longest_months is None or item.signed_on is None:
        return item.days
    over = months_after(item.signed_on, term.longest_months)
    return min((over - item.on).days, item.days)


def window_on(cap_window: str, day: date) -> str:
    """The month or year of a day as meters name it."""
    return f"MONTH:{day:%Y-%m}" if cap_window == "MONTH" else f"YEAR:{day.year}"


def next_window(window: str) -> date | None:
    """The first day on which the cap counts anew; None for the life of a contract."""
    kind, _, which = window.partition(":")
    if kind == "YEAR":
        return date(int(which) + 1, 1, 1)
    if kind == "MONTH":
        return months_after(date(int(which[:4]), int(which[5:]), 1), 1)
    return None


def months_after(day: date, months: int) -> date:
    """The same day some months later, the last of the month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first_of_next = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    last = date.fromordinal(first_of_next.toordinal() - 1)
    return date(year, month + 1, min(day.day, last.day))


def party_of(tax_code: str) -> str:
    """Under whom a firm counts: a branch of 13 digits under its parent's ten."""
    return tax_code[:10]
