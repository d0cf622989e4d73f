"""What may be proposed about an application, and who may decide it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from uuid import UUID

from incubator.checks import checked_choice, checked_text
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal
from tenants.application_facts import STAGES
from tenants.gates import LABELS as GATE_LABELS
from tenants.gates import Gates
from tenants.score_sheet import ENOUGH, PASS_MARK, Points, Standing, Words
from tenants.stages import Stage

ADMIT, DECLINE = "ADMIT", "DECLINE"
_EARLIEST, _LATEST = date(2000, 1, 1), date(2100, 1, 1)


class GateShut(Refusal):
    """The application does not pass the gate."""

    rule = "gate-not-passed"
    title = N_("The conditions of admission are not met")


class AssessmentsLacking(Refusal):
    """Fewer than three have scored the application."""

    rule = "assessments-lacking"
    title = N_("Too few score sheets")


class BelowPassMark(Refusal):
    """The scores do not pass."""

    rule = "below-pass-mark"
    title = N_("The scores do not pass")


class NotProposed(Refusal):
    """Nothing has been proposed that could be decided."""

    rule = "not-proposed"
    title = N_("Nothing is proposed")


class ProposedAlready(Refusal):
    """A proposal waits for its decision."""

    rule = "proposed-already"
    title = N_("Proposed already")


class ProposerDecides(Refusal):
    """Whoever proposed it may not decide it."""

    rule = "proposer-decides"
    title = N_("Two people decide about an admission")


class OtherProposed(Refusal):
    """The decision is not the one that was proposed."""

    rule = "other-proposed"
    title = N_("Something else is proposed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Admit to a stage from a day on, until (exclusive) another or without an end; or decline."""

    outcome: str
    stage: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """The document of the decision; `outcome`, where it is given, must be the proposed one."""

    number: str
    issued_on: date
    outcome: str = ""


def checked_proposal(proposal: Proposal) -> Proposal:
    """The proposal in its stored form; Invalid names the field that cannot be."""
    outcome = checked_choice("outcome", proposal.outcome, (ADMIT, DECLINE))
    is_admission = outcome == ADMIT
    reason = checked_text(
        "reason", proposal.reason, 2000, required=not is_admission, multiline=True
    )
    if not is_admission:
        return Proposal(outcome=outcome, reason=reason)
    if proposal.starts_on is None:
        raise Invalid("starts_on", N_("Fill in this field."))
    if not _EARLIEST <= proposal.starts_on < _LATEST:
        raise Invalid("starts_on", N_("Give a date between the years 2000 and 2100."))
    if proposal.ends_on is not None and not proposal.starts_on < proposal.ends_on < _LATEST:
        raise Invalid("ends_on", N_("The end must come after the start."))
    stage = checked_choice("stage", proposal.stage, STAGES)
    return replace(proposal, stage=stage, reason=reason)


def check_admission(
    proposal: Proposal, *, tax_code: str | None, gates: Gates, standing: Standing
) -> None:
    """Refuse an admission that the gate or the scores do not carry; declining is always open.

    GateShut, AssessmentsLacking, BelowPassMark (brief 2.2).
    """
    if proposal.outcome != ADMIT:
        return
    if proposal.stage != Stage.PRE_INCUBATION and tax_code is None:
        message = N_("A team without an enterprise code can only be admitted to pre-incubation.")
        raise GateShut(message, field="stage")
    if shut := gates.shut(proposal.stage):
        raise GateShut(
            N_("Not met: %(gates)s. Confirm it in the check first, or propose to decline."),
            gates=Words(tuple(GATE_LABELS[code] for code in shut)),
        )
    _check_scores(standing)


def _check_scores(standing: Standing) -> None:
    if not standing.is_enough:
        message = N_(
            "%(sheets)s have scored without a conflict of interest; at least %(enough)s must."
        )
        raise AssessmentsLacking(message, sheets=standing.sheets, enough=ENOUGH)
    total = standing.total or 0
    if total < PASS_MARK:
        message = N_("The mean is %(mean)s points; %(mark)s of 100 are needed to be admitted.")
        raise BelowPassMark(message, mean=Points(Fraction(total)), mark=PASS_MARK)
    if standing.weak:
        message = N_("Below 40%% of the maximum: %(criteria)s. Every criterion must reach that.")
        raise BelowPassMark(message, criteria=Words(tuple(one.label for one in standing.weak)))


def checked_ruling(ruling: Ruling, today: date) -> Ruling:
    """The document in its stored form; Invalid for a blank number or a date to come."""
    if not _EARLIEST <= ruling.issued_on <= today:
        raise Invalid("issued_on", N_("A decision has a date in the past, or today's."))
    outcome = checked_choice("outcome", ruling.outcome, ("", ADMIT, DECLINE))
    number = checked_text("number", ruling.number, 80, required=True)
    return replace(ruling, number=number, outcome=outcome)


def check_ruling(ruling: Ruling, *, proposed: str, proposed_by: UUID, actor: UUID) -> None:
    """ProposerDecides for the proposer, OtherProposed for another outcome than the proposed."""
    if proposed_by == actor:
        message = N_("Somebody other than the person who proposed it must decide.")
        raise ProposerDecides(message)
    if ruling.outcome and ruling.outcome != proposed:
        message = N_("To decide otherwise, return the proposal with your reason.")
        raise OtherProposed(message, field="outcome")
