"""Whether follow-ups are of graduates, on their anniversaries, and answered as they could be."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from incubator.database import Row, fetch
from tenants.followups import LONGEST_PART_TIME
from tenants.review_openings import months_after

_ALL = """SELECT u.id, u.firm, u.year, u.due_on, u.status, u.standing, u.part_time,
    u.part_time_hours, u.answered_at, u.created_at FROM follow_up u ORDER BY u.firm, u.year"""
_GRADUATIONS = """SELECT c.firm, c.effective_on FROM stage_change c
  WHERE c.stage = 'GRADUATED' ORDER BY c.firm, c.position"""


async def reconcile() -> list[str]:
    """What does not agree, a sentence each (for operators, in English); empty when all does."""
    graduated = defaultdict(list)
    for row in await fetch(_GRADUATIONS):
        graduated[row["firm"]].append(row["effective_on"])
    by_firm: dict[UUID, list[Row]] = defaultdict(list)
    found = []
    for row in await fetch(_ALL):
        by_firm[row["firm"]].append(row)
        # A graduation that was taken back since may still have been asked about.
        days = [months_after(day, 12 * row["year"]) for day in graduated[row["firm"]]]
        if row["due_on"] not in days:
            found.append(f"follow-up {row['id']}: not {row['year']} years after a graduation")
        found += [f"follow-up {row['id']}: {said}" for said in _disagreements(row)]
    return found + [said for rows in by_firm.values() for said in _asked_in_vain(rows)]


def _disagreements(row: Row) -> list[str]:
    found = []
    if (row["status"] == "ANSWERED") != (row["answered_at"] is not None):
        found.append(f"{row['status']} {'with' if row['answered_at'] else 'without'} a time of it")
    if row["part_time_hours"] > row["part_time"] * LONGEST_PART_TIME:
        found.append("part-timers work more hours than part-timers can")
    return found


def _asked_in_vain(rows: list[Row]) -> list[str]:
    """Who has closed down or was merged is not asked again."""
    gone = [row for row in rows if row["standing"] in ("CLOSED", "MERGED") and row["answered_at"]]
    return [
        f"follow-up {row['id']}: opened after its firm said that it was {one['standing']}"
        for row in rows
        for one in gone
        if row["year"] > one["year"] and row["created_at"] > one["answered_at"]
    ]
