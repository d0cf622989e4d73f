"""What schemes may still give a firm: its decisions and meters, read in one statement."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from incubator.database import Row, dialect, execute, fetch, marks
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Refusal
from incubator.schemes import TermRecord
from tenants.scheme_support import (
    Costed,
    Granting,
    MeterKey,
    Offer,
    Standing,
    next_window,
    party_of,
    window_on,
)

_PARTIES = 10**12
"""Keeps the locks of tax codes apart from other advisory locks."""
_TERM = (
    "t.id, t.scheme, t.target, t.percent, t.cap, t.cap_window, t.longest_months, t.legal_basis,"
    " t.valid_from, t.valid_to"
)


class CapReached(Refusal):
    """A scheme has less left to give in the window, or its decision has, than was insisted on."""

    rule: ClassVar[str] = "cap-reached"
    title: ClassVar[str] = N_("The cap of the scheme is reached")


class NoSupportDecision(Refusal):
    """No scheme supports the firm on that day, and the request insists on one."""

    rule: ClassVar[str] = "no-support-decision"
    title: ClassVar[str] = N_("No scheme supports this")


def check_required(offer: Offer | None, firm: Name, day: date) -> None:
    """Refuse an offer below the scheme's share: for those who insist on a scheme's support.

    Others pay the house's tariff, which holds after the cap too.
    """
    if offer is None:
        message = N_(
            "%(firm)s has no signed support decision under which a scheme supports this on "
            "%(day)s. It can be had at the house's tariff."
        )
        raise NoSupportDecision(message, firm=firm, day=day, field="scheme_required")
    if not offer.is_cut:
        return
    given: dict[str, Any] = {
        "scheme": offer.scheme_name,
        "wanted": offer.wanted,
        "left": offer.amount,
    }
    if (anew := next_window(offer.key.window)) is None:
        message = N_(
            "%(scheme)s would give %(wanted)s dong for this and has %(left)s dong left. It can be "
            "had at the house's tariff, which still holds."
        )
    else:
        given["anew"] = anew
        message = N_(
            "%(scheme)s would give %(wanted)s dong for this and has %(left)s dong left; its cap "
            "counts anew from %(anew)s. It can be had at the house's tariff, which still holds."
        )
    raise CapReached(message, field="scheme_required", **given)


async def offer_support(
    firm: UUID,
    tax_code: str | None,
    items: Sequence[Costed],
    *,
    locking: bool = True,
    anew: Collection[UUID] = (),
) -> list[Offer | None]:
    """The best scheme's offer for each item; None where no signed decision's scheme applies.

    Two statements at most. With `locking`, inside the caller's transaction, all firms of the tax
    code wait for each other from here on: call it after resources are locked and before budget
    lines. `anew` are acts whose own grants do not count, because they are about to be priced
    again. A team without a tax code is offered nothing.
    """
    if tax_code is None or not items:
        return [None] * len(items)
    party = party_of(tax_code)
    if locking:
        await lock_parties([party])
    standing = await load_standing(firm, party, items, anew=anew)
    return standing.offers(items)


async def lock_parties(parties: Collection[str]) -> None:
    """Let everybody who grants to these tax codes wait until the transaction ends.

    Two firms may share a tax code's parent, so their own rows do not suffice. SQLite has one
    writer.
    """
    if dialect() == "postgres":
        for party in sorted(set(parties)):
            await execute("SELECT pg_advisory_xact_lock({})", _PARTIES + int(party))


async def lock_parties_of(firms: Iterable[Row]) -> None:
    """The same for rows of firms; a team without a tax code has no cap."""
    await lock_parties({party_of(row["tax_code"]) for row in firms if row["tax_code"]})


async def load_standing(
    firm: UUID, party: str, items: Sequence[Costed], *, anew: Collection[UUID] = ()
) -> Standing:
    """A firm's signed decisions for the items' years, with the meters of the items' windows."""
    windows = sorted(_windows(items))
    years = sorted({item.on.year for item in items})
    targets = sorted({item.target for item in items})
    rows = await fetch(
        "SELECT d.id AS decision, d.year, d.targets, d.ceiling - d.used AS ceiling_left,"  # noqa: S608
        f" s.code, s.name_vi, s.name_en, m.window_key, m.used AS meter_used, {_TERM}"
        " FROM support_decision d"
        f" JOIN scheme s ON s.id = d.scheme JOIN scheme_term t ON t.scheme = d.scheme"
        f" AND t.target IN ({marks(targets)}) LEFT JOIN support_meter m ON m.party = {{}}"
        f" AND m.scheme = t.scheme AND m.target = t.target AND m.window_key IN ({marks(windows)})"
        f" WHERE d.firm = {{}} AND d.status = 'SIGNED' AND d.year IN ({marks(years)})",
        *(*targets, party, *windows, firm, *years),
    )
    own = await _grants_of(anew) if rows and anew else []
    return _standing(party, rows, own)


def _windows(items: Sequence[Costed]) -> set[str]:
    found = {window_on(kind, item.on) for item in items for kind in ("MONTH", "YEAR")}
    return found | {f"CONTRACT:{item.contract}" for item in items if item.contract}


async def _grants_of(acts: Collection[UUID]) -> list[Row]:
    return await fetch(
        "SELECT decision, scheme, target, window_key, amount FROM support_grant"  # noqa: S608
        f" WHERE act IN ({marks(list(acts))}) AND status = 'HELD'",
        *acts,
    )


def _standing(party: str, rows: Sequence[Row], own: Sequence[Row]) -> Standing:
    """The standing without what the acts' own grants count for."""
    used = {
        MeterKey(row["scheme"], row["target"], row["window_key"]): row["meter_used"]
        for row in rows
        if row["window_key"]
    }
    freed: dict[UUID, int] = {}
    for row in own:
        key = MeterKey(row["scheme"], row["target"], row["window_key"])
        used[key] = used.get(key, row["amount"]) - row["amount"]
        freed[row["decision"]] = freed.get(row["decision"], 0) + row["amount"]
    decisions = {row["decision"]: row for row in rows}
    return Standing(
        party,
        tuple(_granting(row, rows, freed.get(id, 0)) for id, row in decisions.items()),
        used,
    )


def _granting(row: dict[str, Any], rows: Sequence[Row], freed: int) -> Granting:
    terms = {
        one["id"]: TermRecord(**{name: one[name] for name in TermRecord.__dataclass_fields__})
        for one in rows
        if one["decision"] == row["decision"] and one["target"] in row["targets"].split(",")
    }
    return Granting(
        row["decision"],
        row["scheme"],
        row["code"],
        Name(row["name_vi"], row["name_en"]),
        row["year"],
        row["ceiling_left"] + freed,
        tuple(terms.values()),
    )
