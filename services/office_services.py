"""Office services: counting what a firm was given in a month, and taking a count back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar
from uuid import UUID

from facilities.booking_scope import readable_by
from facilities.rents import next_month
from incubator import audit, budget
from incubator.batches import insert_rows, update_row
from incubator.checks import checked_number
from incubator.clock import local
from incubator.database import Row, fetch, lock, violated, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role, require
from services.codes import check_known
from services.given_in_kind import give
from services.service_records import show_service
from services.tables import OfficeService
from tenants.tables import Firm

KIND = "OFFICE"
"""Of the acts of office services."""
MOST = 10_000
_BACK = timedelta(days=366)
"""How far back a month may still be counted."""


class CountedAlready(Refusal):
    """The service is counted for the firm and the month."""

    rule: ClassVar[str] = "office-service-counted"
    title: ClassVar[str] = N_("Counted already")


class CountWithdrawn(Refusal):
    """The count was taken back before."""

    rule: ClassVar[str] = "office-service-withdrawn"
    title: ClassVar[str] = N_("Taken back already")


@dataclass(frozen=True, slots=True)
class OfficeCount:
    """How much of a service a firm was given in a month; amounts in đồng."""

    id: UUID
    incubator: UUID
    house: Name
    firm: UUID
    firm_name: Name
    service: UUID
    service_code: str
    service_name: Name
    unit: str
    month: date
    quantity: int
    full_cost: int
    tenant_price: int
    support: int
    line: UUID | None
    noted_at: datetime


async def note_count(
    incubator: UUID,
    firm: UUID,
    service: UUID,
    month: date,
    quantity: int,
    *,
    actor: Actor,
    now: datetime,
) -> UUID:
    """Count what a firm was given in a month: support in kind, of which no line holds anything.

    CountedAlready, PaidElsewhere, NoRate, NotInResidence, NoOpenLine; Invalid, Forbidden.
    """
    require(actor, Role.manager, Role.technician, incubator=incubator)
    checked_number("quantity", quantity, MOST, 1)
    today = local(now).date()
    first = check_month(month, today)
    await check_known("incubator", "incubator", [incubator])
    await check_known("service", "service", [service])
    day = min(next_month(first) - timedelta(days=1), today)
    found = await show_service(service, on=day)
    if found.delivery != "MONTHLY":
        raise Invalid("service", N_("Choose a service that is given by the month."))
    id = uuid7()
    async with _once(), write():
        if not await lock(Firm, [firm]):
            raise Invalid("firm", N_("There is no such firm."))
        act = await give(
            KIND, found, firm, incubator, quantity, on=day, actor_user=actor.user, now=now
        )
        row = {
            "id": id, "incubator": incubator, "firm": firm, "service": service, "month": first,
            "quantity": quantity, "act": act, "noted_by": actor.user, "noted_at": now,
        }  # fmt: skip
        await insert_rows("office_service", [row])
        await audit.record(
            actor, "office-service.note", "office_service", id, incubator=incubator, now=now
        )
    return id


def check_month(month: date, today: date) -> date:
    """The first day of the month; Invalid for one that is to come or more than a year ago."""
    if not today - _BACK <= month <= today:
        raise Invalid("month", N_("Give this month or one of the year before."))
    return month.replace(day=1)


@asynccontextmanager
async def _once() -> AsyncIterator[None]:
    """CountedAlready where the database's guard says that a count stands."""
    try:
        yield
    except Exception as error:
        found = violated(error)
        if found is None or not found.startswith("office_service"):
            raise
        raise CountedAlready(
            N_("This service is counted for the firm in this month. Take that count back first."),
            field="service",
        ) from error


async def withdraw_count(id: UUID, *, actor: Actor, now: datetime) -> None:
    """Take back what was counted by mistake; it counts as support no more.

    CountWithdrawn; NotFound, Forbidden.
    """
    async with write():
        found = await lock(OfficeService, [id])
        if not found:
            raise NotFound
        row = found[0]
        require(actor, Role.manager, Role.technician, incubator=row["incubator"])
        if row["withdrawn_at"]:
            message = N_("This count was taken back on %(day)s.")
            raise CountWithdrawn(message, day=local(row["withdrawn_at"]).date())
        changes = {"withdrawn_by": actor.user, "withdrawn_at": now}
        await update_row("office_service", id, changes)
        await budget.take_back([row["act"]])
        await audit.record(
            actor, "office-service.withdraw", "office_service", id,
            incubator=row["incubator"], now=now,
        )  # fmt: skip


async def list_counts(month: date, *, actor: Actor, firm: UUID | None = None) -> list[OfficeCount]:
    """The counts of a month that stand and that the actor may see, by house, firm and service."""
    where, values = readable_by(actor, "o")
    if firm:
        where, values = f"{where} AND o.firm = {{}}", [*values, firm]
    rows = await fetch(
        f"{_SELECT} WHERE o.withdrawn_at IS NULL AND o.month = {{}} AND {where}"
        " ORDER BY i.sort_key, i.code, f.sort_key, f.id, s.code",
        *(month.replace(day=1), *values),
    )
    return [_record(row) for row in rows]


async def show_count(id: UUID) -> OfficeCount:
    """One count; NotFound."""
    rows = await fetch(f"{_SELECT} WHERE o.id = {{}}", id)
    if not rows:
        raise NotFound
    return _record(rows[0])


_SELECT = (
    "SELECT o.id, o.incubator, o.firm, o.service, o.month, o.quantity, o.noted_at, a.line,"
    " a.full_cost, a.tenant_price, a.support, s.code AS service_code, s.unit,"
    " s.name_vi AS service_vi, s.name_en AS service_en, f.name_vi AS firm_vi,"
    " f.name_en AS firm_en, i.name_vi AS house_vi, i.name_en AS house_en FROM office_service o"
    " JOIN act a ON a.id = o.act JOIN service s ON s.id = o.service JOIN firm f ON f.id = o.firm"
    " JOIN incubator i ON i.id = o.incubator"
)


def _record(row: Row) -> OfficeCount:
    same = {key: value for key, value in row.items() if not key.endswith(("_vi", "_en"))}
    return OfficeCount(
        **same,
        house=Name(row["house_vi"], row["house_en"]),
        firm_name=Name(row["firm_vi"], row["firm_en"]),
        service_name=Name(row["service_vi"], row["service_en"]),
    )
