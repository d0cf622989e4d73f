"""What the invited answer (REPLY of RFC 5546): read from mail, and kept when it is the latest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import Message
from email.policy import default
from typing import Any

import icalendar

from incubator import audit
from incubator.clock import HOUSE
from incubator.database import Row, execute, fetch, lock, write
from incubator.languages import N_
from incubator.refusals import Invalid
from incubator.tables import Invitation

LARGEST = 1_000_000
"""Bytes of a message that is looked at."""
MOST = 20
"""Answers of one message."""
_PARTS = frozenset({"text/calendar", "application/ics"})
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""The start of a part that cannot be read: there is no such part."""
_SAID = frozenset({"ACCEPTED", "DECLINED", "TENTATIVE"})


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer: who says what to which version of what, written when.

    To the whole of a series, or to the part with the start `occurrence` by the series.
    """

    uid: str
    sequence: int
    address: str
    answer: str
    stamped_at: datetime
    occurrence: datetime | None = None


def read_replies(content: bytes) -> list[Reply]:
    """The answers in a message of mail, or in a calendar alone.

    Invalid names `body` when there is none that can be read.
    """
    if len(content) > LARGEST:
        raise Invalid("body", N_("Send at most 1 MB."))
    found: list[Reply] = []
    for text in _calendars(content):
        try:
            parsed = icalendar.Calendar.from_ical(text)
        except (ValueError, RecursionError) as error:
            raise _unreadable() from error
        if str(parsed.get("METHOD", "")).upper() == "REPLY":
            found += [reply for event in parsed.walk("VEVENT") if (reply := _reply(event))]
    if not found:
        raise _unreadable()
    return found[:MOST]


def _unreadable() -> Invalid:
    return Invalid("body", N_("There is no answer to an invitation in it (METHOD:REPLY)."))


def _calendars(content: bytes) -> Iterator[bytes]:
    if content.lstrip()[:15].upper().startswith(b"BEGIN:VCALENDAR"):
        yield content
        return
    message: Message[Any, Any] = message_from_bytes(content, policy=default)
    for part in message.walk():
        if part.get_content_type() in _PARTS:
            carried = part.get_payload(decode=True)
            if isinstance(carried, bytes):
                yield carried


def _reply(event: Any) -> Reply | None:
    """The answer of an entry; None where it has not exactly one attendee who says something."""
    attendees = event.get("ATTENDEE", [])
    if not isinstance(attendees, list):
        attendees = [attendees]
    stamp = getattr(event.get("DTSTAMP"), "dt", None)
    if len(attendees) != 1 or not isinstance(stamp, datetime) or not event.get("UID"):
        return None
    answer = str(attendees[0].params.get("PARTSTAT", "")).upper()
    scheme, _, address = str(attendees[0]).partition(":")
    if answer not in _SAID or scheme.lower() != "mailto":
        return None
    return Reply(
        uid=str(event["UID"]),
        sequence=_whole(event.get("SEQUENCE", 0)),
        address=address.strip().lower(),
        answer=answer,
        stamped_at=stamp.replace(tzinfo=UTC) if stamp.tzinfo is None else stamp.astimezone(UTC),
        occurrence=_occurrence(event),
    )


def _occurrence(event: Any) -> datetime | None:
    """Which part of a series it is about; one that is told without a zone is by our clock."""
    if "RECURRENCE-ID" not in event:
        return None
    when = getattr(event["RECURRENCE-ID"], "dt", None)
    if not isinstance(when, datetime):
        return _NEVER
    return (when if when.tzinfo else when.replace(tzinfo=HOUSE)).astimezone(UTC)


def _whole(value: object) -> int:
    try:
        return max(int(str(value)), 0)
    except ValueError:
        return 0


async def take_reply(reply: Reply, *, now: datetime) -> bool:
    """Keep an answer of somebody who is invited; whether it was kept.

    One to a series is one to each of its parts that they are invited to. It is not where nobody was
    invited to it under this address, where it is to a version before the one that was told last, or
    older than what the person answered already.
    """
    async with write():
        kept = [row for row in await _invited(reply) if _is_latest(reply, row)]
        for row in kept:
            await execute(
                "UPDATE invitation SET answer = {}, answered_at = {}, stamped_at = {}"
                " WHERE id = {}",
                *(reply.answer, now, reply.stamped_at, row["id"]),
            )
            action, kind = f"{row['kind']}.answer", row["kind"]
            await audit.record(None, action, kind, row["subject"], fields=["answer"], now=now)
        return bool(kept)


async def _invited(reply: Reply) -> list[Row]:
    """The invitations that the reply may answer; a whole series is answered in its parts."""
    which, values = "i.series_uid = {} AND i.occurrence = {}", [reply.uid, reply.occurrence]
    if reply.occurrence is None:
        which, values = (
            "(i.series_uid = {} OR (i.uid = {} AND i.series_uid IS NULL AND NOT EXISTS"
            " (SELECT 1 FROM invitation k WHERE k.series_uid = i.uid)))",
            [reply.uid, reply.uid],
        )
    rows = await fetch(
        "SELECT i.id FROM invitation i JOIN person p ON p.id = i.person"
        f" LEFT JOIN app_user u ON u.person = p.id WHERE {which} AND i.cancelled_at IS NULL"
        " AND LOWER(COALESCE(u.email, p.email)) = {}",
        *(*values, reply.address),
    )
    return await lock(Invitation, [row["id"] for row in rows])


def _is_latest(reply: Reply, row: Row) -> bool:
    stamped_at: datetime | None = row["stamped_at"]
    is_later = stamped_at is None or reply.stamped_at > stamped_at
    return bool(row["cancelled_at"] is None and reply.sequence >= row["sequence"] and is_later)


async def take_message(content: bytes, *, now: datetime) -> tuple[int, int]:
    """Keep the answers of a message: how many were kept, and how many were not.

    Invalid when there is none in it.
    """
    kept = [await take_reply(reply, now=now) for reply in read_replies(content)]
    return sum(kept), len(kept) - sum(kept)
