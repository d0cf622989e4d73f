"""What calendars tell of sessions, and what bookings know of them."""

from __future__ import annotations

from facilities.wholes import WHOLES, Whole
from incubator.happenings import tells
from incubator.languages import N_
from services import session_happenings
from services import session_invitations as _invitations  # noqa: F401 (enters its source)

_TIES = (
    "SELECT s.booking, s.starts_at, s.ends_at FROM session_participant k"
    " JOIN consulting_session s ON s.id = k.session WHERE k.person = {}"
    " AND s.ends_at > {} AND s.starts_at < {} AND s.status <> 'CANCELLED'",
    "SELECT s.booking, s.starts_at, s.ends_at FROM adviser a"
    " JOIN consulting_session s ON s.adviser = a.id WHERE a.person = {}"
    " AND s.ends_at > {} AND s.starts_at < {} AND s.status <> 'CANCELLED'",
)
SESSIONS = Whole(
    "consulting_session",
    "subject",
    "/sessions/",
    N_(
        "This is the place of the session “%(title)s” and moves and ends with it. "
        "Move the session or call it off: %(path)s."
    ),
    _TIES,
)

if SESSIONS not in WHOLES:
    WHOLES.append(SESSIONS)
tells(session_happenings.OF_RESOURCES, "resource")
tells(session_happenings.OF_HOUSES, "incubator")
tells(session_happenings.OF_PEOPLE, "person")
tells(session_happenings.OF_ADVISERS, "adviser")
