"""Series of sessions as they are read: the rule, the version and when anything was changed last."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from incubator.database import fetch, marks
from incubator.series import Rule


@dataclass(frozen=True, slots=True)
class SeriesRecord:
    """By what rule a series was planned, and when one of its sessions was changed last."""

    rule: Rule
    changed_at: datetime


async def load_versions(series: Collection[UUID]) -> dict[UUID, int]:
    """The version of each series: how often its sessions were changed, all of them together."""
    if not series:
        return {}
    ids = sorted(series)
    rows = await fetch(
        "SELECT series, SUM(sequence) AS n FROM consulting_session"  # noqa: S608
        f" WHERE series IN ({marks(ids)}) GROUP BY series",
        *ids,
    )
    return {row["series"]: row["n"] for row in rows}


async def load_series(series: Collection[UUID]) -> dict[UUID, SeriesRecord]:
    """The series with these ids. One statement."""
    if not series:
        return {}
    ids = sorted(series)
    rows = await fetch(
        "SELECT z.id, z.starts_at, z.times, z.weeks_apart,"  # noqa: S608
        " (SELECT MAX(e.at) FROM audit_entry e JOIN consulting_session c ON c.series = z.id"
        " WHERE e.subject_kind = 'consulting_session'"
        ' AND e.subject_id = CAST(c.id AS VARCHAR(40))) AS "changed_at [timestamptz]"'
        f" FROM session_series z WHERE z.id IN ({marks(ids)})",
        *ids,
    )
    return {
        row["id"]: SeriesRecord(
            Rule(row["starts_at"], row["times"], row["weeks_apart"]), row["changed_at"]
        )
        for row in rows
    }
