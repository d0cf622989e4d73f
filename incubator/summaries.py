"""The daily summary: one letter at seven with what was not read yet, for whoever wants it so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from incubator import languages
from incubator.database import Row, fetch, marks, write
from incubator.dispatch import Reader, composes
from incubator.formats import format_date, format_moment
from incubator.languages import N_, gettext, ngettext
from incubator.letters import Entry, Letter
from incubator.notice_kinds import KINDS, Channel, Group
from incubator.notices import NoticeRecord, records_of
from incubator.outbox import DOMAIN, Leased, Message, enqueue

MAIL_KIND = "summary"
_MOST_ENTRIES = 50
"""Entries of one letter; the page of notices has them all."""


async def summarise(day: date, *, now: datetime) -> int:
    """Put the day's letters into the outbox; how many accounts get one.

    Nobody is written to twice on a day, nor again for what the last letter told already.
    """
    condition, values = _wanted()
    rows = await fetch(
        "SELECT n.account FROM notice n JOIN app_user u ON u.id = n.account"
        " JOIN person p ON p.id = u.person"
        " LEFT JOIN notice_preference c ON c.account = n.account AND c.kind = n.kind"
        " LEFT JOIN (SELECT account, MAX(created_at) AS at FROM outbox WHERE kind = {}"
        " GROUP BY account) last ON last.account = n.account"
        " WHERE u.is_active AND COALESCE(u.email, p.email) IS NOT NULL AND n.read_at IS NULL"
        f" AND {condition} AND (last.at IS NULL OR n.at > last.at)"
        " GROUP BY n.account ORDER BY n.account",
        *(MAIL_KIND, *values),
    )
    messages = [
        Message(
            MAIL_KIND,
            {"day": day.isoformat()},
            account=row["account"],
            message_id=f"summary-{day:%Y%m%d}-{row['account']}@{DOMAIN}",
        )
        for row in rows
    ]
    async with write():
        await enqueue(messages, now=now)
    return len(messages)


def _wanted() -> tuple[str, list[str]]:
    """The condition that a notice `n` with the choice `c`, if any, is for a summary."""
    usual = [one.code for one in KINDS.values() if one.usual is Channel.daily]
    return f"(c.channel = 'DAILY' OR (c.channel IS NULL AND n.kind IN ({marks(usual)})))", usual


@composes(MAIL_KIND, N_("Daily summary"))
async def letters_of_summaries(
    messages: Sequence[Leased], readers: Mapping[UUID, Reader]
) -> dict[UUID, Letter]:
    """A letter for each account that has something unread still."""
    accounts = [message.account for message in messages if message.account]
    unread = await _unread(accounts)
    return {
        message.id: _letter(message, unread[message.account], readers[message.id])
        for message in messages
        if message.account in unread
    }


async def _unread(accounts: Sequence[UUID]) -> dict[UUID, list[NoticeRecord]]:
    condition, values = _wanted()
    rows = await fetch(
        "SELECT n.* FROM notice n"
        " LEFT JOIN notice_preference c ON c.account = n.account AND c.kind = n.kind"
        f" WHERE n.account IN ({marks(accounts)}) AND n.read_at IS NULL AND {condition}"
        " ORDER BY n.at DESC, n.id DESC",
        *(*accounts, *values),
    )
    owners = {row["id"]: row["account"] for row in rows}
    found: dict[UUID, list[NoticeRecord]] = defaultdict(list)
    for record in await records_of(_first(rows)):
        found[owners[record.id]].append(record)
    return dict(found)


def _first(rows: Sequence[Row]) -> list[Row]:
    """The latest of each account, one more than a letter has room for."""
    counts: dict[UUID, int] = defaultdict(int)
    kept = []
    for row in rows:
        counts[row["account"]] += 1
        if counts[row["account"]] <= _MOST_ENTRIES + 1:
            kept.append(row)
    return kept


def _letter(message: Leased, records: Sequence[NoticeRecord], reader: Reader) -> Letter:
    order = list(Group)
    with languages.speaking(reader.language):
        day = format_date(date.fromisoformat(message.payload["day"]))
        shown = sorted(records[:_MOST_ENTRIES], key=lambda one: order.index(one.kind.group))
        entries = [
            Entry(one.sentence, one.path, gettext(one.kind.group.value), format_moment(one.at))
            for one in shown
        ]
        if len(records) > _MOST_ENTRIES:
            entries.append(Entry(gettext("There is more to read."), "/notices"))
        subject = ngettext(
            "%(day)s: %(n)s notice not read", "%(day)s: %(n)s notices not read", len(shown), day=day
        )
        opening = gettext("This is what you have not read yet, the latest first.")
        return Letter(reader.address, reader.name, reader.language, subject, opening, entries)
