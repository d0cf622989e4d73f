"""Addresses of calendars: made for what one may see, shown once, made anew and revoked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from incubator import audit
from incubator.checks import checked_choice, checked_text
from incubator.database import Row, fetch, insert, lock, write
from incubator.faults import NotFound
from incubator.happenings import SUBJECTS, Scope
from incubator.ids import uuid7
from incubator.keys import hash_secret, new_secret
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Invalid, Refusal
from incubator.tables import CalendarFeed, User
from incubator.users import Actor, Role

MOST = 50
"""Addresses of one account that open something."""
_MAX_NAME = 80


class TooManyFeeds(Refusal):
    """An account keeps only so many addresses."""

    rule = "too-many-feeds"
    title = N_("Too many calendar addresses")


class FeedRevoked(Refusal):
    """The address was revoked and opens nothing any more."""

    rule = "feed-revoked"
    title = N_("The address is revoked")


@dataclass(frozen=True, slots=True)
class Made:
    """A feed and the secret of its address, which is told this once."""

    id: UUID
    secret: str


@dataclass(frozen=True, slots=True)
class FeedRecord:
    """A feed as its owner sees it: never the secret; no subject when it is theirs no more."""

    id: UUID
    kind: str
    subject_id: UUID
    subject: Name | None
    scope: str
    name: str
    made_at: datetime
    read_at: datetime | None
    revoked_at: datetime | None


async def make_feed(
    kind: str, subject: UUID, scope: str, name: str = "", *, actor: Actor, now: datetime
) -> Made:
    """Make an address of the calendar of something that the actor may see.

    Invalid names the kind when there is no such thing to see. TooManyFeeds beyond fifty.
    """
    name = checked_text("name", name, _MAX_NAME)
    scope = checked_choice("scope", scope, list(Scope))
    await _check_subject(kind, subject, actor)
    id, secret = uuid7(), new_secret()
    async with write():
        await lock(User, [actor.user])
        await _check_room(actor)
        row = CalendarFeed(
            id=id,
            account=actor.user,
            subject_kind=kind,
            subject_id=subject,
            scope=scope,
            name=name,
            token_hash=hash_secret(secret),
            made_at=now,
            read_at=None,
            revoked_at=None,
        )
        await insert(row)
        await audit.record(actor, "calendar-feed.make", "calendar_feed", id, now=now)
    return Made(id, secret)


async def _check_subject(kind: str, subject: UUID, actor: Actor) -> None:
    find = SUBJECTS.get(kind)
    if find is None or await find(subject, actor) is None:
        raise Invalid(kind, N_("There is nothing with this id that you may follow."))


async def _check_room(actor: Actor) -> None:
    rows = await fetch(
        "SELECT COUNT(*) AS n FROM calendar_feed WHERE account = {} AND revoked_at IS NULL",
        actor.user,
    )
    if rows[0]["n"] >= MOST:
        message = N_("You have %(most)s calendar addresses. Revoke one that nobody uses first.")
        raise TooManyFeeds(message, most=MOST)


async def renew_feed(feed: UUID, *, actor: Actor, now: datetime) -> Made:
    """Give the feed another address; the one before opens nothing from now on.

    NotFound for another's feed; FeedRevoked for one that was revoked.
    """
    secret = new_secret()
    async with write():
        row = await _held(feed)
        if row["account"] != actor.user:
            raise NotFound
        if row["revoked_at"]:
            message = N_("This address was revoked. Make a new one instead.")
            raise FeedRevoked(message)
        await fetch(
            "UPDATE calendar_feed SET token_hash = {}, read_at = NULL WHERE id = {}",
            *(hash_secret(secret), feed),
        )
        await audit.record(actor, "calendar-feed.renew", "calendar_feed", feed, now=now)
    return Made(feed, secret)


async def revoke_feed(feed: UUID, *, actor: Actor, now: datetime) -> bool:
    """End an address at once; False when that was done before.

    NotFound for another's, except to an administrator.
    """
    async with write():
        row = await _held(feed)
        if row["account"] != actor.user and not actor.has(Role.admin):
            raise NotFound
        if row["revoked_at"]:
            return False
        await fetch("UPDATE calendar_feed SET revoked_at = {} WHERE id = {}", now, feed)
        await audit.record(actor, "calendar-feed.revoke", "calendar_feed", feed, now=now)
    return True


async def _held(feed: UUID) -> Row:
    rows = await lock(CalendarFeed, [feed])
    if not rows:
        raise NotFound
    return rows[0]


async def feeds_of(actor: Actor) -> list[FeedRecord]:
    """The actor's feeds, those that hold first, then the newest first."""
    rows = await fetch(
        "SELECT id, subject_kind, subject_id, scope, name, made_at, read_at, revoked_at"
        " FROM calendar_feed WHERE account = {}"
        " ORDER BY CASE WHEN revoked_at IS NULL THEN 0 ELSE 1 END, made_at DESC, id DESC",
        actor.user,
    )
    found: dict[tuple[str, UUID], Name | None] = {}
    for row in rows:
        key = (row["subject_kind"], row["subject_id"])
        if key not in found:
            find = SUBJECTS.get(key[0])
            found[key] = await find(key[1], actor) if find else None
    return [
        FeedRecord(
            id=row["id"],
            kind=row["subject_kind"],
            subject_id=row["subject_id"],
            subject=found[row["subject_kind"], row["subject_id"]],
            scope=row["scope"],
            name=row["name"],
            made_at=row["made_at"],
            read_at=row["read_at"],
            revoked_at=row["revoked_at"],
        )
        for row in rows
    ]
