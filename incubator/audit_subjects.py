"""The things that the audit tells of: what each is called, and where it can be looked at."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from incubator.database import fetch, marks
from incubator.names import Name

Key = tuple[str, str]
"""Kind and id, as the audit keeps them."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing under its name of now; `path` is empty where it has no page."""

    name: Name
    path: str = ""


@dataclass(frozen=True, slots=True)
class _Source:
    """How names are read (`id`, `vi`, `en`, and `page`, whose page shows it) and the page."""

    sql: str
    path: str = ""


_SOURCES = {
    "booking": _Source(
        "SELECT b.id, b.id AS page, COALESCE(f.name_vi, '') AS vi, COALESCE(f.name_en, '') AS en "
        "FROM booking b LEFT JOIN firm f ON f.id = b.firm WHERE b.id IN",
        "/bookings/",
    ),
    "resource": _Source(
        "SELECT id, id AS page, name_vi AS vi, name_en AS en FROM resource WHERE id IN",
        "/resources/",
    ),
    "maintenance": _Source(
        "SELECT m.id, m.resource AS page, r.name_vi AS vi, r.name_en AS en FROM maintenance m "
        "JOIN resource r ON r.id = m.resource WHERE m.id IN",
        "/resources/",
    ),
    "inspection": _Source(
        "SELECT m.id, m.resource AS page, r.name_vi AS vi, r.name_en AS en FROM inspection m "
        "JOIN resource r ON r.id = m.resource WHERE m.id IN",
        "/resources/",
    ),
    "letting": _Source(
        "SELECT l.id, l.id AS page, r.code || ' · ' || f.name_vi AS vi, CASE f.name_en WHEN '' "
        "THEN '' ELSE r.code || ' · ' || f.name_en END AS en FROM letting l "
        "JOIN resource r ON r.id = l.resource JOIN firm f ON f.id = l.firm WHERE l.id IN",
        "/lettings/",
    ),
    "consulting_session": _Source(
        "SELECT id, id AS page, subject AS vi, subject AS en FROM consulting_session WHERE id IN",
        "/sessions/",
    ),
    "closure": _Source(
        "SELECT id, id AS page, reason AS vi, reason AS en FROM closure WHERE id IN"
    ),
    "calendar_day": _Source(
        "SELECT id, id AS page, name_vi AS vi, name_en AS en FROM calendar_day WHERE id IN"
    ),
    "firm": _Source(
        "SELECT id, id AS page, name_vi AS vi, name_en AS en FROM firm WHERE id IN", "/firms/"
    ),
    "tenancy": _Source(
        "SELECT t.id, t.firm AS page, f.name_vi AS vi, f.name_en AS en FROM tenancy t "
        "JOIN firm f ON f.id = t.firm WHERE t.id IN",
        "/firms/",
    ),
    "review": _Source(
        "SELECT r.id, r.id AS page, f.name_vi AS vi, f.name_en AS en FROM review r "
        "JOIN firm f ON f.id = r.firm WHERE r.id IN",
        "/reviews/",
    ),
    "follow_up": _Source(
        "SELECT u.id, u.id AS page, f.name_vi AS vi, f.name_en AS en FROM follow_up u "
        "JOIN firm f ON f.id = u.firm WHERE u.id IN",
        "/follow-ups/",
    ),
    "stage_rule": _Source(
        "SELECT id, id AS page, legal_basis AS vi, legal_basis AS en FROM stage_rule WHERE id IN"
    ),
    "application": _Source(
        "SELECT id, id AS page, name_vi AS vi, name_en AS en FROM application WHERE id IN",
        "/applications/",
    ),
    "application_round": _Source(
        "SELECT id, id AS page, name_vi AS vi, name_en AS en FROM application_round WHERE id IN"
    ),
    "person": _Source(
        "SELECT id, id AS page, full_name AS vi, full_name AS en FROM person WHERE id IN"
    ),
    "held_qualification": _Source(
        "SELECT h.id, h.id AS page, p.full_name AS vi, p.full_name AS en "
        "FROM held_qualification h JOIN person p ON p.id = h.person WHERE h.id IN"
    ),
    "budget-line": _Source(
        "SELECT l.id, l.id AS page, c.name_vi AS vi, c.name_en AS en FROM budget_line l "
        "JOIN cost_category c ON c.id = l.category WHERE l.id IN",
        "/budget/lines/",
    ),
    "budget-proposal": _Source(
        "SELECT o.id, o.line AS page, c.name_vi AS vi, c.name_en AS en FROM budget_proposal o "
        "JOIN budget_line l ON l.id = o.line JOIN cost_category c ON c.id = l.category "
        "WHERE o.id IN",
        "/budget/lines/",
    ),
    "phase": _Source(
        "SELECT p.id, p.id AS page, g.name_vi AS vi, g.name_en AS en FROM phase p "
        "JOIN programme g ON g.id = p.programme WHERE p.id IN"
    ),
    "agency": _Source(
        "SELECT id, id AS page, name_vi AS vi, name_en AS en FROM agency WHERE id IN",
        "/settings/agencies/",
    ),
    "incubator": _Source(
        "SELECT id, id AS page, name_vi AS vi, name_en AS en FROM incubator WHERE id IN"
    ),
    "support_mode": _Source(
        "SELECT m.id, m.id AS page, c.name_vi AS vi, c.name_en AS en FROM support_mode m "
        "JOIN cost_category c ON c.id = m.category WHERE m.id IN"
    ),
    "scheme": _Source(
        "SELECT id, id AS page, name_vi AS vi, name_en AS en FROM scheme WHERE id IN"
    ),
    "support_decision": _Source(
        "SELECT d.id, d.id AS page, f.name_vi AS vi, f.name_en AS en FROM support_decision d "
        "JOIN firm f ON f.id = d.firm WHERE d.id IN",
        "/support-decisions/",
    ),
    "qualification": _Source(
        "SELECT id, id AS page, name_vi AS vi, name_en AS en FROM qualification WHERE id IN"
    ),
    "user": _Source(
        "SELECT u.id, u.id AS page, p.full_name AS vi, p.full_name AS en FROM app_user u "
        "JOIN person p ON p.id = u.person WHERE u.id IN",
        "/settings/users/",
    ),
    "api_token": _Source(
        "SELECT t.id, t.id AS page, t.name AS vi, t.name AS en FROM api_token t WHERE t.id IN"
    ),
    "calendar_feed": _Source(
        "SELECT c.id, c.id AS page, c.name AS vi, c.name AS en FROM calendar_feed c WHERE c.id IN"
    ),
    "mail": _Source(
        "SELECT id, id AS page, message_id AS vi, message_id AS en FROM outbox WHERE id IN",
        "/settings/mail/",
    ),
    "service": _Source(
        "SELECT id, id AS page, name_vi AS vi, name_en AS en FROM service WHERE id IN",
        "/services/",
    ),
    "adviser": _Source(
        "SELECT a.id, a.id AS page, p.full_name AS vi, p.full_name AS en FROM adviser a "
        "JOIN person p ON p.id = a.person WHERE a.id IN",
        "/advisers/",
    ),
    "service_request": _Source(
        "SELECT id, id AS page, subject AS vi, subject AS en FROM service_request WHERE id IN",
        "/service-requests/",
    ),
    "referral": _Source(
        "SELECT r.id, r.id AS page, g.name_vi AS vi, g.name_en AS en FROM referral r "
        "JOIN programme g ON g.id = r.programme WHERE r.id IN"
    ),
    "course": _Source(
        "SELECT id, id AS page, name_vi AS vi, name_en AS en FROM course WHERE id IN",
        "/courses/",
    ),
    "course_run": _Source(
        "SELECT r.id, r.id AS page, c.name_vi AS vi, c.name_en AS en FROM course_run r "
        "JOIN course c ON c.id = r.course WHERE r.id IN",
        "/course-runs/",
    ),
    "network_event": _Source(
        "SELECT id, id AS page, name_vi AS vi, name_en AS en FROM network_event WHERE id IN",
        "/events/",
    ),
    "office_service": _Source(
        "SELECT o.id, s.name_vi AS vi, s.name_en AS en FROM office_service o "
        "JOIN service s ON s.id = o.service WHERE o.id IN",
    ),
    "enrolment": _Source(
        "SELECT e.id, e.run AS page, p.full_name AS vi, p.full_name AS en FROM enrolment e "
        "JOIN person p ON p.id = e.person WHERE e.id IN",
        "/course-runs/",
    ),
}


async def subjects_of(keys: Iterable[Key]) -> dict[Key, Subject]:
    """The things under their names, one statement for each kind; those that are gone lack."""
    wanted: dict[str, set[UUID]] = defaultdict(set)
    for kind, id in keys:
        if kind in _SOURCES and (parsed := _uuid(id)):
            wanted[kind].add(parsed)
    found: dict[Key, Subject] = {}
    for kind, ids in wanted.items():
        source = _SOURCES[kind]
        for row in await fetch(f"{source.sql} ({marks(list(ids))})", *ids):
            path = f"{source.path}{row['page']}" if source.path else ""
            found[kind, str(row["id"])] = Subject(Name(row["vi"], row["en"]), path)
    return found


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
