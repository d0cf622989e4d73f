"""What is put before the account holder: a scheme, a firm and a year, what it covers, how far."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from incubator.checks import checked_choice, checked_number, checked_text
from incubator.languages import N_, gettext
from incubator.refusals import Invalid
from incubator.schemes import TARGETS, list_schemes

LARGEST_CEILING = 10**12


@dataclass(frozen=True, slots=True)
class Said:
    """Words that are said in the language of whoever reads the refusal."""

    label: str

    def __str__(self) -> str:
        return gettext(self.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Eligibility:
    """The answers to the gate's questions."""

    valid_code: bool = False
    small_enough: bool = False
    young_enough: bool = False
    owes_no_tax: bool = False
    is_safe: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What is proposed: a scheme supports a firm in a year, up to `ceiling` đồng.

    `targets` are what it covers: some of those that schemes pay for.
    """

    firm: UUID
    scheme: UUID
    year: int
    targets: tuple[str, ...]
    dossier: str
    number: str
    ceiling: int
    eligibility: Eligibility
    note: str = ""


def checked(dossier: Dossier) -> Dossier:
    """The dossier as it is stored; Invalid for what is malformed."""
    return replace(
        dossier,
        year=checked_number("year", dossier.year, 2100, 2000),
        targets=_targets(dossier.targets),
        dossier=checked_text("dossier", dossier.dossier, 80, required=True),
        number=checked_text("number", dossier.number, 80, required=True),
        ceiling=checked_number("ceiling", dossier.ceiling, LARGEST_CEILING, 1),
        note=checked_text("note", dossier.note, 1000, multiline=True),
    )


def _targets(chosen: tuple[str, ...]) -> tuple[str, ...]:
    """The targets in their order; Invalid when there is none, or an unknown one."""
    if not chosen:
        raise Invalid("targets", N_("Choose at least one."))
    for target in chosen:
        checked_choice("targets", target, TARGETS)
    return tuple(target for target in TARGETS if target in chosen)


async def check_paid(dossier: Dossier) -> None:
    """Invalid unless the scheme has a term for every target on some day of the year."""
    scheme = next((one for one in await list_schemes() if one.id == dossier.scheme), None)
    if scheme is None:
        raise Invalid("scheme", N_("Choose one of the values offered."))
    paid = scheme.pays_for(dossier.year)
    year = str(dossier.year)
    if not paid:
        message = N_("“%(scheme)s” pays for nothing in %(year)s.")
        raise Invalid("year", message, year=year, scheme=scheme.name)
    if not set(dossier.targets) <= set(paid):
        message = N_("In %(year)s “%(scheme)s” pays for: %(paid)s. Choose among these.")
        words = [Said(TARGETS[target]) for target in paid]
        raise Invalid("targets", message, year=year, scheme=scheme.name, paid=words)
