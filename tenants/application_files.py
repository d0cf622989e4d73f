"""The documents of an application: added and removed by the link, read by those who assess it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from incubator.checks import checked_choice
from incubator.database import Row, execute, fetch, insert, violated, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.knocks import Caller, knock
from incubator.languages import N_
from incubator.refusals import Refusal
from incubator.users import Actor
from tenants.application_drafts import WRITINGS, check_writable
from tenants.application_links import hold_by_link, id_by_link
from tenants.application_scope import is_visible
from tenants.file_types import Document
from tenants.tables import ApplicationFile

MOST_FILES = 12
MOST_BYTES = 20_000_000
"""Of all files of one application."""
MOST_OF_DRAFTS = 2_000_000_000
"""Of the files of all drafts that were not sent yet: no crowd of strangers fills the disk."""
MOST_OF_ROUND = 5_000_000_000
"""Of the files of all that was sent in a round, of 250 applications that are full of them."""
KINDS: Mapping[str, str] = {
    "REGISTRATION": N_("Enterprise registration certificate"),
    "PLAN": N_("Business plan"),
    "FINANCE": N_("Latest financial statement or bank statement"),
    "TAX": N_("Confirmation that no tax is owed"),
    "SAFETY": N_("Environment and fire safety papers"),
    "OTHER": N_("Other documents: drawings, photos, letters of buyers"),
}
"""What a document is, in the order in which the form asks for it."""
FIELDS = {kind: f"file_{kind.lower()}" for kind in KINDS}
"""The form's field for each kind of document."""


class TooManyFiles(Refusal):
    """The application has as many files, or as many bytes of them, as it may."""

    rule = "too-many-files"
    title = N_("No room for more files")


class DraftsFull(Refusal):
    """The documents of all unsent drafts together take as much room as they may."""

    rule = "drafts-full"
    title = N_("No room for documents of drafts just now")


