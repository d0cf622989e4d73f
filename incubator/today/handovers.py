"""Who comes, who is late to give back, who did not come: rows that lead to check-in and out."""

from __future__ import annotations

from datetime import timedelta

from facilities.booking_records import USES, BookingRecord
from incubator import clock
from incubator.formats import (
    format_minutes,
    format_period,
    format_time,
    format_weekday,
)
from incubator.languages import gettext
from incubator.today.diary import Diary, Entry
from incubator.today.rows import Deed, Row, Section
from incubator.today.scope import Scope

LATE = timedelta(minutes=10)
"""After so long an arrival is called late."""
SHOWN = 5
"""Arrivals that stand open: what comes after them must not be out of sight on a phone."""
HOME = {"next": "/"}
"""A form that is sent from the day leads back to it."""


def titled(record: BookingRecord) -> str:
    """The resources of a booking, with how many of each."""
    return ", ".join(
        f"{item.name} × {item.quantity}" if item.quantity > 1 else str(item.name)
        for item in record.items
    )


def whose(entry: Entry, *, technician: bool = True) -> list[str]:
    """House, firm (or the house's own use), person and technician, as far as one may know them."""
    record = entry.record
    party = str(record.firm.name) if record.firm else gettext(USES[record.use])
    names = [entry.house, party, str(record.person.name) if record.person else ""]
    if technician:
        names += dict.fromkeys(one.name for one in entry.attendances)
    return [name for name in names if name]


def hours(record: BookingRecord) -> str:
    """08:30–10:00, by the house's clock; with its days where it ends on another."""
    if clock.local(record.starts_at).date() != clock.local(record.ends_at).date():
        return format_period(record.slot)
    return f"{format_time(record.starts_at)}–{format_time(record.ends_at)}"


def day_and_hours(record: BookingRecord) -> str:
    """T4 08:30–10:00 25/11/2026; the day is left to the reader when it is today."""
    start = clock.local(record.starts_at)
    if start.date() == clock.today():
        return hours(record)
    return f"{format_weekday(start, short=True)} {format_period(record.slot)}"


def page_of(record: BookingRecord) -> str:
    """Where the booking is shown with all its acts."""
    return f"/bookings/{record.id}"


def deed_of(label: str, record: BookingRecord, part: str) -> Deed:
    """One press does it, at the version that is shown."""
    fields = {"sequence": record.sequence, **HOME}
    return Deed(label, f"{page_of(record)}/{part}", fields)


def taking(record: BookingRecord) -> str:
    """What handing it over is called: a machine, or a room."""
    return gettext("Check in the machine") if _runs(record) else gettext("Check in the room")


def giving(record: BookingRecord) -> str:
    """What taking it back is called."""
    return gettext("Check out the machine") if _runs(record) else gettext("Check out the room")


def _runs(record: BookingRecord) -> bool:
    return any(item.kind == "MACHINE" for item in record.items)


def arrivals(scope: Scope, diary: Diary) -> Section:
    """Who is still to come today, the earliest first."""
    rows = [arrival(entry, diary) for entry in diary.expected(scope.midnight(1))]
    return Section(
        "arrivals",
        gettext("Still to come today"),
        rows,
        gettext("Nobody is expected any more today."),
        (gettext("All of today"), f"/bookings?from={scope.today}&to={scope.today}"),
        SHOWN,
    )


def arrival(entry: Entry, diary: Diary) -> Row:
    """One that is to come; it can be checked in as soon as its set-up begins."""
    record, now = entry.record, diary.now
    deeds = []
    if entry.can_check_in(now):
        deeds = [deed_of(taking(record), record, "check-in")]
    late = now - record.starts_at
    note = gettext("%(time)s late", time=_length(late)) if late >= LATE else ""
    return Row(
        when=hours(record),
        title=titled(record),
        path=page_of(record),
        details=[*whose(entry), *_classes(entry)],
        note=note,
        kind="warn" if note else "",
        deeds=deeds,
    )


def overdue(diary: Diary) -> Section:
    """What should be back, the longest overdue first."""
    late = sorted(diary.overdue(), key=lambda entry: entry.record.ends_at)
    rows = [
        Row(
            when=hours(entry.record),
            title=titled(entry.record),
            path=page_of(entry.record),
            details=whose(entry),
            note=gettext(
                "Should have been given back %(time)s ago",
                time=_length(diary.now - entry.record.ends_at),
            ),
            kind="stop",
            deeds=[deed_of(giving(entry.record), entry.record, "check-out")],
        )
        for entry in late
    ]
    return Section("overdue", gettext("Overdue check-outs"), rows)


def in_use(diary: Diary) -> Section:
    """What is out within its slot; giving it back early is done on its page."""
    rows = [
        Row(
            when=gettext("until %(time)s", time=format_time(entry.record.ends_at)),
            title=titled(entry.record),
            path=page_of(entry.record),
            details=whose(entry),
            deeds=[Deed(giving(entry.record), page_of(entry.record), is_quiet=True)],
        )
        for entry in sorted(diary.in_use(), key=lambda entry: entry.record.ends_at)
    ]
    return Section("in-use", gettext("In use now"), rows)


def missed(diary: Diary) -> Section:
    """Who did not come since the last days, with the way to another time."""
    rows = [
        Row(
            when=day_and_hours(entry.record),
            title=titled(entry.record),
            path=page_of(entry.record),
            details=whose(entry, technician=False),
            deeds=[Deed(gettext("Book anew"), again(entry.record), is_quiet=True)],
        )
        for entry in diary.missed()
    ]
    return Section("missed", gettext("Did not come"), rows)


def again(record: BookingRecord) -> str:
    """The form to book the same resource for the same firm."""
    query = [f"resource={record.items[0].resource}"] if record.items else []
    if record.firm:
        query.append(f"firm={record.firm.id}")
    return f"/bookings/new?{'&'.join(query)}"


def _classes(entry: Entry) -> list[str]:
    classes = sorted({item.safety_class for item in entry.record.items if item.safety_class})
    return [gettext("class %(classes)s", classes=", ".join(classes))] if classes else []


def _length(span: timedelta) -> str:
    return format_minutes(int(span.total_seconds()) // 60)
