"""Mail as an administrator sees it: what waits, what went, what was given up, and kept files."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from incubator import audit
from incubator.database import execute, fetch, lock, write
from incubator.faults import NotFound
from incubator.languages import N_
from incubator.paging import Paging
from incubator.refusals import Invalid, Refusal
from incubator.tables import Outbox
from incubator.users import Actor, Role, require

STATES = {
    "failed": N_("Given up"),
    "waiting": N_("Waiting"),
    "sent": N_("Sent"),
}
_WHERE = {
    "": "1 = 1",
    "failed": "o.failed_at IS NOT NULL",
    "waiting": "o.sent_at IS NULL AND o.failed_at IS NULL",
    "sent": "o.sent_at IS NOT NULL",
}


class NotGivenUp(Refusal):
    """Only what was given up is sent again by hand."""

    rule: ClassVar[str] = "not-given-up"
    title: ClassVar[str] = N_("The message was not given up")


@dataclass(frozen=True, slots=True)
class MailRecord:
    """A message of the outbox; `to` is the reader's name, or an address where there is none."""

    id: UUID
    kind: str
    to: str
    created_at: datetime
    due_at: datetime
    attempts: int
    sent_at: datetime | None
    failed_at: datetime | None
    failure: str

    @property
    def state(self) -> str:
        """A key of STATES."""
        return "failed" if self.failed_at else "sent" if self.sent_at else "waiting"


@dataclass(frozen=True, slots=True)
class KeptMail:
    """A message as it lies in the folder."""

    subject: str
    sender: str
    to: str
    at: str
    text: str
    html: str


_FROM = (
    "FROM outbox o LEFT JOIN app_user u ON u.id = o.account"
    " LEFT JOIN person p ON p.id = COALESCE(u.person, o.person)"
)


async def list_mail(actor: Actor, paging: Paging, state: str = "") -> tuple[list[MailRecord], int]:
    """The messages of a state or all, the latest first, and how many; for administrators.

    Invalid for a state that is not known.
    """
    require(actor, Role.admin)
    if state not in _WHERE:
        raise Invalid("state", N_("Choose one of the values offered."))
    rows = await fetch(
        "SELECT o.id, o.kind, COALESCE(p.full_name, o.address) AS name, o.created_at, o.due_at,"
        f" o.attempts, o.sent_at, o.failed_at, o.failure {_FROM} WHERE {_WHERE[state]}"
        " ORDER BY o.created_at DESC, o.id DESC LIMIT {} OFFSET {}",
        *(paging.size, paging.offset),
    )
    total = await fetch(f"SELECT COUNT(*) AS n FROM outbox o WHERE {_WHERE[state]}")
    return [_record(row) for row in rows], total[0]["n"]


async def show_mail(actor: Actor, id: UUID) -> MailRecord:
    """One message; NotFound when it is not there (any more)."""
    require(actor, Role.admin)
    rows = await fetch(
        "SELECT o.id, o.kind, COALESCE(p.full_name, o.address) AS name, o.created_at, o.due_at,"
        f" o.attempts, o.sent_at, o.failed_at, o.failure {_FROM} WHERE o.id = {{}}",
        id,
    )
    if not rows:
        raise NotFound
    return _record(rows[0])


def _record(row: dict[str, object]) -> MailRecord:
    return MailRecord(**({"to": row.pop("name")} | row))  # type: ignore[arg-type]


async def send_again(id: UUID, *, actor: Actor, now: datetime) -> None:
    """Try a message that was given up once more, from the first attempt; NotFound, NotGivenUp."""
    require(actor, Role.admin)
    async with write():
        rows = await lock(Outbox, [id])
        if not rows:
            raise NotFound
        if rows[0]["failed_at"] is None:
            raise NotGivenUp(N_("This message was sent, or is tried again by itself."))
        await execute(
            "UPDATE outbox SET failed_at = NULL, attempts = 0, due_at = {} WHERE id = {}", now, id
        )
        await audit.record(actor, "mail.retry", "mail", id, now=now)


async def kept_mail(folder: Path, id: UUID) -> KeptMail | None:
    """The message as it lies in the folder; None when it is not there."""
    try:
        content = await asyncio.to_thread((folder / f"{id}.eml").read_bytes)
    except OSError:
        return None
    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    return KeptMail(
        subject=str(message["Subject"]),
        sender=str(message["From"]),
        to=str(message["To"]),
        at=str(message["Date"]),
        text=_part(message, "plain"),
        html=_part(message, "html"),
    )


def _part(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    return str(part.get_content()) if part else ""
