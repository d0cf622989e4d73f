"""What schemes would pay for a firm if a decision were signed, and what stands in the way of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from incubator.database import Row, fetch
from incubator.languages import N_
from incubator.names import Name
from incubator.schemes import TARGETS, list_schemes, term_on
from tenants.scheme_support import MeterKey, party_of, window_on
from tenants.support_meters import taken_by

WHY = {
    "no-tax-code": N_("the firm has no tax code yet"),
    "not-signed": N_("the decision waits for its signature"),
    "not-covered": N_("the decision of the year does not cover it"),
    "no-decision": N_("no decision is signed for the year"),
}
"""Why nothing of a cap can be used."""


@dataclass(frozen=True, slots=True)
class Untapped:
    """A cap of which nothing can be used, in đồng; `why` is a key of WHY.

    `used` and `held` are what earlier decisions and the tax code's other firms took of it.
    """

    scheme_code: str
    scheme_name: Name
    target: str
    percent: int
    cap_window: str
    window: str
    cap: int
    used: int
    held: int
    why: str


async def load_untapped(firm: UUID, on: date) -> list[Untapped]:
    """The caps in force on a day that no signed decision of its year opens for the firm."""
    decisions = await fetch(
        "SELECT f.tax_code, d.scheme, d.status, d.targets FROM firm f LEFT JOIN support_decision d"
        " ON d.firm = f.id AND d.year = {} AND d.status IN ('SIGNED', 'DRAFT') WHERE f.id = {}",
        on.year,
        firm,
    )
    code = decisions[0]["tax_code"] if decisions else None
    taken = (await taken_by([party_of(code)]))[party_of(code)] if code else {}
    found = []
    for scheme in await list_schemes():
        own = [row for row in decisions if row["scheme"] == scheme.id]
        for target in TARGETS:
            term, why = term_on(scheme.terms, target, on), _why(code, own, target)
            if term is None or not why:
                continue
            is_whole = term.cap_window == "CONTRACT"
            window = "CONTRACT:" if is_whole else window_on(term.cap_window, on)
            used, held = taken.get(MeterKey(scheme.id, target, window), (0, 0))
            amounts = term.percent, term.cap_window, window, term.cap
            found.append(Untapped(scheme.code, scheme.name, target, *amounts, used, held, why))
    return found


def _why(tax_code: str | None, decisions: list[Row], target: str) -> str:
    """What stands in the way; blank where a signed decision covers the target."""
    if tax_code is None:
        return "no-tax-code"
    covering = {row["status"] for row in decisions if target in row["targets"].split(",")}
    if "SIGNED" in covering:
        return ""
    if covering:
        return "not-signed"
    return "not-covered" if any(row["status"] == "SIGNED" for row in decisions) else "no-decision"
