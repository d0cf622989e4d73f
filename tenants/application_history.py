"""What was done about an application, by whom and when, as the audit tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from incubator.database import fetch


@dataclass(frozen=True, slots=True)
class Happening:
    """One act; no name for the applicant, who has no account, and where it may not be read."""

    at: datetime
    action: str
    by_applicant: bool
    name: str


async def history_of(application: UUID, *, with_names: bool) -> list[Happening]:
    """Every act, the latest first."""
    rows = await fetch(
        "SELECT e.at, e.action, e.actor, p.full_name FROM audit_entry e"
        " LEFT JOIN app_user u ON u.id = e.actor LEFT JOIN person p ON p.id = u.person"
        " WHERE e.subject_kind = 'application' AND e.subject_id = {}"
        " ORDER BY e.at DESC, e.id DESC",
        str(application),
    )
    return [
        Happening(
            row["at"],
            row["action"],
            row["actor"] is None,
            (row["full_name"] or "") if with_names else "",
        )
        for row in rows
    ]
