"""The way back from an act to the session it belongs to, for the pages of the budget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from incubator.acts import Link
from incubator.database import fetch, marks


async def sessions_of(acts: Sequence[UUID]) -> Mapping[UUID, Link]:
    """The sessions that these acts belong to: what each is about, and its page."""
    rows = await fetch(
        f"SELECT act, id, subject FROM consulting_session WHERE act IN ({marks(acts)})",  # noqa: S608
        *acts,
    )
    return {row["act"]: Link(row["subject"], f"/sessions/{row['id']}") for row in rows}
