"""Movements of budget authority that wait for a decision, or came back without one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from incubator.agenda import Effect, ProposalState, list_proposals
from incubator.formats import format_dong, format_million
from incubator.languages import N_, gettext
from incubator.overrides import OverrideState, list_overrides
from incubator.paging import Paging
from incubator.today.rows import SHOWN, Deed, Row, Section
from incubator.today.scope import Scope
from incubator.users import Role

LATELY = timedelta(days=30)
KINDS = {
    "ALLOCATION": N_("Allocation"),
    "SUPPLEMENT": N_("Supplement"),
    "WITHDRAWAL": N_("Withdrawal"),
    "TRANSFER": N_("Transfer between lines"),
    "CARRY_OVER": N_("Carry-over to the next year"),
    "EXTENSION": N_("Extension to a later year"),
    "LAPSE": N_("Lapse"),
}
"""What each kind of movement is called."""


async def pending(scope: Scope) -> Section:
    """What an account holder decides, with what approving it would do; four statements."""
    found, _ = await list_proposals(scope.actor, "PENDING", Paging(1, SHOWN))
    excesses = await list_overrides(scope.actor, "PENDING")
    return Section(
        "proposals",
        gettext("Proposals to decide"),
        [
            *[_excess(one, scope) for one in excesses],
            *[_row(one, _decision(one, scope)) for one in found],
        ],
        gettext("No proposal waits for you."),
        (gettext("All proposals"), "/budget/proposals"),
    )


def _decision(one: ProposalState, scope: Scope) -> Sequence[Deed]:
    page = f"/budget/proposals#p-{one.id}"
    if one.made_by == scope.actor.user or one.exceeds or not scope.actor.has(Role.approver):
        return [Deed(gettext("See the proposal"), page, is_quiet=True)]
    approve = Deed(gettext("Approve"), f"/budget/proposals/{one.id}/approval", {})
    return [approve, Deed(gettext("Reject"), page, is_quiet=True)]


def _excess(one: OverrideState, scope: Scope) -> Row:
    page = f"/budget/overrides#o-{one.id}"
    deeds = [Deed(gettext("Reject"), page, is_quiet=True)]
    if one.made_by != scope.actor.user:
        approval = f"/budget/overrides/{one.id}/approval"
        deeds.insert(0, Deed(gettext("Approve"), approval, {}))
    return Row(
        title=gettext(
            "A higher ceiling of phase %(phase)s: %(amount)s more",
            phase=one.code,
            amount=format_million(one.amount, 1),
        ),
        path=page,
        details=[one.decision.number, one.maker],
        deeds=deeds,
    )


async def drafted(scope: Scope) -> list[Section]:
    """For the accountant: what was rejected lately, and what waits; three statements."""
    found, _ = await list_proposals(scope.actor, "", Paging(1, 20))
    rejected = [
        one
        for one in found
        if one.status == "REJECTED" and one.decided_at and one.decided_at > scope.now - LATELY
    ]
    waiting = [one for one in found if one.status == "PENDING"]
    page = "/budget/proposals"
    return [
        Section(
            "rejected",
            gettext("Rejected proposals"),
            [_row(one, [_anew(one)]) for one in rejected],
            more=(gettext("All rejected"), f"{page}?status=REJECTED"),
        ),
        Section(
            "drafted",
            gettext("Proposals waiting for approval"),
            [_row(one, _decision(one, scope)) for one in waiting],
            gettext("No proposal waits for approval."),
            (gettext("New proposal"), f"{page}/new"),
        ),
    ]


def _anew(one: ProposalState) -> Deed:
    path = f"/budget/proposals/new?kind={one.kind.lower()}&line={one.line.id}"
    return Deed(gettext("Draft anew"), path, is_quiet=True)


def _row(one: ProposalState, deeds: Sequence[Deed]) -> Row:
    is_rejected = one.status == "REJECTED"
    kind = gettext(KINDS[one.kind])
    return Row(
        title=f"{kind} · {format_dong(one.amount)}",
        path=f"/budget/proposals?status={one.status}#p-{one.id}",
        details=[one.decision.number, one.maker if not is_rejected else (one.decider or "")],
        note=one.reason if is_rejected else "; ".join(_effect(each, one) for each in one.effects),
        kind="stop" if is_rejected or one.exceeds else "",
        deeds=deeds,
    )


def _effect(effect: Effect, one: ProposalState) -> str:
    line = f"{effect.line.category.name} · {effect.line.year}"
    if one.exceeds:
        return gettext("%(line)s: there is not enough room today", line=line)
    return gettext(
        "%(line)s: %(now)s allocated now, %(then)s then, of which %(available)s available",
        line=line,
        now=format_million(effect.line.balances.allocated, 1),
        then=format_million(effect.allocated, 1),
        available=format_million(effect.available, 1),
    )
