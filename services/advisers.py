"""Advisers: entering one, what they can give and when, and whom they may not advise."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID
from zoneinfo import available_timezones

from facilities.catalogue import CodeTaken
from facilities.dated_weeks import checked_week
from facilities.hours import Span
from incubator import audit
from incubator.batches import changed_values, insert_rows, update_row
from incubator.checks import checked_choice, checked_number, checked_text
from incubator.database import execute, fetch, lock, marks, violated, write
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.people import add_person
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role, require
from services.adviser_records import LANGUAGES
from services.tables import Adviser
from tenants.tables import Firm

HOUSE_ZONE = "Asia/Ho_Chi_Minh"
LARGEST_FEE = 100_000_000
"""Đồng for an hour."""
WEEK = 10_080


class AlreadyAnAdviser(Refusal):
    """The person is entered as an adviser already."""

    rule = "already-an-adviser"
    title = N_("This person is an adviser already")


class ConflictNoted(Refusal):
    """The conflict of interest is noted already."""

    rule = "conflict-noted"
    title = N_("This conflict of interest is noted already")


class ConflictEnded(Refusal):
    """The conflict of interest was ended before."""

    rule = "conflict-ended"
    title = N_("This conflict of interest has ended already")


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviserDetails:
    """What is entered about an adviser: đồng an hour, minutes a week, ids of services."""

    code: str
    fields_vi: str
    languages: Sequence[str]
    hour_fee: int
    weekly_cap_minutes: int
    fields_en: str = ""
    time_zone: str = HOUSE_ZONE
    is_active: bool = True
    services: Sequence[UUID] = ()
    hours: Sequence[Span] = ()


async def add_adviser(
    details: AdviserDetails, *, person: UUID | None = None, full_name: str = "", actor: Actor,
    now: datetime,
) -> UUID:  # fmt: skip
    """Enter an adviser: a person who is known, or a new one by name.

    AlreadyAnAdviser, CodeTaken, Invalid, Forbidden.
    """
    require(actor, Role.manager)
    row = _row(details)
    adviser = uuid7()
    async with _guarded(row["code"]), write():
        await _check_services(details.services)
        if person is None:
            person = await add_person(full_name, actor=actor, now=now)
        await insert_rows("adviser", [{"id": adviser, "person": person, **row, "entered_at": now}])
        await _keep_services(adviser, details.services)
        await _keep_hours(adviser, details.hours)
        await audit.record(actor, "adviser.add", "adviser", adviser, now=now)
    return adviser


async def edit_adviser(
    adviser: UUID, details: AdviserDetails, *, person: UUID | None = None, actor: Actor,
    now: datetime,
) -> None:  # fmt: skip
    """Save what was changed; with a person the adviser is henceforth that one, who has an account.

    NotFound, AlreadyAnAdviser, CodeTaken, Invalid, Forbidden.
    """
    require(actor, Role.manager)
    row = _row(details) | ({"person": person} if person else {})
    async with _guarded(row["code"]), write():
        found = await lock(Adviser, [adviser])
        if not found:
            raise NotFound
        await _check_services(details.services)
        changed = changed_values(found[0], row)
        if changed:
            await update_row("adviser", adviser, changed)
        fields = [*changed]
        if await _keep_services(adviser, details.services):
            fields.append("services")
        if await _keep_hours(adviser, details.hours):
            fields.append("hours")
        if fields:
            await audit.record(actor, "adviser.edit", "adviser", adviser, fields=fields, now=now)


async def set_hours(adviser: UUID, hours: Sequence[Span], *, actor: Actor, now: datetime) -> None:
    """Set the working hours of an adviser: a manager, or the adviser for themselves."""
    checked_week(hours)
    async with write():
        found = await lock(Adviser, [adviser])
        if not found:
            raise NotFound
        if not (actor.has(Role.manager) or _is_own(found[0], actor)):
            raise Forbidden
        if await _keep_hours(adviser, hours):
            await audit.record(actor, "adviser.edit", "adviser", adviser, fields=["hours"], now=now)


def _is_own(row: dict[str, Any], actor: Actor) -> bool:
    return actor.has(Role.adviser) and bool(row["person"] == actor.person)


def _row(details: AdviserDetails) -> dict[str, Any]:
    """The details as they are stored; Invalid names what cannot be."""
    spoken = [code for code in LANGUAGES if code in details.languages]
    if not spoken or len(spoken) < len(set(details.languages)):
        raise Invalid("languages", N_("Choose at least one of the languages offered."))
    checked_week(details.hours)
    return {
        "code": checked_text("code", details.code, 20, required=True).upper(),
        "fields_vi": checked_text("fields_vi", details.fields_vi, 300, required=True),
        "fields_en": checked_text("fields_en", details.fields_en, 300),
        "languages": ",".join(spoken),
        "hour_fee": checked_number("hour_fee", details.hour_fee, LARGEST_FEE),
        "weekly_cap_minutes": checked_number(
            "weekly_cap_minutes", details.weekly_cap_minutes, WEEK, 1
        ),
        "time_zone": checked_choice("time_zone", details.time_zone, _time_zones()),
        "is_active": details.is_active,
    }


@cache
def _time_zones() -> frozenset[str]:
    """All that this machine knows, looked for once: it reads hundreds of files for them."""
    return frozenset(available_timezones())


async def _check_services(services: Sequence[UUID]) -> None:
    wanted = set(services)
    rows = await fetch(f"SELECT id FROM service WHERE id IN ({marks(services)})", *services)
    if len(rows) < len(wanted):
        raise Invalid("services", N_("Choose one of the values offered."))


async def _keep_services(adviser: UUID, services: Sequence[UUID]) -> bool:
    """Store what the adviser can give; whether that is something else than before."""
    rows = await fetch("SELECT service FROM adviser_service WHERE adviser = {}", adviser)
    if {row["service"] for row in rows} == set(services):
        return False
    await execute("DELETE FROM adviser_service WHERE adviser = {}", adviser)
    await insert_rows(
        "adviser_service",
        [{"id": uuid7(), "adviser": adviser, "service": one} for one in sorted(set(services))],
    )
    return True


async def _keep_hours(adviser: UUID, hours: Sequence[Span]) -> bool:
    """Store the week; whether it is another than before."""
    rows = await fetch(
        "SELECT weekday, opens, closes FROM adviser_hours WHERE adviser = {}", adviser
    )
    if {Span(**row) for row in rows} == set(hours):
        return False
    await execute("DELETE FROM adviser_hours WHERE adviser = {}", adviser)
    await insert_rows(
        "adviser_hours",
        [
            {"id": uuid7(), "adviser": adviser, "weekday": one.weekday, "opens": one.opens,
             "closes": one.closes}
            for one in hours
        ],
    )  # fmt: skip
    return True


@asynccontextmanager
async def _guarded(code: str) -> AsyncIterator[None]:
    """Say as a rule what the database refuses, also when two enter it at once."""
    try:
        yield
    except Exception as error:
        match violated(error):
            case "adviser.code":
                raise CodeTaken(
                    N_("Code %(code)s belongs to another adviser. Choose another."),
                    code=code,
                    field="code",
                ) from error
            case "adviser.person":
                raise AlreadyAnAdviser(
                    N_("This account belongs to another adviser. Edit that one instead."),
                    field="person",
                ) from error
            case "foreign-key":
                raise Invalid("person", N_("Choose one of the values offered.")) from error
        raise


async def note_conflict(
    adviser: UUID, firm: UUID, reason: str, *, actor: Actor, now: datetime
) -> UUID:
    """Note why an adviser may not advise a firm; nobody assigns them to it from now on.

    ConflictNoted, NotFound, Invalid, Forbidden.
    """
    require(actor, Role.manager)
    reason = checked_text("reason", reason, 500, required=True)
    async with write():
        if not await lock(Firm, [firm]):
            raise Invalid("firm", N_("Choose one of the values offered."))
        if not await lock(Adviser, [adviser]):
            raise NotFound
        if await fetch(
            "SELECT 1 FROM adviser_conflict WHERE adviser = {} AND firm = {} AND ended_at IS NULL",
            *(adviser, firm),
        ):
            raise ConflictNoted(
                N_("A conflict of interest with this firm is in force. End it before noting anew."),
                field="firm",
            )
        conflict = uuid7()
        row = {"id": conflict, "adviser": adviser, "firm": firm, "reason": reason,
               "noted_by": actor.user, "noted_at": now}  # fmt: skip
        await insert_rows("adviser_conflict", [row])
        await audit.record(actor, "adviser.note-conflict", "adviser", adviser, now=now)
    return conflict


async def end_conflict(conflict: UUID, *, actor: Actor, now: datetime) -> None:
    """Let a conflict of interest end; ConflictEnded when it has, NotFound, Forbidden."""
    require(actor, Role.manager)
    async with write():
        rows = await fetch("SELECT adviser FROM adviser_conflict WHERE id = {}", conflict)
        if not rows:
            raise NotFound
        adviser = rows[0]["adviser"]
        await lock(Adviser, [adviser])
        ended = await fetch(
            "UPDATE adviser_conflict SET ended_by = {}, ended_at = {}"
            " WHERE id = {} AND ended_at IS NULL RETURNING id",
            *(actor.user, now, conflict),
        )
        if not ended:
            raise ConflictEnded(N_("Somebody has ended this conflict of interest before."))
        await audit.record(actor, "adviser.end-conflict", "adviser", adviser, now=now)
