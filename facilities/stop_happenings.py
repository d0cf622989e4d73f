"""Closures, maintenance and breakdowns as happenings of calendars: times that nobody can take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from incubator.audit import last_changes
from incubator.clock import local, moment
from incubator.database import Row, fetch, marks
from incubator.happenings import (
    CANCELLED,
    CONFIRMED,
    DOMAIN,
    Happening,
    Mark,
    Reader,
    Scope,
    Source,
    said_of_time,
)
from incubator.happenings import opaque as hidden
from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.search_keys import Sql

TITLES = {
    "CLOSURE": N_("Closed"),
    "PLANNED": N_("Maintenance"),
    "BREAKDOWN": N_("Out of order"),
}
_MINUTE = timedelta(minutes=1)
# What happened to a stop is in the audit alone: each entry after the first is a change of it.
_CHANGES = (
    "(SELECT COUNT(*) FROM audit_entry e WHERE e.subject_kind = '{kind}'"
    " AND e.subject_id = CAST(s.id AS VARCHAR(40)))"
)
_CLOSURES = (
    "SELECT s.id, 'CLOSURE' AS kind, s.starts_at, s.ends_at, s.withdrawn_at,"
    f" {_CHANGES.replace('{kind}', 'closure')} AS changes FROM closure s"
)
_REPAIRS = (
    "SELECT s.id, s.kind, s.starts_at, s.ends_at, s.withdrawn_at,"
    f" {_CHANGES.replace('{kind}', 'maintenance')} AS changes FROM maintenance s"
)


async def _of_resource(subject: UUID, reader: Reader) -> list[Mark]:
    closures: Sql = (
        "(s.resource = {} OR s.incubator = (SELECT incubator FROM resource WHERE id = {}))",
        [subject, subject],
    )
    return await _marks(closures, ("s.resource = {}", [subject]), reader)


async def _of_house(subject: UUID, reader: Reader) -> list[Mark]:
    resources = "s.resource IN (SELECT id FROM resource WHERE incubator = {})"
    closures: Sql = (f"(s.incubator = {{}} OR {resources})", [subject, subject])
    return await _marks(closures, (resources, [subject]), reader)


async def _marks(closures: Sql, repairs: Sql, reader: Reader) -> list[Mark]:
    found = []
    for select, (about, args) in ((_CLOSURES, closures), (_REPAIRS, repairs)):
        rows = await fetch(
            f"{select} WHERE {about} AND (s.ends_at IS NULL OR s.ends_at > {{}})"
            " AND (s.withdrawn_at IS NULL OR s.withdrawn_at >= {}) ORDER BY s.starts_at, s.id",
            *(*args, reader.since, reader.cancelled_since),
        )
        found += [_mark(row, reader) for row in rows]
    return found


def _mark(row: Row, reader: Reader) -> Mark:
    """An end that nobody knows is today's: the entry grows with the days."""
    ref = ("CLOSURE" if row["kind"] == "CLOSURE" else "MAINTENANCE", row["id"])
    until = row["ends_at"] or _end_of_day(max(reader.now, row["starts_at"]))
    return Mark((*ref, until), max(row["changes"] - 1, 0), reader.scope.value)


def _end_of_day(at: datetime) -> datetime:
    return moment(local(at).date(), 24 * 60)


async def tell(found: Sequence[Mark]) -> Mapping[Mark, Happening]:
    """What the stops are, in the current language. Three statements."""
    rows = {
        row["id"]: row for kind in ("CLOSURE", "MAINTENANCE") for row in await _rows(kind, found)
    }
    changes = await last_changes(list(rows), "closure", "maintenance")
    told = {}
    for mark in found:
        assert isinstance(mark.ref, tuple)
        _, id, until = mark.ref
        if row := rows.get(id):
            changed_at = changes.get(str(id)) or row["made_at"]
            told[mark] = _happening(mark, row, until, changed_at)
    return told


async def _rows(kind: str, found: Sequence[Mark]) -> list[Row]:
    refs = [mark.ref for mark in found if isinstance(mark.ref, tuple)]
    ids = [ref[1] for ref in refs if ref[0] == kind]
    if not ids:
        return []
    return await fetch(f"{_DETAILS[kind]} WHERE s.id IN ({marks(ids)})", *ids)


_TOLD = (
    "s.starts_at, s.reason, s.made_at, s.withdrawn_at, r.code, r.name_vi, r.name_en,"
    " h.name_vi AS house_vi, h.name_en AS house_en"
)
_DETAILS = {
    "CLOSURE": f"SELECT s.id, 'CLOSURE' AS kind, {_TOLD} FROM closure s"
    " LEFT JOIN resource r ON r.id = s.resource"
    " JOIN incubator h ON h.id = COALESCE(s.incubator, r.incubator)",
    "MAINTENANCE": f"SELECT s.id, s.kind, {_TOLD} FROM maintenance s"
    " JOIN resource r ON r.id = s.resource JOIN incubator h ON h.id = r.incubator",
}


def _happening(mark: Mark, row: Row, until: datetime, changed_at: datetime) -> Happening:
    is_busy_only = mark.shown == Scope.busy
    uid = f"stop-{row['id']}@{DOMAIN}"
    house = str(Name(row["house_vi"], row["house_en"]))
    where = f"{row['code']} {Name(row['name_vi'], row['name_en'])}" if row["code"] else house
    status = CANCELLED if row["withdrawn_at"] else CONFIRMED
    return Happening(
        uid=hidden(uid) if is_busy_only else uid,
        sequence=mark.sequence,
        changed_at=changed_at,
        starts=row["starts_at"],
        ends=max(until, row["starts_at"] + _MINUTE),
        summary=said_of_time(status)
        if is_busy_only
        else f"{gettext(TITLES[row['kind']])}: {where}",
        status=status,
        detail=row["reason"] if mark.shown == Scope.full else "",
        place="" if is_busy_only else house,
    )


_AUDITED = frozenset({"closure", "maintenance"})
_NAMED = frozenset({"resource", "incubator"})
OF_RESOURCES = Source("stop", _of_resource, tell, _AUDITED, _NAMED)
OF_HOUSES = Source("stop", _of_house, tell, _AUDITED, _NAMED)
