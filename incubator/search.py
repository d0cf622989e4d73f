"""One search over everything that people look for by name: each noun is a source."""

import re
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode
from uuid import UUID

from facilities.booking_records import BookingRecord
from facilities.booking_views import Sought, find_booking, list_bookings
from facilities.letting_views import SoughtLettings, list_lettings
from facilities.resources import list_resources
from incubator.clock import local, moment
from incubator.database import fetch
from incubator.decision_search import find_decisions
from incubator.faults import NotFound
from incubator.formats import format_date, format_period
from incubator.languages import N_, gettext
from incubator.paging import Paging
from incubator.people_search import find_people
from incubator.search_keys import searched
from incubator.users import Actor
from services.course_records import list_courses
from services.request_records import Sought as SoughtRequests
from services.request_records import list_requests
from services.request_rules import STATES as REQUEST_STATES
from services.service_records import list_services
from services.session_records import Sought as SoughtSessions
from services.session_records import list_sessions
from tenants.application_views import Sought as SoughtApplications
from tenants.application_views import list_applications
from tenants.applications import LABELS as APPLICATION_LABELS
from tenants.firms import list_firms
from tenants.stages import LABELS
from tenants.support_records import DecisionFilter, list_decisions
from tenants.tenancy_records import SoughtTenancies, list_tenancies

Hits = tuple[list["Hit"], int]
_NUMBER = re.compile(r"[0-9a-fA-F]{8}")


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: what it is called, what tells it from others, and its page (or none)."""

    id: UUID
    title: str
    detail: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, on which day, and how many of each noun are wanted."""

    text: str
    on: date
    limit: int

    @property
    def paging(self) -> Paging:
        """The first page."""
        return Paging(1, self.limit)


@dataclass(frozen=True, slots=True)
class Source:
    """A noun that can be searched: how, and the page that lists all of it."""

    kind: str
    label: str
    find: Callable[[Actor, Query], Awaitable[Hits]]
    page: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """What one source found: the first hits, exact accents before others, and how many in all."""

    kind: str
    label: str
    hits: Sequence[Hit]
    total: int
    path: str


async def search(actor: Actor, text: str, *, on: date, limit: int = 8) -> list[Group]:
    """What the actor may see of what fits, by source; nothing for a blank text.

    Invalid for a text that is too long or unprintable.
    """
    if not searched(text).words:
        return []
    groups = []
    for source in SOURCES:
        hits, total = await source.find(actor, Query(text, on, limit))
        if hits:
            path = f"{source.page}?{urlencode({'q': text})}" if source.page else ""
            groups.append(Group(source.kind, source.label, hits, total, path))
    return groups


async def _firms(actor: Actor, query: Query) -> Hits:
    found, total = await list_firms(actor, q=query.text, on=query.on, paging=query.paging)
    hits = [
        Hit(
            firm.id,
            str(firm.name),
            _joined(firm.tax_code, gettext(LABELS[firm.stage])),
            f"/firms/{firm.id}",
        )
        for firm in found
    ]
    return hits, total


async def _resources(_actor: Actor, query: Query) -> Hits:
    found, total = await list_resources(q=query.text, on=query.on, paging=query.paging)
    hits = [
        Hit(one.id, str(one.name), _joined(one.code, str(one.house)), f"/resources/{one.id}")
        for one in found
    ]
    return hits, total


async def _people(actor: Actor, query: Query) -> Hits:
    found, total = await find_people(actor, query.text, on=query.on, paging=query.paging)
    return [Hit(one.id, one.name, _joined(*one.firms), one.path) for one in found], total


async def _bookings(actor: Actor, query: Query) -> Hits:
    sought = Sought(q=query.text, newest_first=True)
    found, total = await list_bookings(sought, actor=actor, paging=query.paging)
    if not found:
        found = await _numbered(actor, query.text)
        total = len(found)
    hits = []
    for one in found:
        things = ", ".join(str(item.name) for item in one.items)
        detail = _joined(one.firm and str(one.firm.name), format_period(one.slot))
        hits.append(Hit(one.id, f"{one.number} · {things}", detail, f"/bookings/{one.id}"))
    return hits, total


async def _numbered(actor: Actor, text: str) -> list[BookingRecord]:
    """The booking that people call by this number on the phone, if the actor may read it."""
    if not _NUMBER.fullmatch(text.strip()):
        return []
    sql = "SELECT id FROM booking WHERE LOWER(CAST(id AS TEXT)) LIKE {}"
    found = []
    for row in await fetch(sql, f"%{text.strip().lower()}"):
        with suppress(NotFound):
            found.append(await find_booking(row["id"], actor=actor))
    return found


