"""Finding requests, and what is known of each, as far as the actor may see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from incubator.database import Row, fetch, marks
from incubator.faults import NotFound
from incubator.names import Name
from incubator.paging import Paging
from incubator.search_keys import searched
from incubator.users import Actor
from services.request_rules import OPEN, STATES, is_overdue
from services.scope import is_adviser, is_client, is_staff, seen_by
from services.service_words import OWN_PROGRAMME

VIEWS = ("open", "overdue", "done", "all")
"""Which requests a list shows."""
_PLAIN = (
    "id", "incubator", "firm", "service", "quantity", "subject", "details", "wanted_by", "status",
    "priority", "due_on", "owner", "adviser", "waits_for", "without_support", "rate_group", "act",
    "sequence", "asked_at", "delivered", "result", "fulfilled_at", "accepted_at", "rating",
    "rating_note", "ended_at", "ended_reason",
)  # fmt: skip
_AMOUNTS = ("full_cost", "tenant_price", "support", "surcharge", "scheme_support")
_COLUMNS = ", ".join(f"q.{name}" for name in _PLAIN) + (
    ", f.name_vi AS firm_vi, f.name_en AS firm_en, s.code AS service_code, s.name_vi AS service_vi,"
    " s.name_en AS service_en, s.unit, s.delivery, s.needs_report, g.code AS programme_code,"
    " h.code AS house_code, h.name_vi AS house_vi, h.name_en AS house_en,"
    " ap.full_name AS asked_name, op.full_name AS owner_name, vp.full_name AS adviser_name,"
    " v.person AS adviser_person, t.mode, t.line, t.status AS act_status, t.full_cost,"
    " t.tenant_price, t.support, t.surcharge, t.scheme_support, t.settled_support,"
    " t.settled_tenant_price"
)
_FROM = (
    "service_request q JOIN firm f ON f.id = q.firm JOIN service s ON s.id = q.service"
    " JOIN programme g ON g.id = s.programme JOIN incubator h ON h.id = q.incubator"
    " JOIN app_user au ON au.id = q.asked_by JOIN person ap ON ap.id = au.person"
    " LEFT JOIN app_user ou ON ou.id = q.owner LEFT JOIN person op ON op.id = ou.person"
    " LEFT JOIN adviser v ON v.id = q.adviser LEFT JOIN person vp ON vp.id = v.person"
    " LEFT JOIN act t ON t.id = q.act"
)


@dataclass(frozen=True, slots=True)
class Funds:
    """What a request costs and holds, in đồng; settled amounts once it is accepted."""

    mode: str
    line: UUID | None
    status: str
    full_cost: int
    tenant_price: int
    support: int
    surcharge: int
    scheme_support: int
    settled_support: int | None
    settled_tenant_price: int | None


@dataclass(frozen=True, slots=True)
class RequestRecord:
    """A request with the names of everybody and everything in it."""

    id: UUID
    incubator: UUID
    house_code: str
    house_name: Name
    firm: UUID
    firm_name: Name
    service: UUID
    service_code: str
    service_name: Name
    unit: str
    delivery: str
    needs_report: bool
    programme_code: str
    quantity: int
    subject: str
    details: str
    wanted_by: date | None
    status: str
    priority: str
    due_on: date
    owner: UUID | None
    owner_name: str | None
    adviser: UUID | None
    adviser_name: str | None
    adviser_person: UUID | None
    waits_for: str
    without_support: bool
    rate_group: str
    act: UUID | None
    funds: Funds | None
    sequence: int
    asked_name: str
    asked_at: datetime
    delivered: int | None
    result: str
    fulfilled_at: datetime | None
    accepted_at: datetime | None
    rating: int | None
    rating_note: str
    ended_at: datetime | None
    ended_reason: str

    @property
    def is_referred(self) -> bool:
        """Whether another programme pays."""
        return self.programme_code != OWN_PROGRAMME

    def is_overdue(self, today: date) -> bool:
        """Whether the next step should have been taken before today."""
        return is_overdue(self.status, self.due_on, today)

    def is_staff(self, actor: Actor) -> bool:
        """Whether the actor works in the house that was asked."""
        return is_staff(actor, {"incubator": self.incubator})

    def is_client(self, actor: Actor) -> bool:
        """Whether the actor acts for the firm that asks."""
        return is_client(actor, {"firm": self.firm})

    def is_adviser(self, actor: Actor) -> bool:
        """Whether the actor is the adviser."""
        return is_adviser(actor, {"adviser_person": self.adviser_person})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Which requests: of a view, a state, a house, by the words of what was asked for."""

    view: str = "all"
    q: str = ""
    status: str = ""
    incubator: UUID | None = None


