"""The photos of breakdowns, and who sees them.

A photo of a machine may show the work of the firm on it: other firms do not see it, as they do not
see who books.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import Literal
from uuid import UUID

from facilities.pictures import MEDIA_TYPE, Picture
from facilities.tables import Attachment
from incubator.database import fetch, insert, marks
from incubator.faults import NotFound
from incubator.users import Actor

Size = Literal["content", "preview"]


async def attach(maintenance: UUID, photo: Picture, *, actor: Actor, now: datetime) -> None:
    """Keep the photo of a breakdown, in the transaction that reports it."""
    row = Attachment(
        maintenance=maintenance,
        media_type=MEDIA_TYPE,
        content=photo.content,
        preview=photo.preview,
        content_hash=sha256(photo.content).hexdigest(),
        made_by=actor.user,
        made_at=now,
    )
    await insert(row)


async def photos_of(maintenance: Sequence[UUID], actor: Actor) -> dict[UUID, list[UUID]]:
    """The photos that the actor may see of each breakdown, the oldest first."""
    if not maintenance:
        return {}
    rows = await fetch(
        "SELECT id, maintenance, made_by FROM attachment"
        f" WHERE maintenance IN ({marks(maintenance)}) ORDER BY id",
        *maintenance,
    )
    found = defaultdict(list)
    for row in rows:
        if _may_see(actor, row["made_by"]):
            found[row["maintenance"]].append(row["id"])
    return dict(found)


async def show_photo(photo: UUID, size: Size, actor: Actor) -> tuple[bytes, str]:
    """A photo or its preview, and its media type; NotFound when there is none to be seen."""
    rows = await fetch(
        f"SELECT {size} AS picture, media_type, made_by FROM attachment WHERE id = {{}}", photo
    )
    if not rows or not _may_see(actor, rows[0]["made_by"]):
        raise NotFound
    return bytes(rows[0]["picture"]), rows[0]["media_type"]


def _may_see(actor: Actor, made_by: UUID) -> bool:
    return actor.sees_firm_names or actor.user == made_by
