"""Rounds: when a house takes applications, and for how many places."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from incubator import audit
from incubator.checks import checked_number, checked_text
from incubator.database import Row, execute, fetch, lock, marks, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role, require
from tenants.tables import ApplicationRound

_MOST_PLACES = 1_000


class RoundClosed(Refusal):
    """The round takes no application on this day."""

    rule = "round-closed"
    title = N_("No applications at this time")


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundDetails:
    """When a house takes applications: from the first day to the last one, or without an end."""

    name_vi: str
    name_en: str = ""
    opens_on: date
    closes_on: date | None = None
    places: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(RoundDetails):
    """A round with its house and how many applications it has had."""

    id: UUID
    incubator: UUID
    house_code: str
    house: Name
    applications: int

    @property
    def name(self) -> Name:
        """What it is called in the reader's language."""
        return Name(self.name_vi, self.name_en)

    def is_open(self, on: date) -> bool:
        """Whether it takes applications on the day."""
        return self.opens_on <= on and (self.closes_on is None or on <= self.closes_on)

    def check_open(self, on: date) -> None:
        """RoundClosed with the day on which it opens or closed."""
        if on < self.opens_on:
            message = N_("%(round)s takes applications from %(day)s on.")
            raise RoundClosed(message, round=str(self.name), day=self.opens_on)
        if not self.is_open(on):
            message = N_(
                "%(round)s took applications until %(day)s. Ask the house when the next round "
                "opens; your draft is kept."
            )
            raise RoundClosed(message, round=str(self.name), day=self.closes_on)


def checked(details: RoundDetails) -> RoundDetails:
    """The details in their stored form; Invalid names the field that cannot be."""
    if details.closes_on is not None and details.closes_on < details.opens_on:
        raise Invalid("closes_on", N_("The end must come after the start."))
    return replace(
        details,
        name_vi=checked_text("name_vi", details.name_vi, 200, required=True),
        name_en=checked_text("name_en", details.name_en, 200),
        places=checked_number("places", details.places, _MOST_PLACES, 1),
        note=checked_text("note", details.note, 2000, multiline=True),
    )


async def open_round(
    incubator: UUID, details: RoundDetails, *, actor: Actor, now: datetime
) -> UUID:
    """Announce a round of a house; Forbidden unless by its manager, NotFound for no house."""
    require(actor, Role.manager, incubator=incubator)
    values = asdict(checked(details))
    opened = uuid7()
    async with write():
        if not await fetch("SELECT id FROM incubator WHERE id = {}", incubator):
            raise NotFound
        row = {"id": opened, "incubator": incubator, **values, "created_at": now}
        await execute(
            f"INSERT INTO application_round ({', '.join(row)}) VALUES ({marks(list(row))})",
            *row.values(),
        )
        await audit.record(
            actor, "round.open", "application_round", opened, incubator=incubator, now=now
        )
    return opened


async def edit_round(round_id: UUID, details: RoundDetails, *, actor: Actor, now: datetime) -> None:
    """Change a round, its days among it; NotFound when it is not in the manager's house."""
    require(actor, Role.manager)
    values = asdict(checked(details))
    async with write():
        found = await lock(ApplicationRound, [round_id])
        if not found or not actor.has(Role.manager, found[0]["incubator"]):
            raise NotFound
        changed = {name: value for name, value in values.items() if found[0][name] != value}
        if not changed:
            return
        await execute(
            f"UPDATE application_round SET {', '.join(f'{name} = {{}}' for name in changed)}"
            " WHERE id = {}",
            *changed.values(), round_id,
        )  # fmt: skip
        await audit.record(
            actor, "round.edit", "application_round", round_id,
            incubator=found[0]["incubator"], fields=changed, now=now,
        )  # fmt: skip


_SELECT = (
    "SELECT r.id, r.incubator, r.name_vi, r.name_en, r.opens_on, r.closes_on, r.places, r.note,"
    " i.code AS house_code, i.name_vi AS house_vi, i.name_en AS house_en, (SELECT COUNT(*)"
    " FROM application a WHERE a.round = r.id AND a.status <> 'DRAFT') AS applications"
    " FROM application_round r JOIN incubator i ON i.id = r.incubator"
)
_ORDER = " ORDER BY r.opens_on DESC, i.sort_key, r.id"


async def list_rounds() -> list[Round]:
    """Every round of every house, the newest first; they are public."""
    return [_round(row) for row in await fetch(_SELECT + _ORDER)]


async def find_round(round_id: UUID) -> Round:
    """One round; NotFound."""
    rows = await fetch(f"{_SELECT} WHERE r.id = {{}}", round_id)
    if not rows:
        raise NotFound
    return _round(rows[0])


def _round(row: Row) -> Round:
    values: dict[str, Any] = dict(row)
    house = Name(values.pop("house_vi"), values.pop("house_en"))
    return Round(**values, house=house)
