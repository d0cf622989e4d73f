"""Notices: telling people inside the transaction of what happened, and what they have read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from incubator import outbox
from incubator.database import Row, execute, fetch, insert, marks, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import gettext
from incubator.notice_kinds import Channel, Kind
from incubator.notice_words import Names, Value, kind_of, names_of, packed, sentence_of, unpacked
from incubator.paging import Paging
from incubator.tables import Notice
from incubator.users import Actor, Role

MAIL_KIND = "notice"
"""The kind of the messages in the outbox that carry one notice."""
KEPT_READ, KEPT_UNREAD = timedelta(days=180), timedelta(days=365)
_AT_A_TIME = 500


@dataclass(frozen=True, slots=True)
class News:
    """What one account is told of one thing, by a path of the site that leads to it."""

    kind: Kind
    account: UUID
    subject_kind: str
    subject_id: UUID
    path: str
    parameters: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class NoticeRecord:
    """A notice as its reader sees it, in whatever language is spoken."""

    id: UUID
    kind: Kind
    subject_kind: str
    subject_id: str
    path: str
    parameters: Mapping[str, Value]
    names: Names
    at: datetime
    read_at: datetime | None

    @property
    def title(self) -> str:
        """What sort of thing it tells of."""
        return gettext(self.kind.title)

    @property
    def sentence(self) -> str:
        """What it says."""
        return sentence_of(self.kind, self.parameters, self.names)


async def tell(news: Sequence[News], *, now: datetime) -> None:
    """Tell accounts of what the open transaction does; those who want it get mail at once.

    Four statements at most for up to 500 pieces of news; closed accounts are told nothing.
    """
    if not news:
        return
    wishes = await _wishes(news)
    told = [one for one in news if one.account in wishes]
    for start in range(0, len(told), _AT_A_TIME):
        await _store(told[start : start + _AT_A_TIME], wishes, now)


async def _store(
    told: Sequence[News], wishes: Mapping[UUID, Mapping[str, Channel] | None], now: datetime
) -> None:
    rows = [_row(one, now) for one in told]
    await insert(*rows)
    messages = []
    for row, one in zip(rows, told, strict=True):
        chosen = wishes[one.account]
        if chosen is not None and chosen.get(one.kind.code, one.kind.usual) is Channel.at_once:
            payload = {"notice": str(row.id)}
            messages.append(outbox.Message(MAIL_KIND, payload, account=one.account))
    await outbox.enqueue(messages, now=now)


def _row(one: News, now: datetime) -> Notice:
    return Notice(
        id=uuid7(),
        account=one.account,
        kind=one.kind.code,
        subject_kind=one.subject_kind,
        subject_id=str(one.subject_id),
        path=one.path,
        parameters=packed(one.parameters),
        at=now,
        read_at=None,
    )


async def _wishes(news: Sequence[News]) -> dict[UUID, dict[str, Channel] | None]:
    """The open ones of the accounts with what they chose; None for one without an address."""
    accounts = sorted({one.account for one in news})
    codes = sorted({one.kind.code for one in news})
    rows = await fetch(
        'SELECT u.id, (COALESCE(u.email, p.email) IS NOT NULL) AS "has_mail [boolean]", c.kind,'
        " c.channel FROM app_user u JOIN person p ON p.id = u.person LEFT JOIN notice_preference c"
        f" ON c.account = u.id AND c.kind IN ({marks(codes)})"
        f" WHERE u.is_active AND u.id IN ({marks(accounts)})",
        *(*codes, *accounts),
    )
    found: dict[UUID, dict[str, Channel] | None] = {}
    for row in rows:
        chosen = found.setdefault(row["id"], {} if row["has_mail"] else None)
        if chosen is not None and row["kind"]:
            chosen[row["kind"]] = Channel(row["channel"])
    return found


async def accounts_with(incubator: UUID, *roles: Role) -> list[UUID]:
    """The accounts that hold one of the roles in the house, or in all houses."""
    rows = await fetch(
        f"SELECT DISTINCT account FROM role_grant WHERE role IN ({marks(roles)})"
        " AND (incubator IS NULL OR incubator = {})",
        *(*(role.value for role in roles), incubator),
    )
    return [row["account"] for row in rows]


async def list_notices(
    actor: Actor, paging: Paging, *, unread: bool = False
) -> tuple[list[NoticeRecord], int]:
    """What the actor was told, unread first and the latest on top, and how much that is."""
    only = " AND read_at IS NULL" if unread else ""
    rows = await fetch(
        f"SELECT * FROM notice WHERE account = {{}}{only} ORDER BY (read_at IS NOT NULL), at DESC,"
        " id DESC LIMIT {} OFFSET {}",
        *(actor.user, paging.size, paging.offset),
    )
    count = f"SELECT COUNT(*) AS n FROM notice WHERE account = {{}}{only}"
    total = (await fetch(count, actor.user))[0]["n"]
    return await records_of(rows), total


async def records_of(rows: Iterable[Row]) -> list[NoticeRecord]:
    """Rows of the table as records, with the names of what they tell of."""
    given = [(row, unpacked(row["parameters"])) for row in rows]
    names = await names_of(parameters for _, parameters in given)
    return [
        NoticeRecord(
            id=row["id"],
            kind=kind_of(row["kind"]),
            subject_kind=row["subject_kind"],
            subject_id=row["subject_id"],
            path=row["path"],
            parameters=parameters,
            names=names,
            at=row["at"],
            read_at=row["read_at"],
        )
        for row, parameters in given
    ]


async def read(notice: UUID, *, actor: Actor, now: datetime) -> str:
    """Note that the actor has read it, if that was not noted before; the path it leads to.

    NotFound for a notice to somebody else.
    """
    rows = await fetch("SELECT path FROM notice WHERE id = {} AND account = {}", notice, actor.user)
    if not rows:
        raise NotFound
    async with write():
        await execute(
            "UPDATE notice SET read_at = {} WHERE id = {} AND read_at IS NULL", now, notice
        )
    path: str = rows[0]["path"]
    return path


async def read_all(*, actor: Actor, now: datetime) -> int:
    """Note that the actor has read everything; how much was new."""
    async with write():
        rows = await fetch(
            "UPDATE notice SET read_at = {} WHERE account = {} AND read_at IS NULL RETURNING id",
            *(now, actor.user),
        )
    return len(rows)


async def sweep(now: datetime) -> None:
    """Forget what was told long ago: half a year for what was read, a year for the rest."""
    async with write():
        await execute(
            "DELETE FROM notice WHERE at < {} AND (read_at IS NOT NULL OR at < {})",
            *(now - KEPT_READ, now - KEPT_UNREAD),
        )
