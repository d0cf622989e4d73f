"""The gate before the scores: five questions with yes or no (brief 2.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from incubator.languages import N_
from tenants.stages import Stage

YOUNG_YEARS = 5
"""Years since founding within which Decree 80 supports a start-up."""


@dataclass(frozen=True, slots=True)
class Gates:
    """The answers as a manager confirmed them."""

    has_code: bool
    is_sme: bool
    is_young: bool
    owes_no_tax: bool
    is_safe: bool

    def shut(self, stage: str) -> tuple[str, ...]:
        """The gates that keep a firm out of the stage, by code.

        A team before incubation needs no enterprise code yet. An older firm is no bar: it only
        gets no start-up support under Decree 80.
        """
        wanted = [code for code in BARRING if code != "has_code" or stage != Stage.PRE_INCUBATION]
        return tuple(code for code in wanted if not getattr(self, code))


BARRING = ("has_code", "is_sme", "owes_no_tax", "is_safe")
LABELS = {
    "has_code": N_("Valid enterprise code"),
    "is_sme": N_("Small or medium enterprise under the rule in force"),
    "is_young": N_("At most five years old (start-up support of Decree 80)"),
    "owes_no_tax": N_("No tax debt"),
    "is_safe": N_("Environment and fire safety acceptable"),
}
"""What each gate asks, in the order of the brief."""


def is_young(founded_on: date | None, on: date) -> bool:
    """Whether the firm is at most five years old on a day; a team not founded yet is."""
    if founded_on is None:
        return True
    return (on.year - founded_on.year, on.month, on.day) <= (
        YOUNG_YEARS, founded_on.month, founded_on.day,
    )  # fmt: skip
