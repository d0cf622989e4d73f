"""Finding resources, and what is known of each: facts, rates, needs and certificates."""

from collections import defaultdict
from dataclasses import fields
from datetime import date
from typing import Any
from uuid import UUID

from facilities.resource_records import (
    CLASSES,
    KINDS,
    Certificate,
    House,
    Needed,
    ResourceRecord,
)
from facilities.tariffs import RATE_COLUMNS, RateRecord
from incubator.database import fetch, marks
from incubator.faults import NotFound
from incubator.houses import house_named
from incubator.languages import N_
from incubator.paging import Paging
from incubator.refusals import Invalid
from incubator.search_keys import searched


async def list_resources(
    *,
    q: str = "",
    kind: str = "",
    incubator: str = "",
    safety_class: str = "",
    on: date,
    paging: Paging | None = None,
) -> tuple[list[ResourceRecord], int]:
    """The resources in use, and how many there are: exact hits first, then by name.

    `kind` in any case, `incubator` a code or an id; Invalid for one that is not known.
    """
    paging = paging or Paging()
    search = searched(q)
    where, args = search.condition("r.search_key")
    for condition, value in (
        ("r.kind = {}", kind_named(kind)),
        ("i.id = {}", incubator and await house_named(incubator)),
        ("r.safety_class = {}", class_named(safety_class)),
    ):
        if value:
            where, args = f"{where} AND {condition}", [*args, value]
    order, exact = search.order("r.search_key", "r.sort_key, r.code")
    where = f"r.is_active AND {where}"
    total = await fetch(f"SELECT COUNT(*) AS n {_FROM} WHERE {where}", *args)
    rows = await fetch(
        f"SELECT {_COLUMNS} {_FROM} WHERE {where} ORDER BY {order} "
        "LIMIT {} OFFSET {}",
        *args, *exact, paging.size, paging.offset,
    )  # fmt: skip
    return await _complete(rows, on), total[0]["n"]


async def show_resource(resource: UUID, *, on: date) -> ResourceRecord:
    """One resource with the rate of the date, also one that is out of use; NotFound for none."""
    rows = await fetch(f"SELECT {_COLUMNS} {_FROM} WHERE r.id = {{}}", resource)
    if not rows:
        raise NotFound
    return (await _complete(rows, on))[0]


async def certificates_of(resource: UUID) -> list[Certificate]:
    """The inspections and calibrations of a resource, the newest first."""
    rows = await fetch(
        "SELECT kind, performed_on, valid_until, certificate, recorded_at FROM inspection "
        "WHERE resource = {} ORDER BY valid_until DESC, id",
        resource,
    )
    return [Certificate(**row) for row in rows]


async def list_incubators() -> list[House]:
    """All houses, by name."""
    rows = await fetch(
        "SELECT id, code, kind, name_vi, name_en, address FROM incubator ORDER BY sort_key, code"
    )
    return [House(**row) for row in rows]


def kind_named(kind: str) -> str:
    """A kind as it is stored; Invalid when there is no such kind."""
    return _known("kind", kind, KINDS)


def class_named(safety_class: str) -> str:
    """A safety class as it is stored; Invalid when there is no such class."""
    return _known("class", safety_class, CLASSES)


def _known(field: str, value: str, values: dict[str, str]) -> str:
    if value and value.upper() not in values:
        raise Invalid(field, N_("Choose one of the values offered."))
    return value.upper()


async def _complete(rows: list[dict[str, Any]], on: date) -> list[ResourceRecord]:
    ids = [row["id"] for row in rows]
    needs: dict[UUID, list[Needed]] = defaultdict(list)
    for need in await fetch(
        "SELECT n.resource, q.id, q.code, q.name_vi, q.name_en FROM resource_qualification n "  # noqa: S608
        f"JOIN qualification q ON q.id = n.qualification WHERE n.resource IN ({marks(ids)}) "
        "ORDER BY q.code DESC",
        *ids,
    ):
        needs[need.pop("resource")].append(Needed(**need))
    rates = await fetch(
        f"SELECT {RATE_COLUMNS} FROM rate WHERE resource IN ({marks(ids)}) AND valid_from <= {{}} "  # noqa: S608
        "AND (valid_to IS NULL OR valid_to >= {})",
        *ids, on, on,
    )  # fmt: skip
    current = {rate["resource"]: RateRecord(**rate) for rate in rates}
    return [_record(row, tuple(needs[row["id"]]), current.get(row["id"])) for row in rows]


def _record(
    row: dict[str, Any], needs: tuple[Needed, ...], rate: RateRecord | None
) -> ResourceRecord:
    code, name_vi, name_en = (row.pop(f"technician_{part}") for part in ("code", "vi", "en"))
    qualification = row["technician_qualification"]
    technician = Needed(qualification, code, name_vi, name_en) if qualification else None
    return ResourceRecord(**row, qualifications=needs, technician=technician, rate=rate)


_JOINED = {
    "incubator_code": "i.code",
    "incubator_name_vi": "i.name_vi",
    "incubator_name_en": "i.name_en",
    "category_code": "c.code",
    "category_name_vi": "c.name_vi",
    "category_name_en": "c.name_en",
    "home_space_code": "h.code",
    "home_space_name_vi": "h.name_vi",
    "home_space_name_en": "h.name_en",
    "technician_code": "t.code",
    "technician_vi": "t.name_vi",
    "technician_en": "t.name_en",
}
_OWN = [
    field.name
    for field in fields(ResourceRecord)
    if field.name not in {*_JOINED, "qualifications", "technician", "rate"}
]
_COLUMNS = ", ".join(
    [f"r.{name}" for name in _OWN] + [f"{column} AS {name}" for name, column in _JOINED.items()]
)
_FROM = (
    "FROM resource r JOIN incubator i ON i.id = r.incubator "
    "JOIN cost_category c ON c.id = r.category LEFT JOIN resource h ON h.id = r.home_space "
    "LEFT JOIN qualification t ON t.id = r.technician_qualification"
)
