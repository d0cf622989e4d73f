"""Finding services, and what is known of each: price, paying programme, who can give it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from incubator.checks import checked_text
from incubator.database import Row, fetch, marks
from incubator.faults import NotFound
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Invalid
from incubator.search_keys import searched
from services.service_words import OWN_PROGRAMME

_PRICE_COLUMNS = (
    "id, service, full_price, incubated_price, graduate_price, external_price, legal_basis,"
    " valid_from, valid_to"
)
_COLUMNS = (
    "s.id, s.code, s.name_vi, s.name_en, s.about_vi, s.about_en, s.category, s.programme,"
    " s.delivery, s.unit, s.typical_minutes, s.needs_report, s.is_active, c.code AS category_code,"
    " c.name_vi AS category_vi, c.name_en AS category_en, g.code AS programme_code,"
    " g.name_vi AS programme_vi, g.name_en AS programme_en, g.lead AS lead_agency,"
    " a.name_vi AS lead_vi, a.name_en AS lead_en"
)
_FROM = (
    "service s JOIN cost_category c ON c.id = s.category JOIN programme g ON g.id = s.programme"
    " JOIN agency a ON a.id = g.lead"
)


@dataclass(frozen=True, slots=True)
class Prices:
    """What one unit costs, in đồng, as stored; `valid_to` is the last day."""

    id: UUID
    service: UUID
    full_price: int
    incubated_price: int
    graduate_price: int
    external_price: int
    legal_basis: str
    valid_from: date
    valid_to: date | None

    def covers(self, on: date) -> bool:
        """Whether it is in force on the date."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)

    def for_group(self, group: str) -> int:
        """What a firm of a rate group (INCUBATED, GRADUATE, EXTERNAL) pays for a unit, in đồng."""
        prices = {
            "INCUBATED": self.incubated_price,
            "GRADUATE": self.graduate_price,
            "EXTERNAL": self.external_price,
        }
        return prices[group]


@dataclass(frozen=True, slots=True)
class Giver:
    """An adviser who can give a service."""

    id: UUID
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class ServiceRecord:
    """A service with the price of a date and the advisers in use who can give it."""

    id: UUID
    code: str
    name: Name
    about: Name
    category: UUID
    category_code: str
    category_name: Name
    programme: UUID
    programme_code: str
    programme_name: Name
    lead_agency: UUID
    lead_name: Name
    delivery: str
    unit: str
    typical_minutes: int | None
    needs_report: bool
    is_active: bool
    price: Prices | None
    advisers: tuple[Giver, ...]

    @property
    def is_referred(self) -> bool:
        """Whether another programme pays: a firm is referred to it, no line here holds anything."""
        return self.programme_code != OWN_PROGRAMME


async def list_services(
    *, q: str = "", programme: str = "", retired: bool = False, on: date
) -> list[ServiceRecord]:
    """The services in use (or also those that are not), exact hits first, then by code.

    `programme` is the code of the one that pays; Invalid when it can be none.
    """
    if not programme.isprintable():
        raise Invalid("programme", N_("Choose one of the values offered."))
    search = searched(q)
    where, args = search.condition("s.search_key")
    if not retired:
        where = f"s.is_active AND {where}"
    if programme:
        where, args = (
            f"{where} AND g.code = {{}}",
            [*args, checked_text("programme", programme, 20).upper()],
        )
    order, exact = search.order("s.search_key", "s.code")
    rows = await fetch(
        f"SELECT {_COLUMNS} FROM {_FROM} WHERE {where} ORDER BY {order}", *args, *exact
    )
    return await _complete(rows, on)


async def show_service(service: UUID, *, on: date) -> ServiceRecord:
    """One service with the price of the date, also one out of use; NotFound for none."""
    rows = await fetch(f"SELECT {_COLUMNS} FROM {_FROM} WHERE s.id = {{}}", service)
    if not rows:
        raise NotFound
    return (await _complete(rows, on))[0]


async def prices_of(service: UUID) -> list[Prices]:
    """Every price of a service, the newest first."""
    rows = await fetch(
        f"SELECT {_PRICE_COLUMNS} FROM service_price WHERE service = {{}} ORDER BY valid_from DESC",
        service,
    )
    return [Prices(**row) for row in rows]


async def _complete(rows: list[Row], on: date) -> list[ServiceRecord]:
    ids = [row["id"] for row in rows]
    prices = {
        row["service"]: Prices(**row)
        for row in await fetch(
            f"SELECT {_PRICE_COLUMNS} FROM service_price WHERE service IN ({marks(ids)})"
            " AND valid_from <= {} AND (valid_to IS NULL OR valid_to >= {})",
            *(*ids, on, on),
        )
    }
    givers: dict[UUID, list[Giver]] = defaultdict(list)
    for row in await fetch(
        "SELECT k.service, a.id, a.code, p.full_name FROM adviser_service k"
        " JOIN adviser a ON a.id = k.adviser JOIN person p ON p.id = a.person"
        f" WHERE a.is_active AND k.service IN ({marks(ids)}) ORDER BY p.sort_key, a.code",
        *ids,
    ):
        givers[row["service"]].append(Giver(row["id"], row["code"], row["full_name"]))
    return [_record(row, prices.get(row["id"]), tuple(givers[row["id"]])) for row in rows]


def _record(row: Row, price: Prices | None, givers: tuple[Giver, ...]) -> ServiceRecord:
    values: dict[str, Any] = {
        key: value for key, value in row.items() if not key.endswith(("_vi", "_en"))
    }
    for part, field in _NAMES.items():
        values[field] = Name(row[f"{part}_vi"], row[f"{part}_en"])
    return ServiceRecord(**values, price=price, advisers=givers)


_NAMES = {
    "name": "name",
    "about": "about",
    "category": "category_name",
    "programme": "programme_name",
    "lead": "lead_name",
}
