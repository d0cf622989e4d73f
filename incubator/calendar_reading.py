"""What is answered under the address of a calendar, to whoever has the address."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from incubator import clock, languages
from incubator.database import Row, execute, fetch, marks, write
from incubator.faults import NotFound
from incubator.happenings import DOMAIN, SOURCES, SUBJECTS, Happening, Mark, Reader, Scope, Source
from incubator.keys import hash_secret
from incubator.names import Name
from incubator.occurrences import times_taken
from incubator.periods import Period
from incubator.users import ACTOR_COLUMNS, ACTOR_TABLES, Actor, Role, actor_of
from incubator.vcalendars import calendar, free_busy
from incubator.vevents import Encoded, encode

PAST = timedelta(days=365)
CANCELLED = timedelta(days=90)
AHEAD = timedelta(days=60)
"""How far a VFREEBUSY looks."""
READ_EVERY = timedelta(hours=1)
_UNDER_WAY = timedelta(minutes=10)
"""A transaction that began before midnight may be seen after it."""
_AT_A_TIME = 500
_FORM = "2"
"""Another one when entries are written in another way, so that clients ask for all anew."""

encoded = Encoded()


@dataclass(frozen=True, slots=True)
class OpenFeed:
    """A feed as it is read: what it is about and for whose eyes.

    `changes` counts what the audit has of the day that may concern any calendar.
    """

    id: UUID
    actor: Actor
    kind: str
    subject: UUID
    scope: Scope
    read_at: datetime | None
    changes: int

    @property
    def sources(self) -> Sequence[Source]:
        """Who tells of the subject."""
        return SOURCES[self.kind]

    def reader(self, now: datetime) -> Reader:
        """The reader with what they are told of: a year that is past, whole days throughout."""
        midnight = _midnight(now)
        return Reader(self.actor, self.scope, now, midnight - PAST, midnight - CANCELLED)


@dataclass(frozen=True, slots=True)
class Residence:
    """How the statement that finds a feed's owner, `u`, finds their firms too: told by the roof.

    `firm` is the column with a firm in residence or NULL, `joins` the tables it comes from.
    """

    firm: str
    joins: str
    args: Callable[[date], Sequence[object]]


async def open_feed(secret: str, *, address: str, now: datetime, residence: Residence) -> OpenFeed:
    """The feed of this address with what its owner may see now; one statement.

    NotFound for an address that is unknown or revoked, a closed account, and a tenant whose firm
    has left. Whether the owner may still follow the subject is told by `name_of`.
    """
    today = clock.local(now).date()
    rows = await _found(secret, now, residence)
    if not rows:
        raise NotFound
    firms = frozenset(row["firm"] for row in rows if row["firm"])

    async def firms_of(_person: UUID, _on: date) -> frozenset[UUID]:
        return firms

    first = rows[0]
    actor = await actor_of(rows, firms_of=firms_of, today=today, address=address)
    if not _may_read(actor):
        raise NotFound
    return OpenFeed(
        id=first["feed"],
        actor=actor,
        kind=first["subject_kind"],
        subject=first["subject_id"],
        scope=Scope(first["scope"]),
        read_at=first["read_at"],
        changes=first["changes"],
    )


async def name_of(feed: OpenFeed) -> Name:
    """What the subject is called; NotFound for one that the owner may follow no more.

    Whatever could end that is audited, or is a right of the owner's, or a new day: where the
    version is the same as before, it need not be asked again.
    """
    find = SUBJECTS.get(feed.kind)
    name = await find(feed.subject, feed.actor) if find else None
    if name is None:
        raise NotFound
    return name


async def _found(secret: str, now: datetime, residence: Residence) -> list[Row]:
    """The feed with its owner's grants and firms, and how much the audit has of the day.

    A count does not depend on the order in which transactions commit. The day is looked up in the
    index by time: by kinds, which SQLite would prefer, every entry there ever was is counted.
    """
    kinds = sorted(
        {k for some in SOURCES.values() for one in some for k in one.audited | one.named}
    )
    return await fetch(
        "SELECT c.id AS feed, c.subject_kind, c.subject_id, c.scope, c.read_at, (SELECT COUNT(*)"
        f" FROM audit_entry WHERE at >= {{}} AND subject_kind || '' IN ({marks(kinds)}))"
        " AS changes,"
        f' {residence.firm} AS "firm [uuid]", {ACTOR_COLUMNS}'
        f" FROM {ACTOR_TABLES} JOIN calendar_feed c ON c.account = u.id {residence.joins}"
        " WHERE c.token_hash = {} AND c.revoked_at IS NULL AND u.is_active",
        *(_midnight(now) - _UNDER_WAY, *kinds),
        *residence.args(clock.local(now).date()),
        hash_secret(secret),
    )


def _may_read(actor: Actor) -> bool:
    """Whoever has no role any more reads nothing, nor does a tenant without a tenancy."""
    return bool(actor.grants) and (actor.roles != {Role.tenant.value} or bool(actor.firms))


async def note_reading(feed: OpenFeed, *, now: datetime) -> None:
    """Remember that the feed was read; a write at most once an hour."""
    if feed.read_at is None or now - feed.read_at >= READ_EVERY:
        async with write():
            await execute(
                "UPDATE calendar_feed SET read_at = {} WHERE id = {} AND revoked_at IS NULL",
                *(now, feed.id),
            )


def version_of(feed: OpenFeed, *, now: datetime) -> str:
    """What stays the same as long as the feed would be answered in the same way.

    With the day changes what is past, and what of the cancelled is still told.
    """
    actor = feed.actor
    parts = [
        _FORM,
        str(feed.id),
        feed.scope.value,
        actor.language,
        *sorted(f"{grant.role}@{grant.incubator}" for grant in actor.grants),
        *sorted(map(str, actor.firms)),
        str(clock.local(now).date()),
        str(feed.changes),
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


async def content_of(feed: OpenFeed, site: str, *, now: datetime) -> bytes:
    """The feed as a VCALENDAR in its owner's language; `site` is what paths begin with.

    NotFound for a subject that the owner may follow no more.
    """
    name = await name_of(feed)
    reader = feed.reader(now)
    with languages.speaking(feed.actor.language):
        entries, zones = list[bytes](), set[str]()
        for source in feed.sources:
            found = await source.marks(feed.subject, reader)
            for entry, zone in await _written(source, found, feed.actor.language, site):
                entries.append(entry)
                zones.add(zone)
        return calendar(str(name), entries, zones)


async def _written(
    source: Source, found: Sequence[Mark], language: str, site: str
) -> Iterator[tuple[bytes, str]]:
    """The entries of a source, those that were encoded before as they are kept."""
    # Counted first: names that are read later are at least as new.
    version = (source.name, language, await _names_version(source))
    written = {mark: encoded.get((version, mark)) for mark in found}
    lacking = [mark for mark, entry in written.items() if entry is None]
    for start in range(0, len(lacking), _AT_A_TIME):
        some = lacking[start : start + _AT_A_TIME]
        for mark, happening in (await source.tell(some)).items():
            entry = (encode(happening, site), happening.zone)
            encoded.keep((version, mark), *entry)
            written[mark] = entry
    return (entry for entry in written.values() if entry)


async def _names_version(source: Source) -> int:
    """How often anything that the source names was renamed, or may have been."""
    kinds = sorted(source.named)
    rows = await fetch(
        f"SELECT COUNT(*) AS n FROM audit_entry WHERE subject_kind IN ({marks(kinds)})", *kinds
    )
    count: int = rows[0]["n"]
    return count


async def free_busy_of(feed: OpenFeed, *, now: datetime) -> bytes:
    """When the subject is busy from today on, whatever the feed's scope: times and nothing else.

    NotFound for a subject that the owner may follow no more.
    """
    await name_of(feed)
    midnight = _midnight(now)
    window = Period(midnight, midnight + AHEAD)
    reader = Reader(feed.actor, Scope.busy, now, midnight, now)
    happenings = list[Happening]()
    with languages.speaking(feed.actor.language):
        for source in feed.sources:
            found = await source.marks(feed.subject, reader)
            for start in range(0, len(found), _AT_A_TIME):
                happenings += (await source.tell(found[start : start + _AT_A_TIME])).values()
        taken, unsure = times_taken(happenings, window)
        return free_busy(f"{feed.id}@{DOMAIN}", window, taken, unsure, now)


def _midnight(now: datetime) -> datetime:
    return clock.moment(clock.local(now).date(), 0)
