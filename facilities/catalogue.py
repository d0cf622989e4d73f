"""The catalogue of what can be booked: adding a resource and editing it."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from facilities.resource_records import AUDIENCES, CLASSES, KINDS
from facilities.tables import Resource
from facilities.tariffs import RateDetails, insert_rate
from incubator import audit
from incubator.checks import checked_choice, checked_number, checked_text
from incubator.clock import local
from incubator.database import execute, fetch, lock, marks, violated, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal
from incubator.search_keys import search_key
from incubator.texts import sort_key
from incubator.users import Actor, Role, require


class CodeTaken(Refusal):
    """Another resource has the code."""

    rule = "code-taken"
    title = N_("The code is in use")


class CapacityInUse(Refusal):
    """Bookings to come need more units than would be left."""

    rule = "capacity-in-use"
    title = N_("More units are booked than would be left")


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceDetails:
    """What is entered about a resource; units as in `facilities.tables.Resource`."""

    incubator: UUID
    code: str
    kind: str
    name_vi: str
    name_en: str
    category: UUID
    bought_by: UUID
    description: str = ""
    note: str = ""
    family: str = ""
    home_space: UUID | None = None
    capacity: int = 1
    seats: int | None = None
    area: int | None = None
    is_bookable: bool = True
    is_unattended: bool = False
    needs_approval: bool = False
    needs_inspection: bool = False
    needs_calibration: bool = False
    audience: str = "TENANTS"
    safety_class: str | None = None
    technician_qualification: UUID | None = None
    setup_minutes: int = 0
    cleanup_minutes: int = 0
    min_slot_minutes: int = 30
    max_slot_minutes: int | None = None
    slot_step_minutes: int = 30
    notice_minutes: int = 0
    horizon_days: int = 60
    capex: int = 0
    is_active: bool = True
    qualifications: tuple[UUID, ...] = ()


DAY, WEEK, MONTH, YEAR = 1440, 10_080, 44_640, 366
_BOUNDS = {
    "capacity": (0, 10_000),
    "setup_minutes": (0, DAY),
    "cleanup_minutes": (0, DAY),
    "min_slot_minutes": (1, WEEK),
    "slot_step_minutes": (1, DAY),
    "notice_minutes": (0, MONTH),
    "horizon_days": (1, 2 * YEAR),
    "capex": (0, 10**15),
}
_OPTIONAL_BOUNDS = {"max_slot_minutes": (1, MONTH), "seats": (1, 100_000), "area": (1, 10**8)}


def checked(details: ResourceDetails) -> ResourceDetails:
    """The details in their stored form; Invalid names the field that cannot be."""
    for name, (least, most) in _BOUNDS.items():
        checked_number(name, getattr(details, name), most, least)
    for name, (least, most) in _OPTIONAL_BOUNDS.items():
        if (value := getattr(details, name)) is not None:
            checked_number(name, value, most, least)
    checked_choice("kind", details.kind, KINDS)
    checked_choice("audience", details.audience, AUDIENCES)
    _check_safety(details)
    if details.max_slot_minutes and details.max_slot_minutes < details.min_slot_minutes:
        raise Invalid("max_slot_minutes", N_("The longest slot is shorter than the shortest."))
    if details.kind == "ROOM" and details.capacity != 1:
        raise Invalid("capacity", N_("A room is booked as a whole: its capacity is 1."))
    return replace(
        details,
        code=checked_text("code", details.code, 20, required=True).upper(),
        name_vi=checked_text("name_vi", details.name_vi, 200, required=True),
        name_en=checked_text("name_en", details.name_en, 200, required=True),
        description=checked_text("description", details.description, 2000, multiline=True),
        note=checked_text("note", details.note, 2000, multiline=True),
        family=checked_text("family", details.family, 40),
        qualifications=tuple(dict.fromkeys(details.qualifications)),
    )


def _check_safety(details: ResourceDetails) -> None:
    if details.safety_class is None:
        return
    checked_choice("safety_class", details.safety_class, CLASSES)
    if details.safety_class in "CD" and details.technician_qualification is None:
        raise Invalid(
            "technician_qualification",
            N_("Classes C and D need a technician: choose the qualification."),
        )


async def add_resource(
    details: ResourceDetails, *, rate: RateDetails | None = None, actor: Actor, now: datetime
) -> UUID:
    """Enter a resource, with its first rate if it has one; returns its id."""
    require(actor, Role.manager, incubator=details.incubator)
    details = checked(details)
    resource = uuid7()
    async with _guarded(details), write():
        await _check_references(details, resource)
        values = {"id": resource, **columns_of(details)}
        await execute(
            f"INSERT INTO resource ({', '.join(values)}) VALUES ({marks(list(values))})",  # noqa: S608
            *values.values(),
        )
        await _require(resource, details.qualifications)
        if rate is not None:
            await insert_rate(resource, rate)
        await audit.record(
            actor, "resource.add", "resource", resource, incubator=details.incubator, now=now
        )
    return resource


async def edit_resource(
    resource: UUID, details: ResourceDetails, *, actor: Actor, now: datetime
) -> None:
    """Change a resource; it stays in its house. CapacityInUse below what is booked to come."""
    details = checked(details)
    async with _guarded(details), write():
        found = await lock(Resource, [resource])
        if not found:
            raise NotFound
        house = found[0]["incubator"]
        require(actor, Role.manager, incubator=house)
        details = replace(details, incubator=house)
        await _check_references(details, resource)
        changed = {k: v for k, v in columns_of(details).items() if found[0][k] != v}
        fields = set(changed) - {"search_key", "sort_key"}
        await _save(resource, changed | retirement(changed, now))
        if await _needed(resource) != set(details.qualifications):
            fields.add("qualifications")
            await execute("DELETE FROM resource_qualification WHERE resource = {}", resource)
            await _require(resource, details.qualifications)
        if fields:
            await audit.record(
                actor, "resource.edit", "resource", resource,
                incubator=house, fields=fields, now=now,
            )  # fmt: skip


def retirement(changed: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """The last day of a resource that is retired by a change; none again when it comes back."""
    if "is_active" not in changed:
        return {}
    return {"retired_on": None if changed["is_active"] else local(now).date()}


async def _save(resource: UUID, changed: dict[str, Any]) -> None:
    if not changed:
        return
    columns = ", ".join(f"{name} = {{}}" for name in changed)
    await execute(
        f"UPDATE resource SET {columns} WHERE id = {{}}",  # noqa: S608
        *changed.values(),
        resource,
    )


@asynccontextmanager
async def _guarded(details: ResourceDetails) -> AsyncIterator[None]:
    """Say as a rule what the database refuses: a code in use, a capacity that is booked."""
    try:
        yield
    except Exception as error:
        match violated(error):
            case "resource.code":
                raise await _code_taken(details.code) from error
            case "capacity":
                raise capacity_in_use(details.capacity) from error
        raise


def capacity_in_use(capacity: int) -> CapacityInUse:
    """The refusal of a capacity that is less than what is booked."""
    message = N_("Bookings to come take more than %(capacity)s units at once. Move them first.")
    return CapacityInUse(message, capacity=capacity, field="capacity")


async def _code_taken(code: str) -> CodeTaken:
    owner = await fetch("SELECT name_vi FROM resource WHERE code = {}", code)
    return CodeTaken(
        N_("Code %(code)s belongs to %(name)s. Choose another."),
        code=code,
        name=owner[0]["name_vi"],
        field="code",
    )


async def _needed(resource: UUID) -> set[UUID]:
    sql = "SELECT qualification FROM resource_qualification WHERE resource = {}"
    return {row["qualification"] for row in await fetch(sql, resource)}


async def _require(resource: UUID, qualifications: tuple[UUID, ...]) -> None:
    for qualification in qualifications:
        await execute(
            "INSERT INTO resource_qualification (id, resource, qualification) VALUES ({}, {}, {})",
            uuid7(), resource, qualification,
        )  # fmt: skip


def columns_of(details: ResourceDetails) -> dict[str, Any]:
    """The details as columns, with those that search and order go by."""
    values = asdict(details)
    del values["qualifications"]
    return {
        **values,
        "search_key": search_key(details.name_vi, details.name_en, details.code),
        "sort_key": sort_key(details.name_vi),
    }


async def _check_references(details: ResourceDetails, resource: UUID) -> None:
    """Refuse references to nothing or to another house."""
    house = details.incubator
    for field, sql, args in (
        ("category", "SELECT 1 FROM cost_category WHERE id = {}", (details.category,)),
        ("bought_by", "SELECT 1 FROM budget_line WHERE id = {} AND incubator = {}",
         (details.bought_by, house)),
        ("home_space", "SELECT 1 FROM resource WHERE id = {} AND incubator = {} AND id <> {}",
         details.home_space and (details.home_space, house, resource)),
        ("technician_qualification", "SELECT 1 FROM qualification WHERE id = {}",
         details.technician_qualification and (details.technician_qualification,)),
    ):  # fmt: skip
        if args and not await fetch(sql, *args):
            raise Invalid(field, N_("Choose one of the values offered."))
    known = f"SELECT id FROM qualification WHERE id IN ({marks(details.qualifications)})"  # noqa: S608
    if len(await fetch(known, *details.qualifications)) < len(details.qualifications):
        raise Invalid("qualifications", N_("Choose one of the values offered."))
