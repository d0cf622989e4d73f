"""What a firm's monthly statement tells of requests, sessions, courses, counts and events.

What another programme pays for is told as given in kind by it, with 0 đồng of Programme 6.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from uuid import UUID

from facilities.booking_scope import READERS
from facilities.rates import Price, price
from facilities.rents import next_month
from facilities.served import ACT_AMOUNTS, ServedLine, price_of
from incubator.clock import local, moment
from incubator.database import Row, fetch, marks
from incubator.languages import N_
from incubator.names import Name
from incubator.search_keys import Sql
from incubator.users import Actor
from services.scope import ENTER
from services.service_words import OWN_PROGRAMME, UNITS

_ACT = f"a.status, {ACT_AMOUNTS}"
_GIVEN = {"INCUBATED": "incubated", "GRADUATE": "graduate", "EXTERNAL": "external"}


async def requests_in(firm: UUID, month: date, actor: Actor) -> list[ServedLine]:
    """The requests that were done in the month.

    Sessions are priced one by one, and what comes by the month is counted by the month.
    """
    where, values = _in_month("q.fulfilled_at", "q.incubator", firm, month, actor)
    rows = await fetch(
        "SELECT q.id, q.fulfilled_at AS at, q.act, q.quantity, q.delivered, q.rate_group,"  # noqa: S608
        " q.without_support, q.status = 'ACCEPTED' AS \"accepted [boolean]\", s.code, s.name_vi,"
        " s.name_en, s.unit, p.full_price, p.incubated_price, p.graduate_price, p.external_price,"
        f" {_ACT} FROM service_request q JOIN service s ON s.id = q.service"
        " JOIN programme g ON g.id = s.programme JOIN service_price p ON p.id = q.price"
        f" LEFT JOIN act a ON a.id = q.act WHERE q.firm = {{}} AND {where}"
        " AND q.status IN ('FULFILLED', 'ACCEPTED') AND s.delivery IN ('UNITS', 'EVENTS')"
        " AND g.code = {}",
        *(firm, *values, OWN_PROGRAMME),
    )
    return [_request(row, actor) for row in rows]


async def sessions_in(firm: UUID, month: date, actor: Actor) -> list[ServedLine]:
    """The sessions of the month that were held, or are confirmed.

    A session of another programme's service has no act.
    """
    where, values = _in_month("k.starts_at", "k.incubator", firm, month, actor)
    rows = await fetch(
        "SELECT k.id, k.starts_at AS at, k.ends_at, k.held_minutes, k.act, s.code, s.name_vi,"  # noqa: S608
        " s.name_en, g.code AS programme, k.status = 'ACCEPTED' AS \"accepted [boolean]\","
        f" {_ACT} FROM consulting_session k JOIN service s ON s.id = k.service"
        " JOIN programme g ON g.id = s.programme LEFT JOIN act a ON a.id = k.act"
        f" WHERE k.firm = {{}} AND {where} AND k.status IN ('CONFIRMED', 'HELD', 'ACCEPTED')"
        " AND (a.id IS NULL OR a.status <> 'RELEASED')",
        *(firm, *values),
    )
    return [
        ServedLine(
            "SESSION", row["id"], row["code"], _name(row), local(row["at"]).date(),
            _minutes(row), N_("minutes"), row["accepted"],
            price_of(row) if row["act"] else Price(), (row["act"],) if row["act"] else (),
            f"/sessions/{row['id']}" if _enters(actor) else "",
            "" if row["act"] else row["programme"],
        )
        for row in rows
    ]  # fmt: skip


async def courses_in(firm: UUID, month: date, actor: Actor) -> list[ServedLine]:
    """The runs that begin in the month: the seats of the firm's people in each, counted.

    The seats of a run that another programme pays for have no act.
    """
    where, values = _in_month("r.starts_at", "r.incubator", firm, month, actor)
    rows = await fetch(
        "SELECT e.run AS id, r.starts_at AS at, e.act, c.code, c.name_vi, c.name_en,"  # noqa: S608
        " g.code AS programme, e.status IN ('PASSED', 'FAILED') AS \"taken [boolean]\","
        f" {_ACT} FROM enrolment e JOIN course_run r ON r.id = e.run"
        " JOIN course c ON c.id = r.course JOIN programme g ON g.id = r.programme"
        " LEFT JOIN act a ON a.id = e.act"
        f" WHERE e.firm = {{}} AND {where} AND e.status IN ('ENROLLED', 'PASSED', 'FAILED')",
        *(firm, *values),
    )
    by_run: dict[UUID, list[Row]] = defaultdict(list)
    for row in rows:
        by_run[row["id"]].append(row)
    return [_course(seats) for seats in by_run.values()]


async def office_services_in(firm: UUID, month: date, actor: Actor) -> list[ServedLine]:
    """The office services that are counted for the month."""
    houses = None if firm in actor.firms else actor.incubators(*READERS)
    scope, values = "1 = 1", list[object]()
    if houses is not None:
        scope, values = f"o.incubator IN ({marks(sorted(houses))})", [*sorted(houses)]
    rows = await fetch(
        "SELECT o.id, o.act, o.quantity, s.code, s.name_vi, s.name_en, s.unit,"  # noqa: S608
        f" {_ACT} FROM office_service o JOIN service s ON s.id = o.service"
        " JOIN act a ON a.id = o.act WHERE o.firm = {} AND o.month = {}"
        f" AND o.withdrawn_at IS NULL AND {scope}",
        *(firm, month, *values),
    )
    url = f"/office-services?month={month:%Y-%m}"
    return [
        ServedLine(
            "OFFICE", row["id"], row["code"], _name(row), month, row["quantity"],
            UNITS[row["unit"]], True, price_of(row), (row["act"],), url,
        )
        for row in rows
    ]  # fmt: skip


async def events_in(firm: UUID, month: date, actor: Actor) -> list[ServedLine]:
    """The events of the month to which the firm's people came."""
    where, values = _in_month("n.starts_at", "n.incubator", firm, month, actor)
    rows = await fetch(
        "SELECT n.id, n.starts_at AS at, e.act, e.people, s.code, s.unit, n.name_vi, n.name_en,"  # noqa: S608
        f" {_ACT} FROM event_attendance e JOIN network_event n ON n.id = e.event"
        " JOIN service s ON s.id = n.service JOIN act a ON a.id = e.act"
        f" WHERE e.firm = {{}} AND e.withdrawn_at IS NULL AND {where}",
        *(firm, *values),
    )
    return [
        ServedLine(
            "EVENT", row["id"], row["code"], _name(row), local(row["at"]).date(), row["people"],
            UNITS[row["unit"]], True, price_of(row), (row["act"],), f"/events/{row['id']}",
        )
        for row in rows
    ]  # fmt: skip


