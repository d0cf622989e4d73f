"""Asking a house for a service, and taking the request back or declining it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from incubator import audit
from incubator.checks import checked_number, checked_text
from incubator.clock import local
from incubator.database import fetch, insert, lock, write
from incubator.faults import Forbidden
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Invalid
from incubator.search_keys import search_key
from incubator.users import Actor
from services import request_funds
from services.request_files import keep_files
from services.request_locks import hold_request, keep_request
from services.request_notices import ASKED, DECLINED, WITHDRAWN, tell_firm, tell_house
from services.request_rules import ANSWER_WITHIN, ServiceRetired, check_worked_on
from services.scope import is_client, is_staff
from services.service_records import ServiceRecord, show_service
from services.tables import ServiceRequest
from tenants.file_types import Document
from tenants.tables import Firm

MOST_UNITS = 1_000
_FURTHEST = timedelta(days=730)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What a firm asks a house for; `wanted_by` is the day by which it would like to have it."""

    incubator: UUID
    firm: UUID
    service: UUID
    subject: str
    quantity: int = 1
    details: str = ""
    wanted_by: date | None = None
    without_support: bool = False
    files: Sequence[Document] = ()


async def ask(asking: Asking, *, actor: Actor, now: datetime) -> UUID:
    """Ask, price and hold the support in one transaction; what no act holds is asked for alike.

    ServiceRetired, NotInResidence, NoRate, NoTaxCode, OverBudget, NoOpenLine, SupportModeMissing,
    RequestFilesFull; Invalid, Forbidden.
    """
    check_asker(asking.incubator, asking.firm, actor)
    return await _ask(asking, actor=actor, now=now)


def check_asker(incubator: UUID, firm: UUID, actor: Actor) -> None:
    """The house's staff ask for any firm, others for their own: Forbidden, Invalid."""
    if actor.is_staff(incubator):
        return
    if not actor.firms:
        raise Forbidden
    if firm not in actor.firms:
        raise Invalid("firm", N_("There is no such firm."))


async def _ask(asking: Asking, *, actor: Actor, now: datetime) -> UUID:
    day = local(now).date()
    subject = checked_text("subject", asking.subject, 200, required=True)
    details = checked_text("details", asking.details, 5000, multiline=True)
    checked_number("quantity", asking.quantity, MOST_UNITS, 1)
    _check_wish(asking.wanted_by, day)
    async with write():
        service = await offered(asking.service, asking.incubator, day)
        if not await lock(Firm, [asking.firm]):
            raise Invalid("firm", N_("There is no such firm."))
        client = await request_funds.load_client(asking.firm, service, day)
        found = request_funds.quote(
            service, client, asking.quantity, without_support=asking.without_support
        )
        found = await request_funds.with_scheme(found, service, client, day, locking=True)
        act = await request_funds.hold(
            found, service, client, asking.incubator, actor_user=actor.user, now=now
        )
        request = ServiceRequest(
            id=uuid7(), incubator=asking.incubator, firm=asking.firm, service=service.id,
            quantity=asking.quantity, subject=subject,
            search_key=search_key(subject, client.name.vi, service.code, service.name.vi),
            details=details, wanted_by=asking.wanted_by,
            status="ASKED", due_on=day + ANSWER_WITHIN, without_support=asking.without_support,
            price=found.tariff, rate_group=found.group, act=act, asked_by=actor.user, asked_at=now,
        )  # fmt: skip
        await insert(request)
        id: UUID = request.id
        await keep_files(id, "ASKED", asking.files, actor=actor, now=now)
        await audit.record(
            actor, "request.ask", "service_request", id, incubator=asking.incubator, now=now
        )
        await tell_house(ASKED, request.to_dict(), actor=actor, now=now)
    return id


async def offered(id: UUID, incubator: UUID, day: date) -> ServiceRecord:
    """The service as it is on the day; Invalid for none that there is, ServiceRetired."""
    if not await fetch("SELECT 1 FROM incubator WHERE id = {}", incubator):
        raise Invalid("incubator", N_("Choose one of the values offered."))
    if not await fetch("SELECT 1 FROM service WHERE id = {}", id):
        raise Invalid("service", N_("Choose one of the values offered."))
    service = await show_service(id, on=day)
    if not service.is_active:
        raise ServiceRetired(
            N_("%(service)s is out of use. Choose another of the catalogue."),
            service=service.name,
            field="service",
        )
    return service


def _check_wish(wanted_by: date | None, today: date) -> None:
    if wanted_by is not None and not today <= wanted_by <= today + _FURTHEST:
        raise Invalid("wanted_by", N_("Give a day from today on, within two years."))


async def withdraw(id: UUID, *, reason: str = "", actor: Actor, now: datetime) -> None:
    """The firm takes its request back while the house works on it; what was held is free.

    RequestOver, RequestDone; NotFound, Forbidden.
    """
    given = checked_text("reason", reason, 500)
    async with write():
        row = await hold_request(id, actor=actor)
        if not is_client(actor, row):
            raise Forbidden
        check_worked_on(row["status"])
        end = {"status": "WITHDRAWN", "ended_by": actor.user, "ended_at": now}
        await keep_request(
            row, "request.withdraw", end | {"ended_reason": given},
            fields=["status"], actor=actor, now=now,
        )  # fmt: skip
        await tell_house(WITHDRAWN, row, actor=actor, now=now)
        await request_funds.release(row["act"], actor_user=actor.user, now=now)


async def decline(id: UUID, reason: str, *, actor: Actor, now: datetime) -> None:
    """The house says no, with a reason that the firm reads; what was held is free.

    RequestOver, RequestDone; NotFound, Forbidden, Invalid.
    """
    given = checked_text("reason", reason, 500, required=True)
    async with write():
        row = await hold_request(id, actor=actor)
        if not is_staff(actor, row):
            raise Forbidden
        check_worked_on(row["status"])
        end = {"status": "DECLINED", "ended_by": actor.user, "ended_at": now}
        await keep_request(
            row, "request.decline", end | {"ended_reason": given},
            fields=["status"], actor=actor, now=now,
        )  # fmt: skip
        await tell_firm(DECLINED, row, actor=actor, now=now)
        await request_funds.release(row["act"], actor_user=actor.user, now=now)
