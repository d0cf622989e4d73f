"""Support decisions as lists and pages show them: a firm's own for a tenant, all for the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from incubator.acts import Link, origins_of
from incubator.database import fetch
from incubator.faults import NotFound
from incubator.languages import N_
from incubator.names import Name
from incubator.paging import Paging
from incubator.search_keys import searched
from incubator.users import Actor, Role
from tenants.firms import visible_to
from tenants.support_decisions import QUESTIONS

READERS = (
    Role.manager, Role.accountant, Role.approver, Role.tenant, Role.city, Role.appraiser,
    Role.standing, Role.auditor,
)  # fmt: skip
"""Who may see decisions: those who work with money, and a tenant the own firm's."""
STATUSES = {
    "DRAFT": N_("To be signed"),
    "SIGNED": N_("In force"),
    "REJECTED": N_("Rejected"),
    "ENDED": N_("Ended"),
}


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """A support decision; `ceiling` and `used` in đồng. Names of people are for the staff."""

    id: UUID
    firm: UUID
    firm_name: Name
    tax_code: str | None
    scheme: UUID
    scheme_code: str
    scheme_name: Name
    year: int
    targets: tuple[str, ...]
    dossier: str
    number: str
    ceiling: int
    used: int
    note: str
    status: str
    answers: dict[str, bool]
    made_by: UUID
    maker: str
    made_at: datetime
    decider: str | None
    decided_at: datetime | None
    ender: str | None
    ended_at: datetime | None
    reason: str

    @property
    def left(self) -> int:
        """What may still be granted under it, in đồng."""
        return self.ceiling - self.used

    @property
    def is_eligible(self) -> bool:
        """Whether every question is answered with yes."""
        return all(self.answers.values())


@dataclass(frozen=True, slots=True)
class DecisionFilter:
    """What a list shows; blanks let everything through."""

    status: str = ""
    year: int | None = None
    scheme: UUID | None = None
    firm: UUID | None = None
    q: str = ""


@dataclass(frozen=True, slots=True)
class GrantRecord:
    """What a scheme gave to one act, in đồng, and where the act came from."""

    act: UUID
    target: str
    window: str
    amount: int
    status: str
    origin: Link | None


async def list_decisions(
    actor: Actor, sought: DecisionFilter, paging: Paging | None = None
) -> tuple[list[DecisionRecord], int]:
    """The decisions that the actor may see, those to be signed first, then the newest."""
    paging = paging or Paging()
    where, values = _condition(actor, sought)
    rows = await fetch(
        f"{_SELECT} WHERE {where} ORDER BY CASE d.status WHEN 'DRAFT' THEN 0 ELSE 1 END,"
        " d.id DESC LIMIT {} OFFSET {}",
        *(*values, paging.size, paging.offset),
    )
    total = await fetch(f"SELECT COUNT(*) AS n FROM {_TABLES} WHERE {where}", *values)  # noqa: S608
    return [_record(row) for row in rows], total[0]["n"]


async def show_decision(actor: Actor, decision: UUID) -> DecisionRecord:
    """One decision; NotFound when it is not there, or not the actor's to see."""
    where, values = _condition(actor, DecisionFilter())
    rows = await fetch(f"{_SELECT} WHERE {where} AND d.id = {{}}", *values, decision)
    if not rows:
        raise NotFound
    return _record(rows[0])


async def grants_of(decision: UUID, paging: Paging) -> tuple[list[GrantRecord], int]:
    """What counts under a decision, the newest first, and how much of it there is."""
    counted = "FROM support_grant g JOIN act a ON a.id = g.act WHERE g.decision = {}"
    counted += " AND g.status <> 'RELEASED'"
    rows = await fetch(
        f"SELECT g.act, a.kind, g.target, g.window_key, g.amount, g.status {counted}"  # noqa: S608
        " ORDER BY g.act DESC LIMIT {} OFFSET {}",
        *(decision, paging.size, paging.offset),
    )
    total = await fetch(f"SELECT COUNT(*) AS n {counted}", decision)  # noqa: S608
    origins = await origins_of({row["act"]: row["kind"] for row in rows})
    return [_grant(row, origins.get(row["act"])) for row in rows], total[0]["n"]


def _grant(row: dict[str, Any], origin: Link | None) -> GrantRecord:
    return GrantRecord(
        row["act"], row["target"], row["window_key"], row["amount"], row["status"], origin
    )


def _condition(actor: Actor, sought: DecisionFilter) -> tuple[str, Sequence[Any]]:
    seen, own = visible_to(actor, "d.firm")
    parts, values = [seen], list[Any](own)
    for column in ("status", "year", "scheme", "firm"):
        wanted = getattr(sought, column)
        if wanted:
            parts.append(f"d.{column} = {{}}")
            values.append(wanted)
    if sought.q.strip():
        found, words = searched(sought.q).condition("f.search_key")
        parts.append(f"({found} OR d.number = {{}} OR d.dossier = {{}})")
        values += [*words, sought.q.strip(), sought.q.strip()]
    return " AND ".join(parts), values


_TABLES = (
    "support_decision d JOIN firm f ON f.id = d.firm JOIN scheme s ON s.id = d.scheme"
    " JOIN app_user u ON u.id = d.made_by JOIN person p ON p.id = u.person"
    " LEFT JOIN app_user v ON v.id = d.decided_by LEFT JOIN person q ON q.id = v.person"
    " LEFT JOIN app_user w ON w.id = d.ended_by LEFT JOIN person r ON r.id = w.person"
)
_SAME = (
    "id", "firm", "tax_code", "scheme", "scheme_code", "year", "dossier", "number", "ceiling",
    "used", "note", "status", "made_by", "maker", "made_at", "decider", "decided_at", "ender",
    "ended_at", "reason",
)  # fmt: skip
_SELECT = (
    f"SELECT d.id, d.firm, f.tax_code, d.scheme, s.code AS scheme_code, d.year,"  # noqa: S608
    " d.targets, d.dossier, d.number, d.ceiling, d.used, d.note, d.status,"
    " d.made_by, p.full_name AS maker, d.made_at,"
    " q.full_name AS decider, d.decided_at, r.full_name AS ender, d.ended_at, d.reason,"
    " f.name_vi AS firm_vi, f.name_en AS firm_en, s.name_vi AS scheme_vi, s.name_en AS scheme_en,"
    f" {', '.join(f'd.{name}' for name in QUESTIONS)} FROM {_TABLES}"
)


def _record(row: dict[str, Any]) -> DecisionRecord:
    return DecisionRecord(
        **{name: row[name] for name in _SAME},
        targets=tuple(row["targets"].split(",")),
        firm_name=Name(row["firm_vi"], row["firm_en"]),
        scheme_name=Name(row["scheme_vi"], row["scheme_en"]),
        answers={name: row[name] for name in QUESTIONS},
    )
