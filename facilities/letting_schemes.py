"""What schemes add to the months of lettings, and how their grants follow what becomes of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from uuid import UUID

from facilities.letting_funds import Funds
from facilities.rents import Month
from facilities.tables import Letting
from incubator.tables import Act
from tenants import support_grants
from tenants.scheme_support import Costed, Offer, party_of
from tenants.support_caps import offer_support
from tenants.support_grants import Given

TARGET = "RENT"


@dataclass(frozen=True, slots=True)
class Asking:
    """A month that wants a scheme's support; `act` is the one that holds it already."""

    letting: Letting
    row: UUID
    month: Month
    act: UUID | None = None

    @property
    def costed(self) -> Costed:
        """What a scheme looks at: the days up to the agreed end, after the house's discount."""
        month = self.month
        last = min(month.ends_on, self.letting.ends_on)
        return Costed(
            TARGET,
            month.agreed,
            month.agreed - month.support,
            month.starts_on,
            contract=self.letting.id,
            signed_on=self.letting.lease_signed_on,
            days=(last - month.starts_on).days,
        )


async def offers(
    asking: Sequence[Asking], funds: Mapping[UUID, Funds], released: Sequence[UUID]
) -> dict[UUID, Offer]:
    """What the best scheme gives to each month, by its row; the earlier month is served first.

    What `released` acts had can be given again. Nothing where no decision is signed, where the firm
    wanted no support, and beyond the agreed end. Inside the caller's transaction, after its locks
    and before budget lines.
    """
    found: dict[UUID, Offer] = {}
    served = sorted(
        (one for one in asking if _may_be_given(one, funds[one.letting.id])),
        key=lambda one: (one.letting.firm, one.month.first, one.letting.signed_at, one.letting.id),
    )
    for firm, some in groupby(served, key=lambda one: one.letting.firm):
        months = list(some)
        given = await offer_support(
            firm,
            funds[months[0].letting.id].tax_code,
            [one.costed for one in months],
            anew=[*(one.act for one in months if one.act), *released],
        )
        found |= {one.row: offer for one, offer in zip(months, given, strict=True) if offer}
    return found


def _may_be_given(one: Asking, funds: Funds) -> bool:
    supported = funds.is_decided and not one.letting.without_support
    return (
        supported
        and one.month.agreed > one.month.support
        and funds.mode_on(one.month.starts_on) is not None
    )


async def keep(
    new: Sequence[tuple[Asking, Act]],
    changed: Sequence[tuple[Asking, Act]],
    given: Mapping[UUID, Offer],
    funds: Mapping[UUID, Funds],
) -> None:
    """Count what the acts of months hold of their schemes' support; `changed` are counted anew."""
    for firm, some in groupby(sorted([*new, *changed], key=_firm), key=_firm):
        acts = list(some)
        code = funds[acts[0][0].letting.id].tax_code
        if code is not None:
            granted = [Given(act.id, _given(act, given.get(one.row))) for one, act in acts]
            await support_grants.give_anew(firm, party_of(code), granted)


def _firm(pair: tuple[Asking, Act]) -> UUID:
    firm: UUID = pair[0].letting.firm
    return firm


def _given(act: Act, offer: Offer | None) -> Offer | None:
    """The offer as far as the line had room for it."""
    return replace(offer, amount=act.scheme_support) if offer else None


async def settle(acts: Sequence[Act]) -> None:
    """Count what the months of a letting were supported with."""
    supported = support_grants.supported(acts)
    await support_grants.settle(
        {act.id: act.scheme_support for act in acts if act.id in set(supported)}
    )
