"""The routes of the site, filled with things of the demonstration, and who visits them."""

import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

from httpx import Response
from litestar import Litestar
from litestar.routes import HTTPRoute
from pypdf import PdfReader

from incubator import clock
from incubator.database import fetch
from incubator.users import Actor, Role, load_actor
from tenants.members import firms_of
from tests.cast import signed_up
from tests.demonstration import NOW

GUEST = "guest"
VISITORS = (GUEST, *Role)
TABLE = Path(__file__).with_name("routes_by_role.txt")
READS, WRITES = {"GET"}, {"POST", "PUT", "PATCH", "DELETE"}
WHOSE = ("own", "another's")
Worlds = dict[str, dict[str, str]]
OF_A_FIRM = (
    "{booking_id:uuid}", "{firm_id:uuid}", "{letting_id:uuid}", "{decision:uuid}",
    "{review_id:uuid}", "{request_id:uuid}", "{enrolment_id:uuid}", "{consulting_id:uuid}",
)  # fmt: skip
"""A route with one of these is visited with what is a tenant's own, and with another firm's."""

QUERIES = {
    "/applications/ranking/export.csv": "?round={round_id}",
    "/applications/ranking/export.xlsx": "?round={round_id}",
    "/api/search": "?q=an",
    "/api/bookings": "?page_size=200",
    "/board": "?view=week",
    "/board/events": f"?start={NOW - timedelta(days=7):%Y-%m-%d}&end={NOW:%Y-%m-%d}",
    "/search": "?q=an",
}
SLOT = {"starts_at": "2026-12-01T09:00:00+07:00", "ends_at": "2026-12-01T10:00:00+07:00"}
TYPED = {
    "starts_at_day": "2026-12-01", "starts_at_time": "09:00",
    "ends_at_day": "2026-12-01", "ends_at_time": "10:00",
}  # fmt: skip
ENDING = {"reason": "Thử"}
BODIES: dict[str, Mapping[str, object]] = {
    "POST /api/bookings": {
        "firm": "{firm_id}", "resources": [{"id": "{resource}"}], "purpose": "Tiện", **SLOT
    },
    "POST /api/bookings/{booking_id:uuid}/cancellation": ENDING,
    "POST /api/bookings/{booking_id:uuid}/declination": ENDING,
    "PUT /api/bookings/{booking_id:uuid}/period": SLOT,
    "POST /api/budget/proposals": {
        "kind": "supplement", "line": "{line_id}", "amount": 1, "decision_number": "1/QĐ",
        "decision_issued_on": "2026-11-20", "decision_issuer": "{agency_id}",
        "decision_subject": "Thử",
    },
    "POST /api/budget/proposals/{proposal_id:uuid}/rejection": ENDING,
    "POST /api/budget/overrides": {
        "phase": "{phase_id}", "amount": 1, "decision_number": "2/QĐ",
        "decision_issued_on": "2026-11-20", "decision_issuer": "{agency_id}",
        "decision_subject": "Thử",
    },
    "POST /api/budget/overrides/{override_id:uuid}/rejection": ENDING,
    "POST /api/courses": {
        "code": "KH-99", "name_vi": "Thử", "programme": "{programme}", "minutes": 60, "seats": 1,
        "full_fee": 1, "incubated_fee": 1, "graduate_fee": 1, "external_fee": 1,
        "legal_basis": "1/QĐ",
    },
    "POST /api/courses/{course_id:uuid}/enrolments": {
        "firm": "{firm_id}", "people": ["{person}"], "run": "{run_id}"
    },
    "POST /api/courses/{course_id:uuid}/runs": {
        "incubator": "{house}", "instructor": "{person}", "meetings": [SLOT]
    },
    "POST /api/course-runs/{run_id:uuid}/cancellation": ENDING,
    "POST /api/course-meetings/{meeting_id:uuid}/attendance": {"present": []},
    "POST /api/course-meetings/{meeting_id:uuid}/cancellation": ENDING,
    "PUT /api/course-meetings/{meeting_id:uuid}/period": SLOT,
    "PUT /api/course-runs/{run_id:uuid}/arrangement": {},
    "POST /api/enrolments/{enrolment_id:uuid}/result": {"outcome": "failed"},
    "POST /api/referrals": {
        "incubator": "{house}", "firm": "{firm_id}", "programme": "{programme}", **ENDING
    },
    "POST /api/referrals/{referral_id:uuid}/outcome": {
        "outcome": "done", "on": "2026-11-23"
    },
    "POST /api/events": {
        "incubator": "{house}", "service": "{events_id}", "kind": "buyer_day", "name_vi": "Thử",
        **SLOT,
    },
    "POST /api/events/{event_id:uuid}/attendance": {"firm": "{firm_id}", "people": 1},
    "POST /api/events/{event_id:uuid}/guests": {"name": "Thử"},
    "POST /api/events/{event_id:uuid}/results": {
        "firm": "{firm_id}", "kind": "contact", "partner": "Thử", "on": "2026-11-20"
    },
    "POST /api/events/{event_id:uuid}/cancellation": ENDING,
    "POST /events/{event_id:uuid}/results": {
        "of_firm": "{firm_id}", "result": "CONTACT", "partner": "Thử", "on": "2026-11-20"
    },
    "POST /api/office-services": {
        "incubator": "{house}", "firm": "{firm_id}", "service": "{office_id}",
        "month": "2026-11", "quantity": 1,
    },
    "POST /api/closures": {"incubator": "{house}", "reason": "Thử", **SLOT},
    "POST /api/follow-ups/{follow_up_id:uuid}/answer": {"standing": "SOLD"},
    "POST /api/lettings": {
        "resource": "{letting_unit}", "tenancy": "{letting_tenancy}", "from": "2026-12-01",
        "to": "2027-12-01",
    },
    "POST /api/lettings/{letting_id:uuid}/cancellation": ENDING,
    "POST /api/lettings/{letting_id:uuid}/extension": {"to": "2030-01-01"},
    "POST /api/lettings/{letting_id:uuid}/hand-back": {"on": "2026-11-23"},
    "POST /api/lettings/{letting_id:uuid}/hand-over": {"on": "2026-11-23"},
    "POST /api/lettings/{letting_id:uuid}/move": {"resource": "{letting_unit}", "on": "2026-11-23"},
    "POST /api/tenancies": {"firm": "{firm_id}", "incubator": "{house}", "from": "2020-01-01"},
    "POST /api/tenancies/{tenancy_id:uuid}/transitions": {
        "to": "application", "on": "2026-11-20", "decision": "1/QĐ", "reason": "Thử"
    },
    "POST /api/sessions/{consulting_id:uuid}/attendance": {"duration": 60},
    "POST /api/sessions/{consulting_id:uuid}/cancellation": ENDING,
    "POST /api/sessions/{consulting_id:uuid}/minutes": {"minutes": "Thử"},
    "POST /api/sessions/{consulting_id:uuid}/confirmation": {"sequence": 0},
    "PUT /api/sessions/{consulting_id:uuid}/period": SLOT,
    "PUT /api/sessions/{consulting_id:uuid}/place": {"resources": []},
    "POST /api/session-actions/{action_id:uuid}/reopening": ENDING,
    "PUT /api/session-actions/{action_id:uuid}/due-day": {"due_on": "2027-01-04", "reason": "Thử"},
    "POST /session-actions/{action_id:uuid}/reopening": ENDING,
    "POST /session-actions/{action_id:uuid}/due-day": {"due_on": "2027-01-04", "reason": "Thử"},
    "POST /sessions/{consulting_id:uuid}/attendance": {"duration": 60},
    "POST /sessions/{consulting_id:uuid}/cancellation": ENDING,
    "POST /sessions/{consulting_id:uuid}/minutes": {"minutes": "Thử"},
    "POST /sessions/{consulting_id:uuid}/period": TYPED,
    "POST /bookings/{booking_id:uuid}/cancellation": ENDING,
    "POST /bookings/{booking_id:uuid}/declination": ENDING,
    "POST /bookings/{booking_id:uuid}/period": TYPED,
    "POST /api/support-decisions": {
        "firm": "{firm_id}", "scheme": "{scheme}", "year": 2026, "targets": ["rent"],
        "dossier": "HS", "number": "1", "ceiling": 1,
    },
    "POST /api/support-decisions/{decision:uuid}/ending": ENDING,
    "POST /api/support-decisions/{decision:uuid}/rejection": ENDING,
    "POST /support-decisions/{decision:uuid}/rejection": ENDING,
    "POST /api/service-requests/{request_id:uuid}/acceptance": {"rating": 5},
    "POST /api/service-requests/{request_id:uuid}/assignment": {"adviser": "{adviser_id}"},
    "POST /api/service-requests/{request_id:uuid}/fulfilment": {"result": "Xong"},
    "POST /api/service-requests/{request_id:uuid}/triage": {
        "owner": "{user_id}", "due_on": "2026-12-01"
    },
    "POST /api/service-requests/{request_id:uuid}/messages": {"text": "Thử"},
    "POST /api/service-requests/{request_id:uuid}/return": ENDING,
    "POST /api/service-requests/{request_id:uuid}/declination": ENDING,
    "POST /api/service-requests/{request_id:uuid}/referral": ENDING,
}  # fmt: skip
"""What is sent where the role is judged after what was sent; elsewhere nothing is."""
_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
_MARK = re.compile(r"<script.*?</script>|<svg.*?</svg>|<[^>]+>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Way:
    """One line of the table: a route, with whose firm's things, and each visitor's letter."""

    method: str
    path: str
    whose: str

    def __str__(self) -> str:
        """As the table writes it."""
        return f"{self.method} {self.path}{self.whose and f' ({self.whose})'}"


def ways(app: Litestar, methods: set[str]) -> list[Way]:
    """Every route of the application, twice where it names something of a firm."""
    found = set()
    for route in app.routes:
        if not isinstance(route, HTTPRoute):
            continue
        whose = WHOSE if any(p in route.path for p in OF_A_FIRM) else ("",)
        found |= {
            Way(method, route.path, one) for method in set(route.methods) & methods for one in whose
        }
    return sorted(found, key=str)


@cache
def table() -> dict[str, str]:
    """Each way with its letters, one for each of VISITORS."""
    lines = (line.rsplit("  ", 1) for line in TABLE.read_text().splitlines() if line[:1].isupper())
    return {way.strip(): letters.replace(" ", "") for way, letters in lines}


async def _first(sql: str, *args: Any) -> Any:
    return next(iter((await fetch(sql + " LIMIT 1", *args))[0].values()))


async def _decision(firm: UUID, mine: UUID) -> Any:
    """A support decision of the firm; of any other where it has none."""
    rows = await fetch("SELECT id FROM support_decision WHERE firm = {} ORDER BY id", firm)
    return (
        rows[0]["id"]
        if rows
        else await _first("SELECT id FROM support_decision WHERE firm <> {}", mine)
    )


async def world(whose: str) -> dict[str, str]:
    """A real value for every parameter of a path: of the tenant's firm, or of another's."""
    tenant = await account(Role.tenant)
    mine = next(iter(tenant.firms))
    other = await _first("SELECT firm FROM booking WHERE firm <> {} ORDER BY firm DESC", mine)
    firm = other if whose == "another's" else mine
    someone = await _first("SELECT person FROM membership WHERE firm = {}", firm)
    house = await _first("SELECT id FROM incubator WHERE code = 'VU-CK'")
    machine = await _first(
        "SELECT resource FROM booking_item GROUP BY resource ORDER BY COUNT(*) DESC, resource"
    )
    ids: dict[str, Any] = {
        "firm_id": firm,
        "booking_id": await _first(
            "SELECT id FROM booking WHERE firm = {} ORDER BY starts_at DESC, id", firm
        ),
        "letting_id": await _first(
            f"SELECT id FROM letting WHERE firm {'<>' if firm == other else '='} {{}} ORDER BY id",
            mine,
        ),
        "withdrawal_id": await _first("SELECT id FROM unit_withdrawal"),
        "letting_unit": await _first("SELECT id FROM resource WHERE code = 'KG-11-V1'"),
        "letting_tenancy": await _first("SELECT tenancy FROM letting WHERE firm = {}", mine),
        "membership_id": await _first("SELECT id FROM membership WHERE firm = {}", firm),
        "review_id": await _first(
            "SELECT id FROM review WHERE firm = {} ORDER BY due_on DESC, id",
            firm if whose != "another's" else await _first(
                "SELECT firm FROM review WHERE firm <> {} ORDER BY firm", mine
            ),
        ),
        "follow_up_id": await _first(
            "SELECT id FROM follow_up ORDER BY CASE status WHEN 'OPEN' THEN 0 ELSE 1 END, id"
        ),
        "code": "full_time",
        "tenancy_id": await _first("SELECT id FROM tenancy WHERE firm <> {}", mine),
        "held_id": await _first("SELECT id FROM held_qualification WHERE person = {}", someone),
        "house": house, "resource_id": machine, "resource": machine,
        "person": await _first("SELECT person FROM duty WHERE incubator = {}", house),
        "user_id": await _first("SELECT id FROM app_user WHERE email = 'city@demo.example'"),
        "day_id": await _first("SELECT id FROM calendar_day WHERE day > '2026-12-01'"),
        "kind": await _first("SELECT id FROM qualification"),
        "mode": await _first("SELECT id FROM support_mode WHERE incubator = {}", house),
        "line_id": await _first("SELECT id FROM budget_line WHERE incubator = {}", house),
        "proposal_id": await _first("SELECT id FROM budget_proposal WHERE status = 'PENDING'"),
        "phase_id": await _first("SELECT id FROM phase"),
        "closure_id": await _first("SELECT id FROM closure"),
        "maintenance_id": await _first("SELECT id FROM maintenance"),
        "notice_id": await _first("SELECT id FROM notice WHERE account = {}", tenant.user),
        "mail_id": await _first("SELECT id FROM outbox"),
        "application_id": await _first("SELECT id FROM application WHERE status = 'ADMITTED'"),
        "round_id": await _first("SELECT id FROM application_round ORDER BY opens_on DESC"),
        "agency_id": await _first("SELECT id FROM agency"),
        "decision": await _decision(firm, mine),
        "programme": await _first("SELECT id FROM programme"),
        "scheme": await _first("SELECT id FROM scheme"),
        "term": await _first("SELECT id FROM scheme_term"),
        "consulting_id": await _first(
            "SELECT id FROM consulting_session"
            f" WHERE firm {'<>' if firm == other else '='} {{}} ORDER BY starts_at DESC",
            mine,
        ),
        "action_id": await _first("SELECT id FROM session_action ORDER BY id"),
        "service_id": await _first("SELECT id FROM service WHERE code = 'DV-04'"),
        "request_id": await _first(
            "SELECT q.id FROM service_request q JOIN service_file x ON x.request = q.id"
            f" WHERE q.firm {'<>' if firm == other else '='} {{}} ORDER BY q.id",
            mine,
        ),
        "referral_id": await _first("SELECT id FROM referral"),
        "service": await _first("SELECT id FROM service WHERE code = 'DV-04'"),
        "event_id": await _first("SELECT id FROM network_event ORDER BY starts_at"),
        "result_id": await _first("SELECT id FROM event_result ORDER BY id"),
        "count_id": await _first("SELECT id FROM office_service ORDER BY id"),
        "events_id": await _first("SELECT id FROM service WHERE code = 'DV-19'"),
        "office_id": await _first("SELECT id FROM service WHERE code = 'DV-17'"),
        "adviser_id": await _first("SELECT id FROM adviser WHERE code = 'CG-02'"),
        "course_id": await _first("SELECT id FROM course WHERE code = 'KH-01'"),
        "run_id": await _first("SELECT id FROM course_run ORDER BY starts_at DESC"),
        "enrolment_id": await _first(
            f"SELECT id FROM enrolment WHERE firm {'<>' if firm == other else '='} {{}}"
            " ORDER BY id",
            mine,
        ),
        "meeting_id": await _first("SELECT id FROM course_meeting ORDER BY starts_at"),
        "conflict_id": await _first("SELECT id FROM adviser_conflict"),
        "year": 2027, "house_code": "VU-CK", "file_name": "2026-11-23.pdf",
        "secret": "unknown", "path": "openapi.json", "file_path": "favicon.svg",
    }  # fmt: skip
    ids["paper_id"] = await _first(
        "SELECT id FROM service_file WHERE request = {} ORDER BY id", ids["request_id"]
    )
    ids["held"] = await _first("SELECT id FROM held_qualification WHERE person = {}", ids["person"])
    application = ids["application_id"]
    ids["file_id"] = await _first(
        "SELECT id FROM application_file WHERE application = {}", application
    )
    ids["assessor_id"] = await _first(
        "SELECT id FROM application_assessor WHERE application = {}", application
    )
    ids["grant_id"] = await _first("SELECT id FROM role_grant WHERE account = {}", ids["user_id"])
    return {name: str(value) for name, value in ids.items()}


def address(way: Way, values: dict[str, str], missing: UUID) -> str:
    """Where the way leads; a thing that the demonstration has none of gets an unknown id."""
    query = QUERIES.get(way.path, "") if way.method == "GET" else ""
    for name, value in values.items():
        query = query.replace(f"{{{name}}}", value)
    path = re.sub(r"\{(\w+):\w+\}", lambda found: values.get(found[1], str(missing)), way.path)
    return path + query


async def account(role: Role) -> Actor:
    """The account of the demonstration, or a new one for the three roles that it has none of."""
    rows = await fetch("SELECT id FROM app_user WHERE email = {}", f"{role}@demo.example")
    if not rows:
        return await signed_up(role, name="Người Đọc")
    return await load_actor(rows[0]["id"], firms_of=firms_of, today=clock.today())


def body(way: Way, values: dict[str, str]) -> dict[str, Any]:
    """What httpx sends: JSON to the API, a form to a page, nothing where nothing is needed."""
    sent = BODIES.get(f"{way.method} {way.path}", {})
    for name, value in values.items():
        sent = json.loads(json.dumps(sent).replace(f"{{{name}}}", value))
    return {"json": sent} if way.path.startswith("/api/") else {"data": sent}


CURTLY = {"hx-request": "true"}
"""Asks for a refusal as a notice of its own: thousands of times the same page around it tells no
more, and takes longest."""


def letter(answer: Response) -> str:
    """What the table says: y for a page, n for 403, 0 for 404, s to sign-in, 1 for 401."""
    if answer.status_code == 303 and answer.headers["location"].startswith("/sign-in"):
        return "s"
    return {403: "n", 404: "0", 401: "1"}.get(answer.status_code, "y")


def text_of(answer: Response) -> str:
    """All that an answer tells: the source of a page, the words of a PDF, the cells of a book."""
    kind = answer.headers.get("content-type", "")
    if "pdf" in kind:
        return "\n".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
    if "spreadsheet" in kind:
        with zipfile.ZipFile(BytesIO(answer.content)) as book:
            return "\n".join(unescape(book.read(part).decode()) for part in book.namelist())
    # JSON inside a page is written in ASCII.
    plain = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), answer.text)
    return unescape(plain)


def told_of(secrets: frozenset[str], text: str) -> set[str]:
    """Those of the secrets that stand in a text."""
    ids, others = _sorted_out(secrets)
    return set(ids) & set(_ID.findall(text)) | {secret for secret in others if secret in text}


@cache
def _sorted_out(secrets: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Ids, of which there are thousands and which a text is read for once, and all others."""
    ids = frozenset(secret for secret in secrets if _ID.fullmatch(secret))
    return ids, secrets - ids


def words(html: str) -> str:
    """What one reads on a page."""
    return " ".join(unescape(_MARK.sub(" ", html)).split())
