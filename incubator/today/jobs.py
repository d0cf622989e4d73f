"""A technician's own day: machines to attend, and parts that firms hand in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from incubator.formats import format_moment, format_time
from incubator.languages import gettext
from incubator.today.diary import Attendance, Diary, Entry
from incubator.today.handovers import deed_of, giving, page_of, taking, titled, whose
from incubator.today.rows import Deed, Row, Section
from incubator.today.scope import Scope

PARTS_AHEAD = timedelta(days=3)
"""Parts for a machine that a technician runs are brought before the slot."""


def attended(scope: Scope, diary: Diary) -> Section:
    """The machines of class C and D that the actor attends today, in the order of the clock."""
    jobs = [
        (one, entry)
        for entry in diary.starting(scope.midnight(), scope.midnight(1))
        if entry.record.is_live
        for one in entry.attendances
        if one.person == scope.actor.person
    ]
    jobs.sort(key=lambda job: job[0].period)
    return Section(
        "attended",
        gettext("My machines today"),
        [_job(one, entry, diary) for one, entry in jobs],
        gettext("No machine of class C or D needs you today."),
    )


def _job(one: Attendance, entry: Entry, diary: Diary) -> Row:
    runs = one.item.safety_class == "D"
    period = one.period
    return Row(
        when=f"{format_time(period.start)}–{format_time(period.end)}",
        title=str(one.item.name),
        path=page_of(entry.record),
        details=whose(entry, technician=False),
        note=gettext("You run it (class D)") if runs else gettext("You mind it (class C)"),
        badge="checked_in" if entry.is_in_use() else "",
        deeds=_next_deed(entry, diary),
    )


def _next_deed(entry: Entry, diary: Diary) -> Sequence[Deed]:
    if entry.is_overdue(diary.now):
        return [deed_of(giving(entry.record), entry.record, "check-out")]
    if entry.can_check_in(diary.now):
        return [deed_of(taking(entry.record), entry.record, "check-in")]
    return []


def hand_ins(diary: Diary) -> Section:
    """Parts to take in for machines that a technician runs, for the coming days."""
    rows = [
        Row(
            when=gettext("until %(time)s", time=format_moment(entry.record.starts_at)),
            title=titled(entry.record),
            path=page_of(entry.record),
            details=[*whose(entry), entry.record.purpose],
            note=gettext("Slip %(number)s", number=entry.record.number),
            deeds=_next_deed(entry, diary)
            or [Deed(gettext("See the slip"), page_of(entry.record), is_quiet=True)],
        )
        for entry in diary.expected(diary.now + PARTS_AHEAD)
        if entry.record.is_run_by_technician
    ]
    return Section("hand-ins", gettext("Parts to take in"), rows)
