"""What people with accounts are told of applications: what came, is to be scored, and to decide."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from incubator.languages import N_
from incubator.notice_kinds import Group, Kind, kind
from incubator.notice_words import Value, Word, noun
from incubator.notices import News, accounts_with, tell
from incubator.users import Actor, Role
from tenants.application_scope import ASSESSORS, Held

SENT = kind(
    "application-sent",
    N_("Application received"),
    N_("%(applicant)s applies for a place. Check whether anything is missing."),
    Group.decisions,
    (Role.manager,),
)
TO_SCORE = kind(
    "application-to-score",
    N_("Application for you to score"),
    N_("You are asked to score the application of %(applicant)s, or to declare a conflict of "
       "interest."),
    Group.decisions,
    ASSESSORS,
)  # fmt: skip
PROPOSED = kind(
    "application-proposed",
    N_("Application waits for your decision"),
    N_("%(applicant)s: %(outcome)s. The proposal waits for your decision."),
    Group.decisions,
    (Role.approver,),
)
RETURNED = kind(
    "application-returned",
    N_("Proposal given back"),
    N_("%(applicant)s: your proposal is given back. Read the reason and propose anew."),
    Group.decisions,
    (Role.manager,),
)
DECIDED = kind(
    "application-decided",
    N_("Decision about an application"),
    N_("%(applicant)s: %(outcome)s, as you proposed."),
    Group.decisions,
    (Role.manager,),
)

applicant = noun(
    "applicant", "SELECT id, name_vi AS vi, name_en AS en FROM application WHERE id IN"
)
_PROPOSALS = {"ADMIT": Word(N_("to be admitted")), "DECLINE": Word(N_("to be declined"))}
_OUTCOMES = {"ADMIT": Word(N_("admitted")), "DECLINE": Word(N_("not admitted"))}


async def tell_sent(application: UUID, house: UUID, *, now: datetime) -> None:
    """Tell the managers of the house of what came by the public form."""
    await _tell(SENT, application, await accounts_with(house, Role.manager), None, now)


async def tell_assessor(application: UUID, account: UUID, *, actor: Actor, now: datetime) -> None:
    """Tell somebody that they are asked to score."""
    await _tell(TO_SCORE, application, [account], actor, now)


async def tell_deciders(held: Held, outcome: str, *, actor: Actor, now: datetime) -> None:
    """Tell the account holders of the house of what is proposed."""
    accounts = await accounts_with(held.house, Role.approver)
    await _tell(PROPOSED, held.id, accounts, actor, now, outcome=_PROPOSALS[outcome])


async def tell_returned(held: Held, maker: UUID, *, actor: Actor, now: datetime) -> None:
    """Tell whoever proposed that it came back."""
    await _tell(RETURNED, held.id, [maker], actor, now)


async def tell_decided(
    held: Held, maker: UUID, outcome: str, *, actor: Actor, now: datetime
) -> None:
    """Tell whoever proposed what became of it."""
    await _tell(DECIDED, held.id, [maker], actor, now, outcome=_OUTCOMES[outcome])


async def _tell(
    kind: Kind,
    application: UUID,
    accounts: Iterable[UUID],
    actor: Actor | None,
    now: datetime,
    **more: Value,
) -> None:
    """Nobody is told of what they did themselves."""
    parameters: dict[str, Value] = {"applicant": applicant(application), **more}
    path = f"/applications/{application}"
    news = [
        News(kind, account, "application", application, path, parameters)
        for account in accounts
        if not (actor and account == actor.user)
    ]
    await tell(news, now=now)
