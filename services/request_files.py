"""The papers of a request: what the firm sent with it, and reports on what was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from incubator.database import fetch, insert
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Refusal
from incubator.users import Actor
from services.scope import seen_by
from services.tables import ServiceFile
from tenants.file_types import Document

MOST_FILES = 10
MOST_BYTES = 20_000_000
"""Of all papers of one request."""


class RequestFilesFull(Refusal):
    """The request has as many papers, or as many bytes of them, as it may."""

    rule = "request-files-full"
    title = N_("No room for more papers")


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A paper without its bytes; `size` is their number."""

    id: UUID
    kind: str
    name: str
    media_type: str
    size: int
    added_at: datetime


def check_room(sizes: Sequence[int], added: Sequence[int]) -> None:
    """RequestFilesFull when so many bytes more, or so many papers more, do not fit."""
    if len(sizes) + len(added) > MOST_FILES:
        message = N_("A request has at most %(most)s papers. Join some in a PDF.")
        raise RequestFilesFull(message, most=MOST_FILES, field="files")
    if sum(sizes) + sum(added) > MOST_BYTES:
        message = N_("All papers of a request may have 20 MB together. Make some smaller.")
        raise RequestFilesFull(message, field="files")


async def keep_files(
    request: UUID, kind: str, documents: Sequence[Document], *, actor: Actor, now: datetime
) -> int:
    """Keep papers within the caller's transaction; how many reports there are then.

    The same bytes are kept once as a paper and once as a report.
    """
    rows = await fetch(
        "SELECT size, content_hash, kind FROM service_file WHERE request = {}", request
    )
    known = {row["content_hash"] for row in rows if row["kind"] == kind}
    fresh = {one.content_hash: one for one in documents if one.content_hash not in known}
    check_room([row["size"] for row in rows], [len(one.content) for one in fresh.values()])
    await insert(
        *(
            ServiceFile(
                id=uuid7(), request=request, kind=kind, name=one.name, media_type=one.media_type,
                size=len(one.content), content=one.content, content_hash=hash,
                added_by=actor.user, added_at=now,
            )
            for hash, one in fresh.items()
        )
    )  # fmt: skip
    reports = len([row for row in rows if row["kind"] == "REPORT"])
    return reports + (len(fresh) if kind == "REPORT" else 0)


async def files_of(request: UUID) -> list[FileRecord]:
    """The papers of a request in the order in which they came."""
    rows = await fetch(
        "SELECT id, kind, name, media_type, size, added_at FROM service_file"
        " WHERE request = {} ORDER BY id",
        request,
    )
    return [FileRecord(**row) for row in rows]


async def read_file(request: UUID, file: UUID, *, actor: Actor) -> Document:
    """A paper as it is served, for those who may see the request; NotFound."""
    where, values = seen_by(actor, "q")
    rows = await fetch(
        "SELECT x.name, x.media_type, x.content FROM service_file x"
        " JOIN service_request q ON q.id = x.request WHERE x.id = {} AND q.id = {}"
        f" AND {where}",
        *(file, request, *values),
    )
    if not rows:
        raise NotFound
    row = rows[0]
    return Document(row["name"], row["media_type"], bytes(row["content"]))
