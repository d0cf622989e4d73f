"""What services add to a firm's page and story: what it asked for, who advised and taught it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from facilities import booking_scope
from incubator.database import fetch
from incubator.languages import N_
from incubator.names import Name
from incubator.search_keys import Sql
from incubator.users import Actor
from services.events import RESULTS
from services.request_rules import STATES as REQUEST_STATES
from services.scope import READERS, seen_by
from services.session_rules import STATES as SESSION_STATES
from tenants.firm_events import EventSource

Scoped = Callable[[Actor, UUID], Sql]
SHOWN = 10
"""Of the latest on the firm's page; the story has all."""
PATHS = {
    "request": "/service-requests/",
    "session": "/sessions/",
    "course": "/course-runs/",
    "event": "/events/",
}
KINDS = {
    "request": N_("Service request"),
    "session": N_("Consulting session"),
    "course": N_("Course"),
    "event": N_("Event"),
}
STATES = {"request": REQUEST_STATES, "session": SESSION_STATES}

_REQUESTS = "service_request q JOIN service s ON s.id = q.service"
_SESSIONS = "consulting_session k"
_COURSES = (
    "(SELECT e.firm, e.run, r.incubator, r.starts_at, c.name_vi, c.name_en, COUNT(*) AS seats,"
    " SUM(CASE WHEN e.status = 'PASSED' THEN 1 ELSE 0 END) AS passed FROM enrolment e"
    " JOIN course_run r ON r.id = e.run JOIN course c ON c.id = r.course"
    " WHERE r.status = 'OPEN' AND e.status IN ('ENROLLED', 'PASSED', 'FAILED')"
    " GROUP BY e.firm, e.run, r.incubator, r.starts_at, c.name_vi, c.name_en) u"
)
_CERTIFICATES = (
    "(SELECT e.firm, e.run, r.incubator, MAX(z.issued_at) AS issued_at, z.course_vi, z.course_en,"
    " COUNT(*) AS n FROM certificate z JOIN enrolment e ON e.id = z.enrolment"
    " JOIN course_run r ON r.id = e.run"
    " GROUP BY e.firm, e.run, r.incubator, z.course_vi, z.course_en) z"
)
_EVENTS = (
    "(SELECT a.firm, a.people, n.id, n.incubator, n.starts_at, n.name_vi, n.name_en"
    " FROM event_attendance a JOIN network_event n ON n.id = a.event"
    " WHERE a.withdrawn_at IS NULL AND n.status <> 'CANCELLED') v"
)
_RESULTS = (
    "(SELECT x.firm, x.event, x.kind, x.partner, x.followed_on, n.incubator FROM event_result x"
    " JOIN network_event n ON n.id = x.event WHERE x.withdrawn_at IS NULL) w"
)


def _seen(table: str) -> Scoped:
    """What is known of requests and sessions to those who take part and the house."""
    return lambda actor, _firm: seen_by(actor, table)


def _readable(table: str) -> Scoped:
    """What those may know who read the firm's bookings."""
    return lambda actor, _firm: booking_scope.readable_by(actor, table)


def _english(table: str, name: str = "name") -> str:
    return f"COALESCE(NULLIF({table}.{name}_en, ''), {table}.{name}_vi)"


