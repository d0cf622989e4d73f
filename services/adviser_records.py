"""Finding advisers, and what is known of each: fields, hours, services, conflicts of interest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from facilities.hours import Span
from incubator import clock
from incubator.database import Row, fetch, marks
from incubator.faults import NotFound
from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.search_keys import searched
from incubator.texts import fold
from incubator.users import Actor, Role

READERS = (
    Role.manager, Role.technician, Role.adviser, Role.tenant,
    Role.accountant, Role.approver, Role.auditor, Role.admin,
)  # fmt: skip
"""Who may know advisers by name; the city's departments see figures only."""
SEES_FEES = (Role.manager, Role.accountant, Role.approver, Role.auditor)

LANGUAGES = {
    "vi": N_("Vietnamese"),
    "en": N_("English"),
    "ja": N_("Japanese"),
    "ko": N_("Korean"),
    "zh": N_("Chinese"),
    "de": N_("German"),
    "fr": N_("French"),
}
"""What advisers speak, in the order in which a form offers it."""


def zone_name(zone: str) -> str:
    """Whose clock it is, as people say it: the house's country, elsewhere the city."""
    if zone == clock.HOUSE.key:
        return gettext(N_("Viet Nam"))
    return zone.rpartition("/")[2].replace("_", " ")


_COLUMNS = (
    "a.id, a.person, a.code, a.fields_vi, a.fields_en, a.languages, a.hour_fee,"
    " a.weekly_cap_minutes, a.time_zone, a.is_active, p.full_name AS name, u.id AS account"
)
_FROM = "adviser a JOIN person p ON p.id = a.person LEFT JOIN app_user u ON u.person = a.person"


@dataclass(frozen=True, slots=True)
class AdvisedService:
    """A service that an adviser can give."""

    id: UUID
    code: str
    name: Name


@dataclass(frozen=True, slots=True)
class AdviserRecord:
    """An adviser; the fee of an hour in đồng, the cap of a week in minutes."""

    id: UUID
    person: UUID
    account: UUID | None
    code: str
    name: str
    fields: Name
    languages: tuple[str, ...]
    hour_fee: int
    weekly_cap_minutes: int
    time_zone: str
    is_active: bool
    hours: tuple[Span, ...]
    services: tuple[AdvisedService, ...]

    def is_self(self, actor: Actor) -> bool:
        """Whether the actor is this adviser."""
        return actor.person == self.person


@dataclass(frozen=True, slots=True)
class Conflict:
    """Why an adviser may not advise a firm."""

    id: UUID
    firm: UUID
    firm_name: Name
    reason: str
    noted_at: datetime
    noted_by: str


async def list_advisers(
    *, q: str = "", service: UUID | None = None, retired: bool = False
) -> list[AdviserRecord]:
    """The advisers in use (or also those who are not), by name, of one service or of all.

    A name, a code or a word of the fields finds one; diacritics do not matter.
    """
    found = [one for one in await _fetch("1 = 1") if one.is_active or retired]
    words = searched(q).words
    if words:
        found = [one for one in found if _is_hit(one, words)]
    if service:
        found = [one for one in found if service in {given.id for given in one.services}]
    return found


def _is_hit(adviser: AdviserRecord, words: Iterable[str]) -> bool:
    key = fold(f"{adviser.name} {adviser.code} {adviser.fields.vi} {adviser.fields.en}")
    return all(word in key for word in words)


async def show_adviser(adviser: UUID) -> AdviserRecord:
    """One adviser, also one who is out of use; NotFound for none."""
    found = await _fetch("a.id = {}", adviser)
    if not found:
        raise NotFound
    return found[0]


async def adviser_of(person: UUID) -> AdviserRecord | None:
    """The adviser that a person is."""
    return next(iter(await _fetch("a.person = {}", person)), None)


async def conflicts_of(adviser: UUID) -> list[Conflict]:
    """The conflicts of interest that are in force, by firm."""
    rows = await fetch(
        "SELECT k.id, k.firm, f.name_vi, f.name_en, k.reason, k.noted_at, p.full_name"
        " FROM adviser_conflict k JOIN firm f ON f.id = k.firm"
        " JOIN app_user u ON u.id = k.noted_by JOIN person p ON p.id = u.person"
        " WHERE k.adviser = {} AND k.ended_at IS NULL ORDER BY f.sort_key, k.id",
        adviser,
    )
    return [
        Conflict(
            row["id"], row["firm"], Name(row["name_vi"], row["name_en"]), row["reason"],
            row["noted_at"], row["full_name"],
        )
        for row in rows
    ]  # fmt: skip


async def conflicted_with(firm: UUID) -> dict[UUID, str]:
    """The advisers who may not advise a firm now, and why."""
    rows = await fetch(
        "SELECT adviser, reason FROM adviser_conflict WHERE firm = {} AND ended_at IS NULL", firm
    )
    return {row["adviser"]: row["reason"] for row in rows}


async def _fetch(where: str, *args: object) -> list[AdviserRecord]:
    rows = await fetch(
        f"SELECT {_COLUMNS} FROM {_FROM} WHERE {where} ORDER BY p.sort_key, a.code", *args
    )
    ids = [row["id"] for row in rows]
    hours: dict[UUID, list[Span]] = defaultdict(list)
    for row in await fetch(
        "SELECT adviser, weekday, opens, closes FROM adviser_hours"
        f" WHERE adviser IN ({marks(ids)}) ORDER BY weekday, opens",
        *ids,
    ):
        hours[row["adviser"]].append(Span(row["weekday"], row["opens"], row["closes"]))
    given: dict[UUID, list[AdvisedService]] = defaultdict(list)
    for row in await fetch(
        "SELECT k.adviser, s.id, s.code, s.name_vi, s.name_en FROM adviser_service k"
        f" JOIN service s ON s.id = k.service WHERE k.adviser IN ({marks(ids)}) ORDER BY s.code",
        *ids,
    ):
        name = Name(row["name_vi"], row["name_en"])
        given[row["adviser"]].append(AdvisedService(row["id"], row["code"], name))
    return [_record(row, hours[row["id"]], given[row["id"]]) for row in rows]


def _record(row: Row, hours: list[Span], given: list[AdvisedService]) -> AdviserRecord:
    plain = {name: value for name, value in row.items() if not name.startswith("fields_")}
    return AdviserRecord(
        **plain | {"languages": tuple(row["languages"].split(","))},
        fields=Name(row["fields_vi"], row["fields_en"]),
        hours=tuple(hours),
        services=tuple(given),
    )
