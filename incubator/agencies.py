"""Public bodies and their names over time: a new name is a new record, the old one stays."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from incubator import audit
from incubator.checks import checked_text
from incubator.database import execute, fetch, lock, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Invalid, Refusal
from incubator.tables import Agency
from incubator.texts import sort_key
from incubator.users import Actor, only_administrators

_EARLIEST = date(1945, 9, 2)
_LONGEST_CODE, _LONGEST_NAME = 40, 200


class AgencyEnded(Refusal):
    rule = "agency-ended"
    title = N_("The agency is there no more under this name")


class AgencyExists(Refusal):
    rule = "agency-exists"
    title = N_("The agency is there already")


@dataclass(frozen=True, slots=True)
class AgencyRecord:
    """A name that an agency bore from a day to another, both included (None: to this day).

    `successor` is the agency that took over its work under another code.
    """

    id: UUID
    code: str
    name: Name
    valid_from: date
    valid_to: date | None
    successor: UUID | None
    successor_name: Name | None
    earlier: tuple["AgencyRecord", ...] = ()

    @property
    def ended_on(self) -> date | None:
        """The first day on which it bears the name no more."""
        return self.valid_to and self.valid_to + timedelta(days=1)

    def bears_on(self, day: date) -> bool:
        """Whether this is its name on the day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


async def list_agencies() -> list[AgencyRecord]:
    """Each agency under its latest name with the earlier ones, the newest first; by name."""
    by_code: dict[str, list[AgencyRecord]] = defaultdict(list)
    for row in await fetch(f"{_SELECT} ORDER BY a.code, a.valid_from DESC"):
        by_code[row["code"]].append(_record(row))
    latest = [replace(names[0], earlier=tuple(names[1:])) for names in by_code.values()]
    return sorted(latest, key=lambda one: (one.valid_to is not None, sort_key(str(one.name))))


async def show_agency(agency: UUID) -> AgencyRecord:
    """The agency that this record belongs to, under its latest name; NotFound."""
    rows = await fetch("SELECT code FROM agency WHERE id = {}", agency)
    if not rows:
        raise NotFound
    return next(one for one in await list_agencies() if one.code == rows[0]["code"])


async def add_agency(
    code: str, name: Name, valid_from: date, *, actor: Actor, now: datetime
) -> UUID:
    """A new agency; AgencyExists for a code that is used, Invalid, Forbidden."""
    only_administrators(actor)
    code = checked_text("code", code, _LONGEST_CODE, required=True).upper()
    name = _checked(name)
    _check_day(valid_from)
    async with write():
        if await fetch("SELECT 1 AS found FROM agency WHERE code = {}", code):
            message = N_("The code %(code)s is used. Rename that agency instead.")
            raise AgencyExists(message, code=code, field="code")
        agency = await _insert(code, name, valid_from)
        await audit.record(actor, "agency.add", "agency", agency, now=now)
    return agency


async def rename_agency(
    agency: UUID, name: Name, valid_from: date, *, actor: Actor, now: datetime
) -> UUID:
    """Another name from a day on; what was issued before keeps the old one. The new record's id.

    AgencyEnded when the record is no longer the latest name, NotFound, Invalid, Forbidden.
    """
    only_administrators(actor)
    name = _checked(name)
    async with write():
        old = await _current(agency)
        if (name.vi, name.en) == (old["name_vi"], old["name_en"]):
            raise Invalid("name_vi", N_("This is its name already."))
        _check_after("valid_from", valid_from, old)
        new = await _insert(old["code"], name, valid_from)
        await _end(agency, valid_from - timedelta(days=1), new)
        await audit.record(
            actor, "agency.rename", "agency", new, fields=("name_vi", "valid_from"), now=now
        )
    return new


async def merge_agency(
    agency: UUID, successor: UUID, merged_on: date, *, actor: Actor, now: datetime
) -> None:
    """Let another agency do its work from a day on. AgencyEnded, NotFound, Invalid, Forbidden."""
    only_administrators(actor)
    async with write():
        old = await _current(agency)
        heir = await fetch("SELECT code, valid_to FROM agency WHERE id = {}", successor)
        if not heir or heir[0]["valid_to"] is not None or heir[0]["code"] == old["code"]:
            raise Invalid("successor", N_("Choose one of the values offered."))
        _check_after("merged_on", merged_on, old)
        await _end(agency, merged_on - timedelta(days=1), successor)
        await audit.record(
            actor, "agency.merge", "agency", agency, fields=("successor", "valid_to"), now=now
        )


async def _current(agency: UUID) -> dict[str, Any]:
    found: list[dict[str, Any]] = await lock(Agency, [agency])
    if not found:
        raise NotFound
    if found[0]["valid_to"] is not None:
        raise AgencyEnded(
            N_("This name ended on %(day)s. Open the agency under its name of now."),
            day=found[0]["valid_to"],
        )
    return found[0]


async def _insert(code: str, name: Name, valid_from: date) -> UUID:
    agency = uuid7()
    await execute(
        "INSERT INTO agency (id, code, name_vi, name_en, valid_from) VALUES ({}, {}, {}, {}, {})",
        agency,
        code,
        name.vi,
        name.en,
        valid_from,
    )
    return agency


async def _end(agency: UUID, last_day: date, successor: UUID) -> None:
    await execute(
        "UPDATE agency SET valid_to = {}, successor = {} WHERE id = {}", last_day, successor, agency
    )


def _checked(name: Name) -> Name:
    return Name(
        checked_text("name_vi", name.vi, _LONGEST_NAME, required=True),
        checked_text("name_en", name.en, _LONGEST_NAME, required=True),
    )


def _check_day(day: date) -> None:
    if day < _EARLIEST:
        raise Invalid("valid_from", N_("Give a day from %(day)s on."), day=_EARLIEST)


def _check_after(field: str, day: date, old: dict[str, Any]) -> None:
    if day <= old["valid_from"]:
        first = old["valid_from"] + timedelta(days=1)
        raise Invalid(field, N_("Give a day from %(day)s on."), day=first)


_SELECT = (
    "SELECT a.id, a.code, a.name_vi, a.name_en, a.valid_from, a.valid_to, s.id AS heir, "
    "s.code AS heir_code, s.name_vi AS heir_vi, s.name_en AS heir_en "
    "FROM agency a LEFT JOIN agency s ON s.id = a.successor"
)


def _record(row: dict[str, Any]) -> AgencyRecord:
    is_other = row["heir"] is not None and row["heir_code"] != row["code"]
    return AgencyRecord(
        id=row["id"],
        code=row["code"],
        name=Name(row["name_vi"], row["name_en"]),
        valid_from=row["valid_from"],
        valid_to=row["valid_to"],
        successor=row["heir"] if is_other else None,
        successor_name=Name(row["heir_vi"], row["heir_en"]) if is_other else None,
    )
