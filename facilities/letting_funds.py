"""What the budget knows of a month of a letting: its act, in cash or in kind as the house is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from facilities.rents import Month
from facilities.tables import Letting
from incubator.database import Row, fetch, marks
from incubator.ids import uuid7
from incubator.tables import Act
from tenants.scheme_support import Offer

KIND = "LETTING_MONTH"
PLACE = "LETTING"
"""The kind of the act under which a letting takes its place; no money is on it."""


@dataclass(frozen=True, slots=True)
class Funds:
    """How the months of one letting are supported; modes as in `SupportMode`.

    `is_decided` says whether a support decision is signed for the firm, whatever the year.
    """

    incubator: UUID
    category: UUID
    bought_by: UUID
    legal_basis: str
    tax_code: str | None
    is_decided: bool
    modes: tuple[Row, ...]

    def act(self, month: Month, offer: Offer | None, now: datetime) -> Act | None:
        """The act that would hold a month; None for one that is not to be held.

        That is a month without support, one of a time for which nobody set the mode yet, and one
        in cash of a team without a tax code.
        """
        mode = self.mode_on(month.starts_on)
        if mode is None or (mode == "CASH" and self.tax_code is None):
            return None
        act = self._act(month, mode, now)
        support_with(act, month, offer)
        return act if act.support else None

    def unsupported(self, month: Month, now: datetime) -> Act:
        """The act of a month that the firm pays in full."""
        return self._act(month, "NONE", now)

    def mode_on(self, day: date) -> str | None:
        """CASH or IN_KIND; None when nobody set it for the day."""
        for one in self.modes:
            if one["valid_from"] <= day and (one["valid_to"] is None or one["valid_to"] >= day):
                return str(one["mode"])
        return None

    def _act(self, month: Month, mode: str, now: datetime) -> Act:
        return Act(
            id=uuid7(),
            kind=KIND,
            incubator=self.incubator,
            category=self.category,
            year=month.first.year,
            line=self.bought_by if mode == "IN_KIND" else None,
            mode=mode,
            full_cost=month.rent,
            tenant_price=month.rent,
            support=0,
            surcharge=0,
            legal_basis=self.legal_basis,
            status="HELD",
            created_at=now,
        )


def support_with(act: Act, month: Month, offer: Offer | None) -> None:
    """Let an act cost what a month costs: the house's discount first, then what a scheme gives."""
    given = offer.amount if offer else 0
    act.full_cost = month.rent
    act.support = month.support + given
    act.tenant_price = month.rent - act.support
    act.scheme_support = given
    act.scheme_term = offer.term.id if offer and given else None


async def load_funds(lettings: Sequence[Letting]) -> dict[UUID, Funds]:
    """How the months of these lettings are supported, in two statements."""
    ids = [letting.id for letting in lettings]
    rows = await fetch(
        "SELECT l.id, l.incubator, r.category, r.bought_by, f.tax_code, (SELECT t.legal_basis"  # noqa: S608
        " FROM letting_term t WHERE t.letting = l.id ORDER BY t.starts_on DESC, t.id DESC LIMIT 1)"
        " AS legal_basis, EXISTS (SELECT 1 FROM support_decision d WHERE d.firm = l.firm"
        " AND d.status = 'SIGNED') AS \"is_decided [boolean]\" FROM letting l"
        " JOIN resource r ON r.id = l.resource"
        f" JOIN firm f ON f.id = l.firm WHERE l.id IN ({marks(ids)})",
        *ids,
    )
    modes = await fetch(
        "SELECT s.incubator, s.category, s.mode, s.valid_from, s.valid_to FROM support_mode s"  # noqa: S608
        f" WHERE s.incubator IN (SELECT l.incubator FROM letting l WHERE l.id IN ({marks(ids)}))"
        " ORDER BY s.valid_from DESC",
        *ids,
    )
    return {row["id"]: _funds(row, modes) for row in rows}


def _funds(row: Row, modes: Sequence[Row]) -> Funds:
    of = (row["incubator"], row["category"])
    return Funds(
        incubator=row["incubator"],
        category=row["category"],
        bought_by=row["bought_by"],
        legal_basis=row["legal_basis"] or "",
        tax_code=row["tax_code"],
        is_decided=row["is_decided"],
        modes=tuple(one for one in modes if (one["incubator"], one["category"]) == of),
    )


def place_act(incubator: UUID, category: UUID, year: int, now: datetime) -> Act:
    """The act under which a letting takes its place."""
    return Act(
        id=uuid7(),
        kind=PLACE,
        incubator=incubator,
        category=category,
        year=year,
        line=None,
        mode="NONE",
        full_cost=0,
        tenant_price=0,
        support=0,
        surcharge=0,
        legal_basis="",
        status="HELD",
        created_at=now,
    )