EVENTS = (
    EventSource(
        "request", N_("Service asked for"), _REQUESTS, "q.firm", "q.asked_at", "q.id",
        detail="s.name_vi", detail_en=_english("s"), path=PATHS["request"], is_moment=True,
        scope=_seen("q"),
    ),
    EventSource(
        "request-done", N_("Service accepted"), _REQUESTS, "q.firm", "q.accepted_at", "q.id",
        "q.accepted_at IS NOT NULL", detail="s.name_vi", detail_en=_english("s"),
        path=PATHS["request"], is_moment=True, scope=_seen("q"),
    ),
    EventSource(
        "session", N_("Consulting session"), _SESSIONS, "k.firm", "k.starts_at", "k.id",
        "k.status IN ('HELD', 'ACCEPTED')", detail="k.subject", path=PATHS["session"],
        is_moment=True, scope=_seen("k"),
    ),
    EventSource(
        "course", N_("Course begins"), _COURSES, "u.firm", "u.starts_at", "u.run",
        detail="u.name_vi", detail_en=_english("u"), path=PATHS["course"], is_moment=True,
        scope=_readable("u"),
    ),
    EventSource(
        "certificate", N_("Certificates of a course"), _CERTIFICATES, "z.firm", "z.issued_at",
        "z.run", detail="z.course_vi || ' × ' || z.n",
        detail_en=f"{_english('z', 'course')} || ' × ' || z.n", path=PATHS["course"],
        is_moment=True, scope=_readable("z"),
    ),
    EventSource(
        "event", N_("Came to an event"), _EVENTS, "v.firm", "v.starts_at", "v.id",
        detail="v.name_vi", detail_en=_english("v"), path=PATHS["event"], is_moment=True,
        scope=_readable("v"),
    ),
    EventSource(
        "event-result", N_("What followed an event"), _RESULTS, "w.firm", "w.followed_on",
        "w.event", word="w.kind", words=RESULTS, detail="w.partner", path=PATHS["event"],
        scope=_readable("w"),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Given:
    """A request, session, course or event of a firm; `many` people, of whom `passed` passed."""

    kind: str
    id: UUID
    at: datetime
    name: Name
    about: str
    status: str
    many: int
    passed: int

    @property
    def path(self) -> str:
        """The page behind it."""
        return f"{PATHS[self.kind]}{self.id}"


async def given(actor: Actor, firm: UUID, _today: date) -> Mapping[str, Any] | None:
    """The latest of all that the firm asked for and was given; one statement, None for nobody."""
    houses = actor.incubators(*READERS, *booking_scope.READERS)
    if houses is not None and not houses and firm not in actor.firms:
        return None
    parts, values = [], list[object]()
    for select, owner, scope in (_REQUEST, _SESSION, _COURSE, _EVENT):
        where, args = scope(actor, firm)
        parts.append(f"{select} WHERE {owner}.firm = {{}} AND {where}")
        values += [firm, *args]
    rows = await fetch(
        'SELECT kind, id AS "id [uuid]", at AS "at [timestamptz]", name_vi, name_en, about,'  # noqa: S608
        f" status, many, passed FROM ({' UNION ALL '.join(parts)}) AS given"
        f" ORDER BY at DESC, id LIMIT {SHOWN}",
        *values,
    )
    found = [
        Given(**{"name": Name(row.pop("name_vi"), row.pop("name_en")), **row})
        for row in map(dict, rows)
    ]
    return {"given": found, "kinds": KINDS, "states": STATES, "firm": firm}


_REQUEST = (
    "SELECT 'request' AS kind, q.id, q.asked_at AS at, s.name_vi, s.name_en, q.subject AS about,"  # noqa: S608
    f" q.status, 0 AS many, 0 AS passed FROM {_REQUESTS}",
    "q",
    _seen("q"),
)
_SESSION = (
    "SELECT 'session', k.id, k.starts_at, s.name_vi, s.name_en, k.subject, k.status, 0, 0"  # noqa: S608
    f" FROM {_SESSIONS} JOIN service s ON s.id = k.service",
    "k",
    _seen("k"),
)
_COURSE = (
    "SELECT 'course', u.run, u.starts_at, u.name_vi, u.name_en, '', '', u.seats, u.passed"  # noqa: S608
    f" FROM {_COURSES}",
    "u",
    _readable("u"),
)
_EVENT = (
    "SELECT 'event', v.id, v.starts_at, v.name_vi, v.name_en, '', '', v.people, 0"  # noqa: S608
    f" FROM {_EVENTS}",
    "v",
    _readable("v"),
)
