"""What calendars tell of sessions and courses, who may follow them, and what bookings know."""

from __future__ import annotations

from uuid import UUID

from facilities.wholes import WHOLES, Cares, Whole
from incubator.database import fetch
from incubator.happenings import follows, tells
from incubator.languages import N_
from incubator.names import Name
from incubator.users import Actor
from services import run_happenings, session_happenings
from services import session_invitations as _invitations  # noqa: F401 (enters its source)
from services.adviser_records import READERS
from services.place_notices import tell_of_places
from services.session_places import hold_by_place, lose_place

_TIES = (
    "SELECT COALESCE(s.booking, s.id) AS booking, s.starts_at, s.ends_at FROM session_participant k"
    " JOIN consulting_session s ON s.id = k.session WHERE k.person = {}"
    " AND s.ends_at > {} AND s.starts_at < {} AND s.status <> 'CANCELLED'",
    "SELECT COALESCE(s.booking, s.id) AS booking, s.starts_at, s.ends_at FROM adviser a"
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
    Cares(hold_by_place, lose_place, tell_of_places),
)
FORMER = Whole(
    "(SELECT p.booking, c.id, c.subject FROM session_former_place p"
    " JOIN consulting_session c ON c.id = p.session)",
    "subject",
    "/sessions/",
    N_("This was the place of the session “%(title)s” before it moved elsewhere: %(path)s."),
)


async def find_adviser(id: UUID, actor: Actor) -> Name | None:
    """The adviser, for those who may know advisers by name."""
    if not any(actor.has(role) for role in READERS):
        return None
    rows = await fetch(
        "SELECT p.full_name FROM adviser a JOIN person p ON p.id = a.person"
        " WHERE a.id = {} AND p.erased_at IS NULL",
        id,
    )
    return Name(rows[0]["full_name"]) if rows else None


async def find_course(id: UUID, _actor: Actor) -> Name | None:
    """The course; everybody who is signed in may see when it is given."""
    rows = await fetch("SELECT name_vi, name_en FROM course WHERE id = {}", id)
    return Name(rows[0]["name_vi"], rows[0]["name_en"]) if rows else None


for _whole in (SESSIONS, FORMER):
    if _whole not in WHOLES:
        WHOLES.append(_whole)
tells(session_happenings.OF_RESOURCES, "resource")
tells(session_happenings.OF_HOUSES, "incubator")
tells(session_happenings.OF_PEOPLE, "person")
tells(session_happenings.OF_ADVISERS, "adviser")
follows("adviser", find_adviser)
follows("course", find_course)
tells(run_happenings.OF_COURSES, "course")
tells(run_happenings.OF_RESOURCES, "resource")
tells(run_happenings.OF_HOUSES, "incubator")
tells(run_happenings.OF_PEOPLE, "person")
tells(run_happenings.OF_ADVISERS, "adviser")