def _in_month(instant: str, house: str, firm: UUID, month: date, actor: Actor) -> Sql:
    """Within the month, and of the firm's own people or of a house that the actor reads."""
    houses = None if firm in actor.firms else actor.incubators(*READERS)
    scope, values = "1 = 1", list[object]()
    if houses is not None:
        scope, values = f"{house} IN ({marks(sorted(houses))})", [*sorted(houses)]
    return (
        f"{instant} >= {{}} AND {instant} < {{}} AND {scope}",
        [moment(month, 0), moment(next_month(month), 0), *values],
    )


def _request(row: Row, actor: Actor) -> ServedLine:
    return ServedLine(
        "REQUEST", row["id"], row["code"], _name(row), local(row["at"]).date(),
        row["delivered"] or row["quantity"], UNITS[row["unit"]], row["accepted"],
        price_of(row) if row["act"] else _agreed(row), (row["act"],) if row["act"] else (),
        f"/service-requests/{row['id']}" if _enters(actor) else "",
    )  # fmt: skip


def _agreed(row: Row) -> Price:
    """By the price that the firm was told: what comes at events has no act."""
    tariff = row[f"{_GIVEN[row['rate_group']]}_price"]
    pays = max(tariff, row["full_price"]) if row["without_support"] else tariff
    return price(row["full_price"], pays, 60, row["delivered"] or row["quantity"])


def _course(seats: list[Row]) -> ServedLine:
    first, held = seats[0], [row for row in seats if row["act"]]
    return ServedLine(
        "COURSE", first["id"], first["code"], _name(first), local(first["at"]).date(), len(seats),
        N_("course seats"), all(row["taken"] for row in seats), sum(map(price_of, held), Price()),
        tuple(row["act"] for row in held), f"/course-runs/{first['id']}",
        "" if held else first["programme"],
    )  # fmt: skip


def _minutes(row: Row) -> int:
    if row["held_minutes"] is not None:
        return int(row["held_minutes"])
    return int((row["ends_at"] - row["at"]).total_seconds()) // 60


def _name(row: Row) -> Name:
    return Name(row["name_vi"], row["name_en"])


def _enters(actor: Actor) -> bool:
    return any(actor.has(role) for role in ENTER)
