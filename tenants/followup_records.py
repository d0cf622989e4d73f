"""Follow-ups of graduates as they stand, as far as somebody may see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from incubator.database import fetch, marks
from incubator.faults import NotFound
from incubator.languages import N_
from incubator.names import Name
from incubator.paging import Paging
from incubator.search_keys import Sql
from incubator.users import Actor, Role
from tenants.review_records import READERS
from tenants.tables import FollowUp

STANDINGS = {
    "OPERATING": N_("Still operating"),
    "MERGED": N_("Merged or taken over"),
    "CLOSED": N_("Closed down"),
}
STATUSES = {"OPEN": N_("To be answered"), "ANSWERED": N_("Answered")}
_COLUMNS = tuple(
    column._meta.name  # noqa: SLF001
    for column in FollowUp._meta.columns  # noqa: SLF001
)
_SELECT = (
    f"SELECT {', '.join(f'u.{name}' for name in _COLUMNS)}, f.name_vi, f.name_en, "  # noqa: S608
    "p.full_name AS answered_name FROM follow_up u JOIN firm f ON f.id = u.firm "
    "LEFT JOIN app_user a ON a.id = u.answered_by LEFT JOIN person p ON p.id = a.person"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpRecord:
    """What a graduate was asked, and what it answered; amounts in đồng."""

    id: UUID
    firm: UUID
    firm_name: Name
    incubator: UUID | None
    year: int
    due_on: date
    status: str
    standing: str
    full_time: int
    full_time_female: int
    part_time: int
    part_time_hours: int
    wages: int
    revenue: int
    equity: int
    debt: int
    grants: int
    note: str
    reminders: int
    answered_by: UUID | None
    answered_at: datetime | None
    answered_name: str | None
    created_at: datetime

    @property
    def is_answered(self) -> bool:
        """Whether the figures are there."""
        return self.status == "ANSWERED"

    def may_enter(self, actor: Actor) -> bool:
        """The managers of the house, who may correct an answer too; the firm while it is open."""
        return actor.has(Role.manager, self.incubator) or (
            self.firm in actor.firms and not self.is_answered
        )

    def may_send(self, actor: Actor) -> bool:
        """Who may make a link for it."""
        return actor.has(Role.manager, self.incubator) and not self.is_answered


def _visible_to(actor: Actor) -> Sql:
    if any(actor.has(role) for role in READERS):
        return "1 = 1", []
    own = sorted(actor.firms)
    return f"u.firm IN ({marks(own)})", list(own)


async def list_followups(
    actor: Actor, *, status: str = "", paging: Paging | None = None
) -> tuple[list[FollowUpRecord], int]:
    """The follow-ups that the actor may see, open ones first by their day, and how many."""
    paging = paging or Paging()
    where, args = _visible_to(actor)
    if status:
        where, args = f"{where} AND u.status = {{}}", [*args, status]
    total = await fetch(f"SELECT COUNT(*) AS n FROM follow_up u WHERE {where}", *args)  # noqa: S608
    rows = await fetch(
        f"{_SELECT} WHERE {where} ORDER BY CASE WHEN u.status = 'OPEN' THEN 0 ELSE 1 END, "
        "CASE WHEN u.status = 'OPEN' THEN u.due_on END, u.due_on DESC, u.id LIMIT {} OFFSET {}",
        *args, paging.size, paging.offset,
    )  # fmt: skip
    return [_record(row) for row in rows], total[0]["n"]


async def show_followup(actor: Actor, follow_up: UUID) -> FollowUpRecord:
    """One follow-up; NotFound when it is not there, or not the actor's to see."""
    where, args = _visible_to(actor)
    rows = await fetch(f"{_SELECT} WHERE u.id = {{}} AND {where}", follow_up, *args)
    if not rows:
        raise NotFound
    return _record(rows[0])


async def followups_of(firm: UUID) -> list[FollowUpRecord]:
    """Every follow-up of a firm, in order of their years."""
    return [
        _record(row) for row in await fetch(f"{_SELECT} WHERE u.firm = {{}} ORDER BY u.year", firm)
    ]


async def followup_by_id(follow_up: UUID) -> FollowUpRecord:
    """One follow-up for whoever came by its link; NotFound."""
    rows = await fetch(f"{_SELECT} WHERE u.id = {{}}", follow_up)
    if not rows:
        raise NotFound
    return _record(rows[0])


def _record(row: dict[str, Any]) -> FollowUpRecord:
    return FollowUpRecord(firm_name=Name(row.pop("name_vi"), row.pop("name_en")), **row)
