"""Requests for the fuzz of the API: what schemathesis makes up, with things that exist mixed in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from litestar.types import ASGIApp, Receive, Scope, Send
from schemathesis import Case

from incubator import clock, database, tokens

HALF_HOUR = timedelta(minutes=30)
ACTORS = ("manager", "manager", "tenant", "tenant", "accountant", "approver", "admin")
SOURCES = {
    "incubator": "SELECT id FROM incubator ORDER BY id",
    "resource": "SELECT id FROM resource ORDER BY id",
    "firm": "SELECT id FROM firm ORDER BY id",
    "person": "SELECT m.person AS id FROM membership m ORDER BY m.person",
    "companion": "SELECT m.person AS id FROM membership m ORDER BY m.person",
    "booking": "SELECT id FROM booking ORDER BY starts_at DESC, id LIMIT 60",
    "line": "SELECT id FROM budget_line ORDER BY id",
    "proposal": "SELECT id FROM budget_proposal ORDER BY id",
    "application": "SELECT id FROM application WHERE status <> 'DRAFT' ORDER BY id",
    "round": "SELECT id FROM application_round ORDER BY id",
    "request": "SELECT id FROM service_request ORDER BY id",
    "course": "SELECT id FROM course ORDER BY id",
    "run": "SELECT id FROM course_run ORDER BY id",
    "meeting": "SELECT id FROM course_meeting ORDER BY id",
    "enrolment": "SELECT id FROM enrolment ORDER BY id",
    "referral": "SELECT id FROM referral ORDER BY id",
    "instructor": "SELECT DISTINCT person AS id FROM duty ORDER BY person",
    "programme": "SELECT id FROM programme ORDER BY id",
}
SLUGS = ("closed", "holiday", "capacity-exceeded", "over-budget", "notice-too-short", "' OR 1=1 --")
QUANTITIES = (1, 1, 2, 0, -1, 2**31, 2**63)
NASTY = (
    "", " ", "\x00", "\ud800".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
    "Nguye\u0302\u0303n", "<script>alert(1)</script>", "'; DROP TABLE booking; --", "%", "_",
    "A" * 10_000, "\u202e", "0", "-1", "9" * 40, "NaN", "1e400", "２０２６-01-01", "2026-02-30",
    "0001-01-01", "9999-12-31", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00",
    "2026-11-30T08:00:00", "2026-11-30T08:00:00+07:00", "2026-11-30T25:00:00+07:00", "\u0661",
)  # fmt: skip
"""What breaks programs that were not asked first: bounds, encodings, injections."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is in the database: ids by their kind, who belongs to which firm, keys of people."""

    ids: Mapping[str, Sequence[str]]
    bookable: Sequence[str]
    members: Sequence[tuple[str, str]]
    keys: Mapping[str, str]
    now: datetime


async def know(now: datetime) -> Known:
    """What the demonstration in use has, and keys for its people."""
    ids = {
        name: [str(row["id"]) for row in await database.fetch(sql)] for name, sql in SOURCES.items()
    }
    keys = {
        name: await tokens.create_token(f"{name}@demo.example", "fuzz", now)
        for name in dict.fromkeys(ACTORS)
    }
    rows = await database.fetch("SELECT person, firm FROM membership ORDER BY id")
    members = [(str(row["person"]), str(row["firm"])) for row in rows]
    rows = await database.fetch("SELECT id FROM resource WHERE is_bookable ORDER BY code")
    bookable = [str(row["id"]) for row in rows]
    return Known(ids, bookable, members, keys, now)


def frozen(app: ASGIApp, at: datetime) -> ASGIApp:
    """The application as of one moment."""

    async def asked(scope: Scope, receive: Receive, send: Send) -> None:
        with clock.frozen(at):
            await app(scope, receive, send)

    return asked


def enliven(case: Case[Any], known: Known, data: st.DataObject) -> None:
    """Put things that exist, and times that work, in the place of half of what was made up."""
    choose = data.draw
    # Nothing nasty in the path: an empty id would make it the address of another route.
    for name, value in (case.path_parameters or {}).items():
        case.path_parameters[name] = choose(_replaced(value, name, known, nasty=False))
    for name, value in (case.query or {}).items():
        case.query[name] = choose(_replaced(value, name, known))
    if isinstance(case.body, dict):
        if case.operation.path == "/api/bookings" and choose(st.integers(0, 2)):
            case.headers.pop("Idempotency-Key", None)
            case.body = choose(_booking(known))
            return
        for name, value in case.body.items():
            case.body[name] = choose(_replaced(value, name, known))


def _replaced(value: Any, name: str, known: Known, *, nasty: bool = True) -> st.SearchStrategy[Any]:
    made_up = st.just(value)
    options = [made_up, made_up]
    kind = name.removesuffix("_id")
    if kind in known.ids:
        options = [made_up, *[st.sampled_from(known.ids[kind])] * 4]
    elif kind == "other" or kind == "id":
        options.append(st.sampled_from([one for ids in known.ids.values() for one in ids]))
    elif name in ("starts_at", "ends_at", "from", "to"):
        options += [_times(known)] * 3
    elif name == "resources" and isinstance(value, list):
        options.append(_items(known))
    elif name == "rule":
        options.append(st.sampled_from(SLUGS))
    if nasty and isinstance(value, str):
        options.append(st.sampled_from(NASTY))
    return st.one_of(*options)


@st.composite
def _booking(draw: st.DrawFn, known: Known) -> dict[str, Any]:
    """Nearly a booking that works, or one that does."""
    start = draw(_mornings(known))
    end = start + draw(st.integers(1, 6)) * HALF_HOUR
    person, firm = draw(st.sampled_from(known.members))
    body: dict[str, Any] = {
        "resources": draw(_items(known)),
        "starts_at": start.isoformat(),
        "ends_at": end.isoformat(),
        "purpose": "Tiện trục mẫu",
    }
    if draw(st.integers(0, 3)):
        return body | {"firm": firm, "person": person}
    return body | {"use": draw(st.sampled_from(("training", "maintenance", "nothing")))}


@st.composite
def _items(draw: st.DrawFn, known: Known) -> list[dict[str, Any]]:
    """A resource or two, mostly one unit of each."""
    ids = draw(st.lists(st.sampled_from(known.bookable), min_size=1, max_size=2))
    if draw(st.integers(0, 3)):
        return [{"id": id} for id in ids[:1]]
    return [{"id": id, "quantity": draw(st.sampled_from(QUANTITIES))} for id in ids]


def _times(known: Known) -> st.SearchStrategy[str]:
    """Half hours of the coming week by the house's clock."""
    midnight = _midnight(known)
    return st.integers(0, 7 * 48).map(lambda n: (midnight + n * HALF_HOUR).isoformat())


def _mornings(known: Known) -> st.SearchStrategy[datetime]:
    """Half hours from eight o'clock on the days of the next two weeks."""
    first = _midnight(known) + timedelta(days=1, hours=8)
    days = st.tuples(st.integers(0, 13), st.integers(0, 7))
    return days.map(lambda n: first + timedelta(days=n[0]) + n[1] * HALF_HOUR)


def _midnight(known: Known) -> datetime:
    return clock.local(known.now).replace(hour=0, minute=0, second=0, microsecond=0)
