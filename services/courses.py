"""The catalogue of courses: entering one, and editing what the next runs start from."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from incubator import audit
from incubator.batches import changed_values, insert_rows, update_row
from incubator.checks import checked_number, checked_text
from incubator.database import execute, fetch, lock, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.search_keys import search_key
from incubator.texts import sort_key
from incubator.users import Actor, Role, require
from services.codes import check_known, guarded
from services.tables import Course

FEES = ("full_fee", "incubated_fee", "graduate_fee", "external_fee")
LARGEST_FEE = 1_000_000_000
"""Đồng for a seat of anything in the catalogue."""
LONGEST, MOST_SEATS = 60_000, 500
CATEGORY = "DAO_TAO"
"""The cost category that supports training (brief 1.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseDetails:
    """What is entered about a course: minutes in all, seats, and the fees of a seat in đồng."""

    code: str
    name_vi: str
    programme: UUID
    minutes: int
    seats: int
    full_fee: int
    incubated_fee: int
    graduate_fee: int
    external_fee: int
    legal_basis: str
    qualifications: tuple[UUID, ...] = ()
    name_en: str = ""
    about_vi: str = ""
    about_en: str = ""
    is_active: bool = True


async def add_course(details: CourseDetails, *, actor: Actor, now: datetime) -> UUID:
    """Enter a course. CodeTaken, Invalid, Forbidden."""
    require(actor, Role.manager)
    row = await _row(details)
    course = uuid7()
    async with guarded("course", row["code"]), write():
        await insert_rows("course", [{"id": course, **row, "entered_at": now}])
        await _grants(course, details.qualifications)
        await audit.record(actor, "course.add", "course", course, now=now)
    return course


async def edit_course(course: UUID, details: CourseDetails, *, actor: Actor, now: datetime) -> None:
    """Save what was changed; runs that are announced keep what they were announced with."""
    require(actor, Role.manager)
    row = await _row(details)
    async with guarded("course", row["code"]), write():
        found = await lock(Course, [course])
        if not found:
            raise NotFound
        changed = changed_values(found[0], row)
        if changed:
            await update_row("course", course, changed)
        await execute("DELETE FROM course_qualification WHERE course = {}", course)
        await _grants(course, details.qualifications)
        await audit.record(actor, "course.edit", "course", course, fields=changed, now=now)


async def _grants(course: UUID, qualifications: Collection[UUID]) -> None:
    rows = [
        {"id": uuid7(), "course": course, "qualification": one} for one in sorted(qualifications)
    ]
    if rows:
        await insert_rows("course_qualification", rows)


async def _row(details: CourseDetails) -> dict[str, Any]:
    """The details as they are stored; Invalid names what cannot be."""
    checked_number("minutes", details.minutes, LONGEST, 1)
    checked_number("seats", details.seats, MOST_SEATS, 1)
    for name in FEES:
        checked_number(name, getattr(details, name), LARGEST_FEE)
    row = {key: value for key, value in asdict(details).items() if key != "qualifications"}
    row["code"] = checked_text("code", details.code, 20, required=True).upper()
    row["name_vi"] = checked_text("name_vi", details.name_vi, 200, required=True)
    row["name_en"] = checked_text("name_en", details.name_en, 200)
    row["legal_basis"] = checked_text("legal_basis", details.legal_basis, 500, required=True)
    for about in ("about_vi", "about_en"):
        row[about] = checked_text(about, row[about], 2000, multiline=True)
    await check_known("programme", "programme", [details.programme])
    await check_known("qualifications", "qualification", details.qualifications)
    (category,) = await fetch("SELECT id FROM cost_category WHERE code = {}", CATEGORY)
    row["category"] = category["id"]
    row["search_key"] = search_key(row["name_vi"], row["name_en"], row["code"])
    row["sort_key"] = sort_key(row["name_vi"])
    return row
