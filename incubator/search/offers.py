"""What is looked for in what a house offers: services, requests, sessions and courses."""

from incubator.clock import local, moment
from incubator.formats import format_date
from incubator.languages import N_, gettext
from incubator.search.hits import Hit, Hits, Query, Source, joined
from incubator.users import Actor
from services.course_records import list_courses
from services.request_records import Sought as SoughtRequests
from services.request_records import list_requests
from services.request_rules import STATES as REQUEST_STATES
from services.service_records import list_services
from services.session_records import Sought as SoughtSessions
from services.session_records import list_sessions


async def _services(_actor: Actor, query: Query) -> Hits:
    found = await list_services(q=query.text, on=query.on)
    hits = [
        Hit(one.id, str(one.name), joined(one.code, one.programme_code), f"/services/{one.id}")
        for one in query.paging.cut(found)
    ]
    return hits, len(found)


async def _requests(actor: Actor, query: Query) -> Hits:
    sought = SoughtRequests(q=query.text)
    found, total = await list_requests(sought, actor=actor, today=query.on, paging=query.paging)
    hits = [
        Hit(
            one.id,
            one.subject,
            joined(one.service_name, one.firm_name, gettext(REQUEST_STATES[one.status])),
            f"/service-requests/{one.id}",
        )
        for one in found
    ]
    return hits, total


async def _sessions(actor: Actor, query: Query) -> Hits:
    sought = SoughtSessions(q=query.text)
    found, total = await list_sessions(sought, actor=actor, paging=query.paging)
    hits = [
        Hit(
            one.id,
            one.row["subject"],
            joined(one.firm, one.row["adviser_name"], format_date(local(one.starts_at).date())),
            f"/sessions/{one.id}",
        )
        for one in found
    ]
    return hits, total


async def _courses(_actor: Actor, query: Query) -> Hits:
    found = await list_courses(q=query.text, now=moment(query.on, 0))
    hits = [
        Hit(one.id, str(one.name), joined(one.code, one.programme_code), f"/courses/{one.id}")
        for one in query.paging.cut(found)
    ]
    return hits, len(found)


SERVICES = Source("service", N_("Services"), _services, "/services")
REQUESTS = Source("service-request", N_("Service requests"), _requests, "/service-requests")
SESSIONS = Source("session", N_("Consulting sessions"), _sessions, "/sessions")
COURSES = Source("course", N_("Courses"), _courses, "/courses")
