"""What an admission brings about: the firm, who acts for it, its tenancy and its stage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from incubator import audit, clock
from incubator.database import fetch, lock
from incubator.users import Actor, Role
from tenants.admission_rules import Proposal, Ruling
from tenants.application_scope import Held
from tenants.firms import FirmDetails, enter_firm
from tenants.members import join
from tenants.stage_history import histories_of
from tenants.stage_reasons import USUAL
from tenants.stages import Stage
from tenants.tables import Firm
from tenants.tenancies import enter_tenancy
from tenants.transitions import StageDecision, decide_stage

_SHARED = (
    "name_vi", "name_en", "tax_code", "size", "women_owned", "employees", "employees_female",
    "revenue_last_year",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Arrival:
    """A firm that has been admitted, and its tenancy."""

    firm: UUID
    tenancy: UUID


async def arrive(
    held: Held, proposal: Proposal, ruling: Ruling, actor: Actor, now: datetime
) -> Arrival:
    """Let the applicant in, within the transaction of the decision.

    TenancyOverlaps, FirmHasLeft, IllegalTransition for a firm that is known already.
    """
    starts_on = proposal.starts_on
    assert starts_on is not None
    firm = await _firm_of(held.row, actor, now)
    await _welcome(firm, held.row, min(starts_on, clock.local(now).date()), actor, now)
    tenancy = await enter_tenancy(
        firm, held.house, starts_on, proposal.ends_on, actor=actor, now=now
    )
    await _set_stage(firm, held.house, proposal, ruling, actor, now)
    return Arrival(firm, tenancy)


async def _firm_of(row: dict[str, Any], actor: Actor, now: datetime) -> UUID:
    """The firm with the applicant's tax code, locked; entered where there is none yet."""
    if row["tax_code"]:
        known = await fetch("SELECT id FROM firm WHERE tax_code = {}", row["tax_code"])
        if known:
            await lock(Firm, [known[0]["id"]])
            firm: UUID = known[0]["id"]
            return firm
    details = FirmDetails(
        **{name: row[name] for name in _SHARED},
        stage=Stage.APPLICATION,
        product_vi=row["main_product"],
    )
    return await enter_firm(details, actor=actor, now=now)


async def _welcome(
    firm: UUID, row: dict[str, Any], since: date, actor: Actor, now: datetime
) -> None:
    """The contact acts for the firm, unless somebody with that address or number does already."""
    there = await fetch(
        "SELECT 1 FROM membership m JOIN person p ON p.id = m.person JOIN person c ON c.id = {}"
        " WHERE m.firm = {} AND (m.valid_to IS NULL OR m.valid_to >= {})"
        " AND (p.id = c.id OR p.email = c.email OR p.phone = c.phone)",
        row["contact"], firm, since,
    )  # fmt: skip
    if there:
        return
    await join(firm, row["contact"], row["contact_title"], True, since)
    await audit.record(actor, "member.add", "firm", firm, now=now)


async def _set_stage(
    firm: UUID, house: UUID, proposal: Proposal, ruling: Ruling, actor: Actor, now: datetime
) -> None:
    """Bring the firm to the stage on its first day; an outside firm applies first."""
    stands = (await histories_of([firm]))[firm].last
    way = [Stage.APPLICATION, proposal.stage] if stands == Stage.EXTERNAL else [proposal.stage]
    assert proposal.starts_on is not None
    for stage in way:
        if stage == stands:
            continue
        decision = StageDecision(
            to=stage, on=proposal.starts_on, decision_no=ruling.number,
            decision_on=ruling.issued_on, reason=USUAL[stage], words=proposal.reason,
        )  # fmt: skip
        await decide_stage(firm, decision, incubator=house, by=Role.approver, actor=actor, now=now)