async def list_requests(
    sought: Sought, *, actor: Actor, today: date, paging: Paging | None = None
) -> tuple[list[RequestRecord], int]:
    """The requests that the actor may see, the most urgent first, and how many there are."""
    paging = paging or Paging()
    where, values = seen_by(actor, "q")
    opened = f"q.status IN ({marks(OPEN)})"
    if sought.view == "open":
        where, values = f"{where} AND {opened}", [*values, *OPEN]
    if sought.view == "overdue":
        where, values = f"{where} AND {opened} AND q.due_on < {{}}", [*values, *OPEN, today]
    if sought.view == "done":
        where, values = f"{where} AND NOT {opened}", [*values, *OPEN]
    if sought.q:
        found, words = searched(sought.q).condition("q.search_key")
        where, values = f"{where} AND {found}", [*values, *words]
    if sought.status:
        where, values = f"{where} AND q.status = {{}}", [*values, sought.status]
    if sought.incubator:
        where, values = f"{where} AND q.incubator = {{}}", [*values, sought.incubator]
    total = await fetch(f"SELECT COUNT(*) AS n FROM service_request q WHERE {where}", *values)
    rows = await fetch(
        f"SELECT {_COLUMNS} FROM {_FROM} WHERE {where}"
        f" ORDER BY CASE WHEN {opened} THEN 0 ELSE 1 END,"
        f" CASE WHEN {opened} THEN q.due_on END, q.id DESC LIMIT {{}} OFFSET {{}}",
        *(*values, *OPEN, *OPEN, paging.size, paging.offset),
    )
    return [_record(row) for row in rows], total[0]["n"]


async def show_request(id: UUID, *, actor: Actor) -> RequestRecord:
    """One request; NotFound for one that is not the actor's to see."""
    where, values = seen_by(actor, "q")
    rows = await fetch(
        f"SELECT {_COLUMNS} FROM {_FROM} WHERE q.id = {{}} AND {where}", *(id, *values)
    )
    if not rows:
        raise NotFound
    return _record(rows[0])


def state_named(status: str) -> str:
    """A state as it is stored, blank for one that is not known."""
    return status.upper() if status.upper() in STATES else ""


def _record(row: Row) -> RequestRecord:
    values: dict[str, Any] = {name: row[name] for name in _PLAIN}
    for name in ("house", "firm", "service"):
        values[f"{name}_name"] = Name(row[f"{name}_vi"], row[f"{name}_en"])
    for name in (
        "house_code", "service_code", "unit", "delivery", "needs_report", "programme_code",
        "owner_name", "adviser_name", "adviser_person", "asked_name",
    ):  # fmt: skip
        values[name] = row[name]
    return RequestRecord(**values, funds=_funds(row) if row["act"] else None)


def _funds(row: Row) -> Funds:
    amounts = {name: row[name] for name in _AMOUNTS}
    return Funds(
        mode=row["mode"],
        line=row["line"],
        status=row["act_status"],
        settled_support=row["settled_support"],
        settled_tenant_price=row["settled_tenant_price"],
        **amounts,
    )
