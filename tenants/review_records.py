"""Reviews as they stand, as far as somebody may see them."""

from __future__ import annotations

from collections.abc import Sequence
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
from tenants.tables import Review

KINDS = {"BASELINE": N_("Baseline"), "MILESTONE": N_("Milestone review")}
STATUSES = {
    "OPEN": N_("To be filled in"),
    "SUBMITTED": N_("Waits for the house"),
    "RETURNED": N_("Sent back"),
    "CONFIRMED": N_("Confirmed"),
}
LIGHTS = {"GREEN": N_("On track"), "AMBER": N_("At risk"), "RED": N_("Off track")}
DECISIONS = {
    "CONTINUE": N_("Continue"),
    "SUPPORT_PLAN": N_("Support plan"),
    "NOTICE": N_("Notice of termination"),
    "GRADUATE": N_("To graduate"),
}
_COLUMNS = tuple(column._meta.name for column in Review._meta.columns)  # noqa: SLF001
_SELECT = (
    f"SELECT {', '.join(f'r.{name}' for name in _COLUMNS)}, f.name_vi, f.name_en, "  # noqa: S608
    "s.full_name AS submitted_name, d.full_name AS decided_name FROM review r "
    "JOIN firm f ON f.id = r.firm LEFT JOIN app_user su ON su.id = r.submitted_by "
    "LEFT JOIN person s ON s.id = su.person LEFT JOIN app_user du ON du.id = r.decided_by "
    "LEFT JOIN person d ON d.id = du.person"
)


READERS = (
    Role.manager, Role.city, Role.standing, Role.appraiser, Role.approver, Role.auditor,
)  # fmt: skip
"""Who reads the figures of firms beside the firms themselves."""


def reads_reviews(actor: Actor, firm: UUID) -> bool:
    """Whether the actor may read the reviews of the firm."""
    return firm in actor.firms or any(actor.has(role) for role in READERS)


def _visible_to(actor: Actor) -> Sql:
    if any(actor.has(role) for role in READERS):
        return "1 = 1", []
    own = sorted(actor.firms)
    return f"r.firm IN ({marks(own)})", list(own)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRecord:
    """A review with its firm; amounts in đồng."""

    id: UUID
    firm: UUID
    firm_name: Name
    incubator: UUID | None
    kind: str
    due_on: date
    status: str
    full_time: int
    full_time_female: int
    part_time: int
    part_time_hours: int
    wages: int
    revenue: int
    is_profitable: bool
    orders: int
    repeat_customers: int
    certificates: str
    has_iso: bool
    has_premises: bool
    equity: int
    debt: int
    grants: int
    next_milestones: str
    light: str
    decision: str
    remark: str
    submitted_by: UUID | None
    submitted_at: datetime | None
    submitted_name: str | None
    decided_by: UUID | None
    decided_at: datetime | None
    decided_name: str | None
    created_at: datetime

    @property
    def is_with_firm(self) -> bool:
        """Whether the firm has to fill it in."""
        return self.status in ("OPEN", "RETURNED")

    def is_overdue(self, today: date) -> bool:
        """Whether the firm should have filled it in before today."""
        return self.is_with_firm and self.due_on < today

    def may_fill(self, actor: Actor) -> bool:
        """The firm's own people, and the house's managers on its behalf."""
        return self.status != "CONFIRMED" and (self.firm in actor.firms or self.may_decide(actor))

    def may_decide(self, actor: Actor) -> bool:
        """The managers of the house."""
        return actor.has(Role.manager, self.incubator)


async def list_reviews(
    actor: Actor, *, status: str = "", paging: Paging | None = None
) -> tuple[list[ReviewRecord], int]:
    """The reviews that the actor may see, those not confirmed first, and how many there are."""
    paging = paging or Paging()
    where, args = _visible_to(actor)
    if status:
        where, args = f"{where} AND r.status = {{}}", [*args, status]
    total = await fetch(f"SELECT COUNT(*) AS n FROM review r WHERE {where}", *args)  # noqa: S608
    rows = await fetch(
        f"{_SELECT} WHERE {where} ORDER BY CASE WHEN r.status = 'CONFIRMED' THEN 1 ELSE 0 END, "
        "CASE WHEN r.status = 'CONFIRMED' THEN NULL ELSE r.due_on END, r.due_on DESC, r.id "
        "LIMIT {} OFFSET {}",
        *args, paging.size, paging.offset,
    )  # fmt: skip
    return [_record(row) for row in rows], total[0]["n"]


async def reviews_of(firm: UUID) -> list[ReviewRecord]:
    """Every review of a firm, in order of their days."""
    rows = await fetch(f"{_SELECT} WHERE r.firm = {{}} ORDER BY r.due_on, r.kind", firm)
    return [_record(row) for row in rows]


async def show_review(actor: Actor, review: UUID) -> ReviewRecord:
    """One review; NotFound when it is not there, or not the actor's to see."""
    where, args = _visible_to(actor)
    rows = await fetch(f"{_SELECT} WHERE r.id = {{}} AND {where}", review, *args)
    if not rows:
        raise NotFound
    return _record(rows[0])


def confirmed(reviews: Sequence[ReviewRecord]) -> list[ReviewRecord]:
    """Those that the house has confirmed, in their order."""
    return [one for one in reviews if one.status == "CONFIRMED"]


def _record(row: dict[str, Any]) -> ReviewRecord:
    return ReviewRecord(firm_name=Name(row.pop("name_vi"), row.pop("name_en")), **row)
