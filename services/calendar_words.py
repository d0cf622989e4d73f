"""What is said when a calendar of somebody else's cannot be read."""

from __future__ import annotations

from incubator.languages import N_, gettext
from services.adviser_calendars import CalendarRecord

PROBLEMS = {
    "bad-address": N_("The address leads to something that is no web address."),
    "inside": N_(
        "The address leads into a network that is not public. Nothing is read from there."
    ),
    "unknown-host": N_("Nobody knows a server of this name. Look at the address again."),
    "unreachable": N_("The server cannot be reached."),
    "not-secure": N_("The server's certificate is not valid for its name."),
    "too-slow": N_("The server did not answer in time."),
    "too-large": N_("The calendar has more than 5 MB."),
    "too-many-redirects": N_("The address is passed on more than three times."),
    "refused": N_("The server answered with error %(status)s. Is the address still valid?"),
    "not-http": N_("What answers at the address is no web server."),
    "cut-short": N_("The server broke off in the middle."),
    "not-a-calendar": N_("What came is no calendar that can be read."),
    "too-many": N_("The calendar repeats too often, or has too much in it, to be read."),
}


def problem_of(calendar: CalendarRecord) -> str:
    """Why the last reading failed, in the current language; nothing when it did not."""
    if not calendar.problem:
        return ""
    return gettext(PROBLEMS[calendar.problem], status=calendar.answered)
