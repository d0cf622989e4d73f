"""The budget as the API tells it: amounts in đồng, codes beside ids."""

from datetime import date
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field

from incubator.agenda import Effect, ProposalState
from incubator.clock import local
from incubator.entries import Entry
from incubator.overview import PlanState, ProgrammeState
from incubator.statements import Citation, Coded, LineState, PhaseState


class CodedAnswer(BaseModel):
    """Something with an id and a code."""

    id: UUID
    code: str


class DecisionAnswer(BaseModel):
    """A decision that is cited; `is_assumed` for one that was made up for a demonstration."""

    number: str
    issued_on: date
    subject: str
    is_assumed: bool


class PhaseAnswer(BaseModel):
    """A phase; `indicative` is what the plan expects, never spendable."""

    id: UUID
    code: str
    programme: str
    year_from: int
    year_to: int
    indicative: int
    override: int = Field(description="what decisions let the phase allocate above it")
    allocated_state: int = Field(description="allocated from the state budget")
    allocated_other: int = Field(description="allocated from other sources")


class ProgrammeAnswer(BaseModel):
    """A programme of a plan."""

    id: UUID
    code: str
    plan: str
    name_vi: str
    name_en: str
    target_vi: str | None
    lead: str
    coordinating: list[str]
    indicative: int
    phases: list[PhaseAnswer]


class LineAnswer(BaseModel):
    """A budget line and its balances, in đồng."""

    id: UUID
    phase: PhaseAnswer
    year: int
    incubator: CodedAnswer
    source: CodedAnswer
    category: CodedAnswer
    allocated: int
    held: int
    accepted: int
    committed: int
    disbursed: int
    available: int = Field(description="allocated - held - accepted - committed")
    status: str = Field(examples=["open"])
    accepts_from: date | None = Field(description="from this day on it accepts holds")
    opened_by: DecisionAnswer | None = Field(description="what opened a year after the phase")
    position: int = Field(description="the accountant's order in which lines are tried")


class ActAnswer(BaseModel):
    """What an entry was for; `url` is its page."""

    id: UUID
    kind: str
    label: str | None
    url: str | None


class EntryAnswer(BaseModel):
    """A ledger entry; `amount` is signed as its kind says."""

    id: UUID
    kind: str
    amount: int
    act: ActAnswer | None
    decision: DecisionAnswer | None
    reverses: UUID | None
    voucher: str | None
    posted_at: AwareDatetime
    note: str


class EffectAnswer(BaseModel):
    """What a proposal does to a line; `allocated` and `available` are what they would be."""

    line: UUID
    amount: int
    allocated: int
    available: int


class ProposalAnswer(BaseModel):
    """A proposed movement of authority."""

    id: UUID
    kind: str
    amount: int
    status: str
    effects: list[EffectAnswer]
    decision: DecisionAnswer
    note: str
    reason: str
    made_by: UUID
    made_at: AwareDatetime
    decided_at: AwareDatetime | None


def programme_answer(plan: PlanState, programme: ProgrammeState) -> ProgrammeAnswer:
    """A programme as the API tells it."""
    return ProgrammeAnswer(
        id=programme.id,
        code=programme.code,
        plan=plan.number,
        name_vi=programme.name.vi,
        name_en=programme.name.en,
        target_vi=programme.target.vi if programme.target else None,
        lead=programme.lead.name.vi,
        coordinating=[agency.name.vi for agency in programme.coordinating],
        indicative=programme.indicative,
        phases=[_phase(phase) for phase in programme.phases],
    )


def line_answer(line: LineState) -> LineAnswer:
    """A line as the API tells it."""
    balances = line.balances
    return LineAnswer(
        id=line.id,
        phase=_phase(line.phase),
        year=line.year,
        incubator=_coded(line.incubator),
        source=_coded(line.source),
        category=_coded(line.category),
        allocated=balances.allocated,
        held=balances.held,
        accepted=balances.accepted,
        committed=balances.committed,
        disbursed=balances.disbursed,
        available=balances.available,
        status=line.status.lower(),
        accepts_from=line.accepts_from,
        opened_by=_decision(line.opened_by),
        position=line.position,
    )


def entry_answer(entry: Entry) -> EntryAnswer:
    """An entry as the API tells it."""
    act = None
    if entry.act and entry.act_kind:
        label, url = entry.origin or (None, None)
        act = ActAnswer(id=entry.act, kind=entry.act_kind.lower(), label=label, url=url)
    return EntryAnswer(
        id=entry.id,
        kind=entry.kind.lower(),
        amount=entry.amount,
        act=act,
        decision=_decision(entry.decision),
        reverses=entry.reverses,
        voucher=entry.voucher,
        posted_at=local(entry.posted_at),
        note=entry.note,
    )


def proposal_answer(proposal: ProposalState) -> ProposalAnswer:
    """A proposal as the API tells it; once decided, its effects are none any more."""
    is_pending = proposal.status == "PENDING"
    decision = proposal.decision
    return ProposalAnswer(
        id=proposal.id,
        kind=proposal.kind.lower(),
        amount=proposal.amount,
        status=proposal.status.lower(),
        effects=[_effect(one) for one in proposal.effects] if is_pending else [],
        decision=DecisionAnswer.model_validate(decision, from_attributes=True),
        note=proposal.note,
        reason=proposal.reason,
        made_by=proposal.made_by,
        made_at=local(proposal.made_at),
        decided_at=local(proposal.decided_at) if proposal.decided_at else None,
    )


def _effect(effect: Effect) -> EffectAnswer:
    return EffectAnswer(
        line=effect.line.id,
        amount=effect.amount,
        allocated=effect.allocated,
        available=effect.available,
    )


def _phase(phase: PhaseState) -> PhaseAnswer:
    return PhaseAnswer.model_validate(phase, from_attributes=True)


def _coded(one: Coded) -> CodedAnswer:
    return CodedAnswer(id=one.id, code=one.code)


def _decision(decision: Citation | None) -> DecisionAnswer | None:
    if decision is None:
        return None
    return DecisionAnswer.model_validate(decision, from_attributes=True)
