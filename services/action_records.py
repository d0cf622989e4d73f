"""Finding what was agreed in sessions, whose it is, and whether it is done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from incubator.database import Row, fetch, marks
from incubator.faults import NotFound
from incubator.names import Name
from incubator.paging import Paging
from incubator.users import Actor
from services.scope import seen_by

VIEWS = ("open", "overdue", "done", "all")
"""What a list shows."""
_SELECT = (
    "SELECT t.id, t.session, t.task, t.owner, t.party, t.due_on, t.done_at, p.full_name AS done_by,"
    " s.subject, s.starts_at, s.firm, s.incubator, a.person AS adviser_person,"
    " q.full_name AS adviser, f.name_vi, f.name_en"
)
_FROM = (
    " FROM session_action t JOIN consulting_session s ON s.id = t.session"
    " JOIN firm f ON f.id = s.firm JOIN adviser a ON a.id = s.adviser"
    " JOIN person q ON q.id = a.person LEFT JOIN app_user u ON u.id = t.done_by"
    " LEFT JOIN person p ON p.id = u.person"
)


@dataclass(frozen=True, slots=True)
class ActionChange:
    """That it was done, opened again or given another day: by whom, when and why."""

    kind: str
    due_on: date | None
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """Something to do after a session; `row` has what `may_settle` asks of the session."""

    id: UUID
    session: UUID
    subject: str
    firm: Name
    task: str
    owner: str
    party: str
    due_on: date | None
    done_at: datetime | None
    done_by: str
    changes: tuple[ActionChange, ...]
    row: Row

    def is_overdue(self, today: date) -> bool:
        """Whether its day has passed and it is not done."""
        return self.done_at is None and self.due_on is not None and self.due_on < today


async def actions_of(sessions: Sequence[UUID]) -> dict[UUID, list[ActionRecord]]:
    """What was agreed in each session, in the order in which it was written; two statements."""
    rows = await fetch(
        f"{_SELECT}{_FROM} WHERE t.session IN ({marks(sessions)}) ORDER BY t.id", *sessions
    )
    found: dict[UUID, list[ActionRecord]] = defaultdict(list)
    for record in await _complete(rows):
        found[record.session].append(record)
    return found


async def list_actions(
    view: str, *, today: date, actor: Actor, paging: Paging
) -> tuple[list[ActionRecord], int]:
    """What was agreed in sessions that the actor may see, what is due first before the rest."""
    where, values = seen_by(actor, "s")
    if view in ("open", "overdue"):
        where += " AND t.done_at IS NULL"
    elif view == "done":
        where += " AND t.done_at IS NOT NULL"
    if view == "overdue":
        where, values = f"{where} AND t.due_on < {{}}", [*values, today]
    rows = await fetch(
        f"{_SELECT}{_FROM} WHERE {where} ORDER BY CASE WHEN t.done_at IS NULL THEN 0 ELSE 1 END,"
        f" COALESCE(t.due_on, {{}}), t.id LIMIT {paging.size} OFFSET {paging.offset}",
        *(*values, date.max),
    )
    total = await fetch(f"SELECT COUNT(*) AS n{_FROM} WHERE {where}", *values)
    return await _complete(rows), total[0]["n"]


async def show_action(id: UUID, *, actor: Actor) -> ActionRecord:
    """One of them; NotFound for what is not the actor's to see."""
    where, values = seen_by(actor, "s")
    rows = await fetch(f"{_SELECT}{_FROM} WHERE t.id = {{}} AND {where}", id, *values)
    if not rows:
        raise NotFound
    return (await _complete(rows))[0]


async def _complete(rows: Sequence[Row]) -> list[ActionRecord]:
    changes: dict[UUID, list[ActionChange]] = defaultdict(list)
    ids = [row["id"] for row in rows]
    for row in await fetch(
        "SELECT c.action, c.kind, c.due_on, c.reason, c.made_at, p.full_name"  # noqa: S608
        " FROM session_action_change c JOIN app_user u ON u.id = c.made_by"
        f" JOIN person p ON p.id = u.person WHERE c.action IN ({marks(ids)}) ORDER BY c.id",
        *ids,
    ):
        changes[row["action"]].append(
            ActionChange(
                row["kind"], row["due_on"], row["reason"], row["full_name"], row["made_at"]
            )
        )
    return [
        ActionRecord(
            row["id"], row["session"], row["subject"], Name(row["name_vi"], row["name_en"]),
            row["task"], row["owner"], row["party"], row["due_on"], row["done_at"],
            row["done_by"] or "", tuple(changes[row["id"]]), row,
        )
        for row in rows
    ]  # fmt: skip
