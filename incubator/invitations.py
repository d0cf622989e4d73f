"""Invitations: who is told of a happening by iTIP (RFC 5546), in the transaction of each change."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple, TypeAlias
from uuid import UUID

from incubator import outbox
from incubator.clock import local, moment
from incubator.database import Row, execute, fetch, insert, marks
from incubator.happenings import Happening
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.notice_kinds import Channel, Group, kind
from incubator.tables import Invitation

MAIL_KIND = "invitation"
"""The kind of the messages in the outbox that carry an invitation."""
NEEDS_ACTION = "NEEDS-ACTION"
ANSWERS = {
    NEEDS_ACTION: N_("Not answered"),
    "ACCEPTED": N_("Accepted"),
    "DECLINED": N_("Declined"),
    "TENTATIVE": N_("Perhaps"),
}
CHOICE = kind(
    "invitation",
    N_("Invitation for your calendar"),
    N_("%(what)s stands in your calendar."),
    Group.bookings,
)
"""How somebody wants invitations: at once, gathered at seven in the morning, or not at all."""
_MORNING = 7 * 60
_DAY = timedelta(days=1)


class Asked(NamedTuple):
    """Of what a letter tells, and whom."""

    subject: UUID
    person: UUID


Tell: TypeAlias = Callable[[Sequence[Asked]], Awaitable[Mapping[Asked, Happening]]]
SOURCES: dict[str, Tell] = {}
"""By kind of subject: what it is now, in the current language; packages above enter theirs."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a thing that people are invited to.

    A part of a series also has the UID of the series and the start that it gave the part.
    """

    kind: str
    subject: UUID
    uid: str
    sequence: int
    series_uid: str | None = None
    occurrence: datetime | None = None


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody who was invited, and what they answered to the latest version."""

    person: UUID
    name: str
    answer: str
    answered_at: datetime | None


def invites(kind: str, tell: Tell) -> None:
    """Let things of a kind be what people are invited to."""
    SOURCES[kind] = tell


async def invite(
    version: Version, people: Collection[UUID], *, now: datetime, quietly: bool = False
) -> None:
    """Tell people of something new, inside its transaction. Three statements at most.

    Those without an address, and those who want no invitations, are told nothing; `quietly` nobody
    is, because the letter about the whole series tells of it.
    """
    ways = await _ways(people, now)
    rows = [_row(version, person) for person in people if person in ways]
    await insert(*rows)
    if not quietly:
        await _send({row.person: row.id for row in rows}, version, ways, now)


async def invite_again(
    version: Version, people: Collection[UUID], *, now: datetime, quietly: bool = False
) -> None:
    """Tell people of another version, inside the transaction of the change. Six statements at most.

    Who was invited before and is not among them is told that it does not take place for them.
    What was answered to the version before counts no more.
    """
    known = {row["person"]: row for row in await _known(version)}
    ways = await _ways([*people, *known], now)
    fresh = [_row(version, one) for one in people if one in ways and one not in known]
    stay = [row for one, row in known.items() if one in people]
    gone = [row for one, row in known.items() if one not in people and not row["cancelled_at"]]
    await insert(*fresh)
    await _renew(stay, version, cancelled_at=None)
    await _renew(gone, version, cancelled_at=now)
    told = {row.person: row.id for row in fresh} | {r["person"]: r["id"] for r in (*stay, *gone)}
    if not quietly:
        await _send(told, version, ways, now)


async def people_of_parts(series_uid: str) -> set[UUID]:
    """Who was invited to parts of a series only, and never to the whole."""
    rows = await fetch(
        "SELECT DISTINCT i.person FROM invitation i WHERE i.series_uid = {} AND NOT EXISTS"
        " (SELECT 1 FROM invitation k WHERE k.uid = {} AND k.person = i.person)",
        *(series_uid, series_uid),
    )
    return {row["person"] for row in rows}


async def is_invited(version: Version) -> bool:
    """Whether anybody is invited to it."""
    return any(row["cancelled_at"] is None for row in await _known(version))


async def _known(version: Version) -> list[Row]:
    return await fetch(
        "SELECT id, person, cancelled_at FROM invitation WHERE kind = {} AND subject = {}"
        " ORDER BY id",
        *(version.kind, version.subject),
    )


async def _ways(people: Collection[UUID], now: datetime) -> dict[UUID, datetime]:
    """When mail to each of them is due; those who have no address or want none are left out."""
    if not people:
        return {}
    rows = await fetch(
        "SELECT p.id, c.channel FROM person p LEFT JOIN app_user u ON u.person = p.id"
        " LEFT JOIN notice_preference c ON c.account = u.id AND c.kind = {}"
        f" WHERE p.id IN ({marks(list(people))}) AND p.erased_at IS NULL"
        " AND COALESCE(u.email, p.email) IS NOT NULL AND (u.id IS NULL OR u.is_active)",
        *(CHOICE.code, *people),
    )
    channels = {row["id"]: Channel(row["channel"] or CHOICE.usual) for row in rows}
    due = {Channel.at_once: now, Channel.daily: _next_morning(now)}
    return {id: due[channel] for id, channel in channels.items() if channel in due}


def _next_morning(now: datetime) -> datetime:
    today = local(now).date()
    seven = moment(today, _MORNING)
    return seven if seven >= now else moment(today + _DAY, _MORNING)


def _row(version: Version, person: UUID) -> Invitation:
    return Invitation(
        id=uuid7(),
        kind=version.kind,
        subject=version.subject,
        uid=version.uid,
        person=person,
        sequence=version.sequence,
        cancelled_at=None,
        answer=NEEDS_ACTION,
        answered_at=None,
        stamped_at=None,
        series_uid=version.series_uid,
        occurrence=version.occurrence,
    )


async def _renew(rows: Sequence[Row], version: Version, *, cancelled_at: datetime | None) -> None:
    if rows:
        await execute(
            "UPDATE invitation SET sequence = {}, cancelled_at = {}, answer = {},"
            f" answered_at = NULL WHERE id IN ({marks(rows)})",
            *(version.sequence, cancelled_at, NEEDS_ACTION, *(row["id"] for row in rows)),
        )


async def _send(
    told: Mapping[UUID, UUID], version: Version, ways: Mapping[UUID, datetime], now: datetime
) -> None:
    """Put the letters into the outbox: invitations by the person."""
    messages = [
        outbox.Message(
            MAIL_KIND,
            {"invitation": str(invitation), "sequence": version.sequence},
            person=person,
            due_at=ways[person],
            message_id=message_id(invitation, version.sequence),
        )
        for person, invitation in told.items()
        if person in ways
    ]
    await outbox.enqueue(messages, now=now)


def message_id(invitation: UUID, sequence: int) -> str:
    """The Message-ID of a version of an invitation: sent again, it is the same message."""
    return f"invitation-{invitation}-{sequence}@{outbox.DOMAIN}"


async def invited_to(kind: str, subject: UUID) -> list[Invited]:
    """Who is invited now and what they answered, by name."""
    rows = await fetch(
        "SELECT i.person, p.full_name AS name, i.answer, i.answered_at FROM invitation i"
        " JOIN person p ON p.id = i.person WHERE i.kind = {} AND i.subject = {}"
        " AND i.cancelled_at IS NULL ORDER BY p.sort_key, i.id",
        *(kind, subject),
    )
    return [Invited(**row) for row in rows]
