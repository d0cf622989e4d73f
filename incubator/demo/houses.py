"""The two houses: who they are, how they support firms, and when they are open."""

from datetime import date
from uuid import UUID

from facilities.tables import OpeningHours
from incubator.database import fetch, write
from incubator.demo.facts import facts
from incubator.demo.scene import Scene
from incubator.search_keys import search_key
from incubator.tables import Incubator, SupportMode
from incubator.texts import sort_key

SUPPORTED_SINCE = date(2014, 1, 1)
BASIS = "Quyết định số 18/QĐ-SKHĐT về phương thức hỗ trợ của cơ sở (giả định)"

Span = tuple[int, int]
MORNING: Span = (8 * 60, 12 * 60)
AFTERNOON: Span = (13 * 60, 17 * 60)
THROUGH_LUNCH: Span = (8 * 60, 17 * 60)
EVENING: Span = (17 * 60, 21 * 60)
WORKDAYS, SATURDAY = range(5), 5
OPEN_AT_NOON = ("KG-08", "KG-09", "KG-10")
"""The halls and laboratories in which technicians take lunch in shifts."""


async def open_houses(scene: Scene) -> None:
    """Enter both houses with their modes of support, opening hours and staffed hours."""
    rows = await fetch("SELECT code, id FROM cost_category")
    scene.categories.update({row["code"]: row["id"] for row in rows})
    async with write():
        for fact in facts("houses"):
            house = Incubator(
                **{name: fact[name] for name in ("code", "kind", "name_vi", "name_en", "address")},
                note_vi=fact["note_vi"],
                note_en=fact["note_en"],
                search_key=search_key(fact["name_vi"], fact["name_en"], fact["code"]),
                sort_key=sort_key(fact["name_vi"]),
            )
            await Incubator.insert(house)
            scene.houses[fact["code"]] = house.id
            await SupportMode.insert(*_modes(scene, house.id, fact["support"]))
            await OpeningHours.insert(
                *hours(house.id, None, MORNING, AFTERNOON),
                *hours(house.id, None, THROUGH_LUNCH, kind="STAFFED"),
            )


def hours(
    house: UUID, resource: UUID | None, *workday: Span, kind: str = "OPEN"
) -> list[OpeningHours]:
    """Spans of every workday, and of Saturday morning."""
    spans = [(day, span) for day in WORKDAYS for span in workday] + [(SATURDAY, MORNING)]
    return [
        OpeningHours(
            incubator=house, resource=resource, kind=kind, weekday=day, opens=span[0],
            closes=span[1],
        )
        for day, span in spans
    ]  # fmt: skip


def _modes(scene: Scene, house: UUID, support: dict[str, str]) -> list[SupportMode]:
    return [
        SupportMode(
            incubator=house,
            category=scene.categories[category],
            mode=mode,
            legal_basis=BASIS,
            valid_from=SUPPORTED_SINCE,
        )
        for category, mode in support.items()
    ]
