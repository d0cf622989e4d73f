"""What calendars of resources, houses and people tell of, and who may follow them."""

from __future__ import annotations

from uuid import UUID

from facilities import booking_happenings, letting_happenings, stop_happenings
from incubator.clock import today
from incubator.database import fetch, marks
from incubator.happenings import follows, tells
from incubator.names import Name
from incubator.users import Actor


async def find_resource(id: UUID, _actor: Actor) -> Name | None:
    """The resource with its code; everybody who is signed in may see when it is taken."""
    rows = await fetch("SELECT code, name_vi, name_en FROM resource WHERE id = {}", id)
    if not rows:
        return None
    code, english = rows[0]["code"], rows[0]["name_en"]
    return Name(f"{code} {rows[0]['name_vi']}", f"{code} {english}" if english else "")


async def find_house(id: UUID, _actor: Actor) -> Name | None:
    """The house; everybody who is signed in may see when it is closed."""
    rows = await fetch("SELECT name_vi, name_en FROM incubator WHERE id = {}", id)
    return Name(rows[0]["name_vi"], rows[0]["name_en"]) if rows else None


async def find_person(id: UUID, actor: Actor) -> Name | None:
    """Oneself, people of one's firms, and for whoever sees the names of people everybody."""
    rows = await fetch("SELECT full_name FROM person WHERE id = {} AND erased_at IS NULL", id)
    if not rows:
        return None
    seen = id == actor.person or actor.sees_person_names or await _is_of_firms(id, actor)
    return Name(rows[0]["full_name"]) if seen else None


async def _is_of_firms(person: UUID, actor: Actor) -> bool:
    firms, day = sorted(actor.firms), today()
    rows = await fetch(
        f"SELECT 1 AS found FROM membership WHERE person = {{}} AND firm IN ({marks(firms)})"
        " AND valid_from <= {} AND (valid_to IS NULL OR valid_to >= {}) LIMIT 1",
        *(person, *firms, day, day),
    )
    return bool(rows)


follows("resource", find_resource)
follows("incubator", find_house)
follows("person", find_person)
tells(booking_happenings.OF_RESOURCES, "resource")
tells(booking_happenings.OF_HOUSES, "incubator")
tells(booking_happenings.OF_PEOPLE, "person")
tells(letting_happenings.OF_RESOURCES, "resource")
tells(letting_happenings.OF_HOUSES, "incubator")
tells(letting_happenings.OF_PEOPLE, "person")
tells(stop_happenings.OF_RESOURCES, "resource")
tells(stop_happenings.OF_HOUSES, "incubator")
