"""Admissions: a manager proposes, the account holder decides, and a firm moves in."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from incubator import audit, clock
from incubator.checks import checked_text
from incubator.database import Row, execute, fetch, insert, marks, violated, write
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.users import Actor, Role
from tenants.admission_rules import (
    ADMIT,
    NotProposed,
    Proposal,
    ProposedAlready,
    Ruling,
    check_admission,
    check_ruling,
    checked_proposal,
    checked_ruling,
)
from tenants.applicant_mail import DECIDED, write_to_applicant
from tenants.application_checks import checks_of
from tenants.application_notices import tell_decided, tell_deciders, tell_returned
from tenants.application_scope import Held, hold
from tenants.applications import check_open, move
from tenants.arrivals import Arrival, arrive
from tenants.assessments import standings
from tenants.tables import AdmissionDecision

_COLUMNS = "id, outcome, stage, starts_on, ends_on, reason, made_by, made_at"


async def propose(application: UUID, proposal: Proposal, *, actor: Actor, now: datetime) -> UUID:
    """Propose to admit or to decline a complete application; returns the proposal.

    NotFound, NotProposed while it is not complete, ProposedAlready, ApplicationSettled, GateShut,
    AssessmentsLacking, BelowPassMark, Invalid.
    """
    proposal = checked_proposal(proposal)
    async with write():
        held = await hold(application, actor, Role.manager)
        _check_place(held.status)
        await _check_facts(held, proposal)
        proposed = uuid7()
        row = {
            "id": proposed, "application": application, **asdict(proposal),
            "made_by": actor.user, "made_at": now, "return_reason": "",
        }  # fmt: skip
        await execute(
            f"INSERT INTO admission_proposal ({', '.join(row)}) VALUES ({marks(list(row))})",
            *row.values(),
        )
        await move(held, "PROPOSED", now)
        await _record("application.propose", held, actor, now)
        await tell_deciders(held, proposal.outcome, actor=actor, now=now)
    return proposed


def _check_place(status: str) -> None:
    check_open(status)
    if status == "PROPOSED":
        message = N_("A proposal waits for its decision. The approver can return it to you.")
        raise ProposedAlready(message)
    if status != "COMPLETE":
        raise NotProposed(N_("It must be found complete before anything is proposed about it."))


async def _check_facts(held: Held, proposal: Proposal) -> None:
    """What the last check and the sheets say of it now."""
    check_admission(
        proposal,
        tax_code=held.row["tax_code"],
        gates=(await checks_of(held.id))[0].gates,
        standing=(await standings([held.id]))[held.id],
    )


async def return_proposal(application: UUID, reason: str, *, actor: Actor, now: datetime) -> None:
    """Give a proposal back, with a reason: it is assessed and proposed anew.

    NotFound, NotProposed, ApplicationSettled, Invalid without a reason.
    """
    reason = checked_text("reason", reason, 2000, required=True, multiline=True)
    async with write():
        held = await hold(application, actor, Role.approver)
        proposal = await _waiting(held)
        await execute(
            "UPDATE admission_proposal SET returned_by = {}, returned_at = {}, return_reason = {}"
            " WHERE id = {}",
            actor.user, now, reason, proposal["id"],
        )  # fmt: skip
        await move(held, "COMPLETE", now)
        await _record("application.give-back", held, actor, now)
        await tell_returned(held, proposal["made_by"], actor=actor, now=now)


async def decide(application: UUID, ruling: Ruling, *, actor: Actor, now: datetime) -> UUID | None:
    """Decide as proposed, by a numbered document; returns the firm that is admitted, if it is.

    Admitting enters the firm or finds it by its tax code, lets the contact act for it, and starts
    its tenancy and stage on the proposed day. NotFound, NotProposed, ApplicationSettled,
    ProposerDecides, OtherProposed, TenancyOverlaps, FirmHasLeft, IllegalTransition, Invalid; and
    what `propose` raises, where the facts have changed since.
    """
    ruling = checked_ruling(ruling, clock.local(now).date())
    try:
        return await _decide(application, ruling, actor, now)
    except Exception as error:
        if violated(error) != "firm.tax_code":
            raise
        # Somebody entered the firm meanwhile: now it is found.
        return await _decide(application, ruling, actor, now)


async def _decide(application: UUID, ruling: Ruling, actor: Actor, now: datetime) -> UUID | None:
    async with write():
        held = await hold(application, actor, Role.approver)
        row = await _waiting(held)
        check_ruling(ruling, proposed=row["outcome"], proposed_by=row["made_by"], actor=actor.user)
        proposal = Proposal(**{name: row[name] for name in Proposal.__dataclass_fields__})
        await _check_facts(held, proposal)
        is_admission = proposal.outcome == ADMIT
        arrived = await arrive(held, proposal, ruling, actor, now) if is_admission else None
        await insert(_decision(held, row, ruling, arrived, actor, now))
        await _settle(held, arrived.firm if arrived else None)
        await _record("application.decide", held, actor, now)
        await tell_decided(held, row["made_by"], proposal.outcome, actor=actor, now=now)
        await write_to_applicant(held.id, held.row["contact"], DECIDED, now=now)
    return arrived.firm if arrived else None


async def _settle(held: Held, firm: UUID | None) -> None:
    await execute(
        "UPDATE application SET status = {}, firm = {} WHERE id = {}",
        "ADMITTED" if firm else "DECLINED", firm, held.id,
    )  # fmt: skip


def _decision(
    held: Held, proposal: Row, ruling: Ruling, arrived: Arrival | None, actor: Actor, now: datetime
) -> AdmissionDecision:
    return AdmissionDecision(
        id=uuid7(), application=held.id, proposal=proposal["id"], number=ruling.number,
        issued_on=ruling.issued_on, proposed_by=proposal["made_by"], decided_by=actor.user,
        decided_at=now, tenancy=arrived.tenancy if arrived else None,
    )  # fmt: skip


async def _waiting(held: Held) -> Row:
    check_open(held.status)
    if held.status != "PROPOSED":
        raise NotProposed(N_("A manager of the house proposes first; then it can be decided."))
    rows = await fetch(
        f"SELECT {_COLUMNS} FROM admission_proposal WHERE application = {{}}"
        " AND returned_at IS NULL",
        held.id,
    )
    return rows[0]


async def _record(action: str, held: Held, actor: Actor, now: datetime) -> None:
    await audit.record(
        actor, action, "application", held.id,
        incubator=held.house, fields=["status"], now=now,
    )  # fmt: skip