async def _lettings(actor: Actor, query: Query) -> Hits:
    sought = SoughtLettings(q=query.text)
    found, total = await list_lettings(sought, actor=actor, today=query.on, paging=query.paging)
    hits = [
        Hit(
            one.id,
            f"{one.code} {one.unit}",
            _joined(one.firm_name, one.contract, _days(one.starts_on, one.last_day)),
            f"/lettings/{one.id}",
        )
        for one in found
    ]
    return hits, total


async def _tenancies(actor: Actor, query: Query) -> Hits:
    sought = SoughtTenancies(q=query.text)
    found, total = await list_tenancies(actor, sought, on=query.on, paging=query.paging)
    hits = [
        Hit(
            one.id,
            str(one.firm_name),
            _joined(
                gettext(LABELS[one.stage]),
                _days(one.starts_on, one.ends_on and one.ends_on - timedelta(days=1)),
            ),
            f"/firms/{one.firm}",
        )
        for one in found
    ]
    return hits, total


async def _decisions(actor: Actor, query: Query) -> Hits:
    found, total = await list_decisions(actor, DecisionFilter(q=query.text), query.paging)
    hits = [
        Hit(
            one.id,
            one.number or one.dossier,
            _joined(one.firm_name, one.scheme_name, one.year),
            f"/support-decisions/{one.id}",
        )
        for one in found
    ]
    return hits, total


async def _budget_decisions(actor: Actor, query: Query) -> Hits:
    found, total = await find_decisions(actor, query.text, query.paging)
    hits = [
        Hit(one.id, one.number, _joined(format_date(one.issued_on), one.subject), one.path)
        for one in found
    ]
    return hits, total


def _days(first: date, last: date | None) -> str:
    return f"{format_date(first)} – {format_date(last) if last else '…'}"


async def _applications(actor: Actor, query: Query) -> Hits:
    sought = SoughtApplications(q=query.text)
    found, total = await list_applications(sought, actor=actor, paging=query.paging)
    hits = [
        Hit(
            one.id,
            str(one.name),
            _joined(one.number, gettext(APPLICATION_LABELS[one.status]), str(one.round_name)),
            f"/applications/{one.id}",
        )
        for one in found
    ]
    return hits, total


async def _requests(actor: Actor, query: Query) -> Hits:
    sought = SoughtRequests(q=query.text)
    found, total = await list_requests(sought, actor=actor, today=query.on, paging=query.paging)
    hits = [
        Hit(
            one.id,
            one.subject,
            _joined(one.service_name, one.firm_name, gettext(REQUEST_STATES[one.status])),
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
            _joined(one.firm, one.row["adviser_name"], format_date(local(one.starts_at).date())),
            f"/sessions/{one.id}",
        )
        for one in found
    ]
    return hits, total


async def _courses(_actor: Actor, query: Query) -> Hits:
    found = await list_courses(q=query.text, now=moment(query.on, 0))
    hits = [
        Hit(one.id, str(one.name), _joined(one.code, one.programme_code), f"/courses/{one.id}")
        for one in query.paging.cut(found)
    ]
    return hits, len(found)


async def _services(_actor: Actor, query: Query) -> Hits:
    found = await list_services(q=query.text, on=query.on)
    hits = [
        Hit(one.id, str(one.name), _joined(one.code, one.programme_code), f"/services/{one.id}")
        for one in query.paging.cut(found)
    ]
    return hits, len(found)


def _joined(*parts: object) -> str:
    return " · ".join(str(part) for part in parts if part)


SOURCES = [
    Source("firm", N_("Firms"), _firms, "/firms"),
    Source("application", N_("Applications"), _applications, "/applications"),
    Source("resource", N_("Resources"), _resources, "/resources"),
    Source("person", N_("Persons"), _people),
    Source("booking", N_("Bookings"), _bookings, "/bookings"),
    Source("service", N_("Services"), _services, "/services"),
    Source("service-request", N_("Service requests"), _requests, "/service-requests"),
    Source("session", N_("Consulting sessions"), _sessions, "/sessions"),
    Source("course", N_("Courses"), _courses, "/courses"),
    Source("letting", N_("Lettings"), _lettings, "/lettings"),
    Source("tenancy", N_("Tenancies"), _tenancies),
    Source("decision", N_("Budget decisions"), _budget_decisions),
    Source("support-decision", N_("Support decisions"), _decisions, "/support-decisions"),
]
"""What is searched, in the order in which it is shown; a new noun adds a line."""
