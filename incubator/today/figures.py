"""The numbers at the top of a house's day."""

from __future__ import annotations

from incubator.formats import format_number
from incubator.languages import gettext
from incubator.today.diary import Diary
from incubator.today.rows import Figure
from incubator.today.scope import Scope


def house_figures(diary: Diary, scope: Scope) -> list[Figure]:
    """How many bookings today has, and how many resources are out."""
    day = scope.today
    today = [
        entry
        for entry in diary.starting(scope.midnight(), scope.midnight(1))
        if not entry.waits_for_approval()
    ]
    out = [entry for entry in diary.entries if entry.is_in_use()]
    machines = sum(len(entry.record.items) for entry in out)
    return [
        Figure(
            gettext("Bookings today"),
            format_number(len(today)),
            gettext("%(n)s still to come", n=format_number(len(diary.expected(scope.midnight(1))))),
            f"/board?day={day}",
        ),
        Figure(
            gettext("In use now"),
            format_number(machines),
            gettext("machines and rooms"),
            "/bookings?view=checked_in",
        ),
    ]
