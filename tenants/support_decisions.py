"""Support decisions: drafted as a dossier by one person, signed by another, ended with a reason."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from incubator import audit
from incubator.checks import checked_text
from incubator.database import Row, execute, fetch, lock, marks, violated, write
from incubator.decisions import MakerIsApprover
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role, require
from tenants.dossiers import Dossier, Said, check_paid, checked
from tenants.tables import Firm, SupportDecision

Signed = Callable[[UUID, datetime], Awaitable[None]]
SIGNED: list[Signed] = []
"""Told the firm of a decision once it is in force; each package above enters its own, so that what
was held before it can ask for a scheme's support."""
DRAFTERS = (Role.manager, Role.accountant)
QUESTIONS = {
    "valid_code": N_("The enterprise code is valid"),
    "small_enough": N_("It is a small or medium enterprise under the rule in force"),
    "young_enough": N_("It is at most five years old, where the scheme asks for that"),
    "owes_no_tax": N_("It owes no tax"),
    "is_safe": N_("Environment and fire safety are acceptable"),
}
"""The gate that a firm must pass (brief 2.2); a decision is signed when all answers are yes."""


class NotEligible(Refusal):
    """A dossier with a no cannot be signed."""

    rule: ClassVar[str] = "not-eligible"
    title: ClassVar[str] = N_("The firm does not meet every condition")


class DecisionExists(Refusal):
    """One dossier at a time for a firm, scheme and year."""

    rule: ClassVar[str] = "decision-exists"
    title: ClassVar[str] = N_("There is a dossier already")


class DossierDecided(Refusal):
    """A dossier is signed or refused once."""

    rule: ClassVar[str] = "dossier-decided"
    title: ClassVar[str] = N_("Decided already")


class DecisionNotInForce(Refusal):
    """Only a signed decision can be ended."""

    rule: ClassVar[str] = "decision-not-in-force"
    title: ClassVar[str] = N_("The decision is not in force")


class FirmHasNoCode(Refusal):
    """A decision names a firm by its tax code."""

    rule: ClassVar[str] = "firm-has-no-code"
    title: ClassVar[str] = N_("The firm has no tax code")


_LIVE = "support_decision.firm, support_decision.scheme, support_decision.year"


async def draft_decision(dossier: Dossier, *, actor: Actor, now: datetime) -> UUID:
    """Store a dossier for the account holder's signature, and return its id.

    FirmHasNoCode for a team; DecisionExists when one for the firm, scheme and year is there.
    """
    require(actor, *DRAFTERS)
    dossier = checked(dossier)
    decision = uuid7()
    try:
        async with write():
            firm = await _firm(dossier.firm)
            if firm["tax_code"] is None:
                message = N_(
                    "%(firm)s has no tax code yet. Enter it first: a support decision counts by "
                    "the tax code."
                )
                raise FirmHasNoCode(message, firm=firm["name_vi"], field="firm")
            await _store(decision, dossier, actor, now)
            await _record(actor, "support-decision.draft", decision, now)
    except Exception as error:
        if violated(error) != _LIVE:
            raise
        raise await _exists(dossier) from error
    return decision


async def _firm(firm: UUID) -> Row:
    """The firm, locked before its decisions, as bookings lock it."""
    rows = await lock(Firm, [firm])
    if not rows:
        raise Invalid("firm", N_("There is no such firm."))
    return rows[0]


async def _store(decision: UUID, dossier: Dossier, actor: Actor, now: datetime) -> None:
    await check_paid(dossier)
    answers = asdict(dossier.eligibility)
    names = ("firm", "scheme", "year", "dossier", "number", "ceiling", "note")
    row = {"id": decision, **{name: getattr(dossier, name) for name in names}, **answers}
    row |= {"targets": ",".join(dossier.targets)}
    row |= {"status": "DRAFT", "made_by": actor.user, "made_at": now, "reason": ""}
    await execute(
        f"INSERT INTO support_decision ({', '.join(row)}) VALUES ({marks(list(row))})",  # noqa: S608
        *row.values(),
    )


