"""The catalogue of services: entering one, editing it, and letting a new price begin."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from incubator import audit, clock
from incubator.batches import changed_values, insert_rows, update_row
from incubator.checks import checked_choice, checked_number, checked_text
from incubator.database import execute, lock, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal
from incubator.search_keys import search_key
from incubator.texts import sort_key
from incubator.users import Actor, Role, require
from services.codes import check_known, guarded
from services.service_records import prices_of
from services.service_words import DELIVERIES, UNITS
from services.tables import Service

AMOUNTS = ("full_price", "incubated_price", "graduate_price", "external_price")
LARGEST = 10_000_000_000
"""Đồng for one unit of anything in the catalogue."""
LONGEST = 100_000
"""Minutes that one unit may usually take."""
_DAY = timedelta(days=1)


class PriceInThePast(Refusal):
    """A price would change what was, or already is, in force."""

    rule = "price-in-the-past"
    title = N_("Prices that were in force stay as they are")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceDetails:
    """What is entered about a service, as in `services.tables.Service`; minutes for one unit."""

    code: str
    name_vi: str
    category: UUID
    programme: UUID
    delivery: str
    unit: str
    name_en: str = ""
    about_vi: str = ""
    about_en: str = ""
    typical_minutes: int | None = None
    needs_report: bool = False
    is_active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceDetails:
    """What one unit costs from a day on, in đồng, and by what document."""

    full_price: int
    incubated_price: int
    graduate_price: int
    external_price: int
    legal_basis: str
    valid_from: date


async def add_service(details: ServiceDetails, *, actor: Actor, now: datetime) -> UUID:
    """Enter a service; its price follows. CodeTaken, Invalid, Forbidden."""
    require(actor, Role.manager)
    row = await _row(details)
    service = uuid7()
    async with guarded("service", row["code"]), write():
        await insert_rows("service", [{"id": service, **row, "entered_at": now}])
        await audit.record(actor, "service.add", "service", service, now=now)
    return service


async def edit_service(
    service: UUID, details: ServiceDetails, *, actor: Actor, now: datetime
) -> None:
    """Save what was changed; requests keep the price that they were made at."""
    require(actor, Role.manager)
    row = await _row(details)
    async with guarded("service", row["code"]), write():
        found = await lock(Service, [service])
        if not found:
            raise NotFound
        changed = changed_values(found[0], row)
        if not changed:
            return
        await update_row("service", service, changed)
        await audit.record(actor, "service.edit", "service", service, fields=changed, now=now)


async def _row(details: ServiceDetails) -> dict[str, Any]:
    """The details as they are stored; Invalid names what cannot be."""
    given = replace(
        details,
        code=checked_text("code", details.code, 20, required=True).upper(),
        name_vi=checked_text("name_vi", details.name_vi, 200, required=True),
        name_en=checked_text("name_en", details.name_en, 200),
        about_vi=checked_text("about_vi", details.about_vi, 2000, multiline=True),
        about_en=checked_text("about_en", details.about_en, 2000, multiline=True),
        delivery=checked_choice("delivery", details.delivery, DELIVERIES),
        unit=checked_choice("unit", details.unit, UNITS),
    )
    if given.delivery == "SESSIONS" and given.unit != "HOUR":
        raise Invalid("unit", N_("Sessions are priced by the hour."))
    if given.typical_minutes is not None:
        checked_number("typical_minutes", given.typical_minutes, LONGEST, 1)
    await check_known("category", "cost_category", [given.category])
    await check_known("programme", "programme", [given.programme])
    return asdict(given) | {
        "search_key": search_key(given.name_vi, given.name_en, given.code),
        "sort_key": sort_key(given.name_vi),
    }


async def add_price(service: UUID, price: PriceDetails, *, actor: Actor, now: datetime) -> UUID:
    """Let a new price begin and end the one before it the day before.

    PriceInThePast when it would begin before today, or not after the last; the first of a service
    may begin on any day. Forbidden, NotFound, Invalid.
    """
    require(actor, Role.manager, Role.accountant)
    basis = checked_text("legal_basis", price.legal_basis, 500, required=True)
    for name in AMOUNTS:
        checked_number(name, getattr(price, name), LARGEST)
    async with write():
        if not await lock(Service, [service]):
            raise NotFound
        await _end_last(service, price.valid_from, clock.local(now).date())
        added = uuid7()
        row = {"id": added, "service": service, **asdict(price), "legal_basis": basis}
        await insert_rows("service_price", [row])
        await audit.record(actor, "service-price.add", "service", service, now=now)
    return added


async def _end_last(service: UUID, begin: date, today: date) -> None:
    last = next(iter(await prices_of(service)), None)
    if last is None:
        return
    earliest = max(today, last.valid_from + _DAY)
    if begin < earliest:
        message = N_(
            "A price has been in force or announced from %(last)s. Let the new one begin on "
            "%(earliest)s or later."
        )
        raise PriceInThePast(message, last=last.valid_from, earliest=earliest, field="valid_from")
    if last.valid_to is None or last.valid_to >= begin:
        await execute("UPDATE service_price SET valid_to = {} WHERE id = {}", begin - _DAY, last.id)
