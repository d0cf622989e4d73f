"""Reading applications: lists with their filters, rankings, and what was decided about one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from incubator.database import fetch
from incubator.faults import NotFound
from incubator.paging import LARGEST_SIZE, Paging
from incubator.search_keys import Sql, searched
from incubator.users import Actor, Role
from tenants.application_records import COLUMNS, TABLES, ApplicationRecord, record_of
from tenants.application_scope import READERS, visible_to
from tenants.assessments import standings
from tenants.rankings import Ranked, ranked
from tenants.score_sheet import Standing


@dataclass(frozen=True, slots=True)
class Sought:
    """Which applications are asked for; `mine` are those that the actor is asked to score."""

    q: str = ""
    status: str = ""
    round: UUID | None = None
    incubator: UUID | None = None
    mine: bool = False

    def where(self, actor: Actor) -> Sql:
        """The condition, within what the actor may see."""
        words, args = searched(self.q).condition("a.search_key")
        seen, own = visible_to(actor)
        conditions, values = [f"({seen})", words], [*own, *args]
        for condition, value in (
            ("a.status = {}", self.status),
            ("a.round = {}", self.round),
            ("r.incubator = {}", self.incubator),
        ):
            if value:
                conditions.append(condition)
                values.append(value)
        if self.mine:
            conditions.append(_TO_SCORE)
            values.append(actor.user)
        return " AND ".join(conditions), values


_TO_SCORE = (
    "a.status = 'COMPLETE' AND EXISTS (SELECT 1 FROM application_assessor s"
    " LEFT JOIN assessment m ON m.assessor = s.id"
    " WHERE s.application = a.id AND s.account = {} AND m.id IS NULL)"
)


async def list_applications(
    sought: Sought, *, actor: Actor, paging: Paging | None = None
) -> tuple[list[ApplicationRecord], int]:
    """The applications asked for, the latest first, and how many there are."""
    paging = paging or Paging()
    where, args = sought.where(actor)
    total = await fetch(f"SELECT COUNT(*) AS n FROM {TABLES} WHERE {where}", *args)
    order, exact = searched(sought.q).order("a.search_key", "a.submitted_at DESC, a.id")
    rows = await fetch(
        f"SELECT {COLUMNS} FROM {TABLES} WHERE {where} ORDER BY {order} LIMIT {{}} OFFSET {{}}",
        *args, *exact, paging.size, paging.offset,
    )  # fmt: skip
    means = await standings([row["id"] for row in rows])
    return [
        record_of(
            row,
            means[row["id"]] if sees_scores(actor, row["incubator"]) else _UNSEEN,
            with_contact=sees_contact(actor, row["incubator"]),
        )
        for row in rows
    ], total[0]["n"]


_UNSEEN = Standing(0, {})


async def show_application(application: UUID, *, actor: Actor) -> ApplicationRecord:
    """One application; NotFound unless the actor may see it."""
    seen, own = visible_to(actor)
    rows = await fetch(
        f"SELECT {COLUMNS} FROM {TABLES} WHERE a.id = {{}} AND ({seen})", application, *own
    )
    if not rows:
        raise NotFound
    row = rows[0]
    means = await standings([application])
    return record_of(
        row,
        means[application] if sees_scores(actor, row["incubator"]) else _UNSEEN,
        with_contact=sees_contact(actor, row["incubator"]),
    )


async def record_by_id(application: UUID) -> ApplicationRecord:
    """One application for whoever holds its link, without what the assessors found."""
    rows = await fetch(f"SELECT {COLUMNS} FROM {TABLES} WHERE a.id = {{}}", application)
    return record_of(rows[0], _UNSEEN, with_contact=True)


def sees_scores(actor: Actor, house: UUID) -> bool:
    """Whether the actor reads all sheets; an assessor who is no reader sees only their own."""
    return any(actor.has(role, house) for role in READERS)


def sees_contact(actor: Actor, house: UUID) -> bool:
    """Whether the contact of an application is named to the actor."""
    roles = (Role.manager, Role.approver, Role.auditor, Role.admin)
    return any(actor.has(role, house) for role in roles)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a ranking."""

    ranked: Ranked
    record: ApplicationRecord


async def ranking(round_id: UUID, *, actor: Actor) -> list[Line]:
    """The applications of a round in their order, without those withdrawn or not yet complete."""
    sought = Sought(round=round_id)
    found, _ = await list_applications(sought, actor=actor, paging=Paging(1, LARGEST_SIZE))
    stands = ("COMPLETE", "PROPOSED", "ADMITTED", "DECLINED")
    records = {one.id: one for one in found if one.status in stands}
    order = ranked(one.candidate for one in records.values())
    return [Line(one, records[one.candidate.id]) for one in order]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalRecord:
    """What was proposed, by whom, and why it was returned if it was."""

    outcome: str
    stage: str
    starts_on: date | None
    ends_on: date | None
    reason: str
    made_by: UUID
    maker: str
    made_at: datetime
    returned_at: datetime | None
    returner: str | None
    return_reason: str


async def proposals_of(application: UUID) -> list[ProposalRecord]:
    """Every proposal about an application, the latest first."""
    rows = await fetch(
        "SELECT o.outcome, o.stage, o.starts_on, o.ends_on, o.reason, o.made_by,"
        " p.full_name AS maker, o.made_at, o.returned_at, q.full_name AS returner,"
        " o.return_reason FROM admission_proposal o JOIN app_user u ON u.id = o.made_by"
        " JOIN person p ON p.id = u.person LEFT JOIN app_user v ON v.id = o.returned_by"
        " LEFT JOIN person q ON q.id = v.person WHERE o.application = {} ORDER BY o.id DESC",
        application,
    )
    return [ProposalRecord(**row) for row in rows]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRecord:
    """The decision with what it decides; `ends_on` is the first day out of residence."""

    outcome: str
    number: str
    issued_on: date
    stage: str
    starts_on: date | None
    ends_on: date | None
    reason: str
    decider: str
    decided_at: datetime


async def decision_of(application: UUID) -> DecisionRecord | None:
    """The decision about an application, once there is one."""
    rows = await fetch(
        "SELECT o.outcome, d.number, d.issued_on, o.stage, o.starts_on, o.ends_on, o.reason,"
        " p.full_name AS decider, d.decided_at FROM admission_decision d"
        " JOIN admission_proposal o ON o.id = d.proposal JOIN app_user u ON u.id = d.decided_by"
        " JOIN person p ON p.id = u.person WHERE d.application = {}",
        application,
    )
    return DecisionRecord(**rows[0]) if rows else None
