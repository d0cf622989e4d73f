"""The order of a round's applications: passed first, by mean, then by the tie rule of the law."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from uuid import UUID

from incubator import clock
from tenants.score_sheet import Standing

_MANY_WOMEN = ((1000, Fraction(0)), (100, Fraction(30, 100)), (10, Fraction(50, 100)))
"""From so many female workers on, the share of all that makes them many (Decree 145/2020)."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What decides the place of an application."""

    id: UUID
    standing: Standing
    received_at: datetime
    women_owned: bool
    employees: int
    employees_female: int
    social_enterprise: bool


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate's place, counted from 1; None for one that enough have not scored yet."""

    candidate: Candidate
    place: int | None


def has_many_women(employees: int, female: int) -> bool:
    """Whether a firm employs many women: from 10 half of all, from 100 30 %, or 1,000."""
    return any(
        female >= least and employees and Fraction(female, employees) >= share
        for least, share in _MANY_WOMEN
    )


def ranked(candidates: Iterable[Candidate]) -> list[Ranked]:
    """The candidates in their order, those that enough have scored before the others."""
    found = sorted(candidates, key=_order)
    scored = [one for one in found if one.standing.is_enough]
    places = {one.id: place for place, one in enumerate(scored, 1)}
    return [Ranked(one, places.get(one.id)) for one in found]


def _order(one: Candidate) -> tuple[object, ...]:
    """Points; then first come, first served by day; then the priorities (Decree 80 Art. 4)."""
    standing = one.standing
    return (
        not standing.is_enough,
        not standing.passes,
        -(standing.total or Fraction(0)),
        clock.local(one.received_at).date(),
        not one.women_owned,
        not has_many_women(one.employees, one.employees_female),
        not one.social_enterprise,
        one.received_at,
        one.id,
    )
