"""Reading the audit: who did what to which thing, when and from where, for those who may."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from incubator.audit_subjects import Subject, subjects_of
from incubator.audit_words import KINDS, is_action
from incubator.clock import moment
from incubator.database import fetch, marks
from incubator.languages import N_
from incubator.names import Name
from incubator.paging import Paging
from incubator.refusals import Invalid
from incubator.search_keys import Sql, searched
from incubator.users import Actor, Role, require

READERS = (Role.auditor, Role.admin, Role.manager)
_CHOOSE = N_("Choose one of the values offered.")


@dataclass(frozen=True, slots=True)
class Entry:
    """One act: `actor` is None for the command line and the night's work."""

    id: UUID
    at: datetime
    actor: UUID | None
    person: str
    action: str
    kind: str
    subject_id: str
    subject: Subject | None
    incubator: UUID | None
    house: Name | None
    fields: list[str]
    sequence: int
    address: str

    @property
    def number(self) -> str:
        """What people call a booking on the phone; empty for other things."""
        return self.subject_id.replace("-", "")[-8:].upper() if self.kind == "booking" else ""


@dataclass(frozen=True, slots=True)
class Sought:
    """Which acts are asked for; `first` and `last` are days of the house, both included.

    `until` lets a long list stand still while it is read page by page.
    """

    q: str = ""
    action: str = ""
    kind: str = ""
    subject: str = ""
    incubator: UUID | None = None
    first: date | None = None
    last: date | None = None
    until: datetime | None = None

    def where(self, actor: Actor) -> Sql:
        """The condition, within what the actor may see; Invalid for what there is not."""
        if self.action and not is_action(self.action):
            raise Invalid("action", _CHOOSE)
        if self.kind and self.kind not in KINDS:
            raise Invalid("kind", _CHOOSE)
        person, words = searched(self.q).condition("p.search_key")
        asked: list[tuple[str, object]] = [
            ("e.action = {}", self.action),
            ("e.subject_kind = {}", self.kind),
            ("e.subject_id = {}", self.subject),
            ("e.incubator = {}", self.incubator),
            ("e.at >= {}", self.first and moment(self.first, 0)),
            ("e.at < {}", self.last and moment(self.last + timedelta(days=1), 0)),
            ("e.at <= {}", self.until),
        ]
        seen, houses = visible_to(actor)
        conditions = [seen, person, *(condition for condition, value in asked if value)]
        values = [value for _, value in asked if value]
        return " AND ".join(f"({one})" for one in conditions), [*houses, *words, *values]


def visible_to(actor: Actor) -> Sql:
    """Auditors and administrators see all; managers their houses, and the firms of all houses."""
    require(actor, *READERS)
    if actor.has(Role.admin) or actor.incubators(Role.auditor) is None:
        return "1 = 1", []
    houses = actor.incubators(Role.auditor, Role.manager)
    firms = "e.subject_kind = 'firm'" if actor.has(Role.manager) else "1 = 0"
    if houses is None:
        return f"e.incubator IS NOT NULL OR {firms}", []
    return f"e.incubator IN ({marks(list(houses))}) OR {firms}", [*sorted(houses)]


_TABLES = (
    "audit_entry e LEFT JOIN app_user u ON u.id = e.actor LEFT JOIN person p ON p.id = u.person "
    "LEFT JOIN incubator i ON i.id = e.incubator"
)
_COLUMNS = (
    "e.id, e.at, e.actor, p.full_name, e.action, e.subject_kind, e.subject_id, e.incubator, "
    "i.name_vi, i.name_en, e.details, e.sequence, e.address"
)


async def list_entries(
    sought: Sought, *, actor: Actor, paging: Paging | None = None
) -> tuple[list[Entry], int]:
    """The acts asked for, the latest first, and how many there are. Forbidden, Invalid."""
    paging = paging or Paging()
    where, args = sought.where(actor)
    total = await fetch(f"SELECT COUNT(*) AS n FROM {_TABLES} WHERE {where}", *args)
    rows = await fetch(
        f"SELECT {_COLUMNS} FROM {_TABLES} WHERE {where} ORDER BY e.at DESC, e.id DESC "
        "LIMIT {} OFFSET {}",
        *args,
        paging.size,
        paging.offset,
    )
    return await _entries(rows), total[0]["n"]


async def _entries(rows: Iterable[dict[str, Any]]) -> list[Entry]:
    rows = list(rows)
    subjects = await subjects_of((row["subject_kind"], row["subject_id"]) for row in rows)
    return [_entry(row, subjects.get((row["subject_kind"], row["subject_id"]))) for row in rows]


def _entry(row: dict[str, Any], subject: Subject | None) -> Entry:
    return Entry(
        id=row["id"],
        at=row["at"],
        actor=row["actor"],
        person=row["full_name"] or "",
        action=row["action"],
        kind=row["subject_kind"],
        subject_id=row["subject_id"],
        subject=subject,
        incubator=row["incubator"],
        house=Name(row["name_vi"], row["name_en"]) if row["name_vi"] else None,
        fields=json.loads(row["details"]).get("fields", []),
        sequence=row["sequence"],
        address=row["address"],
    )
