"""The documents of a firm: what came with its application, and the letter about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from incubator.database import fetch
from incubator.users import Actor
from tenants.application_files import KINDS
from tenants.application_scope import visible_to

SHOWN = 40
"""More than an application may have."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document to be kept: its name, what it is (a msgid), where it is, since when."""

    name: str
    kind: str
    path: str
    at: datetime


async def documents(actor: Actor, firm: UUID, _today: date) -> Mapping[str, Any] | None:
    """The documents that the actor may see; one statement, None for none."""
    seen, args = visible_to(actor)
    rows = await fetch(
        "SELECT f.id, f.application, f.kind, f.name, f.added_at FROM application_file f "
        "JOIN application a ON a.id = f.application JOIN application_round r ON r.id = a.round "
        f"WHERE a.firm = {{}} AND ({seen}) ORDER BY f.added_at DESC, f.id LIMIT {SHOWN}",
        firm, *args,
    )  # fmt: skip
    if not rows:
        return None
    found = [
        Document(
            row["name"],
            KINDS[row["kind"]],
            f"/applications/{row['application']}/files/{row['id']}",
            row["added_at"],
        )
        for row in rows
    ]
    letters = [f"/applications/{one}/letter.pdf" for one in {row["application"] for row in rows}]
    return {"documents": found, "letters": sorted(letters)}
