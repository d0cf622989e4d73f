"""Many resources at once, as a file brings them: entered and edited in one short transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from facilities.catalogue import ResourceDetails, capacity_in_use, columns_of, retirement
from facilities.tables import Resource
from facilities.tariffs import RateDetails, RateRecord, close_rate, last_rates, rate_row
from incubator import audit
from incubator.audit import Noted
from incubator.batches import (
    EntryRefused,
    Overtaken,
    changed_values,
    insert_rows,
    lock_all,
    update_row,
)
from incubator.database import execute, fetch, violated, write
from incubator.ids import uuid7
from incubator.users import Actor, Role, require

_KEYS = {"search_key", "sort_key"}


@dataclass(frozen=True, slots=True)
class ResourceEntry:
    """What a row makes of a resource: a new one or a known one edited, and a rate that begins.

    `details` are `checked` and their references looked up already; of a known resource `before` is
    what was read of it, None when nothing of it changes.
    """

    resource: UUID | None
    details: ResourceDetails
    before: ResourceDetails | None = None
    rate: RateDetails | None = None
    last_rate: RateRecord | None = None
    """The rate that ends when `rate` begins."""


async def enter_resources(
    entries: Sequence[ResourceEntry], *, actor: Actor | None, now: datetime
) -> list[UUID]:
    """Enter and edit resources as the entries say, all or none; returns them in their order.

    No actor is the command line. Nothing is checked here but that all is as it was read:
    Overtaken when it is not. EntryRefused when a capacity would fall below what is booked.
    """
    _check_actor(actor, entries)
    ids = [entry.resource or uuid7() for entry in entries]
    placed = list(zip(ids, entries, strict=True))
    added = [(id, one) for id, one in placed if one.resource is None]
    rows = [{"id": id, **columns_of(one.details)} for id, one in added]
    edits = _edits(placed)
    try:
        async with write():
            found = await lock_all(Resource, [one.resource for one in entries if one.resource])
            noted = [await edit.made(found[edit.resource], now) for edit in edits]
            await insert_rows("resource", rows)
            await _qualify(added)
            noted += [
                Noted("resource.add", "resource", id, one.details.incubator) for id, one in added
            ]
            noted += await _rate(placed)
            await audit.record_all(actor, noted, now=now)
    except Exception as error:
        if violated(error) == "resource.code":
            raise Overtaken from error
        raise
    return ids


def _check_actor(actor: Actor | None, entries: Sequence[ResourceEntry]) -> None:
    if actor is None or actor.has(Role.admin):
        return
    for house in {entry.details.incubator for entry in entries}:
        require(actor, Role.manager, incubator=house)


@dataclass(frozen=True, slots=True)
class _Edit:
    """The columns of a resource that change: as they were read, and as they shall be."""

    position: int
    resource: UUID
    entry: ResourceEntry
    before: dict[str, Any]
    changed: dict[str, Any]
    is_qualified_anew: bool

    async def made(self, row: dict[str, Any], now: datetime) -> Noted:
        """Change the locked row; Overtaken when it is no longer what was read."""
        if any(row[name] != self.before[name] for name in self.changed.keys() - _KEYS):
            raise Overtaken
        changed = self.changed | retirement(self.changed, now)
        await _update(self.position, self.resource, changed)
        fields = self.changed.keys() - _KEYS
        if self.is_qualified_anew:
            sql = "DELETE FROM resource_qualification WHERE resource = {}"
            await execute(sql, self.resource)
            await _qualify([(self.resource, self.entry)])
            fields |= {"qualifications"}
        house = self.entry.details.incubator
        return Noted("resource.edit", "resource", self.resource, house, fields)


def _edits(placed: Sequence[tuple[UUID, ResourceEntry]]) -> list[_Edit]:
    edits = []
    for position, (id, entry) in enumerate(placed):
        if entry.before is None:
            continue
        before, after = columns_of(entry.before), columns_of(entry.details)
        anew = set(entry.details.qualifications) != set(entry.before.qualifications)
        changed = changed_values(before, after)
        edits.append(_Edit(position, id, entry, before, changed, anew))
    return edits


async def _update(position: int, id: UUID, changed: dict[str, Any]) -> None:
    if not changed:
        return
    try:
        await update_row("resource", id, changed)
    except Exception as error:
        if violated(error) == "capacity":
            refusal = capacity_in_use(changed["capacity"])
            raise EntryRefused(position, refusal) from error
        raise


async def _qualify(placed: Sequence[tuple[UUID, ResourceEntry]]) -> None:
    await insert_rows(
        "resource_qualification",
        [
            {"id": uuid7(), "resource": id, "qualification": qualification}
            for id, entry in placed
            for qualification in entry.details.qualifications
        ],
    )


async def _rate(placed: Sequence[tuple[UUID, ResourceEntry]]) -> list[Noted]:
    """Let the new rates begin, and end those before them the day before."""
    rated = [(id, entry, entry.rate) for id, entry in placed if entry.rate]
    if not rated:
        return []
    last = await last_rates()
    for id, entry, rate in rated:
        if last.get(id) != entry.last_rate:
            raise Overtaken
        if entry.last_rate:
            await close_rate(entry.last_rate, rate.valid_from - timedelta(days=1))
    await insert_rows("rate", [rate_row(id, rate) for id, _, rate in rated])
    return [
        Noted("rate.add", "resource", id, entry.details.incubator)
        for id, entry, _ in rated
        if entry.resource
    ]


async def known_resources() -> dict[UUID, ResourceDetails]:
    """Every resource with what is entered of it."""
    names = [name for name in ResourceDetails.__dataclass_fields__ if name != "qualifications"]
    needs: dict[UUID, list[UUID]] = {}
    for row in await fetch("SELECT resource, qualification FROM resource_qualification"):
        needs.setdefault(row["resource"], []).append(row["qualification"])
    rows = await fetch(f"SELECT id, {', '.join(names)} FROM resource")  # noqa: S608
    return {
        row["id"]: ResourceDetails(
            **{name: row[name] for name in names},
            qualifications=tuple(sorted(needs.get(row["id"], ()))),
        )
        for row in rows
    }
