"""What a booking form offers: resources, firms, and people with what they may run."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from facilities.booking_scope import READERS
from facilities.operators import load_qualifications
from facilities.resource_records import KINDS
from incubator.database import Row, fetch, marks
from incubator.languages import gettext
from incubator.names import Name
from incubator.users import Actor, Role

Options = list[tuple[str, str]]
Groups = list[tuple[str, Options]]


@dataclass(frozen=True, slots=True)
class ResourceChoice:
    """A resource that can be booked by the hour."""

    id: UUID
    code: str
    kind: str
    name: Name
    house: Name
    capacity: int
    step_minutes: int
    safety_class: str | None

    @property
    def label(self) -> str:
        """Its name and code, and how many units it has if there are several."""
        units = f" (× {self.capacity})" if self.capacity > 1 else ""
        return f"{self.name} · {self.code}{units}"


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """Somebody to name as the user, and which of the qualifications asked for are lacking."""

    id: UUID
    name: str
    is_asked: bool
    lacking: tuple[Name, ...]


async def resources_to_book(actor: Actor, *, house: UUID | None = None) -> list[ResourceChoice]:
    """What the actor may book or look up: staff and readers in their houses, a firm everywhere.

    With a house what is in that, for who acts on something there.
    """
    houses = actor.incubators(*((Role.manager, Role.technician) if actor.is_staff() else READERS))
    everywhere = house is None and (houses is None or bool(actor.firms))
    houses = frozenset({house}) if house else houses
    limit = "" if everywhere else f" AND r.incubator IN ({marks(list(houses or ()))})"
    rows = await fetch(
        "SELECT r.id, r.code, r.kind, r.name_vi, r.name_en, r.capacity, r.slot_step_minutes,"
        " r.safety_class, h.name_vi AS house_vi, h.name_en AS house_en FROM resource r"
        " JOIN incubator h ON h.id = r.incubator"
        f" WHERE r.is_bookable AND r.is_active{limit}"
        " ORDER BY h.sort_key, h.code, r.kind DESC, r.sort_key, r.code",
        *([] if everywhere else houses or ()),
    )
    return [
        ResourceChoice(
            row["id"],
            row["code"],
            row["kind"],
            Name(row["name_vi"], row["name_en"]),
            Name(row["house_vi"], row["house_en"]),
            row["capacity"],
            row["slot_step_minutes"],
            row["safety_class"],
        )
        for row in rows
    ]


def grouped(resources: Sequence[ResourceChoice]) -> Groups:
    """The resources by house and kind, as a select shows them."""
    groups: dict[str, Options] = {}
    for one in resources:
        kind = gettext(KINDS[one.kind])
        groups.setdefault(f"{one.house} – {kind}", []).append((str(one.id), one.label))
    return list(groups.items())


async def firms_to_book_for(actor: Actor) -> Options:
    """The firms for whom the actor may book or look: all for the houses, else the actor's own."""
    own = sorted(actor.firms)
    where = "" if actor.sees_firm_names else f" WHERE id IN ({marks(own)})"
    rows = await fetch(
        f"SELECT id, name_vi, name_en FROM firm{where} ORDER BY sort_key, id",
        *([] if actor.sees_firm_names else own),
    )
    return [(str(row["id"]), str(Name(row["name_vi"], row["name_en"]))) for row in rows]


async def people_to_name(
    firm: UUID | None, resources: Sequence[ResourceChoice], *, actor: Actor, on: date
) -> list[PersonChoice]:
    """The people of a firm, or of the house for its own use, by given name."""
    rows = await (_staff(actor) if firm is None else _members(firm, actor, on))
    people: dict[UUID, str] = {row["id"]: str(row["full_name"]) for row in rows}
    asking = [one.id for one in resources if one.safety_class != "D"]
    held = await load_qualifications(asking, list(people), on)
    return [
        PersonChoice(
            id,
            name,
            bool(held.needed),
            tuple(dict.fromkeys(q for one in asking for q in held.lacking(one, id))),
        )
        for id, name in people.items()
    ]


async def _members(firm: UUID, actor: Actor, on: date) -> list[Row]:
    if not (actor.is_staff() or firm in actor.firms):
        return []
    return await fetch(
        "SELECT DISTINCT p.id, p.full_name, p.sort_key FROM membership m"
        " JOIN person p ON p.id = m.person WHERE m.firm = {} AND m.valid_from <= {}"
        " AND (m.valid_to IS NULL OR m.valid_to >= {}) ORDER BY p.sort_key, p.id",
        firm,
        on,
        on,
    )


async def _staff(actor: Actor) -> list[Row]:
    """Managers and technicians of the actor's houses, for staff alone."""
    if not actor.is_staff():
        return []
    houses = actor.incubators(Role.manager, Role.technician)
    limit, args = _in_houses(houses)
    return await fetch(
        "SELECT DISTINCT p.id, p.full_name, p.sort_key FROM role_grant g"
        " JOIN app_user u ON u.id = g.account JOIN person p ON p.id = u.person"
        f" WHERE u.is_active AND g.role IN ('manager', 'technician'){limit}"
        " ORDER BY p.sort_key, p.id",
        *args,
    )


def _in_houses(houses: Collection[UUID] | None) -> tuple[str, list[UUID]]:
    if houses is None:
        return "", []
    return f" AND (g.incubator IS NULL OR g.incubator IN ({marks(list(houses))}))", list(houses)
