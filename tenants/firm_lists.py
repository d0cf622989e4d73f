"""Many firms at once, as a file brings them: entered and edited in one short transaction."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from incubator import audit
from incubator.audit import Noted
from incubator.batches import (
    MOST_PARAMETERS,
    Overtaken,
    changed_values,
    insert_rows,
    lock_all,
    update_row,
)
from incubator.database import fetch, violated, write
from incubator.ids import uuid7
from incubator.users import Actor, Role, require
from tenants.firms import FirmDetails, columns_of
from tenants.stage_history import History, histories_of
from tenants.stages import ENTRIES
from tenants.tables import Firm
from tenants.transitions import taken_over

_KEYS = {"search_key", "sort_key"}


@dataclass(frozen=True, slots=True)
class Stay:
    """A time in a house, until a day (exclusive) or without an end; known when it has an id."""

    incubator: UUID
    starts_on: date
    ends_on: date | None = None
    id: UUID | None = None

    def overlaps(self, other: Stay) -> bool:
        """Whether two stays are in the same house at the same time."""
        if self.incubator != other.incubator:
            return False
        begins_before = self.starts_on < (other.ends_on or date.max)
        return begins_before and other.starts_on < (self.ends_on or date.max)


@dataclass(frozen=True, slots=True)
class FirmEntry:
    """What a row makes of a firm: a new one, or a known one edited; and its stay in a house.

    `details` are `checked` already; of a known firm `before` is what was read of it, None when
    nothing of it changes. A stay that is known gets its end. `since` is the first day of a new
    firm in its stage, where that lies before these records, and `decision_no` its decision.
    """

    firm: UUID | None
    details: FirmDetails
    before: FirmDetails | None = None
    stay: Stay | None = None
    since: date | None = None
    decision_no: str = ""


async def enter_firms(
    entries: Sequence[FirmEntry], *, actor: Actor | None, now: datetime
) -> list[UUID]:
    """Enter and edit firms as the entries say, all or none; returns the firms in their order.

    No actor is the command line. Nothing is checked here but that all is as it was read:
    Overtaken when it is not. The write lock is held for some twenty statements for
    thousands of new firms, and one more for each that changes.
    """
    if actor is not None:
        require(actor, Role.manager, Role.admin)
    ids = [entry.firm or uuid7() for entry in entries]
    placed = list(zip(ids, entries, strict=True))
    added = [
        {"id": id, **columns_of(one.details), "created_at": now}
        for id, one in placed
        if one.firm is None
    ]
    steps = [
        taken_over(id, one.details.stage, one.since, one.decision_no, actor=actor, now=now)
        for id, one in placed
        if one.firm is None and one.since and one.details.stage not in ENTRIES
    ]
    edits = [_edit(id, one.before, one.details) for id, one in placed if one.before]
    try:
        async with write():
            found = await lock_all(Firm, [one.firm for one in entries if one.firm])
            noted = [await edit.made(found[edit.firm]) for edit in edits]
            await insert_rows("firm", added)
            noted += [Noted("firm.add", "firm", row["id"]) for row in added]
            await insert_rows("stage_change", steps)
            noted += await _settle(placed)
            await audit.record_all(actor, noted, now=now)
    except Exception as error:
        if violated(error) == "firm.tax_code":
            raise Overtaken from error
        raise
    return ids


@dataclass(frozen=True, slots=True)
class _Edit:
    """The columns of a firm that change: as they were read, and as they shall be."""

    firm: UUID
    before: dict[str, Any]
    changed: dict[str, Any]

    async def made(self, row: dict[str, Any]) -> Noted:
        """Change the locked row; Overtaken when it is no longer what was read."""
        if any(row[name] != self.before[name] for name in self.changed.keys() - _KEYS):
            raise Overtaken
        await update_row("firm", self.firm, self.changed)
        return Noted("firm.edit", "firm", self.firm, fields=self.changed.keys() - _KEYS)


def _edit(firm: UUID, before: FirmDetails, after: FirmDetails) -> _Edit:
    read = columns_of(before)
    return _Edit(firm, read, changed_values(read, columns_of(after)))


async def _settle(placed: Sequence[tuple[UUID, FirmEntry]]) -> list[Noted]:
    """Start the stays that are new, and set the end of those that are known."""
    stays = [(id, entry.stay) for id, entry in placed if entry.stay]
    await _check_stays(stays)
    rows, noted = [], []
    for firm, stay in stays:
        if stay.id:
            await update_row("tenancy", stay.id, {"ends_on": stay.ends_on})
            noted.append(
                Noted("tenancy.end", "tenancy", stay.id, stay.incubator, fields=["ends_on"])
            )
            continue
        tenancy = uuid7()
        row = {
            "id": tenancy, "firm": firm, "incubator": stay.incubator,
            "starts_on": stay.starts_on, "ends_on": stay.ends_on,
        }  # fmt: skip
        rows.append(row)
        noted.append(Noted("tenancy.start", "tenancy", tenancy, stay.incubator))
    await insert_rows("tenancy", rows)
    return noted


async def _check_stays(stays: Sequence[tuple[UUID, Stay]]) -> None:
    """Overtaken when a stay overlaps one, or an exit, that was not there when it was weighed."""
    wanted = {firm for firm, _ in stays}
    if not wanted:
        return
    known, histories = await stays_of_all(), await histories_of_all(wanted)
    for firm, stay in stays:
        left = histories[firm].exit if firm in histories else None
        if left and (stay.ends_on is None or stay.ends_on > left.left_on):
            raise Overtaken
        for other in known.get(firm, ()):
            if other.id != stay.id and other.overlaps(stay):
                raise Overtaken


async def stays_of_all() -> dict[UUID, list[Stay]]:
    """Every stay of every firm, by firm."""
    found: dict[UUID, list[Stay]] = {}
    for row in await fetch("SELECT id, firm, incubator, starts_on, ends_on FROM tenancy"):
        found.setdefault(row.pop("firm"), []).append(Stay(**row))
    return found


async def histories_of_all(firms: Collection[UUID]) -> dict[UUID, History]:
    """The history of each of these firms, however many they are."""
    ids = list(firms)
    found: dict[UUID, History] = {}
    for first in range(0, len(ids), MOST_PARAMETERS):
        found |= await histories_of(ids[first : first + MOST_PARAMETERS])
    return found


async def known_firms() -> list[tuple[UUID, FirmDetails]]:
    """Every firm with what is entered of it."""
    names = list(FirmDetails.__dataclass_fields__)
    rows: list[dict[str, Any]] = await fetch(f"SELECT id, {', '.join(names)} FROM firm")  # noqa: S608
    return [(row.pop("id"), FirmDetails(**row)) for row in rows]
