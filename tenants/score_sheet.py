"""The score sheet of 100 points: seven criteria, what counts as enough, and what passes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from incubator.formats import format_number
from incubator.languages import N_, gettext
from incubator.refusals import Invalid

PASS_MARK = 65
"""Points of the mean with which an application passes (brief 2.2)."""
LEAST_SHARE = Fraction(40, 100)
"""Of a criterion's maximum, below which the whole does not pass (brief 2.2)."""
ENOUGH = 3
"""Sheets that a mean needs."""

Scores = Mapping[str, int]
"""Points by the code of the criterion."""


@dataclass(frozen=True, slots=True)
class Words:
    """Several msgids in a sentence, in the language of whoever reads it."""

    msgids: tuple[str, ...]

    def __str__(self) -> str:
        """One after the other."""
        return "; ".join(gettext(msgid) for msgid in self.msgids)


@dataclass(frozen=True, slots=True)
class Points:
    """Points with two decimals, rounded down: what fails must not look as if it passed."""

    exact: Fraction

    def __str__(self) -> str:
        """As the current language writes numbers."""
        return format_number(Decimal(math.floor(self.exact * 100)) / 100, 2)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of the sheet."""

    code: str
    most: int
    label: str
    asks: str


CRITERIA = (
    Criterion(
        "sector", 15, N_("Sector fit"),
        N_("How does the work belong to the supporting industry and to mechanical engineering?"),
    ),
    Criterion(
        "product", 20, N_("Product and technology"),
        N_("What is made, with which technology, and how far has it come?"),
    ),
    Criterion(
        "market", 20, N_("Market and buyers"),
        N_("Who buys it, who has shown interest, and what do others offer?"),
    ),
    Criterion(
        "team", 20, N_("Team"),
        N_("Who does the work, with which experience? No personal data beyond that."),
    ),
    Criterion(
        "finance", 10, N_("Finance and ability to pay"),
        N_("From what do you live until sales carry the firm, and how do you pay the rent?"),
    ),
    Criterion(
        "needs", 10, N_("Need for workshop and equipment"),
        N_("Which machines, rooms and advice do you need, and how often?"),
    ),
    Criterion(
        "impact", 5, N_("Jobs and localisation"),
        N_("How many jobs come of it, and which imports does it replace?"),
    ),
)  # fmt: skip
"""The sheet, in its order; the applicant answers the same seven questions."""

CODES = tuple(criterion.code for criterion in CRITERIA)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the sheets of an application come to: means by criterion, in points."""

    sheets: int
    means: Mapping[str, Fraction]

    @property
    def total(self) -> Fraction | None:
        """The mean of the sums, of 100 points; None without a sheet."""
        return sum(self.means.values(), Fraction(0)) if self.sheets else None

    @property
    def points(self) -> Points | None:
        """The mean as it is written; None without a sheet."""
        return Points(self.total) if self.total is not None else None

    @property
    def is_enough(self) -> bool:
        """Whether three or more have scored."""
        return self.sheets >= ENOUGH

    @property
    def weak(self) -> tuple[Criterion, ...]:
        """The criteria below 40 % of their maximum."""
        if not self.sheets:
            return ()
        return tuple(one for one in CRITERIA if self.means[one.code] < one.most * LEAST_SHARE)

    @property
    def passes(self) -> bool:
        """Whether enough have scored, the mean reaches 65 and no criterion is weak (brief 2.2)."""
        total = self.total
        return self.is_enough and total is not None and total >= PASS_MARK and not self.weak


def checked_scores(scores: Scores) -> dict[str, int]:
    """Whole points for every criterion; Invalid names the one that has none or too many."""
    for code in scores:
        if code not in CODES:
            raise Invalid(code, N_("This field is not known here."))
    return {one.code: _checked(one, scores.get(one.code)) for one in CRITERIA}


def _checked(criterion: Criterion, points: int | None) -> int:
    if points is None:
        raise Invalid(criterion.code, N_("Fill in this field."))
    if not 0 <= points <= criterion.most:
        message = N_("Give a whole number from %(least)s to %(most)s.")
        raise Invalid(criterion.code, message, least=0, most=criterion.most)
    return points


def standing_of(sheets: Sequence[Scores]) -> Standing:
    """The means of the sheets, those in conflict left out before."""
    if not sheets:
        return Standing(0, {})
    return Standing(
        len(sheets),
        {code: Fraction(sum(sheet[code] for sheet in sheets), len(sheets)) for code in CODES},
    )
