"""Let a unit to a tenancy: check every rule, take the place, agree the rent, hold the support."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from facilities.let import state
from facilities.let_units import Days
from facilities.letting_facts import LettingFacts, load_letting_facts
from facilities.letting_funds import load_funds, place_act
from facilities.letting_months import arrange
from facilities.letting_plans import LettingPlan, plan_letting
from facilities.letting_requests import LettingRequest, check_shape
from facilities.parties import NoTaxCode
from facilities.tables import Letting, LettingTerm, Occupation
from incubator import audit, budget
from incubator.acts import store_acts
from incubator.checks import checked_text
from incubator.clock import local
from incubator.database import insert, write
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.repeats import Repeat
from incubator.search_keys import search_key
from incubator.users import Actor, Role, require


@dataclass(frozen=True, slots=True)
class Signed:
    """What a verb answers: the letting's id, version and state."""

    id: UUID
    sequence: int
    state: str

    @classmethod
    def of(cls, letting: Letting, now: datetime) -> Signed:
        """The answer for a letting as it stands now."""
        return cls(letting.id, letting.sequence, state(letting, local(now).date()))

    @classmethod
    def from_answer(cls, answer: dict[str, Any]) -> Signed:
        """The same answer, read back."""
        return cls(UUID(answer["id"]), answer["sequence"], answer["state"])

    def answer(self) -> dict[str, Any]:
        """The same as JSON."""
        return {"id": str(self.id), "sequence": self.sequence, "state": self.state}


async def sign_letting(
    request: LettingRequest, *, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> Signed:
    """Let a unit in one transaction; the manager of its house may.

    The support of months of years with an open line is held as far as there is room, that of the
    others is planned. `repeat` makes a second call with the same key answer what the first did.
    Raises the Refusal of the first rule broken, Invalid for what no rule could judge.
    """
    check_shape(request)
    require(actor, Role.manager)
    async with write():
        if repeat and (first := await repeat.first_answer(actor.user, now=now)):
            return Signed.from_answer(first)
        letting = await sign(request, actor=actor, now=now)
        signed = Signed.of(letting, now)
        if repeat:
            await repeat.keep(actor.user, signed.answer())
    return signed


async def sign(
    request: LettingRequest, *, actor: Actor, now: datetime, moved_from: Letting | None = None
) -> Letting:
    """The same inside the caller's transaction.

    A move goes on with the lease that it came from, whose months are arranged with the new ones.
    """
    today = local(now).date()
    facts = await load_letting_facts(request.resource, request.tenancy, request.days, today=today)
    require(actor, Role.manager, incubator=facts.unit.incubator)
    plan = plan_letting(
        facts, request.days, request.quantity, without_support=request.without_support
    )
    place = place_act(facts.unit.incubator, facts.unit.category, request.starts_on.year, now)
    letting = _letting(request, facts, plan, place.id, actor, now)
    if moved_from:
        letting.moved_from, letting.steps = moved_from.id, moved_from.steps
        letting.lease_signed_on = moved_from.lease_signed_on
        if not moved_from.cancelled_at:
            letting.lease_began = moved_from.lease_began
    await store_acts([place])
    await insert(letting)
    await insert(_term(letting, plan, request.starts_on, request.contract, actor, now))
    await insert(_occupation(letting))
    await _check_support(letting, facts)
    await audit.record(
        actor, "letting.sign", "letting", letting.id, incubator=letting.incubator, now=now
    )
    both = [moved_from, letting] if moved_from else [letting]
    await arrange(both, actor_user=actor.user, now=now)
    return letting


def _letting(
    request: LettingRequest,
    facts: LettingFacts,
    plan: LettingPlan,
    act: UUID,
    actor: Actor,
    now: datetime,
) -> Letting:
    today = local(now).date()
    contract = checked_text("contract", request.contract, 80)
    over = request.ends_on <= today
    return Letting(
        id=uuid7(),
        incubator=facts.unit.incubator,
        resource=facts.unit.id,
        tenancy=request.tenancy,
        firm=facts.party.firm,
        quantity=request.quantity,
        size=plan.size,
        agreed_from=request.starts_on,
        starts_on=request.starts_on,
        ends_on=request.ends_on,
        occupied_until=request.ends_on,
        accounted_from=request.accounts_from(today),
        # What has begun when it is entered was handed over, and what is over was handed back.
        handed_over_on=request.starts_on if request.starts_on <= today else None,
        handed_back_on=request.ends_on if over else None,
        lease_began=request.starts_on,
        # Who is in the unit already signed for it at the latest when it was handed over.
        lease_signed_on=min(today, request.starts_on),
        without_support=request.without_support,
        steps="/".join(str(percent) for percent in plan.steps),
        deposit=request.deposit,
        contract=contract,
        search_key=search_key(contract),
        act=act,
        signed_by=actor.user,
        signed_at=now,
        ended_reason="",
    )


def _term(
    letting: Letting, plan: LettingPlan, since: date, document: str, actor: Actor, now: datetime
) -> LettingTerm:
    return LettingTerm(
        letting=letting.id,
        starts_on=since,
        ends_on=letting.ends_on,
        monthly_rate=plan.rate.monthly_rate,
        legal_basis=plan.rate.legal_basis,
        document=checked_text("contract", document, 80),
        agreed_by=actor.user,
        agreed_at=now,
    )


def _occupation(letting: Letting) -> Occupation:
    period = Days(letting.starts_on, letting.occupied_until).period
    return Occupation(
        act=letting.act,
        resource=letting.resource,
        quantity=letting.quantity,
        starts_at=period.start,
        ends_at=period.end,
        blocked_from=period.start,
        blocked_until=period.end,
        holds=True,
    )


async def _check_support(letting: Letting, facts: LettingFacts) -> None:
    """SupportModeMissing or NoTaxCode when the letting would be supported and cannot be."""
    if letting.steps == "0":
        return
    funds = (await load_funds([letting]))[letting.id]
    first = max(letting.starts_on, letting.accounted_from)
    if funds.mode_on(first) is None:
        await budget.support_mode(funds.incubator, funds.category, first)
    if funds.mode_on(first) == "CASH" and facts.party.tax_code is None:
        message = N_(
            "%(firm)s has no tax code yet, so it gets no support in cash. "
            "The unit can be let without support."
        )
        refusal = NoTaxCode(message, firm=facts.party.name)
        refusal.offer = {"without_support": True}
        raise refusal
