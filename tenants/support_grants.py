"""What schemes gave to acts: kept with the meters, given anew, settled with what was used, freed.

Everything here runs inside the caller's write transaction, under the lock of the tax code.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from uuid import UUID

from incubator.budget import Settlement
from incubator.corrections import CORRECTING
from incubator.database import execute, fetch, insert, marks, violated
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.tables import Act
from tenants.scheme_support import Offer, party_of
from tenants.support_caps import CapReached, NoSupportDecision, lock_parties
from tenants.tables import SupportGrant


@dataclass(frozen=True, slots=True)
class Given:
    """An act with what a scheme gives it; no offer where it gives nothing."""

    act: UUID
    offer: Offer | None


async def give(firm: UUID, party: str, given: Sequence[Given]) -> None:
    """Count new acts' offers; CapReached where the database refuses one."""
    rows = [
        SupportGrant(
            id=uuid7(),
            act=one.act,
            firm=firm,
            party=party,
            decision=one.offer.decision,
            term=one.offer.term.id,
            scheme=one.offer.key.scheme,
            target=one.offer.key.target,
            window_key=one.offer.key.window,
            amount=one.offer.amount,
            status="HELD",
        )
        for one in given
        if one.offer and one.offer.amount
    ]
    async with _guarded():
        await insert(*rows)


async def give_anew(firm: UUID, party: str, given: Sequence[Given]) -> None:
    """Count acts that were priced again: what they had is free, then what they get is taken."""
    acts = [one.act for one in given]
    known = {
        row["act"]
        for row in await fetch(
            f"SELECT act FROM support_grant WHERE act IN ({marks(acts)})",  # noqa: S608
            *acts,
        )
    }
    await free(sorted(known))
    async with _guarded():
        for one in given:
            if one.act in known and one.offer and one.offer.amount:
                await _revive(party, one.act, one.offer)
    await give(firm, party, [one for one in given if one.act not in known])


async def _revive(party: str, act: UUID, offer: Offer) -> None:
    await execute(
        "UPDATE support_grant SET party = {}, decision = {}, term = {}, scheme = {}, target = {},"
        " window_key = {}, amount = {}, status = 'HELD' WHERE act = {}",
        party,
        offer.decision,
        offer.term.id,
        offer.key.scheme,
        offer.key.target,
        offer.key.window,
        offer.amount,
        act,
    )


def supported(acts: Sequence[Act]) -> list[UUID]:
    """Those of the acts that a scheme supports: few."""
    return [act.id for act in acts if act.scheme_support]


async def hold(acts: Sequence[UUID]) -> None:
    """Wait for the tax codes of acts that are about to be settled or freed."""
    if acts:
        rows = await fetch(
            f"SELECT DISTINCT party FROM support_grant WHERE act IN ({marks(acts)})",  # noqa: S608
            *acts,
        )
        await lock_parties([row["party"] for row in rows])


async def free(acts: Sequence[UUID]) -> None:
    """Give back what these acts' grants count for; acts without a grant cost nothing."""
    if acts:
        await execute(
            f"UPDATE support_grant SET status = 'RELEASED' WHERE act IN ({marks(acts)})",  # noqa: S608
            *acts,
        )


async def settle(amounts: Mapping[UUID, int]) -> None:
    """Count what was used, in đồng by act, instead of what was given."""
    for act, amount in sorted(amounts.items()):
        await execute(
            "UPDATE support_grant SET amount = {}, status = 'ACCEPTED' WHERE act = {}", amount, act
        )


async def correct(used: Settlement) -> None:
    """Count what an act that is settled was used for after all; before its budget line is locked.

    CapReached when the cap or the ceiling has no room for more, NoSupportDecision when the decision
    has ended meanwhile and more was used.
    """
    await hold([used.act])
    async with _guarded():
        await settle({used.act: used.scheme_support})


async def follow_code(firm: UUID, before: str | None, after: str | None) -> None:
    """Let what schemes gave to a firm count for its other tax code, under the firm's lock.

    CapReached when that together with what the other code has passes a cap.
    """
    parties = [party_of(code) for code in (before, after) if code]
    if len(set(parties)) < 2:
        return
    await lock_parties(parties)
    try:
        sql = "UPDATE support_grant SET party = {} WHERE firm = {}"
        await execute(sql, parties[1], firm)
    except Exception as error:
        if violated(error) != "support_meter_cap":
            raise
        message = N_(
            "Schemes supported this firm, and together with what was given under tax code "
            "%(code)s a cap would be passed. Ask whoever holds the account which code is right."
        )
        raise CapReached(message, code=after, field="tax_code") from error


async def percents_of(acts: Sequence[Act]) -> dict[UUID, int]:
    """The scheme's share in percent, by act, of those that a scheme supports."""
    terms = sorted({act.scheme_term for act in acts if act.scheme_support})
    if not terms:
        return {}
    rows = await fetch(
        f"SELECT id, percent FROM scheme_term WHERE id IN ({marks(terms)})",  # noqa: S608
        *terms,
    )
    percents = {row["id"]: row["percent"] for row in rows}
    return {act.id: percents[act.scheme_term] for act in acts if act.scheme_support}


@asynccontextmanager
async def _guarded() -> AsyncIterator[None]:
    """CapReached or NoSupportDecision when the database's own guard was faster than the rule."""
    try:
        yield
    except Exception as error:
        if violated(error) == "no-support-decision":
            message = N_("The decision under which this was supported has ended: no more is given.")
            raise NoSupportDecision(message) from error
        if violated(error) not in ("support_meter_cap", "support_decision_ceiling"):
            raise
        message = N_(
            "Somebody has just used what was left of the scheme's cap. Look at the price again "
            "and repeat your act."
        )
        raise CapReached(message) from error


CORRECTING.append(correct)
