"""Bookings that wait for a manager: what each holds, and what its line has left with it."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from facilities.booking_records import BookedItem, BookingRecord
from incubator.formats import format_dong, format_million, format_moment
from incubator.languages import gettext
from incubator.today.diary import Diary, Entry
from incubator.today.handovers import day_and_hours, deed_of, page_of, titled, whose
from incubator.today.lines import Line
from incubator.today.rows import Deed, Row, Section


def lines_of(diary: Diary) -> set[UUID]:
    """The lines on which waiting bookings hold funds."""
    items = (item for entry in diary.to_approve() for item in entry.record.items)
    return {item.line for item in items if item.line and item.mode == "CASH"}


def approvals(diary: Diary, lines: Mapping[UUID, Line]) -> Section:
    """What a manager decides, the first to run out on top."""
    rows = [
        Row(
            when=day_and_hours(entry.record),
            title=titled(entry.record),
            path=page_of(entry.record),
            details=[*whose(entry), entry.record.purpose],
            note=effect(entry.record, lines),
            badge="tentative",
            deeds=_deeds(entry),
        )
        for entry in diary.to_approve()
    ]
    return Section(
        "approvals",
        gettext("Waiting for your approval"),
        rows,
        more=(gettext("All requests"), "/bookings?view=tentative"),
    )


def _deeds(entry: Entry) -> list[Deed]:
    return [
        deed_of(gettext("Confirm"), entry.record, "confirmation"),
        Deed(gettext("Decline"), page_of(entry.record), is_quiet=True),
    ]


def effect(record: BookingRecord, lines: Mapping[UUID, Line]) -> str:
    """What confirming uses up, line by line, and until when it waits."""
    parts = [_of_item(item, lines) for item in record.items if item.price.support]
    if not parts:
        parts = [gettext("Uses no support")]
    if record.expires_at:
        parts.append(gettext("runs out at %(at)s", at=format_moment(record.expires_at)))
    return "; ".join(parts)


def _of_item(item: BookedItem, lines: Mapping[UUID, Line]) -> str:
    amount = format_dong(item.price.support)
    line = lines.get(item.line) if item.line else None
    if item.mode != "CASH" or line is None:
        return gettext("%(amount)s of support in kind", amount=amount)
    return gettext(
        "Holds %(amount)s on %(line)s, which then has %(left)s left",
        amount=amount,
        line=line.title,
        left=format_million(line.balances.available, 1),
    )


def waiting(diary: Diary) -> Section:
    """What the actor's own firm waits for."""
    rows = [
        Row(
            when=day_and_hours(entry.record),
            title=titled(entry.record),
            path=page_of(entry.record),
            details=[entry.record.purpose],
            note=_until(entry.record),
            badge="tentative",
            deeds=[Deed(gettext("Move or cancel"), page_of(entry.record), is_quiet=True)],
        )
        for entry in diary.to_approve()
    ]
    return Section("waiting", gettext("Waiting for the house's approval"), rows)


def _until(record: BookingRecord) -> str:
    if not record.expires_at:
        return ""
    at = format_moment(record.expires_at)
    return gettext("Place and funds are held until %(at)s", at=at)
