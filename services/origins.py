"""The way back from an act to the request it belongs to, for the pages of the budget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from incubator.acts import Link
from incubator.database import fetch, marks
from incubator.names import Name


async def requests_of(acts: Sequence[UUID]) -> Mapping[UUID, Link]:
    """The requests that these acts belong to: the service and what was asked for, and its page."""
    rows = await fetch(
        "SELECT q.act, q.id, q.subject, s.name_vi, s.name_en FROM service_request q"
        f" JOIN service s ON s.id = q.service WHERE q.act IN ({marks(acts)})",
        *acts,
    )
    return {
        row["act"]: Link(
            f"{Name(row['name_vi'], row['name_en'])}: {row['subject']}",
            f"/service-requests/{row['id']}",
        )
        for row in rows
    }