async def _exists(dossier: Dossier) -> DecisionExists:
    rows = await fetch(
        "SELECT number FROM support_decision WHERE firm = {} AND scheme = {} AND year = {}"
        " AND status IN ('DRAFT', 'SIGNED')",
        dossier.firm,
        dossier.scheme,
        dossier.year,
    )
    return DecisionExists(
        N_(
            "Decision %(number)s is there for the same firm, scheme and year. End or reject it "
            "before another is drafted."
        ),
        number=rows[0]["number"] if rows else "",
        field="scheme",
    )


async def sign_decision(decision: UUID, *, actor: Actor, now: datetime) -> None:
    """Put a dossier in force: the account holder's act, who must not have drafted it.

    NotEligible while an answer is no; MakerIsApprover, DossierDecided.
    """
    require(actor, Role.approver)
    async with write():
        found = await _held(decision)
        _check_undecided(found)
        if found["made_by"] == actor.user:
            message = N_("Somebody other than the person who drafted it must approve it.")
            raise MakerIsApprover(message)
        _check_eligible(found)
        await _decide(decision, "SIGNED", "", actor, now)
        await _record(actor, "support-decision.sign", decision, now)
    # Afterwards: whoever asks for support takes locks of its own, firm by firm.
    for signed in SIGNED:
        await signed(found["firm"], now)


async def reject_decision(decision: UUID, reason: str, *, actor: Actor, now: datetime) -> None:
    """Refuse a dossier with a reason; who drafted it may so take it back."""
    require(actor, Role.approver, *DRAFTERS)
    reason = checked_text("reason", reason, 500, required=True, multiline=True)
    async with write():
        found = await _held(decision)
        if found["made_by"] != actor.user:
            require(actor, Role.approver)
        _check_undecided(found)
        await _decide(decision, "REJECTED", reason, actor, now)
        await _record(actor, "support-decision.reject", decision, now)


async def end_decision(decision: UUID, reason: str, *, actor: Actor, now: datetime) -> None:
    """Grant nothing more under a decision; what was granted stays. The account holder's act."""
    require(actor, Role.approver)
    reason = checked_text("reason", reason, 500, required=True, multiline=True)
    async with write():
        found = await _held(decision)
        if found["status"] != "SIGNED":
            raise DecisionNotInForce(N_("Only a decision that is signed can be ended."))
        await execute(
            "UPDATE support_decision SET status = 'ENDED', reason = {}, ended_by = {},"
            " ended_at = {} WHERE id = {}",
            reason,
            actor.user,
            now,
            decision,
        )
        await _record(actor, "support-decision.end", decision, now)


async def _held(decision: UUID) -> Row:
    """The decision under the locks of its firm and itself; NotFound."""
    rows = await fetch("SELECT firm FROM support_decision WHERE id = {}", decision)
    if not rows:
        raise NotFound
    await lock(Firm, [rows[0]["firm"]])
    return (await lock(SupportDecision, [decision]))[0]


def _check_undecided(found: Row) -> None:
    if found["status"] != "DRAFT":
        raise DossierDecided(N_("This dossier has been signed or rejected already."))


def _check_eligible(found: Row) -> None:
    missing = [Said(label) for name, label in QUESTIONS.items() if not found[name]]
    if missing:
        message = N_(
            "The dossier does not say yes to: %(questions)s. Reject it, and draft it anew when "
            "the firm meets every condition."
        )
        raise NotEligible(message, questions=missing)


async def _decide(decision: UUID, status: str, reason: str, actor: Actor, now: datetime) -> None:
    await execute(
        "UPDATE support_decision SET status = {}, reason = {}, decided_by = {}, decided_at = {}"
        " WHERE id = {}",
        status,
        reason,
        actor.user,
        now,
        decision,
    )


async def _record(actor: Actor, action: str, decision: UUID, now: datetime) -> None:
    await audit.record(actor, action, "support_decision", decision, fields=("status",), now=now)