class RoundFull(Refusal):
    """The documents of all applications sent in the round take as much room as they may."""

    rule = "round-full-of-files"
    title = N_("No room for documents in this round")


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A document without its bytes; `size` is their number."""

    id: UUID
    kind: str
    name: str
    media_type: str
    size: int
    added_at: datetime


@dataclass(frozen=True, slots=True)
class FileContent:
    """A document as it is served."""

    name: str
    media_type: str
    content: bytes


def check_room(sizes: list[int], more: int, field: str) -> None:
    """TooManyFiles when a file of `more` bytes does not fit beside those there are."""
    if len(sizes) >= MOST_FILES:
        message = N_("An application has at most %(most)s files. Remove one or join some in a PDF.")
        raise TooManyFiles(message, most=MOST_FILES, field=field)
    if sum(sizes) + more > MOST_BYTES:
        message = N_("All files together may have 20 MB. Remove one or make some smaller.")
        raise TooManyFiles(message, field=field)


async def check_drafts(more: int, field: str) -> None:
    """DraftsFull when a file of `more` bytes does not fit beside those of all unsent drafts.

    Two who come at once may pass it by a file each, which does no harm.
    """
    rows = await fetch(
        "SELECT CAST(COALESCE(SUM(f.size), 0) AS BIGINT) AS total FROM application_file f"
        " JOIN application a ON a.id = f.application WHERE a.status = 'DRAFT'"
    )
    if rows[0]["total"] + more > MOST_OF_DRAFTS:
        message = N_(
            "Too many drafts with documents wait to be sent. Send the application without this "
            "document: the house then asks for it, and you add it by your private link."
        )
        raise DraftsFull(message, field=field)


async def check_round(round: UUID, more: int, field: str) -> None:
    """RoundFull when files of `more` bytes do not fit beside those that were sent in the round."""
    rows = await fetch(
        "SELECT CAST(COALESCE(SUM(f.size), 0) AS BIGINT) AS total FROM application_file f"
        " JOIN application a ON a.id = f.application WHERE a.round = {} AND a.status <> 'DRAFT'",
        round,
    )
    if more and rows[0]["total"] + more > MOST_OF_ROUND:
        message = N_(
            "The applications of this round hold as many documents as fit. Remove yours and send "
            "the application without them: the house then asks for what it needs."
        )
        raise RoundFull(message, field=field)


async def check_sending(application: UUID, round: UUID) -> None:
    """RoundFull when the files of a draft do not fit in its round; it names the largest of them."""
    rows = await fetch(
        "SELECT kind, size FROM application_file WHERE application = {} ORDER BY size DESC, id",
        application,
    )
    if rows:
        await check_round(round, sum(row["size"] for row in rows), FIELDS[rows[0]["kind"]])


async def add_file(
    secret: str, kind: str, document: Document, *, caller: Caller, now: datetime
) -> UUID:
    """Keep a document with the application behind a link; the same bytes are kept once.

    NotFound, NotWritable, TooManyFiles, DraftsFull, RoundFull, TooManyFromHere; Invalid for an
    unknown kind.
    """
    kind = checked_choice("kind", kind, KINDS)
    await knock(WRITINGS, caller, now=now)
    try:
        async with write():
            return await _add(await hold_by_link(secret), kind, document, now)
    except Exception as error:
        if violated(error) == "application-files":
            raise TooManyFiles(N_("There is no room for this file."), field=FIELDS[kind]) from error
        raise


async def _add(row: Row, kind: str, document: Document, now: datetime) -> UUID:
    check_writable(row)
    there = await fetch(
        "SELECT id, size, content_hash FROM application_file WHERE application = {}", row["id"]
    )
    for one in there:
        if one["content_hash"] == document.content_hash:
            known: UUID = one["id"]
            return known
    size = len(document.content)
    check_room([one["size"] for one in there], size, FIELDS[kind])
    if row["status"] == "DRAFT":
        await check_drafts(size, FIELDS[kind])
    else:
        await check_round(row["round"], size, FIELDS[kind])
    added = uuid7()
    file = ApplicationFile(
        id=added, application=row["id"], kind=kind, name=document.name,
        media_type=document.media_type, size=size, content=document.content,
        content_hash=document.content_hash, added_at=now,
    )  # fmt: skip
    await insert(file)
    await execute("UPDATE application SET saved_at = {} WHERE id = {}", now, row["id"])
    return added


async def remove_file(secret: str, file: UUID, *, now: datetime) -> None:
    """Take a document out again. NotFound, NotWritable."""
    async with write():
        row = await hold_by_link(secret)
        check_writable(row)
        gone = await fetch(
            "DELETE FROM application_file WHERE id = {} AND application = {} RETURNING id",
            file, row["id"],
        )  # fmt: skip
        if not gone:
            raise NotFound
        await execute("UPDATE application SET saved_at = {} WHERE id = {}", now, row["id"])


async def files_of(application: UUID) -> list[FileRecord]:
    """The documents of an application in the order of the form."""
    rows = await fetch(
        "SELECT id, kind, name, media_type, size, added_at FROM application_file"
        " WHERE application = {} ORDER BY id",
        application,
    )
    order = list(KINDS)
    return sorted((FileRecord(**row) for row in rows), key=lambda one: order.index(one.kind))


async def read_by_link(secret: str, file: UUID) -> FileContent:
    """A document, for whoever holds the link; NotFound."""
    return await _read(await id_by_link(secret), file)


async def read_file(application: UUID, file: UUID, *, actor: Actor) -> FileContent:
    """A document, for those who may see the application; NotFound."""
    if not await is_visible(application, actor):
        raise NotFound
    return await _read(application, file)


async def _read(application: UUID, file: UUID) -> FileContent:
    rows = await fetch(
        "SELECT name, media_type, content FROM application_file WHERE id = {} AND application = {}",
        file, application,
    )  # fmt: skip
    if not rows:
        raise NotFound
    row = rows[0]
    return FileContent(row["name"], row["media_type"], bytes(row["content"]))
