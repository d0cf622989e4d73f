"""Decisions: the documents that movements of money cite."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from incubator import clock
from incubator.database import execute, fetch
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal
from incubator.search_keys import search_key


class MakerIsApprover(Refusal):
    """Who drafted a movement of money never approves it (brief B16)."""

    rule = "maker-is-approver"
    title = N_("Two people decide about money")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A decision as it is cited: number, date, issuing agency; `is_assumed` for a made-up one."""

    number: str
    issued_on: date
    issuer: UUID
    subject: str
    is_assumed: bool = False


async def cite(paper: Paper, kind: str, now: datetime) -> UUID:
    """The decision with this number and date, recorded when it is new.

    Invalid for a date to come, an unknown agency, or a number recorded with another issuer.
    """
    if paper.issued_on > clock.local(now).date():
        raise Invalid("decision_issued_on", N_("A decision has a date in the past, or today's."))
    if not await fetch("SELECT 1 AS found FROM agency WHERE id = {}", paper.issuer):
        raise Invalid("decision_issuer", N_("This value is not understood."))
    await execute(
        "INSERT INTO decision (id, kind, number, issued_on, issuer, subject, is_assumed,"
        " recorded_at, search_key) VALUES ({}, {}, {}, {}, {}, {}, {}, {}, {})"
        " ON CONFLICT DO NOTHING",
        uuid7(),
        kind,
        paper.number,
        paper.issued_on,
        paper.issuer,
        paper.subject,
        paper.is_assumed,
        now,
        search_key(paper.number, paper.subject),
    )
    rows = await fetch(
        "SELECT id, issuer FROM decision WHERE number = {} AND issued_on = {}",
        paper.number,
        paper.issued_on,
    )
    if rows[0]["issuer"] != paper.issuer:
        message = N_("A decision with this number and date was issued by another agency.")
        raise Invalid("decision_number", message)
    decision: UUID = rows[0]["id"]
    return decision
